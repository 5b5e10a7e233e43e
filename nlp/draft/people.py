"""Guess a question's language, and who answers a draft."""

from __future__ import annotations

import re

from nlp.model import Audience
from nlp.quick.later import later


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _words(
    "the and of to in is are you your do does did have has had what how when where who which why "
    "with for from or not this that these those been be was were will would can could should if "
    "any all about many much often at by on it we our they their i my there than other please "
    "yes name date"
)
# Small words of languages that intake forms come in, without those that are English words too.
FOREIGN = _words(
    "el los las una unos del por para con usted ustedes su sus tiene tienen está están qué cuál "
    "cuáles cuándo dónde cómo cuántos cuántas quién es han hay y pero si sí muy más hijo hijos "
    "familia idioma vive nombre fecha le les al de la que donde cuando "
    "il elle nous vous votre vos notre est sont avez avoir êtes quel quelle quels quelles combien "
    "où qui dans avec une du aux et ou "
    "você vocês seu sua não sim uma com em quantos quando onde "
    "gen nan ki kote konbyen yon ak pou eske èske mwen nou fanmi "
    "der das ein eine und ist sind haben sie wie wo wer warum nicht mit ihre ihr "
    "ang ng mga ba ka mo sa ikaw iyong kayo ilan "
    "bạn có không của là và một những gì ở "
    "aad waa iyo oo ku ayaa"
)


def is_english(text: str) -> bool:
    """Guess whether a text is English by its script and small words; unsure means yes."""
    if text.isascii() and not FOREIGN & set(re.findall(r"[a-z]+", text.lower())):
        return True
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return True
    latin = sum(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in letters)
    if latin * 2 < len(letters):
        return False
    words = re.findall(r"[^\W\d_]+", text.lower())
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words)
    marked = "¿" in text or "¡" in text
    if marked and english <= foreign + 1:
        return False
    if foreign and foreign > english:
        return len(words) < 2
    accented = sum(any(letter > "\u007f" for letter in word) for word in words)
    return not (accented * 4 >= len(words) and accented >= 1 and len(words) >= 2 and not english)


CHILD = later(
    r"\b(?:your|this|the) (?:child|children|son|daughter|baby|infant|toddler|teen|student|kids?)"
    r"(?:['’]s|ren['’]s)?\b",
    re.I,
)
ABOUT_SOMEBODY = later(
    r"\b(?:the |this |is |has |does |did |was )?(?:client|participant|consumer|patient|resident|"
    r"applicant|enrollee|tenant)(?:['’]s)?\b(?! (?:portal|handbook|services))",
    re.I,
)
STAFF = later(
    r"\b(?:staff|case ?(?:manager|worker)|interviewer|intake worker|clinician|assessor)s?"
    r"(?: (?:member|use|to|must|should|will|please|completes?|only))"
    r"|\b(?:to be )?completed by (?:the )?(?:staff|case|interviewer|worker|intake|clinician)\b"
    r"|\bstaff use only\b|\bfor staff\b",
    re.I,
)
SECOND = later(r"\b(?:you|your|yours|yourself|i|my|me|we|our)\b", re.I)


def audience_of(texts: list[str], introduction: str) -> Audience:
    """Guess who answers, from the questions' texts and the introduction.

    Staff when the form says so, or when at least half of the questions that name anybody speak of
    a client in the third person; a parent when at least two and a third of them say "your child".
    """
    if STAFF.search(introduction):
        return Audience.STAFF
    child = sum(bool(CHILD.search(text)) for text in texts)
    somebody = sum(
        bool(STAFF.search(text) or (ABOUT_SOMEBODY.search(text) and not SECOND.search(text)))
        for text in texts
    )
    named = sum(bool(SECOND.search(text) or ABOUT_SOMEBODY.search(text)) for text in texts)
    if somebody and somebody * 2 >= max(named, 1):
        return Audience.STAFF
    if child >= min(2, len(texts)) and child and child * 3 >= len(texts):
        return Audience.PARENT
    return Audience.PERSON
