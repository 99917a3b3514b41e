"""Cards in a real browser, in the pages of Anki's desktop and of AnkiDroid.

The real Anki makes both sides of every card of a package. The desktop's page is its own: its style sheets and
scripts, which put a side into the page that is there. AnkiDroid loads a new page for each side; its few rules
that touch a card are here. Nothing is ever fetched: the browser gets files of the disk, and what it asks for
beyond them is kept.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from string import Template
from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Struct
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

PROBE = Path(__file__).with_name("anki_cards.py")
PAGES = Path(__file__).with_name("pages")
HOST = "http://anki.test/"

Mode = Literal["light", "night", "black"]
Side = Literal["front", "back"]


class ShownCard(Struct, frozen=True):
    """A card as Anki shows it."""

    deck: str
    id: str
    kind: str
    order: int
    style: str
    front: str
    back: str

    @property
    def name(self) -> str:
        """Kind, question and number of the card, fit for a file."""
        return re.sub(r"[^\w-]+", "-", f"{self.deck}-{self.kind}-{self.id}-{self.order + 1}").lower()


class ShownPackage(Struct, frozen=True):
    """What Anki makes of a package."""

    web: Path
    """The files of the desktop's pages."""
    cards: tuple[ShownCard, ...]
    media: Path


class Client(Struct, frozen=True):
    """A program that shows cards."""

    name: str
    size: tuple[int, int]
    modes: dict[Mode, tuple[str, str]]
    """Of each mode the classes of the page and of the card."""
    new_page: bool
    """Whether each side is a page of its own."""


DESKTOP = Client(
    "desktop", (800, 600), {"light": ("", ""), "night": ("night-mode", "nightMode night_mode")}, False
)
ANDROID = Client(
    "phone",
    (360, 740),
    {
        "light": ("mobile android linux js", ""),
        "night": ("mobile android linux js", "night_mode nightMode ankidroid_dark_mode"),
        "black": ("mobile android linux js", "night_mode nightMode"),
    },
    True,
)
CLIENTS = (DESKTOP, ANDROID)

_DESKTOP_PAGE = Template((PAGES / "desktop.html").read_text(encoding="utf-8"))
_ANDROID_PAGE = Template((PAGES / "android.html").read_text(encoding="utf-8"))
_MATH = "".join(
    f'<script src="/_anki/js/{name}.js"></script>' for name in ("mathjax", "vendor/mathjax/tex-chtml-full")
)
_MATH_MARK = re.compile(r"\\[(\[]")

_TYPED = re.compile(r"\[\[type:\w+\]\]")
_INPUT = """<center><input type=text id=typeans style="font-family: 'Arial'; font-size: 20px;"></center>"""
_PLAYED = re.compile(r"\[anki:play:(\w:\d+)\]")
_PLAY = (
    '<a class="replay-button soundLink" href=# onclick="pycmd(\'play:{}\'); return false;" draggable="false">'
    '<svg class="playImage" viewBox="0 0 64 64" version="1.1"><circle cx="32" cy="32" r="29" />'
    '<path d="M56.502,32.301l-37.502,20.101l0.329,-40.804l37.173,20.703Z" /></svg></a>'
)


