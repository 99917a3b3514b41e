"""Reading Anki packages of any program, old format and new. A package is hostile until it is read."""
