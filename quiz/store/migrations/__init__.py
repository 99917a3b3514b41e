"""The steps from an empty file to today's tables, one module a step; a released step never changes."""

import sqlite3
from collections.abc import Callable

from quiz.store.migrations import step_1

Step = Callable[[sqlite3.Connection], None]
"""Takes the file one version further, inside the transaction that the caller has begun."""

STEPS: tuple[Step, ...] = (step_1.migrate,)
"""The step at place n leads from version n to version n + 1."""
