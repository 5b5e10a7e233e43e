"""Workers: what is taken twice, erased meanwhile, or fails for good ends in one right way."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from slack_sdk import WebClient

from bot.config import Config
from bot.desk import Desk, Finish, Install, nothing
from bot.ids import View
from bot.jobs import due
from bot.records import Item, Paste, Role, State
from bot.reviews import Reviews
from bot.store import Store, Tx, drafts, inbox, items, outbox, people, privacy
from bot.store.inbox import Delivery, Lane
from bot.store.outbox import Method, Parcel
from bot.worker import SORRY, Workers
from nlp.model import Question

TEAM, ANA, BEN = "T1", "U1", "U2"
NOW = 1_800_000_000.0
HOUR = 3600.0
COMPOSED = Delivery("k1", f"view:{View.COMPOSE}", Lane.SLOW, TEAM, ANA, {"view": "V1"})


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    store = Store.open(tmp_path / "askwell.db")
    reviews, slack = cast("Reviews", None), cast("WebClient", None)
    return Desk(store, reviews, slack, Config(), Install(), clock)


def private(tx: Tx, number: int, channel: str = "", state: State = State.PRIVATE) -> Item:
    """Keep a draft of one question and return that."""
    paste = Paste(f"d{number}", TEAM, ANA, NOW + number)
    question = Question(f"Where did you sleep on day {number}?", 0, 30)
    item = Item(
        f"i{number}", paste.id, TEAM, ANA, 0.0, question, "", state=state, channel=channel,
        touched=NOW + number,
    )  # fmt: skip
    drafts.save(tx, paste, [item])
    return item


def put(desk: Desk, delivery: Delivery = COMPOSED) -> None:
    with desk.store.write() as tx:
        inbox.put(tx, delivery, desk.now())


def sent(desk: Desk) -> list[Parcel]:
    """Return what is due in the outbox."""
    with desk.store.write() as tx:
        return list(iter(lambda: outbox.take(tx, desk.now() + HOUR), None))


def test_what_another_worker_took_up_is_not_finished_twice(desk: Desk, clock: Clock) -> None:
    finished: list[int] = []

    def slow(desk: Desk, delivery: Delivery) -> Finish:
        if delivery.attempts == 1:  # it takes too long, and another takes the row
            clock.now += inbox.LEASES[Lane.SLOW] + 1
            Workers(desk, {COMPOSED.kind: slow}).work(Lane.SLOW)
        return lambda tx: finished.append(delivery.attempts)

    put(desk)
    Workers(desk, {COMPOSED.kind: slow}).work(Lane.SLOW)
    assert finished == [2]


def test_a_draft_that_is_being_read_is_erased_with_the_rest(desk: Desk) -> None:
    def handler(desk: Desk, delivery: Delivery) -> Finish:
        with desk.store.write() as tx:
            privacy.forget(tx, TEAM, ANA, NOW)

        def finish(tx: Tx) -> None:
            private(tx, 1)

        return finish

    put(desk)
    Workers(desk, {COMPOSED.kind: handler}).work(Lane.SLOW)
    with desk.store.read() as tx:
        assert drafts.count(tx, TEAM, ANA) == 0
        assert not inbox.any_due(tx, Lane.SLOW, NOW + 2 * inbox.LEASES[Lane.SLOW])


def test_a_window_that_says_reading_is_told_when_it_was_given_up(desk: Desk, clock: Clock) -> None:
    def broken(desk: Desk, delivery: Delivery) -> Finish:
        raise KeyError

    put(desk)
    for _ in range(inbox.ATTEMPTS):
        Workers(desk, {COMPOSED.kind: broken}).work(Lane.SLOW)
        clock.now += HOUR
    shown = {one.method: str(one.args) for one in sent(desk)}
    assert set(shown) == {Method.POST, Method.VIEW}
    assert all(SORRY in words for words in shown.values())


def test_a_clock_that_is_set_back_keeps_nobody_waiting(desk: Desk, clock: Clock) -> None:
    put(desk)
    with desk.store.write() as tx:
        for _ in range(2):
            desk.send(tx, Parcel(Method.POST, {"text": "a"}, TEAM, ANA, "C1"))
    clock.now -= 5 * HOUR
    due(desk, clock.now)
    handled: list[str] = []

    def handler(desk: Desk, delivery: Delivery) -> Finish:
        handled.append(delivery.key)
        return nothing

    Workers(desk, {COMPOSED.kind: handler}).work(Lane.SLOW)
    assert handled == [COMPOSED.key]
    with desk.store.write() as tx:
        assert outbox.take(tx, clock.now)
        assert (outbox.next_due(tx) or 0) - clock.now == pytest.approx(outbox.PACE)


def test_what_waits_elsewhere_hides_nothing(desk: Desk) -> None:
    with desk.store.write() as tx:
        people.name(tx, TEAM, BEN, Role.REVIEWER)
        people.been_in(tx, TEAM, BEN, "C2", NOW)
        for number in range(60):
            private(tx, number, "C1", State.IN_REVIEW)
        mine = private(tx, 99, "C2", State.IN_REVIEW)
        assert [one.id for one in items.waiting(tx, TEAM, BEN, decides=True)] == [mine.id]
        assert items.waiting(tx, TEAM, BEN, decides=False) == ()


def test_every_draft_is_in_home(desk: Desk) -> None:
    with desk.store.write() as tx:
        for number in range(60):
            private(tx, number)
        assert drafts.count(tx, TEAM, ANA) == 60
        assert [one.id for one in drafts.of_author(tx, TEAM, ANA, 56, 8)] == [
            "d3",
            "d2",
            "d1",
            "d0",
        ]


def test_a_card_waits_for_its_summary_without_being_given_up(desk: Desk) -> None:
    with desk.store.write() as tx:
        desk.send(tx, Parcel(Method.CARD, {"id": "i1"}, TEAM, ANA, "C1"))
        for number in range(20):
            parcel = outbox.take(tx, NOW + number)
            assert parcel is not None
            outbox.wait(tx, parcel, NOW + number + 1)


def test_a_channel_that_asks_for_quiet_is_left_alone_in_order(desk: Desk) -> None:
    with desk.store.write() as tx:
        for number in range(3):
            desk.send(tx, Parcel(Method.CARD, {"id": str(number)}, TEAM, ANA, "C1"))
        desk.send(tx, Parcel(Method.CARD, {"id": "other"}, TEAM, ANA, "C2"))
        first = outbox.take(tx, NOW)
        assert first is not None
        outbox.later(tx, first, NOW + 30)
        other = outbox.take(tx, NOW + 10)
        assert other is not None
        assert other.args == {"id": "other"}
        assert outbox.take(tx, NOW + 29) is None
        order = []
        for second in range(30, 40):
            while parcel := outbox.take(tx, NOW + second):
                order.append(parcel.args["id"])
                outbox.sent(tx, parcel)
        assert order == ["0", "1", "2"]
