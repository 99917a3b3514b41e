"""What a question is called for ever, and when two texts or two questions are the same.

Everything here is frozen: history, schedules and notes in Anki hang on it (golden tests hold it).
"""

import re
import unicodedata
from base64 import b32encode
from decimal import Decimal
from hashlib import blake2b
from typing import assert_never

import msgspec

from quiz.deck.markup.plain import plain
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
    stem,
)

SLUG_LENGTH = 24
"""Code points of the readable part of an implicit id."""

NAMELESS = "q"
"""The readable part where a text has no letter or digit."""

_ASCII_LETTER = re.compile(r"[a-z]")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_VOWELS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
"""Hebrew points and accents, Arabic vowels: written in lessons, left out elsewhere."""

_DROPPED = frozenset("'’ʼ")


def implicit_id(question: AnyQuestion) -> str:
    """The id of a question whose author gave none: a readable part, and six characters of a hash.

    Both come from the opening: plain text, NFC, white space folded, of what is asked first; for ordering and
    matching also all items in the order of their code points, so that moving an item changes nothing.
    """
    opening = _opening(question)
    digest = b32encode(blake2b(opening.encode()).digest()).decode("ascii").lower()
    return f"{slug(opening, SLUG_LENGTH) or NAMELESS}-{digest[:6]}"


def slug(text: str, length: int) -> str:
    """`text` as at most `length` lower-case letters and digits of any script, words joined by hyphens.

    Latin letters with accents become ASCII letters where Unicode takes them apart (é → e, ß → ss; ø stays).
    Letters of other scripts stay with their marks, Hebrew points and Arabic vowels aside. Cut between words
    where that is possible.
    Empty when the text has no letter or digit.
    """
    joined = _ascii_words(text) if text.isascii() else _any_words(text, length)
    if len(joined) <= length:
        return joined
    cut = length
    while cut > 1 and unicodedata.category(joined[cut])[0] == "M":
        cut -= 1
    whole = joined.rfind("-", 0, cut + 1)
    return joined[:whole] if whole > 0 else joined[:cut]


def folded(text: str) -> str:
    """How options, keys and titles are compared for being the same: plain text, NFC, without case."""
    return _nfc(plain(text, inline=True).casefold())


def content_hash(question: AnyQuestion) -> str:
    """32 hexadecimal digits over what is asked and graded; equal means that an old answer still answers it.

    Counted: kind, stem, right and wrong options, items, pairs, accepted answers, unit, tolerance, `typos`,
    `reverse`, and the files of images and sounds on the question's side. Not counted: id, tags, hints,
    explanation, remarks and labels shown afterwards, evidence, difficulty, seconds, points, status, notes.
    The order in which an author lists options does not count either, since players never see it.
    """
    shown = [medium.file for medium in (*question.pictures, *question.sounds) if medium.side == "question"]
    counted = [question.__struct_config__.tag, stem(question), shown, *_graded(question)]
    return blake2b(msgspec.json.encode(counted), digest_size=16).hexdigest()


def _ascii_words(text: str) -> str:
    return "-".join(_ASCII_WORD.findall(text.lower().replace("'", "")))


def _any_words(text: str, length: int) -> str:
    """The letters and digits of `text`, words joined by hyphens, as far as a slug of `length` needs them."""
    joined: list[str] = []
    waiting = False
    compatible = _VOWELS.sub("", unicodedata.normalize("NFKC", text).casefold())
    for character in unicodedata.normalize("NFC", compatible):
        category = unicodedata.category(character)
        if category[0] in "LN":
            if waiting and joined:
                joined.append("-")
            joined.append(_ascii(character))
            waiting = False
        elif category[0] == "M":
            if joined and not waiting and not joined[-1].isascii():
                joined.append(character)
        elif category != "Cf" and character not in _DROPPED:
            waiting = True
        if len(joined) > length:
            break
    return "".join(joined)


def _opening(question: AnyQuestion) -> str:
    texts = [plain(stem(question))]
    match question:
        case Ordering():
            texts += sorted(plain(item, inline=True) for item in question.items)
        case Matching():
            sides = {*question.match, *question.match.values()}
            texts += sorted(plain(side, inline=True) for side in sides)
        case _:
            pass
    return _nfc(" ".join(texts))


def _graded(question: AnyQuestion) -> list[object]:
    match question:
        case Flashcard():
            return [question.back, question.reverse]
        case TrueFalse():
            return [question.answer]
        case Cloze():
            return [_accepted(question.accept)]
        case Ordering():
            return [list(question.items)]
        case Matching():
            return [sorted(question.match.items()), sorted(question.distractors)]
        case Numeric():
            return [_decimal(question.number), question.unit, str(question.within)]
        case MultipleChoice():
            return [sorted(question.keys), sorted(question.distractors)]
        case Listing():
            return [sorted(question.keys), _accepted(question.accept)]
        case Choice():
            return [question.answer, sorted(question.distractors)]
        case ShortAnswer():
            return [question.answer, sorted(question.accept), question.typos]
        case _:
            assert_never(question)


def _accepted(accept: dict[str, tuple[str, ...]]) -> list[tuple[str, list[str]]]:
    return sorted((key, sorted(others)) for key, others in accept.items())


def _decimal(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _ascii(character: str) -> str:
    """The ASCII letter under a Latin letter's accents, else the character."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if _ASCII_LETTER.fullmatch(base) else character


def _nfc(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
