"""Roles, settings, whose Home is open, and one-time codes."""

from __future__ import annotations

import hashlib
import json
import secrets

from bot.records import Role
from bot.store.base import Tx

LEARNED = 24 * 3600.0  # seconds after which what Slack said about somebody is asked again
CODE_LIVES = 24 * 3600.0
HOME_FRESH = 7 * 24 * 3600.0
ALONE = "approve_alone"


def teams(tx: Tx) -> tuple[str, ...]:
    """Return the workspaces that are known."""
    rows = tx.execute("select distinct team from people where team <> '' order by team")
    return tuple(row[0] for row in rows.fetchall())


def role(tx: Tx, team: str, user: str) -> Role:
    """Return what somebody may do."""
    row = tx.execute(
        'select role from people where team = ? and "user" = ?', (team, user)
    ).fetchone()
    return Role(row[0]) if row and row[0] else Role.UNKNOWN


def named(tx: Tx, team: str, wanted: Role) -> tuple[str, ...]:
    """Return the people whom a steward gave a role."""
    rows = tx.execute(
        'select "user" from people where team = ? and role = ? order by "user"', (team, wanted)
    )
    return tuple(row[0] for row in rows.fetchall())


def given(tx: Tx, team: str, user: str) -> Role | None:
    """Return the role that a steward gave somebody; None where none did."""
    row = tx.execute(
        'select role from people where team = ? and "user" = ? and named', (team, user)
    ).fetchone()
    return Role(row[0]) if row else None


def name(tx: Tx, team: str, user: str, given: Role) -> None:
    """Give somebody a role that stays until it is changed; stewards do so by `store.wishes`."""
    tx.execute(
        'insert into people (team, "user", role, named, seen) values (?, ?, ?, 1, 0)'
        ' on conflict (team, "user") do update set role = excluded.role, named = 1',
        (team, user, given),
    )


def unname(tx: Tx, team: str, user: str) -> None:
    """Take a role away; what Slack says about the person is learned anew."""
    tx.execute(
        'update people set role = ?, named = 0, seen = 0 where team = ? and "user" = ?',
        (Role.UNKNOWN, team, user),
    )


def outside(tx: Tx, team: str, user: str, now: float) -> None:
    """Note that somebody belongs to another workspace: no role that was given to them holds."""
    tx.execute(
        'insert into people (team, "user", role, named, seen) values (?, ?, ?, 0, ?)'
        ' on conflict (team, "user") do update set role = excluded.role, named = 0,'
        " seen = excluded.seen",
        (team, user, Role.OUTSIDER, now),
    )


def learn(tx: Tx, team: str, user: str, learned: Role, zone: str, now: float) -> None:
    """Keep what Slack says about somebody; a role that a steward gave stays.

    Not for people of other workspaces: no role that was given to them holds.
    """
    tx.execute(
        'insert into people (team, "user", role, named, zone, seen) values (?, ?, ?, 0, ?, ?)'
        ' on conflict (team, "user") do update set zone = excluded.zone, seen = excluded.seen,'
        " role = case when named and excluded.role <> ? then role else excluded.role end,"
        " named = named and excluded.role <> ?",
        (team, user, learned, zone, now, Role.OUTSIDER, Role.OUTSIDER),
    )


def forget(tx: Tx, team: str, user: str) -> None:
    """Erase what is known of somebody; of the only steward all but that they are one."""
    if named(tx, team, Role.STEWARD) == (user,):
        tx.execute(
            'update people set zone = null, home = null, seen = 0 where team = ? and "user" = ?',
            (team, user),
        )
    else:
        tx.execute('delete from people where team = ? and "user" = ?', (team, user))


def to_learn(tx: Tx, team: str, user: str, now: float) -> bool:
    """Tell whether what Slack says about somebody is missing or old."""
    row = tx.execute(
        'select seen from people where team = ? and "user" = ?', (team, user)
    ).fetchone()
    return row is None or (row[0] or 0.0) < now - LEARNED


