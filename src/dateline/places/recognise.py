"""Text -> mentions: which capitalised names stand for places.

Each name of the gazetteer gathers evidence: how well known the place is, what the words around it say, whether it
stands in a person's or an organisation's name. Names that no gazetteer knows are taken in the position of a place.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.places import around, people, roles
from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.mention import ADMIN, Mention
from dateline.places.names import Named, longest, run_at, with_article
from dateline.places.roles import Tag
from dateline.places.tokens import Word
from dateline.places.words import Words

TAKEN = 1.0  # evidence from which a name is a place; tuned on news of both local and world affairs
WITHIN = 1.3  # "Midland, Michigan": said to lie in a place
SMALL = 100_000  # a town below this yields to a longer unknown name that starts like it
DOUBTFUL = -0.6  # below this nothing makes it one
FOUGHT_OVER = 0.8  # "shelled X", "X was bombed"
SHIPPED = 2.5  # "the Moskva sank": towns take no article
LISTED = 1.0  # beside a sure place in a list
BARE_GIVEN = 1.0  # "Henry", "Florence" without a preposition
CONSISTENT = 1.4  # one mention this sure carries the others of its name
PARTICLES = frozenset({"al", "el", "de", "del", "di", "la", "los", "las", "du", "ez", "es", "ash", "as"})
Actors = Mapping[int, int]  # where a named actor starts -> where it ends


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else is known of the text: its parse's tags, null without one, and the named actors in it."""

    tag: Tag | None
    actors: Actors


def recognise(text: str, words: list[Word], known: Gazetteer, lists: Words, more: Evidence) -> list[Mention]:
    """The mentions of places in `text`, in order, containment set."""
    found: list[Mention] = []
    names: dict[str, int] = {}
    surnames: set[str] = set()
    at = 0
    acting = 0  # where the named actor ends in which word `at` stands
    while at < len(words):
        word = words[at]
        acting = max(acting, more.actors.get(word.start, 0))
        if word.start < acting:
            state = _state(text, words, at, acting, (known, lists))
            if state is not None:
                found.append(state)
            at = state.last + 1 if state is not None else at + 1
            continue
        if not word.is_word or not (word.upper or (len(word.low) < 4 and at + 1 < len(words))):
            at += 1
            continue
        named = longest(words, at, known, lists) if word.upper else with_article(words, at, known)
        mention = _known(text, words, named, (known, lists, more.tag), surnames) if named and named.entries else None
        if mention is not None and mention.last + 1 < len(words):
            mention = _longer(text, words, mention, known, lists) or mention
        if mention is None:
            unknown = _unknown(text, words, at, known, lists) if word.upper and not named else None
            if named and not named.entries:
                unknown = _mention(text, words, named, around.before(words, at, lists, known))
                unknown.evidence = 1.5 if unknown.placed else -5.0
            if unknown is not None and unknown.evidence >= TAKEN:
                found.append(unknown)
                at = unknown.last + 1
            else:
                at = (named.last if named else at) + 1
            continue
        found.append(mention)
        after_comma = _named_province(words, mention, known)
        if after_comma is not None:
            found.append(after_comma)
        names[mention.key] = max(names.get(mention.key, 0), int(mention.evidence >= CONSISTENT))
        at = found[-1].last + 1
    around.contain(text, found)
    for mention in found:
        parent, mention.parent = mention.parent, None
        if parent is not None and parent.evidence >= CONSISTENT and text[mention.end : mention.end + 2] == ", ":
            mention.evidence += WITHIN
    _share(found)
    kept = [m for m in found if _keep(m, names, surnames)]
    around.contain(text, kept)
    return kept


def _share(found: list[Mention]) -> None:
    """ "near Gori, Poti and Senaki": a place in a list speaks for the others."""
    for here in (*found, *reversed(found)):
        other = here.listed
        if other is None:
            continue
        for one, by in ((here, other), (other, here)):
            if by.evidence >= TAKEN and by.placed and DOUBTFUL < one.evidence < TAKEN:
                one.evidence = min(by.evidence, one.evidence + LISTED)


def _state(text: str, words: list[Word], at: int, end: int, tools: tuple[Gazetteer, Words]) -> Mention | None:
    """The country in an actor's name, "Sudan's army"; no other part of an actor's name is a place."""
    named = longest(words, at, *tools) if words[at].is_word and words[at].upper else None
    if named is None or not named.entries or named.entries[0].kind != "country" or words[named.last].end > end:
        return None
    mention = _mention(text, words, named, around.Before("government"))
    mention.evidence = 3.0
    return mention


