"""`python -m docs.make_pictures [FOLDER]`: the pictures of the documentation, taken from the real screens.

The program runs with a home of its own, on the deck that ships, with fixed seeds.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from textwrap import indent

from textual.pilot import Pilot

from docs.tutorial import PAGE as TUTORIAL
from docs.tutorial import take
from quiz.cli.environment import Environment
from quiz.cli.home import home
from quiz.curate.curating import Curating
from quiz.game.events import Settings
from quiz.library.opening import open_deck
from quiz.lint.selection import USUAL
from quiz.tui.app import QuizApp
from quiz.tui.curation import CurateApp, tools
from quiz.tui.messages import GameWanted
from quiz.tui.preview import PreviewApp, following
from quiz.tui.services import Preferences
from quiz.tui.wiring import services

HERE = Path(__file__).parent / "pictures"
DECK = Path(__file__).parent.parent / "decks" / "japan-ussr-1941.yaml"
FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Fonts that Textual would have a picture load from the network; a reader's own monospace does."""

Steps = Callable[[Pilot[None]], Awaitable[None]]


async def picture(
    name: str,
    folder: Path,
    steps: Steps,
    *,
    deck: Path = DECK,
    only: str = "",
    theme: str = "quiz-dark",
    size: tuple[int, int] = (80, 24),
) -> None:
    """Save what the screen shows after `steps` in a game of one question, or in the library."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        env = Environment(sys.stdin, sys.stdout, sys.stderr, {**os.environ, "QUIZ_HOME": place})
        opened = stack.enter_context(home(env))
        preferences = Preferences(theme=theme, motion=False)
        wired = services(
            opened.library,
            opened.index,
            opened.log,
            opened.places,
            preferences,
            check=lambda folder: opened.settings.check,
        )
        first = None
        if only:
            settings = Settings(seed="docs", only=tuple(only.split()))
            first = GameWanted(open_deck(deck, opened.places.cache), settings)
        app = QuizApp(wired, first=first)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            await steps(pilot)
            await app.workers.wait_for_complete()
            await pilot.pause()
            drawn = FONT_FACE.sub("", app.export_screenshot(title="quiz"))
            (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")


async def preview(name: str, folder: Path, *, size: tuple[int, int] = (80, 24)) -> None:
    """Save what the preview shows of a deck after its author has saved a question."""
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        deck = Path(place) / "rivers.yaml"
        deck.write_text(WRITTEN, encoding="utf-8")
        world = stack.enter_context(following(deck, USUAL, deck.parent / "cache"))
        app = PreviewApp(world, Preferences(motion=False), lambda setting, value: None)
        async with app.run_test(size=size) as pilot:
            await _seen(pilot, "longest in Africa")
            deck.write_text(WRITTEN.replace("Vienna?", "Vienna and Budapest?"), encoding="utf-8")
            await _seen(pilot, "Budapest")
            drawn = FONT_FACE.sub("", app.export_screenshot(title="quiz"))
            (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")


async def curate(name: str, folder: Path, *, size: tuple[int, int] = (80, 24)) -> None:
    """Save what curation shows of a deck of drafts under way."""
    with tempfile.TemporaryDirectory() as place:
        deck = Path(place) / "article.yaml"
        deck.write_text(DRAFTS, encoding="utf-8")
        shutil.copy(DECK.parent / "sources" / "japan-ussr-1941.md", place)
        seconds = count(step=8.0)
        curating = Curating(deck, lambda: next(seconds))
        for _ in range(3):
            curating.accept()
        app = CurateApp(
            curating,
            tools(deck, USUAL, Path(place) / "cache"),
            Preferences(motion=False),
            lambda setting, value: None,
        )
        async with app.run_test(size=size) as pilot:
            await _seen(pilot, "no rule has anything")
            drawn = FONT_FACE.sub("", app.export_screenshot(title="quiz"))
            (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")


async def _seen(pilot: Pilot[None], text: str) -> None:
    """Wait until `text` shows."""
    while text.replace(" ", "&#160;") not in pilot.app.export_screenshot():
        await pilot.pause(0.1)
    await pilot.pause(0.1)


def keys(*pressed: str) -> Steps:
    """Press these keys one after another."""

    async def steps(pilot: Pilot[None]) -> None:
        for key in pressed:
            await pilot.press(key)
            await pilot.pause()

    return steps


async def play_on(pilot: Pilot[None]) -> None:
    """Take the first option of every question, to the end of the game."""
    for _ in CHOICES.split():
        await pilot.press("1")
        await pilot.pause(VERDICT_RESTS)
        await pilot.press("enter")
        await pilot.pause()


@dataclass(frozen=True)
class Shown:
    """How a kind is pictured: what is pressed before the first picture, what answers, and rows of text."""

    begun: tuple[str, ...]
    answering: tuple[str, ...]
    asked_rows: int
    answered_rows: int

    def pictures(self) -> Iterator[tuple[str, tuple[str, ...], int]]:
        """Ending of the name, keys pressed, rows."""
        yield "", self.begun, self.asked_rows
        yield "-answered", self.begun + self.answering, self.answered_rows


def typed(text: str) -> tuple[str, ...]:
    """The keys that write `text`."""
    return tuple("space" if character == " " else character for character in text)


async def make_kinds(folder: Path) -> None:
    """Every kind, asked and answered: what is played is the first question of its page."""
    with tempfile.TemporaryDirectory() as place:
        deck = Path(place, "deck.yaml")
        for name, shown in KINDS.items():
            page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
            example = page.partition("```yaml\n")[2].partition("```")[0]
            deck.write_text(KIND_DECK + indent(example, "  "), encoding="utf-8")
            only = example.partition("id: ")[2].partition("\n")[0]
            for ending, pressed, rows in shown.pictures():
                steps = keys(*pressed)
                await picture(f"{name}{ending}", folder, steps, deck=deck, only=only, size=(72, rows))


async def make_tutorial(folder: Path) -> None:
    """The deck that the tutorial makes, played."""
    with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory() as home:
        for _ in take(Path(place), TUTORIAL.read_text(encoding="utf-8"), {**os.environ, "QUIZ_HOME": home}):
            pass
        deck = Path(place, "metre.yaml")
        await picture("tutorial", folder, keys("2"), deck=deck, only="first-definition", size=(80, 23))


async def make(folder: Path) -> None:
    """Every picture."""
    await picture("library", folder, keys())
    await picture("deck", folder, keys("enter"))
    await picture("answered", folder, keys("1"), only=CHOICE, size=(80, 30))
    await picture("light", folder, keys("1"), only=CHOICE, theme="quiz-light", size=(120, 30))
    await picture("results", folder, play_on, only=CHOICES)
    await make_tutorial(folder)
    await make_kinds(folder / "kinds")
    await preview("preview", folder)
    await curate("curate", folder)


PAGES = Path(__file__).parent / "kinds"
KIND_DECK = "title: Japan and the Soviet Union, 1941\nlanguage: en\nquestions:\n"
KINDS = {
    "choice": Shown((), ("3",), 12, 15),
    "multiple-choice": Shown(("1", "4"), ("enter",), 13, 16),
    "true-or-false": Shown((), ("2",), 11, 14),
    "short-answer": Shown(typed("nomonhan insident"), ("enter",), 11, 12),
    "numeric": Shown(typed("90"), ("enter",), 11, 12),
    "list": Shown((*typed("USSR"), "enter", *typed("Britain")), ("enter", "enter"), 12, 14),
    "cloze": Shown(
        (*typed("Three"), "tab", *typed("9 August 1945"), "tab"), (*typed("Korea"), "enter"), 11, 11
    ),
    "ordering": Shown(("3", "space", "up", "up"), ("space", "enter"), 12, 15),
    "matching": Shown(("1", "b", "2", "d"), ("3", "c", "enter"), 13, 14),
    "flashcard": Shown(("enter",), ("2",), 12, 12),
}
"""By the name of their page."""

WRITTEN = """\
title: Rivers of the world
language: en
questions:
  - id: longest-in-africa
    ask: Which river is the longest in Africa?
    answer: the Nile
  - ask: Which river flows through Vienna?
    answer: the Danube
    wrong: [the Rhine, the Elbe, the Inn]
