"""Find the response options in a line, in whatever layout they were pasted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.draft.grammar import asks, asks_you, inverted
from nlp.draft.known import known
from nlp.draft.separate import (
    MAX_TAIL,
    NUMBERS,
    SIZE,
    WIDE,
    bracketed_list,
    counted_once,
    in_steps,
    rstrip,
    slashed,
    split_choices,
    trim_option,
    unstopped,
)
from nlp.draft.text import Span
from nlp.draft.words import LABEL_WORDS, helps, is_told, names_field
from nlp.quick.later import later

BOX = later(
    r"[☐☑☒□■○◯◻⚪⬜❑❏❍▢]|\(\s{0,3}[xX✓]?\s{0,3}\)|\[\s{0,3}[xX✓]?\s{0,3}\]|"
    r"(?<![^\s/])_{2,4}(?=\s{0,2}[A-Z])|(?:(?<=\s\s)|(?<=[\n\t])|^)o\s(?=\s{0,3}[A-Z0-9])"
)
SMALL_BOX = later(r"(?<!\S)_{2,4}\s{0,2}(?=[a-z])")  # before words in small letters
GLYPH = later(r"[☐☑☒□■○◯◻⚪⬜❑❏❍▢]|[(\[]\s{0,3}[xX✓]?\s{0,3}[)\]]")
ENUMERATOR = later(r"(?<!\S)\(?(?P<label>\d{1,2}|[A-Ja-j])[.)]\s{1,4}(?=\S)")
COUNTED = ("abcdefghij", "12345678910", "012345678910")
BLANKED = later(
    r"\s{0,9}(?:_{2,5}\s{1,9})?(?:\w[^_:?\n]{0,40}_{2,5}\s{1,20}){1,12}\w[^_:?\n]{0,40}"
    r"(?:_{2,5}\s{0,9})?"
)
PIECE = later(r"[^_]+")
BRACKETS = later(
    r"(?:(?:(?<=\s)|^)(?:\[[^\[\]\n]{1,40}\]|\([A-Za-z]{1,3}\))\s{0,3}){2,20}$"  # "(Y) (N)"
)
IN_BRACKETS = later(r"[\[(](?P<inner>[^\[\]()]{1,40})[\])]")
YES_NO = later(
    r"\s{1,9}(?P<options>(?:y|yes)(?:\s{0,3}/\s{0,3}|\s{1,9})(?:n|no)\b[^?:]{0,60})$", re.I
)
FACE = later("[\U0001f300-\U0001faff\u2600-\u26ff]\ufe0f?")
FACES = later(rf"(?:(?<=\S)|^)(?:[\s/|,]{{1,9}}{FACE.pattern}){{2,10}}$")
DASH = later(r"(?<=\w)\s[–—-]\s(?=\w)")
EXAMPLES = later(
    r"\b(?:e\.g|i\.e|etc|such as|like|for example|including|think of|could be)\b|…|\.\.\.", re.I
)
CHOOSES = later(r"(?:[^.?!]{0,60}[,.]\s)?(?:what|which|how|where|when|who)\b", re.I)
ANYTHING = later(r"\bany(?:thing|one|body|where)\b", re.I)
BRACKET = later(r"[(\[][^()\[\]]{3,200}[)\]]$")
PICK = later(
    r"\b(?:check|choose|circle|mark|pick|select|tick)\b(?: \w+){0,4}? (?:all|any|every|each|one|"
    r"those|what(?:ever)?|which(?:ever)?)\b[^:.;?]{0,60}:$",
    re.I,
)
SIZES = later(rf"(?<=\w)(?:\s{{1,9}}(?:{SIZE.pattern})(?=\s|$)){{3,9}}$")
AGREES = later(r"(?<=[\w.?!])\s{1,9}(?:SA\s+A\s+(?:[NU]\s+)?D\s+SD|SD\s+D\s+(?:[NU]\s+)?A\s+SA)$")
KINDERGARTEN = later(r"(?<=\s)K$")  # "Grade: K 1 2 3 4 5"
PICKING = later(r"[(\[](?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.I)
REPLY = later(  # "Reply 1 for Yes, 2 for No", as a phone or a text message asks
    r"(?<=[?.!:])\s{1,9}(?:please )?(?:(?:reply|text|press|type|enter|dial|say|answer)(?: back)?"
    r"(?: with)?(?: either)?:? )(?=(?-i:[A-Z\d]{1,12})\b)",
    re.I,
)
REPLIED = later(
    r"(?:(?:press|reply|say|text|type)\s)?(?:\w{1,3}\s?(?:for|if|=|means)\s|\d{1,2}[.)]?\s)(?P<said>[^,;]{1,60})",
    re.I,
)
EITHER = later(r",\s?(?:(?:or|and)\s)?|\s(?:or|/)\s", re.I)
LIST_MARK = later(r"[,;/]|\s{3,}|\t+")
STARRED = later(r"\s{0,3}\*{1,3}(?=\s)")  # a required mark between a question and its options
CELLS = later(r"(?:(?:\t|[ ]{2})\s{0,30}[^\s_:?]{1,30}(?: [^\s_:?]{1,30}){0,3}){3,9}\s{0,30}")
HELPER = later(r"\s{0,9}(?P<said>[(\[]?[^()\[\]:.\n]{3,60}[.:]|\([^()\n]{3,60}\):?)\s{0,9}")


@dataclass(frozen=True, slots=True)
class Choices:
    """A line taken apart: where its stem ends, and the spans of the options after it."""

    stem_end: int
    options: tuple[Span, ...]
    cells: bool = False  # boxes of a matrix row, without words
    enumerated: bool = False  # "a) Yes b) No"
    labels: tuple[Span, ...] = ()  # what stands before each option, "Reply 1 for"


def find_choices(text: str, start: int, end: int, *, open_item: bool = False) -> Choices | None:
    """Split the options off text[start:end]; None when there are none.

    `open_item` says that a question stands open above, so that the whole line may be options.
    """
    if found := (
        _blanked(text, start, end, open_item=open_item)
        or _boxed(text, start, end)
        or _enumerated(text, start, end)
        or _faces(text, start, end)
        or _yes_no(text, start, end)
        or _replied(text, start, end)
    ):
        return found
    if open_item and (options := split_choices(text, start, end, sure=False)):
        return Choices(start, options)
    return (
        _behind_stem(text, start, end)
        or _each_bracketed(text, start, end)
        or _bracketed(text, start, end)
        or _row(text, start, end)
        or _sizes(text, start, end)
        or _behind_dash(text, start, end)
    )


def _behind_stem(text: str, start: int, end: int) -> Choices | None:
    """Split "Do you rent or own? Rent / Own": options behind a mark that ends the stem."""
    pivot = _pivot(text, start, end)
    if pivot is None:
        return None
    sure = text[start:pivot].rstrip('*"” ')[-1:] in ("?", "？") or _in_two_columns(
        text, start, pivot, end
    )
    behind = behind_helper(text, pivot, end)
    told = bool(PICK.search(text, start, pivot)) and _few_words(text, pivot, end)
    told = told or _says_pick(text, start, pivot)
    listed = told = told or behind > pivot
    if text[pivot - 1] == ":" and CHOOSES.match(text, start, pivot):
        listed = told = told or _few_words(text, pivot, end)
    options = split_choices(text, behind, end, sure=sure or told, listed=listed)
    if len(options) > 1 and len({text[a:b] for a, b in options}) == 1:
        return Choices(rstrip(text, start, pivot), (), cells=True)
    return Choices(pivot, options) if options else None


def _bracketed(text: str, start: int, end: int) -> Choices | None:
    """Split "Gender (M/F)" where all that stands in the bracket is known."""
    found = BRACKET.search(text, max(start, end - 210), end)
    if not found or found.start() <= start or is_told(found.group()[1:-1]):
        return None
    stem_end = rstrip(text, start, found.start())
    asked = asks(text[max(start, stem_end - 40) : stem_end]) or asks_you(text[start:stem_end])
    asked = asked and not EXAMPLES.search(found.group())
    opened = behind_helper(text, found.start(), end)
    listed = opened > found.start()
    options = split_choices(text, opened, end, sure=listed, listed=listed)
    words = sum(known(text[a:b]) and not text[a:b].isdigit() for a, b in options)
    sure = words * 2 >= len(options)
    if asked and not options:
        inner = trim_option(text, found.start() + 1, found.end() - 1)
        wants = CHOOSES.match(text, start, stem_end) or ANYTHING.search(text, start, stem_end)
        options = bracketed_list(text, *inner, sure=bool(wants))
        options = options or (slashed(text, *inner, True) if wants else ())
    elif "/" not in found.group() and not asked:
        sure = all(known(text[a:b]) or SIZE.fullmatch(text, a, b) for a, b in options)
    return Choices(stem_end, options) if options and sure else None


def _behind_dash(text: str, start: int, end: int) -> Choices | None:
    """Split "Have you stayed here before - yes / no", where all behind the dash is known."""
    found = list(DASH.finditer(text, max(start, end - MAX_TAIL), end))
    if not found:
        return None
    options = split_choices(text, found[-1].end(), end, sure=False)
    words = [known(text[a:b]) for a, b in options]
    yes_no = words[:2] == [True, True] and text[slice(*(options or ((0, 0),))[0])].lower() == "yes"
    stem_end = rstrip(text, start, found[-1].start())
    if named := _few_named(text, found[-1].end(), end):
        capital = all(text[a].isupper() for a, _ in named) and names_field(text[start:stem_end])
        if capital or CHOOSES.match(text, start, stem_end):
            return Choices(stem_end, named)
    listed = len(words) > 2 and (yes_no or CHOOSES.match(text, start, end))
    if not words or not (all(words) or (listed and sum(words) * 2 >= len(words))):
        return None
    return Choices(stem_end, options)


def _few_named(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Split "garden, carpentry, sewing", four short pieces or more; not "street, city, zip"."""
    if "," not in text[start:end] or text[end - 1] == "?" or EXAMPLES.search(text, start, end):
        return ()
    spans = bracketed_list(text, *trim_option(text, start, end), sure=True)
    fields = sum(bool(LABEL_WORDS.search(text[a:b])) for a, b in spans)
    return spans if len(spans) > 3 and fields * 2 < len(spans) else ()


