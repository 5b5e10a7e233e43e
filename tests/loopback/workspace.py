"""The workspace that the counterpart plays: who is in it, what is shown to whom."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

from .model import Channel, Message, ResponseUrl, StoredFile, Trigger, User, View
from .values import Clock, Ids, Json


class Workspace:
    """Everything that Slack would remember, guarded by one lock."""

    def __init__(self, manifest: Path, seed: int = 1) -> None:
        self.clock, self.ids = Clock(), Ids(seed)
        self.manifest: Json = json.loads(manifest.read_text("utf-8"))
        self.team_id, self.app_id = self.ids.new("T"), self.ids.new("A")
        self.domain, self.bot_id = "willow-house", self.ids.new("B")
        self.bot_token, self.app_token = self.ids.secret("xoxb-"), self.ids.secret("xapp-1-")
        self.signing_secret = self.ids.secret("")
        self.scopes: set[str] = set(self.manifest["oauth_config"]["scopes"]["bot"])
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[tuple[str, str], Message] = {}
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.files: dict[str, StoredFile] = {}
        self.tickets: set[str] = set()  # Socket Mode addresses handed out and not yet used
        self.web_address = self.socket_address = ""
        self.complaints: list[str] = []
        self.said: list[str] = []  # what people wrote; it belongs in no log
        self.dead = ""  # the error code of a token that was revoked, or its app uninstalled
        self.revision = 0
        self.lock = threading.RLock()
        self._changes = threading.Condition(self.lock)
        name = self.manifest["features"]["bot_user"]["display_name"]
        self.bot = self.add_user(name, is_bot=True)

    def changed(self) -> int:
        """Count a change, wake whoever waits for one, return the new revision."""
        with self._changes:
            self.revision += 1
            self._changes.notify_all()
            return self.revision

    def wait(self, holds: Callable[[], bool], timeout: float = 5.0) -> bool:
        """Wait until `holds()`, looked at after each change and now and then; say if it did."""
        until = time.monotonic() + timeout
        with self._changes:
            while not (true := holds()) and time.monotonic() < until:
                self._changes.wait(0.05)
            return true

    def complain(self, text: str) -> None:
        """Note something that Slack lets pass but that a person would suffer from."""
        with self.lock:
            self.complaints.append(text)
        self.changed()

    def add_user(
        self, name: str, *, is_bot: bool = False, guest: bool = False, team: str | None = None
    ) -> User:
        """Let somebody join the workspace, and open their direct message with the bot."""
        user = User(self.ids.new("U"), name.lower(), name, is_bot=is_bot, is_restricted=guest)
        user.team = team
        with self.lock:
            self.users[user.id] = user
        if not is_bot:
            self.im(user.id)
        return user

    def add_channel(
        self, name: str, *members: str, bot: bool = True, private: bool = False
    ) -> Channel:
        """Open a channel with these user ids in it, and the bot unless told otherwise."""
        inside = {*members, self.bot.id} if bot else set(members)
        channel = Channel(self.ids.new("C"), name, inside, private)
        with self.lock:
            self.channels[channel.id] = channel
        return channel

    def im(self, user: str) -> Channel:
        """Return the direct message between the bot and a user."""
        with self.lock:
            for channel in self.channels.values():
                if channel.im_with == user:
                    return channel
            channel = Channel(self.ids.new("D"), "directmessage", {user, self.bot.id}, im_with=user)
            self.channels[channel.id] = channel
            return channel

    def new_ts(self) -> str:
        """Return a message timestamp of now."""
        return self.ids.ts(self.clock.now())

    def post(self, message: Message) -> Message:
        """Show a message."""
        with self.lock:
            self.messages[message.channel, message.ts] = message
            message.changed = self.changed()
        return message

    def forget(self, message: Message) -> None:
        """Take a message away, as deleting does, or a reload does to an ephemeral one."""
        with self.lock:
            self.messages.pop((message.channel, message.ts), None)
        self.changed()

    def visible(self, user: str) -> list[Message]:
        """Return the messages a user can see, the most recently changed last."""
        with self.lock:
            seen = [
                message
                for message in self.messages.values()
                if user in self.channels[message.channel].members
                or (message.ephemeral_for == user and not self.channels[message.channel].is_private)
            ]
        mine = [m for m in seen if m.ephemeral_for in (None, user)]
        return sorted(mine, key=lambda message: message.changed)

    def reload(self, user: str) -> None:
        """Reload a person's client: ephemeral messages and open modals do not survive it."""
        for message in self.visible(user):
            if message.ephemeral_for:
                self.forget(message)
        with self.lock:
            self.stacks.pop(user, None)
        self.changed()

    def view(self, view_id: str | None, external_id: str | None = None) -> View | None:
        """Find an open modal or published Home by its id or external_id."""
        with self.lock:
            stacked = [view for stack in self.stacks.values() for view in stack]
            for view in [*stacked, *self.homes.values()]:
                named = external_id and external_id == view.fields.get("external_id")
                if view_id == view.id or named:
                    return view
        return None

    def new_trigger(self, user: str, in_view: str | None = None, channel: str | None = None) -> str:
        """Issue a trigger_id for an interaction of now."""
        trigger_id = self.ids.trigger()
        with self.lock:
            self.triggers[trigger_id] = Trigger(user, self.clock.now(), in_view, channel)
        return trigger_id

    def new_response_url(
        self, user: str, channel: str, source: str | None = None, kind: str = "actions"
    ) -> str:
        """Issue a response_url for an interaction of now; `source` is its message's ts."""
        key = self.ids.new("")
        with self.lock:
            self.response_urls[key] = ResponseUrl(user, channel, self.clock.now(), source)
        return f"{self.web_address}/{kind}/{self.team_id}/{self.ids.new('')}/{key}"

    def add_file(
        self, name: str, content: bytes, user: str, redirect: str | None = None
    ) -> StoredFile:
        """Store an uploaded file, to be fetched at its url_private."""
        kind = name.rsplit(".", 1)[-1]
        fields: Json = {
            "id": self.ids.new("F"), "created": int(self.clock.now()), "name": name, "title": name,
            "mimetype": _MIME.get(kind, "application/octet-stream"), "filetype": kind,
            "pretty_type": kind.upper(), "user": user, "editable": False, "size": len(content),
            "mode": "hosted", "is_external": False, "is_public": False, "file_access": "visible",
        }  # fmt: skip
        place = f"{self.web_address}/files-pri/{self.team_id}-{fields['id']}"
        fields["url_private"] = f"{place}/{name}"
        fields["url_private_download"] = f"{place}/download/{name}"
        stored = StoredFile(fields, content, redirect)
        with self.lock:
            self.files[fields["id"]] = stored
        return stored


_MIME = {
    "txt": "text/plain",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "png": "image/png",
}
