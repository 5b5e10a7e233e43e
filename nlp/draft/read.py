"""Read a draft's lines one after another and put each where it belongs."""

from __future__ import annotations

import re

from nlp.draft import around, binds, mails, pages
from nlp.draft.fields import FIELD, begins_field, begins_named
from nlp.draft.grammar import asks_you
from nlp.draft.headings import heads_numbers, is_heading, leads_deeper
from nlp.draft.items import Item, aside_before, item_of
from nlp.draft.known import known
from nlp.draft.layout import layout_of
from nlp.draft.lines import ANSWERS_AHEAD, Line
from nlp.draft.listed import is_option
from nlp.draft.markers import Shape
from nlp.draft.matrix import (
    is_anchor_row,
    is_end,
    is_row,
)
from nlp.draft.options import BOX, SMALL_BOX, Choices, behind_helper, find_choices
from nlp.draft.parts import asked_in, leading_choices, option_and_more
from nlp.draft.place import (
    MATRIX_STEM,
    Place,
    is_key,
    line_asks,
    run_of,
)
from nlp.draft.prose import is_prose
from nlp.draft.reasons import HEADING, INSTRUCTIONS, INTRODUCTION
from nlp.draft.rows import Rows
from nlp.draft.separate import WIDE, bracketed_list, capitals, split_choices
from nlp.draft.tail import UNIT, is_rule, tail_of
from nlp.draft.text import Span, trim
from nlp.draft.words import GREETING, LABEL_WORDS, helps, names_field
from nlp.quick.later import later

BOXES = (BOX, SMALL_BOX)
SLASHES = later(r"\s/\s")
LIST_MARKS = later(rf"[/;|]|{BOX.pattern}")
TABS = later(r"\t+")
ANSWERS = later(r"(?:A|Ans|Answers?):\s{1,9}(?=\S)")
PICKS = later(
    r"(?:which|what|who) of\b|(?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.I
)


