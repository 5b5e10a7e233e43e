"""Tell the options that fill a line below a question from names of fields and from rows."""

from __future__ import annotations

import re

from nlp.draft.fields import FIELD, begins_field, begins_named
from nlp.draft.grammar import COMMAND
from nlp.draft.items import Item
from nlp.draft.known import known
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.options import BOX, EXAMPLES, SMALL_BOX, Choices, find_choices
from nlp.draft.place import run_of
from nlp.draft.rows import Rows
from nlp.draft.separate import WIDE, bracketed_list, split_choices
from nlp.draft.tail import tail_of
from nlp.draft.text import Span
from nlp.draft.words import LABEL_WORDS, names_field
from nlp.quick.later import later

BOXES = (BOX, SMALL_BOX)
SLASHES = later(r"\s/\s")
LISTED = later(rf"[,/;|]|{BOX.pattern}")
SPREAD = later(rf"\s/\s|[;|]|{BOX.pattern}")
TABS = later(r"\t+")
PICKS = later(
    r"(?:which|what|who) of\b|(?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.I
)


class Below(Rows):
    """Reads the lines that hold several options below the question that stands open."""

    def whole_choices(self, line: Line) -> Choices | None:
        """Return a line's options if it may hold nothing else."""
        boxed = line.shape == Shape.BOX
        if boxed and not any(box.search(self.text, line.start, line.end) for box in BOXES):
            return None  # a single option, whatever stands in it
        if not boxed and line.shape != Shape.NONE and not line.laid_out and not self.open:
            return None
        start = line.at if boxed or line.marked else line.start
        end = tail_of(self.text, line.start, line.end).end
        if self._has_own(line):
            return None
        if options := self._cells_below(line):
            return Choices(line.start, options)
        named = begins_named(self.text, line)
        named |= self._next_name(line) or self._next_blank(line) or begins_field(self.text, line)
        colon = self.text[end - 1] == ":" and not BOX.search(line.body)
        if not boxed and (colon or named):
            return None  # the name of a field
        choices = find_choices(self.text, start, end, open_item=True)
        if not choices and self.open and line.shape == Shape.NONE:
            listed = self._list_below(self.open, line)
            return Choices(start, listed) if listed else None
        plain = boxed or line.shape == Shape.NONE
        if choices and (plain or choices.enumerated or choices.cells):
            return choices
        return None

    def _has_own(self, line: Line) -> bool:
        """Tell "Gender   Male / Female", a name and its options in two columns, from options."""
        tabs = list(TABS.finditer(self.text, line.start, line.end))
        if self.is_repeated(line):
            return True
        gaps = tabs if len(tabs) == 1 else list(WIDE.finditer(self.text, line.start, line.end))
        if len(gaps) != 1 or known(self.text[line.start : gaps[0].start()]):
            return False
        own = split_choices(self.text, gaps[0].end(), line.end, sure=bool(tabs))
        return len(own) > 1 and not BOX.search(line.body)

    def one_a_line(self, item: Item, line: Line) -> bool:
        """Tell "I rent, with friends" and "1-3 times/week" among options that fill a line each."""
        above = self.place.above
        if self.layout.bilingual and len(SLASHES.findall(line.body)) == 1:
            return line.shape == Shape.NONE and not line.laid_out
        if above is None or line.shape != Shape.NONE or line.gap or line.laid_out:
            return False
        if not item.options:
            others = run_of(self.place)[1:]
            lists = (LISTED.search(other.body) for other in others)
            one = LISTED.search(line.body) and not SPREAD.search(line.body)
            return len(others) > 1 and bool(one) and not any(lists)
        alone = item.option_shape == Shape.NONE and item.options[-1] == (above.start, above.end)
        return above.shape == Shape.NONE and alone and not SPREAD.search(line.body)

    def is_repeated(self, line: Line) -> bool:
        """Tell "Fruit   0   1   2 or more" above or below "Rice   0   1   2 or more"."""
        beside = (self.place.above, self.place.after)
        name, *cells = WIDE.split(self.text[line.start : line.end])
        rows = [WIDE.split(self.text[row.start : row.end]) for row in beside if row]
        worded = len(cells) > 1 and all(cell[-1:].isalnum() for cell in cells)
        return worded and any(row[1:] == cells and row[0] != name for row in rows)

    def _list_below(self, item: Item, line: Line) -> tuple[Span, ...]:
        """Split "Army, Navy, Marines" below a question that asks or carries a number."""
        deeper = item.line.marked and line.indent > item.line.indent and not line.gap
        told = line.body.endswith((".", "!")) or ":" in line.body
        if item.options or told or not (item.asked or deeper):
            return ()
        alone = not line.gap and len(run_of(self.place)) < 2  # else each line is an option
        explains = EXAMPLES.search(line.body) or COMMAND.match(line.body)
        sure = deeper or (alone and not explains)
        listed = bracketed_list(self.text, line.start, line.end, sure=sure)
        listed = listed or self._slashes_below(line)
        fields = sum(bool(LABEL_WORDS.search(self.text[a:b])) for a, b in listed)
        return listed if fields * 2 < len(listed) else ()

    def _slashes_below(self, line: Line) -> tuple[Span, ...]:
        """Split "laid off / quit / other" right below a question, whatever its words."""
        if line.gap or len(SLASHES.findall(self.text, line.start, line.end)) < 2:
            return ()
        pieces = split_choices(self.text, line.start, line.end, sure=True)
        return pieces if all(len(self.text[a:b].split()) < 6 for a, b in pieces) else ()

    def _next_name(self, line: Line) -> bool:
        """Tell "Parent/guardian phone #" below "Age", one name after another."""
        if not self.open or self.open.asked or " /" in line.body:
            return False
        return line.shape == Shape.NONE and names_field(line.body)

    def _next_blank(self, line: Line) -> bool:
        """Tell "Parent / guardian ____" below "Grade ____", one field to fill in after another."""
        item = self.open
        filled = item and not (item.asked or item.options) and item.notes
        blank = filled and "__" in self.text[slice(*filled[-1])]
        return bool(blank) and bool(FIELD.fullmatch(self.text, line.start, line.end))

    def _cells_below(self, line: Line) -> tuple[Span, ...]:
        """Split a line of short cells right below a question, whatever their words."""
        near = self.open and not self.open.options and self.place.above is self.open.line
        picks = self.open and any(PICKS.match(self.text, *note) for note in self.open.notes)
        far = line.gap and not picks
        if not near or far or line.shape != Shape.NONE or not line.laid_out:
            return ()
        if BOX.search(line.body) or begins_field(self.text, line):
            return ()
        spans = split_choices(self.text, line.start, line.end, sure=True)
        wide = (
            len(spans) > 2 and len(WIDE.findall(self.text, line.start, line.end)) >= len(spans) - 1
        )
        words = [self.text[a:b] for a, b in spans]
        longest = 6 if self.open and self.open.asked else 5
        short = all(len(word.split()) < longest and "__" not in word for word in words)
        fields = sum(":" in word or bool(LABEL_WORDS.search(word)) for word in words[:-1])
        return spans if wide and short and fields * 2 < len(spans) else ()
