"""Packages in the real Anki: what comes in, what an update does, and that hostile texts stay texts."""

import json
import os
import re
import subprocess
from copy import copy
from html import unescape
from pathlib import Path
from typing import Any

import msgspec
import pytest

from quiz.anki import planning
from quiz.anki.cards import cards
from quiz.anki.export import DeckToExport, export
from quiz.anki.notetypes.models import NoteTypes, note_types
from quiz.anki.text import card_text
from quiz.deck.model import AnyQuestion, Choice, Cloze, Deck, Flashcard, Listing, ShortAnswer
from quiz.library.judging import judge
from tests.anki.decks import folder_of, full_deck, to_export

pytestmark = [pytest.mark.real("anki"), pytest.mark.xdist_group("anki")]

PROBE = Path(__file__).with_name("anki_probe.py")
NOW = 1_700_000_000
HOSTILE = (
    "{{c1::x}} {{Question}} }} {{ [sound:x.mp3] [latex]a[/latex] [\\$]x[/\\$] [anki:tts] "
    "<img src=x onerror=alert(1)> <script>alert(1)</script> ${a} & &amp; \" ' :: url(//x) @import //y "
    "</main></div> <!-- x --> \u202e \u200f {{#Why}} {{^Id}} {{=<% %>=}}"
)