class Reader(Rows):
    """Reads lines in order; the first rule that takes a line wins."""

    def read(self, *, more: bool = False) -> None:
        """Read all lines: the first rule that takes a line wins; `more` questions come after."""
        self.layout = layout_of(self.text, self.lines)
        self.running = pages.running_heads(self.lines)
        for at, line in enumerate(self.lines):
            self.place = self._look(at, line, more=more or at < self.layout.last)
            next(rule for rule in RULES if rule(self, line))

    def _look(self, at: int, line: Line, *, more: bool) -> Place:
        rated = bool(self.scale) and not self._ends_rows(line)
        return Place(
            self.text, line, self.lines[at - 1] if at else None, self.lines[at + 1 : at + 26],
            self.open, rated, self.titled and not self.items, more,
            bool(self.items), self.keen, self.layout,
        )  # fmt: skip

    # Rules

    def answers(self, line: Line) -> bool:
        """Take response options below an open question, or a scale below an instruction."""
        if self.open and self._followed_up(self.open, line):
            return True
        if line.shape != Shape.BOX and tail_of(self.text, line.start, line.end).required:
            return False
        asked = (line_asks(self.text, line) and not known(line.body)) or asks_you(line.body)
        if asked or heads_numbers(self.place) or leads_deeper(self.place):
            return False
        if self.open is None:
            coded = "=" in self.text[line.at : line.start]
            return self.add_step(line) if coded else self.add_scale(self._whole_choices(line), line)
        return self._answers_open(self.open, line)

    def _answers_open(self, item: Item, line: Line) -> bool:
        """Take what may stand below a question: keys, parts, options, rows."""
        if self._is_unit(item, line):
            item.notes.append((line.at, line.end))
            return True
        if is_key(self.place) or is_anchor_row(self.text, line, item) or is_end(self.place):
            item.labels.append((line.start, line.end))
            return True
        if self.is_part(line) or self._rated(item, line):
            return bool(self.add_item(item_of(self.clean, line)))
        choices = None if self._one_a_line(item, line) else self._whole_choices(line)
        if choices and self._is_answered(item, line, choices):
            return False
        if self._labelled(item, line):
            return True
        if is_row(self.place):
            self.scale = self.scale or list(item.options)
            return bool(self.add_item(item_of(self.clean, line)))
        if choices and choices.stem_end > line.start:
            return False
        if choices and choices.options:
            return self._add_options(item, list(choices.options), line)
        if not line.marked and self._is_repeated(line):
            return False  # "Moved?   Yes   No", with options of its own
        return is_option(self.place) and self._add_option(item, line)

    def heading(self, line: Line) -> bool:
        """Take section headings; the questions below carry them."""
        if self.keen or not is_heading(self.place):
            return False
        self.section = line.body.rstrip(": ")
        self.open = None
        self.scale, self.celled = [], False
        return self.put_away(line, HEADING)

    def prose(self, line: Line) -> bool:
        """Take greetings, introductions and instructions, and notes right below a question."""
        if self.keen and around.quoted(self, line):
            return True
        if self.has_answers(line) or line.marked or not is_prose(self.place):
            return False
        if self.open and not line.gap and not self.scale:
            return self.add_note(line, INSTRUCTIONS)
        self.open = None
        self.scale = []
        return self.put_away(line, INSTRUCTIONS if self.items else INTRODUCTION)

    def question(self, line: Line) -> bool:
        """Take everything else as a question, statement, command or phrase."""
        for start, end in asked_in(self.text, line):
            start, options = self._leading(line, start, end)
            item = self.add_item(item_of(self.clean, line, (start, end)))
            item.options = item.options or options or self._options_ahead(line)
        return True

    def _options_ahead(self, line: Line) -> list[Span]:
        """Return the options of "Y/N  1. Do you…", which stand before the number."""
        if line.shape != Shape.NUMBER or not ANSWERS_AHEAD.match(self.text, line.at, line.start):
            return []
        choices = find_choices(self.text, line.at, line.start - 3, open_item=True)
        return list(choices.options) if choices and choices.stem_end <= line.at else []

    def _leading(self, line: Line, start: int, end: int) -> tuple[int, list[Span]]:
        """Take options off the front: of the question before or, "Y  N  Are you well?", of this."""
        if not self.open and start > line.start:
            return start, []
        if start == line.start and not known(self.text[start : start + 30].split()[0]):
            return start, []
        if GREETING.match(self.text, start, end):
            return start, []
        begins, options = leading_choices(self.text, start, end)
        if self.open and start > line.start:
            self.open.options.extend(options)
            return begins, []
        waits = self.open and self.open.asked and not self.open.options
        own = options and not waits and line_asks(self.text, line)
        return (begins, list(options)) if own else (start, [])

    # Parts of the rules

    def _whole_choices(self, line: Line) -> Choices | None:
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
        if not boxed and (self.text[end - 1] == ":" or named):
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
        if self._is_repeated(line):
            return True
        gaps = tabs if len(tabs) == 1 else list(WIDE.finditer(self.text, line.start, line.end))
        if len(gaps) != 1 or known(self.text[line.start : gaps[0].start()]):
            return False
        own = split_choices(self.text, gaps[0].end(), line.end, sure=bool(tabs))
        return len(own) > 1 and not BOX.search(line.body)

    def _one_a_line(self, item: Item, line: Line) -> bool:
        """Tell "I rent, with friends" below options that fill a line each from a list of some."""
        above = self.place.above
        if not item.options or above is None or line.gap or line.laid_out:
            return False
        plain = line.shape == above.shape == Shape.NONE and "," in line.body
        alone = item.option_shape == Shape.NONE and item.options[-1] == (above.start, above.end)
        return plain and alone and not LIST_MARKS.search(line.body)

    def _is_repeated(self, line: Line) -> bool:
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
        listed = bracketed_list(self.text, line.start, line.end, sure=deeper)
        listed = listed or self._slashes_below(line)
        goes_on = len(run_of(self.place)) > 1  # each line is an option
        apart = line.gap or goes_on
        listed = listed or (() if apart else capitals(self.text, line.start, line.end))
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
        short = all(len(word.split()) < 5 and "__" not in word for word in words)
        fields = sum(":" in word or bool(LABEL_WORDS.search(word)) for word in words[:-1])
        return spans if wide and short and fields * 2 < len(spans) else ()

    def _is_answered(self, item: Item, line: Line, choices: Choices) -> bool:
        """Tell a line below a blank to write in, or a heading below options, from options."""
        if line.shape != Shape.NONE:
            return False
        if item.options and line.gap and line.body.isupper() and not self.layout.double:
            return True
        if item.vow and "__" in line.body:
            return True
        blank = any("___" in self.text[a:b] for a, b in item.notes)
        if blank and line.gap and not self.layout.double:
            return True
        return blank and not all(known(self.text[a:b]) for a, b in choices.options)

    def _rated(self, item: Item, line: Line) -> bool:
        """Tell "___ I feel safe." below "1 = Never, 2 = Often, 3 = Always": a row to rate."""
        if line.shape != Shape.BOX or self.text[line.at] != "_":
            return False
        rated = len(item.options) > 2 and (
            item.option_label.isdigit() or all(self.text[a].isdigit() for a, _ in item.options)
        )
        if self.rowed and self.scale and self.text[item.line.at] == "_":
            return True
        if rated and (not line.gap or not self.rowed) and len(line.body.split()) > 1:
            self.scale, self.celled = list(item.options), False
        return rated and bool(self.scale)

    def _is_unit(self, item: Item, line: Line) -> bool:
        """Tell "___ cigarettes" below a question: one blank, and what is counted."""
        after = self.place.after
        lone = after is None or after.gap or after.shape != Shape.BOX
        waits = item.asked and not item.options and lone
        return waits and bool(UNIT.fullmatch(self.text, line.at, line.end))

    def _followed_up(self, item: Item, line: Line) -> bool:
        """Take "[ ] Yes -> When?": an option, and a question of its own behind it."""
        may = (item.asked or bool(item.options)) and not item.vow
        found = option_and_more(self.text, line, near=may)
        if not found:
            return False
        item.option_shape, end = line.shape, line.end
        item.options.append(found.span("option"))
        closed = self.text[end - 1] == ")" and "(" not in self.text[found.end() : end]
        self.add_item(item_of(self.clean, line, trim(self.text, found.end(), end - closed)))
        self.open = item
        return True

    def _labelled(self, item: Item, line: Line) -> bool:
        """Take "Options: Yes / No"."""
        behind = behind_helper(self.text, line.start, line.end)
        answers = ANSWERS.match(self.text, line.at, line.end)
        if answers and self.text[item.line.at] in "Qq":
            if helps(self.text[answers.end() : line.end]):
                item.notes.append((line.at, line.end))
                return True
            behind = answers.end()
        elif behind == line.start or line.marked:
            return False
        end = tail_of(self.text, line.start, line.end).end
        options = split_choices(self.text, behind, end, sure=True, listed=True)
        item.labels.extend([(line.start, behind)] if options else [])
        return bool(options) and self._add_options(item, list(options), line)

    def _add_option(self, item: Item, line: Line) -> bool:
        """Add a whole line as one option, its skip note apart."""
        tail = tail_of(self.text, line.start, line.end, option=True)
        end = tail.end
        while end > line.start + 1 and self.text[end - 1] in ": \t_":
            end -= 1
        start = line.start
        if aside := aside_before(self.text, start, end):
            item.notes.append(aside)
            start = trim(self.text, aside[1], end)[0]
        item.option_shape = line.shape
        item.option_label = item.option_label or line.label
        item.notes.extend(note for note in tail.notes if not is_rule(self.text[slice(*note)]))
        item.labels.extend([tail.code] if tail.code else [])
        item.options.append((start, max(end, start + 1)))
        return True

    def _add_options(self, item: Item, options: list[Span], line: Line) -> bool:
        """Add several options of one line; after a matrix's stem they are its scale."""
        notes = tail_of(self.text, line.start, line.end).notes
        item.notes.extend(note for note in notes if not is_rule(self.text[slice(*note)]))
        scale = self.without_row_name(options)
        words = [self.text[a:b] for a, b in scale]
        if words == [self.text[a:b] for a, b in item.options[: len(scale) + 1]]:
            item.labels.extend(options)  # the columns again, below each row
            return True
        item.labels.extend(options[: len(options) - len(scale)])
        item.options.extend(scale)
        boxed = line.shape == Shape.BOX
        item.option_shape = item.option_shape or (Shape.BOX if boxed else Shape.NONE)
        if len(scale) > 2 and MATRIX_STEM.search(item.text) and not PICKS.match(item.text):
            self.scale, self.celled = scale, False
        return True


RULES = (
    around.rule, pages.office, pages.page, mails.mail, around.why, binds.rule, around.helper,
    Reader.matrix, Reader.answers, Reader.heading, Reader.prose, Reader.question,
)  # fmt: skip
