# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L208: a wrong option that an absolute word gives away."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import STOP_WORDS, Text

_ABSOLUTE_WORDS = "always never all every only none completely entirely absolutely totally wholly exclusively solely invariably"
_ABSOLUTE = frozenset(_ABSOLUTE_WORDS.split())

_NOT_BEFORE = frozenset(
    {
        "not",
        "almost",
        "nearly",
        "practically",
        "hardly",
        "after",
        "above",
        "at",
        "first",
        "of",
        "for",
        "and",
        "in",
    }
)
"""Before such a word these take its edge ("not always"), or are a phrase with it ("after all")."""

_NOT_AFTER = frozenset(
    {"over", "along", "right", "but", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)
"""After it: "all over", "nothing but", "all four chambers"."""

_CLAIM = 3
"""Words from which an option says something about something."""


_WHOLE = 8
"""Words below which "all of", "none of" makes an option that is all or none of the others."""


def _check(item: Item) -> Iterator[Flaw]:
    if not item.options or not item.keys[0].is_english or any(map(_absolute, item.keys)):
        return
    for option in item.distractors:
        word = _absolute(option)
        if word:
            yield Flaw(
                item,
                option.node,
                f"'{word}' gives the wrong option {shown(option.plain)} away, since no right one is so strict",
                "say it without the word, so that it is wrong for what it says of the matter",
            )
            return


def _absolute(option: Text) -> str:
    """The absolute word in an option; empty for none."""
    words = option.words
    if len(words) < _CLAIM or _ABSOLUTE.isdisjoint(words) or _is_title(option.written):
        return ""
    around = zip(("", *words), words, (*words[1:], ""), strict=False)
    return next(
        (
            word
            for before, word, after in around
            if word in _ABSOLUTE
            and before not in _NOT_BEFORE
            and not (after in _NOT_AFTER or after.isdecimal())
            and not (word in {"all", "none"} and after == "of" and len(words) < _WHOLE)
        ),
        "",
    )


def _is_title(words: tuple[str, ...]) -> bool:
    """Whether all words that matter have a capital, as in the title of a book."""
    return all(word[0].isupper() or word in STOP_WORDS for word in words)


RULE = Rule(
    Code(
        "L208",
        "an absolute word in a wrong option",
        "Little is so always, never, completely or without exception, and players know that: options with such words are "
        "struck out unread where the right one has none. Leave the word out, or give the right option one that is as strict "
        "and still true.",
        "- {id: a, ask: Why do leaves look green?, answer: they reflect green light, wrong: [they never reflect red light, they glow by day]}\n",
        "- {id: a, ask: Why do leaves look green?, answer: they reflect green light, wrong: [they absorb green light, they glow by day]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 28; {NBME}; {SAQUET}",
    check=each(_check),
)
