"""How hard one question is to read, as a number, and whether a rewording is harder.

Readability formulas were made for passages. On single survey questions they pick the harder one
of a pair less than half the time (Lenzner 2014, Sociological Methods & Research 43:677). The
estimate here uses length, words off a list of 3,000 easy ones, and rare words. It is fitted to
expert ratings of single sentences and scaled to Flesch-Kincaid grades of whole questionnaires.
It is uncertain by about three grades, so it is a whole number with a margin, and never a verdict.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from spacy.tokens import Doc

from nlp.quick.later import later
from nlp.quick.once import once_a_text
from nlp.reading.short_forms import is_beside_its_words
from nlp.tables import WordFacts, word_facts
from nlp.tables.regular import syllables

LOWEST, HIGHEST = 1, 16

# log probabilities (natural); in brackets the Zipf value, log10 of the frequency per billion
UNKNOWN = -17.0  # (1.6) as rare as the rarest word in the table
ACRONYM = -15.0  # (2.5) capitals that the table does not know
COMMON = -10.5  # (4.4) rarer words add to the estimate
EMPHASIS = -9.0  # (5.1) a word this common in capitals is stressed ("EVER"), not an acronym

LONG_QUESTION = 25  # words
# What a rewording may add and still pass
GRADE_SLACK = 1.0
EASY_GRADE = 7.5  # where expert ratings first turn from easy to middling; lower needs no defence
WORDS_SLACK = 8
RARITY_SLACK = 0.5

FAMILIAR_CAPITALS = frozenset({"I", "A", "TV", "US", "USA", "UK", "OK", "ID", "AM", "PM", "COVID"})
NOT_A_WORD = frozenset({"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'", "-", "s"})
SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"})
LETTERS = later(r"[^\W\d_]+")
SENTENCE_END = frozenset({".", "?", "!", "...", "…"})


# Words


class Word(NamedTuple):
    """What a token adds to the estimate; `counted` is 0 for punctuation and clitics."""

    counted: int
    hard: int
    rarity: float
    facts: WordFacts
    acronym: bool = False


Tokens = Sequence[tuple[str, Word]]

NOTHING = Word(0, 0, 0.0, WordFacts(0.0, 0, easy=True))
EASY = Word(1, 0, 0.0, WordFacts(0.0, 1, easy=True))


@lru_cache(maxsize=32_768)
def weigh(text: str, first: bool) -> Word:
    """Weigh a token. A capital inside the sentence makes it a name, which is easy to its owner."""
    if not text[:1].isalnum() or text.lower() in NOT_A_WORD:
        return NOTHING
    if not text.isalpha() or text in FAMILIAR_CAPITALS:  # numbers, "he/she", "e-mail"
        return EASY
    facts = word_facts(text.lower())
    if len(text) > 1 and text.isupper() and not (facts and facts.log_probability > EMPHASIS):
        facts = word_facts(text) or WordFacts(ACRONYM, len(text), easy=False)
        return Word(1, 1, COMMON - min(facts.log_probability, COMMON), facts, acronym=True)
    if text[0].isupper() and not first:
        return EASY
    facts = facts or WordFacts(UNKNOWN, syllables(text), easy=False)
    return Word(1, int(not facts.easy), COMMON - min(facts.log_probability, COMMON), facts)


@once_a_text
def weighed(doc: Doc) -> Tokens:
    """Return every token's text and weight; a short form that the text spells out is easy."""
    found, first = [], True
    for token in doc:
        text = token.text
        word = weigh(text, first)
        if word.acronym and (spelled_out(text, doc.text) or is_beside_its_words(text, doc.text)):
            word = EASY
        found.append((text, word))
        first = text in SENTENCE_END or (first and not text[:1].isalnum())
    return tuple(found)


def spelled_out(acronym: str, text: str) -> bool:
    """Tell whether consecutive words of the text start with the acronym's letters."""
    initials = "".join(word[0] for word in LETTERS.findall(text) if word.lower() not in SMALL)
    return acronym.lower() in initials.lower()


# The estimate


class Difficulty(NamedTuple):
    """The estimate, unrounded, with the number of hard words, their summed rarity, the words."""

    grade: float
    hard_words: int
    rarity: float
    words: int


