"""Precision and recall of the rules on labelled decks: `python -m tests.lint.measuring [FOLDER …]`.

A hit is a rule's code told at a question. It is right where the question's `x-flaws` has the code.
Precision is the share of hits that are right, recall the share of labels that were hit.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quiz.deck.nodes import Map, Seq
from quiz.deck.reading import read
from quiz.lint.bank import bank_of
from quiz.lint.rules import RULES

CORPUS = Path(__file__).parent / "corpus"
FOLDERS = [folder for name in ("seen", "unseen") if any((folder := CORPUS / name).glob("*.yaml"))]
"""The sets of questions that are there: `unseen` is empty between its last questions and new ones."""

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

    def labelled(self, codes: Iterable[str]) -> int:
        """How many labels there are."""
        return self._sum(self.right, codes) + self._sum(self.missed, codes)

    def precision(self, codes: Iterable[str]) -> float:
        """The share of hits that are right; 1 where there are none."""
        right, wrong = self._sum(self.right, codes), self._sum(self.wrong, codes)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, codes: Iterable[str]) -> float:
        """The share of labels that were hit; 1 where there are none."""
        labelled = self.labelled(codes)
        return self._sum(self.right, codes) / labelled if labelled else 1.0

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


def table(scores: Mapping[str, Score]) -> str:
    """A row a rule and one for all that speak by default; three columns a set of questions. Markdown."""
    names = "".join(f" {name}: labelled | precision | recall |" for name in scores)
    rows = [f"| rule |{names}", "|---|" + "---|---|---|" * len(scores)]
    for rule in RULES:
        code = rule.code.code
        rows.append(_row(f"{code} (on)" if rule.default else code, scores.values(), [code]))
    rows.append(_row("**all that are on**", scores.values(), DEFAULTS))
    return "\n".join(rows)


def _row(name: str, scores: Iterable[Score], codes: Collection[str]) -> str:
    return f"| {name} |" + "".join(
        f" {score.labelled(codes)} | {score.precision(codes):.2f} | {score.recall(codes):.2f} |"
        for score in scores
    )


def main() -> None:
    """Print the table, and what was wrong."""
    scores = {folder.name: measured([folder]) for folder in map(Path, sys.argv[1:] or map(str, FOLDERS))}
    print(table(scores))
    for name, score in scores.items():
        print(f"\n{name}: {score.items} questions\n" + "\n".join(score.told))


if __name__ == "__main__":
    main()
