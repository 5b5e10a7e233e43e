"""How a word starts when it is said, and which article goes before it."""

from __future__ import annotations

import re
from typing import Literal

from nlp.tables import surprising_sounds

LIKE_A_CONSONANT = re.compile(r"eu|uni(?![nmd])|one(?![a-z])|once|u(?:ro|ri|ti|su)")


def vowel_first(word: str) -> bool:
    """Tell whether a word in lower case starts with a vowel sound."""
    if word in surprising_sounds():
        return word[0] not in "aeiou"
    if LIKE_A_CONSONANT.match(word):
        return False
    return word[:1] in tuple("aeiou")


NAME_STARTS_WITH_VOWEL = tuple("AEFHILMNORSX")  # "an F", "an H", "a U"
SAID_AS_WORDS = frozenset({"HUD", "SAD", "FOIA", "MAT", "NAS", "SIM"})
SPELLED_OUT = frozenset({"FASD", "NEMT", "LICSW", "MIPPA", "LGBT"})
SAYABLE = re.compile(
    r"(?:S[CHKLMNPQTW]?|SH|SCR|STR|SPR|FL?|FR|H|L|M|N|R|X?)[AEIOUY]+[B-DF-HJ-NP-TV-Z]{1,3}.*"
)
NUMBER = re.compile(r"[\d,]+")


def article(next_words: str) -> Literal["a", "an"]:
    """Return the article before these words, by the first one's sound.

    Words by the CMU dictionary's first phone ("an hour", "a unit"), acronyms by the name of
    their first letter ("an HIV test", "a UTI") unless said as words ("a SNAP card"), numbers as
    they are read ("an 8-hour", "an 18-year-old", "a 110").
    """
    found = re.search(r"\w[\w,'’]*", next_words)
    word = found.group().rstrip(",'’") if found else ""
    if word[:1].isdigit():
        return "an" if eight_or_eleven(word) else "a"
    name = re.sub(r"['’]?s$", "", word)
    if len(name) == 1 or (name.isupper() and spelled_out(name)):
        return "an" if name[0].upper() in NAME_STARTS_WITH_VOWEL and word != "a" else "a"
    return "an" if vowel_first(re.split(r"['’]", word.lower())[0]) else "a"


def eight_or_eleven(number: str) -> bool:
    """Tell whether a number is read with "eight", "eleven" or "eighteen" first."""
    found = NUMBER.match(number)
    digits = found.group().strip(",") if found else ""
    leading = digits.split(",")[0]
    if digits.startswith("8"):
        return True
    if leading[:2] not in ("11", "18"):
        return False
    return len(leading) % 3 == 2 or (len(leading) == 4 and digits == leading)


def spelled_out(name: str) -> bool:
    """Tell whether capitals are read letter by letter."""
    if name in SPELLED_OUT or len(name) < 3:
        return True
    return not (name in SAID_AS_WORDS or (len(name) > 3 and SAYABLE.fullmatch(name)))
