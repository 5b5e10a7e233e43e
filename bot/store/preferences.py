"""A team's own words as one value for the engine, from the settings of the places that apply."""

from __future__ import annotations

from bot.records import Item
from bot.store import wishes
from bot.store.base import Tx
from bot.wishes import preferences_of
from nlp.model import Preferences


def preferences(tx: Tx, team: str, place: str = "") -> Preferences:
    """Return what a review should respect; `place` is a channel, or a person for own drafts."""
    return preferences_of(wishes.wishes(tx, team, ["", place]), place)


def place_of(item: Item) -> str:
    """Return whose words hold for a question: its channel's, or while private its author's."""
    return item.channel or item.author
