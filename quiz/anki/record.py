"""The export record: what learners have been given, so that the next export changes only what changed.

A JSON file beside the deck, `<deck>.anki.json`, with one sorted line for each note, so that version control
merges it. Pure; `quiz.anki.records` reads and writes the files.
"""

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from quiz.anki.blanks import retired_blanks
from quiz.anki.notes import Note
from quiz.anki.parts import parts_of

FORMAT = 1
"""The version of the record that this release writes."""

MAX_BYTES = 64 * 1024 * 1024
"""The largest record that is read, in bytes."""

MAX_MOD = 2**40
"""The latest `mod`, far beyond any clock; a damaged one must not reach the database."""

_HEADER = re.compile(r'"(format|deck|name)": (.*)')
_NOTE_LINE = re.compile(r'("[^"\\\s]{1,64}"): (\{".*\})')
_OTHER_LINE = re.compile(r'[{}]?|"notes": \{\}?|(?:<{7}|={7}|>{7}|\|{7})(?: .*)?')
"""Brackets, and the marks that a merge in version control leaves."""
_WHOLE = re.compile(r"\n(?:\}|>{7}(?: [^\n]*)?)\s*\Z")
"""How a file ends of which nothing was cut off."""


class Exported(Struct, frozen=True, omit_defaults=True):
    """What a record says of one note."""

    hash: str
    """32 hexadecimal digits over fields and tags."""
    mod: Annotated[int, Meta(ge=0, le=MAX_MOD)]
    """Seconds since 1970."""
    type: int
    """The id of its note type."""
    blanks: dict[int, str] = {}
    """Of numbered blanks: number to a hash of its text (`quiz.anki.blanks`)."""
    retired: dict[int, str] = {}
    """The same of numbers that are not used any more."""
    question: str = ""
    """The question's id; empty where quiz 0.1 wrote the record."""
    cards: tuple[int, ...] = ()
    """The templates (cloze: numbers from 0) that had a card; empty where quiz 0.1 wrote the record."""
    parts: str = ""
    """A sum of each field and of the tags (`quiz.anki.parts`); empty where quiz 0.1 wrote the record."""


class Record(Struct, frozen=True):
    """What has been exported of one deck."""

    deck: str
    """The deck's id."""
    name: str = ""
    """The deck's name in Anki; empty before the first export."""
    notes: dict[str, Exported] = {}
    """Guid to what was exported."""
    format: int = FORMAT


class RecordProblem(Exception):  # noqa: N818 - it becomes a told problem
    """A record that cannot be read; exporting without it would lose learners' updates."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002 - a problem's own word
        super().__init__(message)
        self.message = message
        """What is wrong, in one line."""
        self.help = help
        """The way out."""


def parsed(data: bytes, deck: str, name: str) -> Record:
    """The record in the bytes of a file called `name`, for the deck with this id.

    Where a merge left both sides standing, with its marks or without, both count. Raises `RecordProblem`
    where it is damaged, of a newer format, or another deck's.
    """
    mend = "take it from version control again; without it, learners' notes would not be updated"
    try:
        text = data.decode("utf-8-sig")
        found = _by_lines(text) or msgspec.json.decode(text, type=Record)
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise RecordProblem(f"'{name}' is damaged: {error}", mend) from None
    if found.format > FORMAT:
        raise RecordProblem(f"'{name}' is written by a newer quiz (format {found.format})", "update quiz")
    if found.deck != deck:
        raise RecordProblem(
            f"'{name}' is the record of the deck '{found.deck}', not of '{deck}'",
            "a deck's id must not change after an export; a copy of a deck needs no record",
        )
    return found


def written(record: Record) -> bytes:
    """The record as a file: one line for each note, sorted by guid."""
    lines = [
        f"    {json.dumps(guid)}: {msgspec.json.encode(record.notes[guid]).decode()}"
        for guid in sorted(record.notes)
    ]
    notes = "{\n" + ",\n".join(lines) + "\n  }" if lines else "{}"
    head = (("format", record.format), ("deck", record.deck), ("name", record.name))
    fields = "".join(
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in head
    )
    return f'{{\n{fields}  "notes": {notes}\n}}\n'.encode()


def merged(records: Iterable[Record], deck: str) -> Record:
    """One record of several: of each note the entry with the larger `mod`, the first name that is given."""
    notes: dict[str, Exported] = {}
    name = ""
    for record in records:
        name = name or record.name
        _take_newer(notes, record.notes.items())
    return Record(deck, name, notes)


def content_hash(fields: str, tags: str) -> str:
    """32 hexadecimal digits over everything of a note that Anki shows and keeps, as its database has it.

    `fields` are joined by U+001F, `tags` by spaces.
    """
    return blake2b(f"{fields}\x1f{tags.strip()}".encode(), digest_size=16).hexdigest()


def entry(
    note: Note, question: str, blanks: dict[int, str], old: Exported | None, *, first: int, now: int
) -> Exported:
    """What the record says of `note`, of the `question` with this id and numbered `blanks`, from now on.

    A note that was never exported gets `first`; an unchanged note keeps its `mod`; a changed one gets `now`
    (seconds since 1970), or one second more than it had where the clock is behind.
    """
    fields, tags = "\x1f".join(note.fields), " ".join(note.tags)
    digest = content_hash(fields, tags)
    mod, retired = first, {}
    if old is not None:
        mod = old.mod if old.hash == digest else max(old.mod + 1, now)
        retired = retired_blanks(blanks, old.blanks, old.retired)
    return Exported(
        digest,
        mod,
        note.model.model_id,
        blanks,
        retired,
        question=question,
        cards=note.card_orders,
        parts=parts_of(fields, tags),
    )


def moment(environment: Mapping[str, str], clock: float) -> int:
    """The `now` of an export in seconds since 1970: `SOURCE_DATE_EPOCH` or the clock, never the future."""
    given = environment.get("SOURCE_DATE_EPOCH", "")
    present = int(clock)
    return min(int(given), present) if given.isascii() and given.isdigit() and len(given) < 16 else present


def _by_lines(text: str) -> Record | None:
    """A record as its lines say, in whatever order and however often a merge left them.

    None where a line is of another form, or the end is missing: then it is no file that quiz wrote, or
    only a part of one.
    """
    if not _WHOLE.search(text):
        return None
    head: list[tuple[str, Any]] = []
    notes: dict[str, Exported] = {}
    for line in text.split("\n"):
        said = line.strip().removesuffix(",")
        if note := _NOTE_LINE.fullmatch(said):
            exported = msgspec.json.decode(note[2], type=Exported)
            _take_newer(notes, ((msgspec.json.decode(note[1], type=str), exported),))
        elif header := _HEADER.fullmatch(said):
            head.append((header[1], msgspec.json.decode(header[2])))
        elif not _OTHER_LINE.fullmatch(said):
            return None
    # The first name and id count, but the newest format: what this quiz cannot read must be refused.
    newest = max((msgspec.convert(value, int) for key, value in head if key == "format"), default=FORMAT)
    return msgspec.convert({**dict(reversed(head)), "format": newest, "notes": notes}, Record)


def _take_newer(notes: dict[str, Exported], others: Iterable[tuple[str, Exported]]) -> None:
    for guid, other in others:
        known = notes.get(guid)
        if known is None or other.mod > known.mod:
            notes[guid] = other
        elif other.mod == known.mod and other.hash != known.hash:
            # two exports of one second: whoever has either must get the next one
            notes[guid] = msgspec.structs.replace(known, hash="")
