"""Whatever a sound deck looks like: its canonical form is the same deck, and its own canonical form."""

import random
import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quiz.deck.formatting.formatting import formatted
from quiz.deck.nodes import Node, Scalar
from quiz.deck.problems import Severity
from quiz.deck.reading import read
from tests.deck.decks import EVERY_KIND

WORDS = [
    "war",
    "1941",
    "No",
    "a b",
    "x: y",
    "it's",
    'say "x"',
    "# 1",
    "[q",
    "p, q",
    "é",
    "漢字",
    "-",
    "- a",
    "~",
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn", "Co"]),
    min_size=1,
    max_size=12,
)
COMMENTS = ["# one", "#two", "# a: b", "# - c", "#"]


class Writer:
    """Writes texts, lists and maps in one of the many ways that YAML has."""

    def __init__(self, choose: random.Random) -> None:
        self.choose = choose

    def gap(self, column: int) -> list[str]:
        """Now and then comments and blank lines."""
        lines = []
        while self.choose.random() < 0.15:
            indent = self.choose.choice([0, column, column, column + 1, column + 3, max(0, column - 2)])
            lines.append(self.choose.choice(["", " " * indent + self.choose.choice(COMMENTS)]))
        return lines

    def tail(self) -> str:
        """Now and then a comment at the end of a line."""
        return "  " + self.choose.choice(COMMENTS) if self.choose.random() < 0.1 else ""

    def quoted(self, text: str) -> str:
        if self.choose.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def plain(self, text: str) -> bool:
        return re.fullmatch(r"[^\W_][\w ]*\w|\w", text) is not None

    def text(self, text: str, column: int) -> list[str]:
        """A text behind a key or dash; `column` is where its other lines may stand."""
        way = self.choose.random()
        deeper = " " * (column + self.choose.choice([1, 2, 4]))
        words = text.split(" ")
        if way < 0.1 and text.strip() == text and text[:1] != "#":
            return [f" {self.choose.choice(['|', '>', '|-', '>-'])}{self.tail()}", deeper + text]
        if way < 0.2 and "  " not in text and text.strip() == text and text[:1] != "#":
            return [" >-", *(deeper + word for word in words)]
        if way < 0.25 and "  " not in text and text.strip() == text:
            first, *others = self.quoted(text).split(" ")
            return [" " + first, *(deeper + word for word in others)]
        if way < 0.3:
            return [self.tail(), *self.gap(column + 2), deeper + self.quoted(text) + self.tail()]
        if way < 0.8 and self.plain(text):
            return [f" {text}{self.tail()}"]
        return [f" {self.quoted(text)}{self.tail()}"]

    def value(self, value: object, column: int) -> list[str]:
        """A value behind a key whose map stands at `column`."""
        if isinstance(value, str):
            return self.text(value, column)
        if self.choose.random() < 0.5:
            return [" " + self.flow(value) + self.tail()]
        inner = column + self.choose.choice([1, 2, 4])
        if isinstance(value, list) and self.choose.random() < 0.4:
            inner = column
        return [self.tail(), *self.gap(inner), *self.block(value, inner)]

    def flow(self, value: object) -> str:
        if isinstance(value, str):
            return value if self.plain(value) and self.choose.random() < 0.5 else self.quoted(value)
        space = self.choose.choice([" ", "  ", ""])
        if isinstance(value, list):
            return "[" + space + ("," + (space or " ")).join(map(self.flow, value)) + space + "]"
        assert isinstance(value, dict)
        return "{" + ", ".join(f"{self.flow(key)}: {self.flow(one)}" for key, one in value.items()) + "}"

    def block(self, value: object, column: int) -> list[str]:
        lines: list[str] = []
        pad = " " * column
        if isinstance(value, dict):
            for key, one in value.items():
                gap = self.gap(column) if lines else []
                head = key if self.plain(key) else self.quoted(key)
                first, *others = self.value(one, column)
                lines += [*gap, f"{pad}{head}:{first}", *others]
            return lines
        assert isinstance(value, list)
        for one in value:
            gap = self.gap(column) if lines else []
            if isinstance(one, str):
                first, *others = self.text(one, column)
                lines += [*gap, f"{pad}-{first}", *others]
                continue
            spaces = self.choose.choice([1, 1, 2, 3])
            inner = self.block(one, column + 1 + spaces)
            if self.choose.random() < 0.15:
                lines += [*gap, f"{pad}-{self.tail()}", *self.gap(column + 2), *inner]
            elif self.choose.random() < 0.1:
                lines += [*gap, f"{pad}- {self.flow(one)}"]
            else:
                lines += [*gap, f"{pad}-" + " " * spaces + inner[0].lstrip(" "), *inner[1:]]
        return lines


