"""App Home: one's own drafts, what waits, what is kept and for how long, and a first example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.cards.blocks import (
    Block,
    Run,
    aside,
    bold,
    bullets,
    button,
    header,
    line,
    link,
    ours,
    quoted,
    rich,
    room,
    row,
    rule,
    stamped,
    sure,
    tell,
)
from bot.ids import Action, Ref, View
from bot.limits import clip
from bot.records import Unsure
from bot.report import phrases

PAGE = 8
WAITING = 8
UNSURE = 5
ROOM = re.compile(r"[CG][A-Z0-9]{2,}")
EXAMPLE = "Are you homeless?"
BETTER = "Are you experiencing homelessness?"
GENTLER = "“homeless” can sound like a label for a whole person."


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in the list: its first words, how many questions, how many of them need something."""

    id: str
    words: str
    questions: int
    open: int
    touched: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits for the reader: why, in our words, and its card's permalink."""

    words: str
    why: str
    link: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that Home shows. `drafts` is one page of `total`, from `first`; `days` is retention.

    `steward`: the reader may change settings; `decides`: they may approve, and set up digests.
    `unclaimed`: nobody is a steward yet. `mine` counts the wordings that the reader keeps as they
    are in own drafts.
    """

    drafts: tuple[DraftRow, ...] = ()
    first: int = 0
    total: int = 0
    waiting: tuple[Waiting, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    steward: bool = False
    decides: bool = False
    unclaimed: bool = False
    mine: int = 0
    days: int = 90
    version: str = "1"


def home(page: HomePage) -> dict[str, Any]:
    """Return the Home view.

    OPEN_DRAFT and DELETE_DRAFT carry `Ref(draft)`, HOME_PAGE `Ref("home", choice=first)`,
    SEND_AGAIN and FORGET_UNSURE `Ref(str(unsure.id))`.
    """
    blocks = [
        *_start(page),
        *_unsure(page.unsure[:UNSURE]),
        *_waiting(page.waiting),
        *_drafts(page),
        *_kept(page),
    ]
    ref = f"home:{page.version}:{page.first}"
    return {"type": "home", "callback_id": View.HOME.value, "blocks": list(stamped(ref, blocks))}


def _start(page: HomePage) -> list[Block | None]:
    """Return the way in, with a worked example where there is no draft yet."""
    begin = row(
        button("Review a question", Action.COMPOSE, style="primary"),
        button("Try it", Action.EXAMPLE, aloud=f"Try it with the example: {EXAMPLE}")
        if not page.total
        else None,
    )
    if page.total:
        return [begin]
    return [
        header("Ask it well"),
        rich(
            line("Paste a question or a whole form. You see what might hurt or confuse, a kinder "
                 "wording, and a start for the line that says why you ask. For example:"),
            quoted(EXAMPLE),
            line(bold("This may hurt: "), GENTLER),
            line(bold("You could ask")),
            quoted(BETTER),
        ),
        begin,
        aside("It works from a published word list and rules; no language model reads your text."),
    ]  # fmt: skip


def _unsure(unsure: Sequence[Unsure]) -> list[Block | None]:
    return [block for one in unsure for block in _one_unsure(one)]


def _one_unsure(one: Unsure) -> list[Block | None]:
    about, ref = clip(one.about.strip() or "a message", 200), Ref(str(one.id))
    again = button("Send it again", Action.SEND_AGAIN, ref, aloud=f"Send again: {about}")
    fine = button("It is fine", Action.FORGET_UNSURE, ref, aloud=f"It is fine: {about}")
    where: list[Run] = [", in ", room(one.channel)] if ROOM.fullmatch(one.channel) else []
    said = line("I am not sure that this was sent: ", bold(about), *where, ".")
    return [rich(said), row(again, fine)]


def _waiting(waiting: Sequence[Waiting]) -> list[Block | None]:
    """Return what waits for the reader, with links to the cards."""
    if not waiting:
        return []
    blocks: list[Block | None] = [header("Waiting for you")]
    for one in waiting[:WAITING]:
        why = clip(one.why, 150)
        safe = one.link.startswith("https://")
        to_card = line(link(one.link, "Go to its card")) if safe else None
        blocks.append(rich(quoted(clip(one.words, 200)), line(why), to_card))
    if len(waiting) > WAITING:
        blocks.append(aside(f"And {len(waiting) - WAITING} more."))
    return blocks


def _drafts(page: HomePage) -> list[Block | None]:
    if not page.total:
        return []
    drafts = [block for one in page.drafts[:PAGE] for block in _draft(one)]
    return [header("My drafts"), *drafts, _steps(page)]


def _draft(draft: DraftRow) -> list[Block | None]:
    """Return one draft with what is open in it, when it was last touched, and its buttons."""
    words = clip(draft.words.strip() or "(no text)", 150)
    need = f"{draft.open} could use another look" if draft.open else "nothing is open"
    when = datetime.fromtimestamp(draft.touched, UTC)
    day = f"<!date^{int(draft.touched)}^{{date_short_pretty}}|{when:%Y-%m-%d}>"
    gone = sure(
        "Delete this draft?", "Its questions and reviews go for good. Cards that a team sees stay.",
        "Delete it", "Keep it",
    )  # fmt: skip
    ref = Ref(draft.id)
    return [
        tell(f"{words}\n{phrases.counted(draft.questions, 'question')} · {need}"),
        aside(ours(f"Last touched {day}")),
        row(
            button("Open", Action.OPEN_DRAFT, ref, aloud=f"Open: {words}"),
            button("Delete", Action.DELETE_DRAFT, ref, confirm=gone, aloud=f"Delete: {words}"),
        ),
    ]


def _steps(page: HomePage) -> Block | None:
    def go(label: str, to: int) -> Block:
        ref = Ref("home", choice=str(to))
        return button(label, Action.HOME_PAGE, ref, aloud=f"{label}, drafts from {to + 1}")

    return row(
        go("Back", max(0, page.first - PAGE)) if page.first else None,
        go("Next", page.first + PAGE) if page.first + PAGE < page.total else None,
    )


def _kept(page: HomePage) -> list[Block | None]:
    """Return what is kept and for how long, and the buttons that change that."""
    days = phrases.counted(page.days, "day")
    return [
        rule(),
        header("What Askwell keeps"),
        rich(bullets([
            "Only what you hand in: your questions, your why-we-ask lines and what was decided.",
            f"For {days} after the last change; then it is deleted.",
            "Phone numbers, e-mail addresses and the like are covered before anything is kept.",
            "A draft is yours alone until you share it.",
            "Wordings that a channel keeps as they are stay until a steward lifts them.",
        ])),
        row(
            button("Settings", Action.SETTINGS) if page.steward else None,
            button("Weekly digest", Action.DIGEST) if page.decides else None,
            button(f"What I keep ({page.mine})", Action.SETTINGS)
            if page.mine and not page.steward else None,
            button("Become a steward", Action.CLAIM) if page.unclaimed else None,
            button("Delete my data", Action.DELETE_MINE),
        ),
    ]  # fmt: skip
