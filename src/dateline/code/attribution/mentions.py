"""The head of a source's phrase -> who it names: name, role, organisation, kind of source, and what it refers to."""

from dataclasses import dataclass

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.phrases import owner_of
from dateline.code.parse.tokens import Token
from dateline.record.claim import SourceKind

OCCASIONS = ("briefing", "condition", "conference", "interview", "report", "statement")
POSSESSIVE = ("'s", "’s", "'", "’")
COURTESY = frozenset(("miss", "mr", "mrs", "ms", "sir"))
ONCE = frozenset(("ex", "former", "then"))  # words before "Florida governor" that belong to the role
# Who is a "he" and who a "she", by title, role or kin; a name alone does not say.
MALE = frozenset(("mr", "mr.", "sir", "king", "father", "brother", "son", "husband", "man", "boy", "uncle", "prince"))
FEMALE = frozenset(
    ("miss", "mrs", "mrs.", "ms", "ms.", "queen", "mother", "sister", "daughter", "wife", "woman", "girl")
)
# What somebody is gives way to where: "an official of the hospital", "the institute's president", "a police officer".
BY_BODY: frozenset[tuple[SourceKind, SourceKind]] = frozenset(
    (
        ("official", "aid"),
        ("official", "analyst"),
        ("official", "media"),
        ("official", "medical"),
        ("military", "official"),
    )
)
DASHES = ("-", "--", "–", "—")
OF = ("for", "of", "from", "at", "with", "in")


@dataclass(frozen=True)
class Mention:
    """One phrase that names a source. `words` are its lower-cased words, for later references to it."""

    name: str
    role: str | None
    organisation: str | None
    kind: SourceKind
    named: bool  # whether `name` is a proper name
    person: bool
    plural: bool
    words: frozenset[str]

    @property
    def gender(self) -> str | None:
        """ "he" or "she", where the report's words for the person tell; else None."""
        male = any(word in MALE or word.endswith("sman") for word in self.words)
        female = any(word in FEMALE or word.endswith("swoman") for word in self.words)
        return None if male == female else "he" if male else "she"


def mention(head: Token, first: Token | None = None) -> Mention:
    """Who the phrase of `head` names, from that phrase alone; it starts at `first` where the parse has it wrong."""
    core = _core(head) if first is None else list(head.doc[first.i : head.i + 1])
    role, organisation, name = _split(core)
    plain = role is None
    named = _capital(head) and bool(name or role is None)
    extra = next((child for child in head.rights if child.dep_ == "appos"), None)
    if extra is not None:
        beside_role, beside_of, beside_name = _split(_core(extra))
        if not named and extra.pos_ == "PROPN":
            name, named = beside_name or _text(_core(extra)), True
            role, organisation = role or beside_role, organisation or beside_of
        elif beside_role is not None:
            role, organisation = role or beside_role, organisation or beside_of or _organisation(extra)
    if role is not None and organisation is None:
        organisation = _organisation(head) or _its(head)
    if not name:
        name = _text(_proper(core) + (_rest(head) if plain and named and not name else [])) or head.text
    named = named or (role is None and any(token.pos_ == "PROPN" for token in core))
    everything = [token.lower_ for token in (head.subtree if first is None else core)]
    return Mention(
        name=name,
        role=role,
        organisation=organisation,
        kind=kind_of(role, organisation, name, everything),
        named=named,
        person=(role is not None or any(_courtesy([token]) for token in core)) and head.tag_ not in ("NNS", "NNPS"),
        plural=head.tag_ in ("NNS", "NNPS"),
        words=frozenset(everything) | {head.lemma_.lower()},
    )


def _capital(head: Token) -> bool:
    """Whether `head` is a name: by its tag, or, inside a sentence, by its capital ("the Front")."""
    inside = head.i > head.sent.start and head.tag_ in ("NN", "NNS") and head.text[:1].isupper()
    return bool(head.pos_ == "PROPN" or inside)


