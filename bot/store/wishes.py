"""Settings, and who changed what and when. Only stewards change them: the rule is here.

Each change is one row of `changes` with every setting before and after, so that it can be undone.
A change that is only looked at (a preview) waits among the proposals.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from bot.records import Role
from bot.store import people
from bot.store.base import Tx
from bot.wishes import MOST, Cell, Change, Kind, Value, Wish, back

PROPOSED = 24 * 3600.0  # seconds that a preview can be acted on
KEPT_LOG = 90 * 24 * 3600.0  # seconds that a change can be undone
ON: Value = {"on": "yes"}
FORGOTTEN = "former"


class Outcome(StrEnum):
    """What became of a change."""

    DONE = "done"
    NOT_ALLOWED = "not a steward"
    STALE = "somebody changed it meanwhile"
    FULL = "as many as there can be"
    LAST = "the last steward"
    GONE = "not here"


def wishes(
    tx: Tx, team: str, places: Iterable[str] | None = None, kinds: Iterable[Kind] = Kind
) -> tuple[Wish, ...]:
    """Return a workspace's settings, oldest first; only of some places and kinds where given."""
    where = "" if places is None else " and channel in (select value from json_each(:places))"
    rows = tx.query(
        f"select * from settings where team = :team{where} order by at, rowid",  # noqa: S608
        {"team": team, "places": json.dumps(sorted(set(places or ())))},
    )
    wanted = set(kinds)
    return tuple(one for row in rows if (one := _wish(row)) and one.kind in wanted)


def version(tx: Tx, team: str) -> int:
    """Return a number that rises with every change to a workspace's settings."""
    found = tx.execute("select max(id) from changes where team = ?", (team,)).fetchone()[0]
    return int(found or 0)


def change(tx: Tx, team: str, who: str, cells: Sequence[Cell], words: str, now: float) -> Outcome:
    """Change settings, if a steward asks and nothing changed meanwhile: all of it, or nothing."""
    if not _may(tx, team, who, cells):
        return Outcome.NOT_ALLOWED
    return put(tx, team, who, cells, words, now)


def _may(tx: Tx, team: str, who: str, cells: Sequence[Cell]) -> bool:
    """Tell whether somebody may change settings: stewards, but not what a person keeps alone."""
    personal = [cell for cell in cells if is_personal(cell.place)]
    lifts = all(cell.kind == Kind.KEPT and cell.place == who for cell in personal)
    if personal:
        return lifts and len(personal) == len(cells) and not any(cell.after for cell in cells)
    return people.role(tx, team, who) == Role.STEWARD


def is_personal(place: str) -> bool:
    """Tell whether a place is somebody's own drafts: Slack's ids of people begin with U or W."""
    return place[:1] in ("U", "W")


def put(tx: Tx, team: str, who: str, cells: Sequence[Cell], words: str, now: float) -> Outcome:
    """Change settings for whoever runs the program, or for a steward (`change`)."""
    if any(_now(tx, team, cell) != cell.before for cell in cells):
        return Outcome.STALE
    if not _stewards_after(tx, team, cells):
        return Outcome.LAST
    if _too_many(tx, team, cells):
        return Outcome.FULL
    for cell in cells:
        _write(tx, team, cell, who, now)
    if not any(is_personal(cell.place) for cell in cells):  # their words are theirs alone
        log(tx, team, who, cells, words, now)
    return Outcome.DONE


def log(tx: Tx, team: str, who: str, cells: Sequence[Cell], words: str, now: float) -> None:
    """Write a change down, without making it."""
    tx.table("changes").insert(
        {"team": team, "who": who, "at": now, "words": words, "cells": _out(cells), "undone": 0}
    )


def undo(tx: Tx, team: str, who: str, number: int, now: float) -> Outcome:
    """Take a change back, if a steward asks and what it set still stands."""
    found = [one for one in changes(tx, team, 10_000) if one.id == number and not one.undone]
    if people.role(tx, team, who) != Role.STEWARD:
        return Outcome.NOT_ALLOWED
    if not found or not found[0].cells:
        return Outcome.GONE
    outcome = put(tx, team, who, back(found[0]), f"Took back: {found[0].words}", now)
    if outcome == Outcome.DONE:
        tx.execute("update changes set undone = 1 where id = ?", (number,))
    return outcome


def changes(tx: Tx, team: str, limit: int = 10) -> tuple[Change, ...]:
    """Return the latest changes, the newest first."""
    rows = tx.query("select * from changes where team = ? order by id desc limit ?", (team, limit))
    return tuple(
        Change(
            int(row["id"]), str(row["who"]), float(row["at"]), str(row["words"]),
            _in(str(row["cells"])), bool(row["undone"]),
        )
        for row in rows
    )  # fmt: skip


def propose(tx: Tx, team: str, who: str, cells: Sequence[Cell], words: str, now: float) -> str:
    """Keep a change that is only looked at yet; return its id."""
    name = secrets.token_urlsafe(9)
    tx.table("proposals").insert(
        {"id": name, "team": team, "who": who, "made": now, "cells": _out(cells), "words": words}
    )
    return name


