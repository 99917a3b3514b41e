"""Looking into a package."""

import io
import json
import sqlite3
import tempfile
import zipfile
from pathlib import Path
from typing import Any


def entries(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(package: bytes, query: str) -> list[tuple[Any, ...]]:
    """What `query` finds in the collection of a package."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        path.write_bytes(entries(package)["collection.anki2"])
        database = sqlite3.connect(path)
        try:
            return database.execute(query).fetchall()
        finally:
            database.close()


def notes(package: bytes) -> dict[str, dict[str, str]]:
    """The fields of every note, by question id."""
    (models,) = rows(package, "SELECT models FROM col")[0]
    names = [field["name"] for field in next(iter(json.loads(models).values()))["flds"]]
    found = [
        dict(zip(names, fields.split("\x1f"), strict=True))
        for (fields,) in rows(package, "SELECT flds FROM notes")
    ]
    return {fields["Id"]: fields for fields in found}
