"""The `askwell` command."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import click

from bot.cli.digest import digest
from bot.cli.doctor import doctor
from bot.cli.ending import Fault, Stopped, epilog
from bot.cli.export import export
from bot.cli.lexicon import lexicon
from bot.cli.own import export_words, feedback, import_words
from bot.cli.review import review
from bot.cli.start import start


class Command(click.Group):
    """A group whose commands never end in a traceback, nor show a draft's words in an error."""

    def invoke(self, context: click.Context) -> object:
        """Run the command; turn what nobody foresaw into a sentence and an exit code."""
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            raise Stopped("Stopped.") from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            raise Fault(worded(error)) from error


def worded(error: Exception) -> str:
    """Return what to tell people about an error that should not happen: the place, no draft."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "Something went wrong inside Askwell; your draft is not the problem. It would help to "
        f"report it as: {type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
    )


@click.group(cls=Command, epilog=epilog(), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="askwell", prog_name="askwell")
def cli() -> None:
    """Review personal questions, so that they are kind, plain, and say why they are asked."""


cli.add_command(review)
cli.add_command(start)
cli.add_command(export)
cli.add_command(digest)
cli.add_command(doctor)
cli.add_command(lexicon)
for command in (export_words, import_words, feedback):
    lexicon.add_command(command)


def main() -> None:
    """Run the command line; signs that the console cannot show are replaced, not fatal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    cli(prog_name="askwell")


if __name__ == "__main__":
    main()
