"""Plain words for short forms of the trade: "UI" is "unemployment benefits (UI)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reading.short_forms import plain_words
from nlp.reword.grammar import article
from nlp.reword.ledger import kinds_in

REASON = "says what the letters stand for"
ARTICLE = later(r"\b(an?) $", re.IGNORECASE)
DESCRIBED = later(r"\ban? [\w-]+(?: [\w-]+)? $", re.IGNORECASE)
DETERMINED = later(
    r"(?:\b(?:any|each|every|her|his|its|my|no|of|or|our|per|that|the|their|this|what|which|your)"
    r"|'s?|-|/)(?: [\w-]+)? $",
    re.IGNORECASE,
)
ASKING = later(r"\b(?:are|did|do|does|had|has|have|is|was|were|will) $", re.IGNORECASE)
SHARE = later(r"\d ?(?:%|percent) $")
DESCRIBES = later(r"(?:-| (?!(?:and|at|by|for|from|in|now|on|or|through|to|with|yet)\b)[a-z]{2})")
BEFORE_PREPOSITION = later(r" (?:at|by|for|in|of|or|such|to|with) ")
OF_A_PLACE = ("area median income",)
OWN = later(r"\b(?:her|his|my|our|their|your) $", re.IGNORECASE)
JOINED = later(r"(?:\b(?:and|or) |/)$", re.IGNORECASE)
UNCOUNTED = frozenset({
    "autism", "care", "depression", "drugs", "equipment", "help", "housing", "income",
    "information", "insurance", "level", "medicine", "status", "therapy", "treatment", "violence",
})  # fmt: skip


def spelled(parsed: Parsed, found: Sequence[re.Match[str]]) -> tuple[Edit, ...]:
    """Return the edits that put plain words before each short form; none unless all have some."""
    edits = tuple(edit for match in found if (edit := _edit(parsed.question.text, match)))
    return edits if len(edits) == len(found) else ()


def _edit(text: str, match: re.Match[str]) -> Edit | None:
    short, start = match.group(), match.start()
    plain = plain_words(short)
    before = ARTICLE.search(text, 0, start)
    if not plain or _unfit(text, match, plain) or (before and not _counted(plain)):
        return None
    if before:
        start, plain = before.start(1), f"{article(plain)} {plain}"
    elif SHARE.search(text, 0, start):
        plain = f"of the {plain}"
    elif _counted(plain) and _bare(text, match):
        plain = f"{article(plain)} {plain}"
    if not text[:start].strip():
        plain = plain[:1].upper() + plain[1:]
    new = f"{plain} ({short})"
    declares = kinds_in(new) | {Protected.NAME}
    return Edit(start, match.end(), text[start : match.end()], new, REASON, declares)


def _unfit(text: str, match: re.Match[str], plain: str) -> bool:
    """Tell whether plain words cannot stand here: in brackets, in a compound, by an adjective."""
    before, behind = text[: match.start()], text[match.end() :].lower()
    if before.rstrip().endswith(("(", "[")):
        return True  # brackets in brackets
    if behind.startswith(("-", f" {plain.split()[-1]}")) or DESCRIBED.search(before):
        return True  # "an active ROI": the article would have to agree with both
    if JOINED.search(before) and DESCRIBES.match(behind):
        return True  # "ADL or IADL needs"
    if plain.endswith(OF_A_PLACE) and OWN.search(before):
        return True  # nobody has an area's income
    # "Was ROI signed?" leans on an article that only its writer can choose
    return _counted(plain) and bool(ASKING.search(before)) and not _bare(text, match)


def _counted(plain: str) -> bool:
    """Tell whether plain words need an article: their noun is singular and can be counted."""
    noun = BEFORE_PREPOSITION.split(plain)[0].split()[-1]
    return noun not in UNCOUNTED and not (noun.endswith("s") and not noun.endswith("ss"))


def _bare(text: str, match: re.Match[str]) -> bool:
    """Tell whether a short form stands alone: no word before it or after it belongs to it."""
    before = text[: match.start()]
    alone = not DESCRIBES.match(text, match.end()) and not match.group().endswith("s")
    return bool(before.strip()) and alone and not DETERMINED.search(before)
