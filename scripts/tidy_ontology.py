"""Sort and wrap the word lists of the data files, comments kept: `python scripts/tidy_ontology.py [--check]`.

With --check nothing is written; the exit status is 1 where a file is not tidy. Run by `make lint`.
"""

import re
import sys
import tomllib
from pathlib import Path

ONTOLOGY = Path(__file__).parents[1] / "src" / "dateline" / "ontology"
FILES = (
    "attitudes.toml",
    "evidence.toml",
    "nouns.toml",
    "parties.toml",
    "relevance.toml",
    "time-words.toml",
    "times.toml",
    "triggers.toml",
    "wars.toml",
    "weapons.toml",
)
WIDTH = 120
LIST = re.compile(r"(?m)^(?P<name>[a-z_]+) = \[(?P<inside>[^\]]*)\]$")


def tidy(text: str) -> str:
    """`text` with each list of words sorted, without repeats, and wrapped."""
    return LIST.sub(_list, text)


def _list(match: re.Match[str]) -> str:
    words = sorted(set(re.findall(r'"([^"]*)"', match["inside"])))
    quoted = [f'"{word}"' for word in words]
    line = f"{match['name']} = [{', '.join(quoted)}]"
    if len(line) <= WIDTH:
        return line
    lines, row = [], ""
    for word in quoted:
        if row and len(row) + len(word) + 7 > WIDTH:
            lines.append(f"    {row},")
            row = word
        else:
            row = f"{row}, {word}" if row else word
    return "\n".join([f"{match['name']} = [", *lines, f"    {row},", "]"])


def main() -> int:
    """Tidy the files, or with --check say which are not tidy."""
    untidy = []
    for name in FILES:
        path = ONTOLOGY / name
        before = path.read_text("utf-8")
        after = tidy(before)
        tomllib.loads(after)
        if after != before:
            untidy.append(name)
            if "--check" not in sys.argv:
                path.write_text(after, "utf-8")
    if untidy:
        print(f"{'not tidy' if '--check' in sys.argv else 'tidied'}: {', '.join(untidy)}")
    return 1 if untidy and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
