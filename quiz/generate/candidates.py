"""Proposals to candidates, once the names of all chapters are counted."""

import re

from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.names import NUMERIC, head_word, is_proper, kind_of
from quiz.generate.proposing.view import ASKED, Proposal

_ASKED = {
    "PERSON": "who",
    "NORP": "who",
    "COUNTRY": "which country",
    "CITY": "which city",
    "REGION": "which region",
    "GPE": "which place",
    "LOC": "which place",
    "FAC": "which place or building",
    "ORG": "which organization",
    "EVENT": "which event",
    "WORK_OF_ART": "which work",
}
_AGREEMENTS = ("Pact", "Treaty", "Agreement", "Accord", "Accords", "Convention", "Protocol")
_LAWS = ("Act", "Code", "Edict", "Law")
_SMALL = {"CITY": "In which city", "COUNTRY": "In which country"}
_OF_A_CITY = re.compile(rf"{ASKED} (?:is|was|has|had|became|hosted|lies|lay|remained|served|fell|grew)\b")
"""What cities do; who else does something, under such a name, is a person."""


def candidate_of(proposal: Proposal, ground: Ground) -> Candidate | None:
    """The candidate that a proposal makes; None where its answer's name is none, or of no sure kind."""
    kind = _kind(proposal, ground)
    if not kind:
        return None
    asking, stem = proposal.asking, proposal.stem
    if ASKED in stem:
        words = _question_words(kind, proposal.answer)
        if not words or (kind == "CITY" and _OF_A_CITY.search(stem) is None):
            return None
        asking = Asking.WHO if words == "who" else Asking.WHAT
        stem = stem.replace(ASKED, words)
        stem = stem[:1].upper() + stem[1:]
    elif asking is Asking.WHERE and kind in _SMALL:
        stem = stem.replace("Where", _SMALL[kind], 1)
    return Candidate(
        asking=asking, stem=stem, answer=proposal.answer, sentence=proposal.sentence, type=kind,
        once=proposal.once, doubts=proposal.doubts,
    )  # fmt: skip


def _kind(proposal: Proposal, ground: Ground) -> str:
    if proposal.label in NUMERIC | {"DATE", "REASON"}:
        return proposal.label
    if not is_proper(proposal.answer) or "?" in kind_of(proposal.label, proposal.answer):
        return ""
    if len(proposal.answer.split()) == 1 and not ground.is_sure(proposal.answer):
        return ""
    return ground.types.get(proposal.answer, "")


def _question_words(kind: str, answer: str) -> str:
    if kind == "LAW":
        words = answer.split()
        if any(word in _AGREEMENTS for word in words):
            return "which agreement"
        return "which law" if any(word in _LAWS for word in words) else "which document"
    if kind == "ORG" and not (head_word(answer) or answer.isupper()):
        return ""  # a person or a people as well, as far as the name tells
    return _ASKED.get(kind, "")
