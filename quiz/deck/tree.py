"""From text to a tree of nodes: YAML's events in one pass, everything text, every place kept.

What YAML has and decks do not (anchors, aliases, tags, merge keys, several documents, keys that are not
text, duplicate keys) is handed to the caller and passed over, so that the rest of the file is still read.
Only a mistake in the syntax, or too deep nesting, ends the pass.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from quiz.deck.decoding import REFUSED
from quiz.deck.limits import MAX_DEPTH, MAX_NODES
from quiz.deck.nodes import Map, Node, Scalar, Seq, scalar


class PythonParser(Reader, Scanner, Parser):
    """The parser in Python, for a PyYAML that was built without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def parser() -> Callable[[str], Any]:
    """What makes events of a text: libyaml's parser where there is one."""
    cyaml = getattr(yaml, "cyaml", None)
    return PythonParser if cyaml is None else cyaml.CParser


class UnreadableError(Exception):
    """Where the pass could not go on."""

    def __init__(
        self, problem: str, offset: int, context: str = "", context_offset: int | None = None
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        """What the parser says, or `TOO_DEEP`, `TOO_MANY`."""
        self.offset = offset
        """Where in the text, in code points."""
        self.context = context
        """What the parser was reading; empty when it does not say."""
        self.context_offset = context_offset
        """Where that began."""

    @property
    def begins(self) -> int:
        """Where the mistake begins: an open quote or bracket shows only at the end."""
        if self.context_offset is not None and ("quoted" in self.context or "flow" in self.context):
            return self.context_offset
        return self.offset


TOO_DEEP = "too deep"
TOO_MANY = "too many"


class Oddity(NamedTuple):
    """Something of YAML that decks do not have, at the offsets `start` to `end`."""

    what: str
    """One of `alias`, `anchor`, `tag`, `merge`, `document`, `duplicate`, `control`, `empty key`, or `key`:
    a key that is not a text.
    """
    start: int
    end: int
    name: str = ""
    """The anchor, tag or key."""
    first: int = 0
    """Of a duplicate: where the key stands first."""


def compose(text: str, odd: Callable[[Oddity], None], base: int = 0, outer: int = 0) -> Node | None:
    """The tree of one YAML document; None when there is nothing in it.

    `text` may be a piece of a file: `base` is added to every offset, `outer` to the depth. What decks do not
    have is handed to `odd`. Raises `UnreadableError`.
    """
    try:
        return _compose(text, odd, base, outer)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context_mark = error.context_mark
        problem = error.problem or ""
        # libyaml's scanner has a bound of its own, and looks far ahead of the events.
        raise UnreadableError(
            TOO_DEEP if "nesting depth" in problem else problem,
            base + (mark.index if mark else 0),
            error.context or "",
            None if context_mark is None else base + context_mark.index,
        ) from None


_DISCARDED = "\0"
"""Where a value goes that is thrown away; no key of a deck can be this character."""

_ODD_KEYS = frozenset({"", "<<", _DISCARDED})


def _compose(text: str, odd: Callable[[Oddity], None], base: int, outer: int) -> Node | None:  # noqa: PLR0915
    """One loop over the events; the commonest first, because a large deck has hundreds of thousands."""
    root: Node | None = None
    documents = 0
    open_nodes: list[tuple[Map | Seq | None, str | None]] = []
    current: Map | Seq | None = None
    key: str | None = None
    known_keys: dict[str, str] = {}
    node: Node
    for _, event in zip(range(MAX_NODES), iter(parser()(text).get_event, None), strict=False):
        kind = type(event)
        if kind is ScalarEvent:
            node = _text(event, base, odd)
            if type(current) is Map and key is None:
                key = known_keys.setdefault(event.value, event.value)
                if key in current.keys_at or key in _ODD_KEYS:
                    key = _odd_key(node, current, odd)
                else:
                    current.keys_at[key] = node
                continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            node = _collection(event, base, odd)
            if len(open_nodes) + outer >= MAX_DEPTH:
                raise UnreadableError(TOO_DEEP, node.start)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            assert current is not None  # noqa: S101 - an end has a start
            _close(current, event, base)
            current, key = open_nodes.pop()
            continue
        elif kind is AliasEvent:
            node = scalar(f"*{event.anchor}", base + event.start_mark.index, base + event.end_mark.index)
            odd(Oddity("alias", node.start, node.end, event.anchor))
        else:
            documents += kind is DocumentStartEvent
            if documents < 2:
                continue
            start = base + event.start_mark.index
            odd(Oddity("document", start, start + 3))
            return root
        behind: str | None = None
        if type(current) is Map:
            if key is None:
                behind = _DISCARDED
                if kind is not AliasEvent:
                    odd(Oddity("key", node.start, node.end))
            else:
                current[key] = node
        elif type(current) is Seq:
            current.append(node)
        else:
            root = node
        key = behind
        if not isinstance(node, Scalar):
            open_nodes.append((current, key))
            current, key = node, None
    if open_nodes:
        raise UnreadableError(TOO_MANY, base)
    return root


def _text(event: Any, base: int, odd: Callable[[Oddity], None]) -> Scalar:
    """The node of a text."""
    style = event.style
    node = Scalar(event.value)
    node.start = base + event.start_mark.index
    node.end = base + event.end_mark.index
    node.plain = not style
    if event.anchor is not None or event.tag is not None:
        _tell_properties(event, base, odd)
    if style == '"' and not node.isprintable():
        _tell_control(node, odd)
    return node


def _collection(event: Any, base: int, odd: Callable[[Oddity], None]) -> Map | Seq:
    """The node of a list or map that begins."""
    node: Map | Seq
    if type(event) is MappingStartEvent:
        node = Map()
        node.keys_at = {}
    else:
        node = Seq()
    node.start = base + event.start_mark.index
    node.end = base + event.end_mark.index
    if event.anchor is not None or event.tag is not None:
        _tell_properties(event, base, odd)
    return node


def _close(node: Map | Seq, event: Any, base: int) -> None:
    """Set where a list or map ends: a block ends with the last thing in it, not with the next token."""
    if type(node) is Map and _DISCARDED in node:
        del node[_DISCARDED]
    if event.end_mark.index > event.start_mark.index:
        node.end = base + event.end_mark.index
    elif not node:
        node.end = node.start
    elif type(node) is Map:
        node.end = next(reversed(node.values())).end
    elif type(node) is Seq:
        node.end = node[-1].end


def _odd_key(node: Scalar, current: Map, odd: Callable[[Oddity], None]) -> str:
    """Tell a key that cannot stand; where its value goes."""
    name = str(node)
    if name == _DISCARDED:
        return _DISCARDED
    if name == "":
        odd(Oddity("empty key", node.start, node.end))
    elif name == "<<" and node.plain:
        odd(Oddity("merge", node.start, node.end))
    elif name in current.keys_at:
        odd(Oddity("duplicate", node.start, node.end, name, current.keys_at[name].start))
    else:
        current.keys_at[name] = node
        return name
    return _DISCARDED


def _tell_properties(event: Any, base: int, odd: Callable[[Oddity], None]) -> None:
    """Tell the anchor and the tag of an event."""
    start = base + event.start_mark.index
    if event.anchor is not None:
        odd(Oddity("anchor", start, start + len(event.anchor) + 1, event.anchor))
    if event.tag is not None:
        odd(Oddity("tag", start, start + 1, event.tag))


def _tell_control(node: Scalar, odd: Callable[[Oddity], None]) -> None:
    """Tell a control character that an escape such as `\\e` put into a text."""
    found = REFUSED.search(node)
    if found is not None:
        odd(Oddity("control", node.start, node.end, found[0]))
