from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.problems import Severity
from quiz.library.checking import check_bytes
from quiz.library.revisions import Revision, revision
from quiz.lint.selection import USUAL
from tests.library.proofing import LONGEST, asked, deck, named, nameless, proof, revised, stems

A, B, C, D = (named(name) for name in "abcd")
WHOLE = deck(A, B, C, D)


def test_at_first_the_first_question_shows() -> None:
    shown = proof(WHOLE)
    assert (asked(shown.page), shown.at, shown.others) == ("What is a?", 0, 0)
    assert (shown.above, shown.under, shown.elsewhere) == ((), (), {})


def test_the_question_that_changed_shows() -> None:
    shown = proof(WHOLE, deck(A, B, named("c", "no"), D))
    assert (asked(shown.page), shown.at, shown.others) == ("What is c?", 2, 0)


def test_of_several_that_changed_the_first_shows_and_the_others_are_counted() -> None:
    shown = proof(WHOLE, deck(A, named("b", "no"), named("c", "no"), named("d", "no")))
    assert (shown.at, shown.others) == (1, 2)


def test_a_new_question_shows_wherever_it_is_put() -> None:
    for place in range(5):
        texts = [A, B, C, D]
        texts.insert(place, named("new"))
        shown = proof(WHOLE, deck(*texts))
        assert (asked(shown.page), shown.at, shown.others) == ("What is new?", place, 0)


def test_a_copy_of_a_question_shows() -> None:
    assert proof(deck(nameless("Who?")), deck(nameless("Who?"), nameless("Who?"))).at == 1


def test_a_question_without_id_is_known_by_its_place_when_it_is_reworded() -> None:
    before = deck(nameless("Who?"), nameless("Where?"), nameless("When?"))
    broken = deck(nameless("Who?"), "  - ask: In which place?", nameless("When?"))
    shown = proof(before, broken)
    assert (asked(shown.page), shown.at) == ("Where?", 1)
    assert shown.page is not None
    assert shown.page.stale
    assert [one.code for one in shown.above] == ["D101"]
    assert shown.under == ()


def test_the_shown_question_stays_while_others_come_and_go_above_it() -> None:
    shown = proof(WHOLE).turned(2)
    assert asked(shown.page) == "What is c?"
    assert asked(shown.after(revised(deck(B, C, D))).page) == "What is c?"
    assert asked(shown.after(revised(deck(D, B, A, C))).page) == "What is c?"


def test_when_the_shown_question_goes_its_neighbour_shows() -> None:
    shown = proof(WHOLE).turned(3).after(revised(deck(A, B, C)))
    assert (asked(shown.page), len(shown.pages)) == ("What is c?", 3)


def test_a_save_that_changes_nothing_stays_where_it_is() -> None:
    shown = proof(WHOLE).turned(2)
    for same in (
        WHOLE,
        WHOLE.replace("\n", "\r\n"),
        "\ufeff" + WHOLE,
        WHOLE.rstrip("\n"),
        "# hello\n" + WHOLE,
    ):
        after = shown.after(revised(same))
        assert (after.at, after.others, after.above) == (2, 0, ())


@pytest.mark.parametrize(
    "broken", [b"", b"\0\0", b"questions:", b"title: T\n", WHOLE.encode("utf-16"), b"questions: [", b"- a\n"]
)
def test_while_the_file_cannot_be_read_the_last_question_stays(broken: bytes) -> None:
    shown = proof(WHOLE).turned(2).after(revised(broken))
    assert (asked(shown.page), len(shown.pages), shown.others) == ("What is c?", 4, 0)
    assert shown.page is not None
    assert shown.page.stale
    assert shown.above
    assert shown.under == ()
    assert asked(shown.turned(1).page) == "What is d?"
    again = shown.after(revised(WHOLE))
    assert (asked(again.page), again.others, again.above) == ("What is c?", 0, ())
    assert again.page is not None
    assert not again.page.stale


def test_a_question_that_the_syntax_hides_stays_in_its_place_and_comes_back() -> None:
    broken = deck(A, "  - id: b\n    ask: What: is it?\n    answer: yes", C, D)
    shown = proof(WHOLE, broken)
    assert stems(shown.pages) == ["What is a?", "What is b?", "What is c?", "What is d?"]
    assert (shown.at, [page.lost for page in shown.pages]) == (1, [False, True, False, False])
    assert shown.above
    elsewhere = shown.after(revised(broken.replace("What is d?", "What was d?")))
    assert asked(elsewhere.page) == "What was d?"
    assert elsewhere.above == shown.above
    mended = elsewhere.after(revised(deck(A, named("b", "no"), C, named("d").replace("is d", "was d"))))
    assert (mended.at, [page.lost for page in mended.pages], mended.above) == (1, [False] * 4, ())


def test_a_new_question_with_errors_has_nothing_to_show_but_its_problems() -> None:
    shown = proof(WHOLE, deck(A, B, C, D, "  - id: e\n    ask: What is e?"))
    assert shown.page is not None
    assert (shown.at, shown.question) == (4, None)
    assert [one.code for one in shown.above] == ["D101"]


