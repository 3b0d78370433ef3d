"""Who says what, by class of sentence: figures, asides, thoughts, silence, accusations, headlines, relays."""

import pytest

from dateline.code.attribution import find_sayings, sources_of
from dateline.code.parse.sentences import sentences
from dateline.record import Part, Report, Source


def who(marked: str, kind: str = "paragraph") -> tuple[Source, ...]:
    """The sources of the words between asterisks in a text of one part of `kind`."""
    start = marked.index("*")
    end = marked.index("*", start + 1) - 1
    text = marked.replace("*", "")
    part = Part.model_validate({"kind": kind, "start": 0, "end": len(text)})
    report = Report(id="test", text=text, parts=(part,))
    return sources_of(find_sayings(sentences(report), text), start, end)


def names(marked: str, kind: str = "paragraph") -> list[str]:
    return [source.name for source in who(marked, kind)]


FIGURES = [
    ("By the ministry's tally, 38 civilians *died* in the raid.", ["ministry"]),
    ("By the count of the local Red Crescent, 61 people were *wounded* in the raid.", ["local Red Crescent"]),
    ("The hospital recorded 27 *dead* and dozens of wounded overnight.", ["hospital"]),
    ("The hospital recorded 27 dead and dozens of *wounded* overnight.", ["hospital"]),
    ("Ankara put the *toll* at 19, while the rebels counted 44.", ["Ankara"]),
    ("Ankara put the toll at 19, while the rebels counted *44*.", ["rebels"]),
    ("The mayor puts the number of *displaced* at 12,000.", ["mayor"]),
    ("UN investigators have documented 140 *killings* in the valley since June.", ["UN investigators"]),
    ("The *toll* was put at 31 by the regional governor.", ["regional governor"]),
    ("The UN estimates that 90,000 people have *fled* the region.", ["UN"]),
    ("Some 400 homes were *burned*, according to figures from the health ministry.", ["health ministry"]),
    ("The army put 300 *men* at the bridge.", []),
    ("Kenya recorded 40 *attacks* last year.", []),
]
ASIDES = [
    (
        "A drone *hit* a market, Sudan's official news agency reported, and the army said it had shot down two.",
        ["Sudan's official news agency"],
    ),
    (
        "A drone hit a market, Sudan's official news agency reported, and the army said it had *shot* down two.",
        ["army"],
    ),
    (
        "Shells *fell* on the barracks, wounding nine, the militia's spokesman, Musa Keita, said on television.",
        ["Musa Keita"],
    ),
    ("Two boys were *shot* dead near the river, a relative, Fatou Keita, told Reuters by phone.", ["Fatou Keita"]),
    ("Militiamen *burned* the granaries, Amadou Cissé, a farmer from the village, recalled.", ["Amadou Cissé"]),
    ("Troops have *left* the port, residents say, and the navy is preparing to sail.", ["residents"]),
    ("Troops have left the port, residents say, and the navy *shelled* it.", []),
    ("Russia said its forces had taken the village; Ukraine said troops *repelled* the assault.", ["Ukraine"]),
    ("The army said rebels attacked the base, while the rebels said the army *shelled* a school.", ["rebels"]),
    ("A nurse at a clinic that treats the fighters said nine bodies had been *brought* in.", ["nurse"]),
    ("The group said it had captured the base, a claim the government *denied*.", []),
    ("Despite weeks of fighting, losses have *rarely* been mentioned.", []),
]
THOUGHTS = [
    ("Villagers near the lake fear new *raids*.", ["Villagers"]),
    ("Aid groups fear that the camp will be *attacked*.", ["Aid groups"]),
    ("Analysts expect the army to *storm* the town.", ["Analysts"]),
    ("Diplomats believe that the general was *killed* in the strike.", ["Diplomats"]),
    ("Farmers say they fear an *attack* on the dam.", ["Farmers"]),
    ("The general is believed to have been *killed*.", []),
    ("The two sides agreed on Friday to *free* all prisoners.", []),
    ("The general decided to *pull* his troops out.", []),
    ("The army refused to *leave* the base.", []),
    ("The navy has not confirmed that its ship was *hit*.", []),
    ("No group has claimed responsibility for the *bombing*.", []),
    ("Satellite images show that the bridge was *destroyed*.", []),
    ("It was reported that troops had *entered* the town.", []),
    ("Reports say that the town was *shelled* for hours.", ["Reports"]),
]
CHARGES = [
    ("The president blamed separatists for the *bombing* of the train.", ["president"]),
    ("Turkey blamed the *blast* on Kurdish militants.", ["Turkey"]),
    ("Turkey *blamed* the blast on Kurdish militants.", ["Turkey"]),
    ("Opposition parties accused the police of beating and *arresting* protesters.", ["Opposition parties"]),
    ("The envoy has accused the army and allied fighters of *killing* hundreds of herders.", ["envoy"]),
    ("The army was accused by rights groups of *executing* prisoners.", ["rights groups"]),
    ('"If they cross the river, we will shell their camps," Musa Keita, a rebel commander, *warned*.', ["Musa Keita"]),
]
RELAYS = [
    ("The colonel was quoted as saying that his men had *left* the town.", ["colonel"]),
    ("The colonel was quoted by state radio as saying that his men had *left* the town.", ["colonel", "state radio"]),
    ("The news agency Tasnim quoted an official as saying a drone had *hit* the plant.", ["official", "Tasnim"]),
    ("At least five people *died*, the Associated Press reported, citing police.", ["police", "Associated Press"]),
    ("In an interview with a Norwegian daily, the president said his forces had *retaken* the port.", ["president"]),
    ("The minister said in a statement that troops had *taken* the hill.", ["minister"]),
    ("The group claimed in a post on Telegram that it had *destroyed* two tanks.", ["group"]),
    ("Soldiers *looted* the market, residents said by phone.", ["residents"]),
    ("The defence ministry reported a loss. The ministry added that both pilots had *died*.", ["defence ministry"]),
    ("A security source said three fled. The same source said that a fourth had been *shot*.", ["security source"]),
]
HEADLINES = [
    ("Ministry: 12 *killed* in strike on bus", ["Ministry"]),
    ("Strike on bus *kills* 12, says ministry", ["ministry"]),
    ("Rebels accuse army of *shelling* camp", ["Rebels"]),
    ("Army accused of *shelling* camp", []),
    ("Army *shelled* camp, rebels say", ["rebels"]),
    ("Kyiv says drone *hit* grain silo", ["Kyiv"]),
]


