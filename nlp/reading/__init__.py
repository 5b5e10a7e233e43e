"""How hard one question is to read, which words make it so, and what in its build does.

The grade is an estimate (`nlp.reading.difficulty`), uncertain by about three grades: a whole
number with a margin, never a verdict. What helps a writer are the hard words, with a reason and a
plainer word. The notes on structure follow QUAID (Graesser) and Lenzner, Kaczmirek, Lenzner 2010
(Applied Cognitive Psychology 24:1003), who found syntax and memory load to slow readers most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from spacy.tokens import Doc

from nlp.model import HardWord, Reading
from nlp.reading.difficulty import (
    LONG_QUESTION,
    SENTENCE_END,
    Difficulty,
    Tokens,
    Word,
    difficulty,
    easier_or_same,
    weighed,
)

__all__ = ["Difficulty", "difficulty", "easier_or_same", "read"]

MARGIN = 3  # grades: experts' ratings scatter around the estimate with an SD of 3 grades

# natural log probabilities; in brackets the Zipf value, log10 of the frequency per billion
EVERYWHERE = -10.4  # (4.5) "current", "medical", "status": off the easy list, but no hurdle
RARE = -13.0  # (3.4)

LONG = 4  # syllables
HIDING = 3  # syllables of a noun that may hide a verb
LATE_VERB = 9  # words before the main verb
MANY_CHOICES = 3  # "or"
NOUN_STRING = 3
LEAD_IN = 2  # sentences before the question

HIDDEN_VERB = ("tion", "sion", "ment", "ance", "ence")
IMAGINED = frozenset({"would", "could", "might"})
NO_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def read(
    doc: Doc,
    text: str,
    target: int = 6,
    plain_words: Mapping[str, tuple[str, ...]] = NO_WORDS,
) -> Reading:
    """Return the reading level of one parsed question.

    `doc` is parsed from `text` with offsets kept, as `nlp.parse` does. `plain_words` maps a single
    word in lower case, as it stands in the text, to plainer ones that fit anywhere.
    """
    tokens = weighed(doc)
    level = difficulty(doc)
    grade = round(level.grade)
    hard = [place for place, (_, word) in enumerate(tokens) if word.hard]
    notes = tuple(structure(doc, tokens, hard, level.words))
    if grade >= target + MARGIN:
        notes = (
            f"It reads like about grade {grade}, give or take {MARGIN}. The target is {target}.",
            *notes,
        )
    found = hard_words(doc, text, tokens, hard, plain_words)
    return Reading(grade, MARGIN, tuple(found), notes)


# Hard words


def hard_words(
    doc: Doc,
    text: str,
    tokens: Tokens,
    hard: Sequence[int],
    plain_words: Mapping[str, tuple[str, ...]],
) -> Iterator[HardWord]:
    """Yield the hard words, each the first time it occurs; `hard` are their places in the doc."""
    seen: set[str] = set()
    for place in hard:
        written, word = tokens[place]
        lower = written.lower()
        plainer = plain_words.get(lower, ())
        why = reason(word, bool(plainer), hides_verb(tokens, place))
        if why and lower not in seen:
            seen.add(lower)
            start = doc[place].idx
            end = start + len(written)
            yield HardWord(text[start:end], start, end, why, plainer)


def reason(word: Word, has_plainer: bool, hidden: bool) -> str:
    """Say why a word off the easy list may be hard; empty where it is common enough."""
    common = word.facts.log_probability
    if common >= EVERYWHERE and not has_plainer and not word.acronym:
        return ""
    reasons = (
        (word.acronym, "a short form that not everybody knows"),
        (hidden, "it hides an action that a verb could say"),
        (common < RARE, "a word that many people rarely meet"),
        (word.facts.syllables >= LONG, "a long word"),
        (has_plainer, "there is a plainer word for it"),
    )
    return next((why for fits, why in reasons if fits), "a less common word")


def hides_verb(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun such as "utilization" stands before "of"."""
    text, word = tokens[place]
    following = tokens[place + 1][0] if place + 1 < len(tokens) else ""
    return following == "of" and word.facts.syllables >= HIDING and text.endswith(HIDDEN_VERB)


# Structure


def structure(doc: Doc, tokens: Tokens, hard: Sequence[int], count: int) -> Iterator[str]:
    """Yield what in the question's build may be hard, each a plain sentence."""
    texts = [text.lower() for text, _ in tokens]
    if count > LONG_QUESTION:
        yield f"It has {count} words. Up to {LONG_QUESTION} are easier to take in."
    if count > LATE_VERB and (before := late_verb(doc, tokens)) > LATE_VERB:
        yield f"The main verb comes after {before} words. Coming to it sooner would help."
    if (choices := texts.count("or")) >= MANY_CHOICES:
        yield f"It joins its parts with “or” {choices} times. A list would be easier to scan."
    for string in dict.fromkeys(noun_string(doc, place) for place in hard):
        if string:
            yield f"“{string}” packs several nouns into one name. Small words could open it up."
    if (sentences := lead_in(texts)) >= LEAD_IN:
        yield f"There are {sentences} sentences before the question. One or none reads faster."
    if "if" in texts and "?" in texts and not IMAGINED.isdisjoint(texts):
        yield "It asks people to imagine something and then to judge it, which is two steps."


def late_verb(doc: Doc, tokens: Tokens) -> int:
    """Return the highest number of words that stand before the main verb of a sentence."""
    latest = before = 0
    for token, (text, word) in zip(doc, tokens, strict=True):
        if text in SENTENCE_END:
            before = 0
        elif before > latest and token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX"):
            latest = max(latest, before)
        before += word.counted
    return latest


def noun_string(doc: Doc, place: int) -> str:
    """Return the run of three or more common nouns around a hard word, or ""."""
    start = end = place
    while start >= 0 and doc[start].pos_ == "NOUN":
        start -= 1
    while end < len(doc) and doc[end].pos_ == "NOUN":
        end += 1
    return doc[start + 1 : end].text if end - start > NOUN_STRING else ""


def lead_in(texts: list[str]) -> int:
    """Return how many sentences end before the question does; 0 without a question mark."""
    if "?" not in texts:
        return 0
    return sum(text in SENTENCE_END for text in texts[: texts.index("?")])