def test_a_deleted_question_goes_even_while_the_heading_has_errors() -> None:
    shown = proof(WHOLE, deck(A, C, D, head="titel: T"))
    assert stems(shown.pages) == ["What is a?", "What is c?", "What is d?"]
    assert [one.code for one in shown.above] == ["D201"]


def test_nothing_to_show_before_anything_could_be_read() -> None:
    shown = proof(b"")
    assert (shown.page, shown.question, shown.turned(1).page) == (None, None, None)
    assert [one.code for one in shown.above] == ["D004"]
    assert proof(b"", WHOLE).others == 0


def test_problems_elsewhere_are_counted() -> None:
    shown = proof(
        deck(A, "  - id: b\n    ask: What?", "  - id: c\n    ask: What?\n    answr: x", nameless("Who?"))
    )
    assert shown.elsewhere == {Severity.ERROR: 2, Severity.ADVICE: 1}
    assert len(shown.problems) == 3
    assert shown.turned(1).elsewhere == {Severity.ERROR: 1, Severity.ADVICE: 1}


def test_where_only_what_is_told_changed_that_question_shows() -> None:
    """As when a source beside the deck was edited, or the deck's heading."""
    first = deck(A, "  - id: b\n    ask: What?\n    answer: x\n    evidence: {source: s, quote: x}", C)
    shown = proof(f"sources: {{s: {{title: S}}}}\n{first}")
    assert shown.at == 0
    assert shown.after(revised(f"sources: {{t: {{title: S}}}}\n{first}")).at == 1


def in_two_steps(text: str) -> tuple[Revision, Revision]:
    """What is said of a deck before and after the rules are asked."""
    full = revision(check_bytes(text.encode(), Path("deck.yaml"), USUAL, name="deck.yaml"))
    first = replace(revised(text), checking=True)
    assert first.problems != full.problems
    return first, full


def test_what_the_rules_say_comes_later_and_the_same_question_shows() -> None:
    first, full = in_two_steps(deck(A, B, LONGEST))
    shown = proof(deck(A, "  - id: b\n    ask: What?\n    answer: x", LONGEST)).after(first)
    assert (shown.at, shown.checking, shown.elsewhere) == (1, True, {})
    shown = shown.turned(-1).after(full)
    assert (shown.at, shown.checking, shown.elsewhere) == (0, False, {Severity.ADVICE: 1})
    assert [one.code for one in shown.turned(2).under] == ["L203"]


def test_what_the_rules_do_not_say_yet_shows_no_other_question() -> None:
    _, full = in_two_steps(deck(A, B, LONGEST))
    first, _ = in_two_steps(deck(A, B, LONGEST, head="title: Other"))
    shown = proof(b"").after(full).turned(1)
    assert shown.after(first).at == 1
    assert shown.after(first).deck.title == "Other"


def test_a_save_while_the_rules_are_asked_shows_what_changed() -> None:
    first, _ = in_two_steps(deck(A, B, LONGEST))
    shown = proof(b"").after(first).after(in_two_steps(deck(A, named("b", "no"), LONGEST))[1])
    assert (shown.at, shown.checking) == (1, False)


# For any sequence of edits


@dataclass(frozen=True)
class Edit:
    place: int
    what: str


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), unique=True, min_size=1, max_size=6)
EDITS = st.lists(
    st.builds(Edit, st.integers(0, 9), st.sampled_from(["edit", "delete", "add", "move", "break", "empty"])),
    max_size=6,
)


def saved(texts: list[str], edit: Edit, number: int) -> tuple[list[str], str]:
    """What is meant after an edit, and what is saved."""
    now = list(texts)
    place = edit.place % max(1, len(now))
    match edit.what:
        case "edit" if now:
            now[place] = named(f"{now[place].split()[2]}", f"answer {number}")
        case "delete" if len(now) > 1:
            del now[place]
        case "add":
            now.insert(place, named(f"new{number}"))
        case "move" if now:
            now.append(now.pop(place))
        case "break" if now:
            return now, deck(*now[:place], "  - id: [", *now[place + 1 :])
        case "empty":
            return now, ""
        case _:
            pass
    return now, deck(*now)


@given(TEXTS, EDITS)
def test_whatever_is_saved_a_question_shows_and_in_the_end_all_that_stand_there(
    names: list[str], edits: list[Edit]
) -> None:
    texts = [named(name) for name in names]
    shown = proof(deck(*texts))
    for number, edit in enumerate(edits):
        before, (texts, text) = shown, saved(texts, edit, number)
        state = revised(text)
        shown = before.after(state)
        assert 0 <= shown.at < len(shown.pages)
        assert shown.question is not None
        assert [page.item for page in shown.pages if not page.lost] == list(state.items)
        if not state.unread:
            assert not any(page.stale for page in shown.pages)
        if edit.what == "edit" and not any(page.lost for page in before.pages):
            assert shown.pages[shown.at].item.digest not in {page.item.digest for page in before.pages}
    end = shown.after(revised(deck(*texts)))
    assert stems(end.pages) == [f"What is {text.split()[2]}?" for text in texts]
    assert not any(page.stale for page in end.pages)
