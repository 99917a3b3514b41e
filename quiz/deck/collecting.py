"""Large trees without Python's cyclic garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the cyclic garbage collector, which would walk a growing tree again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            _settle()
            gc.enable()


def _settle() -> None:
    """Count all that was made as old, so that it is not walked as young at once: it is there to stay.

    Left alone where a program has frozen objects itself, since thawing cannot tell them apart.
    """
    if gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()
