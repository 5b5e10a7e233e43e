"""A reader of drafts: what it has seen so far, and the rules for questions and their answers."""

from __future__ import annotations

from nlp.draft.below import PICKS, Below
from nlp.draft.grammar import asks_somebody
from nlp.draft.headings import heads_numbers, is_heading, leads_deeper
from nlp.draft.items import Item, aside_before, item_of
from nlp.draft.known import known
from nlp.draft.lines import Line, answers_ahead
from nlp.draft.listed import is_option
from nlp.draft.markers import Shape
from nlp.draft.matrix import (
    is_anchor_row,
    is_end,
    is_row,
)
from nlp.draft.options import Choices, behind_helper, find_choices
from nlp.draft.parts import asked_in, leading_choices, option_and_more
from nlp.draft.place import (
    MATRIX_STEM,
    Place,
    is_key,
    line_asks,
)
from nlp.draft.prose import is_prose
from nlp.draft.reasons import HEADING, INSTRUCTIONS, INTRODUCTION
from nlp.draft.separate import split_choices
from nlp.draft.tail import UNIT, is_rule, tail_of
from nlp.draft.text import Span, trim
from nlp.draft.words import GREETING, helps
from nlp.quick.later import later

ANSWERS = later(r"(?:A|Ans|Answers?):\s{1,9}(?=\S)")


class Reader(Below):
    """Reads lines in order, by rules of which each takes a line or leaves it."""

    def look(self, at: int, line: Line, *, more: bool) -> Place:
        """Return what stands around a line; `more` questions come after it."""
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
        asked = (line_asks(self.text, line) and not known(line.body)) or asks_somebody(line.body)
        if asked or heads_numbers(self.place) or leads_deeper(self.place):
            return False
        if self.open is None:
            coded = "=" in self.text[line.at : line.start]
            return self.add_step(line) if coded else self.add_scale(self.whole_choices(line), line)
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
        choices = None if self.one_a_line(item, line) else self.whole_choices(line)
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
        if not line.marked and self.is_repeated(line):
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
        if line.shape != Shape.NUMBER or answers_ahead(self.text, line.at, line.start) == line.at:
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

    def _is_answered(self, item: Item, line: Line, choices: Choices) -> bool:
        """Tell a line below a blank to write in, or a heading below options, from options."""
        if line.shape != Shape.NONE:
            return False
        named = item.options or item.line.body.endswith(":")
        if named and line.gap and line.body.isupper() and not self.layout.double:
            return True
        if item.vow and "__" in line.body:
            return True
        beside = bool(item.options) and item.option_shape is None  # on the question's own line
        if beside and line.gap and not self.layout.double:
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
