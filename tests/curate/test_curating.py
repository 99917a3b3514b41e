"""Decisions about the drafts of a deck file, each in the file at once."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from quiz.curate.curating import Curating, NotDecided
from quiz.curate.curation import Did
from quiz.curate.fields import BadField, Field, fields, with_fields
from quiz.curate.filtering import Filter, parsed
from quiz.deck.fingerprint import fingerprint
from quiz.deck.model import AnyQuestion, Choice, Cloze, ShortAnswer
from quiz.deck.reading import read
from quiz.library.rejected import beside, read_rejected
from tests.curate.north import curating, north


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return north(tmp_path)


def ids(found: Curating) -> list[str]:
    return [one.id for one in found.state.waiting]


def question(path: Path, id: str) -> AnyQuestion:  # noqa: A002
    deck = read(path.read_bytes(), "north.yaml").deck
    assert deck is not None
    return next(one for one in deck.questions if one.id == id)


def look_at(found: Curating, id: str) -> AnyQuestion:  # noqa: A002
    while found.state.at != id:
        found.turn(1)
    assert found.state.draft is not None
    return found.state.draft


def test_it_begins_at_the_first_draft(path: Path) -> None:
    found = curating(path)
    assert found.state.at == "nomonhan-name-a2cd5f"
    assert (found.state.decided, found.state.of, len(found.state.waiting)) == (0, 12, 12)


def test_an_accepted_draft_is_a_question_at_once(path: Path) -> None:
    before = path.read_text("utf-8")
    found = curating(path)
    found.accept()
    assert path.read_text("utf-8") == before.replace("    status: draft\n", "", 1)
    assert found.state.at == "manchukuo-b7kq2a"
    assert (found.state.decided, found.state.of) == (1, 12)


def test_a_rejected_draft_is_remembered(path: Path) -> None:
    found = curating(path)
    draft = found.state.draft
    assert draft is not None
    found.reject("unclear")
    assert draft.id not in path.read_text("utf-8")
    assert read_rejected(path) == {fingerprint(draft)}
    assert "\tunclear\tBy what other name" in beside(path).read_text("utf-8")
    assert found.state.at == "manchukuo-b7kq2a"


def test_undo_takes_everything_back_byte_by_byte(path: Path) -> None:
    before = path.read_bytes()
    found = curating(path)
    states = [before]
    found.accept()
    states.append(path.read_bytes())
    found.reject("wrong")
    states.append(path.read_bytes())
    found.swap()
    states.append(path.read_bytes())
    draft = look_at(found, "sorge-f1gh7c")
    found.edit(draft, replace(draft, why="So it was."))
    states.append(path.read_bytes())
    found.accept_above(Decimal("0.6"))
    did = []
    for state in reversed(states):
        step = found.undo()
        assert step is not None
        did.append(step.did)
        assert path.read_bytes() == state
        assert found.state.at == step.shown
    assert did == [Did.ACCEPTED, Did.EDITED, Did.SWAPPED, Did.REJECTED, Did.ACCEPTED]
    assert not beside(path).exists()
    assert found.undo() is None
    assert found.state.decided == 0


def test_what_was_rejected_before_stays_so_after_undo(path: Path) -> None:
    draft = question(path, "nomonhan-name-a2cd5f")
    beside(path).write_text(f"{fingerprint(draft)}\n", "utf-8")
    found = curating(path)
    found.reject()
    found.undo()
    assert read_rejected(path) == {fingerprint(draft)}


def test_skip_and_back_change_nothing(path: Path) -> None:
    before = path.read_bytes()
    found = curating(path)
    found.turn(1)
    assert found.state.at == "manchukuo-b7kq2a"
    found.turn(-1)
    found.turn(-1)
    assert found.state.at == "leak-l9tu3i"
    assert path.read_bytes() == before


def test_behind_the_last_draft_comes_the_first_that_is_left(path: Path) -> None:
    found = curating(path)
    look_at(found, "leak-l9tu3i")
    found.accept()
    assert found.state.at == "nomonhan-name-a2cd5f"


def test_the_last_decision_leaves_no_draft(path: Path) -> None:
    found = curating(path)
    while found.state.drafts:
        found.accept()
    assert found.state.draft is None
    assert found.state.left is None
    assert "status" not in path.read_text("utf-8")
    with pytest.raises(NotDecided, match="no draft"):
        found.accept()


def test_rejecting_every_question_leaves_an_empty_list(path: Path) -> None:
    path.write_text("title: T\nquestions:\n  - status: draft\n    ask: a\n    answer: b\n", "utf-8")
    before = path.read_bytes()
    found = curating(path)
    found.reject()
    assert path.read_text("utf-8") == "title: T\nquestions: []\n"
    found.undo()
    assert path.read_bytes() == before


def test_another_process_sees_each_decision(path: Path) -> None:
    one, other = curating(path), curating(path)
    one.accept()
    with pytest.raises(NotDecided, match="not in the file any more"):
        other.accept()
    assert other.state.at == "manchukuo-b7kq2a"
    other.accept()
    one.accept_above(Decimal("0.7"))
    assert {one.id for one in one.state.drafts} == {one.id for one in curating(path).state.drafts}


def test_a_decision_goes_into_a_file_that_was_edited_meanwhile(path: Path) -> None:
    found = curating(path)
    path.write_text(path.read_text("utf-8").replace("# Drafts as", "# Draft questions as"), "utf-8")
    found.accept()
    text = path.read_text("utf-8")
    assert text.startswith("# Draft questions as")
    assert not question(path, "nomonhan-name-a2cd5f").is_draft


def test_undo_in_a_file_that_was_edited_meanwhile(path: Path) -> None:
    before = path.read_text("utf-8")
    found = curating(path)
    found.accept()
    found.reject()
    edited = path.read_text("utf-8").replace("# Drafts as", "# Draft questions as")
    path.write_text(edited, "utf-8")
    found.undo()
    found.undo()
    assert path.read_text("utf-8") == before.replace("# Drafts as", "# Draft questions as")


def test_undo_leaves_what_somebody_edited_since(path: Path) -> None:
    found = curating(path)
    found.accept()
    edited = path.read_text("utf-8").replace("By what other name", "By which name")
    path.write_text(edited, "utf-8")
    with pytest.raises(NotDecided, match="changed in the file meanwhile"):
        found.undo()
    assert path.read_text("utf-8") == edited
    assert found.undo() is None


def test_an_edit_keeps_what_somebody_else_changed(path: Path) -> None:
    found = curating(path)
    seen = found.state.draft
    assert isinstance(seen, Choice)
    path.write_text(path.read_text("utf-8").replace("By what other name", "By which name"), "utf-8")
    found.edit(seen, replace(seen, answer="the Nomonhan Incident"))
    now = question(path, seen.id)
    assert isinstance(now, Choice)
    assert now.answer == "the Nomonhan Incident"
    assert now.ask.startswith("By which name")
    with pytest.raises(NotDecided, match="same words"):
        found.edit(seen, replace(seen, ask="Another?"))


def test_a_mistake_in_an_edit_is_told_and_nothing_is_written(path: Path) -> None:
    before = path.read_bytes()
    found = curating(path)
    seen = found.state.draft
    assert isinstance(seen, Choice)
    with pytest.raises(NotDecided, match="right"):
        found.edit(seen, replace(seen, wrong=("Nomonhan Incident", "b")))
    assert path.read_bytes() == before


def test_a_deck_with_a_mistake_somewhere_can_be_curated(path: Path) -> None:
    text = path.read_text("utf-8").replace("    number: 10\n", "    number: ten\n")
    path.write_text(text, "utf-8")
    found = curating(path)
    assert len(found.state.drafts) == 11
    found.accept()
    assert path.read_text("utf-8") == text.replace("    status: draft\n", "", 1)


def test_no_room_on_the_disk_is_told_and_nothing_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    found = curating(path)

    def full(where: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(where))

    monkeypatch.setattr("quiz.curate.curating.write_whole", full)
    for decide in (found.accept, lambda: found.reject("wrong")):
        with pytest.raises(NotDecided, match="No space left"):
            decide()
    assert path.read_bytes() == before
    assert not beside(path).exists()
    assert found.state.at == "nomonhan-name-a2cd5f"
    assert found.state.decided == 0


def test_a_file_that_cannot_be_read_for_now_is_told_and_the_draft_stays(path: Path) -> None:
    found = curating(path)
    before, state = path.read_bytes(), found.state
    broken = before.replace(b"\nquestions:", b"\nquest: [ions:")
    path.write_bytes(broken)
    for act in (found.refresh, found.accept, found.refresh):
        with pytest.raises(NotDecided, match=r"cannot be read as it is now: line \d+"):
            act()
    assert (found.state, path.read_bytes()) == (state, broken)
    path.write_bytes(before)
    found.accept()
    assert len(found.state.drafts) == len(state.drafts) - 1


def test_an_emptied_deck_keeps_its_title_and_sources(path: Path) -> None:
    found = curating(path)
    title, sources = found.state.deck.title, found.state.deck.sources
    while found.state.draft is not None:
        found.reject()
    assert (found.state.deck.title, found.state.deck.sources) == (title, sources)


def test_a_file_that_is_gone_is_told(path: Path) -> None:
    found = curating(path)
    path.unlink()
    with pytest.raises(NotDecided, match=r"north\.yaml"):
        found.accept()


# In another way


def test_a_choice_becomes_a_short_answer_a_cloze_and_a_choice_again(path: Path) -> None:
    found = curating(path)
    before = found.state.draft
    found.swap()
    now = question(path, "nomonhan-name-a2cd5f")
    assert isinstance(now, ShortAnswer)
    assert now.answer == "Nomonhan Incident"
    found.swap()
    now = question(path, "nomonhan-name-a2cd5f")
    assert isinstance(now, Cloze)
    assert now.cloze.endswith("also known as the {{Nomonhan Incident}}.")
    found.swap()
    now = question(path, "nomonhan-name-a2cd5f")
    assert isinstance(now, Choice)
    assert isinstance(before, Choice)
    assert now.wrong == before.wrong


def test_a_question_that_learners_have_stays_of_its_kind(path: Path) -> None:
    before = path.read_bytes()
    found = curating(path, exported=("nomonhan-name-a2cd5f",))
    with pytest.raises(NotDecided, match="learners"):
        found.swap()
    draft = found.state.draft
    assert draft is not None
    with pytest.raises(NotDecided, match="learners"):
        found.edit(
            draft,
            with_fields(
                draft, [one for one in fields(draft) if one.key != "wrong"] + [Field("wrong", "wrong", "")]
            ),
        )
    assert path.read_bytes() == before


def test_a_claim_has_no_other_way(path: Path) -> None:
    found = curating(path)
    look_at(found, "oblige-d9ab3x")
    with pytest.raises(NotDecided, match="no other way"):
        found.swap()


# Fields


def test_every_kind_has_fields_that_make_it_again(path: Path) -> None:
    for draft in curating(path).state.drafts:
        assert with_fields(draft, fields(draft)) == draft


def test_fields_of_a_choice(path: Path) -> None:
    draft = question(path, "nomonhan-name-a2cd5f")
    texts = [(one.label, one.text) for one in fields(draft)]
    assert texts[1:] == [
        ("answer", "Nomonhan Incident"),
        ("wrong", "Mukden Incident"),
        ("wrong", "Operation Barbarossa"),
        ("wrong", "Battle of Lake Khasan"),
        ("wrong", ""),
        ("why", ""),
    ]


def test_an_empty_distractor_is_dropped_and_a_new_one_added(path: Path) -> None:
    draft = question(path, "nomonhan-name-a2cd5f")
    texts = list(fields(draft))
    texts[3] = Field("wrong", "wrong", " ")
    texts[5] = Field("wrong", "wrong", "Battle of Mukden")
    now = with_fields(draft, texts)
    assert isinstance(now, Choice)
    assert now.wrong == ("Mukden Incident", "Battle of Lake Khasan", "Battle of Mukden")


def test_a_remark_stays_with_its_distractor() -> None:
    draft = Choice(id="a", ask="a?", answer="b", wrong={"c": "no c", "d": "no d"})
    texts = list(fields(draft))
    texts[2] = Field("wrong", "wrong", "")
    texts[3] = Field("wrong", "wrong", "D")
    now = with_fields(draft, texts)
    assert isinstance(now, Choice)
    assert now.wrong == {"D": "no d"}


@pytest.mark.parametrize(
    ("id", "key", "text"),
    [
        ("china-years-e5tt6b", "number", "ten"),
        ("oblige-d9ab3x", "answer", "perhaps"),
        ("manchukuo-b7kq2a", "ask", ""),
        ("match-j6pq9g", "match", "a pair"),
    ],
)
def test_a_text_that_cannot_stand_there(path: Path, id: str, key: str, text: str) -> None:  # noqa: A002
    draft = question(path, id)
    texts = [replace(one, text=text) if one.key == key else one for one in fields(draft)]
    with pytest.raises(BadField):
        with_fields(draft, texts)


# Filters and pace


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", 12),
        ("> 0.7", 5),
        (">=0.86", 3),
        ("< 0.5", 2),
        ("> 0.6 <0.7", 3),
        ("cloze", 1),
        ("choice", 3),
        ("multiple choice", 1),
        ("cloze short answer", 2),
        ("a quarrel on", 2),
        ("SORGE", 2),
        ("choice > 0.9 nomonhan", 1),
        ("true or false", 1),
        ("nothing such", 0),
    ],
)
def test_filters(path: Path, written: str, kept: int) -> None:
    found = curating(path)
    found.filter(parsed(written))
    assert len(ids(found)) == kept
    assert (found.state.draft is None) == (kept == 0)


def test_deciding_stays_within_the_filter(path: Path) -> None:
    found = curating(path)
    found.filter(parsed("< 0.5"))
    assert ids(found) == ["card-k7rs1h", "leak-l9tu3i"]
    found.accept()
    assert ids(found) == ["leak-l9tu3i"]
    found.accept()
    assert (ids(found), len(found.state.drafts), found.state.at) == ([], 10, "")
    found.filter(Filter())
    assert found.state.number == 1


def test_accepting_above_a_score_keeps_to_the_filter(path: Path) -> None:
    found = curating(path)
    found.filter(parsed("quarrel"))
    assert found.accept_above(Decimal("0.5")) == 2
    assert len(found.state.drafts) == 10
    assert found.accept_above(Decimal("0.99")) == 0


def test_what_is_left_is_told_by_the_median(path: Path) -> None:
    found = curating(path, every=5)
    told = []
    for decide in (found.accept, found.accept, found.accept, found.undo):
        decide()
        told.append(found.state.left)
    assert told == [None, None, 45, None]
