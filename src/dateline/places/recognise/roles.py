"""Is a place named for where something happens, or for who acts? Governments, their offices, and ships.

In: a mention and the words or the parse around it. Out: its relation "government", or a verdict.
"""

from collections.abc import Callable

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

Reading = tuple[str, str, str, str]  # the parse's fine tag, dependency, its head's lemma, the word as it was parsed
Tag = Callable[[int], Reading | None]  # offset -> how the word there was read
ACTIVE = frozenset({"nsubj"})
SIDED = frozenset({"anti", "pro"})
SENTENCE_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})


def acts(mention: Mention, reading: Reading | None, known: Gazetteer, lists: Words) -> bool:
    """Whether the parse has a country, or its capital, as the one who does something: "Ukraine struck"."""
    if reading is None or reading[1] not in ACTIVE or mention.relation != "at" or reading[2] in lists.undergone:
        return False
    return any(entry.kind == "country" or entry.number in known.capitals for entry in mention.entries[:1])


def speaker(words: list[Word], mention: Mention, lists: Words) -> None:
    """ "Moscow said", "Kyiv's army": a government, not a spot on the map. A small town does not speak: a person."""
    step = mention.last + 1
    if step >= len(words):
        return
    owned = words[step].text in {"'s", "’s", "'S", "’S"} and step + 1 < len(words)
    word = words[step + owned]
    ruling = any(e.kind == "country" or e.population >= 400_000 for e in mention.entries[:3])
    widest = mention.entries[:1] and mention.entries[0].kind in {"country", "continent", "region"}
    if not mention.placed and word.is_word and word.low in lists.speech and not owned:
        mention.evidence += 0.0 if ruling else -2.0
        mention.relation = "government"
    elif not mention.placed and ruling and word.low in (lists.government if owned else lists.acting):
        mention.relation = "government"
    elif widest and not owned and word.low in lists.officials and word.start - mention.end == 1:
        mention.relation = "government"  # "Caribbean leaders", "the US embassy": whose, not where


def addressed(words: list[Word], mention: Mention, lists: Words) -> None:
    """ "condemned Pyongyang", "backing Rwanda", "the pro-Moscow administration": a government."""
    if mention.placed or mention.first == 0:
        return
    before = words[mention.first - 1]
    if before.text == "-" and before.end == mention.start and mention.first > 1:
        before = words[mention.first - 2]
        if before.low not in SIDED:
            return
    elif before.low not in lists.addressed:
        return
    if any(e.kind == "country" or e.population >= 400_000 for e in mention.entries[:1]):
        mention.relation = "government"


def shipped(words: list[Word], mention: Mention, role: str) -> bool:
    """ "The Cole was attacked": an article before what would be a town, and no noun to which it belongs."""
    if mention.first == 0 or words[mention.first - 1].low != "the" or mention.key.startswith("the "):
        return False
    return role in SENTENCE_ROLES and all(entry.kind == "settlement" for entry in mention.entries[:3])
