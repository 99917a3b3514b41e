"""Each kind of question: its share, its parts, its reason."""

from decimal import Decimal

import pytest

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Languages,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.grading.grade import Grader
from quiz.grading.response import (
    Filled,
    Judged,
    Named,
    Ordered,
    Paired,
    Picked,
    Recalled,
    Response,
    Typed,
)
from quiz.grading.verdict import Part, Rule, Verdict


def grade(question: AnyQuestion, response: Response, *others: AnyQuestion, language: str = "en") -> Verdict:
    return Grader(Deck(language=language, questions=(question, *others))).grade(question, response)


CHOICE = Choice(
    ask="Which?", answer="**Khalkhin** Gol", wrong={"Lake Khasan": "a year earlier", "Mukden": ""}
)
SEVERAL = MultipleChoice(ask="Which?", answers=("a", "b", "c"), wrong=("d", "e"))
LIST = Listing(ask="Name them", answers=("Tokyo", "Berlin", "Rome"), accept={"Rome": ("Roma",)})
ORDER = Ordering(order=("one", "two", "three", "four"))
MATCH = Matching(match={"Sorge": "spy", "Zhukov": "general", "Konev": "general"}, wrong=("emperor",))
CLOZE = Cloze(cloze="{{Zhukov}} won at {{Khalkhin Gol}}", accept={"khalkhin gol": ("Nomonhan",)})


def test_choice_is_right_when_the_key_is_picked() -> None:
    verdict = grade(CHOICE, Picked(("**Khalkhin** Gol",)))
    assert (verdict.share, verdict.rule, verdict.given) == (1, Rule.PICKED, "Khalkhin Gol")


@pytest.mark.parametrize("options", [("Mukden",), ("**Khalkhin** Gol", "Mukden"), ("gone",)])
def test_choice_is_wrong_otherwise(options: tuple[str, ...]) -> None:
    verdict = grade(CHOICE, Picked(options))
    assert (verdict.share, verdict.expected) == (0, "Khalkhin Gol")


@pytest.mark.parametrize(("claim", "judged", "share"), [(True, True, 1), (True, False, 0), (False, False, 1)])
def test_true_or_false(claim: bool, judged: bool, share: float) -> None:
    verdict = grade(TrueFalse(claim="It was so.", answer=claim), Judged(judged))
    assert (verdict.share, verdict.given) == (share, "true" if judged else "false")


@pytest.mark.parametrize(
    ("picked", "share"),
    [("abc", 1), ("ab", 2 / 3), ("abd", 1 / 3), ("abcd", 2 / 3), ("ade", 0), ("de", 0), ("aab", 2 / 3)],
)
def test_multiple_choice_takes_wrong_picks_from_right_ones(picked: str, share: float) -> None:
    assert grade(SEVERAL, Picked(tuple(picked))).share == pytest.approx(share)


def test_multiple_choice_tells_each_pick_and_each_key_that_was_left() -> None:
    verdict = grade(SEVERAL, Picked(("a", "d")))
    assert verdict.parts == (
        Part("a", "a", 1, Rule.PICKED),
        Part("d", "", 0, Rule.PICKED),
        Part("", "b", 0, Rule.EMPTY),
        Part("", "c", 0, Rule.EMPTY),
    )
    assert verdict.reason == "1 of 3 right, 1 wrong"


@pytest.mark.parametrize(
    ("entries", "share"),
    [
        (("Tokyo", "Berlin", "Rome"), 1),
        (("rome", "TOKYO", "berlin"), 1),
        (("Roma", "Berln", "Tokyo"), 1),
        (("Tokyo", "tokyo", "Toky"), 1 / 3),
        (("Tokyo", "Paris"), 1 / 3),
        (("Rome", "Roma"), 1 / 3),
        (("Paris",), 0),
    ],
)
def test_a_list_counts_each_key_once(entries: tuple[str, ...], share: float) -> None:
    assert grade(LIST, Named(entries)).share == pytest.approx(share)


