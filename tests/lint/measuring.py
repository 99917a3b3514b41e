"""Precision and recall of the rules on labelled decks: `python -m tests.lint.measuring [FOLDER …]`.

A hit is a rule's code told at a question. It is right where the question's `x-flaws` has the code.
Precision is the share of hits that are right, recall the share of labels that were hit.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from quiz.deck.nodes import Map, Seq
from quiz.deck.reading import read
from quiz.lint.bank import bank_of
from quiz.lint.rules import RULES

CORPUS = Path(__file__).with_name("corpus")
SETS = ("seen", "unseen")
DEFAULTS = frozenset(rule.code.code for rule in RULES if rule.default)


@dataclass
class Score:
    """Hits of some rules on some decks."""

    items: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    """A line for each wrong or missed hit."""

    def precision(self, codes: Iterable[str]) -> float:
        """The share of hits that are right; 1 where there are none."""
        right, wrong = self._sum(self.right, codes), self._sum(self.wrong, codes)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, codes: Iterable[str]) -> float:
        """The share of labels that were hit; 1 where there are none."""
        right, missed = self._sum(self.right, codes), self._sum(self.missed, codes)
        return right / (right + missed) if right + missed else 1.0

    @staticmethod
    def _sum(counts: Counter[str], codes: Iterable[str]) -> int:
        return sum(counts[code] for code in codes)


def measured(folders: Iterable[Path]) -> Score:
    """All rules on all decks of some folders."""
    score = Score()
    for folder in folders:
        for file in sorted(folder.glob("*.yaml")):
            _measure(file, score)
    return score


def _measure(file: Path, score: Score) -> None:
    reading = read(file.read_bytes(), file.name)
    errors = [
        f"{file.name}:{one.place.line}: {one.message}" for one in reading.problems if one.severity == "error"
    ]
    assert not errors, errors
    bank = bank_of(reading)
    assert bank is not None, file
    labels = {("", code) for code in _labels(bank.root, file.name, needed=False)}
    for item in bank.items:
        labels |= {
            (item.question.id, code) for code in _labels(item.node, f"{file.name}: {item.name}", needed=True)
        }
    hits = {
        (flaw.item.question.id if flaw.item else "", rule.code.code)
        for rule in RULES
        for flaw in rule.check(bank)
    }
    score.items += len(bank.items)
    for kind, found in (("right", hits & labels), ("wrong", hits - labels), ("missed", labels - hits)):
        counts: Counter[str] = getattr(score, kind)
        for name, code in sorted(found):
            counts[code] += 1
            if kind != "right":
                score.told.append(f"{kind:<6} {code} {file.parent.name}/{file.name}: {name or 'the deck'}")


def _labels(node: Map, name: str, *, needed: bool) -> list[str]:
    written = node.get("x-flaws")
    assert isinstance(written, Seq) or not needed, f"{name} has no x-flaws"
    return [str(code) for code in written or ()]


def table(score: Score) -> str:
    """A row a rule with hits or labels, and one for the rules that speak by default; a Markdown table."""
    rows = ["| rule | labelled | hits | precision | recall |", "|---|---|---|---|---|"]
    for rule in RULES:
        code = rule.code.code
        rows.append(_row(code + (" (on)" if rule.default else ""), score, [code]))
    rows.append(_row("**all that are on**", score, DEFAULTS))
    return "\n".join(rows)


def _row(name: str, score: Score, codes: Iterable[str]) -> str:
    codes = list(codes)
    labelled = sum(score.right[code] + score.missed[code] for code in codes)
    hits = sum(score.right[code] + score.wrong[code] for code in codes)
    return f"| {name} | {labelled} | {hits} | {score.precision(codes):.2f} | {score.recall(codes):.2f} |"


def main() -> None:
    """Print the table of each set, and what was wrong."""
    for folder in [Path(name) for name in sys.argv[1:]] or [CORPUS / name for name in SETS]:
        score = measured([folder])
        print(f"{folder.name}: {score.items} questions\n\n{table(score)}\n")
        print("\n".join(score.told) + "\n")


if __name__ == "__main__":
    main()
