"""Put the lines of a wrapped sentence together again."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate, pairwise

from nlp.draft.asides import is_aside
from nlp.draft.grammar import FIRST_PERSON, asks, asks_somebody, inverted, kind_of
from nlp.draft.known import known
from nlp.draft.lines import Line, cut_lines
from nlp.draft.markers import Shape
from nlp.draft.options import BOX, find_choices
from nlp.draft.separate import capitals, split_choices
from nlp.draft.tail import TAIL, tail_of
from nlp.draft.text import Clean, put
from nlp.draft.views import is_viewed
from nlp.draft.words import ADDRESSED, BUTTON, WHY, helps
from nlp.model import Kind
from nlp.quick.later import later

FINISHED = later(r"(?:[?:;*_]|\.{4}|[?.!:][\"”')]{0,2}\s{0,3}[(\[][^()\[\]]{1,90}[)\]])$")
CELLS = later(r"(?:\s[○◯☐□]){2,12}$")
CLOSED = later(r"[^()\[\]]{1,80}[)\]]")
SENTENCE_END = later(r"(?=[a-z\d])[^?.]{1,100}[?.]\s")
UNFINISHED = later(
    r"(?:[,(–—/&]|\b(?:a|an|the|of|to|in|on|at|for|from|with|by|and|or|but|your|you|their|our|my|"
    r"his|her|"
    r"is|are|was|were|have|has|had|do|does|did|can|that|which|who|than|as|if|when|about|any|been|"
    r"be|not|this|these|will|would|because|through|into|during|between|more|most|how|what))$",
    re.I,
)
ANY = later(r"any\s[^?]{3,60}\?|(?:describe|explain|list|rate) (?:all|any|the|your)\b")
FULL = 55  # letters, from which on a line may be full
BREAK = later(r"(?<![^\S\n])[^\S\n]*+\n\s*+")
STRANDED = later(r"\b(?:to|in|on|at|for|from|with|by|about|through|into)$", re.I)


def lines_of(clean: Clean, *, joined: bool = True) -> list[Line]:
    """Cut a cleaned text into non-blank lines; with `joined`, put wrapped sentences together."""
    found = list(cut_lines(clean, joined=joined))
    return _join(found, clean) if joined and not is_viewed(found) else found


def unwrapped(clean: Clean, lines: list[Line]) -> tuple[Clean, list[Line]]:
    """Put a blank for each line break within a line, so that wrapped text reads like any other."""
    breaks = [
        found.span()
        for line in lines
        if "\n" in clean.text[line.start : line.end]
        for found in BREAK.finditer(clean.text, line.start, line.end)
    ]
    if not breaks:
        return clean, lines
    ends = [end for _, end in breaks]
    shorter = [0, *accumulate(end - start - 1 for start, end in breaks)]

    def moved(at: int) -> int:
        return at - shorter[bisect_right(ends, at)]

    return put(clean, [(span, " ") for span in breaks]), [
        replace(line, at=moved(line.at), start=moved(line.start), end=moved(line.end))
        for line in lines
    ]


def _join(lines: list[Line], clean: Clean) -> list[Line]:
    """Put the lines of a wrapped sentence together."""
    sizes = sorted(len(line.body) for line in lines)
    width = sizes[int(len(lines) * 0.9)] if lines else 0
    reach = 1.25 * sizes[-2] if len(sizes) > 1 else 0  # no line that was wrapped is longer by far
    reach *= any(map(_breaks, lines, lines[1:]))
    asking, hanging = _asks_by_line(lines), _hang(lines)
    typed = _typed_small(lines)
    joined: list[Line] = []
    wrapped: set[int] = set()
    last = 0  # length of the last physical line
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        parted = asking and (inverted(line.body) or not UNFINISHED.search(lines[at - 1].body))
        parted |= typed and last < FULL and not UNFINISHED.search(lines[at - 1].body)
        parted |= last < FULL and _asks_anew(lines[at - 1], line)
        hangs = at in hanging and joined and _goes_on_below(joined[-1], last, line)
        goes_on = hangs or (joined and _continues(joined[-1], last, line, following, width, reach))
        if goes_on and not parted:
            first = joined[-1]
            bold = first.bold and line.bold
            body = f"{first.body[-TAIL:]} {line.body}"  # whole again below
            joined[-1] = replace(first, end=line.end, body=body, bold=bold)
            wrapped.add(len(joined) - 1)
        else:
            joined.append(line)
        last = len(line.body)
    for at in wrapped:
        line = joined[at]
        joined[at] = replace(line, body=clean.words(line.start, line.end))
    return joined


def _asks_by_line(lines: list[Line]) -> bool:
    """Tell a list of questions, one a line, that were typed without a single mark."""
    if any("?" in line.body for line in lines):
        return False
    asked = sum(inverted(line.body) for line in lines)
    return asked > 2 and asked * 5 >= len(lines) * 3


def _typed_small(lines: list[Line]) -> bool:
    """Tell a draft without capitals, in which a small letter begins lines as any other does."""
    heads = [line for line in lines if line.gap or line.marked or line is lines[0]]
    small = sum(line.body[0].islower() for line in lines)
    return small * 4 > len(lines) * 3 and sum(line.body[0].islower() for line in heads) * 2 >= len(
        heads
    )


def _asks_anew(above: Line, line: Line) -> bool:
    """Tell "is there any heat" below "do you rent or own": two questions without their marks."""
    whole = "?" in above.body or asks_somebody(above.body)
    return (
        whole
        and not UNFINISHED.search(above.body)
        and bool(asks_somebody(line.body) or ANY.match(line.body))
    )


def _hang(lines: list[Line]) -> frozenset[int]:
    """Return which lines stand right under the words of the marked one above, not under its mark.

    Empty where sentences are not broken like this twice or more.
    """
    found: list[int] = []
    broken, column = 0, -1
    for at, (one, two) in enumerate(pairwise(lines), 1):
        if one.shape != Shape.NONE:
            column = one.indent + one.start - one.at
        if two.shape != Shape.NONE or two.gap or two.indent != column:
            column = -1 if two.shape == Shape.NONE else column
            continue
        found.append(at)
        broken += _breaks(one, two)
    return frozenset(found if broken > 1 else ())


def _goes_on_below(first: Line, last: int, line: Line) -> bool:
    """Tell whether an unfinished sentence goes on in a line that hangs below its mark."""
    unfinished = not FINISHED.search(first.body[-100:]) and first.body[-1] not in ".!"
    small = line.body[0].islower() or line.body[0].isdigit() or last >= 55
    parted = known(line.body) or line.laid_out or first.laid_out or line.quoted != first.quoted
    return unfinished and small and last >= 25 and not parted and "__" not in line.body


def _breaks(one: Line, two: Line) -> bool:
    """Tell whether a sentence surely goes on in the next line, as it does where lines wrap."""
    cut = len(one.body) > 34 and (one.body[-1].isalnum() or one.body[-1] in ",–-")
    return cut and not two.gap and two.shape == Shape.NONE and two.body[0].islower()


def _continues(
    first: Line, last: int, line: Line, following: Line | None, width: int, reach: float
) -> bool:
    """Tell whether `line` goes on with the sentence that `first` began."""
    if _apart(first, line):
        return False
    if _between_boxes(first, line, following):
        return True
    if _bracket_open(first, line) or _row_goes_on(first, line):
        return True
    if _parted(first, line):
        return False
    full = last + 1 + len(line.body.split()[0]) >= 0.7 * width and last >= 25
    if first.body.endswith((".", "!")):
        wide = full and 55 <= last <= reach and last >= 0.85 * width
        return _leads_in(first, line) or (wide and not capitals(line.body, 0, len(line.body)))
    cut_off = last >= 20 and bool(UNFINISHED.search(first.body[-20:]))
    if (
        cut_off
        and last < 0.85 * width
        and line.body[0].isupper()
        and STRANDED.search(first.body[-20:])
    ):
        return False  # "The room is easy to get into", one statement of several
    if line.laid_out or cut_off:
        return last >= 25 and not _stands_alone(first, line)
    if not full or _stands_alone(first, line):
        return False
    if not (line.body[0].islower() or line.body[0].isdigit() or line.body[0] in "(\"“'$"):
        return last >= 55
    return following is None or following.gap or not (_listed(line) and _listed(following))


def _between_boxes(first: Line, line: Line, following: Line | None) -> bool:
    """Tell the "program" of "[ ] College or a training" / "program" / "[ ] Other"."""
    if first.shape != Shape.BOX or following is None or following.shape != Shape.BOX:
        return False
    plain = line.body[0].islower() and not (line.laid_out or following.gap)
    ended = first.body[-1] in ".?!:_*" or line.body[-1] in "?:_"
    return plain and not ended and not _stands_alone(first, line)


def _apart(first: Line, line: Line) -> bool:
    """Tell two lines that no sentence joins: a blank line, a quotation or a marker parts them."""
    heads = line.shape != Shape.NONE or first.shape == Shape.HEADING
    parted = line.gap or line.quoted != first.quoted or heads or not line.body
    return parted or is_aside(line) or is_aside(first)


def _parted(first: Line, line: Line) -> bool:
    """Tell two lines that their layout keeps apart."""
    if first.laid_out or (line.laid_out and not _ends_sentence(line)):
        return True
    if CELLS.search(line.body) or CELLS.search(first.body):
        return True  # rows of a matrix
    if line.body.isupper() and not first.body.isupper():
        return True  # a heading in capitals
    if "___" in line.body and ("___" in first.body or first.body.endswith((".", "!"))):
        return True  # two rows of blanks, or a consent above those to sign in
    small = first.body[0].islower() and first.shape == Shape.NONE
    if inverted(line.body) and (small or ("?" in first.body and line.body[0].isupper())):
        return True  # two questions, each on its own line
    return bool(FINISHED.search(first.body[-100:])) or (_titled(first) and _titled(line))


def _bracket_open(first: Line, line: Line) -> bool:
    """Tell whether a bracket that was opened is closed in the next line."""
    opened = max(first.body[-80:].rfind(mark) for mark in "([")
    if opened < 0 or any(mark in first.body[-80:][opened:] for mark in ")]"):
        return False
    return bool(CLOSED.match(line.body)) and not line.body[0].isupper()


def _row_goes_on(first: Line, line: Line) -> bool:
    """Tell "a. I feel less alone in" from the row it begins: "my grief.   ○   ○   ○"."""
    begun = first.marked and not first.laid_out and first.body[-1].isalnum()
    return begun and line.laid_out and line.body[0].islower() and bool(CELLS.search(line.body))


def _ends_sentence(line: Line) -> bool:
    """Tell "person?   [ ] Yes   [ ] No", the end of a sentence with its options."""
    return bool(SENTENCE_END.match(line.body))


def _titled(line: Line) -> bool:
    """Tell whether a line is written in title case and asks nothing."""
    words = [word for word in line.body.split() if len(word) > 3]
    capitals = all(word.lstrip('(“"').istitle() or word.isupper() for word in words)
    return len(words) > 1 and capitals and not asks(line.body) and line.body[-1] not in ".,"


def _stands_alone(first: Line, line: Line) -> bool:
    """Tell lines that never belong to one sentence: options, helper texts, why lines, questions."""
    alone = helps(line.body) or known(line.body) or BUTTON.fullmatch(line.body)
    if alone or WHY.match(line.body) or ADDRESSED.match(line.body) or BOX.search(first.body):
        return True
    if line.body[0].isupper() and inverted(line.body):
        return True
    end = tail_of(first.body, 0, len(first.body)).end
    choices = find_choices(first.body, 0, end, open_item=True)
    if choices and choices.options:
        return True
    return bool(split_choices(line.body, 0, len(line.body), sure=False))


def _leads_in(first: Line, line: Line) -> bool:
    """Tell a numbered item's lead-in sentence from a statement item of its own."""
    tells = kind_of(first.body) == Kind.STATEMENT and not FIRST_PERSON.match(first.body)
    return first.marked and tells and asks(line.body)


def _listed(line: Line) -> bool:
    return line.shape == Shape.NONE and len(line.body.split()) <= 3 and line.body[-1] not in ".?!"
