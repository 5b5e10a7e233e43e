"""A Slack counterpart on loopback, for tests that drive the real bot from end to end."""

from .slack import Slack

__all__ = ["Slack"]
