"""Answers that are picked: choice, true or false, multiple choice."""

from quiz.deck.identity import folded
from quiz.deck.markup.plain import plain
from quiz.deck.model import Choice, MultipleChoice, TrueFalse
from quiz.grading.counting import picked_share
from quiz.grading.response import Judged, Picked
from quiz.grading.verdict import Part, Rule, Verdict
from quiz.grading.verdicts import counted, picked, unanswered


def choice(question: Choice, response: Picked) -> Verdict:
    """Right when the key, and nothing else, was picked."""
    expected = plain(question.answer, inline=True)
    if not response.options:
        return unanswered(expected)
    given = [folded(option) for option in response.options]
    return picked(plain(response.options[0], inline=True), expected, given == [folded(question.answer)])


def true_or_false(question: TrueFalse, response: Judged) -> Verdict:
    """Right when the claim is what it was held to be."""
    return picked(_truth(response.claim), _truth(question.answer), response.claim == question.answer)


def _truth(claim: bool) -> str:
    return "true" if claim else "false"


def multiple_choice(question: MultipleChoice, response: Picked) -> Verdict:
    """Right picks less wrong ones; the parts are the picks, then the keys that were left."""
    keys = {folded(key): plain(key, inline=True) for key in question.keys}
    options = {folded(option): plain(option, inline=True) for option in response.options}
    parts = [
        Part(text, keys[option], 1.0, Rule.PICKED) if option in keys else Part(text, "", 0.0, Rule.PICKED)
        for option, text in options.items()
    ]
    parts += [Part("", text, 0.0, Rule.EMPTY) for option, text in keys.items() if option not in options]
    right = len(keys.keys() & options.keys())
    wrong = len(options) - right
    share = picked_share(right, wrong, len(keys))
    reason = f"{right} of {len(keys)} right"
    if wrong:
        reason = f"{reason}, {wrong} wrong"
    return counted(share, tuple(parts), "" if share == 1.0 else reason)
