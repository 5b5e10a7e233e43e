"""Read a list of fields, "Rent – number", as the table that it is: names, kinds, options."""

from __future__ import annotations

import re

from nlp.draft.columns import TYPED
from nlp.draft.text import Clean, Kept, Span, put
from nlp.quick.later import later

FEWEST = 4  # lines that name a kind of answer
FIELD_LINE = later(
    r"^[ \t]{0,20}(?P<mark>(?:[•*–-][ \t]{1,9})?)(?P<name>[^\s|][^\n\t|]{1,200}?)"
    r"(?P<apart>[ ][–—-]{1,2}[ ]|:[ ]{1,4}|[ ]{0,4}\|[ ]{0,4}|[ ]{1,4}[(\[])"
    rf"(?:{TYPED.pattern})"
    r"(?:(?P<then>[ ]?[:,;|][ ]|[ ][–—-]{1,2}[ ]|[ ]{0,4}\|[ ]{0,4}|[ ][(\[])"
    r"(?P<rest>[^\n\t]{0,600}?))?(?P<end>[)\]]?)[ \t|]{0,99}$",
    re.I | re.M,
)
LINE = later(r"^[^\w\n]*+\w", re.M)


def tab_kinds(old: Clean) -> Clean:
    """Put tabs between the names, kinds and options of fields, if most lines have these."""
    named = list(FIELD_LINE.finditer(old.text))
    if len(named) < FEWEST or len(named) * 4 < len(LINE.findall(old.text)) * 3:
        return old
    pieces: list[tuple[Span, Kept]] = []
    for field in named:
        tabs = [(field.span(group), "\t") for group in ("apart", "then") if field[group]]
        gone = [(field.span(group), "") for group in ("mark", "end") if field[group]]
        pieces.extend(sorted([*tabs, *gone]))
    return put(old, pieces)
