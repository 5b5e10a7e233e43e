"""The settings window: what holds everywhere or in one channel, and the way to each part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.blocks import (
    Block,
    Run,
    aside,
    bold,
    bullets,
    button,
    header,
    line,
    ours,
    person,
    plain,
    rich,
    row,
    small,
)
from bot.cards.forms import modal
from bot.cards.settings_words import change_row, families, place_words
from bot.ids import Action, Part, Ref, View
from bot.limits import clip
from bot.report import phrases
from bot.wishes import COMMUNITIES, Change, Fact, Kind, Wish
from nlp.model import Preferences

TITLE = "Settings"
LATEST = 3
FACTS = {
    Fact.ORGANIZATION: "Your organization",
    Fact.FUNDER: "Your funder",
    Fact.WHO_SEES: "Who sees answers",
    Fact.SKIPPING: "What skipping does",
    Fact.LIMITS: "When answers must be shared",
    Fact.KEPT: "How long answers are kept",
    Fact.REQUIRED_BY: "A rule that asks for them",
}
NONE_KEPT = "No wording is kept as it is here."
BY_CHANNEL = "Wordings are kept channel by channel: you could choose one above to see them."
NOBODY_ELSE = "Only stewards can change settings. "
NO_STEWARD = "There is none yet: whoever started Askwell has a code for the first one."


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """All that the window shows. `wishes` are those of `place` ("" is everywhere).

    `mine` counts what the reader keeps in own drafts. `members` says that Slack tells members
    from guests, so that every member may approve.
    """

    place: str = ""
    version: int = 0
    wishes: tuple[Wish, ...] = ()
    stewards: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    alone: bool = False
    mine: int = 0
    members: bool = False
    changes: tuple[Change, ...] = ()
    notice: str = ""

    def of(self, *kinds: Kind) -> tuple[Wish, ...]:
        """Return the settings of some kinds, each family once."""
        return families(one for one in self.wishes if one.kind in kinds)


def settings(page: SettingsPage, metadata: str = "") -> dict[str, Any]:
    """Return the window. SETTING buttons carry `Ref(part, version, place)`."""
    blocks = [
        rich(line(bold(page.notice))) if page.notice else None,
        *_where(page),
        *_words(page),
        *_style(page),
        *_facts(page),
        *([] if page.place else _people(page)),
        *_kept(page),
        *_latest(page),
    ]
    ref = Ref("settings", page.version, page.place)
    return modal(View.SETTINGS, TITLE, blocks, metadata=metadata, ref=ref)


def refused(stewards: Sequence[str], kept: int = 0) -> dict[str, Any]:
    """Return the window for somebody who is no steward: who is, and what is their own to lift."""
    known = phrases.listed([person(one) for one in stewards]) if stewards else ""
    who = f"{NOBODY_ELSE}You could ask {known}." if known else NOBODY_ELSE + NO_STEWARD
    own = row(open_button(f"What I keep ({kept})", Part.KEPT)) if kept else None
    return modal(View.SETTINGS_LIST, TITLE, [aside(ours(who)), own])


def notice(words: str, title: str = TITLE) -> dict[str, Any]:
    """Return a window with one kind sentence."""
    return modal(View.SETTINGS_LIST, title, [rich(line(words))])


def open_button(
    label: str, part: Part, version: int = 0, place: str = "", style: str = "", first: int = 0
) -> Block:
    """Return a button to a part of the settings of a place; `first` is the row it begins at."""
    return button(label, Action.SETTING, Ref(part, version, at(place, first)), style=style)


def at(place: str, first: int = 0) -> str:
    """Return a place and the first row of a list there, as a `Ref`'s choice."""
    return f"{place}/{first}" if first else place


