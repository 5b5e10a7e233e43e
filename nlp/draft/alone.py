"""Find the marks that stand on a line of their own above what they mark.

Survey tools show a question's number, or the key that picks an option, in a box of its own. Copied,
the box is a line: "1" above "How old are you?", "A" above "Under 18"; some write the kind of answer
beside it, "1  Short text".
"""

from __future__ import annotations

import re

from nlp.draft.kinds import KIND
from nlp.draft.text import trim
from nlp.quick.later import later

ABOVE = later(r"(?:\A|\n[ \t]{0,9}\n)[ \t]{0,9}(?P<label>\d{1,3})[ \t]{0,9}\n(?=[ \t]{0,9}[A-Z¿])")
NUMBER = later(r"^[ \t]{0,9}(?P<label>\d{1,3})[.)]?[ \t]{0,9}$", re.M)
KEY = later(r"^[ \t]{0,9}(?P<label>[A-Z])[ \t]{0,9}\n(?=[ \t]{0,9}\S)", re.M)
HEAD = later(r"\s{1,20}(?P<said>[*\"“¿(]?\s?[A-Z¿][^\n]*)")
TYPED = later(  # "1  Short Text", "Q2. [Multiple choice]"
    r"^[ \t]{0,9}(?:Q\.?|Question )?(?P<label>\d{1,3})[.):]?[ \t]{0,9}[·•|–—-]?[ \t]{0,9}[(\[]?"
    rf"{KIND}(?: question)?[)\]]?[ \t]{{0,9}}(?:\*|[(\[]?(?:required|optional)[)\]]?)?"
    r"[ \t]{0,9}\n"
    r"(?=[ \t]{0,9}[A-Z¿\"“])",
    re.M | re.I,
)
ASKS = later(r"[?*:]\s*$")
FEWEST = 3


def numbers_above(text: str) -> frozenset[int]:
    """Return where bare numbers stand alone above what they count: 1, 2, 3.

    Either a blank line stands above each, or most of what they count asks.
    """
    found = list(ABOVE.finditer(text))
    counted = [int(each["label"]) for each in found] == list(range(1, len(found) + 1))
    spaced = {each.start("label") for each in found if counted and len(found) > 1}
    heads: list[tuple[int, str]] = []
    for each in NUMBER.finditer(text):
        below = HEAD.match(text, each.end())
        if below and int(each["label"]) == len(heads) + 1:
            heads.append((each.start("label"), below["said"]))
    asking = sum(bool(ASKS.search(said)) for _, said in heads)
    if len(heads) < FEWEST or asking * 2 < len(heads):
        return frozenset(spaced)
    return frozenset(spaced | {at for at, _ in heads})


def numbers_typed(text: str) -> dict[int, tuple[str, int]]:
    """Return where numbers stand with a kind of answer alone above questions.

    For each the number, and where the question begins.

    Empty unless they count 1, 2, 3.
    """
    found = list(TYPED.finditer(text))
    counted = [int(each["label"]) for each in found] == list(range(1, len(found) + 1))
    sure = found if counted and len(found) > 2 else []
    return {
        trim(text, *each.span())[0]: (each["label"], trim(text, each.end(), len(text))[0])
        for each in sure
    }


def keys_above(text: str) -> frozenset[int]:
    """Return where letters stand alone above options, A, B, C, or Y above "Yes", N above "No"."""
    keys: set[int] = set()
    run: list[re.Match[str]] = []
    for each in KEY.finditer(text):
        if run and _follows(text, run[-1], each):
            run.append(each)
        else:
            run = [each]
        if len(run) > 1:
            keys.update(one.start("label") for one in run[-2:])
    return frozenset(keys)


def _follows(text: str, before: re.Match[str], found: re.Match[str]) -> bool:
    """Tell whether one line stands between two keys, and the second goes on from the first."""
    between = text[trim(text, before.end(), found.start())[0] : found.start()].rstrip()
    yes_no = (before["label"], found["label"]) == ("Y", "N") and between == "Yes"
    goes_on = ord(found["label"]) == ord(before["label"]) + 1
    return "\n" not in between and (goes_on or yes_no)
