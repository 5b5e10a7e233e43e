"""Frozen lists of words, each a file in `words/`: lines with # say where they come from."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list, in lower case; read once, when first asked for."""
    lines = files("bot.intake").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
