"""Questions that take people, plans or doings of a life for granted: "How do your children …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.glance import words_in
from nlp.later import later
from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.reword.way_out import ROOM, at_end, if_at_all, leaves_room, none_offered
from nlp.syntax import replace

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
        ),
        Example(
            before="What do your parents think about the plan?",
            after=("What do your parents or guardians think about the plan?",),
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
            after=("How often does your case manager call you each month, if you have one?",),
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
        Example(
            before="Now that you have moved on, what do you do for fun?",
            after=("What do you do for fun?",),
        ),
        Example(before="How has your father's support changed since spring?"),
        Example(
            before="When do you plan to retire?",
            after=("When, if ever, do you plan to retire?",),
        ),
        Example(fine="Now that you have finished the class, what comes next?"),
        Example(fine="When do you plan to pick up your box?"),
        Example(fine="What is your father's phone number?"),
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
    r"| are) (?:at|in) (?:the )?(?:court|detox|hospital|jail|rehab|surgery|treatment))\b",
    re.IGNORECASE,
)
PARENTS = later(
    rf"^{ASKED} {DO} (?P<who>your parents)(?! (?:or|and)\b) (?!born|buried|met|die)\w+"
    r"(?![^?]*\b(?:concert|event|fair|game|graduation|meeting|open house|party|picnic|practice"
    r"|recital|show)\b)",
    re.IGNORECASE,
)
FAMILY = later(
    rf"^(?P<way>how) {DO} (?P<who>your (?:family|relatives|friends|neighbors)) (?:\w+ )?"
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
    r"(?P<who>(?:go|spend|take) (?:on |your |their |a )?(?:summer )?(?:holiday|vacation)s?)\b",
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
    r"|eating disorder|grief|mental (?:health (?:condition|problem)s?|illness)|panic attacks?|ptsd"
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
PAGE_TURNED = later(
    r"(?P<who>\bnow that (?:he|she|they|you|(?:your|the) \w+)(?:'re|'ve|'s)?\b[^?,.]*?"
    r"\b(?:accepted (?!into|to)|back on (?:your|his|her|their) feet|behind (?:you|him|her|them)"
    r"|clean"
    r"|divorced|finally|forgiven|given up|gotten over|healed|left (?:gang|him|her|home|your|the"
    r" (?:gang|life|marriage|relationship|streets))|moved on|off (?:benefits|drugs|the streets"
    r"|welfare)"
    r"|out of (?:the house|jail|prison|rehab|trouble|work)|over (?:him|her|it|the worst|your)"
    r"|pregnant"
    r"|quit (?!the (?:class|program))\w+|recovered|single|sober|stable|stopped (?!coming|getting"
    r"|receiving)\w+|turned (?:it|things|your life) around|used to (?:life|living|our|being)"
    r"|(?:adjusted|settled) (?:in|to)\b[^?,.]*\b(?:america|country|shelter|state|life|us))\b)",
    re.IGNORECASE,
)
KIN = (
    r"(?:brother|dad|father|grandfather|grandmother|grandpa|grandma|husband|mom|mother|partner"
    r"|sister"
    r"|spouse|stepfather|stepmother|wife)"
)
KIN_AROUND = later(
    rf"^(?:how|in what ways?|what|why|describe|rate)\b[^?]*?\b(?P<who>your {KIN}['’]s (?:\w+ )?"
    r"(?:advice"
    r"|attitude|influence|interest|involvement|job|love|opinion|presence|role|support))\b"
    r"|^how (?:close|good|involved|often|present|strong|supportive|warm)\b[^?]*?\b"
    rf"(?P<held>your {KIN}"
    r"(?:['’]s)?)(?= (?:been|in|is|of|to|with|when)\b|\?)"
    rf"|^(?:how|what)\b[^?]*\brelationship (?P<what>(?:with|to) your {KIN})\b"
    rf"|^what (?:\w+ )?(?:advice|encouragement|help|love|support) (?:did|does|do|has|have)"
    rf" (?P<eased>your {KIN}) ",
    re.IGNORECASE,
)
LIFE_PLAN = (
    r"(?:apply for citizenship|be (?:a citizen|getting married|retiring|reunified)|become "
    r"(?:a citizen"
    r"|a parent|pregnant|self-sufficient|sober)|buy a (?:home|house)|come off|get "
    r"(?:back together|clean"
    r"|divorced|married|off|pregnant|sober|your (?:children|kids) back)|go back to (?:him|her"
    r"|school|work"
    r"|your)|have (?:a|another|more|your (?:first|next|second)) (?:baby|child|children|kids)"
    r"|leave (?:him"
    r"|her|your (?:husband|partner|wife|marriage))|lose (?:the )?weight|move out of your"
    r"|quit (?:drinking|smoking|using|vaping|your)|regain custody|retire|return to work|reunify"
    r"|reunite"
    r"|settle down|start a family|stop (?:drinking|smoking|using|vaping))"
)
WHEN_PLANNED = later(
    rf"^(?P<way>when) (?P<who>(?:are|do|does|will) (?:he|she|they|you|your \w+|the \w+) (?:be )?"
    rf"(?:able to |going to |(?:expect|hop|intend|plan)\w*(?: on)? to )?{LIFE_PLAN})\b"
    r"|\b(?:(?:by|in|on) (?:what|which)|how soon|steps|the|what) (?:date|day|month|year"
    r"|time)?[^?]{0,30}?"
    r"(?P<held>(?:are|do|does|will|he|she|they|you) (?:\w+ )?(?:you )?(?:be )?(?:taking to"
    rf"|(?:able|going|(?:expect|hop|intend|plan)\w*) to) {LIFE_PLAN})\b"
    rf"|^(?:by|in|on|what|which|state|give|list|please)\b[^?]{{0,30}}\b(?:date|day|month"
    rf"|year)\b[^?]{{0,20}}"
    rf"(?P<what>will (?:he|she|they|you) {LIFE_PLAN}|(?:he|she|they|you) will {LIFE_PLAN})\b",
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
CUES = frozenset({
    "addiction", "anger", "disabilities", "disability", "illness", "anxiety", "attorney",
    "bipolar", "car", "case", "caseworker", "children",
    "christmas", "college", "depression", "divorce", "drinking", "easter", "family", "first",
    "friend", "friends", "grandchildren", "grandkids", "grief", "hanukkah", "kids", "lawyer",
    "mental", "neighbor", "neighbors", "now", "officer", "panic", "parents", "psychiatrist", "ptsd",
    "ramadan", "record", "relative", "relatives", "siblings", "smartphone", "social", "sponsor",
    "thanksgiving", "therapist", "trauma", "unemployment", "university", "vacation", "vehicle",
    "plan", "planning", "plans", "expect", "intend", "hope", "soon", "date", "year", "month",
    "when",
    "father", "mother", "dad", "mom", "grandmother", "grandfather", "brother", "brother's",
    "sister",
    "sister's", "husband", "husband's", "wife", "wife's", "partner", "partner's", "dad's", "mom's",
    "spouse", "spouse's", "grandma", "grandpa", "stepfather", "stepmother", "steps",
    "babies", "disorder", "drug", "separation", "father's", "mother's", "psychologist", "graduate",
    "holiday",
})  # fmt: skip
HAD = {"baby": "if you have had one", "child": "if you have had one", "job": "if you have had one"}


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first thing of a life that a question takes for granted; none with a way out."""
    if CUES.isdisjoint(words_in(parsed.plain)) or leaves_room(parsed.plain):
        return
    if none_offered(parsed):
        return
    text = parsed.plain
    for pattern, way in LOOKS:
        match = pattern.search(text)
        if match:
            edits = way(parsed, match)
            named = next(
                name for name in ("who", "what", "eased", "held") if match.groupdict().get(name)
            )
            yield Hit(
                *match.span(named), ways=(edits,) if edits else (), others=OTHERS.get(pattern, ())
            )
            return


