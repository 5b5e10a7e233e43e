"""Read a draft's questions alike: what most of them show decides for the others too."""

from __future__ import annotations

from collections import Counter

from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.options import EXAMPLES
from nlp.draft.reader import Reader
from nlp.draft.separate import split_choices
from nlp.draft.text import Span, squeeze, trim
from nlp.draft.words import LABEL_WORDS, is_told
from nlp.quick.later import later

FEWEST = 3  # questions that show how a draft is written
LONGEST = 6  # words in an option behind a dash
DASH = later(r"(?<=\w)\s{1,3}[–—-]\s{1,3}(?=\w)")
BRACKET = later(r"\s{0,9}(?P<all>[(\[](?P<inner>[^()\[\]\n]{1,300})[)\]])$")


def read_alike(reader: Reader) -> None:
    """Take off what stands behind most questions, and split the brackets that hold options."""
    behind = [BRACKET.search(item.text) for item in reader.items]
    said = Counter(found["inner"].lower() for found in behind if found)
    same = {words for words, count in said.items() if count >= FEWEST and count * 2 > len(behind)}
    lists = sum(_has_bracketed(reader, item) for item in reader.items)
    lists_of = _option_lists(reader)
    dashed = sum(_has_dashed(reader, item) for item in reader.items) >= FEWEST
    for item, found in zip(reader.items, behind, strict=True):
        if found and (found["inner"].lower() in same):
            _take_off(reader, item)
        elif item.options:
            continue
        elif lists >= FEWEST and (found or item.notes):
            _split_off(reader, item)
        elif dashed and (dash := DASH.search(reader.text, item.start, item.end)):
            _split_dashed(reader, item, dash.span())
        else:
            _split_same(reader, item, lists_of)


def _has_bracketed(reader: Reader, item: Item) -> bool:
    """Tell "Do you rent? (yes, no)", options in brackets right behind their question."""
    if len(item.options) < 2:
        return False
    first, last = item.options[0][0], item.options[-1][1]
    between = reader.text[item.end : first].strip()
    return between in ("(", "[") and reader.text[last : last + 1] in (")", "]")


def _has_dashed(reader: Reader, item: Item) -> bool:
    """Tell "Anybody under 5 - yes / no", options behind a dash on the question's line."""
    first = item.options[0][0] if len(item.options) > 1 else item.end
    return reader.text[item.end : first].strip() in ("-", "–", "—")


def _split_dashed(reader: Reader, item: Item, dash: Span) -> None:
    """Split "Best way to reach you - call, text, email" as the other lines are."""
    options = split_choices(reader.text, dash[1], item.end, sure=True, listed=True)
    short = all(len(reader.text[a:b].split()) < LONGEST for a, b in options)
    if len(options) > 2 and short:
        item.options = list(options)
        _end(reader, item, dash[0])


def _option_lists(reader: Reader) -> list[str]:
    """Return the options that stand behind two questions or more, as they are written."""
    behind = [
        squeeze(reader.text[item.options[0][0] : item.options[-1][1]])
        for item in reader.items
        if len(item.options) > 1 and item.end < item.options[0][0] <= item.line.end
    ]
    return [words for words, count in Counter(behind).items() if count > 1 and " " in words]


def _split_same(reader: Reader, item: Item, lists: list[str]) -> None:
    """Split "Read and explained   Y   N" where other questions have "Y   N" behind them."""
    for words in lists:
        if item.text.endswith(f" {words}") and item.text[: -len(words)].strip():
            opened = item.end
            for word in reversed(words.split()):
                opened = reader.text.rindex(word, item.start, opened)
            options = split_choices(reader.text, opened, item.end, sure=True)
            if len(options) > 1:
                item.options = list(options)
                _end(reader, item, opened)
            return


def _inner(reader: Reader, item: Item) -> tuple[int, int, int]:
    """Return where the bracket behind an item's words opens, and its inner span."""
    found = BRACKET.search(reader.text, item.start, item.end)
    return (found.start(), *found.span("inner")) if found else (item.end, item.end, item.end)


def _take_off(reader: Reader, item: Item) -> None:
    opened, _, _ = _inner(reader, item)
    if opened > item.start:
        item.notes.append(trim(reader.text, opened, item.end))
        _end(reader, item, opened)


def _split_off(reader: Reader, item: Item) -> None:
    opened, start, end = _inner(reader, item)
    noted = item.notes[0] if item.notes and opened == item.end else (opened, opened)
    if found := BRACKET.fullmatch(reader.text, *noted):  # "(in May, 1-3 years ago)"
        start, end = found.span("inner")
    said = reader.text[start:end]
    if not said or is_told(said) or EXAMPLES.search(said):
        return
    options = split_choices(reader.text, start, end, sure=True, listed=True)
    fields = sum(bool(LABEL_WORDS.search(reader.text[a:b])) for a, b in options)
    few = len(options) < 3 and not any(known(reader.text[a:b]) for a, b in options)
    if len(options) > 1 and not few and fields * 2 < len(options):
        item.options = list(options)
        item.notes = [note for note in item.notes if note != noted]
        _end(reader, item, opened)


def _end(reader: Reader, item: Item, at: int) -> None:
    item.end = trim(reader.text, item.start, at)[1]
    item.text = reader.clean.words(item.start, item.end)
