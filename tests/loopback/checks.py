"""What Slack refuses in blocks and views, said the way its API says it.

A problem reads like `no more than 25 items allowed [json-pointer:/blocks/1/elements]`, the form
that chat.postMessage returns under `errors`. Limits: docs.slack.dev/reference/block-kit.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from . import limits
from .elements import element_problems
from .shapes import Problems, count, extra, length, problem, text
from .values import Json

Where = Literal["message", "modal", "home"]


def problems(blocks: Any, where: Where, pointer: str = "/blocks") -> list[str]:
    """List what Slack would refuse in a list of blocks."""
    if not isinstance(blocks, list):
        return [problem("must be an array", pointer)]
    return list(_blocks(blocks, where, pointer))


def view_problems(view: Any) -> list[str]:
    """List what Slack would refuse in a view."""
    if not isinstance(view, dict) or view.get("type") not in ("modal", "home"):
        return [problem("unsupported type", "/view/type")]
    return list(_view(view))


def text_size(blocks: list[Json]) -> int:
    """Count the characters of all text in blocks, for msg_blocks_too_long."""
    if isinstance(blocks, list):
        return sum(
            text_size(block) if isinstance(block, list) else _size(block) for block in blocks
        )
    return 0


def _size(value: Any) -> int:
    if isinstance(value, list):
        return sum(_size(each) for each in value)
    if not isinstance(value, dict):
        return 0
    own = len(value["text"]) if isinstance(value.get("text"), str) else 0
    return own + sum(_size(each) for each in value.values())


def _view(view: Json) -> Problems:
    where: Where = view["type"]
    yield from extra(view, limits.VIEW_KEYS, "/view")
    if where == "modal":
        yield from text(view.get("title"), "/view/title", 24, plain=True)
        for key in ("submit", "close"):
            if view.get(key) is not None:
                yield from text(view[key], f"/view/{key}", 24, plain=True)
    for key, limit in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        yield from length(view.get(key), limit, f"/view/{key}")
    yield from problems(view.get("blocks"), where, "/view/blocks")
    if where == "modal" and not view.get("submit") and _has_inputs(view):
        yield problem("missing required field: submit", "/view")


def _has_inputs(view: Json) -> bool:
    return any(block.get("type") == "input" for block in view.get("blocks") or [])


def _blocks(blocks: list[Any], where: Where, pointer: str) -> Problems:
    most = limits.MESSAGE_BLOCKS if where == "message" else limits.VIEW_BLOCKS
    if len(blocks) > most:
        yield problem(f"no more than {most} items allowed", pointer)
    seen: set[str] = set()
    for n, block in enumerate(blocks):
        yield from _block(block, where, f"{pointer}/{n}", seen)
    markdown = sum(len(b.get("text", "")) for b in blocks if b.get("type") == "markdown")
    if markdown > limits.MARKDOWN_SUM:
        yield problem(f"must be less than {limits.MARKDOWN_SUM + 1} characters", pointer)


def _block(block: Any, where: Where, at: str, seen: set[str]) -> Problems:
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in limits.BLOCKS or (where != "message" and kind in limits.MESSAGE_ONLY):
        yield problem(f"unsupported type: {kind}", f"{at}/type")
        return
    allowed, required = limits.BLOCKS[kind]
    yield from extra(block, allowed | {"type", "block_id"}, at)
    for key in sorted(required - set(block)):
        yield problem(f"missing required field: {key}", at)
    yield from _block_id(block.get("block_id"), at, seen)
    if required <= set(block):
        yield from _INSIDE[kind](block, at)
        yield from _twice(block, at)
    if kind == "input" and where != "modal" and block["element"].get("type") == "file_input":
        yield problem("unsupported type: file_input", f"{at}/element/type")


def _block_id(block_id: Any, at: str, seen: set[str]) -> Problems:
    if block_id is None:
        return
    yield from length(block_id, limits.ID, f"{at}/block_id")
    if block_id in seen:
        yield problem(f'`block_id` "{block_id}" already exists for another block', f"{at}/block_id")
    seen.add(block_id)


def _twice(block: Json, at: str) -> Problems:
    elements = [e for e in block.get("elements", []) if isinstance(e, dict) and "action_id" in e]
    names = [element["action_id"] for element in elements]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield problem(f'`action_id` "{name}" already exists for another element', f"{at}/elements")


def _section(block: Json, at: str) -> Problems:
    if not block.get("text") and not block.get("fields"):
        yield problem("must define either `fields` or `text`", at)
    if "text" in block:
        yield from text(block["text"], f"{at}/text", 3000)
    fields = block.get("fields", [])
    yield from count(fields, 10, f"{at}/fields", least=0)
    for n, each in enumerate(fields):
        yield from text(each, f"{at}/fields/{n}", 2000)
    if "accessory" in block:
        yield from element_problems(block["accessory"], f"{at}/accessory", limits.ACCESSORIES)


def _header(block: Json, at: str) -> Problems:
    yield from text(block["text"], f"{at}/text", 150, plain=True)


def _context(block: Json, at: str) -> Problems:
    yield from count(block["elements"], 10, f"{at}/elements")
    for n, each in enumerate(block["elements"]):
        where = f"{at}/elements/{n}"
        if each.get("type") == "image":
            yield from element_problems(each, where, {"image"})
        else:
            yield from text(each, where, 3000)


def _actions(block: Json, at: str) -> Problems:
    yield from count(block["elements"], 25, f"{at}/elements")
    for n, each in enumerate(block["elements"]):
        yield from element_problems(each, f"{at}/elements/{n}", limits.ACTIONS)


def _context_actions(block: Json, at: str) -> Problems:
    yield from count(block["elements"], 5, f"{at}/elements")
    for n, each in enumerate(block["elements"]):
        yield from element_problems(each, f"{at}/elements/{n}", {"feedback_buttons", "icon_button"})


def _input(block: Json, at: str) -> Problems:
    yield from text(block["label"], f"{at}/label", 2000, plain=True)
    if "hint" in block:
        yield from text(block["hint"], f"{at}/hint", 2000, plain=True)
    yield from element_problems(block["element"], f"{at}/element", limits.INPUTS)


def _image(block: Json, at: str) -> Problems:
    if not block.get("image_url") and not block.get("slack_file"):
        yield problem("must define either `image_url` or `slack_file`", at)
    if not block.get("alt_text"):
        yield problem("must be more than 0 characters", f"{at}/alt_text")
    yield from length(block.get("alt_text"), 2000, f"{at}/alt_text")
    if "title" in block:
        yield from text(block["title"], f"{at}/title", 2000, plain=True)


def _rich_text(block: Json, at: str) -> Problems:
    yield from count(block["elements"], 10_000, f"{at}/elements")
    for n, each in enumerate(block["elements"]):
        yield from _rich(each, f"{at}/elements/{n}")


def _rich(element: Json, at: str) -> Problems:
    kind = element.get("type")
    if kind not in limits.RICH_TEXT:
        yield problem(f"unsupported type: {kind}", f"{at}/type")
        return
    for n, part in enumerate(element.get("elements", [])):
        where = f"{at}/elements/{n}"
        if kind == "rich_text_list":
            yield from _rich(part, where)
        elif part.get("type") not in limits.RICH_PARTS:
            yield problem(f"unsupported type: {part.get('type')}", f"{where}/type")
        elif part["type"] == "text" and not part.get("text"):
            yield problem("must be more than 0 characters", f"{where}/text")


def _markdown(block: Json, at: str) -> Problems:
    if not isinstance(block["text"], str) or not block["text"]:
        yield problem("must be more than 0 characters", f"{at}/text")


def _table(block: Json, at: str) -> Problems:
    yield from count(block["rows"], 100, f"{at}/rows")
    for n, row in enumerate(block["rows"]):
        yield from count(row, 20, f"{at}/rows/{n}")


def _nothing(block: Json, at: str) -> Problems:
    yield from ()


_INSIDE = {
    "section": _section, "header": _header, "context": _context, "actions": _actions,
    "divider": _nothing, "image": _image, "input": _input, "rich_text": _rich_text,
    "markdown": _markdown, "table": _table, "context_actions": _context_actions,
}  # fmt: skip


def too_large(view: Json) -> bool:
    """Say whether a view is over 250 kB (views.open, "view_too_large")."""
    return len(json.dumps(view).encode()) > limits.VIEW_BYTES
