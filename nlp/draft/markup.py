"""Take the markup out of a pasted text, and remember where every character that stays came from."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from nlp.draft.anchors import take_anchors_off, take_comments_off
from nlp.draft.circles import draw_blanks, draw_circles, draw_scanned
from nlp.draft.kinds import tab_kinds, take_kinds_off, take_ticked_off
from nlp.draft.stacked import row_cells
from nlp.draft.tags import look_of_html
from nlp.draft.text import Clean, Kept, edit
from nlp.quick.later import later

ZERO_WIDTH = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
CONTROL = "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"

# Without any of these there is no markup to remove.
MARKUP = later(
    rf"\"\"|\|[ \t]{{0,9}}:?--|\|[ \t]{{0,9}}\||\?[ \t]{{1,3}}[:\U0001f300-\U0001faff]|"
    rf"\d:\d\d[^\n]{{0,12}} - |[<>&`*_\[\r\v\f\u0085\u2028\u2029\u200c\u200d{ZERO_WIDTH}{CONTROL}]"
)
LINE_END = later(r"\r\n?|[\v\f\u0085\u2028\u2029]")
ODD_BREAK = later(r"[\v\f\u0085\u2028\u2029]")
INVISIBLE = later(rf"[{ZERO_WIDTH}{CONTROL}]|(?<=[\x00-\x7f])[\u200c\u200d]")
SLACK = later(r"<(?P<sign>[@#!])(?P<id>[^<>|\n]{1,80})(?:\|(?P<name>[^<>\n]{0,200}))?>")
LINK = later(
    r"<(?P<url>(?:https?://|mailto:|tel:)[^<>|\s]{1,2000})(?:\|(?P<label>[^<>\n]{1,500}))?>"
)
MARKDOWN_LINK = later(
    r"(?<!\w)\[(?P<label>[^\[\]\n]{2,200})\]\((?:https?:|mailto:)[^\s()]{1,2000}\)"
)
ENTITY = later(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
DOUBLED = later(  # a quote in a quoted cell of a sheet
    r'(?<=[^"\s,;|])""(?=[^",;|\n]|[,;.?!] |"[\n,;\t|])|(?<=[ (])""(?=[^"\s,;|])|'
    r'(?<=[\n,;\t|]")""(?=[^"\s,;|])'
)
TABLE_RULE_OF = r"^[ \t]{0,9}\|(?:[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|){2,60}[ \t]{0,9}"
TABLE_RULE = later(TABLE_RULE_OF + "$", re.M)
RULE_LINE = later(TABLE_RULE_OF + r"(?:\n|\Z)", re.M)
TABLE_ROW = later(r"^[ \t]{0,9}\|(?P<cells>[^\n]*)\|[ \t]{0,9}$", re.M)
BAR_ROW = later(r"[^\n]*\|[^\n]*")
EMPTY_CELL = r"\|[ \t]{0,9}(?:(?:[☐□○◯]|\([ \t]?\)|\[[ \t]?\])[ \t]{0,9})?"
EMPTY_ROW = later(rf"{EMPTY_CELL}{EMPTY_CELL}(?:\||$)", re.M)
OUTER = later(r"^[ \t]{0,9}(?P<first>\|)[^\n]*(?P<last>\|)[ \t]{0,9}$", re.M)
BAR = later(r"\|")
EMOJI_BEHIND = later(
    r"(?:(?<=\?)|(?<=\?[*_]))(?:[ \t]{1,3}(?::[a-z][\w+-]{1,40}:(?::skin-tone-\d:)?|"
    r"(?:[\U0001f300-\U0001faff]\ufe0f?){1,3})){1,4}"
    r"(?=[ \t]{0,9}$|[ \t]{1,9}[`☐○◯(\[])",
    re.M,
)
FENCE = later(r"```")
TICKED = later(r"`[^`\n]{1,60}`(?:[ \t,/|]{1,4}`[^`\n]{1,60}`){1,14}")
TICK = later("`")
TICKS = later(r"`(?P<inner>[^`\n]{1,500})`")
CHAT = later(  # "[3/12/24, 9:14:02 AM] Rosa: ", "3/12/24, 9:14 AM - Rosa: ", as chats export it
    r"^[ \t]{0,4}\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?:\]| -) (?:[^\s:][^:\n]{0,40}): ",
    re.M,
)
QUOTED = later(r"^[ \t]{0,8}>(?!\d{1,9}(?![\d.)])|\d{1,3}\.\d|[=$])(?:[ \t]?>){0,9}", re.M)
STARS = later(
    r"(?<![\w*])(?P<mark>\*{1,3})(?=[^\s*])(?P<inner>[^*\n]+)(?<=[^\s*])(?P=mark)(?![\w*])"
)
SCORES = later(r"(?<!\w)_(?=[^\s_])(?P<inner>[^_\n]+)(?<=[^\s_])_(?!\w)")


def clean(draft: str, *, lines: bool = False) -> Clean:
    """Remove markup (HTML, Slack, Markdown, quotes, invisible characters), keeping offsets.

    With `lines`, only line feeds and carriage returns end a line.
    """
    result = Clean(draft, list(range(len(draft))), list(range(1, len(draft) + 1)))
    if not MARKUP.search(draft):
        return result if lines else take_kinds_off(_drawn(result))
    for pattern, keep in ((SLACK, _slack), (LINK, _link)):
        result = edit(result, pattern, keep)
    result = look_of_html(result, soft=lines)
    result = edit(result, ENTITY, lambda found: html.unescape(found.group()))
    if lines:
        result = edit(result, ODD_BREAK, lambda found: " ")
    result = edit(result, LINE_END, lambda found: "\n")
    for pattern in (INVISIBLE, FENCE):
        result = edit(result, pattern, lambda found: "")
    result = _unquoted(result)
    result = edit(result, CHAT, lambda found: f"{found.group().rstrip()}\n")
    result = edit(result, EMOJI_BEHIND, lambda found: "")
    result = _tables(result)
    result = _ticked(take_ticked_off(result))
    result = edit(result, DOUBLED, lambda found: '"')
    for pattern, group in ((TICKS, "inner"), (MARKDOWN_LINK, "label")):
        result = edit(result, pattern, _group(group))
    for pattern in (STARS, SCORES):
        result = _emphasis(result, pattern)
    return result if lines else take_anchors_off(take_kinds_off(take_comments_off(_drawn(result))))


def _drawn(old: Clean) -> Clean:
    """Draw boxes and blanks that were typed as letters and dots; put a table's cells in rows."""
    return tab_kinds(draw_blanks(row_cells(draw_circles(draw_scanned(old)))))


