"""Whatever a table holds: nothing makes reading raise, and what is told clean is what was written."""

import csv
import io
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.identity import folded
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Deck,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Ordering,
    ShortAnswer,
)
from quiz.deck.reading import read
from quiz.deck.writing import deck_text
from quiz.tables.joining import joined
from quiz.tables.reading import read_table

CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
WORDS = st.sampled_from([",", ";", '"', '""', "'", "|", "=", "a", "No", "1,5", "é", "漢", "#", " ", "sep=;"])
LINE = st.lists(WORDS | st.text(CHARACTERS, max_size=4), min_size=1, max_size=6)
TEXT = st.tuples(LINE.map("".join), st.sampled_from(["", "\n"]), LINE.map("".join)).map("".join)
SOUND_TEXT = TEXT.map(str.strip).filter(bool)
VALUE = LINE.map("".join).map(lambda text: text.replace("\\", "/").strip()).filter(bool)
FIELDS = (
    "id",
    "ask",
    "answer",
    "front",
    "back",
    "order",
    "match",
    "answers",
    "wrong",
    "accept",
    "tags",
    "why",
    "x-nr",
)


@st.composite
def questions(draw: st.DrawFn) -> AnyQuestion:
    """A question such as a row can hold."""
    values = draw(st.lists(VALUE, min_size=4, max_size=6, unique_by=folded))
    ask = draw(SOUND_TEXT)
    kinds: list[AnyQuestion] = [
        Flashcard(front=ask, back=draw(SOUND_TEXT)),
        ShortAnswer(ask=ask, answer=draw(SOUND_TEXT), accept=tuple(values)),
        Choice(ask=ask, answer=values[0], wrong=tuple(values[1:])),
        MultipleChoice(ask=ask, answers=tuple(values[:2]), wrong=tuple(values[2:])),
        Listing(ask=ask, answers=tuple(values[:2]), accept={values[0]: tuple(values[2:])}),
        Ordering(order=tuple(values)),
        Matching(match=dict(zip(values[:2], values[2:4], strict=True)), wrong=tuple(values[4:])),
    ]
    return replace(
        draw(st.sampled_from(kinds)),
        tags=tuple(draw(st.lists(VALUE, max_size=2))),
        why=draw(st.just("") | SOUND_TEXT),
    )


def escaped(text: str) -> str:
    return text.replace(";", r"\;")


def cell(value: object) -> str:
    """A value as a cell has it."""
    if isinstance(value, tuple):
        return "; ".join(map(escaped, value))
    if isinstance(value, dict):
        return "; ".join(pairs(value))
    return str(value)


def pairs(value: dict[str, object]) -> Iterable[str]:
    for left, rights in value.items():
        for right in rights if isinstance(rights, tuple) else (rights,):
            yield " = ".join(escaped(str(side)).replace("=", r"\=") for side in (left, right))


def row(question: AnyQuestion, number: int) -> list[str]:
    found = {field: cell(getattr(question, field, "")) for field in FIELDS}
    return list((found | {"id": f"q{number}", "x-nr": str(number)}).values())


@given(
    st.lists(questions(), min_size=1, max_size=4),
    st.sampled_from("\t;,|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
@settings(max_examples=40)
def test_a_table_reads_as_the_questions_that_were_written(
    written: list[AnyQuestion], separator: str, encoding: str, end: str, quoting: int
) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(FIELDS)
    writer.writerows(row(question, number) for number, question in enumerate(written))
    table = read_table(stream.getvalue().encode(encoding), "x.csv")
    found = table.sound()
    assert [problem for problem in table.problems() if problem.code != "I110"] == []
    expected = [replace(question, id=f"q{number}") for number, question in enumerate(written)]
    assert [one.question for one in found] == expected


@given(
    st.lists(
        st.lists(
            SOUND_TEXT
            | VALUE
            | st.sampled_from(["ask", "answer", "wrong", "tags", "match", "cloze", "claim"])
        ),
        max_size=5,
    ),
    st.sampled_from("\t;,|"),
)
@settings(max_examples=40)
def test_what_a_table_asks_a_deck_asks(rows: list[list[str]], separator: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(rows)
    table = read_table(stream.getvalue().encode(), "x.csv")
    found = joined([table])
    assert len(found) <= table.rows
    told = {problem.place.line for problem in table.problems()}
    assert found or told
    if found:
        reading = read(deck_text(Deck(id="x", questions=found)).encode(), "x.yaml")
        assert reading.deck is not None
        assert reading.deck.questions == found


@given(
    st.binary(max_size=80) | st.text(max_size=80).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.sampled_from([b"", b"ask,answer\n", b"front\tback\n", b"#separator:", b"sep=", b"\xff\xfe", b'"']),
)
@settings(max_examples=200)
def test_no_bytes_make_it_raise(data: bytes, before: bytes) -> None:
    table = read_table(before + data, "x.csv")
    found = joined([table])
    assert found or table.problems()
