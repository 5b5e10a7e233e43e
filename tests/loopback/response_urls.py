"""Posts to a response_url (docs.slack.dev/interactivity/handling-user-interaction).

Five posts in thirty minutes. A post is for the person alone unless it says `in_channel`; it may
replace or delete the message that the interaction came from.
"""

from __future__ import annotations

from .methods import Refused, checked_blocks
from .model import Message, ResponseUrl
from .values import Json
from .workspace import Workspace

USES = 5
SECONDS = 30 * 60


def respond(space: Workspace, key: str, body: Json) -> tuple[int, Json]:
    """Take one post to a response_url; return the HTTP status and reply."""
    with space.lock:
        url = space.response_urls.get(key)
        if url is None:
            return 404, {"ok": False, "error": "invalid_url"}
        if space.clock.now() - url.issued > SECONDS:
            return 404, {"ok": False, "error": "expired_url"}
        if url.uses >= USES:
            return 404, {"ok": False, "error": "used_url"}
        url.uses += 1
        try:
            _apply(space, url, body)
        except Refused as refused:
            return 400, refused.reply
        return 200, {"ok": True}


def _apply(space: Workspace, url: ResponseUrl, body: Json) -> None:
    source = space.messages.get((url.channel, url.source or ""))
    asked = body.get("replace_original") or body.get("delete_original")
    if asked and source is None:
        space.complain("response_url: there is no original message to replace or delete")
    if body.get("delete_original"):
        if source:
            space.forget(source)
    elif body.get("replace_original") and source:
        source.blocks = checked_blocks(space, body, "response_url")
        source.text = str(body.get("text") or "")
        source.edits += 1
        source.changed = space.changed()
    else:
        answer_message(space, url.user, url.channel, body)


def answer_message(space: Workspace, user: str, channel: str, body: Json) -> Message:
    """Show an answer to a command or interaction: to the person alone, or `in_channel`."""
    blocks = checked_blocks(space, body, "answer")
    message = Message(
        channel, space.new_ts(), space.bot.id, str(body.get("text") or ""), blocks, by_bot=True
    )
    message.thread_ts = body.get("thread_ts")
    message.ephemeral_for = None if body.get("response_type") == "in_channel" else user
    return space.post(message)
