"""When Slack will not have something: the person is told kindly, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk import Desk
from bot.digest.values import RunState
from bot.records import Item, Paste, State
from bot.store import Tx, digests, drafts, items, outbox
from bot.store.outbox import Method, Parcel
from bot.store.privacy import FORMER
from bot.work import places

NOT_IN = frozenset({"not_in_channel", "channel_not_found"})
CLOSED = frozenset(
    {"is_archived", "restricted_action", "restricted_action_read_only_channel",
     "restricted_action_thread_only_channel", "no_permission"}
)  # fmt: skip
NOT_THERE = NOT_IN | CLOSED
TAKEN_AWAY = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
TEXT_ONLY = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
INVITE = (
    "I could not post in <#{channel}>, because I am not in it. If you type “/invite @Askwell” "
    "there, you can share your question again from my Home tab. Until then only you see it."
)
NOT_WRITABLE = (
    "I could not post in <#{channel}>: it is archived, or only some people may write there. You "
    "can share your question in another channel, from my Home tab. Until then only you see it."
)
NOT_TAKEN = (
    "Slack did not take what you shared in <#{channel}>. Until it does only you see it: you can "
    "share it again from my Home tab."
)
BEHIND = (
    "I could not bring a card in <#{channel}> up to date. Nothing is lost: it catches up when "
    "somebody does something with it again."
)
NO_SUMMARY = (
    "The summary of your draft in <#{channel}> is not there any more. The cards of its questions "
    "go on without it."
)
DELETED = (
    "The card in <#{channel}> is not there any more, so I could not bring it up to date. Your "
    "question is in my Home tab, and you can share it again from there."
)
UNREACHABLE = "unreachable"  # the sender's own word: every try surely failed
NO_DIGEST = (
    "I could not post the weekly digest in <#{channel}>, because I am not in it, or may not write "
    "there. “/invite @Askwell” lets me in; “/askwell digest” changes or pauses it."
)
NO_DIGEST_AT_ALL = (
    "Slack did not take the weekly digest in <#{channel}>. “/askwell digest” shows it to you."
)
IN_HOME = "Your review is ready: you find it in my Home tab."
TOO_LATE = (
    "That window could not open in time. Your work is kept: you find it in my Home tab, or you "
    "could press the button again."
)


@dataclass(frozen=True, slots=True)
class Lost:
    """Settles parcels that Slack refused."""

    desk: Desk

    def __call__(self, tx: Tx, parcel: Parcel, code: str) -> None:
        """Do what can be done about one refused parcel."""
        if code in TEXT_ONLY and "blocks" in parcel.args:
            self._as_text(tx, parcel)
        elif parcel.method in (Method.CARD, Method.SET):
            self._card(tx, parcel, code)
        elif parcel.method == Method.DIGEST:
            self._digest(tx, parcel, code)
        elif parcel.method == Method.RESPOND:
            self._answer(tx, parcel)
        elif parcel.method in (Method.OPEN, Method.PUSH):
            self._tell(tx, parcel, TOO_LATE)
        elif parcel.method in (Method.EPHEMERAL, Method.UPDATE) or parcel.about == places.READY:
            self._tell(tx, parcel, IN_HOME)

    def _as_text(self, tx: Tx, parcel: Parcel) -> None:
        """Send the words alone: some workspaces do not know every kind of block."""
        args = {name: value for name, value in parcel.args.items() if name != "blocks"}
        self.desk.send(tx, replace(parcel, args=args, once=""))

    def _card(self, tx: Tx, parcel: Parcel, code: str) -> None:
        """Take what cannot be shown in its channel back to its author alone, and say so once."""
        item, paste = _shown(tx, parcel)
        if paste is None:
            return
        posted = item.card if item else paste.card
        words = _why_not(code)
        if posted and code not in NOT_THERE | TAKEN_AWAY:
            words = BEHIND
        elif item and posted:
            items.unshare(tx, item)
            words = DELETED if item.state == State.APPROVED else words
        elif posted:
            drafts.posted(tx, paste.id, "", "")
            words = NO_SUMMARY if code in TAKEN_AWAY else words
        else:
            _take_back(tx, paste, item.channel if item else paste.channel)
        self._tell(tx, parcel, words.format(channel=parcel.channel), once=True)

    def _digest(self, tx: Tx, parcel: Parcel, code: str) -> None:
        """Try a weekly digest again that surely did not arrive; say so where that is no use."""
        run_id = int(str(parcel.args["run"]))
        if code == UNREACHABLE and digests.release(tx, run_id):
            return
        digests.settle(tx, run_id, RunState.FAILED)
        words = NO_DIGEST if code in NOT_THERE else NO_DIGEST_AT_ALL
        self._tell(tx, parcel, words.format(channel=parcel.channel), once=True)

    def _answer(self, tx: Tx, parcel: Parcel) -> None:
        """Open in a window what an expired answer link could not show."""
        otherwise = parcel.args.get("otherwise")
        if isinstance(otherwise, Mapping):
            opened = replace(parcel, method=Method.OPEN, args=otherwise, once="")
            self.desk.send(tx, opened)
        else:
            self._tell(tx, parcel, str(parcel.args["text"]) if _note(parcel) else IN_HOME)

    def _tell(self, tx: Tx, parcel: Parcel, words: str, once: bool = False) -> None:
        """Write to the person directly; the same words for a whole draft only once."""
        if parcel.user in ("", FORMER):
            return
        args = {"channel": parcel.user, "text": words}
        note = Parcel(
            Method.POST,
            args,
            parcel.team,
            parcel.user,
            parcel.user,
            about=places.NOTE,
            once=f"lost:{parcel.user}:{parcel.channel}" if once else "",
        )
        self.desk.send(tx, note)


def _note(parcel: Parcel) -> bool:
    """Tell whether somebody was only told something, rather than shown what is in Home too."""
    return parcel.about == places.NOTE


def _shown(tx: Tx, parcel: Parcel) -> tuple[Item | None, Paste | None]:
    """Return the question of a card, and the draft of a card or summary."""
    if parcel.method == Method.SET:
        return None, drafts.find(tx, str(parcel.args["id"]), parcel.team)
    item = items.item(tx, str(parcel.args["id"]), parcel.team)
    return item, drafts.find(tx, item.draft, parcel.team) if item else None


def _why_not(code: str) -> str:
    """Return what to say of a card or summary that Slack will not have."""
    if code in TAKEN_AWAY:
        return DELETED
    if code in NOT_IN:
        return INVITE
    return NOT_WRITABLE if code in CLOSED else NOT_TAKEN


def _take_back(tx: Tx, paste: Paste, channel: str) -> None:
    """Make private again what was shared in a channel and is not posted there: all of a draft."""
    if paste.channel == channel:
        drafts.posted(tx, paste.id, "", "")
    outbox.drop(tx, f"set:{paste.id}")
    for one in items.items_of(tx, paste.id):
        if one.state != State.PRIVATE and one.channel == channel and not one.card:
            items.unshare(tx, one)
            outbox.drop(tx, f"card:{one.id}")
