"""Tell what the columns of a table without a header row hold, by what stands in most cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nlp.draft.grammar import asks, inverted
from nlp.draft.kinds import TYPED
from nlp.draft.separate import split_choices
from nlp.quick.later import later

FEWEST, ROWS = 3, 400  # rows that are needed, and that are looked at
MOST, FIELDS = 0.7, 0.3  # of the rows ask; fewer do where the kinds of answers are named
MUST = later(r"[(\[]?(?:required|mandatory|must answer|optional)[)\]]?", re.I)
LIST = later(r"[,;/]")
NUMBERED = later(r"(?:Q\.?\s?)?\d{1,3}[.)]?", re.I)


def roles_of(rows: Sequence[Sequence[str]], types: re.Pattern[str]) -> list[str] | None:
    """Return each column's role ("question", "options", "number", "note" or ""), None if unclear.

    A table has three columns or more, or two in each row: one that asks in most rows, and behind it
    one whose filled cells name kinds of answers (`types`) or hold options.
    """
    rows = [row for row in rows if any(row)][:ROWS]
    width = max((len(row) for row in rows), default=0)
    wide = sum(len(row) > 2 for row in rows)
    paired = len(rows) >= FEWEST and all(len(row) == 2 for row in rows)
    if _are_fields(rows):
        listed = any(LIST.search(cell) or MUST.fullmatch(cell) for row in rows for cell in row[2:3])
        return ["question", "type", "options" if listed else "note", *["note"] * width][:width]
    if not paired and (wide < FEWEST or wide * 4 < len(rows) * 3):
        return None
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    asking = [_share(column, _asks) * len(column) / len(rows) for column in columns]
    best = asking.index(max(asking))
    behind = [at for at in range(best + 1, width) if len(columns[at]) * 3 > len(rows)]
    told = [at for at in behind if _share(columns[at], lambda cell: _answers(cell, types)) > MOST]
    typed = bool(told) and _share(columns[told[0]], lambda cell: bool(TYPED.fullmatch(cell))) > MOST
    least = FIELDS if typed else MOST
    if asking[best] < least or not told or sum(each > 0.3 for each in asking) > 1:
        return None
    roles = ["note" if at > best else "" for at in range(width)]
    if told[1:] and _share(columns[told[0]], lambda cell: bool(MUST.fullmatch(cell))) > MOST:
        roles[told.pop(0)] = "required"
    roles[best], roles[told[0]] = "question", "options"
    if typed and told[1:]:
        roles[told[0]], roles[told[1]] = "type", "options"
    if best and _share(columns[best - 1], lambda cell: bool(NUMBERED.fullmatch(cell))) > MOST:
        roles[best - 1] = "number"
    return roles


def is_titled(rows: Sequence[Sequence[str]], roles: list[str], types: re.Pattern[str]) -> bool:
    """Tell a first row that asks nothing and names no answers: "Intake v2   owner: Dee"."""
    asked, others = roles.index("question"), rows[0][roles.index("question") + 1 :]
    below = [row[asked] for row in rows[1:ROWS] if len(row) > asked and row[asked]]
    titled = len(rows[0]) > asked and not _asks(rows[0][asked]) and any(others)
    return titled and _share(below, _asks) > MOST and not any(_answers(o, types) for o in others)


def with_answers(
    rows: Sequence[Sequence[str]], roles: list[str], types: re.Pattern[str]
) -> list[str]:
    """Give the column whose cells hold answers its role where no name tells which it is."""
    if not {"options", "option", "attributes"}.isdisjoint(roles) or "question" not in roles:
        return roles
    for at in range(roles.index("question") + 1, len(roles)):
        cells = [row[at] for row in rows[:ROWS] if len(row) > at and row[at]]
        listed = sum(bool(split_choices(cell, 0, len(cell), sure=True)) for cell in cells)
        answers = _share(cells, lambda cell: _answers(cell, types))
        if not roles[at] and listed >= FEWEST and answers > MOST:
            return [*roles[:at], "options", *roles[at + 1 :]]
    return roles


def _are_fields(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a list of fields, each with the kind of its answer right behind its name."""
    kinds = [row[1] for row in rows if len(row) > 1]
    typed = sum(bool(TYPED.fullmatch(kind)) for kind in kinds)
    return typed > FEWEST and typed == len(kinds) and typed * 5 >= len(rows) * 4


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _asks(cell: str) -> bool:
    return asks(cell) or inverted(cell)


def _answers(cell: str, types: re.Pattern[str]) -> bool:
    return bool(
        types.fullmatch(cell)
        or MUST.fullmatch(cell)
        or TYPED.fullmatch(cell)
        or split_choices(cell, 0, len(cell), sure=True)
    )
