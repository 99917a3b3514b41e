"""Edits to a deck that somebody wrote: what an edit means is spliced in, nothing else is touched."""
