"""What every test may lean on: real things that may be missing, and a report of what was not run."""

import os
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("quiz", deadline=None)  # a busy machine is no failure
settings.load_profile("quiz")

ROOT = Path(__file__).parent.parent


def _command(name: str) -> Callable[[], str]:
    return lambda: "" if shutil.which(name) else f"{name} is not installed"


def _anki() -> str:
    interpreter = os.environ.get("QUIZ_ANKI_PYTHON", "")
    if not interpreter:
        return "QUIZ_ANKI_PYTHON does not name a Python that has `anki`"
    return "" if Path(interpreter).exists() else f"QUIZ_ANKI_PYTHON: {interpreter} does not exist"


def _anki_pages() -> str:
    """The desktop's own pages are in the package `aqt`, beside `anki`."""
    if _anki():
        return _anki()
    look = "import sys; from importlib.util import find_spec; sys.exit(not find_spec('_aqt'))"
    done = subprocess.run([os.environ["QUIZ_ANKI_PYTHON"], "-c", look], check=False)
    return "QUIZ_ANKI_PYTHON has no `aqt`" if done.returncode else ""


def _axe() -> str:
    script = os.environ.get("QUIZ_AXE", "")
    return "" if Path(script).is_file() else "QUIZ_AXE does not name the script of axe-core"


def _sarif_schema() -> str:
    schema = os.environ.get("QUIZ_SARIF_SCHEMA", "")
    return "" if Path(schema).is_file() else "QUIZ_SARIF_SCHEMA does not name the published schema of SARIF"


NEEDS: dict[str, Callable[[], str]] = {
    "tmux": _command("tmux"),
    "chromium": _command("chromium"),
    "anki": _anki,
    "anki-pages": cache(_anki_pages),
    "axe": _axe,
    "yaml-language-server": _command("yaml-language-server"),
    "sarif-schema": _sarif_schema,
}
"""What a real-thing test may need beyond pip: a probe that says why it is missing, or nothing."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Report a real-thing test as not run where its thing is missing; fail where everything is required."""
    for mark in item.iter_markers("real"):
        for need in mark.args:
            missing = NEEDS[need]()
            if missing and os.environ.get("QUIZ_REQUIRE") == "all":
                pytest.fail(f"required, and missing: {missing}", pytrace=False)
            if missing:
                pytest.skip(missing)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where everything is required and a test was not run, for whatever reason."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("QUIZ_REQUIRE") == "all" and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly what was not run, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons: dict[str, int] = {}
    for report in skipped:
        reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reasons[reason.removeprefix("Skipped: ")] = reasons.get(reason.removeprefix("Skipped: "), 0) + 1
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"not run: {count} because {reason}")
    if "not slow" in str(terminalreporter.config.option.markexpr):
        terminalreporter.write_line("not run: tests marked slow; `pytest -m slow` runs them")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or changes its runner's own data."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("QUIZ_HOME", str(home))
    own = ("QUIZ_PLAIN", "QUIZ_PROFILE", "QUIZ_LLM_BASE_URL", "QUIZ_LLM_MODEL", "QUIZ_LLM_API_KEY")
    for name in (*own, "OPENAI_API_KEY", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return home
