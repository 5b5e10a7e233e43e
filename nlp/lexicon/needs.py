"""What every entry needs: a reason, sources of different publishers, and examples."""

from __future__ import annotations

from collections.abc import Mapping, Set

from nlp.lexicon.entry import LIGHT, Entry
from nlp.lexicon.fault import Fault
from nlp.lexicon.source import WORD_LISTS
from nlp.model import Check, Level, Source
from nlp.others.model_questions import ModelQuestion


def examine(
    entry: Entry,
    check: Check,
    sources: Mapping[str, Source],
    others: Mapping[str, ModelQuestion],
) -> None:
    """Raise `Fault` where an entry lacks what every entry needs."""
    at, name = ("entries", entry.number), f"entry '{entry.id}'"
    if not entry.why:
        raise Fault(
            f"{name} has no `why:`. Say in one sentence why the words can hurt or confuse.", *at
        )
    for key in entry.sources:
        if key not in sources:
            raise Fault(f"{name} names the source '{key}', which sources.yaml does not have.", *at)
    for key in entry.ask_instead:
        if key not in others:
            raise Fault(
                f"{name} asks '{key}' instead, which model-questions.yaml does not have.", *at
            )
    _well_sourced(entry, entry.level or check.level, {sources[key] for key in entry.sources})
    _has_examples(entry, check)


def _well_sourced(entry: Entry, level: Level, sources: Set[Source]) -> None:
    """Raise `Fault` where too few publishers stand behind an entry: two for what can hurt."""
    at, name = ("entries", entry.number), f"entry '{entry.id}'"
    publishers = {source.publisher for source in sources}
    needed = 2 if level is Level.CARE else 1
    if publishers == {WORD_LISTS}:
        raise Fault(
            f"{name} rests on lists in software alone. Add a publication to `sources:`.", *at
        )
    if len(publishers) < needed:
        raise Fault(
            f"{name} rests on {len(publishers)} publisher(s); a {level} entry needs {needed}. "
            "Add one to `sources:`, or lower its `level:`.", *at)  # fmt: skip


def _has_examples(entry: Entry, check: Check) -> None:
    """Raise `Fault` where an entry has no sentence to notice, or no look-alike to leave."""
    at, name = ("entries", entry.number), f"entry '{entry.id}'"
    if not any(example.before for example in entry.examples):
        raise Fault(
            f"{name} has no example with `before:`. Add a sentence that it must notice.", *at
        )
    if check.category not in LIGHT and not any(example.fine for example in entry.examples):
        raise Fault(
            f"{name} has no example with `fine:`. Add a look-alike that it must leave.", *at
        )
