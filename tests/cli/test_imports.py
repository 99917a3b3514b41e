"""A command loads only what it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

TOUR = str(Path(__file__).parent.parent.parent / "decks" / "tour.yaml")
THIRD_PARTY = (
    "textual",
    "rich",
    "yaml",
    "genanki",
    "msgspec",
    "markdown_it",
    "pygments",
    "babel",
    "rapidfuzz",
    "regex",
    "pypdfium2",
    "zstandard",
)
HEAVY = (
    "textual",
    "rich",
    "genanki",
    "sqlite3",
    "zstandard",
    "pygments",
    "babel",
    "pypdfium2",
    "spacy",
    "httpx",
)
SCRIPT = """
import sys
from quiz.cli.main import main
main(sys.argv[1:])
print("LOADED", *sys.modules)
"""


ONE_LOOK = (
    """
import time
def interrupt(_): raise KeyboardInterrupt
time.sleep = interrupt
"""
    + SCRIPT
)
"""The same, interrupted when it waits for the first time."""


def loaded(*arguments: str, script: str = SCRIPT) -> set[str]:
    """The modules that a command has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("play", "--help")])
def test_light_commands_load_no_third_party_package(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments).isdisjoint(THIRD_PARTY)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", TOUR),
        ("list",),
        ("paths",),
        ("new", "-"),
        ("schema",),
        ("coverage", TOUR),
        ("import", "-", "-o", "-"),
        ("generate", "none.md", "-o", "none.yaml"),
    ],
)
def test_deck_commands_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments).isdisjoint(HEAVY)


def test_plain_preview_loads_no_screens_no_exporter_and_no_store() -> None:
    modules = loaded("preview", TOUR, "--plain", script=ONE_LOOK)
    assert modules.isdisjoint({"textual", "rich", "genanki", "sqlite3", "pygments"})


def test_plain_curation_loads_no_screens_no_exporter_and_no_store() -> None:
    modules = loaded("curate", TOUR, "--plain")
    assert modules.isdisjoint({"textual", "rich", "genanki", "sqlite3", "pygments"})


def test_plain_play_loads_no_screens_and_no_exporter() -> None:
    assert loaded("play", "tour", "--plain").isdisjoint({"textual", "rich", "genanki"})
