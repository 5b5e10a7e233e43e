"""A draft comes in, from wherever; its review goes back to the person alone, and into Home."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from bot.cards import modals
from bot.cards.blocks import Message
from bot.cards.overview import overview
from bot.cards.review import apology, nothing_found, question_page, reading
from bot.desk import Desk, Finish
from bot.ids import Field
from bot.intake.download import download
from bot.intake.files import LARGEST, file_text
from bot.intake.kinds import Kind
from bot.intake.masking import mask_people, notice
from bot.intake.refusal import NotReadable
from bot.records import Deed, Entry, Item, Paste, Seen
from bot.reviews import Progress, standing
from bot.store import Tx, drafts, items, preferences
from bot.store.inbox import Delivery
from bot.store.outbox import Method, Parcel
from bot.work import digests, places, settings
from bot.work.answers import Answer
from bot.work.places import Note, text
from nlp.model import Draft, QuestionReview, Review

MANY = 12  # questions from which on the person is told at once that they are being read
VERY_MANY = 100  # questions from which on an open window tells how far it is
STEP = 1.5  # seconds between two such tellings
PATIENCE = 4  # tries to fetch a file that Slack does not hand over just now
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
NO_FILES = (
    "I may not read files in this workspace yet. Whoever installed me could allow “files:read”; "
    "until then you can paste the text."
)

Reply = Callable[[Message], Parcel]


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
    return review(desk, delivery, said, lambda page: _respond(delivery, page))


def compose(desk: Desk, delivery: Delivery) -> Finish:
    """Open the window to paste into."""
    view = modals.compose(files=desk.install.files)
    return lambda tx: desk.send(tx, places.modal(delivery, view))


def shortcut_message(desk: Desk, delivery: Delivery) -> Finish:
    """Review a message that somebody chose, in a window of their own."""
    return in_window(desk, delivery, text(delivery, "text"))


def mention(desk: Desk, delivery: Delivery) -> Finish:
    """Answer a mention to the asker alone, in its thread."""
    return _spoken_to(desk, delivery, lambda page: _ephemeral(delivery, page))


def direct(desk: Desk, delivery: Delivery) -> Finish:
    """Answer a direct message, with its files."""
    return _spoken_to(desk, delivery, lambda page: _post(delivery, page))


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


def review(
    desk: Desk,
    delivery: Delivery,
    pasted: str,
    reply: Reply,
    *,
    early: bool = True,
    steps: bool = False,
) -> Finish:
    """Read a draft, keep it, and answer with its first page.

    With `early`, a long one is answered at once with how many questions are being read; with
    `steps`, a very long one keeps telling how far it is (in a window, which can be changed).
    """
    try:
        whole = "\n\n".join(part for part in (pasted, *_files(desk, delivery)) if part)
    except NotReadable as error:
        if error.passing and delivery.attempts < PATIENCE:
            raise  # in a few seconds it may be there
        page = apology(str(error))
        return lambda tx: desk.send(tx, reply(page))
    with desk.store.read() as tx:
        wishes = preferences.preferences(tx, delivery.team, delivery.user)
    masked = mask_people(whole, (*desk.reviews.engine.lexicon.names, *wishes.names))
    draft = desk.reviews.draft(masked.text)
    if not draft.questions:
        return lambda tx: desk.send(tx, reply(nothing_found()))
    if len(draft.questions) > MANY and early and delivery.attempts == 1:
        desk.send_now(reply(reading(len(draft.questions))))
    kinds = (*places.masked(delivery), *masked.kinds)
    found = desk.reviews.review(draft, wishes, _progress(desk, reply, steps))
    paste, kept = records(desk, delivery, found, tuple(dict.fromkeys(kinds)))
    page = first_page(paste, kept, found)

    def finish(tx: Tx) -> None:
        drafts.save(tx, paste, kept)
        for item in kept:
            items.log(tx, item.id, Entry(desk.now(), delivery.user, Deed.ASKED))
        ready = replace(reply(page), about=places.READY)
        desk.send(tx, ready, places.home(delivery.team, delivery.user))

    return finish


def _progress(desk: Desk, reply: Reply, steps: bool) -> Progress:
    """Return what tells how far a very long draft is, in a window that waits for it.

    Elsewhere the first answer says how many questions are being read, and the next is the review.
    """
    told = desk.now()

    def tell(done: int, total: int) -> None:
        nonlocal told
        if steps and total >= VERY_MANY and done < total and desk.now() - told > STEP:
            told = desk.now()
            desk.send_now(reply(reading(total, done)))

    return tell


def records(
    desk: Desk, delivery: Delivery, found: Review, masked: tuple[str, ...]
) -> tuple[Paste, tuple[Item, ...]]:
    """Return what to keep of a reviewed draft."""
    draft: Draft = found.draft
    paste = Paste(
        id=items.fresh_id(),
        team=delivery.team,
        author=delivery.user,
        created=desk.now(),
        introduction=draft.introduction,
        audience=draft.audience,
        unread=draft.unread,
        masked=masked,
    )
    return paste, tuple(_item(paste, at, one) for at, one in enumerate(found.questions))


def _item(paste: Paste, at: int, review: QuestionReview) -> Item:
    return Item(
        id=items.fresh_id(),
        draft=paste.id,
        team=paste.team,
        author=paste.author,
        place=float(at),
        question=review.question,
        original=review.question.text,
        standing=standing(review),
        touched=paste.created,
    )


def first_page(paste: Paste, kept: tuple[Item, ...], found: Review) -> Message:
    """Return a question's page for one question, an overview for more."""
    told = notice(Kind(one) for one in paste.masked)
    seen = tuple(
        Seen(item, review, position, len(kept))
        for position, (item, review) in enumerate(zip(kept, found.questions, strict=True), 1)
    )
    if len(seen) == 1:
        return question_page(seen[0], told)
    return overview(paste, seen, found.survey, told)


