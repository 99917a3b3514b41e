"""English sentences taken apart and put together again, over spaCy's parse."""
