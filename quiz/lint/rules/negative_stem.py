# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L301: a stem that asks for what is not so, in plain letters."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
from quiz.deck.model import Choice, MultipleChoice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.negatives import asks_for_not, excepts, is_asking, may_deny
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import MAX_LOOKED_AT, Text, word_set, words_of

_EMPHASISED = re.compile(r"\*[^*]+\*|(?<!\w)_[^_\s][^_]*_")
_BLANK = re.compile(r"_{2,}|\.{3,}|…")
_ELSEWHERE = {
    "de": re.compile(r"(?:welche[rsmn]?|was|wer|wen|wem|wo)\b[^,;:]{0,200}?\b(nicht|(?:ist|sind|war|waren) keine?[rs]?)\b(?! (?:nur|mehr|allein))", re.IGNORECASE),
    "es": re.compile(r"¿(?:cuál(?:es)?|qué|quién(?:es)?|dónde)\b[^,;:]{0,200}?\b(no|nunca|excepto|salvo)\b(?! (?:solo|sólo))", re.IGNORECASE),
    "fr": re.compile(r"(?:que?ls?|que?lles?|lequel|laquelle|lesquel(?:le)?s|qui|que|parmi|où)\b[^,;:]{0,200}?\b(n(?:e |['’])\S+ (?:pas|jamais))\b(?! (?:seulement|que))", re.IGNORECASE),
}  # fmt: skip
"""The same of three other languages, where the question begins with the word that asks."""

_PERSONS = word_set("i you he she it we they")


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if not isinstance(item.question, Choice | MultipleChoice):
        return
    word = _overlooked(stem)
    if word is not None and word[0].islower():
        way = f"ask for what is so, or write {word.upper()} or *{word}*"
        message = f"the stem asks for what is not so, and {shown(word)} is easily overlooked"
        yield Flaw(item, stem.node, message, way)


def _overlooked(stem: Text) -> str | None:
    """The word by which a stem asks for what is not so, without emphasis; as written."""
    language = primary(stem.language)
    if not ((stem.is_english and may_deny(stem)) or language in _ELSEWHERE):
        return None
    plainly = Text(_EMPHASISED.sub(" ", stem.markdown[:MAX_LOOKED_AT]), stem.node, stem.language)
    if not stem.is_english:
        found = _ELSEWHERE[language].search(plainly.asking)
        return found[1] if found is not None and plainly.asking.endswith("?") else None
    written = words_of(plainly.asking)
    word = asks_for_not(written)
    if word is None:
        return next(filter(None, (excepts(words_of(sentence)) for sentence in plainly.sentences)), None)
    return word if _asks(plainly.asking, written) else None


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
        "A stem that asks for what is *not* so is misread by those who know: the small word is overlooked. Ask for what is "
        "so; where that cannot be, write the word in capitals or emphasise it. Told of questions with options, for *not* "
        "(and *isn't*, *cannot*), *never* and *except*. Why something is not so may be asked, and a claim may deny.",
        "- {id: a, ask: Which of these animals does not lay eggs?, answer: bat, wrong: [platypus, penguin, tortoise]}\n",
        "- {id: a, ask: Which of these animals does NOT lay eggs?, answer: bat, wrong: [platypus, penguin, tortoise]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}",
    check=each(_check),
    default=True,
)
