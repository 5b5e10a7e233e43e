"""Write docs/checks.md from the checks themselves: python -m tests.tools.checks_page"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nlp.checks import structural_checks
from nlp.lexicon.entry import Entry, suggestions
from nlp.model import Check, Example
from nlp.review import Engine

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
HEAD = """\
# Every check

Made from the checks themselves by `python -m tests.tools.checks_page`. `care` can hurt or shame,
`clarity` is hard to answer or understand, `note` is advice only. Where an example has no arrow, no
wording is offered: the finding is advice, or another question is offered. `askwell lexicon show
NAME` shows one in full, with its sources' links.
"""


def page(engine: Engine) -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *structure(engine), *terms(engine)]) + "\n"


def structure(engine: Engine) -> Iterator[str]:
    """Yield the checks that read grammar."""
    yield "## How a question is built\n"
    yield "| check | level | example | rests on |"
    yield "| --- | --- | --- | --- |"
    for one in structural_checks():
        example = next(example for example in one.check.examples if example.before)
        publishers = rests_on(engine, one.check.sources)
        yield f"| {one.check.id} | {one.check.level} | {shown(example)} | {publishers} |"


def terms(engine: Engine) -> Iterator[str]:
    """Yield the lexicon's files, an entry a line."""
    yield "\n## Words and ideas"
    for check in engine.lexicon.checks.values():
        entries = [entry for entry in engine.lexicon.entries if entry.check == check.id]
        yield f"\n### {check.id} ({check.category}, {len(entries)} entries)\n"
        yield "| entry | level | instead | example | rests on |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (row(engine, check, entry) for entry in entries)


def row(engine: Engine, check: Check, entry: Entry) -> str:
    """Return an entry's line."""
    example = next(example for example in entry.examples if example.before)
    instead = cell("; ".join(suggestions(entry)[:2]))
    publishers = rests_on(engine, entry.sources)
    level = entry.level or check.level
    return f"| {entry.id} | {level} | {instead} | {shown(example)} | {publishers} |"


def shown(example: Example) -> str:
    """Return an example as a cell: before, and after where there is one."""
    options = f" ({' / '.join(example.options)})" if example.options else ""
    after = " · ".join(example.after)
    if example.after_options:
        after = " / ".join(example.after_options)
    return cell(f"{example.before}{options}{f' → {after}' if after else ''}")


def rests_on(engine: Engine, keys: tuple[str, ...]) -> str:
    """Return the publishers behind source keys, each once."""
    publishers = (engine.lexicon.sources[key].publisher for key in keys)
    return cell("; ".join(dict.fromkeys(publishers)))


def cell(text: str) -> str:
    """Return text that cannot break a table."""
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(Engine.default()), encoding="utf-8")
