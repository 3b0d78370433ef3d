"""Capitalised names that no list has, in the position of a place: "a post at Namsiguia"."""

from dateline.places.recognise import around, people
from dateline.places.recognise.mention import POINT, Mention
from dateline.places.recognise.names import Named, run_at
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word

TAKEN = 1.0  # evidence from which a name is a place; tuned on news of both local and world affairs
SMALL = 100_000  # a town below this yields to a longer unknown name that starts like it
PARTICLES = frozenset({"al", "el", "de", "del", "di", "la", "los", "las", "du", "ez", "es", "ash", "as"})
ARTICLES = PARTICLES | {"abu", "ad", "an", "ar", "at", "az", "ed", "ez", "san", "santa", "ul", "um", "umm"}
_LONGEST = 3
_AIMED = frozenset({"aimed", "fire", "fired", "firing", "shooting", "shot", "shots"})
_OWNS = frozenset({"'s", "’s"})


def unknown(scene: Scene, at: int) -> Mention | None:
    """The mention of an unknown name that begins at word `at`, where the words around it say that it is a place."""
    words, lists, known = scene.words, scene.lists, scene.known
    word = words[at]
    of = at > 0 and words[at - 1].low == "of"
    if not of and not _may_name(scene, at, at + 1):
        return None
    ahead = scene.before(at)
    announced = of and ahead.hint is not None  # "the village of Dan Gulbi": whatever Dan is elsewhere
    if not announced and not _may_name(scene, at, at + 1):
        return None
    hint, _ = around.after(words, at, lists)
    numbers = _plain_run(words, run_at(words, at))
    end = numbers[-1]
    if word.low in lists.begins and len(numbers) > 1:
        hint = hint or POINT  # "Camp Hurriya", "Tel Rifaat"
    hint = hint or around.apposed(words, end, lists, known)[0]
    lies_in = _lies_in(words, end)
    if not (ahead.placed or (ahead.weak and lies_in)) and not (hint and len(numbers) <= _LONGEST):
        return None
    if (word.caps and not ahead.hint) or (word.first and not hint) or len(numbers) > _LONGEST:
        return None
    if _no_place(words, at, numbers):
        return None
    core = numbers[:-1] if len(numbers) > 1 and scene.lists.hint(words[end].low) else numbers
    if not announced and not all(_may_name(scene, n, core[-1]) for n in core if words[n].upper):
        return None
    if announced and any(words[n].low in lists.months | lists.titles | lists.never for n in core):
        return None
    if len(core) < len(numbers) and words[at].low in lists.given and not ahead.placed:
        return None  # "Eva Forest"
    lows = [words[n].low for n in numbers]
    if not announced and people.person(words, Named(at, end, lows[0], ()), lists, known).certain:
        return None
    if hint is None and words[at - 1].low == "the" and not _stands_there(words, end, scene):
        return None  # "in the Obamacare case": villages take no article
    behind, last = around.after(words, end, lists)
    hint = behind or hint
    if hint is None and end + 1 < len(words) and (words[end + 1].text in _OWNS or words[end + 1].text.isdigit()):
        return None  # "at McHale's": whose it is; "between Exit 1 and"
    mention = scene.mention(Named(at, max(last, end), " ".join(lows), ()), ahead)
    mention.hint = mention.hint or hint
    mention.placed = True
    mention.evidence = 1.2 if ahead.relation != "at" or mention.hint or lies_in else 1.0
    return mention


def _stands_there(words: list[Word], end: int, scene: Scene) -> bool:
    """ "in the Sambisa forest", "at the Qayyarah mosque": what the word after the name says it is."""
    low = words[end + 1].low if end + 1 < len(words) else ""
    return low in scene.lists.after or low in scene.lists.facility or scene.lists.hint(low) is not None


def listed(scene: Scene, at: int) -> Mention | None:
    """The mention of an unknown name at the end of a list of places: "in Sarmin and Talmenes", not "and Karim said"."""
    words, lists = scene.words, scene.lists
    numbers = _plain_run(words, run_at(words, at))
    end = numbers[-1]
    if len(numbers) > 2 or words[at].caps or not all(_may_name(scene, n, end) for n in numbers if words[n].upper):
        return None
    following = words[end + 1] if end + 1 < len(words) else None
    goes_on = following is not None and (following.text in _OWNS or following.low in lists.speech | lists.acting)
    if goes_on or (following is not None and following.upper):
        return None
    named = Named(at, end, " ".join(words[n].low for n in numbers), ())
    if people.person(words, named, lists, scene.known).certain:
        return None
    mention = scene.mention(named, around.Before(placed=True))
    mention.evidence = TAKEN
    return mention


def longer(scene: Scene, mention: Mention) -> Mention | None:
    """ "the village of Ouro Modi", where the list has only an Ouro: the whole is a name of its own."""
    words = scene.words
    if mention.last + 1 >= len(words):
        return None
    following = words[mention.last + 1]
    small = all(entry.population < SMALL and entry.number > 0 for entry in mention.entries)
    plain = following.is_word and following.upper and not following.caps and following.start - mention.end == 1
    joined = mention.last + 3 < len(words) and words[mention.last + 2].text == "-"
    plain = plain or (following.low in PARTICLES and joined)
    if not (mention.placed and small and plain and mention.evidence < TAKEN + 0.5):
        return None
    found = unknown(scene, mention.first)
    return found if found is not None and found.last > mention.last else None


def _may_name(scene: Scene, n: int, end: int) -> bool:
    """Whether word `n` may belong to a place's name: an article or "Abu" before the last word may."""
    low = scene.words[n].low
    lists = scene.lists
    if n < end and (low in ARTICLES or low in lists.begins or low in lists.parts or low == "new"):
        return True
    return people.may_name_place(scene.words[n], lists, scene.known)


def _no_place(words: list[Word], at: int, numbers: list[int]) -> bool:
    """ "in a Pentecostal church", "Commission on Drugs", "Fire At Market", "fired at Malik Gul"."""
    if at < 2:
        return False
    ahead, before = words[at - 1], words[at - 2]
    if ahead.low in {"a", "an"} or (ahead.is_word and ahead.upper and not (ahead.first or ahead.caps)):
        return True
    return (ahead.low == "on" and before.upper) or (ahead.low == "at" and before.low in _AIMED and len(numbers) > 1)


def _plain_run(words: list[Word], numbers: list[int]) -> list[int]:
    """A run cut where a plain word begins: "Namsiguia on Monday" is Namsiguia."""
    kept: list[int] = []
    for number in numbers:
        if not words[number].upper and words[number].low not in PARTICLES:
            break
        kept.append(number)
    while not words[kept[-1]].upper:
        kept.pop()
    return kept


def _lies_in(words: list[Word], last: int) -> bool:
    """ "pupils from Kuriga, in Kaduna": "in" and a name follow."""
    step = last + 1 + (last + 1 < len(words) and words[last + 1].text == ",")
    if step + 2 >= len(words) or words[step].low != "in":
        return False
    return any(word.upper and word.is_word for word in words[step + 1 : step + 4])
