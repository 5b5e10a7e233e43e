"""Outline -> a tidy Markdown document. Text from the draft is escaped, so it shows as written."""

from __future__ import annotations

import re

from bot.report.outline import Card, Outline
from bot.report.parts import Item, Part

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
OPENING = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")


def markdown(report: Outline) -> str:
    """Return the report as a Markdown document that ends with a line break."""
    blocks = ["# Review of your questions", escape(report.summary)]
    for card in report.cards:
        blocks += _card(card)
    for part in (*report.closing, *([report.sources] if report.sources.items else [])):
        blocks += [f"## {escape(part.title)}", _list(part)]
    blocks.append(f"*{escape(report.last_word)}*")
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Return the text with everything escaped that Markdown would read as markup, on one line."""
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return OPENING.sub(_plain_opening, line)


def _plain_opening(match: re.Match[str]) -> str:
    blanks, sign, number, dot = match.groups()
    return f"{blanks}\\{sign}" if sign else f"{blanks}{number}\\{dot}"


def _card(card: Card) -> list[str]:
    blocks = [f"## Question {escape(card.label)}", f"> {escape(card.text)}"]
    blocks += [escape(line) for line in (card.options, card.line) if line]
    for part in card.parts:
        blocks += [f"### {escape(part.title)}", _list(part)]
    return blocks


def _list(part: Part) -> str:
    lines = [line for item in part.items for line in _item(item)]
    if part.after:
        lines += ["", "What changed:", "", *(f"- {escape(line)}" for line in part.after)]
    return "\n".join(lines)


def _item(item: Item) -> list[str]:
    text = escape(item.text)
    first = f"- **{text}**" if item.strong else f"- {text}"
    return [first, *(f"  - {escape(line)}" for line in item.under)]