def probed(*packages: Path) -> list[dict[str, Any]]:
    """What the real Anki says after importing each of the packages."""
    done = subprocess.run(
        [os.environ["QUIZ_ANKI_PYTHON"], str(PROBE), *map(str, packages)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return told


def seen(html: str) -> str:
    """The text that a reader sees of a rendered side."""
    without = re.sub(r"(?s)<(style|script|\w+ id=\"quiz-key\" hidden).*?</\w+>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", without)).split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of(tmp_path_factory.mktemp("decks"))


@pytest.fixture(scope="module")
def told(folder: Path) -> list[dict[str, Any]]:
    """A first export, the same again, and one where one question changed, one is new, and all are moved."""
    deck = full_deck()
    export([to_export(deck, folder)], folder / "first.apkg", now=NOW)
    export([to_export(deck, folder)], folder / "again.apkg", now=NOW + 1)
    changed = Choice(id="year", ask="When was it signed?", answer="1941", wrong=("1939",))
    questions = [changed if one.id == "year" else one for one in deck.questions[::-1]]
    new = ShortAnswer(id="new", ask="New?", answer="yes")
    later = msgspec.structs.replace(deck, title="Another title", questions=(new, *questions))
    export([to_export(later, folder)], folder / "later.apkg", now=NOW + 2)
    return probed(folder / "first.apkg", folder / "again.apkg", folder / "later.apkg")


def test_a_first_import_brings_every_note_and_card(told: list[dict[str, Any]]) -> None:
    first = told[0]
    count = len(full_deck().questions)
    assert first["import"] == {"found": count, "new": count, "updated": 0, "duplicate": 0, "conflicting": 0}
    assert len(first["cards"]) == count + 3
    assert (first["missing cards"], first["empty notes"]) == (0, 0)
    assert first["due"] == sorted(set(first["due"]))


def test_the_collection_is_sound_and_its_media_complete(told: list[dict[str, Any]]) -> None:
    for one in told:
        assert one["sound"] is True
        assert (one["missing media"], one["unused media"]) == ([], [])


def test_the_same_package_again_changes_nothing(told: list[dict[str, Any]]) -> None:
    count = len(full_deck().questions)
    assert told[1]["import"] == {"found": count, "new": 0, "updated": 0, "duplicate": count, "conflicting": 0}


def test_an_update_changes_one_note_in_place_and_keeps_every_schedule(told: list[dict[str, Any]]) -> None:
    studied, later = told[0]["studied"], told[2]
    assert (later["import"]["updated"], later["import"]["new"], later["import"]["conflicting"]) == (1, 1, 0)
    assert seen(later["sides"]["year/0"]["question"]).startswith("When was it signed?")
    assert {key: later["cards"][key] for key in studied["cards"]} == studied["cards"]
    assert {key: later["notes"][key] for key in studied["notes"]} == studied["notes"]
    assert later["reviews"] == studied["reviews"] == len(studied["cards"])
    for kept in ("schema", "note types", "decks"):
        assert later[kept] == studied[kept]


def test_cards_as_text_are_what_anki_makes_of_them(folder: Path, told: list[dict[str, Any]]) -> None:
    sides = dict(told[0]["sides"])
    for question in full_deck().questions:
        for order, card in zip(orders(question), cards(full_deck(), folder, question), strict=True):
            side = sides.pop(f"{question.id}/{order}")
            front, back = (
                re.sub(r"\[anki:play:.*?\]", "", side[name]).replace("[[type:Answer]]", "<input>")
                for name in ("question", "answer")
            )
            assert (card_text(front), card_text(back)) == (card.front, card.back)
    assert sides == {}


def orders(question: AnyQuestion) -> range:
    """The numbers that Anki gives the cards of a question, from 0."""
    return range({"capitals": 3, "nomonhan": 2}.get(question.id, 1))


def test_every_side_shows_something_and_loads_nothing(told: list[dict[str, Any]]) -> None:
    for name, side in told[2]["sides"].items():
        assert seen(side["question"]), name
        assert seen(side["answer"]), name
        assert not side["loads"], name
        assert "errors.html" not in side["question"] + side["answer"], name


def test_each_kind_asks_and_answers(told: list[dict[str, Any]]) -> None:
    sides = {name: (seen(side["question"]), seen(side["answer"])) for name, side in told[0]["sides"].items()}
    assert "[[type:Answer]]" in sides["where/0"][0]
    assert "[[type:" not in sides["baltic/0"][0]
    assert "Lithuania" not in sides["baltic/0"][0]
    assert "Lithuania" in sides["baltic/0"][1]
    assert sides["signed/0"][0].startswith("Signed on [day] in [...], see {{code}} and")
    assert sides["signed/0"][1].startswith("Signed on 13 April 1941 in Moscow")
    assert sides["capitals/1"][0] == "Rome, ItalyParis, [...]"
    assert "a::b }} c" in sides["capitals/1"][1]
    assert sides["nomonhan/0"][0].startswith("Nomonhan")
    assert sides["nomonhan/1"][0].startswith("The Japanese name")
    assert "a spy" in sides["people/0"][0]


def test_a_newer_style_reaches_learners(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path)
    export([to_export(full_deck(), folder)], tmp_path / "old.apkg", now=NOW)
    types = note_types()
    changed = {}
    for name in types.__struct_fields__:
        newer = copy(getattr(types, name))
        newer.css, newer.mod = ".newer {}", newer.mod + 1
        changed[name] = newer
    monkeypatch.setattr(planning, "note_types", lambda: NoteTypes(**changed))
    export([to_export(full_deck(), folder)], tmp_path / "new.apkg", now=NOW)
    old, new = probed(tmp_path / "old.apkg", tmp_path / "new.apkg")
    assert set(new["styles"]) == {".newer {}"}
    assert new["import"]["duplicate"] == len(full_deck().questions)
    for kept in ("schema", "note types", "decks"):
        assert new[kept] == old["studied"][kept]


def test_decks_of_one_package_can_come_again_alone(tmp_path: Path) -> None:
    other = Deck(id="other", title="Other", questions=(ShortAnswer(id="q", ask="?", answer="!"),))
    both = [to_export(full_deck(), folder_of(tmp_path / "a")), to_export(other, folder_of(tmp_path / "b"))]
    export(both, tmp_path / "both.apkg", now=NOW)
    export(both[1:], tmp_path / "other.apkg", now=NOW)
    first, again = probed(tmp_path / "both.apkg", tmp_path / "other.apkg")
    assert first["import"]["new"] == len(full_deck().questions) + 1
    assert (again["import"]["duplicate"], again["import"]["new"], again["import"]["updated"]) == (1, 0, 0)
    assert again["decks"] == ["Default", "History", "History::Japan 1941", "Other"]


def test_the_decks_that_ship_come_in_whole(tmp_path: Path) -> None:
    decks = []
    for path in sorted((Path(__file__).parents[2] / "decks").glob("*.yaml")):
        deck = judge(path).deck
        assert deck is not None
        decks.append(DeckToExport(deck, path.parent, (tmp_path / f"{path.stem}.anki.json",)))
    report = export(decks, tmp_path / "shipped.apkg", now=NOW)
    (told,) = probed(tmp_path / "shipped.apkg")
    assert report.complete
    assert told["import"]["new"] == report.notes >= 60
    assert len(told["cards"]) == report.cards
    assert (told["missing cards"], told["missing media"], told["unused media"]) == (0, [], [])
    assert not any(side["loads"] for side in told["sides"].values())


def test_hostile_texts_show_as_characters(tmp_path: Path) -> None:
    deck = Deck(
        title=HOSTILE,
        id="hostile",
        description=HOSTILE,
        questions=(
            ShortAnswer(
                id="short", ask=HOSTILE, answer=HOSTILE, accept=("[sound:y.mp3]",), hint=HOSTILE, why=HOSTILE
            ),
            Choice(id="choice", ask=HOSTILE, answer=HOSTILE, wrong={"`${x}` <b>": HOSTILE}),
            Listing(id="list", ask="?", answers={HOSTILE: HOSTILE}),
            Flashcard(id="card", front=HOSTILE, back=HOSTILE, reverse=True, tags=("a b", "<b>", "x::y")),
            Cloze(
                id="cloze", cloze=r"[latex] {{<b> \}}\::[sound:z.mp3] &amp;::\{{hint\}} <i>}} ]", why=HOSTILE
            ),
        ),
    )
    export([to_export(deck, tmp_path)], tmp_path / "hostile.apkg", now=NOW)
    (told,) = probed(tmp_path / "hostile.apkg")
    assert told["import"]["new"] == len(deck.questions)
    assert (told["missing media"], told["missing cards"], told["sound"]) == ([], 0, True)
    shown = " ".join(HOSTILE.replace("&amp;", "&").replace("\\$", "$").split())
    for name in ("short/0", "choice/0", "card/0", "card/1"):
        assert shown in seen(told["sides"][name]["question"]), name
        assert shown in seen(told["sides"][name]["answer"]), name
        assert not told["sides"][name]["loads"], name
    assert seen(told["sides"]["cloze/0"]["question"]) == "[latex] [{{hint}} <i>] ]"
    assert "<b> }}::[sound:z.mp3] &" in seen(told["sides"]["cloze/0"]["answer"])
