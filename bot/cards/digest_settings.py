"""The window in which a weekly digest is set up, paused, previewed, or sent at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.blocks import (
    Block,
    aside,
    button,
    line,
    option,
    ours,
    overflow,
    plain,
    rich,
    row,
    rule,
    select,
)
from bot.cards.forms import channel_input, modal
from bot.cards.wording import CHANNEL
from bot.digest import zones
from bot.digest.values import Plan
from bot.digest.when import DAYS, Schedule, day_said, hour_said, said, upcoming
from bot.ids import Action, Choice, Field, View
from bot.limits import clip

SHOWN = 12
MONDAY, MORNING = 0, 9
WHAT = (
    "Once a week, a channel hears which of its questions are still open, what was approved, and "
    "one tip. It stays silent while nothing is open."
)
ASK = "Stewards and reviewers can set it up or change it."
EMPTY = "This channel has no weekly digest yet."
INVITE = "If Askwell is not in the channel yet: /invite @Askwell"


@dataclass(frozen=True, slots=True)
class DigestWindow:
    """What the window shows: `plans` that are there, and the `channel` that it is about ("": none).

    `zone` is a guess for a new one, "" where there is none. `may`: the reader may change it.
    `preview`: the reader may see what the channel sees. `now` is in seconds, `notice` what has
    just happened.
    """

    plans: tuple[Plan, ...] = ()
    channel: str = ""
    zone: str = ""
    may: bool = False
    preview: bool = False
    now: float = 0.0
    notice: str = ""

    @property
    def plan(self) -> Plan | None:
        """Return the digest of the channel that the window is about."""
        return next((one for one in self.plans if one.channel == self.channel), None)


def digest_settings(window: DigestWindow, metadata: str = "") -> dict[str, Any]:
    """Return the window. The menus carry "choice:channel"; the fields are CHANNEL, DAY, HOUR, ZONE.

    The form is there only for those who may change something.
    """
    shown = window.plans[:SHOWN] if window.may else tuple(filter(None, [window.plan]))
    blocks = [
        rich(line(clip(window.notice, 300))) if window.notice.strip() else None,
        rich(line(WHAT)),
        *(_there(one, window) for one in shown),
        *(_form(window) if window.may else _look(window)),
    ]
    submit = "Save" if window.may else ""
    return modal(View.DIGEST, "Weekly digest", blocks, submit=submit, metadata=metadata)


def confirmed(plan: Plan, now: float) -> str:
    """Return what is said once a digest is set up, in mrkdwn of our own."""
    first = upcoming(plan.schedule, now)
    return (
        f"The weekly digest in {_channel(plan.channel)} comes on {said(plan.schedule)}, first on "
        f"{day_said(plan.schedule, first.at)}. It stays silent while nothing is open. If I am not "
        "in that channel yet, somebody there could type “/invite @Askwell”."
    )


def _there(plan: Plan, window: DigestWindow) -> Block:
    """Return a digest that is set up, with the menu of what can be done with it."""
    said_so = ours(f"{_channel(plan.channel)}: {_state(plan, window.now)}")
    block: Block = {"type": "section", "text": said_so}
    if not window.may:
        return block
    choices = [
        ("Change", Choice.SETTINGS),
        ("Resume", Choice.RESUME) if plan.paused else ("Pause", Choice.PAUSE),
        ("Send it now", Choice.SEND),
        ("Preview", Choice.PREVIEW),
    ]
    pairs = [(label, f"{choice}:{plan.channel}") for label, choice in choices]
    return {**block, "accessory": overflow(Action.DIGEST_MENU, pairs)}


def _state(plan: Plan, now: float) -> str:
    """Return when a digest comes, in our own words."""
    if plan.paused:
        return f"paused. It would come on {said(plan.schedule)}."
    following = upcoming(plan.schedule, now)
    return f"{said(plan.schedule)}. The next one: {day_said(plan.schedule, following.at)}."


def _channel(channel: str) -> str:
    return f"<#{channel}>" if CHANNEL.fullmatch(channel) else "that channel"


def _form(window: DigestWindow) -> list[Block | None]:
    """Return the fields, filled in with what is set, or with a guess."""
    plan = window.plan
    schedule = plan.schedule if plan else Schedule(MONDAY, MORNING, window.zone)
    days = [option(day, str(number)) for number, day in enumerate(DAYS)]
    hours = [option(_hour(hour), str(hour)) for hour in range(24)]
    offered = [option(label, zone) for zone, label in zones.offered(schedule.zone)]
    return [
        rule() if window.plans else None,
        _where(window.channel),
        _menu(Field.DAY, "Day", days, str(schedule.day)),
        _menu(Field.HOUR, "Hour", hours, str(schedule.hour)),
        _menu(Field.ZONE, "Time zone", offered, schedule.zone),
    ]


def _hour(hour: int) -> str:
    said_so = hour_said(hour)
    return said_so[0].upper() + said_so[1:]


def _where(channel: str) -> Block:
    """Return the menu of channels, starting from the one that the window is about."""
    block = channel_input(Field.CHANNEL, "Channel", INVITE)
    if not CHANNEL.fullmatch(channel):
        return block
    element = {
        name: value
        for name, value in block["element"].items()
        if name != "default_to_current_conversation"
    }
    return {**block, "element": {**element, "initial_conversation": channel}}


def _menu(field: Field, label: str, options: Sequence[Block], start: str) -> Block:
    """Return a drop-down field; it starts empty where `start` is none of its values."""
    element = select(Action.CHOICE, "Please choose", options)
    chosen = [one for one in options if one["value"] == start]
    first = {"initial_option": chosen[0]} if chosen else {}
    return {
        "type": "input",
        "block_id": field.value,
        "label": plain(label, "input.label"),
        "element": {**element, "action_id": field.value, **first},
    }


def _look(window: DigestWindow) -> list[Block | None]:
    """Return what somebody sees who may not change anything."""
    choice = f"{Choice.PREVIEW}:{window.channel}"
    button_ = {**button("Preview", Action.DIGEST_MENU), "value": choice}
    return [
        aside(ours(EMPTY)) if window.channel and window.plan is None else None,
        row(button_) if window.preview and window.channel else None,
        aside(ASK),
    ]
