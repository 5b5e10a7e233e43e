"""Tell a response option on a line of its own from questions, fields and headings."""

from __future__ import annotations

import re

from nlp.draft.fields import FIELD
from nlp.draft.grammar import COMMAND, asks, asks_you, inverted, kind_of
from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import find_choices
from nlp.draft.place import (
    MATRIX_STEM,
    ON_SCALE,
    Place,
    begins_item,
    continues_numbers,
    goes_on,
    in_same_case,
    is_short,
    line_asks,
    run_of,
    type_below,
)
from nlp.draft.tail import is_rule, tail_of
from nlp.draft.words import ADDRESSED, LABEL_WORDS, NAMED_SECTION, SECTION_WORDS, TYPE_NAMED
from nlp.model import Kind
from nlp.quick.later import later

COLONED = later(r"[A-Z][^:]{3,60}:\s+\S")  # "Best time to come: mornings"
COMPOSED = later(r"\b(?:name|address)[:*\s]*$", re.I)  # of boxes with names of their own
WITHIN = later(r"^(?:only|just|with|without|not|by|on|in|at)\b|\b(?:my|our|with)\s", re.I)
FILLED = later(r":[^\n]{0,20}_{3}")
ANNOUNCED = later(
    r"\W{0,3}(?:please )?(?:check|select|choose|mark|tick|circle|pick)\b|"
    r"\W{0,3}(?:(?:answer|response) )?(?:options|choices)\b|(?:which|what|who) (?:of|best|one)\b",
    re.I,
)
NO_OPTION = later(  # "________  Phone ______", room for names, and "If yes, list them"
    r"_{5,}[^_]{1,40}_{3}|if (?:yes|no|so),? \w[\w ]{2,30} \w", re.I
)
LONG_OPTION = 30


def is_option(place: Place) -> bool:
    """Tell whether a line without inner structure is a response option of the open question."""
    line, item = place.line, place.item
    if item is None or line.shape == Shape.HEADING or _is_next_field(place, item):
        return False
    told = ADDRESSED.match(line.body) or NO_OPTION.match(line.body)
    if told or _is_asked_below(place) or _asks_as_others(place, item):
        return False
    if line.gap and line.shape == Shape.BULLET and line.body.endswith("!") and item.options:
        return False  # ":bulb: Bags are free!" below a list
    if is_listed(place, item) or _counts_own(place, item) or _is_set_in(place, item):
        return True
    begun = item.options and item.option_shape == line.shape
    if line.marked and not begun and _has_boxes(place):
        return False
    if line_asks(place.text, line) and not known(line.body):
        return False
    coded = tail_of(place.text, line.start, line.end).code is not None
    if coded or line.shape == Shape.BOX or (known(line.body) and _known_here(place, item)):
        return True
    if place.scale or known(line.body):
        return False
    if line.shape == Shape.NONE:
        return _ends_scale(place, item) or _is_bare_option(place, item)
    return _is_marked_option(line, item)


def _is_asked_below(place: Place) -> bool:
    """Tell a line above "*" or the name of a kind of answer, as both stand below what is asked."""
    return type_below(place) or (place.after is not None and place.after.body == "*")


def _ends_scale(place: Place, item: Item) -> bool:
    """Tell "Can't wait!" below "Not at all", "1", "2", "3", one a line: a scale's other end."""
    line, words = place.line, [place.text[a:b] for a, b in item.options]
    counted = [word for word in words if word.isdigit()]
    low = len(counted) > 2 and words[1:] == counted and words != counted
    near = line.shape == Shape.NONE and (not line.gap or place.layout.double)
    short = len(line.body.split()) < 6 and line.body[-1] not in ":_*" and not line.laid_out
    return low and near and short and item.option_shape == Shape.NONE


def _is_set_in(place: Place, item: Item) -> bool:
    """Tell a line that the layout makes an option: set in as they all are, or repeated."""
    line = place.line
    if line.at in place.layout.repeated or (line.at in place.layout.led and not place.scale):
        return True
    plain = place.layout.set_in and line.shape == Shape.NONE and not line.gap
    return plain and line.indent > item.line.indent and line.body[-1] not in ":_"


def _asks_as_others(place: Place, item: Item) -> bool:
    """Tell a bullet or box among such as ask: "☐ Caller name" above "☐ What happened?"."""
    line, text = place.line, place.text
    beside = item.line.marked and line.indent <= item.line.indent
    if line.shape == Shape.BULLET and beside and text[line.at] == text[item.line.at]:
        return True  # "-> Phone:" below "-> Q5. Do you…"
    return (place.line.shape, place.line.indent) in place.layout.asking


def _has_boxes(place: Place) -> bool:
    """Tell "a. Alcohol   ☐ Yes ☐ No", a question with options of its own."""
    choices = find_choices(place.text, place.line.start, place.line.end)
    return bool(choices and len(choices.options) > 1 and choices.stem_end > place.line.start)


