"""`askwell lexicon export | import | feedback`: a team's own words, and how suggestions fared."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import yaml

from bot.cli import ready
from bot.cli.database import opened
from bot.cli.ending import Unreadable, epilog

if TYPE_CHECKING:
    from bot.received import Case, Received
    from bot.store import Store
    from bot.wishes import Wanted

FOR_CHANNEL = "Only what holds in this channel, besides what holds everywhere."
WHICH = "Which workspace, where the database has several."


@click.command("export", epilog=epilog())
@click.option("--channel", default="", metavar="C…", help=FOR_CHANNEL)
@click.option("--team", default="", metavar="T…", help=WHICH)
def export_words(channel: str, team: str) -> None:
    """Write a team's own words as YAML, to keep, to share, or to change and import."""
    from bot import own_file
    from bot.store import wishes

    store = opened()
    team = workspace(store, team)
    with store.read() as tx:
        held = wishes.wishes(tx, team, [channel], own_file.KINDS)
    click.echo(own_file.written(held), nl=False)


@click.command("import", epilog=epilog())
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--channel", default="", metavar="C…", help="Let it hold in this channel alone.")
@click.option("--team", default="", metavar="T…", help=WHICH)
@click.option("--replace", is_flag=True, help="Take away what the file does not have.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
def import_words(file: Path, channel: str, team: str, replace: bool, dry_run: bool) -> None:
    """Read a team's own words from FILE, check them, and let them hold from now on."""
    from bot import own_file
    from bot.store import wishes
    from bot.store.wishes import Outcome
    from bot.wishes import COMMAND_LINE, differing

    wanted = checked(file)
    store = opened()
    team = workspace(store, team)
    with store.write() as tx:
        held = wishes.wishes(tx, team, [channel], own_file.KINDS)
        cells = differing(held, wanted, own_file.KINDS if replace else (), channel)
        words = f"Imported {len(cells)} settings from a file"
        outcome = Outcome.DONE
        if cells and not dry_run:
            outcome = wishes.put(tx, team, COMMAND_LINE, cells, words, time.time())
    if outcome == Outcome.FULL:
        raise Unreadable("There are more settings in this file than Askwell can hold.")
    for cell in cells:
        what = "takes away" if cell.after is None else "changes" if cell.before else "adds"
        click.echo(f"{what}  {cell.kind}: {cell.key or (cell.after or {}).get('grade', '')}")
    done = "would change" if dry_run else "changed, and can be taken back in Slack, under Settings"
    click.echo(f"{len(cells)} {done}." if cells else "That is how it is already.")


def checked(file: Path) -> Wanted:
    """Read a file and try its examples; raise `Unreadable` with file, line and remedy."""
    from bot import own_file
    from bot.wishes import Wish, preferences_of
    from nlp.yamlfile import LexiconError

    engine = ready.engine()
    keys = {*engine.analyst.checks, *(entry.key for entry in engine.lexicon.entries)}
    try:
        wanted, examples = own_file.read(file, keys.__contains__)
    except LexiconError as error:
        raise Unreadable(str(error)) from error
    held = preferences_of([Wish(*at, value) for at, value in wanted.items()])

    def notices(text: str) -> bool:
        found = engine.review(text, held).questions
        return any(hit.check == "own-terms" for one in found for hit in one.findings)

    amiss = own_file.unproven(examples, notices)
    if amiss:
        raise Unreadable("\n".join(f"{file.name}: {one}." for one in amiss))
    return wanted


@click.command(epilog=epilog())
@click.option("--cases", is_flag=True, help="The examples that people gave, as YAML.")
@click.option("--team", default="", metavar="T…", help=WHICH)
def feedback(cases: bool, team: str) -> None:
    """Say how suggestions were received, check by check, the least welcome first."""
    from bot.store import feedback as kept

    store = opened()
    team = workspace(store, team)
    with store.read() as tx:
        given, received = kept.cases(tx, team), kept.received(tx, team)
    lines = as_examples(given) if cases else as_table(received)
    empty = "Nobody gave an example yet." if cases else "Nobody has used a suggestion yet."
    click.echo("\n".join(lines) or empty)


def as_table(received: Sequence[Received]) -> Iterator[str]:
    """Yield a heading and a row a check."""
    if received:
        yield f"{'used':>5} {'edited':>7} {'kept':>5} {'not helpful':>12}  check"
    for one in received:
        fair = "  (you could mute it)" if one.mute else ""
        yield f"{one.used:>5} {one.edited:>7} {one.kept:>5} {one.unhelpful:>12}  {one.key}{fair}"


def as_examples(given: Sequence[Case]) -> Iterator[str]:
    """Yield examples in the curated format, by entry; what people wrote is text, never markup.

    What was fine as it was becomes `fine:`, anything else `before:`, with their words beside it.
    """
    last = ""
    for one in given:
        key = f"{one.check}/{one.entry}" if one.entry else one.check or "missed"
        if key != last:
            yield from ([""] if last else [])
            yield f"# {key}"
            last = key
        kind = "fine" if one.reason == "flag" else "before"
        better = f"  # could be: {' '.join(one.better.split())}" if one.better else ""
        text = yaml.safe_dump([{kind: one.text}], allow_unicode=True, width=10_000).strip()
        yield f"{text}{better}"


def workspace(store: Store, team: str) -> str:
    """Return the workspace that is meant; raise a kind error where that is not clear."""
    from bot.store import people

    with store.read() as tx:
        teams = people.teams(tx)
    if team in teams or (team and not teams):
        return team
    if len(teams) == 1 and not team:
        return teams[0]
    known = ", ".join(teams) or "none yet: somebody opens Askwell's Home first"
    raise Unreadable(f"Which workspace is meant? --team says it. The database knows {known}.")
