"""What proposes questions, and what the command line says to it: an engine is a module of this package."""

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.generate.model import Proposer

ENGINES = ("rules", "llm")
"""Every engine, by the name of its module; the first is used where none is named."""


class Engine(Protocol):
    """What the module of an engine has. To import it loads no engine."""

    def kinds(self) -> frozenset[str]:
        """The kinds of question that it makes, by the tags of `quiz.deck.model`."""
        ...

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The options that only this engine has."""
        ...

    def proposer(self, options: argparse.Namespace, env: Environment) -> "Proposer | None":
        """What proposes questions; None: generation's own. Raises `Stop` where the options are wrong."""
        ...

    def tell_end(self, proposer: "Proposer | None", env: Environment) -> bool:
        """Tell what ended the proposer's work early; False where nothing did."""
        ...


def engine(name: str) -> Engine:
    """The engine of this name, one of `ENGINES`."""
    return cast("Engine", import_module(f"{__name__}.{name}"))


def check_others(options: argparse.Namespace) -> None:
    """Raise `Stop` where an option is given that only another engine than the chosen one has."""
    for name in ENGINES:
        parser = argparse.ArgumentParser(add_help=False)
        engine(name).add_arguments(parser)
        for key, usual in vars(parser.parse_args([])).items():
            if name != options.engine and getattr(options, key) != usual:
                option = f"--{key.replace('_', '-')}"
                raise Stop(f"{option} is for the engine '{name}'", Exit.USAGE, f"add --engine {name}")
