"""Weekly digests: how each channel's is set up, and which periods were claimed.

Who may set one up is checked in the SQL itself, whatever a window shows. A period is claimed by
its row, which is unique: of two processes, one gets it. Rows are never purged, so that a clock
that jumps cannot claim a week a second time; they hold no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.digest.values import Plan, Run, RunState
from bot.digest.when import Schedule
from bot.records import Role
from bot.store import people
from bot.store.base import Tx
from bot.store.decisions import DECIDERS

AGAIN = 600.0  # seconds in which a digest is not sent once more because somebody asks twice
MAY = (
    'exists (select 1 from people where people.team = :team and "user" = :who and role in'  # noqa: S608
    f" {DECIDERS})"
)
UNTOLD = (
    "told = 0 and state = 'sending' and parcel in (select id from outbox where state = 'unsure')"
)


class Asked(StrEnum):
    """What became of a wish to change a digest, or to send one."""

    DONE = "done"
    NOT_ALLOWED = "not allowed"
    NONE = "no digest here"
    JUST_SENT = "just sent"


def save(tx: Tx, plan: Plan, who: str, now: float) -> Asked:
    """Set a channel's digest up, or change it; it counts from now on.

    Where nothing changes, the time from which it counts stays: saving twice skips no week.
    """
    schedule = plan.schedule
    cursor = tx.execute(
        "insert into digests (team, channel, day, hour, zone, paused, who, since)"
        f" select :team, :channel, :day, :hour, :zone, 0, :who, :now where {MAY}"
        " on conflict (team, channel) do update set since = case when day = excluded.day and"
        " hour = excluded.hour and zone = excluded.zone and not paused then since"
        " else excluded.since end, day = excluded.day, hour = excluded.hour,"
        " zone = excluded.zone, paused = 0, who = excluded.who",
        {
            "team": plan.team, "channel": plan.channel, "day": schedule.day,
            "hour": schedule.hour, "zone": schedule.zone, "who": who, "now": now,
        },
    )  # fmt: skip
    return Asked.DONE if cursor.rowcount == 1 else Asked.NOT_ALLOWED


def rest(tx: Tx, team: str, channel: str, paused: bool, who: str, now: float) -> Asked:
    """Pause a channel's digest, or resume it; weeks that passed meanwhile are not made up."""
    cursor = tx.execute(
        "update digests set since = case when paused and not :paused then :now else since end,"  # noqa: S608
        f" paused = :paused where team = :team and channel = :channel and {MAY}",
        {"team": team, "channel": channel, "paused": paused, "who": who, "now": now},
    )
    return Asked.DONE if cursor.rowcount == 1 else _refused(tx, team, channel)


def plan(tx: Tx, team: str, channel: str) -> Plan | None:
    """Return how a channel's digest is set up."""
    rows = tx.query("select * from digests where team = ? and channel = ?", (team, channel))
    return next((_plan(row) for row in rows), None)


def plans(tx: Tx, team: str = "") -> tuple[Plan, ...]:
    """Return every channel's digest, or those of one workspace."""
    rows = tx.query(
        "select * from digests where (? = '' or team = ?) order by team, channel", (team, team)
    )
    return tuple(_plan(row) for row in rows)


def claimed(tx: Tx, plan: Plan, period: str) -> bool:
    """Tell whether a period was claimed already."""
    row = tx.execute(
        "select 1 from runs where team = ? and channel = ? and period = ?",
        (plan.team, plan.channel, period),
    ).fetchone()
    return row is not None


def claim(tx: Tx, plan: Plan, period: str, state: RunState, flagged: int, now: float) -> int:
    """Claim a period for whoever asks first; return the run's id, or 0 where it is taken."""
    cursor = tx.execute(
        "insert into runs (team, channel, period, asked, at, state, told, flagged)"
        " values (?, ?, ?, 0, ?, ?, 0, ?) on conflict (team, channel, period) do nothing",
        (plan.team, plan.channel, period, now, state, flagged),
    )
    return cursor.lastrowid or 0 if cursor.rowcount == 1 else 0


