"""The same question asked twice, though perhaps in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from nlp.model import Kind, Question, QuestionReview
from nlp.stems import stem
from nlp.survey.guide import Guide
from nlp.survey.voice import words_of

YES_NO = {"do", "does", "did", "are", "is", "was", "were", "have", "has", "had", "can", "could",
          "will", "would", "should", "may"}  # fmt: skip


def repeats(reviews: Sequence[QuestionReview], guide: Guide) -> list[tuple[int, ...]]:
    """Return the positions of questions whose words are the same, apart from filler and synonyms.

    Parallel questions differ in a word and are no repeats; nor are fields (name, birth date) that
    come again in another section, nor follow-ups such as "How often?".
    """
    if len(reviews) < 2:
        return []
    groups: dict[tuple[frozenset[str], str, bool], list[int]] = defaultdict(list)
    for at, review in enumerate(reviews):
        question = review.question
        content = _content(question.text, guide)
        if not content <= guide.thin:
            section = question.section if question.kind is Kind.PHRASE else ""
            groups[content, section, len(content) == 1 and _is_yes_no(question)].append(at)
    return [tuple(at) for at in groups.values() if len(at) > 1]


def _content(text: str, guide: Guide) -> frozenset[str]:
    stems = (stem(word) for word in words_of(text))
    return frozenset(guide.same.get(word, word) for word in stems if word not in guide.filler)


def _is_yes_no(question: Question) -> bool:
    """Tell "Do you have a phone?" from "What is your phone number?", which share one word."""
    return set(words_of(question.text)[:1]) <= YES_NO
