"""A team's own words as a file in the curated format (lexicons/README.md), to keep and to share.

Besides `entries:` it can hold `suggest:`, `mute:`, `names:`, `identity_first:`, `grade:` and
`facts:`. It is read by the loader of the word lists, whose errors name the line and the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.wish_faults import fact_fault, instead_fault, name_fault, term_faults, tidy, why_fault
from bot.wishes import COMMUNITIES, GRADES, Fact, Kind, Value, Wanted, Wish, term
from nlp.lexicon.entry import Entry
from nlp.lexicon.fault import Fault
from nlp.lexicon.file import own_entries
from nlp.model import Example
from nlp.yamlfile import LexiconError, line_of, parse

HEADER = "# A team's own words: askwell lexicon import FILE. The format: lexicons/README.md\n"
CHECK = {"check": "own-terms", "category": "stigma", "level": "care"}
ENTRY_KEYS = frozenset({"id", "noun", "verb", "phrase", "becomes", "why", "sources", "examples"})
KINDS = (Kind.TERM, Kind.SUGGESTION, Kind.MUTE, Kind.NAME, Kind.IDENTITY, Kind.GRADE, Kind.FACT)
LARGEST = 1_000_000  # bytes

Read = dict[tuple[Kind, str], Value]


def written(wishes: Sequence[Wish]) -> str:
    """Return the settings of one place as a file."""
    by_kind: dict[Kind, list[Wish]] = {kind: [] for kind in Kind}
    for one in wishes:
        by_kind[one.kind].append(one)
    grade = [int(one.value["grade"]) for one in by_kind[Kind.GRADE]]
    data: dict[str, Any] = {
        **CHECK,
        "entries": _entries(by_kind[Kind.TERM]),
        "suggest": [
            {"entry": one.key, "say": one.value["instead"]} for one in by_kind[Kind.SUGGESTION]
        ],
        "mute": [{"check": one.key, "why": one.value["why"]} for one in by_kind[Kind.MUTE]],
        "names": [one.value["text"] for one in by_kind[Kind.NAME]],
        "identity_first": [one.key for one in by_kind[Kind.IDENTITY]],
        "grade": grade[0] if grade else None,
        "facts": {one.key: one.value["text"] for one in by_kind[Kind.FACT]},
    }
    shown = {key: value for key, value in data.items() if value or key == "entries"}
    return HEADER + yaml.safe_dump(shown, sort_keys=False, allow_unicode=True, width=100)


def _entries(terms: Sequence[Wish]) -> list[dict[str, Any]]:
    found = []
    for number, one in enumerate(terms, 1):
        value = one.value
        name = re.sub(r"[^a-z0-9]+", "-", value["match"].lower()).strip("-") or f"term-{number}"
        becomes = {"becomes": value["instead"]} if value["instead"] else {}
        found.append({"id": name, value["form"]: [value["match"]], **becomes, "why": value["why"]})
    return found


def read(path: Path, known: Callable[[str], bool]) -> tuple[Wanted, tuple[Example, ...]]:
    """Read a file; raise `LexiconError` ("file:line: what is wrong and how to mend it").

    `known` tells whether a check or "check/entry" exists. Returns the settings, and the examples
    of its entries, which the engine can be tried on.
    """
    if path.stat().st_size > LARGEST:
        raise LexiconError(f"{path.name}:1: this file is larger than a word list can be.")
    data = parse(path)
    try:
        if not isinstance(data, dict):
            raise Fault("a file of your own words begins with `check: own-terms`.")
        more = {key: data.pop(key) for key in MORE if key in data}
        entries = own_entries(data, path) if data else []
        rows = data.get("entries", [])
        found: Read = {}
        for number, entry in enumerate(entries):
            found |= _terms(entry, rows[number], number)
        for key, value in more.items():
            found |= MORE[key](key, value, known)
    except Fault as fault:
        line = line_of(path, *fault.keys)
        raise LexiconError(f"{path.name}:{line}: {fault}") from fault
    return found, tuple(one for entry in entries for one in entry.examples)


def _terms(entry: Entry, row: Mapping[str, Any], number: int) -> Read:
    """Return an entry's words as terms; raise `Fault` for what a term of one's own cannot hold."""
    at = ("entries", number)
    for key in row:
        if key not in ENTRY_KEYS:
            keys = ", ".join(sorted(ENTRY_KEYS))
            raise Fault(
                f"a term of your own cannot hold `{key}:`. Its keys are: {keys}. For more, the "
                "entry could be offered to the word lists themselves.", *at, key)  # fmt: skip
    instead = row.get("becomes") or ""
    if not isinstance(instead, str):
        raise Fault("`becomes:` of a term of your own is one wording.", *at, "becomes")
    found: Read = {}
    for form, words in entry.terms:
        match, why = tidy(words), tidy(str(entry.why))
        faults = term_faults(match, tidy(instead), why, form)
        for part, said in faults.by_part.items():
            raise Fault(said, *at, {"match": form, "instead": "becomes"}.get(part, part))
        found[Kind.TERM, match.lower()] = term(match, tidy(instead), why, form)
    return found


def _suggest(key: str, rows: Any, known: Callable[[str], bool]) -> Read:
    found: Read = {}
    for number, row in enumerate(_listed(key, rows)):
        name, say = _pair(row, ("entry", "say"), key, number)
        _exists(name, known, key, number, "entry")
        _or_fault(instead_fault(say), key, number, "say")
        found[Kind.SUGGESTION, name] = {"instead": say}
    return found


def _mute(key: str, rows: Any, known: Callable[[str], bool]) -> Read:
    found: Read = {}
    for number, row in enumerate(_listed(key, rows)):
        name, why = _pair(row, ("check", "why"), key, number)
        _exists(name, known, key, number, "check")
        _or_fault(why_fault(why), key, number, "why")
        found[Kind.MUTE, name] = {"why": why}
    return found


def _names(key: str, rows: Any, known: Callable[[str], bool]) -> Read:
    names = [tidy(str(one)) for one in _listed(key, rows)]
    for number, name in enumerate(names):
        _or_fault(name_fault(name), key, number)
    return {(Kind.NAME, name.lower()): {"text": name} for name in names}


def _identity(key: str, rows: Any, known: Callable[[str], bool]) -> Read:
    for number, one in enumerate(_listed(key, rows)):
        if one not in COMMUNITIES:
            raise Fault(f"'{one}' is none of: {', '.join(COMMUNITIES)}.", key, number)
    return {(Kind.IDENTITY, one): {"first": "identity"} for one in _listed(key, rows)}


def _grade(key: str, value: Any, known: Callable[[str], bool]) -> Read:
    if value not in GRADES:
        raise Fault(f"`grade:` is one of: {', '.join(map(str, GRADES))}.", key)
    return {(Kind.GRADE, ""): {"grade": str(value)}}


def _facts(key: str, rows: Any, known: Callable[[str], bool]) -> Read:
    if not isinstance(rows, dict):
        raise Fault(f"`facts:` are keys and sentences. The keys are: {', '.join(Fact)}.", key)
    found: Read = {}
    for name, said in rows.items():
        if name not in set(Fact):
            raise Fault(f"'{name}' is none of: {', '.join(Fact)}.", key, name)
        text = tidy(str(said))
        _or_fault(fact_fault(text), key, name)
        found[Kind.FACT, str(name)] = {"text": text}
    return found


MORE: Mapping[str, Callable[[str, Any, Callable[[str], bool]], Read]] = {
    "suggest": _suggest, "mute": _mute, "names": _names, "identity_first": _identity,
    "grade": _grade, "facts": _facts,
}  # fmt: skip


def _listed(key: str, rows: Any) -> list[Any]:
    if not isinstance(rows, list):
        raise Fault(f"`{key}:` is a list.", key)
    return rows


def _pair(row: Any, keys: tuple[str, str], key: str, number: int) -> tuple[str, str]:
    if not isinstance(row, dict) or set(row) != set(keys):
        raise Fault(f"an item of `{key}:` has `{keys[0]}:` and `{keys[1]}:`.", key, number)
    return tidy(str(row[keys[0]])), tidy(str(row[keys[1]]))


def _exists(name: str, known: Callable[[str], bool], *at: str | int) -> None:
    if not known(name):
        raise Fault(f"there is no check or entry '{name}'. See: askwell lexicon list", *at)


def _or_fault(said: str, *at: str | int) -> None:
    if said:
        raise Fault(said, *at)


def unproven(examples: Iterable[Example], notices: Callable[[str], bool]) -> list[str]:
    """Return the examples that do not hold: a sentence each."""
    found = []
    for one in examples:
        if one.before and not notices(one.before):
            found.append(f"“{one.before}” is not noticed")
        if one.fine and notices(one.fine):
            found.append(f"“{one.fine}” is noticed, and should be left alone")
    return found
