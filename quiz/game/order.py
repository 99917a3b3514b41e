"""Order and selection, decided by hashes of a seed: the same seed is the same game everywhere, for ever.

Each text gets a key of its own, so that one option more, or one question more, does not reshuffle the rest.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import assert_never

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.grading.natural import in_natural_order


def key(seed: str, *names: str) -> bytes:
    """The place of `names` among others under `seed`: 16 bytes to sort by."""
    written = b"".join(len(part).to_bytes(8) + part for part in (name.encode() for name in (seed, *names)))
    return blake2b(written, digest_size=16).digest()


def shuffled(seed: str, question: str, texts: Iterable[str]) -> tuple[str, ...]:
    """`texts` in the order that `seed` gives them within the question of that id."""
    return tuple(sorted(texts, key=lambda text: key(seed, question, text)))


def arranged(seed: str, question: str, texts: Iterable[str], language: str) -> tuple[str, ...]:
    """Options as they are shown: all numbers or all dates in their natural order, others shuffled."""
    options = shuffled(seed, question, texts)
    natural = in_natural_order(options, language)
    return options if natural is None else tuple(natural)


def disordered(seed: str, question: str, items: tuple[str, ...]) -> tuple[str, ...]:
    """`items` shuffled, and never in the order in which they came (which would be the answer)."""
    mixed = shuffled(seed, question, items)
    return mixed if mixed != items or len(items) < 2 else mixed[1:] + mixed[:1]


def drawn(seed: str, questions: Iterable[str], length: int | None) -> tuple[str, ...]:
    """`length` question ids (None: all of them) in the order in which they are asked."""
    return tuple(sorted(questions, key=lambda question: key(seed, question)))[:length]


def options(seed: str, question: AnyQuestion, language: str) -> tuple[str, ...]:
    """What the question offers to pick, pair or order, in the order shown; empty where one types."""
    match question:
        case Choice():
            return arranged(seed, question.id, (question.answer, *question.distractors), language)
        case MultipleChoice():
            return arranged(seed, question.id, (*question.keys, *question.distractors), language)
        case Matching():
            rights = dict.fromkeys((*question.match.values(), *question.distractors))
            return arranged(seed, question.id, rights, language)
        case Ordering():
            return disordered(seed, question.id, tuple(question.items))
        case Flashcard() | TrueFalse() | Cloze() | Numeric() | Listing() | ShortAnswer():
            return ()
        case _:
            assert_never(question)
