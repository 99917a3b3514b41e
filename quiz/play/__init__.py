"""Wires a game to its store and its clock: start, resume, commit each event before its outcome shows."""
