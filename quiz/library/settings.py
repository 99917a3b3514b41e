"""What a person or a project has chosen, from three files; the nearest to the decks wins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from quiz.library.files import FileProblem, Reason, read_bounded
from quiz.library.limits import MAX_SETTINGS_BYTES
from quiz.library.saving import write_whole
from quiz.library.toml import TomlError, line_of, tables, with_value

_TABLES = frozenset({"check", "keymap"})
_IN_PYPROJECT = ("tool", "quiz")

_Count = Annotated[int, Meta(ge=1, le=10_000)]
_Seconds = Annotated[int, Meta(ge=1, le=3600)]


class CheckSettings(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What `quiz check` tells: the table `[check]`."""

    strict: Annotated[bool, Meta(description="Warnings fail the check too.")] = False
    select: Annotated[
        tuple[str, ...] | UnsetType,
        Meta(description="Codes to tell, or beginnings of codes; unset: the usual ones."),
    ] = UNSET
    ignore: Annotated[tuple[str, ...], Meta(description="Codes not to tell, or beginnings of codes.")] = ()


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Every choice, with its default."""

    theme: Annotated[str, Meta(description="The theme's name; empty: the program chooses.")] = ""
    motion: Annotated[bool, Meta(description="Points count up, bars glide.")] = True
    plain: Annotated[bool, Meta(description="Lines of text instead of screens.")] = False
    questions: Annotated[
        _Count | UnsetType, Meta(description="How many questions a game has; unset: the game's own.")
    ] = UNSET
    seconds: Annotated[_Seconds | UnsetType, Meta(description="Time for each question; unset: no clock.")] = (
        UNSET
    )
    keymap: Annotated[dict[str, str], Meta(description="Binding to keys, with commas between them.")] = {}
    check: Annotated[CheckSettings, Meta(description="What `quiz check` tells.")] = CheckSettings()


class SettingsProblem(Struct, frozen=True):
    """A line of a settings file that is not used."""

    file: Path
    line: int
    """From 1."""
    message: str
    """What is wrong, and what to do."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Loaded:
    """The settings, and what in the files is not used."""

    settings: Settings
    problems: tuple[SettingsProblem, ...]


class NotKept(Exception):  # noqa: N818 - what a person is told
    """A choice that could not be written down; its text says why and what to do."""


def load(config: Path, *folders: Path) -> Loaded:
    """The settings that hold for decks in the last of `folders`: the working folder, then that of the decks.

    First the defaults, then `config` (the user's file), then the table `[tool.quiz]` of the `pyproject.toml`
    that is nearest in or above each folder, then `quiz.toml` in each. Never raises: an unreadable file or a
    wrong value is told, and the rest holds.
    """
    merged: dict[str, Any] = {}
    problems: list[SettingsProblem] = []
    places = tuple(dict.fromkeys(folder.absolute() for folder in folders))
    projects = dict.fromkeys(found for folder in places for found in _pyproject(folder))
    own = ((folder / "quiz.toml", ()) for folder in places)
    for file, at in ((config, ()), *projects, *own):
        read = _File(file, at)
        problems += read.problems
        for key, value in read.values.items():
            merged[key] = {**merged.get(key, {}), **value} if key in _TABLES else value
    return Loaded(msgspec.convert(merged, Settings), tuple(problems))


def keep(config: Path, key: str, value: str | int | bool) -> None:
    """Write one choice into the user's file; its other lines stay as they are. Raises `NotKept`."""
    msgspec.convert({key: value}, Settings)
    try:
        text = _text(config)
        write_whole(config, with_value(text, key, value).encode())
    except TomlError as error:
        raise NotKept(f"{config}:{error.line}: {error.message}") from None
    except FileProblem as problem:
        raise NotKept(f"{problem.message}: {problem.help}") from None
    except OSError as error:
        raise NotKept(f"'{config}' cannot be written: {error.strerror or error}") from None


def _pyproject(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The nearest `pyproject.toml` in or above `folder`, with the place of its table."""
    for place in (folder, *folder.parents):
        if (place / "pyproject.toml").is_file():
            yield place / "pyproject.toml", _IN_PYPROJECT
            return


class _File:
    """One file of settings: the values that hold, and what is told about the others."""

    def __init__(self, file: Path, at: tuple[str, ...]) -> None:
        self.values: dict[str, Any] = {}
        self.problems: list[SettingsProblem] = []
        self._file = file
        try:
            self._text = _text(file)
            table: Any = tables(self._text)
        except FileProblem as problem:
            self.problems.append(SettingsProblem(file, 1, f"{problem.message}: {problem.help}"))
            return
        except TomlError as error:
            # Other programs read pyproject.toml too, and tell.
            if not at:
                self.problems.append(SettingsProblem(file, error.line, error.message))
            return
        for part in at:
            table = table.get(part, {}) if isinstance(table, dict) else {}
        if isinstance(table, dict):
            self.values = self._holding(table, at, ())

    def _holding(self, table: dict[str, Any], at: tuple[str, ...], inner: tuple[str, ...]) -> dict[str, Any]:
        """The entries of `table` that mean something; `inner` is the way to it from the settings' top."""
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key in _TABLES and not inner and isinstance(value, dict):
                values[key] = self._holding(value, (*at, key), (key,))
                continue
            one: Any = {key: value}
            for name in reversed(inner):
                one = {name: one}
            try:
                msgspec.convert(one, Settings)
            except msgspec.ValidationError as error:
                line = line_of(self._text, (*at, key))
                self.problems.append(SettingsProblem(self._file, line, _told(key, inner, error)))
            else:
                values[key] = value
        return values


_IN_WORDS = {
    "bool": "`true` or `false`",
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "object": "a table",
    "array": "a list",
    "null": "left out",
}
"""What the names of types mean to a person who writes a settings file."""

_TYPE = re.compile(r"`(" + "|".join(_IN_WORDS) + r")\b(?: \| null)?`")


def _told(key: str, inner: tuple[str, ...], error: msgspec.ValidationError) -> str:
    known = _known(inner)
    if inner == ("keymap",) or key in known:
        wrong = str(error).partition(" - at ")[0].removeprefix("Expected ").replace(", got ", ", not ")
        return f"'{key}' is not used: it must be {_TYPE.sub(lambda found: _IN_WORDS[found[1]], wrong)}"
    from rapidfuzz import process  # noqa: PLC0415 - only mistakes need it

    near = process.extractOne(key, known, score_cutoff=60)
    hint = f"did you mean '{near[0]}'?" if near else "there are: " + ", ".join(known)
    return f"there is no setting '{key}'; {hint}"


def _known(inner: tuple[str, ...]) -> tuple[str, ...]:
    return (CheckSettings if inner == ("check",) else Settings).__struct_fields__


def _text(file: Path) -> str:
    """The text of a settings file; a missing one is empty. Raises `FileProblem`."""
    try:
        return read_bounded(file, MAX_SETTINGS_BYTES).decode("utf-8-sig")
    except FileProblem as problem:
        if problem.reason is Reason.MISSING:
            return ""
        raise
    except UnicodeDecodeError as error:
        raise FileProblem(
            Reason.UNREADABLE, f"'{file}' is not UTF-8 at byte {error.start + 1}", "save it in UTF-8"
        ) from None
