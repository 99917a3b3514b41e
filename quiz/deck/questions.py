"""Reading one question: its kind, each field by its type, and all that is wrong with it."""

import msgspec

from quiz.deck.kinds import FAMILIES, kind_name, kind_of, leading_keys
from quiz.deck.model import AnyQuestion, Listing, MultipleChoice, Question
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.rules import check
from quiz.deck.shapes import Shape, Single, keys_of_kinds, record
from quiz.deck.values import EMPTY, INVALID, About, read, tell_unknown
from quiz.deck.ways import quoted_list
from quiz.deck.words import listed, nearest, quoted, shown

_OPENINGS = ("ask", "front", "claim", "cloze")


def question_name(node: Node, number: int) -> str:
    """A question as messages call it: by its id, else by its number (from 1) and opening words."""
    if isinstance(node, Map):
        named = node.get("id")
        if type(named) is Scalar and named.strip():
            return f"question {shown(named)}"
        for key in _OPENINGS:
            opening = node.get(key)
            if type(opening) is Scalar and opening.strip():
                return f"question {number} ({shown(opening)})"
    return f"question {number}"


def read_question(node: Node, about: About) -> AnyQuestion | None:
    """The question at `node`, or None after all its problems were told."""
    if not isinstance(node, Map):
        _tell_no_map(node, about)
        return None
    leading = leading_keys(node)
    if len(leading) != 1:
        _tell_kind(node, leading, about)
        _check_common(node, about)
        return None
    kind = kind_of(leading[0], node)
    values, sound = _read_fields(node, kind, about)
    check(kind, values, node, about)
    return msgspec.convert(values, kind) if sound else None


def _read_fields(node: Map, kind: type[AnyQuestion], about: About) -> tuple[dict[str, object], bool]:
    """The value of each field that is written and could be read, and whether all could."""
    form = record(kind)
    fields = form.fields
    found: dict[str, object] = {}
    refused: set[str] = set()
    for key, value in node.items():
        shape = fields.get(key)
        if shape is None:
            if not _tell_foreign(key, node, kind, about):
                refused.add(key)
        elif key == "answer" and type(value) is Seq and shape.single is Single.TEXT:
            _tell_answer_list(node, value, about)
            refused.add(key)
        else:
            one = read(shape, value, key, about)
            if one is INVALID:
                refused.add(key)
            elif one is not EMPTY:
                found[key] = one
    for key in form.required:
        if not (found[key] != () and found[key] != {} if key in found else key in refused):
            _tell_missing(key, node, kind, about)
            refused.add(key)
    return found, not refused


def _check_common(node: Map, about: About) -> None:
    """Check what can be checked in a question whose kind is not known."""
    common = record(Question).fields
    for key, value in node.items():
        if key in common:
            read(common[key], value, key, about)
        elif key not in keys_of_kinds() and nearest(key, FAMILIES) is None:
            tell_unknown(key, node, common, f"{about.name}: a question", about)


def _tell_no_map(node: Scalar | Seq, about: About) -> None:
    """Tell an item of `questions` that is not a map."""
    if isinstance(node, Seq):
        message, way = f"{about.name} is a list", "a question is a map: remove one `-`"
        about.findings.at(node, "D206", message, way=way)
    elif isinstance(node, Scalar) and node.strip():
        way = "a question is a map: write `ask:` and `answer:`, or the keys of another kind"
        about.findings.at(node, "D207", f"{about.name} is one text, {shown(node)}", way=way)
    else:
        about.findings.at(node, "D204", f"{about.name} is empty", way="write its keys, or remove the `-`")


