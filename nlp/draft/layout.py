"""Tell how a draft is laid out as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nlp.draft.blocks import led_below
from nlp.draft.grammar import COMMAND, asks, inverted
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.people import is_english
from nlp.draft.tail import is_rule
from nlp.draft.views import is_edited, is_viewed, kinds_below
from nlp.draft.words import LABEL_WORDS, helps
from nlp.quick.later import later

FEWEST_SET_IN = 4
FEWEST_BOLD = 3
FEWEST_GAPS = 3
YES_NO = later(r"\w[ –—-]{1,5}yes\s?/\s?no\b[^?:\n]{0,20}$", re.I)  # "Any pets - yes / no"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the whole draft tells about each of its lines.

    `last` is the last line that is sure to be asked, `double` says that blank lines stand
    everywhere and so mean nothing, `numbered` that the questions carry numbers, `apart` that blank
    lines stand between questions and their options alone, `uncounted` where numbers stand that
    break the count, `coloned` that a colon tells a field in capitals from a heading, `asking` at
    which indents most bullets ask, `starred` that stars before questions mark them as required,
    `repeated` where short lines begin that stand together again below something else,
    `shouting` that lines in capitals are headings, whatever their words,
    `edited` that an editor names the kind of answer below what has no options, `set_in` that what
    is set in below a question, without a mark, are its options, `kinds` where a line names the
    kind of answer, "Date", below a question, in a tool's view of a form, `musts` that stars tell
    what must be answered, so that "(optional)" tells what need not, `bold` that bullets in bold
    are what is asked, `led` where options begin in paragraphs that are a question each,
    `bilingual` that slashes join two languages, `viewed` that a tool shows the form, and "Your
    answer" below its fields.
    """

    last: int = -1
    double: bool = False
    numbered: bool = False
    apart: bool = False
    uncounted: frozenset[int] = frozenset()
    coloned: bool = False
    asking: frozenset[tuple[Shape, int]] = frozenset()
    starred: bool = False
    repeated: frozenset[int] = frozenset()
    shouting: bool = False
    edited: bool = False
    set_in: bool = False
    kinds: frozenset[int] = frozenset()
    musts: bool = False
    bold: bool = False
    led: frozenset[int] = frozenset()
    bilingual: bool = False
    viewed: bool = False


def layout_of(text: str, lines: Sequence[Line]) -> Layout:
    """Look once at all lines of a cleaned text."""
    return Layout(
        last_asked(lines),
        is_double(lines),
        is_numbered(lines),
        is_apart(lines),
        out_of_count(lines),
        colons_name_fields(lines),
        bullets_that_ask(lines),
        are_stars_marks(text, lines),
        repeated_runs(lines),
        are_headings_shouted(lines),
        is_edited(lines),
        are_options_set_in(lines),
        kinds_below(lines),
        sum(line.body.endswith("*") for line in lines) > 2,
        are_bold_asked(lines),
        led_below(lines),
        is_bilingual(lines),
        is_viewed(lines),
    )


def is_bilingual(lines: Sequence[Line]) -> bool:
    """Tell a draft that asks in two languages on one line: "How old are you? / ¿Qué edad…?"."""
    asked = (line.body.partition(" / ") for line in lines if "?" in line.body)
    return sum(bool(mark) and not is_english(other) for _, mark, other in asked) > 1


def are_bold_asked(lines: Sequence[Line]) -> bool:
    """Tell a list whose bullets are all in bold because they ask."""
    bold = [line for line in lines if line.shape == Shape.BULLET and line.bold]
    return sum(asks(line.body) for line in bold) * 2 >= max(len(bold), FEWEST_BOLD)


def last_asked(lines: Sequence[Line]) -> int:
    """Return the index of the last line that is sure to be asked, -1 if there is none."""
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].marked or asks(lines[at].body) or inverted(lines[at].body):
            return at
    return -1


def out_of_count(lines: Sequence[Line]) -> frozenset[int]:
    """Return where numbered lines begin that break a count which goes on below them.

    "2. Your home" between the questions 3 and 4, and "1. About you" above the question 1.
    """
    found = [line for line in lines if line.shape == Shape.NUMBER and line.label.isdigit()]
    out: set[int] = set()
    last = 0
    for line, after in pairwise(found):
        number, then = int(line.label), int(after.label)
        again = number == then == last + 1 and not (asks(line.body) or inverted(line.body))
        if again or (number != last + 1 and then == last + 1):
            out.add(line.at)
        else:
            last = number
    return frozenset(out)


