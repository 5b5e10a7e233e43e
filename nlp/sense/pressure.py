"""Pressure to answer: that people must, and what they lose where they do not."""

from __future__ import annotations

import re

from nlp.quick.later import later

PRESSED = frozenset({
    "admit", "bring", "give", "name", "prove", "show", "write",
    "answer", "answered", "answers", "complete", "completed", "disclose", "explain", "failure",
    "fill", "filled", "list", "mandatory", "provide", "refusal", "refuse", "reply", "report",
    "required", "respond", "responses", "say", "sign", "state", "submit", "tell",
})  # fmt: skip
ANSWERING = r"(?:answer|complete|disclose|provide|reply|report|respond|say|submit|tell|sign)"
LOSING = (
    r"(?:(?:can't|cannot|may not|will not|won't) (?:attend|be (?:considered|eligible|enrolled"
    r"|seen|served)|come|eat|enroll|enter|join"
    r"|participate|sleep|start|stay|take part"
    r"|get|have|receive)|cancel\w*|close[ds]?|cut|delay\w*|den(?:y|ied)|end|end(?:s|ed)|lose"
    r"|losing|removed?"
    r"|report(?:ed)?|stop(?:s|ped)?|suspend\w*|terminat\w*|turned away)\b"
)
PRESSING = later(
    r"\b(?<!do )(?<!did )(?<!would )you (?:must|have to|are required to|need to) (?:answer"
    r"|complete|disclose|explain|fill|give|list|name|provide|report|respond|reveal|share|state"
    r"|tell)\b"
    r"|\b(?:all|every|each)(?: of)?(?: the| these| this)? ?(?:questions?|fields?|items?"
    r"|sections?)? (?:must|has to|have to) be "
    r"(?:answered|completed|filled)\b"
    r"|\b(?:questions?|fields?|items?|answers?|responses?)(?: (?:on|in|of) [\w ]{2,20})? (?:is"
    r"|are) (?:compulsory|mandatory|required)\b"
    r"|[\[(](?:all|every|each) [\w ]{3,30}?must (?:answer|be answered|complete|fill)\b[^\])]*"
    r"|^(?:compulsory|mandatory|required):|\b(?:failure|refusal) to (?:answer|complete|respond"
    r"|provide|disclose|list|name|report|submit"
    rf"|comply)\b|\bif you (?:decline|do not|don't|fail to"
    rf"|refuse(?: to)?) {ANSWERING}\b[^?!]*\b{LOSING}"
    r"|^(?:please |you (?:must|have to|need to) )?(?:admit|answer|bring|complete|disclose"
    r"|explain|fill|give"
    r"|list|name|prove|provide|report|show|sign|state|submit|tell"
    r"|write)\b[^.?!]*?,? or (?:else )?(?:(?:we|staff)"
    r" (?:can't|cannot|can not|won't|will not|will have to|are unable)|(?:you"
    r"|your [\w ]{2,20}?) (?:can't"
    r"|cannot|won't|will (?!be (?:able|asked which))|may lose|could lose|risk))\b"
    rf"|\b{ANSWERING}\b[^.?!]*\bor (?:(?:be|lose)\b|(?:we|you|your)\b[^.?!]*\b{LOSING})",
    re.IGNORECASE,
)
FORCED = later(
    r"\bunder (?:\w+ )?(?:pain|penalty|threat) of\b|\b(?:do not|don't|never) skip (?:a|any|this"
    r"|these|the)\b"
    r"|\b(?:this|it|which|answering|response) (?:is|are) (?:compulsory|mandatory|not optional)\b"
    r"|\bno exceptions\b|\bif you (?:do not|don't|fail to|refuse to|won't) (?:comply|cooperate"
    r"|obey)\b"
    r"|\b(?:anyone|clients|people|residents|those|whoever) (?:who|that) (?:decline|do not|don't"
    r"|refuse)s?\b"
    r"[^.?!]*\b(?:be|end|go|last|lose|may not|will not|won't|without)\b"
    r"|\bonly (?:clients|people|residents|those)(?: who are)? (?:who (?:agree|answer|share|sign)"
    r"|willing to)\b"
    r"[^.?!]*\b(?:can|get|may|stay|will)\b"
    r"|\b(?:we (?:need|must have|require)|tell us)\b[^.?!]*\bbefore (?:we|you) (?:can|may|will)\b"
    r"|\b(?:you|we) (?:can't|cannot|may not|won't) (?:be|eat|enter|get|give|have|help|leave|see"
    r"|sleep|stay)\b"
    r"[^.?!]{0,20}\b(?:unless|until) you (?:answer|disclose|explain|finish|fill|list|name|share"
    r"|tell)\b"
    r"|\b(?:no one|nobody|you) (?:can leave|leaves|may leave) (?:before|unless|until)\b"
    r"|\bcounts? against you\b|\breasons? (?:why )?we should (?:help|keep|let|take)\b|^admit "
    r"(?:it|that|what|your)\b"
    r"|\bdo(?: not|n't) leave (?:any\w*|it|that|these|this)(?: \w+)? (?:blank|empty|out"
    r"|unanswered)\b"
    r"|\b(?:declining|not answering|refusing|skipping) [^.?!]{2,40}\b(?:can|could|may|might"
    r"|will) (?:affect|count"
    r"|cost|delay|end|hurt|mean|result)\b|[.:] (?:answer )?(?:mandatory|required)[.!]?$"
    r"|^(?:answer|tell us|tell staff)\b[^.?!]*\bor (?:go|leave|you leave)[.!]?$|\bobligated to "
    r"(?:answer|disclose"
    r"|report|tell)\b|\b(?:we|i) (?:can't|cannot|won't|will not) (?:\w+ ){1,4}until you (?:answer"
    r"|disclose|explain"
    r"|list|tell|name)\b"
    r"|\bdo (?:as|what) (?:our|the) (?:staff|worker)s? (?:say|tell)s?\b",
    re.IGNORECASE,
)
KEEPING = later(
    rf"{ANSWERING}\b.*(?:\b(?:never|no one|nobody|not|nothing)|n't)(?: \w+){{0,2}} {LOSING}$",
    re.IGNORECASE | re.DOTALL,
)  # "If you do not answer, you will not lose your place"
DEADLINE = later(
    r"\bif (?:you|your|anything)\b[^.?!,]*, (?:then )?(?:please )?(?:you )?(?:must|have to|need to"
    r"|are required to) (?:tell|report|respond)$",
    re.IGNORECASE,
)  # "If you want a hearing, you must tell us by May 1"


def pressing(plain: str) -> re.Match[str] | None:
    """Return what presses; not a deadline for a choice, nor a promise that nothing is lost."""
    match = PRESSING.search(plain)
    if match is None or KEEPING.search(match.group()) or DEADLINE.search(plain[: match.end()]):
        return None
    return match
