"""JSON -> one line of it for every reader of lines."""

from dateline.unseen import TURNING

# JSON lets these stand as they are, but many programs end a line at them, and terminals obey some.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, *TURNING)}


def one_line(json: str) -> str:
    """`json`, which has no line breaks of its own, with what others take for one escaped."""
    return json.translate(_ESCAPED)
