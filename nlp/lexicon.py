"""The lexicon: YAML files in, entries and checks out, with errors that teach.

lexicons/README.md explains the format to the people who write it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nlp.cues import read_cues
from nlp.instruments import Instruments, load_instruments
from nlp.model import Category, Check, Example, Level, Source
from nlp.others.model_questions import ModelQuestion, read_model_questions
from nlp.reword import grammar
from nlp.sense.roles import Role
from nlp.words import words
from nlp.yamlfile import LEXICONS, LexiconError, line_of, load

PARTS_OF_SPEECH = ("noun", "verb", "adjective", "phrase", "cue")
CUE = "cue"  # terms in the notation of nlp/cues.py: an idea with its wordings, never reworded
BECOMES_ROLES = (
    "one", "many", "before_noun", "before_nouns", "predicate", "label", "after_been",
    "group", "verb", "words", "option",
)  # fmt: skip
PLACES = ("stem", "option", "anywhere")
LIGHT = (Category.JARGON, Category.READING_LEVEL)  # may carry examples without a `fine`

WORD_LISTS = "Lists in software"  # one publisher together, and never the only one

Words = frozenset[str]


class Fault(ValueError):
    """What is wrong with a piece of data; `keys` lead to it. Becomes a `LexiconError`."""

    def __init__(self, problem: str, *keys: str | int) -> None:
        super().__init__(problem)
        self.keys = keys


@dataclass(frozen=True, slots=True)
class Condition:
    """When an entry fires: every part that is given must hold.

    about: what the expression is said of (its head noun, or its subject); subject, object, head
    and governor: that word around it; near and not_near: words anywhere in the question;
    before and after: the words right beside it. Each is a set of base forms.
    """

    about: Words | None = None
    subject: Words | None = None
    object: Words | None = None
    head: Words | None = None
    governor: Words | None = None
    near: Words | None = None
    before: Words | None = None
    after: Words | None = None
    not_about: Words | None = None
    not_object: Words | None = None
    not_head: Words | None = None
    not_governor: Words | None = None
    not_near: Words | None = None
    not_before: Words | None = None
    not_after: Words | None = None
    role: frozenset[Role] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to notice: what to match, when, what it becomes, why, who says so."""

    id: str
    check: str
    terms: tuple[tuple[str, str], ...]  # (part of speech, words)
    when: tuple[Condition, ...] = ()
    unless: tuple[str, ...] = ()
    becomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ask_instead: tuple[str, ...] = ()
    drop: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
    level: Level | None = None
    community: str = ""
    names: bool = False
    where: str = "stem"
    examples: tuple[Example, ...] = ()
    file: str = ""
    number: int = 0  # its place among the file's entries, from 0

    @property
    def key(self) -> str:
        """Return the name by which preferences and reports know the entry."""
        return f"{self.check}/{self.id}"


def _keys(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(kind))


EXAMPLE_KEYS, CONDITION_KEYS = _keys(Example), _keys(Condition)
ENTRY_KEYS = _keys(Entry).union(PARTS_OF_SPEECH) - {"terms", "check", "file", "number"}


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


def read_sources(path: Path) -> dict[str, Source]:
    """Read sources.yaml: key -> publisher, title, year, link."""
    return {
        key: Source(
            key,
            publisher=WORD_LISTS if row.get("word_list") else str(row["publisher"]),
            title=str(row["title"]),
            year=str(row["year"]),
            url=str(row["link"]),
        )
        for key, row in load(path).items()
    }


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


def suggestions(entry: Entry) -> tuple[str, ...]:
    """Return the words an entry suggests, each once, as a person would read them."""
    found = (words.replace("{head} ", "") for ways in entry.becomes.values() for words in ways)
    return tuple(dict.fromkeys(found))


def read_check_file(
    path: Path, sources: Mapping[str, Source], others: Mapping[str, ModelQuestion]
) -> tuple[Check, list[Entry]]:
    """Read one file of entries; raise `LexiconError` naming the line and the remedy."""
    data = load(path)
    try:
        check = _check(data)
        if check.id != path.stem:
            raise Fault(f"the check is called '{check.id}', so the file should be too.", "check")
        entries = [
            _entry(row, check, data, path, number) for number, row in enumerate(data["entries"])
        ]
        for number, entry in enumerate(entries):
            _examine(entry, check, sources, others, number)
    except Fault as fault:
        line = line_of(path, *fault.keys)
        raise LexiconError(f"{path.name}:{line}: {fault}") from fault
    return check, entries


def own_entries(data: Any, path: Path) -> list[Entry]:
    """Read the entries of a team's own file, already parsed; raise `Fault`.

    The format is the curated one. Sources and examples are welcome there, and not needed.
    """
    check = _check(data)
    return [_entry(row, check, data, path, number) for number, row in enumerate(data["entries"])]


