"""What a deck and a question are: the one declaration of the format.

The Structs hold a deck *as its author wrote it* (a list stays a list, a map stays a map); the properties
give the one shape that the rest of the program works with. Every text is Markdown source, stripped, with
``\\n`` line ends. ``""``, ``()`` and ``{}`` mean "nothing written here".
"""

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, Struct, UnsetType

Texts = str | tuple[str, ...]
"""One text, or several."""

Options = tuple[str, ...] | dict[str, str]
"""Texts, or texts each with a remark (what is wrong or right about it), which may be empty."""

Level = Annotated[int, Meta(ge=1, le=5)]
"""A difficulty: 1 (easy) to 5 (hard)."""

Points = Annotated[int, Meta(ge=0, le=1_000_000)]
"""What a right answer is worth."""


class Evidence(Struct, frozen=True, omit_defaults=True):
    """Words of a source that answer a question."""

    quote: Annotated[
        str, Meta(description="Words that stand in the source; `[…]` skips part of a paragraph.")
    ] = ""
    source: Annotated[
        str,
        Meta(description="A key of the deck's `sources`; a deck with one source uses it without being told."),
    ] = ""
    page: Annotated[str, Meta(description="Where in the source: a page, for a reader.")] = ""


class Media(Struct, frozen=True, omit_defaults=True):
    """A picture or a sound that belongs to a question."""

    file: Annotated[str, Meta(description="A path below the deck's folder, with forward slashes.")]
    alt: Annotated[str, Meta(description="What is seen or heard, in words.")] = ""
    credit: Annotated[str, Meta(description="Who made it, and its licence.")] = ""
    side: Annotated[
        str,
        Meta(
            description="Whether it belongs to the question, or shows only with the answer.",
            pattern="^(question|answer)$",
        ),
    ] = "question"


class LintRules(Struct, frozen=True, omit_defaults=True):
    """Item-writing advice that the author switches off, with the reason."""

    off: Annotated[tuple[str, ...], Meta(description="Codes, such as L203.")] = ()
    because: Annotated[str, Meta(description="Why the advice does not hold here.")] = ""


class Generated(Struct, frozen=True, omit_defaults=True):
    """Where a generated draft came from."""

    engine: Annotated[str, Meta(description="The program that proposed the question.")] = ""
    score: Annotated[
        Decimal | UnsetType, Meta(description="How good the program takes it to be, 0 to 1.")
    ] = UNSET
    at: Annotated[str, Meta(description="The place in the source.")] = ""


