from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from quiz.library import opening
from quiz.library.caching import fetch, store
from quiz.library.judging import Judgement, judge, judge_bytes
from quiz.library.locations import shipped_decks
from quiz.library.opening import NothingToPlay, judge_cached, open_deck
from tests.library.conftest import Put

DeckText = Callable[..., str]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were really read as decks."""
    seen: list[Path] = []

    def spy(data: bytes, path: Path, *, name: str, cache: Path) -> Judgement:
        seen.append(path)
        return judge_bytes(data, path, name=name, cache=cache)

    monkeypatch.setattr(opening, "judge_bytes", spy)
    return seen


def test_a_cached_deck_is_the_deck_that_was_read(cache: Path) -> None:
    for path in shipped_decks().glob("*.yaml"):
        judged = judge(path)
        for _ in range(2):
            opened = open_deck(path, cache)
            assert opened.deck == judged.deck
            assert opened.problems == judged.problems
            assert opened.digest == judged.digest
            assert opened.folder == path.parent


def test_a_deck_is_read_once_until_its_bytes_change(
    cache: Path, put: Put, deck_text: DeckText, reads: list[Path]
) -> None:
    path = put("deck.yaml", deck_text("title: One"))
    first, again = open_deck(path, cache), open_deck(path, cache)
    assert first == again
    assert reads == [path]
    put("deck.yaml", deck_text("title: Two"))
    assert open_deck(path, cache).deck.title == "Two"
    assert len(reads) == 2


def test_a_deck_is_read_again_when_something_beside_it_changes(
    cache: Path, put: Put, deck_text: DeckText, reads: list[Path]
) -> None:
    text = deck_text(
        "sources: {a: {file: a.md}}", questions="- {ask: a, answer: b, evidence: words, image: i.png}"
    )
    path = put("deck.yaml", text)
    codes = []
    for change in (
        ("other.md", ""),
        ("a.md", "other"),
        ("a.md", "some words"),
        ("i.png", "x"),
        ("unused", ""),
    ):
        put(*change)
        codes.append([problem.code for problem in open_deck(path, cache).problems if problem.code[0] in "SM"])
    assert codes == [["S105", "M102"], ["S109", "M102"], ["M102"], [], []]
    assert len(reads) == 4


def test_copies_of_a_deck_have_their_own_sources_and_names(
    cache: Path, put: Put, deck_text: DeckText
) -> None:
    text = deck_text("sources: {a: {file: a.md}}")
    put("one/a.md", "")
    assert [one.code for one in open_deck(put("one/deck.yaml", text), cache).problems] == ["D115"]
    problem = open_deck(put("two/deck.yaml", text), cache).problems[0]
    assert problem.code == "S105"
    assert open_deck(put("two/other.yaml", text), cache).deck.id == "other"


def test_problems_name_the_file_as_it_is_named_now(
    cache: Path, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("deck.yaml", "questions:\n- {ask: a, answer: b}\n- {ask: c}\n")
    assert {problem.file for problem in open_deck(path, cache).problems} == {str(path)}
    monkeypatch.chdir(tmp_path)
    assert {problem.file for problem in open_deck(Path("deck.yaml"), cache).problems} == {"deck.yaml"}


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x83", b"not msgpack at all", b"\x91" * 100_000])
def test_a_damaged_cache_is_written_anew(
    cache: Path, put: Put, deck_text: DeckText, reads: list[Path], damage: bytes
) -> None:
    path = put("deck.yaml", deck_text())
    opened = open_deck(path, cache)
    (entry,) = (cache / "decks").iterdir()
    entry.write_bytes(damage)
    assert open_deck(path, cache) == opened
    assert open_deck(path, cache) == opened
    assert len(reads) == 2


def test_another_state_of_the_program_reads_again(
    cache: Path, put: Put, deck_text: DeckText, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("deck.yaml", deck_text())
    open_deck(path, cache)
    monkeypatch.setattr(opening, "program", lambda: "another")
    open_deck(path, cache)
    assert len(reads) == 2


def test_a_cache_that_cannot_be_written_changes_nothing(put: Put, deck_text: DeckText) -> None:
    in_the_way = put("cache", "a file where the folder would be")
    assert open_deck(put("deck.yaml", deck_text("title: One")), in_the_way).deck.title == "One"


def test_what_cannot_be_played_is_told(cache: Path, put: Put, tmp_path: Path) -> None:
    for path in (put("list.yaml", "- a\n"), tmp_path / "gone.yaml"):
        with pytest.raises(NothingToPlay) as caught:
            open_deck(path, cache)
        assert str(caught.value) == caught.value.judgement.errors[0].message
        assert judge_cached(path, cache).deck is None


def test_the_least_used_entries_go_first(tmp_path: Path) -> None:
    for name in "abc":
        store(tmp_path / name, b"12345", bound=100)
        _aged(tmp_path / name, 3 - "abc".index(name))
    assert fetch(tmp_path / "a") == b"12345"
    store(tmp_path / "d", b"12345", bound=12)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "d"]
    assert fetch(tmp_path / "b") is None


def _aged(path: Path, hours: int) -> None:
    import os

    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - hours * 3_600_000_000_000))


def test_what_is_cached_is_the_whole_form_of_a_deck() -> None:
    """Every kind of question survives; the tour has them all."""
    deck = judge(shipped_decks() / "tour.yaml").deck
    assert deck is not None
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(deck), type=type(deck)) == deck
