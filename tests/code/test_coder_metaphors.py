"""Words of war in sport, business, politics and show business make no claims, in reports of their own and in others."""

import pytest

from tests.code.reading import read, read_in_conflict, told

REPORTS = {
    "football": """City shoot down rivals to go top

City's striker shot wide before the visitors fired back with two goals in the final minutes of the match. The champions
laid siege to the visitors' goal and bombarded the keeper with shots all evening. The home side's defence was under
siege, but the goalkeeper repelled wave after wave of attacks. The winger's rocket from the edge of the box flew past
him. United's captain was sent to the bench after an ambush by the league's bottom club.
""",
    "cricket and others": """Batsman blasts century as coach attacks referee

The young batsman blasted sixes to all corners as the bowlers came under heavy fire from the fans. The tennis star
crushed her rival in straight sets and stormed into the semi-final. The rugby coach defended his squad and attacked the
referee over a late penalty. The boxer knocked out the champion in the third round and captured the title.
""",
    "markets": """Retailer in price war bombs on the market

Investors fled the retailer's shares after a profit warning, and analysts fired questions at the board. The supermarket
launched a price offensive against its discount rivals. The car maker bombed in its first quarter, and buyers deserted
the brand. Its stock exploded in early trading, then retreated.
""",
    "mergers": """Software firm fights off hostile takeover

The software firm was targeted by a hostile takeover bid from a larger competitor. The airline shot down reports of a
merger. Two telecom companies are locked in a bitter fight over mobile customers. The bank cut ties with the startup and
pulled out of the deal, and its chief executive said the lender had dodged a bullet.
""",
    "politics": """Minister under fire over budget

The minister came under fire from all sides over the budget. The mayor's campaign was rocked by a bombshell about his
taxes. Opposition members ambushed the speaker with a surprise vote on the pension bill. The senator captured the
nomination after a fierce battle in three states. The audience cheered as the economist took aim at the tax plan.
""",
    "shows": """Sequel storms the box office

The sequel stormed the box office and killed off its competition. The comedian bombed on stage, and critics slaughtered
her new show. The film's director raided old archives and shot most scenes in one week. The singer's album exploded onto
the charts after she hijacked the award ceremony. The pop band invaded Britain's charts and conquered America on its
first tour. The actress was bombarded with letters from fans after her raid on the prizes.
""",
    "weather and kitchens": """Chef declares war on sugar

The chef declared war on sugar and executed a perfect dessert. A cold snap gripped the coast, and storms battered the
northern beaches. Gamers launched an assault on the record books at the festival.
""",
}
ALONE = """
City's striker shot wide before the visitors fired back with two goals in the final minutes of the match.
The champions laid siege to the visitors' goal and bombarded the keeper with shots all evening.
The young batsman blasted sixes to all corners as the bowlers came under heavy fire from the fans.
The boxer knocked out the champion in the third round and captured the title.
Investors fled the retailer's shares after a profit warning, and analysts fired questions at the board.
The supermarket launched a price offensive against its discount rivals.
The senator captured the nomination after a fierce battle in three states.
Opposition members ambushed the speaker with a surprise vote on the pension bill.
The pop band invaded Britain's charts and conquered America on its first tour.
The comedian bombed on stage, and critics slaughtered her new show.
"""
STRAY = """
The visiting striker fired home twice and the club captured the cup.
Shares in the bank plunged after analysts attacked its results.
Fans stormed the shops to buy the singer's new album.
The retailer launched an assault on the grocery market.
The tennis champion crushed her opponent in the final.
The senator's bid for the nomination was shot down by voters.
The coach came under fire for his choice of goalkeeper.
A novel by the author explodes the myth of the happy marriage.
"""


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_metaphors_makes_no_claims(name: str) -> None:
    assert told(read(REPORTS[name]).claims) == []


@pytest.mark.parametrize("sentence", ALONE.strip().splitlines())
def test_a_metaphor_by_itself_makes_no_claim(sentence: str) -> None:
    assert told(read(sentence).claims) == []


@pytest.mark.parametrize("sentence", STRAY.strip().splitlines())
def test_a_metaphor_that_strays_into_a_report_about_conflict_makes_no_claim(sentence: str) -> None:
    assert told(read_in_conflict(sentence).claims) == []


def test_every_metaphor_is_looked_at_and_turned_down_with_a_reason() -> None:
    for text in REPORTS.values():
        why = read(text).why
        assert why, "the words of war are seen"
        assert all(note.why and not note.kept and note.claim is None for note in why)
