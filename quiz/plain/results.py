"""A finished game as lines of text."""

from quiz.deck.model import Deck
from quiz.game.views import Results
from quiz.plain.questions import stem_text
from quiz.play.sharing import counts

SLOWEST = 3
"""How many of the slowest questions are told."""


def results_lines(results: Results, deck: Deck) -> tuple[str, ...]:
    """Points against the best, counts, tags, missed and slowest questions."""
    return (
        f"Result: {results.points:,} of {results.possible:,} points{_percent(results)}.",
        _against_best(results),
        f"{counts(results)}, of {len(results.outcomes)} in {duration(results.elapsed)}.",
        *(f"Tag {one.tag}: {one.right} of {one.of} right" for one in results.tags),
        *_missed(results, deck),
        *_slowest(results, deck),
    )


def duration(seconds: float) -> str:
    """A stretch of time in words."""
    minutes, rest = divmod(round(seconds), 60)
    words = [(minutes, "minute"), (rest, "second")]
    told = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in words if count]
    return " ".join(told) or "0 seconds"


def _percent(results: Results) -> str:
    return f", {100 * results.points // results.possible} percent" if results.possible else ""


def _against_best(results: Results) -> str:
    if results.best_points is None:
        return "This is the first game of its sort."
    difference = results.points - results.best_points
    if difference > 0:
        return f"A new best: {difference:,} more than the best before, {results.best_points:,}."
    return f"Best so far: {results.best_points:,}."


def _missed(results: Results, deck: Deck) -> list[str]:
    missed = [one.question for one in results.outcomes if one.share < 1]
    return ["Not wholly right:", *(f"- {stem_text(one, deck)}" for one in missed)] if missed else []


def _slowest(results: Results, deck: Deck) -> list[str]:
    slowest = sorted(results.outcomes, key=lambda one: -one.elapsed)[:SLOWEST]
    told = [
        f"- {stem_text(one.question, deck)}: {duration(one.elapsed)}" for one in slowest if one.elapsed >= 1
    ]
    return ["Slowest:", *told] if told else []
