"""Claiming what is due: each tick, on every process, and for each period only once."""

from __future__ import annotations

import logging

from bot.digest import when
from bot.digest.content import flagged_in, open_in
from bot.digest.values import Plan, Run, RunState
from bot.store import Store, Tx, digest_facts, digests, outbox
from bot.store.outbox import Method, Parcel
from bot.work import places

log = logging.getLogger("askwell.digest")
SIGN = 4  # after so many quiet weeks in a row, a digest says that all is well
NOT_SURE = (
    "I am not sure that the weekly digest in <#{channel}> was sent. If it is not there, you can "
    "send it again from my Home tab."
)


def due(store: Store, now: float) -> int:
    """Claim every digest that is due at a time, and write it down to be sent; return how many.

    Doing it twice, or on two processes at once, sends nothing twice.
    """
    with store.read() as tx:
        found = [plan for plan in digests.plans(tx) if _due(tx, plan, now)]
        doubtful = digests.any_untold(tx)
    sent = 0
    for plan in found:
        with store.write() as tx:
            sent += _claim(tx, plan.team, plan.channel, now)
    if doubtful:
        _tell(store, now)
    return sent


def _due(tx: Tx, plan: Plan, now: float) -> when.Slot | None:
    """Return the slot of a plan that nobody claimed yet."""
    slot = None if plan.paused else when.due(plan.schedule, now)
    return slot if slot and not digests.claimed(tx, plan, slot.period) else None


def _claim(tx: Tx, team: str, channel: str, now: float) -> bool:
    """Claim a channel's period and write its digest down, all in one transaction."""
    plan = digests.plan(tx, team, channel)
    slot = _due(tx, plan, now) if plan else None
    if plan is None or slot is None:
        return False
    facts = digest_facts.facts(tx, plan)
    speaks = bool(open_in(facts)) or digests.quiet_weeks(tx, plan) >= SIGN - 1
    state = RunState.SENDING if speaks else RunState.QUIET
    run_id = digests.claim(tx, plan, slot.period, state, flagged_in(facts), now)
    if not run_id or not speaks:
        return False
    send(tx, plan, run_id, now)
    log.info("the digest of %s is due in a channel", slot.period)
    return True


def send(tx: Tx, plan: Plan, run_id: int, now: float) -> None:
    """Write a claimed digest down, to be drawn when it is sent."""
    parcel = Parcel(
        Method.DIGEST,
        {"run": run_id},
        plan.team,
        digests.steward_of(tx, plan),
        plan.channel,
        about="the weekly digest",
        once=f"digest:{run_id}",
    )
    digests.sending(tx, run_id, outbox.add(tx, parcel, now))


def _tell(store: Store, now: float) -> None:
    """Say once of a digest that nobody knows whether it was sent."""
    with store.write() as tx:
        for run in digests.untold(tx):
            _say(tx, run, now)


def _say(tx: Tx, run: Run, now: float) -> None:
    plan = digests.plan(tx, run.team, run.channel)
    user = digests.steward_of(tx, plan) if plan else ""
    if user:
        args = {"channel": user, "text": NOT_SURE.format(channel=run.channel)}
        note = Parcel(Method.POST, args, run.team, user, user, about=places.NOTE)
        outbox.add(tx, note, now)
        outbox.add(tx, places.home(run.team, user), now)
