"""A parsed sentence -> the frames of its trigger words: who does it, to whom, with what."""
