"""When digests are due: daylight saving in many zones, and a year of trouble in some of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest import when
from bot.digest.when import LATE, Schedule

HOUR, DAY = 3600.0, 86400.0


def at(text: str) -> float:
    """Return a UTC time in seconds."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def wall(seconds: float, zone: str) -> str:
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).strftime("%a %d %H:%M")


# zone, day, hour, a time in that week (UTC), period, the slot in UTC, the slot on the wall
CASES = [
    # an hour that does not exist
    ("America/New_York", 6, 2, "2026-03-08T20:00", "2026-W10", "2026-03-08T07:00", "Sun 08 03:00"),
    ("Europe/Berlin", 6, 2, "2026-03-29T20:00", "2026-W13", "2026-03-29T01:00", "Sun 29 03:00"),
    ("Australia/Lord_Howe", 6, 2, "2026-10-04", "2026-W40", "2026-10-03T15:30", "Sun 04 02:30"),
    ("Asia/Beirut", 6, 0, "2026-03-29T20:00", "2026-W13", "2026-03-28T22:00", "Sun 29 01:00"),
    ("America/Havana", 6, 0, "2026-03-08T20:00", "2026-W10", "2026-03-08T05:00", "Sun 08 01:00"),
    ("America/Santiago", 6, 0, "2026-09-06T20:00", "2026-W36", "2026-09-06T04:00", "Sun 06 01:00"),
    # an hour that comes twice: the first
    ("America/New_York", 6, 1, "2026-11-01T20:00", "2026-W44", "2026-11-01T05:00", "Sun 01 01:00"),
    ("Europe/London", 6, 1, "2026-10-25T20:00", "2026-W43", "2026-10-25T00:00", "Sun 25 01:00"),
    ("Australia/Lord_Howe", 6, 1, "2026-04-05", "2026-W14", "2026-04-04T14:00", "Sun 05 01:00"),
    ("America/Havana", 6, 0, "2026-11-01T20:00", "2026-W44", "2026-11-01T04:00", "Sun 01 00:00"),
    # the hours around a change keep their place on the wall
    ("America/New_York", 0, 9, "2026-03-02T20:00", "2026-W10", "2026-03-02T14:00", "Mon 02 09:00"),
    ("America/New_York", 0, 9, "2026-03-09T20:00", "2026-W11", "2026-03-09T13:00", "Mon 09 09:00"),
    ("Africa/Casablanca", 0, 9, "2026-02-16T20:00", "2026-W08", "2026-02-16T09:00", "Mon 16 09:00"),
    # zones whose clocks never change
    ("America/Phoenix", 0, 9, "2026-03-09T20:00", "2026-W11", "2026-03-09T16:00", "Mon 09 09:00"),
    ("Asia/Kathmandu", 2, 9, "2026-07-01T20:00", "2026-W27", "2026-07-01T03:15", "Wed 01 09:00"),
    ("Pacific/Kiritimati", 0, 0, "2026-07-06", "2026-W28", "2026-07-05T10:00", "Mon 06 00:00"),
    ("UTC", 4, 23, "2026-07-03T23:30", "2026-W27", "2026-07-03T23:00", "Fri 03 23:00"),
    # Samoa had no 30 December 2011 (a Friday): it comes a day later, and the weeks around stay
    ("Pacific/Apia", 4, 9, "2011-12-31T20:00", "2011-W52", "2011-12-30T19:00", "Sat 31 09:00"),
    ("Pacific/Apia", 3, 9, "2011-12-29T22:00", "2011-W52", "2011-12-29T19:00", "Thu 29 09:00"),
    ("Pacific/Apia", 5, 9, "2011-12-31T20:00", "2011-W52", "2011-12-30T19:00", "Sat 31 09:00"),
    # the ends of months and years, with 53 weeks
    ("America/New_York", 3, 9, "2026-12-31T20:00", "2026-W53", "2026-12-31T14:00", "Thu 31 09:00"),
    ("America/New_York", 4, 9, "2027-01-01T20:00", "2026-W53", "2027-01-01T14:00", "Fri 01 09:00"),
    ("America/New_York", 0, 9, "2027-01-04T20:00", "2027-W01", "2027-01-04T14:00", "Mon 04 09:00"),
    ("America/New_York", 5, 9, "2028-02-29T20:00", "2028-W08", "2028-02-26T14:00", "Sat 26 09:00"),
]  # fmt: skip


