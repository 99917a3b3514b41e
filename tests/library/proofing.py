"""Deck texts to proofs, as saving them one after another gives them."""

from collections.abc import Iterable
from pathlib import Path

from quiz.deck.model import stem
from quiz.library.judging import judge_bytes
from quiz.library.proofs import Page, Proof
from quiz.library.revisions import Revision, revision

LONGEST = """  - id: long
    ask: What does a thermostat do?
    answer: It switches the heating on when it is colder than what was set, and off again when it is warm
    wrong: [It heats water, It saves oil, It measures humidity]"""
"""A question on which there is advice."""


def revised(text: str | bytes) -> Revision:
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    return revision(judge_bytes(data, Path("deck.yaml"), name="deck.yaml"))


def proof(*saved: str | bytes) -> Proof:
    """The proof after these were saved one after another."""
    shown = Proof()
    for text in saved:
        shown = shown.after(revised(text))
    return shown


def deck(*questions: str, head: str = "title: T") -> str:
    return "\n".join([head, "questions:", *questions]) + "\n"


def named(name: str, answer: str = "yes") -> str:
    return f"  - id: {name}\n    ask: What is {name}?\n    answer: {answer}"


def nameless(text: str, answer: str = "yes") -> str:
    return f"  - ask: {text}\n    answer: {answer}"


def asked(page: Page | None) -> str:
    """What a page asks; empty for none."""
    return stem(page.question) if page is not None and page.question is not None else ""


def stems(pages: Iterable[Page]) -> list[str]:
    return [asked(page) for page in pages]
