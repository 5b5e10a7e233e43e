"""Settle what only whole items tell: whose options are whose, and the ends of a scale."""

from __future__ import annotations

from itertools import pairwise

from nlp.draft.items import Item
from nlp.draft.people import is_english
from nlp.draft.read import Reader
from nlp.later import later

PICTURE = later(r"(?:[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d]{0,2}){1,4}\s{1,3}(?=\S)")
FEWEST = 3  # numbers that make a scale


def settle(reader: Reader) -> None:
    """Give translations their question's options; take a scale's ends off its numbers."""
    for one, two in pairwise(reader.items):
        if _translates(reader, one, two):
            one.options = list(two.options)
    for item in reader.items:
        _take_ends_off(reader.text, item)
        _take_pictures_off(reader, item)


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


def _translates(reader: Reader, one: Item, two: Item) -> bool:
    """Tell a question right below another that says it in another language."""
    near = one.line.at < two.line.at and not reader.text[one.end : two.line.at].strip(" *\n")
    plain = near and not two.line.gap and one.line.shape == two.line.shape
    if not plain or one.options or not two.options or one.asked != two.asked:
        return False
    return is_english(one.text) != is_english(two.text)


def _take_ends_off(text: str, item: Item) -> None:
    """Keep 1 to 5 of "Not important", 1, 2, 3, 4, 5, "Very important", each on its own line."""
    words = [text[a:b] for a, b in item.options]
    numbers = [at for at, word in enumerate(words) if word.isdigit()]
    run = len(numbers) >= FEWEST and numbers == list(range(numbers[0], numbers[-1] + 1))
    if not run or len(words) - len(numbers) != 2 or numbers[0] == 2:
        return
    ends = [at for at in range(len(words)) if at not in numbers]
    values = [int(words[at]) for at in numbers]
    if values != list(range(values[0], values[0] + len(values))):
        return
    listed = all("\n" in text[a:b] for (_, a), (b, _) in pairwise(item.options))
    if not listed or any(word[0].isdigit() for word in words if not word.isdigit()):
        return
    item.notes.extend(item.options[at] for at in ends)
    item.options = [item.options[at] for at in numbers]
