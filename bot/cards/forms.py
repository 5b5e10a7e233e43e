"""Modals and their inputs. An input's block id is its field's name, so that typed words survive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bot.cards.blocks import Block, option, plain, stamped
from bot.ids import Field, Ref, View
from bot.limits import INPUT, size

FILES = ("txt", "csv", "docx")
TOO_LONG = (
    "This text is longer than a form in Slack can hold, so it cannot be changed here. You could "
    "paste it again in shorter pieces."
)


def modal(
    view: View,
    title: str,
    blocks: Iterable[Block | None],
    *,
    submit: str = "",
    close: str = "Close",
    metadata: str = "",
    ref: Ref | None = None,
) -> dict[str, Any]:
    """Return a modal; `metadata` holds ids only. `ref` makes block ids change with a version."""
    made: dict[str, Any] = {
        "type": "modal",
        "callback_id": view.value,
        "title": plain(title, "modal.title"),
        "close": plain(close, "modal.close"),
        "private_metadata": metadata or str(ref or ""),
        "blocks": list(stamped(f"{view}:{ref or ''}", blocks)),
    }
    return {**made, "submit": plain(submit, "modal.submit")} if submit else made


def fits(text: str) -> bool:
    """Tell whether a text can be changed in a form at all."""
    return size(text) <= INPUT


def text_input(
    field: Field,
    label: str,
    *,
    value: str = "",
    hint: str = "",
    prompt: str = "",
    optional: bool = False,
    one_line: bool = False,
) -> Block:
    """Return a text input; a value too long for it is left out, as a part of it would be lost."""
    element: Block = {
        "type": "plain_text_input",
        "action_id": field.value,
        "multiline": not one_line,
        "max_length": INPUT,
    }
    if value.strip() and fits(value):
        element["initial_value"] = value
    if prompt:
        element["placeholder"] = plain(prompt, "any.placeholder")
    return _input(field, label, element, hint, optional)


def pick_many(
    field: Field | str, label: str, options: Sequence[Block], *, hint: str = ""
) -> Block | None:
    """Return checkboxes, none of which must be ticked; None when there is nothing to tick."""
    return _picks(field, label, "checkboxes", options, hint, optional=True)


def menu_of(
    field: Field, label: str, options: Sequence[Block], *, start: Sequence[Block], hint: str
) -> Block:
    """Return a menu from which any number can be chosen; `start` are chosen already."""
    element: Block = {
        "type": "multi_static_select", "action_id": field.value, "options": list(options)
    }  # fmt: skip
    if start:
        element["initial_options"] = list(start)
    return _input(field, label, element, hint, True)


def pick_one(
    field: Field | str,
    label: str,
    options: Sequence[Block],
    *,
    start: Block | None = None,
    hint: str = "",
    optional: bool = False,
) -> Block | None:
    """Return radio buttons; None when there is nothing to choose."""
    made = _picks(field, label, "radio_buttons", options, hint, optional)
    if made and start:
        made["element"]["initial_option"] = start
    return made


def tick(
    field: Field,
    label: str,
    words: str,
    description: str = "",
    *,
    must: bool = False,
    on: bool = False,
) -> Block:
    """Return one checkbox; `on` says that it is ticked already."""
    choice = option(words, "yes", description)
    element: Block = {
        "type": "checkboxes", "action_id": field.value, "options": [choice]
    }  # fmt: skip
    if on:
        element["initial_options"] = [choice]
    return _input(field, label, element, "", not must)


def channel_input(field: Field, label: str, hint: str) -> Block:
    """Return a menu of public and private channels, starting from the one in view."""
    element = {
        "type": "conversations_select",
        "action_id": field.value,
        "default_to_current_conversation": True,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    return _input(field, label, element, hint, False)


def people_input(
    field: Field, label: str, hint: str, start: Sequence[str] = (), *, optional: bool = True
) -> Block:
    """Return a menu of people, several of whom can be chosen; `start` are chosen already."""
    element: Block = {"type": "multi_users_select", "action_id": field.value}
    if start:
        element["initial_users"] = list(start)
    return _input(field, label, element, hint, optional)


def file_input(field: Field, label: str, hint: str) -> Block:
    """Return an input for one file of text, a table or a Word document."""
    element = {
        "type": "file_input",
        "action_id": field.value,
        "filetypes": list(FILES),
        "max_files": 1,
    }
    return _input(field, label, element, hint, True)


def _picks(
    field: Field | str,
    label: str,
    kind: str,
    options: Sequence[Block],
    hint: str,
    optional: bool,
) -> Block | None:
    if not options:
        return None
    element = {"type": kind, "action_id": str(field), "options": list(options)[:10]}
    return _input(field, label, element, hint, optional)


def _input(field: Field | str, label: str, element: Block, hint: str, optional: bool) -> Block:
    made: Block = {
        "type": "input",
        "block_id": str(field),
        "label": plain(label, "input.label"),
        "element": element,
        "optional": optional,
    }
    return {**made, "hint": plain(hint, "input.hint")} if hint else made
