"""The lists of a Word file: which mark stands before a paragraph (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
HEADING = ("Heading", "heading", "Title")
Level = tuple[str, str]  # a list's number and the level in it
Form = tuple[str, int]  # how a level is numbered and where it begins
LEVELS = 9  # that a list can have
ANCESTORS = 9  # styles may be based on others; Word's own are on three


@dataclass(slots=True)
class Lists:
    """The lists of one document: what marks each level, and how far each has counted.

    `kinds` holds the kind of each list, `forms` the levels of each kind.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    forms: dict[str, dict[str, Form]] = field(default_factory=dict)
    styles: dict[str, Level] = field(default_factory=dict)
    counted: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def mark(self, paragraph: Element) -> str:
        """Return "• ", "3. ", "# " or "" for a paragraph, counting on."""
        style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        number, level = _level(
            paragraph.find(f"{W}pPr/{W}numPr"), self.styles.get(style, ("0", "0"))
        )
        if number == "0":
            return "# " if style.startswith(HEADING) else ""
        form, first = self.forms.get(self.kinds.get(number, ""), {}).get(level, ("bullet", 1))
        if form in ("bullet", "none"):
            return "• "
        counted = self.counted[number]
        for deeper in [other for other in counted if other > level]:
            del counted[deeper]
        counted[level] += 1
        return f"{_shown(form, first + counted[level] - 1)}. "


def read_lists(numbering: Element | None, styles: Element | None) -> Lists:
    """Return the lists that a document's numbering and style parts define."""
    found = Lists() if numbering is None else Lists(_kinds(numbering), _forms(numbering))
    found.styles.update({} if styles is None else _styles(styles))
    return found


def value(element: Element | None) -> str:
    """Return an element's w:val, "" for none."""
    return "" if element is None else element.get(f"{W}val", "")


def _kinds(numbering: Element) -> dict[str, str]:
    return {
        number.get(f"{W}numId", ""): value(number.find(f"{W}abstractNumId"))
        for number in numbering.iter(f"{W}num")
    }


def _forms(numbering: Element) -> dict[str, dict[str, Form]]:
    """Return the number format of each level of each kind of list, and its first number."""
    return {
        kind.get(f"{W}abstractNumId", ""): {
            level.get(f"{W}ilvl", "0"): _form(level) for level in kind.findall(f"{W}lvl")[:LEVELS]
        }
        for kind in numbering.iter(f"{W}abstractNum")
    }


def _form(level: Element) -> Form:
    first = value(level.find(f"{W}start"))
    return value(level.find(f"{W}numFmt")), int(first) if first.isdecimal() and len(
        first
    ) < 6 else 1


def _styles(styles: Element) -> Iterator[tuple[str, Level]]:
    """Yield the paragraph styles that make a list item, and of which list."""
    found = {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
    for name, style in found.items():
        based: Element | None = style
        for _ in range(ANCESTORS):
            if based is None or based.find(f"{W}pPr/{W}numPr") is not None:
                break
            based = found.get(value(based.find(f"{W}basedOn")))
        if based is not None:
            yield name, _level(based.find(f"{W}pPr/{W}numPr"), ("0", "0"))


def _level(properties: Element | None, inherited: Level) -> Level:
    """Return the list and level that numbering properties name; ("0", …) is no list."""
    if properties is None:
        return inherited
    number = value(properties.find(f"{W}numId")) or inherited[0]
    return number, value(properties.find(f"{W}ilvl")) or inherited[1]


def _shown(form: str, number: int) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < number <= len(LETTERS):
        letter = LETTERS[number - 1]
        return letter if form == "lowerLetter" else letter.upper()
    return str(number)
