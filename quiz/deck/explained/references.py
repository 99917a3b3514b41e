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
        "It is a folder, it is not text in UTF-8, or the system refuses it. A PDF may be damaged, or want a "
        "password: save it without one.",
        "",
        _GOOD,
    ),
    Code(
        "S107",
        "a source that is too large",
        "The message gives the bound. Keep the chapter that the questions are about; of a PDF, print its pages into "
        "a new one.",
        "",
        _GOOD,
    ),
    Code(
        "S108",
        "a source of an unknown kind",
        "Markdown, plain text, HTML and PDF are read. Evidence from another file is shown to players as not checked.",
        "",
        _GOOD,
        Severity.ADVICE,
    ),
    Code(
        "S109",
        "a quote that does not stand in its source",
        "The words of the evidence are compared with the plain text of the source: Markdown, white space and the "
        "form of quotation marks aside. The help shows the nearest words, and the same with what differs in brackets: "
        "`[14→13]` where the quote has 14 and the source 13, `[+of]` where the quote lacks a word, `[-the]` where it "
        "has one too many.",
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
        "S111",
        "a PDF that cannot be read yet",
        "What reads a PDF is an extra, `documents`, since it is large and few decks need it. The help has the line that "
        "installs it. Until then evidence from the PDF is shown to players as not checked.",
        _with_evidence(_HEAD.replace("article.md", "article.pdf"), "the pact of 13 April 1941"),
        _GOOD,
        Severity.ADVICE,
    ),
    Code(
        "S112",
        "a PDF without text",
        "It has pictures of pages, as a scanner makes them, so no quote can be looked for. Have its text recognised: "
        "the program ocrmypdf writes a PDF with the text behind the pictures. Or leave out `file`, and name pages only.",
        "",
        _GOOD,
        Severity.WARNING,
    ),
    Code(
        "S113",
        "a quote on another page",
        "The quote stands in the PDF, but on another page than `page` says. A page is right by the number that is "
        "printed on it, by the name that the file gives it, and by its place in the file. Only numbers are judged, or "
        "two of them with a dash.",
        "",
        _with_evidence(
            _HEAD.replace("article.md", "article.pdf"), "{quote: the pact of 13 April 1941, page: 14}"
        ),
        Severity.WARNING,
    ),
    Code(
        "S114",
        "a source that changed",
        "The source is another than when the deck was last checked on this computer. Quotes that moved to another "
        "paragraph or page are fine; each that vanished is an error of its own (S109). It is told once.",
        "",
        _GOOD,
        Severity.ADVICE,
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
