"""Tell stars that stand right before questions, "*Your name", and mark what is required."""

from __future__ import annotations

import re

from nlp.quick.later import later

GLUED = later(
    r"^[ \t]{0,20}(?:\d{1,3}[.)][ \t]{1,4})?(?P<star>\*)(?=[\w\"“¿])(?P<said>[^*\n]{2,300})$", re.M
)
BEHIND = later(r"[^\s*][ \t]?\*{1,2}(?:[ \t]{0,9}$|:|[ \t]{1,9}[_(])", re.M)
SAYS_SO = later(
    r"(?:\*|\basterisk|\bstar)[^\n.]{0,40}\b(?:required|mandatory|must)\b|"
    r"\b(?:required|mandatory)\b[^\n.]{0,40}(?:\*|\basterisk|\bstar\b)",
    re.I,
)


def glued_stars(text: str) -> frozenset[int]:
    """Return where such stars stand; a star behind some line makes footnotes of them."""
    found = [each.start("star") for each in GLUED.finditer(text)] if "*" in text else []
    if not found or BEHIND.search(text):
        return frozenset()
    return frozenset(found if len(found) > 1 or SAYS_SO.search(text) else ())
