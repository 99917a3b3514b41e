"""Every ink can be read on every ground, in every theme."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from quiz.tui.themes import AA, OURS, contrast, inks, legible

COLOURED = [*OURS, *(theme for theme in BUILTIN_THEMES.values() if not theme.ansi)]
INKS = ("ink", "quiet", "right", "wrong", "partly")


def named(theme: Theme) -> str:
    return theme.name


def colours(theme: Theme) -> dict[str, str]:
    return {**inks(theme), **theme.to_color_system().generate(), **theme.variables}


@pytest.mark.parametrize("theme", COLOURED, ids=named)
@pytest.mark.parametrize("ink", INKS)
def test_inks_reach_aa_on_the_background(theme: Theme, ink: str) -> None:
    found = colours(theme)
    assert contrast(Color.parse(found[ink]), Color.parse(found["background"])) >= AA


@pytest.mark.parametrize("theme", OURS, ids=named)
@pytest.mark.parametrize("ink", [*INKS, "foreground", "accent"])
@pytest.mark.parametrize("ground", ["background", "surface", "row", "block-hover-background"])
def test_our_inks_reach_aa_on_all_our_grounds(theme: Theme, ink: str, ground: str) -> None:
    found = colours(theme)
    assert contrast(Color.parse(found[ink]), Color.parse(found[ground])) >= AA


@pytest.mark.parametrize("theme", COLOURED, ids=named)
def test_quoted_evidence_reaches_aa_on_its_mark(theme: Theme) -> None:
    found = colours(theme)
    assert contrast(Color.parse(found["mark-ink"]), Color.parse(found["mark"])) >= AA


def test_contrast_is_that_of_the_standard() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(Color(0x77, 0x77, 0x77), white) == pytest.approx(4.48, abs=0.01)


def test_what_is_legible_already_stays() -> None:
    navy = Color.parse("#000080")
    assert legible(navy, Color(255, 255, 255)) == navy
    assert contrast(legible(navy, Color(0, 0, 0)), Color(0, 0, 0)) >= AA
