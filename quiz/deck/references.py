"""What a deck refers to: its sources, and files below its folder. No file is opened here."""

from collections.abc import Iterable, Mapping
from itertools import islice

from quiz.deck.model import Evidence
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.paths import path_fault
from quiz.deck.shapes import record
from quiz.deck.values import About
from quiz.deck.words import listed, nearest, shown

_KEYS = frozenset(record(Evidence).fields)


def check_sources(node: Node | None, about: About) -> None:
    """Tell source files that are not below the deck's folder."""
    if not isinstance(node, Map):
        return
    for source in node.values():
        if isinstance(source, Map):
            _check_path(source.get("file"), "S102", about)


def check_references(node: Map, sources: Mapping[str, object], about: About) -> None:
    """Tell evidence that names no source of the deck, and media that are not below its folder.

    `sources` are the keys of the deck's `sources`.
    """
    evidence = node.get("evidence")
    if evidence is not None:
        for one in evidence if isinstance(evidence, Seq) else (evidence,):
            _check_evidence(one, sources, about)
    for key in ("image", "audio"):
        medium = node.get(key)
        if medium is not None:
            _check_path(medium.get("file") if isinstance(medium, Map) else medium, "M101", about)


def _check_path(node: Node | None, code: str, about: About) -> None:
    if type(node) is not Scalar:
        return
    path = node.strip()
    fault = path_fault(path)
    if fault:
        way = "write a path below the deck's folder, with forward slashes, such as media/map.png"
        if code == "S102":
            way = "write a path below the deck's folder, such as sources/a.md; an address belongs under `url`"
        about.findings.at(node, code, f"{about.name}: the path {shown(path)} {fault}", way=way)


def _check_evidence(node: Node, sources: Mapping[str, object], about: About) -> None:
    named = node.get("source") if isinstance(node, Map) else None
    if isinstance(named, Scalar) and named.strip():
        key = named.strip()
        if key not in sources:
            near = nearest(key, sources)
            way = f"did you mean `{near}`?" if near else _known(sources)
            about.findings.at(named, "S101", f"{about.name}: the deck has no source {shown(key)}", way=way)
    elif len(sources) > 1 and (isinstance(node, Map) or (isinstance(node, Scalar) and node.strip())):
        message = f"{about.name}: the evidence does not say from which source it is"
        way = f"write {{source: {next(iter(sources))}, quote: …}} with one of {_some(sources)}"
        about.findings.at(node, "S103", message, way=way)
    if isinstance(node, Map) and node.keys() <= _KEYS and not _written(node, ("quote", "page")):
        message = f"{about.name}: the evidence has neither `quote` nor `page`"
        about.findings.at(node, "S104", message, way="quote the words that answer the question")


def _written(node: Map, keys: Iterable[str]) -> bool:
    return any(node.get(key) for key in keys)


def _known(sources: Mapping[str, object]) -> str:
    if not sources:
        return "name it under `sources` at the top of the deck"
    return f"the sources are {_some(sources)}"


def _some(sources: Mapping[str, object]) -> str:
    """The first few of them."""
    return listed(islice(sources, 8))
