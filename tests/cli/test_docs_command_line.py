"""The page about the command line names every command, option, setting and exit code."""

import argparse
from importlib import import_module
from pathlib import Path

import pytest

from quiz.cli.environment import Exit
from quiz.cli.main import COMMANDS
from quiz.library.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_on_the_page_with_its_options(command: str) -> None:
    [row] = [line for line in PAGE.splitlines() if line.startswith(f"| `quiz {command}")]
    parser = argparse.ArgumentParser(add_help=False)
    import_module(f"quiz.cli.{command}").add_arguments(parser)
    options = [action.option_strings[0] for action in parser._actions if action.option_strings]
    assert [option for option in options if option not in row] == []


@pytest.mark.parametrize("setting", Settings.__struct_fields__)
def test_a_setting_is_on_the_page(setting: str) -> None:
    assert f"| `{setting}` |" in PAGE or f"| `[{setting}]` |" in PAGE


@pytest.mark.parametrize("code", Exit)
def test_an_exit_code_is_on_the_page(code: Exit) -> None:
    assert f"\n| {int(code)} | " in PAGE
