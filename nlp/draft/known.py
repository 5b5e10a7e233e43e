"""Words that are response options wherever they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.quick.later import later

RANGE = later(
    r"(?:under|over|less than|more than|at least|up to|about|below|above|<|>|≤|≥)?\s?\$?\d[\d,.]*k?"
    r"(?:\s?(?:-|–|—|to)\s?\$?\d[\d,.]*k?)?\s?(?:\+|or (?:more|less|older|younger|under|over|"
    r"fewer))?"
    r"(?: (?:years?|months?|weeks?|days?|times?|hours?|people|or more|old|a week|a day|"
    r"per \w+)){0,3}",
    re.I,
)
KNOWN = frozenset(
    word.strip()
    for word in """
yes|no|maybe|not sure|unsure|i'm not sure|i am not sure|don't know|dont know|do not know|
i don't know|i do not know|prefer not to answer|prefer not to say|i prefer not to answer|
i prefer not to say|prefer not to disclose|rather not say|i'd rather not say|decline to answer|
decline to state|choose not to answer|n/a|na|not applicable|does not apply|other|others|none|
none of the above|none of these|all of the above|unknown|refused|declined|decline|
client refused|skip|pass|
client doesn't know|client does not know|data not collected|male|female|man|woman|men|women|
m|f|x|y|n|t|boy|girl|non-binary|nonbinary|non binary|transgender|trans|genderqueer|genderfluid|
two-spirit|intersex|agender|self-describe|straight|gay|lesbian|bisexual|queer|heterosexual|
mostly|not often|not much|now and then|once in a while|most days|some days|a few days|
partly|partially|it depends|depends|both|neither|either|not yet|not really|kind of|
true|false|agree|disagree|strongly agree|strongly disagree|somewhat agree|somewhat disagree|
neutral|neither|neither agree nor disagree|undecided|agree a little|disagree a little|agree a lot|
slightly agree|slightly disagree|completely agree|completely disagree|mostly agree|
never|almost never|rarely|seldom|hardly ever|occasionally|sometimes|often|very often|usually|
most of the time|some of the time|all of the time|none of the time|always|almost always|
fairly often|frequently|very frequently|every day|daily|weekly|monthly|yearly|once a week|
once a month|never true|often true|sometimes true|everyday|
not at all|several days|more than half the days|nearly every day|a little|a little bit|somewhat|
moderately|quite a bit|very much|very|extremely|a lot|a great deal|slightly|a moderate amount|
very satisfied|satisfied|dissatisfied|very dissatisfied|unsatisfied|very unsatisfied|
somewhat satisfied|somewhat dissatisfied|very likely|likely|unlikely|very unlikely|
somewhat likely|very safe|safe|unsafe|very unsafe|somewhat safe|not safe|important|
very important|not important|somewhat important|not important at all|very easy|easy|hard|
difficult|very difficult|very hard|helpful|very helpful|not helpful|somewhat helpful|
excellent|great|very good|good|fair|poor|very poor|ok|okay|bad|very bad|better|worse|same|
about the same|the same|low|medium|high|mild|moderate|severe|minor|major|
loved it|liked it|it was ok|it was okay|didn't like it|hated it|nope|yep|kinda|
single|never married|married|divorced|widowed|widow|separated|partnered|domestic partnership|
living together|living with partner|in a relationship|engaged|
rent|own|renting|owning|homeless|shelter|with family|with friends|staying with friends|
employed|unemployed|full-time|part-time|full time|part time|retired|student|self-employed|
disabled|seasonal|english|spanish|white|black|african american|black or african american|asian|
latino|latina|latinx|hispanic|hispanic or latino|not hispanic or latino|native american|
american indian|american indian or alaska native|pacific islander|native hawaiian|
caucasian|multiracial|mixed|middle eastern|christian|jewish|muslim|catholic|buddhist|hindu|
citizen|non-citizen|permanent resident|veteran|active duty|first|second|third|high school|ged|
some college|college|phone|email|e-mail|text|mail|in person|mother|father|parent|guardian|
grandparent|morning|afternoon|evening|am|pm|si|sí|tal vez|no sé|no estoy seguro|no estoy segura|
prefiero no contestar|prefiero no responder|otro|otra|nunca|a veces|siempre|
""".replace("\n", "").split("|")
    if word.strip()
)
DEGREE = later(  # a step of a scale
    r"(?:not|not at all|not very|not too|not so|never|rarely|sometimes|often|usually|always|"
    r"a little|a little bit|a bit|slightly|somewhat|fairly|pretty|quite|quite a bit|moderately|"
    r"mostly|really|very|extremely|completely|totally|much|neither|partly) "
    r"(?:true|untrue|false|like me|safe|sure|confident|comfortable|important|likely|satisfied|"
    r"helpful|useful|easy|hard|difficult|good|bad|worried|happy|sad|stressed|ready|welcome|clear|"
    r"close|strong|concerned|interested|difficult|better|worse|hopeful|lonely|connected)"
)
PAIR = later(  # one option in two languages
    r"[a-z' -]{1,30}\s?/\s?(?:si|sí|tal vez|no sé|otro|otra|nunca|a veces|siempre|"
    r"prefiero.{1,20})|no\s?/\s?no"
)
STARTS = later(
    r"(?:yes|no)\s?[,–—-]\s|(?:i )?(?:would |'d )?(?:prefer|rather|choose|decline|wish) not |"
    r"decline to |"
    r"(?:i )?(?:don't|do not) (?:know|remember|want to (?:say|answer))|other\b|another\b|"
    r"none of |all of |not (?:sure|applicable)|client (?:doesn't|does not|refused|prefers)",
    re.I,
)


@lru_cache(maxsize=64)  # several rules look at the same line, one after the other
def known(text: str) -> bool:
    """Tell whether a text reads like a response option by its words alone."""
    text = text[:90].strip(" \t.,;:_*•").replace("’", "'").lower()
    text = re.sub(r"\s*\([^()]*\)$", "", text).rstrip(" :_")
    if not text or len(text.split()) > 8:
        return False
    if text in KNOWN or (PAIR.fullmatch(text) and set(re.split(r"\s?/\s?", text)) <= KNOWN):
        return True
    return any(way(text) for way in (STARTS.match, RANGE.fullmatch, DEGREE.fullmatch))