def _tell_kind(node: Map, leading: list[str], about: About) -> None:
    """Tell a question with no kind, or with two."""
    if about.findings.explained(node):
        return
    if leading:
        kinds = [f"`{key}` ({kind_name(kind_of(key, node))})" for key in leading]
        way = "keep one of them"
        if set(leading) == {"answer", "answers"}:
            way = "write all right answers under `answers`, or one under `answer`"
        message = f"{about.name} has keys of {_number_word(len(kinds))} kinds: {', '.join(kinds)}"
        about.findings.at(node.keys_at[leading[1]], "D102", message, way=way)
        return
    for key in node:
        near = None if key in keys_of_kinds() else nearest(key, [*FAMILIES, "back"])
        if near is not None:
            message = f"{about.name}: a question has no key {shown(key)}"
            about.findings.at(node.keys_at[key], "D201", message, way=f"did you mean `{near}`?")
            return
    if "wrong" in node:
        message = f"{about.name} has `wrong` but no right answer"
        about.findings.at(
            node.keys_at["wrong"], "D101", message, way="add `answer`, or `answers` for several"
        )
        return
    way = f"add one of {listed(FAMILIES, 'or')}"
    about.findings.at(_first_line(node), "D101", f"{about.name} has nothing to answer", way=way)


def _number_word(count: int) -> str:
    return {2: "two", 3: "three", 4: "four"}.get(count, str(count))


def _first_line(node: Map) -> Node:
    """What stands for a whole question in an excerpt: its first key."""
    return next(iter(node.keys_at.values()), node)


def _tell_foreign(key: str, node: Map, kind: type[AnyQuestion], about: About) -> bool:
    """Tell a key that this kind does not have; True when it is an author's own."""
    kinds = keys_of_kinds().get(key)
    if key in {"type", "kind"}:
        message = f"{about.name}: a question has no `{key}`: its keys tell what it is"
        about.findings.at(node.keys_at[key], "D201", message, way="remove it")
        return False
    if kinds is None:
        return tell_unknown(
            key, node, record(kind).fields, f"{about.name}: the kind {kind_name(kind)}", about
        )
    stem = next((own for own in _OPENINGS if own in record(kind).fields), None)
    if key == "ask" and stem is not None:
        way = f"what it asks is its `{stem}`"
    else:
        way = f"`{key}` belongs to {', '.join(kind_name(one) for one in kinds)}"
    message = f"{about.name} is of the kind {kind_name(kind)}, which has no `{key}`"
    about.findings.at(node.keys_at[key], "D202", message, way=way)
    return False


def _tell_answer_list(node: Map, value: Seq, about: About) -> None:
    """Tell a list where one right answer belongs."""
    kind = MultipleChoice if "wrong" in node else Listing
    way = f"for several right answers write `answers` ({kind_name(kind)})"
    if kind is Listing:
        way += "; for one answer that may be written in several ways, `answer` and `accept`"
    way += quoted_list(Shape(Single.TEXT), value, about.findings.text)
    about.findings.at(value, "D103", f"{about.name} has a list under `answer`", way=way)


def _tell_missing(key: str, node: Map, kind: type[AnyQuestion], about: About) -> None:
    """Tell a required key that is not there, or has nothing."""
    if key in node:
        value = node[key]
        rest = about.findings.rest(value.end).strip()
        if about.findings.explained(value):
            return
        way = f"write what belongs there: the kind {kind_name(kind)} needs it"
        if type(value) is Scalar and rest.startswith("#"):
            way = f"the text after # is not read: quote it, `{key}: {quoted(rest)}`"
        elif type(value) is Scalar and about.findings.text[value.start : value.start + 1] in {"|", ">"}:
            written = about.findings.rest(value.start).strip()
            way = f"`{written[0]}` begins a block of text: quote it, `{key}: {quoted(written)}`"
        about.findings.at(node.keys_at[key], "D204", f"{about.name}: `{key}` is empty", way=way)
        return
    if about.findings.explained(node):
        return
    way = f"add `{key}:`; the kind {kind_name(kind)} needs {listed(record(kind).required)}"
    about.findings.at(_first_line(node), "D203", f"{about.name} has no `{key}`", way=way)
