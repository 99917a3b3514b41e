"""The hooks for pre-commit and the snippets for servers: what they run is there."""

import argparse
import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from quiz.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "automation.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SNIPPETS = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]


def accepted(command: str) -> bool:
    """Whether `quiz` has this command and takes its arguments."""
    name, *arguments = shlex.split(command)[1:]
    parser = argparse.ArgumentParser(exit_on_error=False)
    import_module(f"quiz.cli.{name}").add_arguments(parser)
    try:
        parser.parse_args(arguments)
    except (argparse.ArgumentError, SystemExit):
        return False
    return name in COMMANDS


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_the_folder_that_it_watches(hook: dict[str, Any]) -> None:
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
    assert accepted(" ".join((hook["entry"], *hook["args"])))
    [folder] = hook["args"]
    assert re.search(hook["files"], f"{folder}/rivers.yaml")
    assert not re.search(hook["files"], f"other/{folder}.yaml")


def test_the_hooks_of_the_page_are_those_that_there_are() -> None:
    repos = [repo for snippet in SNIPPETS for repo in snippet.get("repos", ())]
    named = [hook for repo in repos for hook in repo["hooks"]]
    assert {hook["id"] for hook in named} == {hook["id"] for hook in HOOKS}
    assert {key for hook in named for key in hook} <= {"id", "files", "args"}


def test_what_the_snippets_run_is_taken() -> None:
    [workflow] = [snippet for snippet in SNIPPETS if "jobs" in snippet]
    steps = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    shell = [line.strip() for line in PAGE.splitlines() if line.startswith(".venv/bin/quiz ")]
    commands = [command for command in (*steps, *shell) if "quiz " in command]
    assert len(commands) == 4
    assert [command for command in commands if not accepted(command)] == []
