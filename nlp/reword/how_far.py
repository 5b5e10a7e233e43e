"""A good deed to say yes to, asked openly: "Has the class helped you?" asks how, if at all."""

from __future__ import annotations

from nlp.model import Edit, Protected
from nlp.quick.later import later
from nlp.reword.ledger import apply

REASON = "leaves room for no change, or another one"
DEED = later(
    r"^(?P<has>Did|Do|Does|Has|Have) (?P<who>(?:our|the|these|this|your) [^,.?!]+?) "
    r"(?P<did>help(?:ed)?|boost(?:ed)?|improved?|increased?|raised?|strengthen(?:ed)?)"
    r"(?P<whom> [^,.?!]+\?)$"
)
DECLARES = frozenset({Protected.NEGATION, Protected.QUANTIFIER, Protected.QUESTION_WORD})


def how_far(text: str, way: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return a way that asks how far a service did somebody good; as it is where it asks no deed.

    "Has the match boosted your confidence?" -> "How, if at all, has the match changed …?".
    """
    deed = DEED.match(apply(text, way)) if way else None
    if deed is None:
        return way
    did = deed["did"]
    if not did.startswith("help"):
        did = "changed" if deed["has"] in ("Has", "Have") else "change"
    new = f"How, if at all, {deed['has'].lower()} {deed['who']} {did}{deed['whom']}"
    return (Edit(0, len(text), text, new, REASON, DECLARES | {Protected.PERSON}),)
