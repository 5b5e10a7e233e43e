"""Lists of the settings, ten rows a page: terms, changes, what is kept, how it was received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards.blocks import Block, aside, bold, button, line, ours, person, rich, row, rule, small
from bot.cards.forms import modal
from bot.cards.settings import open_button
from bot.cards.settings_forms import Known
from bot.cards.settings_words import change_row, place_words, said, when
from bot.ids import Action, Part, Ref, View
from bot.limits import clip
from bot.received import ENOUGH, Received
from bot.wishes import Change, Kind, Wish

PAGE = 10
TITLES = {
    Part.TERMS: "Your own terms",
    Part.CHANGED: "Changed or muted",
    Part.KEPT: "Kept as it is",
    Part.HISTORY: "Changes",
    Part.RECEPTION: "How it is received",
}
TAKE_AWAY = {Kind.KEPT: "Lift it", Kind.MUTE: "Unmute", Kind.TERM: "Take it away"}
EMPTY = "There is nothing here any more."
MINE = "What you keep in your own drafts. It is not flagged for you again, and nobody else sees it."
KEPT = "These wordings are not flagged again here, each for its reason. You can lift any of them."


def wishes(
    part: Part, place: str, shown: Sequence[Wish], first: int = 0, notice: str = "",
    mine: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """Return settings of one kind, each with a button to take it away.

    TAKE_AWAY buttons carry `Ref(wish.id, choice="part/place")`.
    """
    rows = [block for one in shown[first : first + PAGE] for block in _wish(part, place, one)]
    about = (MINE if mine else KEPT) if part == Part.KEPT else ""
    where = None if mine else small(ours(f"For {place_words(place)}."))
    return _list(part, place, [where, rich(line(about)), *rows], len(shown), first, notice)


def _wish(part: Part, place: str, one: Wish) -> list[Block | None]:
    told = clip(said(one.kind, one.key, one.value), 500)
    label = TAKE_AWAY.get(one.kind, "Take it away")
    ref = Ref(one.id, choice=f"{part}/{place}")
    return [
        rich(line(told)),
        small(ours(f"{person(one.who)} · {when(one.at)}")),
        row(button(label, Action.TAKE_AWAY, ref, aloud=f"{label}: {told}")),
    ]


def history(changes: Sequence[Change], first: int = 0, notice: str = "") -> dict[str, Any]:
    """Return who changed what, newest first."""
    rows = [block for one in changes[first : first + PAGE] for block in change_row(one)]
    return _list(Part.HISTORY, "", rows, len(changes), first, notice)


def reception(
    received: Sequence[Received], known: Mapping[str, Known], first: int = 0, version: int = 0
) -> dict[str, Any]:
    """Return how each check was received, the least welcome first, with a mute where it is fair.

    `known` has the checks by key. MUTE buttons carry `Ref(key, version)`.
    """
    about = (
        "How often a suggestion was used, changed by hand, kept as it was, or not helpful; a "
        f"question counts once. Muting is offered from {ENOUGH} questions on, where most were "
        "not wanted."
    )
    rows = [
        block
        for one in received[first : first + PAGE]
        for block in _received(one, known.get(one.key), version)
    ]
    none = rich(line("Nobody has used a suggestion yet.")) if not received else None
    return _list(Part.RECEPTION, "", [rich(line(about)), none, *rows], len(received), first)


def _received(one: Received, known: Known | None, version: int) -> list[Block | None]:
    title = known.title if known else one.key
    counts = (
        f"{one.used} used · {one.edited} changed by hand · {one.kept} kept as it was · "
        f"{one.unhelpful} not helpful"
    )
    look = " It guards against words that can hurt, so look at it together first." * bool(
        known and known.care
    )
    fair = f"Most of these were not wanted. You could mute it.{look}" if one.mute else ""
    mute = button("Mute…", Action.MUTE, Ref(one.key, version), aloud=f"Mute {title}")
    return [
        rule(),
        rich(line(bold(clip(title, 100))), line(counts), line(fair)),
        row(mute) if one.mute and known else None,
    ]


def _list(
    part: Part,
    place: str,
    blocks: Sequence[Block | None],
    total: int,
    first: int,
    notice: str = "",
) -> dict[str, Any]:
    shown = [block for block in blocks if block and block.get("elements") != []]
    more = row(
        open_button("Back", part, 0, place, first=first - PAGE) if first else None,
        open_button("Next", part, 0, place, first=first + PAGE) if first + PAGE < total else None,
    )
    empty = aside(EMPTY) if not total and part != Part.RECEPTION else None
    top = rich(line(bold(notice))) if notice else None
    ref = Ref(part, first)
    return modal(View.SETTINGS_LIST, TITLES[part], [top, *shown, empty, more], ref=ref,
                 metadata="{}")  # fmt: skip
