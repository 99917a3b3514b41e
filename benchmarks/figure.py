"""One measured figure: a ratio of two things in one run."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A ratio, what it compares, and the bound that the project sets itself."""

    name: str
    ratio: float
    bound: float
    detail: str
    """Both sides in their own units, for a reader."""

    def __str__(self) -> str:
        """One line of the table."""
        verdict = "ok  " if self.ratio <= self.bound else "OVER"
        return f"{verdict} {self.ratio:7.3f} x  (at most {self.bound:g})  {self.name}: {self.detail}"


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The median time of `work` in seconds, after one round that does not count."""
    work()
    taken = []
    for _ in range(rounds):
        gc.collect()
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)
