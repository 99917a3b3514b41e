"""Every bound of what is read of a package, in one place. No header of a file is believed."""

MAX_PACKAGE_BYTES = 4 * 1024 * 1024 * 1024
"""The largest package; nearly all of a large one is media, of which only what notes show is read."""

MAX_ENTRIES = 200_000
"""How many files a package holds at most."""

MAX_COLLECTION_BYTES = 512 * 1024 * 1024
"""The largest collection, unpacked: some million notes."""

MAX_LIST_BYTES = 32 * 1024 * 1024
"""The largest list of media, unpacked."""

MAX_VALUE_BYTES = 64 * 1024 * 1024
"""The largest value of the database: all note types of an old collection are one."""

MAX_NOTES = 500_000
"""Notes of a package."""

MAX_NOTE_TYPES = 5_000
"""Note types of a package, and its decks."""

MAX_PARTS = 2_000
"""Fields of a note type, and its templates."""

MAX_STEPS = 400
"""How many million steps of SQLite one query may take; a query of all notes takes ten."""
