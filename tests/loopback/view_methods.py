"""views.open, views.push, views.update and views.publish, with the stack of modals behind them."""

from __future__ import annotations

from . import checks
from .methods import Method, Refused, need, with_ids
from .model import Trigger, View
from .values import Json
from .workspace import Workspace

TRIGGER_SECONDS = 3.0
STACK = 3  # docs.slack.dev/surfaces/modals: "Three views can exist in the view stack"
KEPT_OUT = {"submit": None, "close": None, "clear_on_close": False, "notify_on_close": False}


def checked(space: Workspace, given: Json, kind: str) -> Json:
    """Return a view's fields with ids filled in, or refuse them as Slack would."""
    wrong = checks.view_problems(given)
    if not wrong and given["type"] != kind:
        wrong = [f"unsupported type: {given['type']} [json-pointer:/view/type]"]
    if wrong:
        messages = [f"[ERROR] {each}" for each in wrong]
        raise Refused("invalid_arguments", response_metadata={"messages": messages})
    if checks.too_large(given):
        raise Refused("view_too_large")
    return {**given, "blocks": with_ids(space, given["blocks"])}


def shown(space: Workspace, view: View) -> Json:
    """Return a view as Slack sends it, in replies and payloads."""
    texts = {"private_metadata": "", "callback_id": "", "external_id": ""}
    return {
        **texts, **KEPT_OUT, **view.fields,
        "id": view.id, "team_id": space.team_id, "hash": view.hash,
        "state": {"values": view.values}, "root_view_id": view.root_id,
        "previous_view_id": view.previous_id, "app_id": space.app_id,
        "app_installed_team_id": space.team_id, "bot_id": space.bot_id,
    }  # fmt: skip


def place(
    space: Workspace, user: str, fields: Json, below: View | None, channel: str | None = None
) -> View:
    """Put a new modal on top of `below`, or alone, in front of a person."""
    view_id = space.ids.new("V")
    root = below.root_id if below else view_id
    view = View(view_id, user, fields, space.ids.hash(space.clock.now()), root)
    view.previous_id = below.id if below else None
    view.channel = channel or (below.channel if below else None)
    _prefill(space, view)
    stack = [*space.stacks.get(user, [])] if below else []
    space.stacks[user] = [*stack, view]
    view.changed = space.changed()
    return view


def _prefill(space: Workspace, view: View) -> None:
    """Choose the current conversation in menus that ask for it, as far as their filter lets."""
    channel = space.channels.get(view.channel or "")
    if channel is None:
        return
    for block in view.blocks:
        for element in _inputs(block):
            included = element.get("filter", {}).get("include", [channel.kind])
            if element.get("default_to_current_conversation") and channel.kind in included:
                held = {"type": element["type"], "selected_conversation": channel.id}
                view.values[block["block_id"]] = {element["action_id"]: held}


def replace(space: Workspace, view: View, fields: Json) -> None:
    """Change a view in place; what was typed stays where block_id and action_id stay."""
    ids = {
        (block["block_id"], e["action_id"]) for block in fields["blocks"] for e in _inputs(block)
    }
    view.values = {
        block_id: kept
        for block_id, values in view.values.items()
        if (kept := {action: v for action, v in values.items() if (block_id, action) in ids})
    }
    view.fields, view.errors = fields, {}
    view.hash = space.ids.hash(space.clock.now())
    view.changed = space.changed()


def _inputs(block: Json) -> list[Json]:
    found = [block[key] for key in ("element", "accessory") if key in block]
    return found + (block["elements"] if block["type"] == "actions" else [])


def _exchange(space: Workspace, args: Json) -> Trigger:
    need(args, "view", "trigger_id")
    trigger = space.triggers.get(args["trigger_id"])
    if trigger is None:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if space.clock.now() - trigger.issued > TRIGGER_SECONDS:
        raise Refused("expired_trigger_id")
    return trigger


def _unique(space: Workspace, args: Json) -> None:
    external_id = args["view"].get("external_id")
    if external_id and space.view(None, external_id):
        raise Refused("duplicate_external_id")


def _open(space: Workspace, args: Json) -> Json:
    trigger = _exchange(space, args)
    fields = checked(space, args["view"], "modal")
    _unique(space, args)
    trigger.used = True
    return {"view": shown(space, place(space, trigger.user, fields, None, trigger.channel))}


def _push(space: Workspace, args: Json) -> Json:
    trigger = _exchange(space, args)
    fields = checked(space, args["view"], "modal")
    _unique(space, args)
    stack = space.stacks.get(trigger.user, [])
    if not stack or trigger.in_view not in [view.id for view in stack]:
        raise Refused("not_found")
    if len(stack) >= STACK:
        raise Refused("push_limit_reached")
    trigger.used = True
    return {"view": shown(space, place(space, trigger.user, fields, stack[-1]))}


def _current(view: View | None, args: Json) -> None:
    if view and args.get("hash") and args["hash"] != view.hash:
        raise Refused("hash_conflict")


def _update(space: Workspace, args: Json) -> Json:
    need(args, "view")
    if not args.get("view_id") and not args.get("external_id"):
        need(args, "view_id")
    view = space.view(args.get("view_id"), args.get("external_id"))
    if view is None:
        raise Refused("not_found")
    _current(view, args)
    replace(space, view, checked(space, args["view"], view.fields["type"]))
    return {"view": shown(space, view)}


def _publish(space: Workspace, args: Json) -> Json:
    need(args, "user_id", "view")
    if args["user_id"] not in space.users:
        raise Refused("invalid_arguments")
    fields = checked(space, args["view"], "home")
    view = space.homes.get(args["user_id"])
    _current(view, args)
    if view is None:
        view_id = space.ids.new("V")
        view = space.homes[args["user_id"]] = View(view_id, args["user_id"], fields, "", view_id)
    replace(space, view, fields)
    return {"view": shown(space, view)}


VIEWS: dict[str, Method] = {
    "views.open": _open,
    "views.push": _push,
    "views.update": _update,
    "views.publish": _publish,
}
