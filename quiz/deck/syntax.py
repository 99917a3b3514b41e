"""Mistakes in the syntax, rewritten for people."""

from quiz.deck.findings import Findings
from quiz.deck.pieces import Piece
from quiz.deck.tree import TOO_DEEP, TOO_MANY, UnreadableError


def tell_syntax(text: str, piece: Piece, error: UnreadableError, findings: Findings) -> None:
    """Tell why a piece of the file could not be read, with the mended line where that is known."""
    if error.problem == TOO_DEEP:
        findings.tell("D007", "nested deeper than a deck goes", error.offset)
    elif error.problem == TOO_MANY:
        findings.tell("D006", "too many values", error.offset)
    else:
        findings.tell("D509", f"YAML cannot read this: {error.problem}", error.offset)
