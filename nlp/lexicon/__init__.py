"""The lexicon: YAML files in, entries and checks out, with errors that teach.

lexicons/README.md explains the format to the people who write it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nlp.instruments import Instruments, load_instruments
from nlp.lexicon.entry import CUE, LIGHT, Entry, suggestions
from nlp.lexicon.file import read_check_file
from nlp.lexicon.source import read_sources
from nlp.model import Check, Source
from nlp.others.model_questions import ModelQuestion, read_model_questions
from nlp.reword import grammar
from nlp.yamlfile import LEXICONS, load


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All curated data that the pipeline needs."""

    checks: Mapping[str, Check]
    entries: tuple[Entry, ...]
    sources: Mapping[str, Source]
    names: tuple[str, ...]
    other_questions: Mapping[str, ModelQuestion]
    plain_words: Mapping[str, tuple[str, ...]]
    instruments: Instruments


def load_lexicon(folder: Path = LEXICONS) -> Lexicon:
    """Read every file of the lexicon; raise `LexiconError` at the first fault."""
    sources = read_sources(folder / "sources.yaml")
    checks: dict[str, Check] = {}
    entries: list[Entry] = []
    others = read_model_questions(folder / "model-questions.yaml")
    for path in sorted(path for path in (folder / "terms").iterdir() if path.suffix == ".yaml"):
        check, own = read_check_file(path, sources, others)
        checks[check.id] = check
        entries.extend(own)
    names = tuple(str(name) for name in load(folder / "names.yaml"))
    return Lexicon(
        checks=checks,
        entries=tuple(entries),
        sources=sources,
        names=names,
        other_questions=others,
        plain_words=plain_words(checks, entries),
        instruments=load_instruments(folder / "instruments.yaml"),
    )


def plain_words(checks: Mapping[str, Check], entries: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Return hard words, in every form, with the plainer words that the lexicon gives for them."""
    return {
        form: suggestions(entry)
        for entry in entries
        if checks[entry.check].category in LIGHT
        for pos, term in entry.terms
        if pos != CUE and " " not in term
        for form in grammar.forms(term, pos)
    }
