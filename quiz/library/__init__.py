"""Files: where decks, sources, caches and settings lie."""
