"""Who "the enemy" is, by who speaks."""

from dateline.code.sentences import parser
from dateline.parties.sides import side_of
from dateline.pipeline import read
from dateline.record import Source

REST = " Soldiers, rebels and civilians were killed by artillery fire, and missiles hit the town."


def actors(text: str) -> list[str]:
    first = read(text + REST, published="2024-03-05").claims[0]
    return [party.name for party in first.actors]


def test_the_enemy_is_the_other_side_of_whoever_speaks() -> None:
    text = "The enemy shelled our trenches near {}, the {} army said. {} troops attacked the town on Monday."
    assert parser() is not None
    assert actors(text.format("Kupiansk", "Ukrainian", "Russian")) == ["Armed Forces of Russia"]
    assert actors(text.format("Stepanakert", "Armenian", "Azerbaijani")) == ["Armed Forces of Azerbaijan"]


def test_the_enemy_of_an_unknown_speaker_stays_the_enemy() -> None:
    assert actors("The enemy shelled the trenches near Kupiansk, a blogger said.") == ["enemy"]


def test_a_source_speaks_for_the_country_in_its_name() -> None:
    assert side_of(Source(name="Oleh Petrenko", role="spokesman", organisation="Ukrainian General Staff")) == "UA"
    assert side_of(Source(name="a resident")) is None
