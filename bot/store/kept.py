"""Wordings that are kept as they are, for a reason: remembered where they were kept.

In a channel they hold for everybody there, once somebody who may decide kept them or approved
them so. In private they hold for their author's own drafts alone.
"""

from __future__ import annotations

import hashlib

from bot.records import Item, KeepReason, Kept
from bot.store import people, wishes
from bot.store.base import Tx
from bot.store.preferences import place_of
from bot.wishes import MOST, Kind, Value
from nlp.model import alike

REASON = {str(one): one for one in KeepReason}


def remember(tx: Tx, item: Item, kept: tuple[Kept, ...], who: str, now: float) -> None:
    """Remember what somebody kept; in a channel only where they may decide."""
    place, private = place_of(item), not item.channel
    if private and item.author != who:
        return
    if not private and not people.role(tx, item.team, who).may_decide:
        return
    for one in kept:
        value = {
            "text": item.question.text, "check": _check(one.check, one.entry),
            "reason": str(one.reason), "words": one.words,
        }  # fmt: skip
        name = f"{Kind.KEPT}/{_key(value)}"
        people.put_setting(tx, item.team, name, value, one.who, now, place)
    _forget_oldest(tx, item.team, place)


def known(tx: Tx, item: Item, place: str) -> tuple[Kept, ...]:
    """Return what is remembered in a place about a question's wording."""
    text = alike(item.question.text)
    return tuple(
        _kept(one.value, one.who, one.at)
        for one in wishes.wishes(tx, item.team, [place], [Kind.KEPT])
        if alike(one.value["text"]) == text
    )


def _kept(value: Value, who: str, at: float) -> Kept:
    check, _, entry = value["check"].partition("/")
    reason = REASON.get(value["reason"], KeepReason.OTHER)
    return Kept(check, entry, reason, value.get("words", ""), who, at)


def _check(check: str, entry: str) -> str:
    return f"{check}/{entry}" if entry else check


def _key(value: Value) -> str:
    whole = f"{alike(value['text'])}\n{value['check']}"
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _forget_oldest(tx: Tx, team: str, place: str) -> None:
    """Make room: what was kept longest ago goes, so that keeping never fails."""
    tx.execute(
        "delete from settings where rowid in (select rowid from settings where team = ?"
        " and channel = ? and name like ? order by at desc limit -1 offset ?)",
        (team, place, f"{Kind.KEPT}/%", MOST[Kind.KEPT]),
    )
