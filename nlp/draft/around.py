"""The rules for lines around the questions: rulers, why lines, helper texts, quotations."""

from __future__ import annotations

import re

from nlp.draft.below import PICKS
from nlp.draft.grammar import QUOTED, asks, sentences
from nlp.draft.items import item_of
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.matrix import columns_named
from nlp.draft.options import FACE
from nlp.draft.place import is_short, type_below
from nlp.draft.prose import boxes_below, names_choice, scale_right_below
from nlp.draft.reader import Reader
from nlp.draft.reasons import (
    BLANK,
    INSTRUCTIONS,
    INTRODUCTION,
    LEFT_OVER,
    SECTION_WHY,
)
from nlp.draft.separate import WIDE, split_choices
from nlp.draft.tail import is_rule
from nlp.draft.words import (
    ASKS_REVIEWER,
    COMMENT,
    NAMED_SECTION,
    TYPE_NAMED,
    WHY,
    helps,
)
from nlp.quick.later import later

RULER = set("-–—=*#~+.•·|: ")
IN_BRACKETS = later(r"[(\[][^()\[\]\s]+(?: [^()\[\]\s]+){0,60}[)\]]")
PLACEHOLDER = later(r"(?:(?:enter|type) )?your (?P<field>[a-z -]{3,30})", re.I)
EXAMPLE = later(r"(?:e\.?g\.?|ex\.|for example|example)[,:]? ", re.I)
SAMPLE = later(r"(?:\+?1 )?\(?\d{3}[). -]{1,2}\d{3}[. -]\d{4}|[\w.+-]{1,40}@[\w.-]{2,40}", re.I)
DATE_PART = later(
    r"mm|dd|yyyy|month|day|year|date|hours?|minutes?|[ap]m|am ?/ ?pm(?: option)?", re.I
)
NAME_PART = later(r"first|last|middle(?: initial)?|m\.?i\.?|prefix|suffix", re.I)
NAMED = later(r"\bname$", re.I)
DATED = later(r"\b(?:dates?|birth\w*|dob|when|time|born|since)\b", re.I)
CODED_SCALE = later(r"\b\d\s?=.{2,60}\b\d\s?=.{2,60}\b\d\s?=")
ROOM = later(r"\d{1,2}[.)]")  # "1." above "2.", with nothing behind them
PROBE = later(r"probe|prompt", re.I)
TYPED = later(r"(?:e-?mail|text|date|number|paragraph|answers?|circle|check|mark)", re.I)
WHICH = later(r"\bwhich\b", re.I)
SAYS_MUST = later(r"\brequired\b|\*$", re.I)
SAYS_REQUIRED = later(
    r"[\w -]{3,20}[.,;] required|"
    r"[(\[]?(?:this is )?(?:a )?required(?: question)?[)\]]?|(?:\* ?)?must provide value|"
    r"required to answer\..{0,30}|(?:\* ?)?this (?:question|field) is required\.?\*?",
    re.I,
)


def rule(reader: Reader, line: Line) -> bool:
    """Take lines without letters: rulers, buttons' glyphs, fill-in blanks, a table's empty rows."""
    if line.cells and line.body.isdigit():
        return reader.put_away(line, BLANK)
    if not line.marked and ROOM.fullmatch(line.body) and reader.open:
        return reader.add_note(line, BLANK)
    if not is_rule(line.body) or (FACE.search(line.body) and columns_named(reader.place)):
        return False
    if line.body == "*" and reader.open and not reader.open.options:
        reader.open.required = True
    if any(blank in line.body for blank in ("_", "‗", "…", "...")):
        return reader.add_note(line, BLANK)
    return set(line.body) <= RULER or reader.put_away(line, LEFT_OVER)


