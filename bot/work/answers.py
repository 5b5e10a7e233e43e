"""What Slack is told about a form that was sent, while it waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Errors by field, or a view to show instead, or neither: then the form closes.

    `work` says that the form is handled although a view is shown: it shows that this takes a
    moment, and the handler draws it anew.
    """

    errors: Mapping[str, str] | None = None
    view: Mapping[str, object] | None = None
    work: bool = False


FINE = Answer()


def yours(words: str) -> str:
    """Return somebody's own words after a kind no, so that they are not lost."""
    return f" Your words were: {words}" if words else ""
