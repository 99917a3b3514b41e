"""The parts of a note that every kind shares: media, hints, explanation, evidence, sources."""

from collections.abc import Iterable, Mapping

from quiz.anki.data import canonical_deck
from quiz.anki.escape import attribute, escaped
from quiz.anki.html import block, inline
from quiz.anki.words import Words
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Deck, Media
from quiz.library.evidence import Cited


def pictures_and_sounds(question: AnyQuestion, side: str, names: Mapping[str, str]) -> str:
    """The media of one side (`question` or `answer`); `names` gives each file's name in the package."""
    shown = [_picture(one, names[one.file]) for one in question.pictures if one.side == side]
    played = [_sound(one, names[one.file]) for one in question.sounds if one.side == side]
    return "".join((*shown, *played))


def hints(question: AnyQuestion, words: Words) -> str:
    """Each hint behind a line to open; the style opens them one after the other."""
    given = question.hints
    if not given:
        return ""
    labels = [words.hint] if len(given) == 1 else [f"{words.hint} {n}" for n in range(1, len(given) + 1)]
    return "".join(
        f'<details><summary>{escaped(label)}</summary><div dir="auto">{block(hint)}</div></details>'
        for label, hint in zip(labels, given, strict=True)
    )


def evidence(citations: Iterable[Cited], words: Words) -> str:
    """The quotes, each highlighted in its passage."""
    return "".join(_passage(one, words) for one in citations if one.quote)


def source(citations: Iterable[Cited]) -> str:
    """The sources, each once, linked where they have an address."""
    lines = dict.fromkeys(filter(None, map(_source_line, citations)))
    items = "".join(f'<li dir="auto">{line}</li>' for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def in_language(html: str, language: str, around: str, element: str = "span") -> str:
    """`html` inside an element that names its language, where that differs from the one `around` it."""
    if language == around or not language:
        return html
    return f'<{element} lang="{attribute(language)}">{html}</{element}>'


def remark(text: str) -> str:
    """What is wrong or right about an option; empty for an empty text."""
    return f'<span class="remark" dir="auto">{inline(text)}</span>' if text else ""


def description(deck: Deck) -> str:
    """What the deck as a whole says: for a reader of Anki's overview, and unseen as JSON for the way back."""
    parts = [f"<div>{block(deck.description)}</div>"] if deck.description else []
    made = " · ".join(filter(None, (", ".join(deck.authors), deck.license)))
    if made:
        parts.append(f"<p>{escaped(made)}</p>")
    sources = (
        _source_line(Cited(title=plain(one.title, inline=True) or key, author=one.author, url=one.url))
        for key, one in deck.sources.items()
    )
    lines = "".join(f"<li>{line}</li>" for line in dict.fromkeys(sources))
    data = f'<data value="{attribute(canonical_deck(deck))}" hidden></data>'
    return "".join((*parts, f"<ul>{lines}</ul>" if lines else "", data))


def _picture(medium: Media, name: str) -> str:
    return f'<figure><img src="{name}" alt="{attribute(medium.alt)}">{_credit(medium)}</figure>'


def _sound(medium: Media, name: str) -> str:
    heard = f' role="group" aria-label="{attribute(medium.alt)}"' if medium.alt else ""
    return f"<figure{heard}>[sound:{name}]{_credit(medium)}</figure>"


def _credit(medium: Media) -> str:
    return f"<figcaption>{inline(medium.credit)}</figcaption>" if medium.credit else ""


def _passage(citation: Cited, words: Words) -> str:
    place = f'<span class="place" dir="auto">{escaped(citation.heading)}</span>' if citation.heading else ""
    unchecked = "" if citation.checked else f' <span class="place">({escaped(words.unchecked)})</span>'
    return (
        f'<blockquote dir="auto">{place}{escaped(citation.before)}<mark>{escaped(citation.quote)}</mark>'
        f"{escaped(citation.after)}{unchecked}</blockquote>"
    )


def _source_line(citation: Cited) -> str:
    title = f"<cite>{escaped(citation.title)}</cite>" if citation.title else ""
    if title and citation.url.startswith(("https://", "http://")):
        title = f'<a href="{attribute(citation.url)}">{title}</a>'
    return ", ".join(filter(None, (escaped(citation.author), title, escaped(citation.page))))
