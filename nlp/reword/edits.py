"""From a lexicon match to edits: one function a grammatical role.

Each returns the edits of one way to say it, or nothing where the sentence leaves no safe way:
then the finding stays as advice. Replacements come from an entry's `becomes:`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from nlp.match.use import Use
from nlp.quick.later import later
from nlp.reword.attributive import before_noun
from nlp.reword.noun import noun_replaced
from nlp.reword.owner import of_owner, owns
from nlp.reword.placing import Way, place, swap
from nlp.reword.plain_swap import is_many, plain_swap
from nlp.reword.predicate import adjective, label
from nlp.reword.verb import verb_replaced
from nlp.sense.joined import coordinated
from nlp.sense.roles import SOME, Role, is_plural, noun_head
from nlp.sense.syntax import PARTS

TIED = (later(r"\w-"), later(r"-\w"))


def ways(use: Use) -> tuple[Way, ...]:
    """Return the ways to say a match differently, best first; empty where none is safe."""
    if _in_a_compound(use):
        return ()
    found = tuple(way for way in _all_ways(use) if way)
    return tuple(dict.fromkeys(found))


def _in_a_compound(use: Use) -> bool:
    """Tell whether a hyphen ties a match to a word around it: "blind-baking", "pre-addict"."""
    around = use.text[max(0, use.start - 2) : use.start], use.text[use.end : use.end + 2]
    tied = any(tie.fullmatch(text) for tie, text in zip(TIED, around, strict=True))
    return use.option is None and tied


def _all_ways(use: Use) -> Iterator[Way]:
    becomes = use.entry.becomes
    if use.option is not None:
        key = "option" if "option" in becomes else "words"
        yield from (swap(use, new) for new in becomes.get(key, ()))
        return
    for key, make in MAKERS[use.role]:
        number = _numbered(key, use)
        for new in becomes.get(number, ()):
            way = make(use, new)
            if way:
                yield way


def _numbered(key: str, use: Use) -> str:
    """Return "many" or "before_nouns" instead of the singular key for plural words."""
    if key == "one":
        return "many" if is_many(use) else "one"
    if key == "before_noun":
        head = noun_head(use.span[-1])
        several = head is not None and is_plural(head) and "before_nouns" in use.entry.becomes
        return "before_nouns" if several else "before_noun"
    return key


def _attributive(use: Use, new: str) -> Way:
    """ "older {head}" takes the adjective's place; anything else goes after the noun."""
    if new.endswith(" {head}"):
        return plain_swap(use, new.removesuffix(" {head}"))
    return before_noun(use, new)


def _group(use: Use, new: str) -> Way:
    """ "the homeless" -> "people experiencing homelessness"; "any homeless" keeps its "any"."""
    span, doc = use.span, use.span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    of_them = [token.lower_ for token in doc[max(0, span.start - 3) : span.start]]
    if coordinated(span[-1]) or before not in SOME | {"the"}:
        return ()
    if of_them[1:] == ["of", "the"] and of_them[0] in PARTS:
        return ()  # "any of the homeless": "any of people" would not do
    start = int(doc[span.start - 1].idx) if before == "the" else use.start
    way = (place(use, start, use.end, new),)
    return of_owner(use, span[-1], way) if owns(span[-1]) else way


Maker = Callable[[Use, str], Way]

MAKERS: dict[Role, Sequence[tuple[str, Maker]]] = {
    Role.ATTRIBUTIVE: (("before_noun", _attributive), ("words", plain_swap)),
    Role.PREDICATE: (("predicate", adjective), ("words", plain_swap)),
    Role.GROUP: (("group", _group),),
    Role.NOUN: (("one", noun_replaced),),
    Role.LABEL: (("predicate", label), ("label", plain_swap)),
    Role.MODIFIER: (("before_noun", _attributive),),
    Role.VERB: (("verb", verb_replaced),),
    Role.PHRASE: (("words", plain_swap),),
}
