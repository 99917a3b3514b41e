"""Decks as Anki packages."""