def _files(desk: Desk, delivery: Delivery) -> list[str]:
    """Return the text of the files that came along; raise `NotReadable`."""
    given = delivery.fields.get("files") or places.values(delivery).get(Field.FILE) or []
    if not isinstance(given, list) or not given:
        return []
    if not desk.install.files:
        raise NotReadable(NO_FILES)
    return [_file(desk, file) for file in given]


def _file(desk: Desk, file: dict[str, object]) -> str:
    size = int(str(file.get("size") or 0))
    name = str(file.get("name") or "file")
    if size > LARGEST:
        raise NotReadable(
            f"This file is larger than {LARGEST // 1_000_000} MB. You could paste its questions."
        )
    url = str(file.get("url_private_download") or file.get("url_private") or "")
    data = download(url, desk.config.bot_token, origins=frozenset({desk.config.files_url}))
    return file_text(data, name)


def _respond(delivery: Delivery, page: Message) -> Parcel:
    """Answer a command, to its sender alone."""
    args = {"url": text(delivery, "url"), "response_type": "ephemeral", **_content(page)}
    return places.mine(delivery, Method.RESPOND, args)


def _ephemeral(delivery: Delivery, page: Message) -> Parcel:
    args = {"channel": text(delivery, "channel"), "user": delivery.user, **_content(page)}
    if text(delivery, "thread") != text(delivery, "ts"):
        args["thread_ts"] = text(delivery, "thread")
    return places.mine(delivery, Method.EPHEMERAL, args)


def _post(delivery: Delivery, page: Message) -> Parcel:
    args = {
        "channel": text(delivery, "channel"),
        "thread_ts": text(delivery, "thread"),
        **_content(page),
    }
    return places.mine(delivery, Method.POST, args, text(delivery, "channel"))


def _content(page: Message) -> dict[str, object]:
    return {"text": page.text, **({"blocks": list(page.blocks)} if page.blocks else {})}