def _faces(text: str, start: int, end: int) -> Choices | None:
    """Split "How was camp?  😊  😐  ☹️", faces to circle."""
    found = FACES.search(text, max(start, end - 60), end)
    faces = [face.span() for face in FACE.finditer(text, *found.span())] if found else []
    if not found or len({text[a:b] for a, b in faces}) < len(faces):
        return None
    return Choices(rstrip(text, start, found.start()), tuple(faces))


def _yes_no(text: str, start: int, end: int) -> Choices | None:
    """Split "US citizen Y/N", and "do you drive yes no", which need no question mark."""
    found = YES_NO.search(text, max(start, end - 80), end)
    if not found or found.start() <= start or text[found.start() - 1] in "/,|–-":
        return None
    options = split_choices(text, *found.span("options"), sure=True)
    plain = "/" in found["options"] and all(known(text[a:b]) for a, b in options)
    asked = plain or inverted(text[start : found.start()])
    return Choices(rstrip(text, start, found.start()), options) if options and asked else None


def _each_bracketed(text: str, start: int, end: int) -> Choices | None:
    """Split "Do you rent? [Yes] [No]"."""
    found = BRACKETS.search(text, max(start, end - MAX_TAIL), end)
    if not found:
        return None
    inner = (match.span("inner") for match in IN_BRACKETS.finditer(text, *found.span()))
    options = tuple(trim_option(text, *span) for span in inner)
    return Choices(rstrip(text, start, found.start()), tuple(o for o in options if o[0] < o[1]))


