"""For which side the sources of a report speak."""

import pytest

from dateline.code.attribution import find_sayings
from dateline.code.parse.sentences import sentences
from dateline.parties import Cast
from dateline.parties.voices import voiced
from dateline.places import find_places_in
from dateline.record import Part, Report, Source


def last(text: str) -> Source:
    """The last source of `text`, with its side."""
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    parsed = sentences(report)
    found = voiced(find_sayings(parsed, text), Cast(parsed, find_places_in(report, parsed)))
    sources = [saying.source for saying in found if saying.source is not None]
    return max(sources, key=lambda source: source.span.start if source.span else 0)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The bridge was hit, a Ukrainian official said.", "UA"),
        ("The bridge was hit, said Colonel Anna Petrenko, a spokeswoman for the Ukrainian army.", "UA"),
        ("The bridge was hit, said a spokesman for the Rapid Support Forces.", "rsf"),
        ("The bridge was hit, the Kremlin said.", "RU"),
        ("The bridge was hit, Moscow said.", "RU"),
        ("The bridge was hit, the Pentagon said.", "US"),
        ("The bridge was hit, the Houthi-run health ministry said.", "houthis"),
        ("The bridge was hit, the Russian-installed mayor said.", "RU"),
        ("The bridge was hit, Russia's ambassador to Kenya said.", "RU"),
        ("The bridge was hit, TASS reported.", "RU"),
        ("The bridge was hit, said a U.S. official who spoke on condition of anonymity.", "US"),
        ("Men came to Gao in Mali. The bridge was hit, the army said.", "ML"),
        ("M23 fighters came. The bridge was hit, the rebels said.", "m23"),
        ("The bridge was hit, Reuters reported.", None),
        ("The bridge was hit, a Ukrainian farmer said.", None),
        ("The bridge was hit, said Ivan Petrenko, a teacher from Ukraine.", None),
        ("The bridge was hit, said a Ukrainian doctor.", None),
        ("The bridge was hit, said a Ukrainian bishop.", None),
        ("The bridge was hit, said the Ukrainian Red Cross.", None),
        ("The bridge was hit, said a former Ukrainian minister.", None),
        ("The bridge was hit, said the president of the Kyiv School of Economics.", None),
        ("Men of Chad, Mali, Libya and Sudan met. The bridge was hit, the army said.", None),
    ],
)
def test_sides(text: str, side: str | None) -> None:
    assert last(text).side == side


def test_the_side_goes_with_the_name_through_the_report() -> None:
    text = "Ruth Okello, a spokeswoman for the Ugandan army, came. Rebels fled, Okello said. She said they left arms."
    assert (last(text).name, last(text).side, last(text).kind) == ("Ruth Okello", "UG", "military")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bridge was hit, said a spokesman for the Rapid Support Forces.", "rebel"),
        ("The bridge was hit, said a spokesman for the Sudanese Armed Forces.", "military"),
        ("The bridge was hit, the Kremlin said.", "official"),
        ("The bridge was hit, Anadolu said.", "media"),
    ],
)
def test_the_actor_tells_the_kind(text: str, kind: str) -> None:
    assert last(text).kind == kind
