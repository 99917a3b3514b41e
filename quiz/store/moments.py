"""A moment as the log writes it: UTC, offset and study day."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

DAY_TURNS = timedelta(hours=4)
"""How long after midnight, local time, a new study day begins; the same as Anki's default."""


class Moment(NamedTuple):
    """When something happened."""

    milliseconds: int
    """Since 1970, UTC."""
    utc_offset: int
    """Minutes that local time was ahead of UTC."""
    day: str
    """The study day, as an ISO date."""


def local_now() -> datetime:
    """The present, with the offset of this machine's time zone."""
    return datetime.now(UTC).astimezone()


def moment(when: datetime) -> Moment:
    """What the log writes for an aware `when`; the study day is that of its own time zone."""
    offset = when.utcoffset() or timedelta()
    milliseconds = (when - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    return Moment(milliseconds, offset // timedelta(minutes=1), study_day(when))


def study_day(when: datetime) -> str:
    """The study day of a local time, as an ISO date."""
    return (when.replace(tzinfo=None) - DAY_TURNS).date().isoformat()
