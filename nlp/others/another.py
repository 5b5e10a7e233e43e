"""Which other questions fit: what findings name, put to the right person, or one for the topic.

Another question serves the purpose of the one it stands in for. It is offered where it can be put
to whoever is asked about, and only where nothing in the question says that it would miss the point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from nlp.analysis import RANK, Analysis, Found
from nlp.model import Category, Level, OtherQuestion, Rewording
from nlp.others.after_harm import after_harm
from nlp.others.agreed import CHOICES, all_agreed_to
from nlp.others.asked import loses_time, speaking_of_it
from nlp.others.asked_for import AskedFor
from nlp.others.fidelity import asked_alone, for_themes
from nlp.others.held_on_to import HELP_WITH, help_with_it
from nlp.others.itself import itself_in_another_form
from nlp.others.model_questions import ModelQuestion
from nlp.others.purpose import purpose_served, purposes_of
from nlp.others.put_to import nearest, to_whom, whom_of
from nlp.others.rule_agreed import rule_by_name
from nlp.others.ticked import LABELS_HELP, support_named
from nlp.others.withheld import LABELS, needs_none
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.lead_in import REASON as LEFT_OUT
from nlp.sense.things import thing_in

MOST = 2
HURTS = frozenset({
    Category.BLAME, Category.COERCIVE, Category.DEFICIT, Category.FALSE_PROMISE,
    Category.OUTDATED_IDENTITY, Category.PRESUMPTION, Category.STIGMA, Category.TRAUMA,
})  # fmt: skip
GENERAL = frozenset({"help-right-now", "what-made-it-hard", "what-was-going-on"})
MEASURED = later(
    r"\b(?:how (?:many|much|often|well|satisfied|likely|fair)|number of|rate|agree|love|most"
    r"|do you (?:think|feel that|believe)|should|date of|names?|signature|sign|initials?)\b",
    re.IGNORECASE,
)  # a count, a grade, an opinion or a paper: help or a detail about oneself would miss it
AT_NO_TIME = frozenset({"always", "ever", "never", "often", "times", "usually"})
NOW = frozenset({"VBP", "VBZ"})


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
    if not any(one.flags or one.hit.others for one in analysis.found) or needs_none(analysis):
        return ()
    found = _serving(analysis, topics, known, rewordings)
    found = tuple(one for one in found if one.id not in known or not loses_time(analysis, one))
    if rewordings:
        return found
    return rule_by_name(all_agreed_to(analysis, found, known[CHOICES]), analysis.parsed.plain)


def _serving(
    analysis: Analysis,
    topics: Sequence[str],
    known: Mapping[str, ModelQuestion],
    rewordings: Sequence[Rewording],
) -> tuple[OtherQuestion, ...]:
    """Return what serves: a risk first, then the purpose, what findings name, the topic."""
    every, known = known, speaking_of_it(analysis, known)
    whom = to_whom(analysis.parsed)
    risks = _risks(analysis)
    if risks and (risky := tuple(islice(_named(risks, whom, known), 1))):
        return risky
    purpose = purpose_served(analysis, known)
    if any(one.flags and one.check.category is Category.THIRD_PARTY for one in analysis.found):
        meant = _named_by(analysis) | set(purpose.ask if purpose else ())
        known = {key: one for key, one in known.items() if one.household or key in meant}
    itself = itself_in_another_form(analysis, rewordings, purpose)
    if itself is None and not rewordings and (purpose is None or LABELS_HELP in purpose.ask):
        itself = support_named(analysis, whom, known)
    if itself is not None:
        return (itself,)
    if all(one.check.category is Category.AGREE_SCALE for one in analysis.found if one.flags):
        return () if rewordings else tuple(islice(_for_topic(analysis, (), whom, known), 1))
    if purpose is not None:
        return () if rewordings else _for_purpose(purpose, whom, analysis, known)
    found = {one.id: one for one in _named(analysis, whom, known)}
    if not rewordings and GENERAL.issuperset(found):
        lost = filter(None, (help_with_it(analysis, whom, every.get(HELP_WITH)),))
        by_topic = _for_topic(analysis, topics, whom, known)
        themed = _for_themes(analysis, whom, known)
        rest = () if found else chain(by_topic, themed, after_harm(analysis, whom, every))
        return tuple(islice(chain(lost, found.values(), rest), 1))
    return tuple(found.values())[:MOST]


def _for_purpose(
    purpose: AskedFor, whom: str, analysis: Analysis, known: Mapping[str, ModelQuestion]
) -> tuple[OtherQuestion, ...]:
    """Return what serves a purpose, else what serves the themes; a purpose may name nothing."""
    whom = nearest(analysis, whom, purpose.you)
    serving = _first_of([key for key in purpose.ask if key in known], whom, analysis, known)
    themed = _for_themes(analysis, whom, known) if purpose.ask else ()
    return tuple(islice(chain(serving, themed), 1))


def _risks(analysis: Analysis) -> Analysis | None:
    """Return what puts somebody at risk by how it is asked: that comes before any purpose."""
    found = tuple(
        one
        for one in analysis.found
        if one.flags and one.check.category is Category.SAFETY and one.hit.others
    )
    heard = tuple(one for one in found if one.check.id == "in-company")
    return replace(analysis, found=heard or found) if found else None


def _named_by(analysis: Analysis) -> frozenset[str]:
    """Return what the findings themselves name: facts about others are not asked of oneself."""
    return frozenset(key for found in analysis.found for key in found.hit.others)


def left_out(analysis: Analysis, rewordings: Sequence[Rewording]) -> str:
    """Return why a question could be left out, or what to do with a notice; "" for no reason."""
    for purpose in () if rewordings else purposes_of(analysis)[:1]:
        if purpose.drop:
            return purpose.drop
    return next((one.hit.drop for one in analysis.found if one.hit.drop), "")


def _first_of(
    keys: Sequence[str], whom: str, analysis: Analysis, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield what serves a purpose, as it can be put, where nothing keeps it away."""
    plain = analysis.parsed.plain
    for key in (one for first in keys for one in (*_spoken_of(known[first], known, plain), first)):
        said = _with_options(analysis) if known[key].named else plain
        found = known[key].put_to(whom, said) if known[key].welcome(plain) else None
        if found is not None:
            yield found
        elif known[key].closer:
            yield from _put(known[key], whom, analysis, known)


