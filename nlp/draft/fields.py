"""Find the fields of a line: names with blanks, or with nothing but room, behind them."""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise

from nlp.draft.grammar import inverted
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.options import find_choices
from nlp.draft.separate import WIDE
from nlp.draft.tail import BLANK
from nlp.draft.text import Span, trim
from nlp.draft.words import LABEL_WORDS, helps
from nlp.quick.later import later

FIELD = later(
    rf"(?P<label>(?:#\s?)?[^\W\d_][^_‗\n]{{1,110}}?)\s{{0,9}}(?:\(\s{{0,9}}\)?\s?)?(?:{BLANK}|\.{{5,}}|…{{2,}})"
    r"(?:[\s_‗/.…-]|\((?=\s?_)|(?<=[_ ])\))*"
    r"(?:(?:lbs?|kg|oz|ft|in|cm|yrs?|years|months|weeks|days|hrs?|hours|minutes|miles|people)\b\.?"
    r"(?=\t|\s{2}|\s?$)\s*)?"
)
BRACKETED = later(r"\s\([^()]{1,60}\)(?=:?$)")  # "(if under 18)" behind a name
BLANK_SIGNS = frozenset("_‗.…")  # a field has one of these
LAST_LABEL = later(
    r"\S(?:\t+|\s{3,}|(?<=[.;])\s{1,2})(?P<label>[A-Z](?:[^:?\s_]| (?! )){1,40}):[\s_$#]*$"
)
BLANK_AHEAD = later(r"_{5,}\s{1,20}(?=[^\W\d_])")
NEXT_NAME = later(r"(?:\t+|\s{3,})(?=[A-Z][^:_\t\n]{1,25}:\s)")
TICKED = later(r"[☐□○◯▢⬜]|[(\[]\s?[)\]]")
NAMED = later(r"(?P<label>[A-Z][^:?_\t\n]{1,40}:)(?:\t+|\s{3,})(?=[A-Z])")
TICKED_AHEAD = later(  # "Heat:   ___ Gas   ___ Oil", blanks that stand before what they tick
    r"(?:[:?)]\s{1,9}|\s\s)_{2,6} ?[A-Z][^_\n]{0,40}\s\s_{2,6} ?[A-Z]"
)
COUNTS = later(r"[^?:_\n]{0,40}\b(?:how many|number of)\b[^?:_\n]{0,40}:\s{1,9}(?=[^\s_])", re.I)
PART = later(r"[^_\s:?][^_:?\n]{0,30}:?\s{0,3}_{2,}\s{0,20}")
LABELLED = later(r"[A-Z][^:\n]{1,40}:\s")
APART_BY_TWO = later(r"\S(?:[^\t\n ]| (?! ))*")
LABEL_GAP = later(r"[A-Z][^:?\t\n_]{1,40}?(?:\t+|\s{3,})")
APART = later(r"\S(?:[^\t\n ]| {1,2}(?! ))*")
GAP = later(r"(?:\t+|\s{4,})(?=\S)")
LED = later(
    r"(?:(?i:optional|voluntary):\s|[A-Z][^:\n]{1,40}:\s{2,3})(?=[^\s_])"
)  # "Household:  # adults ____"


def fields_behind(text: str, start: int, end: int) -> list[Span]:
    """Return the fields of "Is there anybody we can call? Name: ____  Phone: ____"."""
    if last := LAST_LABEL.search(text, start, end):
        return [(last.start("label"), end)]
    blanks = list(FIELD.finditer(text, *trim(text, start, end)))
    found = list(dropwhile(lambda match: _answers(match["label"]), blanks))  # "Yes ___  No ___"
    named = all(_is_label(match["label"]) and _stands_apart(text, match) for match in found)
    whole = len(blanks) > 1 and blanks[0].start() == trim(text, start, end)[0]
    return [match.span() for match in found] if whole and named else []


def _stands_apart(text: str, field: re.Match[str]) -> bool:
    """Tell a name with a colon, or behind a gap, from the words of a sentence."""
    named = field["label"].endswith(":") or LABEL_WORDS.search(field["label"])
    apart = text[field.start() - 2 : field.start()].isspace()
    return bool(named) or (apart and not known(field["label"].split()[0]))


def _answers(label: str) -> bool:
    """Tell the "Yes" of "Yes ___" from "Phone ___"."""
    return known(label) and not label.endswith(":") and not LABEL_WORDS.search(label)


def behind_field(text: str, start: int, end: int) -> list[Span]:
    """Cut "Phone: ____  May we text you?" behind the field."""
    blank = not BLANK_SIGNS.isdisjoint(text[start:end])
    named_ = NAMED.match(text, start, end)
    if named_ and LABEL_WORDS.search(named_["label"].rstrip(":")):
        return [named_.span("label"), (named_.end(), end)]
    field_ = FIELD.match(text, start, end) if blank else None
    label = field_["label"] if field_ else ""
    named = label.endswith(":") or (len(label.split()) < 5 and not inverted(label))
    if not field_ or not _is_label(label) or not named or _answers(label):
        return [(start, end)]
    rest = trim(text, field_.end(), end)
    return [field_.span(), rest] if text[rest[0]].isupper() else [(start, end)]


