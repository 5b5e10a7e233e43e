"""Knowing whether another Askwell runs on the same database."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO


def join(database: Path) -> tuple[IO[str], bool]:
    """Take part in using a database; return what to hold on to, and whether we are the first.

    The operating system lets go of the lock when a process dies, however it dies. Where it has no
    such locks we never count as the first, and what was left behind is taken up when its lease
    ends.
    """
    handle = database.with_name(f"{database.name}.lock").open("a", encoding="utf-8")
    if sys.platform == "win32":
        return handle, False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return handle, True
    except OSError:
        fcntl.flock(handle, fcntl.LOCK_SH)
        return handle, False


def share(handle: IO[str]) -> None:
    """Let other processes join, once what an earlier one left behind is settled."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_SH)
