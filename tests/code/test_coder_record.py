"""What holds of every reading: spans are slices, ids tell claims apart, JSON goes there and back, notes explain."""

import json

import pytest
from pydantic import BaseModel

from dateline.ontology.words import event_types, said_of
from dateline.record import Reading, Span
from tests.code.reading import PUBLISHED, Read, read

TEXTS = {
    "wire": """Drones strike Odesa and Kharkiv as talks resume

KYIV, March 1, 2024 (The Wire) - Russian drones struck Odesa and Kharkiv overnight, killing four people and wounding at
least 12, regional officials said on Friday. "The enemy shelled our positions near Avdiivka ten times," the Ukrainian
army said, adding that it had beaten back every assault. Moscow denied that its forces had hit homes.

Peace talks between the two sides resumed in Geneva. The rebels threatened to attack the capital.
""",
    "capitals": """REBELS SEIZE KUTUM

KHARTOUM, MARCH 1 (THE WIRE) - REBELS SEIZED KUTUM ON FRIDAY, KILLING NINE SOLDIERS, AND KIDNAPPED TWO NURSES.
""",
    "odd letters": """Séléka fighters attack Birao — “dozens” dead

BANGUI (The Wire) – Séléka fighters attacked Birao’s market on Thursday 🔥, killing 30 traders… İbrahim, a witness, said
they “burned our houses”. The army’s camp was shelled, too.
""",
    "blog": """Sudan war: live updates

2 March 2024

08:00 GMT
Rebels shelled the market in Omdurman at dawn, killing four soldiers, the army said in a statement.

09:30 GMT
Gunmen kidnapped five teachers and burned their school, the ministry said in a statement.
""",
    "page": """<html lang="en"><head><title>Mob lynches two in Bangui</title></head><body><article>
<h1>Mob lynches two in Bangui</h1><p>A mob lynched two men in Bangui on Friday &amp; burned a shop, police said.
Peacekeepers arrested nine people.</p>
<p>Protesters later threw stones at police in the city. Officers fired tear gas at protesters, witnesses said.</p>
<p>The United Nations called for calm on Saturday, and the government imposed a curfew on the city until Monday.</p>
<p>Thousands of people fled to a camp for the displaced near the airport, an aid agency said in a statement.</p>
<p>Shops and schools have been closed for two days, and the price of bread has doubled since the end of last week.</p>
</article></body></html>""",
}


@pytest.fixture(scope="module", params=TEXTS, name="found")
def _found(request: pytest.FixtureRequest) -> Read:
    return read(TEXTS[request.param])


def _spans(noun: object) -> list[Span]:
    """All spans anywhere in a noun of the record."""
    if isinstance(noun, Span):
        return [noun]
    if isinstance(noun, BaseModel):
        return [span for name in type(noun).model_fields for span in _spans(getattr(noun, name))]
    if isinstance(noun, tuple):
        return [span for each in noun for span in _spans(each)]
    return []


def test_every_span_is_an_exact_slice(found: Read) -> None:
    text = found.reading.report.text
    spans = [span for noun in (*found.reading.claims, *found.reading.events) for span in _spans(noun)]
    spans += [note.span for note in found.why]
    assert len(spans) > 2 * len(found.claims), "each claim has its sentence and its trigger at the least"
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert span.text == span.text.strip()


def test_what_a_claim_cites_stands_in_its_sentence(found: Read) -> None:
    for claim in found.claims:
        cited = (*claim.actors, *claim.targets, claim.place, claim.time, *claim.quantities, *claim.weapons)
        spans = [span for noun in cited if (span := getattr(noun, "span", None)) is not None]
        for span in (claim.trigger, *spans):
            assert claim.sentence.start <= span.start < span.end <= claim.sentence.end, (claim.type, span)


def test_what_is_inferred_cites_nothing_and_what_is_not_cites_its_words(found: Read) -> None:
    for claim in found.claims:
        for party in (*claim.actors, *claim.targets):
            assert (party.span is None) == party.inferred
        if claim.place is not None:
            assert (claim.place.span is None) == claim.place.inferred
        if claim.time is not None:
            assert (claim.time.span is not None) == (claim.time.basis == "stated")


def test_ids_tell_claims_apart_and_name_the_report(found: Read) -> None:
    ids = [claim.id for claim in found.claims]
    assert ids
    assert len(set(ids)) == len(ids)
    assert {claim.report for claim in found.claims} == {found.reading.report.id}