def zone(tx: Tx, team: str, user: str) -> str:
    """Return somebody's time zone as Slack says it; "" where it is not known."""
    row = tx.execute(
        'select zone from people where team = ? and "user" = ?', (team, user)
    ).fetchone()
    return str(row[0] or "") if row else ""


def home_opened(tx: Tx, team: str, user: str, now: float) -> bool:
    """Remember that somebody looked at Home; return True on their first visit."""
    row = tx.execute(
        'select home from people where team = ? and "user" = ?', (team, user)
    ).fetchone()
    tx.execute(
        'insert into people (team, "user", role, named, home, seen) values (?, ?, ?, 0, ?, 0)'
        ' on conflict (team, "user") do update set home = excluded.home',
        (team, user, Role.UNKNOWN, now),
    )
    return row is None or row[0] is None


def home_seen(tx: Tx, team: str, user: str, now: float) -> bool:
    """Tell whether somebody looked at Home lately, so that it is worth drawing anew."""
    row = tx.execute(
        'select home from people where team = ? and "user" = ?', (team, user)
    ).fetchone()
    return bool(row and row[0] and row[0] > now - HOME_FRESH)


def been_in(tx: Tx, team: str, user: str, channel: str, now: float) -> None:
    """Remember that somebody did something in a channel, and so is in it."""
    tx.execute(
        'insert into presence (team, "user", channel, at) values (?, ?, ?, ?)'
        ' on conflict (team, "user", channel) do update set at = excluded.at',
        (team, user, channel, now),
    )


def purge(tx: Tx, before: float) -> None:
    """Forget where people were seen longer ago."""
    tx.execute("delete from presence where at < ?", (before,))


def channels_of(tx: Tx, team: str, user: str) -> frozenset[str]:
    """Return the channels that somebody was seen in."""
    rows = tx.execute(
        'select channel from presence where team = ? and "user" = ?', (team, user)
    ).fetchall()
    return frozenset(row[0] for row in rows)


def setting(tx: Tx, team: str, name: str, channel: str = "") -> object:
    """Return a setting of a workspace, or of a channel; None where it was never set."""
    row = tx.execute(
        "select value from settings where team = ? and channel = ? and name = ?",
        (team, channel, name),
    ).fetchone()
    return json.loads(row[0]) if row else None


def put_setting(
    tx: Tx, team: str, name: str, value: object, who: str, now: float, channel: str = ""
) -> None:
    """Keep a setting, with who set it and when."""
    tx.execute(
        "insert into settings (team, channel, name, value, version, who, at)"
        " values (?, ?, ?, ?, 1, ?, ?) on conflict (team, channel, name) do update set"
        " value = excluded.value, version = version + 1, who = excluded.who, at = excluded.at",
        (team, channel, name, json.dumps(value), who, now),
    )


def drop_setting(tx: Tx, team: str, name: str, channel: str = "") -> None:
    """Unset a setting."""
    tx.execute(
        "delete from settings where team = ? and channel = ? and name = ?", (team, channel, name)
    )


def alone_allowed(tx: Tx, team: str) -> bool:
    """Tell whether a steward allowed authors to approve their own questions."""
    return setting(tx, team, ALONE) is True


def new_code(tx: Tx, now: float) -> str:
    """Make a one-time code for the first steward; only its hash is kept."""
    code = secrets.token_hex(4)
    tx.execute("delete from codes")
    tx.execute("insert into codes (code, made) values (?, ?)", (_hashed(code), now))
    return code


def claim(tx: Tx, team: str, user: str, code: str, now: float) -> bool:
    """Name somebody steward for a one-time code; False where it is wrong, used or old."""
    cursor = tx.execute(
        "delete from codes where code = ? and made > ?", (_hashed(code.strip()), now - CODE_LIVES)
    )
    if cursor.rowcount == 1:
        name(tx, team, user, Role.STEWARD)
    return cursor.rowcount == 1


def _hashed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
