"""What YAML has and decks do not, told in words. What was only meant as text is shown in quotes."""

from collections.abc import Callable

from quiz.deck.findings import Findings
from quiz.deck.nodes import Node
from quiz.deck.tree import Oddity, compose
from quiz.deck.words import quoted, shown
from quiz.deck.written import Written, short_line


class Oddities:
    """The oddities of one file, kept until its questions have names."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._found: list[Oddity] = []

    def compose(self, text: str, base: int = 0, outer: int = 0) -> Node | None:
        """As `quiz.deck.tree.compose`; the oddities of a pass that fails are forgotten."""
        found: list[Oddity] = []
        node = compose(text, found.append, base, outer)
        self._found += found
        self._findings.oddities += sorted(one.start for one in found)
        return node

    def tell(self, name_of: Callable[[int], str]) -> None:
        """Tell them all; `name_of` gives the question's name at an offset, empty outside of questions."""
        anchors: dict[str, list[Oddity]] = {}
        for one in self._found:
            if one.what == "anchor":
                anchors.setdefault(one.name, []).append(one)
        used = {one.name for one in self._found if one.what == "alias"}
        for one in self._found:
            name = name_of(one.start)
            whose = f"{name}: " if name else ""
            if one.what == "alias" and one.name not in anchors:
                self._tell_text(one, "*", whose)
            elif one.what == "anchor" and one.name not in used:
                self._tell_text(one, "&", whose)
            elif one.what == "tag" and not one.name.startswith(("tag:", "!!")):
                self._tell_text(one, "!", whose)
            elif one.what == "alias":
                self._tell_alias(one, anchors[one.name], whose)
            else:
                _TELLERS[one.what](one, whose, self._findings)

    def _tell_alias(self, one: Oddity, anchors: list[Oddity], whose: str) -> None:
        """Tell an alias, and what it stands for: the last part of that name above it."""
        above = [anchor for anchor in anchors if anchor.start < one.start]
        named = above[-1] if above else anchors[0]
        line = self._findings.lines.number(named.start)
        text = self._findings.rest(named.end).strip()
        what = (
            f"{shown(text)}, which &{one.name} names on line {line}"
            if text
            else f"what stands at line {line}"
        )
        message = f"{whose}the alias *{one.name} repeats another part of the file; decks have no aliases"
        way = f"write {what}; `quiz explain D402` tells how to write out all at once"
        self._findings.tell("D402", message, one.start, one.end, way=way)

    def _tell_text(self, one: Oddity, mark: str, whose: str) -> None:
        """Tell a text that begins with a character that means something to YAML."""
        line = short_line(self._findings.text, self._findings.lines, one.start)
        whole = line is not None and line.value_start == one.start
        owner = line.owner if line is not None and whole else "a text"
        message = f"{whose}{owner} begins with `{mark}`, which has a meaning of its own in YAML"
        if line is None:
            way = "quote it"
        elif whole:
            way = f"quote it: {line.with_value(quoted(line.value))}"
        else:
            way = f"quote it: {self._with_part(line, one.start)}"
        self._findings.tell("D502", message, one.start, one.end, way=way)

    def _with_part(self, line: Written, start: int) -> str:
        """The line with one piece of its list or map in brackets in quotes."""
        text = self._findings.text
        ends = [at for mark in ",]}" if (at := text.find(mark, start, line.end)) >= 0]
        part = text[start : min(ends, default=line.end)].rstrip()
        return (text[line.start : start] + quoted(part) + text[start + len(part) : line.end]).strip()


def _anchor(one: Oddity, whose: str, findings: Findings) -> None:
    message = f"{whose}the anchor &{one.name} names a part of the file; decks have no anchors"
    findings.tell("D402", message, one.start, one.end, way="remove it, or quote the text")


def _tag(one: Oddity, whose: str, findings: Findings) -> None:
    name = one.name.replace("tag:yaml.org,2002:", "!!")
    message = f"{whose}the tag {shown(name)} tells YAML to make something else of a text; decks have no tags"
    findings.tell("D403", message, one.start, one.end, way="remove it: what a field holds is told by its key")


def _merge(one: Oddity, whose: str, findings: Findings) -> None:
    message = f"{whose}the key `<<` merges another map into this one; decks have no merge keys"
    findings.tell("D404", message, one.start, one.end, way="write the keys out")


def _document(one: Oddity, whose: str, findings: Findings) -> None:
    message = f"{whose}a second document begins here; what follows is not read"
    findings.tell("D405", message, one.start, one.end, way="remove the line, or keep one deck a file")


def _duplicate(one: Oddity, whose: str, findings: Findings) -> None:
    line = findings.lines.number(one.first)
    message = f"{whose}the key {shown(one.name)} is there twice, first on line {line}"
    findings.tell("D401", message, one.start, one.end, way="remove one of them")


def _control(one: Oddity, whose: str, findings: Findings) -> None:
    message = f"{whose}an escape in this text stands for a control character (U+{ord(one.name):04X})"
    findings.tell(
        "D003", message, one.start, one.end, way="remove it, or use single quotes to keep the backslash"
    )


def _empty_key(one: Oddity, whose: str, findings: Findings) -> None:
    message = f"{whose}there is no key before the `:`"
    findings.tell("D406", message, one.start, one.end, way="write a key, or quote the text")


def _key(one: Oddity, whose: str, findings: Findings) -> None:
    line = short_line(findings.text, findings.lines, one.start)
    if line is not None and line.value.startswith("{{") and one.start == line.value_start + 1:
        message = f"{whose}{line.owner} begins with a blank, and YAML takes `{{{{` for the beginning of a map"
        way = f"quote it: {line.with_value(quoted(line.value))}"
        findings.tell("D510", message, line.value_start, line.value_end, way=way)
        return
    message = f"{whose}a list or a map stands where a key belongs"
    way = "write a text before the `:`, or quote the whole text"
    findings.tell("D406", message, one.start, one.end, way=way)


_TELLERS: dict[str, Callable[[Oddity, str, Findings], None]] = {
    "anchor": _anchor,
    "tag": _tag,
    "merge": _merge,
    "document": _document,
    "duplicate": _duplicate,
    "control": _control,
    "empty key": _empty_key,
    "key": _key,
}
