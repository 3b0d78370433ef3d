"""A name the gazetteer knows -> its mention and what speaks for a place: how well known it is, the words around it."""

from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.recognise import around, people, phrase, roles
from dateline.places.recognise.bodies import Body, body_of, called_after
from dateline.places.recognise.mention import ADMIN, SETTLEMENTS, Mention
from dateline.places.recognise.names import Named
from dateline.places.recognise.provinces import province_after
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.unknown import TAKEN

# Evidence, tuned together with TAKEN on news of both local and world affairs.
PLACED, WEAK, PROVINCE = 1.5, 0.7, 1.5  # a preposition of place; "to" and "from"; "Monroeville, Ala."
FOUGHT_OVER = 0.8  # "shelled X", "X was bombed"
SHIPPED = 2.5  # "the Moskva sank": towns take no article
LIKE_A_PERSON = 1.5
BARE_GIVEN = 1.0  # "Henry", "Florence" without a preposition
COMMON, OWN_CAPITAL = 2.0, 1.2  # an English word first; and amid small letters
GOVERNS = 0.6  # "Kandahar Police"
OWN_LIST, COUNTRY, PROVINCE_NAME, DISTRICT_NAME = 2.0, 3.0, 1.8, 0.9
PEOPLED = ((1_000_000, 2.2), (100_000, 1.4), (15_000, 0.8), (0, 0.3))


def known_mention(scene: Scene, named: Named, certain: set[str], doubted: set[str]) -> Mention | None:
    """The mention of a name the gazetteer knows; null where it is part of a person's or organisation's name.

    The surnames it meets go to `certain`, those that may be some to `doubted`.
    """
    words, lists, known = scene.words, scene.lists, scene.known
    ahead = scene.before(named.first)
    mention = scene.mention(named, ahead)
    body = body_of(words, named, lists, known)
    if body is Body.OTHER or _plain(scene, named) or scene.text[mention.end : mention.end + 1] == "$":
        return None
    if named.first and words[named.first - 1].low in lists.vessels:
        return None
    if mention.entries[0].kind in SETTLEMENTS and called_after(words, named, lists, known):
        return None
    if body is Body.INSTITUTION:
        return _named_after(scene, mention)
    person = people.person(words, named, lists, known)
    if person.certain:
        certain.update(person.names)
        return None
    _features(scene, mention)
    comma = province_after(scene.text, words, mention, lists)
    evidence = prior(mention.entries, words[named.first].caps) - _common(scene, named, mention)
    evidence += PLACED * mention.placed + WEAK * ahead.weak + PROVINCE * comma + person.weight
    evidence += GOVERNS * (body is Body.PUBLIC) + _position(scene, named, mention)
    evidence += phrase.evidence(words, mention, lists) + phrase.dateline(words, mention)
    if scene.tag is not None and not words[named.first].caps and named.first == named.last:
        evidence -= _parsed(words, mention, scene.tag(mention.start))
    mention.evidence = evidence
    if person.names and not mention.placed and evidence < TAKEN:
        doubted.update(person.names)
    roles.speaker(words, mention, lists)
    roles.addressed(words, mention, lists)
    if body is Body.PUBLIC and not mention.placed:
        mention.relation = "government"
    if scene.tag is not None and not mention.placed and roles.acts(mention, scene.tag(mention.start), known, lists):
        mention.relation = "government"
    return mention


def _plain(scene: Scene, named: Named) -> bool:
    """ "Gov.", "Central", "the city": words that name no place by themselves."""
    bare = named.key.removeprefix("the ")
    if bare != named.key:
        return bare in scene.known.common or scene.lists.hint(bare) is not None
    return bare in scene.lists.titles or bare in scene.lists.parts or scene.lists.hint(bare) is not None


def _named_after(scene: Scene, mention: Mention) -> Mention | None:
    """ "Ohio State University": told of where text is read for places alone; no claim's place."""
    if scene.tag is not None:
        return None
    mention.evidence = prior(mention.entries, caps=False) - COMMON * (mention.key in scene.known.common)
    return mention if mention.evidence >= TAKEN and mention.key not in scene.lists.given else None


def _features(scene: Scene, mention: Mention) -> None:
    """What follows the name and belongs to it, or says what it is: "Rafah crossing", "X, a village near Y"."""
    words, lists = scene.words, scene.lists
    hint, last = around.after(words, mention.last, lists)
    if last == mention.last:
        _whole(scene, mention)
    apposed, theirs = around.apposed(words, last, lists, scene.known)
    hint, mention.inside = hint or apposed, mention.inside or theirs
    if not mention.near and around.edge(words, last):
        mention.relation, mention.near = "near", True
    if hint:
        mention.hint = mention.hint or hint
        mention.placed = True
        if last > mention.last:
            _extend(scene.text, words, mention, last, scene.known)


def _common(scene: Scene, named: Named, mention: Mention) -> float:
    """What speaks against an English word: less where its capital is its own, nothing where "County" follows."""
    if mention.last > named.last or named.key not in scene.known.common:
        return 0.0
    words, first = scene.words, scene.words[named.first]
    if first.first or first.caps:
        return COMMON
    beside = [words[n] for n in (named.first - 1, named.last + 1) if 0 <= n < len(words)]
    return COMMON if any(word.is_word and word.upper for word in beside) else OWN_CAPITAL


def prior(entries: tuple[Entry, ...], caps: bool) -> float:
    """What the gazetteer alone says for a name: countries and great cities for, names of many things less."""
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
    if not caps or not entries:
        return best
    return best - (0.2 if entries[0].grade == 0 else 0.8)


def _position(scene: Scene, named: Named, mention: Mention) -> float:
    """What the name's length and its place in the sentence say."""
    words, lists = scene.words, scene.lists
    word = words[named.first]
    evidence = 0.5 * (named.last > named.first) - 0.4 * (word.first and not word.caps)
    if mention.last > named.last and word.low in lists.given and not mention.entries and mention.relation == "at":
        return evidence - LIKE_A_PERSON  # "Eva Forest"
    if mention.placed:
        return evidence
    if around.fought_over(words, named.first, named.last, lists):
        evidence += FOUGHT_OVER
    if named.first == named.last and word.low in lists.given and not mention.wide:
        evidence -= BARE_GIVEN
    return evidence


def _parsed(words: list[Word], mention: Mention, reading: roles.Reading | None) -> float:
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
