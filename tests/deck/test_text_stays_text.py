"""What YAML 1.1 would make a number, a date, a truth value or nothing of stays what its author sees."""

import pytest
import yaml

from quiz.deck.model import Choice, ShortAnswer
from tests.deck.decks import one, questions, told

SCALARS = """
No no NO Yes yes YES y n Y N on On ON off Off OFF true True TRUE false False FALSE
null Null NULL ~ 1939 007 010 0o17 0x10 0xFF 0b101 1_000 +1 -1 1. .5 -.5 +.5 1.0 1.50 1e3 1E3 1e-3 6.02e23
.inf -.inf +.inf .Inf .INF .nan .NaN .NAN 1:30 12:30:45 190:20:30 1:30.5 0:0 -1:30
1941-04-13 1941-4-13 2001-12-14T21:59:43Z 2001-12-14t21:59:43.10-05:00 1941-04 13.4.1941 = << 1,5 1,000.0
0 00 -0 0.0 0777 08 1__0 0x1F_FF 685.230_15e+03 0b1010_0111
""".split()  # noqa: SIM905 - a list of 110 strings is not easier to read
"""Plain texts; each stays as it stands."""

assert len(SCALARS) >= 60


def test_yaml_would_change_most_of_them() -> None:
    assert len([text for text in SCALARS if _changed(text)]) >= 60


def _changed(text: str) -> bool:
    try:
        return bool(yaml.safe_load(f"a: {text}")["a"] != text)
    except yaml.YAMLError:
        return True


@pytest.mark.parametrize("text", SCALARS)
def test_as_an_answer(text: str) -> None:
    assert questions(one(f"ask: q\nanswer: {text}")) == (ShortAnswer(id="one", ask="q", answer=text),)


@pytest.mark.parametrize("text", SCALARS)
def test_as_a_distractor_in_a_block(text: str) -> None:
    (question,) = questions(one(f"ask: q\nanswer: right\nwrong:\n  - {text}"))
    assert isinstance(question, Choice)
    assert question.wrong == (text,)


@pytest.mark.parametrize("text", [text for text in SCALARS if "," not in text])
def test_as_a_distractor_in_brackets(text: str) -> None:
    (question,) = questions(one(f"ask: q\nanswer: right\nwrong: [{text}, other]"))
    assert isinstance(question, Choice)
    assert question.wrong == (text, "other")


@pytest.mark.parametrize("text", [text for text in SCALARS if text != "<<"])
def test_as_a_key(text: str) -> None:
    (question,) = questions(one(f"ask: q\nanswer: right\nwrong:\n  {text}: {text}"))
    assert isinstance(question, Choice)
    assert question.wrong == {text: text}


@pytest.mark.parametrize("text", SCALARS)
def test_as_a_tag_and_a_title(text: str) -> None:
    deck = f"title: {text}\nquestions:\n- id: one\n  ask: q\n  answer: a\n  tags:\n  - {text}\n"
    (question,) = questions(deck)
    assert question.tags == (text,)
    assert told(deck) == []


@pytest.mark.parametrize(
    "text", ["!important", "*star*", "&and", "@at", "%x", "`code`", "{b}", "[c]", "- d", "? e", "#f"]
)
def test_quoted_special_characters(text: str) -> None:
    assert questions(one(f"ask: q\nanswer: '{text}'")) == (ShortAnswer(id="one", ask="q", answer=text),)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("True", True),
        ("YES", True),
        ("yes", True),
        ("no", False),
        ("No", False),
        ("FALSE", False),
    ],
)
def test_truth_values_in_any_case(written: str, value: bool) -> None:
    (question,) = questions(one(f"claim: c\nanswer: {written}"))
    assert question.answer is value  # type: ignore[union-attr]


@pytest.mark.parametrize("written", ["on", "off", "y", "n", "1", "0", "t", "~", "null", "True."])
def test_other_words_are_no_truth_values(written: str) -> None:
    assert told(one(f"claim: c\nanswer: {written}")) == ["D209"]


@pytest.mark.parametrize(
    ("written", "value"),
    [("1939", "1939"), ("-2.50", "-2.50"), (".5", "0.5"), ("+3.", "3"), ("007", "7"), ("0", "0")],
)
def test_numbers(written: str, value: str) -> None:
    (question,) = questions(one(f"ask: q\nnumber: {written}"))
    assert str(question.number) == value  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "written",
    [
        "1,000",
        "1_000",
        "1e3",
        "0x10",
        ".inf",
        "nan",
        "NaN",
        "Infinity",
        "12:30",
        "one",
        "1 000",
        "--1",
        ".",
        "+",
        "1.2.3",
        "9" * 100,
        "٣",
        "½",
        "1939-04-13",
        "~",
    ],
)
def test_what_is_no_number(written: str) -> None:
    assert told(one(f"ask: q\nnumber: {written}")) == ["D208"]
