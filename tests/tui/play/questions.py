"""One question of each kind, how it is answered rightly and wrongly by keys, and rightly by mouse."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.tui.widgets.cloze import ClozePanel
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.matching import MatchingPanel
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.ordering import OrderingPanel
from quiz.tui.widgets.playkeys import OwnKeys
from tests.tui.play.table import Table

HINTS = ("It is a river.", "East of Mongolia.")

CHOICE = Choice(
    ask="Which clash of 1939 turned Japanese planners away from a war in the north?",
    answer="Khalkhin Gol",
    wrong={"Lake Khasan": "fought a year earlier, and smaller", "Mukden": "", "Marco Polo Bridge": ""},
    hint=HINTS,
    why="The counterattack of August 1939 broke a whole *division*.",
    evidence="Khalkhin Gol",
)
TRUE_FALSE = TrueFalse(claim="The Tripartite Pact obliged Japan to attack.", answer=False, hint=HINTS)
SHORT = ShortAnswer(
    ask="When was the Neutrality Pact signed?", answer="13 April 1941", hint=HINTS, evidence="13 April 1941"
)
NUMERIC = Numeric(ask="Within how many days of peace in Europe?", number=Decimal(90), unit="days", hint=HINTS)
FLASHCARD = Flashcard(front="Nomonhan", back="Khalkhin Gol, in *Japan*.", hint=HINTS)
MULTIPLE = MultipleChoice(
    ask="Which of these spoke against an attack?",
    answers={"the war in China": "it bound the army", "the oil of the south": ""},
    wrong={"the winter": "ships were not the matter", "a want of ships": ""},
    hint=HINTS,
)
CLOZE = Cloze(
    cloze="Signed in {{Moscow::city}} on 13 April {{1941}}, it was to hold for *five* years.", hint=HINTS
)
LISTING = Listing(ask="Name the powers of the pact.", answers=("Germany", "Italy", "Japan"), hint=HINTS)
ORDERING = Ordering(
    order={"Khalkhin Gol": "1939", "Tripartite Pact": "1940", "Neutrality Pact": "April 1941"}, hint=HINTS
)
MATCHING = Matching(
    match={"Richard Sorge": "spied in Tokyo", "Georgy Zhukov": "led the counterattack"},
    wrong={"led the Kwantung Army": "that was Umezu"},
    hint=HINTS,
)


@dataclass(frozen=True)
class Sample:
    """A kind of question at work."""

    question: AnyQuestion
    right: Callable[[Table], Awaitable[None]]
    """Answers rightly by keyboard."""
    wrong: Callable[[Table], Awaitable[None]]
    """Answers wrongly by keyboard."""
    click: Callable[[Table], Awaitable[None]]
    """Answers rightly by mouse; what has to be typed is typed."""


def _prompted(game: Table) -> tuple[str, ...]:
    assert game.session.prompt is not None
    return game.session.prompt.options


def picks(*texts: str, confirm: bool = False) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        digits = (str(_prompted(game).index(text) + 1) for text in texts)
        await game.press(*digits, *(("enter",) if confirm else ()))

    return act


def clicks(*texts: str, confirm: bool = False) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        for text in texts:
            await game.pilot.click(game.one(Options).rows[_prompted(game).index(text)])
        if confirm:
            await click_word(game, "answer")

    return act


def pressed(*keys: str) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        await game.press(*keys)

    return act


def typed(*texts: str, last: tuple[str, ...] = ()) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        for text in texts:
            await game.write(text, "enter")
        await game.press(*last)

    return act


async def click_word(game: Table, word: str) -> None:
    """Click one of the panel's own keys in the last line."""
    own = game.one(OwnKeys)
    text = str(own.content)
    await game.pilot.click(own, offset=(text.index(word) + 1, 0))


def typed_and_clicked(text: str) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        await game.pilot.click(game.screen.query(Field).first())
        await game.write(text)
        await click_word(game, "answer")

    return act


async def click_row(game: Table, index: int) -> None:
    await game.pilot.click(game.one(Options).rows[index])


