"""What time brings: settling half-sent messages, erasing what is past its time, weekly digests."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from threading import Event, Thread

from bot.desk import Desk
from bot.digest import run
from bot.logs import told
from bot.store import doubts, inbox, outbox, people, privacy
from bot.worker import sorry

log = logging.getLogger("askwell.jobs")
TICK = 15.0  # seconds
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Jobs:
    """Looks at the clock every few seconds until it is stopped."""

    desk: Desk
    stopped: Event = field(default_factory=Event)

    def start(self) -> None:
        """Begin to look at the clock."""
        Thread(target=self._run, name="jobs", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self.stopped.set()

    def _run(self) -> None:
        while True:
            try:
                due(self.desk, self.desk.now())
            except Exception as error:  # the database is busy or away: at the next tick
                log.error("a job could not run: %s", told(error))
            if self.stopped.wait(TICK):
                return


def due(desk: Desk, now: float) -> None:
    """Do everything that is due at a time; doing it twice changes nothing more."""
    with desk.store.write() as tx:
        inbox.rewind(tx, now)
        outbox.rewind(tx, now)
        doubtful = doubts.recover(tx, now)
        late = inbox.expire(tx, now)
        desk.send(tx, *(one for delivery in late if delivery.user for one in sorry(delivery)))
    if doubtful:
        log.warning("not sure that %d messages were sent", len(doubtful))
    desk.outbox_bell.ring()
    if run.due(desk.store, now):
        desk.outbox_bell.ring()
    _purge(desk, now)


def _purge(desk: Desk, now: float) -> None:
    """Erase what is past its time, once an hour."""
    with desk.store.write() as tx:
        last = people.setting(tx, "", privacy.PURGED)
        if isinstance(last, (int, float)) and now - HOUR < last <= now:
            return
        people.put_setting(tx, "", privacy.PURGED, now, "", now)
        erased = privacy.purge(tx, now)
    if erased:
        log.info("%d drafts were past their time and are erased", erased)
    desk.store.squeeze()
