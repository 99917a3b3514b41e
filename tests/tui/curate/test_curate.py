"""The screen on which drafts are decided on, by its keys."""

from pathlib import Path

import pytest

from quiz.library.rejected import beside
from quiz.tui.screens.coverage import CoverageScreen
from quiz.tui.screens.notice import NoticeScreen
from quiz.tui.widgets.editform import FieldText
from tests.curate.north import north
from tests.tui.curate.desk import Desk, desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return north(tmp_path)


async def test_a_draft_shows_as_it_is_played_with_its_passage(path: Path) -> None:
    async with desk(path) as one:
        await one.until(
            "0 of 12 decided",
            "By what other name is the Battle of Khalkhin Gol known?",
            "Nomonhan Incident ✓ right",
            "“A quarrel on the steppe”, paragraph 1",
            "the quarrel came to a head in 1939: the Battle of Khalkhin Gol, also known as",
            "1 of 12 · choice · score 0.91",
        )
        assert "yours" not in one.words


async def test_one_key_accepts(path: Path) -> None:
    before = path.read_text("utf-8")
    async with desk(path) as one:
        await one.press("a")
        await one.until("1 of 12 decided", "What was Manchuria called", "Manchukuo", "1 of 11 · short answer")
        assert one.text == before.replace("    status: draft\n", "", 1)


async def test_keys_pressed_fast_decide_one_draft_each(path: Path) -> None:
    async with desk(path) as one:
        await one.press("a", "a", "a", "a")
        await one.until("4 of 12 decided", "about")
        assert one.text.count("status: draft") == 8


async def test_a_reason_by_its_number(path: Path) -> None:
    async with desk(path) as one:
        await one.press("r")
        await one.until("Reject: why?", "2 unclear")
        await one.press("2")
        await one.until("1 of 12 decided", "What was Manchuria called")
        assert "\tunclear\t" in beside(path).read_text("utf-8")
        assert "nomonhan" not in one.text


async def test_a_reason_in_other_words_or_none(path: Path) -> None:
    async with desk(path) as one:
        await one.press("r")
        await one.write("dull")
        await one.press("enter")
        await one.until("1 of 12 decided")
        await one.press("r", "enter")
        await one.until("2 of 12 decided")
        assert [line.split("\t")[1] for line in beside(path).read_text("utf-8").splitlines()[1:]] == [
            "dull",
            "",
        ]


async def test_escape_rejects_nothing(path: Path) -> None:
    before = path.read_bytes()
    async with desk(path) as one:
        await one.press("r", "escape")
        await one.until("0 of 12 decided", "By what other name")
    assert path.read_bytes() == before


async def test_undo_to_the_beginning(path: Path) -> None:
    before = path.read_bytes()
    async with desk(path) as one:
        assert "u undo" not in one.seen
        await one.press("a", "r", "1", "k", "u", "u", "u")
        await one.until("0 of 12 decided", "By what other name")
        assert "u undo" not in one.seen
    assert path.read_bytes() == before
    assert not beside(path).exists()


async def test_skip_and_back(path: Path) -> None:
    async with desk(path) as one:
        for key, shown in (
            ("s", "What was Manchuria called"),
            ("n", "the two former enemies"),
            ("b", "What was Manchuria called"),
            ("right", "the two former enemies"),
            ("left", "What was Manchuria called"),
        ):
            await one.press(key)
            await one.until(shown)


async def test_the_kind_goes_round(path: Path) -> None:
    async with desk(path) as one:
        for kind in ("short answer", "cloze", "choice"):
            await one.press("k")
            await one.until(f"1 of 12 · {kind} · score 0.91")


async def test_what_learners_have_stays_of_its_kind(path: Path) -> None:
    before = path.read_bytes()
    async with desk(path, exported=("nomonhan-name-a2cd5f",)) as one:
        await one.press("k")
        await one.until("Learners have this question already")
        assert isinstance(one.app.screen, NoticeScreen)
        await one.press("enter")
        await one.until("1 of 12 · choice")
    assert path.read_bytes() == before


async def test_editing_in_place(path: Path) -> None:
    async with desk(path) as one:
        await one.press("e")
        await one.until("stem By what other", "answer Nomonhan Incident", "wrong Mukden Incident", "one more")
        await one.press("down", "tab")
        await one.write("s!")
        await one.press("tab", "tab", "tab")
        await one.write("Peace")
        await one.press("tab")
        await one.write("Because.")
        await one.press("enter")
        await one.until("By what other name", "Mukden Incidents!", "Peace", "Because.")
        assert "      - Mukden Incidents!\n      - Operation Barbarossa\n" in one.text
        assert "      - Peace\n    why: Because.\n    evidence:" in one.text
        assert "0 of 12 decided" in one.words
        await one.press("u")
        await one.until("Mukden Incident 2")
        assert "Peace" not in one.text


