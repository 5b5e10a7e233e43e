"""`askwell start`: run the bot until somebody stops it."""

from __future__ import annotations

import os
import signal
from threading import Event
from types import FrameType

import click

from bot.cli.ending import Incomplete, epilog
from bot.cli.ready import engine

# Bolt would read these by itself, and go another way than we tell it to.
BOLTS_OWN = ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")


@click.command(epilog=epilog())
@click.option("--http", "port", type=click.IntRange(1, 65535), metavar="PORT",
              help="Receive over HTTP on this port, instead of Socket Mode.")  # fmt: skip
@click.option("--steward", default="", metavar="U…",
              help="Name this person (a Slack member id) as a steward.")  # fmt: skip
def start(port: int | None, steward: str) -> None:
    """Run Askwell in Slack. It needs tokens in the environment; `askwell doctor` says which."""
    from bot import logs
    from bot.config import Config, NotReady
    from bot.serve import run
    from bot.store.base import NotUsable

    for name in BOLTS_OWN:
        os.environ.pop(name, None)
    stopped = Event()
    _listen(stopped)
    logs.configure()
    try:
        run(Config.read(os.environ), engine, port, steward.strip(), stopped, click.echo)
    except (NotReady, NotUsable) as error:
        raise Incomplete(str(error)) from error


def _listen(stopped: Event) -> None:
    """Stop cleanly when asked to: by Ctrl-C, or by whoever runs us."""

    def stop(number: int, frame: FrameType | None) -> None:
        stopped.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
