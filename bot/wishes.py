"""A team's own words as single settings, changes to them, and the one value that they make."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from nlp.model import KeptWording, OwnTerm, Preferences

Value = Mapping[str, str]


class Kind(StrEnum):
    """The kinds of settings."""

    TERM = "term"
    SUGGESTION = "suggestion"
    MUTE = "mute"
    NAME = "name"
    IDENTITY = "identity"
    GRADE = "grade"
    FACT = "fact"
    KEPT = "kept"
    ALONE = "approve_alone"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Settable:
    """What people are told about a kind of setting; `channels`: a channel can have its own."""

    name: str
    what: str
    channels: bool = True


SETTABLE: Mapping[Kind, Settable] = {
    Kind.TERM: Settable("Terms of your own", "Words to notice, what to say instead, and why."),
    Kind.SUGGESTION: Settable("Other words", "What an entry of the lists suggests."),
    Kind.MUTE: Settable("Mutes", "An entry or a check that stays silent, with the reason."),
    Kind.NAME: Settable("Names", "Programs, places and titles that are left alone."),
    Kind.IDENTITY: Settable("Own words", "Communities that told you what they call themselves."),
    Kind.GRADE: Settable("Reading level", "The grade to aim for; 6 unless you choose another."),
    Kind.FACT: Settable(
        "Facts for “why we ask”", "Your organization and funder, who sees answers, what skipping "
        "does, when they must be shared, how long they are kept, a rule that asks for them.",
    ),
    Kind.KEPT: Settable(
        "Kept wordings", "What is kept as it is, each with its reason; here they can be lifted."
    ),
    Kind.ROLE: Settable("Stewards and reviewers", "Who changes settings, who approves.", False),
    Kind.ALONE: Settable(
        "Authors approve their own", "For a team of one; the card then says so.", False
    ),
}  # fmt: skip


class Fact(StrEnum):
    """What a steward can confirm once for purpose lines; the names are the engine's."""

    ORGANIZATION = "organization"
    FUNDER = "funder"
    WHO_SEES = "who_sees"
    SKIPPING = "skipping"
    LIMITS = "limits"
    KEPT = "kept"
    REQUIRED_BY = "required_by"


