"""Steps of a run -> Parquet in a folder that all machines see, where the next step reads them.

What is kept needs not be worked out again when a machine is lost, and no step drags the plan of those before it along.
"""

import shutil
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StructType


class Shelf:
    """A folder for the steps of one run."""

    def __init__(self, spark: SparkSession, folder: Path) -> None:
        self.spark = spark
        self.folder = folder

    def keep(self, name: str, frame: DataFrame) -> DataFrame:
        """Write `frame` and read it back."""
        path = str(self.folder / name)
        frame.write.mode("overwrite").parquet(path)
        return self.get(name, frame.schema)

    def get(self, name: str, schema: StructType) -> DataFrame:
        """What was kept under `name`."""
        return self.spark.read.schema(schema).parquet(str(self.folder / name))

    def has(self, name: str) -> bool:
        """Whether something was kept under `name`, and wholly."""
        return (self.folder / name / "_SUCCESS").exists()

    def drop(self, name: str) -> None:
        """Forget what was kept under `name`."""
        shutil.rmtree(self.folder / name, ignore_errors=True)

    def clear(self) -> None:
        """Forget everything."""
        shutil.rmtree(self.folder, ignore_errors=True)