@pytest.mark.parametrize(("marked", "expected"), FIGURES + ASIDES + THOUGHTS + CHARGES + RELAYS)
def test_sentences(marked: str, expected: list[str]) -> None:
    assert names(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), HEADLINES)
def test_headlines_by_their_verbs(marked: str, expected: list[str]) -> None:
    assert names(marked, "title") == expected


def test_who_speaks_on_condition_of_anonymity_is_anonymous() -> None:
    (source,) = who("An official, speaking on condition of anonymity, said the convoy had been *ambushed*.")
    assert source.kind == "anonymous"


def test_its_spokesman_speaks_for_the_group_by_name() -> None:
    (source,) = who("The Front for the Defence of the North attacked. Its spokesman said six guards were *killed*.")
    assert (source.name, source.organisation) == ("spokesman", "Front for the Defence of the North")


def test_a_title_with_of_is_a_role() -> None:
    (source,) = who("US Secretary of State Jane Miller said that the truce had *collapsed*.")
    assert (source.name, source.role, source.organisation) == ("Jane Miller", "Secretary of State", "US")


def test_a_country_is_not_named_by_a_part_of_it() -> None:
    text = "Rockets fell on northern Kenya. Somalia and Kenya met. Kenya said that two people were *hurt*."
    assert names(text) == ["Kenya"]


def test_initials_are_no_person() -> None:
    text = (
        "The tanker was hit, UKMTO said. Colonel Ali Saleh, its captor, spoke later. He said that the crew had *fled*."
    )
    assert names(text) == ["Ali Saleh"]


def test_what_is_said_is_no_part_of_the_sources_span() -> None:
    source = who('Via an explanation from the coast guard spokesperson: "The ship *sank* within an hour."')[0]
    assert source.span is not None
    assert source.span.text == "an explanation from the coast guard spokesperson"


def test_a_weekday_is_no_part_of_a_name() -> None:
    assert names("The United Nations on Monday said that the dam had *burst*.") == ["United Nations"]


def test_names_in_capital_text_have_capitals_where_they_begin() -> None:
    assert names("AT LEAST FORTY PEOPLE *DROWNED* IN THE LAKE, ACCORDING TO THE UNITED NATIONS.") == ["United Nations"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("His lawyer told reporters at the door that the army had never *targeted* civilians.", ["lawyer"]),
        ("The mayor waited at the door that soldiers had *broken*.", []),
        ("The UN reckons that 170,000 people have been *driven* south.", ["UN"]),
        ("Cluster bombs were *dropped* on the town, Amnesty International established from photographs.", ["Amnesty"]),
        ("The army *established* a base in Kutum.", []),
    ],
)
def test_what_is_told_somewhere_is_said(marked: str, expected: list[str]) -> None:
    found = names(marked)
    assert len(found) == len(expected)
    assert all(each in name for each, name in zip(expected, found, strict=True))
