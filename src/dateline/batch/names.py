"""Names that the tables of a batch share with what makes their rows: light, where layout.py needs pyarrow."""

REPORTS, CLAIMS, REJECTED, PASSED_OVER = "reports", "claims", "rejected", "passed_over"
TABLES = (REPORTS, CLAIMS, REJECTED, PASSED_OVER)
BY_DAY = frozenset((REPORTS, CLAIMS))  # the tables that are split by day
DAY = "day"
UNKNOWN = "unknown"  # the day of reports that do not say theirs
