"""The package's bytes."""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import msgspec
import pytest

from quiz.anki.export import export
from quiz.anki.notetypes.models import note_types
from quiz.anki.package import media_name
from quiz.anki.records import beside
from quiz.deck.model import Cloze, Deck, Media, ShortAnswer
from tests.anki.decks import QUESTIONS, folder_of, full_deck, to_export
from tests.anki.packages import entries, notes, rows

EXPORT = """
import sys
from pathlib import Path
from quiz.anki.export import export
from quiz.deck.model import Cloze, Deck, Media, ShortAnswer
from tests.anki.decks import folder_of, full_deck, to_export
folder = folder_of(Path(sys.argv[1]))
export([to_export(full_deck(), folder)], folder / "out.apkg", now=int(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = folder_of(tmp_path_factory.mktemp("deck"))
    export([to_export(full_deck(), folder)], folder / "out.apkg", now=1_700_000_000)
    return (folder / "out.apkg").read_bytes()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "now": "1700000000"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8", "now": "1800000000"},
    ],
)
def test_the_same_deck_gives_the_same_bytes(
    package: bytes, environment: dict[str, str], tmp_path: Path
) -> None:
    subprocess.run(
        [sys.executable, "-c", EXPORT, str(tmp_path / "elsewhere"), environment["now"]],
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
    )
    assert (tmp_path / "elsewhere" / "out.apkg").read_bytes() == package
    assert beside(tmp_path / "elsewhere" / "deck.yaml").is_file()


def test_nothing_in_the_zip_has_a_time(package: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_sqlite_s_own_stamp_is_constant(package: bytes) -> None:
    assert entries(package)["collection.anki2"][92:100] == b"\x00\x00\x00\x01" + (3_037_000).to_bytes(4)


def test_media_are_named_by_their_bytes(package: bytes) -> None:
    names: dict[str, str] = json.loads(entries(package)["media"])
    assert {entries(package)[number][:4] for number in names} == {b"\x89PNG", b"\xff\xfb\x90\x00"}
    assert all(media_name(entries(package)[number], name) == name for number, name in names.items())
    shown = "".join(fields["Question"] + fields["Answer"] for fields in notes(package).values())
    assert all(name in shown for name in names.values())


def test_a_picture_is_stored_once_and_only_where_an_exported_question_shows_it(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    picture = (folder / "flag.png").read_bytes()
    (folder / "copy.png").write_bytes(picture)
    (folder / "draft.png").write_bytes(picture + b"\1")
    (folder / "unused.png").write_bytes(picture + b"\2")

    def asked(identity: str, image: str, answer: str = "!", status: str = "ready") -> ShortAnswer:
        return ShortAnswer(id=identity, ask="?", answer=answer, image=Media(file=image), status=status)

    questions = (
        *(asked("a", "flag.png"), asked("b", "copy.png"), asked("c", "draft.png", status="draft")),
        Cloze(id="d", cloze="no blank", image=Media(file="draft.png")),
    )
    report = export(
        [to_export(Deck(id="d", title="D", questions=questions), folder)], folder / "out.apkg", now=1
    )
    found = entries((folder / "out.apkg").read_bytes())
    assert report.media == 1
    assert found.keys() == {"collection.anki2", "media", "0"}
    assert found["0"] == picture


def test_no_template_needs_a_file() -> None:
    """One that did would have to carry a hash of it in its name: Anki never replaces a file."""
    for note_type in note_types().all():
        for text in (
            note_type.css,
            *(one[side] for one in note_type.templates for side in ("qfmt", "afmt")),
        ):
            assert re.search(r"url\(|@import|@font-face|\bsrc\s*=|<link|\[sound:", text) is None


def test_cards_are_new_and_due_in_deck_order(package: bytes) -> None:
    found = rows(
        package, "SELECT c.type, c.queue, c.due, c.ord, n.flds FROM cards c JOIN notes n ON n.id = c.nid"
    )
    order = [question.id for question in QUESTIONS]
    assert {(kind, queue) for kind, queue, *_ in found} == {(0, 0)}
    assert all(fields.split("\x1f")[10] == order[due - 1] for _, _, due, _, fields in found)


def test_cards_are_those_that_anki_makes(package: bytes) -> None:
    found: dict[str, list[int]] = {}
    for fields, order in rows(
        package, "SELECT n.flds, c.ord FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id"
    ):
        found.setdefault(fields.split("\x1f")[10], []).append(order)
    assert found.pop("capitals") == [0, 1, 2]
    assert found.pop("nomonhan") == [0, 1]
    assert set(map(tuple, found.values())) == {(0,)}


def test_a_deck_below_another_has_its_name(package: bytes) -> None:
    (decks,) = rows(package, "SELECT decks FROM col")[0]
    described = {deck["name"]: deck["desc"] for deck in json.loads(decks).values()}
    assert described.keys() == {"Default", "History::Japan 1941"}
    assert "<em>1941</em>" in described["History::Japan 1941"]
    assert "CC-BY-4.0" in described["History::Japan 1941"]


def test_what_the_deck_says_travels_in_its_description(package: bytes) -> None:
    (decks,) = rows(package, "SELECT decks FROM col")[0]
    (said,) = [
        found[1]
        for deck in json.loads(decks).values()
        if (found := re.search(r'<data value="([^"]*)" hidden>', deck["desc"]))
    ]
    assert msgspec.json.decode(unescape(said), type=Deck) == msgspec.structs.replace(
        full_deck(), questions=()
    )


def test_notes_are_as_they_were(package: bytes) -> None:
    """Golden: what a card says of each kind. A change here is a change in learners' collections."""
    golden = json.loads((Path(__file__).parent / "golden" / "notes.json").read_text(encoding="utf-8"))
    assert notes(package) == golden
