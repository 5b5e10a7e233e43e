"""Words that a team chose to say instead, in every role that they can safely take."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from nlp.lexicon.entry import CUE, Entry
from nlp.reword.grammar import plural

Becomes = Mapping[str, tuple[str, ...]]

# What follows a noun rather than standing before it: "people living outside".
AFTER_NOUN = ("experiencing", "from", "in", "living", "who", "with", "without")
AS_PREDICATE = {
    "experiencing": "be experiencing", "from": "be from", "in": "be in", "living": "be living",
    "with": "have", "without": "be without",
}  # fmt: skip


def becomes_chosen(entry: Entry, chosen: str) -> Becomes:
    """Return an entry's `becomes:` with words that a team chose in place of ours.

    An entry that is written as cues matches ideas, not words: nothing can stand in their place.
    """
    pos = next(islice((pos for pos, _ in entry.terms), 1), CUE)
    return entry.becomes if pos == CUE else chosen_roles(pos, chosen, entry.where != "stem")


def chosen_roles(pos: str, chosen: str, option: bool = False) -> Becomes:
    """Return what chosen words become by grammatical role; empty where there are none.

    `pos` is the part of speech that they replace, in the base form: a noun's is one, a verb's as
    in "use". `option` says that they may stand for a whole response option too.
    """
    if not chosen:
        return {}
    roles = {"noun": _noun, "verb": _verb, "adjective": _adjective}.get(pos, _words)(chosen)
    return {**roles, "option": (chosen[0].upper() + chosen[1:],)} if option else roles


def _noun(chosen: str) -> Becomes:
    return {"one": (chosen,), "many": (plural(chosen),), "label": (chosen,)}


def _verb(chosen: str) -> Becomes:
    return {"verb": (chosen,)}


def _words(chosen: str) -> Becomes:
    return {"words": (chosen,)}


def _adjective(chosen: str) -> Becomes:
    """Return an adjective in the place of another, or a phrase after the noun."""
    chosen = re.sub(r"^(?:people|person|someone) ", "", chosen)
    first, _, rest = chosen.partition(" ")
    if first.lower() not in AFTER_NOUN or not rest:
        return {"words": (chosen,), "group": (f"people who are {chosen}",)}
    roles: dict[str, tuple[str, ...]] = {
        "before_noun": (f"{{head}} {chosen}",), "group": (f"people {chosen}",)
    }  # fmt: skip
    if first.lower() in AS_PREDICATE:
        roles["predicate"] = (f"{AS_PREDICATE[first.lower()]} {rest}",)
    return roles
