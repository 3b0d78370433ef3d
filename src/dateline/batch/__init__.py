"""Very many reports -> Parquet, by worker processes that a bad page cannot hold up: a day of the world's news.

`one` reads one report into rows and is all that a cluster needs of this room; `layout` says where rows go.
"""
