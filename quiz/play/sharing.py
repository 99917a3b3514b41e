"""A game's results as a line to share: coloured squares, and the same in words."""

from quiz.game.views import Ending, Outcome, Results

IN_A_ROW = 10
"""Squares in a row."""


def square(outcome: Outcome) -> str:
    """🟩 right, 🟨 partly right, 🟥 wrong, ⬜ skipped or out of time."""
    if outcome.ending is not Ending.ANSWERED:
        return "⬜"
    if outcome.share >= 1:
        return "🟩"
    return "🟥" if outcome.share <= 0 else "🟨"


def rows(results: Results) -> tuple[str, ...]:
    """The squares of a game in the order asked, ten in a row."""
    squares = [square(outcome) for outcome in results.outcomes]
    return tuple("".join(squares[at : at + IN_A_ROW]) for at in range(0, len(squares), IN_A_ROW))


def counts(results: Results) -> str:
    """The squares in words, such as "16 right, 1 partly right, 3 wrong"; what did not happen is left out."""
    named = (
        (results.right, "right"),
        (results.partly, "partly right"),
        (results.wrong, "wrong"),
        (results.skipped, "skipped"),
    )
    return ", ".join(f"{count} {word}" for count, word in named if count) or "nothing answered"


def shareable(title: str, results: Results) -> str:
    """What goes to the clipboard: title and points, the squares, and the same in words."""
    points = f"{title}: {results.points:,} of {results.possible:,} points"
    return "\n".join((points, *rows(results), counts(results)))
