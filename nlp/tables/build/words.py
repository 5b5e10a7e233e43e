"""Freeze how common, how long and how easy English words are.

    python -m nlp.tables.build.words

Reads spaCy's word frequencies (MIT), the CMU pronouncing dictionary (BSD), lemminflect's table
(MIT) and the list of easy words in textstat (MIT). Writes words.txt.gz: first a line with every
rarity (tenths of a natural log, negated), number of syllables and being easy that words share; then
a line for the words that begin with the same three letters, each with its place in the first.
Short forms that people mostly write in capitals are in capitals.
"""

from __future__ import annotations

import re
from collections import defaultdict

from nlp.tables import BEGINNING
from nlp.tables.build.published import (
    UNSEEN,
    easy_words,
    inflections,
    probabilities,
    pronunciations,
    write,
)
from nlp.tables.forms import Form, plurals, verb_variants
from nlp.tables.regular import syllables

KNOWN_CAPITALS = -13.5  # capitals this common are known short forms ("HIV", "MRI")
RARE = -17.0  # words below this log probability are as rare as unknown ones
WORD = re.compile(r"[a-z]+")

Families = dict[str, set[tuple[str, str]]]


def families() -> Families:
    """Return each listed form with the (lemma, part of speech) pairs that it belongs to."""
    found: Families = defaultdict(set)
    for lemma, part, listed in inflections():
        found[lemma.lower()].add((lemma.lower(), part))
        for form in (form for variants in listed for form in variants):
            found[form.lower()].add((lemma.lower(), part))
    return found


def lower_case_probabilities() -> dict[str, float]:
    """Return the log probability of words in lower case; the commonest way of capitals counts."""
    found: dict[str, float] = {}
    for written, value in probabilities().items():
        word = written.lower()
        if WORD.fullmatch(word) and written in (word, word.capitalize(), word.upper()):
            found[word] = max(value, found.get(word, UNSEEN))
    return found


def syllable_counts() -> dict[str, int]:
    """Return syllables by the CMU dictionary: the phones with a stress digit."""
    found: dict[str, int] = {}
    for word, phones in pronunciations():
        found.setdefault(word, sum(phone[-1].isdigit() for phone in phones))
    return found


def forms_of(word: str, part: str, comparatives: dict[str, set[str]]) -> set[str]:
    """Return the inflected forms of an easy word in one part of speech."""
    if part == "verb":
        return {spelling for form in Form for spelling in verb_variants(word, form)}
    if part == "noun":
        return set(plurals(word))
    return comparatives.get(word, set())


def all_easy(known: Families) -> set[str]:
    """Return the easy words with their inflections, which the list's authors count as easy."""
    comparatives: dict[str, set[str]] = defaultdict(set)
    for lemma, part, listed in inflections():
        if part in ("adj", "adv"):
            comparatives[lemma].update(form for variants in listed for form in variants)
    found = set(easy_words())
    for word in easy_words():
        for lemma, part in known.get(word, ()):
            if lemma == word:
                found |= forms_of(word, part, comparatives)
    return {word for word in found if WORD.fullmatch(word)}


def short_forms() -> dict[str, float]:
    """Return common words that are mostly written in capitals."""
    known = probabilities()
    return {
        word: value
        for word, value in known.items()
        if re.fullmatch("[A-Z]{2,6}", word)
        and value > max(KNOWN_CAPITALS, known.get(word.lower(), UNSEEN))
    }


def groups() -> dict[tuple[int, int, int], list[str]]:
    """Return words by (rarity, syllables, easy); a form is as common as its lemma at least."""
    known, common, spoken = families(), lower_case_probabilities(), syllable_counts()
    easy = all_easy(known)
    found: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    for word in sorted(easy | (common.keys() & (known.keys() | spoken.keys()))):
        lemmas = (lemma for lemma, _ in known.get(word, ()))
        value = max(common.get(each, UNSEEN) for each in (word, *lemmas))
        if value > RARE or word in easy:
            count = spoken.get(word) or syllables(word)
            found[round(-10 * max(value, RARE)), count, int(word in easy)].append(word)
    for word, value in sorted(short_forms().items()):
        found[round(-10 * value), spoken.get(word.lower()) or len(word), 0].append(word)
    return found


def lines_of(found: dict[tuple[int, int, int], list[str]]) -> list[str]:
    """Return the lines of the table."""
    kinds = sorted(found)
    beginnings: dict[str, list[str]] = defaultdict(list)
    for place, kind in enumerate(kinds):
        for word in found[kind]:
            beginnings[word[:BEGINNING]].append(f"{word}={place}")
    rows = (" ".join((begun, *words)) for begun, words in sorted(beginnings.items()))
    return [" ".join(":".join(map(str, kind)) for kind in kinds), *rows]


def main() -> None:
    """Write words.txt.gz."""
    write("words.txt.gz", lines_of(groups()))


if __name__ == "__main__":
    main()
