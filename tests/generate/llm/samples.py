"""An offer, and a model's good replies about it."""

from quiz.generate.model import Offer, Sentence

TEXT = "Stalin and Matsuoka signed the pact in Moscow on 13 April 1941."
PASSAGE = f"Japan looked south. {TEXT} Neither side trusted the other."
ANSWERS = (("Matsuoka", "PERSON"), ("Moscow", "CITY"), ("13 April 1941", "DATE"))

QUESTION = "Where was the pact signed by Stalin and Matsuoka?"
WRITTEN = {"answer": "Moscow", "question": QUESTION, "distractors": ["Berlin", "Tokyo", "Harbin"]}
"""What a good model writes."""

FOUND = {"answer": "Moscow"}
"""What it answers to that."""


def offer(passage: str = PASSAGE, text: str = TEXT, paragraph: int = 0) -> Offer:
    """An offer about the sentence `text` of `passage`."""
    sentence = Sentence(source="text", paragraph=paragraph, start=passage.index(text), text=text)
    return Offer(sentence=sentence, passage=passage, answers=ANSWERS)