def shown_package(package: Path, media: Path) -> ShownPackage:
    """The cards of `package` by the real Anki; its media are written to the folder `media`."""
    media.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [os.environ["QUIZ_ANKI_PYTHON"], str(PROBE), str(package), str(media)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = {**json.loads(done.stdout.splitlines()[-1]), "media": str(media)}
    return msgspec.convert(told, ShownPackage, dec_hook=lambda kind, value: kind(value))


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        yield opened
        opened.close()


class CardPage:
    """A page of a client that shows one side of one card after the other."""

    def __init__(
        self, page: Page, client: Client, mode: Mode, package: ShownPackage, *, scripts: bool
    ) -> None:
        self.page = page
        self.told: list[str] = []
        """What the browser asked for that is not there, and what went wrong in its scripts."""
        self._client = client
        self._page_class, self._card_class = client.modes[mode]
        self._package = package
        self._scripts = scripts
        self._count = 0
        self._html = ""
        page.add_init_script("window.pycmd = window.bridgeCommand = () => false;")
        page.route("**/*", self._serve)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.told.append(str(error)))

    def show(self, card: ShownCard, side: Side) -> None:
        """Show one side; a back comes after its front, as with a learner."""
        html = card.front if side == "front" else card.back
        html = _PLAYED.sub(lambda found: _PLAY.format(found[1]), _TYPED.sub(_INPUT, html))
        self._count += 1
        html += f'<i id="shown-{self._count}" hidden></i>'
        if self._client.new_page:
            self._show_anew(card, html)
        else:
            self._show_in_place(card, side, html)
        self.page.wait_for_selector(f"#shown-{self._count}", state="attached")
        if self._scripts:
            self.page.wait_for_function(_SETTLED)

    def _show_anew(self, card: ShownCard, html: str) -> None:
        has_math = bool(_MATH_MARK.search(html))
        self._load(
            _ANDROID_PAGE.substitute(
                page=self._page_class,
                card=self._card_class,
                style=card.style,
                number=card.order + 1,
                math=_MATH if has_math else "",
                side=html,
            )
        )
        if has_math and self._scripts:
            self.page.evaluate("window.MathJax.startup.promise.then(() => MathJax.typesetPromise())")

    def _show_in_place(self, card: ShownCard, side: Side, html: str) -> None:
        if not self._html:
            self._load(_DESKTOP_PAGE.substitute(page=self._page_class))
        html = f"<style>{card.style}</style>{html}"
        if side == "front":
            classes = f"card card{card.order + 1} {self._card_class}"
            self.page.evaluate("given => { _showQuestion(...given); }", [html, "", classes])
        else:
            self.page.evaluate("html => { _showAnswer(html); }", html)

    def pick(self, count: int) -> int:
        """Pick the first option, or the first `count` where several may be picked; how many were picked."""
        options = self.page.locator("[data-pick=one] > li:first-child, [data-pick=several] > li").all()[
            :count
        ]
        for option in options:
            option.tap() if self._client.new_page else option.click()
        return len(options)

    def _load(self, html: str) -> None:
        self._html = html
        self.page.goto(HOST)

    def _serve(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        path = unquote(address.path)
        file = self._package.media / path.lstrip("/")
        if path.startswith("/_anki/"):
            file = self._package.web / path.removeprefix("/_anki/")
        if not route.request.url.startswith(HOST):
            self.told.append(f"asked for {route.request.url}")
            route.abort()
        elif path == "/":
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        elif path == "/favicon.ico":
            route.fulfill(status=204)
        elif file.is_file():
            route.fulfill(path=file)
        else:
            self.told.append(f"asked for {path}")
            route.fulfill(status=404)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.told.append(message.text)


_SETTLED = r"""() => {
  const qa = document.getElementById("qa");
  const card = document.querySelector("main");
  return (!qa || getComputedStyle(qa).opacity === "1")
    && [...document.images].every(image => image.complete)
    && (!/\\\(|\\\[/.test(card.innerText) || document.querySelector("mjx-container"));
}"""


@contextmanager
def card_page(
    browser: Browser,
    client: Client,
    mode: Mode,
    package: ShownPackage,
    *,
    scripts: bool = True,
    seed: float | None = None,
) -> Iterator[CardPage]:
    """A fresh page of `client`; `seed` (0 to 1) stands for chance."""
    width, height = client.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        has_touch=client.new_page,
        is_mobile=client.new_page,
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    try:
        if seed is not None:
            context.add_init_script(f"Math.random = () => {seed};")
        yield CardPage(context.new_page(), client, mode, package, scripts=scripts)
    finally:
        context.close()
