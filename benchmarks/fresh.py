"""Work in a fresh interpreter: what it costs there, untouched by what ran before.

`python -m benchmarks.fresh WORK FILE FOLDER` is the other side: it does the work once and prints its cost.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

STATUS = Path("/proc/self/status")


class Cost(NamedTuple):
    """What a piece of work took."""

    seconds: float
    """Time on the processor, so that a busy machine tells the same."""
    megabytes: float
    """How far the peak of memory rose above what the imports had taken; nan where that cannot be told."""


def cost(work: str, file: Path, folder: Path) -> Cost:
    """The cost of one of `WORKS` on a file, in an interpreter of its own."""
    command = [sys.executable, "-m", "benchmarks.fresh", work, str(file), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    taken, grown = done.stdout.split()
    return Cost(float(taken), float(grown))


def middle(costs: Iterable[Cost]) -> Cost:
    """The median of each."""
    seconds, megabytes = zip(*costs, strict=True)
    return Cost(statistics.median(seconds), statistics.median(megabytes))


def _reading() -> Callable[[Path, Path], object]:
    from quiz.library.judging import judge  # noqa: PLC0415 - each side imports only its own

    return lambda file, _: judge(file)


def _parsing() -> Callable[[Path, Path], object]:
    from quiz.deck.reading import read  # noqa: PLC0415

    return lambda file, _: read(file.read_bytes(), str(file))


def _formatting() -> Callable[[Path, Path], object]:
    from quiz.deck.formatting.formatting import formatted  # noqa: PLC0415

    return lambda file, _: formatted(file.read_bytes(), str(file))


def _linting() -> Callable[[Path, Path], object]:
    from quiz.library.judging import judge  # noqa: PLC0415
    from quiz.lint.codes import ALL_CODES  # noqa: PLC0415
    from quiz.lint.linting import lint  # noqa: PLC0415

    return lambda file, _: judge(file, advise=lambda reading: lint(reading, ALL_CODES))


def _opening() -> Callable[[Path, Path], object]:
    from quiz.library.opening import open_deck  # noqa: PLC0415

    return open_deck


def _yaml() -> Callable[[Path, Path], object]:
    import yaml  # noqa: PLC0415

    return lambda file, _: yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


def _anki() -> Callable[[Path, Path], object]:
    from benchmarks.anki_writer import ours, questions, rendered  # noqa: PLC0415

    return lambda count, _: ours(rendered(questions(int(count.name))))


def _genanki() -> Callable[[Path, Path], object]:
    from benchmarks.anki_writer import genankis, questions, rendered  # noqa: PLC0415

    return lambda count, _: genankis(rendered(questions(int(count.name))))


WORKS = {
    "reading": _reading,
    "parsing": _parsing,
    "formatting": _formatting,
    "linting": _linting,
    "opening": _opening,
    "yaml": _yaml,
    "anki": _anki,
    "genanki": _genanki,
}
"""Each imports what it needs, and returns what is measured: a call with the deck's file and the cache."""


def peak() -> float:
    """The most memory that this process has held so far, in MB; nan on Windows."""
    if STATUS.exists():
        # Not `ru_maxrss`: on Linux that begins with what the parent process held.
        [held] = [
            line for line in STATUS.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM")
        ]
        return int(held.split()[1]) / 1024
    if sys.platform == "win32":
        told = float("nan")
    else:
        import resource  # noqa: PLC0415 - not on Windows

        told = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
    return told


def main() -> None:
    """Do the work once and print its cost."""
    work, file, folder = sys.argv[1:]
    call = WORKS[work]()
    before = peak()
    begun = time.process_time()
    kept = call(Path(file), Path(folder))
    taken = time.process_time() - begun
    print(taken, peak() - before)
    del kept


if __name__ == "__main__":
    main()