def _boxed(text: str, start: int, end: int) -> Choices | None:
    """Split at boxes: "( ) Yes ( ) No", "Yes [ ] No [ ]", or a matrix row's empty boxes."""
    boxes = [box.span() for box in BOX.finditer(text, start, end)]
    if not boxes:
        boxes = [box.span() for box in SMALL_BOX.finditer(text, start, end)]
        if len(boxes) < 2 or text[start : boxes[0][0]].rstrip()[-1:] not in ("", ":", "?", ")"):
            return None
    if len(boxes) == 1 and boxes[0][0] == start:
        return None
    starts, ends = [box[1] for box in boxes], [box[0] for box in boxes[1:]] + [end]
    after = [trim_option(text, a, b) for a, b in zip(starts, ends, strict=True)]
    if all(span[0] < span[1] for span in after):
        stem_end = boxes[0][0]
        if len(boxes) == 1 and not text[start:stem_end].rstrip().endswith(("?", ":", "?)", ".)")):
            return None
        return Choices(rstrip(text, start, stem_end), unstopped(text, tuple(after)))
    if len(boxes) == 1:
        return None
    return _boxes_behind(text, start, end, boxes, after)


def _enumerated(text: str, start: int, end: int) -> Choices | None:
    """Split at letters or numbers that count up: "Do you rent? a) Yes b) No"."""
    found = list(ENUMERATOR.finditer(text, start, end))
    labels = "".join(match["label"].lower() for match in found)
    if len(found) < 2 or not any(run.startswith(labels) for run in COUNTED):
        return None
    stem_end = rstrip(text, start, found[0].start())
    if (
        stem_end > start
        and text[stem_end - 1] not in "?:？"
        and not _says_pick(text, start, stem_end)
    ):
        return None
    ends = [match.start() for match in found[1:]] + [end]
    options = tuple(trim_option(text, m.end(), b) for m, b in zip(found, ends, strict=True))
    short = all(a < b and len(text[a:b].split()) <= 8 for a, b in options)
    if not short or any("?" in text[a:b] for a, b in options):
        return None
    return Choices(stem_end, options, enumerated=True)


