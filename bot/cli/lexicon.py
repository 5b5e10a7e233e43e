"""`askwell lexicon`: look into the word lists, and try them, for the people who curate them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from bot.cli import ready, trial
from bot.cli.ending import Ending, Unreadable, epilog
from nlp.model import Category, Check, Example, Level
from nlp.yamlfile import LEXICONS, line_of

if TYPE_CHECKING:
    from nlp.lexicon import Lexicon
    from nlp.lexicon.entry import Entry


@click.group(epilog=epilog())
def lexicon() -> None:
    """Look into the word lists and try them out."""


@lexicon.command(epilog=epilog())
@click.pass_context
def check(context: click.Context) -> None:
    """Load every list and run every example through the whole review."""
    engine = ready.engine()
    from nlp.examples import failures

    found = 0
    for failure in failures(engine):
        found += 1
        click.echo(failure)
    if found:
        click.echo(f"\n{found} {'example needs' if found == 1 else 'examples need'} another look.")
        context.exit(Ending.FLAGGED)
    held = engine.lexicon
    checks = len(engine.analyst.checks)
    click.echo(f"All examples hold: {checks} checks, {len(held.entries)} entries.")


@lexicon.command("list", epilog=epilog())
@click.option("--category", type=click.Choice([str(name) for name in Category]))
@click.option("--level", type=click.Choice([str(name) for name in Level]))
def list_(category: str | None, level: str | None) -> None:
    """List checks and their entries, one a line."""
    engine = ready.engine()
    for line in listing(engine.analyst.checks, engine.lexicon, category, level):
        click.echo(line)


def listing(
    checks: Mapping[str, Check], held: Lexicon, category: str | None, level: str | None
) -> Iterator[str]:
    """Yield "category, level, id, what it matches": an entry a line, or a check without entries."""
    rows = [(checks[one.check], one.level, one.key, matched(one)) for one in held.entries]
    listed = {entry.check for entry in held.entries}
    rows += [(one, None, one.id, "its own rule") for one in checks.values() if one.id not in listed]
    for one, own, key, words in sorted(rows, key=lambda row: (row[0].category, row[2])):
        here = own or one.level
        if category in (None, one.category) and level in (None, here):
            yield f"{one.category:<17} {here:<7}  {key}: {words}"


def matched(entry: Entry) -> str:
    """Return the words that an entry matches."""
    return ", ".join(term for _, term in entry.terms)


@lexicon.command(epilog=epilog())
@click.argument("id_", metavar="ID")
def show(id_: str) -> None:
    """Show a check, or one entry as check/entry: words, reason, sources, examples."""
    engine = ready.engine()
    held = engine.lexicon
    entries = [entry for entry in held.entries if id_ in (entry.key, entry.id, entry.check)]
    one = engine.analyst.checks.get(id_)
    if one is None and not entries:
        raise Unreadable(f"I know no check or entry {id_!r}. See: askwell lexicon list")
    if one is not None:
        click.echo("\n".join(about_check(one, held)))
    for entry in entries:
        click.echo("\n".join(("", *about_entry(entry, held))))


def about_check(one: Check, held: Lexicon) -> Iterator[str]:
    """Yield what there is to know about a check."""
    yield f"{one.id}  ({one.category}, {one.level})"
    yield from (f"  {line}" for line in (one.message, one.why) if line)
    yield from sourced(one.sources, held)
    yield from (line for example in one.examples for line in exampled(example))


def about_entry(entry: Entry, held: Lexicon) -> Iterator[str]:
    """Yield what there is to know about an entry."""
    line = line_of(LEXICONS / "terms" / entry.file, "entries", entry.number)
    yield f"{entry.key}  (lexicons/terms/{entry.file}:{line})"
    yield f"  matches: {matched(entry)}"
    yield from becoming(entry.becomes)
    yield from (f"  ask instead: {key}" for key in entry.ask_instead)
    yield from (
        f"  {name}: {words}" for name, words in (("drop", entry.drop), ("why", entry.why)) if words
    )
    yield from sourced(entry.sources, held)
    yield from (line for example in entry.examples for line in exampled(example))


def becoming(becomes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what words become, by grammatical role."""
    for role, words in becomes.items():
        yield f"  becomes ({role}): {' / '.join(words)}"


def sourced(keys: tuple[str, ...], held: Lexicon) -> Iterator[str]:
    """Yield each source with its publisher, title, year and link."""
    for key in keys:
        source = held.sources.get(key)
        if source:
            yield f"  source: {source.publisher}, {source.title} ({source.year}). {source.url}"


def exampled(example: Example) -> Iterator[str]:
    """Yield an example."""
    if example.fine:
        yield f"  fine:   {example.fine}"
    if example.before:
        yield f"  before: {example.before}"
    yield from (f"    with: {' / '.join(words)}" for words in (example.options,) if words)
    yield from (f"  after:  {after}" for after in example.after)
    yield from (f"    with: {' / '.join(words)}" for words in (example.after_options,) if words)


@lexicon.command("try", epilog=epilog())
@click.argument("text")
def try_(text: str) -> None:
    """Say what matches in a TEXT, what stays silent and why, and how it was read."""
    engine = ready.engine()
    from nlp.explain import explain

    explanations = explain(engine, text)
    if not explanations:
        raise Unreadable("There is nothing to read here yet. You could give a question in quotes.")
    click.echo("\n\n".join("\n".join(trial.told(one)) for one in explanations))