def is_listed(place: Place, item: Item) -> bool:
    """Tell a line of the list below "Multiple choice", or of one counted 1, 2 of its own."""
    line, after = place.line, place.after
    if asks(line.body) or inverted(line.body) or item.whys:
        return False
    for note in item.notes[-2:]:  # the last may be "Options"
        if named := TYPE_NAMED.fullmatch(place.text, *note):
            spread = place.layout.double and place.layout.edited
            return bool(named["choice"]) and (spread or not line.gap)
    edited = place.layout.edited  # an editor numbers options alone
    waits = item.asked or (item.required and edited)
    counted = line.label == "1" and line.shape == Shape.NUMBER and waits
    free = edited or not place.layout.numbered
    alone = counted and free and item.line.shape == Shape.NONE and not item.options
    return bool(
        alone
        and after
        and after.label == "2"
        and is_short(line)
        and is_short(after)
        and not (asks(after.body) or inverted(after.body) or line.gap or after.gap)
    )


def _counts_own(place: Place, item: Item) -> bool:
    """Tell the options 1, 2, 3 below a question that has a number of its own."""
    line, after, text = place.line, place.after, item.text
    if line.shape != Shape.NUMBER or line.gap or asks(line.body) or not is_short(line):
        return False
    if item.line.shape != Shape.NUMBER or MATRIX_STEM.search(text) or inverted(line.body):
        return False
    if item.options:
        return item.counted and line.label == str(len(item.options) + 1)
    if line.label != "1" or after is None or after.label != "2" or after.gap:
        return False
    item.counted = is_short(after) and not (asks(after.body) or inverted(after.body))
    return item.counted


def _is_next_field(place: Place, item: Item) -> bool:
    """Tell "Other income: $____" below "Monthly pay: $____" from an option to write in."""
    line = place.line
    if line.shape != Shape.NONE or item.options:
        return False
    blank = any(is_rule(place.text[slice(*note)]) for note in item.notes)
    field = FIELD.fullmatch(place.text, line.start, line.end) if blank and not item.asked else None
    label = field["label"] if field else ""
    if label.endswith(":") or (label and LABEL_WORDS.search(label)):
        return True
    if not item.text.endswith(":"):
        return False
    if line.body.endswith(":") and not item.line.marked:
        return True
    return blank and bool(FILLED.search(place.text, line.start, line.end))


def _known_here(place: Place, item: Item) -> bool:
    """Tell whether a line with an option's words stands where an option may stand."""
    line, after = place.line, place.after
    if line.shape == Shape.NUMBER:
        return goes_on(line, item) or not continues_numbers(line, item)
    lone = LABEL_WORDS.search(line.body) and not (after and known(after.body) and not after.gap)
    label = bool(LABEL_WORDS.search(line.body)) and line.shape == Shape.NONE
    return item.asked or bool(item.options) or not (lone or label)


def _is_marked_option(line: Line, item: Item) -> bool:
    """Tell options with a, -, • or 1. from sibling questions."""
    if len(line.body.split()) > LONG_OPTION or line.label[:-1] == item.number != "":
        return False  # "3a." below "3." is a question's part
    if item.text.endswith(":") and ON_SCALE.search(item.text):
        return False  # "On a scale of 1-5, how comfortable are you:" leads to rows
    picked = ANNOUNCED.match(item.text)
    if not picked and MATRIX_STEM.search(item.text) and kind_of(line.body) == Kind.STATEMENT:
        return False
    if line.indent < item.line.indent and line.shape == Shape.BULLET and not item.options:
        return False
    deeper = line.indent > item.line.indent
    if not in_same_case(line, item):
        return False
    if item.option_shape == line.shape or (goes_on(line, item) and line.shape != Shape.NUMBER):
        sibling = line.shape == item.line.shape and not deeper
        return not sibling and not (line.shape == Shape.NUMBER and continues_numbers(line, item))
    if line.shape == item.line.shape and not deeper:
        return item.asked and line.shape == Shape.BULLET and _is_plain_label(line)
    return _begins_options(line, item, deeper=deeper)


def _begins_options(line: Line, item: Item, *, deeper: bool) -> bool:
    if line.shape == Shape.NUMBER:
        return (line.label in ("0", "1") and item.line.shape != Shape.NONE) or deeper
    if line.shape == Shape.LETTER:
        return line.label in "aA" and item.line.shape != Shape.LETTER
    return item.asked or item.line.marked or line.shape == Shape.BULLET


def _is_plain_label(line: Line) -> bool:
    """Tell a short phrase that names no field of a form."""
    short = len(line.body.split()) <= 6 and kind_of(line.body) == Kind.PHRASE
    return short and not LABEL_WORDS.search(line.body.rstrip(": "))


