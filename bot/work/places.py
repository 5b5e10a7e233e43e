"""Where a review is looked at, and how something is shown there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.cards.blocks import Message
from bot.cards.modals import as_modal
from bot.desk import Desk, Finish
from bot.ids import Ref
from bot.store import Tx, spots
from bot.store.inbox import Delivery
from bot.store.outbox import Method, Parcel
from bot.store.spots import Spot

READY = "the review of your draft"  # of what somebody waits for, wherever they are by then
NOTE = "a note to you"  # of words that stand nowhere else


@dataclass(frozen=True, slots=True)
class Note:
    """What a modal of ours remembers: what it is about, and where it was opened. Ids only."""

    ref: Ref = field(default_factory=lambda: Ref(""))
    spot: str = ""

    def __str__(self) -> str:
        """Return it as a modal's private metadata."""
        return json.dumps({"ref": str(self.ref), "spot": self.spot})

    @classmethod
    def read(cls, text: str) -> Note:
        """Read a modal's private metadata; an empty note where there is none."""
        data = json.loads(text) if text.startswith("{") else {}
        return cls(Ref.read(str(data.get("ref", ""))), str(data.get("spot", "")))


def text(delivery: Delivery, name: str) -> str:
    """Return a field of a delivery as text; "" where it is missing."""
    return str(delivery.fields.get(name) or "")


def values(delivery: Delivery) -> dict[str, object]:
    """Return what was filled in on a modal, by field."""
    found = delivery.fields.get("values")
    return dict(found) if isinstance(found, dict) else {}


def words(delivery: Delivery, name: str) -> str:
    """Return one filled-in text, without blanks around it."""
    return str(values(delivery).get(name) or "").strip()


def ticked(delivery: Delivery, name: str) -> tuple[str, ...]:
    """Return what was ticked or chosen in one field."""
    found = values(delivery).get(name)
    if isinstance(found, list):
        return tuple(str(one) for one in found)
    return (str(found),) if found else ()


def masked(delivery: Delivery) -> tuple[str, ...]:
    """Return which kinds of personal detail were left out of what somebody wrote."""
    found = delivery.fields.get("masked")
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def note_of(delivery: Delivery) -> Note:
    """Return what the modal remembers that something was done in."""
    return Note.read(text(delivery, "metadata"))


def ref_of(delivery: Delivery) -> Ref:
    """Return what the button that was pressed is about."""
    return Ref.read(text(delivery, "value"))


def spot_of(delivery: Delivery) -> Spot:
    """Return where a button was pressed."""
    if delivery.fields.get("home"):
        return Spot()
    if text(delivery, "view"):
        return Spot(view=text(delivery, "view"))
    if delivery.fields.get("ephemeral") or not text(delivery, "ts"):
        return Spot(url=text(delivery, "url"))
    return Spot(channel=text(delivery, "channel"), ts=text(delivery, "ts"))


def spot_behind(tx: Tx, desk: Desk, delivery: Delivery) -> Spot | None:
    """Return where the page is that the modal was opened from; None where it is long ago."""
    spot_id = note_of(delivery).spot
    return spots.find(tx, spot_id, delivery.team, delivery.user, desk.now()) if spot_id else None


def mine(
    delivery: Delivery,
    method: Method,
    args: Mapping[str, object],
    channel: str = "",
    about: str = "a review of yours",
) -> Parcel:
    """Return a parcel for the person who did something."""
    return Parcel(method, args, delivery.team, delivery.user, channel, about)


def show(delivery: Delivery, spot: Spot | None, message: Message) -> Parcel:
    """Return the parcel that draws a page anew where it is, or else in a modal of its own."""
    if spot is None or spot == Spot():
        return modal(delivery, as_modal(message, str(Note())))
    if spot.view:
        view = as_modal(message, text(delivery, "metadata"))
        args: dict[str, object] = {"view_id": spot.view, "view": view}
        return mine(delivery, Method.VIEW, args, channel=spot.view)
    content = {"text": message.text, "blocks": list(message.blocks)}
    if spot.url:
        args = {"url": spot.url, "replace_original": True, "response_type": "ephemeral", **content}
        if text(delivery, "trigger"):  # an answer link lives thirty minutes; a window then
            args["otherwise"] = dict(modal(delivery, as_modal(message, str(Note()))).args)
        return mine(delivery, Method.RESPOND, args)
    args = {"channel": spot.channel, "ts": spot.ts, **content}
    return mine(delivery, Method.UPDATE, args, channel=spot.channel)


def modal(delivery: Delivery, view: Mapping[str, object]) -> Parcel:
    """Return the parcel that opens a modal, on top of the one that the button is in."""
    in_modal = text(delivery, "view") and not delivery.fields.get("home")
    return mine(
        delivery,
        Method.PUSH if in_modal else Method.OPEN,
        {"trigger_id": text(delivery, "trigger"), "view": view},
        about="a window that you asked for",
    )


def whisper(delivery: Delivery, words: str) -> Parcel:
    """Return the parcel that tells one person something, next to where they acted."""
    if text(delivery, "url"):
        args: dict[str, object] = {
            "url": text(delivery, "url"), "replace_original": False,
            "response_type": "ephemeral", "text": words,
        }  # fmt: skip
        return mine(delivery, Method.RESPOND, args, about=NOTE)
    args = {"channel": delivery.user, "text": words}
    return mine(delivery, Method.POST, args, channel=delivery.user, about=NOTE)


def whispered(desk: Desk, delivery: Delivery, words: str) -> Finish:
    """Return what ends a piece of work with nothing but some words for one person."""
    return lambda tx: desk.send(tx, whisper(delivery, words))


def markdown(delivery: Delivery, part: str) -> Parcel:
    """Return the parcel that shows a Markdown text to one person, next to where they acted."""
    parcel = whisper(delivery, part)
    blocks = [{"type": "markdown", "text": part}]
    return replace(parcel, args={**parcel.args, "blocks": blocks})


def home(team: str, user: str, first: int = 0) -> Parcel:
    """Return the parcel that draws somebody's Home anew, from draft number `first` on."""
    once = f"home:{team}:{user}:{first}"
    return Parcel(Method.HOME, {"id": user, "first": first}, team=team, user=user, once=once)


def card(team: str, user: str, item_id: str, channel: str) -> Parcel:
    """Return the parcel that posts a question's card, or draws it anew."""
    return Parcel(
        Method.CARD,
        {"id": item_id},
        team=team,
        user=user,
        channel=channel,
        about="a question's card",
        once=f"card:{item_id}",
    )


def summary(team: str, user: str, paste_id: str, channel: str) -> Parcel:
    """Return the parcel that posts a shared draft's summary, or draws it anew."""
    return Parcel(
        Method.SET,
        {"id": paste_id},
        team=team,
        user=user,
        channel=channel,
        about="a draft's summary",
        once=f"set:{paste_id}",
    )
