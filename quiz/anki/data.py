"""Questions and decks as canonical JSON: `Data` of a note, and the way back to the deck."""

import json
import re
import unicodedata
from typing import Any

import msgspec

from quiz.deck.model import KINDS, AnyQuestion, Deck

_NESTED = frozenset({"audio", "evidence", "generated", "image", "lint"})
"""Keys whose values are Structs; the other maps are in an order that their author chose."""

_HTML = re.compile(r"[<>&]")
_ANKI_MARK = re.compile(r"\[(?=/?(?:sound:|anki:|latex|\$))", re.IGNORECASE)


def canonical(question: AnyQuestion) -> str:
    """The question as one line of JSON: keys sorted, defaults left out, the kind told by its own keys.

    Maps whose order an author chose (items in order, options) keep it. The text survives an import into Anki
    unchanged: what Anki would take for HTML, sound or LaTeX is written as escapes, and so is all beyond ASCII
    where the import would normalise it.
    """
    built: dict[str, Any] = msgspec.to_builtins(question)
    del built["kind"]
    ordered = {key: built[key] for key in sorted(built)}
    for key in _NESTED.intersection(ordered):
        ordered[key] = _sorted(ordered[key])
    return _written(ordered)


def canonical_deck(deck: Deck) -> str:
    """What the deck as a whole says, without its questions, in the same form."""
    built: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(deck, questions=()))
    return _written({key: built[key] for key in sorted(built)})


def question_of(data: str) -> AnyQuestion:
    """The question that `canonical` wrote, its kind told by its keys. Raises `ValueError`."""
    keys = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    kind = next((kind for kind in KINDS if all(key in keys for key in kind.deciding)), None)
    if kind is None:
        raise ValueError("it has no keys of a question")
    return msgspec.json.decode(data, type=kind, strict=False)


def deck_of(data: str) -> Deck:
    """What `canonical_deck` wrote. Raises `ValueError`."""
    return msgspec.json.decode(data, type=Deck)


def _written(value: dict[str, Any]) -> str:
    text = msgspec.json.encode(value).decode()
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        text = json.dumps(value, separators=(",", ":"))
    return _ANKI_MARK.sub(_escape, _HTML.sub(_escape, text))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_sorted(one) for one in value]
    return value
