"""`quiz import` of Anki packages: a deck, its media, a report, and nothing half-written."""

import io
import os
from pathlib import Path

import pytest

from quiz.anki.export import export
from quiz.cli.environment import Environment
from quiz.cli.main import main
from quiz.library.judging import judge
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.foreign import BASIC, CLOZE, MP3, PNG, VOCABULARY, note, package_of, with_database
from tests.cli.running import quiz


class Terminal(io.StringIO):
    """A stream that a person sits at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def at_terminal(*arguments: str, typed: str) -> tuple[int, str, str]:
    streams = Terminal(typed), Terminal(), Terminal()
    code = main(arguments, Environment(*streams, variables={**os.environ, "TERM": "xterm"}))
    return code, streams[1].getvalue(), streams[2].getvalue()


def ours(here: Path) -> Path:
    folder = folder_of(here / "from")
    export([to_export(full_deck(), folder)], here / "o.apkg", now=1_700_000_000)
    return folder


def test_our_own_package_becomes_the_same_deck(here: Path) -> None:
    folder = ours(here)
    (here / "article.md").write_bytes((folder / "article.md").read_bytes())
    ran = quiz("import", "o.apkg", "-o", "d.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "d.yaml: 13 questions, 2 media files below its folder\n", "")
    judged = judge(here / "d.yaml")
    assert judged.errors == ()
    assert judged.deck == full_deck()
    assert (here / "flag.png").read_bytes() == (folder / "flag.png").read_bytes()


def test_a_source_that_is_not_in_it_is_told(here: Path) -> None:
    ours(here)
    ran = quiz("import", "o.apkg", "-o", "d.yaml")
    assert ran.code == 1
    assert "'article.md' is not in the package" in ran.err


def test_a_foreign_package_with_media(here: Path) -> None:
    names = [
        "a b.png",
        "../../up.png",
        "/etc/x.png",
        "con.png",
        "a" * 300 + ".png",
        "x\n.png",
        "ü.png",
        "s.mp3",
    ]
    html = [f'<img src="{name}">' for name in names[:-1]]
    package_of(
        here / "a.apkg",
        *(note(BASIC, f"front {at}", f"back {one}") for at, one in enumerate(html)),
        note(BASIC, "sound", "[sound:s.mp3] x"),
        note(BASIC, "gone", 'x <img src="gone.png">'),
        media={name: MP3 if name.endswith("3") else PNG + name.encode() for name in names},
    )
    ran = quiz("import", "a.apkg", "-o", "sub/d.yaml")
    assert ran.code == 0
    assert "'gone.png', which is not in the package" in ran.err
    judged = judge(here / "sub" / "d.yaml")
    assert judged.errors == ()
    assert judged.deck is not None
    found = sorted(
        path.relative_to(here / "sub").as_posix() for path in (here / "sub").rglob("*") if path.is_file()
    )
    assert len(found) == len(names) + 1
    assert all(one == "d.yaml" or one.startswith("media/") for one in found)
    assert {"media/a b.png", "media/s.mp3", "media/ü.png"} <= set(found)
    assert sorted(path.name for path in here.iterdir()) == ["a.apkg", "sub"]


def test_a_file_that_is_there_is_kept(here: Path) -> None:
    (here / "media").mkdir()
    (here / "media" / "p.png").write_bytes(b"mine")
    package_of(here / "a.apkg", note(BASIC, "a", 'b <img src="p.png">'), media={"p.png": PNG})
    assert quiz("import", "a.apkg", "-o", "d.yaml").code == 0
    assert (here / "media" / "p.png").read_bytes() == b"mine"
    (other,) = (path for path in (here / "media").iterdir() if path.name != "p.png")
    assert other.read_bytes() == PNG
    assert f"media/{other.name}" in (here / "d.yaml").read_text("utf-8")


def test_a_link_out_of_the_folder_is_not_followed(here: Path) -> None:
    (here / "outside").mkdir()
    (here / "in").mkdir()
    (here / "in" / "media").symlink_to(here / "outside")
    package_of(here / "a.apkg", note(BASIC, "a", 'b <img src="p.png">'), media={"p.png": PNG})
    ran = quiz("import", "a.apkg", "-o", "in/d.yaml")
    assert ran.code == 1
    assert "outside the deck's folder" in ran.err
    assert list((here / "outside").iterdir()) == []
    assert not (here / "in" / "d.yaml").exists()


def test_where_a_medium_is_damaged_nothing_is_written(here: Path) -> None:
    package_of(
        here / "a.apkg",
        note(BASIC, "a", 'b <img src="p.png">'),
        note(BASIC, "c", 'd <img src="q.png">'),
        media={"p.png": PNG, "q.png": b"0123456789" * 20},
    )
    data = (here / "a.apkg").read_bytes()
    at = data.rfind(b"PK\x01\x02")
    offset = int.from_bytes(data[at + 42 : at + 46], "little")
    (here / "a.apkg").write_bytes(data[: offset + 33] + b"\xff\xff\xff\xff" + data[offset + 37 :])
    ran = quiz("import", "a.apkg", "-o", "d.yaml")
    assert ran.code == 1
    assert "damaged" in ran.err
    assert [path.name for path in here.rglob("*") if path.is_file()] == ["a.apkg"]


def test_left_out_notes_are_told_and_the_others_written(here: Path) -> None:
    package_of(
        here / "a.apkg",
        note(BASIC, "perro", "<u>dog</u><script>alert(1)</script>"),
        note(BASIC, "perro", "dog"),
        note(CLOZE, "no blank", ""),
        note(VOCABULARY, "gato", "cat", "", ""),
        note(BASIC, "\x1b[31mred", "x"),
    )
    ran = quiz("import", "a.apkg", "-o", "d.yaml")
    assert ran.code == 1
    assert "note 'no blank' is left out: its cloze text has no blank" in ran.err
    assert "note 'perro': not carried: underlining" in ran.err
    assert "note 'perro': not carried: scripts" in ran.err
    assert "it is the same as 'perro'" in ran.err
    assert "--fields front=Word,back=Meaning" in ran.err
    assert "3 notes left out" in ran.err
    assert "\x1b" not in ran.err
    text = (here / "d.yaml").read_text("utf-8")
    assert "alert" not in text
    assert judge(here / "d.yaml").errors == ()


def test_fields_are_given_or_asked_for(here: Path) -> None:
    package_of(here / "a.apkg", note(VOCABULARY, "perro", "dog", "El perro.", ""))
    ran = quiz("import", "a.apkg", "-o", "-", "--fields", "ask=Meaning,answer=Word,why=Example")
    assert ran.code == 0
    assert "ask: dog\n    answer: perro\n    why: El perro." in ran.out
    code, out, err = at_terminal("import", "a.apkg", "-o", "-", typed="nothing\n1\nMeaning\n\n")
    assert code == 0
    assert "front: perro\n    back: dog\n" in out
    assert "there is no field 'nothing'" in err
    assert quiz("import", "a.apkg", "-o", "-", "--fields", "ask=Meaning").code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("none.apkg", "-o", "d.yaml"), 2, "no file"),
        (("a.apkg", "-o", "d.txt"), 2, "does not end in .yaml"),
        (("a.apkg", "b.csv", "-o", "d.yaml"), 2, "one package"),
        (("b.csv", "--into", "d.yaml"), 2, "is for a package"),
        (("a.apkg", "-o", "d.yaml", "--ours"), 2, "go with --into"),
        (("a.apkg", "--into", "d.yaml", "--title", "x"), 2, "does not go with --into"),
        (("bad.apkg", "-o", "d.yaml"), 1, "not an Anki package"),
        (("empty.apkg", "-o", "d.yaml"), 1, "became a question"),
    ],
)
def test_wrong_usage_and_wrong_files(here: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    package_of(here / "a.apkg", note(BASIC, "a", "b"))
    package_of(here / "empty.apkg", note(BASIC, "a", "b"))
    with_database(here / "empty.apkg", "DELETE FROM notes")
    (here / "bad.apkg").write_bytes(b"no zip")
    ran = quiz("import", *arguments)
    assert ran.code == code
    assert words in ran.err
    assert not (here / "d.yaml").exists()
