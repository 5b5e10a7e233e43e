"""Sending what the outbox holds, and recording how each call ended."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from bot.desk import Desk
from bot.digest.values import RunState
from bot.logs import told
from bot.slack import Ending, Later, Refused, Sent, send
from bot.store import Tx, digests, doubts, drafts, items, outbox
from bot.store.outbox import BACKOFF, FLEETING, REPEATABLE, Method, Parcel
from bot.work import places

log = logging.getLogger("askwell.sender")
THREADS = 4
PAUSE = 2.0  # seconds of rest after something went wrong with the database
NAP = 0.5
SOON = 1.0  # seconds after which something is tried again that waits for another message


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to call for a drawn parcel, and what to record once it is posted."""

    method: Method
    args: Mapping[str, Any]


class Wait(Exception):
    """It cannot be drawn yet: another message has to be there first."""


Draw = Callable[[Parcel], Drawing | None]
Lost = Callable[[Tx, Parcel, str], None]


@dataclass(frozen=True, slots=True)
class Senders:
    """Threads that empty the outbox. `draw` makes cards and Homes when they are sent.

    `lost` is told of parcels that Slack will not have, with the code that says why.
    """

    desk: Desk
    draw: Draw
    lost: Lost
    stopped: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Begin to send."""
        for number in range(THREADS):
            thread = Thread(target=self._run, name=f"sender-{number}", daemon=True)
            thread.start()
            self.threads.append(thread)

    def stop(self, seconds: float) -> None:
        """Finish the calls that are under way, and return after so many seconds at most."""
        self.stopped.set()
        self.desk.outbox_bell.ring()
        for thread in self.threads:
            thread.join(seconds / max(1, len(self.threads)))

    def _run(self) -> None:
        while not self.stopped.is_set():
            try:
                worked = self.send_due()
            except Exception as error:  # the database is busy or away: later
                log.error("cannot send: %s", told(error))
                self.stopped.wait(PAUSE)
                worked = False
            if not worked:
                self.desk.outbox_bell.wait(NAP)

    def send_due(self) -> bool:
        """Send what is due; return False where nothing was."""
        with self.desk.store.read() as tx:
            due = outbox.next_due(tx)
        if due is None or due > self.desk.now():
            return False
        with self.desk.store.write() as tx:
            parcel = self._next(tx)
        sent = parcel is not None
        while parcel is not None:
            parcel = self._send(parcel)
        return sent

    def _next(self, tx: Tx) -> Parcel | None:
        """Take the next parcel, unless we are to stop."""
        return None if self.stopped.is_set() else outbox.take(tx, self.desk.now())

    def _send(self, parcel: Parcel) -> Parcel | None:
        """Send a parcel; record how that ended and take the next one, in one transaction."""
        drawing, ending = self._tried(parcel)
        with self.desk.store.write() as tx:
            if drawing is None:
                outbox.failed(tx, parcel)  # what it showed is gone
            elif ending is None:
                outbox.wait(tx, parcel, self.desk.now() + SOON)
            else:
                self._record(tx, parcel, drawing, ending)
            following = self._next(tx)
        self.desk.outbox_bell.ring()
        return following

    def _tried(self, parcel: Parcel) -> tuple[Drawing | None, Ending | None]:
        """Draw a parcel and make the call; no ending where it has to wait for another message."""
        try:
            drawing = self._drawn(parcel)
        except Wait:
            return Drawing(parcel.method, {}), None
        if drawing is None:
            return None, None
        return drawing, send(self.desk.slack, drawing.method, drawing.args)

    def _drawn(self, parcel: Parcel) -> Drawing | None:
        if parcel.method in (Method.CARD, Method.SET, Method.HOME, Method.DIGEST):
            return self.draw(parcel)
        return Drawing(parcel.method, parcel.args)

    def _record(self, tx: Tx, parcel: Parcel, drawing: Drawing, ending: Ending) -> None:
        """Keep how the call ended."""
        if isinstance(ending, Sent):
            outbox.sent(tx, parcel, ending.ts)
            _posted(tx, parcel, drawing, ending.ts, self.desk.now())
        elif isinstance(ending, Refused):
            log.warning("%s was refused: %s", parcel.method, ending.code)
            outbox.failed(tx, parcel)
            self.lost(tx, parcel, ending.code)
        elif isinstance(ending, Later) or repeatable(drawing):
            wait = ending.seconds if isinstance(ending, Later) else None
            self._again(tx, parcel, wait)
        else:
            log.warning("%s: not sure that it was sent", parcel.method)
            doubts.unsure(tx, parcel)

    def _again(self, tx: Tx, parcel: Parcel, wait: float | None) -> None:
        if parcel.method in FLEETING and parcel.attempts > 1:
            outbox.failed(tx, parcel)
            self.lost(tx, parcel, "expired_trigger_id")
            return
        seconds = BACKOFF * 2 ** (parcel.attempts - 1) if wait is None else wait
        if not outbox.later(tx, parcel, self.desk.now() + seconds):
            self.lost(tx, parcel, "unreachable")


def repeatable(drawing: Drawing) -> bool:
    """Tell whether a call may be made twice."""
    replaces = drawing.method == Method.RESPOND and bool(drawing.args.get("replace_original"))
    return replaces or drawing.method in REPEATABLE


def _posted(tx: Tx, parcel: Parcel, drawing: Drawing, ts: str, now: float) -> None:
    """Record where a card or a summary now stands."""
    if drawing.method != Method.POST or not ts:
        return
    if parcel.method == Method.CARD:
        items.posted(tx, str(parcel.args["id"]), str(drawing.args["channel"]), ts)
        _counted(tx, parcel, now)
    elif parcel.method == Method.SET:
        drafts.posted(tx, str(parcel.args["id"]), str(drawing.args["channel"]), ts)
    elif parcel.method == Method.DIGEST:
        digests.settle(tx, int(str(parcel.args["run"])), RunState.SENT)


def _counted(tx: Tx, parcel: Parcel, now: float) -> None:
    """Draw the summary of a card's draft anew, after the cards that wait, to link to them."""
    item = items.item(tx, str(parcel.args["id"]), parcel.team)
    paste = drafts.find(tx, item.draft, parcel.team) if item else None
    if paste and paste.card and item and item.channel == paste.channel:
        summary = places.summary(parcel.team, parcel.user, paste.id, paste.channel)
        outbox.add(tx, summary, now, behind=True)
