"""`askwell doctor`: look at the set-up piece by piece, and say what to do where one is missing."""

from __future__ import annotations

import importlib.metadata
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from bot import resources
from bot.cli.ending import Ending, epilog
from bot.config import APPS

PASSAGE = "What would help you and your family most this year? " * 40


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, and what there is to know or to do."""

    what: str
    well: bool
    words: str


class Unwell(RuntimeError):
    """Something is missing; the text says what to do about it."""


Look = Callable[[], str]


@click.command(epilog=epilog())
@click.pass_context
def doctor(context: click.Context) -> None:
    """Check that everything Askwell needs is here."""
    findings = []
    for found in examine():
        findings.append(found)
        click.echo(f"{'ok  ' if found.well else 'TODO'}  {found.what}: {found.words}")
    if all(found.well for found in findings):
        click.echo("\nEverything is ready.")
        context.exit(Ending.CLEAR)
    click.echo("\nAskwell is not quite ready. The lines marked TODO say what would help.")
    context.exit(Ending.SET_UP)


def examine() -> Iterator[Finding]:
    """Look at each piece in turn; a piece that fails never keeps the others from being seen."""
    looks: tuple[tuple[str, Look], ...] = (
        ("Python", python),
        ("spaCy", spacy_version),
        ("English model", model),
        ("Word lists", word_lists),
        ("Reading grades", reading_grades),
        ("Slack manifest", manifest),
        ("Slack tokens", tokens),
        ("Database", database),
    )
    for what, look in looks:
        yield examined(what, look)


def examined(what: str, look: Look) -> Finding:
    """Return one look's finding; whatever goes wrong becomes words."""
    try:
        return Finding(what, True, look())
    except ModuleNotFoundError as error:
        return Finding(what, False, f"{error.name} is not installed. You could run: pip install .")
    except Exception as error:  # a doctor reports every illness, also unknown ones
        words = str(error) or type(error).__name__
        return Finding(what, False, words)


def python() -> str:
    """Return Python's version."""
    return ".".join(str(part) for part in sys.version_info[:3])


def spacy_version() -> str:
    """Return spaCy's version."""
    try:
        return importlib.metadata.version("spacy")
    except importlib.metadata.PackageNotFoundError as error:
        raise Unwell("not installed. You could run: pip install .") from error


def model() -> str:
    """Return the model package, its version, and that it reads a sentence."""
    from nlp.parse import english, model_name

    name = model_name()
    pipeline = english()
    if not any(token.dep_ == "nsubj" for token in pipeline("Do you feel safe at home?")):
        raise Unwell(f"{name} loads but does not parse. You could install it again.")
    return f"{name} {importlib.metadata.version(name)}"


def word_lists() -> str:
    """Return how much the lexicon holds; its own errors say which line to mend."""
    from nlp.checks import structural_checks
    from nlp.lexicon import load_lexicon

    lexicon = load_lexicon()
    checks = {*lexicon.checks, *(one.check.id for one in structural_checks())}
    counts = (len(checks), len(lexicon.entries), len(lexicon.sources))
    return "{} checks, {} entries, {} sources".format(*counts)


def reading_grades() -> str:
    """Return that textstat grades a passage with what is on this machine alone."""
    from nlp.reading.passage import grades

    if not grades(PASSAGE):
        raise Unwell("textstat gave no grade. You could install it again: pip install .")
    return f"textstat {importlib.metadata.version('textstat')}, without a network"


def tokens() -> str:
    """Return which workspace the tokens belong to; without any, that only the bot needs them."""
    from bot.config import Config, NotReady
    from bot.serve import who_we_are

    config = Config.read(os.environ)
    if not (config.bot_token or config.app_token or config.signing_secret):
        return "none set; “askwell start” needs them, reviews in the terminal do not"
    missing = config.problems(http=bool(config.signing_secret) and not config.app_token)
    if missing:
        raise Unwell(" ".join(missing))
    try:
        install = who_we_are(config)
    except NotReady as error:
        raise Unwell(str(error)) from error
    needed = wanted_scopes()
    lacking = sorted(needed - install.scopes) if install.scopes else []
    if lacking:
        raise Unwell(
            f"the app lacks {', '.join(lacking)}. You could add them at {APPS}, in your app, under "
            "OAuth & Permissions, and install it again."
        )
    optional = [name for name, there in (("files", install.files), ("people", install.users))
                if there]  # fmt: skip
    more = f"; may also read {' and '.join(optional)}" if optional else ""
    return f"they fit, for {install.team_url or install.team}{more}"


def wanted_scopes() -> frozenset[str]:
    """Return the scopes that app.json asks for in any case."""
    data = json.loads(resources.manifest().read_text(encoding="utf-8"))
    return frozenset(data["oauth_config"]["scopes"]["bot"])


def database() -> str:
    """Return whether the database is there and can be used."""
    from bot.config import Config
    from bot.store import Store
    from bot.store.base import NotUsable

    path = Config.read(os.environ).database
    if not path.exists():
        return f"{path.name}, which “askwell start” will make"
    try:
        Store.open(path)
    except NotUsable as error:
        raise Unwell(str(error)) from error
    return f"{path.name}, up to date"


def manifest(path: Path | None = None) -> str:
    """Return that app.json is here and is a Slack manifest of version 2."""
    found = path or resources.manifest()
    try:
        data = json.loads(found.read_text(encoding="utf-8"))
        version = data["_metadata"]["major_version"]
        commands = [command["command"] for command in data["features"]["slash_commands"]]
    except FileNotFoundError as error:
        raise Unwell("app.json is missing. You could install Askwell again.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unwell("app.json is not a Slack manifest any more. You could restore it.") from error
    if version != 2:
        raise Unwell(f"app.json is a manifest of version {version}; Askwell needs version 2.")
    return f"app.json, version {version}, {', '.join(commands)}"
