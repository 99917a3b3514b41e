"""The widget of each kind of question."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

if TYPE_CHECKING:
    from quiz.game.views import Prompt
    from quiz.tui.widgets.answering import AnswerPanel


def panel(question: AnyQuestion, prompt: Prompt) -> AnswerPanel:
    """A fresh widget in which `question` is answered; each kind's is loaded when first asked."""
    match question:
        case Flashcard():
            from quiz.tui.widgets.flashcard import FlashcardPanel

            return FlashcardPanel(question, prompt)
        case TrueFalse():
            from quiz.tui.widgets.true_false import TrueFalsePanel

            return TrueFalsePanel(question, prompt)
        case Cloze():
            from quiz.tui.widgets.cloze import ClozePanel

            return ClozePanel(question, prompt)
        case Ordering():
            from quiz.tui.widgets.ordering import OrderingPanel

            return OrderingPanel(question, prompt)
        case Matching():
            from quiz.tui.widgets.matching import MatchingPanel

            return MatchingPanel(question, prompt)
        case Numeric():
            from quiz.tui.widgets.short_answer import NumericPanel

            return NumericPanel(question, prompt)
        case MultipleChoice():
            from quiz.tui.widgets.multiple_choice import MultipleChoicePanel

            return MultipleChoicePanel(question, prompt)
        case Listing():
            from quiz.tui.widgets.listing import ListingPanel

            return ListingPanel(question, prompt)
        case Choice():
            from quiz.tui.widgets.choice import ChoicePanel

            return ChoicePanel(question, prompt)
        case ShortAnswer():
            from quiz.tui.widgets.short_answer import ShortAnswerPanel

            return ShortAnswerPanel(question, prompt)
        case _:
            assert_never(question)
