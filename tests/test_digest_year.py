"""A year of digests over several zones, with trouble: each week and channel has exactly one.

Two processes share the database and race for every tick. They are away for hours or weeks, their
clock jumps back and forth, and people move digests to other zones and hours, pause and resume.
The clock is a number, so that the year takes seconds.
"""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from bot.digest import run, when
from bot.digest.values import Plan
from bot.digest.when import LATE, Schedule
from bot.records import Item, Paste, Role, Standing, State
from bot.store import Store, digests, drafts, outbox, people
from nlp.model import Question, WhyStatus

HOUR, DAY, WEEK = 3600.0, 86400.0, 7 * 86400.0
START = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
END = START + 372 * DAY
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia",
         "Asia/Kathmandu", "America/Phoenix", "America/Santiago", "Pacific/Kiritimati")  # fmt: skip
STEWARD = "U1"


@dataclass
class World:
    """Two processes on one database, and what was sent by when (true time)."""

    stores: tuple[Store, Store]
    pool: ThreadPoolExecutor
    sent: Counter[tuple[str, str]] = field(default_factory=Counter)
    seen: int = 0

    def tick(self, clock: float, apart: float = 0.0) -> None:
        """Let both look at their clocks at once, and take what they wrote down."""
        list(self.pool.map(run.due, self.stores, (clock, clock + apart)))
        with self.stores[0].read() as tx:
            rows = tx.execute(
                "select outbox.id, runs.channel, period from outbox join runs on parcel = outbox.id"
                " where outbox.id > ? order by outbox.id",
                (self.seen,),
            ).fetchall()
        for number, channel, period in rows:
            self.seen = number
            self.sent[channel, period] += 1

    def plan(self, channel: str) -> Plan:
        with self.stores[0].read() as tx:
            found = digests.plan(tx, "T1", channel)
        assert found is not None
        return found

    def save(self, channel: str, schedule: Schedule, now: float) -> None:
        with self.stores[0].write() as tx:
            plan = Plan("T1", channel, schedule)
            assert digests.save(tx, plan, STEWARD, now) == digests.Asked.DONE

    def rest(self, channel: str, paused: bool, now: float) -> None:
        with self.stores[1].write() as tx:
            assert digests.rest(tx, "T1", channel, paused, STEWARD, now) == digests.Asked.DONE


def item(channel: str) -> Item:
    """Return a question that waits in a channel for ever."""
    return Item(f"q{channel}", f"d{channel}", "T1", "U2", 0.0, Question("What helps?", 0, 0),
                "What helps?", state=State.IN_REVIEW, channel=channel,
                standing=Standing((), WhyStatus.MISSING), touched=START)  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> World:
    first = Store.open(tmp_path / "askwell.db")
    with first.write() as tx:
        people.name(tx, "T1", STEWARD, Role.STEWARD)
        for zone in ZONES:
            paste = Paste(f"d{zone}", "T1", "U2", START)
            drafts.save(tx, paste, [item(zone)])
    return World((first, Store.open(first.path)), ThreadPoolExecutor(2))


def slots(schedule: Schedule, start: float, end: float) -> list[when.Slot]:
    """Return the slots from one time to another."""
    found = [when.upcoming(schedule, start - 1)]
    while found[-1].at <= end:
        found.append(when.upcoming(schedule, found[-1].at))
    return found[:-1]


def test_a_year_without_trouble_has_one_a_week(world: World) -> None:
    for number, zone in enumerate(ZONES):
        world.save(zone, Schedule(number % 7, (5 * number) % 24, zone), START)
    clock = START
    while clock < END:
        clock += 7 * HOUR
        world.tick(clock)
    for zone in ZONES:
        expected = slots(world.plan(zone).schedule, START, clock)
        assert len(expected) >= 52
        assert [world.sent[zone, slot.period] for slot in expected] == [1] * len(expected)
    assert set(world.sent.values()) == {1}


