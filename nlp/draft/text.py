"""Take the markup out of a pasted text, and remember where every character that stays came from."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

Span = tuple[int, int]

ZERO_WIDTH = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
CONTROL = "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"
BLOCK = (
    "p|div|br|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|body|html|option|select|fieldset|legend|form|"
    "section|header|footer|main|nav|article|aside|details|summary|textarea|button|caption|tfoot"
)
HEADING = "h1|h2|h3|h4|h5|h6"
INLINE = "a|b|strong|i|em|u|s|span|font|sup|sub|small|label|input|td|th|img|meta|o:p|head|title|hr"
DROPPED = "style|script"

# Without any of these there is no markup to remove.
MARKUP = re.compile(rf"\"\"|[<>&`*_\[\r\v\f\u0085\u2028\u2029\u200c\u200d{ZERO_WIDTH}{CONTROL}]")
LINE_END = re.compile(r"\r\n?|[\v\f\u0085\u2028\u2029]")
ODD_BREAK = re.compile(r"[\v\f\u0085\u2028\u2029]")
INVISIBLE = re.compile(rf"[{ZERO_WIDTH}{CONTROL}]|(?<=[\x00-\x7f])[\u200c\u200d]")
SLACK = re.compile(r"<(?P<sign>[@#!])(?P<id>[^<>|\n]{1,80})(?:\|(?P<name>[^<>\n]{0,200}))?>")
LINK = re.compile(
    r"<(?P<url>(?:https?://|mailto:|tel:)[^<>|\s]{1,2000})(?:\|(?P<label>[^<>\n]{1,500}))?>"
)
MARKDOWN_LINK = re.compile(
    r"(?<!\w)\[(?P<label>[^\[\]\n]{2,200})\]\((?:https?:|mailto:)[^\s()]{1,2000}\)"
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
DOUBLED = re.compile(  # a quote in a quoted cell of a sheet
    r'(?<=[^"\s,;|])""(?=[^",;|\n]|[,;.?!] |"[\n,;\t|])|(?<=[ (])""(?=[^"\s,;|])|'
    r'(?<=[\n,;\t|]")""(?=[^"\s,;|])'
)
FENCE = re.compile(r"```")
TICKS = re.compile(r"`(?P<inner>[^`\n]{1,500})`")
QUOTED = re.compile(r"^[ \t]{0,8}>(?![\d=$])(?:[ \t]?>){0,9}", re.M)
STARS = re.compile(
    r"(?<![\w*])(?P<mark>\*{1,3})(?=[^\s*])(?P<inner>[^*\n]+)(?<=[^\s*])(?P=mark)(?![\w*])"
)
SCORES = re.compile(r"(?<!\w)_(?=[^\s_])(?P<inner>[^_\n]+)(?<=[^\s_])_(?!\w)")
TAG = re.compile(
    rf"</?(?P<name>{BLOCK}|{HEADING}|{INLINE}|{DROPPED})(?:\s[^<>]{{0,2000}})?/?>|<!--", re.I
)
BLOCK_TAG = re.compile(rf"<(?:{BLOCK}|{HEADING})(?:\s[^<>]{{0,2000}})?/?>", re.I)
SOFT_BREAK = re.compile(r"\n")


@dataclass(frozen=True, slots=True)
class Clean:
    """A text without its markup. Character i came from `draft[starts[i]:ends[i]]`.

    `opened` and `closed` hold the draft offsets right after an opening and right before a closing
    emphasis mark, so that a line in bold can be told.
    """

    text: str
    starts: list[int]
    ends: list[int]
    opened: frozenset[int] = frozenset()
    closed: frozenset[int] = frozenset()

    def bold(self, start: int, end: int) -> bool:
        """Tell whether text[start:end] is emphasised as a whole."""
        return self.starts[start] in self.opened and self.ends[end - 1] in self.closed

    def origin(self, start: int, end: int) -> Span:
        """Return the offsets in the draft of text[start:end], which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """Return text[start:end] with line breaks joined and blanks squeezed."""
        return squeeze(self.text[start:end])


def squeeze(text: str) -> str:
    """Join line breaks and squeeze runs of blanks; a hyphen at a line's end stays."""
    return " ".join(text.split())


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def clean(draft: str, *, lines: bool = False) -> Clean:
    """Remove markup (HTML, Slack, Markdown, quotes, invisible characters), keeping offsets.

    With `lines`, only line feeds and carriage returns end a line.
    """
    result = Clean(draft, list(range(len(draft))), list(range(1, len(draft) + 1)))
    if not MARKUP.search(draft):
        return result
    for pattern, keep in ((SLACK, _slack), (LINK, _link)):
        result = _edit(result, pattern, keep)
    result = _html(result, soft=lines)
    result = _edit(result, ENTITY, lambda found: html.unescape(found.group()))
    if lines:
        result = _edit(result, ODD_BREAK, lambda found: " ")
    result = _edit(result, LINE_END, lambda found: "\n")
    for pattern in (INVISIBLE, FENCE, QUOTED):
        result = _edit(result, pattern, lambda found: "")
    result = _edit(result, DOUBLED, lambda found: '"')
    for pattern, group in ((TICKS, "inner"), (MARKDOWN_LINK, "label")):
        result = _edit(result, pattern, _group(group))
    for pattern in (STARS, SCORES):
        result = _emphasis(result, pattern)
    return result