def _where(page: SettingsPage) -> list[Block | None]:
    """Return which place is shown, and the way to another."""
    choose = {
        "type": "conversations_select",
        "action_id": Action.PLACE.value,
        "placeholder": plain("One channel's own settings", "any.placeholder"),
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    back = button("Everywhere", Action.PLACE, Ref("everywhere")) if page.place else None
    told = f"These hold in {place_words(page.place)}, besides those that hold everywhere."
    everywhere = "These hold everywhere. A channel can have its own besides."
    return [small(ours(told if page.place else everywhere)), row(choose, back)]


def _words(page: SettingsPage) -> list[Block | None]:
    terms, changed = len(page.of(Kind.TERM)), len(page.of(Kind.SUGGESTION, Kind.MUTE))
    names = len(page.of(Kind.NAME))
    counts = [
        phrases.counted(terms, "term of your own", "terms of your own") * bool(terms),
        phrases.counted(changed, "entry changed or muted", "entries changed or muted")
        * bool(changed),
        phrases.counted(names, "name left alone", "names left alone") * bool(names),
    ]
    told = phrases.listed([one for one in counts if one]) or "No words of your own yet"
    return [
        header("Words"),
        rich(line(f"{told}.")),
        row(
            _open(page, "Add a term", Part.TERM, style="primary"),
            _open(page, "Find a word or check", Part.FIND),
            _open(page, "See your terms", Part.TERMS) if terms else None,
            _open(page, "See what changed", Part.CHANGED) if changed else None,
        ),
    ]


def _style(page: SettingsPage) -> list[Block | None]:
    grades = [one.value["grade"] for one in page.of(Kind.GRADE)]
    usual = Preferences().target_grade
    grade = (
        f"Reading level: grade {grades[0]}" if grades else f"Reading level: grade {usual}, as usual"
    )
    if page.place and not grades:
        grade = "Reading level: as everywhere"
    chosen = [COMMUNITIES.get(one.key, one.key) for one in page.of(Kind.IDENTITY)]
    first = f"Own words of: {'; '.join(chosen)}" if chosen else "Person-first words"
    return [
        header("Style and names"),
        rich(bullets([f"{grade}.", f"{first}."])),
        row(_open(page, "Change style and names", Part.STYLE)),
    ]


def _facts(page: SettingsPage) -> list[Block | None]:
    held = {one.key: one.value["text"] for one in page.of(Kind.FACT)}
    said: list[Sequence[Run]] = [
        [bold(f"{label}: "), clip(held[fact], 150)] for fact, label in FACTS.items() if fact in held
    ]
    none = "None are confirmed yet. Until then everybody who writes a purpose line is asked."
    return [
        header("Facts for “why we ask”"),
        rich(bullets(said)) if said else rich(line(none)),
        row(_open(page, "Change the facts", Part.FACTS)),
    ]


def _people(page: SettingsPage) -> list[Block | None]:
    def listed(people: Sequence[str]) -> str:
        return phrases.listed([person(one) for one in people[:30]]) or "nobody"

    every = "every member of the workspace" if page.members else "the people named here"
    alone = "Authors may approve their own questions." if page.alone else ""
    return [
        header("People"),
        small(ours(f"*Stewards:* {listed(page.stewards)}")),
        small(ours(f"*Reviewers:* {listed(page.reviewers)}")),
        aside(f"Questions are approved by {every}. {alone}".strip()),
        row(_open(page, "Change people", Part.PEOPLE)),
    ]


def _kept(page: SettingsPage) -> list[Block | None]:
    kept = len(page.of(Kind.KEPT))
    told = phrases.counted(kept, "wording is kept as it is", "wordings are kept as they are")
    reception = _open(page, "How suggestions are received", Part.RECEPTION)
    mine = open_button(f"What I keep ({page.mine})", Part.KEPT, place="me")
    return [
        header("What your team made of it"),
        rich(line(f"{told} here." if kept else NONE_KEPT if page.place else BY_CHANNEL)),
        row(_open(page, "See what is kept", Part.KEPT) if kept else None,
            None if page.place else reception,
            mine if page.mine else None),
    ]  # fmt: skip


def _latest(page: SettingsPage) -> list[Block | None]:
    if not page.changes:
        return []
    rows = [block for one in page.changes[:LATEST] for block in change_row(one)]
    more = _open(page, "All changes", Part.HISTORY) if len(page.changes) > LATEST else None
    return [header("Latest changes"), *rows, row(more)]


def _open(page: SettingsPage, label: str, part: Part, style: str = "") -> Block:
    return open_button(label, part, page.version, page.place, style)