def _core(head: Token) -> list[Token]:
    """The phrase up to its head, without what stands before the last article or determiner."""
    core = [token for token in head.doc[head.left_edge.i : head.i + 1] if not token.is_space]
    while core and (core[0].dep_ in ("det", "advmod", "predet", "punct", "cc") or core[0].is_punct) and core[0] != head:
        core = core[1:]
    if len(core) > 1 and core[0].tag_ == "PRP$":
        core = core[1:]
    dash = max(
        (i for i, token in enumerate(core) if token.text in DASHES and i and core[i - 1].whitespace_), default=-1
    )
    core = core[dash + 1 :] or core  # without a dateline: "June 2 - Colonel Bahati"
    start = next((i + 1 for i, token in enumerate(core) if token.text == "," and i + 1 < len(core)), 0)
    return core[start:] if start and len(core) - start >= 2 else core


def _rest(head: Token) -> list[Token]:
    """What belongs to a name after its head: "FOR HUMAN RIGHTS"."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("for", "of", "on", "against") and child.i == head.i + 1:
            body = next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
            weekday = body is not None and child.lower_ == "on" and body.lower_.endswith("day")
            if body is not None and body.text[:1].isupper() and not weekday:
                return _until_comma(child)
    return []


def _proper(core: list[Token]) -> list[Token]:
    """The name at the end of "the al-Qaeda-linked group JNIM"; the whole phrase where no noun stands before it."""
    first = len(core)
    while first and core[first - 1].pos_ == "PROPN" and core[first - 1].text[:1].isupper():
        first -= 1
    if 0 < first < len(core) and core[first - 1].tag_ in ("NN", "NNS") and core[first - 1].text[:1].islower():
        return core[first:]
    return core


def _split(core: list[Token]) -> tuple[str | None, str | None, str | None]:
    """Role, organisation and name of "army spokesman Ali Hassan"."""
    words = speech()
    at = [i for i, token in enumerate(core) if _is_role(token)]
    if not at:
        return None, None, None
    last = first = at[-1]
    if last + 2 < len(core) and core[last + 1].lower_ == "of" and core[last + 2].text.title() in words.of_titles:
        last += 2  # "Secretary of State"
    while first and (_is_role(core[first - 1]) or core[first - 1].lower_ in words.before_role):
        first -= 1
    if _courtesy(core[first : last + 1]):
        return None, None, _name(core[last + 1 :])
    after = [token for token in core[last + 1 :] if not token.is_punct or token.text == "-"]
    name = _name(after)
    if after and (name is None or any(token.lower_ in words.organisations for token in after)):
        return None, None, None  # "president's office", "General Staff": the role only describes another noun
    role = _text(core[first : last + 1])
    once = next((token.text for token in core[:first] if token.lower_ in ONCE), None)
    return f"{once} {role}" if once else role, _text(_body(core[:first])) or None, name


def _name(after: list[Token]) -> str | None:
    """The name that stands after a role or title."""
    after = [token for token in after if not token.is_punct or token.text == "-"]
    return _text(after) if after and after[-1].pos_ == "PROPN" else None


def _courtesy(role: list[Token]) -> bool:
    """Whether a title is no role: "Mrs. Clinton"."""
    return all(token.lower_.rstrip(".") in COURTESY for token in role)


def _body(before: list[Token]) -> list[Token]:
    """The organisation before a role: "army" in "a young army spokesman", nothing in "the 17-year-old student"."""
    dash = next(
        (i for i in range(len(before) - 1, 0, -1) if before[i].text in DASHES and before[i - 1].whitespace_), -1
    )
    before = before[dash + 1 :]  # without a dateline: "KYIV (Reuters) - Ukrainian president"
    while before and (before[-1].text in POSSESSIVE or before[-1].is_punct):
        before = before[:-1]
    while before and (before[0].tag_ in ("PRP$", "CD", "DT", "RB") or before[0].is_punct or _describes(before[0])):
        before = before[1:]
    if any(token.lower_ == "old" for token in before):
        return []
    return before if any(token.pos_ in ("NOUN", "PROPN") or token.text[:1].isupper() for token in before) else []


def _describes(token: Token) -> bool:
    return token.pos_ in ("ADJ", "VERB") and token.text[:1].islower() and token.lower_ not in speech().organisations


def _is_role(token: Token) -> bool:
    words = speech()
    if token.i and token.nbor(-1).text == "-" and token.pos_ == "PROPN":
        return False  # "Al-Monitor"
    lower = token.lower_.rstrip(".")
    if lower in words.short_titles:
        return bool(token.text[:1].isupper())
    return lower in words.roles or token.lemma_.lower() in words.roles


def _organisation(head: Token) -> str | None:
    """What "a spokesman FOR THE ARMY" speaks for."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in OF:
            body = next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
            if body is not None and body.pos_ in ("NOUN", "PROPN") and body.lemma_.lower() not in OCCASIONS:
                return _text(_until_comma(body))
    return None


