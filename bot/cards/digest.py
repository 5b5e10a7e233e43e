"""The weekly digest: what is open, what was approved, one tip, and the trend. It names nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.cards.blocks import (
    Block,
    Message,
    Run,
    aside,
    bold,
    bullets,
    button,
    header,
    line,
    link,
    message,
    overflow,
    quoted,
    rich,
    row,
)
from bot.cards.forms import modal
from bot.digest.values import Approved, Digest, Line, Step, Tip
from bot.digest.when import said
from bot.ids import Action, Choice, Ref, View
from bot.limits import clip
from bot.report import phrases

LISTED = 10  # open questions in the digest itself
PAGE = 20  # open questions in a window
NAMED = 5  # approved questions that are shown
WORDS = 150
STEPS = {
    Step.EDIT: "Change the wording",
    Step.PURPOSE: "Write why we ask",
    Step.WAYS: "See other ways",
    Step.LOOK: "Look at it",
}


def digest_message(digest: Digest) -> Message:
    """Return a channel's digest.

    DIGEST_STEP carries `Ref(item, version, step)`, DIGEST_ALL `Ref(channel, choice=first)`, the
    menu "choice:channel".
    """
    ref = Ref(f"digest.{digest.plan.channel}.{digest.period}")
    blocks = [*_content(digest), row(_menu(digest.plan.channel)), aside(_comes(digest))]
    return message(ref, _spoken(digest), blocks)


def preview(digest: Digest, metadata: str = "") -> dict[str, Any]:
    """Return the digest as a window that only its reader sees."""
    told = rich(line("Only you see this. It is what the digest would say now."))
    return modal(View.DIGEST_PREVIEW, "Preview", [told, *_content(digest)], metadata=metadata)


def everything(digest: Digest, first: int = 0, metadata: str = "") -> dict[str, Any]:
    """Return a window with a page of all open questions, from number `first` on."""
    lines = digest.open
    first = max(0, min(first, len(lines) - 1)) // PAGE * PAGE
    page = lines[first : first + PAGE]
    shown = [block for one in page for block in _line(one)]
    blocks = [
        rich(line(bold(_title(digest)))),
        *shown,
        row(_turn("Back", digest.plan.channel, first - PAGE) if first else None),
        row(_turn("Next", digest.plan.channel, first + PAGE))
        if first + PAGE < len(lines)
        else None,
    ]
    ref = Ref(f"all.{digest.plan.channel}", first)
    return modal(View.DIGEST_ALL, "Open questions", blocks, metadata=metadata, ref=ref)


def as_text(digest: Digest) -> str:
    """Return a digest as plain text, for a terminal."""
    lines = [_title(digest), ""]
    for number, one in enumerate(digest.open[:LISTED], 1):
        lines.append(f"{number}. {clip(one.words, WORDS)}")
        lines += [f"   {_state(one)}", *([f"   {one.link}"] if one.link else [])]
        lines.append(f"   Next: {STEPS[one.step]}")
    rest = len(digest.open) - LISTED
    lines += [f"And {rest} more."] if rest > 0 else []
    approved = _approved_title(digest)
    lines += [approved, *(f"- {clip(one.words, WORDS)}" for one in digest.approved[:NAMED])]
    lines += [*_advice(digest), digest.trend]
    return "\n".join(one for at, one in enumerate(lines) if one or at == 1)


def _content(digest: Digest) -> list[Block | None]:
    """Return what is the same in the channel and in a preview."""
    shown = [block for one in digest.open[:LISTED] for block in _line(one)]
    return [
        header(_title(digest)),
        *shown,
        *_rest(digest),
        _approved(digest),
        _kind(digest),
        rich(line(digest.trend)) if digest.trend else None,
    ]


def _title(digest: Digest) -> str:
    """Return how many questions are open, as the heading."""
    count = len(digest.open)
    if not count:
        return "Weekly digest: nothing is open"
    return f"Weekly digest: {phrases.counted(count, 'question')} {_are(count)} open"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _spoken(digest: Digest) -> list[str]:
    """Return the digest as sentences, for notices and screen readers."""
    flagged = len(digest.open) and f"{digest.flagged} {_are(digest.flagged)} still flagged."
    rest = len(digest.open) - LISTED
    return [
        f"{_title(digest)}.",
        flagged or "",
        f"{_approved_title(digest)}.",
        *_advice(digest),
        digest.trend,
        "Still open:" if digest.open else "",
        *(_heard(number, one) for number, one in enumerate(digest.open[:LISTED], 1)),
        f"And {rest} more." if rest > 0 else "",
    ]


def _heard(number: int, one: Line) -> str:
    return f"{number}. {phrases.quote(clip(one.words, WORDS))}: {_state(one)}"


def _line(one: Line) -> list[Block | None]:
    """Return an open question with what it lacks, a link to its card, and its next step."""
    words = clip(one.words, WORDS) or "(no text)"
    safe = one.link.startswith("https://")
    to_card: list[Run] = [link(one.link, "Go to its card")] if safe else []
    shown = rich(quoted(words), line(f"{_state(one)} ", *to_card))
    return [shown, row(_step(one, words)) if one.step != Step.LOOK or safe else None]


def _step(one: Line, words: str) -> Block:
    """Return the button for what comes next; a look is taken at the card itself."""
    label = STEPS[one.step]
    aloud = f"{label}: {words}"
    if one.step == Step.LOOK:
        return {**button(label, Action.GO, aloud=aloud), "url": one.link}
    return button(label, Action.DIGEST_STEP, Ref(one.id, one.version, one.step), aloud=aloud)


def _state(one: Line) -> str:
    waits = f"Open for {phrases.counted(one.days, 'day')}." if one.days else "New today."
    return f"{one.lacks} {waits}"


def _rest(digest: Digest) -> list[Block | None]:
    """Return how many more are open, and the way to see them all."""
    rest = len(digest.open) - LISTED
    if rest <= 0:
        return []
    ref = Ref(digest.plan.channel, choice="0")
    total = f"See all {len(digest.open)}"
    return [rich(line(f"And {rest} more.")), row(button(total, Action.DIGEST_ALL, ref))]


def _turn(label: str, channel: str, to: int) -> Block:
    aloud = f"{label}, open questions from {to + 1}"
    return button(label, Action.DIGEST_ALL, Ref(channel, choice=str(to)), aloud=aloud)


def _approved_title(digest: Digest) -> str:
    since = "in the last seven days" if digest.first else "since the last digest"
    count = len(digest.approved)
    if not count:
        return f"Nothing was approved {since}"
    return f"{phrases.counted(count, 'question')} approved {since}"


def _approved(digest: Digest) -> Block:
    found = digest.approved
    rest = f"and {len(found) - NAMED} more" if len(found) > NAMED else ""
    shown = bullets([*(_named(one) for one in found[:NAMED]), rest])
    return rich(line(bold(_approved_title(digest))), shown)


def _named(one: Approved) -> Run:
    words = clip(one.words, WORDS)
    return link(one.link, words) if one.link.startswith("https://") and words else words


def _kind(digest: Digest) -> Block | None:
    """Return what came up most, with the tip for it."""
    if not digest.kind:
        return None
    tip = digest.tip
    if not tip.after:
        return rich(line(bold("What came up most: "), f"{digest.kind}."), line(clip(tip.why, 500)))
    return rich(
        line(bold("What came up most: "), f"{digest.kind}."),
        line("For example, your team approved"),
        quoted(clip(tip.after, WORDS)),
        line("instead of"),
        quoted(clip(tip.before, WORDS)),
    )


def _advice(digest: Digest) -> Sequence[str]:
    """Return what came up most and the tip, as sentences."""
    if not digest.kind:
        return []
    return [f"What came up most: {digest.kind}.", _tip(digest.tip)]


def _tip(tip: Tip) -> str:
    if not tip.after:
        return clip(tip.why, 500)
    before, after = (phrases.quote(clip(text, WORDS)) for text in (tip.before, tip.after))
    return f"For example, your team approved {after} instead of {before}."


def _menu(channel: str) -> Block:
    """Return the menu under a digest."""
    choices = [
        ("Digest settings", Choice.SETTINGS),
        ("Pause the digest", Choice.PAUSE),
        ("Resume the digest", Choice.RESUME),
    ]
    return overflow(Action.DIGEST_MENU, [(label, f"{one}:{channel}") for label, one in choices])


def _comes(digest: Digest) -> str:
    return f"It comes on {said(digest.plan.schedule)}. Its menu pauses or changes it."
