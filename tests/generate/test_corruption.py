"""Known-bad questions are held back: at least 95 of 100, whatever is wrong with them."""

import pytest

from benchmarks.generation.articles import own
from benchmarks.generation.corruption import Caught, caught

WAYS = {
    "alias as distractor",
    "date of another event",
    "invented quote",
    "leaked answer",
    "swapped key",
    "two true options",
}


@pytest.fixture(scope="module")
def spoiled() -> dict[str, Caught]:
    return caught(article.text for article in own())


def test_every_way_of_spoiling_is_tried(spoiled: dict[str, Caught]) -> None:
    assert set(spoiled) == WAYS
    assert all(way.spoiled >= 5 for way in spoiled.values())


@pytest.mark.parametrize("way", sorted(WAYS))
def test_what_is_spoiled_is_held_back(way: str, spoiled: dict[str, Caught]) -> None:
    assert spoiled[way].share >= 0.95
