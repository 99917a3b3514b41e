"""Questions as fields: what each kind shows, and in whose language."""

import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.kinds import Setting
from quiz.anki.notes import Note, note_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.words import words
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
from quiz.library.evidence import Cited

JAPANESE = Deck(id="words", languages=Languages(front="ja", back="en"))
TEXT = st.text(
    st.one_of(st.sampled_from(list("{}[]<>\"'&:\\\\`*_$#~()/=\n ab")), st.characters(codec="utf-8")),
    min_size=1,
    max_size=40,
)
FURNITURE = {"Data", "Deck", "Id", "Language"}


def fields(question: AnyQuestion, deck: Deck | None = None, *cited: Cited) -> dict[str, str]:
    """The fields of the question's note, by name."""
    deck = deck or Deck(id="d", language="en")
    note: Note = note_of(question, Setting(deck, words(deck.question_language), note_types()), {}, cited)
    return {name: text for (name, _), text in zip(FIELDS, note.fields, strict=True)}


class Balance(HTMLParser):
    """Whether every element of some HTML is closed, and inside the one that it began in."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.whole = True
        self.feed(html)
        self.close()
        self.whole = self.whole and not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)
        self.whole = self.whole and all(not name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        self.whole = self.whole and bool(self.open) and self.open.pop() == tag


def every_kind(a: str, b: str, c: str) -> list[AnyQuestion]:
    """A question of each kind out of three texts."""
    return [
        Choice(id=a, ask=a, answer=b, wrong={c: a}, why=c, hint=(a, b), tags=(c,)),
        MultipleChoice(id=a, ask=a, answers={b: c}, wrong=(c,), why=a),
        ShortAnswer(id=a, ask=a, answer=b, accept=(c,)),
        Numeric(id=a, ask=a, number=Decimal(1), unit=b, within="1"),
        Listing(id=a, ask=a, answers={b: c}, accept={b: (a,)}),
        TrueFalse(id=a, claim=b, answer=True, why=c),
        Ordering(id=a, order={a: b, c: b}),
        Matching(id=a, match={a: b}, wrong={c: a}),
        Flashcard(id=a, front=b, back=c, reverse=True),
    ]


@given(TEXT, TEXT, TEXT)
def test_any_text_in_any_field_stays_text(a: str, b: str, c: str) -> None:
    cited = Cited(title=a, author=b, url=f"https://{c}", page=c, heading=a, before=b, quote=c, after=a)
    for question in every_kind(a, b, c):
        for name, html in fields(question, None, cited).items():
            assert "\x1f" not in html
            if name != "Data":
                assert Balance(html).whole, (name, html)
                assert not any(mark in html for mark in ("{{", "}}", "[sound:", "[latex", "[$"))


def test_sides_of_two_languages_are_marked() -> None:
    shown = fields(Flashcard(id="q", front="犬", back="dog"), JAPANESE)
    assert (shown["Question"], shown["Answer"]) == ("犬", '<div lang="en">dog</div>')
    assert shown["Language"] == "ja"
    assert (
        fields(ShortAnswer(id="q", ask="犬", answer="dog"), JAPANESE)["Answer"]
        == '<span lang="en">dog</span>'
    )


def test_the_card_s_own_words_are_in_the_deck_s_language() -> None:
    german = Deck(id="d", language="de-CH")
    assert fields(TrueFalse(id="q", claim="?", answer=False), german)["Answer"] == "Falsch"
    assert (
        "<summary>Hinweis</summary>"
        in fields(ShortAnswer(id="q", ask="?", answer="!", hint="h"), german)["Hints"]
    )
    assert (
        fields(Ordering(id="q", order=("a", "b")), german)["Question"]
        == "Bringe in die richtige Reihenfolge."
    )
    assert words("xx") == words("en")
    assert words("no") == words("nb")


def test_evidence_that_was_not_checked_says_so() -> None:
    question = ShortAnswer(id="q", ask="?", answer="!")
    checked = Cited(title="T", quote="words", before="Some ", after=".", checked=True)
    assert fields(question, None, checked)["Evidence"] == (
        '<blockquote dir="auto">Some <mark>words</mark>.</blockquote>'
    )
    assert "not checked" in fields(question, None, Cited(title="T", quote="words"))["Evidence"]
    page_only = fields(question, None, Cited(title="T", page="p. 3"))
    assert (page_only["Evidence"], page_only["Source"]) == (
        "",
        '<ul><li dir="auto"><cite>T</cite>, p. 3</li></ul>',
    )


def test_only_web_addresses_become_links() -> None:
    linked = fields(ShortAnswer(id="q", ask="?", answer="!"), None, Cited(title="T", url="javascript:x"))
    assert "href" not in linked["Source"]


@given(st.lists(st.text(min_size=1, max_size=8), min_size=2, max_size=6, unique=True))
def test_items_to_order_never_stand_in_the_right_order(items: list[str]) -> None:
    shown = fields(Ordering(id="q", order=tuple(items)))
    right = re.findall(r"<li[^>]*>(.*?)</li>", shown["Answer"], re.DOTALL)
    asked = re.findall(r"<li[^>]*>(.*?)</li>", shown["Options"], re.DOTALL)
    assert sorted(right) == sorted(asked)
    assert right != asked or len(set(right)) < len(right)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{{a}} b {{c::d}}", "{{c1::a}} b {{c1::c::d}}"),
        ("**{{a}}** {{*b*}}", "<strong>{{c1::a}}</strong> {{c1::<em>b</em>}}"),
        (r"{{a \}} \:: b}}", "{{c1::a &#125;&#125; &#58;&#58; b}}"),
        ("{{$x}}$}} y", r"{{c1::\(x&#125;&#125;\)}} y"),
        ("[l](https://a.b/{{c}}) d", "&#91;l&#93;(https:/&#47;a.b/{{c1::c}}) d"),
        ("\ue000 {{a}} \ue0000\ue000", "\ue000 {{c1::a}} \ue0000\ue000"),
        ("- {{c2::a}}\n- {{c1::b}}", "<ul><li>{{c2::a}}</li><li>{{c1::b}}</li></ul>"),
    ],
)
def test_blanks_are_anki_s_own(text: str, html: str) -> None:
    assert fields(Cloze(id="q", cloze=text))["Question"] == html
