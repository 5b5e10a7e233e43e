"""A draft is read, kept and answered with its first page."""

from __future__ import annotations

from dataclasses import replace

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
from bot.work import places
from bot.work.replies import Reply
from nlp.model import Draft, QuestionReview, Review

MANY = 12  # questions from which on the person is told at once that they are being read
VERY_MANY = 100  # questions from which on an open window tells how far it is
STEP = 1.5  # seconds between two such tellings
PATIENCE = 4  # tries to fetch a file that Slack does not hand over just now
NO_FILES = (
    "I may not read files in this workspace yet. Whoever installed me could allow “files:read”; "
    "until then you can paste the text."
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
    return _kept(desk, delivery, found, tuple(dict.fromkeys(kinds)), reply)


def _kept(
    desk: Desk, delivery: Delivery, found: Review, masked: tuple[str, ...], reply: Reply
) -> Finish:
    """Keep a reviewed draft, and answer with its first page."""
    paste, kept = _records(desk, delivery, found, masked)
    page = _first_page(paste, kept, found)

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


def _records(
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
    """Return a reviewed question as it is kept, at its place in the draft."""
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


def _first_page(paste: Paste, kept: tuple[Item, ...], found: Review) -> Message:
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
    """Return the text of one file, fetched; raise `NotReadable`."""
    size = int(str(file.get("size") or 0))
    name = str(file.get("name") or "file")
    if size > LARGEST:
        raise NotReadable(
            f"This file is larger than {LARGEST // 1_000_000} MB. You could paste its questions."
        )
    url = str(file.get("url_private_download") or file.get("url_private") or "")
    data = download(url, desk.config.bot_token, origins=frozenset({desk.config.files_url}))
    return file_text(data, name)
