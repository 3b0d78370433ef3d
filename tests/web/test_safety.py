"""Who may ask, what may be changed, how much may be sent, and what no answer says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.web.options import Limits
from tests.web.serving import HERE, made, serving

TOKEN = "a-token-long-enough"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("safe"))


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with serving(path) as found:
        yield found


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:8321", "[", "10.0.0.1"]
)
def test_under_no_other_name(client: TestClient, host: str) -> None:
    assert client.get("/api/meta", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8321", "[::1]:8321", "LOCALHOST:1"])
def test_under_its_own_names(client: TestClient, host: str) -> None:
    assert client.get("/api/meta", headers={"host": host}).status_code == 200


def test_where_it_listens_for_others_an_address_is_its_name(path: Path) -> None:
    with serving(path, host="0.0.0.0", token=TOKEN) as client:
        held = {"authorization": f"Bearer {TOKEN}"}
        assert client.get("/api/meta", headers={"host": "192.0.2.7:8321", **held}).status_code == 200
        assert client.get("/api/meta", headers={"host": "evil.example", **held}).status_code == 403


@pytest.mark.parametrize(
    "given", [{}, {"authorization": "Bearer wrong"}, {"cookie": "dateline_token=0"}, {"authorization": "Bearer ünï"}]
)
def test_nothing_without_the_token(path: Path, given: dict[str, str]) -> None:
    with serving(path, token=TOKEN) as client:
        headers = [(name.encode(), value.encode("latin-1")) for name, value in given.items()]
        for address in ("/api/meta", "/api/events", "/", "/embed", "/tiles/user.pmtiles", "/api/openapi.json"):
            assert client.get(address, headers=headers).status_code == 401


def test_the_address_with_the_token_becomes_a_cookie(path: Path) -> None:
    with serving(path, token=TOKEN) as client:
        first = client.get(f"/control?token={TOKEN}&as_of=2024-01-01", follow_redirects=False)
        assert first.status_code == 303
        assert first.headers["location"] == "/control?as_of=2024-01-01"
        cookie = first.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert TOKEN not in cookie
        assert client.get("/api/events").status_code == 200
        slashes = client.get(f"{HERE}//evil.example?token={TOKEN}", follow_redirects=False)
        assert slashes.headers["location"] == "/evil.example"


def test_a_change_needs_session_token_and_origin(client: TestClient) -> None:
    wish = {"kind": "unsure", "by": "Ada", "subject": client.get("/api/events").json()["events"][0]["id"]}
    own = client.headers["x-csrf-token"]
    for headers in (
        {"x-csrf-token": ""}, {"x-csrf-token": own[::-1]}, {"origin": "http://evil.example"}, {"origin": "null"},
        {"origin": "http://["}, {"cookie": ""}, {"cookie": "dateline_session=" + "A" * 43},
    ):  # fmt: skip
        assert client.post("/api/decisions", json=wish, headers=headers).status_code == 403, headers
    assert client.post("/api/decisions", json=wish, headers={"origin": HERE}).status_code == 200
    assert client.get("/api/decisions").json()["decisions"][0]["kind"] == "unsure"


@pytest.mark.parametrize("address", ["/api/decisions", "/api/decisions/bulk", "/api/keep", "/api/read"])
def test_served_to_read_only_nothing_changes(path: Path, address: str) -> None:
    before = path.read_bytes()
    with serving(path, readonly=True) as client:
        body = {"kind": "accept", "by": "Ada", "subject": "event:x", "text": ""}
        assert client.post(address, json=body).status_code in {403, 422}
        assert client.get("/api/meta").json()["readonly"] is True
    assert path.read_bytes() == before


@pytest.mark.parametrize("address", ["/", "/embed", "/api/meta", "/api/events?type=x", "/nothing", "/review"])
def test_headers_of_every_answer(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert ("frame-ancestors *" if address == "/embed" else "frame-ancestors 'none'") in policy
    assert ("x-frame-options" in headers) == (address != "/embed")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_sessions_are_out_of_reach_of_scripts_and_other_sites(path: Path) -> None:
    with serving(path) as client:
        client.cookies.clear()
        cookie = client.get("/api/meta").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_too_much_is_turned_down(path: Path) -> None:
    with serving(path, limits=Limits(body=1000)) as client:
        assert client.post("/api/read", json={"text": "x" * 2000}).status_code == 413
        pieces = (b'{"text": "' if not at else b"x" * 500 for at in range(9))
        assert client.post("/api/read", content=pieces, headers={"content-type": "application/json"}).status_code == 413
        assert client.post("/api/read", content=b"{}", headers={"content-length": "-1"}).status_code == 413
        assert client.get("/api/events", params={"text": "x" * 9000}).status_code == 413
        assert client.get("/api/events", params={"text": "x" * 400}).status_code == 422
        assert client.get("/api/events", params={"country": ["CD"] * 60}).status_code == 422


def test_a_question_that_takes_too_long_is_broken_off_and_says_what_to_do(path: Path) -> None:
    with serving(path, limits=Limits(seconds=-1.0)) as client:
        served = client.app.state.served  # type: ignore[attr-defined]
        with pytest.raises(Exception, match="interrupted"), served.reading() as connection:
            connection.exec_driver_sql(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e7) SELECT count(*) FROM n"
            ).scalar()


def test_no_answer_names_a_folder(path: Path) -> None:
    addresses = [
        "/api/meta", "/api/method", "/api/events", "/api/events/none", "/api/control/none", "/nothing",
        "/api/openapi.json", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc", "/a%00b",
    ]  # fmt: skip
    with serving(path) as client:
        for address in addresses:
            answer = client.get(address)
            assert str(path.parent) not in answer.text
            assert "root:" not in answer.text
            assert "site-packages" not in answer.text
        path.rename(path.with_suffix(".gone"))
        try:
            answer = client.post("/api/decisions", json={"kind": "accept", "by": "Ada", "subject": "event:none"})
        finally:
            path.unlink(missing_ok=True)
            path.with_suffix(".gone").rename(path)
        assert answer.status_code >= 400
        assert str(path.parent) not in answer.text


def test_tiles_come_in_ranges(path: Path, tmp_path: Path) -> None:
    tiles = tmp_path / "own.pmtiles"
    tiles.write_bytes(bytes(range(200)))
    with serving(path, tiles=tiles) as client:
        piece = client.get("/tiles/user.pmtiles", headers={"range": "bytes=10-19"})
        assert (piece.status_code, piece.content) == (206, bytes(range(10, 20)))
        assert piece.headers["content-range"] == "bytes 10-19/200"
        assert client.get("/tiles/user.pmtiles", headers={"range": "bytes=300-"}).status_code == 416
        assert client.get("/tiles/user.pmtiles").content == tiles.read_bytes()
    with serving(path) as client:
        assert client.get("/tiles/user.pmtiles").status_code == 404


def test_pages_are_the_built_front_end_and_nothing_beside_it(path: Path, tmp_path: Path) -> None:
    static = tmp_path / "static"
    (static / "assets").mkdir(parents=True)
    (static / "index.html").write_text("<!doctype html><title>built</title>")
    (static / "assets" / "app-0123abcd.js").write_text("1")
    (tmp_path / "secret.txt").write_text("secret")
    (static / "link.txt").symlink_to(tmp_path / "secret.txt")
    with serving(path, static=static) as client:
        for page in ("/", "/event/event:1", "/report/sha256:1", "/control", "/try", "/review", "/method", "/embed"):
            assert "built" in client.get(page).text
        script = client.get("/assets/app-0123abcd.js")
        assert "immutable" in script.headers["cache-control"]
        assert script.headers["content-type"].startswith("text/javascript")
        assert client.get("/link.txt").status_code == 404
        assert client.get("/%2e%2e/secret.txt").status_code == 404
    with serving(path, static=tmp_path / "none") as client:
        assert "npm run build" in client.get("/").text