def why(reader: Reader, line: Line) -> bool:
    """Take why-we-ask lines, and the line below a bare "Why we ask:"."""
    body = line.body.lstrip("([*•–—- ")
    because = not asks(body) or body.lower().startswith("because")
    goes_on = reader.why_waits and not line.marked and because
    reader.why_waits = False
    if not goes_on and not WHY.match(body):
        return False
    reader.why_waits = body.endswith((":", "?"))
    if reader.open:
        reader.open.whys.append((line.start, line.end))
        return True
    opening = not reader.items and not goes_on and len(sentences(body)) > 2
    if opening and not body.lower().startswith("why"):
        return reader.put_away(line, INTRODUCTION)
    return reader.put_away(line, SECTION_WHY)


def helper(reader: Reader, line: Line) -> bool:
    """Take helper texts ("Select all that apply", "Short answer text") and skip notes."""
    if COMMENT.fullmatch(line.body) or (_is_probe(reader, line) and not asks(line.body)):
        return reader.add_note(line, INSTRUCTIONS)
    if IN_BRACKETS.fullmatch(line.body.rstrip("_ ")) and not (line.marked or asks(line.body)):
        if CODED_SCALE.search(line.body) or _holds_options(reader, line):
            return False
        below = reader.open and not reader.open.options and not line.gap
        if not below and len(line.body.split()) < 3:
            return False
        return reader.add_note(line, INSTRUCTIONS)
    said = _is_placeholder(reader, line) or _is_date_part(reader, line)
    said |= _is_name_part(reader, line) or _is_kind(reader, line)
    said |= _describes_choice(reader, line)
    if said or _is_shouted_between(reader, line):
        return reader.add_note(line, INSTRUCTIONS)
    return not line.marked and _tells_how(reader, line)


def _tells_how(reader: Reader, line: Line) -> bool:
    """Take "Select all that apply" and "Short answer text" where they stand below a question."""
    if TYPED.fullmatch(line.body) and _stands_in_options(reader, line):
        return False  # "☐ Text", an option
    kind = TYPE_NAMED.fullmatch(line.body) or SAYS_REQUIRED.fullmatch(line.body)
    typed = type_below(reader.place) and not kind
    typed |= _asks_for_boxes(reader, line)
    typed |= line.shape == Shape.NONE and (
        line.body.endswith("*") or line.body.lower() in ("date:", "number:")
    )
    told = helps(line.body) or (kind and reader.open)
    if typed or not told or (reader.keen and not reader.open):
        return False
    if line.gap and not reader.layout.double and scale_right_below(reader.place):
        reader.open = None
    if reader.open and SAYS_REQUIRED.fullmatch(line.body):
        reader.open.required = True
    return reader.add_note(line, INSTRUCTIONS)


def _is_kind(reader: Reader, line: Line) -> bool:
    """Tell "Single line text · Required" below what is asked, and take the mark from it."""
    if reader.open is None or line.at not in reader.layout.kinds:
        return False
    reader.open.required |= bool(SAYS_MUST.search(line.body))
    return True


def _describes_choice(reader: Reader, line: Line) -> bool:
    """Tell "Check every week you could be here." between "Which weeks?" and the weeks.

    "Choose your school." below "What is your name?" asks, unless a form's view shows the room for
    a name below it.
    """
    item, near = reader.open, not line.gap or reader.layout.double
    told = near and not line.marked and line.body[-1] in ".)" and PICKS.match(line.body)
    if not told or item is None or item.options or item.notes:
        return False
    if not (reader.layout.viewed or WHICH.search(item.text)) or type_below(reader.place):
        return False
    one, two = (*reader.place.below[:2], None, None)[:2]
    return bool(one and two and one.shape == two.shape and is_short(one) and is_short(two))


def _holds_options(reader: Reader, line: Line) -> bool:
    """Tell "(Yes / No / Not sure)" below a question from what it says of it."""
    item = reader.open
    if item is None or item.options or not item.asked or line.gap:
        return False
    found = split_choices(reader.text, line.start, line.end, sure=True)
    words = [reader.text[a:b] for a, b in found]
    return len(words) > 1 and (" / " in line.body or known(words[0]))


