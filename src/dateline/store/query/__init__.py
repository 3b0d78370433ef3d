"""Questions to a record -> SQL -> events, hits, counts, cards."""
