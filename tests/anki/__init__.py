"""The anki room."""
