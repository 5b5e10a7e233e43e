"""Change asked about both ways: "Do you feel safer since …" -> "… safer, less safe or the same"."""

from __future__ import annotations

import re

from nlp.model import Edit, Protected
from nlp.quick.later import later

REASON = "leaves room for better, worse and the same"
LESS = {
    "better": "worse", "calmer": "less calm", "easier": "harder", "happier": "less happy",
    "healthier": "less healthy", "safer": "less safe", "stronger": "less strong",
}  # fmt: skip
SAME = "or about the same"
CHANGED = later(
    rf"\b(?:(?P<word>{'|'.join(LESS)})|more (?P<more>comfortable|confident|connected|hopeful"
    r"|independent|prepared|relaxed|secure|stable|welcome))"
    r"(?=\?| (?:about|after|at|because|from|here|in|now|since|these|thanks|this|today|with)\b)",
    re.IGNORECASE,
)
SUPPOSED = later(r"\b(?:could|might|should|will|would)\b|\bif\b|\bthan\b|\bor\b", re.IGNORECASE)


def both_ways(text: str, way: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return a way that asks about a change, with the other answers named beside the hoped-for one.

    The way as it is where no change is asked about, or where it is only supposed.
    """
    if SUPPOSED.search(text):
        return way
    for at, edit in enumerate(way):
        if changed := CHANGED.search(edit.new):
            end = changed.end()
            new = f"{edit.new[:end]}{_others(changed)}{edit.new[end:]}"
            declares = edit.declares | {Protected.QUANTIFIER}
            mended = Edit(edit.start, edit.end, edit.old, new, edit.reason, declares)
            return (*way[:at], mended, *way[at + 1 :])
    found = CHANGED.search(text)
    if found is None or any(edit.start <= found.end() <= edit.end for edit in way):
        return way
    here = found.end()
    more = Edit(here, here, "", _others(found), REASON, frozenset({Protected.QUANTIFIER}))
    return (*way, more)


def _others(found: re.Match[str]) -> str:
    less = LESS[found["word"].lower()] if found["word"] else f"less {found['more'].lower()}"
    return f", {less} {SAME}"
