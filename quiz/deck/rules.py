"""What a question must be beyond the types of its fields, so that it can be asked and graded."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from quiz.deck.cloze import ClozeError, blanks
from quiz.deck.identity import folded
from quiz.deck.limits import MAX_DIGITS, MAX_ID
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
from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.values import NUMBER, About
from quiz.deck.words import listed, shown


def check(question: AnyQuestion, node: Map, about: About) -> AnyQuestion:
    """Tell what is wrong with a question whose fields are read; gives it back."""
    if question.id:
        check_id(question.id, node["id"], about)
    if question.seconds and question.seconds <= 0:
        way = "write a number of seconds above 0, or leave it out"
        about.findings.at(node["seconds"], "D210", f"{about.name}: `seconds` is {question.seconds}", help=way)
    match question:
        case Choice(answer=answer):
            _keys_and_distractors({answer: ""}, question.distractors, node, "answer", about)
        case MultipleChoice():
            _distinct(question.keys, node, "answers", about)
            _keys_and_distractors(question.keys, question.distractors, node, "answers", about)
        case Listing():
            _distinct(question.keys, node, "answers", about)
            _accepted_keys(question.accept, question.keys, node, "an answer", about)
        case Ordering():
            _several(question.items, node, "order", "an order needs two items or more", about)
            _distinct(question.items, node, "order", about)
        case Matching():
            _several(question.match, node, "match", "a matching needs two pairs or more", about)
            _distinct(question.match, node, "match", about)
            _keys_and_distractors(
                dict.fromkeys(question.match.values()), question.distractors, node, "match", about
            )
        case Numeric():
            _tolerance(question.within, node, about)
        case Cloze():
            _blanks(question, node, about)
        case ShortAnswer() | Flashcard() | TrueFalse():
            pass
        case _:
            assert_never(question)
    return question


def check_id(text: str, node: Node, about: About) -> None:
    """Tell an id that could not stand in a log, a tag or a file name."""
    reason = ""
    if len(text) > MAX_ID:
        reason = f"has {len(text):,} characters; an id has at most {MAX_ID}"
    elif not text.isprintable() or any(character.isspace() for character in text):
        reason = "has white space or a character that cannot be seen"
    elif "::" in text:
        reason = "has `::`, which separates the levels of a tag"
    if reason:
        way = f"write it with letters, digits and hyphens: {_as_id(text)}"
        about.findings.at(node, "D214", f"{about.name}: the id {shown(text)} {reason}", help=way)


def _as_id(text: str) -> str:
    """`text` as an id could be."""
    words = "".join(character if character.isalnum() else " " for character in text[:MAX_ID]).split()
    return "-".join(words)[:40].lower() or "an-id"


def _options(node: Node | None) -> list[Node]:
    """The nodes of options: the items of a list, or the keys of a map."""
    if isinstance(node, Seq):
        return list(node)
    return [node.keys_at[key] for key in node] if isinstance(node, Map) else []


def _distinct(options: Mapping[str, object], node: Map, field: str, about: About) -> None:
    """Tell options that are the same once Markdown, case and white space are taken away."""
    written = _options(node.get(field))
    if len({folded(text) for text in options}) == len(written):
        return
    seen: dict[str, str] = {}
    for option in written:
        text = str(option).strip()
        fold = folded(text)
        first = seen.setdefault(fold, text)
        if first is not text:
            same = "is there twice" if first == text else f"is the same as {shown(first)}"
            message = f"{about.name}: {shown(text)} in `{field}` {same}"
            about.findings.at(option, "D105", message, help="remove one of them, or make them differ")


def _keys_and_distractors(
    keys: Iterable[str], distractors: Mapping[str, str], node: Map, field: str, about: About
) -> None:
    """Tell distractors that are right, and distractors that are the same."""
    if not distractors:
        return
    right = {folded(text) for text in keys}
    if not right.isdisjoint(map(folded, distractors)):
        for option in _options(node.get("wrong")):
            if folded(option) in right:
                _tell_right_distractor(option, field, about)
    _distinct(distractors, node, "wrong", about)


def _tell_right_distractor(option: Node, field: str, about: About) -> None:
    text = shown(str(option).strip())
    if field == "match":
        message = f"{about.name}: {text} under `wrong` is also a right side of `match`"
        way = "remove it from `wrong`"
    else:
        message = f"{about.name} has two right answers: {text} is also under `wrong`"
        way = "remove it from `wrong`, or move it to `answers`"
        if field == "answers":
            message = f"{about.name}: {text} under `wrong` is also under `answers`"
            way = "remove it from one of them"
    about.findings.at(option, "D104", message, help=way)


def _several(options: Mapping[str, str], node: Map, field: str, why: str, about: About) -> None:
    """Tell an order of one, or a match of one."""
    if len(options) == 1:
        about.findings.at(
            node[field],
            "D106",
            f"{about.name}: `{field}` has only one entry",
            help=f"{why}; with one it is a short answer (`ask`, `answer`)",
        )


def _accepted_keys(
    accept: Mapping[str, object], known: Iterable[str], node: Map, what: str, about: About
) -> None:
    """Tell a key of `accept` that is nothing to be accepted for."""
    written = node.get("accept")
    if not accept or not isinstance(written, Map):
        return
    texts = list(known)
    folds = {folded(text) for text in texts}
    for key in accept:
        if folded(key) not in folds:
            place = written.keys_at.get(key) or next(
                one for one in written.keys_at.values() if one.strip() == key
            )
            message = f"{about.name}: {shown(key)} under `accept` is not {what}"
            about.findings.at(place, "D110", message, help=f"the keys are {listed(texts[:8])}")


def _tolerance(written: str, node: Map, about: About) -> None:
    """Tell a tolerance that is neither a number nor a percentage."""
    number = written.removesuffix("%").rstrip()
    if written and (not NUMBER.fullmatch(number) or number.startswith("-") or len(number) > MAX_DIGITS):
        message = f"{about.name}: `within` is {shown(written)}, neither a number nor a percentage"
        way = "write how far off is still right, such as 2 or 5%"
        about.findings.at(node["within"], "D212", message, help=way)


def _blanks(question: Cloze, node: Map, about: About) -> None:
    """Tell a cloze text without blanks, or with blanks that cannot be."""
    try:
        found = blanks(question.cloze)
    except ClozeError as error:
        written = node["cloze"]
        code = "D107" if "{{" not in question.cloze else "D108"
        start, end = written.start, written.end
        source = about.findings.text
        word = question.cloze[error.offset : error.offset + 12]
        near = source.find(word, start, end) if error.offset and word in source[start:end] else -1
        if near >= 0:
            start, end = near, near + 2
        about.findings.tell(code, f"{about.name}: {error.message}", start, end, help=error.help)
    else:
        _accepted_keys(question.accept, [blank.text for blank in found], node, "a blank", about)
