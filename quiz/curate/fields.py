"""What can be changed in a draft, as texts one below the other, and the draft that such texts make."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from msgspec import Struct
from msgspec.structs import asdict, replace

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Options,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    remarks,
)
from quiz.deck.shapes import record


class BadField(Exception):  # noqa: N818 - it becomes a message
    """A text that a field cannot hold; it says what may stand there."""


class Field(Struct, frozen=True):
    """One text of a draft."""

    key: str
    """The key of the deck that it belongs to."""
    label: str
    """What it is, for people."""
    text: str
    """What stands there; Markdown."""


_KEYS: dict[type[AnyQuestion], tuple[tuple[str, str], ...]] = {
    Flashcard: (("front", "front"), ("back", "back")),
    TrueFalse: (("claim", "claim"), ("answer", "true?")),
    Cloze: (("cloze", "text"),),
    Ordering: (("ask", "stem"), ("order", "item")),
    Matching: (("ask", "stem"), ("match", "pair")),
    Numeric: (("ask", "stem"), ("number", "number"), ("unit", "unit"), ("within", "within")),
    MultipleChoice: (("ask", "stem"), ("answers", "right"), ("wrong", "wrong")),
    Listing: (("ask", "stem"), ("answers", "right")),
    Choice: (("ask", "stem"), ("answer", "answer"), ("wrong", "wrong")),
    ShortAnswer: (("ask", "stem"), ("answer", "answer"), ("wrong", "wrong")),
}
_LISTS = frozenset({"order", "match", "answers", "wrong"})
_PAIR = " = "
"""Between the two sides of a pair."""


def fields(question: AnyQuestion, wrong: Options = ()) -> tuple[Field, ...]:
    """The texts of a draft, each distractor for itself; behind those of a list an empty one, to add to it.

    `wrong` are distractors that a short answer had before, which make it a choice again.
    """
    found = []
    for key, label in (*_KEYS[type(question)], ("why", "why")):
        value = getattr(question, key, wrong)
        if key in _LISTS:
            texts = [*(_sides(value) if key == "match" else _texts(value)), ""]
        else:
            texts = [_text(value)]
        found += [Field(key, label, text) for text in texts]
    return tuple(found)


def with_fields(question: AnyQuestion, changed: Sequence[Field]) -> AnyQuestion:
    """The draft with these texts; an empty one of a list is none. Raises `BadField`.

    A remark stays with its place in the list. A short answer with distractors is a choice, and a choice
    without any a short answer.
    """
    texts: dict[str, list[str]] = {}
    for field in changed:
        texts.setdefault(field.key, []).append(field.text.strip())
    values: dict[str, object] = {}
    for key, written in texts.items():
        old = getattr(question, key, ())
        values[key] = _listed(key, old, written) if key in _LISTS else _value(old, written[0])
        if values[key] == "" and key in _needed(type(question)):
            raise BadField("it cannot be empty")
    wrong = values.get("wrong")
    if isinstance(question, ShortAnswer) and not wrong:
        values.pop("wrong", None)
    elif isinstance(question, ShortAnswer):
        return Choice(**_common(question), **values)  # type: ignore[arg-type]
    elif isinstance(question, Choice) and not wrong:
        values.pop("wrong", None)
        return ShortAnswer(**_common(question), **values)  # type: ignore[arg-type]
    return replace(question, **values)


def _needed(kind: type[AnyQuestion]) -> frozenset[str]:
    """The keys that a kind cannot be without."""
    return frozenset(record(kind).required)


def _common(question: AnyQuestion) -> dict[str, object]:
    shared = set(Question.__struct_fields__) - {"why"}
    return {key: value for key, value in asdict(question).items() if key in shared}


def _text(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _texts(value: object) -> list[str]:
    match value:
        case dict() | tuple():
            return [str(one) for one in value]
        case _:
            return []


def _sides(value: object) -> list[str]:
    return [f"{left}{_PAIR}{right}" for left, right in value.items()] if isinstance(value, dict) else []


def _value(old: object, text: str) -> object:
    if isinstance(old, bool):
        if text.lower() not in {"true", "false"}:
            raise BadField("a claim is true or false")
        return text.lower() == "true"
    if isinstance(old, Decimal):
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("nan")
        if not number.is_finite():
            raise BadField(f"'{text}' is not a number")
        return number
    return text


def _listed(key: str, old: object, written: list[str]) -> Options:
    """The list or map with other texts."""
    if key == "match" and isinstance(old, dict):
        return _pairs(written)
    if not isinstance(old, dict):
        return tuple(text for text in written if text)
    told = [*remarks(old).values(), *([""] * len(written))]
    return {text: remark for text, remark in zip(written, told, strict=False) if text}


def _pairs(written: list[str]) -> dict[str, str]:
    found = {}
    for text in filter(None, written):
        left, sign, right = text.partition(_PAIR)
        if not (sign and left.strip() and right.strip()):
            raise BadField(f"a pair is written as left{_PAIR}right")
        found[left.strip()] = right.strip()
    return found
