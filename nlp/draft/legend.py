"""Give rows that are rated with numbers the words that their stem or a legend has for these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from nlp.draft.grammar import inverted, kind_of
from nlp.draft.items import Item
from nlp.draft.place import MATRIX_STEM
from nlp.draft.reader import Reader
from nlp.draft.reasons import INSTRUCTIONS
from nlp.draft.separate import CODED, split_choices
from nlp.draft.text import Span
from nlp.model import Kind

FEWEST = 3  # numbers of a scale


def name_numbers(reader: Reader) -> None:
    """Name the numbers of rows by the "0 = never, 1 = once" of their stem, or behind the last row.

    A stem that has no options and asks nothing by itself is an instruction; so is one that leads
    with a colon to rows with words of their own.
    """
    told: list[int] = []
    for item in reader.items:
        _take_codes_below_off(reader, item)
    for at, rows, numbers in _rated(reader):
        legend = _legend(reader, rows[-1].options[len(numbers) :], numbers)
        stem = reader.items[at - 1] if at else None
        if stem is not None and not numbers:
            leads = _only_leads(reader, stem) or _names_codes(reader, stem, rows[0])
            told.extend([at - 1] if leads else [])
        elif stem is not None and MATRIX_STEM.search(stem.text):
            legend = legend or _legend(reader, stem.options, numbers)
            told.extend([at - 1] if not (stem.options or _asks(stem)) else [])
        if numbers and not legend:
            legend = _legend_told(reader, rows[0], numbers)
        for row in rows if legend else ():
            row.labels.extend(span for span in row.options if span not in legend)
            row.options = list(legend)
    told += _name_blanks(reader)
    for stem in [reader.items.pop(at) for at in sorted(set(told), reverse=True)]:
        spans = [(stem.start, stem.end), *stem.options, *stem.notes, *stem.whys]
        reader.unread.extend((span, INSTRUCTIONS) for span in spans)


def _take_codes_below_off(reader: Reader, item: Item) -> None:
    """Keep "Never", "Sometimes", "Often" of a row alone, where as many numbers stand below it."""
    half = len(item.options) // 2
    if half < FEWEST or len(item.options) % 2:
        return
    said = [reader.text[a:b] for a, b in item.options]
    counted = [str(each) for each in range(half + 1)]
    if said[half:] in (counted[1:], counted[:-1]) and not any(map(str.isdigit, said[:half])):
        item.labels.extend(item.options[half:])
        del item.options[half:]


def _rated(reader: Reader) -> Iterator[tuple[int, list[Item], list[str]]]:
    """Yield where two rows or more begin that have the same options, the rows and their numbers."""
    numbers = [_numbers(reader, item) for item in reader.items]
    same = [
        found or _words(reader, item) for found, item in zip(numbers, reader.items, strict=True)
    ]
    at = 0
    while at < len(same):
        end = at + 1
        while end < len(same) and same[end] == same[at]:
            end += 1
        if end > at + 1 and len(same[at]) >= (FEWEST if numbers[at] else 2):
            yield at, reader.items[at:end], numbers[at]
        at = end


def _name_blanks(reader: Reader) -> list[int]:
    """Give statements with a blank each the words of "1 = Never, 2 = Often" told above them.

    Return where the items stand that only tell these words.
    """
    told: list[int] = []
    filled = [_is_filled(reader, item) for item in reader.items]
    at = 0
    while at < len(filled):
        rows = list(takewhile(lambda each: filled[each], range(at, len(filled))))
        stem = reader.items[at - 1] if at and len(rows) > 1 else None
        if stem is not None and not stem.asked and (legend := _counted(reader, stem.options)):
            told.append(at - 1)
        else:
            legend = _counted_above(reader, reader.items[at].start) if len(rows) > 1 else []
        for row in rows if legend else ():
            reader.items[row].options = list(legend)
        at += len(rows) + 1
    return told


def _is_filled(reader: Reader, item: Item) -> bool:
    """Tell "I worry about falling. ____", a statement with room for a number."""
    blank = any(reader.text[a:b].strip("_ ") == "" for a, b in item.notes)
    return blank and not item.options and kind_of(item.text) == Kind.STATEMENT


def _counted_above(reader: Reader, at: int) -> list[Span]:
    """Return the words that the last instruction before `at` has for its numbers."""
    told = max((span for span, _ in reader.unread if span[1] <= at), default=(0, 0))
    first = CODED.search(reader.text, *told)
    return _counted(reader, split_choices(reader.text, first.start(), told[1], sure=True)
                    if first else ())  # fmt: skip


def _counted(reader: Reader, options: Sequence[Span]) -> list[Span]:
    """Return "1 = Never", "2 = Often", "3 = Always", if they count."""
    codes = [CODED.match(reader.text, a, b) for a, b in options]
    return list(options) if len(codes) >= FEWEST and all(codes) else []


def _numbers(reader: Reader, item: Item) -> list[str]:
    """Return the numbers that an item's options begin with."""
    return list(takewhile(str.isdigit, (reader.text[a:b] for a, b in item.options)))


def _words(reader: Reader, item: Item) -> list[str]:
    """Return the words of a row's options, in small letters; nothing for what asks."""
    asking = item.asked or inverted(item.text)
    return [] if asking else [reader.text[a:b].lower() for a, b in item.options]


def _only_leads(reader: Reader, stem: Item) -> bool:
    """Tell "Has your camper had (circle):" above rows with options of their own."""
    leads = reader.text[stem.start : stem.line.end].endswith(":") and inverted(stem.text)
    return leads and not stem.options


def _names_codes(reader: Reader, stem: Item, row: Item) -> bool:
    """Tell "Circle one: A = Agree, D = Disagree" above rows with A and D."""
    said = [reader.text[a:b] for a, b in stem.options]
    named = [each.partition("=")[0].strip() for each in said if "=" in each]
    return len(named) > 1 and named == [reader.text[a:b] for a, b in row.options]


def _asks(stem: Item) -> bool:
    return stem.asked or (inverted(stem.text) and not stem.text.endswith(":"))


def _legend_told(reader: Reader, row: Item, numbers: list[str]) -> list[Span]:
    """Return what the last instruction above the rows says of all their numbers."""
    above = [span for span, _ in reader.unread if span[1] <= row.start]
    steps = [span for span in sorted(above) if CODED.match(reader.text, *span)]
    if legend := _legend(reader, steps[-len(numbers) :], numbers):
        return legend
    for start, end in sorted(above, reverse=True):
        first = CODED.search(reader.text, start, end)
        options = split_choices(reader.text, first.start(), end, sure=True) if first else ()
        if legend := _legend(reader, list(options), numbers):
            return legend
    return []


def _legend(reader: Reader, options: list[Span], numbers: list[str]) -> list[Span]:
    """Return "0 = never", "1 = once", if they name all the numbers in order."""
    words = [reader.text[a:b] for a, b in options]
    named = len(words) == len(numbers) and all(
        word.startswith(number) and not word.isdigit()
        for word, number in zip(words, numbers, strict=True)
    )
    return options if named else []