@dataclass
class Year:
    """A year of trouble, from a seed: what happened when, and which schedules held."""

    world: World
    dice: random.Random
    now: float = START
    awake: list[float] = field(default_factory=list)
    resting: dict[str, float] = field(default_factory=dict)
    began: dict[str, float] = field(default_factory=dict)
    held: list[tuple[str, float, float, Schedule]] = field(default_factory=list)
    wrong: int = 0

    def run(self) -> None:
        for zone in ZONES:
            self.world.save(zone, self.schedule(zone), START)
            self.began[zone] = START
        while self.now < END:
            self.now += self.step()
            self.happens()
            self.world.tick(self.now, self.dice.uniform(-3, 3))
            self.awake.append(self.now)
        for zone in list(self.began):
            self.ends(zone)

    def schedule(self, zone: str) -> Schedule:
        return Schedule(self.dice.randrange(7), self.dice.randrange(24), zone)

    def step(self) -> float:
        """Return the seconds to the next look at the clock: often just after some slot."""
        at = when.upcoming(self.world.plan(self.dice.choice(ZONES)).schedule, self.now).at
        wait = at - self.now + self.dice.uniform(0, 15)
        return wait if wait < 9 * HOUR else self.dice.uniform(60, 9 * HOUR)

    def happens(self) -> None:
        fate = self.dice.random()
        if fate < 0.012:
            self.now += self.dice.choice([5 * HOUR, 30 * HOUR, 47 * HOUR, 4 * DAY, 16 * DAY])
        elif fate < 0.05:
            self.jumps()
        elif fate < 0.10:
            self.moves(self.dice.choice(ZONES))
        elif fate < 0.12:
            self.pauses(self.dice.choice(ZONES))
        for zone in [one for one, until in self.resting.items() if until < self.now]:
            self.resumes(zone)

    def jumps(self) -> None:
        """Look once at a clock that is wrong."""
        error = self.dice.choice([-9 * DAY, -30 * HOUR, -5400.0, 2700.0, 26 * HOUR, 5 * DAY])
        self.world.tick(self.now + error)
        self.wrong += 1

    def moves(self, zone: str) -> None:
        """Move a digest to another zone, hour or day."""
        if zone in self.began:
            self.ends(zone)
            before, other = self.world.plan(zone).schedule, self.schedule(self.dice.choice(ZONES))
            ways = ({"zone": other.zone}, {"hour": other.hour}, {"day": other.day})
            self.world.save(zone, replace(before, **self.dice.choice(ways)), self.now)
            self.began[zone] = self.now

    def pauses(self, zone: str) -> None:
        if zone in self.began:
            self.ends(zone)
            self.world.rest(zone, True, self.now)
            self.resting[zone] = self.now + self.dice.choice([HOUR, 3 * DAY, 17 * DAY])

    def resumes(self, zone: str) -> None:
        del self.resting[zone]
        self.world.rest(zone, False, self.now)
        self.began[zone] = self.now

    def ends(self, zone: str) -> None:
        self.held.append((zone, self.began.pop(zone), self.now, self.world.plan(zone).schedule))

    def expected(self) -> set[tuple[str, str]]:
        """Return what has to be sent: a slot, and somebody awake before two days are over.

        A slot that the next one has overtaken when they wake is passed over.
        """
        found: set[tuple[str, str]] = set()
        for zone, start, end, schedule in self.held:
            for slot in slots(schedule, start, end):
                until = min(slot.at + LATE - 3, end, when.upcoming(schedule, slot.at).at)
                if any(slot.at + 3 < at < until for at in self.awake):
                    found.add((zone, slot.period))
        return found


@pytest.mark.parametrize("seed", [1, 2])
def test_a_year_of_trouble(world: World, seed: int) -> None:
    """Away for hours or weeks, wrong clocks, moved, paused: never two, none lost for nothing."""
    year = Year(world, random.Random(seed))
    year.run()
    expected = year.expected()
    assert set(world.sent.values()) == {1}, "a week was sent twice"
    assert expected <= world.sent.keys()
    assert len(expected) > 35 * len(ZONES)
    assert len(world.sent.keys() - expected) <= year.wrong + 6 * len(ZONES)


@pytest.mark.parametrize("away", [2 * HOUR, 47 * HOUR, 3 * DAY, 20 * DAY, 200 * DAY])
def test_time_away_ends_with_one_digest_at_most(world: World, away: float) -> None:
    zone = ZONES[0]
    world.save(zone, Schedule(0, 9, zone), START)
    slot = when.upcoming(world.plan(zone).schedule, START)
    world.tick(slot.at - 60)
    back = slot.at + away
    for minutes in range(5):
        world.tick(back + 60.0 * minutes)
    latest = when.latest(world.plan(zone).schedule, back)
    fresh = back - latest.at <= LATE
    assert dict(world.sent) == ({(zone, latest.period): 1} if fresh else {})


