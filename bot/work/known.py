"""Checks and entries of the lists, as the settings show them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards.settings_forms import Known
from bot.desk import Desk
from nlp.lexicon.entry import CUE, Entry, suggestions
from nlp.model import Check, Level
from nlp.wording import BY_CATEGORY, OTHERWISE

MATCHED = 3


def known(desk: Desk) -> Iterator[Known]:
    """Yield every check and every entry, by key."""
    engine = desk.reviews.engine
    for check in engine.analyst.checks.values():
        yield _check(check)
    for entry in engine.lexicon.entries:
        yield _entry(entry, engine.analyst.checks[entry.check])


def of(desk: Desk, key: str) -> Known | None:
    """Return the check or entry that a key names."""
    return next((one for one in known(desk) if one.key == key), None)


def family(desk: Desk, key: str) -> tuple[str, ...]:
    """Return the keys of what notices the same words as an entry, in the same check.

    An entry may stand several times, once for each sense; people think of its words.
    """
    check, _, entry = key.partition("/")
    own = [one for one in desk.reviews.engine.lexicon.entries if one.check == check]
    words = {one.terms for one in own if one.id == entry}
    return tuple(one.key for one in own if one.terms in words) or (key,)


def find(desk: Desk, asked: str) -> tuple[Known, ...]:
    """Return what matches words of a question, or is called so; the closest first."""
    wanted = asked.lower()
    engine = desk.reviews.engine
    entries = [
        (_distance(wanted, entry), entry.key) for entry in engine.lexicon.entries
        if any(wanted in term.lower() for pos, term in entry.terms if pos != CUE)
    ]  # fmt: skip
    keys = [key for _, key in sorted(entries)]
    named = [
        one.key for one in known(desk)
        if wanted in one.key.replace("-", " ") or wanted in one.says.lower()
    ]  # fmt: skip
    by_key = {one.key: one for one in known(desk)}
    found = [by_key[key] for key in dict.fromkeys([*keys, *named])]
    return tuple({(one.check, one.title): one for one in reversed(found)}.values())[::-1]


def _distance(wanted: str, entry: Entry) -> int:
    return min(len(term) for _, term in entry.terms if wanted in term.lower()) - len(wanted)


def _check(check: Check) -> Known:
    template = check.message or BY_CATEGORY.get(check.category, OTHERWISE)
    says = template.replace("“{match}”", "It").replace("{match}", "…")
    title = f"All of “{check.id.replace('-', ' ')}”"
    return Known(check.id, title, says, care=check.level == Level.CARE)


def _entry(entry: Entry, check: Check) -> Known:
    words = [term for pos, term in entry.terms if pos != CUE][:MATCHED]
    title = ", ".join(f"“{term}”" for term in words) or entry.id.replace("-", " ")
    instead = " / ".join(suggestions(entry)[:2])
    changeable = bool(words) and bool(instead)
    level = entry.level or check.level
    example = next((one.before for one in entry.examples if one.before), "")
    return Known(entry.key, title, entry.why, instead, changeable, level == Level.CARE, example)
