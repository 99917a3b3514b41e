"""The canonical form of a deck, one decision at a time."""

import re
from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.formatting.blocks import broken
from quiz.deck.formatting.formatting import formatted
from quiz.deck.formatting.order import QUESTION
from quiz.deck.formatting.same import same_deck
from quiz.deck.identity import implicit_id
from quiz.deck.model import KINDS
from quiz.deck.nodes import Map, Seq
from quiz.deck.reading import read
from quiz.deck.shapes import record
from tests.deck.decks import EVERY_KIND


def tidy(text: str) -> str:
    """A deck in canonical form."""
    done = formatted(dedent(text).encode(), "deck.yaml")
    assert done.data is not None, done
    assert formatted(done.data, "deck.yaml").data == done.data
    return done.data.decode()


def question(lines: str) -> str:
    """A question without its deck, in canonical form."""
    text = "questions:\n" + "".join(
        f"  {line}\n" if line else "\n" for line in dedent(lines).split("\n")[1:-1]
    )
    return tidy(text).removeprefix("questions:\n")


def test_an_id_is_the_one_that_the_question_goes_by() -> None:
    text = "questions:\n  - ask: Which river flows through Vienna?\n    answer: the Danube\n"
    before = read(text.encode(), "deck.yaml").deck
    assert before is not None
    done = formatted(text.encode(), "deck.yaml")
    assert done.ids == 1
    assert done.data == text.replace("- ask", f"- id: {implicit_id(before.questions[0])}\n    ask").encode()
    assert read(done.data, "deck.yaml").deck == before


@pytest.mark.parametrize("empty", ["id:", 'id: ""', "id: '  '", "id:  # later"])
def test_an_empty_id_is_filled(empty: str) -> None:
    text = f"questions:\n  - {empty}\n    ask: Who?\n    answer: Ada\n"
    comment = "  # later" if "#" in empty else ""
    assert tidy(text).splitlines()[1] == f"  - id: who-7amutw{comment}"


def test_a_question_in_braces_gets_its_id_too() -> None:
    written = tidy("questions: [{ask: Who?, answer: Ada}, {id: , ask: Where?, answer: 'here'}]\n")
    assert written.startswith("questions: [{id: who-7amutw, ask: Who?, answer: Ada}, {id: where-")
    assert "answer: here}" in written


def test_keys_have_one_order_and_take_their_comments_along() -> None:
    assert question("""
        - x-mine: a
          tags: [b]  # behind
          # above the answer
          answer: c

          # above the stem
          ask: d
            # deeper: with the stem
          id: e
          # at the end
        """) == dedent("""\
        - id: e

          # above the stem
          ask: d
            # deeper: with the stem
          # above the answer
          answer: c
          tags: [b]  # behind
          x-mine: a
          # at the end
        """).replace("\n", "\n  ").join(["  ", ""]).rstrip(" ").replace("\n  \n", "\n\n")


def test_a_comment_above_a_key_that_becomes_the_first_stands_above_the_dash() -> None:
    assert tidy("""\
        questions:
          - ask: a
            answer: b

            # the name
            id: c
        """) == dedent("""\
        questions:
          # the name
          - id: c
            ask: a
            answer: b
        """)


def test_the_head_has_its_order_and_the_file_its_header() -> None:
    assert tidy("""\

        # The file.
        ---
        # Of the file, too.
        questions:
        - {id: a, ask: b, answer: c}
        x-mine: d
        # in English
        language: en
        title: e
        # the end
        """) == dedent("""\
        # The file.
        ---
        # Of the file, too.
        title: e
        # in English
        language: en
        x-mine: d
        questions:
          - {id: a, ask: b, answer: c}
        # the end
        """)


def test_every_key_of_every_kind_has_its_place() -> None:
    assert {key for kind in KINDS for key in record(kind).fields} == set(QUESTION)


def test_indentation_is_two_columns() -> None:
    assert tidy("""\
        questions:
        -    id: a
             ask: >-
                 one
                 two
             answer: |
              code
                more

              end
             wrong:
             - x
             -   y
               z
             why: p
              q
        """) == dedent("""\
        questions:
          - id: a
            ask: >-
              one
              two
            answer: |
              code
                more

              end
            wrong:
              - x
              - y
                z
            why: p
              q
        """)


@pytest.mark.parametrize("old", [0, 1, 4, 7])
def test_lists_and_maps_move_with_what_they_belong_to(old: int) -> None:
    pad = " " * old
    assert tidy(
        f"questions:\n{pad}- id: a\n{pad}  ask: b\n{pad}  answer: c\n"
        f"{pad}  wrong:\n{pad}   - d\n{pad}   - e f\n{pad}  hint:\n{pad}      - g\n"
        f"{pad}  x-own:\n{pad}      h: i\n{pad}      j: k\n"
    ) == dedent("""\
        questions:
          - id: a
            ask: b
            answer: c
            wrong:
              - d
              - e f
            hint:
              - g
            x-own:
              h: i
              j: k
        """)


def test_a_text_that_ends_like_a_comment_is_no_comment() -> None:
    assert tidy("""\
        questions:
        - id: a
          ask: |
            b
            # c
              # d
          # of the answer
          answer: e
        """) == dedent("""\
        questions:
          - id: a
            ask: |
              b
              # c
                # d
            # of the answer
            answer: e
        """)


