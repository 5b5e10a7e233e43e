"""How the answer to what somebody handed over reaches them: where they asked, and them alone."""

from __future__ import annotations

from collections.abc import Callable

from bot.cards.blocks import Message
from bot.store.inbox import Delivery
from bot.store.outbox import Method, Parcel
from bot.work import places
from bot.work.places import text

Reply = Callable[[Message], Parcel]


def to_command(delivery: Delivery, page: Message) -> Parcel:
    """Answer a command, to its sender alone."""
    args = {"url": text(delivery, "url"), "response_type": "ephemeral", **_content(page)}
    return places.mine(delivery, Method.RESPOND, args)


def in_thread(delivery: Delivery, page: Message) -> Parcel:
    """Answer a mention, to its sender alone, in the thread that it stands in."""
    args = {"channel": text(delivery, "channel"), "user": delivery.user, **_content(page)}
    if text(delivery, "thread") != text(delivery, "ts"):
        args["thread_ts"] = text(delivery, "thread")
    return places.mine(delivery, Method.EPHEMERAL, args)


def in_direct(delivery: Delivery, page: Message) -> Parcel:
    """Answer a direct message below it."""
    args = {
        "channel": text(delivery, "channel"),
        "thread_ts": text(delivery, "thread"),
        **_content(page),
    }
    return places.mine(delivery, Method.POST, args, text(delivery, "channel"))


def _content(page: Message) -> dict[str, object]:
    return {"text": page.text, **({"blocks": list(page.blocks)} if page.blocks else {})}
