"""Take off what stands behind an item's words: required marks, blanks, codes and helper texts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.draft.grammar import asks_plainly
from nlp.draft.text import Span, trim
from nlp.draft.words import COMMENT, helps, is_aside, is_told
from nlp.quick.later import later

RULE = later(r"[\W_]+")
BLANK = r"(?:[_‗]{3,}|[_‗]{2}(?=\s?[/.-]\s?[_‗]))"  # "____", "__/__"
FILL = later(
    r"(?:\s|^|(?<=[:?*).])|(?<=[^\W\d_])(?=_{4}))(?:[$]|\(\s{0,9}\)?)?\s{0,3}"
    r"(?:[_‗]{2,}|(?<=\t)#|(?<=[:?]\s)[$#](?:\s?_+)?|\.{5,}|…{3,}|\|_{1,4}\|)[\s_/.,$…‗|()-]*"
    r"(?i:(?:years?|months?|weeks?|days?|hours?|minutes?|times?|people|old|lbs?|kg|oz|ft|cm|"
    r"yrs?|hrs?|miles|%|(?:per|a) [a-z]{3,5})"
    r"\s{0,3}){0,3}(?:\([a-z ,/]{2,30}\))?$"
)
UNIT_OF = r"\$?(?:_{2,}\s{0,3}[a-z%][A-Za-z%/ ]{0,25}){1,3}"  # "___ years ___ months"
UNIT = later(UNIT_OF)
UNIT_BEHIND = later(rf"(?<=[?:])\s{{0,40}}{UNIT_OF}$")
TICKED_WORDS = later(r"_\s{0,3}(?:yes|no)\b", re.I)  # "___ yes   ___ no" are no units
LEADERS = later(r"\s{0,3}(?:\.{2,}|…+|-{3,}|_{3,})\s{0,3}(?P<code>\d{1,3})$")
REQUIRED = later(
    r"\s{0,9}(?:(?<!\w\s)(?<![*])\*{1,3}:?|\s\*{1,3}|[(\[]\s?(?:required|mandatory|req\.?|"
    r"must answer)"
    r"\s?\*?\s?[)\]]|\s[–—-]\s?required)$",
    re.I,
)
APART = later(r"(?:[ ]{2,}|\t[ \t]{0,9})(?P<inner>[^\t]{4,80})$")
BRACKETED = later(r"\s{0,9}[(\[](?P<inner>[^()\[\]]{1,120})[)\]][.:]?$")
IF_SO = later(
    r"(?:\s\s|\t|(?<=\))\s)\s{0,9}"
    r"if (?:yes|no|so|not|other|any),? (?:please )?(?:attach|bring|include|"
    r"provide|send|see|show|submit|enclose|call|ask)\b[^?_:\[☐]{3,120}$",
    re.I,
)
ARROWED = later(r"\s{0,9}(?:→|⇒|-{1,2}>|=>|>>)\s{0,9}(?P<inner>[^→⇒>]{1,80})$")
LISTING = later(r"[,;|]|\s/\s|\w/\w|^\S+$")  # options, or one of them
IF_THEN = later(r"if (?:yes|no|so|not|y|n|any)\b", re.I)
LIMIT = later(  # "(250 words)", "(max. 500 characters)"
    r"(?:(?:about|at most|limit|max(?:imum|\.)?|no more than|under|up to):? )?(?:of )?"
    r"\d[\d,]{0,5}(?:\s?(?:[-–]|to)\s?\d[\d,]{0,5})?[ -]"
    r"(?:words?|characters?|sentences?|lines?|paragraphs?)"
    r"(?: (?:limit|max(?:imum|\.)?|or (?:fewer|less)))?",
    re.I,
)
RANGE_OF = r"\d{1,2}\s?(?:[-–]|to)\s?\d{1,3}"
RANGE = later(RANGE_OF)  # "(0-10)"
KEPT_IN_OPTION = later(rf"\s{{0,9}}[(\[](?:{RANGE_OF}|optional)[)\]]", re.I)
TARGET = later(r"(?:[A-Z]{0,2}\.?|#)\d{1,3}[a-z]?|END|STOP")
STEPS = later(r"(?<!\w)\d(?:[\s,/|]{1,9}\d{1,2}){2,10}$")  # "1 2 3 4 5 (1 = never, 5 = always)"
ENDS = later(r"\b\d{1,2}\s?(?:=|is|being|means)\s?\w")
SENTENCE_BREAK = later(r"[?.:!)]\s+(?=[A-Z])")
TAIL = 170
COMMENTED = 320


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind an item's words: where they end, whether it is required, its notes."""

    end: int
    required: bool = False
    notes: tuple[Span, ...] = ()
    code: Span | None = None  # a number behind a dotted line


