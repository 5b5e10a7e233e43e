"""What Slack would refuse or cut in a message or a view, by the table in bot/limits.py.

The budget of a message's text is ours, under the 13,200 characters at which Slack was seen to
refuse one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.limits import LIMITS, MARKDOWN, size

Node = Mapping[str, Any]
TEXT_BUDGET = 10_000
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
