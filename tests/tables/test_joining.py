"""Several tables as one deck: ids, and rows that are there twice."""

from quiz.deck.model import Flashcard
from quiz.tables.joining import joined
from tests.tables.tables import problems, questions, table, told


def test_tables_follow_one_another() -> None:
    tables = [table("a,b\n"), table("ask;answer\nc;d\n")]
    assert [one.id.partition("-")[0] for one in joined(tables)] == ["a", "c"]


def test_one_word_with_two_meanings_is_two_questions() -> None:
    found = questions("bank,river\nbank,money\nbank,bench\n")
    first = found[0].id
    assert [one.id for one in found] == [first, f"{first}-2", f"{first}-3"]


def test_an_id_that_is_written_is_never_given_to_another() -> None:
    implicit = questions("bank,river\n")[0].id
    found = questions(f"id,front,back\n,bank,river\n{implicit},x,y\n")
    assert [one.id for one in found] == [f"{implicit}-2", implicit]


def test_a_row_that_is_there_twice_is_told_and_left_out() -> None:
    text = "front,back\na,b\nc,d\na,b\n"
    assert told(text) == [("D114", 4, 1)]
    assert len(questions(text)) == 2
    assert problems(text)[0].message == "row 4 is the same as row 2, and is left out"


def test_an_id_that_is_there_twice_is_told_and_left_out() -> None:
    text = "id,front,back\nx,a,b\nx,c,d\n"
    assert told(text) == [("D113", 3, 1)]
    assert [one.front for one in questions(text) if isinstance(one, Flashcard)] == ["a"]


def test_a_row_of_another_table_is_named_with_its_file() -> None:
    tables = [table("a,b\n", "one.csv"), table("x,y\na,b\n", "two.csv")]
    joined(tables)
    assert [one.message for one in tables[1].problems()] == [
        "row 2 is the same as row 1 of one.csv, and is left out"
    ]


def test_a_row_that_is_told_does_not_take_the_id_of_a_good_one() -> None:
    assert told("id,ask,answer,wrong\nx,a,b,b\nx,c,d,e\n") == [("D104", 2, 7)]