def test_a_list_tells_what_was_not_found_and_what_belongs_nowhere() -> None:
    verdict = grade(LIST, Named(("Roma", "Paris", "")))
    assert verdict.parts == (
        Part("Roma", "Rome", 1, Rule.ACCEPTED),
        Part("Paris", "", 0, Rule.DIFFERENT),
        Part("", "Tokyo", 0, Rule.EMPTY),
        Part("", "Berlin", 0, Rule.EMPTY),
    )
    assert verdict.reason == "1 of 3 found"


def test_a_list_gives_an_entry_that_fits_two_keys_to_the_one_that_is_left() -> None:
    question = Listing(
        ask="?", answers=("first", "second"), accept={"first": ("either", "only"), "second": ("either",)}
    )
    assert grade(question, Named(("either", "only"))).share == 1
    assert grade(question, Named(("only", "either"))).share == 1


def test_a_slip_in_a_list_never_names_a_key_that_stands_elsewhere_in_the_list() -> None:
    question = Listing(ask="?", answers=("Slovakia", "Slovenia", "Latvia"))
    assert grade(question, Named(("Slovakia", "Slovakia"))).share == pytest.approx(1 / 3)
    assert grade(LIST, Named(("Londn",)), ShortAnswer(ask="?", answer="London")).share == 0


@pytest.mark.parametrize(
    ("items", "share"),
    [
        (("one", "two", "three", "four"), 1),
        (("four", "one", "two", "three"), 2 / 3),
        (("three", "four", "one", "two"), 2 / 3),
        (("two", "one", "three", "four"), 1 / 3),
        (("four", "three", "two", "one"), 0),
        (("one", "two"), 1 / 3),
        (("one", "two", "one", "two", "three", "four", "five"), 1),
    ],
)
def test_ordering_counts_right_neighbours(items: tuple[str, ...], share: float) -> None:
    assert grade(ORDER, Ordered(items)).share == pytest.approx(share)


def test_ordering_tells_what_belongs_where() -> None:
    verdict = grade(ORDER, Ordered(("one", "three", "two", "four")))
    assert [(part.given, part.expected, part.share) for part in verdict.parts] == [
        ("one", "one", 1),
        ("three", "two", 0),
        ("two", "three", 0),
        ("four", "four", 1),
    ]
    assert verdict.expected == "one, two, three, four"


@pytest.mark.parametrize(
    ("pairs", "share"),
    [
        ({"Sorge": "spy", "Zhukov": "general", "Konev": "general"}, 1),
        ({"Sorge": "spy", "Zhukov": "emperor"}, 1 / 3),
        ({"Sorge": "general", "Nobody": "spy"}, 0),
        ({}, 0),
    ],
)
def test_matching_counts_right_pairs(pairs: dict[str, str], share: float) -> None:
    assert grade(MATCH, Paired(pairs)).share == pytest.approx(share)


@pytest.mark.parametrize(
    ("filled", "share"),
    [
        (("Zhukov", "Khalkhin Gol"), 1),
        (("zhukov", "Nomonhan"), 1),
        (("Zhukow", "Nomonhen"), 1),
        (("Zhukov", ""), 0.5),
        (("Zhukov",), 0.5),
        (("Khalkhin Gol", "Zhukov"), 0),
        (("Zhukov", "Volga", "Volga"), 0.5),
    ],
)
def test_cloze_is_the_mean_of_its_blanks(filled: tuple[str, ...], share: float) -> None:
    verdict = grade(CLOZE, Filled(filled))
    assert (verdict.share, len(verdict.parts)) == (share, 2)


def test_cloze_with_one_blank_says_its_reason() -> None:
    verdict = grade(Cloze(cloze="It was in {{13 April 1941::date}}"), Filled(("April 1941",)))
    assert (verdict.share, verdict.rule) == (0.5, Rule.DATE_PARTLY)


