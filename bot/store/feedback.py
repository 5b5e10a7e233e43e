"""How suggestions were received, counted by check. It holds no text of anybody's questions."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bot.store.base import Tx


class Reception(StrEnum):
    """What became of a suggestion."""

    USED = "used"
    EDITED = "edited"
    KEPT = "kept as is"
    UNHELPFUL = "not helpful"


def note(
    tx: Tx,
    team: str,
    checks: Iterable[tuple[str, str]],
    reception: Reception,
    now: float,
    reason: str = "",
) -> None:
    """Count how suggestions of some checks (check, entry) were received."""
    tx.table("feedback").insert_all(
        {"team": team, "at": now, "check": check, "entry": entry, "deed": reception,
         "reason": reason}
        for check, entry in dict.fromkeys(checks)
    )  # fmt: skip
