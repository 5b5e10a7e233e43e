"""The one way in which something handed over cannot be read."""

from __future__ import annotations


class NotReadable(ValueError):
    """Something cannot be read; its text is one kind sentence or two on what would help."""
