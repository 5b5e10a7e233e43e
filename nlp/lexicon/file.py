"""A file of entries, read: errors name the line and the remedy."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nlp.cues import read_cues
from nlp.lexicon.entry import CUE, PARTS_OF_SPEECH, Condition, Entry, Words
from nlp.lexicon.fault import Fault, known, listed, one_of
from nlp.lexicon.needs import examine
from nlp.model import Category, Check, Example, Level, Source
from nlp.others.model_questions import ModelQuestion
from nlp.reword import grammar
from nlp.sense.roles import Role
from nlp.words import words
from nlp.yamlfile import LexiconError, line_of, load

BECOMES_ROLES = (
    "one", "many", "before_noun", "before_nouns", "predicate", "label", "after_been",
    "group", "verb", "words", "option",
)  # fmt: skip
PLACES = ("stem", "option", "anywhere")


def _keys(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(kind))


EXAMPLE_KEYS = _keys(Example)
CONDITION_KEYS = _keys(Condition) - {"not_said"}
ENTRY_KEYS = _keys(Entry).union(PARTS_OF_SPEECH) - {"terms", "check", "file", "number"}


def read_check_file(
    path: Path, sources: Mapping[str, Source], others: Mapping[str, ModelQuestion]
) -> tuple[Check, list[Entry]]:
    """Read one file of entries; raise `LexiconError` naming the line and the remedy."""
    data = load(path)
    try:
        check = _check(data)
        if check.id != path.stem:
            raise Fault(f"the check is called '{check.id}', so the file should be too.", "check")
        entries = _entries(data, check, path)
        for entry in entries:
            examine(entry, check, sources, others)
    except Fault as fault:
        line = line_of(path, *fault.keys)
        raise LexiconError(f"{path.name}:{line}: {fault}") from fault
    return check, entries


def own_entries(data: Any, path: Path) -> list[Entry]:
    """Read the entries of a team's own file, already parsed; raise `Fault`.

    The format is the curated one. Sources and examples are welcome there, and not needed.
    """
    return _entries(data, _check(data), path)


def _entries(data: Mapping[str, Any], check: Check, path: Path) -> list[Entry]:
    return [_entry(row, check, data, path, number) for number, row in enumerate(data["entries"])]


def _check(data: Any) -> Check:
    if not isinstance(data, dict):
        raise Fault("a file of entries begins with `check:`, `category:`, `level:` and `entries:`.")
    allowed = {"check", "category", "level", "message", "why", "sources", "entries"}
    known(data, allowed, "the file")
    for key in ("check", "category", "level", "entries"):
        if key not in data:
            raise Fault(f"the key `{key}:` is missing at the top of the file.")
    return Check(
        id=data["check"],
        category=one_of(Category, data["category"], "category"),
        level=one_of(Level, data["level"], "level"),
        message=data.get("message", ""),
        why=data.get("why", ""),
        sources=tuple(data.get("sources", ())),
    )


def _entry(row: Any, check: Check, data: Mapping[str, Any], path: Path, number: int) -> Entry:
    at = ("entries", number)
    if not isinstance(row, dict) or "id" not in row:
        raise Fault("an entry begins with `- id:` and a short name.", *at)
    name = f"entry '{row['id']}'"
    known(row, ENTRY_KEYS, name, *at)
    terms = tuple((pos, str(term)) for pos in PARTS_OF_SPEECH for term in listed(row.get(pos)))
    if not terms:
        raise Fault(
            f"{name} matches nothing. Give it `noun:`, `verb:`, `adjective:`, `phrase:` or `cue:`.",
            *at,
        )
    _readable_cues(terms, name, *at)
    return Entry(
        id=str(row["id"]),
        check=check.id,
        terms=terms,
        when=tuple(_condition(part, name, at) for part in listed(row.get("when"))),
        unless=tuple(str(phrase).lower() for phrase in listed(row.get("unless"))),
        becomes=_becomes(row.get("becomes"), terms[0][0], name, at),
        ask_instead=tuple(listed(row.get("ask_instead"))),
        drop=row.get("drop", ""),
        why=row.get("why", data.get("why", "")),
        sources=tuple(row.get("sources", data.get("sources", ()))),
        level=one_of(Level, row["level"], "level", *at) if "level" in row else None,
        community=row.get("community", ""),
        names=bool(row.get("names", False)),
        where=_place(row.get("where", "stem"), name, at),
        examples=tuple(_example(part, name, at) for part in listed(row.get("examples"))),
        file=path.name,
        number=number,
    )


def _readable_cues(terms: tuple[tuple[str, str], ...], name: str, *at: str | int) -> None:
    for pos, term in terms:
        if pos == CUE:
            try:
                read_cues(term, name)
            except ValueError as error:
                raise Fault(f"{name}: {error}", *at, CUE) from error


def _condition(part: Any, name: str, at: tuple[str | int, ...]) -> Condition:
    if not isinstance(part, dict):
        raise Fault(
            f"`when:` of {name} is a key and a value, such as `about: person`.", *at, "when"
        )
    known(part, CONDITION_KEYS, f"`when:` of {name}", *at, "when")
    values: dict[str, Any] = {}
    for key, value in part.items():
        if key == "role":
            values[key] = frozenset(one_of(Role, role, "role", *at) for role in listed(value))
        else:
            values[key] = _word_set(value)
            phrases = tuple(sorted(one for one in values[key] if " " in one))
            if key == "not_near":
                values["not_said"] = phrases
                values[key] -= frozenset(phrases)
            elif phrases:
                raise Fault(
                    f"`{key}:` of {name} has “{phrases[0]}”; it compares single words. Only "
                    "`not_near:` takes several: you could write a `cue:` instead.",
                    *at, "when",
                )  # fmt: skip
    return Condition(**values)


def _word_set(value: Any) -> Words:
    """Return a list of base forms; a bare string names a class of words, or is one word.

    "person" also takes in the pronouns, since "Are you…" is as much about a person.
    """
    if isinstance(value, list):
        return frozenset(word for part in value for word in _word_set(part))
    if value == "person":
        return words("person") | words("pronoun")
    if value in ("pronoun", "relative", "drug", "violence"):
        return words(value)
    return frozenset({str(value).lower()})


def _becomes(
    value: Any, pos: str, name: str, at: tuple[str | int, ...]
) -> dict[str, tuple[str, ...]]:
    if value is None:
        return {}
    if isinstance(value, dict):
        known(value, BECOMES_ROLES, f"`becomes:` of {name}", *at, "becomes")
        return {role: tuple(map(str, listed(ways))) for role, ways in value.items()}
    ways = tuple(map(str, listed(value)))
    if pos == "noun":
        return {"one": ways, "many": tuple(grammar.plural(way) for way in ways)}
    if pos == "adjective" and "{head}" not in ways[0]:
        return {"words": ways}
    return {{"verb": "verb", "adjective": "before_noun", "phrase": "words"}[pos]: ways}


def _example(part: Any, name: str, at: tuple[str | int, ...]) -> Example:
    if not isinstance(part, dict):
        raise Fault(
            f"an example of {name} is `before:` with `after:`, or `fine:`.", *at, "examples"
        )
    known(part, EXAMPLE_KEYS, f"an example of {name}", *at, "examples")
    return Example(
        before=part.get("before", ""),
        after=tuple(listed(part.get("after"))),
        also=tuple(listed(part.get("also"))),
        fine=part.get("fine", ""),
        options=tuple(map(str, listed(part.get("options")))),
        after_options=tuple(map(str, listed(part.get("after_options")))),
    )


def _place(value: str, name: str, at: tuple[str | int, ...]) -> str:
    if value not in PLACES:
        raise Fault(f"`where:` of {name} is one of: {', '.join(PLACES)}.", *at, "where")
    return value
