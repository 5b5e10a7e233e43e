"""The forms of single words in lower case: regular rules and frozen exceptions."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from nlp.tables import nouns, stems, verbs
from nlp.tables.regular import add_ed, add_ing, add_s, drop_s


class Form(StrEnum):
    """A verb's form."""

    BASE = "base"
    S = "s"
    PAST = "past"
    ING = "ing"
    PARTICIPLE = "participle"

    @classmethod
    def of_tag(cls, tag: str) -> Form:
        """Return the form that a Penn tag names; BASE for VB, VBP and every other tag."""
        return {"VBZ": cls.S, "VBD": cls.PAST, "VBG": cls.ING, "VBN": cls.PARTICIPLE}.get(
            tag, cls.BASE
        )


COLUMNS = {Form.S: 0, Form.PAST: 1, Form.ING: 2, Form.PARTICIPLE: 3}  # of verbs.txt
RULES: dict[Form, Callable[[str], str]] = {
    Form.S: add_s,
    Form.PAST: add_ed,
    Form.ING: add_ing,
    Form.PARTICIPLE: add_ed,
}
PREFIX = re.compile(r"(?:re|un|over|under|out|mis|fore|co|pre)-?")
LINKED = re.compile(r"(\w+)(-(?:in|of|at|by|to|on|out)-.+)")
LAST_PART = re.compile(r"(.*?)(person|child|man|woman|foot|tooth|wife|shelf)")
NOT_MEN = ("human", "roman", "german", "shaman", "ottoman", "talisman", "caiman")


@lru_cache(maxsize=4096)
def verb_variants(lemma: str, form: Form) -> tuple[str, ...]:
    """Return the spellings of a verb's form, the one to write first. Not for "be"."""
    if form == Form.BASE:
        return (lemma,)
    prefix, stem = split_prefix(lemma)
    cell = verbs()[stem][COLUMNS[form]] if stem in verbs() else "-"
    if cell == "-":
        return (prefix + RULES[form](stem),)
    return tuple(prefix + spelling for spelling in cell.split("|"))


def split_prefix(lemma: str) -> tuple[str, str]:
    """Split "retell" into "re" and "tell" where only the verb without prefix is in the table."""
    found = PREFIX.match(lemma)
    if lemma not in verbs() and found and lemma[found.end() :] in verbs():
        return found.group(), lemma[found.end() :]
    return "", lemma


def stem_of_s(word: str) -> str:
    """Return the verb whose -s form this is ("carries": "carry"), or "" where it is none."""
    irregular = {"is": "be", "has": "have", "does": "do", "goes": "go"}.get(word)
    if irregular:
        return irregular
    stem = stems().get(word) or drop_s(word)
    if word.endswith("oes") and verb_variants(stem[:-1], Form.S)[0] == word:
        return stem[:-1]
    return "" if stem == word else stem


@lru_cache(maxsize=4096)
def plurals(noun: str) -> tuple[str, ...]:
    """Return the plurals of a noun, the one to write first; itself where it is not counted."""
    if noun in nouns():
        return nouns()[noun]
    if linked := LINKED.fullmatch(noun):  # sisters-in-law
        return tuple(head + linked[2] for head in plurals(linked[1]))
    before, hyphen, last = noun.rpartition("-")
    if hyphen and last:
        return tuple(before + hyphen + form for form in plurals(last))
    if (part := LAST_PART.fullmatch(noun)) and part[1] and not noun.endswith(NOT_MEN):
        return tuple(part[1] + form for form in plurals(part[2]))
    return (add_s(noun),)


@lru_cache(maxsize=1)
def singulars() -> dict[str, str]:
    """Return plural -> singular for nouns with irregular plurals, and for nouns not counted."""
    found: dict[str, str] = {}
    for noun, listed in nouns().items():
        for form in listed:
            found.setdefault(form, noun)
    return found | {"people": "person"}


@lru_cache(maxsize=4096)
def singular_of(noun: str) -> str:
    """Return the singular of a noun; a singular comes back as it is."""
    if singulars().get(noun, noun) != noun:
        return singulars()[noun]
    if linked := LINKED.fullmatch(noun):
        return singular_of(linked[1]) + linked[2]
    before, hyphen, last = noun.rpartition("-")
    if hyphen and last:
        return before + hyphen + singular_of(last)
    part = re.fullmatch(r"(.+)(people|children|women|men|feet|teeth|wives|shelves)", noun)
    if part:
        return part[1] + singulars()[part[2]]
    return stems().get(noun) or drop_s(noun)