def _check(data: Any) -> Check:
    if not isinstance(data, dict):
        raise Fault("a file of entries begins with `check:`, `category:`, `level:` and `entries:`.")
    allowed = {"check", "category", "level", "message", "why", "sources", "entries"}
    _known(data, allowed, "the file")
    for key in ("check", "category", "level", "entries"):
        if key not in data:
            raise Fault(f"the key `{key}:` is missing at the top of the file.")
    return Check(
        id=data["check"],
        category=_one_of(Category, data["category"], "category"),
        level=_one_of(Level, data["level"], "level"),
        message=data.get("message", ""),
        why=data.get("why", ""),
        sources=tuple(data.get("sources", ())),
    )


def _entry(row: Any, check: Check, data: Mapping[str, Any], path: Path, number: int) -> Entry:
    at = ("entries", number)
    if not isinstance(row, dict) or "id" not in row:
        raise Fault("an entry begins with `- id:` and a short name.", *at)
    name = f"entry '{row['id']}'"
    _known(row, ENTRY_KEYS, name, *at)
    terms = tuple((pos, str(term)) for pos in PARTS_OF_SPEECH for term in _listed(row.get(pos)))
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
        when=tuple(_condition(part, name, at) for part in _listed(row.get("when"))),
        unless=tuple(str(phrase).lower() for phrase in _listed(row.get("unless"))),
        becomes=_becomes(row.get("becomes"), terms[0][0], name, at),
        ask_instead=tuple(_listed(row.get("ask_instead"))),
        drop=row.get("drop", ""),
        why=row.get("why", data.get("why", "")),
        sources=tuple(row.get("sources", data.get("sources", ()))),
        level=_one_of(Level, row["level"], "level", *at) if "level" in row else None,
        community=row.get("community", ""),
        names=bool(row.get("names", False)),
        where=_place(row.get("where", "stem"), name, at),
        examples=tuple(_example(part, name, at) for part in _listed(row.get("examples"))),
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


def _examine(
    entry: Entry,
    check: Check,
    sources: Mapping[str, Source],
    others: Mapping[str, ModelQuestion],
    number: int,
) -> None:
    """Raise `Fault` where an entry lacks what every entry needs."""
    at = ("entries", number)
    name = f"entry '{entry.id}'"
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
    level = entry.level or check.level
    publishers = {sources[key].publisher for key in entry.sources}
    needed = 2 if level is Level.CARE else 1
    if publishers == {WORD_LISTS}:
        raise Fault(
            f"{name} rests on lists in software alone. Add a publication to `sources:`.", *at
        )
    if len(publishers) < needed:
        raise Fault(
            f"{name} rests on {len(publishers)} publisher(s); a {level} entry needs {needed}. "
            "Add one to `sources:`, or lower its `level:`.", *at)  # fmt: skip
    if not any(example.before for example in entry.examples):
        raise Fault(
            f"{name} has no example with `before:`. Add a sentence that it must notice.", *at
        )
    if check.category not in LIGHT and not any(example.fine for example in entry.examples):
        raise Fault(
            f"{name} has no example with `fine:`. Add a look-alike that it must leave.", *at
        )


def _condition(part: Any, name: str, at: tuple[str | int, ...]) -> Condition:
    if not isinstance(part, dict):
        raise Fault(
            f"`when:` of {name} is a key and a value, such as `about: person`.", *at, "when"
        )
    _known(part, CONDITION_KEYS, f"`when:` of {name}", *at, "when")
    values: dict[str, Any] = {}
    for key, value in part.items():
        if key == "role":
            values[key] = frozenset(_one_of(Role, role, "role", *at) for role in _listed(value))
        else:
            values[key] = _word_set(value)
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
        _known(value, BECOMES_ROLES, f"`becomes:` of {name}", *at, "becomes")
        return {role: tuple(map(str, _listed(ways))) for role, ways in value.items()}
    ways = tuple(map(str, _listed(value)))
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
    _known(part, EXAMPLE_KEYS, f"an example of {name}", *at, "examples")
    return Example(
        before=part.get("before", ""),
        after=tuple(_listed(part.get("after"))),
        also=tuple(_listed(part.get("also"))),
        fine=part.get("fine", ""),
        options=tuple(map(str, _listed(part.get("options")))),
        after_options=tuple(map(str, _listed(part.get("after_options")))),
    )


def _known(data: Mapping[str, Any], allowed: Collection[str], where: str, *at: str | int) -> None:
    for key in data:
        if key not in allowed:
            options = ", ".join(sorted(allowed))
            raise Fault(f"{where} has an unknown key '{key}'. The keys are: {options}.", *at, key)


def _one_of(kind: Any, value: Any, what: str, *at: str | int) -> Any:
    try:
        return kind(value)
    except ValueError:
        options = ", ".join(kind)
        raise Fault(f"'{value}' is not a {what}. Use one of: {options}.", *at, what) from None


def _place(value: str, name: str, at: tuple[str | int, ...]) -> str:
    if value not in PLACES:
        raise Fault(f"`where:` of {name} is one of: {', '.join(PLACES)}.", *at, "where")
    return value


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
