"""The team's cards: one message a question, updated in place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.cards.blocks import (
    Block,
    Message,
    aside,
    bold,
    bullets,
    button,
    line,
    message,
    ours,
    overflow,
    person,
    quoted,
    rich,
    row,
    small,
)
from bot.cards.wording import SAID, STATES, asked, in_part, name, texts, unlabelled
from bot.ids import Action, More, Ref
from bot.limits import clip
from bot.records import Deed, Entry, Item, Kept, Seen, Standing, State
from bot.report import phrases
from nlp.model import WhyStatus

OPEN = 4  # open findings named on a card
WORDS = 600  # of a comment or reason
LINE = 1_500  # of a purpose line
ALONE = "Its author approved it alone, as a steward allowed for this team."
TELLING = (Deed.SHARED, Deed.CHANGES, Deed.COMMENTED, Deed.DROPPED, Deed.KEPT)
HEARD = 300  # of a purpose line or of words, where they are read aloud
BEFORE = "Before it can be approved"
WHY = {
    WhyStatus.MISSING: "It has no “why we ask” line yet.",
    WhyStatus.DRAFT: "Its “why we ask” line still has choices open.",
    WhyStatus.VAGUE: "Its “why we ask” line could say more.",
}
DECIDED = (State.APPROVED, State.DROPPED)


def card(seen: Seen, entries: Sequence[Entry], alone: bool = False) -> Message:
    """Return a question's card; `entries` are its history, oldest first.

    `alone`: a steward lets authors approve alone, and the card says so where one did. Every button
    carries the item's `Ref`.
    """
    if seen.item.state in DECIDED:
        return _settled(seen, entries, alone)
    ref = Ref(seen.item.id, seen.item.version)
    blocks = [
        _question(seen),
        _purpose(seen),
        _open(seen.item),
        *_latest(entries),
        _deeds(seen),
    ]
    return message(ref, _spoken(seen, entries), blocks)


def missing(standing: Standing) -> list[str]:
    """Return what stands between a question and approval, one sentence each; empty when ready."""
    said = [clip(one.message, SAID) for one in standing.care]
    return said + ([WHY[standing.why]] if standing.why in WHY else [])


def _settled(seen: Seen, entries: Sequence[Entry], alone: bool) -> Message:
    """Return the short card of a question that was approved or dropped."""
    item = seen.item
    ref = Ref(item.id, item.version)
    approved = item.state is State.APPROVED
    by_author = alone and approved and _approver(entries) == item.author
    choices = [("Comment", More.COMMENT), ("History", More.HISTORY), ("Open it again", More.REOPEN)]
    menu = overflow(Action.CARD_MORE, [(label, f"{choice}:{ref}") for label, choice in choices])
    blocks = [
        _question(seen),
        _purpose(seen) if approved else None,
        *_latest(entries[-1:]),
        aside(ALONE) if by_author else None,
        row(menu),
    ]
    return message(ref, [*_spoken(seen, entries[-1:]), ALONE if by_author else ""], blocks)


def _approver(entries: Sequence[Entry]) -> str:
    return next((one.who for one in reversed(entries) if one.deed is Deed.APPROVED), "")


def _spoken(seen: Seen, entries: Sequence[Entry]) -> list[str]:
    """Return a card as sentences, for a fallback; it names nobody, since that would call them."""
    item, spoke = seen.item, _spoke(entries)
    lacks = missing(item.standing) if item.state not in DECIDED else []
    number = f"{name(seen)}, " if seen.total > 1 else ""
    why = clip(_line(seen), HEARD)
    return [
        f"{STATES[item.state]}: {number}{phrases.quote(clip(item.question.text, 400))}.",
        f"{clip(phrases.options(texts(seen)), 400)}." if texts(seen) else "",
        f"Why we ask: {phrases.quote(why)}" if why else "",
        f"{BEFORE}: {' '.join(lacks)}" if lacks else "",
        "Nothing is open." if not lacks and item.state not in DECIDED else "",
        f"Somebody {spoke.deed}: {phrases.quote(clip(spoke.words, HEARD))}" if spoke else "",
    ]


def _line(seen: Seen) -> str:
    """Return the purpose line that holds: its own, or its section's."""
    own = unlabelled(seen.item.question.why_line)
    return own or unlabelled(seen.review.why_we_ask.covered_by)


