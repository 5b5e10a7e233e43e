"""Find the response options in a line, in whatever layout they were pasted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from nlp.draft.known import KNOWN, known
from nlp.draft.text import Span
from nlp.draft.words import helps

BOX = re.compile(
    r"[☐☑☒□■○◯◻⚪⬜❑❏❍]|\(\s{0,3}[xX✓]?\s{0,3}\)|\[\s{0,3}[xX✓]?\s{0,3}\]|"
    r"(?<![^\s/])_{2,4}(?=\s{0,2}[A-Z])"
)
GLYPH = re.compile(r"[☐☑☒□■○◯◻⚪⬜❑❏❍]|[(\[]\s{0,3}[xX✓]?\s{0,3}[)\]]")
WIDE = re.compile(r"\t+|\s{3,}")
CODED = re.compile(r"(?:(?<=[\s,;(|])|^)\d{1,2}\s?(?:=|[–—-]\s)\s?(?=[^\W\d_])")
NUMBERS = re.compile(r"\d{1,3}(?:(?:\s{0,9}[,/|]\s{0,9}|\s{1,9})\d{1,3}){2,11}")
ENUMERATOR = re.compile(r"(?<!\S)\(?(?P<label>\d{1,2}|[A-Ja-j])[.)]\s{1,4}(?=\S)")
COUNTED = ("abcdefghij", "12345678910", "012345678910")
BRACKET = re.compile(r"[(\[][^()\[\]]{3,200}[)\]]$")
CODE = re.compile(r"[\w-]{1,4},\s{1,3}(?=\S)")
BAR = re.compile(r"\|")
SPACED_SLASH = re.compile(r"\s/\s")
SLASH = re.compile(r"(?<!\bn)/(?!a\b)", re.I)
SEMICOLON = re.compile(r";")
COMMA = re.compile(r",(?!\d)(?:\s+or\b)?")
ANY_MARK = re.compile(r"[,;/\n]")
LEADING = re.compile(r"[\s/|,;_·]*(?:or\s+|[–—-]\s+)?")
HELPER = re.compile(r"\s{0,9}(?P<said>\([^()\n]{3,60}\):?|[^():\n]{3,60}:)\s{0,9}")
SPACED_DASH = re.compile(r"(?:^|(?<=[^\d\s])\s)[–—-]\s(?![$\d])")
MAX_TAIL = 1200
LONGEST = 5  # words in a known option


@dataclass(frozen=True, slots=True)
class Choices:
    """A line taken apart: where its stem ends, and the spans of the options after it."""

    stem_end: int
    options: tuple[Span, ...]
    cells: bool = False  # boxes of a matrix row, without words
    enumerated: bool = False  # "a) Yes b) No"


def find_choices(text: str, start: int, end: int, *, open_item: bool = False) -> Choices | None:
    """Split the options off text[start:end]; None when there are none.

    `open_item` says that a question stands open above, so that the whole line may be options.
    """
    if boxed := _boxed(text, start, end) or _enumerated(text, start, end):
        return boxed
    if open_item and (options := split_choices(text, start, end, sure=False)):
        return Choices(start, options)
    pivot = _pivot(text, start, end)
    if pivot is not None:
        sure = text[pivot - 1] in "?？"
        options = split_choices(text, behind_helper(text, pivot, end), end, sure=sure)
        if options:
            return Choices(pivot, options)
    return _bracketed(text, start, end) or _row(text, start, end)


def _bracketed(text: str, start: int, end: int) -> Choices | None:
    """Split "Gender (M/F)" where all that stands in the bracket is known."""
    found = BRACKET.search(text, max(start, end - 210), end)
    if not found or found.start() <= start:
        return None
    options = split_choices(text, found.start(), end, sure=False)
    if not options or not all(known(text[a:b]) for a, b in options):
        return None
    return Choices(_rstrip(text, start, found.start()), options)


def _boxed(text: str, start: int, end: int) -> Choices | None:
    """Split at boxes: "( ) Yes ( ) No", "Yes [ ] No [ ]", or a matrix row's empty boxes."""
    boxes = [box.span() for box in BOX.finditer(text, start, end)]
    if not boxes or (len(boxes) == 1 and boxes[0][0] == start):
        return None
    starts, ends = [box[1] for box in boxes], [box[0] for box in boxes[1:]] + [end]
    after = [_trim(text, a, b) for a, b in zip(starts, ends, strict=True)]
    if all(span[0] < span[1] for span in after):
        stem_end = boxes[0][0]
        if len(boxes) == 1 and not text[start:stem_end].rstrip().endswith(("?", ":")):
            return None
        return Choices(_rstrip(text, start, stem_end), tuple(after))
    if len(boxes) == 1:
        return None
    return _boxes_behind(text, start, end, boxes, after)


