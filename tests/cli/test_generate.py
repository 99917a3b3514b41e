"""`quiz generate` as a user types it."""

import re
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from quiz.deck.fingerprint import fingerprint
from quiz.deck.model import Deck
from quiz.deck.reading import read
from quiz.generate import chapters, generating, parsing
from quiz.generate.missing import EngineMissing
from quiz.library import extras
from quiz.library.rejected import add_rejected
from tests.cli.running import quiz
from tests.library.pdfs import locked, paragraphs, pdf

FACTS = """\
Marie Curie was born in Warsaw in November 1867. She studied physics in Paris, where she met Pierre Curie. \
Marie Curie discovered polonium in July 1898.

Alexander Fleming discovered penicillin in London in September 1928. Howard Florey led the work on the drug \
at Oxford from 1939. The first patient, Albert Alexander, was treated in February 1941.

Louis Pasteur opened his institute in Paris in November 1888. Robert Koch discovered the cause of \
tuberculosis in Berlin in March 1882. Edward Jenner tried his vaccine in May 1796.
"""
ARTICLE = f"# Great discoveries\n\nBy Ada Byron\n\n## Names and dates\n\n{FACTS}"
OTHERS = ARTICLE.replace("18", "17").replace("19", "18").replace("Curie", "Lovelace")
PAGE = (
    '<html><head><title>Great discoveries</title><meta name="author" content="Ada Byron">'
    '<link rel="canonical" href="https://example.org/a"></head><body><nav>Home</nav>'
    "<h1>Great discoveries</h1>"
    + "".join(f"<p>{part}</p>" for part in FACTS.split("\n\n"))
    + "</body></html>"
)
RUSSIAN = "Договор подписан в апреле, и он действовал всё время. " * 9
NOVEL = "He looked at her and said nothing. She smiled, for that was his way. " * 90
GERMAN = (
    "Der Vertrag wurde im April in der Stadt unterzeichnet, und er galt für die ganze Zeit, die noch blieb. "
    * 9
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def deck(name: str = "a.yaml") -> Deck:
    found = read(Path(name).read_bytes(), name).deck
    assert found is not None
    return found


def is_sound(name: str = "a.yaml") -> bool:
    """Whether neither `check` nor `fmt` has anything to say about a deck."""
    checked, formatted = quiz("check", "--strict", name), quiz("fmt", "--check", name)
    return (checked.code, checked.out, formatted.code) == (0, "", 0)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_text_becomes_a_deck_that_check_has_nothing_to_say_about(here: Path) -> None:
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert ran.code == 0
    assert files(here) == ["a.yaml", "article.md", "deck.schema.json", "sources/article.md"]
    assert is_sound()
    made = deck()
    assert (made.title, made.language) == ("Great discoveries", "en")
    assert re.fullmatch(r"great-discoveries-[a-z2-7]{4}", made.id)
    assert made.sources["article"].author == "Ada Byron"
    assert (here / "sources" / "article.md").read_text(encoding="utf-8") == ARTICLE
    assert made.questions
    for question in made.questions:
        assert question.is_draft
        assert question.citations[0].source == "article"
        assert question.generated
        assert question.generated.engine == "rules"
    number = len(made.questions)
    assert f"a.yaml: {number} draft" in ran.out
    assert ran.err.endswith("next: quiz curate a.yaml\n")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf"])
def test_every_kind_of_text_stays_checkable(here: Path, name: str) -> None:
    lines = [re.findall(r"\S.{0,70}(?= |$)", part) for part in FACTS.split("\n\n")]
    written = {"a.txt": FACTS.encode("utf-16"), "a.html": PAGE.encode(), "a.pdf": pdf(paragraphs(*lines))}
    Path(name).write_bytes(written[name])
    assert quiz("generate", name, "-o", "d.yaml").code == 0
    assert is_sound("d.yaml")
    source = deck("d.yaml").sources["a"]
    assert source.file == ("sources/a.txt" if name == "a.txt" else "sources/a.md")
    if name == "a.html":
        assert (source.title, source.url) == ("Great discoveries", "https://example.org/a")


def test_standard_input_and_output(here: Path) -> None:
    ran = quiz("generate", "-", "-o", "-", typed=ARTICLE)
    assert ran.code == 0
    made = read(ran.out.encode(), "-")
    assert made.deck is not None
    assert [one.code for one in made.problems] == []
    assert made.deck.sources["great-discoveries"].file == ""
    assert files(here) == ["article.md"]
    assert "show as not checked" in ran.err


def test_without_a_copy_nothing_is_beside_the_deck(here: Path) -> None:
    assert quiz("generate", "article.md", "-o", "a.yaml", "--no-copy").code == 0
    assert files(here) == ["a.yaml", "article.md", "deck.schema.json"]
    assert is_sound()


def test_the_same_again_is_the_same_bytes(here: Path) -> None:
    made = [quiz("generate", "article.md", "-o", "-", "--seed", seed).out for seed in ("0", "0", "1")]
    assert made[0] == made[1] != made[2]


@pytest.mark.slow
def test_however_it_is_spread_it_is_the_same(here: Path) -> None:
    story = "They came and went, as people do in stories."
    (here / "long.md").write_text("\n\n".join([ARTICLE, *[story] * 400]))
    one, two = (quiz("generate", "long.md", "article.md", "-o", "-", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.code == 0
    assert one.out == two.out


def test_generating_again_adds_only_what_is_new(here: Path) -> None:
    assert quiz("generate", "article.md", "-o", "a.yaml", "--count", "2").code == 0
    first = Path("a.yaml").read_text(encoding="utf-8")
    assert len(deck().questions) == 2
    edited = first.replace("status: draft", "status: ready    # looked at", 1) + "# the end\n"
    Path("a.yaml").write_text(edited, encoding="utf-8")
    again = quiz("generate", "article.md", "-o", "a.yaml", "--count", "1", "--title", "Another")
    assert "keeps its own title" in again.err
    assert (again.code, "a.yaml: 1 draft" in again.out) == (0, True)
    assert len(deck().questions) == 3
    assert list(deck().sources) == ["article"]
    now = Path("a.yaml").read_text(encoding="utf-8")
    assert now.startswith(edited.removesuffix("# the end\n"))
    assert now.endswith("# the end\n")
    assert files(here) == ["a.yaml", "article.md", "deck.schema.json", "sources/article.md"]
    assert quiz("check", "--strict", "a.yaml").out == ""


def test_nothing_new_leaves_the_file_alone(here: Path) -> None:
    quiz("generate", "article.md", "-o", "a.yaml")
    before = Path("a.yaml").read_bytes()
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert "nothing new" in ran.err
    assert "--count N asks for up to N others" in ran.err
    assert Path("a.yaml").read_bytes() == before


def test_what_was_reworded_or_rejected_does_not_come_back(here: Path) -> None:
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "3")
    one, *others = deck().questions
    assert others
    text = Path("a.yaml").read_text(encoding="utf-8")
    start, end = text.index(f"  - id: {one.id}"), text.index(f"  - id: {others[0].id}")
    Path("a.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    add_rejected(Path("a.yaml"), fingerprint(one), "vague", "Who?")
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "9")
    assert fingerprint(one) not in map(fingerprint, deck().questions)
    Path("a.rejected.txt").unlink()
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "9")
    assert fingerprint(one) in map(fingerprint, deck().questions)


def test_a_deck_whose_last_draft_was_rejected_is_added_to(here: Path) -> None:
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "1")
    known, before = deck().id, deck().questions[0]
    assert quiz("curate", "--plain", "a.yaml", typed="/reject unclear\n").code == 0
    ran = quiz("generate", "article.md", "-o", "a.yaml", "--count", "1")
    assert (ran.code, "a.yaml: 1 draft" in ran.out) == (0, True)
    assert deck().id == known
    assert [one.id for one in deck().questions] != [before.id]
    assert is_sound()


