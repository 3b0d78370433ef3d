"""Words that a person typed -> a question of SQLite's full-text index that cannot fail or mean something else."""

import re

from dateline.errors import QueryError

_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_WORDY = re.compile(r"\w")


def match(words: str) -> str:
    """All of `words` as the index asks for them: each word, each "phrase in quotes", each beginning* must stand there.

    Raises QueryError where there is no word in it.
    """
    found = []
    for phrase, word in _PIECE.findall(words):
        piece = phrase or word
        if not _WORDY.search(piece):
            continue
        beginning = bool(word) and len(word) > 1 and word.endswith("*")
        found.append('"' + piece.rstrip("*").replace('"', '""').replace("\0", " ") + '"' + ("*" if beginning else ""))
    if not found:
        raise QueryError(f"{words!r} holds no word to look for")
    return " ".join(found)
