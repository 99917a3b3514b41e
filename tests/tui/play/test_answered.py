"""What a player learns after the answer: verdict, reason, remarks, explanation, evidence, points."""

from msgspec import structs

from quiz.deck.model import Cloze, Listing, Media, ShortAnswer
from quiz.game.views import Ending
from quiz.grading.response import Named
from quiz.library.evidence import Cited
from quiz.tui.widgets.ordering import OrderingPanel
from quiz.tui.widgets.passage import Passage
from quiz.tui.widgets.scoreline import ScoreLine
from tests.tui.play.questions import (
    CHOICE,
    CLOZE,
    FLASHCARD,
    LISTING,
    ORDERING,
    SAMPLES,
    SHORT,
    TRUE_FALSE,
    order_by_keys,
    picks,
)
from tests.tui.play.table import CITED, table


async def test_the_reason_of_a_verdict_is_told() -> None:
    async with table(SHORT) as game:
        await game.write("april 13th, 1941", "enter")
        assert game.outcome.verdict is not None
        assert game.outcome.verdict.reason in game.seen
        assert "april 13th, 1941" in game.seen
        assert "13 April 1941" in game.seen


async def test_a_wrong_choice_shows_what_is_wrong_about_it_and_what_is_right() -> None:
    async with table(CHOICE) as game:
        await picks("Lake Khasan")(game)
        assert "✗ yours: fought a year earlier, and smaller" in game.seen
        assert "✓ right" in game.seen
        assert "✗ Wrong" in game.seen
        assert "broke a whole division." in game.seen


async def test_the_evidence_stands_in_its_passage_with_its_source() -> None:
    async with table(CHOICE) as game:
        await picks("Khalkhin Gol")(game)
        await game.settle()
        assert "from The lesson of 1939, “What stayed with planners”" in game.seen
        assert "▐Khalkhin Gol▌" in game.seen
        assert "not checked" not in game.seen


async def test_the_evidence_tells_its_paragraph_and_page() -> None:
    for cited, told in (
        (
            structs.replace(CITED, heading="A", paragraph=3, stands_on="14"),
            "“A”, paragraph\u00a03, page\u00a014",
        ),
        (
            structs.replace(CITED, heading="", paragraph=3, stands_on="14", page="12"),
            "1939, paragraph\u00a03, page\u00a012",
        ),
    ):
        async with table(CHOICE, cited=(cited,)) as game:
            await picks("Khalkhin Gol")(game)
            await game.settle()
            assert told in game.seen


async def test_evidence_that_was_not_checked_says_so() -> None:
    unchecked = Cited(title="A book", page="245", checked=False)
    async with table(CHOICE, cited=(unchecked,)) as game:
        await picks("Khalkhin Gol")(game)
        await game.settle()
        assert "from A book, page\u00a0245  not checked" in game.seen


async def test_the_passage_stands_beside_the_question_where_there_is_room() -> None:
    for size, beside in (((120, 40), True), ((80, 24), False)):
        async with table(CHOICE, size=size) as game:
            await picks("Khalkhin Gol")(game)
            await game.settle()
            passage, stem = game.one(Passage), game.screen.query_one("#stem")
            assert (passage.region.x >= stem.region.right) is beside
            assert (passage.region.y > stem.region.y) is not beside


async def test_a_long_passage_is_folded_until_asked_for() -> None:
    long = structs.replace(CITED, before="Far away at the beginning. " + "word " * 60)
    async with table(CHOICE, cited=(long,), size=(80, 40)) as game:
        await picks("Khalkhin Gol")(game)
        await game.settle()
        assert "Far away" not in game.seen
        await game.press("v")
        assert "Far away" in game.seen
        await game.press("f6")
        assert "Far away" not in game.seen


async def test_points_count_up_to_what_the_game_says() -> None:
    async with table(CHOICE, CHOICE, motion=True) as game:
        await picks("Khalkhin Gol")(game)
        assert game.one(ScoreLine).points == game.session.progress.points == 1000
        await game.next()
        await picks("Khalkhin Gol")(game)
        assert "50 of them for the streak" in game.seen


async def test_the_end_of_a_streak_is_told() -> None:
    async with table(TRUE_FALSE, TRUE_FALSE, TRUE_FALSE) as game:
        for _ in range(2):
            await game.press("2")
            await game.next()
        assert "×2" in game.seen
        await game.press("1")
        assert "the streak of 2 ends" in game.seen
        assert "×2" not in game.seen


async def test_enter_does_not_go_on_at_once() -> None:
    async with table(SHORT, TRUE_FALSE) as game:
        await game.write("1939", "enter", "enter")
        assert game.session.progress.done == 1
        assert game.session.outcome is not None
        game.clock.seconds += 0.31
        await game.press("enter")
        assert game.session.outcome is None


