"""A page's words -> text that a terminal, a table or a spreadsheet can show: what would steer it, replaced."""

from dateline.unseen import TURNING, UNSEEN

# A soft hyphen and a picture's selector steer nothing, and good names have them.
_HARMLESS = frozenset((0x00AD, *range(0xFE00, 0xFE10)))
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *TURNING, *UNSEEN, *range(0xD800, 0xE000))
    if chr(code) not in "\n\t" and code not in _HARMLESS
}


def printable(text: str) -> str:
    """`text` with control characters replaced one for one, so that no page can steer the reader's terminal or eye.

    What turns the direction of writing, or has no width, is seen as a mark of its own and not obeyed.
    """
    return text.translate(_CONTROLS)
