"""Rewordings for many questions at once: find all, choose, apply, verify, else advise.

Every round makes at most one candidate a question, and parses all candidates of the draft in one
batch. A candidate that fails gives up the edits that broke it; one that holds is worked on again
until nothing is left to fix, so that rewording a rewording changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from nlp.analysis import RANK, Analysis, Found
from nlp.model import Category, Edit, Option, Question, Rewording
from nlp.parse import WORDS, titled
from nlp.quick.later import later
from nlp.reword.finish import (
    capital,
    end_mark,
    for_a_mate,
    in_words,
    names_a_parent,
    second_parent,
    told_apart,
)
from nlp.reword.ledger import apply, changes, compose, overlap
from nlp.reword.may_pass import in_their_voice, may_pass
from nlp.reword.sendable import hems_in
from nlp.reword.verify import IS_CARE, IS_NEW, faults

Way = tuple[Edit, ...]
Analyse = Callable[[Iterable[Question]], Iterator[Analysis]]

CANDIDATES = 3  # parses a question may cost, the other ways included
LEFT = frozenset({Category.LONG, Category.MISSING_OPTOUT})
LEFT_BY = frozenset({"no-period", "two-boxes"})
# Relatives, and those who live here: about them a form may well have to ask.
HISTORY = later(
    r"\b(?:aunt|brother|daughter|families|family|father|grand\w+|home|household|housemates?|husband"
    r"|live with you|mother|parents?|partner|relatives?|roommates?|sister|son|spouse|uncle"
    r"|visited you|wife|by suicide)\b",
    re.IGNORECASE,
)
BELONGING = later(r"\band their \w+", re.IGNORECASE)  # "women and their children": one answer


@dataclass(frozen=True, slots=True)
class Plan:
    """Edits to try together: for each problem, which of its ways."""

    base: Analysis  # the text the edits are for: the original, or a verified candidate
    chosen: tuple[tuple[Found, Way], ...]
    earlier: tuple[Edit, ...] = ()  # what led from the original to the base
    fixed: tuple[Found, ...] = ()
    instead: Plan | None = None  # what to go back to, where the base itself is not verified
    second: bool = False  # the question before is the other parent's

    @property
    def edits(self) -> Way:
        """Return all edits of this round, with the question mark that a question lacks."""
        edits = tuple(edit for _, way in self.chosen for edit in way)
        second = self.second or any(names_a_parent(edit) for edit in self.earlier)
        edits = told_apart(_in_its_case(self.base.question.text, edits), second)
        question = self.base.question
        edits = capital(question, edits)
        edits = (*edits, *for_a_mate(question, edits), *end_mark(question, edits))
        edits = (*edits, *may_pass(question, edits))
        return in_their_voice(question, (*edits, *in_words(question, edits)))

    @property
    def settles(self) -> tuple[Found, ...]:
        """Return every problem settled so far and by this round."""
        return (*self.fixed, *(found for found, _ in self.chosen))


@dataclass(slots=True)
class Job:
    """One question on its way through the rounds."""

    original: Analysis
    second: bool = False
    refused: set[Way] = field(default_factory=set)
    verified: list[Rewording] = field(default_factory=list)
    plan: Plan | None = None
    best: Plan | None = None
    spent: int = 0
    alternative: bool = False
    unfinished: bool = False  # the best so far leaves something that keeps it from being sent


def _in_its_case(text: str, edits: Way) -> Way:
    """Return edits in title case or in capitals where the whole text is written so."""
    words = WORDS.findall(text)
    shouted = len(words) > 3 and text.isupper()
    if not shouted and not (len(words) > 3 and titled(text) == text):
        return edits
    cased = str.upper if shouted else titled
    return tuple(
        edit if edit.option is not None else replace(edit, new=cased(edit.new)) for edit in edits
    )


def reword(analyses: Sequence[Analysis], analyse: Analyse) -> list[tuple[Rewording, ...]]:
    """Return the verified rewordings of each question, the best first."""
    jobs = [
        Job(one, second_parent(before.question, one.question))
        for before, one in zip(chain(analyses[:1], analyses), analyses, strict=False)
    ]
    for job in jobs:
        job.plan = plan_from(job.original, job)
    while waiting := [job for job in jobs if job.spent < CANDIDATES and fits(job.plan)]:
        candidates = [questions_of(job) for job in waiting]
        results = analyse(question for group in candidates for question in group)
        for job, group in zip(waiting, candidates, strict=True):
            settle(job, [next(results) for _ in group])
    return [() if job.unfinished else tuple(job.verified) for job in jobs]


def fits(plan: Plan | None) -> bool:
    """Tell whether a plan's edits can all be made: two of them may want the same words."""
    if plan is None:
        return False
    try:
        apply(plan.base.question.text, plan.edits)
    except ValueError:
        return False
    return True


def plan_from(
    base: Analysis, job: Job, earlier: Way = (), fixed: tuple[Found, ...] = ()
) -> Plan | None:
    """Choose edits for a text: the most important first, one a region, none refused before."""
    chosen: list[tuple[Found, Way]] = []
    flagging = [found for found in base.found if found.flags]
    for found in sorted(flagging, key=importance):
        for way in same_words_first(found, chosen):
            taken = [edit for _, other in chosen for edit in other]
            if way not in job.refused and not any(overlap(a, b) for a in way for b in taken):
                chosen.append((found, way))
                break
    return Plan(base, tuple(chosen), earlier, fixed, second=job.second) if chosen else None


