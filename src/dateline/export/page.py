"""Pieces of a page that stands by itself: it asks no machine for anything, runs no script, and opens from a disk."""

from collections.abc import Iterable, Sequence
from html import escape as _escape

from dateline.printable import printable

# Whatever a report's words hold, a browser that opens the page loads and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .2rem}a{color:#14508c}
.facts,.foot{color:#555;font-size:.9rem;margin:.1rem 0}.map{width:100%;height:auto;border:1px solid #ccc}
blockquote{margin:.5rem 0;padding:.2rem .8rem;border-left:3px solid #ccc}
cite{display:block;font-style:normal;font-size:.85rem;color:#555}
mark{background:#fff0b3;padding:0 .1em}mark.what{background:#ffd6cc}mark.where{background:#d5ebd0}
mark.when{background:#d6e6ff}mark.who,mark.whom{background:#eadcf7}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{border:1px solid #ccc;padding:.2rem .5rem;
text-align:left;vertical-align:top}th{background:#f3f3f3;position:sticky;top:0}td.n{text-align:right}
:target{outline:2px solid #c8502d;outline-offset:4px}
@media print{a{color:inherit}}
"""


def escape(text: str) -> str:
    """`text` as it may stand anywhere in a page, between tags or in the quotes of an attribute."""
    return _escape(printable(text), quote=True)


def head(title: str) -> str:
    """The beginning of a page, up to its heading."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n<h1>{escape(title)}</h1>\n"
    )


def foot(lines: Iterable[str]) -> str:
    """The end of a page, with what is said of it."""
    said = "".join(f'<p class="foot">{escape(line)}</p>\n' for line in lines)
    return f"<hr>\n{said}</body></html>\n"


def link(url: str | None, text: str) -> str:
    """`text`, leading to `url` where that is an address of the web; nothing is asked for until somebody follows it."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return escape(text)
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{escape(text)}</a>'


def table(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; numbers stand to the right."""
    lines = ["<table><thead><tr>", *(f"<th>{escape(name)}</th>" for name in heading), "</tr></thead><tbody>\n"]
    for row in rows:
        cells = (
            f'<td class="n">{cell:,}</td>' if isinstance(cell, int | float) else f"<td>{escape(str(cell))}</td>"
            for cell in row
        )
        lines.append(f"<tr>{''.join(cells)}</tr>\n")
    return "".join(lines) + "</tbody></table>\n"
