"""Mends for mistakes in the syntax: for each common mistake the line as it was meant.

A mend is only a guess until the mended text was read; `quiz.deck.syntax` tries them in their order.
"""

import re
from collections.abc import Iterator
from functools import partial

from quiz.deck.trouble import Mend, Trouble, known_keys
from quiz.deck.words import quoted
from quiz.deck.written import Written, continued, requoted

SPECIAL = "*&!@%|>`{}[],?-#"
"""Characters with a meaning of their own at the beginning of a YAML value."""

_NO_SPACE_DASH = re.compile(r"[ \t]*-(?=[^\W\d]|[\"'*])")
_NO_SPACE_COLON = re.compile(r"[ \t]*(?:-[ \t]+)*([^\W\d][\w-]*):(?=[^\s/:])")
_INNER_COLON = re.compile(r":(?=[ \t]|$)")
_FLOW_COLON = re.compile(r":[ \t]+")
_TAB_LEAD = re.compile(r"^(?:[ ]*|[ ]*(?:-[ ]+)*-)\t(?:[ \t]|-(?=[ \t]))*", re.MULTILINE)
_CLOSERS = {"[": "]", "{": "}"}
_TAB_WIDTHS = (2, 4, 8, 1, 0)
_LINES_BACK = 40
_UNCLOSED_TRIES = 3


def mends(trouble: Trouble) -> Iterator[Mend]:
    """Mends of what may be wrong, the likeliest first."""
    yield from _tabs(trouble)
    suspects = tuple(trouble.suspects())
    for by_line in (_dash, _colon):
        for line in suspects:
            yield from by_line(trouble, line)
    yield from _escape(trouble)
    yield from _unclosed_quotes(trouble)
    for by_line in (_flow_part, _bracket, value_mend, _comment, _indentation):
        for line in suspects:
            yield from by_line(trouble, line)


