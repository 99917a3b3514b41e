"""`python -m benchmarks [--quick] [NAME ...]`: print every figure."""

import argparse
from importlib import import_module

NAMES = ("reading", "linting", "formatting", "events", "screens", "anki_writer", "anki_reading")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what must be fast.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"one of {', '.join(NAMES)}; all without any"
    )
    parser.add_argument("--quick", action="store_true", help="smaller inputs: a look, not a figure to quote")
    options = parser.parse_args()
    for name in options.names or NAMES:
        for figure in import_module(f"benchmarks.{name}").figures(quick=options.quick):
            print(figure, flush=True)


if __name__ == "__main__":
    main()
