"""Short forms that only the people of an office know, such as a score, a form or a program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reading.difficulty import spelled_out
from nlp.reading.short_forms import is_beside_its_words
from nlp.reword.spelled import spelled
from nlp.tables import word_facts
from nlp.words import words

CHECK = Check(
    id="acronyms",
    category=Category.JARGON,
    level=Level.CLARITY,
    message="“{match}” is a short form that many people will not know.",
    why="A form that its readers cannot read leaves them out. You could write the words out, or "
    "ask about the thing itself.",
    sources=("cdc_index", "fda_plain", "mn_surveys"),
    examples=(
        Example(
            before="Does the client talk about SI/HI?",
            after=("Does the client talk about thoughts of suicide or of hurting others (SI/HI)?",),
        ),
        Example(
            before="Have you applied for UI?",
            after=("Have you applied for unemployment benefits (UI)?",),
        ),
        Example(
            before="Does your child have a BIP?",
            after=("Does your child have a behavior plan (BIP)?",),
        ),
        Example(before="Has the HoH signed the release?"),
        Example(
            before="Is your income below the FPL?",
            after=("Is your income below the federal poverty level (FPL)?",),
        ),
        Example(
            before="What was your VI-SPDAT score?",
            after=("What was your housing needs survey (VI-SPDAT) score?",),
        ),
        Example(before="Is there an active ROI on file?"),
        Example(fine="Do you get SNAP or SSI?"),
        Example(fine="Have you taken the General Educational Development (GED) test?"),
        Example(fine="Do you have an Individual Housing Plan (IHP)?"),
        Example(fine="Which ONE of these would you like?"),
        Example(fine="DO YOU NEED A RIDE HOME?"),
        Example(fine="Is your shirt size XL or XXL?"),
        Example(fine="Do you live in NE Portland?"),
    ),
)

SHORT = later(
    r"(?<![\w@./-])(?:[A-Z]{2,6}(?:s?[-/][A-Z]{2,6})*|[A-Z][a-z]?[A-Z]{1,2}"
    r"|[A-Z]{1,2}[a-z][A-Z]{1,2})"
    r"(?:-\d{1,2})?(s)?(?![\w@/]|\.\w)"
)
SHOUTING = 0.4  # from this share of words in capitals on, capitals are only loud
EVERYDAY = -11.3  # log probability of a word that people know, so that capitals only stress it
ROMAN = later(r"[IVXL]+")
NAMED = later(r"\W{0,2}(?:[A-Z][a-z]+|\d)")  # "KIPP Academy": a name


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first short form that is neither widely known nor spelled out beside it."""
    text = parsed.question.text
    if text[1:].islower():  # each has two capitals
        return
    shorts = list(SHORT.finditer(text))
    if not shorts or _shouted(text):
        return
    new = [
        match
        for match in shorts
        if not _familiar(match.group(), text) and not NAMED.match(text, match.end())
    ]
    if new:
        way = spelled(parsed, new)
        yield Hit(*new[0].span(), (way,) if way else ())


def _shouted(text: str) -> bool:
    written = re.findall(r"[^\W\d_]+", text)
    loud = [word for word in written if len(word) > 1 and word.isupper()]
    plainly = [word for word in loud if word.lower() not in words("known-acronym")]
    stressed = sum(_everyday(word) for word in plainly)
    return bool(written) and len(loud) >= SHOUTING * len(written) and stressed >= len(plainly) / 2


def _familiar(short: str, text: str) -> bool:
    """Tell whether people know a short form, or the text says what it stands for."""
    if is_beside_its_words(short, text):
        return True
    parts = [part for part in re.split(r"[-/\d]+", short.removesuffix("s")) if part]
    known = words("known-acronym")
    whole = "".join(parts)
    if whole.lower() in known or short.lower() in known or ROMAN.fullmatch(whole):
        return True
    if all(part.lower() in known or _everyday(part) for part in parts):
        return True
    return spelled_out(whole, text.replace(short, " "))


def _everyday(word: str) -> bool:
    facts = word_facts(word.lower())
    if facts is None or len(word) < 2:
        return False
    common = -9.0 if len(word) == 2 else EVERYDAY
    return facts.log_probability > common or (facts.easy and len(word) > 3)