def _stands_in_options(reader: Reader, line: Line) -> bool:
    """Tell "Text" above "Video call", ways to choose from, from a kind of answer."""
    if line.shape == Shape.BOX:
        return reader.open is not None
    after, item = reader.place.after, reader.open
    if item is not None and item.options and item.option_shape == line.shape and not line.gap:
        return True
    waits = item is not None and item.asked and not (item.options or line.gap)
    beside = after is not None and not after.gap and after.shape == Shape.NONE
    if not (waits and beside and after and line.shape == Shape.NONE) or reader.layout.edited:
        return False
    return is_short(after) and not (helps(after.body) or asks(after.body)) and after.body != "*"


def _asks_for_boxes(reader: Reader, line: Line) -> bool:
    """Tell "Check any illness you have had:" over boxes, when nothing waits for these above."""
    item = reader.open
    blank = item is not None and any("__" in reader.text[a:b] for a, b in item.notes)
    waits = item and not (line.gap or item.options or blank)
    return boxes_below(reader.place) and not waits and helps(line.body) and names_choice(line.body)


def _is_probe(reader: Reader, line: Line) -> bool:
    """Tell "Probe: children, adults" from a question with a number."""
    return line.shape == Shape.NUMBER and bool(PROBE.match(reader.text, line.at))


def _is_shouted_between(reader: Reader, line: Line) -> bool:
    """Tell "KEEP THIS ONE" in capitals between numbered questions that are not in capitals."""
    above, after = reader.place.above, reader.place.after
    if not (reader.layout.numbered and line.shape == Shape.NONE and line.body.isupper()):
        return False
    if NAMED_SECTION.match(line.body):
        return False
    told = len(line.body.split()) > 2 and not known(line.body)  # even below options
    between = above is not None and (above.marked or told)
    between = between and above is not None and not (line.gap or above.body.isupper())
    alone = after is None or after.gap or after.shape == Shape.NUMBER
    return between and alone and len(line.body) > 3 and not line.laid_out


def _is_placeholder(reader: Reader, line: Line) -> bool:
    """Tell "Your email" below "Email address", and "e.g., 40", from a field of its own."""
    found = PLACEHOLDER.fullmatch(line.body)
    if line.gap or line.marked or not reader.open or reader.open.options:
        return False
    if (EXAMPLE.match(line.body) and not asks(line.body)) or SAMPLE.fullmatch(line.body):
        return True
    if not found or reader.open.asked:
        return False
    return found["field"].lower() in reader.open.text.lower()


def _is_name_part(reader: Reader, line: Line) -> bool:
    """Tell "First" and "Last" below "Name *", the names of its boxes, from options."""
    item, cells = reader.open, WIDE.split(reader.text[line.start : line.end])
    named = all(map(NAME_PART.fullmatch, cells)) and item is not None and not line.gap
    return bool(named and item and not item.options and NAMED.search(item.text))


def _is_date_part(reader: Reader, line: Line) -> bool:
    """Tell "Month", "Day", "Year" below "Date of birth", the names of its boxes, from options."""
    item, place = reader.open, reader.place
    if not (DATE_PART.fullmatch(line.body) and item and not item.options and not line.gap):
        return False
    beside = (place.above, place.after)
    parts = any(
        other is not None and (DATE_PART.fullmatch(other.body) or is_rule(other.body))
        for other in beside
    )
    return parts and bool(DATED.search(item.text))


def quoted(reader: Reader, line: Line) -> bool:
    """Take the questions that a line only quotes, in a text that asks nothing else."""
    if not reader.keen:
        return False
    quotes = [q.span() for q in QUOTED.finditer(reader.text, line.start, line.end)]
    inner = [(a + 1, b - 1) for a, b in quotes if asks(reader.text[a + 1 : b - 1])]
    if not inner or (asks(line.body) and not ASKS_REVIEWER.search(line.body)):
        return False
    for span in inner:
        reader.add_item(item_of(reader.clean, line, span))
    ends = [line.start, *(b + 1 for _, b in inner)]
    starts = [*(a - 1 for a, _ in inner), line.end]
    rest = [(a, b) for a, b in zip(ends, starts, strict=True) if reader.text[a:b].strip()]
    reader.unread.extend((span, INTRODUCTION) for span in rest)
    return True
