"""Where this program keeps things. No other module knows a folder; nothing is made until it is written to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Locations:
    """The files and folders of one user; none of them needs to exist."""

    home: Path
    """The folder of the user's data."""
    database: Path
    """The file of the log."""
    decks: Path
    """The user's own decks."""
    records: Path
    """What was exported, so that a later package fits the earlier one."""
    config: Path
    """The file of the user's settings."""
    cache: Path
    """What can be deleted and comes back."""
    shipped: Path
    """The decks that came with the program."""

    @property
    def installed(self) -> bool:
        """Whether the shipped decks lie in the installed package, which is not the user's to write to."""
        return self.shipped.parent == _PACKAGE


def locations(env: Mapping[str, str]) -> Locations:
    """Everything below `QUIZ_HOME` where `env` has it, else in the platform's folders."""
    named = env.get("QUIZ_HOME", "").strip()
    if named:
        home = Path(named).expanduser().absolute()
        config, cache = home, home / "cache"
    else:
        from platformdirs import PlatformDirs  # noqa: PLC0415 - a moved home needs no platform's folders

        folders = PlatformDirs("quiz", appauthor=False)
        home, config, cache = folders.user_data_path, folders.user_config_path, folders.user_cache_path
    return Locations(
        home=home,
        database=home / "quiz.sqlite3",
        decks=home / "decks",
        records=home / "records",
        config=config / "config.toml",
        cache=cache,
        shipped=shipped_decks(),
    )


def shipped_decks() -> Path:
    """The folder of the decks that came with the program: in the package, or beside it in a checkout."""
    packed = _PACKAGE / "decks"
    return packed if packed.is_dir() else _PACKAGE.parent / "decks"