def _longer(text: str, words: list[Word], mention: Mention, known: Gazetteer, lists: Words) -> Mention | None:
    """ "the village of Ouro Modi", where the list has only an Ouro: the whole is a name of its own."""
    following = words[mention.last + 1]
    small = all(entry.population < SMALL and entry.number > 0 for entry in mention.entries)
    plain = following.is_word and following.upper and not following.caps and following.start - mention.end == 1
    joined = mention.last + 3 < len(words) and words[mention.last + 2].text == "-"
    plain = plain or (following.low in PARTICLES and joined)
    if not (mention.placed and small and plain and mention.evidence < TAKEN + 0.5):
        return None
    found = _unknown(text, words, mention.first, known, lists)
    return found if found is not None and found.last > mention.last else None


def _keep(mention: Mention, names: dict[str, int], surnames: set[str]) -> bool:
    """Whether to keep a mention, setting `sure`: false where only the report's other places can decide."""
    if mention.key in surnames and not mention.wide and not (mention.placed and mention.evidence > 2):
        return False
    mention.sure = mention.evidence >= TAKEN or (mention.evidence > DOUBTFUL and names.get(mention.key, 0) > 0)
    return mention.sure or (mention.evidence > DOUBTFUL and bool(mention.entries))


def _mention(text: str, words: list[Word], named: Named, ahead: around.Before) -> Mention:
    start, end = words[named.first].start, words[named.last].end
    return Mention(
        start, end, text[start:end], named.key, named.entries, named.first, named.last,
        hint=ahead.hint, relation=ahead.relation, bearing=ahead.bearing, distance=ahead.distance,
        inside=ahead.country, near=ahead.near, placed=ahead.placed,
    )  # fmt: skip


def _known(
    text: str, words: list[Word], named: Named, tools: tuple[Gazetteer, Words, Tag | None], surnames: set[str]
) -> Mention | None:
    """The mention of a name the gazetteer knows; null where it is part of a person's or organisation's name."""
    known, lists, tag = tools
    ahead = around.before(words, named.first, lists, known)
    mention = _mention(text, words, named, ahead)
    if people.organisation(words, named, lists, known):
        return None
    if text[mention.end : mention.end + 1] == "$":
        return None
    person = people.person(words, named, lists, known)
    if person.certain:
        surnames.update(person.names)
        return None
    hint, last = around.after(words, named.last, lists)
    if last == named.last:
        _whole(text, words, mention, known)
    apposed, theirs = around.apposed(words, last, lists, known)
    hint, mention.inside = hint or apposed, mention.inside or theirs
    if hint:
        mention.hint = mention.hint or hint
        mention.placed = True
        if last != named.last:
            mention = _extended(text, words, mention, last, known)
    comma = province_after(text, words, mention, lists)
    evidence = prior(named.entries, named.key in known.common, words[named.first].caps)
    evidence += 1.5 * mention.placed + 0.7 * ahead.weak + 1.5 * comma + person.weight + _dateline(words, mention)
    evidence += _position(words, named, mention, lists)
    if tag is not None and not words[named.first].caps and named.first == named.last:
        evidence -= _parsed(words, mention, tag(mention.start))
    mention.evidence = evidence
    if person.names and not mention.placed and evidence < TAKEN:
        surnames.update(person.names)
    roles.speaker(words, mention, lists)
    roles.addressed(words, mention, lists)
    if tag is not None and not mention.placed and roles.acts(mention, tag(mention.start), known):
        mention.relation = "government"
    return mention


def _position(words: list[Word], named: Named, mention: Mention, lists: Words) -> float:
    """What the name's length and its place in the sentence say."""
    word = words[named.first]
    evidence = 0.5 * (named.last > named.first) - 0.4 * (word.first and not word.caps)
    if mention.placed:
        return evidence
    if around.fought_over(words, named.first, named.last, lists):
        evidence += FOUGHT_OVER
    if named.first == named.last and word.low in lists.given and not mention.wide:
        evidence -= BARE_GIVEN
    return evidence


def _parsed(words: list[Word], mention: Mention, reading: tuple[str, str, str] | None) -> float:
    """What the parse says against a place: a word that is no name, a ship."""
    if reading is None:
        return 0.0
    against = 0.0 if reading[0].startswith(("NNP", "JJ", "NN")) else 1.0
    return against + SHIPPED * (not mention.hint and roles.shipped(words, mention, reading[1]))


def _whole(text: str, words: list[Word], mention: Mention, known: Gazetteer) -> None:
    """ "Rafah crossing", "Nova Kakhovka dam": the list has the whole, whose last words are not capitalised."""
    for size in (2, 1):
        added = words[mention.last + 1 : mention.last + 1 + size]
        if len(added) == size and all(word.is_word and not word.upper for word in added):
            key = " ".join([mention.key, *(word.low for word in added)])
            entries = tuple(e for e in known.named(key) if e.kind not in {"admin1", "admin2"})
            if entries:
                mention.key, mention.entries, mention.last = key, entries, mention.last + size
                mention.end = added[-1].end
                mention.name = text[mention.start : mention.end]
                return


