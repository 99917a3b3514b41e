"""The tree of a file, whole or piece by piece: one mistake in the syntax hides nothing but its own piece."""

from dataclasses import dataclass

from quiz.deck.findings import Findings
from quiz.deck.nodes import Map, Node, Scalar, Seq, scalar
from quiz.deck.oddities import Oddities
from quiz.deck.pieces import Piece, pieces
from quiz.deck.syntax import Syntax
from quiz.deck.tree import TOO_MANY, UnreadableError
from quiz.deck.words import shown

_KEY_WAY = "write a key and a colon before it, or indent it if it belongs to the line above"


@dataclass(frozen=True)
class Document:
    """A file as far as it could be read."""

    root: Node | None
    oddities: Oddities
    numbers: tuple[int, ...] | None = None
    """The number of each item of `questions` that was read, from 1; None: all were read."""
    lost: bool = False
    """Whether there may be questions of which none could be read; that was told."""


def read_document(text: str, findings: Findings) -> Document:
    """The tree of `text`; every mistake in the syntax is told, one for each piece at most."""
    oddities = Oddities(findings)
    try:
        return Document(oddities.compose(text), oddities)
    except UnreadableError as error:
        syntax = Syntax(text, findings)
        cut = pieces(text)
        if error.problem != TOO_MANY and len(cut) > 1:
            document = _assemble(text, cut, syntax, oddities, findings)
            if not findings.found:
                syntax.tell(Piece(0, len(text)), error)
            return document
        syntax.tell(Piece(0, len(text)), error)
        return Document(None, oddities)


def _assemble(
    text: str, cut: list[Piece], syntax: Syntax, oddities: Oddities, findings: Findings
) -> Document:
    """One tree of the pieces that can be read."""
    root = Map()
    root.keys_at = {}
    root.start, root.end = 0, len(text)
    listed = Seq()
    numbers: list[int] = []
    first: int | None = None
    top_unread = False
    for piece in cut:
        if piece.question is not None and first is None:
            first = piece.start
        try:
            outer = 0 if piece.question is None else 1
            node = oddities.compose(text[piece.start : piece.end], piece.start, outer)
        except UnreadableError as error:
            syntax.tell(piece, error)
            top_unread = top_unread or piece.question is None
            continue
        if piece.question is None:
            _add_top(root, node, findings)
        elif isinstance(node, Seq):
            listed.extend(node)
            numbers.extend([piece.question + 1] * len(node))
        else:
            message = "there is no space behind the `-` of a question; it is not read"
            findings.tell("D506", message, text.index("-", piece.start), way="write a space behind it")
    if first is None:
        return Document(root, oddities, lost=top_unread)
    listed.start, listed.end = first, listed[-1].end if listed else first
    root["questions"] = listed
    root.keys_at.setdefault("questions", scalar("questions", first, first))
    return Document(root, oddities, tuple(numbers), lost=not numbers)


def _add_top(root: Map, node: Node | None, findings: Findings) -> None:
    """Add the top-level keys of one piece."""
    if isinstance(node, Scalar | Seq) and node:
        findings.at(node, "D509", "this is no key of the deck, and is not read", way=_KEY_WAY)
    if not isinstance(node, Map):
        return
    for key, value in node.items():
        place = node.keys_at[key]
        if key in root.keys_at:
            line = findings.lines.number(root.keys_at[key].start)
            findings.at(place, "D401", f"the key {shown(key)} is there twice, first on line {line}")
        else:
            root.keys_at[key] = place
            root[key] = value
