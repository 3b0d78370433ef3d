"""Which names are places: told from people and organisations, and found by the words around them."""

import pytest

from dateline.places import find_places


def spans(text: str) -> list[str]:
    places = [place for place in find_places(text) if place is not None]
    return [place.span.text for place in places if place.span is not None]


def relation(text: str, name: str) -> str:
    places = [place for place in find_places(text) if place is not None and place.span is not None]
    return next(place.relation for place in places if place.span is not None and place.span.text == name)


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("A car bomb went off on Salah al-Din Road at noon.", "Salah al-Din Road"),
        ("Crowds filled Tahrir Square again.", "Tahrir Square"),
        ("The convoy was ambushed on Highway 4 at dusk.", "Highway 4"),
        ("Gunmen fired on a bus at Checkpoint 17 on Friday.", "Checkpoint 17"),
        ("They closed County Road 225 for an hour.", "County Road 225"),
        ("Shots were heard on West 16th Street.", "West 16th Street"),
        ("Traffic stopped on I-95 for hours.", "I-95"),
        ("Police searched 32 W. Bridge Street.", "W. Bridge Street"),
    ],
)
def test_roads_squares_and_numbered_points(text: str, road: str) -> None:
    assert road in spans(text)


def test_a_person_called_lane_is_no_road() -> None:
    assert spans("Police spoke to Marvin F. Lane again.") == []
    assert spans("Then Diane Lane arrived.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It slowed in Barrow, Jackson and Madison counties.", ["Barrow", "Jackson", "Madison"]),
        ("Shells fell between the Tigris and Diyala rivers.", ["Tigris", "Diyala"]),
        ("A fire broke out where Culver and Charter streets meet.", ["Culver", "Charter"]),
    ],
)
def test_names_in_a_row_share_a_word(text: str, names: list[str]) -> None:
    assert spans(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Hutu and Tutsi villages were burned.",
        "Israeli and Palestinian towns were hit.",
        "Both sides and Many villages.",
    ],
)
def test_rows_of_peoples_are_no_places(text: str) -> None:
    assert spans(text) == []


def test_a_surname_learnt_anywhere_is_no_town() -> None:
    text = "A trial began for Emma Fairfield. Neighbours came. Fairfield denied it, and Fairfield's lawyer left."
    assert spans(text) == []
    text = "Neighbours knew Fairfield well. The driver, Olena Fairfield, 34, was hurt."
    assert spans(text) == []
    text = "Sheriff Denton came early. Later Denton spoke."
    assert spans(text) == []


def test_a_country_is_no_surname() -> None:
    assert spans("Michael Jordan retired. Fighting went on in Jordan.") == ["Jordan"]


@pytest.mark.parametrize(
    "text",
    [
        "A case of West Nile virus was found.",
        "Agence France reported it.",
        "The annual St. Patrick's Day party was held.",
        "They met at McHale's at ten.",
        "The White House and the Los Angeles Times agreed.",
        "Gov. Sarah Miller spoke.",
    ],
)
def test_names_of_other_things(text: str) -> None:
    assert spans(text) == []


def test_people_and_bodies_of_a_place() -> None:
    assert spans("A Chapin man died early on Tuesday.") == ["Chapin"]
    assert spans("The Kyiv-based group agreed.") == ["Kyiv"]
    assert spans("Sen. Robert Fox, R-Marshall, left.") == ["Marshall"]
    assert relation("The Kharkiv Regional Prosecutor's Office opened a case.", "Kharkiv") == "government"
    assert relation("Kandahar Police Department denied it.", "Kandahar") == "government"


def test_the_place_of_writing() -> None:
    assert spans("Two held in raid. MOSTAR — Police arrested two men.") == ["MOSTAR"]


def test_parts_of_a_place_make_no_person() -> None:
    assert "Atlanta" in spans("The head of Metropolitan Atlanta spoke. A fire broke out in Atlanta.")
    text = "Metro Vancouver plans a park. Later, Vancouver said no. A fire broke out in Vancouver."
    assert spans(text).count("Vancouver") == 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Strikes hit a depot near Al Qwezadi at dawn.", "Al Qwezadi"),
        ("Rebels gathered in New Qwezadi on Sunday.", "New Qwezadi"),
        ("A bomb went off in Qwezadi District.", "Qwezadi District"),
        ("The residents of Camp Qwezadi were moved.", "Camp Qwezadi"),
    ],
)
def test_unknown_names_in_the_position_of_a_place(text: str, name: str) -> None:
    assert spans(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in a Pentecostal church.",
        "They shot at a Qwezadi 737.",
        "The gunmen fired at Malik Qwezadi and left.",
        "The Global Commission on Drugs met.",
        "Two Held In Raids.",
        "A clash between SFs and militants took place.",
        "The spokesman said that the city and the Central were quiet.",
    ],
)
def test_unknown_names_of_other_things(text: str) -> None:
    assert spans(text) == []


