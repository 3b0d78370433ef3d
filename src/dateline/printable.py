"""Text of a page -> text that a terminal, a table or a spreadsheet can show: control characters gone, one for one."""

_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"
}


def printable(text: str) -> str:
    """`text` with control characters replaced one for one, so that no page can steer the reader's terminal."""
    return text.translate(_CONTROLS)
