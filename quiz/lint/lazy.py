"""A property that is found once."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Found = TypeVar("Found")


class lazy(Generic[Found]):  # noqa: N801 - it is written like `property`
    """`functools.cached_property` without the lock that it takes at each first look before Python 3.12.

    Rules look at some twenty properties of each text once, so that the lock took a tenth of their time.
    """

    def __init__(self, find: Callable[[Any], Found]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> "lazy[Found]": ...

    @overload
    def __get__(self, owner: object, kind: type) -> Found: ...

    def __get__(self, owner: object | None, kind: type) -> "lazy[Found] | Found":
        if owner is None:
            return self
        found = self._find(owner)
        owner.__dict__[self._name] = found
        return found
