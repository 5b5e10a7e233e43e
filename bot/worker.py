"""Taking deliveries from the inbox, one after the other, and finishing each in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event, Thread

from bot.cards.review import apology
from bot.desk import Desk, Handler
from bot.ids import View
from bot.logs import told
from bot.store import Tx, inbox, people
from bot.store.inbox import Delivery, Lane
from bot.store.outbox import Method, Parcel
from bot.work import places

log = logging.getLogger("askwell.worker")
THREADS: Mapping[Lane, int] = {Lane.QUICK: 6, Lane.SLOW: 2}
PAUSE = 2.0  # seconds of rest after something went wrong with the database
NAP = 0.5  # seconds between looks for rows of other processes, or rows that wait for a retry
SORRY = (
    "I am sorry: something you sent me could not be handled, and I do not have it any more. "
    "Could you send it again?"
)


@dataclass(frozen=True, slots=True)
class Workers:
    """Threads that empty the inbox until they are stopped."""

    desk: Desk
    handlers: Mapping[str, Handler]
    stopped: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Begin to work."""
        for lane, count in THREADS.items():
            for number in range(count):
                thread = Thread(target=self._run, args=(lane,), name=f"{lane}-{number}")
                thread.daemon = True
                thread.start()
                self.threads.append(thread)

    def stop(self, seconds: float) -> None:
        """Finish what is begun, take nothing new, and return after so many seconds at most."""
        self.stopped.set()
        self.desk.inbox_bell.ring()
        for thread in self.threads:
            thread.join(seconds / max(1, len(self.threads)))

    def _run(self, lane: Lane) -> None:
        while not self.stopped.is_set():
            try:
                worked = self.work(lane)
            except Exception as error:  # the database is busy or away: later
                log.error("the %s lane cannot work: %s", lane, told(error))
                self.stopped.wait(PAUSE)
                worked = False
            if not worked:
                self.desk.inbox_bell.wait(NAP)

    def work(self, lane: Lane) -> bool:
        """Handle what is due in a lane; return False where nothing was."""
        with self.desk.store.read() as tx:
            if not inbox.any_due(tx, lane, self.desk.now()):
                return False
        with self.desk.store.write() as tx:
            delivery = self._next(tx, lane)
        worked = delivery is not None
        while delivery is not None:
            delivery = self._handle(delivery)
            self.desk.outbox_bell.ring()
        return worked

    def _next(self, tx: Tx, lane: Lane) -> Delivery | None:
        """Take the next delivery of a lane, unless we are to stop."""
        return None if self.stopped.is_set() else inbox.take(tx, lane, self.desk.now())

    def _handle(self, delivery: Delivery) -> Delivery | None:
        """Run the handler and take the next delivery, both in one transaction.

        Whatever goes wrong, the delivery comes back later or is given up visibly.
        """
        try:
            handler = self.handlers[delivery.kind]
            self._outsider(delivery)
            finish = handler(self.desk, delivery)
            with self.desk.store.write() as tx:
                if not inbox.held(tx, delivery):  # another took it up, or its sender erased it
                    return self._next(tx, delivery.lane)
                finish(tx)
                self._seen(tx, delivery)
                inbox.done(tx, delivery.key, self.desk.now())
                return self._next(tx, delivery.lane)
        except Exception as error:
            where = error.__traceback__
            while where and where.tb_next:
                where = where.tb_next
            place = f"{where.tb_frame.f_code.co_name}:{where.tb_lineno}" if where else "?"
            log.error("%s failed: %s in %s", delivery.kind, type(error).__name__, place)
            self._put_back(delivery)
            return None

    def _seen(self, tx: Tx, delivery: Delivery) -> None:
        """Remember which channel somebody acted in."""
        channel = str(delivery.fields.get("channel") or "")
        if delivery.user and channel and not channel.startswith("D"):
            people.been_in(tx, delivery.team, delivery.user, channel, self.desk.now())

    def _outsider(self, delivery: Delivery) -> None:
        """Note that somebody is of another workspace before anything that they may do is done."""
        if delivery.fields.get("outside"):
            with self.desk.store.write() as tx:
                people.outside(tx, delivery.team, delivery.user, self.desk.now())

    def _put_back(self, delivery: Delivery) -> None:
        with self.desk.store.write() as tx:
            if not inbox.again(tx, delivery, self.desk.now()):
                self.desk.send(tx, *sorry(delivery))


def sorry(delivery: Delivery) -> list[Parcel]:
    """Return what tells somebody that their delivery had to be given up, also where they wait."""
    note = Parcel(
        Method.POST,
        {"channel": delivery.user, "text": SORRY},
        team=delivery.team,
        user=delivery.user,
        channel=delivery.user,
        about="a note that something was lost",
    )
    if delivery.kind != f"view:{View.COMPOSE}" or not places.text(delivery, "view"):
        return [note]
    return [note, places.show(delivery, places.spot_of(delivery), apology(SORRY))]
