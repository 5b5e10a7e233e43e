"""The one way in which something handed over cannot be read."""

from __future__ import annotations


class NotReadable(ValueError):
    """Something cannot be read; its text is a kind sentence or two on what would help.

    `passing` tells a worker that the same may well succeed a little later.
    """

    def __init__(self, sentence: str, *, passing: bool = False) -> None:
        super().__init__(sentence)
        self.passing = passing
