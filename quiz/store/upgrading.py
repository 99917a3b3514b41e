"""Bringing a file's tables up to this version of the program."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from quiz.store.connecting import APPLICATION, back_up, version
from quiz.store.migrations import Step
from quiz.store.problems import StoreTooNew


def upgrade(connection: sqlite3.Connection, path: Path, steps: Sequence[Step], now: datetime) -> Path | None:
    """Take the file through the steps that it lacks, all or none; tells where a backup was made.

    Raises StoreTooNew for a file that has been through more steps than there are.
    """
    found = version(connection, path)
    require_known(found, steps, path)
    if found == len(steps):
        return None
    backup = back_up(connection, path, found, now) if found else None
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another copy of the program may have been faster while this one waited for the lock.
        found = version(connection, path)
        require_known(found, steps, path)
        for step in steps[found:]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return backup


def require_known(found: int, steps: Sequence[Step], path: Path) -> None:
    """Raise StoreTooNew when a newer program wrote the file."""
    if found > len(steps):
        raise StoreTooNew(f"was written by a newer quiz (version {found}, this one knows {len(steps)})", path)
