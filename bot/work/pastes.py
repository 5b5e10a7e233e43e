"""A draft comes in, from wherever; its review goes back to the person alone, and into Home."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from bot.cards import modals
from bot.cards.blocks import Message
from bot.cards.review import reading
from bot.desk import Desk, Finish
from bot.ids import Field
from bot.store.inbox import Delivery
from bot.store.outbox import Method
from bot.work import digests, places, settings
from bot.work.answers import Answer
from bot.work.places import Note, text
from bot.work.read_draft import review
from bot.work.replies import Reply, in_direct, in_thread, to_command

HELP = (
    "Paste a question or a whole draft after /askwell, or use /askwell alone to open a window "
    "for longer ones. You can also mention me, write to me directly, send me a .txt, .csv or "
    ".docx file here, or choose “Review these questions” in a message's menu. Only you see a "
    "review until you share it. “/askwell digest” sets up a weekly digest. My Home tab has "
    "your drafts and settings."
)
WELCOME = "You are welcome. Whenever there is another question, you can paste it here."
HELLO = frozenset({"help", "hi", "hello", "hey", "hi there", "hello there", "good morning"})
THANKS = frozenset(
    {"thanks", "thank you", "thank you so much", "thanks a lot", "many thanks", "thx", "ok", "okay",
     "great", "perfect", "got it", "great, thanks", "ok, thanks", "ok thanks", "okay, thanks"}
)  # fmt: skip
NOTHING_PASTED = "You could paste a question here, or a whole draft."


def command(desk: Desk, delivery: Delivery) -> Finish:
    """Review what stands after `/askwell`; alone, it opens a window to paste into."""
    said = text(delivery, "text").strip()
    if not said:
        return compose(desk, delivery)
    if said.lower() == "digest":
        return digests.open_here(desk, delivery)
    if said.lower() == "settings":
        return settings.opened(desk, delivery)
    if talk := small_talk(said):
        return places.whispered(desk, delivery, talk)
    return review(desk, delivery, said, lambda page: to_command(delivery, page))


def compose(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to paste into."""
    view = modals.compose(files=desk.install.files)
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def shortcut_message(desk: Desk, delivery: Delivery) -> Finish:
    """Review a message that somebody chose, in a window of their own."""
    return in_window(desk, delivery, text(delivery, "text"))


def mention(desk: Desk, delivery: Delivery) -> Finish:
    """Answer a mention to the asker alone, in its thread."""
    return _spoken_to(desk, delivery, lambda page: in_thread(delivery, page))


def direct(desk: Desk, delivery: Delivery) -> Finish:
    """Answer a direct message, with its files."""
    return _spoken_to(desk, delivery, lambda page: in_direct(delivery, page))


def _spoken_to(desk: Desk, delivery: Delivery, reply: Reply) -> Finish:
    said = text(delivery, "text").strip()
    talk = "" if delivery.fields.get("files") else small_talk(said)
    if talk:
        return lambda tx: desk.send(tx, reply(Message(talk, ())))
    return review(desk, delivery, said, reply)


def small_talk(said: str) -> str:
    """Return the answer to a greeting, a call for help or a thank-you; "" for anything else."""
    words = " ".join(said.lower().strip(" .!?…\n").split())
    return HELP if words in HELLO else WELCOME if words in THANKS else ""


def check_composed(desk: Desk, delivery: Delivery) -> Answer:
    """Look at what was pasted; where there is something, the window says that it is being read."""
    if not places.words(delivery, Field.TEXT) and not places.values(delivery).get(Field.FILE):
        return Answer({Field.TEXT: NOTHING_PASTED})
    return Answer(view=modals.as_modal(reading(0), str(Note())), work=True)


def composed(desk: Desk, delivery: Delivery) -> Finish:
    """Review what was pasted into the window, in that window."""
    answer = modals.as_modal
    view = text(delivery, "view")
    return review(
        desk,
        delivery,
        places.words(delivery, Field.TEXT),
        lambda page: places.mine(
            delivery, Method.VIEW, {"view_id": view, "view": answer(page, str(Note()))}, view
        ),
        early=False,
        steps=True,
    )


def in_window(desk: Desk, delivery: Delivery, pasted: str) -> Finish:
    """Review a text in a window that opens at once: what opens it lives three seconds only."""
    name = hashlib.sha256(delivery.key.encode()).hexdigest()[:32]

    def view(page: Message) -> dict[str, object]:
        return {**modals.as_modal(page, str(Note())), "external_id": name}

    if delivery.attempts == 1:
        opening = places.modal(delivery, view(reading(0)))
        desk.send_now(replace(opening, channel=name))  # what it shows next comes after it
    return review(
        desk,
        delivery,
        pasted,
        lambda page: places.mine(
            delivery, Method.VIEW, {"external_id": name, "view": view(page)}, name
        ),
        early=False,
        steps=True,
    )
