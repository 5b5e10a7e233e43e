"""School grades of a whole draft by the known formulas, from textstat, without a network.

The formulas were made for passages: below their length limits there is no grade. textstat (0.7.9
and later) fetches a pronouncing dictionary through NLTK when it first counts syllables. Here it
finds one that is made from the project's own word table.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from nlp.tables import all_words

# formula in plain words -> textstat's name, and the words that its author asks for
BY_WORDS = {
    "Flesch-Kincaid": ("flesch_kincaid_grade", 100),  # Kincaid et al. 1975
    "Gunning Fog": ("gunning_fog", 100),  # Gunning 1952
    "Coleman-Liau": ("coleman_liau_index", 100),  # Coleman and Liau 1975
    "Automated Readability Index": ("automated_readability_index", 100),  # Smith, Senter 1967
}
SMOG_SENTENCES = 30  # McLaughlin 1969

ONE_AT_A_TIME = Lock()  # NLTK's lazy corpora are not safe to open from two threads


def grades(text: str) -> Mapping[str, float]:
    """Return grades by formula, to one decimal, for formulas whose length limits are reached.

    Empty for a short text: "too short to say". The first call loads textstat, which takes some
    seconds. Sentences should end in a mark, so that they are counted as such.
    """
    count = len(re.findall(r"[A-Za-z]\S*", text))
    if count < min(limit for _, limit in BY_WORDS.values()):
        return {}
    import textstat  # type: ignore[import-untyped]

    with ONE_AT_A_TIME:
        give_dictionary()

    found = {
        formula: round(float(getattr(textstat, name)(text)), 1)
        for formula, (name, limit) in BY_WORDS.items()
        if count >= limit
    }
    if textstat.sentence_count(text) >= SMOG_SENTENCES:
        found["SMOG"] = round(float(textstat.smog_index(text)), 1)
    return found


@lru_cache(maxsize=1)
def give_dictionary() -> None:
    """Let textstat read and keep our dictionary, in NLTK's format from a folder on its path.

    textstat only counts the phones that carry a stress digit, so one such phone a syllable
    stands for the pronunciation.
    """
    import nltk  # type: ignore[import-untyped]
    import textstat

    with TemporaryDirectory() as folder:
        file = Path(folder, "corpora", "cmudict", "cmudict")
        file.parent.mkdir(parents=True)
        file.write_text(dictionary(), encoding="utf-8")
        nltk.data.path.insert(0, folder)
        try:
            textstat.syllable_count("word")  # reads the dictionary and keeps it
        finally:
            nltk.data.path.remove(folder)
    gc.freeze()  # a list a word, kept for good: the collector need not look through them


def dictionary() -> str:
    """Return the syllables of our words in the format of NLTK's cmudict corpus."""
    return "".join(f"{word.upper()} 1{' AH0' * facts.syllables}\n" for word, facts in all_words())