def _its(head: Token) -> str | None:
    """The "its" of "its spokesman", to be resolved."""
    return next((c.lower_ for c in head.lefts if c.tag_ == "PRP$" and c.lower_ in ("its", "their")), None)


def _until_comma(body: Token) -> list[Token]:
    tokens = []
    for token in body.doc[body.left_edge.i : body.right_edge.i + 1]:
        if token.text in (",", "(", ";", ":") or token.dep_ in ("relcl", "acl") or token.tag_ in ("WP", "WDT"):
            break
        tokens.append(token)
    return tokens


def _text(tokens: list[Token]) -> str:
    """The words from the first to the last of `tokens` as they stand."""
    if not tokens:
        return ""
    first, last = tokens[0], tokens[-1]
    return str(first.doc[first.i : last.i + 1].text)


def kind_of(role: str | None, organisation: str | None, name: str, everything: list[str]) -> SourceKind:
    """The kind of source: by what the person is, else by the organisation's words, else by the name's."""
    words = speech()
    if name in words.states:
        return "official"
    whole = words.organisations.get(name.lower())
    if whole is not None:
        return whole
    if "anonymity" in everything or "unnamed" in everything or "anonymous" in everything:
        return "anonymous"
    body = _kind_in(organisation)
    if role is not None:
        kinds = [_role_kind(word) for word in _each(role)]
        kind = next((kind for kind in kinds if kind not in (None, "other")), None)
        if kind is not None:
            return body if body is not None and (kind, body) in BY_BODY else kind
    return body or _kind_in(name) or _last_resort(name)


def _role_kind(word: str) -> SourceKind | None:
    """The kind of source that a word of a role makes."""
    words = speech()
    return words.roles.get(word) or words.roles.get(_singular(word))


def _kind_in(phrase: str | None) -> SourceKind | None:
    """The kind of source by the words of an organisation, the last that tells; None where none does."""
    words = speech()
    each = _each(phrase or "")
    if "news" in each:
        return "media"
    for word in reversed(each):
        kind = words.organisations.get(word) or words.organisations.get(_singular(word)) or _role_kind(word)
        if kind is not None and kind != "other":
            return kind
    return None


def _last_resort(name: str) -> SourceKind:
    words = speech()
    if name in words.seats:
        return "official"
    return "document" if any(_singular(word) in words.documents for word in _each(name)) else "other"


def _each(phrase: str) -> list[str]:
    return [word.strip(".,'’\"“”") for word in phrase.lower().replace("-", " ").split()]


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def owned(head: Token) -> Token:
    """Who speaks by the phrase of `head`: the owner of "X's statement", else the phrase itself."""
    words = speech()
    lemma = head.lemma_.lower()
    if lemma in words.nouns or lemma in words.documents:
        owner = owner_of(head)
        if owner is not None:
            return owner
    return head
