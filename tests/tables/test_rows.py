"""Rows, cells with line breaks and quotes, and every row that cannot be read."""

import csv

import pytest

from quiz.deck.limits import MAX_BYTES, MAX_PROBLEMS
from quiz.deck.report import as_text
from quiz.tables.limits import MAX_COLUMNS
from tests.tables.tables import cards, problems, questions, told

HEAD = "front,back\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_in_quotes_hold_separators_quotes_and_line_breaks(end: str) -> None:
    text = f'{HEAD}"a, ""b""\nc",d\ne,"f\n\ng"\n'.replace("\n", end)
    assert cards(text) == [('a, "b"\nc', "d"), ("e", "f\n\ng")]


def test_places_are_those_of_the_file_and_numbers_those_of_a_spreadsheet() -> None:
    text = f'{HEAD}"a\nb",c\n\n , \n"x","y","z"\n'
    [found] = problems(text)
    assert (found.code, found.place.line, found.place.column, found.place.end_column) == ("I104", 6, 9, 12)
    assert found.message.startswith("row 5:")
    assert as_text(found).split("\n")[2:4] == ['6 | "x","y","z"', "  |         ^^^"]


def test_empty_rows_and_empty_columns_say_nothing() -> None:
    assert cards("\n,,\nfront,back,,\n,,,\na,b,,\n\n") == [("a", "b")]


def test_spaces_around_cells_do_not_count() -> None:
    assert cards('Front , BACK\n  a , "b, c"\n') == [("a", "b, c")]


def test_quotes_that_go_wrong_cost_one_row() -> None:
    text = f'{HEAD}"a "b" c",d\ne,f\n"g,h\ni,j\nk,l\n'
    assert told(text) == [("I106", 2, 1), ("I106", 4, 1)]
    assert [one.id[0] for one in questions(text)] == ["e", "i", "k"]


def test_a_quote_that_is_open_until_another_cell_costs_one_row() -> None:
    assert told(f'{HEAD}"a,b\nc,d\n"e",f\n') == [("I106", 2, 1)]


def test_with_tabs_quotes_that_go_wrong_are_the_texts_own() -> None:
    assert cards('perro\tdog\n"hola" he said\thi\n"open\tone\nx\ttwo" y\n5" pipe\tz\n"q"\tr\n') == [
        ("perro", "dog"),
        ('"hola" he said', "hi"),
        ('"open', "one"),
        ("x", 'two" y'),
        ('5" pipe', "z"),
        ("q", "r"),
    ]


def test_a_quote_over_several_rows_does_not_swallow_them() -> None:
    assert cards('a\t"b\nc\td\ne"\tf\n') == [("a", '"b'), ("c", "d"), ('e"', "f")]


def test_with_tabs_cells_in_quotes_may_have_line_breaks() -> None:
    assert cards('front\tback\n"a\nb"\tc\n') == [("a\nb", "c")]


def test_too_many_and_too_few_cells_are_told() -> None:
    text = "ask,answer,why\na,b,c,d\ne,f\ng\n"
    assert told(text) == [("I104", 2, 7), ("I105", 3, 1), ("D101", 4, 1)]
    assert len(questions(text)) == 1


def test_characters_that_no_deck_holds_cost_their_row() -> None:
    assert told(f"{HEAD}a,b\nc,d\x1b[31m\ne\u2028,f\n") == [("D003", 3, 4), ("D003", 4, 2)]
    assert "\x1b" not in "".join(map(as_text, problems(f"{HEAD}c,d\x1b[31m\n")))


def test_a_cell_that_is_too_long_is_told() -> None:
    long = "x" * (csv.field_size_limit() + 1)
    assert told(f"{HEAD}a,b\n{long},c\nd,e\n") == [("I107", 3, 1)]


def test_an_open_quote_before_much_text_costs_one_row() -> None:
    rows = "".join(f"a{number},{'b' * 200}\n" for number in range(800))
    text = f'{HEAD}"open,b\n{rows}'
    assert told(text) == [("I107", 2, 1)]
    assert len(questions(text)) == 800


def test_more_rows_than_a_deck_has_room_for_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.tables.rows.MAX_ROWS", 10)
    assert told(HEAD + "".join(f"a{number},b\n" for number in range(10))) == []
    assert told(HEAD + "".join(f"a{number},b\n" for number in range(15))) == [("I108", 12, 1)]


def test_more_columns_than_a_deck_has_fields_are_told() -> None:
    assert told("tags," * MAX_COLUMNS + "ask\n") == [("I103", 1, 1)]


def test_a_row_of_many_cells_is_told() -> None:
    assert told(f"{HEAD}{',' * 10_000}x\n")[0][0] == "I104"


def test_a_file_that_is_too_large_is_told() -> None:
    assert told(b"x" * (MAX_BYTES + 1)) == [("D001", 1, 1)]


def test_every_bad_row_is_counted_also_beyond_those_that_are_told() -> None:
    found = problems(HEAD + "a,b,c\n" * (MAX_PROBLEMS + 7))
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1].message == "7 more problems are not told"


@pytest.mark.parametrize("text", ["", "\n\n", "ask,answer\n", "ask,answer\n,\n"])
def test_a_table_without_rows_is_told(text: str) -> None:
    assert told(text) == [("I101", 1, 1)]
