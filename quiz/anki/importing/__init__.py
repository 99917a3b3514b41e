"""From the notes of an Anki package to the questions of a deck."""
