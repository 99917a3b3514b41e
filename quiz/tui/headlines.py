"""Questions as one plain line, for lists of them."""

from __future__ import annotations

from quiz.deck.cloze import ClozeError, pieces
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Cloze, Matching, Ordering, stem
from quiz.deck.phrases import default_stem
from quiz.tui import words

BLANK = "…"
"""Stands for a blank of a cloze."""


def headline(question: AnyQuestion, language: str) -> str:
    """What is asked, without marks, on one line; `language` is that of the deck's question side."""
    match question:
        case Cloze():
            text = _without_blanks(question.cloze)
        case Ordering():
            text = question.ask or f"{default_stem(question, language)} {', '.join(sorted(question.items))}"
        case Matching():
            text = question.ask or f"{default_stem(question, language)} {', '.join(question.match)}"
        case _:
            text = stem(question)
    return words.line(" ".join(plain(text).split()))


def _without_blanks(text: str) -> str:
    try:
        return "".join(piece if isinstance(piece, str) else BLANK for piece in pieces(text))
    except ClozeError:
        return text
