"""How suggestions were received: counted by check, and as examples that people chose to give."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

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
