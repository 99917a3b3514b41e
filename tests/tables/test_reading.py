"""Cells as the fields of questions."""

import pytest
from msgspec.structs import replace

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.deck.reading import read
from tests.tables.tables import cards, problems, questions, told


def one(header: str, *rows: str) -> AnyQuestion:
    """The only question of a table about which nothing is told, without its id."""
    text = "\n".join((header, *rows))
    assert told(text) == []
    [found] = questions(text)
    return replace(found, id="")


@pytest.mark.parametrize(
    ("header", "row", "question"),
    [
        ("front,back,reverse", "a,b,yes", Flashcard(front="a", back="b", reverse=True)),
        ("claim,answer", "a,FALSE", TrueFalse(claim="a", answer=False)),
        ("cloze,accept", "a {{b}},b = c; b = d", Cloze(cloze="a {{b}}", accept={"b": ("c", "d")})),
        ("order", "a; b; c", Ordering(order=("a", "b", "c"))),
        ("match,wrong", "a = b; c=d,e; f", Matching(match={"a": "b", "c": "d"}, wrong=("e", "f"))),
        ("ask,number,within", "a,1.50,5%", Numeric(ask="a", number=1.5, within="5%")),  # type: ignore[arg-type]
        ("ask,answers,wrong", "a,b;c,d;e", MultipleChoice(ask="a", answers=("b", "c"), wrong=("d", "e"))),
        ("ask,answers,accept", "a,b;c,b=d", Listing(ask="a", answers=("b", "c"), accept={"b": ("d",)})),
        ("ask,answer,wrong", "a,b,c; d", Choice(ask="a", answer="b", wrong=("c", "d"))),
        (
            "ask,answer,accept,typos",
            "a,No,c;d,no",
            ShortAnswer(ask="a", answer="No", accept=("c", "d"), typos=False),
        ),
    ],
)
def test_the_filled_cells_tell_the_kind(header: str, row: str, question: AnyQuestion) -> None:
    assert one(header, row) == question
    more = [
        name
        for name in ("ask", "answer", "wrong", "claim", "front", "number")
        if name not in header.split(",")
    ]
    assert one(f"{header},{','.join(more)}", row + "," * len(more)) == question


def test_text_stays_text() -> None:
    assert one("ask,answer", "When?,1941-04-13") == ShortAnswer(ask="When?", answer="1941-04-13")
    assert one("ask,answer", "a; b,c; d = e") == ShortAnswer(ask="a; b", answer="c; d = e")
    assert one("ask,answer,why", '"a\nb",007,# no comment: *x*').why == "# no comment: *x*"


def test_only_cells_that_hold_several_are_split() -> None:
    found = one("ask,answer,tags,hint,evidence,note", "a,b,c; d ;,e; f,g; h,i; j")
    assert (found.tags, found.hint, found.evidence, found.note) == (("c", "d"), ("e", "f"), "g; h", "i; j")
    assert one("ask,answer,hint", "a,b,c").hint == "c"


def test_a_mark_behind_a_backslash_is_a_character() -> None:
    found = one("ask,answers,accept", r"a,b \; c; x=1,x\=1 = y\; z")
    assert found == Listing(ask="a", answers=("b ; c", "x=1"), accept={"x=1": ("y; z",)})


def test_line_breaks_separate_values_too() -> None:
    assert one("order", '"a\nb; c\r\n"') == Ordering(order=("a", "b", "c"))


def test_columns_of_one_field_that_holds_several_add_up() -> None:
    found = one("ask,answer,Wrong,wrong ,WRONG", "a,b,c; d,,e")
    assert found == Choice(ask="a", answer="b", wrong=("c", "d", "e"))


def test_an_empty_list_is_nothing_written() -> None:
    assert one("ask,answer,wrong", "a,b,; ;") == ShortAnswer(ask="a", answer="b")


@pytest.mark.parametrize(
    ("header", "way"),
    [
        ("ask,anwser", "did you mean `answer`?"),
        ("Question,Answer", "did you mean `ask`?"),
        ("Term,Definition", "did you mean `front`?"),
        ("ask,answer,lesson", "the fields are"),
        ("ask,answer,generated", "the fields are"),
    ],
)
def test_an_unknown_header_is_told_with_the_nearest(header: str, way: str) -> None:
    text = f"{header}\n{','.join('abc'[: header.count(',') + 1])}\n"
    found = problems(text)
    assert found[0].code == "I102"
    assert found[0].help.startswith(way)
    assert questions(text) == ()


