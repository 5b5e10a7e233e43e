"""How a command ends: exit codes, and the one kind sentence when it cannot go on."""

from __future__ import annotations

from enum import IntEnum

import click


class Ending(IntEnum):
    """The exit codes of every command."""

    CLEAR = 0
    FLAGGED = 1
    UNREADABLE = 2
    SET_UP = 3
    FAULT = 4
    STOPPED = 130


MEANINGS = {
    Ending.CLEAR: "nothing is flagged",
    Ending.FLAGGED: "something is flagged",
    Ending.UNREADABLE: "the command or its input could not be read",
    Ending.SET_UP: "the set-up is incomplete (askwell doctor says what is missing)",
    Ending.FAULT: "a fault in Askwell itself",
    Ending.STOPPED: "stopped from the keyboard",
}


def epilog() -> str:
    """Return the exit codes for --help."""
    lines = "\n".join(f"  {code:<4}{meaning}" for code, meaning in MEANINGS.items())
    return f"\b\nExit codes:\n{lines}"


class Stop(click.ClickException):
    """End a command with a sentence for people, and an exit code."""

    def show(self, file: object = None) -> None:
        """Print the sentence alone, on stderr."""
        click.echo(self.message, err=True)


class Unreadable(Stop):
    """The input cannot be read."""

    exit_code = int(Ending.UNREADABLE)


class Incomplete(Stop):
    """The set-up lacks something."""

    exit_code = int(Ending.SET_UP)


class Fault(Stop):
    """Something happened that should not."""

    exit_code = int(Ending.FAULT)


class Stopped(Stop):
    """Somebody pressed Ctrl-C."""

    exit_code = int(Ending.STOPPED)