async def test_only_keys_that_work_now_are_offered() -> None:
    async with table(FLASHCARD) as game:
        assert "enter turn" in game.seen
        assert "did not know" not in game.seen
        await game.press("enter")
        assert "1 did not know  2 knew" in game.seen
        await game.press("h", "h")
        assert "hint −25 %" not in game.seen
        await game.press("1")
        assert "I was right" not in game.seen
        assert "enter next" in game.seen


async def test_a_list_tells_what_was_found_missed_and_wrong() -> None:
    async with table(LISTING) as game:
        for entry in ("italy", "Spain"):
            await game.write(entry, "enter")
        assert "2   italy  ·  Spain" in game.seen
        await game.press("enter")
        assert "✓ Italy" in game.seen
        assert "missed" in game.seen
        assert "not one of them" in game.seen
        assert "◐ Partly right, 33 %" in game.seen


async def test_what_another_word_named_is_found_in_a_list() -> None:
    powers = Listing(
        ask="Who met?", answers=("the Soviet Union", "Britain"), accept={"the Soviet Union": ("USSR",)}
    )
    async with table(powers) as game:
        await game.write("ussr", "enter")
        await game.press("enter")
        assert "✓ the Soviet Union   yours: ussr" in game.seen
        assert game.seen.count("missed") == 1


async def test_a_blank_s_hint_is_told_whole_and_stays() -> None:
    told = "the capital of a great country, as it was then"
    for size in ((80, 24), (40, 12)):
        async with table(Cloze(cloze=f"In {{{{Moscow::{told}}}}} or {{{{Tokyo}}}}."), size=size) as game:
            assert f"1 {told}" in game.words
            assert "\N{BRAILLE PATTERN BLANK}" not in game.seen
            await game.write("Mo")
            assert f"1 {told}" in game.words


async def test_the_last_line_tells_what_enter_does_in_a_blank() -> None:
    async with table(CLOZE) as game:
        assert "enter next blank" in game.seen
        await game.write("Moscow", "enter")
        assert "enter answer" in game.seen
        await game.press("shift+tab")
        assert "enter next blank" in game.seen


async def test_the_verdict_is_not_told_twice() -> None:
    for typed, told in (
        ("April 1941", "Partly right, 50 % without the day"),
        ("the oil", "Right the article aside"),
    ):
        question = SHORT if "April" in typed else ShortAnswer(ask="What?", answer="oil")
        async with table(question) as game:
            await game.write(typed, "enter")
            assert told in game.words


async def test_a_name_given_twice_gives_way_to_the_next() -> None:
    async with table(LISTING) as game:
        for entry in ("Italy", "italy", "Japan"):
            await game.write(entry, "enter")
        await game.press("enter")
        assert isinstance(game.outcome.response, Named)
        assert game.outcome.response.entries == ("Italy", "Japan")


async def test_an_order_is_marked_by_the_neighbours_that_count() -> None:
    async with table(ORDERING) as game:
        panel = game.one(OrderingPanel)
        last, *others = reversed(ORDERING.items)
        for place, item in enumerate((last, *reversed(others))):
            await game.press(str(panel.items.index(item) + 1), *["shift+up"] * 2)
            panel.carry(place)
        await game.press("enter", "enter")
        assert "1 of 2 neighbours in the right order" in game.seen
        assert game.seen.count("as it should") == 1
        assert "Tripartite Pact   1940   yours: 3   ◐ follows 1, as it should" in game.seen
        assert "✓" not in game.seen
    async with table(ORDERING) as game:
        await order_by_keys(game)
        assert game.seen.count("✓") == len(ORDERING.items) + 1


async def test_the_right_answer_of_a_skipped_question_is_shown() -> None:
    right = {
        "choice": "Khalkhin Gol   ✓ right",
        "short answer": "✓ right   13 April 1941",
        "numeric": "90 days",
        "cloze": "Signed in Moscow on 13 April 1941, it was",
        "list": "– Germany",
        "flashcard": "Khalkhin Gol, in Japan.",
        "matching": "✓ spied in Tokyo",
        "ordering": "Neutrality Pact   April 1941",
    }
    for kind, shown in right.items():
        async with table(SAMPLES[kind].question) as game:
            await game.press("f3")
            assert game.outcome.ending is Ending.SKIPPED
            assert shown in game.seen, kind


async def test_media_are_told_and_opened() -> None:
    pictured = structs.replace(
        CHOICE,
        image=Media(file="maps/a.png", alt="A map of Manchuria", credit="CC0"),
        audio=Media(file="b.ogg", alt="The broadcast", side="answer"),
    )
    async with table(pictured) as game:
        assert "▣ A map of Manchuria  CC0" in game.seen
        assert "The broadcast" not in game.seen
        await game.press("o", "f7")
        assert game.opened == ["maps/a.png", "maps/a.png"]
        await picks("Mukden")(game)
        assert "▣ The broadcast" in game.seen
        await game.pilot.click("#media", offset=(4, 1))
        assert game.opened[-1] == "b.ogg"