def ask(tx: Tx, team: str, channel: str, who: str, now: float) -> tuple[Asked, int]:
    """Claim a digest that somebody wants at once; the weekly one comes all the same.

    Returns the run's id with the outcome, 0 where there is none.
    """
    latest = tx.execute(
        "select max(at) from runs where team = ? and channel = ? and asked", (team, channel)
    ).fetchone()[0]
    if latest is not None and now - AGAIN < latest <= now:
        return Asked.JUST_SENT, 0
    cursor = tx.execute(
        "insert into runs (team, channel, period, asked, at, state, told, flagged)"  # noqa: S608
        " select team, channel, :period, 1, :now, :state, 0, 0 from digests"
        f" where team = :team and channel = :channel and {MAY}"
        " on conflict (team, channel, period) do nothing",
        {
            "team": team, "channel": channel, "period": f"asked {now:.3f}", "now": now,
            "state": RunState.SENDING, "who": who,
        },
    )  # fmt: skip
    if cursor.rowcount == 1:
        return Asked.DONE, cursor.lastrowid or 0
    return _refused(tx, team, channel), 0


def sending(tx: Tx, run_id: int, parcel: int) -> None:
    """Remember which parcel carries a run's digest."""
    tx.execute("update runs set parcel = ? where id = ?", (parcel, run_id))


def settle(tx: Tx, run_id: int, state: RunState) -> None:
    """Record that a run's digest was posted, or that Slack will not have it."""
    tx.execute("update runs set state = ? where id = ?", (state, run_id))


def release(tx: Tx, run_id: int) -> bool:
    """Give back a weekly run whose digest surely did not arrive, so that it is tried again.

    Returns False for one that somebody asked for: that is theirs to ask again.
    """
    return tx.execute("delete from runs where id = ? and not asked", (run_id,)).rowcount == 1


def run(tx: Tx, run_id: int) -> Run | None:
    """Find a run."""
    rows = tx.query("select * from runs where id = ?", (run_id,))
    return next((_run(row) for row in rows), None)


def any_untold(tx: Tx) -> bool:
    """Tell whether `untold` would return any."""
    return bool(tx.execute(f"select 1 from runs where {UNTOLD} limit 1").fetchone())  # noqa: S608


def untold(tx: Tx) -> tuple[Run, ...]:
    """Return runs of which nobody knows whether they arrived, each only once."""
    rows = tx.query(
        f"update runs set told = 1 where {UNTOLD} returning *"  # noqa: S608
    )
    return tuple(_run(row) for row in rows)


def quiet_weeks(tx: Tx, plan: Plan) -> int:
    """Return how many of the latest weeks in a row said nothing, as nothing was open."""
    rows = tx.execute(
        "select count(*) from runs where team = :team and channel = :channel and not asked"
        " and state = 'quiet' and id > coalesce((select max(id) from runs where team = :team"
        " and channel = :channel and not asked and state <> 'quiet'), 0)",
        {"team": plan.team, "channel": plan.channel},
    )
    return int(rows.fetchone()[0])


def steward_of(tx: Tx, plan: Plan) -> str:
    """Return who looks after a channel's digest: who set it up, or else a steward."""
    if people.role(tx, plan.team, plan.who).may_decide:
        return plan.who
    return next(iter(people.named(tx, plan.team, Role.STEWARD)), plan.who)


def _refused(tx: Tx, team: str, channel: str) -> Asked:
    return Asked.NONE if plan(tx, team, channel) is None else Asked.NOT_ALLOWED


def _plan(row: Mapping[str, object]) -> Plan:
    text = {name: str(value) for name, value in row.items() if value is not None}
    schedule = Schedule(int(text["day"]), int(text["hour"]), text["zone"], float(text["since"]))
    paused = text["paused"] == "1"
    return Plan(text["team"], text["channel"], schedule, paused, text.get("who", ""))


def _run(row: Mapping[str, object]) -> Run:
    text = {name: str(value) for name, value in row.items() if value is not None}
    return Run(
        int(text["id"]),
        text["team"],
        text["channel"],
        text["period"],
        float(text["at"]),
        RunState(text["state"]),
        text["asked"] == "1",
        int(text.get("flagged", 0)),
    )
