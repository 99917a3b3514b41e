"""The tutorial as steps that can be taken: what its reader saves, changes and runs.

The sentence before a block says what to do with it, so that the words are held to the deed.
"""

import io
import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from quiz.cli.environment import Environment
from quiz.cli.main import main

PAGE = Path(__file__).with_name("tutorial.md")

_BLOCK = re.compile(
    r"(?P<before>[^\n]*(?:\n[^\n]+)*)\n\n```(?P<language>\w+)\n(?P<text>.*?)```$", re.MULTILINE | re.DOTALL
)
_SAVE = re.compile(r"[Ss]ave this as `(.+)`:$")
_REPLACE = re.compile(r"In `(.+)`, put this in place of `(.+)` and all that is below it:$")
_CHANGE = re.compile(r"Change line (\d+) of `(.+)` to:$")


@dataclass(frozen=True)
class Ran:
    """A command of the page, what the page shows of it, and what it did."""

    command: str
    shown: str
    code: int
    output: str


def take(folder: Path, page: str, variables: Mapping[str, str]) -> Iterator[Ran]:
    """Do in `folder` what `page` says, block by block; each block of commands, once it is done.

    `variables` are the environment of the commands. A game is left as soon as it has begun. Raises
    `ValueError` where the page does not say what a block is for.
    """
    blocks = list(_BLOCK.finditer(page))
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        before, text = block["before"].rstrip(), block["text"]
        if block["language"] == "sh":
            done = [_run(command, folder, variables) for command in text.splitlines()]
            shown = after["text"] if after and after["language"] == "text" and not after["before"] else ""
            yield Ran(text.strip(), shown, max(code for code, _ in done), "".join(said for _, said in done))
        elif block["language"] == "text":
            continue
        elif found := _SAVE.search(before):
            (folder / found[1]).write_text(text, encoding="utf-8")
        elif found := _REPLACE.search(before):
            path = folder / found[1]
            kept, _, _ = path.read_text(encoding="utf-8").partition(f"{found[2]}\n")
            path.write_text(kept + text, encoding="utf-8")
        elif found := _CHANGE.search(before):
            path = folder / found[2]
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            lines[int(found[1]) - 1] = text
            path.write_text("".join(lines), encoding="utf-8")
        else:
            raise ValueError(f"what is done with this block is not said: {text!r}")


def _run(command: str, folder: Path, variables: Mapping[str, str]) -> tuple[int, str]:
    """Exit code, and all that is printed, in its order, as on a terminal."""
    name, *arguments = shlex.split(command)
    if name == "mkdir":
        (folder / arguments[0]).mkdir()
        return 0, ""
    if name != "quiz":
        raise ValueError(f"only quiz and mkdir are run, not {name}")
    printed = io.StringIO()
    plain = {**variables, "QUIZ_PLAIN": "1"}
    with chdir(folder):
        code = main(arguments, Environment(io.StringIO("/quit\n"), printed, printed, plain))
    return code, printed.getvalue()
