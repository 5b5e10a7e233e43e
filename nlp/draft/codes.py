"""Take the codes that survey tools write beside their options off them: "1 = Yes", "Yes (1)"."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import GLYPH
from nlp.draft.reader import Reader
from nlp.draft.separate import rstrip
from nlp.draft.text import Clean, Span, trim
from nlp.quick.later import later

BEFORE = later(  # "1 = Yes", and "worry___1   Money", the name of a box
    r"(?P<code>\d{1,2}\s{0,3}(?:=|[–—-]\s)|[a-z]\w{0,40}___\d{1,3}\s)\s{0,9}"
    r"(?=[^\W\d_]|(?<==)[$<>]?\d)"
)
BARE = later(r"(?P<code>\d{1,2}\s{0,3}(?:=|[–—-]\s|(?=\s[A-Z])))\s{0,3}(?=[^\W\d_]|(?<==)[$<>]?\d)")
HYPHENED = later(r"(?P<code>\d{1,2})[-– ](?=[^\W\d_])")
BEHIND = later(
    r"\s{0,3}(?P<code>\((?:Q[\d.]{1,6}_)?(?P<number>\d{1,2})\))$"
)  # "Yes (1)", "Tired (Q3_2)"


ARROWED = later(r"(?P<option>[^→⇒>=?\n]{1,40}?)\s{0,9}(?:→|⇒|-{1,2}>|=>)\s{0,9}\S")
ONE_BEHIND = later(  # "Yes ☐", one box behind the words
    rf"(?P<words>(?:(?!{GLYPH.pattern})[^\n?_]){{1,60}}?)\s{{1,9}}(?:{GLYPH.pattern})"
)
CODED = later(r"[^\n?]{1,120}\s\((?P<code>\d{1,3})\)[\s_]{0,80}")


def box_behind(lines: list[Line], clean: Clean) -> list[Line]:
    """Take lines that stand together and end with a box each, "Yes ☐", "No ☐", for boxes."""
    plain = (not line.marked and line.shape != Shape.HEADING for line in lines)
    words = [
        ONE_BEHIND.fullmatch(clean.text, line.start, line.end) if may else None
        for line, may in zip(lines, plain, strict=True)
    ]
    boxed = list(lines)
    for at, line in enumerate(lines[1:], 1):
        for each in (at - 1, at) if words[at - 1] and words[at] and not line.gap else ():
            span = found.span("words") if (found := words[each]) else (0, 0)
            body = clean.words(*span)
            boxed[each] = replace(lines[each], shape=Shape.BOX, end=span[1], body=body)
    return boxed


def box_coded(lines: list[Line]) -> list[Line]:
    """Take lines that stand together and end with codes, "Yes (1)", "No (2)", for boxes."""
    codes = [CODED.fullmatch(line.body) if not line.marked else None for line in lines]
    boxed = list(lines)
    for at, line in enumerate(lines[1:], 1):
        one, two = codes[at - 1], codes[at]
        if one and two and not line.gap and int(two["code"]) > int(one["code"]):
            for each in (at - 1, at):
                plain = lines[each].shape in (Shape.NONE, Shape.BULLET) and not lines[each].laid_out
                boxed[each] = replace(lines[each], shape=Shape.BOX) if plain else lines[each]
    return boxed


def box_arrowed(lines: list[Line]) -> list[Line]:
    """Take "Yes -> go to 4" for a box: an option, and what it leads to."""
    boxed: list[Line] = []
    for line in lines:
        found = ARROWED.match(line.body) if line.shape in (Shape.NONE, Shape.BULLET) else None
        leads = found is not None and known(found["option"])
        boxed.append(replace(line, shape=Shape.BOX) if leads else line)
    return boxed


def take_codes_off(reader: Reader) -> None:
    """Shorten options that all carry a code, and the rows of a matrix that do, to their words."""
    coded = False
    for item in reader.items:
        if item.options and not _from_front(reader.text, item):
            coded |= _from_back(reader.text, item)
    for item in reader.items if coded else ():
        if found := BEHIND.search(reader.text, item.start, item.end):
            item.labels.append(found.span("code"))
            item.end = trim(reader.text, item.start, found.start())[1]
            item.text = reader.clean.words(item.start, item.end)


def _from_front(text: str, item: Item) -> bool:
    beside = bool(item.options) and "\n" not in text[item.options[0][0] : item.options[-1][0]]
    heads = {text[a:b].lstrip("0123456789 ")[:4].lower() for a, b in item.options}
    coded = beside and len(heads) == len(item.options)  # not "1 Week  2 Weeks"
    before = BARE if coded else BEFORE
    found = [before.match(text, a, b) for a, b in item.options]
    if not any(found):
        found = _hyphened(text, item)
    return _shorten(
        item, [(f.end(), b) for f, (_, b) in zip(found, item.options, strict=True) if f]
    )


def _hyphened(text: str, item: Item) -> list[re.Match[str] | None]:
    """Find the codes of "1-poor  2-ok  3-good", which count on; not "1 week  2 weeks  3 weeks"."""
    found = [HYPHENED.match(text, a, b) for a, b in item.options]
    counted = [int(each["code"]) for each in found if each]
    first = counted[0] if counted else 2
    counts = first < 2 and counted == list(range(first, first + len(item.options)))
    words = {text[each.end() : each.end() + 3].lower() for each in found if each}
    sure = counts and len(words) == len(found) > 2
    return found if sure else [None] * len(found)


def _from_back(text: str, item: Item) -> bool:
    """Take off the codes behind options; the last, "Other: ____ (5)", may have lost its own."""
    found = [BEHIND.search(text, max(a, b - 8), b) for a, b in item.options]
    codes = [int(f["number"]) for f in found[:-1] if f]
    whole = len(codes) > 1 and codes == list(range(codes[0], codes[0] + len(found) - 1))
    return _shorten(
        item,
        [
            (a, rstrip(text, a, f.start(), ": _") if f else b)
            for f, (a, b) in zip(found, item.options, strict=True)
            if f or (whole and (a, b) == item.options[-1])
        ],
    )


def _shorten(item: Item, words: list[Span]) -> bool:
    """Put the words in place of the options, if all of them carried a code."""
    if len(words) < 2 or len(words) < len(item.options):
        return False
    for (start, end), (first, last) in zip(item.options, words, strict=True):
        label = (start, first) if first > start else (last, end)
        item.labels.extend([label] if label[0] < label[1] else [])
    item.options = words
    return True
