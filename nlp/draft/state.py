"""What a reader of drafts knows while it reads."""

from __future__ import annotations

from nlp.draft.items import Item
from nlp.draft.layout import Layout
from nlp.draft.lines import Line
from nlp.draft.place import Place
from nlp.draft.reasons import HEADING
from nlp.draft.text import Clean, Span


class State:
    """The lines, what was found so far, and what is still open.

    `items` and `unread` are what was found. `keen` makes questions of all that could be one, for a
    draft in which none was found.
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
        self.grid: frozenset[int] = frozenset()  # where its columns stand, below its rows
        self.celled = False  # its rows have cells to mark
        self.why_waits = False  # a bare "Why we ask:" stands above
        self.titles: set[str] = set()  # the form's name, in small letters
        self.office = False  # the box for office use has begun
        self.closed = False  # the sign-off of a mail was read
        self.titled = True  # nothing but titles so far
        self.layout = Layout()
        self.running: frozenset[str] = frozenset()
        self.place = Place(self.text, Line(0, 0, 0, ""), None, ())

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