def test_claims_stand_in_reading_order(found: Read) -> None:
    starts = [claim.sentence.start for claim in found.claims]
    assert starts == sorted(starts)


def test_bounds_are_in_order_and_shares_are_shares(found: Read) -> None:
    for claim in found.claims:
        assert 0 < claim.confidence <= 1
        for quantity in claim.quantities:
            assert quantity.min is not None or quantity.max is not None
            assert quantity.min is None or quantity.max is None or 0 <= quantity.min <= quantity.max
        if claim.time is not None and claim.time.start and claim.time.end:
            assert claim.time.start[:10] <= claim.time.end[:10]


def test_codes_are_those_of_the_type(found: Read) -> None:
    for claim in found.claims:
        known = event_types()[claim.type]
        assert claim.codes.acled in (known.acled, known.acled_non_state, known.acled_lethal)
        assert claim.codes.ucdp == known.ucdp
        own, root = (known.plover, known.cameo), (known.plover or "").split("/")[0]
        in_words = (said_of("planned").get(root), said_of("refused").get(root))
        told = {"asserted": (own,), "planned": (own, in_words[0]), "denied": (own, in_words[1])}
        assert (claim.codes.plover, claim.codes.cameo) in told.get(claim.status, (own,))


def test_json_goes_there_and_back(found: Read) -> None:
    dumped = found.reading.model_dump(mode="json")
    assert Reading.model_validate(json.loads(json.dumps(dumped))) == found.reading
    assert Reading.model_validate_json(found.reading.model_dump_json()) == found.reading
    assert set(dumped) == {"report", "claims", "events", "dateline"}


def test_events_are_of_the_claims(found: Read) -> None:
    ids = {claim.id for claim in found.claims}
    assert {claim for event in found.reading.events for claim in event.claims} == ids


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_text_gives_the_same_reading(name: str) -> None:
    first = read(TEXTS[name])
    for other in TEXTS.values():
        read(other)
    again = read(TEXTS[name])
    assert again.reading.model_dump_json() == first.reading.model_dump_json()
    assert again.why == first.why


def test_an_id_depends_on_the_report_and_not_on_when_it_is_read() -> None:
    text = TEXTS["wire"]
    one, other = read(text), read(f"{text}\nThe army had no comment.\n")
    assert [claim.id for claim in one.claims] == [claim.id for claim in read(text).claims]
    assert not {claim.id for claim in one.claims} & {claim.id for claim in other.claims}


def test_a_claim_cannot_be_changed() -> None:
    claim = read(TEXTS["wire"]).claims[0]
    with pytest.raises(ValueError, match="frozen"):
        claim.type = "clash"


# ---------------------------------------------------------------- notes


def test_every_claim_is_explained_once_and_every_note_has_a_reason(found: Read) -> None:
    ids = {claim.id for claim in found.claims}
    made = {note.claim for note in found.why if note.kept}
    assert made == ids
    for note in found.why:
        assert note.why
        assert note.rule
        assert (note.claim is not None) == note.kept


def test_a_note_stands_at_the_trigger_of_its_claim(found: Read) -> None:
    triggers = {claim.id: claim.trigger for claim in found.claims}
    at = {note.claim: set[Span]() for note in found.why if note.claim}
    for note in found.why:
        if note.claim:
            at[note.claim].add(note.span)
    for claim, trigger in triggers.items():
        assert trigger in at[claim]


def test_notes_stand_in_reading_order(found: Read) -> None:
    starts = [note.span.start for note in found.why]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("sentence", "word", "reason"),
    [
        ("The rebels want to capture Nyala.", "capture", "wish"),
        ("The bomb disposal unit held a parade.", "bomb", "describes another noun"),
        ("The bridge has been closed since March.", "March", "time"),
    ],
)
def test_what_makes_no_claim_says_why(sentence: str, word: str, reason: str) -> None:
    found = read(sentence, published=PUBLISHED)
    notes = [note for note in found.why if word in note.span.text.split()]
    assert notes
    assert all(not note.kept for note in notes)
    assert any(reason in note.why for note in notes) or any("of 3 signs" in note.why for note in notes)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Ukrainian forces retook Robotyne on Monday.", "Government regains territory"),
        ("Rwandan soldiers captured Bunagana on Monday.", "Non-state actor overtakes territory"),
        ("Rebels captured Goma on Monday.", "Non-state actor overtakes territory"),
    ],
)
def test_what_another_state_takes_is_not_regained(sentence: str, code: str) -> None:
    (claim,) = read(sentence).claims
    assert (claim.type, claim.codes.acled) == ("capture", code)
