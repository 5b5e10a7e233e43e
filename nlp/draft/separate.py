"""Split a run of response options at whatever separates them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nlp.draft.known import DEGREE, KNOWN, known
from nlp.draft.people import is_english
from nlp.draft.text import Span
from nlp.quick.later import later

WIDE = later(r"\t+|(?<!\s)[^\S\n]{3,}")  # not where a line breaks
CODED = later(
    r"(?:(?<=[\s,;(|])|^)\d{1,2}(?:\s?(?:=|[–—-]\s)\s?(?=[^\W\d_])|\s?=\s?(?=[$<>≤≥]?\d))"
)
NUMBERS = later(r"\d{1,3}(?:(?:\s{0,9}[,/|]\s{0,9}|\s(?:[–—-]|\.{2,6}|…)\s|\s{1,9})\d{1,3}){2,11}")
BARE_CODE = later(r"(?:(?<=\s)|^)(?P<code>\d{1,2})\s{1,2}(?P<word>[A-Z][\w'’]{0,3})")
DIGITS = later(r"\d+")
SIGNS = later(r"[\"$%&'()*+./:;<=>@\\^_{}~ -]+")  # no option is nothing but these
CODE_BEHIND = later(r"(?<=\w )\(\d{1,2}\)(?=\s|$)")
CODE = later(r"[\w-]{1,4},\s{1,3}(?=\S)")
CIRCLE = later(r"O\s{1,3}(?=\S)")  # typed for a circle to fill
GAPS = later(r"(?<!\s)[^\S\n]{2,9}")
BLANKS = later(r"\s{1,9}")
SIZE = later(r"(?:\d?X{0,3}[SML]|\d?XX?)|\d{1,2}T|[AY](?:XS|[SML]|XL)")
DAY = later(r"(?:M|Mon|Tue?s?|T|Wed|W|Thu?r?s?|R|F|Fri|Sat?|S|Sun?|U)[.,/]?", re.I)
OPENING = later(r"[(\[]")
LISTED = later(r"[,;]")
BAR = later(r"\||\s[•·∙]\s")
SPACED_SLASH = later(r"\s/\s")
SLASH = later(r"(?<!\bn)/|/(?!a\b)", re.I)
YES_BUT = later(r"(?:yes|no),", re.I)
IF_YES = later(r"if (?:yes|no|so|not)\b", re.I)
SEMICOLON = later(r";")
COMMA = later(  # not before what goes on: "Not yet, but soon"
    r",(?!\d|\s{1,9}(?:although|because|but|even|except|though|unless|which|who)\b)(?:\s+or\b)?"
)
ANY_MARK = later(r"[,;/\n]|\s[–—-]\s")
LEADING = later(
    r"(?:[\s/|,;_·]|[\U0001f300-\U0001faff☹☺✅❌❎⏳⌛✖➕➖⭕⛔]\ufe0f?)*(?:or\s+|[–—-]{1,3}\s+)?"
)
SPACED_DASH = later(r"(?:^|(?<=[^\d\s])\s)[–—-]\s(?![$\d])")
MAX_TAIL = 1200
BEFORE = 160  # letters of a question, behind which its options stand
LONGEST = 5  # words in a known option


def split_choices(
    text: str, start: int, end: int, *, sure: bool, listed: bool = False
) -> tuple[Span, ...]:
    """Split text[start:end] into options; empty when it does not read like options.

    `sure` says that it stands behind a question mark, where less is needed to believe it;
    `listed` that it is known to be a list, whatever its words.
    """
    start, end = trim_option(text, start, end)
    if end - start < 1 or end - start > MAX_TAIL or "?" in text[start:end]:
        return ()
    if IF_YES.match(text, start, end):
        return ()
    if text[end - 1] in ")]" and not OPENING.search(text, start, end):
        start, end = trim_option(text, start, end - 1)  # opened before a helper's words
    if text[start] in "([" and text[end - 1] in ")]" and not text.find(")", start, end - 1) > 0:
        start, end = trim_option(text, start + 1, end - 1)
    for way in (
        _scale, _coded, _wide, _gapped, _barred, _joined, slashed, _dashed, _listed, _bare,
    ):  # fmt: skip
        options = way(text, start, end, sure)
        if len(options) > 1:
            return () if _is_row(text, options) else unstopped(text, options)
    if not listed:
        return ()
    return _cut(text, start, end, ANY_MARK, share=0.0, longest=25)


def unstopped(text: str, options: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take the full stop off the last of "Yes / No / Sometimes.", the brackets off "(Yes) (No)"."""
    if all(text[a] == "(" and text[b - 1] == ")" for a, b in options):
        return tuple((a + 1, b - 1) for a, b in options)
    start, end = options[-1]
    alone = text[end - 1] == "." and not any(text[b - 1] == "." for _, b in options[:-1])
    return (*options[:-1], (start, end - 1)) if alone and known(text[start:end]) else options


