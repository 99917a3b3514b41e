"""The deck files of a list of paths, as `check` and `fmt` take them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quiz.cli.counting import counted
from quiz.cli.environment import Environment
from quiz.library.walking import walk

NO_DECKS = "no decks found: a deck is a .yaml file with `questions:` at its top level"
"""What is told where there are none."""


def deck_files(paths: Iterable[str], env: Environment) -> Iterator[Path | None]:
    """The files that `paths` name and those in the folders among them; None is standard input (`-`).

    What a walk through a folder passed over is told after its decks.
    """
    for written in paths:
        path = Path(written)
        if written == "-":
            yield None
        elif path.is_dir():
            found = walk(path)
            yield from (deck for deck, _ in found.decks)
            if found.passed_over:
                files = counted(found.passed_over, "YAML file")
                env.tell(f"quiz: passed over {files} in {written} without `questions` at the top level")
            for folder in found.unreadable:
                env.tell(f"quiz: {folder} cannot be read: passed over")
            if found.stopped:
                env.tell(f"quiz: {written} is too large to be walked to its end; name its folders one by one")
        else:
            yield path
