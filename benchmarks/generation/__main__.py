"""`python -m benchmarks.generation`: how many questions texts give, which, and what it costs.

For the project's own articles, and with `--squad FILE` for any file in the shape of SQuAD 1.1.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.generation.articles import Article, own, squad
from benchmarks.generation.corruption import caught
from benchmarks.generation.labels import drawn, kept, standing, written
from benchmarks.generation.measuring import Measured, measured

_SLOWEST = 5.0
_MEMORY = 700
_CAUGHT = 0.95


def main() -> None:
    """Generate, measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.generation", description="Measure the questions that texts give."
    )
    parser.add_argument("--squad", type=Path, metavar="FILE", help="also the articles of this file")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="only these articles of it")
    parser.add_argument(
        "--sample", type=int, metavar="N", help="print N questions to be read, and no figures"
    )
    parser.add_argument("--seed", type=int, default=0, help="which ones (0)")
    options = parser.parse_args()
    sets = {"the project's own articles": list(own())}
    if options.squad:
        read = [each for each in squad(options.squad) if not options.only or each.text.key in options.only]
        sets = {**({} if options.sample else sets), options.squad.name: read}
    for title, articles in sets.items():
        result = measured(articles)
        if options.sample:
            sys.stdout.write(written(drawn(articles, result.made, options.sample, options.seed)))
        else:
            _tell(title, articles, result)


def _tell(name: str, articles: Sequence[Article], result: Measured) -> None:
    print(f"# {name}: {result.articles} articles, {result.words:,} words of prose")
    print(f"{result.questions} questions, {result.rate:.1f} for 1,000 words, of {result.proposed:,} proposed")
    print("kinds: " + ", ".join(f"{count} {kind}" for kind, count in result.kinds.most_common()))
    print("held back by: " + ", ".join(f"{count:,} {name}" for name, count in result.dropped.most_common()))
    print(
        f"spots that people asked about: {result.spots}, hit exactly {result.exact / result.spots:.1%}, "
        f"by half of the words or more {result.like / result.spots:.1%}"
    )
    rate, bare = result.words / result.seconds, result.words / result.bare
    print(
        Figure(
            "generating against parsing alone, on one core",
            bare / rate,
            _SLOWEST,
            f"{rate:,.0f} words/s against {bare:,.0f}",
        )
    )
    print(
        Figure(
            "peak of memory, in units of 700 MB",
            result.megabytes / _MEMORY,
            1.0,
            f"{result.megabytes:.0f} MB",
        )
    )
    for way, spoiled in sorted(caught(article.text for article in articles).items()):
        verdict = "ok  " if spoiled.share >= _CAUGHT else "LESS"
        print(f"{verdict} {spoiled.dropped} of {spoiled.spoiled} caught: {way}")
    judged = standing(kept(), articles, result.made)
    if judged.accepted + judged.refused:
        print(
            f"judged by readers: of {judged.accepted} accepted questions {judged.still_accepted} are "
            f"still made, of {judged.refused} refused ones {judged.still_refused}"
        )
    print(flush=True)


if __name__ == "__main__":
    main()
