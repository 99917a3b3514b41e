"""A line to type into, and what stands in its place once it is judged."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from quiz.tui.markup import Block, Prose, literal
from quiz.tui.widgets.remarks import PARTLY, RIGHT, WRONG

MAX_TYPED = 2_000
"""Code points that a field takes."""


class Field(Input):
    """One line of text, without suggestions; every printable key types."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)
    """Cells of the text: what is typed never changes the place of anything, so nothing is laid out anew."""

    def __init__(self, placeholder: str = "", *, classes: str = "field") -> None:
        super().__init__(
            placeholder=placeholder,
            max_length=MAX_TYPED,
            select_on_focus=False,
            compact=True,
            classes=classes,
        )


def compared(given: str, expected: str, share: float, *, answered: bool = True) -> Prose:
    """What was typed above what was expected, each with its sign; one line where they are the same."""
    lines: list[Block] = []
    if answered:
        sign, ink = signed(share)
        typed = literal(given) if given else Content.styled("nothing", "italic")
        lines.append(_labelled(sign, "yours", ink, typed))
    if expected and (given != expected or not answered):
        lines.append(_labelled(RIGHT, "right", "$right", literal(expected)))
    return Prose(lines)


def signed(share: float) -> tuple[str, str]:
    """Sign and ink of a share of right."""
    if share >= 1:
        return RIGHT, "$right"
    return (PARTLY, "$partly") if share > 0 else (WRONG, "$wrong")


def _labelled(sign: str, word: str, ink: str, text: Content) -> Block:
    first = Content.assemble((f"{sign} ", ink), (f"{word}   ", ink))
    return Block(text, first, Content(" " * first.cell_length))
