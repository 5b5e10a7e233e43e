"""What is logged: ids, kinds and counts; never what people wrote, and never a token."""

from __future__ import annotations

import logging

OURS = "askwell"
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


def configure() -> None:
    """Log to standard error: our own news, and of libraries only that they had a problem."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Discreet())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL)