async def test_escape_leaves_the_draft_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    async with desk(path) as one:
        await one.press("e")
        await one.write("nonsense")
        await one.press("escape")
        await one.until("a accept")
        assert "nonsense" not in one.seen
    assert path.read_bytes() == before


async def test_letters_type_while_a_draft_is_edited(path: Path) -> None:
    async with desk(path) as one:
        await one.press("e", *"akuAq/")
        field = one.app.curate.query(FieldText).first()
        assert field.text.endswith("known?akuAq/")
        assert "0 of 12 decided" in one.words


async def test_a_mistake_stays_until_it_is_mended(path: Path) -> None:
    before = path.read_bytes()
    async with desk(path) as one:
        await one.press("e", "tab", "ctrl+u", "enter")
        await one.until("✗ It cannot be empty.")
        await one.write("Mukden Incident")
        await one.press("enter")
        await one.until("two right answers")
        assert path.read_bytes() == before
        await one.write("s")
        await one.press("enter")
        await one.until("Mukden Incidents ✓ right")


async def test_a_new_line_in_a_text(path: Path) -> None:
    async with desk(path) as one:
        await one.press("s", "e", "shift+tab")
        await one.write("One.")
        await one.press("ctrl+j", "ctrl+j")
        await one.write("Two.")
        await one.press("enter")
        await one.until("Two.")
        assert "    why: |-\n      One.\n\n      Two.\n" in one.text


async def test_filters(path: Path) -> None:
    async with desk(path) as one:
        await one.press("slash")
        await one.write("< 0.5")
        await one.until("2 drafts of 12")
        await one.press("enter")
        await one.until("VE Day", "1 of 2 · flashcard", "filter < 0.5")
        await one.press("f", "backspace")
        await one.write("nothing")
        await one.press("enter")
        await one.until("No draft passes the filter.", "12 drafts wait")
        await one.press("f", "backspace", "enter")
        await one.until("1 of 12")


async def test_accepting_all_above_a_score(path: Path) -> None:
    async with desk(path) as one:
        await one.press("A")
        await one.until("Accept every draft with this score or more", "accepts 1 draft")
        await one.press("backspace")
        await one.write("0.7")
        await one.until("accepts 5 drafts")
        await one.press("enter")
        await one.until("5 of 12 decided", "Who gave Stalin")
        assert one.text.count("status: draft") == 7
        await one.press("u")
        await one.until("0 of 12 decided", "By what other name")


async def test_the_end_says_what_comes_next(path: Path) -> None:
    async with desk(path) as one:
        await one.press("A", "0", "enter")
        await one.until("No drafts left.", "12 accepted", "quiz play")
        assert "a accept" not in one.seen
        await one.press("u")
        await one.until("0 of 12 decided")


async def test_coverage_opens_and_tells_how_to_get_more(path: Path) -> None:
    async with desk(path) as one:
        await one.press("c")
        await one.until("passages asked about")
        assert isinstance(one.app.screen, CoverageScreen)
        await one.press("n", "g")
        await one.until("quiz generate", "sources/north.md", "-o")
        await one.press("enter", "escape")
        await one.until("a accept")


async def test_what_an_editor_saves_shows(path: Path) -> None:
    async with desk(path) as one:
        path.write_text(one.text.replace("By what other name", "By which name"), "utf-8")
        await one.until("By which name is the Battle")
        path.write_text(one.text.replace("      - Mukden Incident\n", "      - Nomonhan incident\n"), "utf-8")
        await one.until("What was Manchuria called")


async def test_advice_stands_below_its_draft(path: Path) -> None:
    async with desk(path) as one:
        await one.press("b")
        await one.until("What did Tokyo weigh", "advice the right option is by far the longest", "L203")


async def test_no_room_on_the_disk_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(where: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(where))

    async with desk(path) as one:
        monkeypatch.setattr("quiz.curate.curating.write_whole", full)
        await one.press("a")
        await one.until("No space left on", "device; the draft is as it was")
        await one.press("escape")
        await one.until("0 of 12 decided", "By what other name")


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_leaving(path: Path, key: str) -> None:
    one = Desk(path)
    async with one.app.run_test(size=(80, 24)) as one.pilot:
        await one.settle()
        await one.pilot.press(key)
        await one.holds(lambda: not one.app.is_running or bool(one.closed))
    assert one.closed == ["closed"]


async def test_every_kind_can_be_looked_at(path: Path) -> None:
    async with desk(path) as one:
        for number in range(1, 13):
            await one.until(f"{number} of 12")
            await one.pilot.press("s")
        await one.until("0 of 12 decided", "1 of 12")


async def test_text_of_a_deck_is_never_markup(path: Path) -> None:
    path.write_text(
        path.read_text("utf-8").replace("ask: By what", "ask: '[bold]By[/bold] [x'\n    x-was: By what"),
        "utf-8",
    )
    async with desk(path) as one:
        await one.until("[bold]By[/bold] [x")
        await one.press("e")
        await one.until("[bold]By[/bold] [x")
