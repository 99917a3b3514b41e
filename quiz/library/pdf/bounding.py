"""Bounds on a process that the system holds: the only module that asks for what POSIX alone has."""

import sys


def bound_process(memory: int, seconds: int) -> None:
    """Let this process have `memory` bytes and `seconds` of computing, and leave no dump when it fails.

    Windows has no such bounds for a process that sets them itself; who started it ends it in time.
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
            resource.setrlimit(what, (allowed, allowed))
