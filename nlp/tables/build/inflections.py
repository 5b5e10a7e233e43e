"""Freeze the verbs and nouns whose forms the regular rules would spell wrongly.

    python -m nlp.tables.build.inflections

Reads lemminflect's table, spaCy's word frequencies (they choose between "dreamed" and "dreamt")
and corrections.txt, which has the last word. Writes verbs.txt, nouns.txt and
stems.txt ("houses" is "house", but "viruses" is "virus").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from nlp.tables.build.published import inflections, probability, write
from nlp.tables.regular import add_ed, add_ing, add_s, drop_s

RARE = -16.5  # lemmas below this log probability are left to the rules
UNCOUNTED = 4.8  # a noun this much (in logs) commoner than its plural has no plural in use
ONLY_ITSELF = 3.5  # the same, where the table gives no plural at all
PLAIN = re.compile(r"[a-z]+")
CORRECTIONS = Path(__file__).with_name("corrections.txt")

Forms = tuple[str, ...]


def regular_verb(lemma: str) -> Forms:
    """Return the -s, past, -ing and participle forms by rule."""
    return add_s(lemma), add_ed(lemma), add_ing(lemma), add_ed(lemma)


def american(variants: Iterable[str]) -> list[str]:
    """Put the commoner variant first, but "labeled" before "labelled" always."""
    ordered = sorted(
        {form for form in variants if PLAIN.fullmatch(form)},
        key=lambda form: (-probability(form), form),
    )
    return sorted(ordered, key=lambda form: "ll" in form and form.replace("ll", "l") in ordered)


def verb_forms(listed: list[list[str]]) -> list[list[str]]:
    """Return -s, past, -ing and participle variants; a regular past serves as participle."""
    past, participle, ing, s = (american(variants) for variants in listed)
    if not participle or (past and past[0].endswith("ed") and set(participle) & set(past)):
        participle = past
    return [s, past, ing, participle]


def verbs() -> dict[str, Forms]:
    """Return each exceptional verb with its forms, variants joined by "|"."""
    found = {}
    for lemma, part, listed in inflections():
        if part != "verb" or not PLAIN.fullmatch(lemma) or probability(lemma) < RARE:
            continue
        forms = verb_forms(listed)
        if all(forms):
            found[lemma] = tuple("|".join(variants) for variants in forms)
    return found


def plurals(lemma: str, listed: list[str]) -> list[str]:
    """Return a noun's plurals in use, best first; the noun itself where it has none."""
    others = american(form for form in listed if form != lemma)
    lead = probability(lemma) - probability(others[0] if others else add_s(lemma))
    if lemma in listed and lead >= (UNCOUNTED if others else ONLY_ITSELF):
        return [lemma]
    return others or [add_s(lemma)]


def nouns() -> dict[str, Forms]:
    """Return each noun with its plurals, joined by "|"."""
    return {
        lemma: ("|".join(plurals(lemma, listed[0])),)
        for lemma, part, listed in inflections()
        if part == "noun" and PLAIN.fullmatch(lemma) and probability(lemma) >= RARE
    }


def corrections(part: str) -> dict[str, Forms]:
    """Return the hand-made entries for a part of speech."""
    rows = (line.split() for line in CORRECTIONS.read_text(encoding="utf-8").splitlines())
    return {row[1]: tuple(row[2:]) for row in rows if row and row[0] == part}


def exceptions(found: dict[str, Forms], regular: dict[str, Forms]) -> list[str]:
    """Return lines for the lemmas whose forms are not the regular ones; "-" stands for regular."""
    lines = []
    for lemma, forms in sorted(found.items()):
        cells = [
            "-" if form == rule else form for form, rule in zip(forms, regular[lemma], strict=True)
        ]
        if set(cells) != {"-"}:
            lines.append(" ".join([lemma, *cells]))
    return lines


def stems(verb_table: dict[str, Forms], noun_table: dict[str, Forms]) -> list[str]:
    """Return lines for the -s forms whose stem the rule would get wrong; the commoner stem wins."""
    found: dict[str, str] = {}
    common = sorted(
        verb_table.keys() | noun_table.keys(), key=lambda lemma: (-probability(lemma), lemma)
    )
    for itself in (False, True):  # "minutes" is the plural of "minute" before it is a noun
        for lemma in common:
            for form in verb_table.get(lemma, ())[:1] + noun_table.get(lemma, ())[:1]:
                first = form.split("|")[0]
                if len(lemma) > 2 and first == (lemma if itself else add_s(lemma)):
                    found.setdefault(first, lemma)
    return [f"{form} {stem}" for form, stem in sorted(found.items()) if drop_s(form) != stem]


def main() -> None:
    """Write verbs.txt, nouns.txt and stems.txt."""
    verb_table = verbs() | corrections("verb")
    noun_table = nouns() | corrections("noun")
    write("verbs.txt", exceptions(verb_table, {v: regular_verb(v) for v in verb_table}))
    write("nouns.txt", exceptions(noun_table, {n: (add_s(n),) for n in noun_table}))
    write("stems.txt", stems(verb_table, noun_table))


if __name__ == "__main__":
    main()