def _extended(text: str, words: list[Word], mention: Mention, last: int, known: Gazetteer) -> Mention:
    """ "Walker County" where the list has only "Walker": the area of that name; "Flat Creek": not the town of Flat."""
    key = f"{mention.key} {words[last].low}"
    entries = known.named(key)
    if not entries and mention.hint == ADMIN:
        entries = tuple(e for e in mention.entries if e.kind in {"admin1", "admin2", "region", "country"})
        entries = entries or mention.entries
    mention.key, mention.entries, mention.last = key, entries, last
    mention.end = words[last].end
    mention.name = text[mention.start : mention.end]
    return mention


def prior(entries: tuple[Entry, ...], common: bool, caps: bool) -> float:
    """What the gazetteer alone says for a name: countries and great cities for, English words against."""
    best = 0.0
    for entry in entries[:6]:
        if entry.kind in {"country", "continent"}:
            weight = 3.0
        elif entry.kind == "settlement":
            people_ = entry.population
            weight = 2.2 if people_ >= 1_000_000 else 1.4 if people_ >= 100_000 else 0.8 if people_ >= 15_000 else 0.3
        elif entry.number < 0:
            weight = 2.0
        else:
            weight = 1.8 if entry.kind == "admin1" else 0.9
        best = max(best, weight - 0.4 * entry.grade)
    return best - (2.0 if common else 0.0) - (0.0 if not caps else 0.2 if entries[0].grade == 0 else 0.8)


def province_after(text: str, words: list[Word], mention: Mention, lists: Words) -> bool:
    """ "Monroeville, Ala.": sets `inside`."""
    step = mention.last + 1
    if step + 1 >= len(words) or words[step].text != ",":
        return False
    word = words[step + 1]
    code = lists.provinces.get(word.text.rstrip("."))
    if code and text[word.end : word.end + 1] in {".", ",", " ", ")", ";", "", "\n"}:
        mention.inside = code
        return True
    return False


def _named_province(words: list[Word], mention: Mention, known: Gazetteer) -> Mention | None:
    """The mention of "Ala." in "Monroeville, Ala."."""
    number = mention.last + 2
    if mention.inside is None or "." not in mention.inside or number >= len(words):
        return None
    entries = known.province(mention.inside)
    if not entries:
        return None
    word = words[number]
    return Mention(
        word.start, word.end, word.text, entries[0].name.casefold(), entries, number, number, evidence=3.0, placed=True
    )


def _dateline(words: list[Word], mention: Mention) -> float:
    """ "KABUL, Aug 3 (Wire) - ", "KYIV (AP) —", "DJIBO --": the place of writing, at the head of a line."""
    word, step = words[mention.first], mention.last + 1
    if not word.first or step >= len(words) or (mention.first and words[mention.first - 1].line == word.line):
        return 0.0
    mark = words[step].text
    return 1.5 if mark in {"(", "—", "–"} or (mark in {"-", ","} and word.text.isupper()) else 0.0


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


def _unknown(text: str, words: list[Word], at: int, known: Gazetteer, lists: Words) -> Mention | None:
    """A capitalised name that no list has, in the position of a place: "a post at Namsiguia"."""
    word = words[at]
    ahead = around.before(words, at, lists, known)
    hint, last = around.after(words, at, lists)
    numbers = _plain_run(words, run_at(words, at))
    hint = hint or around.apposed(words, numbers[-1], lists, known)[0]
    lies_in = _lies_in(words, numbers[-1])
    if not (ahead.placed or (ahead.weak and lies_in)) and not (hint and len(numbers) <= 3):
        return None
    if (word.caps and not ahead.hint) or (word.first and not hint):
        return None
    lows = [words[n].low for n in numbers]
    if any(not people.may_name_place(words[n], lists, known) for n in numbers if words[n].upper):
        return None
    if people.person(words, Named(at, numbers[-1], lows[0], ()), lists, known).certain or len(numbers) > 3:
        return None
    end = numbers[-1]
    hint, last = around.after(words, end, lists)
    hint = hint or around.apposed(words, end, lists, known)[0]
    mention = _mention(text, words, Named(at, max(last, end), " ".join(lows), ()), ahead)
    mention.hint = mention.hint or hint
    mention.placed = True
    mention.evidence = 1.2 if ahead.relation != "at" or mention.hint or lies_in else 1.0
    return mention
