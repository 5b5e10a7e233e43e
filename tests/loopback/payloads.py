"""Builders for everything that Slack delivers, in the shapes of its documentation.

Commands: docs.slack.dev/interactivity/implementing-slash-commands. Interactions:
docs.slack.dev/reference/interaction-payloads. Events: docs.slack.dev/reference/events, wrapped as
docs.slack.dev/apis/events-api says. Ids are fresh; the same seed makes the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from . import view_methods
from .methods import shown
from .model import Message, User, View
from .surfaces import state
from .values import Json
from .workspace import Workspace

MENTION = re.compile(r"<@(\w+)>")


def escaped(text: str) -> str:
    """Write text as Slack puts it in `text`: only & < > are escaped, mentions are not."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"&lt;(@\w+)&gt;", r"<\1>", safe)


def rich_text(text: str, block_id: str = "rt1") -> Json:
    """Return the block that a client makes of typed text: one section, mentions apart."""
    parts: list[Json] = []
    for n, piece in enumerate(MENTION.split(text)):
        if n % 2:
            parts.append({"type": "user", "user_id": piece})
        elif piece:
            parts.append({"type": "text", "text": piece})
    section = {"type": "rich_text_section", "elements": parts}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


class Payloads:
    """Payloads for one workspace; building one issues its trigger_id and response_url."""

    def __init__(self, space: Workspace) -> None:
        self.space = space
        self.token = space.ids.secret("")  # the verification token of old, still sent

    def _who(self, user: User) -> Json:
        return {
            "id": user.id, "username": user.name, "name": user.name,
            "team_id": user.team or self.space.team_id,
        }  # fmt: skip

    def _view(self, view: View) -> Json:
        values = state(view.blocks, view.values)
        return view_methods.shown(self.space, view) | {"state": {"values": values}}

    def _interaction(self, kind: str, user: User) -> Json:
        return {
            "type": kind, "user": self._who(user), "api_app_id": self.space.app_id,
            "token": self.token, "team": {"id": self.space.team_id, "domain": self.space.domain},
            "enterprise": None, "is_enterprise_install": False,
        }  # fmt: skip

    def command(self, user: User, command: str, text: str, channel_id: str) -> Json:
        """Build a slash command; every field is a string, as in the form it is sent in."""
        channel, space = self.space.channels[channel_id], self.space
        return {
            "token": self.token, "team_id": space.team_id, "team_domain": space.domain,
            "channel_id": channel.id, "channel_name": self._channel_name(channel_id),
            "user_id": user.id, "user_name": user.name, "command": command, "text": text,
            "api_app_id": space.app_id, "is_enterprise_install": "false",
            "response_url": space.new_response_url(user.id, channel.id, kind="commands"),
            "trigger_id": space.new_trigger(user.id, channel=channel.id),
        }  # fmt: skip

    def _channel_name(self, channel_id: str) -> str:
        channel = self.space.channels[channel_id]
        return "privategroup" if channel.is_private else channel.name

    def global_shortcut(self, user: User, callback_id: str) -> Json:
        """Build a global shortcut: no channel, no response_url."""
        return self._interaction("shortcut", user) | {
            "callback_id": callback_id, "trigger_id": self.space.new_trigger(user.id),
            "action_ts": self.space.new_ts(),
        }  # fmt: skip

    def message_shortcut(self, user: User, callback_id: str, message: Message) -> Json:
        """Build a message shortcut, with the whole message it was used on."""
        space, channel = self.space, message.channel
        url = space.new_response_url(user.id, channel, kind="app")
        return self._interaction("message_action", user) | {
            "callback_id": callback_id, "trigger_id": space.new_trigger(user.id, channel=channel),
            "action_ts": space.new_ts(), "message_ts": message.ts, "response_url": url,
            "channel": {"id": channel, "name": self._channel_name(channel)},
            "message": shown(space, message) | ({"files": message.files} if message.files else {}),
        }  # fmt: skip

    def message_action(self, user: User, message: Message, action: Json) -> Json:
        """Build block_actions from a message; an ephemeral one is not sent along."""
        space, channel = self.space, message.channel
        container = {
            "type": "message", "message_ts": message.ts, "channel_id": channel,
            "is_ephemeral": message.ephemeral_for is not None,
        }  # fmt: skip
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        payload = self._interaction("block_actions", user) | {
            "container": container, "trigger_id": space.new_trigger(user.id, channel=channel),
            "channel": {"id": channel, "name": self._channel_name(channel)},
            "state": {"values": state(message.blocks, message.states.get(user.id, {}))},
            "response_url": space.new_response_url(user.id, channel, message.ts),
            "actions": [action | {"action_ts": space.new_ts()}],
        }  # fmt: skip
        return payload if message.ephemeral_for else payload | {"message": shown(space, message)}

    def view_action(self, user: User, view: View, action: Json) -> Json:
        """Build block_actions from a modal or Home: the view, no channel, no response_url."""
        return self._interaction("block_actions", user) | {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self.space.new_trigger(user.id, view.id, view.channel),
            "view": self._view(view),
            "actions": [action | {"action_ts": self.space.new_ts()}],
        }  # fmt: skip

    def submission(self, user: User, view: View) -> Json:
        """Build view_submission with the state of all inputs."""
        return self._interaction("view_submission", user) | {
            "trigger_id": self.space.new_trigger(user.id, view.id, view.channel),
            "view": self._view(view), "response_urls": list(self._response_urls(user, view)),
        }  # fmt: skip

    def _response_urls(self, user: User, view: View) -> Iterator[Json]:
        values = state(view.blocks, view.values)
        for block in view.blocks:
            element = block.get("element", {})
            if element.get("response_url_enabled"):
                held = values[block["block_id"]][element["action_id"]]
                if channel := held.get("selected_conversation") or held.get("selected_channel"):
                    yield {
                        "block_id": block["block_id"], "action_id": element["action_id"],
                        "channel_id": channel,
                        "response_url": self.space.new_response_url(user.id, channel, kind="app"),
                    }  # fmt: skip

    def closed(self, user: User, view: View, *, cleared: bool = False) -> Json:
        """Build view_closed; there is no trigger_id."""
        fields = {"view": self._view(view), "is_cleared": cleared}
        return self._interaction("view_closed", user) | fields

    def event(self, event: Json) -> Json:
        """Wrap an event as the Events API delivers it."""
        space, now = self.space, int(self.space.clock.now())
        authorization = {
            "enterprise_id": None, "team_id": space.team_id, "user_id": space.bot.id,
            "is_bot": True, "is_enterprise_install": False,
        }  # fmt: skip
        return {
            "token": self.token, "team_id": space.team_id, "context_team_id": space.team_id,
            "context_enterprise_id": None, "api_app_id": space.app_id, "event": event,
            "type": "event_callback", "event_id": space.ids.new("Ev"), "event_time": now,
            "authorizations": [authorization], "is_ext_shared_channel": False,
            "event_context": f"4-{space.ids.new('').lower()}",
        }  # fmt: skip

    def mention(self, message: Message) -> Json:
        """Build app_mention from a message in a channel."""
        return self.event(self._said("app_mention", message))

    def direct_message(self, message: Message) -> Json:
        """Build message.im: plain, from a bot, or with files (subtype file_share)."""
        event = self._said("message", message) | {"channel_type": "im"}
        if message.files:
            event |= {"subtype": "file_share", "files": message.files, "upload": False}
        return self.event(event)

    def _said(self, kind: str, message: Message) -> Json:
        fields = shown(self.space, message)
        fields |= {"type": kind, "channel": message.channel, "event_ts": message.ts}
        return fields if message.by_bot else fields | {"client_msg_id": self.space.ids.envelope()}

    def other_bots_message(self, channel_id: str, text: str) -> Json:
        """Build message.im from another app's bot (subtype bot_message)."""
        ts = self.space.new_ts()
        return self.event({
            "type": "message", "subtype": "bot_message", "text": escaped(text), "ts": ts,
            "username": "other-app", "bot_id": self.space.ids.new("B"), "channel": channel_id,
            "event_ts": ts, "channel_type": "im",
        })  # fmt: skip

    def message_changed(self, message: Message, before: str) -> Json:
        """Build message_changed: a person has edited a direct message."""
        old = shown(self.space, message) | {"text": before, "blocks": [rich_text(before)]}
        more = {"message": shown(self.space, message), "previous_message": old}
        return self.event(self._hidden("message_changed", message) | more)

    def message_deleted(self, message: Message) -> Json:
        """Build message_deleted: a person has deleted a direct message."""
        more = {"previous_message": shown(self.space, message), "deleted_ts": message.ts}
        return self.event(self._hidden("message_deleted", message) | more)

    def _hidden(self, subtype: str, message: Message) -> Json:
        ts = self.space.new_ts()
        return {
            "type": "message", "subtype": subtype, "channel": message.channel, "hidden": True,
            "ts": ts, "event_ts": ts, "channel_type": "im",
        }  # fmt: skip

    def home_opened(self, user: User, tab: str = "home") -> Json:
        """Build app_home_opened for the `home` or `messages` tab; a published view comes along."""
        event: Json = {
            "type": "app_home_opened", "user": user.id, "channel": self.space.im(user.id).id,
            "tab": tab, "event_ts": self.space.new_ts(),
        }  # fmt: skip
        view = self.space.homes.get(user.id)
        if view and tab == "home":
            event["view"] = self._view(view)
        return self.event(event)

    def uninstalled(self) -> Json:
        """Build app_uninstalled."""
        return self.event({"type": "app_uninstalled", "event_ts": self.space.new_ts()})

    def tokens_revoked(self, *, users: tuple[str, ...] = ()) -> Json:
        """Build tokens_revoked: the bot's token, and those of the users."""
        tokens: dict[str, Any] = {"oauth": list(users), "bot": [self.space.bot.id]}
        event = {"type": "tokens_revoked", "tokens": tokens, "event_ts": self.space.new_ts()}
        return self.event(event)
