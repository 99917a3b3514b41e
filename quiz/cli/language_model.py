"""The language-model engine of `quiz generate`: its options, what is shown before it sends, how it ends."""

import argparse
import textwrap
from typing import TYPE_CHECKING, Final

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.generate.llm.disclosure import Disclosure
    from quiz.generate.llm.proposer import LanguageModel

MOST_REQUESTS: Final = 200
"""How many requests a run sends at the most unless it is told otherwise."""

_SHOWN: Final = 600
"""Characters of the first passage that are shown."""

_WIDTH: Final = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the model is, how often it may be asked, and whether to ask first."""
    group = parser.add_argument_group("with --engine llm")
    group.add_argument("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, up to its /v1")
    group.add_argument("--model", metavar="NAME", help="the model's name there")
    group.add_argument(
        "--max-requests",
        metavar="N",
        type=_requests,
        help=f"send at most N requests ({MOST_REQUESTS} by default); a sentence takes two",
    )
    group.add_argument(
        "--key-in-clear", action="store_true", help="let the key go to another machine unencrypted"
    )
    group.add_argument("--yes", action="store_true", help="send without asking; what is sent is shown anyway")


def given(options: argparse.Namespace) -> tuple[str, ...]:
    """The options of this engine that were given."""
    names = ("base_url", "model", "max_requests", "key_in_clear", "yes")
    return tuple(f"--{name.replace('_', '-')}" for name in names if getattr(options, name))


def language_model(options: argparse.Namespace, seed: int, env: Environment) -> "LanguageModel":
    """The engine, which asks before it sends anything.

    Raises `Stop` where its extra is missing, endpoint or model are not named well, or nobody could be asked.
    """
    from quiz.library.extras import installed
    from quiz.library.installing import install_line

    if not installed("llm"):
        raise Stop("the language-model engine is not installed", Exit.USAGE, install_line("llm"))
    from quiz.generate.llm.engine import Wanted, language_model
    from quiz.generate.llm.problems import EndpointProblem

    def consent(what: "Disclosure") -> None:
        env.tell("\n".join(shown(what)))
        if not options.yes:
            _ask(env)

    wanted = Wanted(
        base_url=options.base_url or "",
        model=options.model or "",
        most=options.max_requests or MOST_REQUESTS,
        key_in_clear=options.key_in_clear,
        seed=seed,
    )
    try:
        engine = language_model(wanted, env.variables, consent, lambda line: env.tell(f"quiz: {line}"))
    except EndpointProblem as problem:
        raise Stop(problem.message, Exit.USAGE, problem.help) from None
    if not options.yes and not _somebody(env):
        raise Stop(
            "no text is sent without asking, and there is no terminal to ask at",
            Exit.USAGE,
            "add --yes to send it all the same",
        )
    return engine


def ended(engine: "LanguageModel", env: Environment) -> Exit:
    """Tell what became of the requests; exit 3 where the endpoint ended them early."""
    if engine.unusable:
        env.tell(f"quiz: {counted(engine.unusable, 'reply', 'replies')} of the model could not be used")
    if engine.dropped:
        count = counted(len(engine.dropped), "question")
        env.tell(f"quiz: {count} dropped, because the model itself answered otherwise than it had written")
    if engine.problem is None:
        return Exit.DONE
    env.tell(f"quiz: {engine.problem.message}\n  {engine.problem.help}\n  what was made before is kept")
    return Exit.OUTSIDE


def shown(what: "Disclosure") -> list[str]:
    """What is sent where, as lines."""
    if what.here:
        way = "on this machine"
    else:
        way = "encrypted" if what.encrypted else "NOT encrypted: whoever is on the way can read it"
    first = " ".join(what.first.split())
    return [
        f"This sends your text to {what.host}:",
        f"  endpoint  {what.url} ({way})",
        f"  model     {what.model}",
        f"  key       {f'the one in {what.key}' if what.key else 'none'}",
        f"  requests  at most {what.requests:,}; two for each of {counted(what.sentences, 'sentence')},"
        " and those that are tried again",
        f"  text      {counted(what.words, 'word')}; it begins:",
        *(f"    {line}" for line in textwrap.wrap(textwrap.shorten(first, _SHOWN, placeholder=" …"), _WIDTH)),
    ]


def _ask(env: Environment) -> None:
    """Return where the answer is yes. Raises `Stop` where it is anything else."""
    from quiz.plain.console import Console, InputEnded

    console = Console(env.stdin, env.stderr)
    console.say("Send it? (yes or no)")
    try:
        answer = console.read()
    except InputEnded:
        answer = ""
    if answer.lower() not in {"y", "yes"}:
        raise Stop("nothing was sent", Exit.INTERRUPTED)


def _somebody(env: Environment) -> bool:
    """Whether somebody can be asked: what goes to standard output may be a file."""
    return env.stdin.isatty() and env.stderr.isatty()


def _requests(written: str) -> int:
    count = int(written)
    if count < 2:
        raise argparse.ArgumentTypeError("a sentence takes two requests: name 2 or more")
    return count
