"""What a person has set for the screens, from the settings and the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.tui.services import Preferences, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quiz.library.settings import Settings


def preferences(settings: Settings, env: Mapping[str, str]) -> Preferences:
    """What the settings and the terminal ask for; nothing moves over a remote line."""
    theme = settings.theme or ("quiz-light" if _light(env) else "quiz-dark")
    return Preferences(
        theme=theme,
        motion=settings.motion and "SSH_CONNECTION" not in env,
        keymap=settings.keymap,
        questions=settings.questions or None,
        seconds=float(settings.seconds) if settings.seconds else None,
    )


def keeping(config: Path) -> Callable[[str, str | bool], None]:
    """Writes a preference down in the file of settings `config`; raises `Trouble`."""

    def kept(name: str, value: str | bool) -> None:
        from quiz.library.settings import NotKept, keep

        try:
            keep(config, name, value)
        except NotKept as failure:
            raise Trouble(f"The choice holds for now, but is not kept. {failure}") from None

    return kept


def _light(env: Mapping[str, str]) -> bool:
    """Whether the terminal says that its ground is light (rxvt's variable, which others set too)."""
    return env.get("COLORFGBG", "").rpartition(";")[2] in {"7", "15"}
