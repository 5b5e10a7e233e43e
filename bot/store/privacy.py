"""Erasing: what is past its time, what somebody asks to have erased, and a whole workspace."""

from __future__ import annotations

from dataclasses import replace

from bot.records import State
from bot.store import drafts, feedback, inbox, outbox, pack, people, spots, wishes
from bot.store.base import Tx
from nlp.draft.reasons import HEADING, SECTION_WHY
from nlp.model import Unread

RETENTION = 90 * 24 * 3600.0  # seconds after the last activity, decided or not
PURGED = "purged_at"  # the setting that says when the last purge was
SECTIONS = (HEADING, SECTION_WHY)  # what says which purpose line holds for which question
FORMER = "former"  # stands for the name of a person who asked to be erased


def purge(tx: Tx, now: float) -> int:
    """Erase drafts without activity for the time of retention, and all that is only passing.

    Returns how many drafts were erased.
    """
    inbox.purge(tx, now)
    outbox.purge(tx, now)
    spots.purge(tx, now)
    wishes.purge(tx, now)
    feedback.purge(tx, now)
    people.purge(tx, now - RETENTION)
    rows = tx.execute("select id from pastes where touched < ?", (now - RETENTION,)).fetchall()
    drafts.delete(tx, [row[0] for row in rows])
    return len(rows)


def purge_soon(tx: Tx) -> None:
    """See to it that the next look at the clock purges: what is erased is also in the log file."""
    people.drop_setting(tx, "", PURGED)


def forget(tx: Tx, team: str, user: str, now: float) -> None:
    """Erase a person: their own drafts for real, their name in the team's records.

    The only steward stays steward, so that the workspace is not left without one.
    """
    _delete_private(tx, team, user)
    for statement in (
        "update items set author = :former where team = :team and author = :user",
        "update pastes set author = :former where team = :team and author = :user",
        "update history set who = :former where who = :user"
        " and item in (select id from items where team = :team)",
        "update items set kept = replace(kept, json_quote(:user), json_quote(:former))"
        " where team = :team",
        "update digests set who = :former where team = :team and who = :user",
        'delete from presence where team = :team and "user" = :user',
        'delete from spots where team = :team and "user" = :user',
        'update outbox set "user" = :former where team = :team and "user" = :user'
        " and method in ('card', 'set', 'digest')",  # the team's, and they hold ids only
        "delete from outbox where team = :team and \"user\" = :user and state <> 'sending'",
    ):
        tx.execute(statement, {"former": FORMER, "team": team, "user": user})
    wishes.forget(tx, team, user)
    feedback.forget(tx, team, user)
    people.forget(tx, team, user)
    inbox.forget(tx, team, user, now)
    purge_soon(tx)


def delete_draft(tx: Tx, paste_id: str, team: str, user: str) -> None:
    """Erase what is still private in one of a person's drafts; shared questions stay."""
    mine = {"draft": paste_id, "team": team, "user": user, "private": State.PRIVATE}
    private = "draft = :draft and team = :team and author = :user and state = :private"
    tx.execute(
        f"delete from history where item in (select id from items where {private})",  # noqa: S608
        mine,
    )
    tx.execute(f"delete from items where {private}", mine)  # noqa: S608
    tx.execute(
        "delete from pastes where id = :draft and team = :team and author = :user"
        " and not exists (select 1 from items where items.draft = :draft)",
        mine,
    )
    purge_soon(tx)


def _delete_private(tx: Tx, team: str, user: str) -> None:
    """Erase the person's questions that nobody else saw, and drafts that are empty then."""
    of_this_person = (team, user, State.PRIVATE)
    tx.execute(
        "delete from history where item in (select id from items where team = ? and author = ?"
        " and state = ?)",
        of_this_person,
    )
    tx.execute("delete from items where team = ? and author = ? and state = ?", of_this_person)
    tx.execute(
        "delete from pastes where team = ? and author = ?"
        " and not exists (select 1 from items where items.draft = pastes.id)",
        (team, user),
    )
    rows = tx.execute("select id, unread from pastes where team = ? and author = ?", (team, user))
    for paste_id, unread in rows.fetchall():
        left = [_without_words(one) for one in pack.unread_in(unread) if one.reason in SECTIONS]
        tx.execute(
            "update pastes set unread = ?, masked = '' where id = ?",
            (pack.unread_out(left), paste_id),
        )


def _without_words(piece: Unread) -> Unread:
    """Return a section's purpose line, which its shared questions show; of a heading its place."""
    return piece if piece.reason == SECTION_WHY else replace(piece, text="")


def forget_workspace(tx: Tx, team: str) -> None:
    """Erase everything of a workspace that took Askwell out."""
    tx.execute("delete from history where item in (select id from items where team = ?)", (team,))
    for table in (
        "items",
        "pastes",
        "spots",
        "outbox",
        "people",
        "settings",
        "feedback",
        "cases",
        "presence",
        "digests",
        "runs",
    ):
        tx.execute(f"delete from {table} where team = ?", (team,))  # noqa: S608
    wishes.forget_workspace(tx, team)
    tx.execute("update inbox set body = '{}' where team = ?", (team,))
    purge_soon(tx)
