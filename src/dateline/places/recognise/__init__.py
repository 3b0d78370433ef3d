"""Text -> mentions: which names are places, and what the words around them say."""
