"""How single settings and changes are told: one place words them for all windows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.cards.blocks import Block, button, line, ours, person, rich, row, small
from bot.cards.wording import CHANNEL
from bot.ids import Action, Ref
from bot.limits import clip
from bot.wishes import COMMAND_LINE, Change, Kind, Value, Wish


def families(shown: Iterable[Wish]) -> tuple[Wish, ...]:
    """Return settings without those that are shown as one with another."""
    return tuple({one.family: one for one in shown}.values())


def when(seconds: float) -> str:
    """Return a day in mrkdwn, which Slack shows in the reader's own time."""
    day = datetime.fromtimestamp(seconds, UTC)
    return f"<!date^{int(seconds)}^{{date_short_pretty}}|{day:%Y-%m-%d}>"


def place_words(place: str) -> str:
    """Return where settings hold, in mrkdwn."""
    return f"<#{place}>" if CHANNEL.fullmatch(place) else "everywhere"


def change_row(change: Change) -> list[Block | None]:
    """Return one change: who, when, what, and the button that takes it back."""
    told = f"{_who(change.who)} · {when(change.at)}" + (" · taken back" if change.undone else "")
    words = clip(change.words, 200)
    undo = button("Undo", Action.UNDO, Ref(str(change.id)), aloud=f"Undo: {words}")
    open_still = change.cells and not change.undone
    roles = small(ours(_roles(change))) if _roles(change) else None
    return [rich(line(words)), roles, small(ours(told)), row(undo) if open_still else None]


def _roles(change: Change) -> str:
    """Return who got which role, in mrkdwn; "" where it was not about roles."""
    given = (
        f"{person(cell.key)}: {cell.after['role'] if cell.after else 'no role of their own'}"
        for cell in change.cells[:10] if cell.kind == Kind.ROLE
    )  # fmt: skip
    return ", ".join(given)


def _who(who: str) -> str:
    return "from the command line" if who == COMMAND_LINE else person(who)


def said(kind: Kind, key: str, value: Value) -> str:
    """Return a setting in a few words."""
    if kind == Kind.TERM:
        instead = f" Say “{value['instead']}”." if value["instead"] else ""
        return f"“{value['match']}”.{instead} {value['why']}"
    if kind == Kind.SUGGESTION:
        return f"{value.get('title') or key}: say “{value['instead']}”."
    if kind == Kind.MUTE:
        return f"{value.get('title') or key} is muted: {value['why']}"
    if kind == Kind.KEPT:
        words = f": {value['words']}" if value.get("words") else ""
        return f"“{clip(value['text'], 300)}” ({value['reason']}{words})"
    return value.get("text", key)