def tail_of(text: str, start: int, end: int, *, option: bool = False) -> Tail:
    """Take required marks, fill-in blanks and helper texts off the end of text[start:end].

    An `option` keeps what is said of it in brackets, "Mornings (9-11)", "Friday (optional)".
    """
    if asks_plainly(text[start:end]):
        return Tail(end)
    required, notes, code = False, [], None
    for _ in range(6):
        window = max(start, end - TAIL)
        if comment := comment_behind(text, max(start, end - COMMENTED), end):
            notes.append((comment, end))
            end = comment
        elif found := REQUIRED.search(text, window, end):
            required, end = True, found.start()
        elif found := LEADERS.search(text, window, end):
            code, end = trim(text, *found.span()), found.start()
        elif found := _blank_behind(text, window, end) or _aside(text, window, end):
            if option and KEPT_IN_OPTION.fullmatch(found.group()):
                break
            notes.append(trim(text, found.start(), end))
            end = found.start()
        elif said := _helper_behind(text, window, end):
            notes.append((said, end))
            end = said
        else:
            break
        end = trim(text, start, end)[1]
    return Tail(max(start, end), required, tuple(reversed(notes)), code)


def comment_behind(text: str, start: int, end: int) -> int:
    """Return where a colleague's "[KM: do we need this?]" at the end begins, 0 if there is none."""
    end -= text[end - 2 : end] in ("]:", "):")  # "Country of birth [KM: why?]:"
    opening = {"]": "[", ")": "("}.get(text[end - 1])
    at = text.rfind(opening, start, end) if opening else -1
    found = COMMENT.fullmatch(text, at, end) if at > start else None
    return at if found and not helps(found["who"] or "") else 0


def _blank_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find a blank to fill in at the end of text[start:end], with its unit: "? ___ nights"."""
    found = FILL.search(text, start, end) or UNIT_BEHIND.search(text, start, end)
    return None if found and TICKED_WORDS.search(found.group()) else found


def _aside(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find a helper text at the end of text[start:end]: in brackets, behind an arrow or a gap."""
    found = BRACKETED.search(text, start, end)
    if found and (is_aside(found["inner"]) or _is_for_interviewer(text[start:end], found)):
        return found
    if found and ENDS.search(found["inner"]) and STEPS.search(text, start, found.start()):
        return found
    if found and (RANGE.fullmatch(found["inner"]) or LIMIT.fullmatch(found["inner"])):
        return found
    last = text[found.start() - 1 : found.start()] if found else ""
    told = found and (is_told(found["inner"]) or found["inner"][-1] in ".!")
    remark = found and found.group().lstrip()[0] == "[" and not LISTING.search(found["inner"])
    if found and (last == "_" or (last == "?" and (told or remark))):
        return found
    behind = (pattern.search(text, start, end) for pattern in (ARROWED, APART))
    helping = next((found for found in behind if found and _helps(found["inner"])), None)
    return helping or IF_SO.search(text, start, end)


def _helps(text: str) -> bool:
    """Tell "skip to 4", or the "C4", "END" and speech that stand behind an arrow, from words."""
    told = text.strip()
    if told[:1] in ('"', "“"):
        return True
    return helps(text) or bool(TARGET.fullmatch(told) or (IF_THEN.match(told) and "?" not in told))


def _is_for_interviewer(text: str, found: re.Match[str]) -> bool:
    """Tell "[DO NOT READ]" behind a question that is not in capitals."""
    inner = found["inner"]
    told = "[" in found.group() or (len(inner.split()) > 2 and "," not in inner)
    return told and is_shouted(inner) and not text.isupper()


def is_shouted(text: str) -> bool:
    """Tell whether a text is two words or more in capitals."""
    return text.isupper() and len(text.split()) > 1


def _helper_behind(text: str, start: int, end: int) -> int | None:
    """Return where a helper sentence at the end begins, if another one stands before it."""
    found = list(SENTENCE_BREAK.finditer(text[start:end]))
    at = start + found[-1].end() if found else end
    return at if at < end and helps(text[at:end]) else None


def is_rule(body: str) -> bool:
    """Tell whether a line has no letter or digit at all ("-----", "____", "***")."""
    return bool(RULE.fullmatch(body))
