"""Each filter drops what is wrong, and lets through what is right."""

import pytest
from msgspec.structs import replace

from quiz.generate.filters import FILTERS, anaphora, ground_of, verdict
from quiz.generate.model import BLANK, Asking, Candidate, Sentence
from tests.generate.making import HARBOUR, candidate, filtered, ground

QUOTE = "Edmund Harrow built the first lighthouse of Port Alder in 1721."
GOOD = candidate("Who built the first lighthouse of Port Alder in 1721?", "Edmund Harrow", QUOTE)
CLOZE = candidate(
    f"Edmund Harrow built the first lighthouse of Port Alder in {BLANK}.", "1721", QUOTE, Asking.CLOZE, "DATE"
)
TRUE = candidate(QUOTE, "1721", QUOTE, Asking.TRUE, "DATE")
FALSE = replace(TRUE, asking=Asking.FALSE, stem=QUOTE.replace("1721", "1731"), swapped="1731")


@pytest.mark.parametrize("one", [GOOD, CLOZE, TRUE, FALSE])
def test_what_is_right_passes_every_filter(one: Candidate) -> None:
    assert verdict(one, ground(QUOTE)) is None


def test_the_first_filter_that_drops_is_told() -> None:
    dropped = verdict(replace(GOOD, answer="Henry Vale"), ground(QUOTE))
    assert dropped is not None
    assert (dropped.filter, dropped.reason) == ("answer", "its answer does not stand in its evidence")


def test_names_of_filters_differ() -> None:
    assert len({one.name for one in FILTERS}) == len(FILTERS)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            Sentence("source", 0, 0, QUOTE.replace("first", "last")),
            "its evidence does not stand in the source",
        ),
        (Sentence("source", 0, 1, QUOTE), "its evidence does not stand in the source"),
        (Sentence("source", 7, 0, QUOTE), "its evidence does not stand in the source"),
        (Sentence("other", 0, 0, QUOTE), "its evidence does not stand in the source"),
        (Sentence("source", 0, -1, "."), "its evidence has fewer than 5 words"),
        (Sentence("source", 0, 0, "Edmund Harrow built"), "its evidence has fewer than 5 words"),
    ],
)
def test_quote(sentence: Sentence, reason: str) -> None:
    assert filtered("quote", replace(GOOD, sentence=sentence), QUOTE) == reason


@pytest.mark.parametrize(
    "stem",
    [
        "Who?",
        "Who built the first lighthouse of Port Alder in 1721",
        f"Who built {BLANK} in Port Alder in 1721?",
        "It was built in 1721. Who built the lighthouse? Say it.",
        "Who built the first (and only lighthouse of Port Alder?",
        "Who called it the 'Great Lighthouse of Port Alder?",
        f"Who {'very ' * 30}often built?",
    ],
)
def test_form(stem: str) -> None:
    assert filtered("form", replace(GOOD, stem=stem))


@pytest.mark.parametrize(
    "answer", ["", "Henry Vale", "1722", "172", "Harrow built the first lighthouse of Port"]
)
def test_answer(answer: str) -> None:
    assert filtered("answer", replace(GOOD, answer=answer))


def test_an_answer_that_speaks_of_something_else() -> None:
    assert filtered("answer", candidate("Who built the tower?", "they", "In 1721 they built the tower."))


def test_completion_finds_a_swapped_key() -> None:
    assert filtered("completion", CLOZE) == ""
    assert filtered("completion", replace(CLOZE, answer="Port Alder"))


@pytest.mark.parametrize(
    "one",
    [
        replace(TRUE, stem=QUOTE.replace("1721", "1731")),
        replace(TRUE, stem=QUOTE.replace("Edmund", "Henry")),
        replace(FALSE, swapped="1721", stem=QUOTE),
        replace(FALSE, swapped=""),
        replace(FALSE, stem=FALSE.stem.replace("lighthouse", "observatory")),
    ],
)
def test_claim(one: Candidate) -> None:
    assert filtered("claim", one)


def test_what_is_uncertain_cannot_be_made_false_for_certain() -> None:
    quote = "Edmund Harrow perhaps built the lighthouse of Port Alder in 1721."
    one = candidate(quote.replace("1721", "1731"), "1721", quote, Asking.FALSE, "DATE")
    assert filtered("claim", replace(one, swapped="1731")) == "it is not certain itself"


@pytest.mark.parametrize(
    ("stem", "answer"),
    [
        ("Who was Edmund Harrow, who built the lighthouse?", "Edmund Harrow"),
        ("Who of the Harrows built the lighthouse of Port Alder?", "Edmund Harrow"),
        ("What did Harrow build with the lighthouses in 1721?", "first lighthouse"),
    ],
)
def test_leak(stem: str, answer: str) -> None:
    assert filtered("leak", replace(GOOD, stem=stem, answer=answer))


