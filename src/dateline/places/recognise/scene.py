"""What every step of recognising looks at, and the mention it starts from."""

from dataclasses import dataclass

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise import around
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.names import Named
from dateline.places.recognise.roles import Tag
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """A text, its words, and what to ask about them. `tag` is its parse's, null without one."""

    text: str
    words: list[Word]
    known: Gazetteer
    lists: Words
    tag: Tag | None

    def before(self, at: int) -> around.Before:
        """What the words before word `at` say of a name that begins there."""
        return around.before(self.words, at, self.lists, self.known)

    def plain(self, first: int, last: int) -> bool:
        """Whether words `first` to `last` of a line in capitals are none of names: "in the WAKE", "by CAR".

        The parser read that line in small letters but for its names (code/parse/recase.py).
        """
        if self.tag is None or not self.words[first].caps:
            return False
        read = [self.tag(word.start) for word in self.words[first : last + 1] if word.is_word]
        return all(found is not None and found[3].islower() for found in read)

    def mention(self, named: Named, ahead: around.Before) -> Mention:
        """The mention of `named`, nothing weighed yet."""
        start, end = self.words[named.first].start, self.words[named.last].end
        return Mention(
            start, end, self.text[start:end], named.key, named.entries, named.first, named.last,
            hint=ahead.hint, relation=ahead.relation, bearing=ahead.bearing, distance=ahead.distance,
            inside=ahead.country, near=ahead.near, placed=ahead.placed,
        )  # fmt: skip
