"""`quiz explain`: what a diagnostic means."""

import argparse
from textwrap import fill, indent
from typing import TYPE_CHECKING

from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.deck.explained.code import Code

WIDTH = 80
"""Columns of the text."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The codes to explain."""
    parser.add_argument(
        "codes",
        nargs="+",
        metavar="CODE",
        help="a code that `quiz check` or `quiz import` tells, such as D104; L lists all that begin so",
    )


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Print what each code means, with a bad and a good example; of a code's beginning, the codes."""
    from quiz.lint.codes import ALL_CODES
    from quiz.tables import codes as tables

    known = ALL_CODES | tables.CODES
    told: list[str] = []
    for written in options.codes:
        code = written.upper()
        family = [one for one in known.values() if code and one.code.startswith(code)]
        if not family:
            raise Stop(f"there is no code '{written}'", Exit.USAGE, _near(code, tuple(known)))
        told.append(_explained(family[0]) if code == family[0].code else _list(family))
    env.say("\n\n".join(told))
    return Exit.DONE


def _list(family: "list[Code]") -> str:
    return "\n".join(f"{one.code}  {one.severity!s:<7}  {one.title}" for one in family)


def _explained(code: "Code") -> str:
    from quiz.deck.report import visible

    parts = [f"{code.code} ({code.severity}): {code.title}", fill(code.meaning, WIDTH)]
    # Without a bad example, a good one shows nothing.
    if code.bad:
        for name, example in (("Bad", code.bad), ("Good", code.good)):
            lines = "\n".join(map(visible, example.rstrip("\n").split("\n")))
            parts.append(f"{name}:\n\n{indent(lines, '    ')}")
    return "\n\n".join(parts)


def _near(code: str, known: tuple[str, ...]) -> str:
    family = [one for one in known if one[:2] == code[:2]] or [one for one in known if one[:1] == code[:1]]
    return f"there are: {', '.join(family or sorted({one[:2] + 'xx' for one in known}))}"
