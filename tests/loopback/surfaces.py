"""How a client shows blocks: the text a person reads and the controls they can use."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from .model import Message, Surface, View
from .values import Json

SELECTED = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "users_select": "selected_user",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "multi_users_select": "selected_users",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
}
CONNECTION = "connection"  # where a View's errors keep what is not about one block
STATELESS = {"button", "overflow", "image", "workflow_button", "feedback_buttons", "icon_button"}


@dataclass(frozen=True, slots=True)
class Control:
    """Something in a block that a person can press, choose or type in."""

    block: Json
    element: Json

    @property
    def kind(self) -> str:
        """Return the element's type."""
        return str(self.element["type"])

    @property
    def names(self) -> list[str]:
        """Return what a person or a test may call it: its label, aloud label, action_id."""
        element, block = self.element, self.block
        texts = [element.get("text"), block.get("label"), element.get("placeholder")]
        if self.kind not in STATELESS and block["type"] == "section":
            texts.append(block.get("text"))
        words = [plain(each) for each in texts if each]
        return [*words, *filter(None, (element.get("accessibility_label"), element["action_id"]))]

    @property
    def options(self) -> list[Json]:
        """Return its options, those of groups too."""
        groups = self.element.get("option_groups", [])
        found: list[Json] = list(self.element.get("options", []))
        return found + [option for group in groups for option in group["options"]]


def plain(text: Json) -> str:
    """Return what a text object reads like; mrkdwn's escapes are undone, its marks stay."""
    words = str(text.get("text", ""))
    return html.unescape(words) if text.get("type") == "mrkdwn" else words


def controls(blocks: list[Json]) -> Iterator[Control]:
    """List the controls from top to bottom."""
    for block in blocks:
        own = [block[key] for key in ("accessory", "element") if key in block]
        if block["type"] in ("actions", "context_actions"):
            own = block["elements"]
        for element in own:
            if element["type"] != "image":
                yield Control(block, element)


def initial(element: Json) -> Json | None:
    """Return the state that an element starts with, None for those that hold none."""
    if element["type"] in STATELESS:
        return None
    key = SELECTED[element["type"]]
    start = {"files": None, "value": "initial_value", "rich_text_value": "initial_value"}
    given = element.get(start.get(key) or key.replace("selected", "initial"))
    empty: list[Json] | None = [] if key.endswith("s") else None
    return {"type": element["type"], key: given if given is not None else empty}


def state(blocks: list[Json], values: Json) -> Json:
    """Return `state.values`: what was entered, and what every other element starts with."""
    whole: Json = {}
    for control in controls(blocks):
        block_id, action_id = control.block["block_id"], control.element["action_id"]
        held = values.get(block_id, {}).get(action_id) or initial(control.element)
        if held is not None:
            whole.setdefault(block_id, {})[action_id] = held
    return whole


def read(surface: Surface) -> str:
    """Return everything a person can read on a message, modal or Home, line by line."""
    lines: list[str] = []
    if isinstance(surface, View) and surface.is_modal:
        lines.append(plain(surface.fields["title"]))
    if isinstance(surface, Message) and not surface.blocks:
        lines.append(html.unescape(surface.text))
    values = surface.values if isinstance(surface, View) else {}
    for block in surface.blocks:
        lines += _lines(block, values)
        if isinstance(surface, View) and block["block_id"] in surface.errors:
            lines.append(surface.errors[block["block_id"]])
    if isinstance(surface, View) and surface.is_modal:
        buttons = (surface.fields.get("close"), surface.fields.get("submit"))
        lines += [f"[{plain(each)}]" for each in buttons if each]
        lines.append(surface.errors.get(CONNECTION, ""))
    return "\n".join(line for line in lines if line)


def _lines(block: Json, values: Json) -> list[str]:
    kind = block["type"]
    if kind == "rich_text":
        return [_rich(each) for each in block["elements"]]
    if kind == "markdown":
        return [str(block["text"])]
    if kind == "table":
        return [" | ".join(_cell(cell) for cell in row) for row in block["rows"]]
    texts = [block.get(key) for key in ("text", "label", "hint", "title")]
    texts += block.get("fields", []) + (block["elements"] if kind == "context" else [])
    lines = [plain(each) for each in texts if each and each.get("type") != "image"]
    lines += [str(each["alt_text"]) for each in _images(block)]
    return lines + [_shown(control, values) for control in controls([block])]


def _images(block: Json) -> list[Json]:
    inside = block["elements"] if block["type"] == "context" else []
    holders = [block, block.get("accessory", {}), *inside]
    return [each for each in holders if each.get("type") == "image"]


def _cell(cell: Json) -> str:
    return str(cell["text"]) if cell["type"] == "raw_text" else "".join(_lines(cell, {}))


def _shown(control: Control, values: Json) -> str:
    element = control.element
    if control.kind in ("button", "workflow_button"):
        return f"[{plain(element['text'])}]"
    options = " | ".join(plain(option["text"]) for option in control.options)
    block_id, action_id = control.block["block_id"], element["action_id"]
    held = values.get(block_id, {}).get(action_id) or initial(element) or {}
    return " ".join(filter(None, [f"[{options}]" if options else "", _held(held)]))


def _held(held: Json) -> str:
    value = held.get(SELECTED.get(str(held.get("type")), ""))
    several = value if isinstance(value, list) else [value]
    words = [plain(each["text"]) if isinstance(each, dict) and "text" in each else each
             for each in several if each]  # fmt: skip
    return f"({', '.join(map(str, words))})" if words else ""


def _rich(element: Json) -> str:
    kind = element.get("type")
    if kind == "rich_text_list":
        return "\n".join(f"• {_rich(each)}" for each in element["elements"])
    if "elements" in element:
        return "".join(_rich(each) for each in element["elements"])
    if kind in ("user", "channel"):
        return f"<{'@' if kind == 'user' else '#'}{element[f'{kind}_id']}>"
    return str(element.get("text") or element.get("url") or element.get("name") or "")
