"""What every candidate has to pass, whichever engine proposed it.

`ground_of` reads the texts once; `verdict` holds a candidate against them:

    ground = ground_of(texts)
    dropped = verdict(candidate, ground)  # None: every filter lets it through

Each filter is a module with a `FILTER`: its name, and a function that says why a candidate is dropped.
"""

from collections.abc import Sequence

from quiz.generate.ground import Ground
from quiz.generate.model import Candidate, Dropped, Text


def ground_of(texts: Sequence[Text]) -> Ground:
    """What is known of `texts`. Parses them; raises `EngineMissing` where the parser is not installed."""
    raise NotImplementedError


def verdict(candidate: Candidate, ground: Ground) -> Dropped | None:
    """The first filter that does not let `candidate` through, and why; None where all do."""
    raise NotImplementedError
