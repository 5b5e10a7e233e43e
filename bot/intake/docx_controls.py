"""What a Word form's fields look like: boxes to tick, lists to choose from, blanks to fill in."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bot.intake.docx_lists import W, value

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
BOX = "☐ "
BLANK = "____"
ENTRIES = 100  # of one list to choose from; a list of countries has more and is no set of options
SYMBOLS = {  # of the fonts Wingdings and Symbol that forms are made with
    0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0xFE: "☑", 0xFD: "☒", 0xA1: "○",
    0xA7: "▪", 0xB7: "•", 0xFC: "✓", 0xD8: "➢",
}  # fmt: skip


def looks(control: Element) -> str | None:
    """Return how a content control shows, None where its own words do that."""
    properties = control.find(f"{W}sdtPr")
    if properties is None or properties.find(f"{W14}checkbox") is not None:
        return None
    entries = [
        entry.get(f"{W}displayText", "") or entry.get(f"{W}value", "")
        for kind in ("dropDownList", "comboBox")
        for entry in properties.iterfind(f"{W}{kind}/{W}listItem")
        if entry.get(f"{W}value")
    ]
    if entries:
        return choices(entries)
    return BLANK if properties.find(f"{W}showingPlcHdr") is not None else None


def older_field(data: Element) -> str:
    """Return how a field of an older form shows: a box, its choices, or nothing."""
    if data.find(f"{W}checkBox") is not None:
        return BOX
    return choices([value(entry) for entry in data.iterfind(f"{W}ddList/{W}listEntry")])


def choices(entries: list[str]) -> str:
    """Return options that stand in one line, each with a box before it."""
    return " ".join(f"{BOX}{' '.join(entry.split())}" for entry in entries[:ENTRIES])


def symbol(element: Element) -> str:
    """Return a sign that is given by its place in a font of signs."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    shown = SYMBOLS.get(code & 0xFF) if code < 0x100 or 0xF000 <= code <= 0xF0FF else None
    return shown or (chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else "")
