"""Which word was meant by one that is in no table: "homless", "recieve", "mentaly".

One letter doubled or not, two exchanged, one left out, another vowel, one too many: in this order,
which is how writers slip (after Damerau 1964, Communications of the ACM 7:171, who found four of
five misspellings to be one such slip). The commonest word that one slip could have become is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from nlp.tables import word_facts
from nlp.words import words

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = "aeiouy"
SHORTEST = 6  # letters; shorter ones are one slip away from too much
EVERYDAY = -13.0  # natural log probability from which on people write a word in a hurry
SURE = -16.0  # where a letter is only doubled or not, or two are exchanged
MADE_OF = ("able", "ed", "ee", "ees", "er", "ers", "ing", "ish", "ist", "ly", "ness", "s")


@lru_cache(maxsize=4_096)
def meant(word: str) -> str:
    """Return the word in small letters that a misspelled one was to be; "" where it is none."""
    if len(word) < SHORTEST or word_facts(word) or word in words("rare-word"):
        return ""
    if found := _best(_close(word), SURE):
        return found
    if _is_made(word):
        return ""
    return _best(_single(word), SURE) or next(filter(None, _farther(word)), "")


def _best(slips: list[str], least: float) -> str:
    found = max(slips, key=_likely, default="")
    return found if found and _likely(found) > least else ""


def _is_made(word: str) -> bool:
    """Tell whether a word is a known one with an ending: "greeter", "parolee", "unstably"."""
    if word.endswith("bly") and word_facts(f"{word[:-1]}e"):
        return True
    stems = (word.removesuffix(ending) for ending in MADE_OF if word.endswith(ending))
    return any(word_facts(stem) or word_facts(f"{stem}e") for stem in stems)


def _likely(word: str) -> float:
    facts = word_facts(word)
    return facts.log_probability if facts else 2 * EVERYDAY


def _close(word: str) -> list[str]:
    places = range(1, len(word))
    twice = [word[:at] + word[at] + word[at:] for at in places]
    turned = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1]]
    return [*twice, *turned]


def _single(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]]


def _farther(word: str) -> Iterator[str]:
    places = range(1, len(word))
    added = [word[:at] + one + word[at:] for at in (*places, len(word)) for one in LETTERS]
    yield _best(added, EVERYDAY)
    vowels = [at for at in places if word[at] in VOWELS]
    changed = [word[:at] + one + word[at + 1 :] for at in vowels for one in VOWELS]
    yield _best(changed, EVERYDAY)
    yield _best([word[:at] + word[at + 1 :] for at in places[:-1]], EVERYDAY)