def _begins_row(text: str, spans: tuple[Span, ...]) -> bool:
    """Tell "Staff were kind   Yes   Mostly   No", a row and its scale's words."""
    first = text[slice(*spans[0])]
    rest = all(known(text[a:b]) for a, b in spans[1:])
    return rest and len(first.split()) > 2 and not known(first)


def _is_row(text: str, options: tuple[Span, ...]) -> bool:
    """Tell "Staff greet me. 1 / 2 / 3", a row and its numbers, from options."""
    words = text[slice(*options[0])].split()
    numbers = all(text[a:b].isdigit() for a, b in options[1:])
    return numbers and len(options) > 2 and len(words) > 2 and words[-1].isdigit()


def bracketed_list(text: str, start: int, end: int, *, sure: bool = False) -> tuple[Span, ...]:
    """Split "friend, doctor, other" as it stands in brackets behind a question.

    `sure` says that the question wants one of several answers, no yes or no: of four or more,
    some may then be longer.
    """
    spans = _cut(text, start, end, COMMA, share=0.0, longest=4)
    if sure and not spans:
        longer = _cut(text, start, end, COMMA, share=0.0, longest=5)
        brief = len(text[start:end].split()) <= 3 * len(longer)
        spans = longer if len(longer) > 3 and brief else ()
    return spans if len(spans) > 2 and (sure or any(known(text[a:b]) for a, b in spans)) else ()