def is_apart(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines stand below what is asked, and none above it."""
    said = (line for line in lines if not is_rule(line.body))
    pairs = [(one, two) for one, two in pairwise(said) if asks(one.body)]
    above = sum(one.gap for one, _ in pairs[1:])
    below = sum(two.gap for _, two in pairs)
    return below > 1 and above * 3 <= below


def are_stars_marks(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether stars before lines mark required questions: only they ask, and others do too."""
    bullets = [line for line in lines if line.shape == Shape.BULLET and text[line.at] == "*"]
    others = any(line.shape == Shape.NONE and _asks_or_names(line) for line in lines)
    return len(bullets) > 1 and others and all(map(_asks_or_names, bullets))


def _asks_or_names(line: Line) -> bool:
    return asks(line.body) or line.body[-1] in ":_"


def repeated_runs(lines: Sequence[Line]) -> frozenset[int]:
    """Return where three lines or more begin that stand together again: the options of a scale."""
    found: dict[tuple[str, ...], list[int]] = {}
    may = [_may_be_answer(line) for line in lines]
    for at in range(len(lines) - 2):
        run = lines[at : at + 3]
        if all(may[at : at + 3]) and not (run[1].gap or run[2].gap):
            words = tuple(line.body.lower() for line in run)
            found.setdefault(words, []).extend(line.at for line in run)
    return frozenset(at for places in found.values() if len(places) > 3 for at in places)


def _may_be_answer(line: Line) -> bool:
    plain = line.shape == Shape.NONE and not line.laid_out and line.body[-1] not in ".?:_*!"
    return plain and len(line.body.split()) < 5 and not LABEL_WORDS.search(line.body)


def are_headings_shouted(lines: Sequence[Line]) -> bool:
    """Tell whether lines in capitals stand apart, three or more, and none of them is a field."""
    shouted = [line for line in lines if line.shape == Shape.NONE and line.body.isupper()]
    apart = all(line.body[-1].isalpha() and not line.laid_out for line in shouted)
    return len(shouted) > 2 and apart and len(shouted) * 3 < len(lines)


def are_options_set_in(lines: Sequence[Line]) -> bool:
    """Tell a draft whose lines set in are all plain words, with two or more below questions."""
    deeper = [line for line in lines if line.indent and line.shape == Shape.NONE]
    if len(deeper) < FEWEST_SET_IN or any(_is_no_answer(line) for line in deeper):
        return False
    places = {line.at for line in deeper}
    runs = [
        asks(head.body) and one.at in places and two.at in places
        for head, one, two in zip(lines, lines[1:], lines[2:], strict=False)
        if not head.indent and not one.gap
    ]
    return sum(runs) > 1


def _is_no_answer(line: Line) -> bool:
    return asks(line.body) or "__" in line.body or line.laid_out


def colons_name_fields(lines: Sequence[Line]) -> bool:
    """Tell a draft in capitals whose fields end with colons, and whose headings do not."""
    shouted = [line for line in lines if line.shape == Shape.NONE and line.body.isupper()]
    fields = sum(line.body.endswith(":") for line in shouted)
    return fields > 2 and any(line.body[-1].isalpha() for line in shouted)


def bullets_that_ask(lines: Sequence[Line]) -> frozenset[tuple[Shape, int]]:
    """Return where most bullets, or boxes, at one indent ask, so that none of them is an option."""
    bullets = [line for line in lines if line.shape in (Shape.BULLET, Shape.BOX)]
    asking = Counter((line.shape, line.indent) for line in bullets if _asks_or_is_filled(line))
    all_of = Counter((line.shape, line.indent) for line in bullets)
    return frozenset(at for at, count in asking.items() if count > 2 and count * 2 >= all_of[at])


def _asks_or_is_filled(line: Line) -> bool:
    """Tell a question from an option, and the bullet of a field to fill in, no "Other: ____"."""
    filled = line.shape == Shape.BULLET and "___" in line.body
    chosen = YES_NO.search(line.body[-40:])
    return (
        "?" in line.body or bool(chosen) or (filled and not line.body.lower().startswith("other"))
    )


def is_double(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines stand between nearly all lines, or between nearly all options."""
    spread = sum(line.gap for line in lines[1:]) > 0.8 * len(lines[1:])
    return spread or are_options_spread(lines)


def are_options_spread(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines part what is asked from short lines, and these from each other."""
    if sum(line.gap for line in lines) < FEWEST_GAPS:
        return False
    said = [line for line in lines if not (helps(line.body) or _tells(line.body))]
    runs = [
        (one.gap, two.gap)
        for head, one, two in zip(said, said[1:], said[2:], strict=False)
        if _is_asked(head) and _may_stand_below(one) and _may_stand_below(two)
    ]
    spread = runs.count((True, True))
    often = spread > 2 or (spread > 1 and is_edited(lines))
    return often and spread * 3 > len(runs) * 2


def _tells(body: str) -> bool:
    """Tell "Pick every month that suits you." below what is asked."""
    return body.endswith(".") and bool(COMMAND.match(body))


def _may_stand_below(line: Line) -> bool:
    plain = line.shape == Shape.NONE and not line.laid_out and line.body[-1] not in "?:_*"
    return plain and len(line.body.split()) < 9


def _is_asked(line: Line) -> bool:
    return asks(line.body) or line.body.endswith("*")


def is_numbered(lines: Sequence[Line]) -> bool:
    """Tell whether most of what is asked carries a number."""
    items = [line for line in lines if line.marked or asks(line.body)]
    return sum(line.shape == Shape.NUMBER for line in items) > max(2, len(items) // 2)
