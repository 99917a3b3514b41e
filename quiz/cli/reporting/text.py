"""Problems as people read them."""

from collections.abc import Sequence

from quiz.cli.counting import counted
from quiz.cli.environment import Environment
from quiz.deck.problems import Problem
from quiz.deck.report import as_text
from quiz.library.judging import Judgement

MAX_ON_TERMINAL = 200
"""Problems of one file that a terminal shows; more would scroll the first ones away. A file gets all."""


class TextReport:
    """Each problem with its line of the deck and its way out, at once."""

    def __init__(self, env: Environment) -> None:
        self._env = env

    def deck(self, judgement: Judgement) -> None:
        """Tell the problems of one deck; on a terminal the first ones."""
        env = self._env
        colour = env.colour(env.stdout)
        most = MAX_ON_TERMINAL if env.stdout.isatty() else len(judgement.problems)
        for problem in judgement.problems[:most]:
            env.say(as_text(problem, colour) + "\n")
        more = len(judgement.problems) - most
        if more > 0:
            env.tell(
                f"quiz: {counted(more, 'more problem')} in {judgement.path}, not shown: mend the first ones, "
                "or send the output to a file to read all"
            )

    def end(self) -> None:
        """Nothing was kept."""


def tell_problems(problems: Sequence[Problem], env: Environment) -> None:
    """Tell problems that keep a command from its work, or from a part of it; on a terminal the first ones."""
    most = MAX_ON_TERMINAL if env.stderr.isatty() else len(problems)
    for problem in problems[:most]:
        env.tell_problem(problem)
    if len(problems) > most:
        more = counted(len(problems) - most, "more problem")
        env.tell(
            f"quiz: {more}, not shown: mend the first ones, or send standard error to a file to read all"
        )