def _is_bare_option(place: Place, item: Item) -> bool:
    """Tell an unmarked short line below a question from a heading or the next field."""
    line, after = place.line, place.after
    if _is_announced(place, item) or _stands_between(place, item):
        return True
    if not is_short(line) or (line.gap and not _close(place, item)) or asks_you(line.body):
        return False
    if NAMED_SECTION.fullmatch(line.body) or _leads_rows(place):
        return False
    if item.whys or (place.layout.double and begins_item(line)):
        return False
    if item.option_shape not in (None, Shape.NONE) or not _may_have_lines(place, item):
        return False
    if COLONED.match(line.body) and not known(line.body):
        return False
    if item.options and item.option_shape is None:
        return False  # they stand on its own line
    if item.options and all(known(place.text[a:b]) for a, b in item.options):
        return not begins_item(after) or _ends_block(place) or _ends_list(place, item)
    if item.options:
        return True
    run = run_of(place)
    fields = any(COMMAND.match(each.body) or LABEL_WORDS.search(each.body) for each in run)
    return len(run) > 1 and (
        not fields
        or any(known(each.body) for each in run)
        or _is_block(place, item, run)
        or (
            place.layout.apart
            and line.gap
            and not all(LABEL_WORDS.search(each.body) for each in run)
        )
    )


def _leads_rows(place: Place) -> bool:
    """Tell "Rate the following" above a row of columns."""
    leads = COMMAND.match(place.line.body) and MATRIX_STEM.search(place.line.body)
    return bool(leads) and place.after is not None and place.after.laid_out


def _close(place: Place, item: Item) -> bool:
    """Tell whether a blank line above a line means nothing."""
    return place.layout.double or (place.layout.apart and item.asked and not item.options)


def _ends_block(place: Place) -> bool:
    """Tell the last line of a block of options from a field's name or a heading."""
    line, after = place.line, place.after
    ends = after is not None and after.gap and not line.gap and not place.layout.double
    return ends and not _names_field(line) and not line.body.isupper()


def _names_field(line: Line) -> bool:
    """Tell "Home phone" from "Only by phone"."""
    return bool(LABEL_WORDS.search(line.body)) and not WITHIN.search(line.body)


def _ends_list(place: Place, item: Item) -> bool:
    """Tell the last option right above the next number from a heading: "Could not tell"."""
    line, words = place.line, place.line.body.split()
    plain = len(words) > 1 and all(word[0].islower() for word in words[1:])
    near = not line.gap or place.layout.double
    starred = item.required or place.layout.edited
    told = place.layout.numbered or (starred and not SECTION_WORDS.search(line.body))
    dense = len(item.options) > 1 and near and told
    return dense and plain and not _names_field(line)


def _is_announced(place: Place, item: Item) -> bool:
    """Tell an indented line in the block below "Mark only one oval."."""
    line, above = place.line, place.above
    asked = item.asked or item.required or item.line.marked
    if above is not None and above.at in place.layout.kinds:
        return False  # "Choose", all that a view of a form shows of a list
    if line.gap and not item.options and asked and above and ANNOUNCED.match(above.body):
        return len(run_of(place)) > 1 and is_short(line)
    if line.indent <= item.line.indent + 2 or not item.line.marked or not item.notes:
        return False
    first = line.gap and above is not None and bool(ANNOUNCED.match(above.body))
    return (first and not item.options) or (bool(item.options) and not line.gap)


def _stands_between(place: Place, item: Item) -> bool:
    """Tell the first line of a block between two numbered questions from a heading."""
    line, run = place.line, run_of(place)
    if not (line.gap and place.layout.numbered and item.line.marked) or item.options:
        return False
    if not (item.asked or any(ANNOUNCED.match(place.text, *note) for note in item.notes)):
        return False
    after = place.below[len(run) - 1] if len(run) <= len(place.below) else None
    enclosed = after is None or (after.gap and after.shape == item.line.shape)
    return enclosed and len(run) > (1 if item.notes else 2) and not line.body.isupper()


def _is_block(place: Place, item: Item, run: list[Line]) -> bool:
    """Tell lines that blank lines enclose together with the question above them."""
    after = place.below[len(run) - 1] if len(run) <= len(place.below) else None
    enclosed = item.line.gap and (after is None or after.gap) and not place.layout.double
    return item.asked and enclosed and not all(LABEL_WORDS.search(each.body) for each in run)


def _may_have_lines(place: Place, item: Item) -> bool:
    """Tell whether unmarked lines below an item may be its options."""
    if place.layout.edited:
        kinds = (TYPE_NAMED.fullmatch(place.text, *note) for note in item.notes)
        return all(kind["choice"] for kind in kinds if kind)
    if COMPOSED.search(item.text):
        return False
    asked = item.asked or item.line.marked or bool(MATRIX_STEM.search(item.text[:-1]))
    picked = not item.notes and bool(ANNOUNCED.match(item.text))
    return asked or picked or (item.required and item.line.gap)
