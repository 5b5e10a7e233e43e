"""The markers that stand before a line: numbers, letters, bullets, boxes, emoji."""

from __future__ import annotations

import re
from enum import StrEnum


class Shape(StrEnum):
    """What kind of marker stood before a line."""

    NONE = ""
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    BOX = "box"
    HEADING = "heading"


DIGITS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "keycap_ten": "10",
}  # fmt: skip

# "#6 is asked in private" says something about question 6; "#6 is there a pet?" asks it.
SAYS_OF_NUMBER = (
    r"(?:is|was|are|should|needs?|seems?|feels?|looks?|sounds?|can|could|has|might|may|must|will|"
    r"would|gets?|goes|stays?|and|or|&)\b"
    r"(?! (?:you|your|there|the|this|it|he|she|they|we|i|a|an|any)\b)"
)

MARKERS: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    (Shape.HEADING, re.compile(r"#{1,6}\s{1,9}(?!of\b)(?=\S)")),
    (Shape.BULLET, re.compile(r"(?P<label>\d{1,2})\ufe0f?\u20e3\s{0,9}")),
    (Shape.BULLET, re.compile(r":(?P<label>[a-z0-9_+-]{1,40}):\s{0,9}(?=\S)")),
    (Shape.BOX, re.compile(
        r"(?:[☐☑☒□◻⬜❑❏❍○◯⚪▢]|\(\s{0,3}[xX✓]?\s{0,3}\)|\[\s{0,3}[xX✓]?\s{0,3}\]|_{1,6}(?=\s)|_{7,12}(?=\s)(?![^_\n]{1,40}_{3})|o\t"
        r"|o\s(?=\s{0,9}[A-Z0-9$]))"
        r"\s{0,9}⊗?(?=\S)")),
    (Shape.BULLET, re.compile(
        r"(?:msg|message|text|sms|screen|slide) \d{1,3}[.:)]\s{1,9}(?=q(?:uestion)?\s?\d)", re.I)),
    (Shape.NUMBER, re.compile(  # "Q1/5", "(2 of 9)"
        r"(?:(?:question|q)\s?|(?P<open>[(\[]))(?P<label>\d{1,2})\s?(?:/|of)\s?\d{1,2}"
        r"(?(open)[)\]])[.:]?(?:\s[–—-])?\s{1,9}(?=\S)", re.I)),
    (Shape.NUMBER, re.compile(
        r"(?:question|quest\.?|q|item|#|no\.)\s{0,2}\.?\s{0,2}"
        r"(?P<label>\d{1,3}[a-z]?(?:\.\d{1,2}){0,2})(?:\s{0,2}[.):\]–—-]{1,2}\s{0,9}|"
        rf"\s{{1,9}}(?!{SAYS_OF_NUMBER}))(?=[^\s)\]])", re.I)),
    (Shape.NUMBER, re.compile(
        r"(?:question|item) (?P<label>one|two|three|four|five|six|seven|eight|nine|ten)\s?[.:–—-]"
        r"\s{1,9}(?=\S)", re.I)),
    (Shape.NUMBER, re.compile(
        r"[(\[]?(?P<label>\d{1,4}(?:\.\d{1,2}){0,3}\s?[a-z]?)"
        r"(?:[)\]]\.?|[.:](?![\d])|\.?\))(?:\s{1,9}(?=\S)|(?=[^\W\d_a-z]|[\"“¿_(]))")),
    (Shape.NUMBER, re.compile(
        r"(?:msg|message|screen|slide|field) (?P<label>\d{1,3})[.:)]\s{1,9}"
        r"(?=[^\n?]{3,300}\?)", re.I)),
    (Shape.NUMBER, re.compile(
        r"(?:(?:draft )?question|q|prompt|probe|follow[- ]?up|"
        r"ask(?: (?:all|everyone|client|caller))?):\s{1,9}(?P<label>)(?=\S)", re.I)),
    (Shape.NUMBER, re.compile(r"(?P<label>\d{1,3}(?:\.\d{1,3}){1,3})\s{1,9}(?=[^\W\d_a-z]|¿)")),
    (Shape.NUMBER, re.compile(
        r"(?P<label>\d{1,3}[a-z]?)(?:\t+|\s?[–—→-]\s{1,3}|[→➔])(?=[^\W\d_])")),
    (Shape.BOX, re.compile(r"(?P<label>\d{1,2})\s?=\s{1,3}(?=[^\W\d_])(?![^\n]{1,300}\d\s?=)")),
    (Shape.NUMBER, re.compile(r"(?P<label>[A-Z]{1,2}-?\d{1,3}[a-z]?)[.):]\s{1,9}(?=\S)")),
    (Shape.ROMAN, re.compile(r"\(?(?P<label>[ivx]{2,5}|[IVX]{2,5}|[iI])[.)]\s{1,9}(?=\S)")),
    (Shape.LETTER, re.compile(
        r"[(\[]?(?P<label>[A-Za-z])[.)\]]{1,2}\s{1,9}(?=\S)|\((?P<other>[A-Za-z])\)(?=\w)")),
    (Shape.BULLET, re.compile(
        r"[•◦▪▫‣⁃●■◆◇❖➢➤►▶▸▹▷✓✔➔→⇒·∙\uf0b7\uf0a7]\s{0,9}(?=\S)|-{1,2}>\s{1,9}(?=\S)|[–—*+-]\s{1,9}(?=\S)|-oth-\s{1,9}(?=\S)|-(?=[A-Z¿])")),
)  # fmt: skip
BOXES = tuple(marker for marker in MARKERS if marker[0] == Shape.BOX)  # may stand behind a number


def label_of(found: re.Match[str]) -> str:
    """Return the label in a marker, "" for bullets; ":three:" is "3"."""
    groups = found.groupdict()
    label = (groups.get("label") or groups.get("other") or "").replace(" ", "")
    if found.group().startswith(":"):
        return DIGITS.get(label, "")
    return DIGITS.get(label.lower(), label)