# How many there may be in one place: the workspace, a channel, or a person's own drafts.
MOST: Mapping[Kind, int] = {
    Kind.TERM: 100, Kind.SUGGESTION: 100, Kind.MUTE: 100, Kind.NAME: 100, Kind.KEPT: 200,
}  # fmt: skip
COMMAND_LINE = "askwell"  # stands for whoever runs the program
GRADES = (4, 5, 6, 7, 8, 9, 10)
# Whose own words can be followed, by the lexicon's `community:`.
COMMUNITIES = {
    "disability": "Disabled people, or people with disabilities",
    "autistic": "Autistic people, or people with autism",
    "deaf": "Deaf and hard-of-hearing people",
    "adoption": "Adopted people",
    "age": "Older people",
    "family": "Foster and adoptive families",
    "hiv": "People living with HIV",
    "housing": "People without a home",
    "immigrant": "Immigrants and refugees",
    "indigenous": "Native and Indigenous peoples",
    "justice": "People who were in jail or prison",
    "latino": "Latino, Latina, Latinx, Hispanic people",
    "lgbtq": "LGBTQ people",
    "mental-health": "People with a mental illness",
    "military": "Veterans",
    "people-served": "People you serve: client, participant, guest",
    "poverty": "People with little money",
    "race": "Black, African American, Asian American people",
    "recovery": "People in recovery",
    "sex-work": "Sex workers",
    "survivor": "Victims and survivors",
    "transgender": "Transgender people",
    "weight": "Fat people, or people with obesity",
}
FORMS = {
    "phrase": "Just these words",
    "noun": "One or many: client, clients",
    "verb": "Every form: drop out, dropped out",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """One setting as it stands. `place` is "" for the workspace, a channel, or a person."""

    kind: Kind
    key: str
    value: Value
    place: str = ""
    who: str = ""
    at: float = 0.0

    @property
    def id(self) -> str:
        """Return a short name for it that a button can carry."""
        whole = "\n".join((self.kind, self.key, self.place))
        return hashlib.sha256(whole.encode()).hexdigest()[:16]

    @property
    def family(self) -> tuple[str, str, str]:
        """Return what is shown and taken away as one: an entry's senses go by its words."""
        words = self.value.get("title", "")
        return self.kind, self.place, f"{self.key.partition('/')[0]} {words}" if words else self.key


@dataclass(frozen=True, slots=True)
class Cell:
    """One setting before and after a change; None where it is not set."""

    kind: Kind
    key: str
    before: Value | None
    after: Value | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody changed: a line for people, and its cells, with which it can be undone."""

    id: int
    who: str
    at: float
    words: str
    cells: tuple[Cell, ...] = ()
    undone: bool = False


def term(match: str, instead: str, why: str, form: str = "phrase") -> Value:
    """Return a term as a setting's value."""
    return {"match": match, "instead": instead, "why": why, "form": form}


def laid_over(wishes: Sequence[Wish], cells: Iterable[Cell]) -> tuple[Wish, ...]:
    """Return settings as they would stand after a change."""
    held = {(one.kind, one.key, one.place): one for one in wishes}
    for cell in cells:
        at = (cell.kind, cell.key, cell.place)
        if cell.after is None:
            held.pop(at, None)
        else:
            held[at] = Wish(*at[:2], cell.after, cell.place)
    return tuple(held.values())


def preferences_of(wishes: Sequence[Wish], place: str = "") -> Preferences:
    """Return settings as one value for the engine: the workspace's, and over them a place's."""
    ordered = [one for at in dict.fromkeys(["", place]) for one in wishes if one.place == at]
    by_kind: dict[Kind, dict[str, Value]] = {kind: {} for kind in Kind}
    for one in ordered:
        by_kind[one.kind][one.key] = one.value
    facts = {key: value["text"] for key, value in by_kind[Kind.FACT].items()}
    names = {value["text"] for value in by_kind[Kind.NAME].values()}
    names |= {facts[key] for key in (Fact.ORGANIZATION, Fact.FUNDER) if key in facts}
    grade = by_kind[Kind.GRADE].get("")
    return Preferences(
        own_terms=tuple(
            OwnTerm(one["match"], one["instead"], one["why"], one.get("form", "phrase"))
            for one in by_kind[Kind.TERM].values()
        ),
        suggestions={key: one["instead"] for key, one in by_kind[Kind.SUGGESTION].items()},
        mutes=frozenset(by_kind[Kind.MUTE]),
        kept=tuple(
            KeptWording(one["text"], one["check"], one["reason"])
            for one in by_kind[Kind.KEPT].values()
        ),
        identity_first=frozenset(by_kind[Kind.IDENTITY]),
        target_grade=int(grade["grade"]) if grade else Preferences().target_grade,
        names=frozenset(names),
        facts=facts,
    )


Wanted = Mapping[tuple[Kind, str], Value]


def differing(
    now: Iterable[Wish], wanted: Wanted, whole: Sequence[Kind] = (), place: str = ""
) -> tuple[Cell, ...]:
    """Return what differs between the settings of a place and those that are wanted.

    Of the kinds in `whole` only those wanted stay; of the others all that is there stays.
    """
    held = {(one.kind, one.key): one.value for one in now if one.place == place}
    gone = [at for at in held if at[0] in whole and at not in wanted]
    return tuple(
        Cell(*at, held.get(at), wanted.get(at), place)
        for at in (*wanted, *gone)
        if held.get(at) != wanted.get(at)
    )


def back(change: Change) -> tuple[Cell, ...]:
    """Return the cells that undo a change."""
    return tuple(
        replace(cell, before=cell.after, after=cell.before) for cell in reversed(change.cells)
    )
