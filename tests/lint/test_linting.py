"""Which rules speak, where an author switches them off, and many hits in one line."""

from quiz.deck.problems import Severity
from quiz.deck.reading import read
from quiz.lint.linting import MOST_TOLD, lint
from quiz.lint.rule import Rule
from quiz.lint.rules.off_unknown import RULE

UNKNOWN = "  - {id: q%d, ask: Is it %d?, answer: it is, lint: {off: [X1], because: so}}\n"


def told(deck: str, codes: tuple[str, ...] = ("L002",), rules: tuple[Rule, ...] = (RULE,)) -> list[str]:
    return [one.message for one in lint(read(deck.encode(), "x.yaml"), codes, rules)]


def deck(count: int, head: str = "") -> str:
    return f"title: x\n{head}questions:\n" + "".join(UNKNOWN % (n, n) for n in range(count))


def test_only_chosen_rules_speak() -> None:
    assert len(told(deck(1))) == 1
    assert told(deck(1), ("L001",)) == []


def test_a_deck_switches_a_rule_off_by_code_or_beginning_in_any_case() -> None:
    for off in ("L002", "l0", "L"):
        assert told(deck(3, f"lint: {{off: [{off}], because: so}}\n")) == []
    assert len(told(deck(3, "lint: {off: [L001], because: so}\n"))) == 3


def test_a_question_switches_a_rule_off_for_itself_alone() -> None:
    quiet = deck(2).replace("off: [X1]", "off: [X1, L002]", 1)
    assert told(quiet) == ["question 'q1': 'X1' under `off` is no code of an item-writing rule"]


def test_more_hits_than_ten_are_one_line() -> None:
    assert len(told(deck(MOST_TOLD))) == MOST_TOLD
    [line] = told(deck(MOST_TOLD + 1))
    assert line == "11 times a code switched off that no rule has ('q0', 'q1', 'q2' and 8 more)"


def test_the_line_has_the_place_of_the_first_hit_and_the_severity_of_the_rule() -> None:
    [problem] = lint(read(deck(30).encode(), "x.yaml"), {"L002"}, [RULE])
    assert problem.place.line == 3
    assert problem.severity is Severity.WARNING


def test_what_has_no_questions_has_no_advice() -> None:
    for data in (b"", b"title: x\n", b"title: x\nquestions: []\n", b"\xff", b"- a\n"):
        assert lint(read(data, "x.yaml"), {"L002"}) == []


def test_a_question_with_an_error_gets_no_advice() -> None:
    broken = deck(1).replace("answer: it is", "answer: [a, b]")
    assert told(broken) == []
