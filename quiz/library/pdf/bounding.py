"""Bounds on a process that the system holds: the only module that asks for what POSIX alone has."""

import sys
from contextlib import suppress


def bound_process(memory: int, seconds: int) -> None:
    """Let this process have `memory` bytes and `seconds` of computing, and leave no dump when it fails.

    A bound that the system refuses to hold is passed over: Windows has none of them for a process that sets
    them itself, and macOS refuses the one on memory. Who started the process ends it in time.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - POSIX only

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, memory),
        ):
            _, hard = resource.getrlimit(what)
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            with suppress(ValueError, OSError):  # whichever of the two Python makes of the refusal
                resource.setrlimit(what, (allowed, allowed))
