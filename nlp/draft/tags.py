"""Turn HTML into what it looks like on the screen."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.draft.headers import header_roles
from nlp.draft.text import Clean, Kept, edit
from nlp.quick.later import later

BLOCK = (
    "p|div|br|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|body|html|option|select|fieldset|legend|form|"
    "section|header|footer|main|nav|article|aside|details|summary|textarea|button|caption|tfoot"
)
HEADING = "h1|h2|h3|h4|h5|h6"
INLINE = (
    "abbr|mark|code|cite|q|kbd|del|ins|time|center|a|b|strong|i|em|u|s|span|font|sup|sub|small|"
    "label|input|td|th|img|meta|o:p|head|title|hr"
)
DROPPED = "style|script"
TAG = later(
    rf"</?(?P<name>{BLOCK}|{HEADING}|{INLINE}|{DROPPED})(?:\s[^<>]{{0,2000}})?/?>|<!--", re.I
)
BLOCK_TAG = later(rf"<(?:{BLOCK}|{HEADING})(?:\s[^<>]{{0,2000}})?/?>", re.I)
REQUIRED = later(r"<(?:input|select|textarea)\b[^<>]*\s(?:aria-)?required\b(?!=\"?false)")
CONTROL = later(r"<(?:input|select|textarea)\b[^<>]{0,2000}", re.I)  # a legend's first
TICKED = later(r"radio|checkbox", re.I)
NOT_TYPED = later(r"\btype\s?=\s?[\"']?(?:hidden|submit|button|reset|image|range)\b")
HEADER = later(r"<tr\b[^<>]*>(?:(?!</tr)[\s\S]){1,2000}</tr", re.I)
TABLE_CELL = later(
    r"<t[dh](?:\s[^<>]{0,2000})?>(?P<inner>(?:(?!</?t[dhr]\b)[^\"]){0,4000})</t[dh]>", re.I
)
LINES_IN = later(r"\S\s*(?:<br\b[^<>]*>|</p>\s*<p\b|</li>\s*<li\b)", re.I)
SOFT_BREAK = later(r"\n")
SET_IN = later(r"^[ \t]{1,200}", re.M)
BUTTON = later(r"<button\b[^<>]{0,2000}>\s*(?P<said>[^<>\s])", re.I)


def look_of_html(old: Clean, *, soft: bool) -> Clean:
    """Turn tags into line breaks, tabs, bullets, boxes and headings; `soft`, into blanks."""
    tags = list(TAG.finditer(old.text))
    if not tags:
        return old
    bold = [tag for tag in tags if (tag["name"] or "").lower() in ("b", "strong")]
    opened = old.opened | {old.ends[tag.end() - 1] for tag in bold if tag.group()[1] != "/"}
    closed = old.closed | {old.starts[tag.start()] for tag in bold if tag.group()[1] == "/"}
    blocks = sum(1 for _ in BLOCK_TAG.finditer(old.text))
    if blocks and not soft and 2 * blocks >= old.text.count("\n"):
        old = edit(old, SOFT_BREAK, lambda found: " ")
    elif 4 * blocks >= old.text.count("\n") and not soft:
        old = edit(old, SET_IN, lambda found: "")  # how a source is set in says nothing
    buttons = {old.starts[found.start("said")] for found in BUTTON.finditer(old.text)}
    new = _drop_hidden(old)
    depths = _depths(new.text)
    text = new.text
    quoted = frozenset() if soft else _cells_of_lines(text)
    new = edit(
        new, TAG, lambda found: _looks(text, found, depths[found.start()], quoted, soft=soft)
    )
    return replace(new, opened=opened, closed=closed, remarks=new.remarks | buttons)


def _drop_hidden(old: Clean) -> Clean:
    """Remove comments, style sheets and scripts that are closed."""
    for opening, closing in (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>")):
        pattern = re.compile(f"{opening}(?:(?!{opening})[\\s\\S]){{0,100000}}?{closing}", re.I)
        if closing in old.text.lower():
            old = edit(old, pattern, lambda found: " ")
    return old


def _depths(text: str) -> dict[int, int]:
    """Return for the start of every tag in how many lists it stands."""
    depth, depths = 0, {}
    for tag in TAG.finditer(text):
        if (tag["name"] or "").lower() in ("ul", "ol"):
            depth = max(0, depth + (-1 if tag.group()[1] == "/" else 1))
        depths[tag.start()] = min(depth, 9)
    return depths


def _cells_of_lines(text: str) -> frozenset[int]:
    """Return where the tags of cells stand that hold several lines, in a table with a header."""
    header = HEADER.search(text)
    if not header:
        return frozenset()
    names = [TAG.sub("", cell["inner"]).strip() for cell in TABLE_CELL.finditer(header.group())]
    if not header_roles(names):
        return frozenset()
    cells = (cell for cell in TABLE_CELL.finditer(text) if LINES_IN.search(cell["inner"]))
    return frozenset(at for cell in cells for at in (cell.start(), cell.end("inner")))


def _looks(
    text: str, found: re.Match[str], depth: int, quoted: frozenset[int], *, soft: bool
) -> Kept:
    """Return what a tag looks like on the screen; the `quoted` cells hold several lines."""
    tag = found.group().lower()
    name = (found["name"] or "").lower()
    must = "\n*\n" if not soft and REQUIRED.search(tag) else ""
    if tag.startswith("<input") and TICKED.search(tag):
        return f"{must} \u2610 "
    if name == "input" and (soft or NOT_TYPED.search(tag)):
        return " " if soft else must or "\n"
    if name == "input" or (name == "textarea" and tag[1] != "/"):
        return " " if soft else f"{must}\n____\n"  # room for an answer
    if name == "select" and must:
        return must
    if name == "label" and tag[1] != "/" and not soft:
        before = text[max(0, found.start() - 40) : found.start()].rstrip()
        apart = before.endswith("</label>") and text[found.end() : found.end() + 1] != "<"
        return "" if not apart and (not before or before[-1] == ">") else "\n"
    if name in ("td", "th"):
        mark = '"' if found.start() in quoted else ""
        return mark if tag[1] == "/" else f"\t{mark}"
    if name == "legend" and tag[1] != "/" and not soft:
        control = CONTROL.search(text, found.end())
        return "\n# " if control and not TICKED.search(control.group()) else "\n"
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