def _enumerated(text: str, start: int, end: int) -> Choices | None:
    """Split at letters or numbers that count up: "Do you rent? a) Yes b) No"."""
    found = list(ENUMERATOR.finditer(text, start, end))
    labels = "".join(match["label"].lower() for match in found)
    if len(found) < 2 or not any(run.startswith(labels) for run in COUNTED):
        return None
    stem_end = _rstrip(text, start, found[0].start())
    if stem_end > start and text[stem_end - 1] not in "?:？":
        return None
    ends = [match.start() for match in found[1:]] + [end]
    options = tuple(_trim(text, m.end(), b) for m, b in zip(found, ends, strict=True))
    short = all(a < b and len(text[a:b].split()) <= 8 for a, b in options)
    if not short or any("?" in text[a:b] for a, b in options):
        return None
    return Choices(stem_end, options, enumerated=True)


def _boxes_behind(
    text: str, start: int, end: int, boxes: list[Span], after: list[Span]
) -> Choices | None:
    if all(a >= b for a, b in after):
        return Choices(_rstrip(text, start, boxes[0][0]), (), cells=True)
    if after[-1][0] < after[-1][1] or any(a >= b for a, b in after[:-1]):
        return None
    pivot = _pivot(text, start, boxes[0][0])
    first = _trim(text, start if pivot is None else pivot, boxes[0][0])
    if first[0] >= first[1] or any("?" in text[a:b] for a, b in (first, *after)):
        return None
    return Choices(_rstrip(text, start, first[0]), (first, *after[:-1]))


def behind_helper(text: str, start: int, end: int) -> int:
    """Return where options may begin behind "(circle one)" or "Check all that apply:"."""
    found = HELPER.match(text, start, end)
    return found.end() if found and helps(found["said"]) else start


def _pivot(text: str, start: int, end: int) -> int | None:
    """Return where a line's stem ends and options may begin: after its last ? or colon."""
    window = max(start, end - MAX_TAIL)
    for mark in ("?", "？"):
        at = text.rfind(mark, window, end)
        if at >= 0:
            return at + 1 if at + 1 < end else None
    at = text.find(":", window, end)
    if 0 <= at < end - 1 and text[at + 1].isspace():
        return at + 1
    wide = WIDE.search(text, window, end)
    return wide.start() if wide and wide.start() > start else None


def _row(text: str, start: int, end: int) -> Choices | None:
    """Split a scale off a row: "I feel safe 1 2 3 4 5"."""
    window = max(start, end - 60)
    found = next((m for m in NUMBERS.finditer(text, window, end) if m.end() == end), None)
    if not found or found.start() <= start or not _in_steps(found.group()):
        return None
    stem_end = _rstrip(text, start, found.start())
    if len(text[start:stem_end].split()) < 2 or text[stem_end - 1] in ",/|-–":
        return None
    digits = re.finditer(r"\d+", found.group())
    options = tuple((found.start() + d.start(), found.start() + d.end()) for d in digits)
    return Choices(stem_end, options)


def split_choices(
    text: str, start: int, end: int, *, sure: bool, listed: bool = False
) -> tuple[Span, ...]:
    """Split text[start:end] into options; empty when it does not read like options.

    `sure` says that it stands behind a question mark, where less is needed to believe it;
    `listed` that it is known to be a list, whatever its words.
    """
    start, end = _trim(text, start, end)
    if end - start < 1 or end - start > MAX_TAIL or "?" in text[start:end]:
        return ()
    if text[start] in "([" and text[end - 1] in ")]" and not text.find(")", start, end - 1) > 0:
        start, end = _trim(text, start + 1, end - 1)
    for way in (_scale, _coded, _wide, _barred, _slashed, _dashed, _listed, _bare):
        options = way(text, start, end, sure)
        if len(options) > 1:
            return options
    if not listed:
        return ()
    return _cut(text, start, end, ANY_MARK, share=0.0, longest=25)


