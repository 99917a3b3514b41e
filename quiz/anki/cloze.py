"""A cloze text as Anki's own: `{{c1::text::hint}}`, in HTML."""

import re

from quiz.anki.escape import escaped
from quiz.anki.html import block, inline
from quiz.deck.cloze import Blank, blanks, fill, pieces

_FIRST_PRIVATE = 0xE000
_LAST_PRIVATE = 0xF8FF


def anki_cloze(text: str) -> str:
    """The HTML of a cloze text with Anki's blanks; blanks without numbers are all c1.

    The text is rendered around placeholders, so that a mark may enclose a blank; what stands in a blank is
    rendered alone. Raises `ClozeError`.
    """
    edge = _unused(text)
    written: list[str] = []

    def put(index: int, blank: Blank) -> str:
        written.append(_anki_blank(blank))
        return f"{edge}{index}{edge}"

    placeholder = re.compile(f"{edge}([0-9]+){edge}")
    parts = placeholder.split(block(fill(text, put)))
    if len(parts) != 2 * len(written) + 1:  # a mark swallowed a blank, as the target of a link does
        return "".join(
            _anki_blank(piece) if isinstance(piece, Blank) else escaped(piece) for piece in pieces(text)
        )
    parts[1::2] = [written[int(index)] for index in parts[1::2]]
    return "".join(parts)


def card_numbers(text: str) -> tuple[int, ...]:
    """The numbers of the cards that Anki makes of a cloze text, from 1. Raises `ClozeError`."""
    return tuple(sorted({blank.number or 1 for blank in blanks(text)}))


def _anki_blank(blank: Blank) -> str:
    hint = f"::{inline(blank.hint)}" if blank.hint else ""
    return f"{{{{c{blank.number or 1}::{inline(blank.text)}{hint}}}}}"


def _unused(text: str) -> str:
    """A private-use character that the text does not hold."""
    held = set(text)
    return next(chr(code) for code in range(_FIRST_PRIVATE, _LAST_PRIVATE) if chr(code) not in held)
