"""Negatives in English: whether a sentence denies something, or asks for what is not so."""

import re
from collections.abc import Iterable
from itertools import pairwise

from quiz.lint.texts import Text, word_set

_MODALS = word_set("do does did can could will would shall should must may might has have had")
_FINITE = _MODALS | word_set("is are was were am cannot")
_AUXILIARIES = _FINITE | {"be", "been"}
_ASKING = word_set("which what who whom whose")
_ASKING_BEFORE_A_VERB = word_set("where when how")
_TASKS = word_set("choose pick select find mark tick identify name click")
_RELATIVE = word_set("that which who whose")

_OPENERS = word_set(
    "that who whom whose which what where when why how if whether because although though while since unless"
    " until after before so than as by reason reasons"
    " say says said state states stated mean means meant claim claims claimed show shows prove proves explain"
    " explains describe describes hold holds argue argues argued believe believes believed thought think told"
)
"""Words behind which another clause begins: what is denied there is not what the sentence denies."""

_NO_DENIAL_AFTER = word_set("by for from in of on or but and without than")
_NO_DENIAL_BEFORE = word_set("only just merely simply to until more less fewer later earlier because")
_PERSONS = word_set("he she it they")
_AT_THE_END = word_set("for which what who whom one of the these those following this these")
_MAY = re.compile(r"not\b|n['’]t\b|never\b|except\b", re.IGNORECASE)
_LOOKED_AT = 80
_REACH = 8


def may_deny(text: Text) -> bool:
    """Whether a word stands in a text that can deny; sure where it says no, and cheap for most texts."""
    return _MAY.search(text.plain) is not None


def is_not(word: str) -> bool:
    """Whether a word without case is "not", alone or as a part of an auxiliary."""
    return word in {"not", "cannot"} or word.endswith(("n't", "n’t"))


def asks_for_not(written: tuple[str, ...]) -> str | None:
    """The word by which a question, or a statement to complete, asks for what is not so; as written.

    None where it does not. Only the main clause counts: *Which animal that does not swim is a fish?* asks for
    what is so. Neither does *why ... not*, where what is asked for is the reason.
    """
    words = tuple(map(str.casefold, written[:_LOOKED_AT]))
    if (word := excepts(written)) is not None:
        return word
    if not any(map(is_not, words)) and "never" not in words:
        return None
    start = _start(words)
    for at in range(start, len(words)):
        if words[at] in _OPENERS:
            return None
        if words[at] == "never" or is_not(words[at]):
            return written[at] if _is_denial(words, at, start) else None
    return None


def excepts(written: tuple[str, ...]) -> str | None:
    """The "except" in which a sentence ends, as written: *All of these are fish except (for which one?)*."""
    words = tuple(map(str.casefold, written[:_LOOKED_AT]))
    if "except" not in words:
        return None
    last = len(words) - 1 - words[::-1].index("except")
    return written[last] if _AT_THE_END.issuperset(words[last + 1 :]) else None


def is_asking(written: Iterable[str]) -> bool:
    """Whether a sentence has a word that asks (which, what, ...) or sets a task (choose, pick, ...)."""
    return _start(tuple(map(str.casefold, written))) > 0


def _start(words: tuple[str, ...]) -> int:
    """Where the main clause goes on behind the word that asks, or the task; 0 where there is neither."""
    if words and words[0] in _TASKS:
        return next((at + 1 for at, word in enumerate(words) if word in _RELATIVE), 1)
    asking = [at for at, word in enumerate(words) if word in _ASKING]
    if asking:
        # "A player who has not moved may do what?"
        return 0 if len(asking) > 1 and asking[-1] == len(words) - 1 else asking[0] + 1
    for at, (word, following) in enumerate(pairwise(words)):
        if word in _ASKING_BEFORE_A_VERB and following in _FINITE:
            return at + 1
    return 0


def _is_denial(words: tuple[str, ...], at: int, start: int) -> bool:
    """Whether the negative at `at` denies the clause that goes on at `start`."""
    word, before = words[at], words[at - 1] if at else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in _NO_DENIAL_BEFORE or before in _NO_DENIAL_AFTER:
        return False
    if not {"but", "until"}.isdisjoint(words[at:]):
        return False  # "not a half tone but a whole tone", "not until 1925"
    verb = at - 1 if before in _AUXILIARIES else at
    verbs = [other for other in words[max(start, verb - _REACH) : verb] if other in _FINITE]
    if word not in {"not", "never"}:  # a tag, as in "..., isn't it?", denies nothing
        return not verbs and (at < len(words) - 2 or at < start + 2)
    if verb < at or (word == "never" and not verbs):
        return not verbs
    # "Which vitamin can the body not make?", "Where is smoking not allowed?"
    if len(verbs) != 1:
        return False
    if verbs[0] in _MODALS and not following.endswith("ing"):
        return before not in _PERSONS or verbs[0] == words[at - 2]
    # "In which country is French not a language?", but "Who was found not guilty?"
    return verbs[0] in words[max(at - 2, 0) : at] and (
        following.endswith(("ed", "en")) or (at <= start + 3 and not before.endswith(("ed", "nd", "ld")))
    )
