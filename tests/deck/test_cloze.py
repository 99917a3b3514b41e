"""Blanks of cloze texts, and what is told where there are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.cloze import Blank, ClozeError, blanks, fill, pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{a}}", [("a", "", None)]),
        ("the {{a}} and {{ b }}.", [("a", "", None), ("b", "", None)]),
        ("{{a::hint}}", [("a", "hint", None)]),
        ("{{c1::a}} {{c2::b::hint}} {{c1::c}}", [("a", "", 1), ("b", "hint", 2), ("c", "", 1)]),
        ("{{c::a}}", [("c", "a", None)]),
        ("{{a::b::c}}", [("a", "b::c", None)]),
        ("{{*a*}}", [("*a*", "", None)]),
        ("{{a: b}}", [("a: b", "", None)]),
        (r"{{a\::b}}", [(r"a\::b", "", None)]),
        (r"{{a\}}b}}", [(r"a\}}b", "", None)]),
        (r"\{{no}} {{yes}}", [("yes", "", None)]),
        (r"\\{{yes}}", [("yes", "", None)]),
        ("`{{no}}` {{yes}}", [("yes", "", None)]),
        ("`` {{no}} ` {{no}} `` {{yes}}", [("yes", "", None)]),
        ("` {{yes}}", [("yes", "", None)]),
        ("```\n{{no}}\n```\n{{yes}}", [("yes", "", None)]),
        ("text\n~~~py\n{{no}}\n~~~\n{{yes}}", [("yes", "", None)]),
        ("{{yes}}\n```\n{{no}}", [("yes", "", None)]),
        ("$x^{{2}}$ {{yes}}", [("yes", "", None)]),
        ("$$x^{{2}}$$ {{yes}}", [("yes", "", None)]),
        ("$5 {{yes}} $10", [("yes", "", None)]),
        ("$a\n\n{{yes}} b$", [("yes", "", None)]),
        ("{{$x^{{2}}$}}", [("$x^{{2}}$", "", None)]),
        ("{{`a}}b`::hint}}", [("`a}}b`", "hint", None)]),
        ("{{a::$b::c$}}", [("a", "$b::c$", None)]),
        ("{{שלום}} {{漢字}}", [("שלום", "", None), ("漢字", "", None)]),
        ("}} {{a}} }}", [("a", "", None)]),
    ],
)
def test_blanks(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert [(blank.text, blank.hint, blank.number) for blank in blanks(text)] == expected


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "no blank"),
        ("no blank", 0, "no blank"),
        ("`{{a}}`", 0, "no blank"),
        (r"\{{a}}", 0, "no blank"),
        ("a {{b", 2, "not closed"),
        ("a {{b}} {{c", 8, "not closed"),
        ("{{a {{b}} c}}", 4, "inside another"),
        ("x {{}}", 2, "empty"),
        ("x {{ }}", 2, "empty"),
        ("x {{::hint}}", 2, "empty"),
        ("x {{c1::}}", 2, "empty"),
        ("{{a}} {{c1::b}}", 6, "mixed"),
        ("{{c1::a}} {{b}}", 10, "mixed"),
        ("{{c0::a}}", 0, "number of a blank is 0"),
        ("{{c100::a}}", 0, "number of a blank is 100"),
    ],
)
def test_what_cannot_be_asked_is_told_with_its_place_and_a_way_out(
    text: str, offset: int, message: str
) -> None:
    with pytest.raises(ClozeError, match=message) as told:
        blanks(text)
    assert told.value.offset == offset
    assert told.value.help


def test_pieces_are_the_text_cut_at_its_blanks() -> None:
    assert pieces("The {{pact::what}} of {{1941}}") == (
        "The ",
        Blank("pact", "what", None, 4, 18),
        " of ",
        Blank("1941", "", None, 22, 30),
    )


def test_blanks_can_be_filled() -> None:
    assert fill("{{a}} or {{b}}", lambda index, blank: f"<{index} {blank.text}>") == "<0 a> or <1 b>"


CLOZES = st.text(alphabet="a{}:c1\\`$ \n~", max_size=40)


def told_at(text: str) -> int | None:
    """Where a cloze text is told to be wrong; None where it can be asked."""
    try:
        blanks(text)
    except ClozeError as problem:
        return problem.offset
    return None


@given(CLOZES)
def test_any_text_has_blanks_or_is_told(text: str) -> None:
    offset = told_at(text)
    if offset is not None:
        assert 0 <= offset <= len(text)
        return
    cut = pieces(text)
    assert "".join(one if isinstance(one, str) else text[one.start : one.end] for one in cut) == text
    for one in cut:
        if isinstance(one, Blank):
            assert text[one.start : one.start + 2] == "{{"
            assert text[one.end - 2 : one.end] == "}}"
            assert one.text.strip() == one.text != ""


@given(st.text(alphabet="ab *,.", max_size=10), st.text(alphabet="xyz", min_size=1, max_size=5))
def test_a_plain_blank_is_found_where_it_stands(before: str, inside: str) -> None:
    (blank,) = blanks(f"{before}{{{{{inside}}}}}")
    assert (blank.text, blank.start) == (inside, len(before))
