"""An example of what stands under each key, for editors: hover texts and completion show them.

The values are plain, as JSON and YAML have them.
"""

from msgspec import Struct

from quiz.deck.model import (
    AnkiOptions,
    Choice,
    Cloze,
    Deck,
    Defaults,
    Evidence,
    Flashcard,
    Generated,
    Languages,
    LintRules,
    Listing,
    Matching,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    Question,
    ShortAnswer,
    Source,
    TrueFalse,
)

EXAMPLES: dict[type[Struct], dict[str, object]] = {
    Deck: {
        "title": "Rivers of the world",
        "id": "rivers-k3f9",
        "format": 1,
        "language": "en",
        "languages": {"front": "ja", "back": "en"},
        "description": "The *longest* rivers, and the cities on them.",
        "authors": ["Ada Example"],
        "license": "CC-BY-4.0",
        "tags": ["geography"],
        "sources": {"atlas": {"title": "A school atlas"}},
        "defaults": {"seconds": 20, "difficulty": 2},
        "anki": {"deck": "Geography::Rivers"},
        "lint": {"off": ["L203"], "because": "the terms are long"},
        "questions": [{"id": "in-africa", "ask": "Which river flows through Cairo?", "answer": "the Nile"}],
    },
    Source: {
        "title": "A school atlas",
        "file": "sources/atlas.md",
        "author": "Ada Example",
        "url": "https://example.org/atlas",
        "accessed": "2026-11-22",
    },
    Languages: {"front": "ja", "back": "en"},
    Defaults: {"seconds": 20, "points": 1000, "difficulty": 2, "tags": ["geography"]},
    AnkiOptions: {"deck": "Geography::Rivers"},
    Evidence: {"quote": "The Nile flows […] through Cairo", "source": "atlas", "page": 45},
    Media: {
        "file": "media/nile.jpg",
        "alt": "A river between palms",
        "credit": "Ada Example, CC BY 4.0",
        "side": "answer",
    },
    LintRules: {"off": ["L203"], "because": "the terms are long"},
    Generated: {"engine": "rules", "score": 0.8, "at": "paragraph 4"},
    Question: {
        "id": "nile-mouth",
        "tags": ["africa"],
        "hint": ["It is a sea.", "It lies between three continents."],
        "why": "The Nile ends in a **delta** north of Cairo.",
        "evidence": {"source": "atlas", "quote": "The Nile flows […] through Cairo"},
        "difficulty": 2,
        "seconds": 25,
        "points": 1500,
        "image": {"file": "media/nile.jpg", "alt": "A river between palms"},
        "audio": "media/river.ogg",
        "status": "draft",
        "note": "Ask for the delta too?",
        "lint": {"off": ["L203"], "because": "the terms are long"},
        "generated": {"engine": "rules", "score": 0.8, "at": "paragraph 4"},
    },
    Flashcard: {"front": "*river* in Spanish", "back": "río", "reverse": True},
    TrueFalse: {"claim": "The Danube flows into the Black Sea.", "answer": True},
    Cloze: {
        "cloze": "The Nile flows through {{Cairo}} into the {{Mediterranean::a sea}}.",
        "accept": {"Mediterranean": ["Mediterranean Sea"]},
    },
    Ordering: {
        "ask": "Put these rivers in order, the longest first.",
        "order": {"Nile": "6,650 km", "Danube": "2,850 km", "Thames": "346 km"},
    },
    Matching: {
        "ask": "Which river flows through which city?",
        "match": {"Thames": "London", "Seine": "Paris"},
        "wrong": ["Madrid"],
    },
    Numeric: {"ask": "How long is the Danube?", "number": 2850, "unit": "km", "within": "5%"},
    MultipleChoice: {
        "ask": "Which of these rivers flow through Germany?",
        "answers": ["Rhine", "Elbe"],
        "wrong": {"Po": "It flows through Italy.", "Loire": "It flows through France."},
    },
    Listing: {
        "ask": "Name the two rivers of Mesopotamia.",
        "answers": ["Euphrates", "Tigris"],
        "accept": {"Tigris": ["Dijla"]},
    },
    Choice: {
        "ask": "Which river flows through Vienna?",
        "answer": "the Danube",
        "wrong": {
            "the Rhine": "It flows through Basel.",
            "the Elbe": "It flows through Dresden.",
        },
    },
    ShortAnswer: {
        "ask": "Which river flows through Cairo?",
        "answer": "the Nile",
        "accept": ["River Nile"],
        "typos": False,
    },
}
"""Struct to key to example. What all kinds share stands under `Question`."""
