"""No pattern of ours takes very long on a text made for that: each is timed on strings made from its own tree."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.hostile.patterns import slow

# A file of the built pages is asked for by a name of bounded length; an actor's name is matched whole, from one place.
BOUNDED = frozenset(("dateline.web.routes.pages", "dateline.coded.parties"))
FEWEST = 150  # patterns: fewer would mean that they are not found any more


def test_patterns_take_time_in_step_with_the_text() -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "tests.hostile.patterns"]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=600)
    found = json.loads(ran.stdout)
    assert found["patterns"] > FEWEST
    assert [each for each in found["slow"] if each["where"].split(":")[0] not in BOUNDED] == []


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        (r"(?:a+)+$", "line"),
        (r"^(?:\w+ ?){1,8}$", "line"),
        (r"<[^>]*>", "text"),
        (r"<[^<>]*>", None),
        (r"\w+", None),
    ],
)
def test_what_takes_very_long_is_seen(pattern: str, kind: str | None) -> None:
    found = [each["kind"] for each in slow(re.compile(pattern), "dateline.made", matched=False)]
    assert found == ([kind] if kind else [])
