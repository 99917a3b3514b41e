"""The item-writing rules of `quiz check`, asked about drafts."""

from collections.abc import Sequence

from quiz.deck.model import AnyQuestion, Deck, Source
from quiz.deck.reading import Reading, read
from quiz.deck.writing import deck_text
from quiz.lint.bank import bank_of
from quiz.lint.rules import RULES

_NAME = "drafts"


def flawed(questions: Sequence[AnyQuestion]) -> dict[str, str]:
    """The ids of those of `questions` (one deck) that a default rule speaks against, each with what it says.

    A question that does not read back from a deck is among them.
    """
    sources = {citation.source: Source() for question in questions for citation in question.citations}
    deck = Deck(title=_NAME, language="en", sources=sources, questions=tuple(questions))
    reading = read(deck_text(deck).encode(), _NAME)
    kept = {question.id for question in reading.deck.questions} if reading.deck is not None else set()
    found = {
        question.id: "it does not read back from a deck" for question in questions if question.id not in kept
    }
    return flaws_in(reading) | found


def flaws_in(reading: Reading) -> dict[str, str]:
    """The ids of the questions of a deck that a default rule speaks against, each with what it says."""
    found: dict[str, str] = {}
    bank = bank_of(reading)
    if bank is not None:
        for rule in RULES:
            if rule.default:
                for flaw in rule.check(bank):
                    if flaw.item is not None:
                        found.setdefault(flaw.item.question.id, f"{rule.code.code}: {flaw.message}")
    return found
