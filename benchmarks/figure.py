"""One measured figure: a ratio of two things in one run."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
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


def in_turns(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The median times of several works in seconds; they take turns, after a round that does not count."""
    taken: list[list[float]] = [[] for _ in works]
    for number in range(rounds + 1):
        for work, times in zip(works, taken, strict=True):
            gc.collect()
            begun = time.process_time()
            work()
            if number:
                times.append(time.process_time() - begun)
    return [statistics.median(times) for times in taken]
