"""The screens against a Textual app with one widget: both in a real terminal, timed from outside."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure

DECKS = 200


def figures(*, quick: bool) -> Iterator[Figure]:
    """The first frame of the library, and a key of a game; nothing on Windows, which has no `pty`."""
    if sys.platform == "win32":
        yield from ()
    else:
        from benchmarks.painting import first_frames, hello_key, library, play_keys  # noqa: PLC0415

        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            variables = library(folder, DECKS)
            own, peer = first_frames(folder, variables, 3 if quick else 11)
            yield Figure(
                f"first frame of the library with {DECKS} decks, against hello world",
                own / peer,
                2.0,
                f"{own * 1000:.0f} ms for {peer * 1000:.0f} ms",
            )
            rounds = 10 if quick else 40
            tick, verdict = play_keys(folder, variables, rounds)
            peer = hello_key(folder, rounds)
            yield Figure(
                "a key in play, against a key in a one-widget app",
                tick / peer,
                2.0,
                f"{tick * 1000:.1f} ms for {peer * 1000:.1f} ms; "
                f"from enter to the whole verdict {verdict * 1000:.0f} ms",
            )
