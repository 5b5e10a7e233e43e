"""What pages and cards say about a question: one place words it for all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.cards.blocks import IN_PART, Block, bold, line, quoted
from bot.limits import clip
from bot.records import Kept, Seen, State
from bot.report import phrases
from nlp.model import Finding, Level, QuestionReview, Rewording, WhyStatus, WhyWeAsk

LONG = 2_500  # of a question's or a rewording's text, in a message that holds two of them
LIST = 900  # of response options
SAID = 170  # of one finding
NOTICE = 200  # of what has just happened; what was masked must not be cut off
GRAVEST = (Level.CARE, Level.CLARITY, Level.NOTE)
MAY = {Level.CARE: "This may hurt", Level.CLARITY: "This may confuse"}
STATES = {
    State.PRIVATE: "Only you can see this",
    State.IN_REVIEW: "In review",
    State.APPROVED: "Approved",
    State.CHANGES: "Changes asked",
    State.DROPPED: "Dropped",
}
UNREAD = "Not read: Askwell reads English."
LABEL = re.compile(
    r"^why (?:do )?we (?:are asking|ask)(?: you)?(?: this)?\s*[:–—-]\s*", re.IGNORECASE
)
CHANNEL = re.compile(r"[CGD][A-Z0-9]{2,}")


def unsettled(seen: Seen) -> tuple[Finding, ...]:
    """Return the findings that nobody chose to keep, gravest first."""
    loose = (one for one in seen.review.findings if not _settled(one, seen.item.kept))
    return tuple(sorted(loose, key=lambda one: GRAVEST.index(one.level)))


def _settled(found: Finding, kept: Sequence[Kept]) -> bool:
    return any(one.check == found.check and one.entry in ("", found.entry) for one in kept)


def flags(seen: Seen) -> tuple[Finding, ...]:
    """Return the unsettled findings that flag the question, gravest first."""
    if not seen.item.question.english:
        return ()
    return tuple(one for one in unsettled(seen) if one.level != Level.NOTE)


def best(seen: Seen) -> tuple[int, Rewording] | None:
    """Return the best rewording and its place among the rewordings; None when there is none."""
    found = enumerate(seen.review.rewordings)
    return next(((place, one) for place, one in found if one.best), None)


def has_ways(seen: Seen) -> bool:
    """Tell whether there is a rewording, another question or a reason to drop."""
    review = seen.review
    return bool(review.rewordings or review.other_questions or review.drop)


def name(seen: Seen) -> str:
    """Return "Question 3", or "Your question" when it is the only one."""
    return f"Question {seen.position}" if seen.total > 1 else "Your question"


def title(seen: Seen) -> str:
    """Return a page's title: which question of how many, and its own number where that differs."""
    own = clip(seen.item.question.number.strip(), 12)
    parts = [f"{name(seen)} of {seen.total}" if seen.total > 1 else name(seen)]
    parts += [f"your number {own}"] if own and own != str(seen.position) else []
    parts += ["new wording"] if seen.item.question.text != seen.item.original else []
    return " · ".join(parts)


def texts(seen: Seen) -> tuple[str, ...]:
    """Return the response options as they stand."""
    return tuple(option.text for option in seen.item.question.options)


def asked(text: str, options: Sequence[str], limit: int = LONG) -> list[Block | None]:
    """Return a question as a quotation with its options under it; a note where it is clipped."""
    listed = phrases.options(options)
    shown = clip(text, limit), clip(listed, LIST)
    return [quoted(shown[0]), line(shown[1]), in_part(shown != (text, listed))]


def in_part(clipped: bool) -> Block | None:
    """Return the note that stands under words that were clipped."""
    return line(IN_PART) if clipped else None


def offered(rewording: Rewording, was: Sequence[str]) -> list[Block | None]:
    """Return a rewording as it would be sent: one question or two, and options that changed."""
    shared = LONG // max(len(rewording.texts), 1)
    same = not rewording.options or rewording.options == tuple(was)
    listed = "" if same else phrases.options(rewording.options)
    shown = [clip(text, shared) for text in rewording.texts]
    clipped = (*shown, clip(listed, LIST)) != (*rewording.texts, listed)
    quotes = [part for text in shown for part in (line("and"), quoted(text))][1:]
    return [*quotes, line(clip(listed, LIST)), in_part(clipped)]


def offer(rewording: Rewording) -> str:
    """Return the words that stand before a rewording."""
    return "You could ask two questions" if len(rewording.texts) > 1 else "You could ask"


def hurts(seen: Seen, limit: int = SAID) -> str:
    """Return the gravest finding in a sentence, and how many more there are; "" when none."""
    found = phrases.told_once(flags(seen))
    if not found:
        return ""
    gravest, *rest = found
    said = clip(phrases.finding(gravest, seen.item.question), limit)
    return f"{said} {_more(gravest, rest)}".strip()


def _more(gravest: Finding, rest: Sequence[Finding]) -> str:
    if not rest:
        return ""
    smaller = all(one.level != gravest.level for one in rest)
    return f"And {phrases.counted(len(rest), 'smaller thing' if smaller else 'more thing')}."


def calm(seen: Seen) -> str:
    """Return what is said of a question in which nothing is flagged, or nothing any more."""
    item = seen.item
    if not item.question.english:
        return UNREAD
    if seen.review.instrument:
        named = clip(seen.review.instrument, 100)
        return f"This is the wording of {named}, so it is left word for word."
    if item.kept:
        return f"Kept as it is: {phrases.listed(_reasons(item.kept))}."
    if item.question.text != item.original:
        return "This wording is in use. Nothing stood out in it."
    return "Nothing stood out."


def _reasons(kept: Sequence[Kept]) -> list[str]:
    return list(dict.fromkeys(str(one.reason) for one in kept))


def unlabelled(said: str) -> str:
    """Return a purpose line without a "Why we ask:" before it: the card says that itself."""
    return LABEL.sub("", said.strip(), count=1)


def purpose(why: WhyWeAsk, line_of: str = "") -> str:
    """Return the state of a purpose line in one sentence, with the beginning of the line."""
    if why.covered_by and why.status == WhyStatus.COMPLETE:
        shared = clip(unlabelled(why.covered_by), 90)
        return f"Why we ask: its section says it, {phrases.quote(shared)}"
    if why.covered_by:
        return "Why we ask: its section has a line, and it could say more."
    said = unlabelled(line_of or why.text)
    state = phrases.STATES[why.status]
    if said and why.status != WhyStatus.MISSING:
        return f"Why we ask: {phrases.quote(clip(said, 90))} {state}"
    return f"Why we ask: {state[0].lower()}{state[1:]}"


def purpose_button(review: QuestionReview) -> str:
    """Return the label of the button that opens the purpose line."""
    written = bool(review.why_we_ask.text)
    return "Change why we ask" if written else "Write why we ask"


def where(seen: Seen) -> str:
    """Return where a question stands with the team, in mrkdwn; "" while it is private."""
    item = seen.item
    if item.state is State.PRIVATE:
        return ""
    channel = f" in <#{item.channel}>" if CHANNEL.fullmatch(item.channel) else ""
    return f"{STATES[item.state]}{channel}."


def heading(text: str, notice: str = "") -> list[Block | None]:
    """Return a page's first lines: what has just happened, and the title."""
    return [line(clip(notice, NOTICE)) if notice else None, line(bold(text))]