class Question(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"):
    """What every kind of question has. The reader fills `id` in when the author left it out."""

    deciding: ClassVar[tuple[str, ...]] = ()
    """The keys that tell this kind from the others."""

    id: Annotated[
        str, Meta(description="The question's name for ever: history, schedule and Anki hang on it.")
    ] = ""
    tags: Annotated[tuple[str, ...], Meta(description="Topics, to choose by and to count by.")] = ()
    hint: Annotated[
        Texts,
        Meta(description="One hint, or a list that opens step by step; each costs a quarter of the points."),
    ] = ()
    why: Annotated[str, Meta(description="The explanation that shows after the answer; Markdown.")] = ""
    evidence: Annotated[
        str | Evidence | tuple[str | Evidence, ...],
        Meta(description="The words of a source that answer the question, or where they stand."),
    ] = ()
    difficulty: Annotated[Level | UnsetType, Meta(description="How hard it is: 1 (easy) to 5 (hard).")] = (
        UNSET
    )
    seconds: Annotated[
        Decimal | UnsetType, Meta(description="Seconds for this question when a clock runs.")
    ] = UNSET
    points: Annotated[
        Points | UnsetType, Meta(description="What a right answer is worth; 1,000 where nothing is said.")
    ] = UNSET
    image: Annotated[
        str | Media | UnsetType,
        Meta(description="A picture: a path below the deck's folder, or a map with `file`."),
    ] = UNSET
    audio: Annotated[
        str | Media | UnsetType,
        Meta(description="A sound: a path below the deck's folder, or a map with `file`."),
    ] = UNSET
    status: Annotated[
        str,
        Meta(
            description="Drafts are not played and not exported unless asked for.", pattern="^(draft|ready)$"
        ),
    ] = "ready"
    note: Annotated[str, Meta(description="For authors; players never see it.")] = ""
    lint: Annotated[
        LintRules | UnsetType, Meta(description="Advice on writing that does not hold for this question.")
    ] = UNSET
    generated: Annotated[
        Generated | UnsetType, Meta(description="Where a proposed question came from; written by programs.")
    ] = UNSET

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints in the order in which they open."""
        return texts(self.hint)

    @property
    def citations(self) -> tuple[Evidence, ...]:
        """The evidence, each with its own source name (empty: the deck's only source)."""
        written = self.evidence if isinstance(self.evidence, tuple) else (self.evidence,)
        return tuple(Evidence(quote=one) if isinstance(one, str) else one for one in written)

    @property
    def pictures(self) -> tuple[Media, ...]:
        """The images, as maps."""
        return media(self.image)

    @property
    def sounds(self) -> tuple[Media, ...]:
        """The sounds, as maps."""
        return media(self.audio)

    @property
    def is_draft(self) -> bool:
        """Whether the question waits for a curator."""
        return self.status == "draft"


class Flashcard(Question, frozen=True, kw_only=True, omit_defaults=True, tag="flashcard"):
    """Recall, turn, grade yourself."""

    deciding: ClassVar[tuple[str, ...]] = ("front", "back")
    front: Annotated[str, Meta(description="The side shown first.")]
    back: Annotated[str, Meta(description="The side to recall.")]
    reverse: Annotated[
        bool,
        Meta(description="`true`: a second card in Anki, from back to front; a game asks only the front."),
    ] = False


class TrueFalse(Question, frozen=True, kw_only=True, omit_defaults=True, tag="true-or-false"):
    """A claim to judge."""

    deciding: ClassVar[tuple[str, ...]] = ("claim",)
    claim: Annotated[str, Meta(description="One statement that is either true or false.")]
    answer: Annotated[bool, Meta(description="Whether the claim is true: `true` or `false`, `yes` or `no`.")]


class Cloze(Question, frozen=True, kw_only=True, omit_defaults=True, tag="cloze"):
    """A text with blanks to fill."""

    deciding: ClassVar[tuple[str, ...]] = ("cloze",)
    cloze: Annotated[
        str, Meta(description="Text with blanks: {{text}}, {{text::hint}} or {{c2::text::hint}}.")
    ]
    accept: Annotated[
        dict[str, tuple[str, ...]], Meta(description="Other right texts for a blank, under the blank's own.")
    ] = {}


class Ordering(Question, frozen=True, kw_only=True, omit_defaults=True, tag="ordering"):
    """Items to put in order."""

    deciding: ClassVar[tuple[str, ...]] = ("order",)
    order: Annotated[
        Options,
        Meta(
            description="The items in the right order; a map shows what stands behind each item afterwards."
        ),
    ]
    ask: Annotated[str, Meta(description="The stem; without it, a sentence in the deck's language.")] = ""

    @property
    def items(self) -> dict[str, str]:
        """Item to label, in the right order."""
        return remarks(self.order)


class Matching(Question, frozen=True, kw_only=True, omit_defaults=True, tag="matching"):
    """Left sides to pair with right sides."""

    deciding: ClassVar[tuple[str, ...]] = ("match",)
    match: Annotated[
        dict[str, str], Meta(description="Left side to right side; several lefts may share a right.")
    ]
    wrong: Annotated[
        Options, Meta(description="Right sides that belong nowhere; a map tells why of each.")
    ] = ()
    ask: Annotated[str, Meta(description="The stem; without it, a sentence in the deck's language.")] = ""

    @property
    def distractors(self) -> dict[str, str]:
        """Right sides that belong nowhere, each with its remark."""
        return remarks(self.wrong)


class Numeric(Question, frozen=True, kw_only=True, omit_defaults=True, tag="numeric"):
    """A number to type."""

    deciding: ClassVar[tuple[str, ...]] = ("number",)
    ask: Annotated[str, Meta(description="The stem: what is asked.")]
    number: Annotated[Decimal, Meta(description="The right number.")]
    unit: Annotated[str, Meta(description="Shown beside the field; may be typed too.")] = ""
    within: Annotated[
        str, Meta(description="How far off is still right: a number, or a percentage such as 5%.")
    ] = ""

    @property
    def tolerance(self) -> Decimal:
        """The largest difference from `number` that is still right, in its unit; 0 or more."""
        if self.within.endswith("%"):
            return abs(self.number) * Decimal(self.within[:-1].rstrip()) / 100
        return Decimal(self.within or 0)


class MultipleChoice(Question, frozen=True, kw_only=True, omit_defaults=True, tag="multiple-choice"):
    """Pick all that apply."""

    deciding: ClassVar[tuple[str, ...]] = ("answers", "wrong")
    ask: Annotated[str, Meta(description="The stem: what is asked.")]
    answers: Annotated[Options, Meta(description="The right options; a map tells something about each.")]
    wrong: Annotated[Options, Meta(description="The distractors; a map tells what is wrong about each.")]

    @property
    def keys(self) -> dict[str, str]:
        """The right options, each with its remark."""
        return remarks(self.answers)

    @property
    def distractors(self) -> dict[str, str]:
        """The wrong options, each with its remark."""
        return remarks(self.wrong)


class Listing(Question, frozen=True, kw_only=True, omit_defaults=True, tag="list"):
    """Type as many as you can, in any order."""

    deciding: ClassVar[tuple[str, ...]] = ("answers",)
    ask: Annotated[str, Meta(description="The stem: what is asked.")]
    answers: Annotated[
        Options, Meta(description="All that is to be named; a map tells something about each.")
    ]
    accept: Annotated[
        dict[str, tuple[str, ...]],
        Meta(description="Other right texts for an answer, under the answer's own."),
    ] = {}

    @property
    def keys(self) -> dict[str, str]:
        """What is to be named, each with its remark."""
        return remarks(self.answers)


class Choice(Question, frozen=True, kw_only=True, omit_defaults=True, tag="choice"):
    """Pick one."""

    deciding: ClassVar[tuple[str, ...]] = ("answer", "wrong")
    ask: Annotated[str, Meta(description="The stem: what is asked.")]
    answer: Annotated[str, Meta(description="The key: the one right option.")]
    wrong: Annotated[Options, Meta(description="The distractors; a map tells what is wrong about each.")]

    @property
    def distractors(self) -> dict[str, str]:
        """The wrong options, each with its remark."""
        return remarks(self.wrong)


class ShortAnswer(Question, frozen=True, kw_only=True, omit_defaults=True, tag="short-answer"):
    """Type the answer."""

    deciding: ClassVar[tuple[str, ...]] = ("answer",)
    ask: Annotated[str, Meta(description="The stem: what is asked.")]
    answer: Annotated[str, Meta(description="The right answer, as it is shown.")]
    accept: Annotated[tuple[str, ...], Meta(description="Other answers that are right too.")] = ()
    typos: Annotated[bool, Meta(description="`false` switches the tolerance for slips off.")] = True


AnyQuestion = (
    Flashcard
    | TrueFalse
    | Cloze
    | Ordering
    | Matching
    | Numeric
    | MultipleChoice
    | Listing
    | Choice
    | ShortAnswer
)
"""A question of any kind; the order is the order in which deciding keys are looked for."""

KINDS: tuple[type[AnyQuestion], ...] = (
    Flashcard,
    TrueFalse,
    Cloze,
    Ordering,
    Matching,
    Numeric,
    MultipleChoice,
    Listing,
    Choice,
    ShortAnswer,
)
"""Every kind, in the order in which deciding keys are looked for."""


class Source(Struct, frozen=True, omit_defaults=True):
    """What evidence refers to."""

    title: Annotated[str, Meta(description="The source's title, as players see it.")] = ""
    file: Annotated[
        str,
        Meta(description="A path below the deck's folder; quotes are looked up there. A source needs none."),
    ] = ""
    author: Annotated[str, Meta(description="Who wrote it.")] = ""
    url: Annotated[str, Meta(description="Where it can be read.")] = ""
    accessed: Annotated[str, Meta(description="When it was read there.")] = ""


class Languages(Struct, frozen=True, omit_defaults=True):
    """Languages of the two sides where they differ."""

    front: Annotated[str, Meta(description="A BCP 47 tag: the language of the question side.")] = ""
    back: Annotated[
        str, Meta(description="A BCP 47 tag: the language of the answer side, in which answers are graded.")
    ] = ""


class Defaults(Struct, frozen=True, omit_defaults=True):
    """Values for questions that have none of their own."""

    seconds: Annotated[Decimal | UnsetType, Meta(description="Seconds for a question when a clock runs.")] = (
        UNSET
    )
    points: Annotated[
        Points | UnsetType, Meta(description="What a right answer is worth; 1,000 where nothing is said.")
    ] = UNSET
    difficulty: Annotated[Level | UnsetType, Meta(description="How hard it is: 1 (easy) to 5 (hard).")] = (
        UNSET
    )
    tags: Annotated[tuple[str, ...], Meta(description="Topics, to choose by and to count by.")] = ()


class AnkiOptions(Struct, frozen=True, omit_defaults=True):
    """What the exporter should know."""

    deck: Annotated[str, Meta(description="The deck's name in Anki; `::` separates levels.")] = ""


class Deck(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A deck as read: what its author wrote, with every id filled in."""

    title: Annotated[str, Meta(description="The deck's name for people.")] = ""
    id: Annotated[
        str,
        Meta(description="The deck's name for ever; without one it is the file's name without its ending."),
    ] = ""
    format: Annotated[
        int, Meta(description="The version of the deck format; a higher one than 1 is refused.", ge=1)
    ] = 1
    language: Annotated[
        str,
        Meta(description="A BCP 47 tag, such as en or pt-BR: how answers are graded and text is laid out."),
    ] = ""
    languages: Annotated[
        Languages | UnsetType, Meta(description="Where the two sides differ; goes before `language`.")
    ] = UNSET
    description: Annotated[str, Meta(description="What the deck is about; Markdown.")] = ""
    authors: Annotated[tuple[str, ...], Meta(description="Who made the deck.")] = ()
    license: Annotated[str, Meta(description="The deck's licence, as an SPDX name.")] = ""
    tags: Annotated[tuple[str, ...], Meta(description="Topics of the whole deck.")] = ()
    sources: Annotated[
        dict[str, Source], Meta(description="What `evidence` refers to: a short name for each source.")
    ] = {}
    defaults: Annotated[Defaults, Meta(description="Values for questions that have none of their own.")] = (
        Defaults()
    )
    anki: Annotated[AnkiOptions, Meta(description="How the deck is exported.")] = AnkiOptions()
    lint: Annotated[LintRules, Meta(description="Advice on writing that does not hold for this deck.")] = (
        LintRules()
    )
    questions: Annotated[tuple[AnyQuestion, ...], Meta(description="The questions.")] = ()

    @property
    def question_language(self) -> str:
        """BCP 47 tag of the question side; empty when the deck names none."""
        return (self.languages.front if self.languages else "") or self.language

    @property
    def answer_language(self) -> str:
        """BCP 47 tag of the answer side; it decides how answers are graded."""
        return (self.languages.back if self.languages else "") or self.language

    def tags_of(self, question: Question) -> tuple[str, ...]:
        """The question's own tags, or else the defaults'."""
        return question.tags or self.defaults.tags

    def seconds_of(self, question: Question) -> Decimal | UnsetType:
        """The author's time for this question, in seconds, or unset."""
        return self.defaults.seconds if question.seconds is UNSET else question.seconds

    def points_of(self, question: Question) -> int | UnsetType:
        """What a right answer is worth in points, or unset."""
        return self.defaults.points if question.points is UNSET else question.points

    def source_of(self, evidence: Evidence) -> tuple[str, Source] | None:
        """Key and source that `evidence` refers to; None where that is not told."""
        if evidence.source:
            found = self.sources.get(evidence.source)
            return (evidence.source, found) if found is not None else None
        return next(iter(self.sources.items())) if len(self.sources) == 1 else None


def texts(written: Texts) -> tuple[str, ...]:
    """One text or several as a tuple; an empty text is none."""
    if isinstance(written, str):
        return (written,) if written else ()
    return written


def remarks(written: Options) -> dict[str, str]:
    """Options as text to remark, in their order; a list has empty remarks."""
    return written if isinstance(written, dict) else dict.fromkeys(written, "")


def media(written: str | Media | UnsetType) -> tuple[Media, ...]:
    """A medium as a map, however it was written; nothing written is an empty tuple."""
    if isinstance(written, UnsetType) or written == "":
        return ()
    return (Media(file=written),) if isinstance(written, str) else (written,)


def stem(question: AnyQuestion) -> str:
    """The Markdown that a player reads first: stem, claim, front or cloze text; may be empty."""
    match question:
        case Flashcard():
            return question.front
        case TrueFalse():
            return question.claim
        case Cloze():
            return question.cloze
        case Ordering() | Matching() | Numeric() | MultipleChoice() | Listing() | Choice() | ShortAnswer():
            return question.ask
