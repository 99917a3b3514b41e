"""Mistakes in the syntax, rewritten for people, with the line as it was meant."""

import re

from quiz.deck.findings import Findings
from quiz.deck.limits import MAX_DEPTH, MAX_MENDED, MAX_NODES
from quiz.deck.mends import mends
from quiz.deck.nodes import Seq
from quiz.deck.pieces import Piece
from quiz.deck.tree import TOO_DEEP, TOO_MANY, Oddity, UnreadableError, compose
from quiz.deck.trouble import Mend, Trouble
from quiz.deck.words import shown
from quiz.deck.written import line_at

_ID = re.compile(r"^[ \t]*(?:-[ \t]*)?id:[ \t]+(\S.*)$", re.MULTILINE)
_WORK = 8
"""How often the whole file may be read again, in pieces, to try mends."""


class Syntax:
    """Tells the mistakes in the syntax of one file."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._left = _WORK * len(text) + MAX_MENDED
        """How many characters may still be read to try mends, so that the time is linear in the file."""

    def tell(self, piece: Piece, error: UnreadableError) -> None:
        """Tell why a piece of the file could not be read, with the mended line where that is known."""
        whose, unread = self._named(piece)
        if error.problem == TOO_DEEP:
            message = f"{whose} nests deeper than the {MAX_DEPTH} levels that a deck has; {unread}"
            way = "write it flat; text that begins with [ or { is quoted"
            self._findings.tell("D007", message, error.offset, way=way)
            return
        if error.problem == TOO_MANY:
            message = f"the file has more than {MAX_NODES:,} values"
            self._findings.tell("D006", message, error.offset, way="split it into several decks")
            return
        mend = self.mend(piece, error)
        if mend is None:
            message = f"{whose}: YAML cannot read this line ({_in_words(error)}); {unread}"
            way = "quote the text in this line, or look for a mistake in the line above"
            self._findings.tell("D509", message, self._shown_offset(error, piece), way=way)
            return
        message = f"{whose}: {mend.fault}; {unread}"
        self._findings.tell(mend.code, message, mend.at, mend.until, way=self._way(mend))

    def mend(self, piece: Piece, error: UnreadableError) -> Mend | None:
        """The first mend with which the piece can be read, or at least beyond the mended line."""
        better: Mend | None = None
        if self._findings.full:
            return None
        trouble = Trouble(self._text, self._findings.lines, piece.start, piece.end, error)
        for mend in mends(trouble):
            self._left -= piece.end - piece.start
            if self._left < 0:
                break
            mended = mend.applied(self._text, piece.start, piece.end)
            first = self._findings.lines.start(mend.start) - piece.start
            behind = mended.find("\n", mend.start - piece.start + len(mend.text))
            last = len(mended) if behind < 0 else behind
            odd: list[Oddity] = []
            try:
                node = compose(mended, odd.append)
            except UnreadableError as still:
                line_end = self._findings.lines.end(mend.end) - piece.end + len(mended)
                if better is None and still.begins > line_end:
                    better = mend
                continue
            sound = piece.question is None or isinstance(node, Seq)
            if sound and not any(first <= one.start <= last for one in odd):
                return mend
        return better

    def _way(self, mend: Mend) -> str:
        """The way out, with the mended line."""
        lines = self._findings.lines
        start, end = lines.start(mend.at), lines.end(mend.at)
        if mend.start <= start and mend.end >= end:
            number = lines.number(start) - lines.number(mend.start)
            mended = mend.text.split("\n")[number] if mend.text.count("\n") >= number else mend.text
        else:
            mended = self._text[lines.start(mend.start) : mend.start] + mend.text
            mended += self._text[mend.end : lines.end(mend.end)]
        if len(mended) > MAX_MENDED:
            return mend.way
        if mend.code not in {"D505", "D507"}:
            mended = mended.strip()
        return f"{mend.way}: {mended}"

    def _shown_offset(self, error: UnreadableError, piece: Piece) -> int:
        """Where to point: the end of a piece is the beginning of the next line, which is not to blame."""
        offset = min(error.offset, max(piece.start, piece.end - 1))
        line = line_at(self._text, self._findings.lines, offset)
        if not line.value and not line.key and error.context_offset is not None:
            return error.context_offset
        return offset

    def _named(self, piece: Piece) -> tuple[str, str]:
        """What the piece is called, and what is not read for its sake."""
        if piece.question is not None:
            found = _ID.search(self._text, piece.start, piece.end)
            name = f"question {shown(found[1])}" if found else f"question {piece.question + 1}"
            return name, "the question is not read"
        if piece.start == 0 and piece.end == len(self._text):
            return "the deck", "the file is not read"
        key = line_at(self._text, self._findings.lines, piece.start).key
        if not key:
            return "the deck", "this part is not read"
        return f"the deck's {key}", f"`{key}` is not read"


_WORDS = {
    "could not find expected ':'": "a key has no `:` behind it",
    "did not find expected key": "a key was expected here",
    "did not find expected '-' indicator": "an item that begins with `-` was expected here",
    "mapping values are not allowed in this context": "a second key stands in one line",
    "found character that cannot start any token": "the character has a meaning of its own",
    "did not find expected ',' or ']'": "a list in brackets goes wrong",
    "did not find expected ',' or '}'": "a map in brackets goes wrong",
}


def _in_words(error: UnreadableError) -> str:
    """What the parser says, in the words of this format where there are any."""
    return _WORDS.get(error.problem, error.problem)
