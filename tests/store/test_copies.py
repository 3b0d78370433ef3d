"""Copies of one text are one voice; own accounts are as many as there are outlets."""

import random
from pathlib import Path

import pytest

from dateline.linker.copies import signature
from dateline.store import Received, Record

WIRE = (
    "KYIV, March 2, 2024 (Dnipro Wire) - A missile hit a market in Kramatorsk on Friday morning, killing at least 14 "
    "people and wounding 30.",
    "Rescue workers pulled bodies from the ruins of two rows of stalls while shells went on falling on the outskirts.",
    "The market had been full of people buying bread before a cold weekend, and many of the dead were elderly.",
    "The city lies some forty kilometres behind the front and has been hit several times since the winter began.",
    "Power was cut in three districts, and trains to the west left with a delay of two hours.",
    "Schools will stay closed until Monday while windows are boarded up and the streets are cleared of glass.",
)
OWN = (
    "A missile struck the market of Kramatorsk on Friday, and at least 14 people died, our correspondent saw.",
    "Glass covered the square. A baker carried out his scales and said nothing; behind him the roof burned.",
    "By noon the street was closed to traffic, and buses from Sloviansk turned back at the bridge.",
)
OTHER = (
    "Fourteen bodies lay in front of the market hall of Kramatorsk on Friday after a missile hit it.",
    "This newspaper counted six burnt cars. The tram depot nearby lost its windows and a wall.",
    "Many stalls had opened early because of the holiday, traders at the gate told our reporter.",
)


def report(outlet: str, title: str, lines: tuple[str, ...], published: str) -> Received:
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = (
        f'<html><head><title>{title}</title><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{published}"></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
    return Received(body=page.encode(), origin=outlet)


COPIES = [
    report("Harbour Times", "Market hit by missile", WIRE[:4], "2024-03-02T12:00:00+00:00"),
    report("Valley Post", "Fourteen dead in Kramatorsk", WIRE[:5], "2024-03-02T11:00:00+00:00"),
    report("The Echo", "Horror at the market", WIRE, "2024-03-02T13:00:00+00:00"),
]
OWNS = [
    report("Morning Herald", "Market burns", OWN, "2024-03-02T12:00:00+00:00"),
    report("Coast Daily", "Six cars, fourteen dead", OTHER, "2024-03-02T11:00:00+00:00"),
]


def independent(path: Path, received: list[Received]) -> int:
    """The most independent sources that an event of the record has."""
    with Record(path) as record:
        for each in received:
            record.add(each)
        return max(event.independent for event in record.events())


@pytest.mark.parametrize("seed", range(3))
def test_a_wire_in_three_outlets_is_one_voice_in_any_order(tmp_path: Path, seed: int) -> None:
    assert independent(tmp_path / "r.db", random.Random(seed).sample(COPIES, 3)) == 1


def test_own_accounts_are_counted_each(tmp_path: Path) -> None:
    assert independent(tmp_path / "r.db", OWNS) == 2
    assert independent(tmp_path / "r.db", COPIES) == 3, "and the wire beside them once"


def test_signatures() -> None:
    wire = signature(" ".join(WIRE))
    assert wire.copies(signature(" ".join(WIRE[:3])))
    assert wire.copies(signature("By our staff. " + " ".join(WIRE[1:])))
    assert not wire.copies(signature(" ".join(OWN)))
    assert not signature("Shells hit Odesa.").copies(signature("Shells hit Odesa.")), "too short to tell"
    assert set(wire.keys()) & set(signature(" ".join(WIRE[:4])).keys())
    assert not set(wire.keys()) & set(signature(" ".join(OTHER)).keys())