@given(st.text("ab \t", max_size=40), st.integers(1, 12))
def test_folded_text_is_broken_at_single_spaces_as_late_as_fits(text: str, width: int) -> None:
    lines = broken(text, width)
    assert " ".join(lines) == text
    for line, below in pairwise(lines):
        assert line[-1:] not in {"", " ", "\t"}
        assert below[:1] not in {"", " ", "\t"}
        word = re.split(r"(?<=[^ \t]) (?=[^ \t])", below)[0]
        assert len(line) + 1 + len(word) > width
    for line in lines:
        assert len(line) <= width or re.search(r"[^ \t] [^ \t]", line) is None


def test_only_what_is_too_wide_is_broken() -> None:
    words = " ".join(["word"] * 30)
    options = ", ".join(f"option number {number}" for number in range(9))
    written = tidy(
        f"questions:\n  - id: a\n    ask: >-\n      {words}\n\n      short\n      lines\n"
        f"    answer: b\n    wrong: [{options}]\n    why: {words}\n    tags: [c,\n      d]\n"
    )
    lines = written.splitlines()
    assert [len(line) for line in lines[3:5]] == [120, 40]
    assert lines[6:8] == ["      short", "      lines"]
    assert lines[9:12] == ["    wrong:", "      - option number 0", "      - option number 1"]
    assert lines[-3:] == [f"    why: {words}", "    tags: [c,", "      d]"]


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ('"the Nile"', "the Nile"),
        ("'it''s'", "it's"),
        ('"12:30 o\'clock"', "12:30 o'clock"),
        ("'$5'", "$5"),
        *((text, text) for text in ("'No'", "'007'", '"1941-04-13"', "'1:30'", "'~'", "'1e3'", "'null'")),
        *(
            (text, text)
            for text in ("'a: b'", "'a #b'", "'a:'", "'- a'", "'[a'", "'*a'", "'{{a}}'", '"a\\u00a0b"')
        ),
        ("the Nile", "the Nile"),
    ],
)
def test_quotes_stand_where_they_are_needed(written: str, canonical: str) -> None:
    deck = "questions:\n  - id: a\n    ask: b\n    answer: {}\n"
    assert tidy(deck.format(written)) == deck.format(canonical)


def test_in_brackets_more_quotes_are_needed() -> None:
    deck = "questions:\n  - id: a\n    ask: b\n    answer: c\n    accept: {}\n"
    assert tidy(deck.format("""["a, b", 'c:d', "e", '[f]']""")) == deck.format(
        """["a, b", 'c:d', e, '[f]']"""
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            b"\xef\xbb\xbfquestions:\n- {id: a, ask: b, answer: c}",
            b"questions:\n  - {id: a, ask: b, answer: c}\n",
        ),
        (
            b"questions:\r\n- id: a\r\n  ask: b\r\n  answer: c\r\n\r\n",
            b"questions:\r\n  - id: a\r\n    ask: b\r\n    answer: c\r\n",
        ),
        (b"questions:\r- {id: a, ask: b, answer: c}", b"questions:\n  - {id: a, ask: b, answer: c}\n"),
    ],
)
def test_marks_and_line_ends(before: bytes, after: bytes) -> None:
    assert formatted(before, "deck.yaml").data == after


def test_a_file_with_errors_is_left_alone() -> None:
    done = formatted(b"questions:\n  - ask: a: b\n", "deck.yaml")
    assert done.data is None
    assert done.errors
    assert done.errors[0].place.line == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("questions:\n  - id: a\n    ask: b\n    ? answer\n    : c\n", 4),
        ("questions:\n  - {id: a, ask: b, answer: c}\n...\n", 3),
    ],
)
def test_a_form_that_is_not_laid_out_is_left_alone(text: str, line: int) -> None:
    done = formatted(text.encode(), "deck.yaml")
    assert done.data is None
    assert done.doubt == line


def test_every_kind_is_nearly_canonical_already() -> None:
    assert read(tidy(EVERY_KIND).encode(), "deck.yaml").deck == read(EVERY_KIND.encode(), "deck.yaml").deck


def test_a_blank_line_that_counts_as_text_stays() -> None:
    text = "questions:\n  - id: a\n    ask: |\n      b\n       \n\n    answer: c\n"
    assert formatted(text.encode(), "deck.yaml").data == text.encode()


DECK = "title: t\nquestions:\n  - ask: b\n    answer: c\n    wrong: {d: e, f: g}\n"


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ("questions:\n- id: x\n  answer: c\n  ask: b\n  wrong:\n    d: e\n    f: g\ntitle: t\n", True),
        (DECK, False),
        (DECK.replace("ask", "id: y\n    ask"), False),
        (DECK.replace("ask", "id: x\n    ask").replace("d: e, f: g", "f: g, d: e"), False),
        (DECK.replace("ask", "id: x\n    ask").replace("answer: c", "answer: C"), False),
        (DECK.replace("ask", "id: x\n    ask").replace("title", "x-title"), False),
        (DECK.replace("ask", "id: x\n    ask") + "  - id: z\n", False),
        (DECK.replace("ask", "id: x\n    ask") + "title: t\n", False),
        ("questions: [", False),
    ],
)
def test_two_texts_are_compared_with_every_text_and_order_that_counts(now: str, same: bool) -> None:
    root = read(DECK.encode(), "deck.yaml").root
    assert root is not None
    questions = root["questions"]
    assert isinstance(questions, Seq)
    first = questions[0]
    assert isinstance(first, Map)
    assert same_deck(now, root, {first.start: "x"}) is same