def test_another_text_becomes_another_source(here: Path) -> None:
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "1")
    Path("more").mkdir()
    Path("more/article.md").write_text(
        ARTICLE.replace("1928", "1929").replace("Curie", "Lovelace"), encoding="utf-8"
    )
    Path("more/empty.txt").write_text("")
    Path("more/.hidden.md").write_text("hidden")
    ran = quiz("generate", "more", "-o", "a.yaml", "--count", "9")
    assert ran.code == 0
    assert "empty.txt is passed over: 'empty.txt' is empty" in ran.err
    assert {key: source.file for key, source in deck().sources.items()} == {
        "article": "sources/article.md",
        "article-2": "sources/article-2.md",
    }
    assert quiz("check", "--strict", "a.yaml").out == ""


def test_nearly_the_same_of_another_text_is_not_new(here: Path) -> None:
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "20")
    before = Path("a.yaml").read_bytes()
    Path("again.txt").write_text(FACTS.replace(" in July", ", in July").replace("Howard ", "Sir Howard "))
    quiz("generate", "again.txt", "-o", "a.yaml", "--count", "20")
    assert Path("a.yaml").read_bytes() != before
    assert quiz("check", "--strict", "a.yaml").out == ""


def test_a_file_of_another_name_is_never_overwritten(here: Path) -> None:
    Path("sources").mkdir()
    Path("sources/article.md").write_text("mine")
    quiz("generate", "article.md", "-o", "a.yaml")
    assert Path("sources/article.md").read_text() == "mine"
    assert deck().sources["article"].file == "sources/article-2.md"
    assert is_sound()


