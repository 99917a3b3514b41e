"""Every bound of what this room reads, in one place; that of a file's bytes is a deck's."""

import csv

MAX_ROWS = 50_000
"""Rows of one table below the first: some as many questions as a deck has room for."""

MAX_COLUMNS = 200
"""Columns of a table."""

MAX_CELL = csv.field_size_limit()
"""Characters of a cell; Python's own bound, so that an open quote does not swallow a whole file."""

HEAD = 64
"""Characters at the beginning in which no text has a zero, and the files of other programs mostly do."""

SAMPLE = 64 * 1024
"""How much of a file is looked at to tell its separator."""
