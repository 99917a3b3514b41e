"""Text of every script and every malice shows as the characters it is, at every size."""

import pytest
from msgspec import structs

from quiz.deck.model import AnyQuestion, Choice, Deck, MultipleChoice, Ordering, ShortAnswer, Source
from quiz.library.evidence import Cited
from tests.tui.play.questions import SAMPLES
from tests.tui.play.table import table

NASTY = "[bold]x[/] [@click=app.quit]q[/] \x1b[31mred\x07 ${a} $accent [/"


def nasty(question: AnyQuestion) -> AnyQuestion:
    """The same question with nasty words wherever it may have words of its own."""
    return structs.replace(
        question, hint=NASTY, why=NASTY, **({"ask": NASTY} if hasattr(question, "ask") else {})
    )


@pytest.mark.parametrize("kind", SAMPLES)
async def test_markup_and_escape_codes_are_characters(kind: str) -> None:
    sample = SAMPLES[kind]
    deck = Deck(title=NASTY, id="d", sources={"s": Source(title=NASTY)})
    cited = (Cited(title=NASTY, heading=NASTY, before=NASTY, quote=NASTY, after=NASTY, author=NASTY),)
    question = structs.replace(nasty(sample.question), evidence="x")
    async with table(question, deck=deck, cited=cited, size=(100, 60)) as game:
        await game.press("f2")
        await sample.wrong(game)
        await game.settle()
        assert "\x1b" not in game.seen
        assert "\x07" not in game.seen
        assert game.seen.count("[bold]x[/] [@click=app.quit]q[/] ␛[31mred␇") >= 3


async def test_what_was_typed_is_never_markup() -> None:
    async with table(ShortAnswer(ask="What?", answer="a")) as game:
        await game.press("[", "b", "o", "l", "d", "]", "enter")
        assert "✗ yours   [bold]" in game.seen


OPTIONS = tuple(f"option number {n} is long enough to be wrapped on a small screen" for n in range(9))


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
async def test_nine_long_options_under_a_long_stem_can_be_played(size: tuple[int, int]) -> None:
    question = Choice(
        ask="A long stem that goes on. " * 12, answer=OPTIONS[0], wrong=OPTIONS[1:], why="So it is. " * 30
    )
    async with table(question, size=size) as game:
        await game.press(*["down"] * 9)
        assert "▸ 9" in game.seen
        await game.press("enter")
        await game.settle()
        assert "✓ Right" in game.seen or "✗ Wrong" in game.seen
        for _ in range(9):
            await game.press("pagedown")
        assert "So it is." in game.seen


async def test_more_options_than_digits_are_reached_with_arrows() -> None:
    options = tuple(f"option {n}" for n in range(12))
    async with table(Choice(ask="Which?", answer=options[0], wrong=options[1:])) as game:
        await game.press("up", "enter")
        assert game.session.outcome is not None


async def test_a_question_with_more_options_than_lines_begins_with_its_stem() -> None:
    options = tuple(f"option {n}" for n in range(60))
    kinds = (
        Choice(ask="Which of these?", answer=options[0], wrong=options[1:]),
        MultipleChoice(ask="Which of these?", answers=options[:30], wrong=options[30:]),
        Ordering(ask="Which of these?", order=options),
    )
    for question in kinds:
        async with table(question) as game:
            assert "Which of these?" in game.seen
            await game.press("up")
            assert "Which of these?" not in game.seen


@pytest.mark.parametrize(
    ("language", "stem", "right"),
    [
        ("ja", "ノモンハン事件は何年に起きたか。", False),
        ("he", "מתי נחתם ההסכם?", True),
        ("az-Arab", "نه واقت؟", True),
    ],
)
async def test_scripts_are_laid_out_by_their_width_and_direction(
    language: str, stem: str, right: bool
) -> None:
    question = Choice(ask=stem, answer="1939", wrong=("1941", "한국어 한국어", "ก็ กำ", "e\u0301te\u0301"))
    async with table(question, deck=Deck(title="語学", id="d", language=language)) as game:
        row = next(line for line in game.seen.splitlines() if stem[:3] in line)
        assert row.startswith(" " * 20) is right
        await game.press("1")
        assert game.session.outcome is not None
