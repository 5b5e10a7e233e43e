"""What Slack refuses in block elements (docs.slack.dev/reference/block-kit/block-elements)."""

from __future__ import annotations

from typing import Any

from . import limits
from .shapes import Problems, count, extra, length, problem, text
from .values import Json


def element_problems(element: Any, at: str, allowed: set[str]) -> Problems:
    """List what Slack would refuse in one element of a block that takes the `allowed` types."""
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in allowed or kind not in limits.ELEMENTS:
        yield problem(f"unsupported type: {kind}", f"{at}/type")
        return
    yield from extra(element, limits.ELEMENTS[kind] | {"type", "action_id"}, at)
    yield from length(element.get("action_id"), limits.ID, f"{at}/action_id")
    if "placeholder" in element:
        yield from text(element["placeholder"], f"{at}/placeholder", 150, plain=True)
    if "confirm" in element:
        yield from _confirm(element["confirm"], f"{at}/confirm")
    if "option_groups" in element:
        yield from _groups(element["option_groups"], f"{at}/option_groups")
    elif "options" in limits.ELEMENTS[kind]:
        yield from _options(element, kind, at)
    if kind in _OWN:
        yield from _OWN[kind](element, at)


def _button(button: Json, at: str) -> Problems:
    yield from text(button.get("text"), f"{at}/text", 75, plain=True)
    yield from length(button.get("value"), 2000, f"{at}/value")
    yield from length(button.get("url"), 3000, f"{at}/url")
    yield from length(button.get("accessibility_label"), 75, f"{at}/accessibility_label")
    if button.get("style", "primary") not in ("primary", "danger"):
        yield problem("must be one of: primary, danger", f"{at}/style")


def _confirm(confirm: Json, at: str) -> Problems:
    keys = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
    yield from extra(confirm, set(keys) | {"style"}, at)
    for key, most in keys.items():
        yield from text(confirm.get(key), f"{at}/{key}", most, plain=key != "text")


def _groups(groups: Any, at: str) -> Problems:
    yield from count(groups, limits.MENU_OPTIONS, at)
    for n, group in enumerate(groups):
        yield from text(group.get("label"), f"{at}/{n}/label", 75, plain=True)
        yield from _options(group, "static_select", f"{at}/{n}")


def _options(holder: Json, kind: str, at: str) -> Problems:
    options = holder.get("options")
    yield from count(options, limits.OPTION_COUNTS.get(kind, limits.MENU_OPTIONS), f"{at}/options")
    for n, option in enumerate(options if isinstance(options, list) else []):
        yield from _option(option, f"{at}/options/{n}", plain=kind not in limits.CHOICES)
    chosen = [holder["initial_option"]] if "initial_option" in holder else []
    for each in chosen + holder.get("initial_options", []):
        if each not in (options or []):
            yield problem("must be one of the provided options", f"{at}/initial_option")


def _option(option: Any, at: str, *, plain: bool) -> Problems:
    if not isinstance(option, dict):
        yield problem("must be a valid option", at)
        return
    yield from extra(option, limits.OPTION_KEYS, at)
    yield from text(option.get("text"), f"{at}/text", 75, plain=plain)
    if not option.get("value"):
        yield problem("missing required field: value", at)
    yield from length(option.get("value"), 150, f"{at}/value")
    if "description" in option:
        yield from text(option["description"], f"{at}/description", 75, plain=plain)


def _image(image: Json, at: str) -> Problems:
    if not image.get("alt_text"):
        yield problem("must be more than 0 characters", f"{at}/alt_text")
    yield from length(image.get("alt_text"), 2000, f"{at}/alt_text")


def _typed(field: Json, at: str) -> Problems:
    for key in ("min_length", "max_length"):
        if not 0 <= field.get(key, 1) <= 3000:
            yield problem("must be less than 3001", f"{at}/{key}")
    yield from length(
        field.get("initial_value"), field.get("max_length", 3000), f"{at}/initial_value"
    )


def _file(field: Json, at: str) -> Problems:
    if not 1 <= field.get("max_files", 10) <= 10:
        yield problem("must be between 1 and 10", f"{at}/max_files")


_OWN = {
    "button": _button, "workflow_button": _button, "image": _image,
    "plain_text_input": _typed, "file_input": _file,
}  # fmt: skip
