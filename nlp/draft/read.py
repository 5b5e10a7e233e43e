"""Read a draft's lines one after another and put each where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.draft import around
from nlp.draft.grammar import asks_you, inverted
from nlp.draft.headings import heads_numbers, is_heading, is_prose
from nlp.draft.items import Item, asked_in, begins_field, item_of, leading_choices
from nlp.draft.known import known
from nlp.draft.layout import (
    are_stars_marks,
    colons_name_fields,
    is_apart,
    is_double,
    is_numbered,
    last_asked,
    out_of_count,
)
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.matrix import (
    columns_above_rows,
    columns_named,
    has_cells,
    is_anchor_row,
    is_row,
    names_blanks,
)
from nlp.draft.options import BOX, Choices, behind_helper, find_choices
from nlp.draft.place import (
    MATRIX_STEM,
    Place,
    is_key,
    is_option,
    line_asks,
    run_of,
)
from nlp.draft.reasons import HEADING, INSTRUCTIONS, INTRODUCTION, SCALE, SECTION_WHY
from nlp.draft.separate import bracketed_list, split_choices
from nlp.draft.tail import FILL, is_rule, tail_of
from nlp.draft.text import Clean, Span
from nlp.draft.words import helps
from nlp.later import later

FOLLOWED = later(r"(?P<option>[^?→⇒>\n]{1,40}?)\s{0,9}(?:→|⇒|->|-->|=>)\s{0,9}(?=[^?\n]{3,300}\?)")
PER_ROW = later(r"\bper row\b|\b(?:in|for) each row\b", re.I)
COUNTS = later(r"[^?]{0,60}\b(?:how (?:many|much)|number of)\b[^?]{0,80}:$", re.I)
PICKED = later(
    r"(?:[^.!?]{1,40}[:.] )?(?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.I
)
ROW_NAME = later(r"(?:statement|item|question|topic|area)s?", re.I)


class Reader:
    """Reads lines in order; `items` and `unread` are what it found.

    `keen` makes questions of all that could be one, for a draft in which none was found.
    """

    def __init__(self, clean: Clean, lines: list[Line], *, keen: bool = False) -> None:
        self.clean = clean
        self.text = clean.text
        self.lines = lines
        self.keen = keen
        self.items: list[Item] = []
        self.unread: list[tuple[Span, str]] = []
        self.section = ""
        self.open: Item | None = None
        self.scale: list[Span] = []  # of the matrix that is being read
        self.rowed = False  # the item above is a row of a matrix
        self.parted = False  # the item above is a part of a stem with a blank of its own
        self.must = False  # its stem is marked as required
        self.rows: tuple[int, ...] = ()  # where its rows begin, below its columns
        self.celled = False  # its rows have cells to mark
        self.why_waits = False  # a bare "Why we ask:" stands above
        self.titles: set[str] = set()  # the form's name, in small letters
        self.office = False  # the box for office use has begun
        self.closed = False  # the sign-off of a mail was read
        self.titled = True  # nothing but titles so far
        self.double = False
        self.numbered = False
        self.apart = False
        self.coloned = False
        self.starred = False
        self.out: frozenset[int] = frozenset()
        self.running: frozenset[str] = frozenset()
        self.place = Place(self.text, Line(0, 0, 0, ""), None, ())

    def read(self, *, more: bool = False) -> None:
        """Read all lines: the first rule that takes a line wins; `more` questions come after."""
        last = last_asked(self.lines)
        self.double = is_double(self.lines)
        self.numbered = is_numbered(self.lines)
        self.coloned = colons_name_fields(self.lines)
        self.starred = are_stars_marks(self.text, self.lines)
        self.apart, self.out = is_apart(self.lines), out_of_count(self.lines)
        self.running = around.running_heads(self.lines)
        for at, line in enumerate(self.lines):
            self.place = self._look(at, line, more=more or at < last)
            next(rule for rule in RULES if rule(self, line))

    def _look(self, at: int, line: Line, *, more: bool) -> Place:
        return Place(
            self.text, line, self.lines[at - 1] if at else None, self.lines[at + 1 : at + 14],
            self.open, bool(self.scale), self.titled and not self.items, more,
            bool(self.items), self.keen, self.double, self.numbered,
            self.apart, line.at in self.out, self.coloned,
        )  # fmt: skip

    def put_away(self, line: Line, reason: str) -> bool:
        """Keep a line as unread."""
        self.unread.append(((line.start, line.end), reason))
        if self.titled and reason == HEADING:
            self.titles.add(line.body.lower())
        self.titled &= reason == HEADING
        return True

    def add_note(self, line: Line, otherwise: str) -> bool:
        """Keep a line as a note of the open question, or else as unread."""
        if self.open is None:
            return self.put_away(line, otherwise)
        self.open.notes.append((line.start, line.end))
        return True

    # Rules

    def answers(self, line: Line) -> bool:
        """Take response options below an open question, or a scale below an instruction."""
        if self.open and self._followed_up(self.open, line):
            return True
        if columns := columns_named(self.place):
            self._begin_matrix(columns)
            return self.put_away(line, SCALE)
        if names_blanks(self.place):
            self.open, self.scale, self.celled = None, [], False
            return self.put_away(line, SCALE)
        if self._is_listed_row(line):
            return bool(self.add_item(item_of(self.clean, line)))
        asked = (line_asks(self.text, line) and not known(line.body)) or asks_you(line.body)
        if asked or heads_numbers(self.place):
            return False
        if self.open and (is_key(self.place) or is_anchor_row(self.text, line, self.open)):
            self.open.labels.append((line.start, line.end))
            return True
        if self._is_part(line):
            return bool(self.add_item(item_of(self.clean, line)))
        choices = self._whole_choices(line)
        if self.open is None:
            return self._add_scale(choices, line)
        if self._labelled(self.open, line):
            return True
        if is_row(self.place):
            self.scale = self.scale or list(self.open.options)
            return bool(self.add_item(item_of(self.clean, line)))
        if choices and choices.options and choices.stem_end <= line.start:
            return self._add_options(self.open, list(choices.options), line)
        if choices and choices.stem_end > line.start:
            return False
        return is_option(self.place) and self._add_option(self.open, line)

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
        row = bool(self.scale) and has_cells(self.text, line, len(self.scale))
        if row or line.marked or not is_prose(self.place) or self._stands_over_boxes():
            return False
        if self.open and not line.gap and not self.scale:
            return self.add_note(line, INSTRUCTIONS)
        self.open = None
        self.scale = []
        return self.put_away(line, INSTRUCTIONS if self.items else INTRODUCTION)

    def question(self, line: Line) -> bool:
        """Take everything else as a question, statement, command or phrase."""
        for start, end in asked_in(self.text, line):
            if self.open and start > line.start:
                start, options = leading_choices(self.text, start, end)
                self.open.options.extend(options)
            self.add_item(item_of(self.clean, line, (start, end)))
        return True

    # Parts of the rules

    def _whole_choices(self, line: Line) -> Choices | None:
        """Return a line's options if it may hold nothing else."""
        boxed = line.shape == Shape.BOX
        if boxed and line.at < line.start and not BOX.search(self.text, line.start, line.end):
            return None  # a single option, whatever stands in it
        if not boxed and line.shape != Shape.NONE and not line.laid_out and not self.open:
            return None
        start = line.at if boxed or line.marked else line.start
        end = tail_of(self.text, line.start, line.end).end
        if not boxed and (self.text[end - 1] == ":" or begins_field(self.text, line)):
            return None  # the name of a field
        choices = find_choices(self.text, start, end, open_item=True)
        if not choices and self.open and self.open.asked and line.shape == Shape.NONE:
            listed = bracketed_list(self.text, start, end)
            return Choices(start, listed) if listed else None
        plain = boxed or line.shape == Shape.NONE
        if choices and (plain or choices.enumerated or choices.cells):
            return choices
        return None

    def _stands_over_boxes(self) -> bool:
        """Tell whether boxes to tick begin right below "Select the race that describes you"."""
        below = self.place.below
        ticks = len(below) > 1 and all(one.shape == Shape.BOX and not one.gap for one in below[:2])
        body = self.place.line.body
        return ticks and self.open is None and bool(PICKED.match(body)) and not helps(body)

    def _followed_up(self, item: Item, line: Line) -> bool:
        """Take "[ ] Yes -> When?": an option, and a question of its own behind it."""
        found = FOLLOWED.match(self.text, line.start, line.end)
        if line.shape != Shape.BOX or not found:
            return False
        item.option_shape = line.shape
        item.options.append(found.span("option"))
        self.add_item(item_of(self.clean, line, (found.end(), line.end)))
        self.open = item
        return True

    def _begin_matrix(self, columns: list[Span]) -> None:
        """Put the columns in force for the rows below, and below their stem."""
        stem, near = self.open, not self.place.line.gap
        self.must = self.rowed = False
        if stem and not stem.options and (near or MATRIX_STEM.search(stem.text)):
            stem.options = list(columns)
            self._leave_stem(stem)
        self.open, self.scale, self.celled = None, columns, True

    def _leave_stem(self, stem: Item) -> None:
        """Put the stem of a matrix away if it asks nothing by itself; its rows carry its mark."""
        self.must = stem.required
        if not (stem.asked or inverted(stem.text)):
            self._put_stem_away(stem)

    def _put_stem_away(self, stem: Item) -> None:
        """Make an instruction of an item that only leads to the ones below it."""
        if self.items[-1:] and self.items[-1] is stem:
            self.items.pop()
            notes = [*stem.notes, *stem.whys]
            self.unread.extend((span, INSTRUCTIONS) for span in ((stem.start, stem.end), *notes))

    def _is_listed_row(self, line: Line) -> bool:
        """Tell a row of "Mark only one oval per row.", below the columns' names."""
        if self.rows and line.at > self.rows[-1]:
            self.rows, self.scale, self.open = (), [], None
        item = self.open
        if (
            item
            and not item.options
            and any(PER_ROW.search(self.text, *note) for note in item.notes)
        ):
            count = columns_above_rows(self.place)
            run = run_of(self.place)
            self.rows = tuple(each.at for each in run[count:]) if count else ()
        elif line.at in self.rows[:1] and item:
            self.must, self.scale = item.required, list(item.options)
        return line.at in self.rows

    def _is_part(self, line: Line) -> bool:
        """Tell "under 5 ____" below "How many of them are:", a stem that asks nothing by itself."""
        stem, blank = self.open, line.shape == Shape.NONE and FILL.search(line.body[-100:])
        if not stem or not blank or line.gap:
            self.parted = False
        elif COUNTS.match(stem.text) and not (stem.options or stem.notes):
            self._put_stem_away(stem)
            self.parted = True
        return self.parted

    def _labelled(self, item: Item, line: Line) -> bool:
        """Take "Options: Yes / No"."""
        behind = behind_helper(self.text, line.start, line.end)
        if behind == line.start or line.marked:
            return False
        end = tail_of(self.text, line.start, line.end).end
        options = split_choices(self.text, behind, end, sure=True, listed=True)
        item.labels.extend([(line.start, behind)] if options else [])
        return bool(options) and self._add_options(item, list(options), line)

    def _add_scale(self, choices: Choices | None, line: Line) -> bool:
        """Take "1 = Never, 2 = Rarely…" between an instruction and the rows it is for."""
        above = self.unread[-1][1] if self.unread else ""
        if not choices or len(choices.options) < 3 or choices.stem_end > line.start:
            return False
        if not line.laid_out and above not in (INTRODUCTION, INSTRUCTIONS, SECTION_WHY):
            return False
        self.scale = self._without_row_name(choices.options)
        return self.put_away(line, SCALE)

    def _without_row_name(self, options: Sequence[Span]) -> list[Span]:
        """Drop the "Statement" that stands above a matrix's rows, not above its cells."""
        named = ROW_NAME.fullmatch(self.text, *options[0]) and len(options) > 3
        return list(options[1:] if named else options)

    def _add_option(self, item: Item, line: Line) -> bool:
        """Add a whole line as one option, its skip note apart."""
        tail = tail_of(self.text, line.start, line.end)
        end = tail.end
        while end > line.start + 1 and self.text[end - 1] in ": \t_":
            end -= 1
        item.option_shape = line.shape
        item.notes.extend(note for note in tail.notes if not is_rule(self.text[slice(*note)]))
        item.labels.extend([tail.code] if tail.code else [])
        item.options.append((line.start, max(end, line.start + 1)))
        return True

    def _add_options(self, item: Item, options: list[Span], line: Line) -> bool:
        """Add several options of one line; after a matrix's stem they are its scale."""
        notes = tail_of(self.text, line.start, line.end).notes
        item.notes.extend(note for note in notes if not is_rule(self.text[slice(*note)]))
        scale = self._without_row_name(options)
        item.labels.extend(options[: len(options) - len(scale)])
        item.options.extend(scale)
        item.option_shape = item.option_shape or Shape.NONE
        if len(scale) > 2 and MATRIX_STEM.search(item.text):
            self.scale, self.celled = scale, False
        return True

    def add_item(self, item: Item) -> Item:
        """Add a question; a row of the matrix above gets the matrix's scale."""
        item.section = self.section
        item.required |= self.starred and self.text[item.line.at] == "*"
        if item.cells and not self.scale and self.open and not self.open.cells:
            self.scale = list(self.open.options)
        if self._is_row(item):
            if not self.rowed and self.open and self.open.options == self.scale:
                self._leave_stem(self.open)
            self.rowed = True
            item.labels.extend(item.options)
            item.options = list(self.scale)
            item.required |= self.must
        else:
            self.rowed = False
            self.scale = self.scale if self.celled else []
        self.items.append(item)
        self.open = item
        return item

    def _is_row(self, item: Item) -> bool:
        """Tell whether an item is a row of the matrix whose scale is in force."""
        if not self.scale:
            return False
        if item.cells or has_cells(self.text, item.line, len(self.scale)):
            return True
        if self.celled or item.text.endswith(("?", ":")):
            return False
        numbers = all(self.text[a:b].isdigit() for a, b in item.options)
        return not item.options or (numbers and len(item.options) == len(self.scale))


RULES = (
    around.rule, around.office, around.page, around.mail, around.why, around.helper,
    Reader.answers, Reader.heading, Reader.prose, Reader.question,
)  # fmt: skip
