"""Claims of whole pages: of titles and captions, lines in capitals, entries of a live blog."""

from tests.code.reading import counts, read, told

PAGE = """<html lang="en"><head><title>Militiamen burn houses in Kabkabiya</title>
<meta property="article:published_time" content="2024-03-02T10:00:00Z"></head><body><article>
<h1>Militiamen burn houses in Kabkabiya</h1>
<figure><img src="a.jpg"><figcaption>Soldiers shelled the market in Omdurman on Thursday.</figcaption></figure>
<p>Residents said that the raid on Friday went on for hours and that four civilians were killed by gunmen.</p>
<p>Rescue workers looked for survivors until the evening, and many refugees slept in the open.</p>
<p>The ministry had no comment, and its telephone was not answered. Schools and shops in the region are closed.</p>
<p>The region has seen little rain in the past two years. Prices of bread and of cooking oil have doubled.</p>
<p>An agency of the United Nations is to send a team to the region within a few days, it said.</p>
</article></body></html>"""
BLOG = """Sudan war: live updates

2 March 2024

08:00 GMT
Rebels shelled the market in Omdurman at dawn, killing four soldiers, the army said in a statement.

09:30 GMT
Gunmen kidnapped five teachers and burned their school, the ministry said in a statement.
"""


def test_titles_and_captions_make_claims() -> None:
    found = read(PAGE, published=None)
    kinds = {
        claim.type: part.kind
        for claim in found.claims
        for part in found.reading.report.parts
        if part.start <= claim.trigger.start < part.end
    }
    assert kinds["destruction"] == "title"
    assert kinds["shelling"] == "caption"


def test_capitals_are_read_like_any_text_and_cited_as_they_stand() -> None:
    found = read(
        "REBELS ATTACK BASE\n\nBAMAKO, MARCH 1 (THE WIRE) - REBELS ATTACKED AN ARMY BASE NEAR KIDAL ON FRIDAY, KILLING"
        " AT LEAST NINE SOLDIERS, THE ARMY SAID. THE REBELS KIDNAPPED TWO OFFICERS.\n"
    )
    attack = next(claim for claim in found.claims if claim.trigger.text == "ATTACKED")
    assert attack.type == "ground_assault"
    assert ("killed", 9, None) in counts(attack)
    assert attack.place is not None
    assert attack.place.name == "Kidal"
    assert [source.name.lower() for source in attack.attribution] == ["army"]
    assert "KIDNAPPED" in found.one("abduction").trigger.text


def test_entries_of_a_live_blog_give_each_other_no_places() -> None:
    found = read(BLOG, published=None)
    assert [part.kind for part in found.reading.report.parts].count("post") == 2
    shelled, kidnapped = found.one("shelling"), found.one("abduction")
    assert shelled.place is not None
    assert shelled.place.name == "Omdurman"
    assert kidnapped.place is None, told(found.claims)
    assert kidnapped.time is not None
    assert kidnapped.time.end == "2024-03-02"
