"""What may stand in a team's own words: kind sentences on what may not.

Nothing here is ever a pattern: words are matched as words, so that none can break a review or
slow it down.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.wishes import FORMS

WORDS_LONG, WORDS_MOST = 60, 6
INSTEAD_LONG, WHY_LONG, FACT_LONG = 120, 300, 300


SIGNS = frozenset("'’-–&/.,")
_COMMON = (
    "a an am and any are as at be by can did do does for from had has have he her his how i if in "
    "is it me my no not of on or our she so that the their they this to was we were what when "
    "where which who why will with would yes you your"
)
COMMON = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True)
class Faults:
    """What keeps something from being kept, by the name of its part: kind sentences."""

    by_part: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.by_part)


def tidy(text: str) -> str:
    """Return words on one line, composed, with straight apostrophes, without unseen signs."""
    composed = unicodedata.normalize("NFC", text).replace("’", "'")
    seen = (letter for letter in composed if letter.isspace() or letter.isprintable())
    return " ".join("".join(seen).split())


def match_fault(match: str) -> str:
    """Say what keeps words from being looked for; "" where nothing does. They are tidied."""
    odd = next((sign for sign in match if not _plain(sign)), "")
    words = match.split()
    letters = sum(sign.isalpha() for sign in match)
    if not match:
        return "The words to look for are missing. One word is enough."
    if len(match) > WORDS_LONG or len(words) > WORDS_MOST:
        return (
            f"This is long for one term: up to {WORDS_MOST} words and {WORDS_LONG} letters work. "
            "You could take only the words themselves, without the sentence around them."
        )
    if odd:
        return (
            f"Plain words work best here: letters, digits, blanks, hyphens. “{odd}” has no special "
            "meaning, so you could leave it out."
        )
    if letters < 2:
        return "There is no word in this yet. You could write the word that you want to notice."
    if all(word.lower() in COMMON for word in words):
        return "These words are in nearly every question. You could add the word that matters."
    return ""


def _plain(sign: str) -> bool:
    return sign.isalnum() or sign == " " or sign in SIGNS or unicodedata.category(sign) == "Mn"


def instead_fault(instead: str, match: str = "") -> str:
    """Say what keeps words from being suggested; "" where nothing does, or none are given."""
    odd = next((sign for sign in instead if not _plain(sign) and sign not in '()“”"'), "")
    if len(instead) > INSTEAD_LONG:
        return f"This is long for a few words in a sentence: up to {INSTEAD_LONG} letters work."
    if odd:
        return f"Plain words work best here. “{odd}” would stand in the question as it is."
    if instead and not any(sign.isalpha() for sign in instead):
        return "There is no word in this yet. You could leave it empty: then nothing is suggested."
    if match and f" {match.lower()} " in f" {instead.lower()} ":
        return (
            "The new words hold the old ones, so they would be flagged again. You could leave this "
            "empty, or say it quite differently."
        )
    return ""


def why_fault(why: str) -> str:
    """Say what keeps a reason from being shown; "" where nothing does."""
    if not any(sign.isalpha() for sign in why):
        return "A reason helps everybody who reads it later. One short sentence is enough."
    if len(why) > WHY_LONG:
        return f"This is long for a reason that people read in passing: {WHY_LONG} letters work."
    return ""


def name_fault(name: str) -> str:
    """Say what keeps a name from being left alone; "" where nothing does."""
    if len(name) > WORDS_LONG:
        return f"“{name[:20]}…” is long for a name: up to {WORDS_LONG} letters work."
    if sum(sign.isalpha() for sign in name) < 2:
        return f"“{name}” has no word in it yet."
    if all(word.lower() in COMMON for word in name.split()):
        return f"“{name}” is in nearly every question, so all of them would be left alone."
    return ""


def fact_fault(fact: str) -> str:
    """Say what keeps a fact from standing in a purpose line; "" where nothing does."""
    if len(fact) > FACT_LONG:
        return f"This is long for one sentence in a purpose line: up to {FACT_LONG} letters work."
    if any(sign in fact for sign in "[]|"):
        return "Brackets and bars mark open choices. You could write it as a plain sentence."
    if fact and not any(sign.isalpha() for sign in fact):
        return "There is no word in this yet. You could leave it empty."
    return ""


def term_faults(match: str, instead: str, why: str, form: str = "phrase") -> Faults:
    """Return what keeps a team's own term from being kept, by the part of it."""
    found = {
        "match": match_fault(match),
        "instead": instead_fault(instead, match),
        "why": why_fault(why),
        "form": "" if form in FORMS else f"This is one of: {', '.join(FORMS)}.",
    }
    return Faults({part: words for part, words in found.items() if words})
