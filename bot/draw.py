"""Drawing cards, summaries and Homes at the moment when they are sent, from what is kept."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.home import PAGE, DraftRow, HomePage, Waiting, home
from bot.cards.team import card
from bot.cards.whole_draft import set_summary
from bot.desk import Desk
from bot.digest.draw import drawing
from bot.records import Deed, Item, Paste, Role, Seen, State
from bot.sender import Drawing, Wait
from bot.store import Tx, doubts, drafts, items, outbox, people, preferences, privacy, wishes
from bot.store.outbox import Method, Parcel
from bot.wishes import Kind

DAY = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Artist:
    """Draws parcels that hold only an id."""

    desk: Desk

    def draw(self, parcel: Parcel) -> Drawing | None:
        """Return the call to make; None where what it showed is gone; raise `Wait`."""
        draws = {Method.CARD: self._card, Method.SET: self._summary, Method.HOME: self._home,
                 Method.DIGEST: self._digest}  # fmt: skip
        return draws[parcel.method](parcel)

    def _card(self, parcel: Parcel) -> Drawing | None:
        with self.desk.store.read() as tx:
            item = items.item(tx, str(parcel.args["id"]), parcel.team)
            paste = drafts.find(tx, item.draft, item.team) if item else None
            if item is None or paste is None or item.state == State.PRIVATE:
                return None
            wishes = preferences.preferences(tx, item.team, item.channel)
            history = items.history(tx, item.id)
            approvals = [one.who for one in history if one.deed == Deed.APPROVED]
            alone = approvals[-1:] == [item.author]
            position, total = items.place_of(tx, item)
            coming = outbox.has_summary(tx, paste.id)
        review = self.desk.reviews.again(paste, item, wishes)
        message = card(Seen(item, review, position, total), history, alone)
        content = {"text": message.text, "blocks": list(message.blocks)}
        if item.card:
            return Drawing(Method.UPDATE, {"channel": item.channel, "ts": item.card, **content})
        in_set = paste.channel == item.channel and bool(paste.channel)
        if in_set and coming and not paste.card:
            raise Wait
        thread = {"thread_ts": paste.card} if in_set and paste.card else {}
        return Drawing(Method.POST, {"channel": item.channel, **thread, **content})

    def _summary(self, parcel: Parcel) -> Drawing | None:
        with self.desk.store.read() as tx:
            paste = drafts.find(tx, str(parcel.args["id"]), parcel.team)
            shared = items.shared_of(tx, paste) if paste else ()
            note = drafts.note_on(tx, str(parcel.args["id"]))
        if paste is None or not shared:
            return None
        links = {item.id: self.desk.link(item) for item in shared if item.card}
        message = set_summary(paste, self.desk.seen(paste, shared), links, note=note)
        content = {"text": message.text, "blocks": list(message.blocks)}
        if paste.card:
            return Drawing(Method.UPDATE, {"channel": paste.channel, "ts": paste.card, **content})
        return Drawing(Method.POST, {"channel": paste.channel, **content})

    def _digest(self, parcel: Parcel) -> Drawing | None:
        return drawing(self.desk, parcel)

    def _home(self, parcel: Parcel) -> Drawing | None:
        with self.desk.store.read() as tx:
            page = self._home_page(tx, parcel)
        return Drawing(Method.HOME, {"user_id": str(parcel.args["id"]), "view": home(page)})

    def _home_page(self, tx: Tx, parcel: Parcel) -> HomePage:
        team, user = parcel.team, str(parcel.args["id"])
        total = drafts.count(tx, team, user)
        first = min(int(str(parcel.args.get("first") or 0)), max(0, total - 1) // PAGE * PAGE)
        role = people.role(tx, team, user)
        return HomePage(
            drafts=tuple(_row(tx, one) for one in drafts.of_author(tx, team, user, first, PAGE)),
            first=first,
            total=total,
            waiting=tuple(
                self._waiting(one, user) for one in items.waiting(tx, team, user, role.may_decide)
            ),
            unsure=doubts.doubts(tx, team, user),
            steward=role == Role.STEWARD,
            decides=role.may_decide,
            unclaimed=not people.named(tx, team, Role.STEWARD),
            mine=len(wishes.wishes(tx, team, [user], [Kind.KEPT])),
            days=round(privacy.RETENTION / DAY),
            version=f"{self.desk.now():.0f}",
        )

    def _waiting(self, item: Item, user: str) -> Waiting:
        why = "Changes were asked for" if item.author == user else "It waits for a decision"
        return Waiting(item.question.text, why, self.desk.link(item), item.channel)


def _row(tx: Tx, paste: Paste) -> DraftRow:
    kept = items.items_of(tx, paste.id)
    words = kept[0].question.text if kept else ""
    open_still = sum(not item.standing.ready or item.standing.flagged for item in kept)
    return DraftRow(paste.id, words, len(kept), open_still, paste.touched)
