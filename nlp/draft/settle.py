"""Settle what only whole items tell: whose options are whose, and the emoji before them."""

from __future__ import annotations

from itertools import pairwise

from nlp.draft.grammar import inverted
from nlp.draft.items import Item
from nlp.draft.markers import Shape
from nlp.draft.people import is_english
from nlp.draft.place import MATRIX_STEM
from nlp.draft.read import Reader
from nlp.draft.reasons import INSTRUCTIONS
from nlp.later import later

PICTURE = later(
    r"(?:[\U0001f000-\U0001faff\u2600-\u260f\u2613-\u27bf][\ufe0f\u200d]{0,2}){1,4}\s{1,3}(?=\S)"
)
ARROW = later(r"\s{1,9}(?:→|⇒|-{1,2}>|=>)(?=\s)")


def settle(reader: Reader) -> None:
    """Give questions their translation's options; take emoji off that stand before words."""
    _lead_rows(reader)
    for one, two in pairwise(reader.items):
        if _translates(reader, one, two):
            one.options = list(two.options)
    for item in reader.items:
        _take_pictures_off(reader, item)
        _take_ends_off(reader, item)
        _take_arrows_off(reader, item)


def _lead_rows(reader: Reader) -> None:
    """Give rows with nothing but numbers the words that their stem has for these.

    A stem that has no options and asks nothing by itself is an instruction.
    """
    told: list[int] = []
    for at, (stem, one, two) in enumerate(
        zip(reader.items, reader.items[1:], reader.items[2:], strict=False)
    ):
        numbers = _numbers(reader, one)
        if len(numbers) < 3 or _numbers(reader, two) != numbers:
            continue
        if _numbers(reader, stem) == numbers or not MATRIX_STEM.search(stem.text):
            continue
        if len(stem.options) == len(numbers):
            _name_steps(reader, at, numbers)
        elif not (stem.options or stem.asked or inverted(stem.text)):
            told.append(at)
    for stem in [reader.items.pop(at) for at in reversed(told)]:
        spans = [(stem.start, stem.end), *stem.notes, *stem.whys]
        reader.unread.extend((span, INSTRUCTIONS) for span in spans)


def _numbers(reader: Reader, item: Item) -> list[str]:
    """Return an item's options, if they are nothing but numbers."""
    words = [reader.text[a:b] for a, b in item.options]
    return words if all(word.isdigit() for word in words) else []


def _name_steps(reader: Reader, at: int, numbers: list[str]) -> None:
    """Put a stem's "0 = never", "1 = once" in place of the 0 and 1 of the rows below it."""
    stem = reader.items[at]
    coded = [reader.text[a:b].lstrip().startswith(n)
             for (a, b), n in zip(stem.options, numbers, strict=True)]  # fmt: skip
    for row in reader.items[at + 1 :] if all(coded) else ():
        if _numbers(reader, row) != numbers:
            break
        row.labels.extend(row.options)
        row.options = list(stem.options)


def _take_pictures_off(reader: Reader, item: Item) -> None:
    """Take the emoji off that stands before a question, and those before all its options."""
    if found := PICTURE.match(reader.text, item.start, item.end):
        item.labels.append(found.span())
        item.start = found.end()
        item.text = reader.clean.words(item.start, item.end)
    pictures = [PICTURE.match(reader.text, a, b) for a, b in item.options]
    if len(pictures) > 1 and all(pictures):
        item.labels.extend(each.span() for each in pictures if each)
        ends = (b for _, b in item.options)
        item.options = [(each.end(), b) for each, b in zip(pictures, ends, strict=True) if each]


def _take_ends_off(reader: Reader, item: Item) -> None:
    """Keep the numbers of an editor's "Linear scale" alone, where words stand at both ends."""
    numbers = [(a, b) for a, b in item.options if reader.text[a:b].isdigit()]
    if not 1 < len(numbers) < len(item.options) or len(item.options) - len(numbers) > 2:
        return
    if any(reader.text[a:b].lower() == "linear scale" for a, b in item.notes):
        item.labels.extend(each for each in item.options if each not in numbers)
        item.options = numbers


def _take_arrows_off(reader: Reader, item: Item) -> None:
    """Make a note of what an arrow points to behind an option: "Yes → offer a visit"."""
    for at, (start, end) in enumerate(item.options):
        if found := ARROW.search(reader.text, start + 1, end):
            item.options[at] = (start, found.start())
            item.notes.append((found.start(), end))


def _translates(reader: Reader, one: Item, two: Item) -> bool:
    """Tell a question right below another that says it in another language."""
    if one.number != two.number and one.number and two.number:
        return False
    near = one.line.at < two.line.at and not reader.text[one.end : two.line.at].strip(" *\n")
    plain = near and not two.line.gap and two.line.shape in (one.line.shape, Shape.NONE)
    if not plain or one.options or not two.options or one.asked != two.asked:
        return False
    return is_english(one.text) != is_english(two.text)