def _scale(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "Never 1 2 3 4 5 Always" into its numbers, the anchors with theirs."""
    found = NUMBERS.search(text, start, end)
    if not found or not _in_steps(found.group()):
        return ()
    before, behind = len(text[start : found.start()].split()), len(text[found.end() : end].split())
    if max(before, behind) > 6 or bool(before) != bool(behind):
        return ()
    spans = [(found.start() + d.start(), found.start() + d.end())
             for d in re.finditer(r"\d+", found.group())]  # fmt: skip
    spans[0] = (start, spans[0][1])
    spans[-1] = (spans[-1][0], end)
    return tuple(spans)


def _in_steps(numbers: str) -> bool:
    values = [int(number) for number in re.findall(r"\d+", numbers)]
    steps = {later - earlier for earlier, later in pairwise(values)}
    return len(values) >= 3 and steps in ({1}, {-1}, {10}) and min(values) <= 10


def _coded(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "1 = Never, 2 = Rarely"; the code stays with its option."""
    codes = [code.start() for code in CODED.finditer(text, start, end)]
    if len(codes) < 2 or codes[0] != start:
        return ()
    return _pieces(text, [*codes, end], [*codes, end])


def _wide(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    return _cut(text, start, end, WIDE, share=0.0 if sure else 0.4, longest=8)


def _barred(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    spans = _cut(text, start, end, BAR, share=0.0, longest=25)
    codes = [CODE.match(text, a, b) for a, b in spans]
    if spans and all(codes):
        return tuple((code.end(), b) for code, (_, b) in zip(codes, spans, strict=True) if code)
    return spans


def _slashed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    spaced = _cut(text, start, end, SPACED_SLASH, share=0.0 if sure else 0.3, longest=8)
    return spaced or _cut(text, start, end, SLASH, share=0.5, longest=6)


def _dashed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    return _cut(text, start, end, SPACED_DASH, share=0.5, longest=6)


def _listed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    semicolons = _cut(text, start, end, SEMICOLON, share=0.0 if sure else 0.5, longest=10)
    if semicolons or text.find(",", start, end) < 0:
        return semicolons
    return _cut(text, start, end, COMMA, share=0.5, longest=6)


def _bare(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "Yes No Not sure" when every word belongs to a known option."""
    words = [word.span() for word in re.finditer(r"\S+", text[start:end])]
    if not 2 <= len(words) <= 40:
        return ()
    spans: list[Span] = []
    at = 0
    while at < len(words):
        reach = min(len(words), at + LONGEST)
        fits = (
            n
            for n in range(reach, at, -1)
            if _plainly(text[start + words[at][0] : start + words[n - 1][1]])
        )
        stop = next(fits, 0)
        if not stop:
            return ()
        spans.append((start + words[at][0], start + words[stop - 1][1]))
        at = stop
    return tuple(spans) if sure or text[start].isupper() or len(spans) > 2 else ()


def _plainly(text: str) -> bool:
    return text.strip(" .,;").replace("’", "'").lower() in KNOWN


def _cut(
    text: str, start: int, end: int, separator: re.Pattern[str], *, share: float, longest: int
) -> tuple[Span, ...]:
    """Cut at a separator; empty unless all pieces are short and enough of them are known."""
    cuts = [found.span() for found in separator.finditer(text, start, end)]
    if not cuts:
        return ()
    spans = _pieces(
        text, [start, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), end], first=0
    )
    if len(spans) < 2 or any(len(text[a:b].split()) > longest for a, b in spans):
        return ()
    return spans if sum(known(text[a:b]) for a, b in spans) >= share * len(spans) else ()


def _pieces(text: str, starts: list[int], ends: list[int], first: int = 1) -> tuple[Span, ...]:
    pairs = zip(starts, ends[first:], strict=False)
    spans = (_trim(text, a, b) for a, b in pairs)
    return tuple((a, b) for a, b in spans if a < b)


def _trim(text: str, start: int, end: int) -> Span:
    """Take blanks, separators and fill-in lines off both ends of an option."""
    found = LEADING.match(text, start, end)
    start = found.end() if found else start
    return start, max(start, _rstrip(text, start, end, " \t\n\r\u00a0_,;|/:"))


def _rstrip(text: str, start: int, end: int, letters: str = " \t\n\r\u00a0") -> int:
    while end > start and (text[end - 1] in letters or text[end - 1].isspace()):
        end -= 1
    return end