def test_cloze_with_several_blanks_says_how_many_are_right_or_what_was_overlooked() -> None:
    assert grade(CLOZE, Filled(("Zhukov", "Volga"))).reason == "1 of 2 blanks right"
    assert grade(CLOZE, Filled(("Zhukow", "Nomonhan"))).reason == "one slip: Zhukov"
    assert grade(CLOZE, Filled(("Zhukov", "Khalkhin Gol"))).reason == ""


@pytest.mark.parametrize(("knew", "share"), [(True, 1), (False, 0)])
def test_a_flashcard_is_its_players_own_word(knew: bool, share: float) -> None:
    verdict = grade(Flashcard(front="f", back="*b*"), Recalled(knew))
    assert (verdict.share, verdict.rule, verdict.expected) == (share, Rule.SELF, "b")


def number(
    text: str,
    *,
    ask: str = "How many?",
    language: str = "en",
    number: str = "39",
    unit: str = "",
    within: str = "",
) -> Verdict:
    question = Numeric(ask=ask, number=Decimal(number), unit=unit, within=within)
    return grade(question, Typed(text), language=language)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("39", Rule.EXACT),
        ("39 %", Rule.EXACT),
        ("39%", Rule.NUMBER),
        ("39.0", Rule.NUMBER),
        ("+39", Rule.NUMBER),
        ("39 percent", Rule.NUMBER),
        ("thirty-nine", Rule.NUMBER),
        ("thirty-nine percent", Rule.NUMBER),
        ("٣٩", Rule.NUMBER),
        ("３９", Rule.NUMBER),
        ("40", Rule.WITHIN),
        ("37.5", Rule.WITHIN),
        ("42", Rule.DIFFERENT),
        ("-39", Rule.DIFFERENT),
        ("39 km", Rule.DIFFERENT),
        ("39 or 40", Rule.DIFFERENT),
        ("many", Rule.DIFFERENT),
        ("", Rule.EMPTY),
    ],
)
def test_a_number_with_unit_and_tolerance(text: str, rule: Rule) -> None:
    verdict = number(text, unit="%", within="2")
    assert (verdict.rule, verdict.correct) == (rule, rule in {Rule.EXACT, Rule.NUMBER, Rule.WITHIN})


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "1,000", 1),
        ("en", "1 000", 1),
        ("en", "1’000", 1),
        ("en", "1.000", 0),
        ("en", "one thousand", 1),
        ("en", "1 thousand", 1),
        ("de", "1.000", 1),
        ("de", "1.000,0", 1),
        ("de", "1,000", 0),
        ("en", "1.000,0", 1),
        ("en", "1,000.0", 1),
        ("es-MX", "1,000", 1),
        ("sv", "1 000", 1),
        ("en", "10,00", 0),
        ("en", "1,0,00", 0),
    ],
)
def test_separators_of_thousands(language: str, text: str, share: float) -> None:
    assert number(text, language=language, number="1000").share == share


def test_a_tolerance_in_per_cent_is_of_the_right_number() -> None:
    assert number("95", number="100", within="5%").rule is Rule.WITHIN
    assert number("94.9", number="100", within="5%").wrong
    assert number("95", number="100", within="5%").reason == "within 5 of 100"


def test_a_unit_may_stand_before_or_after_or_be_left_out() -> None:
    for text in ("$ 39", "39 $", "39", "$39"):
        assert number(text, unit="$").correct, text
    assert number("-$39", unit="$").wrong
    assert number("39 MW", unit="mW").wrong
    assert number("39 KM", unit="km").correct
    assert number("39 km²", unit="km2").correct


@pytest.mark.parametrize("text", ["-39", "minus 39", "minus thirty-nine", "Negative 39 m.", "-39.", "- 39 m"])
def test_a_number_below_zero(text: str) -> None:
    assert number(text, unit="m", number="-39").correct
    assert number(text, unit="m", number="39").wrong


def test_every_digit_of_a_long_number_counts() -> None:
    long = "1234567890" * 4
    assert number(long, number=long).rule is Rule.EXACT
    assert number(long[:-1] + "1", number=long).wrong


