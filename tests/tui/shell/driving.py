"""Driving the app from a test: what is seen, and waiting for it."""

from collections.abc import Callable

from textual.pilot import Pilot

from quiz.tui.app import QuizApp
from quiz.tui.services import Preferences
from tests.tui.shell.world import World


def app(world: World | None = None, **preferences: object) -> QuizApp:
    chosen = Preferences(**{"motion": False, **preferences})  # type: ignore[arg-type]
    return QuizApp((world or World()).services(chosen))


def seen(pilot: Pilot[None]) -> str:
    """The text on the screen, line by line."""
    screen = pilot.app.screen
    return "\n".join(
        "".join(segment.text for segment in line)
        for line in screen._compositor.render_strips(pilot.app.size)  # no public way to read the screen
    )


async def until(pilot: Pilot[None], holds: Callable[[], bool], tries: int = 200) -> None:
    """Let the app work until something holds; workers take a while."""
    for _ in range(tries):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError(f"it never came to be; on the screen:\n{seen(pilot)}")


async def until_seen(pilot: Pilot[None], *texts: str, tries: int = 200) -> None:
    """Let the app work until all of `texts` are on the screen."""
    await until(pilot, lambda: all(text in seen(pilot) for text in texts), tries)
