"""The Web API methods a bot uses, each a function from the workspace and arguments to a reply.

Replies and error codes follow docs.slack.dev/reference/methods. A method runs with the workspace
locked; it raises `Refused` with Slack's error code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from . import limits
from .checks import problems, text_size
from .model import Channel, Message
from .values import Json
from .workspace import Workspace


class Refused(Exception):
    """An answer with `ok: false`; `more` are further fields of the reply."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.reply: Json = {"ok": False, "error": error, **more}


BROADCAST = re.compile(r"<!(channel|here|everyone)\b")
Method = Callable[[Workspace, Json], Json]


def need(args: Json, *names: str) -> None:
    """Refuse a call that lacks an argument."""
    missing = [name for name in names if args.get(name) in (None, "")]
    if missing:
        messages = [f"[ERROR] missing required field: {name}" for name in missing]
        raise Refused("invalid_arguments", response_metadata={"messages": messages})


def writable(space: Workspace, channel_id: str) -> Channel:
    """Return the channel to post in; a user's id stands for their direct message."""
    if channel_id in space.users and not space.users[channel_id].is_bot:
        return space.im(channel_id)
    channel = space.channels.get(channel_id)
    if channel is None or (channel.is_private and space.bot.id not in channel.members):
        raise Refused("channel_not_found")
    if space.bot.id not in channel.members:
        raise Refused("not_in_channel")
    if channel.archived:
        raise Refused("is_archived")
    return channel


def checked_blocks(space: Workspace, args: Json, doing: str) -> list[Json]:
    """Return the message's blocks with ids filled in, or refuse them as Slack would."""
    blocks = args.get("blocks") or []
    wrong = problems(blocks, "message")
    if wrong:
        messages = [f"[ERROR] {each}" for each in wrong]
        raise Refused("invalid_blocks", errors=wrong, response_metadata={"messages": messages})
    if text_size(blocks) > limits.BLOCK_TEXT_SUM:
        raise Refused("msg_blocks_too_long")
    if not blocks and not args.get("text"):
        raise Refused("no_text")
    if not str(args.get("text") or "").strip():
        space.complain(f"{doing}: no fallback text for notifications and screen readers")
    if BROADCAST.search(f"{args.get('text')} {json.dumps(blocks)}"):
        space.complain(f"{doing}: it would notify everybody")
    return with_ids(space, blocks)


def with_ids(space: Workspace, blocks: list[Json]) -> list[Json]:
    """Give every block and element the id that Slack gives it when the app gave none."""
    return [_with_ids(space, block) for block in blocks]


def _with_ids(space: Workspace, block: Json) -> Json:
    named = {**block, "block_id": block.get("block_id") or space.ids.new("")[:5]}
    for key in ("accessory", "element"):
        if key in block:
            named[key] = _named(space, block[key])
    if block["type"] in ("actions", "context_actions"):
        named["elements"] = [_named(space, each) for each in block["elements"]]
    return named


def _named(space: Workspace, element: Json) -> Json:
    return {**element, "action_id": element.get("action_id") or space.ids.new("")[:5]}


def _post_message(space: Workspace, args: Json) -> Json:
    need(args, "channel")
    channel = writable(space, args["channel"])
    message = _bot_message(space, args, channel, "chat.postMessage")
    space.post(message)
    return {"channel": channel.id, "ts": message.ts, "message": shown(space, message)}


def _bot_message(space: Workspace, args: Json, channel: Channel, doing: str) -> Message:
    blocks = checked_blocks(space, args, doing)
    thread = args.get("thread_ts")
    if thread and (channel.id, thread) not in space.messages:
        space.complain(f"{doing}: thread_ts is not a message of that channel")
    text = str(args.get("text") or "")[: limits.MESSAGE_TEXT]
    return Message(channel.id, space.new_ts(), space.bot.id, text, blocks, True, thread)


def shown(space: Workspace, message: Message) -> Json:
    """Return a message as Slack sends it, in replies and payloads."""
    fields: Json = {
        "type": "message", "user": message.author, "ts": message.ts, "text": message.text,
        "team": space.team_id, "blocks": message.blocks,
    }  # fmt: skip
    if message.by_bot:
        fields |= {"bot_id": space.bot_id, "app_id": space.app_id}
    if message.thread_ts:
        fields["thread_ts"] = message.thread_ts
    if message.edits:
        fields["edited"] = {"user": message.author, "ts": message.ts}
    return fields


def _own_message(space: Workspace, args: Json, error: str) -> Message:
    need(args, "channel", "ts")
    if args["channel"] not in space.channels:
        raise Refused("channel_not_found")
    message = space.messages.get((args["channel"], args["ts"]))
    if message is None or message.ephemeral_for:
        raise Refused("message_not_found")
    if not message.by_bot:
        raise Refused(error)
    return message


def _update(space: Workspace, args: Json) -> Json:
    message = _own_message(space, args, "cant_update_message")
    if space.channels[message.channel].archived:
        raise Refused("is_inactive")
    if len(args.get("text") or "") > limits.UPDATE_TEXT:
        raise Refused("msg_too_long")
    if args.get("blocks") is None and args.get("text"):
        args = {**args, "blocks": message.blocks}  # blocks left out are kept, says chat.update
    message.blocks = checked_blocks(space, args, "chat.update")
    message.text = str(args.get("text") or "")
    message.edits += 1
    message.changed = space.changed()
    return {
        "channel": message.channel, "ts": message.ts, "text": message.text,
        "message": shown(space, message),
    }  # fmt: skip


def _delete(space: Workspace, args: Json) -> Json:
    message = _own_message(space, args, "cant_delete_message")
    space.forget(message)
    return {"channel": message.channel, "ts": message.ts}


def _post_ephemeral(space: Workspace, args: Json) -> Json:
    need(args, "channel", "user")
    channel = writable(space, args["channel"])
    if args["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    message = _bot_message(space, args, channel, "chat.postEphemeral")
    message.ephemeral_for = args["user"]
    space.post(message)
    return {"message_ts": message.ts}


def permalink(space: Workspace, args: Json) -> Json:
    """Answer chat.getPermalink, which needs no scope."""
    need(args, "channel", "message_ts")
    if args["channel"] not in space.channels:
        raise Refused("channel_not_found")
    if (args["channel"], args["message_ts"]) not in space.messages:
        raise Refused("message_not_found")
    digits = args["message_ts"].replace(".", "")
    link = f"https://{space.domain}.slack.com/archives/{args['channel']}/p{digits}"
    return {"channel": args["channel"], "permalink": link}


CHAT: dict[str, Method] = {
    "chat.postMessage": _post_message,
    "chat.update": _update,
    "chat.delete": _delete,
    "chat.postEphemeral": _post_ephemeral,
}
