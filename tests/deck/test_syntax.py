"""Mistakes in the syntax: told in words, at the right place, with a mended line that can be read."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quiz.deck import syntax
from quiz.deck.model import ShortAnswer
from quiz.deck.problems import Problem
from quiz.deck.report import as_text
from tests.deck.decks import one, problems, questions, reading, told

NEIGHBOUR = "  - id: two\n    ask: b\n    answer: c\n"


def only(text: str) -> Problem:
    """The one problem of a deck, whose neighbouring question is read all the same."""
    found = reading(text)
    assert [problem.code for problem in found.problems] == [found.problems[0].code], found.problems
    assert found.deck is not None
    assert [question.id for question in found.deck.questions] == ["two"]
    return found.problems[0]


def mended(problem: Problem) -> str:
    """The mended line that the help shows."""
    return re.sub(r"^[^:]+: ", "", problem.help)


def with_line(text: str, problem: Problem) -> str:
    """The deck with the mended line in the place of the wrong one, indented as that was."""
    lines = text.split("\n")
    wrong = lines[problem.place.line - 1]
    line = mended(problem)
    if not line.startswith(" "):
        line = wrong[: len(wrong) - len(wrong.lstrip())] + line
    lines[problem.place.line - 1] = line
    return "\n".join(lines)


CASES = [
    ("ask: Which year: 1939", "D501", 20, "ask: 'Which year: 1939'"),
    ("ask: It's one: or two", "D501", 18, 'ask: "It\'s one: or two"'),
    ("ask: a: b: c", "D501", 11, "ask: 'a: b: c'"),
    ("ask: ends with a colon:", "D501", 27, "ask: 'ends with a colon:'"),
    ("ask: *word*", "D502", 10, "ask: '*word*'"),
    ("ask: *word", "D502", 10, "ask: '*word'"),
    ("ask: *two words*", "D502", 10, "ask: '*two words*'"),
    ("ask: &Co", "D502", 10, "ask: '&Co'"),
    ("ask: & more", "D502", 10, "ask: '& more'"),
    ("ask: &c. is short for what?", "D502", 10, "ask: '&c. is short for what?'"),
    ("ask: !important", "D502", 10, "ask: '!important'"),
    ("ask: !important or not", "D502", 10, "ask: '!important or not'"),
    ("ask: ! is what?", "D502", 10, "ask: '! is what?'"),
    ("ask: @home", "D502", 10, "ask: '@home'"),
    ("ask: % of what?", "D502", 10, "ask: '% of what?'"),
    ("ask: |x| is what?", "D502", 10, "ask: '|x| is what?'"),
    ("ask: > 5 is what?", "D502", 10, "ask: '> 5 is what?'"),
    ("ask: `code`", "D502", 10, "ask: '`code`'"),
    ("ask: {x} is what?", "D502", 10, "ask: '{x} is what?'"),
    ("ask: [sic] is what?", "D502", 10, "ask: '[sic] is what?'"),
    ("ask: ] is what?", "D502", 10, "ask: '] is what?'"),
    ("ask: , is what?", "D502", 10, "ask: ', is what?'"),
    ("ask: - 5", "D502", 10, "ask: '- 5'"),
    ("ask: ? mark", "D502", 10, "ask: '? mark'"),
    ('ask: "Yes" was the answer', "D503", 10, "ask: '\"Yes\" was the answer'"),
    ("ask: 'Yes' was the answer", "D503", 10, "ask: \"'Yes' was the answer\""),
    ("ask: 'Don't'", "D503", 10, 'ask: "Don\'t"'),
    ("ask: 'Yes' and 'no'", "D503", 10, "ask: \"'Yes' and 'no'\""),
    ('ask: "The "big" one"', "D503", 10, "ask: 'The \"big\" one'"),
    ("ask: 'It", "D504", 10, "ask: 'It'"),
    ('ask: "It', "D504", 10, 'ask: "It"'),
    ("\task: tab", "D505", 5, "    ask: tab"),
    ("ask:What?", "D506", 8, "ask: What?"),
    ('ask:"What?"', "D506", 8, 'ask: "What?"'),
    (" ask: What?", "D507", 6, "    ask: What?"),
    ("ask: What?\ntags: [a, b", "D508", 11, "tags: [a, b]"),
    ("ask: What?\nevidence: {quote: a", "D508", 15, "evidence: {quote: a}"),
    ("ask: {{A}} and {{B}}", "D510", 10, "ask: '{{A}} and {{B}}'"),
    ("ask: {{A}}", "D510", 10, "ask: '{{A}}'"),
    ('ask: "C:\\dir"', "D511", 12, "ask: 'C:\\dir'"),
    ("ask: What?\nevidence: {quote: He said: no}", "D501", 23, "evidence: {quote: 'He said: no'}"),
    ("ask: What?\nevidence: {quote: *no*}", "D502", 23, "evidence: {quote: '*no*'}"),
    ("ask: What?\nevidence: {quote: 'no}", "D504", 23, "evidence: {quote: 'no'}"),
    ("ask: What?\nwrong:\n  Moscow: it was: late", "D501", 21, "Moscow: 'it was: late'"),
    ("ask: What?\nwrong:\n  - Moscow: it was: late", "D501", 9, "- 'Moscow: it was: late'"),
    ("ask: What?\ntags: [a, *b]", "D502", 15, "tags: [a, '*b']"),
    ("ask: What?\nwrong:\n  - *star", "D502", 9, "- '*star'"),
    ("ask: What?\nwrong:\n  - Moscow\n  -Berlin", "D506", 7, "- Berlin"),
    ("ask: What?\nwrong:\n  Moscow:it was\n  Berlin: no", "D506", 13, "Moscow: it was"),
]


@pytest.mark.parametrize(("written", "code", "column", "line"), CASES, ids=[case[0] for case in CASES])
def test_a_mistake_is_told_with_the_mended_line(written: str, code: str, column: int, line: str) -> None:
    text = one(written + "\nanswer: x") + NEIGHBOUR
    problem = only(text)
    assert (problem.code, problem.place.column, mended(problem)) == (code, column, line)
    assert told(with_line(text, problem)) in ([], ["D205"]), with_line(text, problem)


def test_what_is_meant_by_a_mended_line_is_what_is_read() -> None:
    text = one("ask: *Which* year: 1939\nanswer: x") + NEIGHBOUR
    expected = ShortAnswer(id="one", ask="*Which* year: 1939", answer="x")
    assert questions(with_line(text, only(text)))[0] == expected


TEXTS = st.text(
    st.one_of(st.sampled_from("""*&!@%|>`{}[],:#-?'"\\ ~=."""), st.sampled_from("abcé漢12")),
    min_size=1,
    max_size=12,
).map(str.strip)


@given(TEXTS)
@example("'a' 'b")
@example("'a'b'")
@example("{a: b: c}")
@example("- a: b")
@example('"\\" x')
@example("a: 'b")
def test_a_mended_line_can_be_read(written: str) -> None:
    assume(written)
    text = one(f"ask: {written}\nanswer: x") + NEIGHBOUR
    found = problems(text)
    shown = [problem for problem in found if problem.code in SHOWS_A_LINE]
    assume(len(shown) == 1)
    again = [problem for problem in problems(with_line(text, shown[0])) if problem.code[:2] in {"D4", "D5"}]
    assert again == []


SHOWS_A_LINE = {"D501", "D502", "D503", "D504", "D506", "D508", "D510", "D511"}


@given(TEXTS)
def test_a_text_that_is_quoted_by_a_mend_is_the_text(written: str) -> None:
    assume(written and written[0] not in "\"'[{")
    text = one(f"ask: {written}\nanswer: x") + NEIGHBOUR
    found = [problem for problem in problems(text) if problem.code in {"D501", "D502", "D510"}]
    assume(len(found) == 1)
    asked = [question for question in questions(with_line(text, found[0])) if question.id == "one"]
    assert asked == [ShortAnswer(id="one", ask=written, answer="x")]


def test_one_mistake_an_item_and_every_item_is_told() -> None:
    broken = (
        "  - id: b{0}\n    ask: Which: {0}\n    answer: *x*\n  - id: g{0}\n    ask: q{0}\n    answer: a\n"
    )
    text = "title: a: b\nquestions:\n" + "".join(broken.format(number) for number in range(20))
    found = reading(text)
    assert [problem.code for problem in found.problems] == ["D501"] * 21
    assert [problem.place.line for problem in found.problems] == [1, *range(4, 124, 6)]
    assert found.deck is not None
    assert [question.id for question in found.deck.questions] == [f"g{number}" for number in range(20)]


def test_what_could_not_be_read_is_said() -> None:
    head = problems("title: a: b\nquestions:\n- {id: x, ask: q, answer: a}\n")
    assert "`title` is not read" in head[0].message
    item = problems("questions:\n- {id: x, ask: q, answer: a}\n- id: y\n  ask: a: b\n")
    assert "question 'y'" in item[0].message
    assert "the question is not read" in item[0].message
    whole = problems('{"questions": [')
    assert "the file is not read" in whole[0].message


def test_other_problems_are_told_after_a_mistake_in_the_syntax() -> None:
    text = (
        "title: T\nlanguage: english\nquestions:\n- id: x\n  ask: a: b\n- id: y\n  awnser: x\n"
        "- id: z\n  ask: q\n  answer: a\n  wrong: [a]\n- id: z\n  ask: other\n  answer: b\nsources: [a]\n"
    )
    assert told(text) == ["D213", "D501", "D201", "D104", "D113", "D206"]


def test_a_line_at_the_top_that_is_no_key() -> None:
    assert told("title: T\nno key\nquestions: [{id: a, ask: q, answer: b}]\n") == ["D509"]


def test_questions_that_may_be_there_are_not_missed() -> None:
    assert told("title: T\nquestions: a: b\n") == ["D501"]
    assert told("title: a: b\n") == ["D501"]


def test_questions_that_were_not_read_still_count() -> None:
    text = "questions:\n- ask: a: b\n- ask: second\n- ask: third\n"
    found = [problem for problem in problems(text) if problem.code != "D115"]
    assert [problem.message.split(" (")[0].split(":")[0] for problem in found] == [
        "question 1",
        "question 2",
        "question 3",
    ]


def test_a_quote_that_swallows_the_next_line_is_told_where_it_opened() -> None:
    text = one('ask: "Which?\nanswer: "this"\nwhy: "that"') + NEIGHBOUR
    problem = only(text)
    assert (problem.code, problem.place.line, mended(problem)) == ("D504", 4, 'ask: "Which?"')


def test_tabs_everywhere() -> None:
    text = "title: T\nquestions:\n\t- id: one\n\t  ask: q\n\t  answer: a\n"
    (problem,) = problems(text)
    assert (problem.code, problem.place.line, problem.place.column) == ("D505", 3, 1)
    assert "\n   |\n" in "\n" + as_text(problem).replace("  |\n", "   |\n")


def test_a_text_of_several_lines_is_quoted_whole() -> None:
    text = one("ask: Which one: this\n  or that?\nanswer: x") + NEIGHBOUR
    assert only(text).help == "quote it: ask: 'Which one: this\n      or that?'"


def test_missing_space_behind_every_dash() -> None:
    assert told("questions:\n  -ask: q\n") == ["D506"]
    assert told(one("ask: q\nanswer: a\nwrong:\n  -Moscow\n  -Berlin")) == ["D506"]
    assert told("title: a: b\nquestions:\n  - {id: x, ask: q, answer: a}\n  -ask: r\n") == ["D501", "D506"]


def test_a_question_that_is_aligned_with_its_dash() -> None:
    (problem,) = problems("title: T\nquestions:\n  -ask: b\n   answer: c\n")
    assert (problem.code, problem.help) == ("D506", "write a space behind it: - ask: b")


def test_what_is_wrong_only_as_a_whole_is_told() -> None:
    assert told("title: T\n...\nquestions: [{id: a, ask: q, answer: b}]\n") == ["D509"]


def test_when_too_much_was_tried_the_line_is_told_without_a_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "_WORK", 0)
    monkeypatch.setattr(syntax, "MAX_MENDED", 0)
    assert only(one("ask: a: b\nanswer: x") + NEIGHBOUR).code == "D509"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("ask: q\nanswer: a\nwrong: {'': b}", "D406"),
        ("ask: q\nanswer: a\nwrong: {' ': b}", "D216"),
        ("ask: q\nanswer: a\nwrong: {b: c, ' b ': d}", "D401"),
        ('ask: q\nanswer: a\nwrong: {"\\0": b, c: d}', "D003"),
        ("ask: q\nanswer: a\nwrong: {*b : c, d: e}", "D502"),
    ],
)
def test_odd_keys(item: str, code: str) -> None:
    assert told(one(item)) == [code]


def test_a_text_of_several_lines_where_a_list_belongs() -> None:
    (problem,) = problems(one("ask: q\nanswer: a\ntags: |\n  one\n  two"))
    assert problem.help == 'write a list: ["one\\ntwo"]'
