"""What a game brought, counted."""

from collections import Counter

from quiz.deck.model import Deck
from quiz.game.views import Ending, Outcome, Results, Tally


def results(deck: Deck, outcomes: tuple[Outcome, ...], possible: int) -> Results:
    """The results of a game with these outcomes, in the order asked; `possible` is the most points."""
    answered = [outcome for outcome in outcomes if outcome.ending is Ending.ANSWERED]
    right = sum(outcome.share >= 1 for outcome in answered)
    wrong = sum(outcome.share <= 0 for outcome in answered)
    return Results(
        outcomes=outcomes,
        points=sum(outcome.points for outcome in outcomes),
        possible=possible,
        right=right,
        partly=len(answered) - right - wrong,
        wrong=wrong,
        skipped=len(outcomes) - len(answered),
        elapsed=sum(outcome.elapsed for outcome in outcomes),
        tags=tallies(deck, outcomes),
    )


def tallies(deck: Deck, outcomes: tuple[Outcome, ...]) -> tuple[Tally, ...]:
    """Wholly right answers by tag, the most questions first, then by name."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for outcome in outcomes:
        for tag in dict.fromkeys(deck.tags_of(outcome.question)):
            asked[tag] += 1
            right[tag] += outcome.share >= 1
    ordered = sorted(asked, key=lambda tag: (-asked[tag], tag))
    return tuple(Tally(tag=tag, right=right[tag], of=asked[tag]) for tag in ordered)


def missed(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """Ids of the questions that were not wholly right, in the order asked."""
    return tuple(outcome.question.id for outcome in outcomes if outcome.share < 1)
