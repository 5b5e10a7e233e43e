"""The small rules that all of Block Kit shares: text objects, lengths, counts, unknown keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .values import Json

Problems = Iterator[str]


def problem(message: str, pointer: str) -> str:
    """Word a problem as the API does, with where it is."""
    return f"{message} [json-pointer:{pointer}]"


def text(value: Any, at: str, most: int, *, plain: bool = False) -> Problems:
    """Check a text object of at most `most` characters."""
    kinds = {"plain_text"} if plain else {"plain_text", "mrkdwn"}
    if not isinstance(value, dict) or value.get("type") not in kinds:
        yield problem("must be a valid text object", at)
        return
    own = "emoji" if value["type"] == "plain_text" else "verbatim"
    yield from extra(value, {"type", "text", own}, at)
    if not isinstance(value.get("text"), str) or not value["text"]:
        yield problem("must be more than 0 characters", f"{at}/text")
    yield from length(value.get("text"), most, f"{at}/text")


def length(value: Any, most: int, at: str) -> Problems:
    """Check that a string, if there is one, has at most `most` characters."""
    if value is not None and not isinstance(value, str):
        yield problem("must be a string", at)
    elif value is not None and len(value) > most:
        yield problem(f"must be less than {most + 1} characters", at)


def count(items: Any, most: int, at: str, least: int = 1) -> Problems:
    """Check that there are `least` to `most` items."""
    if not isinstance(items, list):
        yield problem("must be an array", at)
    elif len(items) < least:
        yield problem(f"no fewer than {least} items allowed", at)
    elif len(items) > most:
        yield problem(f"no more than {most} items allowed", at)


def extra(value: Json, allowed: set[str], at: str) -> Problems:
    """Check that there are no keys that Slack does not know."""
    for key in sorted(set(value) - allowed):
        yield problem(f"invalid additional property: {key}", at)
