"""Personal details in a draft, masked before anything is stored.

A quick pass over numbers, addresses and dates runs before a row is written in the inbox; names
that stand with such a detail follow when the draft is reviewed. Masking twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.intake.kinds import MARKS, Found, Kind
from bot.intake.numbers import numbers
from bot.intake.people import people
from bot.intake.places import addresses, dates
from nlp.quick.later import later

NEEDED = later(r"[\d@]")
ROUNDS = 5  # a mark may uncover what stood too far from its label; a second round is rare


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with marks for its personal details, and their kinds in order, each once."""

    text: str
    kinds: tuple[Kind, ...] = ()


def mask_patterns(text: str) -> Masked:
    """Mask phone numbers, e-mail and street addresses, exact dates, and identifying numbers.

    Takes linear time. A text without digits and @ comes back as it is.
    """
    if not NEEDED.search(text):
        return Masked(text)
    return _settled(text, _patterns)


def _patterns(text: str) -> Iterator[Found]:
    """Find what is told by its pattern alone."""
    if NEEDED.search(text):
        yield from chain(numbers(text), dates(text), addresses(text))


def mask_people(text: str, agencies: Iterable[str] = ()) -> Masked:
    """Mask what `mask_patterns` does, and the names that stand directly at such a detail.

    `agencies` are names of organisations and programs that stay.
    """
    quick = mask_patterns(text)
    kept = frozenset(name.casefold() for name in agencies)
    named = _settled(quick.text, lambda now: chain(_patterns(now), people(now, kept)))
    return Masked(named.text, tuple(dict.fromkeys(quick.kinds + named.kinds)))


def notice(kinds: Iterable[Kind]) -> str:
    """Return what to tell the person about what was masked, "" for nothing."""
    named = list(dict.fromkeys(kinds))
    if not named:
        return ""
    listed = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    it, they = ("it", "it stays") if len(named) == 1 else ("them", "they stay")
    return (
        f"I left out {listed} before saving this, so that {they} private. "
        f"The review works without {it}."
    )


def _settled(text: str, finder: Callable[[str], Iterable[Found]]) -> Masked:
    """Mask what is found, again until nothing is."""
    kinds: list[Kind] = []
    for _ in range(ROUNDS):
        found = _apart(finder(text), len(text))
        if not found:
            break
        kinds += [kind for _, _, kind in found]
        text = _replaced(text, found)
    return Masked(text, tuple(dict.fromkeys(kinds)))


def _apart(found: Iterable[Found], length: int) -> list[Found]:
    """Return finds in the order of the text; of those that overlap, the one named first."""
    taken = bytearray(length)
    kept = []
    for start, end, kind in found:
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end, kind))
    return sorted(kept)


def _replaced(text: str, found: list[Found]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, kind in found:
        pieces += [text[at:start], MARKS[kind]]
        at = end
    return "".join((*pieces, text[at:]))
