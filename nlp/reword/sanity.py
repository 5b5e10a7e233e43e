"""Tripwires: signs that a rewording has gone wrong. Correctness comes from the rules themselves;
nothing that works offline can check grammar in general (language.md, section 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from nlp.reword.grammar import article

_WAY_OUT = re.compile(r"\bif (?:any|anyone|anything|at all|ever|you have one)\b", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_FINE_DOUBLES = frozenset({"that", "had", "is", "in"})
_UNMARKED = frozenset(
    {"youth", "people", "staff", "police", "folk", "offspring", "clergy", "series"}
)
_MANY = frozenset({"these", "those", "many", "few", "several", "both"})
_THEY = frozenset({"is", "was", "has", "does"})


def oddities(doc: Doc) -> frozenset[str]:
    """Return short names of what looks wrong in a text; compare with those of the original."""
    text = doc.text
    found = set(_spacing(text))
    found.update(_words(doc))
    if len(re.findall(r"[(\[{]", text)) != len(re.findall(r"[)\]}]", text)):
        found.add("unbalanced brackets")
    return frozenset(found)


def _spacing(text: str) -> Iterator[str]:
    if "  " in text.strip():
        yield "a double blank"
    if re.search(r"\w [,.?!;:](?:\s|$)", text):
        yield "a blank before a mark"
    if re.search(r"[,;:][?.!]|\?\.|\.\?|,,", text):
        yield "two marks in a row"
    match = _DOUBLED.search(text)
    if match and match.group(1).lower() not in _FINE_DOUBLES:
        yield f"“{match.group(0)}” twice"
    if len(_WAY_OUT.findall(text)) > 1:
        yield "two ways out"
    if re.match(r"[a-z]", text):
        yield "a small first letter"


def _words(doc: Doc) -> Iterator[str]:
    for token in doc[:-1]:
        following = token.nbor(1)
        lower = token.lower_
        if lower in ("a", "an") and following.is_alpha and len(token.text) < 3:
            if article(doc.text[following.idx :]) != lower and token.text != "A":
                yield "a for an"
            if following.tag_ == "NNS" and following.lower_ == following.lemma_ + "s":
                yield "a with a plural"
        if (
            lower in _MANY
            and following.tag_ == "NN"
            and following.lower_ not in _UNMARKED
            and (following.dep_ != "compound")
        ):
            yield "a plural word with a singular noun"
        if lower == "they" and following.lower_ in _THEY:
            yield "they with a singular verb"
        if lower in ("does", "has", "is", "was") and following.lower_ in (
            "they",
            "you",
            "we",
            "people",
        ):
            yield f"{lower} {following.lower_}"
        if lower in ("do", "does", "did") and token.dep_ == "aux" and token.head.i > token.i:
            verb = token.head
            if (
                verb.tag_ in ("VBD", "VBZ")
                and verb.lower_ != verb.lemma_.lower()  # "hit", "put", "read": the base form too
                and verb.i + 1 < len(doc)
                and verb.nbor(1).pos_ != "NOUN"
            ):
                yield "an inflected verb after do"
