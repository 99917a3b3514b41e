"""What YAML has and decks do not, told in words. What was only meant as text is shown in quotes."""

from collections.abc import Callable

from quiz.deck.findings import Findings
from quiz.deck.lines import Lines
from quiz.deck.tree import Oddity
from quiz.deck.words import quoted, shown
from quiz.deck.written import Written, line_at


class Oddities:
    """Oddities of one pass over `text`; they are told when the pass has come to its end."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._lines: Lines = findings.lines
        self._found: list[Oddity] = []

    def note(self, oddity: Oddity) -> None:
        """Keep one for later."""
        self._found.append(oddity)

    def tell(self) -> None:
        """Tell them all."""
        anchors = {one.name for one in self._found if one.what == "anchor"}
        used = {one.name for one in self._found if one.what == "alias"}
        self._findings.oddities.extend(one.start for one in self._found)
        for one in self._found:
            if one.what == "alias" and one.name not in anchors:
                self._tell_text(one, "*")
            elif one.what == "anchor" and one.name not in used:
                self._tell_text(one, "&")
            elif one.what == "tag" and not one.name.startswith(("tag:", "!!")):
                self._tell_text(one, "!")
            else:
                _TELLERS[one.what](one, self._findings)

    def _tell_text(self, one: Oddity, mark: str) -> None:
        """Tell a text that begins with a character that means something to YAML."""
        line = line_at(self._text, self._lines, one.start)
        whole = line.value_start == one.start
        owner = line.owner if whole else "a text"
        message = f"{owner} begins with `{mark}`, which has a meaning of its own in YAML"
        way = _quoted(line, whole, self._text[one.start : one.end])
        self._findings.tell("D502", message, one.start, one.end, way=way)


def _quoted(line: Written, whole: bool, part: str) -> str:
    """The way out: the line with its value in quotes."""
    return f"quote it: {line.with_value(quoted(line.value)) if whole else quoted(part)}"


def _alias(one: Oddity, findings: Findings) -> None:
    message = f"the alias *{one.name} repeats another part of the file; decks have no aliases"
    findings.tell("D402", message, one.start, one.end, way="write the part out, or quote the text")


def _anchor(one: Oddity, findings: Findings) -> None:
    message = f"the anchor &{one.name} names a part of the file; decks have no anchors"
    findings.tell("D402", message, one.start, one.end, way="remove it, or quote the text")


def _tag(one: Oddity, findings: Findings) -> None:
    name = one.name.replace("tag:yaml.org,2002:", "!!")
    message = f"the tag {shown(name)} tells YAML to make something else of a text; decks have no tags"
    findings.tell("D403", message, one.start, one.end, way="remove it: what a field holds is told by its key")


def _merge(one: Oddity, findings: Findings) -> None:
    message = "the key `<<` merges another map into this one; decks have no merge keys"
    findings.tell("D404", message, one.start, one.end, way="write the keys out")


def _document(one: Oddity, findings: Findings) -> None:
    message = "a second document begins here; what follows is not read"
    findings.tell("D405", message, one.start, one.end, way="remove the line, or keep one deck a file")


def _duplicate(one: Oddity, findings: Findings) -> None:
    line = findings.lines.number(one.first)
    message = f"the key {shown(one.name)} is there twice, first on line {line}"
    findings.tell("D401", message, one.start, one.end, way="remove one of them")


def _control(one: Oddity, findings: Findings) -> None:
    message = f"an escape in this text stands for a control character (U+{ord(one.name):04X})"
    findings.tell(
        "D003", message, one.start, one.end, way="remove it, or use single quotes to keep the backslash"
    )


def _empty_key(one: Oddity, findings: Findings) -> None:
    message = "there is no key before the `:`"
    findings.tell("D406", message, one.start, one.end, way="write a key, or quote the text")


def _key(one: Oddity, findings: Findings) -> None:
    text, lines = findings.text, findings.lines
    line = line_at(text, lines, one.start)
    if text.startswith("{{", one.start - 1) and line.value.startswith("{{"):
        message = f"{line.owner} begins with a blank, and YAML takes `{{{{` for the beginning of a map"
        way = f"quote it: {line.with_value(quoted(line.value))}"
        findings.tell("D510", message, line.value_start, line.value_end, way=way)
        return
    message = "a list or a map stands where a key belongs"
    findings.tell(
        "D406", message, one.start, one.end, way="write a text before the `:`, or quote the whole text"
    )


_TELLERS: dict[str, Callable[[Oddity, Findings], None]] = {
    "alias": _alias,
    "anchor": _anchor,
    "tag": _tag,
    "merge": _merge,
    "document": _document,
    "duplicate": _duplicate,
    "control": _control,
    "empty key": _empty_key,
    "key": _key,
}
