"""A typed number against the right one: with its unit or without, exactly or within the tolerance."""

from quiz.deck.markup.plain import plain
from quiz.deck.model import Numeric
from quiz.grading.amounts import in_unit
from quiz.grading.comparing import NOTHING, Comparison
from quiz.grading.forms import Forms
from quiz.grading.verdict import Rule


def compare_number(given: Forms, question: Numeric) -> Comparison:
    """Hold `given` against the number of `question`."""
    unit = plain(question.unit, inline=True)
    bare = f"{question.number:f}"
    shown = f"{bare} {unit}".strip()
    if not given.written:
        return Comparison(0.0, Rule.EMPTY, shown, NOTHING)
    number = in_unit(given, unit, plain(question.ask))
    if number is None:
        asked = f"a number in {unit} is asked for" if unit else "a number is asked for"
        return Comparison(0.0, Rule.DIFFERENT, shown, asked)
    if number == question.number:
        if given.written in {bare, shown}:
            return Comparison(1.0, Rule.EXACT, shown)
        return Comparison(1.0, Rule.NUMBER, shown, "accepted as a number")
    if abs(number - question.number) <= question.tolerance:
        return Comparison(1.0, Rule.WITHIN, shown, f"within {question.tolerance.normalize():f} of {shown}")
    return Comparison(0.0, Rule.DIFFERENT, shown)