def test_words_of_the_stem_may_stand_beside_a_number_without_unit() -> None:
    assert number("39 days", ask="How many days?").correct
    assert number("39 weeks", ask="How many days?").wrong
    assert number("39 weeks", ask="How many days?").reason == "a number is asked for"


@pytest.mark.parametrize(
    ("ask", "answer", "typed", "share"),
    [
        ("How many days?", "90", "90 days", 1),
        ("How many days?", "90", "ninety days", 1),
        ("How many days?", "90", "90 weeks", 0),
        ("In which year?", "1939", "in 1939", 1),
        ("Which year?", "1939", "before 1939", 0),
    ],
)
def test_words_of_the_stem_may_stand_beside_a_number_that_is_an_answer(
    ask: str, answer: str, typed: str, share: float
) -> None:
    assert grade(ShortAnswer(ask=ask, answer=answer), Typed(typed)).share == share


def test_typos_can_be_switched_off() -> None:
    assert grade(ShortAnswer(ask="?", answer="Nomonhan"), Typed("Nomonhen")).correct
    assert grade(ShortAnswer(ask="?", answer="Nomonhan", typos=False), Typed("Nomonhen")).wrong
    assert grade(ShortAnswer(ask="?", answer="Nomonhan", typos=False), Typed("nomonhan")).correct


@pytest.mark.parametrize(
    "other",
    [
        ShortAnswer(ask="?", answer="the Slovenia"),
        ShortAnswer(ask="?", answer="x", accept=("slovenia",)),
        Choice(ask="?", answer="**Slovenia**", wrong=("x",)),
        MultipleChoice(ask="?", answers=("Slovenia",), wrong=("x",)),
        Listing(ask="?", answers=("Slovenia",)),
        Listing(ask="?", answers=("x",), accept={"x": ("Slovenia",)}),
        Cloze(cloze="in {{Slovenia::where}}"),
        Ordering(order=("Slovenia", "x")),
        Matching(match={"Ljubljana": "Slovenia"}),
        Flashcard(front="Ljubljana", back="Slovenia"),
        Flashcard(front="Slovenia", back="Ljubljana", reverse=True),
    ],
    ids=lambda other: type(other).__name__,
)
def test_the_answer_to_another_question_is_never_a_slip(other: AnyQuestion) -> None:
    question = ShortAnswer(ask="?", answer="Slovenja")
    assert grade(question, Typed("Slovenia")).rule is Rule.TYPO
    verdict = grade(question, Typed("Slovenia"), other)
    assert (verdict.share, verdict.rule) == (0, Rule.OTHER)
    assert verdict.reason == "that answers another question"


def test_a_questions_own_answer_in_another_question_does_not_forbid_slips() -> None:
    other = ShortAnswer(ask="Again?", answer="Malmö")
    assert grade(ShortAnswer(ask="?", answer="Malmö"), Typed("Malmo"), other, language="sv").rule is Rule.TYPO


def test_the_language_of_the_answer_side_decides() -> None:
    question = ShortAnswer(ask="?", answer="år")
    deck = Deck(language="en", languages=Languages(front="en", back="sv"), questions=(question,))
    assert Grader(deck).grade(question, Typed("ar")).wrong


def test_a_response_of_another_kind_is_no_answer() -> None:
    assert grade(CHOICE, Typed("Khalkhin Gol")).rule is Rule.EMPTY


@pytest.mark.parametrize(
    ("question", "response"),
    [
        (CHOICE, Picked(())),
        (SEVERAL, Picked(())),
        (LIST, Named(())),
        (LIST, Named(("", " "))),
        (ORDER, Ordered(())),
        (MATCH, Paired({})),
        (CLOZE, Filled(())),
        (CLOZE, Filled(("", " "))),
        (ShortAnswer(ask="?", answer="x"), Typed("")),
    ],
)
def test_nothing_is_wrong_and_says_so(question: AnyQuestion, response: Response) -> None:
    verdict = grade(question, response)
    assert (verdict.share, verdict.rule, verdict.reason) == (0, Rule.EMPTY, "nothing was answered")
    assert verdict.given == ""
