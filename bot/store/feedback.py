"""How suggestions were received, counted by check, and examples that people chose to give.

A count holds no text of anybody's questions. An example does, and only with its author's consent.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.store.base import Tx

KEPT_CASES = 90 * 24 * 3600.0  # seconds that an example is kept
ENOUGH = 8  # questions before anything is said about a check
SURE = 1.645  # standard deviations: one-sided, 95 %


class Reception(StrEnum):
    """What became of a suggestion."""

    USED = "used"
    EDITED = "edited"
    KEPT = "kept as is"
    UNHELPFUL = "not helpful"


@dataclass(frozen=True, slots=True)
class Received:
    """How an entry's (or a check's) suggestions were received: questions by reception."""

    check: str
    entry: str
    used: int = 0
    edited: int = 0
    kept: int = 0
    unhelpful: int = 0

    @property
    def key(self) -> str:
        """Return the name by which it is muted."""
        return f"{self.check}/{self.entry}" if self.entry else self.check

    @property
    def cases(self) -> int:
        """Count the questions."""
        return self.used + self.edited + self.kept + self.unhelpful

    @property
    def unwelcome(self) -> float:
        """Return the share of suggestions that nobody wanted, at the least, 0 to 1.

        The lower bound of Wilson's interval, so that few cases prove little (E. B. Wilson,
        "Probable inference", Journal of the American Statistical Association 22, 1927).
        """
        n, bad = self.cases, self.kept + self.unhelpful
        if not n:
            return 0.0
        share, square = bad / n, SURE * SURE
        middle = share + square / (2 * n)
        margin = SURE * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
        return (middle - margin) / (1 + square / n)

    @property
    def mute(self) -> bool:
        """Tell whether muting is fair: enough questions, and most of them surely unwelcome."""
        return self.cases >= ENOUGH and self.unwelcome > 1 / 2


@dataclass(frozen=True, slots=True)
class Case:
    """A question that somebody gave as an example, masked, and what would have been better."""

    check: str
    entry: str
    reason: str
    text: str
    better: str = ""


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
