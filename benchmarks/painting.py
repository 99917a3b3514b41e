# ruff: noqa: E402 - the assertion comes first, for the type checker
"""How long it takes until something is on the screen: ours, and the one-widget app of `hello`."""

import sys

assert sys.platform != "win32"  # there is no pseudo-terminal

import statistics
from collections.abc import Mapping
from pathlib import Path

from benchmarks import corpus, hello
from benchmarks.terminal import FRAME_END, Terminal
from quiz.library.discovery import find_library
from quiz.library.index import Index
from quiz.library.locations import locations

HELLO = (sys.executable, str(Path(hello.__file__)))
QUIZ = (sys.executable, "-m", "quiz")
TITLE = "Benchmark"
"""Begins the title of every deck, and stands in every row."""


def library(folder: Path, decks: int) -> dict[str, str]:
    """A home with so many decks and a warm index; tells the variables that lead there."""
    variables = {"QUIZ_HOME": str(folder / "home")}
    places = locations(variables)
    places.decks.mkdir(parents=True)
    for n in range(decks):
        text = corpus.deck(40).replace("benchmark-deck", f"benchmark-{n}")
        text = text.replace("Ten thousand questions", f"{TITLE} {n:03}")
        (places.decks / f"deck-{n:03}.yaml").write_text(text, encoding="utf-8")
    index = Index(places.cache / "index.msgpack")
    for file in find_library([], folder, places, index.head).decks:
        index.refresh(file.path, places.cache)
    index.save()
    return variables


def first_frames(folder: Path, variables: Mapping[str, str], rounds: int) -> tuple[float, float]:
    """The median seconds from the start of the process to the first frame: the library, and hello."""
    ours: list[float] = []
    peers: list[float] = []
    for _ in range(rounds + 1):
        with Terminal(QUIZ, folder, variables) as terminal:
            ours.append(terminal.until(TITLE.encode()) - terminal.began)
        with Terminal(HELLO, folder, {}) as terminal:
            peers.append(terminal.until(hello.GREETING.encode()) - terminal.began)
    return statistics.median(ours[1:]), statistics.median(peers[1:])  # the first round warms the disk


def hello_key(folder: Path, rounds: int) -> float:
    """The median seconds from a key to the painted frame in the one-widget app."""
    with Terminal(HELLO, folder, {}) as terminal:
        terminal.until(hello.GREETING.encode())
        terminal.rest()
        return statistics.median(key_to_frame(terminal) for _ in range(rounds))


def play_keys(folder: Path, variables: Mapping[str, str], rounds: int) -> tuple[float, float]:
    """The median seconds in play: from a digit to the ticked option, and from enter to the verdict."""
    deck = folder / "multiple.yaml"
    picks = [6 + 10 * n for n in range(rounds)]  # those of the corpus that are multiple choice
    questions = "".join(f"  - {corpus.multiple_choice(n)}" for n in picks)
    deck.write_text(f"title: Ticks\nquestions:\n{questions}", encoding="utf-8")
    ticks: list[float] = []
    verdicts: list[float] = []
    with Terminal((*QUIZ, "play", str(deck), "--seed", "benchmark"), folder, variables) as terminal:
        terminal.until(b"Division")
        for _ in range(rounds):
            terminal.rest()
            ticks.append(key_to_frame(terminal))
            terminal.rest()
            begun = terminal.press(b"\r")
            terminal.until(b"next")  # the key that follows a verdict
            verdicts.append(terminal.until(FRAME_END) - begun)
            terminal.rest(0.35)  # enter does not go on in the moment after a verdict
            terminal.press(b"\r")
            terminal.until(FRAME_END)
    return statistics.median(ticks), statistics.median(verdicts)


def key_to_frame(terminal: Terminal) -> float:
    """Seconds from the digit 1 to the end of the frame that it painted."""
    begun = terminal.press(b"1")
    taken = terminal.until(FRAME_END) - begun
    terminal.rest(0.05)
    return taken
