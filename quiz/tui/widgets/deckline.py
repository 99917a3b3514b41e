"""A deck, and a game that waits, as one line of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quiz.tui import words

if TYPE_CHECKING:
    from datetime import datetime

    from quiz.play.history import Played
    from quiz.tui.services import DeckRow

_ROOMY = 56
"""Cells from which on a line has all columns."""
_QUESTIONS, _BEST, _PLAYED = 11, 9, 12


def heading(width: int) -> Content:
    """The names of the columns; `width` is that of the rows below."""
    if width < _ROOMY:
        return Content.styled("best", "$quiet")
    columns = "questions".rjust(_QUESTIONS) + "best".rjust(_BEST) + "played".rjust(_PLAYED)
    return Content.styled(columns, "$quiet")


def deck_line(row: DeckRow, width: int, now: datetime, waiting: Played | None) -> Content:
    """Title on the left; what there is, and how it went, on the right."""
    right = _right(row, width, now, waiting)
    room = max(0, width - right.cell_length - 2)
    title = Content.styled(words.line(row.title), "" if row.questions or row.stale else "$quiet")
    drafts = f"  {words.counted(row.drafts, 'draft')}" if row.drafts and width >= _ROOMY else ""
    left = title.truncate(room - len(drafts), ellipsis=True) + Content.styled(drafts, "$accent")
    return _apart(left, right, width)


def resume_line(game: Played, width: int) -> Content:
    """The way back into a game; the title gives way to where the game stands."""
    lead = Content.styled("▸ Resume  ", "$accent bold")
    told = f"question {game.number} of {game.of}"
    if width >= _ROOMY:
        told += f" · {words.grouped(game.points)} points"
    right = Content.styled(told, "$quiet")
    title = Content.styled(words.line(game.title), "$ink bold")
    room = max(0, width - lead.cell_length - right.cell_length - 2)
    return _apart(lead + title.truncate(room, ellipsis=True), right, width)


def _apart(left: Content, right: Content, width: int) -> Content:
    return left.pad_right(max(0, width - left.cell_length - right.cell_length)) + right


def _right(row: DeckRow, width: int, now: datetime, waiting: Played | None) -> Content:
    if row.stale:
        return Content.styled("reading…", "$quiet italic")
    if row.errors:
        return _problems(row, width)
    played = f"▸ {waiting.number} of {waiting.of}" if waiting else words.day(row.played, now)
    best = "–" if row.best is None else words.percent(row.best)
    best_ink = "$quiet" if row.best is None else "$right" if row.best >= 1 else ""
    played_ink = "$accent" if waiting else "$quiet"
    if width < _ROOMY:
        return Content.styled(played, played_ink) if waiting else Content.styled(best.rjust(6), best_ink)
    return Content.assemble(
        (words.grouped(row.questions), ""),  # a long title may reach under the column's name
        (best.rjust(_BEST), best_ink),
        (played.rjust(_PLAYED), played_ink),
    )


def _problems(row: DeckRow, width: int) -> Content:
    told = f"✗ {words.counted(row.errors, 'problem')}"
    if width >= _ROOMY and row.first_line is not None:
        told += f", {'first ' if row.errors > 1 else ''}on line {row.first_line}"
    return Content.styled(told, "$wrong")
