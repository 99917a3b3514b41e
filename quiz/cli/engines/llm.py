"""The `llm` engine: a language model behind an endpoint; what is sent is shown, and asked about, first."""

import argparse
import textwrap
from typing import TYPE_CHECKING, Final

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.generate.llm.disclosure import Disclosure
    from quiz.generate.llm.proposer import LanguageModel
    from quiz.generate.model import Proposer

MOST_REQUESTS: Final = 200
"""How many requests a run sends at the most unless it is told otherwise."""

_SHOWN: Final = 600
"""Characters of the first passage that are shown."""

_WIDTH: Final = 96


def kinds() -> frozenset[str]:
    """It writes questions, not statements with a blank or claims."""
    return frozenset({"short-answer", "choice", "numeric"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the model is, how often it may be asked, and whether to ask first."""
    group = parser.add_argument_group("with --engine llm")
    group.add_argument("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, up to its /v1")
    group.add_argument("--model", metavar="NAME", help="the model's name there")
    group.add_argument(
        "--max-requests",
        metavar="N",
        type=_requests,
        default=MOST_REQUESTS,
        help=f"send at most N requests (default: {MOST_REQUESTS}); a sentence takes two",
    )
    group.add_argument(
        "--key-in-clear", action="store_true", help="let the key go to another machine unencrypted"
    )
    group.add_argument("--yes", action="store_true", help="send without asking; what is sent is shown anyway")


def proposer(options: argparse.Namespace, env: Environment) -> "LanguageModel":
    """The engine, which asks before it sends anything.

    Raises `Stop` where its extra is missing, endpoint or model are not named well, or nobody can be asked.
    """
    from quiz.library.extras import installed
    from quiz.library.installing import install_line

    if not installed("llm"):
        raise Stop("the engine 'llm' is not installed", Exit.USAGE, install_line("llm"))
    from quiz.cli.steps import Steps
    from quiz.generate.llm.engine import Wanted, language_model
    from quiz.generate.llm.problems import EndpointProblem

    progress = Steps(env, "sentences asked about")

    def consent(what: "Disclosure") -> None:
        env.tell("\n".join(shown(what)))
        if not options.yes:
            _ask(env)

    def tell(line: str) -> None:
        progress.end()
        env.tell(f"quiz: {line}")

    wanted = Wanted(
        base_url=options.base_url or "",
        model=options.model or "",
        most=options.max_requests,
        key_in_clear=options.key_in_clear,
        seed=options.seed,
    )
    try:
        engine = language_model(wanted, env.variables, consent=consent, tell=tell, progress=progress)
    except EndpointProblem as problem:
        raise Stop(problem.message, Exit.USAGE, problem.help) from None
    if not options.yes and not _somebody(env):
        raise Stop(
            "no text is sent without asking, and there is no terminal to ask at",
            Exit.USAGE,
            "add --yes to send it all the same",
        )
    return engine


def tell_end(proposer: "Proposer | None", env: Environment) -> bool:
    """Tell what became of the requests; True where the endpoint ended them early."""
    from quiz.generate.llm.proposer import LanguageModel

    if not isinstance(proposer, LanguageModel):
        return False
    if proposer.unusable:
        replies = "reply" if proposer.unusable == 1 else "replies"
        env.tell(f"quiz: {proposer.unusable} {replies} of the model could not be used")
    if proposer.problem is None:
        return False
    env.tell(f"quiz: {proposer.problem.message}\n  {proposer.problem.help}")
    return True


def shown(what: "Disclosure") -> list[str]:
    """What is sent where, as lines."""
    if what.here:
        way = "on this machine"
    else:
        way = "encrypted" if what.encrypted else "NOT encrypted: whoever is on the way can read it"
    first = textwrap.shorten(what.first, _SHOWN, placeholder=" …")
    return [
        f"This sends your text to {what.host}:",
        f"  endpoint  {what.url} ({way})",
        f"  model     {what.model}",
        f"  key       {f'the one in {what.key}' if what.key else 'none'}",
        f"  requests  at most {what.requests:,}: two for each of {counted(what.sentences, 'sentence')},"
        " and those that are tried again",
        f"  text      {counted(what.words, 'word')}; it begins:",
        *textwrap.wrap(first, _WIDTH, initial_indent="    ", subsequent_indent="    "),
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
        raise Stop("nothing was sent, and nothing written", Exit.INTERRUPTED)


def _somebody(env: Environment) -> bool:
    """Whether somebody can be asked: what goes to standard output may be a file."""
    return env.stdin.isatty() and env.stderr.isatty()


def _requests(written: str) -> int:
    count = int(written)
    if count < 2:
        raise argparse.ArgumentTypeError("a sentence takes two requests: name 2 or more")
    return count
