"""Attributions in the order of the text -> their sources by full name: "Fitio", "he", "the group", "the statement".

What a report says of a name anywhere is put together; pronouns and nouns that point back take the nearest source or
subject before them that fits. What finds none keeps the words of the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.mentions import Mention, kind_of, mention, owned
from dateline.code.attribution.raw import Raw
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.record import Source
from dateline.record.claim import SourceKind

SINGULAR = frozenset({"he", "she", "him", "her", "his", "hers", "i", "me", "my"})
GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
THING = frozenset({"it", "its"})
SEVERAL = frozenset({"they", "them", "their", "we", "us", "our"})
PRONOUNS = THING | SEVERAL
REMEMBERED = 100  # mentions that a pronoun or a noun may point back over, so that time grows with the text alone
LOOKED_UP = 40  # of a name's occurrences in a report, so many are read for a role


class Resolver:
    """Who the sources of one report are. `source` must be called in the order of the text."""

    def __init__(self, sentences: Sequence[Sentence], text: str) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._text = text
        self._profiles: dict[str, Mention] = {}
        self._seen: list[tuple[int, Mention]] = []
        self._subjects: dict[int, list[Token]] = {}  # of a sentence, by its number

    def source(self, raw: Raw) -> Source | None:
        """The source of `raw`, resolved; None where it names nobody."""
        if raw.source is None:
            return None
        head = owned(raw.source)
        found = self._who(raw.sentence, head, raw.phrase[0] if raw.phrase else None)
        if found.named or head.pos_ != "PRON":
            self._seen.append((raw.sentence.at(head), found))
        organisation = self._full_organisation(raw.sentence, raw.sentence.at(head), found)
        first, last = raw.phrase or phrase(raw)
        cue_first, cue_last = raw.cue
        return Source(
            name=_cased(found, raw),
            role=None if found.role == found.name else found.role,
            organisation=organisation,
            kind=_kind(found, organisation, raw),
            cue=raw.sentence.span(cue_first, cue_last).text,
            direct=False,
            span=raw.sentence.span(first, last),
        )

    def named(self, sentence: Sentence, head: Token) -> Source:
        """The one whom the phrase of `head` names, as who speaks without a word of speech."""
        found = self._who(sentence, head, None)
        return Source(
            name=found.name,
            role=None if found.role == found.name else found.role,
            organisation=found.organisation,
            kind=found.kind,
            cue=None,
            direct=True,
            span=sentence.span(head.left_edge if head.left_edge.i >= sentence.tokens.start else head, head),
        )

    def _who(self, sentence: Sentence, head: Token, first: Token | None) -> Mention:
        at = sentence.at(head)
        lower = head.lower_
        if head.pos_ == "PRON" or head.tag_ == "PRP$":
            return self._pronoun(sentence, at, lower) or mention(head)
        found = mention(head, first)
        if found.named:
            return self._profile(found)
        if head.text[:1].isupper() and len(found.name.split()) == 1:
            full = self._profile(found)  # a name that the tagger took for another word
            if len(full.name.split()) > 1:
                return full
        return self._pointed(sentence, head, found, at) or found

    def _full_organisation(self, sentence: Sentence, at: int, found: Mention) -> str | None:
        """The organisation by name where the text points back to it: "the group's spokesman"."""
        body = found.organisation
        if body is None or body.removeprefix("The ").removeprefix("the ") not in speech().group_anaphors | PRONOUNS:
            return body
        group = self._last(sentence, at, lambda m: m.named and _group(m))
        return group.name if group is not None else None if body in PRONOUNS else body

    def _pronoun(self, sentence: Sentence, at: int, lower: str) -> Mention | None:
        if lower in SINGULAR:
            gender = GENDER.get(lower)
            # "her boss" is not the "she" of "her"
            return self._last(
                sentence,
                at,
                lambda m: _someone(m) and not m.words & {"his", "her"} and (not gender or m.gender in (None, gender)),
            )
        if lower in THING:
            return self._last(sentence, at, lambda m: not m.person and not m.plural)
        if lower in SEVERAL:
            return self._last(sentence, at, lambda m: m.plural or (not m.person and _group(m)))
        return None

    def _pointed(self, sentence: Sentence, head: Token, found: Mention, at: int) -> Mention | None:
        """What a noun with "the" points back to: "the spokesman", "the group", "the statement"."""
        words = speech()
        lemma = head.lemma_.lower()
        definite = any(
            child.dep_ in ("det", "poss") and child.lower_ in ("the", "that", "this") for child in head.children
        )
        if not definite and not (head.i == sentence.tokens.start and found.role):
            return None
        short = all(child.dep_ in ("det", "punct") or child.lower_ == "same" for child in head.children)
        if not short:
            return self._longer(found, head, at)
        if lemma in words.speech_anaphors:
            return self._last(sentence, at, lambda m: m.kind != "media")
        if lemma in words.person_anaphors:
            same = self._last(sentence, at, lambda m: m.person and lemma in m.words)
            return same or self._last(sentence, at, lambda m: m.person and m.named and m.role is None)
        same = self._last(sentence, at, lambda m: lemma in m.words and not m.person)
        if same is None and lemma in words.group_anaphors:
            same = self._last(
                sentence, at, lambda m: m.named and not m.person and m.kind not in ("document", "witness")
            )
        return same

    def _longer(self, found: Mention, head: Token, at: int) -> Mention | None:
        """An earlier, named mention with all the words of this one: "the army spokesman"."""
        content = {token.lower_ for token in head.subtree if token.pos_ in ("NOUN", "PROPN", "ADJ")}
        for place, other in reversed(self._seen[-REMEMBERED:]):
            if place < at and other.named and content <= other.words and other.person == found.person:
                return other
        return None

    def _last(self, sentence: Sentence, at: int, fits: Callable[[Mention], bool]) -> Mention | None:
        """The nearest source before `at` that fits, or a subject of this or the last two sentences that does."""
        floor = sentence.post.start if sentence.post is not None else 0
        seen = reversed(self._seen[-REMEMBERED:])
        known = next(((place, m) for place, m in seen if floor <= place < at and fits(m)), None)
        for number in range(sentence.number, max(-1, sentence.number - 3), -1):
            near = self._sentences[number] if number < len(self._sentences) else None
            if near is None or near.start < floor or (known is not None and near.end <= known[0]):
                break
            if number not in self._subjects:
                self._subjects[number] = _subjects(near)
            for subject in self._subjects[number]:
                if near.at(subject) < at and (known is None or near.at(subject) > known[0]):
                    found = mention(subject)
                    if found.named:
                        found = self._profile(found)
                    if found.named and (found.role or _group(found)) and fits(found):
                        return found
        return known[1] if known is not None else None

    def _profile(self, found: Mention) -> Mention:
        """`found` with all that the report says of that name: the full name, the role, the organisation."""
        key = found.name.split()[-1] if found.name.split() else found.name
        profile = self._profiles.get(found.name)
        if profile is None:
            profile = self._collect(found, key)
            self._profiles[found.name] = profile
        return Mention(
            profile.name,
            found.role or profile.role,
            found.organisation or profile.organisation,
            found.kind if found.kind != "other" else profile.kind,
            True,
            found.person or profile.person,
            found.plural,
            found.words | profile.words,
        )

    def _collect(self, found: Mention, key: str) -> Mention:
        name, role, organisation, kind, person = found.name, found.role, found.organisation, found.kind, found.person
        words = found.words
        at = self._text.find(key)
        for _ in range(LOOKED_UP):
            if at < 0 or not key:
                break
            other = self._named_at(at, key)
            if other is not None and _same(found.name, other.name) and " - " not in other.name:
                name = other.name if len(other.name.split()) > len(name.split()) else name
                if role is None and other.role is not None:
                    role, organisation = other.role, other.organisation
                organisation = organisation or other.organisation
                kind = kind if kind != "other" else other.kind
                person = person or other.person
                words |= other.words
            at = self._text.find(key, at + len(key))
        if kind == "other":
            kind = kind_of(role, organisation, name, [])
        return Mention(name, role, organisation, kind, True, person, found.plural, words)

    def _named_at(self, at: int, key: str) -> Mention | None:
        """The mention whose name ends with the word `key` at `at`."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return None
        sentence = self._sentences[number]
        token = next((t for t in sentence.words if sentence.at(t) == at and t.text == key), None)
        if token is None or token.pos_ != "PROPN":
            return None
        if token.dep_ == "appos":
            host = mention(token.head)
            if host.named and host.name.split()[-1] == key:
                return host
        if token.dep_ in ("compound", "nmod", "poss") and token.head.pos_ != "PROPN":
            return None
        return mention(token)


