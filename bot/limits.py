"""Slack's limits on messages and views, in one table, and cutting a text to fit.

Sources: the Block Kit reference (docs.slack.dev/reference/block-kit and /reference/views) and
slack_sdk's models. Lengths are counted as Slack's clients do, in UTF-16 units.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

ELLIPSIS = "…"
INPUT = 3_000
MARKDOWN = 12_000
OPTIONS = 100
PURPOSES = 10

# "what it is.its key": the longest text, the most elements, or the largest number that it may hold.
LIMITS: Mapping[str, int] = {
    "message.text": 4_000,
    "message.blocks": 50,
    "modal.blocks": 100,
    "modal.title": 24,
    "modal.submit": 24,
    "modal.close": 24,
    "modal.private_metadata": 3_000,
    "modal.callback_id": 255,
    "home.blocks": 100,
    "home.private_metadata": 3_000,
    "home.callback_id": 255,
    "section.text": 3_000,
    "section.fields": 10,
    "header.text": 150,
    "markdown.text": MARKDOWN,
    "context.elements": 10,
    "actions.elements": 25,
    "image.alt_text": 2_000,
    "image.title": 2_000,
    "image.image_url": 3_000,
    "input.label": 2_000,
    "input.hint": 2_000,
    "button.text": 75,
    "button.value": 2_000,
    "button.url": 3_000,
    "button.accessibility_label": 75,
    "overflow.options": 5,
    "radio_buttons.options": 10,
    "checkboxes.options": PURPOSES,
    "static_select.options": OPTIONS,
    "static_select.option_groups": 100,
    "plain_text_input.initial_value": INPUT,
    "plain_text_input.min_length": INPUT,
    "plain_text_input.max_length": INPUT,
    "file_input.filetypes": 100,
    "file_input.max_files": 10,
    "option.text": 75,
    "option.value": 150,
    "option.description": 75,
    "group.label": 75,
    "group.options": OPTIONS,
    "confirm.title": 100,
    "confirm.text": 300,
    "confirm.confirm": 30,
    "confirm.deny": 30,
    "any.block_id": 255,
    "any.action_id": 255,
    "any.placeholder": 150,
    "field.text": 2_000,
    "remark.text": 3_000,
}


def size(text: str) -> int:
    """Return a text's length in UTF-16 units, which is never less than its characters."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def clip(text: str, limit: int) -> str:
    """Return `text` within `limit` units, cut at a word where one is near, with an ellipsis."""
    if size(text) <= limit:
        return text
    kept = _within(text, max(limit - len(ELLIPSIS), 0))
    words = kept.rsplit(None, 1)
    if len(words) == 2 and not text[len(kept)].isspace() and 2 * len(words[0]) >= len(kept):
        kept = words[0]
    return kept.rstrip() + ELLIPSIS


def _within(text: str, limit: int) -> str:
    """Return the longest beginning within `limit` units that leaves no letter without its marks."""
    end = min(limit, len(text))
    while size(text[:end]) > limit:
        end -= 1
    while end and (_clings(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return text[:end]


def _clings(letter: str) -> bool:
    """Tell whether a character belongs to the one before it: an accent, a joiner, a skin tone."""
    tone = "\U0001f3fb" <= letter <= "\U0001f3ff"
    return letter == "\u200d" or tone or unicodedata.category(letter) in ("Mn", "Me")
