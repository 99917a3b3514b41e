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
    return PythonParser if cyaml is None else cyaml.CParser  # type: ignore[no-any-return]


class Unreadable(Exception):
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


TOO_DEEP = "too deep"
TOO_MANY = "too many"


class Oddity(NamedTuple):
    """Something of YAML that decks do not have, at the offsets `start` to `end`."""

    what: str
    """`alias`, `anchor`, `tag`, `merge`, `document`, `duplicate`, `control`, `empty key` or `key` (not a text)."""
    start: int
    end: int
    name: str = ""
    """The anchor, tag or key."""
    first: int = 0
    """Of a duplicate: where the key stands first."""


def compose(text: str, odd: Callable[[Oddity], None], base: int = 0) -> Node | None:
    """The tree of one YAML document; None when there is nothing in it.

    `base` is added to every offset: `text` may be a piece of a file. What decks do not have is handed to
    `odd`. Raises `Unreadable`.
    """
    try:
        return _compose(text, odd, base)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context_mark = error.context_mark
        raise Unreadable(
            error.problem or "",
            base + (mark.index if mark else 0),
            error.context or "",
            None if context_mark is None else base + context_mark.index,
        ) from None


_DISCARDED = "\0"
"""Where a value goes that is thrown away; no key of a deck can be this character."""


def _compose(text: str, odd: Callable[[Oddity], None], base: int) -> Node | None:
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
            style = event.style
            text_node = Scalar(event.value)
            text_node.start = base + event.start_mark.index
            text_node.end = base + event.end_mark.index
            text_node.plain = style is None
            if event.anchor is not None or event.tag is not None:
                _tell_properties(event, base, odd)
            if style == '"' and not text_node.isprintable():
                _tell_control(text_node, odd)
            if type(current) is not Map:
                if current is None:
                    root = text_node if root is None else root
                else:
                    current.append(text_node)
            elif key is None:
                key = event.value
                key = known_keys.setdefault(key, key)
                if key in current.keys_at or key == "" or key == "<<" or key == _DISCARDED:
                    key = _odd_key(text_node, current, odd)
                else:
                    current.keys_at[key] = text_node
            else:
                current[key] = text_node
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            node = Map() if kind is MappingStartEvent else Seq()
            if type(node) is Map:
                node.keys_at = {}
            node.start = base + event.start_mark.index
            node.end = base + event.end_mark.index
            if len(open_nodes) >= MAX_DEPTH:
                raise Unreadable(TOO_DEEP, node.start)
            if event.anchor is not None or event.tag is not None:
                _tell_properties(event, base, odd)
            key_inside: str | None = None
            if current is None:
                root = node if root is None else root
            elif type(current) is Seq:
                current.append(node)
            elif type(current) is Map and key is not None:
                current[key] = node
            else:
                odd(Oddity("key", node.start, node.end))
                key_inside = _DISCARDED
            open_nodes.append((current, key_inside))
            current, key = node, None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            assert current is not None  # noqa: S101 - an end has a start
            if event.end_mark.index > event.start_mark.index:
                current.end = base + event.end_mark.index
            else:
                current.end = _last_end(current)
            if type(current) is Map and _DISCARDED in current:
                del current[_DISCARDED]
            current, key = open_nodes.pop()
        elif kind is AliasEvent:
            start, end = base + event.start_mark.index, base + event.end_mark.index
            odd(Oddity("alias", start, end, event.anchor))
            if type(current) is Seq:
                current.append(scalar(f"*{event.anchor}", start, end))
            elif type(current) is Map:
                if key is None:
                    key = _DISCARDED
                else:
                    current[key] = scalar(f"*{event.anchor}", start, end)
                    key = None
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                start = base + event.start_mark.index
                odd(Oddity("document", start, start + 3))
                return root
    if current is not None or open_nodes:
        raise Unreadable(TOO_MANY, base)
    return root


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


def _last_end(current: Map | Seq) -> int:
    """Where a block ends: with the last thing in it, not with the next token."""
    if not current:
        return current.start
    return current[-1].end if type(current) is Seq else next(reversed(current.values())).end  # type: ignore[union-attr]
