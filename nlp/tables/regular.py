"""The regular rules of English spelling: what the tables of exceptions are exceptions to."""

from __future__ import annotations

import re

SIBILANT = ("s", "x", "z", "ch", "sh")
ONE_SYLLABLE_CVC = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy][bdfgklmnprstvz]")


def add_s(word: str) -> str:
    """Return a noun's regular plural, which is spelled like a verb's -s form."""
    if word.endswith(SIBILANT):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + "s"


def doubled(word: str) -> str:
    """Double the last letter of a one-syllable word that ends in a short vowel and consonant."""
    return word + word[-1] if ONE_SYLLABLE_CVC.fullmatch(word) else word


def add_ed(word: str) -> str:
    """Return a verb's regular past and participle."""
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ied"
    return doubled(word) + "ed"


def add_ing(word: str) -> str:
    """Return a verb's regular -ing form."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return doubled(word) + "ing"


def drop_s(word: str) -> str:
    """Return the word of which this is the regular plural or -s form, or the word itself."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def syllables(word: str) -> int:
    """Count syllables by groups of vowels, for words that no dictionary counts."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = re.search(r"[^aeiouyl]e(?:s|d)?$|[aeiouy]le(?:s|d)?$", word.lower())
    sounded = re.search(r"[td]ed$|(?:[csxz]|[cs]h|g)es$", word.lower())
    return max(1, groups - bool(silent and not sounded))
