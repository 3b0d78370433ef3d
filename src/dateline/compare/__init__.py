"""Two records of events, ours and another -> which events both have, which only one, and where they agree."""
