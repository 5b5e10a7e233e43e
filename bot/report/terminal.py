"""Outline -> a terminal, by rich: wraps to the width, and says everything without colour too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from bot.report.outline import Card, Outline
from bot.report.parts import Part, Tone

Block = tuple[int, Text]  # how far to indent, and what to say

WIDEST = 96  # longer lines are tiring to read
NARROWEST = 20
STEP = 3
BREAK: Block = (0, Text())
STYLES = {
    Tone.CARE: "bold magenta",
    Tone.CLARITY: "bold yellow",
    Tone.BEST: "bold green",
    Tone.WHY: "bold cyan",
    Tone.PLAIN: "bold",
    Tone.QUIET: "dim",
}
QUIETLY = {Tone.QUIET: "dim"}
# Signs that would steer a terminal, and not only be shown: all controls but line break and tab.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def show(report: Outline, console: Console) -> None:
    """Print the report on a console, wrapped, with no blanks at the ends of lines."""
    width = min(console.width, WIDEST)
    for indent, words in blocks(report):
        for line in words.wrap(console, max(width - indent, NARROWEST)):
            line.rstrip()
            console.print(Text(" " * indent) + line, soft_wrap=True)


def blocks(report: Outline) -> Iterator[Block]:
    """Yield the report's blocks, from the summary to the last word."""
    yield 0, text(report.summary, "bold")
    for card in report.cards:
        yield BREAK
        yield from _card(card)
    for part in report.closing:
        yield BREAK
        yield 0, text(part.title, STYLES[part.tone])
        yield from _items(part, 2)
    if report.cards:
        yield BREAK
        yield 0, text(report.last_word, "dim")


def text(words: str, style: str = "") -> Text:
    """Return words as they are: no markup is read, and no control sign gets through."""
    return Text(CONTROLS.sub("\N{REPLACEMENT CHARACTER}", words), style)


def _card(card: Card) -> Iterator[Block]:
    label = f"{card.label}. "
    question = text(label + card.text, "bold")
    for start, end in card.marks:
        question.stylize("underline", len(label) + start, len(label) + end)
    yield 0, question
    for line in (card.options, card.line):
        if line:
            yield STEP, text(line, "dim")
    for part in card.parts:
        if part.tone != Tone.QUIET:
            yield BREAK
            yield STEP, text(part.title, STYLES[part.tone])
            yield from _items(part, STEP + 2)
    yield from _quiet(card)


def _quiet(card: Card) -> Iterator[Block]:
    """Yield the quiet parts at the end, without headings: one dim line for each thing said."""
    parts = [part for part in card.parts if part.tone == Tone.QUIET]
    if parts:
        yield BREAK
    for part in parts:
        for item in part.items:
            yield STEP, text(f"{part.title}: {' '.join((item.text, *item.under))}", "dim")


def _items(part: Part, indent: int) -> Iterator[Block]:
    for item in part.items:
        style = "bold" if item.strong else QUIETLY.get(part.tone, "")
        yield indent, text(item.text, style)
        for line in item.under:
            yield indent + 2, text(line, QUIETLY.get(part.tone, ""))
    for line in part.after:
        yield indent + 2, text(line, "dim")