@pytest.mark.parametrize(("zone", "day", "hour", "now", "period", "slot", "shown"), CASES)
def test_slots(
    zone: str, day: int, hour: int, now: str, period: str, slot: str, shown: str
) -> None:
    found = when.latest(Schedule(day, hour, zone), at(now))
    assert (found.period, found.at) == (period, at(slot))
    assert wall(found.at, zone) == shown


ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia",
         "Asia/Kathmandu", "America/Phoenix", "Africa/Casablanca", "Pacific/Kiritimati",
         "America/St_Johns", "Asia/Tehran", "UTC")  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("first", ["2009-01-01", "2026-01-01"])
def test_slots_follow_each_other_week_by_week(zone: str, first: str) -> None:
    for day, hour in ((0, 9), (4, 0), (6, 1), (6, 2), (6, 23)):
        schedule, now = Schedule(day, hour, zone), at(first)
        before = when.latest(schedule, now)
        for _ in range(53 * 6):
            found = when.upcoming(schedule, before.at)
            assert when.week_number(found.period) == when.week_number(before.period) + 1
            assert 5.9 * DAY < found.at - before.at < 8.1 * DAY
            assert when.latest(schedule, found.at) == found
            assert when.latest(schedule, found.at - 1) == before
            before = found


def test_a_digest_is_sent_for_two_days_after_its_slot() -> None:
    schedule = Schedule(0, 9, "UTC")
    slot = at("2026-11-23T09:00")
    assert when.due(schedule, slot - 1) is None
    assert when.due(schedule, slot) == when.due(schedule, slot + LATE)
    assert when.due(schedule, slot + LATE + 1) is None


def test_weeks_away_end_with_the_latest_slot_alone() -> None:
    schedule = Schedule(0, 9, "UTC")
    found = when.due(schedule, at("2026-12-15T08:00"))
    assert found is not None
    assert found.period == "2026-W51"


def test_a_slot_before_the_setting_does_not_count() -> None:
    slot = at("2026-11-23T09:00")
    assert when.due(Schedule(0, 9, "UTC", slot + 1), slot + HOUR) is None
    assert when.due(Schedule(0, 9, "UTC", slot), slot + HOUR) is not None


def test_a_setting_from_the_future_was_made_by_a_clock_that_was_wrong() -> None:
    slot = at("2026-11-23T09:00")
    assert when.due(Schedule(0, 9, "UTC", slot + 30 * DAY), slot + HOUR) is not None


def test_zones() -> None:
    assert when.known("Pacific/Chatham")
    for wrong in ("", "Mars/Olympus", "America", "../etc", "a\0b", "x" * 500):
        assert not when.known(wrong)
    assert when.latest(Schedule(0, 9, "Gone/Away"), at("2026-11-23T10:00")).at == at(
        "2026-11-23T09:00"
    )


def test_words() -> None:
    assert when.said(Schedule(1, 13, "America/New_York")) == "Tuesdays at 1 PM (New York)"
    hours = [when.hour_said(hour) for hour in (0, 1, 12, 23)]
    assert hours == ["midnight", "1 AM", "noon", "11 PM"]
    assert when.day_said(Schedule(0, 9, "Asia/Tokyo"), at("2026-11-30T23:00")) == (
        "Tuesday, December 1"
    )
    assert when.week_number("2027-W01") - when.week_number("2026-W53") == 1
    assert timedelta(seconds=LATE) == timedelta(days=2)