def _fronted(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "How do your children feel" -> "If you have children, how do they feel"."""
    text = parsed.question.text
    if text.count("?") != 1 or text.rstrip()[-1:] != "?" or " and your" in text:
        return ()
    whom = match["who"].split()[-1]
    front = replace(parsed, 0, 1, f"If you have {whom}, {text[0].lower()}", ROOM, *LEDGER)
    who = "them" if match.re.pattern.startswith("^who ") else "they"
    return front, replace(parsed, *match.span("who"), who, ROOM, *LEDGER)


def _guardians(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    end = match.end("who")
    return (replace(parsed, end, end, " or guardians", ROOM, *LEDGER),)


def _if_at_all(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    return (if_at_all(parsed, match.end("way")),)


def _if_any(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    end = match.end("who")
    return (replace(parsed, end, end, ", if any,", ROOM, *LEDGER),)


def _at_end(parsed: Parsed, match: re.Match[str], room: str) -> tuple[Edit, ...]:
    edit = at_end(parsed, match.end(), room)
    return (edit,) if edit else ()


def _anywhere(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    return _at_end(parsed, match, "if anywhere")


def _celebrated(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    return _at_end(parsed, match, "if you celebrate it")


def _if_one(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    return _at_end(parsed, match, "if you have one")


def _had(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    room = HAD.get(match["what"].lower(), "")
    return _at_end(parsed, match, room) if room else ()


def _if_ever(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """ "When do you plan to retire?" -> "When, if ever, do you plan to retire?"."""
    if not match["way"] or not parsed.plain.rstrip().endswith("?"):
        return ()
    end = match.end("way")
    return (
        replace(
            parsed,
            end,
            end,
            ", if ever,",
            ROOM,
            *LEDGER,
            Protected.TIME_FRAME,
            Protected.QUANTIFIER,
        ),
    )


def _no_way(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    return ()


LEDGER = (Protected.QUANTIFIER, Protected.PERSON)
LOOKS = (
    (KIDS, _fronted), (LOOKED_AFTER, _fronted), (PARENTS, _guardians), (FAMILY, _if_at_all),
    (WHICH_ONE, _if_any), (PLAN, _if_any), (CAR, _if_any), (BROUGHT, _if_any),
    (VACATION, _anywhere), (HOLIDAY, _celebrated), (HELPER, _if_one), (CONDITION, _no_way),
    (NOW, _no_way), (LESSON, _no_way), (FIRST, _had), (PAGE_TURNED, _no_way),
    (KIN_AROUND, _no_way), (WHEN_PLANNED, _if_ever),
)  # fmt: skip
OTHERS = {
    CONDITION: ("feeling-support",),
    NOW: ("daily-help",),
    LESSON: ("help-right-now",),
    PAGE_TURNED: ("help-right-now",),
}
