"""Default stems."""

from quiz.deck.model import Matching, Ordering, TrueFalse
from quiz.deck.phrases import default_stem

ORDER = Ordering(order=("a", "b"))
MATCH = Matching(match={"a": "b"})


def test_a_stem_is_in_the_decks_language() -> None:
    assert default_stem(ORDER, "en") == "Put these in order."
    assert default_stem(ORDER, "de-AT") == "Bringe in die richtige Reihenfolge."
    assert default_stem(MATCH, "sv") == "Para ihop det som hör ihop."
    assert default_stem(MATCH, "no") == default_stem(MATCH, "nb")


def test_a_language_without_a_phrase_has_the_english_one() -> None:
    assert default_stem(ORDER, "tlh") == default_stem(ORDER, "") == default_stem(ORDER, "EN_us")


LANGUAGES = "ar cs da de el en es fi fr he hu it ja ko nb nl pl pt ru sv tr uk zh"


def test_every_language_has_phrases_of_its_own() -> None:
    for question in (ORDER, MATCH):
        assert len({default_stem(question, language) for language in LANGUAGES.split()}) == 23


def test_other_kinds_carry_their_own_stem() -> None:
    assert default_stem(TrueFalse(claim="c", answer=True), "en") == ""