def shuffled(choose: random.Random, fields: dict[str, object]) -> dict[str, object]:
    keys = list(fields)
    choose.shuffle(keys)
    return {key: fields[key] for key in keys}


@st.composite
def decks(draw: st.DrawFn) -> str:
    """A deck in any form that an author may have given it."""
    choose = random.Random(draw(st.integers(0, 2**32)))
    questions: list[object] = []
    for number in range(draw(st.integers(1, 4))):
        options = draw(st.lists(TEXT, min_size=3, max_size=4, unique=True))
        fields: dict[str, object] = {"ask": f"{number} {draw(TEXT)}", "answer": options[0]}
        wrong: list[str] | dict[str, str] = options[1:]
        if draw(st.booleans()):
            wrong = {one: draw(TEXT) for one in wrong}
        if draw(st.booleans()):
            fields["wrong"] = wrong
        else:
            fields["accept"] = options[1:]
        if draw(st.booleans()):
            fields["why"] = " ".join(draw(st.lists(TEXT, min_size=1, max_size=30)))
        if draw(st.booleans()):
            fields["id"] = f"q{number}"
        if draw(st.booleans()):
            fields["x-own"] = {"b": ["c", {"d": draw(TEXT)}], "a": draw(TEXT)}
        questions.append(shuffled(choose, fields))
    head = shuffled(
        choose, {"title": draw(TEXT), "tags": draw(st.lists(TEXT)) or ["t"], "questions": questions}
    )
    writer = Writer(choose)
    lines = [*writer.gap(0), *writer.block(head, 0), *writer.gap(0)]
    return draw(st.sampled_from(["\n", "\r\n"])).join([*lines, *draw(st.sampled_from([[], [""], ["", ""]]))])


def comments(text: str) -> list[str]:
    """The comments that say something; a bare `#` may as well be a word of a folded text at a line's end."""
    return sorted(re.findall(r"(?m)(?:^|(?<=[ \t]))(?:# one|#two|# a: b|# - c)$", text.replace("\r\n", "\n")))


def check(data: bytes) -> None:
    """What holds of every file without errors."""
    before = read(data, "x.yaml")
    assume(not any(one.severity is Severity.ERROR for one in before.problems))
    done = formatted(data, "x.yaml")
    assert done.data is not None, done
    after = read(done.data, "x.yaml")
    assert after.deck == before.deck
    assert not any(one.code == "D115" or one.severity is Severity.ERROR for one in after.problems)
    assert after.root is not None
    assert before.root is not None
    assert texts(after.root["questions"]) == texts(before.root["questions"])
    assert formatted(done.data, "x.yaml").data == done.data


def texts(node: Node) -> object:
    """A tree without its places, and without ids; texts stripped, as the format reads them."""
    if isinstance(node, Scalar):
        return str(node).strip()
    if isinstance(node, dict):
        return {key: texts(value) for key, value in node.items() if key != "id"}
    return [texts(one) for one in node]


@given(decks())
@settings(max_examples=100)
def test_any_deck_keeps_its_questions_and_its_comments(text: str) -> None:
    check(text.encode())
    done = formatted(text.encode(), "x.yaml")
    assert done.data is not None
    assert comments(done.data.decode()) == comments(text)


LINES = EVERY_KIND.splitlines()


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES)), st.integers(0, 8), st.sampled_from(["", "# c", "#", "# - a: b"])
        ),
        max_size=8,
    )
)
def test_comments_and_blank_lines_may_stand_anywhere(put: list[tuple[int, int, str]]) -> None:
    lines = list(LINES)
    for at, indent, comment in sorted(put, reverse=True):
        lines.insert(at, " " * indent + comment)
    data = "\n".join(lines).encode()
    check(data)
    done = formatted(data, "x.yaml")
    assert done.data is not None
    assert done.data.count(b"#") == data.count(b"#")


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    formatted(data, "x.yaml")
    formatted(EVERY_KIND.encode() + data, "x.yaml")
