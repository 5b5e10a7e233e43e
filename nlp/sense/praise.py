"""Praise of what is ours, before anybody has judged it: "our amazing staff"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Span, Token

from nlp.model import Edit, Hit
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.syntax import end_of
from nlp.words import words

CHOSEN = later(r"which (?:one )?of (?:our|the|these)\b", re.IGNORECASE)  # each is praised alike
SORTS = frozenset({"expert", "popular", "professional"})  # a sort of training, not praise
RATES = frozenset({"enjoy", "enjoyed", "happy", "pleased", "rate", "satisfied"})
# "How much did the coach's patient teaching help you?": praise stands in what is to be judged.
WARMED = later(
    r"\bhow (?:deeply|far|greatly|many|much|strongly|well) (?:did|do|does|has|have) (?:our|the"
    r"|these"
    r"|this|your) (?:[\w-]+(?:['’]s?)? ){0,2}?(?P<praise>[\w-]+) (?:[\w-]+ ){1,4}?(?:boost"
    r"|brighten|change"
    r"|ease|help|improve|lift|make|raise)(?:d|s)? (?:him|her|them|you)\w*\b",
    re.IGNORECASE,
)
WARM = frozenset({"gentle", "loving", "patient", "tireless", "warm", "welcoming", "inspiring"})
FILLERS = frozenset({"very", "truly", "really", "so", "most", "and", ",", "-"})


def praised(parsed: Parsed) -> Iterator[Hit]:
    """Yield words of praise before what is ours, with the way that leaves them out."""
    if not _praise_cues().isdisjoint(words_in(parsed.plain)):
        yield from _praise(parsed)


def warmed(plain: str) -> Hit | None:
    """Return the hit for praise of what somebody is said to have been helped by."""
    match = WARMED.search(plain)
    return Hit(*match.span("praise")) if match and _is_praise(match) else None


def _is_praise(warmed: re.Match[str]) -> bool:
    """Tell whether a word is praise: a patient teacher, but a warm coat."""
    word = warmed["praise"].lower()
    of_somebody = "'" in warmed.group() or " our " in warmed.group().lower()
    return word in words("praise") or (of_somebody and word in WARM)


@lru_cache(maxsize=1)
def _praise_cues() -> frozenset[str]:
    """Return what a word of praise begins with: "top" for "top-notch"."""
    return frozenset(word.partition("-")[0] for word in words("praise"))


@lru_cache(maxsize=1)
def _praise_of_something() -> re.Pattern[str]:
    praise = "|".join(map(re.escape, sorted(words("praise")))).replace("\\-", "[- ]")
    return re.compile(
        rf"\b(?:our|the|these|this|your) (?:(?:most|really|so|truly|very) )?(?:{praise})\b",
        re.IGNORECASE,
    )


def _praise(parsed: Parsed) -> Iterator[Hit]:
    """ "our amazing staff" -> "our staff"."""
    doc, text = parsed.doc, parsed.question.text
    if not _praise_of_something().search(parsed.plain) or CHOSEN.match(parsed.plain):
        return
    hyphened = {part for word in words("praise") if "-" in word for part in word.split("-")}
    passed = words("praise") | FILLERS | hyphened
    for owner in doc[:-2]:
        if owner.lower_ not in ("our", "this", "these", "the", "your"):
            continue
        last = owner.i
        while last + 1 < len(doc) - 1 and doc[last + 1].lower_ in passed:
            last += 1
        while last > owner.i and doc[last].lower_ in FILLERS:
            last -= 1
        if last > owner.i and _ours(owner, doc[owner.i + 1 : last + 1]):
            start, end = doc[owner.i + 1].idx, doc[last + 1].idx
            edit = Edit(start, end, text[start:end], "", "leaves the judgment to who answers")
            yield Hit(start, end_of(doc[last]), ways=((edit,),))


def _rated_already(praise: Span) -> bool:
    """Tell whether praise stands in what is rated: "how satisfied with the helpful staff"."""
    judged = any(token.lower_ not in SORTS for token in praise)
    return judged and any(token.lower_ in RATES for token in praise.doc[: praise.start])


def _ours(owner: Token, praise: Span) -> bool:
    """Tell whether words of praise stand before a noun of ours, or the name of a service."""
    noun = praise.doc[praise.end]
    while noun.i + 2 < len(noun.doc) and noun.nbor().text == "-":
        noun = noun.nbor(2)  # "after-school tutors"
    if noun.pos_ not in ("NOUN", "PROPN", "ADJ") or any(t.text[0].isupper() for t in praise):
        return False
    if owner.lower_ == "our" or (owner.lower_ in ("this", "these") and owner.dep_ == "det"):
        return True
    following = {token.lemma_.lower() for token in praise.doc[praise.end : praise.end + 2]}
    strong = any(token.lower_ in words("high-praise") for token in praise) or _rated_already(praise)
    served = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in ("our", "we")  # "great meals we"
    return served or (strong and bool(following & words("service")))
