"""What Slack sends -> a `Delivery` with only the fields that its handler needs. Pure.

Payload shapes: docs.slack.dev, "Events API", "Implementing slash commands", "Interaction
payloads" (shortcuts, block_actions, view_submission). Personal details that follow a pattern are
masked here, before anything is written down.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from bot.ids import Action, Command, Event, Shortcut, View
from bot.intake.masking import mask_patterns
from bot.intake.rich_text import command_text, draft_text
from bot.store.inbox import Delivery, Lane

Body = Mapping[str, Any]

SLOW = frozenset(
    {f"command:{Command.ASKWELL}", f"event:{Event.MENTION}", f"event:{Event.MESSAGE}",
     f"view:{View.COMPOSE}"}
)  # fmt: skip
FILE_FIELDS = ("id", "name", "size", "url_private_download", "url_private", "mode")
LONGEST_KEY = 200


def delivery_of(body: Body, bot_user: str = "") -> Delivery | None:
    """Return what to keep of a payload; None where nothing in it is for us.

    `bot_user` is our own user id, whose mention is no part of a draft.
    """
    if body.get("type") == "event_callback":
        return _event(body, bot_user)
    if "command" in body:
        return _command(body)
    if body.get("type") in ("shortcut", "message_action"):
        return _shortcut(body, bot_user)
    readers = {
        "block_actions": _action,
        "view_submission": _submission,
    }
    reader = readers.get(str(body.get("type")))
    return reader(body) if reader else None


def _event(body: Body, bot_user: str) -> Delivery | None:
    event = body.get("event") or {}
    kind = event.get("type")
    if kind not in set(Event) or not _for_us(event):
        return None
    fields: dict[str, object] = {"channel": event.get("channel", ""), "ts": event.get("ts", "")}
    if kind in (Event.MENTION, Event.MESSAGE):
        fields |= {
            **_masked(draft_text(event, bot_user)),
            "thread": event.get("thread_ts") or event.get("ts", ""),
            "files": [_file(one) for one in event.get("files") or ()],
        }
    return _delivery(
        f"event:{body.get('event_id')}", f"event:{kind}", body, event.get("user", ""), fields
    )


def _for_us(event: Body) -> bool:
    """Tell whether an event calls for an answer: no bots, no edits, only Home and our own chats."""
    if event.get("type") == Event.HOME_OPENED:
        return event.get("tab") == "home"
    if event.get("type") in (Event.MENTION, Event.MESSAGE):
        from_person = bool(event.get("user")) and not event.get("bot_id")
        plain = event.get("subtype") in (None, "file_share", "thread_broadcast")
        direct = event.get("type") == Event.MENTION or event.get("channel_type") == "im"
        return from_person and plain and direct
    return True


def _file(file: Body) -> dict[str, object]:
    return {name: file[name] for name in FILE_FIELDS if name in file}


def _command(body: Body) -> Delivery:
    fields = {
        **_masked(command_text(body.get("text") or "")),
        "channel": body.get("channel_id", ""),
        "url": body.get("response_url", ""),
        "trigger": body.get("trigger_id", ""),
    }
    return _delivery(
        f"trigger:{body.get('trigger_id')}",
        f"command:{body.get('command')}",
        body,
        body.get("user_id", ""),
        fields,
    )


def _shortcut(body: Body, bot_user: str) -> Delivery | None:
    callback = body.get("callback_id")
    if callback not in set(Shortcut):
        return None
    message = body.get("message") or {}
    fields: dict[str, object] = {
        **_masked(draft_text(message, bot_user)),
        "channel": (body.get("channel") or {}).get("id", ""),
        "url": body.get("response_url", ""),
        "trigger": body.get("trigger_id", ""),
        "files": [_file(one) for one in message.get("files") or ()],
    }
    return _delivery(
        f"trigger:{body.get('trigger_id')}", f"shortcut:{callback}", body, _user(body), fields
    )


def _action(body: Body) -> Delivery | None:
    actions: Sequence[Body] = body.get("actions") or ({},)
    action = actions[0]
    name = str(action.get("action_id", "")).partition(".")[0]
    if name not in set(Action):
        return None
    view, container = body.get("view") or {}, body.get("container") or {}
    fields = {
        "value": _value(action),
        "url": body.get("response_url", ""),
        "trigger": body.get("trigger_id", ""),
        "channel": container.get("channel_id") or (body.get("channel") or {}).get("id", ""),
        "ts": container.get("message_ts", ""),
        "ephemeral": bool(container.get("is_ephemeral")),
        "view": view.get("id", ""),
        "root": view.get("root_view_id", ""),
        "home": view.get("type") == "home",
        "metadata": view.get("private_metadata", ""),
    }
    key = f"trigger:{body.get('trigger_id')}:{action.get('action_ts', '')}"
    return _delivery(key, f"action:{name}", body, _user(body), fields)


def _submission(body: Body) -> Delivery | None:
    view = body.get("view") or {}
    callback = view.get("callback_id")
    if callback not in set(View):
        return None
    values, masked = values_of(view)
    fields = {
        "values": values,
        "masked": masked,
        "view": view.get("id", ""),
        "root": view.get("root_view_id", ""),
        "metadata": view.get("private_metadata", ""),
    }
    key = f"submission:{view.get('id')}:{view.get('hash')}:{_trigger(body)}"
    return _delivery(key, f"view:{callback}", body, _user(body), fields)


def _trigger(body: Body) -> str:
    return str(body.get("trigger_id") or "")


def values_of(view: Body) -> tuple[dict[str, object], list[str]]:
    """Return what was filled in, by block id, and which kinds of personal detail were masked.

    A value is text (masked), a choice, or a list of choices.
    """
    state = (view.get("state") or {}).get("values") or {}
    values: dict[str, object] = {}
    kinds: list[str] = []
    for block, elements in state.items():
        element: Body = next(iter(elements.values()), {})
        if "value" in element:
            masked = mask_patterns(str(element["value"] or ""))
            values[block] = masked.text
            kinds += [str(kind) for kind in masked.kinds]
        else:
            values[block] = _chosen(element)
    return values, kinds


def _chosen(element: Body) -> object:
    """Return what was chosen in one input element."""
    if element.get("files") is not None:
        return [_file(one) for one in element["files"]]
    if "selected_options" in element:
        return [option["value"] for option in element["selected_options"]]
    for name in ("selected_conversation", "selected_channel", "selected_user", "selected_users",
                 "selected_time", "selected_conversations"):  # fmt: skip
        if name in element:
            return element[name]
    if "selected_option" in element:
        return (element["selected_option"] or {}).get("value", "")
    return ""


def _value(action: Body) -> str:
    """Return what a button or a menu choice carries."""
    chosen = action.get("selected_option")
    if chosen:
        return str(chosen["value"])
    return str(action.get("selected_conversation") or action.get("value", ""))


def _masked(text: str) -> dict[str, object]:
    """Return a draft's text without personal details, and which kinds were left out."""
    masked = mask_patterns(text)
    return {"text": masked.text, "masked": list(masked.kinds)}


