"""An entry of the lexicon as a value: what to notice, when, and what it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.model import Category, Example, Level
from nlp.sense.roles import Role

PARTS_OF_SPEECH = ("noun", "verb", "adjective", "phrase", "cue")
CUE = "cue"  # terms in the notation of nlp/cues.py: an idea with its wordings, never reworded
LIGHT = (Category.JARGON, Category.READING_LEVEL)  # may carry examples without a `fine`
Words = frozenset[str]


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
    not_said: tuple[str, ...] = ()  # what `not_near:` has of several words
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


def suggestions(entry: Entry) -> tuple[str, ...]:
    """Return the words an entry suggests, each once, as a person would read them."""
    found = (words.replace("{head} ", "") for ways in entry.becomes.values() for words in ways)
    return tuple(dict.fromkeys(found))