def _blanked(text: str, start: int, end: int, *, open_item: bool) -> Choices | None:
    """Split "Do you rent? Yes ___   No ___"; the last blank may be off already."""
    pivot = text.rfind("?", max(start, end - MAX_TAIL), end) + 1
    if (not pivot and not open_item) or text.find("__", pivot or start, end) < 0:
        return None
    found = BLANKED.fullmatch(text, pivot or start, end)
    pieces = [piece.span() for piece in PIECE.finditer(text, *found.span())] if found else []
    options = tuple(trim_option(text, *piece) for piece in pieces)
    options = tuple((a, b) for a, b in options if a < b)
    worded = all(any(letter.isalpha() for letter in text[a:b]) for a, b in options)
    if len(options) < 2 or not worded or any(LABEL_WORDS.search(text[a:b]) for a, b in options):
        return None
    return Choices(rstrip(text, start, options[0][0]), options)


def _replied(text: str, start: int, end: int) -> Choices | None:
    """Split "Reply 1 for Yes, 2 for No" and "Reply Y or N" behind a question."""
    found = REPLY.search(text, max(start, end - MAX_TAIL), end)
    if not found:
        return None
    last = rstrip(text, found.end(), end, " .!")
    cuts = [cut.span() for cut in EITHER.finditer(text, found.end(), last)]
    begins, ends = [found.end(), *(b for _, b in cuts)], [*(a for a, _ in cuts), last]
    pieces = [trim_option(text, a, b) for a, b in zip(begins, ends, strict=True)]
    said = [each for piece in pieces if (each := REPLIED.fullmatch(text, *piece))]
    coded = len(said) == len(pieces)
    if len(pieces) < 2 or not (coded or all(text[a:b].isupper() for a, b in pieces)):
        return None
    options = tuple(each.span("said") for each in said) if coded else tuple(pieces)
    ends = [found.start(), *(b for _, b in options)]
    told = tuple((a, b) for a, (b, _) in zip(ends[:-1], options, strict=True))
    return Choices(rstrip(text, start, found.start()), options, labels=told)


def _boxes_behind(
    text: str, start: int, end: int, boxes: list[Span], after: list[Span]
) -> Choices | None:
    if all(a >= b for a, b in after):
        return Choices(rstrip(text, start, boxes[0][0]), (), cells=True)
    if after[-1][0] < after[-1][1] or any(a >= b for a, b in after[:-1]):
        return None
    pivot = _pivot(text, start, boxes[0][0])
    first = trim_option(text, start if pivot is None else pivot, boxes[0][0])
    if first[0] >= first[1] or any("?" in text[a:b] for a, b in (first, *after)):
        return None
    return Choices(rstrip(text, start, first[0]), (first, *after[:-1]))


