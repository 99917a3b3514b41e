"""The screen that follows a deck file."""

import threading

import pytest
from msgspec.structs import replace

from quiz.tui.screens.problems import ProblemsScreen
from quiz.tui.widgets.cardview import CardView
from tests.library.proofing import revised
from tests.tui.preview.decks import COLON, EVERY_KIND, LIST_UNDER_ANSWER, RIVERS, SAID_TWICE
from tests.tui.preview.desk import Desk, desk


async def test_what_is_saved_shows() -> None:
    async with desk(RIVERS) as one:
        assert "question 1 of 3" in one.words
        assert "Which river is the longest" in one.words
        assert "✓ nothing is wrong here" in one.words
        await one.save(RIVERS.replace("Vienna", "Wien"))
        assert "question 2 of 3" in one.words
        assert "Which river flows through Wien?" in one.words
        await one.save(RIVERS.replace("Africa?", "Africa today?").replace("Vienna", "Budapest"))
        assert "longest in Africa today?" in one.words
        assert "1 more question changed" in one.words


async def test_a_question_with_errors_stays_as_it_was_read_last_and_tells_them_above_it() -> None:
    async with desk(RIVERS) as one:
        await one.save(LIST_UNDER_ANSWER)
        lines = one.seen.splitlines()
        above = next(number for number, line in enumerate(lines) if "has a list under" in line)
        stem = next(number for number, line in enumerate(lines) if "through Vienna?" in line)
        assert above < stem
        assert "Below is the question as it was last read." in one.words
        assert "nothing is wrong" not in one.words
        await one.save(RIVERS)
        assert "nothing is wrong here" in one.words
        assert "last read" not in one.words


@pytest.mark.parametrize("broken", [b"", b"\0", COLON.encode(), b"title: [", RIVERS.encode("utf-16")])
async def test_nothing_that_is_saved_ends_it(broken: bytes) -> None:
    async with desk(RIVERS) as one:
        await one.press("n")
        for _ in range(2):
            await one.save(broken)
            assert "✗ error" in one.words
            assert "Which river flows through Vienna?" in one.words
        await one.save(RIVERS)
        assert "question 2 of 3" in one.words
        assert "error" not in one.words


async def test_problems_show_under_the_question_and_the_others_are_counted() -> None:
    async with desk(RIVERS) as one:
        await one.save(SAID_TWICE.replace("cloze: The", "coze: The"))
        assert "question 1 of 3" in one.words
        assert "✗ error" in one.words
        assert "2 more questions changed" in one.words
        await one.press("n")
        assert "nothing is wrong here elsewhere: 2 errors" in one.words


async def test_the_problems_of_the_deck_are_listed_and_the_list_follows() -> None:
    async with desk(LIST_UNDER_ANSWER) as one:
        await one.press("e")
        assert isinstance(one.app.screen, ProblemsScreen)
        assert "has a list under" in one.words
        await one.save(RIVERS)
        assert "Nothing is wrong with this file." in one.words
        await one.press("escape")
        assert "Which river flows through Vienna?" in one.words
        assert "problems" not in one.keys


async def test_answered_is_as_after_an_answer_in_play_and_stays_so_from_save_to_save() -> None:
    async with desk(RIVERS) as one:
        await one.press("a")
        assert "✓ Right" in one.words
        assert "It runs some 6,650 km." in one.words
        assert "Khalkhin Gol" in one.words
        await one.save(RIVERS.replace("6,650", "6,693"))
        assert "✓ Right" in one.words
        assert "It runs some 6,693 km." in one.words
        await one.press("a")
        assert "Right" not in one.words


async def test_every_kind_is_shown_asked_and_answered_and_tried() -> None:
    async with desk(EVERY_KIND) as one:
        for number in range(1, 11):
            assert f"question {number} of 10" in one.words
            await one.press("a")
            assert "✓ Right" in one.words or "✓ Known" in one.words
            await one.press("a", "enter")
            assert one.trying()
            await one.press("escape")
            assert not one.trying()
            await one.press("right")
        assert "→" not in one.keys


async def test_a_card_shows_as_text() -> None:
    async with desk(RIVERS) as one:
        await one.press("c")
        assert "front │ Which river? │ │ ○ the Nile │ ○ the Congo" in one.words
        assert "back │ Which river? │ │ ✓ the Nile │ the Congo │ second" in one.words
        await one.press("n")
        assert one.app.preview.query_one(CardView).display
        await one.press("escape")
        assert "Which river flows through Vienna?" in one.words


async def test_a_question_can_be_tried_and_the_keys_are_the_answers_then() -> None:
    async with desk(RIVERS) as one:
        await one.press("n", "enter")
        assert "esc stop" in one.keys
        assert "card" not in one.keys
        await one.press(*"acenq", "enter")
        assert "acenq" in one.words
        assert "✗ Wrong" in one.words
        await one.press("enter", *"Danube", "enter")
        assert "✓ Right" in one.words
        await one.press("escape")
        assert "Right" not in one.words
        assert "Which river flows through Vienna?" in one.words


async def test_a_digit_answers_and_tells_what_is_wrong_about_an_option() -> None:
    async with desk(RIVERS) as one:
        assert one.tryout.prompt is not None
        await one.press(str(one.tryout.prompt.options.index("the Congo") + 1))
        assert "deeper, and second" in one.words
        await one.press("enter")
        assert "deeper" not in one.words


