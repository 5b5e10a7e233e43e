"""Which other questions fit: what findings name, put to the right person, or one for the topic.

Another question serves the purpose of the one it stands in for. It is offered where it can be put
to whoever is asked about, and only where nothing in the question says that it would miss the point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from nlp.address import whom_asked_about
from nlp.analysis import RANK, Analysis, Found
from nlp.item_specific import item_specific
from nlp.later import later
from nlp.model import Category, Kind, Level, OtherQuestion, Rewording
from nlp.model_questions import YOU, ModelQuestion
from nlp.reword.lead_in import REASON as LEFT_OUT

MOST = 2
DEATH = later(
    r"\b(?:dead|death|deceased|die[ds]?|dying|funeral|kill(?:ed|s)?|miscarriage|miscarried|murdered"
    r"|pass(?:ed)? away|stillborn)\b|\b(?:by|commit\w*|complet\w*) suicide\b"
    r"|'s suicide\b(?! attempt)",
    re.IGNORECASE,
)


def other_questions(
    analysis: Analysis,
    topics: Sequence[str],
    known: Mapping[str, ModelQuestion],
    rewordings: Sequence[Rewording],
) -> tuple[OtherQuestion, ...]:
    """Return the other questions that fit, best first, at most two.

    Those that findings name come first; where there are none and nothing could be reworded, one
    that serves the topic and the kind of trouble.
    """
    if any(edit.reason == LEFT_OUT for best in rewordings[:1] for edit in best.edits):
        return ()  # what another question would have been for is gone
    if any(found.check.category is Category.AGREE_SCALE for found in analysis.found):
        itself = item_specific(analysis.parsed)
        if itself is not None:
            return (itself,)
    if not any(one.flags or one.hit.others for one in analysis.found):
        return ()
    whom = whom_asked_about(analysis.parsed)
    found = {one.id: one for one in _named(analysis, whom, known)}
    if not found and not rewordings:
        return tuple(islice(_for_topic(analysis, topics, whom, known), 1))
    return tuple(found.values())[:MOST]


def _named(
    analysis: Analysis, whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield the questions that findings name, flagging ones first, where they can be put."""
    for found in sorted(analysis.found, key=lambda one: RANK[one.level]):
        for key in found.hit.others:
            yield from _put(known.get(key), _whom(found, whom, analysis), analysis)


def _for_topic(
    analysis: Analysis, topics: Sequence[str], whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield the questions that serve a topic and the category of a flagging finding."""
    flagging = sorted((one for one in analysis.found if one.flags), key=lambda one: RANK[one.level])
    for topic in (*topics, ""):
        for found in flagging:
            for question in known.values():
                if _serves(question, found, topic) and question.speaks_to(analysis.parsed.plain):
                    yield from _put(question, _whom(found, whom, analysis), analysis)


def _serves(question: ModelQuestion, found: Found, topic: str) -> bool:
    fits = topic in question.topics if topic else not question.topics
    category = found.check.category
    plain_order = category is Category.COERCIVE and found.level is not Level.CARE
    return fits and category in question.serves and not plain_order


def _put(question: ModelQuestion | None, whom: str, analysis: Analysis) -> Iterator[OtherQuestion]:
    if question is not None and question.suits(analysis.parsed.plain):
        found = question.put_to(whom)
        if found is not None:
            yield found


def _whom(found: Found, whom: str, analysis: Analysis) -> str:
    """Return to whom, or about whom, a question for a finding is put.

    "Do you have a child who …" asks you, and its label is said of the child. Nobody asks about help
    for somebody who has died: that is put to those who live on.
    """
    told = found.check.category is Category.COERCIVE and found.level is Level.CARE
    if not whom and told and analysis.question.kind is not Kind.QUESTION:
        return YOU  # "All residents must …" speaks to whoever reads it
    if not whom or DEATH.search(analysis.parsed.plain):
        return whom and YOU
    return found.hit.whom or whom
