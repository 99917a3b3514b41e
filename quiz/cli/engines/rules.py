"""The `rules` engine: on this machine, without a model that writes."""

import argparse

from quiz.cli.environment import Environment


def kinds() -> frozenset[str]:
    """All that generation knows."""
    from quiz.generate.generating import KINDS

    return KINDS


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """It has none."""


def proposer(_options: argparse.Namespace, _env: Environment) -> None:
    """The one that generation has itself."""


def tell_end(_proposer: object, _env: Environment) -> bool:
    """Nothing ends it early."""
    return False
