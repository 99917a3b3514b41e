import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.deck.model import Cloze, Deck, Listing, Matching
from quiz.game.order import options
from quiz.grading.grade import Grader
from quiz.grading.response import Judged, Ordered, Paired, Picked, Recalled, Typed
from quiz.plain.answers import Misread, answer, entries
from quiz.plain.commands import Command, UnknownCommandError, command, unescaped
from quiz.plain.questions import letter
from tests.play.samples import DECK

BY_ID = {question.id: question for question in DECK.questions}
SHOWN = ("alpha", "beta", "gamma")


def read(name: str, line: str, shown: tuple[str, ...] = SHOWN) -> object:
    question = BY_ID[name]
    assert not isinstance(question, Cloze | Listing)
    return answer(question, shown, line)


@pytest.mark.parametrize(
    ("name", "line", "response"),
    [
        ("clash", "2", Picked(("beta",))),
        ("clash", "2.", Picked(("beta",))),
        ("goals", "1 3", Picked(("alpha", "gamma"))),
        ("goals", "3,1;3", Picked(("alpha", "gamma"))),
        ("pact", "1", Judged(True)),
        ("pact", "False", Judged(False)),
        ("pact", "n", Judged(False)),
        ("spy", "Richard Sorge", Typed("Richard Sorge")),
        ("days", "-1.5 km", Typed("-1.5 km")),
        ("timeline", "3 1 2", Ordered(("gamma", "alpha", "beta"))),
        ("timeline", "312", Ordered(("gamma", "alpha", "beta"))),
        ("timeline", "3, 1, 2", Ordered(("gamma", "alpha", "beta"))),
        ("who", "1b 2a", Paired({"Zhukov": "beta", "Matsuoka": "alpha"})),
        ("who", "1B, 2-c", Paired({"Zhukov": "beta", "Matsuoka": "gamma"})),
        ("who", "2 a", Paired({"Matsuoka": "alpha"})),
        ("nomonhan", "1", Recalled(False)),
        ("nomonhan", "2", Recalled(True)),
    ],
)
def test_what_is_typed_is_understood(name: str, line: str, response: object) -> None:
    assert read(name, line) == response


@pytest.mark.parametrize(
    ("name", "line", "told"),
    [
        ("clash", "", "1 to 3"),
        ("clash", "4", "1 to 3"),
        ("clash", "0", "1 to 3"),
        ("clash", "1 2", "1 to 3"),
        ("clash", "²", "1 to 3"),
        ("clash", "9" * 5000, "1 to 3"),
        ("goals", "", "such as: 1 3"),
        ("goals", "1 x", "1 to 3"),
        ("pact", "maybe", "1 for true"),
        ("spy", "", "/skip"),
        ("timeline", "1 2", "each of the numbers"),
        ("timeline", "1 2 2", "each of the numbers"),
        ("who", "", "number and letter"),
        ("who", "1d", "1d"),
        ("who", "1a 1b", "two partners"),
        ("who", "3a", "1 to 2"),
        ("nomonhan", "yes", "1 if you did not"),
    ],
)
def test_what_is_no_answer_says_what_is(name: str, line: str, told: str) -> None:
    with pytest.raises(Misread, match=told.replace("?", r"\?")):
        read(name, line)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted(set(BY_ID) - {"war", "axis"})),
    st.text(max_size=30) | st.text("0123456789 abcdef,;", max_size=9),
)
def test_any_line_is_an_answer_or_told(name: str, line: str) -> None:
    question = BY_ID[name]
    shown = options("seed", question, "en")
    try:
        response = read(name, line.strip(), shown)
    except Misread as misread:
        response = None
        told = str(misread)
    else:
        told = ""
    assert (response is None) == bool(told)
    if response is not None:
        assert 0 <= Grader(DECK).grade(question, response).share <= 1  # type: ignore[arg-type]


def test_entries_of_a_list_are_split() -> None:
    question = BY_ID["axis"]
    assert isinstance(question, Listing)
    assert entries(question, " Germany, Italy;; Japan ,") == ("Germany", "Italy", "Japan")


def test_a_comma_that_belongs_to_an_answer_does_not_split() -> None:
    question = Listing(id="towns", ask="Which towns?", answers=("Paris, Texas", "Rome, Georgia"))
    assert entries(question, "Paris, Texas; Rome, Georgia") == ("Paris, Texas", "Rome, Georgia")


def test_right_sides_have_letters_however_many() -> None:
    assert [letter(index) for index in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]


def test_thirty_pairs_can_be_named() -> None:
    question = Matching(id="m", match={f"left {n}": f"right {n}" for n in range(30)})
    shown = tuple(question.match.values())
    line = " ".join(f"{n + 1}{letter(n)}" for n in range(30))
    assert answer(question, shown, line) == Paired(question.match)
    assert Grader(Deck(questions=(question,))).grade(question, answer(question, shown, line)).correct


@pytest.mark.parametrize("word", list(Command))
def test_every_command_is_known(word: Command) -> None:
    assert command(f"/{word}") is word
    assert command(f"/{word.upper()} ") is word


def test_two_slashes_are_one() -> None:
    assert command("//hint") is None
    assert unescaped("//hint") == "/hint"
    assert unescaped("a//b") == "a//b"


def test_an_unknown_command_is_told() -> None:
    with pytest.raises(UnknownCommandError, match=r"no command /hnit.*/\?"):
        command("/hnit")