def same_words_first(found: Found, chosen: Sequence[tuple[Found, Way]]) -> tuple[Way, ...]:
    """Return a problem's ways, first the one that was chosen for an earlier problem like it."""
    for other, way in chosen:
        place = other.hit.ways.index(way)
        if other.key == found.key and len(other.hit.ways) == len(found.hit.ways):
            return (found.hit.ways[place], *found.hit.ways)
    return found.hit.ways


def importance(found: Found) -> tuple[bool, int, int]:
    """Return what orders problems: splits last, so that both halves get every other edit."""
    splits = any("\n" in edit.new for way in found.hit.ways[:1] for edit in way)
    return splits, RANK[found.level], found.hit.start - found.hit.end


def questions_of(job: Job) -> list[Question]:
    """Return the question, or the two questions, that a job's plan makes."""
    if job.plan is None:
        return []
    question, edits = job.plan.base.question, job.plan.edits
    options = edited_options(question.options, edits)
    texts = apply(question.text, edits).split("\n")
    return [replace(question, text=text.strip(), options=options) for text in texts if text.strip()]


def edited_options(options: tuple[Option, ...], edits: Way) -> tuple[Option, ...]:
    """Return response options with their edits made; an edit one past the last adds an option."""
    added = [edit for edit in edits if edit.option == len(options)]
    kept = [
        replace(option, text=apply(option.text, edits, number))
        for number, option in enumerate(options)
    ]
    end = options[-1].end if options else 0
    return (*kept, *(Option(edit.new, end, end) for edit in added))


def settle(job: Job, after: list[Analysis]) -> None:
    """Take or refuse a candidate, and plan what comes next."""
    plan = job.plan
    if plan is None:
        return
    job.spent += 1
    fixed = frozenset(found.key for found in plan.settles)
    edits = compose(job.original.question.text, plan.earlier, plan.edits)
    reasons = faults(job.original, after, edits, fixed)
    if job.alternative:
        if not reasons and not leaves_work(after):
            job.verified.append(rewording(after, plan, edits, best=False))
        job.plan = other_way(job)
    elif reasons:
        job.plan = onward(job, plan, after, edits, reasons) or retreat(job, plan.instead or plan)
    else:
        advance(job, plan, after, edits)


def advance(job: Job, plan: Plan, after: list[Analysis], edits: Way) -> None:
    """Keep a verified candidate as the best so far, and go on from it where more can be fixed."""
    job.best = replace(plan, earlier=edits)
    job.unfinished = leaves_work(after)
    job.verified = [rewording(after, plan, edits, best=True)]
    following = plan_from(after[0], job, edits, plan.settles) if len(after) == 1 else None
    job.plan = following or other_way(job)


def leaves_work(after: Sequence[Analysis]) -> bool:
    """Tell whether a verified wording still has a trouble for which one would not send it.

    It may stay with what only its writer can settle: a time frame, a scale, a family's history.
    """
    return any(map(hems_in, after)) or any(
        _keeps_from_sending(one, found) for one in after for found in one.found
    )


def _keeps_from_sending(analysis: Analysis, found: Found) -> bool:
    if not found.flags or found.check.category in LEFT or found.check.id in LEFT_BY:
        return False
    if found.check.category is Category.THIRD_PARTY:
        return HISTORY.search(analysis.parsed.plain) is None
    if found.check.category is Category.DOUBLE_BARRELED:
        return BELONGING.search(analysis.parsed.plain) is None
    return True


def onward(
    job: Job, plan: Plan, after: list[Analysis], edits: Way, reasons: list[str]
) -> Plan | None:
    """Plan on from a candidate whose only fault is a new finding, where that can be fixed."""
    only_new = all(reason.endswith((IS_NEW, IS_CARE)) for reason in reasons)
    if not only_new or len(after) > 1 or plan.instead is not None:
        return None
    further = plan_from(after[0], job, edits, plan.settles)
    return replace(further, instead=plan) if further else None


def retreat(job: Job, plan: Plan) -> Plan | None:
    """Plan again after a failure: without the least important edit, or with its next way."""
    if len(plan.chosen) > 1:
        return replace(plan, chosen=plan.chosen[:1])
    job.refused.add(plan.chosen[0][1])
    following = plan_from(plan.base, job, plan.earlier, plan.fixed)
    if following is None and job.verified:
        return other_way(job)
    return following


def other_way(job: Job) -> Plan | None:
    """Plan the next different approach to the most important problem of the best rewording."""
    job.alternative = True
    if job.best is None or job.best.fixed:
        return None
    for found, used in job.best.chosen:
        for place, way in enumerate(found.hit.ways):
            chosen = tuple(
                _likewise(found, place, other, taken) for other, taken in job.best.chosen
            )
            if way != used and way not in job.refused and not _collide(chosen):
                job.refused.add(way)
                return Plan(job.original, chosen, second=job.second)
    return None


def _likewise(found: Found, place: int, other: Found, taken: Way) -> tuple[Found, Way]:
    """Give a problem like another one the same way out; leave any other problem its own."""
    alike = other.key == found.key and len(other.hit.ways) == len(found.hit.ways)
    return other, other.hit.ways[place] if alike else taken


def _collide(chosen: Sequence[tuple[Found, Way]]) -> bool:
    edits = [edit for _, way in chosen for edit in way]
    return any(overlap(a, b) for at, a in enumerate(edits) for b in edits[at + 1 :])


def rewording(after: list[Analysis], plan: Plan, edits: Way, *, best: bool) -> Rewording:
    """Return the value that a verified candidate becomes."""
    return Rewording(
        texts=tuple(one.question.text for one in after),
        fixes=tuple(dict.fromkeys(found.check.id for found in plan.settles)),
        edits=tuple(replace(edit, declares=edit.declares & changes(edit)) for edit in edits),
        best=best,
        options=tuple(option.text for option in after[0].question.options),
    )
