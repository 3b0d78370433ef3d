"""Text -> mentions: which capitalised names stand for places.

Each name of the gazetteer gathers evidence (`weigh`): how well known the place is, what the words around it say,
whether it stands in a person's or an organisation's name. Names that no gazetteer knows are taken in the position of
a place (`unknown`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise import around
from dateline.places.recognise.generic import DOUBTED, Generic, generic
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.names import ARTICLES, Named, after_article, longest, with_article
from dateline.places.recognise.provinces import province_after, province_here, province_named
from dateline.places.recognise.roads import road
from dateline.places.recognise.roles import Tag
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.series import member, rows
from dateline.places.recognise.surnames import surnames
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.unknown import TAKEN, listed, longer, unknown
from dateline.places.recognise.weigh import known_mention
from dateline.places.recognise.words import Words

__all__ = ["TAKEN", "Evidence", "province_after", "recognise"]

WITHIN = 1.3  # "Midland, Michigan": said to lie in a place
DOUBTFUL = -0.6  # below this nothing makes it one
LISTED = 1.0  # beside a sure place in a list
CONSISTENT = 1.4  # one mention this sure carries the others of its name
LARGE = 50_000  # people of a town whose sides are named
CERTAIN = 2.0  # a surname of the text is a place nonetheless
AWAY = frozenset({"from", "towards"})
AREAS = frozenset({"country", "continent", "admin1", "region"})
Actors = Mapping[int, int]  # where a named actor starts -> where it ends


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else is known of the text: its parse's tags, null without one, and the named actors in it."""

    tag: Tag | None
    actors: Actors


def recognise(text: str, words: list[Word], known: Gazetteer, lists: Words, more: Evidence) -> list[Mention]:
    """The mentions of places in `text`, in order, containment set."""
    return _Search(Scene(text, words, known, lists, more.tag), more.actors).run()


