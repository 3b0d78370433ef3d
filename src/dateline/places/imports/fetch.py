"""A country's code -> its files from GeoNames, downloaded because the user asked for them by name.

Nothing else in Dateline reaches the network. The address is the setting `geonames`; proxies are those of the system
(HTTPS_PROXY). A download that breaks off leaves nothing behind.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from dateline.errors import GazetteerError
from dateline.places.imports.countries import is_code
from dateline.places.index.progress import bar
from dateline.settings import settings
from dateline.version import VERSION

_PATIENCE = (10.0, 60.0)  # seconds to wait for a connection, and for the next bytes
_TRIES = 3
_BUSY = (429, 500, 502, 503, 504)  # answers after which it is worth to try again
_CHUNK = 1 << 16
_LARGEST = 1 << 31  # bytes; GeoNames' largest country file is far below


@contextmanager
def fetched(code: str, alternate_names: bool) -> Iterator[list[Path]]:
    """The files of the country `code`, for as long as this lasts. Raises GazetteerError."""
    country = code.upper()
    if not is_code(country):
        raise GazetteerError(f"{code!r} is no country's code; give an ISO 3166-1 alpha-2 code, as UA")
    wanted = [f"{country}.zip", *([f"alternatenames/{country}.zip"] if alternate_names else [])]
    try:
        folder = tempfile.TemporaryDirectory(prefix="dateline-")
    except OSError as problem:
        raise GazetteerError(f"no folder for a download: {problem}") from problem
    with folder as name, _session() as session:
        yield [_download(session, f"{settings().geonames}/{path}", Path(name) / path) for path in wanted]


def _session() -> requests.Session:
    """One connection at a time, few retries, and pauses that a server may lengthen (Retry-After)."""
    session = requests.Session()
    session.headers["User-Agent"] = f"dateline/{VERSION}"
    retry = Retry(
        total=_TRIES, backoff_factor=1.0, status_forcelist=(429, 500, 502, 503, 504), allowed_methods=("GET",)
    )
    session.mount("http://", HTTPAdapter(max_retries=retry))
    session.mount("https://", HTTPAdapter(max_retries=retry))
    return session


def _download(session: requests.Session, address: str, path: Path) -> Path:
    """The file at `address`, whole, at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with session.get(address, stream=True, timeout=_PATIENCE) as answer:
            if answer.status_code == requests.codes.not_found:
                raise GazetteerError(f"{address}: is not there; see the setting 'geonames'")
            answer.raise_for_status()
            _keep(answer, address, path)
    except requests.RequestException as problem:
        raise GazetteerError(
            f"{address}: cannot be downloaded: {_why(problem)}; where there is no network, download it elsewhere and "
            "give the file to: dateline gazetteer add"
        ) from problem
    except OSError as problem:
        raise GazetteerError(f"{address}: cannot be kept: {problem.strerror or problem}") from problem
    return path


def _keep(answer: requests.Response, address: str, path: Path) -> None:
    said = answer.headers.get("Content-Length", "")
    total = int(said) if said.isdecimal() else None
    done = 0
    with path.open("wb") as file, bar(total, f"Downloading {path.name}") as reached:
        for chunk in answer.iter_content(_CHUNK):
            done += len(chunk)
            if done > _LARGEST:
                raise GazetteerError(f"{address}: is larger than {_LARGEST:,} bytes")
            file.write(chunk)
            reached(done)
    if total is not None and done != total and not answer.headers.get("Content-Encoding"):
        raise GazetteerError(f"{address}: broke off after {done:,} of {total:,} bytes; try again")


def _why(problem: requests.RequestException) -> str:
    """The reason in few words."""
    if isinstance(problem, requests.HTTPError) and problem.response is not None:
        return f"the server answered {problem.response.status_code}"
    if isinstance(problem, requests.Timeout):
        return "no answer in time"
    if isinstance(problem, requests.exceptions.SSLError):
        return "the server's certificate cannot be trusted"
    if isinstance(problem, requests.ConnectionError | requests.exceptions.ChunkedEncodingError):
        return "no connection, or it broke off"
    return str(problem)