def proposed(tx: Tx, name: str, team: str, who: str, now: float) -> Change | None:
    """Return somebody's own proposal; None where it is settled or a day old."""
    rows = list(
        tx.query(
            "select * from proposals where id = ? and team = ? and who = ? and made > ?",
            (name, team, who, now - PROPOSED),
        )
    )
    if not rows:
        return None
    row = rows[0]
    return Change(0, who, float(row["made"]), str(row["words"]), _in(str(row["cells"])))


def settle(tx: Tx, name: str) -> None:
    """Erase a proposal that was acted on."""
    tx.execute("delete from proposals where id = ?", (name,))


def purge(tx: Tx, now: float) -> None:
    """Erase old proposals, old changes, and what somebody kept in own drafts long ago."""
    tx.execute("delete from proposals where made < ?", (now - PROPOSED,))
    tx.execute("delete from changes where at < ?", (now - KEPT_LOG,))
    tx.execute(
        "delete from settings where name like ? and channel glob '[UW]*' and at < ?",
        (f"{Kind.KEPT}/%", now - KEPT_LOG),
    )


def forget(tx: Tx, team: str, user: str) -> None:
    """Take a person out: what was kept for their own drafts goes, their name becomes another."""
    tx.execute("delete from proposals where team = ? and who = ?", (team, user))
    tx.execute("delete from settings where team = ? and channel = ?", (team, user))
    for table in ("settings", "changes"):
        tx.execute(
            f"update {table} set who = ? where team = ? and who = ?",  # noqa: S608
            (FORGOTTEN, team, user),
        )
    role = f'"kind": "{Kind.ROLE}", "key": {json.dumps(user)}'
    for row in list(tx.query("select id, cells from changes where team = ?", (team,))):
        if role in row["cells"]:  # who had which role is no longer to be taken back
            tx.execute("update changes set cells = '[]' where id = ?", (row["id"],))


def forget_workspace(tx: Tx, team: str) -> None:
    """Erase all of it for a workspace; its settings go with the others'."""
    for table in ("changes", "proposals"):
        tx.execute(f"delete from {table} where team = ?", (team,))  # noqa: S608


# One cell


def _name(cell: Cell | Wish) -> str:
    return f"{cell.kind}/{cell.key}" if cell.key else str(cell.kind)


def _wish(row: Mapping[str, object]) -> Wish | None:
    kind, _, key = str(row["name"]).partition("/")
    value = json.loads(str(row["value"]))
    if kind not in set(Kind):
        return None
    held = value if isinstance(value, dict) else ON
    place, who = str(row["channel"]), str(row["who"])
    return Wish(Kind(kind), key, held, place, who, float(str(row["at"])))


def _now(tx: Tx, team: str, cell: Cell) -> Value | None:
    """Return a setting as it stands."""
    if cell.kind == Kind.ROLE:
        given = people.given(tx, team, cell.key)
        return {"role": given} if given else None
    held = people.setting(tx, team, _name(cell), cell.place)
    if cell.kind == Kind.ALONE:
        return ON if held is True else None
    return held if isinstance(held, dict) else None


def _write(tx: Tx, team: str, cell: Cell, who: str, now: float) -> None:
    if cell.kind == Kind.ROLE:
        if cell.after:
            people.name(tx, team, cell.key, Role(cell.after["role"]))
        else:
            people.unname(tx, team, cell.key)
    elif cell.after is None:
        people.drop_setting(tx, team, _name(cell), cell.place)
    else:
        value = True if cell.kind == Kind.ALONE else dict(cell.after)
        people.put_setting(tx, team, _name(cell), value, who, now, cell.place)


def _stewards_after(tx: Tx, team: str, cells: Sequence[Cell]) -> bool:
    """Tell whether somebody is a steward after a change of roles (or none of it is about roles)."""
    roles = {cell.key: cell.after for cell in cells if cell.kind == Kind.ROLE}
    stewards = set(people.named(tx, team, Role.STEWARD)) - set(roles)
    named = any(after and after["role"] == Role.STEWARD for after in roles.values())
    return not roles or named or bool(stewards)


def _too_many(tx: Tx, team: str, cells: Sequence[Cell]) -> bool:
    """Tell whether a change would leave more settings of a kind in a place than there may be."""
    added = [cell for cell in cells if cell.before is None and cell.after and cell.kind in MOST]
    places = {(cell.kind, cell.place) for cell in added}
    return any(
        len(wishes(tx, team, [place], [kind]))
        + sum((cell.kind, cell.place) == (kind, place) for cell in added)
        > MOST[kind]
        for kind, place in places
    )


def _out(cells: Sequence[Cell]) -> str:
    return json.dumps(
        [
            {"kind": cell.kind, "key": cell.key, "before": cell.before and dict(cell.before),
             "after": cell.after and dict(cell.after), "place": cell.place}
            for cell in cells
        ]
    )  # fmt: skip


def _in(text: str) -> tuple[Cell, ...]:
    return tuple(Cell(**{**one, "kind": Kind(one["kind"])}) for one in json.loads(text))