def _group(name: str) -> Callable[[re.Match[str]], Kept]:
    return lambda found: found.span(name)


def _slack(found: re.Match[str]) -> Kept:
    """Drop mentions; keep a channel's name and a date's words."""
    named = found["name"] is not None and found["sign"] != "@"
    return found.span("name") if named and not found["id"].startswith("subteam") else ""


def _link(found: re.Match[str]) -> Kept:
    return found.span("label") if found["label"] else found.span("url")


def _unquoted(old: Clean) -> Clean:
    """Take the ">" off quoted lines, and remember where they begin."""
    ends = [found.end() for found in QUOTED.finditer(old.text)]
    quoted = frozenset(old.starts[end] for end in ends if end < len(old.text))
    return edit(replace(old, quoted=quoted), QUOTED, lambda found: "") if ends else old


def _emphasis(old: Clean, pattern: re.Pattern[str]) -> Clean:
    inner = [found.span("inner") for found in pattern.finditer(old.text)]
    opened = old.opened | {old.starts[start] for start, _ in inner}
    closed = old.closed | {old.ends[end - 1] for _, end in inner}
    new = edit(old, pattern, _group("inner"))
    return replace(new, opened=opened, closed=closed)


def _tables(old: Clean) -> Clean:
    """Turn the bars of a Markdown table into tabs."""
    if not TABLE_RULE.search(old.text):
        return _open_tables(old)
    old = edit(old, RULE_LINE, lambda found: "")
    rows = [row.span("cells") for row in TABLE_ROW.finditer(old.text)]
    inner = {bar.start() for row in rows for bar in BAR.finditer(old.text, *row)}
    outer = {at for a, b in rows for at in (a - 1, b)}
    kept = {**dict.fromkeys(inner, "\t"), **dict.fromkeys(outer, "")}
    return edit(old, BAR, lambda found: kept.get(found.start(), "|"))


def _open_tables(old: Clean) -> Clean:
    """Turn bars into tabs where rows with empty cells stand together, "I feel safe | | | |"."""
    if not EMPTY_ROW.search(old.text):
        return old
    counts = [(row.span(), row.group().count("|")) for row in BAR_ROW.finditer(old.text)]
    inside: set[int] = set()
    for (span, count), (other, same) in pairwise(counts):
        if abs(count - same) < 2 and span[1] + 1 == other[0] and EMPTY_ROW.search(old.text, *other):
            inside.update(
                bar.start() for row in (span, other) for bar in BAR.finditer(old.text, *row)
            )
    rows = [row for row in OUTER.finditer(old.text) if row.start("first") in inside]
    outer = {row.start(bar) for row in rows for bar in ("first", "last")}
    kept = {**dict.fromkeys(inside, "\t"), **dict.fromkeys(outer, "")}
    return edit(old, BAR, lambda found: kept.get(found.start(), "|"))


def _ticked(old: Clean) -> Clean:
    """Turn the marks of "`Yes` `No`" into boxes."""
    runs = [run.span() for run in TICKED.finditer(old.text)]
    ticks = [tick.start() for run in runs for tick in TICK.finditer(old.text, *run)]
    opening, closing = set(ticks[::2]), set(ticks[1::2])
    new = {**dict.fromkeys(opening, "\u2610 "), **dict.fromkeys(closing, "")}
    return edit(old, TICK, lambda found: new.get(found.start(), "`")) if runs else old
