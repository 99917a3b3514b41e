"""Names and hashes of questions. The golden values may never change: history and Anki hang on them."""

from base64 import b32encode
from decimal import Decimal
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.identity import content_hash, folded, implicit_id, slug
from quiz.deck.model import (
    KINDS,
    AnyQuestion,
    Choice,
    Cloze,
    Evidence,
    Flashcard,
    Listing,
    Matching,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

GOLDEN: list[tuple[AnyQuestion, str, str]] = [
    (
        Flashcard(front="Capital of Japan", back="Tokyo"),
        "capital-of-japan-pw4lac",
        "25b61832d2e78dc4e5e6a4a8826d949e",
    ),
    (
        TrueFalse(claim="The pact was signed in **Moscow**.", answer=True),
        "the-pact-was-signed-in-evbee6",
        "d2a274aa230c2d8298a7ac45914ee478",
    ),
    (
        Cloze(
            cloze="The pact was signed on {{13 April 1941::date}}.", accept={"13 April 1941": ("1941-04-13",)}
        ),
        "the-pact-was-signed-on-fxjz4o",
        "04bd606a33bfb358398885d677039c52",
    ),
    (
        Ordering(order=("Lake Khasan", "Khalkhin Gol", "the pact")),
        "khalkhin-gol-lake-khasan-tgoppf",
        "428aeb7ba25f5d8ef8f1f621aa0195fd",
    ),
    (
        Ordering(ask="Put the clashes in order.", order={"b": "1938", "a": "1939"}),
        "put-the-clashes-in-order-mlthv2",
        "93e1177da8b0fd469cb5653bcbae17f3",
    ),
    (
        Matching(match={"Sorge": "spy", "Zhukov": "general"}, wrong=("emperor",)),
        "sorge-zhukov-general-spy-op7ejb",
        "5aa4da742bf7f293e5ac040cf108d0ca",
    ),
    (
        Numeric(ask="How many days?", number=Decimal(90), unit="days", within="5%"),
        "how-many-days-cowmat",
        "c05b4a81662f9961e66b562e37533a27",
    ),
    (
        MultipleChoice(ask="Which of these?", answers={"a": "yes"}, wrong=("b", "c")),
        "which-of-these-hhit2x",
        "648b96d788d0cbef928e0b2dc6fda351",
    ),
    (
        Listing(
            ask="Name the powers of the pact.",
            answers=("Tokyo", "Berlin", "Rome"),
            accept={"Rome": ("Roma",)},
        ),
        "name-the-powers-of-the-hcceis",
        "af8a771bf5762e1dd23d7723983ecc90",
    ),
    (
        Choice(
            ask="Which clash of 1939 turned planners away?", answer="Khalkhin Gol", wrong={"Mukden": "1931"}
        ),
        "which-clash-of-1939-dxqaxz",
        "d485de95b187cb3c0fe71ae016f2d098",
    ),
    (
        ShortAnswer(ask="When was the Soviet–Japanese Neutrality Pact signed?", answer="13 April 1941"),
        "when-was-the-soviet-rq4oux",
        "ea97bfe46a73dd35d3439447d38a711d",
    ),
    (
        ShortAnswer(ask="מהי בירת צרפת?", answer="פריז"),
        "מהי-בירת-צרפת-u55ob7",
        "06f41e0e72b10581fe4fdc6962d1d5e8",
    ),
    (
        ShortAnswer(ask="日本の首都はどこですか？", answer="東京", typos=False),
        "日本の首都はどこですか-eolxkm",
        "6c1fccf6153235491c26b65ecff2540d",
    ),
    (
        ShortAnswer(ask="भारत की राजधानी क्या है?", answer="नई दिल्ली"),
        "भारत-की-राजधानी-क्या-है-kofqer",
        "88e951882e955579117912221638c5c4",
    ),
    (ShortAnswer(ask="¿?", answer="x", image="map.png"), "q-ukvkoi", "d79c3c8c8a8e44dac750eeaff9cdc5e1"),
]


def test_every_kind_has_a_golden_name() -> None:
    assert {type(question) for question, _, _ in GOLDEN} == set(KINDS)


@pytest.mark.parametrize(("question", "name", "content"), GOLDEN)
def test_names_and_hashes_never_change(question: AnyQuestion, name: str, content: str) -> None:
    assert implicit_id(question) == name
    assert content_hash(question) == content


def test_a_name_is_a_slug_and_six_characters_of_the_hash_of_the_opening() -> None:
    opening = "When was the pact signed?"
    digest = b32encode(blake2b(opening.encode()).digest()).decode().lower()[:6]
    assert (
        implicit_id(ShortAnswer(ask="When was  the\n*pact* signed?", answer="x"))
        == f"when-was-the-pact-signed-{digest}"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When was the pact signed?", "when-was-the-pact-signed"),
        ("When was the neutrality pact signed?", "when-was-the-neutrality"),
        ("Don't stop, don’t", "dont-stop-dont"),
        ("snake_case & 1939–1941", "snake-case-1939-1941"),
        ("Ångström, straße, Łódź", "angstrom-strasse-łodz"),
        ("İstanbul", "istanbul"),
        ("Ｆｕｌｌ ｗｉｄｔｈ", "full-width"),
        ("ﬁne", "fine"),
        ("soft\u00adhyphen", "softhyphen"),
        ("שָׁלוֹם עולם", "שלום-עולם"),
        ("مَرْحَبًا بالعالم", "مرحبا-بالعالم"),
        ("भारत की राजधानी", "भारत-की-राजधानी"),
        ("日本の首都はどこですか？", "日本の首都はどこですか"),
        ("ｶﾞﾗｽ", "ガラス"),
        ("กรุงเทพมหานครอมรรัตนโกสินทร์", "กรุงเทพมหานครอมรรัตนโกสิ"),
        ("Сталинград — Волгоград", "сталинград-волгоград"),
        ("Αθήνα", "αθήνα"),
        ("a" * 30, "a" * 24),
        ("a" * 23 + " bc", "a" * 23),
        ("a" * 24 + " bc", "a" * 24),
        ("👍🏽 ?!", ""),
        ("", ""),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text, 24) == expected


@given(st.text(max_size=60), st.integers(1, 40))
def test_a_slug_is_short_and_stays_itself(text: str, length: int) -> None:
    made = slug(text, length)
    assert len(made) <= length
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert not any(character.isspace() for character in made)


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_a_slug_of_ascii_is_the_same_by_either_way(text: str) -> None:
    assert slug(text + " é", 500) == "-".join(filter(None, (slug(text, 500), "e")))


def test_a_text_without_letters_has_a_name_all_the_same() -> None:
    assert implicit_id(ShortAnswer(ask="?!", answer="x")).startswith("q-")


def test_marks_and_white_space_do_not_change_a_name() -> None:
    one = TrueFalse(claim="It  was\n**so**.", answer=True)
    assert implicit_id(one) == implicit_id(TrueFalse(claim="It was so.", answer=False))


def test_moving_an_item_does_not_change_the_name_of_an_ordering() -> None:
    one, other = Ordering(order=("a", "b", "c")), Ordering(order={"c": "", "a": "1", "b": ""})
    assert implicit_id(one) == implicit_id(other) != implicit_id(Ordering(order=("a", "b", "d")))


def test_both_sides_of_a_matching_make_its_name() -> None:
    one = Matching(match={"a": "x", "b": "y"}, wrong=("z",))
    assert implicit_id(one) == implicit_id(Matching(match={"b": "x", "a": "y"}))
    assert implicit_id(one) != implicit_id(Matching(match={"a": "x", "b": "z"}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volga", "  *volga* "),
        ("Straße", "STRASSE"),
        ("caf\u00e9", "CAFE\u0301"),
        ("`a`  b", "A B"),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
    ],
)
def test_texts_that_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("Malmö", "Malmo"), ("1", "01"), ("a-b", "a b")])
def test_texts_that_are_not_the_same(one: str, other: str) -> None:
    assert folded(one) != folded(other)