def _spoke(entries: Sequence[Entry]) -> Entry | None:
    """Return the last words that somebody had for the others."""
    spoken = (one for one in reversed(entries) if one.deed in TELLING and one.words.strip())
    return next(spoken, None)


def _question(seen: Seen) -> Block:
    """Return the wording under its state, and what was kept as it is."""
    item = seen.item
    titles = [STATES[item.state]] + ([name(seen)] if seen.total > 1 else [])
    must = "People are asked to answer this one." if item.question.required else ""
    return rich(
        line(bold(" · ".join(titles))),
        *asked(item.question.text, texts(seen)),
        line(must),
        bullets(_kept(one) for one in item.kept[:OPEN]),
    )


def _kept(kept: Kept) -> str:
    words = f": {phrases.quote(clip(kept.words, 200))}" if kept.words.strip() else "."
    return f"Kept as it is, {kept.reason}{words}"


def _purpose(seen: Seen) -> Block:
    """Return the purpose line, or its section's, or that there is none."""
    said = _line(seen)
    if not said:
        return rich(line(bold("Why we ask: "), "not written yet."))
    own = unlabelled(seen.item.question.why_line)
    title = "Why we ask" if own else "Why we ask, for the whole section"
    shown = clip(said, LINE)
    return rich(line(bold(title)), quoted(shown), in_part(shown != said))


def _open(item: Item) -> Block:
    """Return what is still open, or that nothing is."""
    lacks, standing = missing(item.standing), item.standing
    other = len(standing.open) - len(standing.care)
    rest = f"Worth a look too: {phrases.counted(other, 'smaller thing')}." if other else ""
    if not lacks:
        return rich(line("Nothing is open: it can be approved.", f" {rest}" if rest else ""))
    shown = lacks if len(lacks) <= OPEN else [*lacks[: OPEN - 1], *lacks[-1:]]
    more = f"and {len(lacks) - len(shown)} more" if len(lacks) > len(shown) else ""
    return rich(line(bold(BEFORE)), bullets([*shown, more]), line(rest))


def _latest(entries: Sequence[Entry]) -> list[Block | None]:
    """Return who did what last, and the last words that somebody had for the others."""
    if not entries:
        return []
    last, spoke = entries[-1], _spoke(entries)
    words = rich(quoted(clip(spoke.words, WORDS))) if spoke else None
    if spoke is None or spoke is last:
        return [small(ours(deed(last))), words]
    return [small(ours(deed(spoke))), words, small(ours(deed(last)))]


def deed(entry: Entry) -> str:
    """Return who did what and when, in mrkdwn of our own: Slack shows the reader's own time."""
    when = datetime.fromtimestamp(entry.at, UTC)
    day = f"<!date^{int(entry.at)}^{{date_short_pretty}} at {{time}}|{when:%Y-%m-%d %H:%M} UTC>"
    return f"{person(entry.who)} {entry.deed} · {day}"


def _deeds(seen: Seen) -> Block | None:
    ref, about = Ref(seen.item.id, seen.item.version), f": {clip(seen.item.question.text, 45)}"
    return row(
        button("Approve", Action.APPROVE, ref, style="primary" if seen.item.standing.ready else "",
               aloud=f"Approve{about}"),
        button("Ask for changes", Action.ASK_CHANGES, ref, aloud=f"Ask for changes{about}"),
        button("Drop", Action.DROP, ref, aloud=f"Drop{about}"),
        overflow(Action.CARD_MORE, _more(seen.item, ref)),
    )  # fmt: skip


def _more(item: Item, ref: Ref) -> list[tuple[str, str]]:
    choices = [(_why_label(item), More.PURPOSE), ("Edit the wording", More.EDIT)]
    choices += [("Keep as is, because…", More.KEEP)] if item.standing.flagged else []
    choices += [("Comment", More.COMMENT), ("History", More.HISTORY)]
    return [(label, f"{choice}:{ref}") for label, choice in choices]


def _why_label(item: Item) -> str:
    return "Change why we ask" if item.question.why_line.strip() else "Write why we ask"
