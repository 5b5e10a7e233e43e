"""The tone of response options: a scale with one side only, or with nothing between its ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nlp.quick.later import later
from nlp.sense.passing import passes
from nlp.words import words

LOPSIDED = "Every answer here is a good one. You could add ways to say that something went badly."
UNEVEN = "One side has more steps than the other. You could give each side as many."
ONLY_YES = "Every answer here is a kind of yes. You could add a no."
EXTREMES = "There is nothing between the two. You could add steps such as “sometimes”."
GOOD = later(
    r"(?:(?:very|extremely|somewhat|completely|kind of|sort of|a bit|fairly|mostly|much|quite"
    r"|highly|a little|a lot"
    r"|pretty|really|so)"
    r" )?(?:well|better|improved(?: (?:a bit|a little|a lot|greatly|slightly|some|somewhat))?|"
    r"(?:absolutely )?(?:love"
    r"|like)d?"
    r" (?:it|them|her|him)(?: a lot)?|(?:certainly|definitely|probably)(?: will| would)?"
    r"|delicious|delighted|ecstatic|fresh|tasty|thrilled|yummy|excellent|good|life-changing"
    r"|life-saving|superb?|incredible|terrific|fabulous|brilliant"
    r"|great|outstanding|nice|amazing|awesome|perfect|fantastic|wonderful|superb"
    r"|satisfied|happy|helpful|easy|useful|pleased|comfortable|confident|likely|important|safe)"
)
BAD = later(
    r"(?:(?:very|extremely|somewhat|completely|mostly|quite|highly|a little|not) )?(?:poor|bad"
    r"|awful"
    r"|terrible|disappointing|dissatisfied|unsatisfied|unhappy|unhelpful|difficult|hard|useless"
    r"|uncomfortable|unlikely|unimportant|unsafe|worse|worst|horrible|negative|weak|sad|angry"
    r"|furious"
    r"|miserable|unbearable|disgusting|inedible"
    r"|needs improvement)|(?:absolutely |really )?(?:can't stand|despise|dislike|hate|loathe)d?"
    r" (?:her|him|it|them|this)(?: here)?|a (?:disaster|failure|waste).*"
    r"|not (?:at all |very |so |too )?(?:good|satisfied|happy|helpful|easy|useful|comfortable"
    r"|confident|likely|important|safe)"
)
OFTEN = later(
    r"always|(?:almost|nearly) always|(?:very |quite |fairly )?(?:often|frequently)|usually"
    r"|all the time|very much|(?:most|much) of the time|a lot|every day|sometimes"
)
MIDDLE = later(
    r"(?:it(?:'s|’s| is) )?(?:okay|ok|fine|(?:about |stayed )?the same|no change|ok"
    r"(?:ay)?,? i guess|fair|average"
    r"|acceptable|adequate|neutral|neither.*"
    r"|so-so|middling)"
)
MORE = later(
    r"(?:extremely|fairly|highly|incredibly|moderately|most|mostly|pretty|quite|really|so|very) "
)
POLES = frozenset({
    ("bad", "good"), ("good", "poor"), ("excellent", "poor"), ("excellent", "terrible"),
    ("bad", "great"), ("good", "terrible"), ("satisfied", "unsatisfied"), ("easy", "hard"),
    ("dissatisfied", "satisfied"), ("happy", "unhappy"), ("happy", "sad"), ("easy", "difficult"),
    ("difficult", "easy"), ("poor", "excellent"), ("none", "severe"), ("high", "low"),
    ("mild", "severe"), ("mild", "unbearable"), ("light", "severe"), ("none", "unbearable"),
    ("strong", "weak"),
})  # fmt: skip
SAID_WITH = later(
    r"^(?:\d+ ?[-–=.):] ?)?(?:(?:i (?:am|feel|felt|was)|it (?:is|was|went)|they (?:are|were)) )?"
)
YES = later(
    r"(?:(?:almost|kind of|mostly|pretty much|sort of),? )?yes\b.*|yep|yeah|definitely"
    r"|absolutely|of course|sort of|kind of|somewhat|mostly|partly"
    r"|a little|a lot|very much|for sure|totally|completely"
)

SKIPPED = (
    "Some people are in between two of these answers. You could add steps such as “a few times a "
    "month”."
)
# How often, from never to daily; each takes in what is about as often.
RATES = tuple(map(later, (
    r"never|not at all",
    r"rarely|less often|(?:once|a few times|several times) a year|yearly",
    r"(?:about )?once a month|monthly|every month",
    r"(?:a few|two or three|2 or 3|2-3|several) times a month|every (?:other|two|2) weeks?",
    r"(?:about )?once a week|weekly|every week",
    r"(?:a few|two or three|2 or 3|2-3|several) times a week|most days",
    r"(?:about )?once a day|daily|every ?day",
)))  # fmt: skip
# Steps from one answer to the next: more leave out people in between.
FAR_APART, FROM_NEVER = 2, 3


def tone(offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option that shows a scale with one side only, or with nothing between."""
    offered = [SAID_WITH.sub("", text) for text in offered]
    answers = [text for text in offered if not passes(text)]
    if sorted(answers) == ["always", "never"]:
        return offered.index("never"), EXTREMES
    if tuple(sorted(answers)) in POLES or _far_ends(answers):
        return offered.index(answers[-1]), EXTREMES
    if len(answers) > 1 and answers[0].startswith("yes") and all(map(YES.fullmatch, answers)):
        return offered.index(answers[-1]), ONLY_YES
    if skipped := _skipped(answers):
        return offered.index(skipped), SKIPPED
    good, bad = (sum(bool(side.fullmatch(one)) for one in answers) for side in (GOOD, BAD))
    middle = sum(bool(MIDDLE.fullmatch(one)) for one in answers)
    praised = _one_praise(answers) or words("praise").issuperset(answers)
    if len(answers) > 2 and (praised or all(map(OFTEN.fullmatch, answers))):
        return offered.index(answers[-1]), LOPSIDED
    if len(answers) < 3 or good + bad + middle < len(answers):
        return None
    if good > 1 and not bad:
        return offered.index(answers[-1]), LOPSIDED
    if len({one.split()[-1] for one in answers}) == 1:
        return None  # "very hard" to "not hard"
    if abs(good - bad) > 1 and middle + min(good, bad) < 2:
        return offered.index(answers[-1]), UNEVEN
    return None


def _far_ends(answers: Sequence[str]) -> bool:
    """Tell whether there are two answers, one warm and one harsh: "Love it", "Hate it"."""
    if len(answers) != 2:
        return False
    for good, bad in (answers, answers[::-1]):
        if GOOD.fullmatch(good) and BAD.fullmatch(bad):
            return not bad.endswith(good)  # "not helpful", "unsafe": a plain no
    return False


def _skipped(answers: Sequence[str]) -> str:
    """Return the answer before which steps are missing: "Never", "Once a week", "Every day"."""
    steps = [
        next((at for at, one in enumerate(RATES) if one.fullmatch(text)), None) for text in answers
    ]
    known = sorted((at, text) for at, text in zip(steps, answers, strict=True) if at is not None)
    if len(known) < len(answers):
        return ""
    return next(
        (
            two
            for (at, _), (to, two) in pairwise(known)
            if to > at + (FAR_APART if at else FROM_NEVER)
        ),
        "",
    )


def _one_praise(answers: Sequence[str]) -> bool:
    """Tell whether all are degrees of one word: "smooth" to "extremely smooth"."""
    degrees = sum(MORE.match(one) is not None for one in answers)
    return degrees > 1 and len({MORE.sub("", one) for one in answers}) == 1
