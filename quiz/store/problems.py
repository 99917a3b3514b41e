"""What can go wrong with the store, in words for its owner."""

import sqlite3
from pathlib import Path


class StoreProblem(Exception):  # noqa: N818 - the word that people read
    """The store could not do what was asked; says what, where and what to do."""

    help = "try again; if it stays, look at the folder with your file manager"

    def __init__(self, what: str, where: Path, help: str = "") -> None:  # noqa: A002 - the word of every message
        super().__init__(what)
        self.what = what
        self.where = where
        self.help = help or type(self).help

    def __str__(self) -> str:
        return f"{self.where}: {self.what}: {self.help}"


class StoreFull(StoreProblem):
    """There is no room left on the disk."""

    help = "make room on the disk, then try again"


class StoreReadOnly(StoreProblem):
    """The file or its folder cannot be written."""

    help = "allow writing to the file and its folder, or set QUIZ_HOME to a folder that can be written"


class StoreLocked(StoreProblem):
    """Another program kept the file locked for longer than a moment."""

    help = "close the other program that uses this file, then try again"


class StoreCorrupt(StoreProblem):
    """The file is damaged."""

    help = "start quiz again: it keeps the damaged file under another name and begins a fresh one"


class StoreTooNew(StoreProblem):
    """A newer version of the program wrote the file."""

    help = "install the newest quiz; the file is left as it is"


class NotAStore(StoreProblem):
    """The file is a database of another program."""

    help = "set QUIZ_HOME to a folder of its own; the file is left as it is"


class SqliteTooOld(StoreProblem):
    """Python's SQLite cannot make the tables."""

    help = "use a Python that comes with SQLite 3.37 or newer, such as one from python.org or conda"


class GameMovedOn(StoreProblem):
    """Another copy of the program went on with the same game."""

    help = "leave the game here and resume it, to go on from where the other copy is"


_BY_CODE: dict[int, tuple[type[StoreProblem], str]] = {
    sqlite3.SQLITE_FULL: (StoreFull, "the disk is full"),
    # The index of the write-ahead log could not grow, which is where a full disk shows first.
    sqlite3.SQLITE_IOERR_SHMSIZE: (StoreFull, "the disk is full"),
    sqlite3.SQLITE_READONLY: (StoreReadOnly, "cannot be written"),
    sqlite3.SQLITE_PERM: (StoreReadOnly, "may not be opened"),
    sqlite3.SQLITE_CANTOPEN: (StoreReadOnly, "cannot be opened or made"),
    sqlite3.SQLITE_BUSY: (StoreLocked, "is locked by another program"),
    sqlite3.SQLITE_LOCKED: (StoreLocked, "is locked by another program"),
    sqlite3.SQLITE_CORRUPT: (StoreCorrupt, "is damaged"),
    sqlite3.SQLITE_NOTADB: (StoreCorrupt, "is damaged: not a database"),
}


def problem(error: sqlite3.Error | UnicodeDecodeError, where: Path) -> StoreProblem:
    """The owner's words for what SQLite reports; damaged text is reported by Python, without a code."""
    if isinstance(error, UnicodeDecodeError) or "decode to UTF-8" in str(error):
        return StoreCorrupt("is damaged", where)
    code = getattr(error, "sqlite_errorcode", None)
    found = None if code is None else _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    if found is None:
        return StoreProblem(f"could not be read or written ({error})", where)
    kind, what = found
    return kind(what, where)
