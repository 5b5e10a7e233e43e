"""What a digest is made from: a channel's questions, what befell them, and the weeks before."""

from __future__ import annotations

from bot.digest.values import Facts, Mark, Plan, Shared
from bot.records import Deed, State
from bot.store import items, pack
from bot.store.base import Tx

WEEKS = 8  # of the trend
CHANGED = (Deed.REWORDED, Deed.EDITED)


def facts(tx: Tx, plan: Plan, run_id: int = 0) -> Facts:
    """Return what a channel's digest is made from; `run_id` is the run that it is made for."""
    rows = tx.execute(
        "select period, flagged from runs where team = ? and channel = ? and not asked"
        " and id <> ? order by id desc limit ?",
        (plan.team, plan.channel, run_id, 2 * WEEKS),
    ).fetchall()
    last = tx.execute(
        "select max(at) from runs where team = ? and channel = ? and id <> ?"
        " and state in ('sending', 'sent')",
        (plan.team, plan.channel, run_id),
    ).fetchone()[0]
    weeks = tuple((str(row[0]), int(row[1])) for row in rows)
    return Facts(plan, _shared(tx, plan), weeks, last or 0.0)


def _shared(tx: Tx, plan: Plan) -> tuple[Shared, ...]:
    """Return a channel's questions, those shared first before the others."""
    times: dict[str, list[float]] = {}
    marks: dict[str, tuple[Mark, ...]] = {}
    rows = tx.execute(
        'select item, deed, at, "check" from history where item in'
        " (select id from items where team = ? and channel = ?) order by id",
        (plan.team, plan.channel),
    )
    for item_id, deed, at, checks in rows.fetchall():
        if deed in (Deed.SHARED, Deed.SPLIT):
            times.setdefault(item_id, []).append(at)
        marks[item_id] = marks.get(item_id, ()) + _marks(checks or "", deed)
    decided = _decided(tx, plan)
    found = [
        Shared(
            item,
            times.get(item.id, [item.touched])[-1],
            decided.get(item.id, 0.0),
            marks.get(item.id, ()),
        )
        for item in items.in_channel(tx, plan.team, plan.channel)
        if item.state != State.DROPPED
    ]
    return tuple(sorted(found, key=lambda one: (one.since, one.item.place, one.item.id)))


def _decided(tx: Tx, plan: Plan) -> dict[str, float]:
    rows = tx.execute(
        "select id, decided from items where team = ? and channel = ? and decided is not null",
        (plan.team, plan.channel),
    )
    return dict(rows.fetchall())


def _marks(checks: str, deed: str) -> tuple[Mark, ...]:
    found = pack.marks_in(checks)
    return tuple(Mark(category, check, entry, deed in CHANGED) for category, check, entry in found)
