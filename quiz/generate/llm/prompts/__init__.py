"""What a model is told to do: texts, one file each."""

from functools import cache
from importlib.resources import files


@cache
def prompt(name: str) -> str:
    """The prompt in the file `name`, without its last line end."""
    return files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")
