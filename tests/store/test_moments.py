import uuid
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from quiz.store.identifiers import uuid7
from quiz.store.moments import local_now, moment, study_day

PARIS_WINTER = timezone(timedelta(hours=1))


def test_the_study_day_turns_at_four_local() -> None:
    assert study_day(datetime(2026, 11, 23, 3, 59, 59, tzinfo=PARIS_WINTER)) == "2026-11-22"
    assert study_day(datetime(2026, 11, 23, 4, 0, 0, tzinfo=PARIS_WINTER)) == "2026-11-23"


def test_a_moment_holds_utc_and_the_offset() -> None:
    when = moment(datetime(1970, 1, 1, 1, 0, 1, 500_900, tzinfo=PARIS_WINTER))
    assert when == (1500, 60, "1969-12-31")


def test_an_offset_west_of_greenwich_is_negative() -> None:
    assert moment(datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))).utc_offset == -210


def test_local_now_knows_its_offset() -> None:
    assert local_now().utcoffset() is not None


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1971, 1, 1), max_value=datetime(9000, 1, 1)))
def test_milliseconds_name_the_moment(when: datetime) -> None:
    back = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=moment(when).milliseconds)
    assert timedelta() <= when - back < timedelta(milliseconds=1)


@given(st.integers(min_value=0, max_value=(1 << 48) - 1))
def test_an_identifier_is_a_uuid_of_version_7(milliseconds: int) -> None:
    one = uuid.UUID(uuid7(milliseconds))
    assert one.version == 7
    assert one.variant == uuid.RFC_4122
    assert one.int >> 80 == milliseconds


def test_identifiers_sort_by_time_and_do_not_repeat() -> None:
    many = [uuid7(milliseconds) for milliseconds in range(1000)]
    assert many == sorted(many)
    assert len({uuid7(5) for _ in range(1000)}) == 1000
