"""`quiz generate`: draft questions from texts."""

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.drafts import LANGUAGE, current, write
from quiz.cli.engines import ENGINES, check_others, engine
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.explained_drafts import asked, explained
from quiz.cli.new_deck import option
from quiz.cli.steps import Steps
from quiz.cli.texts import INPUT, read_texts

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from quiz.generate.generating import Options
    from quiz.generate.model import Generation, Proposer
    from quiz.library.texts.sourcing import Sourced

EXTRA = "generate"

_MOST_JOBS = 61
"""Processes that Windows lets one wait for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The texts, the deck, and what is wanted; then what the engines want to know."""
    parser.add_argument(
        "texts", nargs="+", metavar="TEXT", help="Markdown, text, HTML, PDF, a folder of them, or - for input"
    )
    parser.add_argument(
        "-o", "--output", metavar="DECK", help="the deck to make or to add to, or - to print it"
    )
    parser.add_argument(
        "--count",
        type=_positive,
        metavar="N",
        help="at most N new drafts (default: eight for a thousand words)",
    )
    parser.add_argument(
        "--kinds",
        help="only these, with commas between them: choice, cloze, numeric, short-answer, true-or-false",
    )
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help=f"{ENGINES[0]} by default")
    parser.add_argument("--seed", type=int, default=0, help="another number makes other choices")
    parser.add_argument("--jobs", type=_positive, default=1, metavar="N", help="read so many parts at once")
    parser.add_argument("--no-copy", action="store_true", help="keep no copy of the texts beside the deck")
    parser.add_argument("--explain", action="store_true", help="tell what was left out, and why")
    parser.add_argument("--title", help="a new deck's name for people (default: the text's)")
    parser.add_argument("--language", help="the texts' language; only English (en) can be asked about")
    for name in ENGINES:
        engine(name).add_arguments(parser)


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Write what is new into the deck; exit 1 where nothing can be asked, 130 where it was interrupted."""
    if options.output is None and not options.explain:
        raise Stop("no deck is named", Exit.USAGE, "add -o DECK, or --explain to see what would be asked")
    check_others(options)
    _check_installed()
    from quiz.library.texts.sourcing import sourced

    out = None if options.output in {None, INPUT} else Path(options.output)
    before = current(out)
    wanted = _wanted(options, known=len(before.deck.questions) + len(before.rejected))
    folder = Path() if out is None else out.parent
    texts = _in_english(tuple(sourced(read_texts(options.texts, env), before.deck, folder)), env)
    chosen = engine(options.engine)
    proposer = chosen.proposer(options, env)
    made = _generated(texts, wanted, proposer, options.jobs, env)
    cut_short = chosen.tell_end(proposer, env)
    if options.explain and not made.unfinished:
        say = env.tell if options.output == INPUT else env.say
        for line in explained(made, texts, proposer, options.seed):
            say(line)
    if cut_short and not made.questions:
        env.tell("quiz: no draft was made until then, so nothing is written")
        return Exit.OUTSIDE
    code = write(made, texts, options, env) if options.output else _nothing_written(made, env)
    if made.unfinished:
        env.tell("quiz: interrupted: what was read until then is all that was asked about")
        return Exit.INTERRUPTED
    return Exit.OUTSIDE if cut_short else code


def _check_installed() -> None:
    """Raise `Stop` where questions cannot be made at all: soon, not after the texts were read."""
    from quiz.library.extras import installed

    if not installed(EXTRA):
        raise _missing("what makes questions")


def _missing(what: str) -> Stop:
    """What is told where `what` is not installed."""
    from quiz.library.installing import install_line

    line = install_line(EXTRA)
    return Stop(f"{what} is not installed", Exit.USAGE, f"this line installs what is needed: {line}")


def _wanted(options: argparse.Namespace, known: int) -> "Options":
    """What the pipeline is told. Raises `Stop` where it cannot do that.

    It may propose again the `known` ones, which are in the deck or were rejected: so many more are asked for.
    """
    from quiz.deck.starter import kinds_named, sound_language, word
    from quiz.generate.generating import Options

    language = LANGUAGE if options.language is None else option(options.language, sound_language)
    if language.partition("-")[0].lower() != LANGUAGE:
        raise Stop(
            f"questions can be made from English texts only, not from '{language}'",
            Exit.USAGE,
            "`quiz new` begins a deck in any language",
        )
    possible = engine(options.engine).kinds()
    if options.kinds is None or options.kinds.strip() == "all":
        kinds = possible
    else:
        kinds = frozenset(map(word, option(options.kinds, kinds_named)))
    if others := sorted(kinds - possible):
        raise Stop(
            f"the engine '{options.engine}' makes no question of the kind '{others[0]}'",
            Exit.USAGE,
            f"its kinds are {', '.join(sorted(possible))}",
        )
    count = None if options.count is None else options.count + known
    return Options(count=count, kinds=kinds, seed=options.seed, explain=options.explain)


def _generated(
    sources: "Sequence[Sourced]", wanted: "Options", proposer: "Proposer | None", jobs: int, env: Environment
) -> "Generation":
    """What the pipeline makes of the texts. Raises `Stop` without it."""
    from concurrent.futures import BrokenExecutor

    from quiz.generate.generating import generate
    from quiz.generate.missing import EngineMissing

    progress = Steps(env, "parts read")
    try:
        with _executor(jobs) as executor:
            return generate(asked(sources), wanted, proposer, executor, progress)
    except EngineMissing as missing:
        raise _missing(missing.what) from None
    except BrokenExecutor:
        raise Stop(
            "a process that read a part of the text ended before it was done: nothing is written",
            Exit.OUTSIDE,
            "memory may be short: try it with fewer --jobs",
        ) from None
    finally:
        progress.end()


def _in_english(texts: "tuple[Sourced, ...]", env: Environment) -> "tuple[Sourced, ...]":
    """The texts that are not in another language; those are told. Raises `Stop` where that leaves none."""
    from quiz.generate.language import language_of
    from quiz.generate.missing import EngineMissing

    english, others = [], []
    for source, text in zip(texts, asked(texts), strict=True):
        try:
            language = language_of(text)
        except EngineMissing as missing:
            raise _missing(missing.what) from None
        if not language or language == LANGUAGE:
            english.append(source)
        else:
            others.append(
                f"'{source.text.name}' is in another language than English: it looks like '{language}'"
            )
    if others and not english:
        raise Stop(others[0], Exit.PROBLEMS, "questions can be made from English texts only")
    for told in others:
        env.tell(f"quiz: {told}: passed over")
    return tuple(english)


@contextmanager
def _executor(jobs: int) -> "Iterator[Executor | None]":
    """What reads side by side, on as many cores as there are; None where one process is enough."""
    jobs = min(jobs, os.cpu_count() or 1, _MOST_JOBS)
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_leave_interrupts)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Let the first process decide what ctrl+c means; it reaches all of them."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _nothing_written(made: "Generation", env: Environment) -> Exit:
    env.tell(f"quiz: {counted(len(made.questions), 'question')}; nothing is written without -o DECK")
    return Exit.DONE if made.questions else Exit.PROBLEMS


def _positive(written: str) -> int:
    with suppress(ValueError):
        if (number := int(written)) > 0:
            return number
    raise argparse.ArgumentTypeError(f"'{written}' is not a number from 1 up")
