"""From texts to draft questions: the whole way."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor

from msgspec import Struct

from quiz.generate.model import Generation, Proposer, Text

KINDS = frozenset({"cloze", "short-answer", "choice", "true-or-false", "numeric"})
"""The kinds of question that can be made, by the tags of `quiz.deck.model`."""


class Options(Struct, frozen=True, kw_only=True):
    """What is wanted."""

    count: int | None = None
    """How many questions at the most; None: about eight for every thousand words."""
    kinds: frozenset[str] = KINDS
    """Of which kinds."""
    seed: int = 0
    """Another seed makes other choices between equals: distractors, the words that make a claim false."""
    explain: bool = False
    """Whether what was dropped is told."""


def _quiet(_done: int, _all: int) -> None:
    """Tell nobody."""


def generate(
    texts: Sequence[Text],
    options: Options,
    proposer: Proposer | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] = _quiet,
) -> Generation:
    """Draft questions about `texts`, each with the sentence that answers it.

    `proposer` writes the candidates; None: the `rules` engine. `executor` reads chapters side by side; None:
    one after another. `progress` is told how many of the chapters were read. The same texts, options and
    versions of packages give the same questions, whoever reads the chapters and in whatever order.

    A `KeyboardInterrupt` ends reading: what was read by then is made use of, and `unfinished` says so.
    Raises `EngineMissing` where the parser is not installed.
    """
    raise NotImplementedError
