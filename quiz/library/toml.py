"""A TOML text: where a key stands, what is wrong, and one value changed with every other byte kept."""

import json
import re
import tomllib
from typing import Any

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HEADER = re.compile(r"\s*\[+\s*([^\[\]#]+?)\s*\]+\s*(?:#.*)?$")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_KEY = re.compile(r"\s*(?:\"([^\"\\]*)\"|'([^']*)'|([A-Za-z0-9_.-]+))\s*=")
_VALUE = re.compile(r"(?P<value>\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^#\s\"'\[{]+)(?P<rest>[ \t]*(?:#.*)?)$")


class TomlError(ValueError):
    """A text that is not TOML."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        """From 1."""
        self.message = message


def tables(text: str) -> dict[str, Any]:
    """What `text` says. Raises `TomlError`."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = int(found.group(1)) if found and found.group(1) else text.rstrip().count("\n") + 1
        raise TomlError(line, f"this is not TOML: {_AT.sub('', str(error)).lower()}") from None
    except RecursionError:
        raise TomlError(1, "this is nested too deep") from None


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line, from 1, where the value at `path` is given, or else its table; 1 where neither is found."""
    table: tuple[str, ...] = ()
    nearest = 1
    for number, line in enumerate(_LINE.findall(text), start=1):
        header = _HEADER.match(line)
        if header is not None and _is_header(line):
            table = tuple(part.strip().strip("\"'") for part in header.group(1).split("."))
            given = table
        elif (key := _key(line)) is not None:
            given = table + tuple(key.split("."))
        else:
            continue
        if given == path:
            return number
        if given == path[: len(given)]:
            nearest = number
    return nearest


def with_value(text: str, key: str, value: str | int | bool) -> str:
    """`text` with the top-level `key` set to `value`: its line is changed, or a new line put in.

    Raises `TomlError` where `text` is not TOML, or the value stands in a form that a line cannot take.
    """
    wanted = {**tables(text), key: value}
    written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    for changed in (_line_changed(text, key, written), _line_put_in(text, f"{key} = {written}")):
        try:
            if tables(changed) == wanted:
                return changed
        except TomlError:
            continue
    raise TomlError(line_of(text, (key,)), f"write {key} = {written} here yourself")


def _line_changed(text: str, key: str, written: str) -> str:
    """`text` with the value on the line of the top-level `key` replaced, its comment kept."""
    lines = _LINE.findall(text)
    for at, line in enumerate(lines):
        if _is_header(line):
            break
        if _key(line) == key:
            given, _, rest = line.partition("=")
            ending = rest[len(rest.rstrip("\r\n")) :]
            old = _VALUE.match(rest.strip())
            lines[at] = f"{given.rstrip()} = {written}{old['rest'] if old else ''}{ending}"
            break
    return "".join(lines)


def _line_put_in(text: str, line: str) -> str:
    """`text` with `line` before its first line that is neither empty nor a comment."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = _LINE.findall(text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    first = next((at for at, one in enumerate(lines) if one.strip() and one.lstrip()[0] != "#"), len(lines))
    lines.insert(first, line + end)
    return "".join(lines)


def _is_header(line: str) -> bool:
    return _HEADER.match(line) is not None and "=" not in line


def _key(line: str) -> str | None:
    found = _KEY.match(line)
    return next((part for part in found.groups() if part is not None), "") if found else None