BASE = Choice(ask="Which?", answer="a", wrong={"b": "", "c": ""})


@pytest.mark.parametrize(
    "changed",
    [
        replace(BASE, ask="What?"),
        replace(BASE, answer="d"),
        replace(BASE, wrong=("b",)),
        replace(BASE, image="map.png"),
        replace(BASE, audio=Media(file="a.ogg")),
    ],
)
def test_what_changes_the_asking_changes_the_hash(changed: Choice) -> None:
    assert content_hash(changed) != content_hash(BASE)


@pytest.mark.parametrize(
    "changed",
    [
        replace(BASE, id="x"),
        replace(BASE, why="because"),
        replace(BASE, tags=("t",)),
        replace(BASE, hint="look"),
        replace(BASE, note="n"),
        replace(BASE, difficulty=3),
        replace(BASE, seconds=Decimal(5)),
        replace(BASE, points=5),
        replace(BASE, status="draft"),
        replace(BASE, evidence=Evidence(quote="q")),
        replace(BASE, wrong=("c", "b")),
        replace(BASE, wrong={"b": "never there", "c": ""}),
        replace(BASE, image=Media(file="map.png", side="answer")),
    ],
)
def test_what_stands_beside_the_asking_does_not_change_the_hash(changed: Choice) -> None:
    assert content_hash(changed) == content_hash(BASE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Flashcard(front="f", back="b"), Flashcard(front="f", back="b", reverse=True)),
        (TrueFalse(claim="c", answer=True), TrueFalse(claim="c", answer=False)),
        (Cloze(cloze="{{a}}"), Cloze(cloze="{{a}}", accept={"a": ("b",)})),
        (Ordering(order=("a", "b")), Ordering(order=("b", "a"))),
        (Matching(match={"a": "x", "b": "y"}), Matching(match={"a": "y", "b": "x"})),
        (Numeric(ask="?", number=Decimal(1)), Numeric(ask="?", number=Decimal(1), unit="km")),
        (Numeric(ask="?", number=Decimal(1)), Numeric(ask="?", number=Decimal(1), within="1")),
        (ShortAnswer(ask="?", answer="a"), ShortAnswer(ask="?", answer="a", typos=False)),
        (ShortAnswer(ask="?", answer="a"), ShortAnswer(ask="?", answer="a", accept=("b",))),
        (ShortAnswer(ask="?", answer="a"), Listing(ask="?", answers=("a",))),
        (Listing(ask="?", answers=("a",)), Listing(ask="?", answers=("a",), accept={"a": ("b",)})),
        (
            MultipleChoice(ask="?", answers=("a",), wrong=("b",)),
            MultipleChoice(ask="?", answers=("b",), wrong=("a",)),
        ),
    ],
)
def test_what_changes_the_grading_changes_the_hash(one: AnyQuestion, other: AnyQuestion) -> None:
    assert content_hash(one) != content_hash(other)


def test_a_number_is_the_same_however_it_is_written() -> None:
    one, other = Numeric(ask="?", number=Decimal("1.50")), Numeric(ask="?", number=Decimal("1.5"))
    assert content_hash(one) == content_hash(other)