class _Search:
    """One walk over the words of a text, and what it has learnt so far."""

    def __init__(self, scene: Scene, actors: Actors) -> None:
        self._scene = scene
        self._actors = actors
        self._found: list[Mention] = []
        self._sure: set[str] = set()  # names of which one mention at least is beyond doubt
        self._people = surnames(scene.words, scene.lists, scene.known)
        self._doubted: set[str] = set()  # names that may be a person's
        self._rows = rows(scene.words, scene.lists)

    def run(self) -> list[Mention]:
        """Walks, then lets the mentions speak for each other."""
        words, found, actors = self._scene.words, self._found, self._actors
        at = acting = 0  # where the named actor ends in which word `at` stands
        while at < len(words):
            word = words[at]
            if word.start in actors:
                acting = max(acting, actors[word.start])
            if word.start < acting:
                at = self._actor(at, acting)
            elif word.upper or (word.low in ARTICLES and after_article(words, at)):
                at = self._name(at)
            else:
                at += 1
        text = self._scene.text
        around.contain(text, found)
        for mention in found:
            parent, mention.parent = mention.parent, None
            if parent is not None and parent.evidence >= CONSISTENT and text[mention.end : parent.start] == ", ":
                mention.evidence += WITHIN
        _share(found)
        kept = [mention for mention in found if self._keep(mention)]
        around.contain(text, kept)
        return kept

    def _actor(self, at: int, end: int) -> int:
        """Takes the country in an actor's name, "Sudan's army"; no other part of an actor's name is a place."""
        scene = self._scene
        words = scene.words
        named = longest(words, at, scene.known, scene.lists) if words[at].is_word and words[at].upper else None
        if named is None or not named.entries or named.entries[0].kind != "country" or words[named.last].end > end:
            return at + 1
        mention = scene.mention(named, around.Before("government"))
        mention.evidence = 3.0
        self._found.append(mention)
        return mention.last + 1

    def _name(self, at: int) -> int:
        """Takes the place whose name starts at word `at`, if one does; where to go on."""
        scene = self._scene
        upper = scene.words[at].upper
        short = province_here(scene.words, at, scene.lists, scene.known)
        if short is not None:
            self._found.append(short)
            return short.last + 1
        street = road(scene, at) if upper else None
        if street is not None and street.evidence >= TAKEN:
            if scene.tag is None or street.entries:
                self._found.append(street)
            return street.last + 1
        in_row = member(scene, at, self._rows[at]) if at in self._rows else None
        if in_row is not None:
            return self._take(in_row)
        part = generic(scene, at) if upper else None
        if part is not None:
            return self._part(at, part)
        named = longest(scene.words, at, scene.known, scene.lists) if upper else None
        named = named if upper else with_article(scene.words, at, scene.known)
        if named is not None and scene.plain(named.first, named.last):
            return at + 1
        guess = self._guess(at, named, upper)
        if guess is not None and scene.plain(guess.first, guess.last):
            return at + 1
        if guess is None and named is not None and named.entries:
            mention = known_mention(scene, named, self._people, self._doubted)
            if mention is not None:
                return self._take(longer(scene, mention) or mention)
        if guess is not None and guess.evidence >= TAKEN:
            self._found.append(guess)
            return guess.last + 1
        return (named.last if named else at) + 1

    def _part(self, at: int, part: Generic) -> int:
        """Takes "the Old City" as doubtful where it stands by itself, not at all where the words say whose it is."""
        scene = self._scene
        named = None if part.owned else longest(scene.words, at, scene.known, scene.lists)
        if named is not None and named.last >= part.last:
            mention = scene.mention(named, scene.before(at))
            mention.evidence = DOUBTED
            self._found.append(mention)
        return part.last + 1

    def _take(self, mention: Mention) -> int:
        self._found.append(mention)
        if mention.evidence >= CONSISTENT:
            self._sure.add(mention.key)
        province = province_named(self._scene.words, mention, self._scene.known)
        if province is not None:
            self._found.append(province)
        return self._found[-1].last + 1

    def _guess(self, at: int, named: Named | None, upper: bool) -> Mention | None:
        """The mention of a name that no list has; "Camp Qara" is one, though there is a town of Camp."""
        scene = self._scene
        if named is not None and upper and named.first == named.last and scene.words[at].low in scene.lists.begins:
            return unknown(scene, at)
        if named is None and upper and self._goes_on(at):
            return listed(scene, at) or unknown(scene, at)
        if named is not None and not named.entries:
            guess = scene.mention(named, scene.before(at))
            guess.evidence = 1.5 if guess.placed else -5.0
            return guess
        if not upper or named is not None or self._side(at):
            return None
        return unknown(scene, at)

    def _side(self, at: int) -> bool:
        """ "Eastern Mariupol": a side of a place that has a name by itself."""
        scene = self._scene
        if scene.words[at].low not in scene.lists.parts or at + 1 >= len(scene.words) or not scene.words[at + 1].upper:
            return False
        named = longest(scene.words, at + 1, scene.known, scene.lists)
        return named is not None and any(entry.population >= LARGE for entry in named.entries[:1])

    def _goes_on(self, at: int) -> bool:
        """Whether a list of places goes on at word `at`: "in Sarmin, Idlib and Talmenes"."""
        words, step = self._scene.words, at - 1
        if not self._found or step < 1 or words[step].low != "and":
            return False
        step -= words[step - 1].text == ","
        for place in reversed(self._found):
            if place.last != step - 1 or place.evidence < TAKEN:
                return False
            if place.placed or place.relation in AWAY:
                return True
            step = place.first - 1
            if words[step].text != ",":
                return False
        return False

    def _keep(self, mention: Mention) -> bool:
        """Whether to keep a mention, setting `sure`: false where only the report's other places can decide."""
        sure = mention.key in self._sure
        person = mention.key in self._people or (mention.key in self._doubted and not sure)
        if person and not _area(mention) and not (mention.placed and mention.evidence > CERTAIN):
            return False
        carried = mention.evidence > DOUBTFUL and sure
        mention.sure = mention.evidence >= TAKEN or carried
        return mention.sure or (mention.evidence > DOUBTFUL and bool(mention.entries))


def _area(mention: Mention) -> bool:
    """Whether a country or province bears the name: no surname of the text takes it away."""
    return any(e.kind in AREAS and e.grade == 0 for e in mention.entries[:5])


def _share(found: list[Mention]) -> None:
    """ "near Gori, Poti and Senaki": a place in a list speaks for the others."""
    for here in (*found, *reversed(found)):
        other = here.listed
        if other is None:
            continue
        for one, by in ((here, other), (other, here)):
            if by.evidence >= TAKEN and by.placed and DOUBTFUL < one.evidence < TAKEN:
                one.evidence = min(by.evidence, one.evidence + LISTED)
