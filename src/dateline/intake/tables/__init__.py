"""Tables with a report a row, as news databases export them -> reports: CSV and JSON Lines."""
