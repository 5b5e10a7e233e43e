"""Settle what only whole items tell: whose options are whose, and the emoji before them."""

from __future__ import annotations

from itertools import pairwise

from nlp.draft.alike import read_alike
from nlp.draft.items import Item
from nlp.draft.legend import name_numbers
from nlp.draft.markers import Shape
from nlp.draft.people import is_english
from nlp.draft.reader import Reader
from nlp.draft.reasons import INSTRUCTIONS
from nlp.quick.later import later

PICTURE = later(
    r"(?:[\U0001f000-\U0001faff\u2600-\u260f\u2613-\u27bf][\ufe0f\u200d]{0,2}){1,4}\s{1,3}(?=\S)"
)
ARROW = later(r"\s{1,9}(?:→|⇒|-{1,2}>|=>)(?=\s)")


def settle(reader: Reader) -> None:
    """Give questions their translation's options; take emoji off that stand before words."""
    name_numbers(reader)
    read_alike(reader)
    _lead_parts(reader)
    for one, two in pairwise(reader.items):
        if _translates(reader, one, two):
            one.options = list(two.options)
    for item in reader.items:
        _take_pictures_off(reader, item)
        _take_ends_off(reader, item)
        _take_arrows_off(reader, item)


def _lead_parts(reader: Reader) -> None:
    """Make an instruction of "Is the food" above "a. warm?   Y   N", a stem that its parts end."""
    led = [
        stem for stem, one in pairwise(reader.items)
        if stem.line.shape == Shape.NUMBER and one.line.shape == Shape.LETTER
        and one.options and one.text[0].islower() and _goes_on(stem)
        and not (stem.options or stem.notes)
    ]  # fmt: skip
    for stem in led:
        reader.items.remove(stem)
        reader.unread.extend((span, INSTRUCTIONS) for span in ((stem.start, stem.end), *stem.whys))


def _goes_on(stem: Item) -> bool:
    """Tell whether a stem's sentence ends in its parts."""
    return stem.text[-1].isalnum() or stem.text.endswith(("…", "...", ":"))


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
