"""A name the gazetteer knows -> its mention and what speaks for a place: how well known it is, the words around it."""

from dateline.places import around, people, roles
from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.mention import ADMIN, Mention
from dateline.places.names import Named
from dateline.places.people import Body
from dateline.places.provinces import province_after
from dateline.places.scene import Scene
from dateline.places.tokens import Word
from dateline.places.unknown import TAKEN
from dateline.places.words import Words

# Evidence, tuned together with TAKEN on news of both local and world affairs.
PLACED, WEAK, PROVINCE = 1.5, 0.7, 1.5  # a preposition of place; "to" and "from"; "Monroeville, Ala."
FOUGHT_OVER = 0.8  # "shelled X", "X was bombed"
SHIPPED = 2.5  # "the Moskva sank": towns take no article
BARE_GIVEN = 1.0  # "Henry", "Florence" without a preposition
COMMON = 2.0  # an English word first
DATELINE, WRITTEN_IN = 1.5, 3.0  # "KYIV (AP) —"; "Title. MOSTAR — "
CLOSED = 1.2  # "Clarke County": its own last word says what it is
BELONGS = 1.3  # "Chapin man", "Kharkiv residents": people and bodies of a place
GOVERNS = 0.6  # "Kandahar Police"
OF = 1.0  # "residents of X"
SAINT = 3.0  # "St. Mary's"
SEAT = 2.5  # "D-Charleston": the place a lawmaker sits for
OWN_LIST, COUNTRY, PROVINCE_NAME, DISTRICT_NAME = 2.0, 3.0, 1.8, 0.9
_PARTIES = frozenset({"D", "I", "R"})
PEOPLED = ((1_000_000, 2.2), (100_000, 1.4), (15_000, 0.8), (0, 0.3))


def known_mention(scene: Scene, named: Named, certain: set[str], doubted: set[str]) -> Mention | None:
    """The mention of a name the gazetteer knows; null where it is part of a person's or organisation's name.

    The surnames it meets go to `certain`, those that may be some to `doubted`.
    """
    words, lists, known = scene.words, scene.lists, scene.known
    ahead = scene.before(named.first)
    mention = scene.mention(named, ahead)
    body = people.body(words, named, lists, known)
    if body is Body.OTHER or _plain(scene, named) or scene.text[mention.end : mention.end + 1] == "$":
        return None
    if body is Body.INSTITUTION:
        return _named_after(scene, mention)
    person = people.person(words, named, lists, known)
    if person.certain:
        certain.update(person.names)
        return None
    _features(scene, mention)
    comma = province_after(scene.text, words, mention, lists)
    evidence = prior(named.entries, named.key in known.common, words[named.first].caps)
    evidence += PLACED * mention.placed + WEAK * ahead.weak + PROVINCE * comma + person.weight
    evidence += (
        GOVERNS * (body is Body.PUBLIC)
        + _dateline(words, mention)
        + _position(scene, named, mention)
        + _phrase(scene, mention)
    )
    if scene.tag is not None and not words[named.first].caps and named.first == named.last:
        evidence -= _parsed(words, mention, scene.tag(mention.start))
    mention.evidence = evidence
    if person.names and not mention.placed and evidence < TAKEN:
        doubted.update(person.names)
    roles.speaker(words, mention, lists)
    roles.addressed(words, mention, lists)
    if body is Body.PUBLIC and not mention.placed:
        mention.relation = "government"
    if scene.tag is not None and not mention.placed and roles.acts(mention, scene.tag(mention.start), known):
        mention.relation = "government"
    return mention


def _plain(scene: Scene, named: Named) -> bool:
    """ "Gov.", "Central", "the city": words that name no place by themselves."""
    bare = named.key.removeprefix("the ")
    if bare != named.key:
        return bare in scene.known.common or scene.lists.hint(bare) is not None
    return bare in scene.lists.titles or bare in scene.lists.parts


def _named_after(scene: Scene, mention: Mention) -> Mention | None:
    """ "Ohio State University": told of where text is read for places alone; no claim's place."""
    if scene.tag is not None:
        return None
    mention.evidence = prior(mention.entries, mention.key in scene.known.common, caps=False)
    return mention


def _features(scene: Scene, mention: Mention) -> None:
    """What follows the name and belongs to it, or says what it is: "Rafah crossing", "X, a village near Y"."""
    words, lists = scene.words, scene.lists
    hint, last = around.after(words, mention.last, lists)
    if last == mention.last:
        _whole(scene, mention)
    apposed, theirs = around.apposed(words, last, lists, scene.known)
    hint, mention.inside = hint or apposed, mention.inside or theirs
    if hint:
        mention.hint = mention.hint or hint
        mention.placed = True
        if last > mention.last:
            _extend(scene.text, words, mention, last, scene.known)


def prior(entries: tuple[Entry, ...], common: bool, caps: bool) -> float:
    """What the gazetteer alone says for a name: countries and great cities for, English words against."""
    best = 0.0
    for entry in entries[:6]:
        if entry.kind in {"country", "continent"}:
            weight = COUNTRY
        elif entry.kind == "settlement":
            weight = next(weight for least, weight in PEOPLED if entry.population >= least)
        elif entry.number < 0:
            weight = OWN_LIST
        else:
            weight = PROVINCE_NAME if entry.kind == "admin1" else DISTRICT_NAME
        best = max(best, weight - 0.4 * entry.grade)
    return best - (COMMON if common else 0.0) - (0.0 if not caps else 0.2 if entries[0].grade == 0 else 0.8)


