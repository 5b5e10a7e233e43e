"""A yes read out of what somebody does: signs in, stays, takes help, or is paid for it."""

from __future__ import annotations

import re

from nlp.quick.later import later

USES = (
    r"(?:advertis\w+|contact\w*|disclos\w+|emails from|film\w*|fundrais\w+|image|interview\w*"
    r"|marketing"
    r"|photo\w*"
    r"|pictures?|post(?:ed|ing)?|publish\w*|record(?:ed|ing|s)?|releas\w+|research|search\w*|sell"
    r"|share[ds]?|sharing|sold|speak|sponsors?|stor(?:y|ies)|study|talk|test(?:ed|ing|s)?|videos?"
    r"|counseling|(?:background|credit|drug|reference)(?: and \w+)? (?:check|screen|test)\w*|"
    r"(?:home|room) visits?|(?:check|look at|see|view) (?:all )?(?:his|her|my|their"
    r"|the|your)"
    r" (?:\w+ ){0,2}(?:accounts?|charts?|files?|grades?|history|phone|records?|scores?))"
)
AGREES = (
    r"(?:accept|agree|allow|authorize|consent|let|permit)s?|(?:give|gives|grant|grants) (?:us )?"
    r"(?:your )?(?:consent|permission)"
)
BY_DOING = later(
    r"\b(?:i|staff|we) (?:can|may|will) (?:film|post|publish|record|release|share"
    r"|use)\b[^.?!]{3,60}"
    r"[.,!] (?:agreed|all right|fine|ok(?:ay)?)\?"
    r"|\bsign\b[^.?!]*\bto get\b[^.?!]*\b(?:media|photo|research|story|video) (?:consent|release)"
    r"\b|"
    rf"\bby \w+ing\b[^.?!]{{0,60}}\byou (?:\w+ )?(?:{AGREES})\b[^.?!]*\b{USES}\b"
    r"|\b(?:answering|completing|continuing|entering|filling|handing|joining|returning|sending"
    r"|signing|staying|submitting|taking|using|your (?:participation|presence|signature|silence"
    r"|stay))\b[^.?!]{0,50}\b(?:allows us|counts as|gives us|means|shows|tells us)\b[^.?!]*"
    rf"\b{USES}\b",
    re.IGNORECASE,
)
UNREAD = later(
    r"\b(?:(?:do not|don't) (?:have|need) to|no need to) read\b[^?]{0,40}\bsign\b"
    r"|\bsign\b[^?]{0,80}\b(?:(?:ask|explain|read)\b[^.?!]{0,30}\b(?:after(?:wards?)?|later)\b"
    r"|(?:do not|don't) (?:have|need) to read|no need to read|without reading)"
    r"|\bsign\b[^.?!]{0,30}\bblank (?:consent|form|release)|\b(?:already|have) (?:agreed|consented"
    r"|signed) (?:for you|on your behalf)\b",
    re.IGNORECASE,
)
GETS = (
    r"(?:accept|attend|be (?:added|put|seen|served)|come|eat|enroll|enter|get|hold|join|keep"
    r"|pick up|qualify|receive|register|reserve|see|sleep|speak|stay|talk|use)"
)
TIED = later(
    rf"^(?:\w+: )?(?:please )?(?:check|initial|sign"
    rf"|tick)\b[^.?!]*\bto {GETS}\b[^.?!]*\band (?:to )?(?:also )?"
    r"(?:accept|agree|allow|consent|join|let|permit|post|release|share"
    rf"|take part)\b[^.?!]*\b{USES}\b"
    rf"|^(?:please )?(?:check|initial|sign|tick)\b[^.?!]*\bto {GETS}\b[^.?!]*\band (?:to )?"
    r"(?:also )?"
    r"(?:appear|be (?:featured|in|interviewed|part of|photographed|quoted))\b"
    rf"|^(?:in order )?to {GETS}\b[^.?!]{{0,50}}, (?:please |you (?:have to|must"
    rf"|need to) )?(?:agree"
    rf"|allow|check|consent|initial|let|permit|sign|tick)\b[^.?!]*\b{USES}\b"
    rf"|^(?:please )?(?:check|sign|tick)\b[^.?!]*\bto accept (?:our |the )?(?:help"
    rf"|services)\b[^.?!]*"
    rf"\band\b[^.?!]*\b{USES}\b"
    rf"|\bif you(?:['’]d like| need| want| wish| would like) [^,.?!]{{2,40}}, (?:please |you "
    r"(?:have "
    rf"to|must|need to) )?"
    rf"(?:agree|allow|consent|initial|let us|permit|say yes|sign)\b[^.?!]*\b{USES}\b"
    r"|\bi (?:accept|need|want|would like)\b[^.?!]*\band (?:i |also )*(?:agree|allow|consent)\b",
    re.IGNORECASE,
)
# "You can only come to camp if you sign the release", "If you stay, you accept that …".
CONDITION = later(
    rf"\b(?:can|get|gets|may|will)\b[^.?!]{{2,60}}?\b(?:if|once|when) (?:an? |the |your )?"
    rf"(?:guardian|parent|they|you) (?:first )?(?:{AGREES})\b[^.?!]*\b{USES}\b"
    rf"|\b(?:can|may) only\b[^.?!]{{2,60}}?\bif you (?:initial|sign)\b[^.?!]*\b{USES}\b"
    r"|\bif you (?:attend|come|continue|eat|enter|join|participate|sleep|stay|take part|use|visit)"
    rf"\b[^.?!,]{{0,40}}, you (?:also |automatically )?(?:{AGREES})\b"
    rf"|^(?:please )?(?:check|initial|sign|tick)\b[^.?!]*\bto {GETS}\b[^.?!]*\band (?:for |in "
    r"|to )?"
    r"(?:a |our |the )?[\w ]{0,16}?(?:database|mailing list|newsletter|registry|research|study)\b",
    re.IGNORECASE,
)
GIVES_AWAY = (
    r"(?:call|contact|disclose|email|film|give|interview|post|publish|record|release|report|sell"
    r"|send|share|text|use)"
)
# A yes by staying, by what one gets, or by not having said no.
BY_STAYING = later(
    r"\b(?:click|continue|hold|keep|press|remain|sit|stay)\b[^.?!]{0,30} to (?:accept|agree"
    r"|consent)(?=[.!]|$)"
    r"|\b(?:call|check|contact|e-?mail|mail|reply|return|send|sign|tell"
    r"|write)\b[^.?!]{0,40}\bonly if you"
    r" (?:do not|don't|object|refuse|want (?:out|to opt out))"
    r"|\b(?:i|staff|we) (?:\w+ )?(?:assume|presume|take it) (?:that )?(?:it(?:'s| is) "
    r"(?:all right|fine"
    r"|ok(?:ay)?)|you (?:agree|consent|do not mind|don't mind|want))\b"
    r"|\bif you (?:do not|don't) (?:answer|reply|respond|return|send|sign)\b[^.?!]{2,50}, "
    r"(?:staff|we|your \w+)"
    r" (?:may|will) (?:give|include|share|take|test|use)\b"
    r"|^(?:please )?(?:initial|sign) (?:for|on behalf of) (?:all|both|each|every\w*|the "
    r"(?:others?|whole))\b"
    r"|\bin (?:exchange|return) for [^,.?!]{2,40},? (?:you|your \w+) (?:agree|are to|must|will)\b"
    rf"|\b(?:our|the|your) \w+(?: \w+)? (?:may|will) {GIVES_AWAY}\b[^.?!]{{2,60}}\bunless you "
    r"(?!say yes"
    r"|agree|ask)",
    re.IGNORECASE,
)
# "Which day suits you to share your story?": whether they want to, nobody asked.
WHICH_DAY = later(
    r"^(?:on )?(?:what|when|which)\b[^.?!]{0,40}?\b(?:film|interview|photograph|quote|record) "
    r"(?:her|him|them|you|your)\b"
    r"|^(?:on )?(?:what|when|which) (?:date|day|evening|hour|morning|time|week)?\b[^.?!]{0,40}?\b"
    r"(?:give|share|tell) (?:us )?your (?:stor(?:y|ies)|testimon\w+)\b",
    re.IGNORECASE,
)
# "Use of the lobby implies consent", "Entering means that you agree".
IMPLIED = later(
    r"\b(?:constitutes?|counts as|equals|implies|indicates|is (?:considered|deemed|taken as)|means"
    r"|serves as|signifies|will be (?:considered|taken as))\b(?: (?:that )?(?:you|your|their|his"
    r"|her"
    r"|a|an|the|full|implied|automatic))*"
    r" (?:acceptance|accept|allow (?:staff|us)|agree\w*|approval|authoriz\w+|consent\w*|give "
    r"(?:us )?permission"
    r"|permission"
    r"|permit)\b"
    r"|\bdeemed to (?:have )?(?:accept|agree|consent)\w*\b"
    r"|\b(?:\w+ing|applying|attending|use) [^.?!]{2,40}\bgives us (?:the right|permission)\b",
    re.IGNORECASE,
)
SAID_YES = (
    r"(?:agree|allow (?:it|this|us)|consent|opt in|say yes|share (?:(?:a|her|his|my|our|their"
    r"|your) )?"
    r"(?:answers|data|faces?|names?|photos?|records|stor(?:y|ies))|sign(?! in\b| out\b| up\b))"
)
PRIZE = (
    r"(?:ahead|bonus|cash|chosen|extra|faster|first|gifts?|jump|point|preference|priority|prize"
    r"|raffle"
    r"|reward|sooner|top of|\$\d+)"
)
# "Families who say yes are placed first": a yes that is paid for.
REWARDED = later(
    r"\b(?:anybody|anyone|everyone|families|(?!no)\w+s|people|those|youth) (?:that"
    rf"|who) {SAID_YES}\b"
    rf"[^.?!]{{0,60}}?\b{PRIZE}s?\b"
    rf"|\b(?:if you|when you|just) {SAID_YES}\b[^.?!]{{0,60}}?\b(?:move|put|place|get|receive"
    r"|go)s? "
    r"(?:you |your"
    rf" \w+ )?[^.?!]{{0,20}}\b{PRIZE}\b"
    rf"|\b{PRIZE}\b[^.?!]{{0,30}}\b(?:for|given to|goes to|to) [^.?!]{{3,20}} who {SAID_YES}\b"
    rf"|^{SAID_YES}\b[^.?!]{{0,60}}?\b(?:and|to) (?:also )?(?:be (?:entered|placed|moved)|earn|get"
    r"|receive|win)\b"
    rf"[^.?!]{{0,20}}\b{PRIZE}\b",
    re.IGNORECASE,
)
