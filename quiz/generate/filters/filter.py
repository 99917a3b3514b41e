"""What a filter is."""

from collections.abc import Callable
from typing import NamedTuple

from quiz.generate.ground import Ground
from quiz.generate.model import Candidate

Check = Callable[[Candidate, Ground], str]
"""Why a candidate is dropped, in words; empty where it is not."""


class Filter(NamedTuple):
    """One reason to drop a candidate."""

    name: str
    """How it is called where it is told, such as `leak`."""
    check: Check
