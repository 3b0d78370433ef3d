"""The language identifier answers alike from its package and from the cache, whatever lies there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.reader.identifier import identifier
from dateline.settings import settings

TEXT = "Rebels shelled the port on Friday, the army said, and hundreds fled to the hills above the town."


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Path]:
    """A folder of the setting `cache`, not there yet."""
    path = tmp_path / "settings.toml"
    path.write_text("cache = 'cache'\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATELINE_SETTINGS", str(path))
        settings.cache_clear()
        yield tmp_path / "cache"
    settings.cache_clear()
    identifier.cache_clear()


def _told() -> tuple[str, float]:
    identifier.cache_clear()
    name, share = identifier().classify(TEXT)
    return str(name), float(share)


def test_it_is_unpacked_once_and_answers_as_the_package_does(cache: Path) -> None:
    cache.write_text("a file, where no folder can be made")
    by_package = _told()
    assert by_package[0] == "en"
    cache.unlink()
    (cache / "languages-0123456789abcdef").mkdir(parents=True)
    assert _told() == by_package
    [made] = cache.iterdir()
    assert made.name != "languages-0123456789abcdef", "what another version left is gone"
    before = {path: path.stat().st_mtime_ns for path in made.iterdir()}
    assert _told() == by_package
    assert {path: path.stat().st_mtime_ns for path in made.iterdir()} == before
    (made / "ptc.npy").write_bytes((made / "ptc.npy").read_bytes()[:1000])
    assert _told() == by_package, "a damaged file is not used"
    assert not made.exists(), "and the next process makes it anew"
