"""Commands: lines that begin with a slash, so that nothing collides with an answer."""

from enum import StrEnum


class Command(StrEnum):
    """A command, as it is typed behind the slash."""

    HINT = "hint"
    SKIP = "skip"
    FLAG = "flag"
    RIGHT = "right"
    PAUSE = "pause"
    RESUME = "resume"
    QUIT = "quit"
    HELP = "?"


HELP: dict[Command, str] = {
    Command.HINT: "open the next hint; each takes a quarter of the points",
    Command.SKIP: "pass this question over",
    Command.FLAG: "mark this question for its author, or take the mark back",
    Command.RIGHT: "after an answer: I was right, score it so",
    Command.PAUSE: "stop the clock until you press enter",
    Command.RESUME: "in the library: go on with the unfinished game",
    Command.QUIT: "leave; the game is kept",
    Command.HELP: "these lines",
}
"""What each command does."""


class UnknownCommandError(Exception):
    """A command that there is not; the message is for the player."""


def command(line: str) -> Command | None:
    """The command that a line gives; None for any other text.

    Raises UnknownCommandError for another word behind a slash.
    """
    if not line.startswith("/") or line.startswith("//"):
        return None
    word = line[1:].strip().lower()
    try:
        return Command(word)
    except ValueError:
        raise UnknownCommandError(
            f"There is no command /{word}. /? lists the commands; an answer that begins with a slash "
            "is typed with two."
        ) from None


def unescaped(line: str) -> str:
    """The text that a line gives: two slashes at its beginning are one."""
    return line[1:] if line.startswith("//") else line


def help_lines() -> tuple[str, ...]:
    """All commands, one a line."""
    return (
        *(f"/{one}: {HELP[one]}" for one in Command),
        "An answer that begins with a slash is typed with two: //",
    )