@pytest.mark.parametrize(
    "content", ["questions:\n  - ask: Who?\n    answr: me\n", "", "questions: [", "a: b\n"]
)
def test_a_deck_with_errors_is_left_alone(here: Path, content: str) -> None:
    Path("a.yaml").write_text(content)
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "`quiz check a.yaml` tells what to mend" in ran.err
    assert Path("a.yaml").read_text() == content
    assert files(here) == ["a.yaml", "article.md"]


def test_a_deck_in_brackets_is_left_alone(here: Path) -> None:
    Path("a.yaml").write_text("questions: [{ask: Who?, answer: me}]\n")
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, "in brackets" in ran.err) == (1, True)
    assert files(here) == ["a.yaml", "article.md"]


def test_kinds_and_count_and_title_are_heeded(here: Path) -> None:
    ran = quiz(
        "generate", "article.md", "-o", "a.yaml", "--kinds", "cloze", "--count", "2", "--title", "Mine: 1"
    )
    assert ran.code == 0
    assert {type(one).__name__ for one in deck().questions} == {"Cloze"}
    assert len(deck().questions) <= 2
    assert deck().title == "Mine: 1"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "no deck is named"),
        (("-o", "a.txt"), "does not end in .yaml"),
        (("-o", "a.yaml", "--kinds", "ordering"), "makes no question of the kind 'ordering'"),
        (("-o", "a.yaml", "--kinds", "songs"), "there is no kind 'songs'"),
        (("-o", "a.yaml", "--language", "de"), "English texts only"),
        (("-o", "a.yaml", "--count", "0"), ""),
        (("-o", "a.yaml", "--engine", "magic"), ""),
    ],
)
def test_wrong_usage_is_told(here: Path, arguments: tuple[str, ...], told: str) -> None:
    ran = quiz("generate", "article.md", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert files(here) == ["article.md"]


NOTHING = {
    "missing": ("none.md", None, 2, "there is no file"),
    "unknown": ("a.docx", b"PK", 1, "is not a kind of text that is read"),
    "empty": ("a.txt", b"", 1, "is empty"),
    "binary": ("a.txt", b"\x89PNG\0\0\0", 1, "is not text"),
    "legacy": ("a.txt", ("Пакт подписан. " * 9).encode("koi8-r"), 1, "its encoding cannot be told"),
    "damaged": ("a.pdf", b"%PDF-1.7 but no", 1, "is not a PDF, or is damaged"),
    "locked": ("a.pdf", locked(), 1, "wants a password"),
    "german": ("a.txt", GERMAN.encode(), 1, "in another language than English: it looks like 'de'"),
    "russian": ("a.txt", RUSSIAN.encode(), 1, "it looks like 'ru'"),
    "sentence": ("a.txt", b"He came, and went again.", 1, "left out: 1 paragraph (too short to ask about)"),
    "lists": ("a.md", b"# Head\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", 1, "no prose"),
    "code": ("a.md", b"```python\nfor one in range(10):\n    print(one)\n```\n", 1, "no prose"),
    "poem": ("a.txt", b"O wild west wind,\nthou breath\nof autumn's being!\n" * 5, 1, "no good question"),
    "novel": ("a.txt", NOVEL.encode(), 1, "no good question was found in 1,260 words"),
}


@pytest.mark.parametrize(("name", "data", "code", "told"), NOTHING.values(), ids=NOTHING)
def test_a_text_that_gives_nothing_is_told(
    here: Path, name: str, data: bytes | None, code: int, told: str
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    ran = quiz("generate", name, "-o", "deck.yaml")
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert not Path("deck.yaml").exists()
    assert not Path("sources").exists()


def test_a_text_in_another_language_is_passed_over_where_there_are_others(here: Path) -> None:
    Path("german.txt").write_text(GERMAN, encoding="utf-8")
    ran = quiz("generate", "german.txt", "article.md", "-o", "a.yaml")
    assert ran.code == 0
    assert "'german.txt' is in another language than English: it looks like 'de': passed over" in ran.err
    assert list(deck().sources) == ["article"]


def test_a_text_of_100_mb_is_told_at_once(here: Path) -> None:
    with Path("big.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    ran = quiz("generate", "big.txt", "-o", "a.yaml")
    assert (ran.code, "larger than 4 MiB" in ran.err) == (1, True)


def test_a_sentence_without_end_is_survived(here: Path) -> None:
    Path("a.txt").write_text(FACTS + "\n\n" + "and then Paris and London and Rome met " * 250 + ".\n")
    assert quiz("generate", "a.txt", "-o", "a.yaml").code == 0
    assert is_sound()


def test_escape_codes_and_markup_are_text(here: Path) -> None:
    hostile = FACTS.replace("Marie", "[bold]Ma\x1b[31mrie").replace("Paris", "<b>Paris</b> {{c1::x}} $1$")
    Path("a.txt").write_text(f"A \x1b[2J title\n\n{hostile}")
    ran = quiz("generate", "a.txt", "-o", "a.yaml", "--explain")
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err + Path("a.yaml").read_text(encoding="utf-8")
    assert quiz("check", "a.yaml").code == 0


def test_a_novel_without_facts_gives_little_and_that_is_said(here: Path) -> None:
    Path("a.txt").write_text(f"{NOVEL}\n\n{FACTS}\n\n{NOVEL}" * 3)
    ran = quiz("generate", "a.txt", "-o", "a.yaml")
    assert ran.code == 0
    assert "these are few for so many words" in ran.err
    assert is_sound()


def test_what_was_left_out_is_explained_and_nothing_is_written(here: Path) -> None:
    ran = quiz("generate", "article.md", "--explain")
    assert ran.code == 0
    assert "paragraph 1 left out, a heading: Great discoveries\n" in ran.out
    assert re.search(r"^sentence: .*\n  (passed|dropped by|nothing is asked)", ran.out, re.MULTILINE)
    assert re.search(r"^chosen: \d+ question", ran.out, re.MULTILINE)
    assert files(here) == ["article.md"]


def test_without_the_extra_its_line_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(extras.PACKAGES, "generate", ("no_such_package",))
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert re.search(r"this line installs what is needed: \S+ .*\[generate\]", ran.err)
    assert files(here) == ["article.md"]


def test_without_a_model_that_loads_its_line_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise EngineMissing("spaCy's English model")

    monkeypatch.setattr(parsing, "language", missing)
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "spaCy's English model is not installed" in ran.err
    assert "[generate]" in ran.err


def test_where_a_process_dies_it_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_chapter(part: chapters.Part) -> chapters.Chapter:
        raise BrokenExecutor

    monkeypatch.setattr(generating, "read_chapter", read_chapter)
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, "fewer --jobs" in ran.err) == (3, True)
    assert files(here) == ["article.md"]


def test_on_a_full_disk_nothing_is_left(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:  # the copy of the text still found room
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("quiz.library.saving.os.fsync", full)
    ran = quiz("generate", "article.md", "-o", "a.yaml")
    assert (ran.code, ran.out) == (3, "")
    assert "'a.yaml' cannot be written: No space left on device" in ran.err
    assert files(here) == ["article.md"]
    assert not Path("sources").exists()


def test_interrupted_it_writes_what_it_has(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "more.md").write_text(OTHERS)
    parts = iter([True, False])

    def read_chapter(part: chapters.Part) -> chapters.Chapter:
        if not next(parts):
            raise KeyboardInterrupt
        return chapters.read_chapter(part)

    monkeypatch.setattr(generating, "read_chapter", read_chapter)
    ran = quiz("generate", "article.md", "more.md", "-o", "a.yaml")
    assert ran.code == 130
    assert "interrupted" in ran.err
    assert list(deck().sources) == ["article"]
    assert is_sound()


def test_an_edit_made_meanwhile_stays(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quiz("generate", "article.md", "-o", "a.yaml", "--count", "1")

    def read_chapter(part: chapters.Part) -> chapters.Chapter:
        text = Path("a.yaml").read_text(encoding="utf-8")
        Path("a.yaml").write_text(text.replace("title: Great", "title: Greater"), encoding="utf-8")
        return chapters.read_chapter(part)

    monkeypatch.setattr(generating, "read_chapter", read_chapter)
    assert quiz("generate", "article.md", "-o", "a.yaml", "--count", "2").code == 0
    assert deck().title == "Greater discoveries"
    assert len(deck().questions) > 1