def test_an_article_apart_from_its_name_is_read() -> None:
    assert spans("He met Ibrahim al- Jaafari in London.") == ["London"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Western Mass. towns were hit.", ["Mass"]),
        ("A trial began in W. Va. on Monday.", ["W. Va"]),
        ("Umm Qwezadi and Tel Qwezadi fell quiet.", ["Umm Qwezadi", "Tel Qwezadi"]),
        ("They spoke of St. Petersburg's port.", ["St. Petersburg"]),
        ("The report was by the Wall Street Journal.", []),
        ("The cleric Muqtada al-Sadr spoke.", []),
        ("The trial of Eva Forest began.", []),
        ("The journalists of the Communist Party of Spain met.", []),
        ("Students at Ohio State University met.", ["Ohio"]),
    ],
)
def test_abbreviations_beginnings_and_bearers(text: str, names: list[str]) -> None:
    assert spans(text) == names


def test_a_university_is_no_place_of_a_claim() -> None:
    from dateline.code.parse.sentences import sentences  # noqa: PLC0415
    from dateline.places import find_places_in  # noqa: PLC0415
    from dateline.record import Part, Report  # noqa: PLC0415

    text = "Police arrested students of Ohio State University."
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    assert find_places_in(report, sentences(report)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells fell in Sarmin, Idlib and Qwezadi.", ["Sarmin", "Idlib", "Qwezadi"]),
        ("Fighting went from El Geneina to Ardamata and Qwezadi.", ["El Geneina", "Ardamata", "Qwezadi"]),
        ("A shell fell in Idlib and Qwezadi said so.", ["Idlib"]),
        ("Fighters took PK5 in Bangui.", ["PK5", "Bangui"]),
        ("Georgia Brown met Israel Katz, Chad Smith and Paris Hilton.", []),
        ("The Treaty of Versailles was cited.", []),
    ],
)
def test_lists_numbers_and_namesakes(text: str, names: list[str]) -> None:
    assert spans(text) == names


def test_villages_take_no_article_unless_a_word_says_what_they_are() -> None:
    assert spans("He spoke of the Qwezadicare case and of SFs in the Qwezadi average.") == []
    assert spans("Talks with Qwezadists went on in Geneva, near Qwezadists.") == ["Geneva"]
    assert spans("Fighters hid in the Qwezadi forest.") == ["Qwezadi"]
    assert spans("Soldiers raided a flat in the Qwezadi quarter.") == ["Qwezadi"]


def test_a_name_of_one_country_alone_is_a_place_where_the_report_is() -> None:
    assert "Borodyanka" in spans("A bridge was destroyed (00:00 - 00:09), Borodyanka\nKyiv Oblast, Ukraine")
    assert spans("Grimes spoke to the paper.\nIndianapolis, Indiana") == ["Indianapolis", "Indiana"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Troops advanced near the village of Nova Testivka.", "Nova Testivka"),
        ("They fled to the town of Grand Alborosa.", "Grand Alborosa"),
    ],
)
def test_a_name_that_is_announced_is_a_place_whatever_its_words_are_elsewhere(text: str, name: str) -> None:
    [place] = find_places(text)
    assert place is not None and (place.name, place.lat, place.lon) == (name, None, None)


@pytest.mark.parametrize("text", ["They met in the city of March.", "It was the town of Mr Obi."])
def test_a_month_or_a_title_after_of_is_none(text: str) -> None:
    assert find_places(text) == []


@pytest.mark.parametrize("letter", ["Ь", "Ъ", "Ƹ", "ʹ"])
def test_a_letter_that_folds_to_nothing_is_a_word_like_others(letter: str) -> None:
    assert spans(f"Shells fell on {letter} near Goma. {letter} Road was closed.")[0] == "Goma"
