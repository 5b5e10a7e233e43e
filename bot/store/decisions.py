"""Decisions on shared questions. The rules are in the SQL itself, whatever a button shows.

Approving needs, all at once: the version that the person saw, a question in review, a complete
why-we-ask line, no open care finding, and somebody who may decide and is not its only author
(unless a steward allowed that).
"""

from __future__ import annotations

from enum import StrEnum

from bot.records import Item, State
from bot.store import items, people
from bot.store.base import Tx


class Outcome(StrEnum):
    """What became of a decision."""

    DONE = "done"
    STALE = "somebody was quicker"
    NO_PURPOSE = "no purpose line yet"
    CARE = "something may still hurt"
    OWN = "the author alone"
    NOT_ALLOWED = "may not decide"
    NOT_OPEN = "not in review"
    GONE = "not here"


DECIDERS = "('steward', 'reviewer', 'member')"
APPROVE = f"""
update items set state = 'approved', version = version + 1, touched = :now, decided = :now
where id = :id and team = :team and version = :version and state in ('in review', 'changes asked')
  and why = 'complete' and open_care = 0
  and (select role from people where team = :team and "user" = :who) in {DECIDERS}
  and (author <> :who or :alone)
"""  # noqa: S608
DECIDE = f"""
update items set state = :state, version = version + 1, touched = :now, decided = :decided
where id = :id and team = :team and version = :version and state in ('in review', 'changes asked')
  and ((select role from people where team = :team and "user" = :who) in {DECIDERS}
       or (author = :who and :state = 'dropped'))
"""  # noqa: S608
REOPEN = f"""
update items set state = 'in review', version = version + 1, touched = :now, decided = null
where id = :id and team = :team and version = :version
  and state in ('approved', 'changes asked', 'dropped')
  and ((select role from people where team = :team and "user" = :who) in {DECIDERS}
       or author = :who)
"""  # noqa: S608


def approve(tx: Tx, item_id: str, version: int, team: str, who: str, now: float) -> Outcome:
    """Approve a question, if every condition holds; otherwise say which one does not."""
    alone = people.alone_allowed(tx, team)
    values = {
        "id": item_id, "version": version, "team": team, "who": who, "now": now, "alone": alone,
    }  # fmt: skip
    if tx.execute(APPROVE, values).rowcount == 1:
        return Outcome.DONE
    found = items.item(tx, item_id, team)
    return Outcome.GONE if found is None else _why_not(tx, found, version, who, alone)


def decide(
    tx: Tx, item_id: str, version: int, state: State, team: str, who: str, now: float
) -> Outcome:
    """Ask for changes to a question, or drop it (which its author may do too)."""
    values = {
        "id": item_id, "version": version, "team": team, "who": who, "now": now, "state": state,
        "decided": now if state == State.DROPPED else None,
    }  # fmt: skip
    if tx.execute(DECIDE, values).rowcount == 1:
        return Outcome.DONE
    return _refused(tx, item_id, version, team, who)


def reopen(tx: Tx, item_id: str, version: int, team: str, who: str, now: float) -> Outcome:
    """Put a decided question back in review."""
    values = {"id": item_id, "version": version, "team": team, "who": who, "now": now}
    if tx.execute(REOPEN, values).rowcount == 1:
        return Outcome.DONE
    found = items.item(tx, item_id, team)
    if found is None:
        return Outcome.GONE
    may = found.author == who or people.role(tx, team, who).may_decide
    return Outcome.STALE if may else Outcome.NOT_ALLOWED


def _refused(tx: Tx, item_id: str, version: int, team: str, who: str) -> Outcome:
    found = items.item(tx, item_id, team)
    if found is None:
        return Outcome.GONE
    if not people.role(tx, team, who).may_decide:
        return Outcome.NOT_ALLOWED
    if found.version != version:
        return Outcome.STALE
    return Outcome.NOT_OPEN


def _why_not(tx: Tx, found: Item, version: int, who: str, alone: bool) -> Outcome:
    """Name the first condition that keeps a question from being approved."""
    if not people.role(tx, found.team, who).may_decide:
        return Outcome.NOT_ALLOWED
    if found.version != version:
        return Outcome.STALE
    if found.state not in (State.IN_REVIEW, State.CHANGES):
        return Outcome.NOT_OPEN
    if found.author == who and not alone:
        return Outcome.OWN
    return Outcome.CARE if found.standing.care else Outcome.NO_PURPOSE
