"""Received bytes -> a reading, and what it was read by: the version of the coder, the gazetteer and the settings."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache

from dateline.coded.reading import read_coded_row
from dateline.coded.shape import is_coded
from dateline.ontology.load import OURS
from dateline.places.imports.held import held
from dateline.places.index.folder import index_path
from dateline.record import Reading, Report
from dateline.settings import settings
from dateline.store.received import Received
from dateline.version import VERSION

# The settings that change what is read of a page, besides `ontology`, of which the run has a digest.
_SAID = ("attribution", "borders", "reader", "status")


@dataclass(frozen=True, slots=True)
class Run:
    """What reads: equal runs read equal bytes alike. `gazetteer` and `settings` are JSON."""

    coder: str
    gazetteer: str
    settings: str


@cache
def this_run() -> Run:
    """The run of this process."""
    imports = [[path.stem, hashlib.sha256(path.read_bytes()).hexdigest()[:16]] for path in held()]
    own = settings()
    folders = [OURS, *([own.ontology] if own.ontology else [])]
    words = hashlib.sha256(b"".join(file.read_bytes() for folder in folders for file in sorted(folder.glob("*.toml"))))
    said = {name: getattr(own, name) for name in _SAID}
    return Run(
        coder=VERSION,
        gazetteer=_json({"index": index_path().stem, "imports": imports}),
        settings=_json({**said, "ontology": words.hexdigest()[:16]}),
    )


def read_received(received: Received) -> Reading:
    """The report and claims of what was received, not linked yet; of a row that others coded, the claim it makes.

    What the page does not say of its outlet and title, the source does.
    Raises UnreadableInputError where the bytes are no report, and PublishedArgumentError where `published` is no date.
    """
    if is_coded(received.body):
        return read_coded_row(received.body)
    return claims_received(received, report_received(received))


def report_received(received: Received) -> Report:
    """The report alone of what was received and nobody coded: what `claims_received` goes on with. Raises likewise."""
    from dateline import pipeline  # noqa: PLC0415  (a record is opened by many who read nothing)

    return pipeline.report_of(received.body, published=received.published, url=received.url)


def claims_received(received: Received, report: Report) -> Reading:
    """The reading of what was received, of which `report` is the report: as `read_received` gives it."""
    from dateline import pipeline  # noqa: PLC0415

    reading = pipeline.claims_of(report)
    told = {"outlet": report.outlet or received.outlet, "title": report.title or received.title}
    return reading.model_copy(update={"report": reading.report.model_copy(update=told)})


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
