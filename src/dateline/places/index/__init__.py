"""Building, storing and opening the files of places."""
