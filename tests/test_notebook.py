"""The notebook of docs/how-to runs from end to end, on pages in a folder, and shows what it says."""

import os
import sys
from pathlib import Path

import nbformat
import pytest
from demo_record import pages
from nbclient import NotebookClient

from dateline.evaluate.wires import load_wires

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "how-to").glob("*.ipynb"))
READ = 12  # of the reports of our own: enough to plot


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages(load_wires(ROOT / "tests" / "gold" / "wires")[:READ], tmp_path / "wires")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    book = nbformat.read(path, as_version=4)
    assert not [cell for cell in book.cells if cell.get("outputs")], "kept without what it printed"
    NotebookClient(book, timeout=600, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in book.cells for output in cell.get("outputs", ())]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    assert len(pictures) == 2, "events by week, and a map"
    said = "".join(output.get("text", "") for output in outputs)
    assert f"{READ} added" in said or "events.parquet" in said
    assert "(asserted): " in said
    assert (tmp_path / "events.parquet.codebook.csv").is_file()
