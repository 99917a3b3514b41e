"""A question of a written deck is changed, taken out and put back; nothing else is touched."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.editing.editing import (
    NotEdited,
    Written,
    texts_of,
    with_cut,
    with_questions,
    with_text,
    without_question,
    written,
)
from quiz.deck.model import AnyQuestion, Choice, Cloze, Deck, ShortAnswer
from quiz.deck.problems import Severity
from quiz.deck.writing import deck_text, question_lines
from tests.deck.test_formatting_properties import decks
from tests.deck.test_writing import questions

DECK = """\
# The top.
title: A deck   # its name
sources: {one: {title: 'One', file: one.md}}

questions:
  # The first part.
  - id: q1
    status: draft  # look at the date
    ask: "Which clash?"   # the stem
    answer: Khalkhin Gol
    wrong:
      # near
      - Lake Khasan   # a year earlier
      - Mukden
      - 'Marco Polo Bridge'
    evidence: "what stayed was Khalkhin Gol"

  - status: draft
    ask: >-   # folded
      A stem that goes on
      in the next line
    answer: No
    # a comment inside

  # The last part.
  - {id: q3, status: draft, ask: 'In brackets, too', answer: yes, wrong: [a, "b, c", d]}
"""


def deck(text: str = DECK) -> Written:
    found = written(text.encode(), "x.yaml")
    assert not any(one.severity is Severity.ERROR for one in found.reading.problems)
    return found


def question(id: str, text: str = DECK) -> AnyQuestion:  # noqa: A002
    found = deck(text).question(id)
    assert found is not None
    return found


def edited(new: AnyQuestion, text: str = DECK) -> str:
    return with_questions(deck(text), new).data.decode()


def test_accepting_takes_one_line_out_and_leaves_its_comment() -> None:
    now = edited(replace(question("q1"), status="ready"))
    assert now == DECK.replace("    status: draft  # look at the date\n", "    # look at the date\n")


def test_the_first_key_gives_its_place_to_the_next() -> None:
    second = deck().questions[1]
    assert edited(replace(second, status="ready")) == DECK.replace(
        "  - status: draft\n    ask: >-", "  - ask: >-"
    )


def test_a_key_in_brackets_goes_with_its_comma() -> None:
    assert edited(replace(question("q3"), status="ready")) == DECK.replace(
        " status: draft, ask: 'In", " ask: 'In"
    )


def test_one_distractor_changes_alone() -> None:
    first = question("q1")
    assert isinstance(first, Choice)
    now = edited(replace(first, wrong=("Lake Khasan", "Nanking: 1937", "Marco Polo Bridge")))
    assert now == DECK.replace("      - Mukden\n", "      - 'Nanking: 1937'\n")


def test_a_distractor_is_added_and_dropped() -> None:
    first = question("q1")
    assert isinstance(first, Choice)
    now = edited(replace(first, wrong=("Lake Khasan", "Marco Polo Bridge", "Wuhan")))
    assert now == DECK.replace(
        "      - Mukden\n      - 'Marco Polo Bridge'\n", "      - 'Marco Polo Bridge'\n      - Wuhan\n"
    )


def test_a_distractor_in_brackets_changes_alone() -> None:
    third = question("q3")
    assert isinstance(third, Choice)
    assert edited(replace(third, wrong=("a", "b, c", "e: f"))) == DECK.replace(
        '"b, c", d]', "\"b, c\", 'e: f']"
    )


def test_a_remark_stays_with_its_distractor() -> None:
    text = DECK.replace(
        "      # near\n      - Lake Khasan   # a year earlier\n      - Mukden\n      - 'Marco Polo Bridge'\n",
        "      Lake Khasan: a year earlier\n      Mukden: 1931\n",
    )
    first = question("q1", text)
    assert isinstance(first, Choice)
    now = edited(replace(first, wrong={"Lake Hasan": "a year earlier", "Mukden": "1931"}), text)
    assert now == text.replace("      Lake Khasan:", "      Lake Hasan:")


def test_a_long_text_keeps_the_comment_of_its_line() -> None:
    long = "Which clash " + "turned the planners away " * 8 + "from the north?"
    now = edited(replace(question("q1"), ask=long))
    assert now.splitlines()[8] == "    ask: >-   # the stem"
    assert len(max(now.splitlines(), key=len)) <= 120


def test_a_short_text_takes_the_place_of_a_folded_one() -> None:
    now = edited(replace(deck().questions[1], ask="Short?", id=deck().questions[1].id))
    assert "    ask: Short?   # folded\n    answer: No\n" in now


def test_a_changed_opening_keeps_the_id_that_was_never_written() -> None:
    second = deck().questions[1]
    now = deck(edited(replace(second, ask="Another stem?")))
    assert now.questions[1].id == second.id
    assert f"id: {second.id}\n" in now.data.decode()


def test_an_explanation_goes_to_its_place() -> None:
    now = edited(replace(question("q1"), why="Because: it was lost."))
    assert now == DECK.replace("    evidence:", "    why: 'Because: it was lost.'\n    evidence:")


def test_another_kind_takes_the_stems_line() -> None:
    first = question("q1")
    new = Cloze(id="q1", status="draft", evidence=first.evidence, cloze="What stayed was {{Khalkhin Gol}}")
    now = edited(new)
    assert "    cloze: What stayed was {{Khalkhin Gol}}   # the stem\n    evidence:" in now


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("last", ["", "\n\n# The end.\n"])
def test_line_ends_and_mark_stay(end: str, mark: bytes, last: str) -> None:
    data = mark + (DECK.rstrip("\n") + last).replace("\n", end).encode()
    before = written(data, "x.yaml")
    third = before.question("q3")
    assert isinstance(third, Choice)
    after = with_questions(before, replace(third, wrong=("a", "b, c", "e")))
    assert after.data == data.replace(b", d]", b", e]")
    without, _ = without_question(before, "q1")
    assert without.data == data.replace(text_of(before, "q1").replace("\n", end).encode() + end.encode(), b"")


def test_a_question_is_taken_out_with_its_blank_line_and_put_back() -> None:
    without, cut = without_question(deck(), "q1")
    now = without.data.decode()
    assert "  # The first part.\n  - status: draft" in now
    assert "Khalkhin" not in now
    assert with_cut(without, cut).data.decode() == DECK


def test_the_last_question_takes_the_blank_line_before_it() -> None:
    text = DECK.replace("  # The last part.\n", "")
    without, cut = without_question(deck(text), "q3")
    assert without.data.decode().endswith("    # a comment inside\n")
    assert with_cut(without, cut).data.decode() == text


def test_the_only_question_leaves_an_empty_list() -> None:
    text = "title: T\nquestions:  # all\n  # one\n  - ask: a\n    answer: b\n"
    one = deck(text).questions[0].id
    without, cut = without_question(deck(text), one)
    assert without.data.decode() == "title: T\nquestions: []  # all\n  # one\n"
    put_back = with_cut(without, cut)
    assert put_back.question(one) is not None


def test_a_question_is_put_back_into_a_deck_that_somebody_edited() -> None:
    without, cut = without_question(deck(), "q1")
    edited = written(without.data.replace(b"A deck", b"Another"), "x.yaml")
    assert with_cut(edited, cut).data.decode() == DECK.replace("A deck", "Another")


def test_a_question_that_is_gone_is_told() -> None:
    with pytest.raises(NotEdited, match="no question 'q9'"):
        without_question(deck(), "q9")


def test_a_list_in_brackets_is_left_alone() -> None:
    with pytest.raises(NotEdited, match="brackets"):
        without_question(deck("questions: [{id: a, ask: a, answer: b}]"), "a")


def test_an_edit_beside_mistakes_elsewhere() -> None:
    text = DECK.replace("A deck   #", "A deck\nquestion: no   #")
    before = written(text.encode(), "x.yaml")
    first = before.question("q1")
    assert first is not None
    assert with_questions(before, replace(first, status="ready")).question("q1") is not None


def text_of(deck: Written, id: str) -> str:  # noqa: A002
    (found,) = texts_of(deck, [id])
    return found


ANY_TEXT = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=9)
    .map(str.strip)
    .filter(bool)
)


@st.composite
def edits(draw: st.DrawFn, old: AnyQuestion) -> AnyQuestion:
    """Another question under the same id."""
    if draw(st.booleans()):
        return replace(draw(questions(0)), id=old.id)
    new: dict[str, object] = {
        "status": draw(st.sampled_from(["draft", "ready"])),
        "why": draw(st.just("") | ANY_TEXT),
    }
    if isinstance(old, Choice):
        options = dict(old.distractors)
        for _ in range(draw(st.integers(0, 3))):
            match draw(st.sampled_from(["drop", "add", "change"])):
                case "drop" if len(options) > 1:
                    options.pop(draw(st.sampled_from(sorted(options))))
                case "add":
                    options[draw(ANY_TEXT)] = ""
                case _:
                    at = draw(st.sampled_from(sorted(options)))
                    changed = draw(ANY_TEXT)
                    options = {changed if one == at else one: told for one, told in options.items()}
        new["wrong"] = options if isinstance(old.wrong, dict) else tuple(options)
    if isinstance(old, Choice | ShortAnswer) and draw(st.booleans()):
        new["ask"] = draw(ANY_TEXT)
    return replace(old, **new)


@given(st.data(), decks())
@settings(max_examples=100, deadline=None)
def test_an_edit_reads_back_as_what_was_meant_and_touches_nothing_else(
    data: st.DataObject, text: str
) -> None:
    before = written(text.encode(), "x.yaml")
    assume(not any(one.severity is Severity.ERROR for one in before.reading.problems))
    assume(not re.search(r"questions['\"]?: +\[", text))
    number = data.draw(st.integers(0, len(before.questions) - 1))
    old = before.questions[number]
    new = data.draw(edits(old))
    assume(sound(new, before.reading.deck))
    after = with_questions(before, new)
    found = after.question(new.id)
    assert found is not None
    assert list(question_lines(found)) == list(question_lines(new))
    others = [one for one in before.questions if one.id != new.id]
    assert [one for one in after.questions if one.id != new.id] == others
    assert with_text(after, new.id, text_of(before, new.id)).questions == before.questions
    own = text_of(before, old.id)
    at = before.file.text.index(own)
    assert after.file.text.startswith(before.file.text[:at])
    assert after.file.text.endswith(before.file.text[at + len(own) :])


@given(st.data(), decks())
@settings(max_examples=60, deadline=None)
def test_a_question_taken_out_comes_back_byte_by_byte(data: st.DataObject, text: str) -> None:
    before = written(text.encode(), "x.yaml")
    assume(not any(one.severity is Severity.ERROR for one in before.reading.problems))
    assume(not re.search(r"questions['\"]?: +\[", text))
    number = data.draw(st.integers(0, len(before.questions) - 1))
    without, cut = without_question(before, before.questions[number].id)
    assert without.questions == (*before.questions[:number], *before.questions[number + 1 :])
    assert with_cut(without, cut).questions == before.questions


def sound(new: AnyQuestion, deck: Deck | None) -> bool:
    """Whether a deck may hold the question."""
    assert deck is not None
    alone = replace(deck, questions=(new,))
    return written(deck_text(alone).encode(), "x.yaml").questions == (new,)
