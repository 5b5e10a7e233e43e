"""Tripwires: signs that a rewording has gone wrong. Correctness comes from the rules themselves;
nothing that works offline can check grammar in general.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from nlp.quick.later import later
from nlp.reword.chains import misfits
from nlp.reword.grammar import BE_FORMS, article

_BLANK_BEFORE = later(r"\w [,.?!;:](?:\s|$)")
_TWO_MARKS = later(r"[,;:][?.!]|\?\.|\.\?|,,")
_S_AND_S = later(r"s['’]s\b")
_WAY_OUT = later(r"\bif (?:any|anyone|anything|at all|ever|you have one)\b", re.IGNORECASE)
_DOUBLED = later(r"\b(\w+(?: \w+)?) (?:(?:or|and) )?\1\b", re.IGNORECASE)
_FINE_DOUBLES = frozenset({"that", "had", "is", "in"})
_UNMARKED = frozenset(
    {"youth", "people", "staff", "police", "folk", "offspring", "clergy", "series"}
)
_MANY = frozenset({"these", "those", "many", "few", "several", "both"})
_ONE = frozenset({"is", "was"})
_DO = frozenset({"do", "does", "did"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
_ARTICLES = frozenset({"a", "an", "the"})
_DETERMINERS = _ARTICLES | {"my", "your", "our", "their", "every", "each"}
_AFTER_DETERMINER = frozenset({"any", "no"}) | _DETERMINERS
_SMALL = frozenset({"of", "with", "for", "in", "on", "at", "by", "from", "to", "about"})
_COUNTED = frozenset({"few", "couple", "dozen", "hundred", "thousand", "lot", "many", "great"})
_TIME_LINKS = frozenset({"after", "before", "during", "until"})
_NEED_OBJECT = frozenset({"get", "have", "need", "take", "use", "want"})
_BARE = frozenset({"in", "per", "by", "-"})

_ROW = later(  # "Has your spouse, child ever been", where "son or daughter" became one word
    r"\b(?:her|his|our|the|their|your) \w+, \w+ (?:(?:also|ever|now) )?(?:are|been|did|do|does|had"
    r"|has|have|is|was|were)\b"
)


def oddities(doc: Doc) -> frozenset[str]:
    """Return short names of what looks wrong in a text; compare with those of the original."""
    text = doc.text
    found = set(_spacing(text))
    for token, following in pairwise(doc):
        for look in (*_LOOKS.get(token.lower_, ()), *_LOOKS_AHEAD.get(following.lower_, ())):
            found.update(look(token))
    found.update(misfits(doc))
    found.update(_same_again(doc))
    found.update(sign for sent in doc.sents for sign in _unfinished(sent))
    if sum(map(text.count, "([{")) != sum(map(text.count, ")]}")):
        found.add("unbalanced brackets")
    return frozenset(found)


def _spacing(text: str) -> Iterator[str]:
    if "  " in text.strip():
        yield "a double blank"
    if _BLANK_BEFORE.search(text):
        yield "a blank before a mark"
    if _TWO_MARKS.search(text):
        yield "two marks in a row"
    if _S_AND_S.search(text):
        yield "an s too many"
    said = [word.strip(',.?!:;()"') for word in text.lower().replace("-", " ").split()]
    match = _DOUBLED.search(text) if len(set(said)) < len(said) else None
    if match and match.group(1).lower() not in _FINE_DOUBLES:
        yield f"“{match.group(0)}” twice"
    if len(_WAY_OUT.findall(text)) > 1:
        yield "two ways out"
    if "a" <= text[:1] <= "z":
        yield "a small first letter"
    if _ROW.search(text):
        yield "a row without its last “or”"


def _same_again(doc: Doc) -> Iterator[str]:
    """Look for "have a disability or have an intellectual disability": one takes in the other."""
    for verb in doc:
        twice = verb.dep_ == "conj" and verb.lemma_ == verb.head.lemma_ == "have"
        if twice and _things(verb) & _things(verb.head):
            yield "the same thing twice"


def _things(verb: Token) -> set[str]:
    return {child.lemma_ for child in verb.children if child.dep_ == "dobj"}


def _article(token: Token) -> Iterator[str]:
    following = token.nbor(1)
    if token.lower_ not in ("a", "an") or not following.is_alpha:
        return
    if article(token.doc.text[following.idx :]) != token.lower_ and token.text != "A":
        yield "a for an"
    noun = token.head if token.dep_ == "det" and 0 < token.head.i - token.i < 4 else following
    several = noun.tag_ == "NNS" and noun.lower_ != noun.lemma_ and noun.dep_ != "compound"
    if several and not any(word.lower_ in _COUNTED for word in token.doc[token.i : noun.i]):
        yield "a with a plural"


def _determiner(token: Token) -> Iterator[str]:
    """Look for a determiner without its noun, or two of them."""
    lower, following = token.lower_, token.nbor(1)
    after = following.lower_
    if lower in _MANY and _single(_counted(token)):
        yield "a plural word with a singular noun"
    owned = token.tag_ == "POS" and after in _ARTICLES
    if owned or (lower in _AFTER_DETERMINER and after in _DETERMINERS):
        yield "two determiners"
    hyphened = following.i + 1 < len(token.doc) and following.nbor(1).text == "-"
    bare = after in _SMALL | {"?", ","} and not hyphened
    if lower in _DETERMINERS - {"each"} and bare and token.text != "A":
        yield "a determiner without its noun"
    if after == "of" and lower in _SMALL - {"of"}:
        yield f"“{lower} of”"


def _counted(token: Token) -> Token:
    """Return the noun that "many" or "these" counts: its head, else the next word."""
    return token.head if token.dep_ in ("amod", "det") and token.head.i > token.i else token.nbor(1)


def _single(noun: Token) -> bool:
    """Tell whether a noun is a singular that has a plural of its own."""
    return noun.tag_ == "NN" and noun.dep_ != "compound" and noun.lower_ not in _UNMARKED


def _counted_there(token: Token) -> Iterator[str]:
    lower, following = token.lower_, token.nbor(1)
    if following.lower_ == "there":
        yield from _there(token.doc[following.i + 1 : following.i + 3], lower)


def _there(after: Span, be: str) -> Iterator[str]:
    """Look for "is there people" and "are there a person"."""
    several = any(token.tag_ == "NNS" for token in after) and after[0].lower_ not in _ARTICLES
    if be in _ONE and several and after[0].lower_ not in ("someone", "anyone", "one"):
        yield "one of several"
    if be not in _ONE and len(after) and after[0].lower_ in ("a", "an", "one", "another"):
        yield "several of one"


def _company(token: Token) -> Iterator[str]:
    """Look for words that cannot stand side by side."""
    lower, following = token.lower_, token.nbor(1)
    after = following.lower_
    before = token.nbor(-1) if token.i else token
    if lower in _PRONOUNS and after in _ARTICLES and before.lower_ in _DO:
        yield "a subject without its verb"
    if after in _TIME_LINKS and lower in _SMALL | _TIME_LINKS | {"prior"}:
        yield f"“{lower} {after}”"
    if lower in BE_FORMS and following.tag_ in ("VB", "VBP") and after != "be":
        yield "a bare verb after be"
    described = before.dep_ == "amod" and before.head.i == following.i
    if token.text == "," and described and following.pos_ == "NOUN":
        yield "a comma before its noun"
    if after == "person" and following.tag_ == "NN" and _undetermined(following):
        yield "a person without an article"


def _undetermined(person: Token) -> bool:
    """Tell whether "person" has no article or the like before it, as in "do older person"."""
    sent, at = person.sent, person.i - 1
    while at > sent.start and person.doc[at].pos_ in ("ADJ", "ADV", "VERB", "NOUN", "CCONJ"):
        at -= 1
    before = person.doc[at]
    return before.pos_ in ("AUX", "ADP", "SCONJ") and before.lower_ not in _BARE


Look = Callable[[Token], Iterator[str]]

# Which words of a pair each look is about; it has nothing to say of any other.
FIRST_WORDS: tuple[tuple[Look, frozenset[str]], ...] = (
    (_article, frozenset({"a", "an"})),
    (_determiner, _MANY | _AFTER_DETERMINER | _SMALL | {"'s", "’s", "'", "’"}),
    (_counted_there, frozenset({"are", "is", "was", "were"})),
    (_company, _PRONOUNS | _SMALL | _TIME_LINKS | BE_FORMS | {"prior", ","}),
)
_LOOKS = {
    word: tuple(look for look, words in FIRST_WORDS if word in words)
    for word in frozenset().union(*(words for _, words in FIRST_WORDS))
}
_LOOKS_AHEAD: dict[str, tuple[Look, ...]] = {"person": (_company,)}


def _unfinished(sent: Span) -> Iterator[str]:
    """Look for "Did you have?" and "Did you live with?", whose object is nowhere."""
    words = [token for token in sent if not token.is_punct and not token.is_space]
    asks = bool(words) and words[0].lower_ in _DO
    if not asks or any(token.tag_.startswith("W") for token in words):
        return
    last = words[-1]
    verb = last.head if last.lower_ in _SMALL and last.pos_ == "ADP" else last
    if verb.i == sent.root.i and (verb.lower_ in _NEED_OBJECT or verb.i != last.i):
        yield "a verb without its object"