Kept = str | Span


def _edit(old: Clean, pattern: re.Pattern[str], keep: Callable[[re.Match[str]], Kept]) -> Clean:
    """Replace every match by the text, or the part of itself, that `keep` returns."""
    matches = list(pattern.finditer(old.text))
    if not matches:
        return old
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def copy(start: int, end: int) -> None:
        text.append(old.text[start:end])
        starts.extend(old.starts[start:end])
        ends.extend(old.ends[start:end])

    at = 0
    for found in matches:
        copy(at, found.start())
        kept = keep(found)
        if isinstance(kept, str):
            text.append(kept)
            starts.extend([old.starts[found.start()]] * len(kept))
            ends.extend([old.ends[found.end() - 1]] * len(kept))
        else:
            copy(*kept)
        at = found.end()
    if not at:
        return old
    copy(at, len(old.text))
    return Clean("".join(text), starts, ends, old.opened, old.closed)


def _group(name: str) -> Callable[[re.Match[str]], Kept]:
    return lambda found: found.span(name)


def _slack(found: re.Match[str]) -> Kept:
    """Drop mentions; keep a channel's name and a date's words."""
    named = found["name"] is not None and found["sign"] != "@"
    return found.span("name") if named and not found["id"].startswith("subteam") else ""


def _link(found: re.Match[str]) -> Kept:
    return found.span("label") if found["label"] else found.span("url")


def _emphasis(old: Clean, pattern: re.Pattern[str]) -> Clean:
    inner = [found.span("inner") for found in pattern.finditer(old.text)]
    opened = old.opened | {old.starts[start] for start, _ in inner}
    closed = old.closed | {old.ends[end - 1] for _, end in inner}
    new = _edit(old, pattern, _group("inner"))
    return Clean(new.text, new.starts, new.ends, opened, closed)


def _html(old: Clean, *, soft: bool) -> Clean:
    """Turn tags into what they look like: line breaks, tabs, bullets, boxes, headings."""
    tags = list(TAG.finditer(old.text))
    if not tags:
        return old
    bold = [tag for tag in tags if (tag["name"] or "").lower() in ("b", "strong")]
    opened = old.opened | {old.ends[tag.end() - 1] for tag in bold if tag.group()[1] != "/"}
    closed = old.closed | {old.starts[tag.start()] for tag in bold if tag.group()[1] == "/"}
    blocks = sum(1 for _ in BLOCK_TAG.finditer(old.text))
    if blocks and not soft and 2 * blocks >= old.text.count("\n"):
        old = _edit(old, SOFT_BREAK, lambda found: " ")
    new = _drop_hidden(old)
    depths = _depths(new.text)
    new = _edit(new, TAG, lambda found: _looks(found, depths[found.start()], soft=soft))
    return Clean(new.text, new.starts, new.ends, opened, closed)


def _drop_hidden(old: Clean) -> Clean:
    """Remove comments, style sheets and scripts that are closed."""
    for opening, closing in (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>")):
        pattern = re.compile(f"{opening}(?:(?!{opening})[\\s\\S]){{0,100000}}?{closing}", re.I)
        if closing in old.text.lower():
            old = _edit(old, pattern, lambda found: " ")
    return old


def _depths(text: str) -> dict[int, int]:
    """Return for the start of every tag in how many lists it stands."""
    depth, depths = 0, {}
    for tag in TAG.finditer(text):
        if (tag["name"] or "").lower() in ("ul", "ol"):
            depth = max(0, depth + (-1 if tag.group()[1] == "/" else 1))
        depths[tag.start()] = min(depth, 9)
    return depths


def _looks(found: re.Match[str], depth: int, *, soft: bool) -> Kept:
    """Return what a tag looks like on the screen."""
    tag = found.group().lower()
    name = (found["name"] or "").lower()
    if tag.startswith("<input") and re.search(r"radio|checkbox", tag):
        return " \u2610 "
    if name in ("td", "th"):
        return "" if tag[1] == "/" else "\t"
    if re.fullmatch(f"{BLOCK}|{HEADING}|hr", name):
        return " " if soft else _block(name, depth, closing=tag[1] == "/")
    return ""


def _block(name: str, depth: int, *, closing: bool) -> str:
    if closing:
        return "\n"
    if name == "li":
        return "\n" + "  " * (depth - 1) + "\u2022 "
    if name == "option":
        return "\n\u2610 "
    return "\n# " if name in HEADING.split("|") else "\n"