def value_mend(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """The value in quotes, where something in it has a meaning for YAML."""
    code, fault = _value_fault(line)
    if not code:
        return
    value = line.value
    at, until = line.value_start, line.value_end
    colon = _INNER_COLON.search(value) if code == "D501" else None
    if colon is not None:
        at += colon.start()
        until = at + 1
    if line.dashes and line.key and line.key not in known_keys():
        start = line.start + line.column
        item = trouble.text[start : line.value_end]
        fault = "an item" + fault.removeprefix(line.owner)
        yield Mend(start, line.value_end, requoted(item), code, fault, start, line.value_end)
    yield Mend(line.value_start, line.value_end, requoted(value), code, fault, at, until)
    end = continued(trouble.text, trouble.lines, line)
    if end > line.end:
        whole = trouble.text[line.value_start : end]
        yield Mend(line.value_start, end, _in_single_quotes(whole), code, fault, at, until)


def _value_fault(line: Written) -> tuple[str, str]:
    """The code and the sentence for a value that has to be quoted; empty where it need not be."""
    value, owner = line.value, line.owner
    first = value[:1]
    if value.startswith("{{"):
        return "D510", f"{owner} begins with a blank, and YAML takes `{{{{` for the beginning of a map"
    if first in {'"', "'"}:
        behind = closing_quote(value) + 1
        if 0 < behind < len(value):
            return "D503", f"{owner} has more text behind its closing quote"
        return "", ""
    if first and first in SPECIAL and not (first in "-?" and value[1:2].strip()):
        return "D502", f"{owner} begins with {named_mark(first)}, which has a meaning of its own in YAML"
    if _INNER_COLON.search(value):
        return "D501", f"{owner} has a colon and a space in its text, which YAML takes for the end of a key"
    return "", ""


def named_mark(mark: str) -> str:
    """A character inside a sentence."""
    return "a backtick" if mark == "`" else f"`{mark}`"


def closing_quote(value: str) -> int:
    """The index of the quote that closes a text which begins with one; -1 where none does."""
    mark = value[0]
    at = 1
    while at < len(value):
        if value[at] == "\\" and mark == '"':
            at += 2
        elif value[at] != mark:
            at += 1
        elif mark == "'" and value[at + 1 : at + 2] == mark:
            at += 2
        else:
            return at
    return -1


def _in_single_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _tabs(trouble: Trouble) -> Iterator[Mend]:
    """Spaces for the tabs of every indentation."""
    stretch = trouble.text[trouble.start : trouble.end]
    found = _TAB_LEAD.search(stretch)
    if found is None:
        return
    at = trouble.start + stretch.index("\t", found.start())
    for width in _TAB_WIDTHS:
        mended = _TAB_LEAD.sub(partial(_without_tabs, " " * width), stretch)
        fault = "a tab stands in the indentation, where YAML takes only spaces"
        yield Mend(trouble.start, trouble.end, mended, "D505", fault, at, at + 1, "indent with spaces")


def _without_tabs(spaces: str, found: re.Match[str]) -> str:
    """An indentation without tabs; a tab behind a dash becomes one space."""
    lead = found[0]
    indent = lead[: len(lead) - len(lead.lstrip())]
    return indent.replace("\t", spaces) + lead[len(indent) :].replace("\t", " ")


def _dash(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """A space behind the dash of an item."""
    found = _NO_SPACE_DASH.match(trouble.text, line.start, line.end)
    if found is not None:
        at = found.end()
        fault = "there is no space behind the `-` of an item"
        way = "write a space behind it"
        yield Mend(at, at, " ", "D506", fault, at - 1, at + 1, way)
        rest = trouble.text[at : trouble.end].replace("\n ", "\n  ")
        yield Mend(
            line.start,
            trouble.end,
            trouble.text[line.start : at] + " " + rest,
            "D506",
            fault,
            at - 1,
            at + 1,
            way,
        )


def _colon(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """A space behind the colon of a key."""
    found = _NO_SPACE_COLON.match(trouble.text, line.start, line.end)
    if found is not None:
        at = found.end()
        fault = f"there is no space behind the `:` of `{found[1]}`"
        yield Mend(at, at, " ", "D506", fault, at - 1, at + 1, "write a space behind it")


def _escape(trouble: Trouble) -> Iterator[Mend]:
    """Single quotes, where a backslash in double quotes means nothing."""
    start = trouble.error.context_offset
    if start is None or "quoted" not in trouble.error.context or "stream" in trouble.error.problem:
        return
    end = trouble.lines.end(start)
    close = closing_quote(trouble.text[start:end])
    if trouble.text[start : start + 1] == '"' and close > 0:
        inside = trouble.text[start + 1 : start + close]
        at = trouble.error.offset
        fault = "a backslash in double quotes begins an escape, and YAML does not know this one"
        way = "use single quotes"
        yield Mend(start, start + close + 1, quoted(inside), "D511", fault, at - 1, at + 1, way)


def _unclosed_quotes(trouble: Trouble) -> Iterator[Mend]:
    """A closing quote at the end of a line that opens one; the last such lines before the error."""
    start = trouble.error.context_offset
    if start is not None and "quoted scalar" in trouble.error.context:
        yield from _close_quote(trouble, start, trouble.lines.end(start))
    first, last = trouble.lines.number(trouble.start), trouble.lines.number(trouble.error.offset)
    tried = 0
    for number in range(last, max(first - 1, last - _LINES_BACK), -1):
        line = trouble.line(trouble.lines.starts[number - 1])
        value = line.value
        if value[:1] in {'"', "'"} and closing_quote(value) < 0 and line.start >= trouble.start:
            yield from _close_quote(trouble, line.value_start, line.value_end)
            tried += 1
            if tried == _UNCLOSED_TRIES:
                return


def _close_quote(trouble: Trouble, start: int, end: int) -> Iterator[Mend]:
    """The text that a quote opens at `start`, closed at `end`, or before the brackets that end there."""
    text = trouble.text[start:end].rstrip()
    mark = text[:1]
    inside = text.rstrip("]} ")
    if mark not in {'"', "'"} or closing_quote(text) >= 0:
        return
    for closed in (text + mark, inside + mark + text[len(inside) :]):
        fault = f"the quote that {trouble.line(start).owner} opens here is never closed"
        yield Mend(start, start + len(text), closed, "D504", fault, start, start + 1, f"close it with {mark}")


def _flow_part(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """Quotes around one piece of a list or map in brackets."""
    offset, text = trouble.error.offset, trouble.text
    if line.value[:1] not in _CLOSERS or line.value.startswith("{{"):
        return
    if not line.start <= offset <= line.end:
        return
    start = max(text.rfind(mark, line.start, offset) for mark in "{[,") + 1
    ends = [at for at in (text.find(mark, offset, line.end) for mark in "}],") if at >= 0]
    if start == 0 or not ends:
        return
    end = min(ends)
    colon = _FLOW_COLON.search(text, start, end)
    if colon is not None:
        start = colon.end()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    value = text[start:end].rstrip()
    if value and not (value[0] in "\"'" and closing_quote(value) == len(value) - 1):
        fault = f"a text in the brackets of {line.owner} has characters with a meaning of their own in YAML"
        code = "D501" if _INNER_COLON.search(value) else "D502"
        yield Mend(start, start + len(value), requoted(value), code, fault, start, start + len(value))


def _bracket(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """The closing bracket, where a list or map in brackets is not closed."""
    value = line.value
    if value[:1] not in _CLOSERS or value.startswith("{{"):
        return
    missing: list[str] = []
    for character in value:
        if character in _CLOSERS:
            missing.append(_CLOSERS[character])
        elif missing and character == missing[-1]:
            missing.pop()
    closers = "".join(reversed(missing))
    if closers:
        fault = f"the bracket that {line.owner} opens here is never closed"
        text = value.rstrip(" ,") + closers
        at = line.value_start
        way = f"close it with {closers}"
        yield Mend(line.value_start, line.value_end, text, "D508", fault, at, at + 1, way)


def _comment(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """Quotes around a text of several lines that a ` #` cuts."""
    end = continued(trouble.text, trouble.lines, line)
    at = line.value.find(" #")
    if at > 0 and end > line.end and line.value[0] not in "\"'|>":
        whole = trouble.text[line.value_start : end]
        fault = f"{line.owner} is cut by ` #`, behind which nothing is read, and goes on in the next line"
        hash_at = line.value_start + at + 1
        yield Mend(line.value_start, end, _in_single_quotes(whole), "D512", fault, hash_at, hash_at + 1)


def _indentation(trouble: Trouble, line: Written) -> Iterator[Mend]:
    """The indentation of a line before this one."""
    if not line.key and not line.dashes:
        return
    number = trouble.lines.number(line.start)
    tried = {len(line.indent)}
    for before in range(number - 1, max(0, number - _LINES_BACK), -1):
        start = trouble.lines.starts[before - 1]
        if start < trouble.lines.start(trouble.start):
            return
        other = trouble.line(start)
        for column in (other.column, len(other.indent)):
            if other.value + other.key and column not in tried:
                tried.add(column)
                fault = f"{line.owner} is not indented like its neighbours"
                at = line.start + len(line.indent)
                way = f"indent it with {column} spaces"
                text = " " * column
                yield Mend(line.start, at, text, "D507", fault, at, at + len(line.dashes + line.key), way)
