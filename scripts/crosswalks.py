"""Write docs/crosswalks.md: what each event type becomes in each coding scheme.

python scripts/crosswalks.py
"""

from pathlib import Path

from dateline.ontology.crosswalks import page

PAGE = Path(__file__).parent.parent / "docs" / "crosswalks.md"

if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
