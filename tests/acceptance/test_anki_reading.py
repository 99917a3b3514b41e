"""What the real Anki exports, in both formats, read back."""

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from quiz.anki.export import export
from quiz.library.judging import judge
from tests.anki.decks import folder_of, full_deck, to_export
from tests.cli.running import quiz

pytestmark = [pytest.mark.real("anki")]


def written_by_anki(folder: Path, *arguments: str) -> None:
    script = Path(__file__).with_name("anki_exporting.py")
    subprocess.run(
        [os.environ["QUIZ_ANKI_PYTHON"], str(script), str(folder), *arguments], check=True, timeout=300
    )
    with zipfile.ZipFile(folder / "new.apkg") as new, zipfile.ZipFile(folder / "legacy.apkg") as legacy:
        assert "collection.anki21b" in new.namelist()
        assert "collection.anki21b" not in legacy.namelist()


def test_our_deck_comes_back_through_anki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = folder_of(tmp_path / "from")
    export([to_export(full_deck(), folder)], tmp_path / "o.apkg", now=1_700_000_000)
    written_by_anki(tmp_path, str(tmp_path / "o.apkg"))
    for name in ("new", "legacy"):
        folder_of(tmp_path / name)
        (tmp_path / name / "flag.png").unlink()
        ran = quiz("import", f"{name}.apkg", "-o", f"{name}/d.yaml")
        assert (ran.code, ran.err) == (0, "")
        assert judge(tmp_path / name / "d.yaml").deck == full_deck()
        assert (tmp_path / name / "flag.png").exists()


def test_corrections_in_anki_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = folder_of(tmp_path / "from")
    export([to_export(full_deck(), folder)], tmp_path / "o.apkg", now=1_700_000_000)
    changes = (("Khalkhin Gol", "Khalkhyn Gol"), ("Konev", "Rokossovsky"), ("It is a river", "A river"))
    written_by_anki(tmp_path, str(tmp_path / "o.apkg"), *(word for pair in changes for word in pair))
    for name in ("new", "legacy"):
        folder_of(tmp_path / name)
        assert quiz("import", "o.apkg", "-o", f"{name}/d.yaml").code == 0
        before = (tmp_path / name / "d.yaml").read_text("utf-8")
        ran = quiz("import", f"{name}.apkg", "--into", f"{name}/d.yaml")
        assert (ran.code, ran.err) == (0, "")
        for old, new in changes:
            before = before.replace(old, new)
        assert (tmp_path / name / "d.yaml").read_text("utf-8") == before


def test_ankis_own_note_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written_by_anki(tmp_path)
    for name in ("new", "legacy"):
        ran = quiz("import", f"{name}.apkg", "-o", f"{name}/d.yaml")
        assert (ran.code, ran.err) == (0, "")
        deck = judge(tmp_path / name / "d.yaml").deck
        assert deck is not None
        assert [type(one).__name__ for one in deck.questions] == [
            *("Flashcard", "Flashcard", "Flashcard", "ShortAnswer", "Cloze")
        ]
        assert deck.title == "Words"
        assert deck.questions[0].pictures[0].file == "media/p.png"
        assert {one.tags for one in deck.questions} == {("animals",)}
