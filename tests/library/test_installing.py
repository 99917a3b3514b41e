import json
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from quiz.library.installing import Copy, install_line, this_copy

PYTHON = "/home/ada/venv/bin/python"


def copy(prefix: Path, installer: str = "pip", origin: Mapping[str, Any] | None = None) -> Copy:
    return Copy(PYTHON, prefix, installer, origin or {})


@pytest.mark.parametrize(
    ("mark", "installer", "line"),
    [
        ("", "pip", f'{PYTHON} -m pip install "quizdeck[documents]"'),
        ("", "", f'{PYTHON} -m pip install "quizdeck[documents]"'),
        ("", "uv", f'uv pip install --python "{PYTHON}" "quizdeck[documents]"'),
        ("pipx_metadata.json", "pip", 'pipx install --force "quizdeck[documents]"'),
        ("pipx_metadata.json", "uv", 'pipx install --force "quizdeck[documents]"'),
        ("uv-receipt.toml", "uv", 'uv tool install --force "quizdeck[documents]"'),
    ],
)
def test_the_line_is_the_installers_own(tmp_path: Path, mark: str, installer: str, line: str) -> None:
    if mark:
        (tmp_path / mark).write_text("")
    assert install_line("documents", copy(tmp_path, installer)) == line


@pytest.mark.parametrize(
    ("origin", "wanted"),
    [
        (
            {"url": "file:///home/ada/quiz", "dir_info": {"editable": True}},
            ["-e", "/home/ada/quiz[documents]"],
        ),
        ({"url": "file:///home/ada/my%20quiz", "dir_info": {}}, ["/home/ada/my quiz[documents]"]),
        (
            {"url": "https://example.org/quiz.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            ["quizdeck[documents] @ git+https://example.org/quiz.git"],
        ),
        (
            {"url": "file:///tmp/quizdeck-1-py3-none-any.whl", "archive_info": {}},
            ["quizdeck[documents] @ file:///tmp/quizdeck-1-py3-none-any.whl"],
        ),
    ],
)
def test_a_copy_from_elsewhere_stays_from_there(
    tmp_path: Path, origin: Mapping[str, Any], wanted: list[str]
) -> None:
    line = install_line("documents", copy(tmp_path, origin=origin))
    assert shlex.split(line) == [PYTHON, "-m", "pip", "install", *wanted]


def test_a_python_in_a_folder_with_a_space_is_quoted(tmp_path: Path) -> None:
    line = install_line("documents", Copy("/home/a b/python", tmp_path))
    assert shlex.split(line)[0] == "/home/a b/python"


def test_the_copy_that_runs_is_known() -> None:
    found = this_copy()
    assert found.python
    assert found.prefix.is_dir()
    assert json.dumps(dict(found.origin))
