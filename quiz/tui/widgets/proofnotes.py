"""What is told of the question on the screen: which it is, why it is not as saved, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quiz.tui import words
from quiz.tui.markup import Block, Prose
from quiz.tui.widgets.problems import counted, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from quiz.deck.problems import Problem
    from quiz.library.proofs import Proof

_NO_SIGN = Content("  ")
_MOST = 20
"""Problems of one question that are told below it; the list of all problems has more."""


class Notes(VerticalScroll, can_focus=False):
    """Problems, in a place of their own that stays in sight."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static(classes="column")

    def show(self, blocks: Sequence[Block]) -> None:
        """Show these; none leave no trace."""
        self.display = bool(blocks)
        self.query_one(Static).update(Prose(blocks))
        self.scroll_home(animate=False)


def place(proof: Proof) -> Content:
    """Which question of how many it is."""
    if not proof.pages:
        return Content("")
    draft = "draft · " if proof.question is not None and proof.question.is_draft else ""
    number, of = words.grouped(proof.at + 1), words.grouped(len(proof.pages))
    return Content.styled(f"{draft}question {number} of {of}", "$quiet")


def nothing(proof: Proof) -> Content:
    """What stands where no question can be shown."""
    if proof.page is None:
        told, then = "No question to show yet.", "As soon as the file holds one, it shows here."
    else:
        told, then = "This question cannot be shown yet.", "Mend it and save: it shows here."
    return Content.assemble((told, "bold $ink"), "\n\n", (then, "$quiet"))


def above(proof: Proof) -> list[Block]:
    """Why the question is not shown as it stands in the file."""
    if not proof.above:
        return []
    blocks = _problems(proof.above[:1])
    if len(proof.above) > 1:
        blocks.append(_quiet(f"{words.counted(len(proof.above) - 1, 'more error')}"))
    if proof.page is not None and proof.page.stale and proof.question is not None:
        blocks.append(_quiet("Below is the question as it was last read."))
    return blocks


def under(proof: Proof) -> list[Block]:
    """The problems of the question, and what else there is to know."""
    if proof.page is None:
        return []
    blocks = _problems(proof.under[:_MOST])
    if len(proof.under) > _MOST:
        blocks.append(_quiet(f"{words.counted(len(proof.under) - _MOST, 'more problem')} of this question"))
    rest = ["checking…"] if proof.checking else []
    if proof.others:
        rest.append(f"{words.counted(proof.others, 'more question')} changed")
    if elsewhere := counted(proof.elsewhere):
        rest.append(f"elsewhere: {elsewhere}")
    if not (blocks or proof.page.stale or proof.checking):
        blocks.append(_quiet("   ".join(("nothing is wrong here", *rest)), Content.styled("✓ ", "$right")))
    elif rest:
        blocks.append(_quiet("   ".join(rest)))
    return blocks


def _problems(problems: Sequence[Problem]) -> list[Block]:
    return [block for number, one in enumerate(problems) for block in told(one, apart=number > 0)]


def _quiet(text: str, sign: Content = _NO_SIGN) -> Block:
    return Block(Content.styled(text, "$quiet"), sign, _NO_SIGN)