def test_another_name_of_the_answer_leaks_it() -> None:
    quote = "The Battle of Khalkhin Gol (aka the Nomonhan Incident) ended in September 1939."
    one = candidate(
        "Which event, the Nomonhan Incident, ended in September 1939?",
        "Battle of Khalkhin Gol",
        quote,
        Asking.WHAT,
        "EVENT",
    )
    assert filtered("leak", one)


@pytest.mark.parametrize(
    "stem",
    [
        "Who built the first lighthouse of Port Alder in 1722?",
        "Who built the first lighthouse of Port Elder in 1721?",
        "Who built the first lighthouse for Captain Nemo in 1721?",
        "Who built the 3 lighthouses of Port Alder in 1721?",
    ],
)
def test_invented(stem: str) -> None:
    assert filtered("invented", replace(GOOD, stem=stem))


@pytest.mark.parametrize(
    ("stem", "answer", "asking", "type_"),
    [
        ("Who was built in 1721 in Port Alder?", "Dublin", Asking.WHO, "CITY"),
        ("When did Harrow build the lighthouse?", "Edmund Harrow", Asking.WHEN, "PERSON"),
        ("Where did Harrow build the lighthouse?", "1721", Asking.WHERE, "DATE"),
        ("What wrote a history of Port Alder?", "Robert Fenn", Asking.WHAT, "PERSON"),
        ("Which city was built by Harrow?", "Edmund Harrow", Asking.WHAT, "ORG"),
        ("How many lighthouses were built?", "the first", Asking.HOW_MANY, "CARDINAL"),
    ],
)
def test_question_word(stem: str, answer: str, asking: Asking, type_: str) -> None:
    one = replace(GOOD, stem=stem, answer=answer, asking=asking, type=type_)
    assert filtered("question word", one)


@pytest.mark.parametrize(
    "stem",
    [
        "Where did Edmund Harrow gather after the storm?",
        "Who built the first lighthouse of?",
        "What did Annam,, and Champa establish?",
        "When did Edmund Harrow build the the lighthouse?",
    ],
)
def test_unfinished(stem: str) -> None:
    assert filtered("unfinished", replace(GOOD, stem=stem))


@pytest.mark.parametrize(
    "stem",
    [
        "Who led these clashes in 1939?",
        "Who fled because of this in 1013?",
        "What was changed in the following years?",
        "Who won the war?",
        "Who signed the treaty in London?",
        "When did he build a lighthouse?",
        "Who fell ill two years later?",
        "What did we build in 1721?",
        "What is currently the tallest tower?",
    ],
)
def test_anaphora(stem: str) -> None:
    dropped = filtered("anaphora", replace(GOOD, stem=stem))
    assert (dropped != "") is (stem != "Who signed the treaty in London?")


@pytest.mark.parametrize(
    "stem",
    [
        "Who published his history of Port Alder?",
        "In which year did Ireland sell its ships?",
        "Who fought in the war in Vietnam?",
        "Who was there when there was nobody?",
    ],
)
def test_no_anaphora(stem: str) -> None:
    assert filtered("anaphora", replace(GOOD, stem=stem)) == "" or "there" in stem


@pytest.mark.parametrize(
    "stem",
    [
        f"Musicians Eric Burdon, {BLANK}, and Mark Knopfler lived in Port Alder.",
        f"France, Spain and {BLANK} signed it in 1851.",
        f"{BLANK}, Spain and France signed it in 1851.",
        f"Artists such as {BLANK} lived in Port Alder.",
        f"{BLANK} and Spain signed it in 1851.",
    ],
)
def test_hole(stem: str) -> None:
    assert filtered("hole", replace(CLOZE, stem=stem))


def test_a_blank_beside_a_comma_is_no_hole() -> None:
    assert filtered("hole", replace(CLOZE, stem=f"In {BLANK}, Edmund Harrow built a lighthouse.")) == ""


def test_topic_by_title() -> None:
    one = replace(CLOZE, answer="Port Alder", type="GPE")
    assert filtered("topic", one, title="The story of Port Alder") == "its answer stands in the title"
    assert filtered("topic", one) == ""


