"""A yes read out of silence: a box ticked beforehand, "unless you tell us", no word by a day."""

from __future__ import annotations

import re

from nlp.quick.later import later
from nlp.sense.yes_by_deed import GIVES_AWAY, USES

DATA = (
    r"(?:answers?|data|details|files?|images?|information|names?|photos?|pictures?|records?|story)"
)
OPTS_OUT = (
    r"(?:ask us not|call(?: us)?|check|contact us|decline|email|notify|object|opt[- ]out|refuse"
    r"|say no"
    r"|tell us (?:in writing|not|otherwise)|tick|write)"
)
SILENCE = later(
    rf"\bunless you {OPTS_OUT}\b[^.?!]*(?:\b{DATA} (?:may|will) (?:be|go)\b|\b(?:give|publish"
    rf"|release|send|share|use) (?:\w+ )?{DATA}\b)"
    rf"|\b(?:we|staff) (?:may|will) (?:give|post|publish|release|send|share|use) (?:\w+ )?{DATA}\b"
    rf"[^.?!]*\bunless you {OPTS_OUT}\b"
    rf"|\b{DATA} (?:may|will) (?:be|go)\b[^.?!]*\bunless you {OPTS_OUT}\b"
    r"|\bif (?:we|you) (?:do not|don't) (?:answer|hear|object|opt|reply|respond|say)\b[^.?!]*\bwe"
    r" (?:will )?(?:assume|consider|count|take)\b",
    re.IGNORECASE,
)
TICKED = later(
    r"[☑☒✅✔] ?(?:i |yes\b|share|allow|send|use)|\b(?:deselect|uncheck|unmark|untick)\b"
    r"(?=[^.?!]*\b(?:decline|don't|not|opt|refuse|stop)\b)|\bpre-?(?:checked|ticked)\b"
    r"|\bleave (?:it|the|this)(?: box)? (?:checked|ticked)\b",
    re.IGNORECASE,
)
# A no has to be sent in by whoever does not want it; or nobody is asked at all.
UNASKED = later(
    rf"\bunless you\b[^.?!]{{2,60}},? (?:we|staff|the \w+) (?:will |may |can )?{GIVES_AWAY}\b"
    rf"|\b(?:we|staff) (?:will|may) {GIVES_AWAY}\b[^.?!]*\bunless you (?!(?:say yes|agree"
    r"|ask us to))"
    rf"|\bopt out\b[^.?!]{{0,40}}\bby\b[^?]*\b(?:otherwise|{GIVES_AWAY}|sharing|sending)\b"
    r"|\bif you (?:do not|don't) (?:call|object|opt out|reply|say no|tell us"
    r"|write)\b[^.?!]{2,40}?,? "
    rf"(?:your {DATA} (?:are|go|goes|is|may|move|moves|will)\b|we (?:will |may )?{GIVES_AWAY}\b)"
    rf"|\bunless (?:an?|the|this|that) [^.?!]{{3,40}},? (?:we|staff)(?:'ll| will"
    rf"| may) {GIVES_AWAY}\b"
    r"|\bunless (?:a |the |your )?(?:guardian|parent|caregiver)s? (?:notif|object|refus|sa[iy]"
    r"|writ)\w*"
    r"|\b(?:already|have) (?:added|enrolled|opted|registered|signed) you (?:in|up|to|for)\b"
    r"|\b(?:attendance|entry|participation|presence|silence|stay|use)\b[^.?!]{0,30} is (?:your "
    r"|taken as )?(?:agreement|consent"
    r"|permission)\b"
    r"|\byou (?:can|may) (?:get|have|join|keep|use) [^.?!]{2,40} if you (?:agree|allow|let)\b"
    r"|\b(?:we|staff) (?:will|may) (?:enroll|film|include|interview|photograph|record|screen"
    r"|test) (?:you|your \w+)\b"
    r"[^.?!]{0,30}\bunless\b"
    r"|\bsay (?:that )?you (?:have )?read the (?:policy|terms|rules)\b"
    rf"|\botherwise,? (?:we|it|they|your \w+) (?:will |may )?(?:be )?{GIVES_AWAY}d?\b"
    r"|\bautomatically (?:\w+ )?(?:added|be|become|enroll\w*|join\w*|opt\w*|part|registered|shared"
    r"|signed up)\b[^.?!]*\b(?:data\w*|list|mailing\w*|newsletter|registry|research|stud(?:y|ies)"
    r"|records?"
    r"|information)\b"
    r"|\bif you (?:do not|don't) want [^.?!]{2,50}\b(?:photo\w*|published|recorded|released"
    r"|shared|sold"
    r"|used),? (?:please )?(?:call|check|mark|notify|opt|tell|uncheck|write)\b",
    re.IGNORECASE,
)
TAKEN_IN = (
    r"(?:(?:be |being )?(?:counted|enrolled|filmed|included|interviewed|photographed|recorded"
    r"|screened"
    r"|tested)|(?:be (?:in|part of)|join|take part in) (?:our|the|this) (?:evaluation|photos?"
    r"|research"
    r"|study|survey|video))"
)
THEY = r"(?:you|your \w+|(?:all )?(?:children|clients|families|participants|students|youth))"
NO_REPLY = (
    r"(?:if (?:i|we|you) (?:do not|don['’]t) (?:get|have|hear|receive|reply|respond|return|send)"
    r"|no (?:answer|reply|response|word)\b|unless (?:an?|i|the|we|you|your)\b|without (?:an?|your) "
    r"(?:answer|reply|response))"
)
# "Unless you write to us, your child will be in the study": out only by a no.
INCLUDED = later(
    rf"\b{NO_REPLY}[^.?!]{{2,60}}?(?:,| means) (?:that )?{THEY} (?:\w+ )?{TAKEN_IN}s?\b"
    rf"|\b{NO_REPLY}[^.?!]{{2,40}} means {THEY} (?:joins?|takes? part|(?:are|is|will be) (?:in"
    r"|part of))\b"
    rf"|\b{THEY} (?:(?:are|is|may|will) )?{TAKEN_IN}\b[^.?!]* unless (?!you (?:agree|ask to"
    r"|say yes|want))"
    r"(?:an?|the|they|we|you|your)\b",
    re.IGNORECASE,
)
# "Unless we hear from you, we'll assume it is fine": no word is made a yes.
NO_WORD = (
    r"(?:if we (?:do not|don['’]t|haven['’]t|never) (?:get|had|have|hear|heard|receive)|no "
    r"(?:answer|call|news|reply|response|word)\b"
    r"|not (?:answering|calling|replying)|silence|unless (?:we|you|i|the|a|an)\b)"
)
YES = (
    r"(?:(?:you|we)(?:['’]ll| will)? (?:assume|consider|count|go ahead|take (?:it|that|this)"
    r"|treat)|goes? (?:in|on|out|to|up)\b|(?:is|are|will be) (?:taken|used|shared|filmed|posted"
    r"|published|included)"
    r"|(?:as|for|means|is) (?:an? )?(?:agreement|consent|permission|yes|you (?:agree|consent)))"
)
NO_IS_YES = later(
    rf"\b{NO_WORD}(?=[^.?!]{{0,120}}?\b(?:{USES}|fine|include|okay|permission|yes|agree)\b)"
    rf"[^.?!]{{0,60}}?\b{YES}\b"
    r"|\b(?:we|staff)(?:['’]ll| will)? (?:go ahead and |just )?(?:assume|give|post|publish"
    r"|release|sell|send|share|sign|use)\b"
    rf"[^.?!]{{0,60}}?\b(?:{DATA}|child)\b[^.?!]{{0,80}}?\bunless you (?:call|object|say|tell"
    r"|write)\b"
    r"|\b(?:has|have|is|are)(?: been)? (?:already |automatically )?(?:added|enrolled|signed up) "
    r"(?:for|in|to) (?:the|our|this|a)"
    r" (?:\w+ )?(?:data\w*|list|research|stud(?:y|ies)|survey)\b[^.?!]{0,60}?\b(?:already"
    r"|unless)\b",
    re.IGNORECASE,
)
