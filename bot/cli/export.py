"""`askwell export`: the approved questions, purpose lines included, as CSV or Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.cli.database import opened
from bot.cli.ending import epilog

if TYPE_CHECKING:
    from bot.records import Item
    from bot.store.base import Tx

COLUMNS = ("question", "options", "why we ask", "channel")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a sheet would run a cell that begins like this
NO_LIMIT = 1 << 30
EMPTY = "There is no approved question yet, so there is nothing to write."


@click.command(epilog=epilog())
@click.option("--format", "form", type=click.Choice(["csv", "markdown"]), default="csv",
              show_default=True, help="How to write them.")  # fmt: skip
@click.option("--channel", default="", metavar="C…", help="Only what was shared in this channel.")
def export(form: str, channel: str) -> None:
    """Write the approved questions to standard output."""
    from bot.cards.approved import approved_markdown

    found = approved(channel)
    if not found:
        click.echo(EMPTY, err=True)
    elif form == "csv":
        click.echo(as_csv(found), nl=False)
    else:
        click.echo("\n\n".join(approved_markdown(found, NO_LIMIT)))


def approved(channel: str) -> list[Item]:
    """Return the approved questions of the database; raise a kind error where there is none."""
    from bot.records import State

    with opened().read() as tx:
        found = _shared(tx, channel)
    return [item for item in found if item.state == State.APPROVED]


def _shared(tx: Tx, channel: str) -> list[Item]:
    """Return what is shared, draft by draft, each with the purpose line that holds for it."""
    from bot.reviews import with_lines
    from bot.store import drafts, items

    shared = items.shared_in(tx, channel)
    keys = {(item.draft, item.team): None for item in shared}
    pastes = [paste for one in keys if (paste := drafts.find(tx, *one))]
    whole = {
        item.id: item
        for paste in pastes
        for item in with_lines(paste, items.items_of(tx, paste.id))
    }
    return [whole[item.id] for item in shared]


def as_csv(found: Sequence[Item]) -> str:
    """Return questions as CSV with a header; no cell can be taken for a formula."""
    from bot.cards.wording import unlabelled

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for item in found:
        options = " / ".join(option.text for option in item.question.options)
        cells = (item.question.text, options, unlabelled(item.question.why_line), item.channel)
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that a sheet shows and never runs."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
