"""Words without their regular endings, for comparing."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.quick.later import later

END = "."  # stands for the end of a sentence
_LOST_E = later(
    r"[vc]$|u$|[^n]g$|chang$|ur$|[aei]s$|[^o]us$|^[^aeiou]*os$|^[^aeiou]*[aeiou][^aeiouwxy]$"
)
_KEEP = frozenset([
    "this", "was", "has", "does", "is", "us", "yes", "news", "always", "across", "less", "bus",
    "gas", "plus", "status", "aids",
])  # fmt: skip


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return a word without its regular ending; the same for all its regular inflections.

    Only for comparing: "stories" and "story" share a stem, which need not be a word.
    """
    if word in ".?!;\n":
        return END
    if word == "#":  # "Case #"
        return "number"
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word in _KEEP:
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and word[-2] not in "su'i":
        word = word[:-1]
    if word in ("using", "used"):
        return "use"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _verb(word.removesuffix(ending))
    return word


def _verb(root: str) -> str:
    """Mend what -ing and -ed did to a verb: stopp -> stop, mov -> move; else leave it."""
    if not re.search("[aeiouy]", root):
        return root + "ing"
    if root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if root.endswith("i"):
        return root[:-1] + "y"
    if root.endswith(("iz", "re")):  # baptiz(ed), agre(ed)
        return root + "e"
    return root + "e" if _LOST_E.search(root) else root
