"""Read a draft's lines one after another: the first rule that takes a line wins."""

from __future__ import annotations

from nlp.draft import around, binds, mails, pages
from nlp.draft.layout import layout_of
from nlp.draft.reader import Reader

RULES = (
    around.rule, pages.office, pages.page, mails.mail, around.why, binds.rule, around.helper,
    Reader.matrix, Reader.answers, Reader.heading, around.quoted, Reader.prose, Reader.question,
)  # fmt: skip


def read(reader: Reader, *, more: bool = False) -> None:
    """Read all lines; `more` questions come after them."""
    reader.layout = layout_of(reader.text, reader.lines)
    reader.running = pages.running_heads(reader.lines)
    for at, line in enumerate(reader.lines):
        reader.place = reader.look(at, line, more=more or at < reader.layout.last)
        next(rule for rule in RULES if rule(reader, line))
