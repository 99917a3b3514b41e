"""A choice card in a real browser: one order on both sides, what was picked shows on the back."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from quiz.anki.kinds import Setting
from quiz.anki.notes import note_of
from quiz.anki.notetypes.models import NoteType, note_types
from quiz.anki.words import words
from quiz.deck.model import AnyQuestion, Choice, Deck, Ordering

pytestmark = [pytest.mark.real("chromium")]

WRONG = tuple(f"wrong ` ${{{n}}} <{n}>" for n in range(8))
CHOICE = Choice(id="q'\"<", ask="Which?", answer="right", wrong=WRONG)

PAGE = """<!doctype html><meta charset="utf-8"><body><div id="qa"></div><pre id="told"></pre><script>
const sides = {sides}, told = [];
if ({refused}) Object.defineProperty(window, "sessionStorage", {{get() {{ throw new Error("refused"); }}}});
for (const side of sides) {{
  const qa = document.getElementById("qa");
  qa.innerHTML = side;
  for (const script of qa.querySelectorAll("script")) eval(script.textContent);
  const items = [...qa.querySelectorAll("li")];
  if (side.includes("quiz front")) for (const item of items) if (item.textContent === "right") item.click();
  told.push(items.map(item => [item.textContent, item.className, item.getAttribute("aria-checked")]));
}}
document.getElementById("told").textContent = JSON.stringify(told);
</script>"""


def sides(question: AnyQuestion) -> list[str]:
    """Both sides of the question's card, put together as Anki does it."""
    setting = Setting(Deck(id="d", language="en"), words("en"), note_types())
    note = note_of(question, setting, {}, ())
    note_type: NoteType = note.model
    fields = {field["name"]: text for field, text in zip(note_type.fields, note.fields, strict=True)}
    template = note_type.templates[0]
    return [_filled(template[side], fields) for side in ("qfmt", "afmt")]


def _filled(template: str, fields: dict[str, str]) -> str:
    whole = re.sub(
        r"(?s)\{\{#(\w+)\}\}(.*?)\{\{/\1\}\}",
        lambda part: part.group(2) if fields[part.group(1)] else "",
        template,
    )
    return re.sub(r"\{\{(\w+)\}\}", lambda name: fields[name.group(1)], whole)


def shown(folder: Path, pages: list[str], *, refused: bool = False) -> list[list[list[str]]]:
    """Text, class and checked state of each list item of each page, after a tap on the right one in front."""
    page = folder / "card.html"
    written = json.dumps(pages).replace("</", "<\\/")
    page.write_text(PAGE.format(sides=written, refused=json.dumps(refused)), encoding="utf-8")
    chromium = shutil.which("chromium")
    assert chromium is not None
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
        "--dump-dom",
    ]
    done = subprocess.run(
        [chromium, *flags, page.as_uri()], capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    told = re.search(r'(?s)<pre id="told">(.*?)</pre>', done.stdout)
    assert told is not None
    found: list[list[list[str]]] = json.loads(html.unescape(told.group(1)))
    return found


@pytest.mark.parametrize("refused", [False, True], ids=["with storage", "without storage"])
def test_both_sides_have_one_order(tmp_path: Path, refused: bool) -> None:
    front, back = shown(tmp_path, sides(CHOICE), refused=refused)
    order = [text for text, _, _ in front]
    assert order == [text for text, _, _ in back]
    assert sorted(order) == sorted(["right", *WRONG])


def test_what_was_tapped_shows_on_the_back(tmp_path: Path) -> None:
    front, back = shown(tmp_path, sides(CHOICE))
    assert [text for text, _, checked in front if checked == "true"] == ["right"]
    assert [text for text, style, _ in back if style == "picked"] == ["right"]


def test_items_to_order_are_shuffled_anew_each_time(tmp_path: Path) -> None:
    ordering = Ordering(id="o", order=tuple("abcdefghijkl"))
    front = sides(ordering)[0]
    first, second = shown(tmp_path, [front, front])
    assert sorted(first) == sorted(second)
    assert first != second
