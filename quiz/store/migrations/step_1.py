"""Version 1: the log, the heartbeats, facts about the store, and the cache of what is derived."""

import sqlite3

STATEMENTS = (
    # `sequence` is one more than any sequence in the file, so that the order by (sequence, machine) keeps a
    # cause before its effect whatever the clocks say, also after a merge of two machines' logs by `id`.
    """
    CREATE TABLE event (
        id         TEXT NOT NULL UNIQUE,  -- UUIDv7
        machine    TEXT NOT NULL,
        sequence   INTEGER NOT NULL,
        at         INTEGER NOT NULL,      -- milliseconds since 1970, UTC
        utc_offset INTEGER NOT NULL,      -- minutes
        day        TEXT NOT NULL,         -- study day, ISO date
        profile    TEXT NOT NULL,
        game       TEXT NOT NULL,
        kind       TEXT NOT NULL,
        payload    TEXT NOT NULL,         -- JSON
        PRIMARY KEY (sequence, machine)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX event_of_game ON event (profile, game, sequence)",
    """
    CREATE TABLE heartbeat (
        game    TEXT PRIMARY KEY,
        subject TEXT NOT NULL,            -- what the clock runs for
        elapsed REAL NOT NULL,            -- seconds
        at      INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE derived (
        game    TEXT PRIMARY KEY,
        upto    INTEGER NOT NULL,         -- sequence of the last event that went in
        content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file."""
    for statement in STATEMENTS:
        connection.execute(statement)
