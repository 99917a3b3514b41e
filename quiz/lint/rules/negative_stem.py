# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L301: a stem that asks for what is not so, in plain letters."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice, MultipleChoice, TrueFalse
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.negatives import asks_for_not, claims_not, is_asking, may_deny
from quiz.lint.rule import CLAY, HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import MAX_LOOKED_AT, Text, word_set, words_of

_EMPHASISED = re.compile(r"\*[^*]+\*|(?<!\w)_[^_\s][^_]*_")
_BLANK = re.compile(r"_{2,}|\.{3,}|…")
_PERSONS = word_set("i you he she it we they")


def _check(item: Item) -> Iterator[Flaw]:
    question, stem = item.question, item.stem
    if not (isinstance(question, Choice | MultipleChoice | TrueFalse) and stem.is_english and may_deny(stem)):
        return
    plainly = Text(_EMPHASISED.sub(" ", stem.markdown[:MAX_LOOKED_AT]), stem.node, stem.language)
    written = words_of(plainly.asking)
    if isinstance(question, TrueFalse):
        if (word := claims_not(written)) and word[0].islower():
            way = f"claim what is so, or write {word.upper()} or *{word}*"
            yield Flaw(item, stem.node, f"the claim denies, and {shown(word)} is easily overlooked", way)
    elif (word := asks_for_not(written)) and word[0].islower() and _asks(plainly.asking, written):
        way = f"ask for what is so, or write {word.upper()} or *{word}*"
        message = f"the stem asks for what is not so, and {shown(word)} is easily overlooked"
        yield Flaw(item, stem.node, message, way)


def _asks(sentence: str, written: tuple[str, ...]) -> bool:
    """Whether it is a question, a task, or a statement that the options complete.

    A finished sentence, or one with a blank, is something to translate or to fill in.
    """
    if is_asking(written) or written[-1].casefold() == "except":
        return True
    finished = (
        sentence.endswith((".", "!", "?")) or ": " in sentence or _BLANK.search(sentence.rstrip(".…_ "))
    )
    return not finished and written[0].casefold() not in _PERSONS


RULE = Rule(
    Code(
        "L301",
        "a negative that is easily overlooked",
        "A stem that asks for what is *not* so, or a claim that denies, is misread by those who know: the small word is "
        "overlooked. Ask for what is so; where that cannot be, write the word in capitals or emphasise it. It goes for "
        "*not* (and *isn't*, *cannot*) in the main clause of a claim, and for that, *never* and *except* in a question with "
        "options. Why something is not so may be asked.",
        "- {id: a, ask: Which of these animals does not lay eggs?, answer: bat, wrong: [platypus, penguin, tortoise]}\n",
        "- {id: a, ask: Which of these animals does NOT lay eggs?, answer: bat, wrong: [platypus, penguin, tortoise]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}; {CLAY}",
    check=each(_check),
    default=True,
)