def _scale(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "Never 1 2 3 4 5 Always" into its numbers, the anchors with theirs."""
    found = NUMBERS.search(text, start, end)
    if not found:
        return ()
    if found.span() == (start, end):
        once = counted_once(text, [digits.span() for digits in DIGITS.finditer(text, start, end)])
        return once if in_steps(" ".join(text[a:b] for a, b in once)) else ()
    if not in_steps(found.group()):
        return ()
    if text[start : found.start()].rstrip().endswith(",") and "," in found.group():
        return ()  # "newborn, 1, 2, 3, 4", a list whose members are numbers and words
    before, behind = len(text[start : found.start()].split()), len(text[found.end() : end].split())
    if max(before, behind) > 6 or bool(before) != bool(behind):
        return ()
    spans = [(found.start() + d.start(), found.start() + d.end())
             for d in re.finditer(r"\d+", found.group())]  # fmt: skip
    spans[0] = (start, spans[0][1])
    spans[-1] = (spans[-1][0], end)
    return tuple(spans)


def counted_once(text: str, numbers: Sequence[Span]) -> tuple[Span, ...]:
    """Return the first half of "1 2 3   1 2 3", a row to rate twice, before and after."""
    words, half = [text[a:b] for a, b in numbers], len(numbers) // 2
    return tuple(numbers[:half] if half > 2 and words[:half] == words[half:] else numbers)


def in_steps(numbers: str) -> bool:
    """Tell whether the numbers of a text count up or down in even steps."""
    values = [int(number) for number in re.findall(r"\d+", numbers)]
    steps = {later - earlier for earlier, later in pairwise(values)}
    return len(values) >= 3 and steps in ({1}, {-1}, {10}) and min(values) <= 10


def _coded(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "1 = Never, 2 = Rarely" and "Never (1) Rarely (2)"; the code stays with its option."""
    codes = [code.start() for code in CODED.finditer(text, start, end)]
    if len(codes) < 2 or codes[0] != start:
        codes = _bare_codes(text, start, end)
    if codes:
        return _pieces(text, [*codes, end], [*codes, end])
    behind = [code.span() for code in CODE_BEHIND.finditer(text, start, end)]
    counted = [int(text[a + 1 : b - 1]) for a, b in behind]
    if len(behind) < 3 or behind[-1][1] != end or counted != sorted(set(counted)):
        return ()
    return _pieces(text, [start, *(b for _, b in behind)], [b for _, b in behind], first=0)


def _bare_codes(text: str, start: int, end: int) -> list[int]:
    """Return where codes stand in "1 Yes  2 No  9 Refused", not in "1 Week 2 Weeks 3 Weeks"."""
    found = list(BARE_CODE.finditer(text, start, end))
    counted = [int(code["code"]) for code in found]
    if len(found) < 2 or found[0].start() != start or counted[:2] not in ([0, 1], [1, 2]):
        return []
    words = {code["word"].lower() for code in found}
    counts = counted == sorted(set(counted)) and len(words) == len(found)
    return [code.start() for code in found] if counts else []


def _wide(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    letters = text[start:end].split()
    codes = len(letters) > 2 and all(
        (len(word) < 3 and word.isupper()) or word == "o" for word in letters
    )
    if len(letters) > 3 and all(DAY.fullmatch(word) for word in letters):
        return _cut(text, start, end, BLANKS, share=0.0, longest=1)
    if len(letters) > 2 and all(SIZE.fullmatch(word) for word in letters):
        return _cut(text, start, end, BLANKS, share=0.0, longest=1)
    spans = _cut(text, start, end, WIDE, share=0.0 if sure or codes else 0.4, longest=8)
    if (
        len(spans) > 3
        and all(text[a:b].isdigit() for a, b in spans[1:])
        and not text[slice(*spans[0])].isdigit()
    ):
        return ()  # a row and its numbers
    if not sure and len(spans) > 2 and _begins_row(text, spans):
        return ()
    circles = [CIRCLE.match(text, a, b) for a, b in spans]
    return tuple((c.end(), b) for c, (_, b) in zip(circles, spans, strict=True) if c) or spans


def _gapped(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "Y  N  Decline" behind a question mark, where two blanks stand between."""
    spans = _cut(text, start, end, GAPS, share=0.0, longest=4)
    if not sure and (len(spans) < 4 or any(b - a > 3 for a, b in spans)):
        return ()  # "M  T  W  Th  F" needs no question mark
    return () if any(text[b - 1] in ":." for _, b in spans) else spans


def _barred(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    spans = _cut(text, start, end, BAR, share=0.0, longest=25)
    codes = [CODE.match(text, a, b) for a, b in spans]
    if spans and all(codes):
        return tuple((code.end(), b) for code, (_, b) in zip(codes, spans, strict=True) if code)
    return spans


def _joined(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "Yes / Sí, No" behind "Do you drive? / ¿Maneja?": slashes join two languages here."""
    mark = SEMICOLON if text.find(";", start, end) > 0 else COMMA
    slashes = len(SPACED_SLASH.findall(text, start, end)) if mark.search(text, start, end) else 0
    before = list(SPACED_SLASH.finditer(text, max(0, start - BEFORE), start)) if slashes else []
    if not before or is_english(text[before[-1].end() : start]):
        return ()
    spans = _cut(text, start, end, mark, share=0.0, longest=14)
    once = all(len(SPACED_SLASH.findall(text, a, b)) < 2 for a, b in spans)
    return spans if once else ()


def slashed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    """Split "by phone / by mail / either" at its slashes."""
    spaced = _cut(text, start, end, SPACED_SLASH, share=0.0 if sure else 0.3, longest=8)
    if not spaced and text[start - 2 : start] == ": ":
        spans = _cut(text, start, end, SPACED_SLASH, share=0.0, longest=4)
        spaced = spans if len(spans) > 2 else ()
    share = 0.0 if sure and not LISTED.search(text, start, end) else 0.5
    tight = _cut(text, start, end, SLASH, share=share, longest=6)
    few = len(tight) < 3 and sum(known(text[a:b]) for a, b in tight) * 2 < len(tight)
    return spaced or (() if few else tight)


def _dashed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    return _cut(text, start, end, SPACED_DASH, share=0.5, longest=6)


def _listed(text: str, start: int, end: int, sure: bool) -> tuple[Span, ...]:
    semicolons = _cut(text, start, end, SEMICOLON, share=0.0 if sure else 0.5, longest=10)
    if semicolons or text.find(",", start, end) < 0:
        return semicolons
    spans = _cut(text, start, end, COMMA, share=0.5, longest=6)
    if sure and not spans:
        return capitals(text, start, end)
    lone = len(spans) == 2 and YES_BUT.match(text, start, end) and _goes_on(text, spans[1])
    return () if lone else spans  # "Yes, in two payments" is one option


def capitals(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Split "Shelter, Outreach, Meals" behind or below a question, where all have capitals."""
    spans = _cut(text, start, end, COMMA, share=0.0, longest=4)
    ended = text[end - 1] in ".!" or text.find(". ", start, end) > 0
    capital = all(text[a].isupper() or text[a].isdigit() or known(text[a:b]) for a, b in spans)
    bracketed = text[start - 1 : start] in ("(", "[")
    return spans if len(spans) > 2 and capital and not (ended or bracketed) else ()


def _goes_on(text: str, span: Span) -> bool:
    """Tell a piece that is no option of its own: not known as one, or "always" after "Yes,"."""
    small = text[span[0]].islower() and text[span[0] - 2 : span[0]] == ", "
    return not known(text[slice(*span)]) or (small and text[slice(*span)] not in ("no", "not sure"))


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
    if len(spans) == 2 and YES_BUT.match(text, start, end):
        return ()  # "Yes, always"
    numbers = [text[a:b] for a, b in spans if text[a:b].isdigit()]
    if numbers and not in_steps(" ".join(numbers)):
        return ()  # "4 x 8"
    return tuple(spans) if sure or text[start].isupper() or len(spans) > 2 else ()


def _plainly(text: str) -> bool:
    text = text.strip(" .,;").replace("’", "'").lower()
    return text in KNOWN or (text.isdigit() and len(text) < 3) or bool(DEGREE.fullmatch(text))


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
    if any(SIGNS.fullmatch(text, a, b) for a, b in spans):
        return ()
    if len(spans) < 2 or any(len(text[a:b].split()) > longest for a, b in spans):
        return ()
    if not share or all(SIZE.fullmatch(text, a, b) for a, b in spans):
        return spans
    return spans if sum(known(text[a:b]) for a, b in spans) >= share * len(spans) else ()


def _pieces(text: str, starts: list[int], ends: list[int], first: int = 1) -> tuple[Span, ...]:
    pairs = zip(starts, ends[first:], strict=False)
    spans = (trim_option(text, a, b) for a, b in pairs)
    return tuple((a, b) for a, b in spans if a < b)


def trim_option(text: str, start: int, end: int) -> Span:
    """Take blanks, separators and fill-in lines off both ends of an option."""
    found = LEADING.match(text, start, end)
    start = found.end() if found else start
    return start, max(start, rstrip(text, start, end, " \t\n\r\u00a0_,;|/:"))


def rstrip(text: str, start: int, end: int, letters: str = " \t\n\r\u00a0") -> int:
    """Return `end` without the blanks, or other letters, before it."""
    while end > start and (text[end - 1] in letters or text[end - 1].isspace()):
        end -= 1
    return end
