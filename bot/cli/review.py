"""`askwell review`: one text, or a text a line, to a report on stdout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.cli import drafts, ready
from bot.cli.ending import Ending, epilog
from bot.intake.files import MOST
from bot.report import wire
from bot.report.markdown import markdown
from bot.report.outline import Outline, outline
from bot.report.terminal import show
from nlp.model import Preferences, Review

if TYPE_CHECKING:
    from nlp.review import Engine

MANY = 30  # questions; fewer are reviewed before a progress bar could be read

Heard = Callable[[int, int], None]
Layout = Callable[[Review], None]


@click.command(epilog=epilog())
@click.argument("draft", required=False, metavar="[TEXT | FILE | -]")
@click.option("--json", "form", flag_value="json", help="Write JSON; docs/json.md describes it.")
@click.option("--markdown", "form", flag_value="markdown", help="Write a Markdown document.")
@click.option("--lines", "each_line", is_flag=True, help="Read every line as its own draft.")
@click.option(
    "--target-grade",
    type=click.IntRange(1, 16),
    default=6,
    show_default=True,
    help="The school grade at which people should be able to read the questions.",
)
@click.pass_context
def review(
    context: click.Context, draft: str | None, form: str | None, each_line: bool, target_grade: int
) -> None:
    """Review a question or a whole draft, before anybody has to answer it.

    Give the words in quotes, name a file (.txt, .md, .csv, .docx), or pipe text in. With --lines
    and --json, one JSON object is written for each line of the input.
    """
    texts = given(draft, each_line)
    engine = ready.engine()
    layout = laid_out(form, each_line, lambda found: outline(found, target_grade))
    flagged = 0
    for found in reviews(engine, texts, each_line, Preferences(target_grade=target_grade)):
        layout(found)
        flagged += found.flagged
    context.exit(Ending.FLAGGED if flagged else Ending.CLEAR)


def reviews(
    engine: Engine, texts: Sequence[str], each_line: bool, preferences: Preferences
) -> Iterator[Review]:
    """Yield a review for each text. A progress bar never shares a terminal with a report."""
    if not each_line:
        from bot.cli import long  # what it needs is loaded by now

        with progress() as heard:
            found = [long.review(engine, text, preferences, heard) for text in texts]
        yield from found
        return
    with progress(shown=not sys.stdout.isatty()) as heard:
        for done, one in enumerate(engine.review_lines(texts, preferences), 1):
            yield one
            heard(done, len(texts))


def given(draft: str | None, each_line: bool) -> list[str]:
    """Return the drafts to review: one, or one a line."""
    most = drafts.MOST_LINES if each_line else MOST
    text = drafts.given(draft, sys.stdin, most)
    return drafts.lines(text, MOST) if each_line else [text]


def laid_out(form: str | None, each_line: bool, words: Callable[[Review], Outline]) -> Layout:
    """Return what writes a review to stdout in the form that was asked for."""
    if form == "json":
        indent = None if each_line else 2
        return lambda found: click.echo(wire.dumps(found, indent))
    if form == "markdown":
        return lambda found: click.echo(markdown(words(found)))
    console = Console(highlight=False, emoji=False, markup=False)
    return lambda found: show(words(found), console)


@contextmanager
def progress(*, shown: bool = True) -> Iterator[Heard]:
    """Yield a listener that draws a bar on stderr, for people only and for long drafts only."""
    console = Console(stderr=True)
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("questions"))
    bar = Progress(
        *columns, console=console, transient=True, disable=not (shown and console.is_terminal)
    )
    task = bar.add_task("", visible=False)

    def heard(done: int, total: int) -> None:
        bar.update(task, completed=done, total=total, visible=total > MANY)

    with bar:
        yield heard
