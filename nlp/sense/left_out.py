"""Whom response options leave out: those with none, those with more, those in another situation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.quick.later import later
from nlp.sense.ranges import BARE_NUMBER

NO_NONE = "Nothing here fits when the answer is none. You could start the answers at “0” or “None”."
NO_MORE = "Nothing here fits a higher number. You could end the answers with “or more”."
TOO_FEW = (
    "Many people are in another situation. You could add the other common ones, and a way to "
    "describe one's own."
)
LEFT_OUT = later(
    r"\breasons?\b|\bwhy (?:\w+ )?(?:the )?(?:client|family|he|participant|resident|she|student"
    r"|tenant|they|you|your)\b|\bwhy \w+n't (?:he|she|the client|they|you|your)\b",
    re.IGNORECASE,
)
NOT_DONE = later(
    r"\b(?:absen\w+|behind|cancel\w*|drop\w*|late|leav\w+|left|miss(?:ed|es|ing)?|no longer|non|not"
    r"|quit\w*|refus\w+|stop\w*|unable|withdr\w+)\b|n't\b",
    re.IGNORECASE,
)  # a reason of their own has to fit somewhere
OWN_WORDS = later(r"_|\b(?:another|any|describe|else|explain|listed|other|own|specify|these)\b")
COUNTED = later(
    r"\bhow many (?:\w+ )?(?:accidents|arrests|adults|cars|children|cigarettes|credit cards|drinks"
    r"|daughters|evictions|grandchildren|hospital stays|jobs|kids|marriages|meals|pets|relapses"
    r"|sons|times|vehicles)\b(?! (?:are|will|would)|['’])",
    re.IGNORECASE,
)
NONE = later(r"\b(?:0|don't|don’t|do not|less|fewer|never|no|none|not|other|under|up to|zero)\b|^<")
OPEN_ENDED = later(r"\+|\b(?:above|at least|more|over|other|up|not|many|every|all)\b|_")
PAIRS = (
    (later(r"\b(?:home|house|housing|living (?:arrangement|situation))\b", re.IGNORECASE),
     frozenset({"own", "rent", "owner", "renter", "owned", "rented", "homeowner"})),
    (later(r"\b(?:employ|job|work)\w*\b", re.IGNORECASE),
     frozenset({"employed", "unemployed", "full-time", "part-time", "full time", "part time"})),
    (later(r"\b(?:education|school|schooling)\b", re.IGNORECASE),
     frozenset({"college", "high school", "high school diploma", "college degree"})),
    (later(r"\b(?:faith|religion|religious)\b", re.IGNORECASE),
     frozenset({"catholic", "christian", "jewish", "muslim", "protestant"})),
)  # fmt: skip


def missing(text: str, offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option beside which an answer for none, for more or for others is missing."""
    if COUNTED.search(text) and all(any(mark.isdigit() for mark in one) for one in offered[:2]):
        if not any(NONE.search(one) for one in offered):
            return 0, NO_NONE
        counted = [one for one in offered if one not in ("none", "0")]
        if all(map(BARE_NUMBER.fullmatch, counted)) and not OPEN_ENDED.search(counted[-1]):
            return offered.index(counted[-1]), NO_MORE
    whole = {"yes", "no"}.issubset(offered)
    if _asks_why_not(text) and not whole and not any(map(OWN_WORDS.search, offered)):
        return len(offered) - 1, TOO_FEW
    for about, few in PAIRS:
        if few.issuperset(offered) and about.search(text):
            return len(offered) - 1, TOO_FEW
    return None


def _asks_why_not(text: str) -> bool:
    """Tell whether the reason is asked for which somebody left, missed or did not do something."""
    return LEFT_OUT.search(text) is not None and NOT_DONE.search(text) is not None
