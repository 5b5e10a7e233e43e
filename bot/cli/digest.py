"""`askwell digest --preview`: what the weekly digest would say now, without Slack."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from bot.cli.database import opened
from bot.cli.ending import epilog

if TYPE_CHECKING:
    from bot.digest.values import Plan
    from bot.store import Store

NONE = "No weekly digest is set up yet. In Slack, “/askwell digest” sets one up."
NOT_HERE = "There is no weekly digest in {channel}. In Slack, “/askwell digest” sets one up."
ASK = "You could ask for a preview: askwell digest --preview. It sends nothing."


@click.command(epilog=epilog())
@click.option("--preview", is_flag=True, help="Print what would be sent now. Nothing is sent.")
@click.option("--channel", default="", metavar="C…", help="Only this channel's digest.")
def digest(preview: bool, channel: str) -> None:
    """Show each channel's weekly digest as it would be now, from the database."""
    if not preview:
        raise click.UsageError(ASK)
    store = opened()
    found = plans(store, channel)
    if not found:
        click.echo(NOT_HERE.format(channel=channel) if channel else NONE, err=True)
    click.echo("\n\n".join(text(store, plan, time.time()) for plan in found))


def plans(store: Store, channel: str) -> list[Plan]:
    """Return the digests of all channels, or of one."""
    from bot.store import digests

    with store.read() as tx:
        return [one for one in digests.plans(tx) if channel in ("", one.channel)]


def text(store: Store, plan: Plan, now: float) -> str:
    """Return a channel's digest as it would be at a time, under a line that says when it comes."""
    from bot.cards.digest import as_text
    from bot.digest import when
    from bot.digest.content import digest as made
    from bot.store import digest_facts

    with store.read() as tx:
        facts = digest_facts.facts(tx, plan)
    rest = (
        "paused"
        if plan.paused
        else "next on " + when.day_said(plan.schedule, when.upcoming(plan.schedule, now).at)
    )
    shown = made(facts, when.period_at(plan.schedule, now), now, {}, _reason)
    return f"{plan.channel}: {when.said(plan.schedule)}, {rest}\n{as_text(shown)}"


def _reason(check: str, entry: str) -> str:
    """Return why a check matters; the lists are read only where a digest needs it."""
    from bot.cli import ready
    from bot.digest.draw import reason

    return reason(ready.engine(), check, entry)