def test_a_first_card_that_looks_like_a_header_is_told_with_the_way_out() -> None:
    [found] = problems("note,Notiz\norder,Befehl\n")
    assert found.code == "I102"
    assert "write a row with front and back above it" in found.help


def test_a_header_that_goes_on_without_names_is_as_long_as_its_names() -> None:
    assert told("ask,answer,,\na,b\nc,d,,\n") == []


def test_a_header_of_one_value_stands_once() -> None:
    assert told("ask,answer,Ask\na,b,c\n") == [("I102", 1, 12)]


def test_a_column_of_the_authors_own_is_passed_over() -> None:
    assert one("x-nr,ask,X-Lesson,answer", "7,a,8,b") == ShortAnswer(ask="a", answer="b")


def test_without_a_header_two_columns_are_cards_and_more_are_told() -> None:
    assert cards("a,b\nc,d\n") == [("a", "b"), ("c", "d")]
    assert told("a,b,c\n") == [("I103", 1, 1)]
    assert told("a\nb\n") == [("I103", 1, 1)]


def test_a_cell_below_no_header_is_told() -> None:
    assert told("ask,,answer\na,,b\nc,x,d\n") == [("I104", 3, 3)]


@pytest.mark.parametrize(
    "formula", ["=1+1", '=HYPERLINK("a")', "=A1", "= SUM(A1:A9)", "=$B$2&C3", '="a"&"b"', "=-A1", "=(A1+2)"]
)
def test_a_formula_is_told_and_stays_text(formula: str) -> None:
    cell = formula.replace('"', '""')
    text = f'front,back\na,"{cell}"\n'
    assert told(text) == [("I110", 2, 3)]
    assert isinstance(found := questions(text)[0], Flashcard)
    assert found.back == formula


@pytest.mark.parametrize(
    "error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#WERT!", "#BEZUG!", "Err:502"]
)
def test_the_error_of_a_formula_is_told_and_stays_text(error: str) -> None:
    assert told(f"front,back\na,{error}\n") == [("I110", 2, 3)]


@pytest.mark.parametrize("text", ["= 5", "=>", "=", "==", "=)", "#1", "#hash", "Errors", "=equal=", "E"])
def test_what_only_looks_like_a_formula_is_not_told(text: str) -> None:
    assert cards(f"front,back\na,{text}\n") == [("a", text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ask,answer,answers\na,b,c; d\n", "D102"),
        ("ask\na\n", "D101"),
        ("answer\na\n", "D203"),
        ("ask,answer,front\na,b,\nc,d,e\n", "D102"),
        ("ask,answer,wrong\na,b,b\n", "D104"),
        ("order\na; A\n", "D105"),
        ("order\na\n", "D106"),
        ("cloze\nno blank\n", "D107"),
        ('ask,number\npi?,"3,14"\n', "D208"),
        ("claim,answer\na,perhaps\n", "D209"),
        ("ask,answer,difficulty\na,b,9\n", "D210"),
        ("ask,answer,status\na,b,done\n", "D211"),
        ("id,ask,answer\na b,c,d\n", "D214"),
        ("match\na = b; a = c\n", "D401"),
        ("match\na = b; c\n", "I112"),
        ("match\na = b; = c\n", "I112"),
        ("ask,answer,image\na,b,../x.png\n", "M101"),
    ],
)
def test_a_row_that_is_no_question_is_told_by_its_number(text: str, code: str) -> None:
    [found] = problems(text)
    assert found.code == code
    assert found.message.startswith(f"row {text.count(chr(10))}")
    assert found.place.line == text.count("\n")


def test_a_message_of_a_bad_row_names_a_way_out() -> None:
    [found] = problems('ask,number\npi?,"3,14"\n')
    assert found.help == "write a decimal point: 3.14"


def test_a_row_may_have_several_problems() -> None:
    assert [code for code, _, _ in told("ask,answer,difficulty,points\na,b,9,x\n")] == ["D210", "D208"]


def test_what_a_table_asks_a_deck_asks() -> None:
    """The same words, by hand."""
    deck = read(b"questions:\n  - ask: 'Who, when?'\n    answer: me\n    wrong: [you, he]\n", "x.yaml").deck
    assert deck is not None
    assert questions('ask,answer,wrong\n"Who, when?",me,you; he\n') == deck.questions
