"""What a client does with controls and forms: find them, fill them, check them, show the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .methods import Refused
from .model import StoredFile, View
from .payloads import rich_text
from .surfaces import CONNECTION, SELECTED, Control, controls, plain, state
from .values import Answer, Json
from .view_methods import checked, place, replace
from .workspace import Workspace

REQUIRED = "Please complete this required field."
TROUBLE = "We had some trouble connecting. Try again?"


def named(found: Iterable[Control], name: str) -> Iterator[tuple[Control, Json | None]]:
    """Return the controls of that name, and the overflow options that say it."""
    for control in found:
        if name in control.names:
            yield control, None
        elif control.kind == "overflow":
            for option in control.options:
                if plain(option["text"]) == name:
                    yield control, option


def pressed(control: Control, option: Json | None) -> Json:
    """Return what pressing a button or an overflow's option puts into `actions`."""
    if option is not None:
        return {"type": control.kind, "selected_option": option}
    if control.kind not in ("button", "workflow_button"):
        raise TypeError(f"a {control.kind} is not pressed: choose or type instead")
    kept: Json = {key: control.element[key] for key in ("text", "value", "style", "url", "confirm")
            if key in control.element}  # fmt: skip
    return {"type": control.kind, **kept}


def chosen(space: Workspace, control: Control, choices: tuple[str | StoredFile, ...]) -> Json:
    """Return the state that a choice leaves: options by their text, channels and people by name."""
    key = SELECTED[control.kind]
    values = [_value(space, control, choice) for choice in choices]
    several = key.endswith("s")
    return {"type": control.kind, key: values if several else (values[0] if values else None)}


def typed(control: Control, text: str) -> Json:
    """Return the state that typing leaves; an emptied field holds null."""
    value: Json | str | None = text or None
    if control.kind == "rich_text_input" and text:
        value = rich_text(text)
    return {"type": control.kind, SELECTED[control.kind]: value}


def _value(space: Workspace, control: Control, choice: str | StoredFile) -> Json | str:
    if isinstance(choice, StoredFile):
        return choice.fields
    if SELECTED[control.kind] in ("selected_option", "selected_options"):
        for option in control.options:
            if choice in (plain(option["text"]), option["value"]):
                return option
        raise LookupError(f"no option says {choice!r}")
    name = choice.lstrip("#@")
    for channel in space.channels.values():
        if name in (channel.id, channel.name):
            return channel.id
    for user in space.users.values():
        if name in (user.id, user.name, user.real_name):
            return user.id
    return choice  # a date or a time


def errors(view: View) -> dict[str, str]:
    """Return a modal's errors by the label of their field."""
    labels = {block["block_id"]: plain(block["label"]) for block in view.blocks
              if block["type"] == "input"}  # fmt: skip
    return {labels.get(block_id, block_id): text for block_id, text in view.errors.items()}


def wanting(view: View) -> dict[str, str]:
    """Return what the client itself finds wanting before it sends a form, by block_id."""
    found: dict[str, str] = {}
    values = state(view.blocks, view.values)
    for control in controls(view.blocks):
        block, element = control.block, control.element
        if block["type"] != "input":
            continue
        value = values[block["block_id"]][element["action_id"]].get(SELECTED[control.kind])
        if not value and not block.get("optional"):
            found[block["block_id"]] = REQUIRED
        elif value and len(value) > element.get("max_length", 3000):
            found[block["block_id"]] = f"At most {element.get('max_length', 3000)} characters."
        elif value and len(value) < element.get("min_length", 0):
            found[block["block_id"]] = f"At least {element['min_length']} characters."
    return found


def apply(space: Workspace, view: View, answer: Answer) -> None:
    """Do what the answer to a submission says (docs.slack.dev/surfaces/modals)."""
    with space.lock:
        body = answer.fields
        if not answer.acked:
            view.errors = {CONNECTION: TROUBLE}
        elif body.get("response_action") == "errors":
            view.errors = dict(body.get("errors") or {})
            _check_errors(space, view)
        elif body.get("response_action") in ("update", "push"):
            _show(space, view, body)
        elif body.get("response_action") == "clear":
            space.stacks[view.user] = []
        else:
            stack = space.stacks.get(view.user, [])
            space.stacks[view.user] = [each for each in stack if each is not view]
    space.changed()


def _check_errors(space: Workspace, view: View) -> None:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    stray = sorted(set(view.errors) - inputs)
    if stray or not view.errors:
        space.complain(f"response_action errors: {stray or 'none'} name no input block")
        view.errors = {CONNECTION: TROUBLE}


def _show(space: Workspace, view: View, body: Json) -> None:
    try:
        fields = checked(space, body.get("view") or {}, "modal")
    except Refused as refused:
        space.complain(f"response_action {body['response_action']}: {refused.reply}")
        view.errors = {CONNECTION: TROUBLE}
        return
    if body["response_action"] == "update":
        replace(space, view, fields)
    else:
        place(space, view.user, fields, view)
