"""Promises of secrecy: that nobody will ever learn of an answer, or hold it against the person."""

from __future__ import annotations

import re

from nlp.quick.later import later

# "Completely confidential", "nobody will ever see this".
ABSOLUTE = later(
    r"\b(?:completely|totally|strictly|fully|100%|absolutely|entirely|always) (?:confidential"
    r"|anonymous|private|secure)\b"
    r"|\b(?:no one|nobody) (?:else )?(?:will|can|is going to) (?:ever )?(?:see|know|read"
    r"|find out)\b"
    r"|\b(?:nothing|none of (?:this|what)|no answer)\b[^.?!]{0,40}\b(?:can|will) (?:ever )?"
    r"(?:be (?:held|used) against|get back to|hurt|leave this)\b"
    r"|\b(?:data|file|information|name|story|words) (?:are|is|will be) always (?:private|safe"
    r"|secure)\b"
    r"|\b(?:will|can) never be (?:shared|seen|traced|linked)\b|\bguarantee (?:your )?(?:privacy"
    r"|anonymity)\b",
    re.IGNORECASE,
)
TOLD = (
    r"(?:nothing|(?:no|none of (?:the|this|your))(?: \w+)?"
    r" (?:answers?|details?|information|part|responses?|words?))"
)
GIVEN = r"(?:given|passed on|read|reported|revealed|seen|sent|shared|told|traced|used)"
ELSE = (
    r"(?:abusers?|anyone|boss|caseworkers?|cops|cps|courts?|employers?|ex|family|father|government"
    r"|husband|ice|immigration|judges?|landlords?|mother|nobody|no one|officers?|parents?|partner"
    r"|police|probation|school|staff|teachers?|wife)"
)
LEARN = r"(?:access|find|get|hear|hurt|know|learn|read|reach|see|track|use)"
NEVER = (
    r"(?:(?:can|could|will|would) never|(?:will|can) not ever|cannot|can't|won't ever|never will)"
)
# "Nothing you write can ever be used against you", "your teacher will never read this".
SECRET = later(
    rf"\b{TOLD}\b[^.?!]{{0,40}}\b(?:can|could|is|will|would)(?: ever| be)+ {GIVEN}\b"
    r"|\b(?:nothing|no answer)\b[^.?!]{0,40}\b(?:can|could|will)(?: ever)? (?:affect|harm|hurt)"
    r" you(?:r)?\b|\banswers?\b[^.?!]{0,20}\b(?:not|never|n't) (?:ever )?(?:affect|change|harm"
    r"|hurt|influence)\b[^.?!]*\b(?:at all|ever|in any way|no matter|under any)\b"
    r"|\banswers? cannot (?:affect|harm|hurt) your (?:benefits|case|custody|housing|status)\b"
    rf"|\b{ELSE}(?: officers?| agents?)? {NEVER} (?:ever )?{LEARN}"
    r" (?:access|it\b|out\b|hold|th(?:at|ese"
    r"|is|ose)\b|to\b|what\b|you\b|your\b)"
    r"|\bonly (?:i|we) (?:can|will) ever (?:hear|know|read|see)\b|\bi(?:'ll| will)? (?:never"
    r"|will not|won't) (?:ever )?tell (?:a soul|anybody|anyone|your)\b"
    r"|\b(?:never|not ever) (?:give|share|tell)"
    r" (?:a thing|anything|any of (?:it|this))\b[^.?!]*\b(?:any reason|anybody|anyone)\b"
    r"|\bimpossible for (?:anybody|anyone|others|them)\b[^.?!]{0,20}\b(?:find|know|link|see"
    r"|trace|track)\b"
    r"|\b(?:private|secret)\b[^.?!]{0,30}\b(?:always|forever)\b"
    rf"|(?<!cannot )(?<!can't )(?<!not )\b(?:assure you|guarantee|promise|swear)(?: you)?(?: that)?"
    rf"[^.?!]{{0,20}}\b{ELSE} (?:can't|cannot|never|will never|will not|won't)\b",
    re.IGNORECASE,
)
SAFE = later(
    r"\b(?:answers?|data|form|information|line|page|site|survey)\b[^.?!]{0,20}\b(?:100%"
    r"|absolutely|completely|fully|perfectly|totally) (?:protected|safe)\b|\bprotected 100%"
    r"|\bno one (?:can|could) (?:ever )?hack\b",
    re.IGNORECASE,
)
NO_ONE = (
    r"(?:nobody|no one|no (?:\w+ ){0,2}(?:agency|employer|officer|agent|person|landlord|court"
    r"|judge)|not"
    r" (?:even )?(?:a soul|one person))"
)
# "The police will never find this", "there is no way that this could harm you".
UNSEEN = later(
    rf"\b{NO_ONE}(?: \w+){{0,4}} (?:will|can|could|is going to|would|is)(?: be)?(?: ever)? "
    r"(?:ever|find"
    r"|get|guess|hear|know|learn|link|read|see|tell|told|trace)\b"
    r"|\b(?:immigration|ice|police|the (?:\w+ )?(?:court|government|police|school|state)|your "
    r"(?:abuser"
    r"|employer|ex|family|husband|landlord|parents?|partner|wife))\b[^.?!]{0,20}"
    r"\b(?:(?:will|can|could|would) (?:never|not ever)|(?:will|can)(?:not| not)|won't|can't)"
    r" (?:\w+ )?(?:be (?:able|told)|find|get|hear|know|learn|read|see|touch|use)\b"
    r"|\b(?:answers?|file|form|identity|information|name|notes?|responses?|survey|this|it|words?)"
    r" (?:can(?:not| never|'t)|will never|won't ever|could never) be (?:connected|found"
    r"|identified|leaked"
    r"|linked|read|seen|shared|subpoenaed|tied|traced|tracked|used)\b"
    r"|\b(?:privacy|confidentiality|anonymity|safety|identity|secrets?|data) (?:is|are|will be)"
    r" (?:\w+ )?(?:always|assured|completely|fully|guaranteed|perfectly|totally)\b"
    r"|\b(?:completely|perfectly|totally|always|100% ?) ?safe to (?:answer|share|tell|talk)\b"
    r"|\btrust us with (?:anything|everything)\b|\b(?:there is|there's|there are) "
    r"(?:absolutely )?no"
    r" (?:danger|harm|risks?|way)\b[^.?!]*\b(?:answer|could|harm|here|hurt|part|survey|this)\w*\b"
    r"|\bno harm (?:can|could|will) (?:come|result)\b|\bunder (?:any|no) circumstances?\b"
    r"|\bwithout any (?:consequences?|risks?)\b|\bwill(?: not|n't)? have (?:any|no"
    r"|zero) consequences?\b"
    r"|\bwon't have any consequences?\b",
    re.IGNORECASE,
)
# "This sheet stays here": a promise where something grave is asked after it.
STAYS = later(
    r"\b(?:answers?|form|it|notes?|page|paper|sheet|this|what you (?:say|tell us"
    r"|write))\b[^.?!]{0,40}?\b(?:(?:is|are|gets?)"
    r" (?:\w+ )?(?:burned|destroyed|locked (?:away|up)|shredded)|stays? (?:here|there|put|with "
    r"(?:me|us)|in (?:here"
    r"|this room)))\b"
    r"|\b(?:chat|conversation|it|meeting|talk|this|visit) (?:is|remains?|stays?|will (?:be"
    r"|stay)) (?:just |only"
    r" |strictly )?between (?:the two of us|us|you and (?:i|me|us))\b",
    re.IGNORECASE,
)
GRAVE = later(
    r"\b(?:abus\w+|afraid|alone|dead|die|dying|drugs?|drink\w*|hit|hurt\w*|kill\w*|rape\w*|safe"
    r"|sex\w*|steal|stole"
    r"|suicid\w+|touch\w*|violen\w+|weapon|what (?:did (?:he|she|they)|happened))\b",
    re.IGNORECASE,
)
# "This form is anonymous", and then a name or a birth date is asked for.
ANONYMOUS = later(
    r"\b(?:everything|survey|form|answers?|responses?|questionnaire)[^.?!]{0,20} anonymous\b"
    r"|\banonymous (?:form|poll|questionnaire|survey)\b",
    re.IGNORECASE,
)
IDENTIFIES = later(
    r"\b(?:your (?:full |first |last )?name|e-?mail|phone number|address|date of birth|birth ?date"
    r"|social security|case number|student id|(?:apartment|employee|locker|member|room|unit) (?:id"
    r"|number)|who you are)\b|\bname:|\b(?:print|sign|write) (?:in )?your"
    r" name\b",
    re.IGNORECASE,
)