def _user(body: Body) -> str:
    return str((body.get("user") or {}).get("id", ""))


def _short(fields: Mapping[str, object]) -> bool:
    """Tell a command without a draft, which opens a window while its trigger lives."""
    text = fields.get("text")
    return isinstance(text, str) and "files" not in fields and len(text.split()) <= 1


def _team(body: Body) -> str:
    """Return the workspace that Askwell is installed in, whoever acts in it."""
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    return str(team or (body.get("user") or {}).get("team_id") or "")


def from_elsewhere(body: Body, team: str) -> bool:
    """Tell whether somebody acts who is not of `team`, in a channel that it shares with theirs.

    In a grid one person is in several workspaces at once: there only Slack's answer about the
    person can tell (`Desk.look_up`).
    """
    user = body.get("user")
    home = user.get("team_id") if isinstance(user, Mapping) else None
    home = home or (body.get("event") or {}).get("user_team")
    in_grid = body.get("enterprise") or body.get("enterprise_id")
    return bool(home and home != team and not in_grid)


def _delivery(key: str, kind: str, body: Body, user: str, fields: Mapping[str, object]) -> Delivery:
    team = _team(body)
    whole = f"{team}:{key}"
    if len(whole) > LONGEST_KEY:
        whole = hashlib.sha256(whole.encode()).hexdigest()
    lane = Lane.SLOW if kind in SLOW and not _short(fields) else Lane.QUICK
    return Delivery(whole, kind, lane, team, user, fields)
