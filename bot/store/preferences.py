"""A team's own words, from the settings of the workspace and of one channel, as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.store import people
from bot.store.base import Tx
from nlp.model import Audience, KeptWording, OwnTerm, Preferences

GRADE = "grade"
FACTS = "facts"
NAMES = "names"
IDENTITY_FIRST = "identity_first"
TERMS = "terms"
SUGGESTIONS = "suggestions"
MUTES = "mutes"
KEPT = "kept"


def preferences(tx: Tx, team: str, channel: str = "") -> Preferences:
    """Return what a review in a channel (or in private: "") should respect."""
    audience = _value(tx, team, channel, "audience")
    return Preferences(
        own_terms=tuple(
            OwnTerm(one["match"], one["instead"], one["why"])
            for one in _rows(tx, team, channel, TERMS)
        ),
        suggestions=_merged(tx, team, channel, SUGGESTIONS),
        mutes=frozenset(one["key"] for one in _rows(tx, team, channel, MUTES)),
        kept=tuple(
            KeptWording(one["text"], one["check"], one["reason"])
            for one in _rows(tx, team, channel, KEPT)
        ),
        identity_first=frozenset(_list(tx, team, channel, IDENTITY_FIRST)),
        target_grade=int(_value(tx, team, channel, GRADE) or Preferences().target_grade),
        names=frozenset(_list(tx, team, channel, NAMES)),
        facts=_merged(tx, team, channel, FACTS),
        audience=Audience(audience) if audience else None,
    )


def _value(tx: Tx, team: str, channel: str, name: str) -> Any:
    """Return the channel's setting, or else the workspace's."""
    own = people.setting(tx, team, name, channel) if channel else None
    return people.setting(tx, team, name) if own is None else own


def _both(tx: Tx, team: str, channel: str, name: str) -> list[Any]:
    places = dict.fromkeys(["", channel])
    return [found for at in places if (found := people.setting(tx, team, name, at)) is not None]


def _rows(tx: Tx, team: str, channel: str, name: str) -> list[Mapping[str, str]]:
    return [row for found in _both(tx, team, channel, name) for row in found]


def _list(tx: Tx, team: str, channel: str, name: str) -> Sequence[str]:
    return [one for found in _both(tx, team, channel, name) for one in found]


def _merged(tx: Tx, team: str, channel: str, name: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for found in _both(tx, team, channel, name):
        merged.update(found)
    return merged
