"""Every bound of what is read, in one place. A file is hostile until it is read."""

MAX_BYTES = 32 * 1024 * 1024
"""The largest deck file, in bytes: some 50,000 questions."""

MAX_DEPTH = 12
"""How deep a deck nests: the format itself needs 6, keys that start with ``x-`` may need more."""

MAX_NODES = 2_000_000
"""How many values, keys, lists and maps a file has at most."""

MAX_PROBLEMS = 20_000
"""How many problems of one file are told; one more says that there are others."""

MAX_SAME_BYTES = 20
"""How many bytes or characters that cannot stand in a deck are told one by one."""

MAX_DIGITS = 60
"""Digits of a number."""

MAX_SECONDS = 86_400
"""The longest time for one question."""

MAX_ID = 200
"""Characters of an id."""

MAX_EXCERPT = 160
"""Characters of a line that an excerpt shows; a longer line is cut around its problem."""

MAX_QUOTED = 48
"""Characters of an author's text that a message repeats."""

MAX_SHOWN = 200
"""Characters of a line that a way out shows again."""

MAX_NEAREST = 1_000
"""Names among which the nearest to a wrong one is looked for."""

MAX_MENDED = 4_000
"""Characters of a line for which a mended line is offered."""
