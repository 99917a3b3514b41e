from pathlib import Path

from msgspec import msgpack

from quiz.library.judging import judge
from quiz.library.locations import shipped_decks
from quiz.library.revisions import Revision, revision
from tests.library.conftest import Put
from tests.library.proofing import deck, named, nameless, revised


def test_every_question_has_its_place_its_text_and_its_problems() -> None:
    found = revised(
        deck(
            named("a"),
            "  - id: b\n    ask: What?\n    answer: [1, 2]\n    colour: red",
            nameless("Who?"),
            head="title: T\nlanguage: not a language",
        )
    )
    assert [item.id for item in found.items[:2]] == ["a", "b"]
    assert [item.place.line for item in found.items] == [4, 7, 11]
    assert [item.question is None for item in found.items] == [False, True, False]
    assert [[one.code for one in item.problems] for item in found.items] == [[], ["D103", "D201"], ["D115"]]
    assert [one.code for one in found.loose] == ["D213"]
    assert [one.code for one in found.problems] == ["D213", "D103", "D201", "D115"]
    assert found.deck is not None
    assert found.deck.title == "T"
    assert found.deck.questions == ()


def test_questions_on_one_line_keep_their_problems_apart() -> None:
    found = revised("questions: [{id: a, ask: x, answer: y}, {id: b, ask: x}, {id: c, ask: x, answer: y}]\n")
    assert [[one.code for one in item.problems] for item in found.items] == [[], ["D101"], ["D114"]]


def test_a_file_of_which_nothing_can_be_read_has_only_its_problems() -> None:
    for text in (b"", b"\0", b"# nothing\n", b"title: T\n", b"\xff\xfet\0", b"questions: {a: b}\n", b"- x\n"):
        found = revised(text)
        assert (found.deck, found.items) == (None, ())
        assert found.errors
        assert found.unread


def test_a_mistake_in_the_syntax_may_hide_questions_and_another_mistake_does_not() -> None:
    assert revised(deck(named("a"), "  - ask: What: is?\n    answer: x")).unread
    assert not revised(deck(named("a"), "  - ask: What?", head="titel: T")).unread


def test_line_ends_do_not_change_a_text_and_nothing_else_is_like_another() -> None:
    text = deck(named("a"), named("b"))
    unix, dos = revised(text), revised("\ufeff" + text.replace("\n", "\r\n"))
    assert [one.digest for one in unix.items] == [one.digest for one in dos.items]
    assert len({one.digest for one in unix.items}) == 2


def test_comments_and_lines_between_questions_belong_to_none() -> None:
    one, other = revised(deck(named("a"), named("b"))), revised(deck(named("a"), "  # more", "", named("b")))
    assert [item.digest for item in one.items] == [item.digest for item in other.items]


def test_it_can_be_handed_from_one_process_to_another(put: Put) -> None:
    for path in shipped_decks().glob("*.yaml"):
        found = revision(judge(path))
        assert msgpack.decode(msgpack.encode(found), type=Revision) == found
        assert len(found.items) > 10
    undecodable = put("x.yaml", b"questions:\n  - {ask: caf\xe9?, answer: x}\n")
    for broken in (revision(judge(undecodable)), revision(judge(undecodable.parent / "gone\udce9.yaml"))):
        assert msgpack.decode(msgpack.encode(broken), type=Revision) == broken


def test_it_names_the_files_beside_the_deck(put: Put) -> None:
    put("article.md", "It was signed in Moscow.")
    path = put(
        "deck.yaml",
        "sources: {a: {title: A, file: article.md}}\n"
        "questions:\n  - {ask: Where?, answer: Moscow, evidence: signed in Moscow, image: {file: b.png}}\n",
    )
    found = revision(judge(path))
    assert set(found.beside) == {"article.md", "b.png"}
    assert [one.code for one in found.items[0].problems] == ["D115", "M102"]


def test_a_quote_is_looked_for_once_in_a_source_that_stays(put: Put, monkeypatch: object) -> None:
    from quiz.library import quote_checks
    from quiz.library.quotes import locate

    looked: list[str] = []

    def counted(quote: str, source: object) -> object:
        looked.append(quote)
        return locate(quote, source)  # type: ignore[arg-type]

    monkeypatch.setattr(quote_checks, "locate", counted)  # type: ignore[attr-defined]
    put("article.md", "It was signed in Moscow, and held for four years.")
    head = "sources: {a: {title: A, file: article.md}}\nquestions:\n"
    one = "  - {id: a, ask: Where?, answer: Moscow, evidence: signed in Moscow}\n"
    two = "  - {id: b, ask: How long?, answer: Four, evidence: held for five years}\n"
    path = put("deck.yaml", head + one + two)
    first = judge(path)
    assert [problem.code for problem in first.problems] == ["S109"]
    put("deck.yaml", head + one + two.replace("How long", "For how long"))
    second = judge(path)
    assert [problem.help for problem in second.problems] == [problem.help for problem in first.problems]
    assert looked == ["signed in Moscow", "held for five years"]
    put("article.md", "It was signed in Moscow, and was to hold for five years, and it held for five years.")
    assert judge(path).problems == ()
    assert isinstance(path, Path)
