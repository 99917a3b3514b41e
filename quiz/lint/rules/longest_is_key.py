# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L203: the key of one question is by far the longest option."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text

_TIMES = 1.6
"""How many times as long as the longest distractor a key is that catches the eye."""

_MORE = 20
"""And how many code points longer it is; half as many in a script without spaces."""

_LEAST = 30
"""Code points of a key that is long at all."""

_LEAST_DISTRACTORS = 2


def _check(item: Item) -> Iterator[Flaw]:
    if not item.options or len(item.distractors) < _LEAST_DISTRACTORS:
        return
    longest = max(len(one.plain) for one in item.distractors)
    if any(len(key.plain) < longest * _TIMES or _combines(key, item) for key in item.keys):
        return
    shortest_key = min(item.keys, key=lambda key: len(key.plain))
    more = _MORE if shortest_key.is_spaced else _MORE // 2
    least = _LEAST if shortest_key.is_spaced else _LEAST // 2
    if len(shortest_key.plain) >= max(longest + more, least) and not any(key.is_name for key in item.keys):
        which = "the right option is" if len(item.keys) == 1 else "the right options are"
        yield Flaw(item, item.keys[0].node, f"{which} by far the longest", _WAY)


def _combines(key: Text, item: Item) -> bool:
    """Whether it names two distractors, and is long by that (L207)."""
    return sum(one.folded in key.folded for one in item.distractors) > 1


_WAY = "cut it down and move the rest to `why`, or make the distractors as full as it is"


RULE = Rule(
    Code(
        "L203",
        "the right option is by far the longest",
        "Authors take care that the right option is quite right, and that makes it long. Players know this, and pick the "
        "longest without knowing the matter. Told where the right option is more than half again as long as every "
        "distractor; a long name is no matter. Keep the options about equally long: what explains belongs under `why`.",
        "- id: a\n"
        "  ask: What does a thermostat do?\n"
        "  answer: It switches the heating on when the room is colder than the set temperature, and off again when it is warm\n"
        "  wrong: [It heats water, It saves oil, It measures humidity]\n",
        "- id: a\n"
        "  ask: What does a thermostat do?\n"
        "  answer: It switches heating on and off\n"
        "  wrong: [It pumps water to the heating, It limits the heating's oil, It measures how damp a room is]\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}",
    check=each(_check),
    default=True,
)
