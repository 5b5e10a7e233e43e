"""Slack's limits on messages and views, in one table, and a check of a payload against all of it.

Sources: the Block Kit reference (docs.slack.dev/reference/block-kit and /reference/views) and
slack_sdk's models; the budget of a message's text is ours, under the 13,200 characters at which
Slack was seen to refuse one. Lengths are counted as Slack's clients do, in UTF-16 units.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Node = Mapping[str, Any]

ELLIPSIS = "…"
TEXT_BUDGET = 10_000
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
NEEDED: Mapping[str, tuple[str, ...]] = {
    "message": ("text", "blocks"),
    "modal": ("title", "blocks"),
    "home": ("blocks",),
    "header": ("text",),
    "markdown": ("text",),
    "context": ("elements",),
    "actions": ("elements",),
    "rich_text": ("elements",),
    "image": ("alt_text",),
    "input": ("label", "element"),
    "button": ("text", "action_id"),
    "overflow": ("options", "action_id"),
    "radio_buttons": ("options", "action_id"),
    "checkboxes": ("options", "action_id"),
    "static_select": ("action_id",),
    "option": ("text", "value"),
    "group": ("label", "options"),
    "confirm": ("title", "text", "confirm", "deny"),
}
BLOCKS = frozenset({
    "actions", "context", "divider", "header", "image", "input", "markdown", "rich_text", "section",
})  # fmt: skip
ONLY_IN: Mapping[str, frozenset[str]] = {
    "markdown": frozenset({"message"}),
    "input": frozenset({"modal", "home"}),
    "file_input": frozenset({"modal"}),
}
PLAIN = frozenset({
    "any.placeholder", "button.text", "confirm.confirm", "confirm.deny", "confirm.title",
    "group.label", "header.text", "input.hint", "input.label", "modal.close", "modal.submit",
    "modal.title", "option.description",
})  # fmt: skip
UNTYPED = {"options": "option", "option_groups": "group", "initial_options": "option",
           "initial_option": "option"}  # fmt: skip
STYLES = frozenset({"primary", "danger"})


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


def faults(payload: Node) -> list[str]:
    """Return what Slack would refuse or cut in a message or view, one sentence each."""
    surface = str(payload.get("type", "message"))
    found = [fault for name, node in _nodes(payload, surface) for fault in _faults(name, node)]
    found += _surface_faults(payload, surface)
    return list(dict.fromkeys(found))


def _nodes(node: Node, name: str) -> Iterator[tuple[str, Node]]:
    """Yield every object of a payload with what it is, itself first."""
    yield name, node
    for key, value in node.items():
        for part in value if isinstance(value, list) else (value,):
            if isinstance(part, Mapping):
                yield from _nodes(part, _name(name, key, part))


def _name(holder: str, key: str, node: Node) -> str:
    if holder == "context" and node.get("type") != "image":
        return "remark"
    if key == "fields":
        return "field"
    return str(node.get("type") or UNTYPED.get(key, key))


def _faults(name: str, node: Node) -> Iterator[str]:
    """Yield the faults of one object by itself."""
    for key in NEEDED.get(name, ()):
        if not node.get(key):
            yield f"{name}.{key} is missing"
    for key, value in node.items():
        yield from _value_faults(name, key, value)
    yield from _text_faults(name, node)
    yield from _choice_faults(name, node)
    if node.get("style") is not None and name == "button" and node["style"] not in STYLES:
        yield f"button.style is {node['style']}"


def _value_faults(name: str, key: str, value: Any) -> Iterator[str]:
    limit_name = f"{name}.{key}" if f"{name}.{key}" in LIMITS else f"any.{key}"
    limit = LIMITS.get(limit_name)
    if limit is not None and _measure(value) > limit:
        yield f"{limit_name} is {_measure(value)}, over {limit}"
    if limit_name in PLAIN and isinstance(value, Mapping) and value.get("type") != "plain_text":
        yield f"{limit_name} is not plain_text"
    if isinstance(value, list) and not value and key != "blocks":
        yield f"{name}.{key} is empty"


def _measure(value: Any) -> int:
    """Return a text's length, a list's length, or a number as it is."""
    if isinstance(value, Mapping):
        value = value.get("text", "")
    if isinstance(value, str):
        return size(value)
    return value if isinstance(value, int) else len(value)


def _text_faults(name: str, node: Node) -> Iterator[str]:
    text = node.get("text")
    if isinstance(text, str) and not text.strip() and name != "message":
        yield f"{name}.text is blank"
    if name == "section" and not text and not node.get("fields"):
        yield "section has neither text nor fields"


def _choice_faults(name: str, node: Node) -> Iterator[str]:
    """Yield what is wrong with the choices of a menu, and with the one it starts from."""
    if name == "static_select" and not (node.get("options") or node.get("option_groups")):
        yield f"{name} has nothing to choose"
    offered = [*node.get("options", ())]
    offered += [one for group in node.get("option_groups", ()) for one in group["options"]]
    first = [*node.get("initial_options", ())] + [node[k] for k in ("initial_option",) if k in node]
    if any(choice not in offered for choice in first):
        yield f"{name} starts from a choice that it does not offer"
    plain = name in ("overflow", "static_select")
    if plain and any(choice["text"].get("type") != "plain_text" for choice in offered):
        yield f"{name} has a choice that is not plain_text"


def _surface_faults(payload: Node, surface: str) -> Iterator[str]:
    """Yield what is wrong with the whole: its kinds of blocks, its ids, its text."""
    blocks: Sequence[Node] = payload.get("blocks", ())
    kinds = [name for name, _ in _nodes(payload, surface)]
    yield from (f"{kind} is not for a {surface}" for kind in kinds
                if surface not in ONLY_IN.get(kind, (surface,)))  # fmt: skip
    yield from (f"{b.get('type')} is not a block for everyone" for b in blocks
                if b.get("type") not in BLOCKS)  # fmt: skip
    yield from _id_faults(blocks)
    if surface == "modal" and "input" in kinds and not payload.get("submit"):
        yield "modal has an input and no submit"
    if surface == "message":
        yield from _message_faults(payload, blocks)


def _id_faults(blocks: Sequence[Node]) -> Iterator[str]:
    """Yield block ids used twice in a view, and action ids used twice in a block."""
    for name, count in Counter(b["block_id"] for b in blocks if "block_id" in b).items():
        if count > 1:
            yield f"block_id {name} is used {count} times"
    for block in blocks:
        own = (node["action_id"] for _, node in _nodes(block, "block") if "action_id" in node)
        for name, count in Counter(own).items():
            if count > 1:
                yield f"action_id {name} is used {count} times in a block"
        buttons = [node for name, node in _nodes(block, "block") if name == "button"]
        if sum(button.get("style") == "primary" for button in buttons) > 1:
            yield "a row has more than one primary button"


def _message_faults(payload: Node, blocks: Sequence[Node]) -> Iterator[str]:
    if not str(payload.get("text", "")).strip():
        yield "message.text is blank: it is what is read aloud"
    whole = sum(text_size(block) for block in blocks)
    if whole > TEXT_BUDGET:
        yield f"message has {whole} characters in its blocks, over {TEXT_BUDGET}"
    marked = sum(size(str(b.get("text", ""))) for b in blocks if b.get("type") == "markdown")
    if marked > MARKDOWN:
        yield f"message has {marked} characters of markdown, over {MARKDOWN}"


def text_size(block: Node) -> int:
    """Return how many units of text a block holds, choices in menus included."""
    if block.get("type") == "markdown":
        return 0  # it has a limit of its own
    texts = (node.get("text") for _, node in _nodes(block, "block"))
    return sum(size(text) for text in texts if isinstance(text, str))
