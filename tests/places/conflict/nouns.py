"""What a sentence is tested for: the country and the point of each name in it."""

Point = tuple[str | None, float, float]
Sentence = tuple[str, dict[str, Point]]