def test_topic_by_counting() -> None:
    text = " ".join(
        f"Port Alder sold {number} ships in Spain." if number % 2 else f"Port Alder lost {number}."
        for number in range(10, 70)
    )
    one = candidate(
        f"{BLANK} sold 11 ships in Spain.",
        "Port Alder",
        "Port Alder sold 11 ships in Spain.",
        Asking.CLOZE,
        "GPE",
    )
    assert filtered("topic", one, text) == "its answer is what the text is about"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (("Henry Vale", "Clara Winslow"), "fewer than 3"),
        (("Henry Vale", "Clara Winslow", "Edmund Harrow"), "is the answer"),
        (("Henry Vale", "Clara Winslow", "Harrow"), "is the answer"),
        (("Henry Vale", "henry vale", "Clara Winslow"), "are the same"),
        (("Henry Vale", "Clara Winslow", "Port Alder"), "stands in its evidence"),
        (("Henry Vale", "Clara Winslow", " "), "is empty"),
    ],
)
def test_options(wrong: tuple[str, ...], why: str) -> None:
    assert why in filtered("options", replace(GOOD, distractors=wrong), QUOTE)


def test_another_name_of_a_country_is_no_other_option() -> None:
    quote = "The United States bought the island from Denmark in 1917."
    one = candidate(
        "Which country bought the island from Denmark?", "United States", quote, Asking.WHAT, "COUNTRY"
    )
    assert "is the answer" in filtered(
        "options", replace(one, distractors=("US", "Spain", "Peru")), quote + " The US paid."
    )


def test_second_answer() -> None:
    quote = "Henry Vale became mayor of Port Alder in 1872."
    other = "Clara Winslow became mayor of Port Alder in 1888."
    one = candidate("Who became mayor of Port Alder?", "Henry Vale", quote)
    wrong = ("Clara Winslow", "Robert Fenn", "Alice Marsh")
    assert (
        filtered("second answer", replace(one, distractors=wrong), f"{quote} {other}")
        == "'Clara Winslow' may be right as well"
    )


def test_a_wrong_option_of_another_story_is_none() -> None:
    wrong = ("Henry Vale", "Clara Winslow", "Robert Fenn")
    assert filtered("second answer", replace(GOOD, distractors=wrong), QUOTE, *HARBOUR) == ""


def test_the_us_is_no_pronoun() -> None:
    quote = "Japan was at war with the US and had bigger problems to deal with in 1942."
    stem = f"Japan was at war with the {BLANK} and had bigger problems to deal with in 1942."
    assert filtered("answer", candidate(stem, "US", quote, Asking.CLOZE, "COUNTRY"), quote) == ""
    assert "something else" in filtered("answer", candidate(stem, "us", quote, Asking.CLOZE, ""), quote)


def test_a_blank_says_which() -> None:
    quote = "Henry Vale attributed his decision to the defeat at Khalkhin Gol in 1939."
    stem = f"Henry Vale attributed his decision to the defeat at {BLANK} in 1939."
    assert filtered("anaphora", candidate(stem, "Khalkhin Gol", quote, Asking.CLOZE, "LOC")) == ""


def test_of_two_that_are_named_as_often_neither_is_the_topic() -> None:
    quote = "Japan launched an assault on the positions in July 1939."
    stem = f"{BLANK} launched an assault on the positions in July 1939."
    one = candidate(stem, "Japan", quote, Asking.CLOZE, "COUNTRY")
    rivals = " ".join(["Japan watched China in Asia.", "China watched Japan in Asia."] * 20)
    alone = " ".join(["Japan watched the coast of Asia.", "Japan built ships in Asia and Japan."] * 20)
    assert filtered("topic", one, quote, rivals) == ""
    assert "about" in filtered("topic", one, quote, alone)


@pytest.mark.parametrize(
    ("stem", "outside"),
    [
        ("_____ then turned its attention towards Asia.", "then"),
        ("_____ also had to pay for the new Space Shuttle.", "also"),
        ("In 1955, _____ was asked to draw a second plan.", "a second"),
        ("By _____, in On War against the Turk, he urged the emperor to fight.", "he"),
        ("One of the most prominent refugees in the Netherlands was _____.", "of the many"),
    ],
)
def test_what_leans_on_other_sentences_is_dropped(stem: str, outside: str) -> None:
    leaning = Candidate(
        asking=Asking.CLOZE,
        stem=stem,
        answer="Pierre Bayle",
        sentence=Sentence("a", 0, 0, stem.replace("_____", "Pierre Bayle")),
    )
    assert outside in anaphora.FILTER.check(leaning, ground_of([]))


@pytest.mark.parametrize(
    "stem",
    [
        "After _____ had read the letter, he left for Paris.",
        "In 1849 Pierre Bayle, also known as _____, moved to Rotterdam.",
    ],
)
def test_what_names_all_that_it_speaks_of_passes(stem: str) -> None:
    leaning = Candidate(
        asking=Asking.CLOZE, stem=stem, answer="the Elder", sentence=Sentence("a", 0, 0, stem)
    )
    assert anaphora.FILTER.check(leaning, ground_of([])) == ""
