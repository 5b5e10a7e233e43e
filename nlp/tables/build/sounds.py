"""Freeze the words that start with another kind of sound than their first letter suggests.

    python -m nlp.tables.build.sounds

Reads the CMU pronouncing dictionary. Writes sounds.txt: "hour" and "honest", which start with a
vowel, "unit" and "one", which do not.
"""

from __future__ import annotations

import re

from nlp.tables.build.published import probability, pronunciations, write

WORD = re.compile(r"[a-z]{2,}")
RARE = -19.9


def starts_with_vowel() -> dict[str, bool]:
    """Return for each word whether its first phone is a vowel; vowels carry a stress digit."""
    found: dict[str, bool] = {}
    for word, phones in pronunciations():
        if WORD.fullmatch(word):
            found.setdefault(word, phones[0][-1].isdigit())
    return found


def main() -> None:
    """Write sounds.txt."""
    surprising = [
        word
        for word, vowel in sorted(starts_with_vowel().items())
        if vowel != (word[0] in "aeiou") and probability(word) > RARE
    ]
    write("sounds.txt", surprising)


if __name__ == "__main__":
    main()