def estimate(count: int, hard: int, rarity: float) -> float:
    """Return the question grade of one sentence.

    Expert level = 0.571 + 0.776 ln W + 2.77 H/(W+8) + 1.523 R/(W+8), the grade 4.7 level - 5.7.
    Fitted to 12,600 graded sentences (r = .79, as two experts agree with each other). The 8 keeps
    one hard word from ruling a question of three.
    """
    if not count:
        return LOWEST
    weight = count + 8
    level = 0.571 + 0.776 * log(count) + 2.77 * hard / weight + 1.523 * rarity / weight
    return min(max(4.7 * level - 5.7, LOWEST), HIGHEST)


@once_a_text
def difficulty(doc: Doc) -> Difficulty:
    """Return the hardest sentence's estimate, and the counts of the whole text."""
    return level_of(weighed(doc))


def level_of(tokens: Tokens) -> Difficulty:
    """Return the difficulty of weighed tokens."""
    whole = Difficulty(float(LOWEST), 0, 0.0, 0)
    count, hard, rarity = 0, 0, 0.0
    last = len(tokens) - 1
    for place, (text, word) in enumerate(tokens):
        count += word.counted
        hard += word.hard
        rarity += word.rarity
        if place == last or text in SENTENCE_END:
            grade = max(whole.grade, estimate(count, hard, rarity))
            whole = Difficulty(
                grade, whole.hard_words + hard, whole.rarity + rarity, whole.words + count
            )
            count, hard, rarity = 0, 0, 0.0
    return whole


WAYS_OUT = (
    ["if", "any"], ["if", "anyone"], ["if", "anything"], ["if", "ever"], ["if", "at", "all"],
    ["a", "best", "guess", "is", "fine"],
)  # fmt: skip


def easier_or_same(
    before: Doc | Sequence[Doc], after: Doc | Sequence[Doc], prescribed: frozenset[str]
) -> bool:
    """Tell whether a rewording may pass as no harder to read. Two docs make a split question.

    Words that the lexicon itself prescribes (`prescribed`, any case and punctuation) count as
    easy. Apart from them hard and rare words must not rise; the estimate not by more than 1,
    unless it stays easy; the words not over 25, or not by more than 8. "The grade went down" is no
    test: better questions are often longer. "If anything" leaves room and counts for nothing.
    """
    exempt = frozenset(part for word in prescribed for part in LETTERS.findall(word.lower()))
    old = [weighed(doc) for doc in docs_of(before)]
    new = [lightened(without_way_out(weighed(doc)), exempt) for doc in docs_of(after)]
    return not heavier(new, old) and fits(
        [level_of(tokens) for tokens in new], [difficulty(doc) for doc in docs_of(before)]
    )


def without_way_out(tokens: Tokens) -> Tokens:
    """Return weighed tokens without "if any", "if at all", "a best guess is fine" and the like."""
    kept, left = [], 0
    said = [text.lower() for text, _ in tokens]
    for at, token in enumerate(tokens):
        left = left or next((len(way) for way in WAYS_OUT if said[at : at + len(way)] == way), 0)
        if left:
            left -= 1
        else:
            kept.append(token)
    return kept


def docs_of(docs: Doc | Sequence[Doc]) -> Sequence[Doc]:
    """Return the docs of one text or of several."""
    return (docs,) if isinstance(docs, Doc) else docs


def lightened(tokens: Tokens, exempt: frozenset[str]) -> Tokens:
    """Return weighed tokens with the exempt words as easy ones."""
    return [(text, EASY if text.lower() in exempt else word) for text, word in tokens]


def heavier(new: Sequence[Tokens], old: Sequence[Tokens]) -> bool:
    """Tell whether there are more different hard words, or they are rarer in sum."""
    new_words, old_words = different(new), different(old)
    more = sum(word.hard for word in new_words) > sum(word.hard for word in old_words)
    slack = sum(word.rarity for word in old_words) + RARITY_SLACK
    return more or sum(word.rarity for word in new_words) > slack


def different(texts: Sequence[Tokens]) -> Collection[Word]:
    """Return the weights of the different words that add to the estimate."""
    return {
        text.lower(): word for tokens in texts for text, word in tokens if word.hard or word.rarity
    }.values()


def fits(new: Sequence[Difficulty], old: Sequence[Difficulty]) -> bool:
    """Tell whether the estimate and the length stay within what a rewording may add.

    A few words more raise the estimate of a very short question by more than 1 although it stays
    easy ("Why didn't you come?", "What got in the way of coming?"), so an easy one passes.
    """
    longest = max(LONG_QUESTION, WORDS_SLACK + max(level.words for level in old))
    highest = max(EASY_GRADE, GRADE_SLACK + max(level.grade for level in old))
    return all(level.words <= longest and level.grade <= highest for level in new)
