"""What a process of our own leaves out."""

import subprocess
import sys


def test_pyarrow_makes_tables_without_pandas() -> None:
    said = (
        "import sys; from dateline.lean import without_pandas; without_pandas();"
        "from dateline.batch.layout import table;"
        "row = {'id': None, 'origin': 'x', 'url': None, 'reason': 'empty'};"
        "held = [each for each in sys.meta_path if type(each).__name__ == '_Hidden'];"
        "print(table('rejected', [row]).num_rows, 'pandas' in sys.modules, held)"
    )
    told = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True)
    assert told.stdout == "1 False []\n"
