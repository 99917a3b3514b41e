"""L602."""

from quiz.lint.rules.missing_parts import RULE
from tests.lint.telling import messages, told

DECK = "title: x\n{head}questions:\n{questions}"
BARE = "  - {{id: {0}, ask: Where is {0}?, answer: in {0}ia}}\n"
WHOLE = "  - {{id: {0}, ask: Where is {0}?, answer: in {0}ia, why: It is, difficulty: 1}}\n"
SOURCES = "sources: {book: {title: A book}}\n"


def deck(*questions: str, head: str = "") -> str:
    return DECK.format(head=head, questions="".join(one.format(f"q{at}") for at, one in enumerate(questions)))


def test_one_line_counts_what_is_missing_in_the_deck() -> None:
    assert messages(RULE, deck(BARE, WHOLE, BARE)) == [
        "no `why` in 2, no `difficulty` in 2 of 3 questions",
    ]
    assert messages(RULE, deck(*[BARE] * 30)) == ["no `why` in any, no `difficulty` in any of 30 questions"]


def test_it_stands_where_something_is_missing_first() -> None:
    [problem] = told(RULE, deck(WHOLE, BARE, BARE))
    assert problem.place.line == 4


def test_evidence_is_missed_only_where_the_deck_has_sources() -> None:
    assert messages(RULE, deck(WHOLE)) == []
    assert messages(RULE, deck(WHOLE, head=SOURCES)) == ["no `evidence` in 1 of 1 question"]
    assert (
        messages(RULE, deck(WHOLE.replace("why: It is", "why: It is, evidence: it is"), head=SOURCES)) == []
    )


def test_a_default_difficulty_serves_every_question() -> None:
    assert messages(RULE, deck(BARE, head="defaults: {difficulty: 2}\n")) == ["no `why` in 1 of 1 question"]


def test_a_flashcard_needs_no_explanation() -> None:
    assert messages(RULE, "- {id: a, front: sea, back: la mer, difficulty: 1}\n") == []


def test_a_question_that_has_the_advice_off_does_not_count() -> None:
    off = BARE.replace("}}\n", ", lint: {{off: [L6], because: plain}}}}\n")
    assert messages(RULE, deck(off, WHOLE)) == []
    assert messages(RULE, deck(off, BARE)) == ["no `why` in 1, no `difficulty` in 1 of 1 question"]
