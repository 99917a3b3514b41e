"""What YAML drops or splits without a word: text behind ` #`, and numbers cut at their commas."""

import re
from bisect import bisect_left
from itertools import pairwise

from quiz.deck.limits import MAX_SHOWN
from quiz.deck.nodes import Node, Scalar, Seq
from quiz.deck.values import About
from quiz.deck.words import quoted, shown

_COMMENT = re.compile(r"(?<=\S)[ \t]+#(?!!)")
_SPLIT = re.compile(r",(?=[0-9])")
_EVIDENT = re.compile(r"(?: {2,}|[ \t]*\t[ \t]*)#(?:[ \t]|$)", re.MULTILINE)
_GROUP = re.compile(r"[+-]?[0-9]{1,3}")
_THREE = re.compile(r"[0-9]{3}(?:\.[0-9]*)?")

NOT_SHOWN = frozenset(
    {
        "id",
        "note",
        "status",
        "side",
        "difficulty",
        "seconds",
        "points",
        "number",
        "within",
        "reverse",
        "typos",
    }
    | {"format", "language", "languages", "license", "file", "url", "accessed", "lint", "generated", "page"}
)
"""Fields whose text players do not see as it is written; a comment behind them hides nothing."""


class Unseen:
    """Where a text has what YAML may drop or split."""

    def __init__(self, text: str) -> None:
        hidden = " #" in text or "\t#" in text
        self._text = text
        self._comments = {found.start() for found in _COMMENT.finditer(text)} if hidden else set()
        self._splits = {found.end() for found in _SPLIT.finditer(text) if text[found.start() - 1].isdigit()}
        self._offsets = sorted(self._comments | self._splits)

    def tell(self, node: Node, about: About) -> None:
        """Tell what is dropped or split inside a question, or inside the head of a deck."""
        at = bisect_left(self._offsets, node.start)
        if at == len(self._offsets) or self._offsets[at] > node.end:
            return
        pending = [node]
        while pending:
            one = pending.pop()
            if isinstance(one, Scalar):
                self._tell_comment(one, about)
            elif isinstance(one, Seq):
                self._tell_split(list(one), about)
                pending.extend(one)
            else:
                self._tell_split(list(one.keys_at.values()), about)
                pending.extend(
                    value for key, value in one.items() if key not in NOT_SHOWN and key[:2] != "x-"
                )

    def _tell_comment(self, node: Scalar, about: About) -> None:
        if not node.plain or node.end not in self._comments or _EVIDENT.match(self._text, node.end):
            return
        if node.start == node.end:
            return
        end = about.findings.lines.end(node.end)
        rest = self._text[node.end : end]
        written = self._text[node.start : end].rstrip()
        hash_at = node.end + rest.index("#")
        about.findings.tell(
            "D301",
            f"{about.name}: the text after # is not read: {shown(rest.strip())}",
            hash_at,
            end,
            way=f"quote it: {quoted(written)}" if len(written) < MAX_SHOWN else "quote it",
        )

    def _tell_split(self, nodes: list[Node] | list[Scalar], about: About) -> None:
        """Tell a piece of a flow list that is the rest of the number before it."""
        for before, node in pairwise(nodes):
            if (
                node.start in self._splits
                and isinstance(before, Scalar)
                and isinstance(node, Scalar)
                and _GROUP.fullmatch(before)
                and _THREE.fullmatch(node)
            ):
                whole = self._text[before.start : node.end]
                about.findings.tell(
                    "D302",
                    f"{about.name}: {shown(whole)} is read as two texts, {shown(before)} and {shown(node)}",
                    before.start,
                    node.end,
                    way=f"write {whole.replace(',', '')} or quote it: {quoted(whole)}; "
                    "else put a space behind the comma",
                )
