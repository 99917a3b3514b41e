"""`quiz schema` as a user types it."""

import json
from pathlib import Path

from quiz.deck.schema import deck_schema
from tests.cli.running import quiz


def test_it_prints_the_schema() -> None:
    ran = quiz("schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == deck_schema()
    assert quiz("schema", "-o", "-").out == ran.out


def test_it_writes_the_file_and_replaces_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "schemas" / "deck.schema.json"
    assert quiz("schema", "-o", str(target)).code == 0
    first = target.read_bytes()
    target.write_text("{}", encoding="utf-8")
    assert str(target) in quiz("schema", "-o", str(target)).out
    assert target.read_bytes() == first == quiz("schema").out.encode()


def test_a_deck_is_not_replaced(tmp_path: Path) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text("questions: []\n", encoding="utf-8")
    ran = quiz("schema", "-o", str(deck))
    assert (ran.code, ran.out) == (2, "")
    assert "exists and is no schema; it is left as it is" in ran.err
    assert deck.read_text(encoding="utf-8") == "questions: []\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = quiz("schema", "-o", str(tmp_path / "file" / "deck.schema.json"))
    assert (ran.code, ran.out) == (3, "")
    assert "deck.schema.json' cannot be written" in ran.err
    assert "Traceback" not in ran.err
