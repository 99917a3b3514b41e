"""Separators are told apart, and what other programs write above their tables is heeded."""

import pytest

from quiz.deck.model import Flashcard
from quiz.tables.dialect import dialect
from quiz.tables.limits import MAX_COLUMNS
from tests.tables.tables import cards, questions, told


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("ask,answer\nWhat? Now; or then,a; b\n", ","),
        ("ask;answer\nWas, wann?;3,14\nWer, wo?;2,5\n", ";"),
        ("ask\tanswer\nWhat, when?\ta; b\n", "\t"),
        ("ask|answer\nWhat, when?|a; b\n", "|"),
        ("ask, answer\nWhat?, a\n", ","),
        ('"ask";"answer"\r\n"a, b, c";"d"\r\n', ";"),
        ("perro\tdog, hound\ngato\tcat, tomcat\n", "\t"),
        ("perro,dog\ngato,cat; tomcat\n", ","),
        ("Was ist das?;Ja, gut\nWer?;Ich\n", ";"),
        ("cloze\nA {{b}}, c\nD {{e}}, f\n", "\t"),
        ("", "\t"),
    ],
)
def test_the_separator_is_told_by_the_rows(text: str, separator: str) -> None:
    assert dialect(text).separator == separator


def test_a_row_that_the_sample_cuts_does_not_count() -> None:
    text = "".join(f"{number} a;b {'c' * 100}\n" for number in range(1_000))
    assert dialect(text).separator == ";"


def test_excel_may_name_its_separator() -> None:
    assert cards("sep=|\r\nfront|back\r\na;b|c;d\r\n") == [("a;b", "c;d")]


ANKI = "#separator:tab\n#html:false\n#tags column:3\n"


def test_an_export_of_anki_names_its_columns() -> None:
    found = questions(f'{ANKI}el perro\tthe dog\tanimals spanish::a1\n"say ""hi"""\t"#x"\t\n')
    assert [(one.front, one.back, one.tags) for one in found if isinstance(one, Flashcard)] == [
        ("el perro", "the dog", ("animals", "spanish::a1")),
        ('say "hi"', "#x", ()),
    ]


def test_what_anki_writes_for_itself_is_passed_over() -> None:
    head = "#separator:tab\n#html:false\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
    assert cards(f"{head}G>CgSq?!>v\tBasic\tDefault\tel perro\tthe dog\t\n") == [("el perro", "the dog")]


def test_anki_may_name_fields() -> None:
    assert cards("#separator:comma\n#columns:Back,Front\nthe dog,el perro\n") == [("el perro", "the dog")]
    assert told("#separator:comma\n#columns:Text,Extra\na,b\n")[0][0] == "I102"


def test_anki_may_not_name_more_columns_than_are_read() -> None:
    names = ",".join(["front", "back", *["x-"] * MAX_COLUMNS])
    assert told(f"#separator:comma\n#columns:{names}\na,b\nc,d\n") == [("I103", 3, 1)]


def test_html_is_told_once_and_only_where_there_is_some() -> None:
    head = "#separator:tab\n#html:true\n"
    assert told(f"{head}a\tb\n<b>c</b>\td\ne&nbsp;f\tg\n") == [("I111", 4, 1)]
    assert told(f"{head}a < b\tc & d\n") == []


def test_a_row_that_only_looks_like_a_line_of_anki_is_a_row() -> None:
    assert cards("#hash: a sign\tb\nc\td\n") == [("#hash: a sign", "b"), ("c", "d")]


@pytest.mark.parametrize("mark", ['"', " ", "a", "\r"])
def test_a_separator_that_separates_nothing_is_not_heeded(mark: str) -> None:
    assert dialect(f"sep={mark}\na;b\n").start == 0
    assert dialect(f"#separator:{mark}\na;b\n").separator == ";"


def test_nonsense_above_a_table_is_no_obstacle() -> None:
    assert cards("#separator:\n#tags column:x\n#deck column:0\na\tb\n") == [("a", "b")]
