"""All events of a record as columns in memory: filters, counts, charts and the map are answered from these alone.

A question over a million events has to look at each of them where filters may be combined at will, and no index or
count that is kept helps with every one. Looking at one column of numbers takes a millisecond; at rows of SQL, a second.
"""
