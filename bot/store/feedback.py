"""How suggestions were received, counted by check, and examples that people chose to give.

A count holds no text of anybody's questions. An example does, and only with its author's consent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from bot.received import Case, Received, Reception
from bot.store.base import Tx

KEPT_CASES = 90 * 24 * 3600.0  # seconds that an example is kept


def note(
    tx: Tx,
    team: str,
    checks: Iterable[tuple[str, str]],
    reception: Reception,
    now: float,
    reason: str = "",
    item: str = "",
) -> None:
    """Count how suggestions of some checks (check, entry) were received, for one question."""
    tx.table("feedback").insert_all(
        {"team": team, "at": now, "check": check, "entry": entry, "deed": reception,
         "reason": reason, "item": item}
        for check, entry in dict.fromkeys(checks)
    )  # fmt: skip


def received(tx: Tx, team: str) -> tuple[Received, ...]:
    """Return how each check was received, the least welcome first.

    A question counts once for each deed, however often somebody pressed.
    """
    rows = tx.query(
        "select \"check\", coalesce(entry, '') as entry, deed, count(distinct case when"
        " coalesce(item, '') = '' then 'row' || id else item end) as many"
        ' from feedback where team = ? group by "check", 2, deed',
        (team,),
    )
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[str(row["check"]), str(row["entry"])][str(row["deed"])] += int(row["many"])
    found = [
        Received(
            *key, used=many[Reception.USED], edited=many[Reception.EDITED],
            kept=many[Reception.KEPT], unhelpful=many[Reception.UNHELPFUL],
        )
        for key, many in counts.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-one.unwelcome, -one.cases, one.key)))


def give(tx: Tx, team: str, who: str, cases: Iterable[Case], now: float) -> None:
    """Keep examples that somebody chose to give."""
    tx.table("cases").insert_all(
        {"team": team, "who": who, "at": now, "check": case.check, "entry": case.entry,
         "reason": case.reason, "text": case.text, "better": case.better}
        for case in cases
    )  # fmt: skip


def cases(tx: Tx, team: str) -> tuple[Case, ...]:
    """Return the examples, by check; nobody's name is with them."""
    rows = tx.query(
        'select "check", entry, reason, text, better from cases where team = ?'
        ' order by "check", entry, id',
        (team,),
    )
    return tuple(Case(**{name: str(value or "") for name, value in row.items()}) for row in rows)


def purge(tx: Tx, now: float) -> None:
    """Erase examples that are past their time."""
    tx.execute("delete from cases where at < ?", (now - KEPT_CASES,))


def forget(tx: Tx, team: str, user: str) -> None:
    """Erase the examples that somebody gave."""
    tx.execute("delete from cases where team = ? and who = ?", (team, user))
