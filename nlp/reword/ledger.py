"""The edit ledger: what edits change, and that they change nothing that they did not declare.

Outside its edits a rewording is the original text to the letter, by construction. Inside, the
protected kinds of words must be the same before and after, unless the edit declares the kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from nlp.model import Edit, Protected
from nlp.quick.later import later

Said = tuple[Protected, str]

_WORD = later(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KINDS: dict[Protected, frozenset[str]] = {
    Protected.NUMBER: _words(
        "two three four five six seven eight nine ten eleven twelve twenty thirty sixty ninety "
        "hundred thousand once twice half dozen"
    ),
    Protected.NEGATION: _words(
        "not never no none nobody nothing neither nor without cannot",
    ),
    Protected.QUANTIFIER: _words(
        "all every any each some most many few several both either always usually often sometimes "
        "rarely only more less enough anyone everyone someone anything everything"
    ),
    Protected.QUESTION_WORD: _words("what when where why how which whose whom"),
    Protected.TIME_FRAME: _words(
        "today yesterday tomorrow now currently ever ago since until last past next day days week "
        "weeks month months year years daily weekly monthly yearly recently lately night tonight"
    ),
    Protected.PERSON: _words(
        "i me my mine you your yours we us our ours he him his she her hers they them their theirs "
        "he/she his/her him/her"
    ),
}
KINDS_OF = {
    word: tuple(kind for kind, members in KINDS.items() if word in members)
    for word in frozenset().union(*KINDS.values())
}
SAME_PERSON = {
    "me": "i", "my": "i", "mine": "i", "your": "you", "yours": "you", "us": "we", "our": "we",
    "ours": "we", "him": "he", "his": "he", "her": "she", "hers": "she", "them": "they",
    "their": "they", "theirs": "they",
}  # fmt: skip


def inventory(text: str) -> Counter[Said]:
    """Count the protected words of a text, each with its kind."""
    found: Counter[Said] = Counter()
    for word in _WORD.findall(text.lower().replace("’", "'")):
        if word.endswith("n't"):
            found[Protected.NEGATION, "not"] += 1
        elif not word.isalpha() and any(map(str.isdigit, word)):
            found[Protected.NUMBER, word] += 1
        else:
            for kind in KINDS_OF.get(word, ()):
                found[kind, SAME_PERSON.get(word, word)] += 1
    return found


@lru_cache(maxsize=512)
def kinds_in(text: str) -> frozenset[Protected]:
    """Return the protected kinds of which a text holds a word."""
    return frozenset(kind for kind, _ in inventory(text))


@lru_cache(maxsize=64)  # asked for when an edit is verified, and again when it is shown
def changes(edit: Edit) -> frozenset[Protected]:
    """Return the protected kinds that an edit does change."""
    before, after = inventory(edit.old), inventory(edit.new)
    kinds = {said[0] for said in before.keys() | after.keys() if before[said] != after[said]}
    if "\n" in edit.new:
        kinds.add(Protected.SENTENCES)
    if lost_names(edit.old, edit.new):
        kinds.add(Protected.NAME)
    return frozenset(kinds)


def undeclared(edit: Edit) -> list[str]:
    """Say what an edit changes beyond what it declares; empty where its ledger is clean."""
    return [CHANGED[kind] for kind in sorted(changes(edit) - edit.declares)]


CHANGED: dict[Protected, str] = {
    **{kind: f"it changes a {kind.replace('_', ' ')} word" for kind in Protected},
    Protected.SENTENCES: "it makes two questions of one",
    Protected.NAME: "it loses a name",
}


def lost_names(old: str, new: str) -> set[str]:
    """Return the capitalised words, first word aside, that are in the old text only."""
    names = {
        word for word in _WORD.findall(old)[1:] if word[:1].isupper() and word not in ("I", "I'm")
    }
    return {name for name in names if name.lower() not in new.lower()}


def overlap(one: Edit, other: Edit) -> bool:
    """Tell whether two edits touch the same text."""
    if one.option != other.option:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def apply(text: str, edits: Iterable[Edit], option: int | None = None) -> str:
    """Return the text with its edits made, from the right so that no offset goes stale.

    Raises `ValueError` where an edit's `old` is not what stands there.
    """
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        if edit.option != option:
            continue
        if text[edit.start : edit.end] != edit.old:
            raise ValueError("an edit does not fit the text it was made for")
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def compose(original: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return edits on the original that do what `first` and then `second` (on its result) do."""
    merged = [edit for edit in first if edit.option is None]
    kept = tuple(edit for edit in (*first, *second) if edit.option is not None)
    for edit in sorted(
        (e for e in second if e.option is None), key=lambda e: (e.start, e.end), reverse=True
    ):
        merged = _fold(original, merged, edit)
    return (*sorted(merged, key=lambda edit: edit.start), *kept)


def _fold(original: str, edits: list[Edit], later: Edit) -> list[Edit]:
    """Fold one edit on the edited text into the edits on the original."""
    touched: list[Edit] = []
    start, end = later.start, later.end
    shift_start = shift_end = 0
    text_start, pieces = later.start, later.new
    shift = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        new_start = edit.start + shift
        new_end = new_start + len(edit.new)
        growth = len(edit.new) - (edit.end - edit.start)
        if new_end <= later.start:
            shift_start += growth
            shift_end += growth
        elif new_start < later.end:
            touched.append(edit)
            start, end = min(start, new_start), max(end, new_end)
            if new_start < text_start:
                pieces = edit.new[: text_start - new_start] + pieces
            if new_end > later.end:
                pieces = pieces + edit.new[later.end - new_start :]
            shift_end += growth
        shift += growth
    first, last = start - shift_start, end - shift_end
    declares = later.declares.union(*(edit.declares for edit in touched))
    reasons = "; ".join(dict.fromkeys(edit.reason for edit in (*touched, later) if edit.reason))
    whole = Edit(first, last, original[first:last], pieces, reasons, declares)
    return [*(edit for edit in edits if edit not in touched), whole]