def behind_helper(text: str, start: int, end: int) -> int:
    """Return where options may begin behind "(circle one)" or "Check all that apply:"."""
    found = HELPER.match(text, start, end)
    return found.end() if found and helps(found["said"]) else start


def _in_two_columns(text: str, start: int, pivot: int, end: int) -> bool:
    """Tell "Size<tab>Small   Large" and "Mood:   calm   sad   angry", short cells behind a name."""
    tabbed = text[pivot] == "\t" and "\t" not in text[pivot:end].strip()
    celled = tabbed or CELLS.fullmatch(text, pivot, end)
    return bool(celled) and len(text[start:pivot].split()) < 7


def _few_words(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] is three short pieces or more: "debt, drugs, anger"."""
    pieces = [piece.split() for piece in LIST_MARK.split(text[start:end].strip())]
    return len(pieces) > 2 and all(0 < len(piece) < 6 for piece in pieces)


def _says_pick(text: str, start: int, pivot: int) -> bool:
    """Tell "Employment (circle one):", behind which nothing but options stands."""
    found = BRACKET.search(text, start, rstrip(text, start, pivot, " :"))
    return found is not None and bool(PICKING.match(found.group())) and helps(found.group())


def _pivot(text: str, start: int, end: int) -> int | None:
    """Return where a line's stem ends and options may begin: after its last ? or colon."""
    window = max(start, end - MAX_TAIL)
    for mark in ("?", "？"):
        at = text.rfind(mark, window, end)
        if at >= 0:
            at += text[at + 1 : at + 2] in ('"', "”")  # the whole question is quoted
            starred = STARRED.match(text, at + 1, end)
            at = starred.end() if starred else at + 1
            return at if at < end else None
    at = text.find(":", window, end)
    opened = text.rfind("(", window, max(at, window))
    inside = opened >= 0 and text.find(")", opened, at) < 0
    if 0 <= at < end - 1 and text[at + 1].isspace() and not inside:
        return at + 1
    wide = WIDE.search(text, window, end)
    return wide.start() if wide and wide.start() > start else None


def _sizes(text: str, start: int, end: int) -> Choices | None:
    """Split "Shirt size  S  M  L  XL", and "Staff are kind.  SA  A  D  SD"."""
    window = max(start, end - 60)
    if agrees := AGREES.search(text, window, end):
        letters = re.finditer(r"[A-Z]+", agrees.group())
        at = agrees.start()
        return Choices(at, tuple((at + one.start(), at + one.end()) for one in letters))
    found = SIZES.search(text, window, end)
    if not found or found.start() <= start:
        return None
    options = split_choices(text, found.start(), end, sure=True)
    return Choices(found.start(), options) if len(options) > 2 else None


def _row(text: str, start: int, end: int) -> Choices | None:
    """Split a scale off a row: "I feel safe 1 2 3 4 5"."""
    window = max(start, end - 60)
    found = next((m for m in NUMBERS.finditer(text, window, end) if m.end() == end), None)
    if not found or found.start() <= start:
        return None
    stem_end = rstrip(text, start, found.start())
    apart = text[found.start() - 2 : found.start()].isspace()  # "Hours   1   2   3"
    if (len(text[start:stem_end].split()) < 2 and not apart) or text[stem_end - 1] in ",/|-–":
        return None
    digits = re.finditer(r"\d+", found.group())
    options = tuple((found.start() + d.start(), found.start() + d.end()) for d in digits)
    if kindergarten := KINDERGARTEN.search(text, start, stem_end):
        return Choices(rstrip(text, start, kindergarten.start()), (kindergarten.span(), *options))
    once = counted_once(text, options)
    in_order = in_steps(" ".join(text[a:b] for a, b in once))
    return Choices(stem_end, once, labels=options[len(once) :]) if in_order else None
