# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""S and M: sources, evidence, images and sounds."""

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

_HEAD = "title: The pact\nsources:\n  article: {title: An article, file: sources/article.md}\n"
_TWO = _HEAD + "  beevor: {title: The Second World War}\n"


def _with_evidence(head: str, evidence: str) -> str:
    return f"{head}questions:\n  - id: pact\n    ask: When?\n    answer: 1941\n    evidence: {evidence}\n"


def _with_image(path: str) -> str:
    return f"- {{id: map, ask: Which river is this?, answer: the Volga, image: {path}}}\n"


_GOOD = _with_evidence(_HEAD, "the pact of 13 April 1941")

CODES = (
    Code(
        "S101",
        "a source that the deck does not have",
        "`source` under `evidence` is a key of the deck's `sources`.",
        _with_evidence(_HEAD, "{source: artikle, quote: the pact of 13 April 1941}"),
        _with_evidence(_HEAD, "{source: article, quote: the pact of 13 April 1941}"),
    ),
    Code(
        "S102",
        "a source outside the deck's folder",
        "A source's `file` is a path below the folder of the deck, with forward slashes, also behind links. An "
        "address belongs under `url`.",
        _with_evidence(_HEAD.replace("sources/", "../"), "{page: 2}"),
        _GOOD,
    ),
    Code(
        "S103",
        "evidence without a source",
        "A deck with one source uses it wherever evidence names none. With several, each piece of evidence says "
        "which one it is from.",
        _with_evidence(_TWO, "the pact of 13 April 1941"),
        _with_evidence(_TWO, "{source: article, quote: the pact of 13 April 1941}"),
    ),
    Code(
        "S104",
        "evidence that says nothing",
        "Evidence has a `quote`, a `page`, or both.",
        _with_evidence(_HEAD, "{source: article}"),
        _GOOD,
    ),
    Code(
        "S105",
        "a source that is not there",
        "There is no such file below the deck's folder.",
        _with_evidence(_HEAD.replace("article.md", "artikle.md"), "the pact of 13 April 1941"),
        _GOOD,
    ),
    Code(
        "S106",
        "a source that cannot be read",
        "It is a folder, it is not text in UTF-8, or the system refuses it.",
        "",
        _GOOD,
    ),
    Code(
        "S107",
        "a source that is too large",
        "The message gives the bound. Keep the chapter that the questions are about.",
        "",
        _GOOD,
    ),
    Code(
        "S108",
        "a source of an unknown kind",
        "Markdown, plain text and HTML are read. Evidence from another file is shown to players as not checked.",
        "",
        _GOOD,
        Severity.ADVICE,
    ),
    Code(
        "S109",
        "a quote that does not stand in its source",
        "The words of the evidence are compared with the plain text of the source: Markdown, white space and the "
        "form of quotation marks aside. The help shows the nearest passage.",
        _with_evidence(_HEAD, "the pact of 14 April 1941"),
        _GOOD,
    ),
    Code(
        "S110",
        "quotes that were not checked",
        "Looking for the quotes of this deck took too long. Split the deck, or its sources.",
        "",
        _GOOD,
        Severity.WARNING,
    ),
    Code(
        "M101",
        "a medium outside the deck's folder",
        "Images and sounds are files below the folder of the deck, with forward slashes, also behind links. Nothing "
        "is loaded from the network.",
        _with_image("../map.png"),
        _with_image("media/map.png"),
    ),
    Code(
        "M102",
        "a medium that is not there",
        "There is no such file below the deck's folder.",
        _with_image("media/mapp.png"),
        _with_image("media/map.png"),
    ),
    Code(
        "M103",
        "a medium that cannot be read",
        "It is a folder, or the system refuses it.",
        "",
        _with_image("media/map.png"),
    ),
    Code(
        "M104",
        "a medium that is too large",
        "The message gives the bound.",
        "",
        _with_image("media/map.png"),
    ),
    Code(
        "M105",
        "a medium of an unknown kind",
        "The message names the kinds of images and sounds that can be shown, played and exported.",
        "",
        _with_image("media/map.png"),
    ),
)
