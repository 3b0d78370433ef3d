"""The address of a cluster -> a session on it, which ends with the block that uses it."""

import os
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import MissingExtraError, SettingsError

try:
    from pyspark.sql import SparkSession
except ModuleNotFoundError as problem:
    raise MissingExtraError(f"{problem.name} is not installed: pip install 'dateline[spark]'") from None

_HERE = "127.0.0.1"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_FIXED = {
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # a day is text: one is "unknown"
    "spark.sql.codegen.wholeStage": "false",  # a pair's weight is more than one method of Java may hold
    "spark.python.worker.reuse": "true",
    "spark.sql.execution.pyspark.udf.faulthandler.enabled": "true",
    "spark.python.worker.faulthandler.enabled": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
    **{f"spark.executorEnv.{name}": "1" for name in _THREADS},
}


def settings(told: Sequence[str]) -> dict[str, str]:
    """Settings of Spark from NAME=VALUE. Raises SettingsError for what is none."""
    pairs = [each.partition("=") for each in told]
    for name, sign, _ in pairs:
        if not (sign and name.startswith("spark.")):
            raise SettingsError(f"--conf {name}: a setting of Spark is spark.NAME=VALUE")
    return {name: value for name, _, value in pairs}


@contextmanager
def session(master: str, own: Mapping[str, str]) -> Iterator[SparkSession]:
    """A session on `master` (local[2], spark://HOST:7077, ...) with the settings of Spark that `own` adds.

    With a master on this machine nothing listens on any other address than that of this machine itself.
    """
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    chosen = _FIXED | _named("DATELINE_SETTINGS")
    if master.startswith(("local", f"spark://{_HERE}:", "spark://localhost:")):
        os.environ.setdefault("SPARK_LOCAL_IP", _HERE)
        os.environ.setdefault("SPARK_LOCAL_HOSTNAME", "localhost")
        chosen |= {"spark.driver.host": _HERE, "spark.driver.bindAddress": _HERE}
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    builder = SparkSession.builder.master(master).appName("dateline")
    for name, value in (chosen | dict(own)).items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    try:
        if "spark.sql.shuffle.partitions" not in own:
            spark.conf.set("spark.sql.shuffle.partitions", str(4 * spark.sparkContext.defaultParallelism))
        yield spark
    finally:
        spark.stop()


def _named(name: str) -> dict[str, str]:
    """A file that the environment names, so that all machines find it: under its whole path."""
    return {f"spark.executorEnv.{name}": str(Path(os.environ[name]).absolute())} if name in os.environ else {}