def fields_in(text: str, line: Line) -> list[Span]:
    """Return the fields of "Name: ____  Date of birth: ____", or the whole line."""
    found = list(FIELD.finditer(text, line.start, line.end))
    starts = [_label_start(text, *match.span("label"), row=len(found) > 1) for match in found]
    labels = [text[at : match.end("label")] for at, match in zip(starts, found, strict=True)]
    ahead = BLANK_AHEAD.match(text, line.start, line.end)
    first = ahead.end() if ahead else line.start
    whole = bool(found) and found[0].start() == first and found[-1].end() == line.end
    if behind := _choices_behind(text, found, line.end):
        return [*((at, match.end()) for at, match in zip(starts, found, strict=True)), *behind]
    if (last := LAST_LABEL.search(text, line.start, line.end)) and (
        TICKED.search(text, line.start, last.start())
        or _is_choice(text, [], *trim(text, line.start, last.start("label")))
    ):
        return [trim(text, line.start, last.start("label")), (last.start("label"), line.end)]
    starred = line.body.count("* ") and "  " in text[line.start : line.end]
    if (line.laid_out or starred) and not found and (labels_apart := _labels_apart(text, line)):
        return labels_apart
    if (stem := COUNTS.match(text, line.start, line.end)) and (
        parts := _parts(text, stem.end(), line.end)
    ):
        return parts
    if found and TICKED_AHEAD.search(text, line.start, line.end):
        return [(line.start, line.end)]
    if found and (filled := _cells_filled(text, line)):
        return filled
    several = len(found) > 1 or (whole and starts[0] > line.start)  # or behind a blank
    apart = all(text[at - 2 : at].isspace() for at in starts[1:])
    apart = apart and not any("?" in label or any(map(known, label.split())) for label in labels)
    if not several or not whole or not all(_is_label(label, apart=apart) for label in labels):
        return [(line.start, line.end)]
    return [(at, match.end()) for at, match in zip(starts, found, strict=True)]


def _parts(text: str, start: int, end: int) -> list[Span]:
    """Return "under 5 ____" and "5 to 17 ____" behind "How many are:", if nothing else is there."""
    found = [part.span() for part in PART.finditer(text, start, end)]
    whole = len(found) > 1 and found[0][0] == start and found[-1][1] == end
    return found if whole and all(a == b for (_, a), (b, _) in pairwise(found)) else []


def _cells_filled(text: str, line: Line) -> list[Span]:
    """Return "Rent: $____   Due on the ____ of the month", cells with a blank each."""
    cells = [trim(text, *cell.span()) for cell in APART.finditer(text, line.start, line.end)]
    filled = all("__" in text[a:b] and text[a].isalpha() and text[a].isupper() for a, b in cells)
    within = any(text[b - 1].isalpha() for _, b in cells)  # the blank stands between words
    return cells if filled and within and len(cells) > 1 else []


def _labels_apart(text: str, line: Line) -> list[Span]:
    """Return the fields of "Signature          Date", names with nothing but room behind them."""
    apart = APART if line.laid_out else APART_BY_TWO
    cells = [trim(text, *cell.span()) for cell in apart.finditer(text, line.start, line.end)]
    named = all(
        LABEL_WORDS.search(text[a:b].rstrip(":*")) and _is_label(text[a:b]) for a, b in cells
    )
    return cells if len(cells) > 1 and named else []


def _choices_behind(text: str, fields: list[re.Match[str]], end: int) -> list[Span]:
    """Return the "Sex: M / F" and "Approved: Y / N" that stand behind a line's fields."""
    start, end = trim(text, fields[-1].end() if fields else end, end)
    cuts = [start, *(cut.end() for cut in NEXT_NAME.finditer(text, start, end)), end]
    cells = [trim(text, a, b) for a, b in pairwise(cuts)]
    return cells if start < end and all(_is_choice(text, fields, *cell) for cell in cells) else []


def _is_choice(text: str, fields: list[re.Match[str]], start: int, end: int) -> bool:
    named = LABELLED.match(text, start, end) or (fields and LABEL_GAP.match(text, start, end))
    return bool(named and find_choices(text, start, end))


def begins_field(text: str, line: Line) -> bool:
    """Tell whether a line begins with a field to fill in, "Date received: ____"."""
    found = FIELD.match(text, line.start, line.end)
    named = found is not None and bool(LABEL_WORDS.search(found["label"].rstrip(":")))
    if not found or (known(WIDE.split(found["label"])[-1]) and not named):
        return False
    return found["label"].endswith(":") or named


def begins_named(text: str, line: Line) -> bool:
    """Tell a line whose first cell is a name with a colon, "Lives with:   mother   father"."""
    first, colon, _ = WIDE.split(text[line.start : line.end])[0].partition(":")
    return bool(colon) and not known(first) and not helps(first) and len(first.split()) < 8


def _label_start(text: str, start: int, end: int, *, row: bool) -> int:
    """Return where a field's name begins, behind a form's title on the same line."""
    gaps = list(GAP.finditer(text, start, end))
    if row and not gaps and (led := LED.match(text, start, end)):
        return led.end()
    return gaps[-1].end() if gaps and ":" not in text[start : gaps[-1].start()] else start


def _is_label(text: str, *, apart: bool = False) -> bool:
    """Tell the name of a field; where gaps set it `apart`, it needs no capital."""
    bare = BRACKETED.sub("", text)
    words = [word for word in bare.split() if any(letter.isalnum() for letter in word)]
    return (apart or text[:1].isupper()) and 0 < len(words) <= 6
