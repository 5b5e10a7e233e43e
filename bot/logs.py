"""What is logged: ids, kinds and counts; never what people wrote, and never a token."""

from __future__ import annotations

import logging
import sqlite3
import time
from dataclasses import dataclass, field

OURS = "askwell"
SECONDS = 60.0
REMEMBERED = 200  # different lines
LOUD = ("slack_bolt.RequestVerification",)  # prints whole bodies of unsigned requests


class Discreet(logging.Filter):
    """Reduces what libraries log to where and what kind: their words may quote a payload."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let our own lines through; blank out the words of all others."""
        if record.name.partition(".")[0] != OURS:
            error = record.exc_info[0] if record.exc_info else None
            kind = f" ({error.__name__})" if error else ""
            record.msg, record.args = f"a problem in {record.module}:{record.lineno}{kind}", ()
            record.exc_info = record.exc_text = record.stack_info = None
        return True


@dataclass(frozen=True, slots=True)
class Seldom:
    """Lets the same words through once in `SECONDS`: what goes wrong may do so many times."""

    last: dict[str, float] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether to write a line; one that is let through says how many were not."""
        said, now = record.getMessage(), time.monotonic()
        if record.levelno < logging.WARNING:
            return True
        if now - self.last.get(said, -SECONDS) < SECONDS:
            self.left_out[said] = self.left_out.get(said, 0) + 1
            return False
        if len(self.last) >= REMEMBERED:
            self.last.clear()
        self.last[said] = now
        more = self.left_out.pop(said, 0)
        if more:
            record.msg, record.args = f"{said} (and {more} times before)", ()
        return True


def told(error: BaseException) -> str:
    """Return what kind of error it was; what SQLite says of a file holds nobody's words."""
    kind = type(error).__name__
    return f"{kind}, {error}" if isinstance(error, sqlite3.OperationalError) else kind


def configure() -> None:
    """Log to standard error: our own news, and of libraries only that they had a problem."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Discreet())
    handler.addFilter(Seldom())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL)