def test_nothing_open_is_silent_with_a_sign_of_life_each_fourth_week(world: World) -> None:
    world.save("C0", Schedule(0, 9, "UTC"), START)
    clock = START
    while clock < START + 20 * WEEK:
        world.tick(clock)
        clock += 20 * HOUR
    weeks = sorted(when.week_number(period) for _, period in world.sent)
    assert len(weeks) == 5
    assert {later - earlier for earlier, later in pairwise(weeks)} == {4}


def test_what_asked_for_twice_is_sent_once(world: World) -> None:
    world.save("C0", Schedule(0, 9, "UTC"), START)
    store = world.stores[0]
    with store.write() as tx:
        first = digests.ask(tx, "T1", "C0", STEWARD, START)
        second = digests.ask(tx, "T1", "C0", STEWARD, START + 5)
        later = digests.ask(tx, "T1", "C0", STEWARD, START + HOUR)
    assert [outcome for outcome, _ in (first, second, later)] == [
        digests.Asked.DONE, digests.Asked.JUST_SENT, digests.Asked.DONE,
    ]  # fmt: skip


@pytest.mark.parametrize("role", list(Role))
def test_only_those_who_may_decide_change_anything(world: World, role: Role) -> None:
    store, plan = world.stores[0], Plan("T1", "C0", Schedule(0, 9, "UTC"))
    with store.write() as tx:
        digests.save(tx, plan, STEWARD, START)
        people.name(tx, "T1", "U9", role)
        people.name(tx, "T2", "U8", Role.STEWARD)
        changed = Plan("T1", "C0", Schedule(3, 9, "UTC"))
        outcomes = {
            digests.save(tx, changed, "U9", START),
            digests.rest(tx, "T1", "C0", True, "U9", START),
            digests.ask(tx, "T1", "C0", "U9", START)[0],
        }
        expected = digests.Asked.DONE if role.may_decide else digests.Asked.NOT_ALLOWED
        assert outcomes == {expected}
        assert digests.rest(tx, "T1", "C0", True, "U8", START) == digests.Asked.NOT_ALLOWED
        assert digests.rest(tx, "T2", "C0", True, "U8", START) == digests.Asked.NONE
        found = digests.plan(tx, "T1", "C0")
        assert found is not None
        assert found.paused == role.may_decide
        assert found.schedule.day == (3 if role.may_decide else 0)


def test_saving_twice_skips_no_week(world: World) -> None:
    schedule = Schedule(0, 9, "UTC")
    world.save("C0", schedule, START)
    slot = when.upcoming(schedule, START)
    world.save("C0", schedule, slot.at + 5)
    assert when.due(world.plan("C0").schedule, slot.at + 10) == slot
    world.save("C0", Schedule(0, 8, "UTC"), slot.at + 5)
    assert when.due(world.plan("C0").schedule, slot.at + 10) is None


def test_what_surely_did_not_arrive_is_tried_again(world: World) -> None:
    zone = ZONES[0]
    world.save(zone, Schedule(0, 9, zone), START)
    slot = when.upcoming(world.plan(zone).schedule, START)
    world.tick(slot.at)
    store = world.stores[0]
    with store.write() as tx:
        parcel = outbox.take(tx, slot.at + 1)
        assert parcel is not None
        outbox.failed(tx, parcel)
        assert digests.release(tx, int(str(parcel.args["run"])))
    world.tick(slot.at + 60)
    assert world.sent[zone, slot.period] == 2  # written down a second time, after a sure failure
    world.tick(slot.at + 120)
    assert world.sent[zone, slot.period] == 2


def test_who_is_told(world: World) -> None:
    store = world.stores[0]
    with store.write() as tx:
        people.name(tx, "T1", "U5", Role.REVIEWER)
        digests.save(tx, Plan("T1", "C0", Schedule(0, 9, "UTC")), "U5", START)
        plan = digests.plan(tx, "T1", "C0")
        assert plan is not None
        assert digests.steward_of(tx, plan) == "U5"
        people.unname(tx, "T1", "U5")
        assert digests.steward_of(tx, plan) == STEWARD