async def test_several_are_ticked_by_digits_and_answered_with_enter() -> None:
    async with desk(EVERY_KIND) as one:
        await one.press("n")
        assert one.tryout.prompt is not None
        await one.press(*(str(one.tryout.prompt.options.index(text) + 1) for text in ("one", "two")), "enter")
        assert "✓ Right" in one.words


async def test_one_leafs_on_while_an_option_has_the_focus() -> None:
    async with desk(EVERY_KIND) as one:
        await one.press("enter", "down", "n")
        assert "question 2 of 10" in one.words
        assert not one.trying()
        await one.press("p", "enter", "c")
        assert "front" in one.words


async def test_what_changes_beside_the_deck_shows() -> None:
    async with desk(RIVERS) as one:
        await one.press("a")
        assert "Khalkhin Gol" in one.words
        one.cited = ()
        one.waiting.append(replace(revised(RIVERS), beside={"article.md": (1, 2)}))
        await one.until(lambda: "Khalkhin Gol" not in one.words)


async def test_a_save_elsewhere_leaves_what_is_being_tried_alone() -> None:
    async with desk(RIVERS) as one:
        await one.press("n", "enter", *"Dan")
        await one.save(RIVERS.replace("title: Rivers", "title: Rivers\n# a remark"))
        await one.press(*"ube", "enter")
        assert "✓ Right" in one.words


async def test_hints_open_one_by_one() -> None:
    async with desk(RIVERS) as one:
        assert "It flows north." not in one.words
        await one.press("h")
        assert "hint It flows north." in one.words
        assert not one.app.preview.check_action("hint", ())


async def test_a_picture_is_opened() -> None:
    async with desk(
        "questions:\n  - {id: a, ask: What?, answer: b, image: {file: a.png, alt: A map}}\n"
    ) as one:
        assert "▣ A map" in one.words
        await one.press("o")
        assert one.opened == ["a.png"]


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_one_leaves(key: str) -> None:
    async with desk(RIVERS) as one:
        await one.press(key)
        assert one.app._exit


async def test_before_anything_could_be_read_it_says_what_to_do() -> None:
    async with desk(b"") as one:
        assert "No question to show yet." in one.words
        assert "the file is empty" in one.words
        for key in ("a", "c", "enter", "n", "p", "h", "v", "o", "1", "down", "pageup"):
            await one.press(key)
        await one.save("questions:\n  - {id: a, ask: What?, answr: b}\n")
        assert "This question cannot be shown yet." in one.words
        assert "did you mean `answer`?" in one.words
        await one.save("questions:\n  - {id: a, ask: What?, answer: b}\n")
        assert "What?" in one.words


async def test_a_long_reading_is_told() -> None:
    gate = threading.Event()
    one = Desk(waiting=[revised(RIVERS)], wait=gate.wait, close=gate.set)
    async with one.app.run_test(size=(80, 24)) as one.pilot:
        await one.until(lambda: "reading…" in one.words)
        assert "Reading rivers.yaml…" in one.words
        gate.set()
        await one.until(lambda: "nothing is wrong here" in one.words)


async def test_who_leaves_does_not_wait_for_what_is_being_read() -> None:
    gate = threading.Event()
    one = Desk(wait=gate.wait, close=gate.set)
    async with one.app.run_test(size=(80, 24)) as one.pilot:
        await one.until(lambda: "reading…" in one.words)
        await one.press("q")
    assert gate.is_set()


async def test_while_the_rules_are_asked_the_question_shows_and_their_advice_fills_in() -> None:
    async with desk(b"") as one:
        one.waiting.append(replace(revised(RIVERS), checking=True))
        await one.until(lambda: "checking…" in one.words)
        assert "Which river is the longest" in one.words
        assert "nothing is wrong" not in one.words
        await one.press("n")
        assert "question 2 of 3 " in one.words
        await one.save(RIVERS)
        assert "question 2 of 3 " in one.words
        assert "checking" not in one.words
        assert "✓ nothing is wrong here" in one.words


HOSTILE = """\
title: "[bold]T[/bold]"
questions:
  - id: a
    ask: "[bold]Not bold[/bold]"
    answer: "[/]"
    why: "[red]Not red \\N[/red]"
"""


async def test_deck_text_is_never_markup() -> None:
    async with desk(HOSTILE.replace("\\N", "")) as one:
        assert "[bold]Not bold[/bold]" in one.words
        await one.press("a")
        assert "[/]" in one.words
        assert "[red]Not red [/red]" in one.words
        await one.save(HOSTILE.replace("answer:", "'[b]x':"))
        assert "[b]x" in one.words
        assert "[bold]Not bold[/bold]" in one.words


async def test_thousands_of_problems_are_bounded() -> None:
    wrong = "".join(f"    k{number}: x\n" for number in range(3_000))
    async with desk(f"questions:\n  - id: a\n    ask: What?\n    answer: x\n{wrong}") as one:
        assert "2 999 more errors" in one.words
        await one.press("e")
        assert "3 000 errors" in one.words


async def test_every_key_that_works_is_listed() -> None:
    async with desk(RIVERS) as one:
        await one.press("question_mark")
        for text in ("Answer the question, as in a game", "Show its Anki cards as text", "Leave the preview"):
            assert text in one.words
        await one.press("escape")
        assert "question 1 of 3" in one.words
