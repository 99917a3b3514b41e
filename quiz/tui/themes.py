"""The look: a dark and a light theme of our own, and legible inks for every other theme.

Styles name inks, never colours: ``$ink`` (the stem), ``$foreground`` (options, explanations), ``$quiet``
(furniture), ``$hairline`` (rules), ``$accent``, and for verdicts ``$right``, ``$wrong``, ``$partly``;
``$mark`` is the ground under quoted evidence and ``$mark-ink`` the ink on it, ``$row`` the ground of the row
under the cursor, and ``$right-ground`` and so on are the faint grounds of the fields of a finished game.
"""

from textual.color import Color
from textual.theme import Theme

AA = 4.5
"""The least contrast of text to its ground: WCAG 2.2, success criterion 1.4.3, level AA."""

DARK = Theme(
    name="quiz-dark",
    dark=True,
    primary="#93b4f5",
    secondary="#b9a6e8",
    accent="#93b4f5",
    foreground="#cfc9bb",
    background="#13161e",
    surface="#1a1e28",
    panel="#1f2430",
    success="#7cc99a",
    warning="#e2bd6b",
    error="#f2917f",
    variables={
        "ink": "#f6efdf",
        "quiet": "#979590",
        "hairline": "#303644",
        "right": "#7cc99a",
        "wrong": "#f2917f",
        "partly": "#e2bd6b",
        "mark": "#4a3f1c",
        "mark-ink": "#f6efdf",
        "row": "#232a3a",
        "block-cursor-background": "#232a3a",
        "block-cursor-foreground": "#f6efdf",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#1d222e",
        "block-hover-background": "#1a1f2b",
        "scrollbar": "#3a4254",
        "scrollbar-hover": "#4b556c",
        "scrollbar-active": "#93b4f5",
        "scrollbar-background": "#13161e",
        "input-cursor-background": "#93b4f5",
        "input-cursor-foreground": "#13161e",
        "input-selection-background": "#93b4f5 35%",
        "border": "#93b4f5",
        "border-blurred": "#303644",
        "button-color-foreground": "#13161e",
        "link-color": "#93b4f5",
    },
)
"""Night ink: warm paper-coloured letters on blue black, and one moonlit blue."""

LIGHT = Theme(
    name="quiz-light",
    dark=False,
    primary="#2a4c97",
    secondary="#6a4a9c",
    accent="#2a4c97",
    foreground="#3b352b",
    background="#f7f2e7",
    surface="#f1ead9",
    panel="#ebe3d0",
    success="#1f6b43",
    warning="#7d5700",
    error="#a8321f",
    variables={
        "ink": "#17130c",
        "quiet": "#655d4f",
        "hairline": "#d8cfba",
        "right": "#1f6b43",
        "wrong": "#a8321f",
        "partly": "#7d5700",
        "mark": "#f5dc96",
        "mark-ink": "#17130c",
        "row": "#e6dec9",
        "block-cursor-background": "#e6dec9",
        "block-cursor-foreground": "#17130c",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#eee7d6",
        "block-hover-background": "#efe8d8",
        "scrollbar": "#c9bea6",
        "scrollbar-hover": "#b5a88c",
        "scrollbar-active": "#2a4c97",
        "scrollbar-background": "#f7f2e7",
        "input-cursor-background": "#2a4c97",
        "input-cursor-foreground": "#f7f2e7",
        "input-selection-background": "#2a4c97 25%",
        "border": "#2a4c97",
        "border-blurred": "#d8cfba",
        "button-color-foreground": "#f7f2e7",
        "link-color": "#2a4c97",
    },
)
"""Ink on paper: warm black on cream, and one fountain-pen blue."""

_JUDGED = ("quiet", "right", "wrong", "partly")
"""Inks of what can become of a question."""

OURS = (DARK, LIGHT)
"""The themes that the program brings."""


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def legible(color: Color, ground: Color, ratio: float = AA) -> Color:
    """`color`, moved as little as it takes towards black or white to reach `ratio` on `ground`."""
    far = max((Color(0, 0, 0), Color(255, 255, 255)), key=lambda end: contrast(end, ground))
    for step in range(21):
        moved = color.blend(far, step / 20, alpha=1.0)
        if contrast(moved, ground) >= ratio:
            return moved
    return far


def inks(theme: Theme) -> dict[str, str]:
    """The inks of a theme that does not name them itself, legible on its background."""
    if theme.ansi:
        return {
            "ink": "ansi_default",
            "quiet": "ansi_default 60%",
            "hairline": "ansi_default 40%",
            "right": "ansi_green",
            "wrong": "ansi_red",
            "partly": "ansi_yellow" if theme.dark else "ansi_magenta",
            "mark": "ansi_yellow",
            "mark-ink": "ansi_black",
            "row": "ansi_default",
            **{f"{ink}-ground": "ansi_default" for ink in _JUDGED},
        }
    colors = theme.to_color_system().generate()
    ground = Color.parse(colors["background"])
    front = Color.parse(colors["foreground"])
    judged = {
        "quiet": legible(front.blend(ground, 0.45, alpha=1.0), ground),
        "right": legible(Color.parse(colors["success"]), ground),
        "wrong": legible(Color.parse(colors["error"]), ground),
        "partly": legible(Color.parse(colors["warning"]), ground),
    }
    mark = Color.parse(colors["warning"]).blend(ground, 0.75, alpha=1.0)
    return {
        "ink": legible(front, ground, 7.0).hex,
        "hairline": front.blend(ground, 0.75, alpha=1.0).hex,
        "mark": mark.hex,
        "mark-ink": legible(front, mark).hex,
        "row": front.blend(ground, 0.88, alpha=1.0).hex,
        **{name: color.hex for name, color in judged.items()},
        **{f"{name}-ground": color.blend(ground, 0.85, alpha=1.0).hex for name, color in judged.items()},
    }


def _luminance(color: Color) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
