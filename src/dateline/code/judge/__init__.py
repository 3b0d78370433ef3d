"""A frame -> whether it tells of an act of armed conflict, and of which type; else the reason why not."""
