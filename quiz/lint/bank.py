"""The questions of a deck as rules look at them: the texts of each, by the part that they play."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from msgspec import UnsetType

from quiz.deck.cloze import Blank, ClozeError, blanks, fill
from quiz.deck.identity import folded
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    LintRules,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
    stem,
)
from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.reading import Reading
from quiz.lint.lazy import lazy
from quiz.lint.spans import Span, spans
from quiz.lint.texts import Text

MAX_TEXTS = 100
"""Options, answers or hints of one question that rules look at."""

GAP = "‹…›"
"""What stands for a blank in the stem of a cloze text; no mark, so that most texts need no Markdown."""


@dataclass(frozen=True)
class Item:
    """One question without errors."""

    question: AnyQuestion
    node: Map
    name: str
    """What messages call it: `question 'pact-date'`."""
    deck: Deck

    @lazy
    def place(self) -> Node:
        """Where a flaw of the whole question is told: its first key."""
        return next(iter(self.node.keys_at.values()))

    @lazy
    def stem(self) -> Text:
        """What a player reads first, a cloze text with `GAP` for each blank. Empty where there is none."""
        question = self.question
        text = _gapped(question.cloze) if isinstance(question, Cloze) else stem(question)
        return Text(text, self._at("ask", "claim", "cloze", "front"), self.deck.question_language)

    @lazy
    def keys(self) -> tuple[Text, ...]:
        """What is right, as it is shown: the key of a choice, all keys of a list, the blanks of a cloze
        text, the number with its unit, the back of a flashcard. Claims, orderings and matchings have none.
        """
        question = self.question
        match question:
            case Choice() | ShortAnswer():
                return (self._answer(question.answer, self._at("answer")),)
            case MultipleChoice() | Listing():
                return self._options(question.keys, self._at("answers"))
            case Cloze():
                at = self._at("cloze")
                return tuple(
                    self._answer(blank.text, at) for blank in islice(_blanks(question.cloze), MAX_TEXTS)
                )
            case Numeric():
                return (self._answer(f"{question.number} {question.unit}".strip(), self._at("number")),)
            case Flashcard():
                return (Text(question.back, self._at("back"), self.deck.answer_language),)
            case TrueFalse() | Ordering() | Matching():
                return ()

    @lazy
    def distractors(self) -> tuple[Text, ...]:
        """What is wrong, of a choice, a multiple choice or a matching."""
        question = self.question
        if isinstance(question, Choice | MultipleChoice | Matching):
            return self._options(question.distractors, self._at("wrong"))
        return ()

    @lazy
    def options(self) -> tuple[Text, ...]:
        """What can be picked in a choice or a multiple choice, the keys first; empty for other kinds."""
        return (*self.keys, *self.distractors) if isinstance(self.question, Choice | MultipleChoice) else ()

    @lazy
    def spans(self) -> tuple[tuple[Text, Span], ...]:
        """Those options that are numbers, ranges or dates."""
        return tuple(spans(self.options))

    @lazy
    def rights(self) -> tuple[tuple[Text, ...], ...]:
        """Each key, with what is accepted for it behind it."""
        question = self.question
        at = self._at("accept")
        match question:
            case ShortAnswer():
                alternatives = [question.accept]
            case Cloze() | Listing():
                others = {folded(key): also for key, also in question.accept.items()}
                alternatives = [others.get(folded(key.markdown), ()) for key in self.keys]
            case _:
                alternatives = [()] * len(self.keys)
        return tuple(
            (key, *(self._answer(one, at) for one in islice(also, MAX_TEXTS)))
            for key, also in zip(self.keys, alternatives, strict=True)
        )

    @lazy
    def accepted(self) -> tuple[Text, ...]:
        """What is right too, beside the keys."""
        return tuple(also for key, *alternatives in self.rights for also in alternatives)

    @lazy
    def blank_hints(self) -> tuple[Text, ...]:
        """The hint inside each blank of a cloze text, beside its key in `keys`; empty texts where none is."""
        question = self.question
        if not isinstance(question, Cloze):
            return ()
        node, language = self._at("cloze"), self.deck.question_language
        return tuple(Text(blank.hint, node, language) for blank in islice(_blanks(question.cloze), MAX_TEXTS))

    @lazy
    def hints(self) -> tuple[Text, ...]:
        """The hints in the order in which they open."""
        language = self.deck.question_language
        nodes = _nodes(self.node.get("hint"), self.place)
        return tuple(Text(hint, next(nodes), language) for hint in self.question.hints[:MAX_TEXTS])

    def has_off(self, code: str) -> bool:
        """Whether the author has switched the rule `code` off for this question."""
        own = self.question.lint
        return not isinstance(own, UnsetType) and is_off(code, own)

    def _options(self, options: Iterable[str], node: Node) -> tuple[Text, ...]:
        nodes = _nodes(node, self.place)
        return tuple(self._answer(option, next(nodes)) for option in islice(options, MAX_TEXTS))

    def _answer(self, markdown: str, node: Node) -> Text:
        return Text(markdown, node, self.deck.answer_language, inline=True)

    def _at(self, *keys: str) -> Node:
        """The first of these that is written; else where the question begins."""
        for key in keys:
            if key in self.node:
                return self.node[key]
        return self.place


@dataclass(frozen=True)
class Bank:
    """All questions of a deck."""

    deck: Deck
    root: Map
    items: tuple[Item, ...]


def bank_of(reading: Reading) -> Bank | None:
    """The questions without errors of what was read; None where there are none."""
    deck, root = reading.deck, reading.root
    if deck is None or root is None or not deck.questions:
        return None
    items = tuple(
        Item(question, node, name, deck)
        for question, (node, name) in zip(deck.questions, reading.kept, strict=True)
    )
    return Bank(deck, root, items)


def is_off(code: str, own: LintRules) -> bool:
    """Whether `own` switches the rule `code` off, by its code or a beginning of it, in any case."""
    return any(code.startswith(off.strip().upper()) for off in own.off if off.strip())


def _nodes(node: Node | None, otherwise: Node) -> Iterator[Node]:
    """Where each text of a list, of the keys of a map, or the one text stands; then `otherwise` for ever."""
    if isinstance(node, Map):
        yield from node.keys_at.values()
    elif isinstance(node, Seq):
        yield from node
    elif node is not None:
        yield node
    while True:
        yield otherwise


def _blanks(cloze: str) -> Iterator[Blank]:
    try:
        yield from blanks(cloze)
    except ClozeError:
        return


def _gapped(cloze: str) -> str:
    try:
        return fill(cloze, lambda _, blank: f"{GAP} ({blank.hint})" if blank.hint else GAP)
    except ClozeError:
        return cloze
