"""Somebody who uses Slack: reads what is shown, clicks, chooses, types, submits.

Payloads are built from the blocks that the app really sent, and its answers are applied as a
client applies them, so that what a person sees is what the app made of it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING

from . import forms
from .methods import Refused
from .model import Message, StoredFile, Surface, View
from .payloads import escaped, rich_text
from .response_urls import answer_message
from .screen import Screen
from .surfaces import Control
from .values import Answer, Json

if TYPE_CHECKING:
    from .model import User
    from .slack import Slack


class Person(Screen):
    """A member of the workspace, with their client open."""

    def __init__(self, slack: Slack, user: User) -> None:
        super().__init__(slack.space, user)
        self.slack, self.payloads = slack, slack.payloads

    def command(self, text: str = "", channel: str | None = None, name: str = "/askwell") -> Answer:
        """Send a slash command from a channel (their direct message unless told)."""
        for known in self.space.manifest["features"]["slash_commands"]:
            if known["command"] == name:
                said = escaped(text) if known.get("should_escape") else text
                break
        else:
            raise LookupError(f"the manifest has no command {name}")
        place = self.channel(channel) if channel else self.dm
        self.space.said.append(text)
        payload = self.payloads.command(self.user, name, said.strip(), place)
        answer = self.slack.deliver("slash_commands", payload)
        self._answered(answer, place, name)
        return answer

    def _answered(self, answer: Answer, channel: str, name: str) -> None:
        body: Json = {"text": answer.body} if isinstance(answer.body, str) else answer.fields
        if not answer.acked:
            body = {"text": f"{name} failed because the app did not respond."}
        if body.get("text") or body.get("blocks"):
            try:
                answer_message(self.space, self.id, channel, body)
            except Refused as refused:
                self.space.complain(f"{name}: the answer was refused: {refused}")

    def shortcut(self, name: str, message: Message | None = None) -> Answer:
        """Use a shortcut by the name in its menu: global, or on a message."""
        kind = "message" if message else "global"
        for known in self.space.manifest["features"]["shortcuts"]:
            if (known["name"], known["type"]) == (name, kind):
                break
        else:
            raise LookupError(f"the manifest has no {kind} shortcut {name!r}")
        if message:
            payload = self.payloads.message_shortcut(self.user, known["callback_id"], message)
        else:
            payload = self.payloads.global_shortcut(self.user, known["callback_id"])
        return self.slack.deliver("interactive", payload)

    def says(
        self,
        text: str,
        channel: str | None = None,
        *,
        files: tuple[StoredFile, ...] = (),
        blocks: list[Json] | None = None,
        thread: str | None = None,
        attempts: int = 1,
    ) -> Message:
        """Write in a channel, or to the bot; the app hears mentions and direct messages only.

        How it answered is in `slack.deliveries[-1]`.
        """
        place, bot = self.channel(channel) if channel else self.dm, self.space.bot.id
        shown = blocks if blocks is not None else [rich_text(text)]
        message = Message(place, self.space.new_ts(), self.id, escaped(text), shown)
        message.thread_ts, message.files = thread, [each.fields for each in files]
        self.space.said.append(text)
        self.space.post(message)
        if place == self.dm:
            self.slack.event(self.payloads.direct_message(message), attempts)
        elif f"<@{bot}>" in text and bot in self.space.channels[place].members:
            self.slack.event(self.payloads.mention(message), attempts)
        return message

    def mentions(self, text: str, channel: str, **more: str) -> Message:
        """Write to the bot in a channel, by @mention."""
        return self.says(f"<@{self.space.bot.id}> {text}", channel, thread=more.get("thread"))

    def edits(self, message: Message, text: str) -> Answer:
        """Edit one of their direct messages."""
        self.space.said.append(text)
        before, message.text = message.text, escaped(text)
        message.blocks, message.edits = [rich_text(text)], message.edits + 1
        return self.slack.event(self.payloads.message_changed(message, before))

    def deletes(self, message: Message) -> Answer | None:
        """Delete a message; the app is told of direct messages only."""
        self.space.forget(message)
        if message.channel != self.dm:
            return None
        return self.slack.event(self.payloads.message_deleted(message))

    def uploads(self, name: str, content: bytes, redirect: str | None = None) -> StoredFile:
        """Upload a file, to be shared by `says(files=...)` or `choose(...)`."""
        return self.space.add_file(name, content, self.id, redirect)

    def opens_home(self, tab: str = "home") -> Answer:
        """Open the app's Home or Messages tab."""
        return self.slack.event(self.payloads.home_opened(self.user, tab))

    def click(self, name: str, on: Surface | None = None, nth: int | None = None) -> Answer:
        """Press a button or an overflow's option, by what it says or its action_id."""
        return self.aim(name, on, nth)()

    def aim(
        self, name: str, on: Surface | None = None, nth: int | None = None
    ) -> Callable[[], Answer]:
        """Return a press on what is there now, to be made later or twice (a double click)."""
        surface, control, option = self.find(name, on, nth)
        seen, what = copy.deepcopy(surface), forms.pressed(control, option)
        return lambda: self._act(seen, control, what)

    def choose(
        self, name: str, *choices: str | StoredFile, on: Surface | None = None
    ) -> Answer | None:
        """Choose in a menu, boxes, a date or file field; None when the app is not told at once."""
        surface, control, _ = self.find(name, on, None)
        held = forms.chosen(self.space, control, choices)
        return self._hold(surface, control, held)

    def type(self, name: str, text: str, on: Surface | None = None) -> Answer | None:
        """Fill in a field by its label, instead of what was in it."""
        surface, control, _ = self.find(name, on, None)
        self.space.said.append(text)
        return self._hold(surface, control, forms.typed(control, text))

    def _hold(self, surface: Surface, control: Control, held: Json) -> Answer | None:
        values = (
            surface.values if isinstance(surface, View) else surface.states.setdefault(self.id, {})
        )
        values.setdefault(control.block["block_id"], {})[control.element["action_id"]] = held
        self.space.changed()
        if control.block["type"] == "input" and not control.block.get("dispatch_action"):
            return None
        return self._act(surface, control, held)

    def _act(self, surface: Surface, control: Control, what: Json) -> Answer:
        action = what | {
            "action_id": control.element["action_id"], "block_id": control.block["block_id"]
        }  # fmt: skip
        if isinstance(surface, View):
            payload = self.payloads.view_action(self.user, surface, action)
        else:
            payload = self.payloads.message_action(self.user, surface, action)
        return self.slack.deliver("interactive", payload)

    def submit(self) -> Answer | None:
        """Press the modal's submit button; None when the client itself finds a field wanting."""
        view = self.top()
        view.errors = forms.wanting(view)
        if view.errors:
            self.space.changed()
            return None
        answer = self.slack.deliver("interactive", self.payloads.submission(self.user, view))
        forms.apply(self.space, view, answer)
        return answer

    def closes(self, *, everything: bool = False) -> Answer | None:
        """Close the modal on top, or all of them; the app hears of it if it asked to."""
        view = self.top()
        with self.space.lock:
            stack = self.space.stacks[self.id]
            self.space.stacks[self.id] = [] if everything else stack[:-1]
        self.space.changed()
        if not view.fields.get("notify_on_close"):
            return None
        payload = self.payloads.closed(self.user, view, cleared=everything)
        return self.slack.deliver("interactive", payload)
