"""A report's text -> its sentences, parsed: lines, letters as a sentence would have them, words as plain objects."""