def _kind(found: Mention, organisation: str | None, raw: Raw) -> SourceKind:
    """The kind of source; a name of which nothing else is known is an outlet's after "reports": "..., reports Dawn"."""
    kind = found.kind if found.kind != "other" else kind_of(found.role, organisation, found.name, [])
    cue = raw.cue[0]
    after = raw.source is not None and cue.i < raw.source.i and cue.lower_ in ("reported", "reports")
    return "media" if kind == "other" and found.named and found.role is None and after else kind


def _someone(found: Mention) -> bool:
    return found.person or (found.named and not found.plural and found.kind == "other" and not _initials(found.name))


def _group(found: Mention) -> bool:
    if found.person or found.kind in ("witness", "document"):
        return False
    return found.kind != "other" or _initials(found.name) or not found.words.isdisjoint(speech().group_anaphors)


def _cased(found: Mention, raw: Raw) -> str:
    """The name with capitals again, where the text has nothing but capitals and the parser read it small."""
    head = raw.source
    written = head is not None and raw.sentence.text[raw.sentence.at(head) :].startswith(head.text)
    if written or not (found.named or (found.role and found.name != found.role)):
        return found.name
    return " ".join(word if len(word) < 4 else word[:1].upper() + word[1:] for word in found.name.split())


def _initials(name: str) -> bool:
    """Whether a name is made of initials, as those of groups and agencies are: "ELN"."""
    return len(name) > 1 and name.isupper() and name.isalpha()


def _same(short: str, full: str) -> bool:
    """Whether a name may be short for another: "Fitio", "Volodymyr Fitio"."""
    few, many = short.split(), full.split()
    if short in speech().states and short != full:
        return False  # "southern Israel" is not Israel's full name
    return bool(few) and bool(many) and few[-1] == many[-1] and (set(few) <= set(many) or set(many) <= set(few))


def _subjects(sentence: Sentence) -> list[Token]:
    """Subjects of the sentence's clauses that are nouns, the last first."""
    found = [t for t in sentence.words if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in ("NOUN", "PROPN")]
    return found[::-1]


def phrase(raw: Raw) -> tuple[Token, Token]:
    """First and last token of the source's phrase; the cue and what follows it, and what is said, are left out."""
    assert raw.source is not None
    head, cue = raw.source, raw.cue
    first, last = head.left_edge, head.right_edge
    if first.i <= cue[0].i < head.i:
        first = cue[1].nbor()
    if head.i < cue[0].i <= last.i:
        last = cue[0].nbor(-1)
    while last.i > head.i and (last.is_punct or last.is_space or raw.sentence.at(last) >= raw.content[0] > raw.at):
        last = last.nbor(-1)
    while first.i < head.i and (first.is_punct or first.is_space):
        first = first.nbor()
    return first, last
