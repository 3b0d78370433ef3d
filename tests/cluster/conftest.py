"""One session of Spark for all tests of this room, in one process; none where PySpark or Java is missing."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

LIGHT = {  # a session that starts soon and does little
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("spark"))


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    if find_spec("pyspark") is None:
        pytest.skip("PySpark is not installed: pip install 'dateline[spark]'")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, which is not installed")
    from dateline.cluster.session import session  # noqa: PLC0415

    with session("local[1]", LIGHT) as found:
        yield found
