"""What was thought about each sentence: proposed, dropped and why, or why nothing was asked."""

from collections.abc import Iterator, Sequence

from quiz.generate.chapters import parts_of, read_chapter
from quiz.generate.judging import judged, of_rules
from quiz.generate.merging import merged
from quiz.generate.model import Candidate, Dropped, Sentence, Text
from quiz.generate.passages import LeftOut, sorted_out

_SHOWN = 60


def explained(texts: Sequence[Text], seed: int = 0, about: str = "") -> Iterator[str]:
    """Lines of plain text about every paragraph and sentence of `texts`.

    `about`: only of those in which these words stand. The lines hold words of the
    texts as they are. Raises `EngineMissing`.
    """
    chapters = [read_chapter(part) for part in parts_of(texts)]
    ground = merged(chapters, texts)
    found: dict[tuple[str, int, int], list[Candidate | Dropped]] = {}
    for candidate in of_rules(chapters, ground, seed):
        found.setdefault(_place(candidate.sentence), []).append(judged(candidate, ground, seed))
    told = [
        (one, why) for chapter in chapters for one, why in zip(chapter.sentences, chapter.unfit, strict=True)
    ]
    for text in texts:
        for paragraph in sorted_out(text):
            number = paragraph.paragraph
            if isinstance(paragraph, LeftOut):
                if about.casefold() in text.paragraphs[number].text.casefold():
                    begun = _begun(text.paragraphs[number].text)
                    yield f"paragraph {number + 1} left out, {paragraph.reason}: {begun}"
                continue
            for sentence, unfit in told:
                if (sentence.source, sentence.paragraph) == (text.key, number) and (
                    about.casefold() in sentence.text.casefold()
                ):
                    yield f"sentence: {' '.join(sentence.text.split())}"
                    yield from _of_sentence(unfit, found.get(_place(sentence), []))


def _place(sentence: Sentence) -> tuple[str, int, int]:
    return sentence.source, sentence.paragraph, sentence.end


def _of_sentence(unfit: str, verdicts: Sequence[Candidate | Dropped]) -> Iterator[str]:
    if unfit:
        yield f"  nothing is asked: {unfit}"
    elif not verdicts:
        yield "  nothing is asked: no clause that stands alone has a name, a date or a number to ask for"
    for one in verdicts:
        candidate = one.candidate if isinstance(one, Dropped) else one
        asked = f"{candidate.asking.value}: {candidate.stem} → {candidate.answer}"
        if isinstance(one, Dropped):
            yield f"  dropped by `{one.filter}`: {one.reason}"
            yield f"    {asked}"
        else:
            yield f"  passed, score {one.score}"
            yield f"    {asked}"
            if one.distractors:
                yield f"    wrong options: {'; '.join(one.distractors)}"


def _begun(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
