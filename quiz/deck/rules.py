"""What a question must be beyond the types of its fields, so that it can be asked and graded."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal

from quiz.deck.cloze import ClozeError, blanks
from quiz.deck.identity import folded
from quiz.deck.limits import MAX_DIGITS, MAX_ID, MAX_SECONDS
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
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.values import NUMBER, About
from quiz.deck.words import shown

_SPACE = re.compile(r"\s")

Values = Mapping[str, object]
"""The fields of a question that could be read, in plain Python values."""


def check(kind: type[AnyQuestion], values: Values, node: Map, about: About) -> None:
    """Tell what is wrong with the fields of a question of `kind`; one that could not be read is not there."""
    if "id" in values:
        check_id(str(values["id"]), node["id"], about)
    check_seconds(values.get("seconds"), "seconds", node, about)
    _RULES[kind](values, node, about)


def check_seconds(value: object, field: str, node: Map, about: About) -> None:
    """Tell a time that is no time."""
    if isinstance(value, Decimal) and not 0 < value <= MAX_SECONDS:
        way = f"write a number of seconds above 0 and up to {MAX_SECONDS:,}, or leave it out"
        about.findings.at(node["seconds"], "D210", f"{about.name}: `{field}` is {value}", way=way)


def _choice(values: Values, node: Map, about: About) -> None:
    answer = values.get("answer")
    _distractors((answer,) if answer else (), values, node, "answer", about)


def _multiple_choice(values: Values, node: Map, about: About) -> None:
    _distinct(values, node, "answers", about)
    _distractors(_texts(values, "answers"), values, node, "answers", about)


def _listing(values: Values, node: Map, about: About) -> None:
    _distinct(values, node, "answers", about)
    if "answers" in values:
        _accepted(values, _texts(values, "answers"), node, "an answer", about)
        _accepted_once(values, node, about)


def _ordering(values: Values, node: Map, about: About) -> None:
    _several(values, node, "order", "an order needs two items or more", about)
    _distinct(values, node, "order", about)


def _matching(values: Values, node: Map, about: About) -> None:
    _several(values, node, "match", "a matching needs two pairs or more", about)
    _distinct(values, node, "match", about)
    pairs = values.get("match")
    _distractors(pairs.values() if isinstance(pairs, dict) else (), values, node, "match", about)
    written = node.get("match")
    if isinstance(written, Map):
        for key, right in written.items():
            if isinstance(right, Scalar) and not right.strip():
                message = f"{about.name}: {shown(key)} in `match` has no right side"
                about.findings.at(written.keys_at[key], "D216", message, way="write what belongs to it")


def _nothing_more(values: Values, node: Map, about: About) -> None:
    """The types of the fields say it all."""


def check_id(text: str, node: Node, about: About) -> None:
    """Tell an id that could not stand in a log or a tag."""
    fault = id_fault(text)
    if fault:
        way = f"write it with letters, digits and hyphens: {_as_id(text)}"
        about.findings.at(node, "D214", f"{about.name}: the id {shown(text)} {fault}", way=way)


def id_fault(text: str) -> str:
    """Why `text` is no id; empty when it is one."""
    if len(text) > MAX_ID:
        return f"has {len(text):,} characters; an id has at most {MAX_ID}"
    if not text.isprintable() or _SPACE.search(text):
        return "has white space or a character that cannot be seen"
    return "has `::`, which separates the levels of a tag" if "::" in text else ""


def _as_id(text: str) -> str:
    """`text` as an id could be."""
    words = "".join(character if character.isalnum() else " " for character in text[:MAX_ID]).split()
    return "-".join(words)[:40].lower() or "an-id"


def _options(node: Node | None) -> list[Scalar]:
    """The nodes of options: the items of a list, or the keys of a map."""
    if isinstance(node, Seq):
        return [item for item in node if isinstance(item, Scalar)]
    return [node.keys_at[key] for key in node] if isinstance(node, Map) else []


def _texts(values: Values, field: str) -> Collection[str]:
    """Options as texts: the items of a list, or the keys of a map."""
    found = values.get(field, ())
    return found if isinstance(found, (tuple, dict)) else ()


def _distinct(values: Values, node: Map, field: str, about: About) -> None:
    """Tell options that are the same once Markdown, case and white space are taken away."""
    texts = _texts(values, field)
    if len(set(map(folded, texts))) == len(texts):
        return
    seen: dict[str, str] = {}
    for option in _options(node.get(field)):
        text = option.strip()
        first = seen.setdefault(folded(text), text)
        if first is not text:
            same = "is there twice" if first == text else f"is the same as {shown(first)}"
            message = f"{about.name}: {shown(text)} in `{field}` {same}"
            about.findings.at(option, "D105", message, way="remove one of them, or make them differ")


def _distractors(keys: Iterable[object], values: Values, node: Map, field: str, about: About) -> None:
    """Tell distractors that are right, and distractors that are the same."""
    texts = _texts(values, "wrong")
    if not texts:
        return
    right = {folded(str(text)) for text in keys}
    if not right.isdisjoint(map(folded, texts)):
        for option in _options(node.get("wrong")):
            if folded(option) in right:
                _tell_right_distractor(option, field, about)
    _distinct(values, node, "wrong", about)


def _tell_right_distractor(option: Scalar, field: str, about: About) -> None:
    text = shown(option.strip())
    if field == "match":
        message = f"{about.name}: {text} under `wrong` is also a right side of `match`"
        way = "remove it from `wrong`"
    else:
        message = f"{about.name} has two right answers: {text} is also under `wrong`"
        way = "remove it from `wrong`, or move it to `answers`"
        if field == "answers":
            message = f"{about.name}: {text} under `wrong` is also under `answers`"
            way = "remove it from one of them"
    about.findings.at(option, "D104", message, way=way)


def _several(values: Values, node: Map, field: str, why: str, about: About) -> None:
    """Tell an order of one, or a match of one."""
    if len(_texts(values, field)) == 1:
        message = f"{about.name}: `{field}` has only one entry"
        way = f"{why}; one thing to know is a short answer (`ask` and `answer`)"
        about.findings.at(node[field], "D106", message, way=way)


def _accepted(values: Values, known: Collection[str], node: Map, what: str, about: About) -> None:
    """Tell a key of `accept` that is nothing to be accepted for."""
    written = node.get("accept")
    if "accept" not in values or not isinstance(written, Map):
        return
    folds = set(map(folded, known))
    for key in written:
        if folded(key) not in folds:
            message = f"{about.name}: {shown(key)} under `accept` is not {what}"
            way = f"write one of {', '.join(map(shown, list(known)[:8]))}"
            about.findings.at(written.keys_at[key], "D110", message, way=way)


def _accepted_once(values: Values, node: Map, about: About) -> None:
    """Tell a text that is accepted for two answers of a list."""
    written = node.get("accept")
    if "accept" not in values or not isinstance(written, Map):
        return
    owners = {folded(text): text for text in _texts(values, "answers")}
    for key, alternatives in written.items():
        for option in _options(alternatives):
            owner = owners.setdefault(folded(option), key)
            if folded(owner) != folded(key):
                both = f"{shown(key)} and for {shown(owner)}"
                message = f"{about.name}: {shown(option.strip())} is accepted for {both}"
                about.findings.at(option, "D111", message, way="accept it for one of them")


def _numeric(values: Values, node: Map, about: About) -> None:
    written = str(values.get("within", ""))
    number = written.removesuffix("%").rstrip()
    if written and (not NUMBER.fullmatch(number) or number.startswith("-") or len(number) > MAX_DIGITS):
        message = f"{about.name}: `within` is {shown(written)}, neither a number nor a percentage"
        way = "write how far off is still right, such as 2 or 5%"
        about.findings.at(node["within"], "D212", message, way=way)


def _cloze(values: Values, node: Map, about: About) -> None:
    if "cloze" not in values:
        return
    text = str(values["cloze"])
    try:
        found = blanks(text)
    except ClozeError as error:
        start, end = _in_source(text, error.offset, node["cloze"], about)
        code = "D107" if "{{" not in text else "D108"
        about.findings.tell(code, f"{about.name}: {error.message}", start, end, way=error.help)
    else:
        _accepted(values, [blank.text for blank in found], node, "a blank", about)


def _in_source(text: str, offset: int, node: Node, about: About) -> tuple[int, int]:
    """Where `offset` of a text stands in the file; the whole node where that cannot be told."""
    before = text[:offset].count("{{")
    at = node.start
    for _ in range(before + 1):
        at = about.findings.text.find("{{", at, node.end) + 2
        if at == 1:
            return node.start, node.end
    return at - 2, at


_RULES: dict[type[AnyQuestion], Callable[[Values, Map, About], None]] = {
    Choice: _choice,
    MultipleChoice: _multiple_choice,
    Listing: _listing,
    Ordering: _ordering,
    Matching: _matching,
    Numeric: _numeric,
    Cloze: _cloze,
    ShortAnswer: _nothing_more,
    Flashcard: _nothing_more,
    TrueFalse: _nothing_more,
}