def _with_options(analysis: Analysis) -> str:
    """Return a question with its answers, where an option may be needed for what these name."""
    return " / ".join((analysis.parsed.plain, *(one.text for one in analysis.question.options)))


def _spoken_of(
    question: ModelQuestion, known: Mapping[str, ModelQuestion], plain: str
) -> Iterator[str]:
    """Yield what is closer to the words of a question: its story rather than a story or a photo."""
    for key in question.closer:
        if key in known and known[key].near and _about_it(known[key], plain):
            yield key


def _named(
    analysis: Analysis, whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield what one finding names, the gravest that names any which can be put.

    What lesser findings name besides is further from the point.
    """
    for found in sorted(analysis.found, key=lambda one: RANK[one.level]):
        to = whom_of(found, whom, analysis)
        put = (_put(known.get(key), to, analysis, known) for key in found.hit.others)
        named = [one for some in put for one in some]
        if named:
            yield from named
            return


def _for_topic(
    analysis: Analysis, topics: Sequence[str], whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield the questions that serve a topic and the category of a flagging finding."""
    plain = analysis.parsed.plain
    asked = asked_alone(plain)
    stem = (one for one in analysis.found if one.flags and one.hit.option is None)
    flagging = sorted(stem, key=lambda one: RANK[one.level])
    for topic in (*topics, ""):
        for found in flagging:
            said = asked if found.check.category in LABELS else plain
            for question in known.values():
                if _serves(question, found, topic) and question.speaks_to(said):
                    yield from _put(question, whom_of(found, whom, analysis), analysis, known)


def _for_themes(
    analysis: Analysis, whom: str, known: Mapping[str, ModelQuestion]
) -> Iterator[OtherQuestion]:
    """Yield what covers every theme of a question that hurts, where nothing closer is known."""
    stem = (one for one in analysis.found if one.flags and one.hit.option is None)
    hurts = any(one.check.category in HURTS and not _plain_order(one) for one in stem)
    notice = any(one.statement for one in purposes_of(analysis))
    if not hurts or notice or not whom or MEASURED.search(analysis.parsed.plain):
        return
    for key in for_themes(analysis.parsed.plain):
        yield from _put(known.get(key), whom, analysis, known)


def _serves(question: ModelQuestion, found: Found, topic: str) -> bool:
    fits = topic in question.topics if topic else not question.topics
    return fits and found.check.category in question.serves and not _plain_order(found)


def _plain_order(found: Found) -> bool:
    return found.check.category is Category.COERCIVE and found.level is not Level.CARE


def _put(
    question: ModelQuestion | None,
    whom: str,
    analysis: Analysis,
    known: Mapping[str, ModelQuestion],
) -> Iterator[OtherQuestion]:
    """Yield a question as it is put: the closer one first, else itself, else what fits instead."""
    if question is None:
        return
    parsed = analysis.parsed
    fits = question.suits(parsed.plain) and (not question.past or happened(parsed))
    closer = (
        key for key in question.closer if key in known and _about_it(known[key], parsed.plain)
    )
    keys = (*closer, *((question.id,) if fits else ()), *question.otherwise)
    for one in filter(None, map(known.get, keys)):
        said = _with_options(analysis) if one.named else parsed.plain
        found = one.put_to(whom, said) if one.suits(parsed.plain) else None
        if found is not None:
            yield found
            return


def _about_it(question: ModelQuestion, plain: str) -> bool:
    fits = not question.things or thing_in(plain) in question.things
    return fits and question.speaks_to(plain)


def happened(parsed: Parsed) -> bool:
    """Tell whether a question is about something that happened once, which gives it a time."""
    if any(token.lower_ in AT_NO_TIME or token.tag_ in NOW for token in parsed.doc):
        return False
    return any(token.tag_ == "VBD" for token in parsed.doc)