def _position(scene: Scene, named: Named, mention: Mention) -> float:
    """What the name's length and its place in the sentence say."""
    words, lists = scene.words, scene.lists
    word = words[named.first]
    evidence = 0.5 * (named.last > named.first) - 0.4 * (word.first and not word.caps)
    if mention.placed:
        return evidence
    if around.fought_over(words, named.first, named.last, lists):
        evidence += FOUGHT_OVER
    if named.first == named.last and word.low in lists.given and not mention.wide:
        evidence -= BARE_GIVEN
    return evidence


def _phrase(scene: Scene, mention: Mention) -> float:
    """What the word after the name, and the name's own last word, say."""
    words, lists = scene.words, scene.lists
    evidence = -SAINT * _saint(words, mention)
    if mention.last > mention.first and not mention.placed:
        last = words[mention.last].low
        evidence += CLOSED * (last in lists.admin or last in lists.after or last in lists.point)
    if _belongs(words, mention.last, lists):
        evidence += BELONGS
    if not mention.placed and mention.first > 1 and words[mention.first - 1].low == "of":
        evidence += OF * _of_place(words, mention.first - 2, lists)
    return evidence + SEAT * _seat(words, mention.first)


def _saint(words: list[Word], mention: Mention) -> bool:
    """ "St. Patrick's Day", "St. Mary's High School": what bears a saint's name, not the town of that name."""
    if words[mention.first].low not in {"st", "saint"} or mention.last + 1 >= len(words):
        return False
    return words[mention.last + 1].low == "s" or words[mention.last + 1].text in {"'s", "’s"}


def _belongs(words: list[Word], last: int, lists: Words) -> bool:
    """ "Chapin man", "Kharkiv-based", "Donetsk-area"."""
    step = last + 1
    if step + 1 < len(words) and words[step].text == "-" and words[step].start == words[last].end:
        return words[step + 1].low in lists.based
    if step >= len(words) or words[step].start - words[last].end != 1:
        return False
    return not words[step].upper and words[step].low in lists.belonging


def _of_place(words: list[Word], n: int, lists: Words) -> bool:
    """ "residents of X", "Ahmad Darwish of X", "Darwish, 30, of X": word `n` stands before "of"."""
    return (
        words[n].low in lists.of_heads or words[n].text == "," or (words[n].upper and words[n].low not in lists.titles)
    )


def _seat(words: list[Word], first: int) -> bool:
    """ "Sen. Smith, R-Marshall": a party's letter and a hyphen."""
    if first < 2 or words[first - 1].text != "-" or words[first - 1].end != words[first].start:
        return False
    return words[first - 2].text in _PARTIES and words[first - 2].end == words[first - 1].start


def _parsed(words: list[Word], mention: Mention, reading: tuple[str, str, str] | None) -> float:
    """What the parse says against a place: a word that is no name, a ship."""
    if reading is None:
        return 0.0
    against = 0.0 if reading[0].startswith(("NNP", "JJ", "NN")) else 1.0
    return against + SHIPPED * (not mention.hint and roles.shipped(words, mention, reading[1]))


def _whole(scene: Scene, mention: Mention) -> None:
    """ "Rafah crossing", "Nova Kakhovka dam": the list has the whole, whose last words are not capitalised."""
    for size in (2, 1):
        added = scene.words[mention.last + 1 : mention.last + 1 + size]
        if len(added) == size and all(word.is_word and not word.upper for word in added):
            key = " ".join([mention.key, *(word.low for word in added)])
            entries = tuple(e for e in scene.known.named(key) if e.kind not in {"admin1", "admin2"})
            if entries:
                mention.key, mention.entries, mention.last = key, entries, mention.last + size
                mention.end = added[-1].end
                mention.name = scene.text[mention.start : mention.end]
                return


def _extend(text: str, words: list[Word], mention: Mention, last: int, known: Gazetteer) -> None:
    """ "Walker County" where the list has only "Walker": the area of that name; "Flat Creek": not the town of Flat."""
    key = f"{mention.key} {words[last].low}"
    entries = known.named(key)
    if not entries and mention.hint == ADMIN:
        entries = tuple(e for e in mention.entries if e.kind in {"admin1", "admin2", "region", "country"})
        entries = entries or mention.entries
    mention.key, mention.entries, mention.last = key, entries, last
    mention.end = words[last].end
    mention.name = text[mention.start : mention.end]


def _dateline(words: list[Word], mention: Mention) -> float:
    """ "KABUL, Aug 3 (Wire) - ", "KYIV (AP) —", "DJIBO --": the place of writing, at the head of a line."""
    word, step = words[mention.first], mention.last + 1
    if not word.first or step >= len(words):
        return 0.0
    mark = words[step].text
    if not word.caps and words[mention.last].text.isupper() and word.text.isupper() and mark in {"—", "–", "-"}:
        return WRITTEN_IN
    if mention.first and words[mention.first - 1].line == word.line:
        return 0.0
    return DATELINE if mark in {"(", "—", "–"} or (mark in {"-", ","} and word.text.isupper()) else 0.0
