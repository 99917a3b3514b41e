"""L101."""

import time

import pytest

from quiz.lint.rules.key_in_stem import RULE
from tests.lint.telling import messages, told

SHORT = "- {{id: a, ask: {!r}, answer: {!r}}}\n"
CHOICE = "- {{id: a, ask: {!r}, answer: {!r}, wrong: [{}]}}\n"


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("In which town was the Battle of Hastings fought?", "Hastings"),
        ("What fluid is used in a mercury vapour turbine?", "Mercury"),
        ("Who were the Normans before the Norman conquest?", "the Normans"),
        ("What do we call a mountain among volcanoes?", "a volcano"),
        ("日本の首都である東京はどこですか", "東京"),
    ],
)
def test_an_answer_that_stands_in_its_own_stem_is_told(ask: str, answer: str) -> None:
    assert len(messages(RULE, SHORT.format(ask, answer))) == 1


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("Which is larger, Jupiter or Saturn?", "Jupiter"),
        ("Which of these does not belong: apple, pear, carrot?", "carrot"),
        ("Which name in *The Old Man and the Sea* is the sea's?", "the Old Man"),
        ('Which word in "the quick fox" is a noun?', "fox"),
        ("What is the plural of sheep?", "sheep"),
        ("What does `print(spam)` print?", "spam"),
        ("Which river flows through Cairo?", "the river Nile"),
        ("Which letter comes after a B?", "C"),
        ("What is 100 divided by 1?", "100"),
        ("Wie heißt das französische Wort für Hund?", "chien"),
    ],
)
def test_words_that_a_stem_has_to_have_are_let_be(ask: str, answer: str) -> None:
    assert messages(RULE, SHORT.format(ask, answer)) == []


def test_the_year_of_a_number_is_told_and_other_numbers_are_not() -> None:
    number = "- {{id: a, ask: {}, number: {}}}\n"
    assert messages(RULE, number.format("In which year did the 1973 crisis begin?", 1973)) != []
    assert messages(RULE, number.format("What is the square of 1000 in thousands?", 1000)) != []
    assert messages(RULE, number.format("What is 1500 rounded to 1000?", 1500)) == []
    assert messages(RULE, number.format("How many sides has a 3 sided prism?", 3)) == []


def test_a_word_that_only_the_right_option_shares_is_told_at_the_option() -> None:
    ask = "Which organisation counted the American gasoline stations?"
    deck = CHOICE.format(ask, "American Automobile Association", "Strategic Reserve, Highway Board")
    [problem] = told(RULE, deck)
    assert problem.message == "question 'a': of all options only the right one has the stem's word 'American'"
    assert problem.place.column > len(ask)


@pytest.mark.parametrize(
    ("ask", "answer", "wrong"),
    [
        ("Whose American army came?", "an American farmer's", "an anti-American one, no one"),
        ("What happens when its temperature rises?", "its volume rises", "its volume falls, it stays"),
        ("Which one is the larger?", "the larger of the two moons", "a star, a comet"),
        (
            "Which treaties of Westphalia ended it?",
            "long papers signed by envoys in towns of Westphalia",
            "one, none",
        ),
        ("Which treaty of Westphalia?", "Westphalia Peace", "the Peace of Prague"),
    ],
)
def test_shared_words_that_give_nothing_away(ask: str, answer: str, wrong: str) -> None:
    assert messages(RULE, CHOICE.format(ask, answer, wrong)) == []


def test_options_that_are_named_in_the_stem_are_to_be_picked_from() -> None:
    assert messages(RULE, CHOICE.format("Compare Jupiter with Saturn", "Jupiter", "Saturn")) == []
    assert messages(RULE, CHOICE.format("How large is Jupiter", "Jupiter", "Saturn")) != []


def test_a_cloze_text_has_its_blank_again() -> None:
    cloze = '- {{id: a, cloze: "{}"}}\n'
    assert messages(RULE, cloze.format("The {{heart}} pumps; a heart has four chambers")) != []
    assert messages(RULE, cloze.format("The {{heart::not the heart of a fish}} pumps blood")) == []
    assert messages(RULE, cloze.format("I was {{running}} and he runs")) == []
    assert messages(RULE, cloze.format("A {{dog}} and a dog")) == []


def test_a_flashcard_asks_in_a_sentence() -> None:
    card = "- {{id: a, front: {}, back: {}, reverse: {}}}\n"
    assert messages(RULE, card.format("What is a hotel for the guests called?", "hotel", "false")) != []
    assert messages(RULE, card.format("la table", "table", "true")) == []
    assert messages(RULE, card.format("Distractor", "A distractor is a wrong option", "true")) == [
        "question 'a': the back has the front 'Distractor'"
    ]
    assert messages(RULE, card.format("Distractor", "A distractor is a wrong option", "false")) == []


def test_forms_of_words_are_those_of_the_deck_s_language() -> None:
    deck = "title: x\nlanguage: de\nquestions:\n"
    question = "  - {id: a, ask: Wie heißt einer der Vulkane?, answer: ein Vulkan}\n"
    assert messages(RULE, deck + question) != []


def test_a_translation_may_be_the_same_word() -> None:
    deck = "title: x\nlanguages: {front: en, back: es}\nquestions:\n"
    question = "  - {id: a, ask: How do the Spanish call a hotel?, answer: hotel}\n"
    assert messages(RULE, deck + question) == []


def test_only_the_sentence_that_asks_counts_in_a_long_stem() -> None:
    story = "A man has the flu and stays in bed for some days. " * 8
    assert messages(RULE, SHORT.format(story + "What does he have?", "the flu")) == []
    assert messages(RULE, SHORT.format(story + "How long does the flu last?", "the flu")) != []


def test_hostile_texts_are_read_at_once() -> None:
    long = "_a b: (" * 3_000
    begun = time.process_time()
    messages(RULE, SHORT.format(long, long))
    messages(RULE, CHOICE.format(long, long, ", ".join(f"w{n}" for n in range(200))))
    assert time.process_time() - begun < 60


@pytest.mark.parametrize(
    ("ask", "key", "wrong", "count"),
    [
        (
            "Canberra, the capital of Australia, lies in which territory?",
            "Australian Capital Territory",
            "[Perth, Cairns]",
            1,
        ),
        ("In which country is the Peruvian city of Cusco?", "Peru", "[Chile, Bolivia]", 1),
        (
            "What happens to the volume when the temperature rises?",
            "the volume rises",
            "[the volume falls, nothing]",
            0,
        ),
        ("Which key is the relative minor of C major?", "A minor", "[E minor, D minor]", 0),
        (
            "What does a router do in a network?",
            "It sends packets between networks",
            "[It prints, It stores]",
            0,
        ),
    ],
)
def test_words_that_stand_apart_and_names_in_another_form(ask: str, key: str, wrong: str, count: int) -> None:
    assert len(messages(RULE, f"- {{id: a, ask: '{ask}', answer: {key}, wrong: {wrong}}}\n")) == count
