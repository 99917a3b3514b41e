"""`Data`: the whole question as its deck has it, as canonical JSON. The way back to the deck."""

import json
import re
import unicodedata
from typing import Any

from msgspec import to_builtins

from quiz.deck.model import AnyQuestion

_ORDERED_BY_AUTHOR = frozenset({"order", "match", "wrong", "answers", "accept"})
_ANKI_MARK = re.compile(r"[<>&]|\[(?=/?(?:sound:|anki:|latex|\$))", re.IGNORECASE)


def canonical(question: AnyQuestion) -> str:
    """The question as one line of JSON: keys sorted, defaults left out, the kind told by its own keys.

    Maps whose order an author chose (items in order, options) keep it. Characters that Anki would take for
    HTML, sound or LaTeX are written as escapes, and all beyond ASCII where Anki's import would normalise them,
    so the text survives an import unchanged.
    """
    built: dict[str, Any] = to_builtins(question)
    del built["kind"]
    ordered = {
        key: value if key in _ORDERED_BY_AUTHOR else _sorted(value) for key, value in sorted(built.items())
    }
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))
    if not unicodedata.is_normalized("NFC", text):
        text = json.dumps(ordered, separators=(",", ":"))
    if _ANKI_MARK.search(text) is None:
        return text
    return _ANKI_MARK.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_sorted(one) for one in value]
    return value
