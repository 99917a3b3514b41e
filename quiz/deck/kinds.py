"""Which kind a question is: told by the keys that it carries, never by a `type`."""

from collections.abc import Mapping

from quiz.deck.model import KINDS, AnyQuestion, TrueFalse


def kind_name(kind: type[AnyQuestion]) -> str:
    """A kind in words, such as `short answer`."""
    return str(kind.__struct_config__.tag).replace("-", " ")


def _families() -> dict[str, tuple[type[AnyQuestion], ...]]:
    """Kinds by the first of their deciding keys; two kinds that share it differ by their second."""
    found: dict[str, tuple[type[AnyQuestion], ...]] = {}
    for kind in KINDS:
        found[kind.deciding[0]] = (*found.get(kind.deciding[0], ()), kind)
    return found


FAMILIES = _families()
"""Kinds by the key that leads to them, in the order in which keys are looked for."""

_LEADING = {key: key for key in FAMILIES} | {"back": "front"}


def leading_keys(keys: Mapping[str, object]) -> list[str]:
    """The keys of `keys` that lead to different kinds; exactly one in a sound question.

    `answer` beside `claim` is the claim's own.
    """
    found: dict[str, str] = {}
    for key in keys:
        leading = _LEADING.get(key)
        if leading is not None:
            found.setdefault(leading, key)
    if TrueFalse.deciding[0] in found:
        found.pop("answer", None)
    return [found[leading] for leading in FAMILIES if leading in found]


def kind_of(leading: str, keys: Mapping[str, object]) -> type[AnyQuestion]:
    """The kind to which `leading` leads in a question with `keys`."""
    family = FAMILIES[_LEADING[leading]]
    for kind in family:
        if all(key in keys for key in kind.deciding):
            return kind
    return family[-1]
