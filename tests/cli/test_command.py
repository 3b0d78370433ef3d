"""`dateline read` as a user types it: standard input, pipes, exit statuses, what is loaded, the same bytes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli.main import app
from tests.cli.running import START, dateline

PAGES = {
    "market.txt": "Shells hit Kramatorsk market\n\nMarch 2, 2024\n\nRussian forces shelled a market in Kramatorsk on"
    " Friday, killing at least 14 people, the regional governor said. Ukraine's army denied losing Bakhmut.\n",
    "convoy.txt": "Gunmen ambush convoy\n\nMay 5, 2023\n\nGunmen attacked an aid convoy near Djibo on Thursday,"
    " the UN said. Two drivers were abducted and three trucks were burned.\n",
    "cup.txt": "Late strike sinks visitors\n\nJune 6, 2024\n\nThe striker fired home in the last minute and the"
    " defence was under siege until the whistle.\n",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text)
    return folder


def _here(*arguments: str | Path, text: str | None = None) -> Result:
    """The command in this process, which has loaded everything already."""
    return CliRunner().invoke(app, list(map(str, arguments)), input=text)


def test_the_same_bytes_in_every_process_and_order(pages: Path) -> None:
    names = sorted(PAGES)
    first = dateline("read", "--json", *names, cwd=pages, env={"PYTHONHASHSEED": "1"})
    assert (first.status, first.err) == (0, "")
    again = dateline(
        "read", "--json", *names, cwd=pages, env={"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    )
    assert again.out == first.out
    turned = dateline("read", "--json", *reversed(names), cwd=pages, env={"PYTHONHASHSEED": "3", "TZ": "America/Lima"})
    assert turned.out.splitlines() == first.out.splitlines()[::-1]
    inside = _here("read", "--json", *(pages / name for name in names)).stdout_bytes
    assert inside == first.out


def test_json_is_the_contract(pages: Path) -> None:
    (line,) = _here("read", "--json", pages / "market.txt").stdout.splitlines()
    reading = json.loads(line)
    assert list(reading) == ["report", "claims", "events", "dateline"]
    assert reading["report"]["published"].startswith("2024-03-02")
    assert all(claim["report"] == reading["report"]["id"] for claim in reading["claims"])
    assert "shelling" in {claim["type"] for claim in reading["claims"]}


def test_standard_input_reads_as_the_file_does(pages: Path) -> None:
    by_name = _here("read", "--json", pages / "market.txt")
    by_pipe = _here("read", "--json", "-", text=PAGES["market.txt"])
    assert by_pipe.stdout == by_name.stdout
    nothing = _here("read", "--json", "-", text="")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert nothing.stderr.startswith("dateline: standard input: ")


def test_plain_text_in_a_pipe(pages: Path) -> None:
    ran = dateline("read", "market.txt", "cup.txt", cwd=pages, env={"FORCE_COLOR": "1", "COLUMNS": "20"})
    text = ran.out.decode("utf-8")
    assert ran.err == ""
    assert "\x1b" not in text
    assert "shelled[" in text
    assert any(line.startswith("#") and line.endswith("status") for line in text.splitlines())


def test_the_reasons_are_told(pages: Path) -> None:
    plain = _here("read", "--explain", pages / "market.txt").stdout
    assert "Why:" in plain
    assert "“shelled”" in plain
    reading = json.loads(_here("read", "--explain", "--json", pages / "market.txt").stdout)
    made = {note["claim"] for note in reading["explanation"] if note["kept"]}
    assert made == {claim["id"] for claim in reading["claims"]}


def test_published_and_url_are_taken_over(pages: Path) -> None:
    when, url = "2019-05-01T10:00:00+02:00", "https://example.org/a"
    ran = _here("read", "--json", "--published", when, "--url", url, pages / "cup.txt")
    report = json.loads(ran.stdout)["report"]
    assert (report["url"], report["published"]) == (url, when)


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--no-such", "x"],
        ["read", "--url", "u", "a", "b"],
        ["nothing"],
        ["read", "--published", "x", "a"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    ran = _here(*arguments)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr


def test_the_version_answers_at_once() -> None:
    ran = dateline("--version")
    assert ran.status == 0
    assert ran.out.startswith(b"dateline ")
    assert ran.cpu < 2


def test_a_wrong_settings_file_ends_the_run_once(pages: Path, tmp_path: Path) -> None:
    settings = tmp_path / "dateline.toml"
    settings.write_text("no_such_setting = 1\n")
    ran = dateline("read", "market.txt", "cup.txt", cwd=pages, env={"DATELINE_SETTINGS": str(settings)})
    assert ran.status == 2
    assert ran.err.count("no_such_setting") == 1


def test_head_ends_it_quietly(pages: Path) -> None:
    command = [sys.executable, "-c", START, "read", "--json", *[str(pages / "market.txt")] * 8]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith(b"{")
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 141


def test_json_loads_nothing_it_does_not_use(pages: Path) -> None:
    """After a reading as JSON: nothing that draws in a terminal, and no framework that a library would like to find."""
    names = "' '.join(sorted(name for name, module in sys.modules.items() if module))"
    spy = f"import atexit, sys\natexit.register(lambda: sys.stderr.write({names}))\n"
    command = [sys.executable, "-c", spy + START, "read", "--json", str(pages / "market.txt")]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stderr.split())
    assert "spacy" in loaded
    assert not loaded & {"dateline.cli.show.terminal", "dateline.cli.show.plain", "dateline.evaluate"}
    assert not loaded & {"torch", "tensorflow", "pandas", "pyspark", "scipy", "matplotlib", "IPython", "pytest"}
    assert "weasel" not in loaded, "it comes with spaCy's command line"


def test_torch_is_not_imported_where_it_is_installed(tmp_path: Path) -> None:
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text("raise SystemExit('torch is imported')\n")
    (tmp_path / "page.txt").write_text("Rebels shelled the port of Hodeidah on Friday, the army said.\n")
    ran = dateline("read", "--json", tmp_path / "page.txt", env={"PYTHONPATH": str(tmp_path)})
    assert (ran.status, ran.err) == (0, "")
