"""Help that has a price: tell this, agree to that, come to prayer, or go without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.words import words

CHECK = Check(
    id="price-of-help",
    category=Category.COERCIVE,
    level=Level.CARE,
    message="“{match}” puts a price on help.",
    why="People who need the help cannot say no, so the answer tells you little and costs them "
    "much. You could ask apart from it, and say that a no changes nothing.",
    sources=("pulse_for_good", "ohrp_consent"),
    examples=(
        Example(before="To get a bus pass, tell us whether you have used drugs."),
        Example(before="Before you can eat, tell us about your relationship with God."),
        Example(before="To keep your bed you need to agree to see the psychiatrist."),
        Example(before="You need to agree to an evaluation to keep your room."),
        Example(before="To get the card, do you promise to come to Sunday service?"),
        Example(before="No one gets a bed without a urine test. Will you take one?"),
        Example(before="Will you sign the release, or should we close your case?"),
        Example(before="Are you willing to move? We cannot help you unless you do."),
        Example(before="I understand that if I refuse a search I must leave. Initials:"),
        Example(before="You can't leave any question blank."),
        Example(before="Participation in the survey is not optional."),
        Example(before="Put your name on this form so the director knows who said what."),
        Example(
            before="You get your voucher once you write a note to our donors. What will it say?"
        ),
        Example(before="If you want your deposit back, leave a kind review."),
        Example(
            before="Answer everything or your file goes back to the end of the line.",
            also=("coercive-command",),
        ),
        Example(fine="If you want a refund, bring your receipt."),
        Example(fine="You get your key once you sign the lease."),
        Example(fine="To get a library card, tell us your name and address."),
        Example(fine="To get your T-shirt, tell us your size."),
        Example(fine="To get your key you need to sign the lease. Which day suits you?"),
        Example(fine="Before you leave, tell us how the class went."),
        Example(fine="Will you come by bus, or should we send a van?"),
        Example(fine="We cannot hold your seat unless you call. What is your number?"),
        Example(fine="Put your name on your lunch box so we know whose it is."),
        Example(fine="To get a ride, do you need to call first?"),
    ),
)

GETS = r"(?:be (?:fed|helped|housed|seen|served)|eat|get|keep|receive|remain|sleep|stay)"
MUST = r"(?:must|need to|have to|will need to|will have to|are required to)"
AGREES = (
    r"(?:accept|agree|consent|pledge|promise|submit|swear|(?:see|talk to) (?:a|our|the) (?:chaplain"
    r"|counselor|pastor|psychiatrist|therapist)|take (?:a|an|random) [\w ]{0,12}test)"
)
SHOWS = (
    r"(?:attend (?:chapel|church|mass|worship)|give (?:us )?(?:an? )?(?:interview|testimon\w+)"
    r"|let us (?:film|photograph|record)|pose|pray|(?:leave|post|write)(?: us| them)? an? [^.?!,]"
    r"{0,16}(?:letter|note|rating|review|stor(?:y|ies)|testimon\w+)|(?:share|tell) (?:us )?your"
    r" story|thank (?:our|the|your))"
)  # what people give to be seen or to thank
TOLD = later(
    rf"(?:^|[.!?] )(?:(?:in order )?to {GETS}\b[^,.?!]{{0,40}}|before (?:anyone|we|you|your \w+)"
    r"[^,.?!]{1,40}),? (?:please )?(?P<tell>(?:admit|describe|disclose|explain|list|name|prove"
    r"|share"
    r"|tell us|tell staff|write|we need your|you (?:must|need to|have to) (?:describe|disclose"
    r"|explain|list|name|prove|share|tell))\b(?P<what>[^.?!]*))",
    re.IGNORECASE,
)
PRICE = later(
    rf"\b(?:in order )?to {GETS}\b[^.?!,]{{1,40}},? you {MUST} {AGREES}\b"
    rf"|\byou {MUST} {AGREES}\b[^.?!]*\bto {GETS}\b"
    rf"|\b(?:in order )?to {GETS}\b[^,.?!]{{1,40}}, (?:are|do|will|would) you (?:agree\w*|commit"
    r"|pledge|promise|swear|willing)\b"
    rf"|\bto {GETS}\b[^.?!]{{1,40}}\byou (?:must|need to|have to) attend\b[^.?!]*\b(?:chapel|church"
    r"|mass|prayer|service|worship)\b"
    rf"|\b(?:can|get|may|will) [^.?!]{{2,40}}\b(?:after|once|only (?:if|when)|when) you"
    rf" (?:first )?{SHOWS}|\bif you (?:need|want) [^,.?!]{{3,40}}, (?:please )?{SHOWS}"
    r"|\bif you want (?:back )?(?:your (?:bed|benefits|check|deposit|kids|money|place|room|spot)"
    r"|to (?:get|keep|stay))"
    r"[^,.?!]{0,30}, (?:please )?(?:admit|confess|explain|name|say|tell us) (?:who|what|why|where"
    r"|which|the)\b"
    r"|^(?:please )?(?:film|give|perform|present|record|share|tell|write)\b[^.?!]{2,60}\b(?:stor"
    r"(?:y|ies)|testimon\w+)"
    r"\b[^.?!]{0,40}\bto (?:earn|get|keep|receive|stay)\b"
    r"|^no (?:answers?|form|photo|review|story|survey|testimon\w+), no \w+"
    r"|^(?:please )?(?:answer|complete|fill|finish|tell)\b[^.?!]{3,50} or (?:else|you(?:r \w+)?"
    r" (?:gets? (?:closed|cut|denied)|goes|go|is (?:closed|denied|void)|loses?|will (?:be|go|lose"
    r"|not)|won't))\b"
    r"|\bno (?:one|body) (?:eats|enters|gets|receives|sleeps|stays)\b[^.?!]*\b(?:until|without)\b"
    r"[^.?!]*\b(?:answer\w*|confess\w*|interview|pray\w*|search|sign\w*|test|urine)\b"
    r"|\bno (?:one|body) (?:can|is|may|will)(?: be)? (?:admitted|fed|given|handed|helped|housed"
    r"|let in|seen"
    r"|served)\b[^.?!]*\bwithout\b[^.?!]*\b(?:birth certificate|card|documents?|id|license|number"
    r"|papers"
    r"|proof|ssn)\b"
    r"|, or (?:do|must|shall|should|would you rather|will) (?:i|we|you"
    r"|staff)\b[^.?!]{0,20}\b(?:call"
    r" (?:cps|the police)|cancel|close|end|evict|lose|report|terminate)\b"
    r"|\bor would you rather (?:be (?:discharged|evicted|moved out)|leave|lose)\b"
    r"|\bwe (?:cannot|can't|will not|won't) (?:assist|feed|help|house|see|serve) (?:anyone"
    r"|families|people|those|you) (?:(?:if|unless|until) (?:they|you)|who (?:do not|don't|hide"
    r"|won't))\b|\b(?:will|can) not (?:get|receive)\b[^.?!]*\bunless (?:the|this|you|your)\b"
    r"[^.?!]*\b(?:answer\w*|complet\w+|form|questions?|sign\w*|survey)\b"
    r"|\bi understand (?:that )?(?:if i|my refusal|refusing)\b[^.?!]*\b(?:leave|lose|removed|end"
    r"|discharged|terminated)\b"
    r"|\byou (?:cannot|can't|may not|must not) (?:leave|skip) (?:an?|any|one|this)?[^.?!]{0,15}"
    r"\b(?:blank|empty|questions?)\b|\b(?:answering|participation|responding|this (?:form"
    r"|survey))\b"
    r"[^.?!]{0,25} is (?:mandatory|not (?:optional|voluntary)|required)\b"
    r"|\b(?:put|sign|write) your (?:full )?name\b[^.?!]*\bso (?:that )?[^.?!]*\bknows? who\b"
    r"|\b(?:give|hand)(?: us| over)* (?:access|your (?:keys|login|passwords?|phone))\b[^.?!]*"
    r"\b(?:check|confirm|inspect|monitor|search|verify)\b"
    r"|\bonly (?:help|house|serve|take) [^.?!]{1,30}\bwho (?:are|is) (?:clean|cooperative|grateful"
    r"|honest|motivated|serious|sober|truthful|willing)\b"
    r"|\b(?:all \w+|each \w+|every \w+|everybody|everyone) (?:has|have|is required|are required) to"
    r" (?:confess|describe|disclose|pray|share|tell) (?:about )?(?:his|her|their|what)\b"
    r"|\bwe (?:cannot|can't|will not|won't) (?:begin|continue|finish|open|process|start)\b[^.?!]*"
    r"\b(?:unless|until)\b[^.?!]*\b(?:answer\w*|complete\w*|done|filled|finish\w*|sign\w*)\b"
    r"|\bthe only (?:one|parent|person|family|tenant) who (?:doesn't|refuses|says no|won't)\b",
    re.IGNORECASE,
)
PRIVATE = frozenset({
    "anger", "blame", "body", "faith", "father", "god", "guilt", "honest", "jesus", "marriage",
    "mind", "prayer", "sex", "sin", "suicide", "trauma", "truth", "undocumented", "violence",
})  # fmt: skip
PLAIN = frozenset({
    "address", "date", "employer", "family", "health", "home", "household", "housing", "landlord",
    "life", "living", "member", "money", "reason", "residence", "risk", "why",
})  # fmt: skip
CUES = frozenset({
    "access", "after", "answer", "cannot", "can't", "no", "once", "post", "want", "when",
    "all", "before", "blank", "each", "eat", "every", "everybody", "everyone", "get",
    "gets", "hand", "keep", "mandatory", "name", "only", "optional", "or", "order", "passwords",
    "question", "questions", "receive", "remain", "required", "sleep", "stay", "understand",
    "one", "nobody", "unless", "until", "voluntary", "without",
})  # fmt: skip
KEPT = later(
    r"\b(?:do not|don't|does not|doesn't|never) (?:have|need) to\b|\b(?:not|never) lose\b",
    re.IGNORECASE,
)
NEEDS = (TOLD, PRICE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first price that is put on help; none for a name, a size or a day."""
    text = parsed.plain
    if CUES.isdisjoint(words_in(text)) or KEPT.search(text):
        return
    told = TOLD.search(text)
    match = told if told is not None and _weighs(told["what"]) else PRICE.search(text)
    if match is not None:
        start = match.start() + len(match.group()) - len(match.group().lstrip(".!?, "))
        yield Hit(start, match.end(), others=("own-choice", "form-help", "help-right-now"))


def _weighs(what: str) -> bool:
    """Tell whether what has to be told is private: more than a plain field of a form."""
    said = words_in(what)
    forms = said | {word.rstrip("s") for word in said}
    return not forms.isdisjoint((words("weighty") | PRIVATE) - PLAIN)
