"""What a change to the settings would do, shown before it takes effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.cards.blocks import Block, aside, bold, line, ours, quoted, rich, small
from bot.cards.forms import modal
from bot.cards.settings_words import place_words
from bot.ids import View
from bot.limits import clip
from bot.report import phrases


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change would do to one question: its wording, and the rewording after it."""

    text: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a change would do to the last `total` questions that the reader may see."""

    total: int = 0
    flagged: int = 0
    quiet: int = 0
    reworded: int = 0
    examples: tuple[Effect, ...] = ()

    def words(self) -> str:
        """Return it as a sentence."""
        if not self.total:
            return "There are no past questions to try it on yet."
        parts: Mapping[str, int] = {
            "flag": self.flagged, "leave alone": self.quiet, "reword": self.reworded
        }  # fmt: skip
        does = [f"{what} {many}" for what, many in parts.items() if many]
        last = f"your last {phrases.counted(self.total, 'question')}"
        if not does:
            return f"It would change nothing in {last}."
        return f"It would {phrases.listed(does)} of {last}."


def looking() -> dict[str, Any]:
    """Return what is shown while past questions are read."""
    return modal(View.SETTINGS_LIST, "What it does", [rich(line("Looking at past questions…"))])


def preview(words: str, forecast: Forecast, place: str, metadata: str = "") -> dict[str, Any]:
    """Return what a change would do, before it takes effect."""
    blocks: list[Block | None] = [
        rich(line(bold(clip(words, 300)))),
        small(ours(f"For {place_words(place)}. Nothing has changed yet.")),
        rich(line(forecast.words())),
        *(_effect(one) for one in forecast.examples[:3]),
        rich(line(NONE_PASSED)) if forecast.flagged and not forecast.reworded else None,
        aside("You can take it back at any time, under “Latest changes”."),
    ]
    return modal(View.PREVIEW, "What it does", blocks, submit="Make it so", close="Not now",
                 metadata=metadata)  # fmt: skip


NONE_PASSED = "No rewording of them passed every check, so your reason alone would be shown."


def _effect(one: Effect) -> Block:
    after = [line("You could ask"), quoted(clip(one.after, 300))] if one.after else []
    return rich(quoted(clip(one.text, 300)), *after)
