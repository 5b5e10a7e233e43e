"""When a weekly digest is due. Pure: the time comes from the caller, zone rules from zoneinfo.

A period is one ISO week of the channel's own zone, and holds one slot: the day and hour that were
set. An hour that the clocks leave out is read as if they had not changed yet, so the digest comes
as much later as they jumped; of an hour that comes twice, the first counts (PEP 495, fold=0). A
day that a zone leaves out falls on the day after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

LATE = 48 * 3600.0  # seconds after its slot in which a digest is still sent
WEEK = timedelta(days=7)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Schedule:
    """A day (0 is Monday), an hour (0 to 23) and a zone, kept `since` a time in seconds."""

    day: int = 0
    hour: int = 9
    zone: str = "UTC"
    since: float = 0.0


@dataclass(frozen=True, slots=True)
class Slot:
    """The time `at` which the digest of a `period` is due; a period reads "2026-W48"."""

    period: str
    at: float


def due(schedule: Schedule, now: float) -> Slot | None:
    """Return the slot that has come, if a digest may still be sent for it.

    Only the latest one counts, so that a long time away ends with one digest. Slots from before
    the schedule was set do not count. A `since` that lies ahead was set by a clock that was
    wrong, and is left out of account.
    """
    slot = latest(schedule, now)
    since = schedule.since if schedule.since <= now else slot.at
    return slot if since <= slot.at and now - slot.at <= LATE else None


def latest(schedule: Schedule, now: float) -> Slot:
    """Return the last slot that is not after `now`."""
    today = _local(schedule, now).date()
    slots = (_slot(schedule, today - back * WEEK) for back in range(3))
    return next(slot for slot in slots if slot.at <= now)


def upcoming(schedule: Schedule, now: float) -> Slot:
    """Return the first slot after `now`."""
    today = _local(schedule, now).date()
    slots = (_slot(schedule, today + ahead * WEEK) for ahead in range(-1, 3))
    return next(slot for slot in slots if slot.at > now)


def period_at(schedule: Schedule, now: float) -> str:
    """Return the period that a time lies in."""
    return _period(_local(schedule, now).date())


def week_number(period: str) -> int:
    """Return a period's place among all weeks, so that two can be compared across new year."""
    year, _, week = period.partition("-W")
    return date.fromisocalendar(int(year), int(week), 1).toordinal() // 7


def known(zone: str) -> bool:
    """Tell whether a zone's rules are installed here."""
    return _rules(zone) is not None


def said(schedule: Schedule) -> str:
    """Return "Mondays at 9 AM (New York)"."""
    return f"{DAYS[schedule.day]}s at {hour_said(schedule.hour)} ({place(schedule.zone)})"


def day_said(schedule: Schedule, at: float) -> str:
    """Return "Monday, December 1" for a time, as it is in the schedule's zone."""
    local = _local(schedule, at)
    return f"{DAYS[local.weekday()]}, {MONTHS[local.month - 1]} {local.day}"


def hour_said(hour: int) -> str:
    """Return "9 AM", "noon" or "midnight"."""
    if hour % 12 == 0:
        return "noon" if hour else "midnight"
    return f"{hour % 12} {'AM' if hour < 12 else 'PM'}"


def place(zone: str) -> str:
    """Return the place that a zone is named for: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def _slot(schedule: Schedule, day: date) -> Slot:
    """Return the slot of the ISO week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    wall = datetime.combine(monday + timedelta(days=schedule.day), time(schedule.hour))
    return Slot(_period(monday), wall.replace(tzinfo=_zone(schedule.zone)).timestamp())


def _period(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _local(schedule: Schedule, at: float) -> datetime:
    return datetime.fromtimestamp(at, _zone(schedule.zone))


def _zone(name: str) -> tzinfo:
    """Return a zone's rules; UTC where they went missing, so that a digest is late, not lost."""
    return _rules(name) or UTC


def _rules(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, not a name, or a folder
        return None