async def list_by_mouse(game: Table) -> None:
    for text in LISTING.keys:
        await game.write(text)
        await click_word(game, "add")
    await click_word(game, "finish")


async def turn_and_know(game: Table) -> None:
    await game.pilot.click(game.one(Options))
    await click_row(game, 1)


async def order_by_keys(game: Table) -> None:
    """Bubble each item to its place with space and arrows."""
    panel = game.one(OrderingPanel)
    for place, item in enumerate(ORDERING.items):
        steps = panel.items.index(item) - place
        await game.press(str(panel.items.index(item) + 1), "space", *["up"] * steps, "space")
    await game.press("enter", *(("enter",) if tuple(panel.items) == _prompted(game) else ()))


async def order_backwards(game: Table) -> None:
    panel = game.one(OrderingPanel)
    for place, item in enumerate(reversed(ORDERING.items)):
        steps = panel.items.index(item) - place
        await game.press(str(panel.items.index(item) + 1), *["shift+up"] * steps)
    await game.press("enter", *(("enter",) if tuple(panel.items) == _prompted(game) else ()))


async def order_by_mouse(game: Table) -> None:
    panel = game.one(OrderingPanel)
    for place, item in enumerate(ORDERING.items):
        at = panel.items.index(item)
        if at != place:
            await game.pilot.mouse_down(panel.rows[at])
            await game.pilot.hover(panel.rows[place])
            await game.pilot.mouse_up(panel.rows[place])
    await click_word(game, "answer")
    if game.session.outcome is None:
        await click_word(game, "answer")


def match_by_keys(pairs: dict[str, str]) -> Callable[[Table], Awaitable[None]]:
    async def act(game: Table) -> None:
        lefts = list(MATCHING.match)
        for left, right in pairs.items():
            letter = "abcdefgh"[_prompted(game).index(right)]
            await game.press(str(lefts.index(left) + 1), letter)
        await game.press("enter")

    return act


async def match_by_mouse(game: Table) -> None:
    panel = game.one(MatchingPanel)
    for index, right in enumerate(MATCHING.match.values()):
        await game.pilot.click(panel.rows[index])
        await game.pilot.click(panel.rights[_prompted(game).index(right)])
    await click_word(game, "answer")


async def fill_by_mouse(game: Table) -> None:
    for field, text in zip(game.one(ClozePanel).fields, ("Moscow", "1941"), strict=True):
        await game.pilot.click(field)
        await game.write(text)
    await click_word(game, "answer")


SAMPLES = {
    "choice": Sample(CHOICE, picks("Khalkhin Gol"), picks("Lake Khasan"), clicks("Khalkhin Gol")),
    "true or false": Sample(TRUE_FALSE, pressed("2"), pressed("1"), lambda game: click_row(game, 1)),
    "short answer": Sample(
        SHORT, typed("april 13th, 1941"), typed("1939"), typed_and_clicked("13 April 1941")
    ),
    "numeric": Sample(NUMERIC, typed("90"), typed("30"), typed_and_clicked("90")),
    "flashcard": Sample(FLASHCARD, pressed("enter", "2"), pressed("enter", "1"), turn_and_know),
    "multiple choice": Sample(
        MULTIPLE,
        picks("the war in China", "the oil of the south", confirm=True),
        picks("the winter", confirm=True),
        clicks("the war in China", "the oil of the south", confirm=True),
    ),
    "cloze": Sample(CLOZE, typed("Moscow", "1941"), typed("Berlin", "1939"), fill_by_mouse),
    "list": Sample(
        LISTING,
        typed("Japan", "Italy", "Germany", last=("enter",)),
        typed("Spain", last=("enter",)),
        list_by_mouse,
    ),
    "ordering": Sample(ORDERING, order_by_keys, order_backwards, order_by_mouse),
    "matching": Sample(
        MATCHING,
        match_by_keys(dict(MATCHING.match)),
        match_by_keys({"Richard Sorge": "led the Kwantung Army", "Georgy Zhukov": "spied in Tokyo"}),
        match_by_mouse,
    ),
}
"""Every kind by its name."""
