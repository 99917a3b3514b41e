"""The tree of a file, whole or piece by piece: one mistake in the syntax hides nothing but its own piece."""

from collections.abc import Iterable
from dataclasses import dataclass

from quiz.deck.findings import Findings
from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.oddities import Oddities
from quiz.deck.pieces import Piece, pieces
from quiz.deck.syntax import Syntax
from quiz.deck.tree import TOO_MANY, UnreadableError, compose
from quiz.deck.words import shown


@dataclass(frozen=True)
class Document:
    """A file as far as it could be read."""

    root: Node | None
    unread: frozenset[int] = frozenset()
    """Which items of `questions` could not be read, from 0."""
    lost_questions: bool = False
    """Whether no item of `questions` could be read, after that was told."""

    def numbers(self, listed: Seq) -> Iterable[int]:
        """The number of each item that was read, from 1, counting those that were not."""
        if not self.unread:
            return range(1, len(listed) + 1)
        count = len(listed) + len(self.unread)
        return [number + 1 for number in range(count) if number not in self.unread]


def read_document(text: str, findings: Findings) -> Document:
    """The tree of `text`; every mistake in the syntax is told, one for each piece at most."""
    odd = Oddities(text, findings)
    syntax = Syntax(text, findings)
    try:
        root = compose(text, odd.note)
    except UnreadableError as error:
        cut = pieces(text)
        if error.problem == TOO_MANY or len(cut) == 1:
            syntax.tell(Piece(0, len(text)), error)
            return Document(None)
    else:
        odd.tell()
        return Document(root)
    return _assemble(text, cut, syntax, findings)


def _assemble(text: str, cut: list[Piece], syntax: Syntax, findings: Findings) -> Document:
    """One tree of the pieces that can be read."""
    root = Map()
    root.keys_at = {}
    root.start, root.end = 0, len(text)
    listed = Seq()
    unread = set()
    for piece in cut:
        odd = Oddities(text, findings)
        try:
            node = compose(text[piece.start : piece.end], odd.note, piece.start)
        except UnreadableError as error:
            syntax.tell(piece, error)
            if piece.question is not None:
                unread.add(piece.question)
            continue
        odd.tell()
        if piece.question is None:
            _add_top(root, node, findings)
        elif isinstance(node, Seq):
            listed.extend(node)
        else:
            unread.add(piece.question)
            message = "there is no space behind the `-` of a question; it is not read"
            findings.tell("D506", message, text.index("-", piece.start), way="write a space behind it")
    first = min((piece.start for piece in cut if piece.question is not None), default=None)
    if first is not None:
        listed.start, listed.end = first, listed[-1].end if listed else first
        root["questions"] = listed
    return Document(root, frozenset(unread), lost_questions=not listed and bool(findings.found))


def _add_top(root: Map, node: Node | None, findings: Findings) -> None:
    """Add the top-level keys of one piece."""
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