"""
"""A deck that is being written."""

DRAFTS = """\
title: The war that Japan did not fight
language: en
sources:
  article:
    title: The war that Japan did not fight
    file: japan-ussr-1941.md
questions:
""" + "".join(
    f"""\
  - id: {name}
    status: draft
    ask: {ask}
    answer: {answer}
{wrong}    evidence: '{quote}'
    generated: {{score: {score}}}
"""
    for name, ask, answer, wrong, quote, score in (
        (
            "puppet-state",
            "What was Manchuria called as a puppet state?",
            "Manchukuo",
            "",
            "Manchuria was then called Manchukuo, a puppet state whose strings Tokyo pulled.",
            "0.93",
        ),
        (
            "yalta",
            "At which conference did Stalin promise to march against Japan?",
            "the Yalta Conference",
            "",
            "At the Yalta Conference of February 1945 he gave Roosevelt his word",
            "0.92",
        ),
        (
            "pact-day",
            "When did the two former enemies sign a pact of neutrality?",
            "13 April 1941",
            "",
            "On 13 April 1941 the two former enemies signed a pact of neutrality.",
            "0.92",
        ),
        (
            "other-name",
            "By what other name is the Battle of Khalkhin Gol known?",
            "Nomonhan Incident",
            "    wrong: [Mukden Incident, Lake Khasan Incident, Marco Polo Bridge Incident]\n",
            "the Battle of Khalkhin Gol, also known as the Nomonhan Incident",
            "0.91",
        ),
        (
            "spy",
            "Who was the best-known member of the spy ring in Japan?",
            "Richard Sorge",
            "",
            "It had a spy ring in Japan, whose best-known member was Richard Sorge",
            "0.84",
        ),
    )
)
"""A deck of drafts."""

VERDICT_RESTS = 0.4
"""Seconds after which a verdict takes keys."""

CHOICES = (
    "border-clashes mongolia-in-the-1930s end-of-the-fighting tripartite-pact the-treaty-germany-broke "
    "lure-of-the-far-east reason-in-the-mind signals-intelligence"
)
CHOICE = "germany-and-japan-compared"


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    (target / "kinds").mkdir(parents=True, exist_ok=True)
    asyncio.run(make(target))
