"""How long somebody waited, asked in the question's own words and answered in steps.

"How long did you wait to see a nurse today?" stays as it is asked, and the steps leave no gap and
do not meet (Dillman, Smyth and Christian 2014, Internet, phone, mail and mixed-mode surveys).
"""

from __future__ import annotations

import re

from nlp.model import OtherQuestion
from nlp.quick.later import later

ID = "how-long-waited"
WHY = "A best guess is enough, and the steps leave no gap, so that everybody finds an answer."
WAITED = later(
    r"^\W*(?:about |approximately |exactly )?how (?:long|many (?:minutes|hours|days|weeks))"
    r" (?P<rest>(?:did|do|does|has|have|had) (?:you|the|your) [^?.;:,]*?\bwait(?:ed|ing)?\b"
    r"[^?.;:,]*)\??\s*$",
    re.IGNORECASE,
)
MANY_WAITS = later(r"\b(?:each|every|all|visits|appointments|times)\b", re.IGNORECASE)
WITHIN_DAYS = later(
    r"\b(?:accepted|answer|appointment|approv\w+|call(?:ed)? ?back|decision|hear|letter|response"
    r"|repl\w+|return(?:ed)? (?:your|the) call)\b",
    re.IGNORECASE,
)
WITHIN_MONTHS = later(
    r"\b(?:apartment|benefits|case|home|housed|housing|list|place|placement|unit|voucher)\b",
    re.IGNORECASE,
)
MINUTES = (
    "Less than 15 minutes", "15 to 29 minutes", "30 to 59 minutes", "1 to 2 hours",
    "More than 2 hours",
)  # fmt: skip
DAYS = ("Less than a day", "1 to 3 days", "4 to 7 days", "More than 7 days", "Still waiting")
MONTHS = ("Less than 1 month", "1 to 5 months", "6 to 11 months", "1 year or more", "Still waiting")
NO_WORD = ("Did not wait", "Not sure", "Prefer not to answer")


def how_long_waited(plain: str) -> OtherQuestion | None:
    """Return a wait asked after in steps (text with plain quotes); None for anything else."""
    asked = WAITED.match(plain)
    if asked is None or MANY_WAITS.search(asked["rest"]):
        return None
    steps = MONTHS if WITHIN_MONTHS.search(plain) else MINUTES
    if WITHIN_DAYS.search(plain):
        steps = DAYS
    return OtherQuestion(ID, f"About how long {asked['rest'].strip()}?", (*steps, *NO_WORD), WHY)
