"""Questions that take people, plans or doings of a life for granted: "How do your children …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.room_for_none import (
    fronted,
    how_if_at_all,
    if_any,
    if_anywhere,
    if_celebrated,
    if_had,
    if_one,
    no_way,
    or_guardians,
)
from nlp.reword.way_out import leaves_room, none_offered

CHECK = Check(
    id="assumed-life",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="Whoever has no such person, plan or day has to explain it, make something up or leave. "
    "You could ask whether first, or leave room for none.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(
            before="How do your children feel about the move?",
            after=("If you have children, how do they feel about the move?",),
            also=(),
        ),
        Example(
            before="What do your parents think about the plan?",
            after=("What do your parents or guardians think about the plan?",),
            also=(),
        ),
        Example(
            before="How has your family been helping you since you moved?",
            after=("How, if at all, has your family been helping you since you moved?",),
        ),
        Example(
            before="Which relative can you stay with this week?",
            after=("Which relative, if any, can you stay with this week?",),
        ),
        Example(
            before="How many children will you bring with you?",
            after=("How many children, if any, will you bring with you?",),
        ),
        Example(
            before="Which college do you plan to attend?",
            after=("Which college, if any, do you plan to attend?",),
        ),
        Example(
            before="Where did your family go on vacation?",
            after=("Where did your family go on vacation, if anywhere?",),
        ),
        Example(
            before="Where will you spend Christmas this year?",
            after=("Where will you spend Christmas this year, if you celebrate it?",),
            also=("taken-for-granted",),
        ),
        Example(
            before="How often does your case manager call you each month?",
            after=("If you have a case manager, how often do they call you each month?",),
        ),
        Example(before="How has your depression affected your work?"),
        Example(
            before="Now that you can no longer drive, who takes you shopping?",
            after=("Who takes you shopping?",),
        ),
        Example(
            before="How old were you when you had your first job?",
            after=("How old were you when you had your first job, if you have had one?",),
            also=("recall-period",),
        ),
        Example(fine="What does your family like to eat?"),
        Example(fine="How do your parents get to the recital?"),
        Example(fine="How do your children get to school?"),
        Example(fine="Which relative can you stay with, if any?"),
        Example(fine="Which relatives would you like to invite?"),
        Example(fine="How many children will you bring?", options=("0", "1", "2 or more")),
        Example(fine="How many children live in your home?"),
        Example(fine="What would your child like for Christmas?"),
        Example(fine="How do you feel now that you have a new home?"),
        Example(fine="How does your asthma affect your sleep?"),
        Example(fine="If you have children, how do they feel about the move?"),
        Example(fine="How can your family help you get here on time?"),
    ),
)

ASKED = r"(?:how|what|when|where|which|who)"
DO = r"(?:are|did|do|does|had|has|have|is|was|were|will|would)"
OPINED = (
    r"(?:been (?:helping|support\w*|treat\w*)|deal|feel(?!s? like eating)|get along|handl\w+"
    r"|help(?:ed|ing)?|react\w*|say|support\w*|take care|taught|teach|think|treat(?:ed)?|visit)"
)
KIDS = later(
    rf"^{ASKED}(?: often)? {DO} (?P<who>your (?:children|kids|grandchildren|grandkids|siblings))"
    rf" (?:\w+ )?{OPINED}\b(?! school)",
    re.IGNORECASE,
)
LOOKED_AFTER = later(
    r"^who (?:is |will |would )?(?:be )?(?:car(?:e|es|ing) for|look(?:s|ing)? after"
    r"|tak(?:e|es|ing) care of|watch(?:es|ing)?)"
    r" (?P<who>your (?:children|kids)) (?:during your|while you(?:'re"
    r"| are|) (?:at|in) (?:the )?(?:class|court|detox|group|hospital|jail|rehab|school|surgery"
    r"|treatment"
    r"|work))\b",
    re.IGNORECASE,
)
PARENTS = later(
    rf"^{ASKED} {DO} (?P<who>your parents)(?! (?:or|and)\b) (?!born|buried|met|die)\w+"
    r"(?![^?]*\b(?:concert|event|fair|game|graduation|meeting|open house|party|picnic|practice"
    r"|recital|show)\b)",
    re.IGNORECASE,
)
FAMILY = later(
    rf"^(?P<way>how) {DO} (?P<who>your (?:family|parents|relatives|friends|neighbors)) (?:\w+ )?"
    r"(?:been (?:helping|support\w*)|help(?:ed|ing)?|support(?:ed|ing)?)\b",
    re.IGNORECASE,
)
WHICH_ONE = later(
    r"^(?:which|what) (?P<who>(?:close )?(?:family member|friend|neighbor|relative)s?)"
    r" (?!should we\b)"
    r"(?:are|can|could|is|will|would|do|does)\b(?! you (?:like|prefer|want))[^?]*\byou(?:r)?\b",
    re.IGNORECASE,
)
PLAN = later(
    r"^(?:which|what) (?P<who>(?:four-year |state )?(?:college|university|graduate school)s?) "
    r"(?:(?:do|does|did|will|are|is) \w+(?: \w+)? (?:attend(?:ing)?|graduate from|go(?:ing)? to"
    r"|plan(?:ning)?|hope|hoping|expect\w*))\b",
    re.IGNORECASE,
)
CAR = later(
    r"^(?:which|what) (?P<who>(?:kind|make|model|type) of (?:car|vehicle|smartphone)) do you "
    r"(?:drive|have|own|use)\b",
    re.IGNORECASE,
)
BROUGHT = later(
    r"^how many (?P<who>(?:more )?(?:babies|children|kids)) (?:do|will|are) you (?:be )?"
    r"(?:bring|expect|going|hop(?:e|ing)|plan|want)\w*\b",
    re.IGNORECASE,
)
VACATION = later(
    rf"^where (?:{DO}) (?:you|your (?:child|children|family|kids))(?: usually| all)? "
    r"(?P<who>(?:go|spend|take) (?:for |on )?(?:(?:your|their|a) )?(?:(?:last|next|summer) )?"
    r"(?:holiday|vacation)s?)\b",
    re.IGNORECASE,
)
HOLIDAY = later(
    rf"^(?:how|what|where|who) (?:{DO}) you (?:and your family )?(?P<who>(?:be )?(?:celebrat\w+|do"
    r"|doing|get|getting|have|having|serve|serving|spend|spending)(?: \w+){0,4}?"
    r" (?:christmas|easter|hanukkah|mother's day|father's day|ramadan|thanksgiving))\b"
    r"(?! (?:at (?:our|the)|basket|box|card|class|dinner|event|gift|lunch|meal|party|toy|with us))",
    re.IGNORECASE,
)
HELPER = later(
    r"^how (?:often|many times(?: a \w+)?) (?:do|does|did|has|have) (?P<who>your (?:case ?manager"
    r"|case ?worker|lawyer|attorney|mental health worker|parole officer|probation officer"
    r"|psychiatrist|psychologist|social worker|sponsor|therapist)) ",
    re.IGNORECASE,
)
STATE = (
    r"(?:addiction|anger|anxiety|bipolar|criminal record|depression|divorce|drinking|drug use"
    r"|eating disorder|grief|nerves|mental (?:health (?:condition|problem)s?|illness)"
    r"|panic attacks?|ptsd"
    r"|separation|stress disorder|trauma|unemployment)"
)
CONDITION = later(
    rf"^how (?:has|have|does|do|did|is|was|much (?:has|does|did)) (?P<who>your {STATE})"
    r" (?:\w+ )?(?:affect|change|cost|damage|disrupt|harm|hurt|impact|influence|limit|ruin)\w*\b"
    r"|^how (?:does|has|do) (?P<held>your (?:disabilit(?:y|ies)|illness))(?: \w+)? (?:hold|limit"
    r"|prevent)\w*"
    rf"|^(?:what|which)\b[^?]*\b(?:do|does|did) you (?:\w+ )?(?:get|take|use)\b[^?]*\bfor"
    rf" (?P<what>your {STATE})\b"
    rf"|^(?:what|which)\b[^?]*\b(?:help|work)s? (?:\w+ )?(?:for|with) (?P<eased>your {STATE})\b",
    re.IGNORECASE,
)
NOW = later(
    r"(?P<who>\bnow that (?:he|she|they|you)(?:'re|'ve| are| have| has| is)? (?:(?:can|do|does) )?"
    r"(?:(?:no longer|not|never|cannot|can't|don't)\b[^?,]*"
    r"|(?:all )?(?:retired and )?(?:alone|dependent|frail|helpless|useless|too old)))\b",
    re.IGNORECASE,
)
LESSON = later(
    r"(?P<who>\bnow that (?:he|she|they|you)(?:'ve| have| has)? (?:finally )?(?:accept\w*|admit\w*"
    r"|learn\w*|realiz\w*) (?:\w+ ){0,3}(?:lesson|mistakes?|problem|truth|wrong))\b",
    re.IGNORECASE,
)
FIRST = later(
    r"\b(?:how old were you|what age were you|when was it|at what age) (?:when|that) you "
    r"(?P<who>(?:first )?(?:got|had) your first (?P<what>baby|boyfriend|child|girlfriend|job|kiss"
    r"|relationship))\b",
    re.IGNORECASE,
)
NAMED = ("who", "what", "eased", "held")  # the group that holds what is taken for granted
LOOKS = (
    (KIDS, fronted), (LOOKED_AFTER, fronted), (FAMILY, how_if_at_all), (PARENTS, or_guardians),
    (WHICH_ONE, if_any), (PLAN, if_any), (CAR, if_any), (BROUGHT, if_any),
    (VACATION, if_anywhere), (HOLIDAY, if_celebrated), (HELPER, if_one), (CONDITION, no_way),
    (NOW, no_way), (LESSON, no_way), (FIRST, if_had),
)  # fmt: skip
OTHERS = {CONDITION: ("feeling-support",), NOW: ("daily-help",), LESSON: ("help-right-now",)}
NEEDS = tuple(pattern for pattern, _ in LOOKS)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first thing of a life that a question takes for granted; none with a way out."""
    if leaves_room(parsed.plain):
        return
    if none_offered(parsed):
        return
    for pattern, way in LOOKS:
        if match := pattern.search(parsed.plain):
            edits = way(parsed, match)
            named = next(name for name in NAMED if match.groupdict().get(name))
            others = OTHERS.get(pattern, ())
            yield Hit(*match.span(named), ways=(edits,) if edits else (), others=others)
            return
