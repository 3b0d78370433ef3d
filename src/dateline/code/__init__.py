"""Report -> claims: triggers, roles, counts, status, and who says so."""
