"""The revisions, each in a file named by its number; a released one is never edited."""
