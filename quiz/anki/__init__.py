"""Anki packages: note types, cards, the writer, and the record of what was exported."""
