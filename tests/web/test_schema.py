"""Whatever the OpenAPI schema lets one ask, in requests that are well formed or not: no fault of the server's.

Texts to read are left out: each would be parsed, and tests/web/test_living.py and tests/cli/test_bad_input.py have
them.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from dateline.web.app import create
from dateline.web.options import Options
from tests.web.serving import HERE, made, serving

EXAMPLES = 8  # requests for each operation
_LEFT_OUT = r"^/api/(read|keep)$"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    path = made(Path(tmp_path_factory.mktemp("schema")))
    with serving(path) as client:
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        _SERVED["app"] = client.app
        yield {"x-csrf-token": client.headers["x-csrf-token"], "cookie": cookie, "host": HERE.removeprefix("http://")}


_SERVED: dict[str, Any] = {}


def _schema() -> Any:
    """The schema, which is the same for every record."""
    with tempfile.TemporaryDirectory() as folder:
        app = create(Options(record=made(Path(folder))))
        found = schemathesis.openapi.from_dict(app.openapi())
        app.state.served.close()
    return found.exclude(path_regex=_LEFT_OUT)


schema = _schema()


@schema.parametrize()  # type: ignore[untyped-decorator]
@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
def test_no_server_error(case: Any, served: dict[str, str]) -> None:
    case.operation.app = _SERVED["app"]
    case.operation.schema.app = _SERVED["app"]
    answer = case.call(headers=served)
    case.validate_response(answer, checks=[not_a_server_error, response_schema_conformance])
    assert answer.status_code not in {401, 403}  # the gate lets these through: it is the routes that are asked
    if answer.status_code >= 400:
        assert set(answer.json()) == {"error"}
