"""What the player wishes when something cannot be saved."""

from quiz.plain.console import Console
from quiz.play.saving import NotSaved


class Left(Exception):  # noqa: N818 - not an error: the player goes
    """The player leaves the game."""


def goes_on_unsaved(console: Console, problem: NotSaved) -> bool:
    """Tell that something could not be saved: True to go on without saving, False to try again.

    Raises Left when the player would rather leave, InputEnded when nobody answers.
    """
    console.say(
        f"This could not be saved. {problem}.",
        "Type 1 to try again, 2 to go on without saving, 3 to leave.",
    )
    while True:
        match console.read():
            case "1":
                return False
            case "2":
                return True
            case "3" | "/quit":
                raise Left
            case _:
                console.say("Type 1, 2 or 3.")
