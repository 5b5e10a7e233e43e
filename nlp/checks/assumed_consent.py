"""A yes that nobody gave: taken from silence or a submit button, ticked, unread, tied to help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later

CHECK = Check(
    id="assumed-consent",
    category=Category.CONSENT,
    level=Level.CARE,
    message="“{match}” takes a yes that nobody has freely given.",
    why="A yes counts when people know what it is for and could as well say no. You could ask by "
    "itself, with a box for yes and a box for no, and say that the help stays the same.",
    sources=("ohrp_consent", "ico"),
    examples=(
        Example(before="Submitting this form means that you allow us to use your story."),
        Example(before="By answering you give us permission to contact your landlord."),
        Example(before="Unless you tell us otherwise, we will share your answers."),
        Example(before="Unless you object in writing, we will share your file. Name?"),
        Example(before="Your child's photo will be used in our ads unless you call us."),
        Example(before="If we do not hear from you, we will assume you agree to this."),
        Example(before="Your records will go to the county unless you opt out."),
        Example(before="☑ Share my data with partners (uncheck to opt out)"),
        Example(before="Please sign this release. You can read it later."),
        Example(before="Sign below to get a food box and to join our study."),
        Example(before="To enroll, please let us post your child's picture."),
        Example(before="I want a food box and I agree to get emails from your sponsors."),
        Example(before="Use of the lobby implies consent to be photographed."),
        Example(before="All who eat here automatically join our research study."),
        Example(before="May we film you? Those who agree get a gift card."),
        Example(before="Sign here to join the team and be in our fundraising video."),
        Example(before="If we get no word by noon, that is a yes to the photos.", also=()),
        Example(fine="Unless we hear from you, the class is at nine."),
        Example(fine="Would you like a gift bag? Those who share a room get one each."),
        Example(fine="Which sign means that the door is open?"),
        Example(fine="By signing, you show that you got your key."),
        Example(fine="By signing in, you agree to keep the room tidy. Is that okay?"),
        Example(fine="Unless you tell us another day, we will see you on Monday."),
        Example(before="If we don't get a note, your son will take part in the survey."),
        Example(before="If you'd like to keep your spot, initial here to let us see your grades."),
        Example(fine="Unless it rains, your child will play outside. Is that all right?"),
        Example(fine="We will not share your answers unless you say yes."),
        Example(fine="Please read this form before you sign. Do you have questions?"),
        Example(fine="Sign below to borrow the book."),
        Example(fine="To enroll, please tell us your name."),
        Example(fine="Would you like to join our study? No changes nothing."),
        Example(fine="Check here to get a reminder and a map."),
    ),
)

USES = (
    r"(?:advertis\w+|contact\w*|disclos\w+|emails from|film\w*|fundrais\w+|image|interview\w*"
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
DATA = (
    r"(?:answers?|data|details|files?|images?|information|names?|photos?|pictures?|records?|story)"
)
BY_DOING = later(
    rf"\bby \w+ing\b[^.?!]{{0,60}}\byou (?:\w+ )?(?:{AGREES})\b[^.?!]*\b{USES}\b"
    r"|\b(?:answering|completing|continuing|entering|filling|handing|joining|returning|sending"
    r"|signing|staying|submitting|taking|using|your (?:participation|presence|signature|silence"
    r"|stay))\b[^.?!]{0,50}\b(?:allows us|counts as|gives us|means|shows|tells us)\b[^.?!]*"
    rf"\b{USES}\b",
    re.IGNORECASE,
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
UNREAD = later(
    r"\bsign\b[^?]{0,80}\b(?:(?:ask|explain|read)\b[^.?!]{0,30}\b(?:after(?:wards?)?|later)\b"
    r"|(?:do not|don't) (?:have|need) to read|no need to read|without reading)"
    r"|\bsign\b[^.?!]{0,30}\bblank (?:consent|form|release)|\b(?:already|have) (?:agreed|consented"
    r"|signed) (?:for you|on your behalf)\b",
    re.IGNORECASE,
)
GETS = r"(?:accept|enroll|enter|get|hold|join|keep|pick up|receive|register|reserve|stay)"
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
    rf"|allow|consent|let|permit|sign)\b[^.?!]*\b{USES}\b"
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
GIVES_AWAY = (
    r"(?:call|contact|disclose|email|film|give|interview|post|publish|record|release|report|sell"
    r"|send|share|text|use)"
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
FREE = later(
    r"\b(?:either way|if you (?:like|want|wish)(?=[.?!])|it is your choice|no is fine|say no"
    r"|separate\w*)\b",
    re.IGNORECASE,
)
CUES = frozenset({
    "agree", "who", "share", "just", "already", "attendance", "entry", "no", "without",
    "presence", "silence", "stay", "may",
    "can", "terms",
    "automatically", "constitutes", "counts", "deemed", "equals", "gives", "implies", "indicates",
    "opt", "otherwise", "serves", "signifies", "taken", "considered",
    "agreed", "allow", "allows", "answering", "by", "check", "checked", "completing", "consented",
    "continuing", "deselect", "entering", "i", "if", "initial", "joining", "leave", "means",
    "need", "order", "participation", "please", "returning", "sign", "signature",
    "signed", "signing", "staying", "submitting", "tick", "ticked", "to", "uncheck", "unless",
    "untick", "using", "want",
})  # fmt: skip
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
STORY = later(r"\b(?:images?|photos?|pictures?|stor(?:y|ies)|videos?)\b", re.IGNORECASE)
MESSAGES = later(r"\b(?:calls|e-?mails?|messages|newsletters?|reminders|texts)\b", re.IGNORECASE)
SHARED = later(r"\b(?:data|disclos\w+|information|records?|shar\w+)\b", re.IGNORECASE)
EACH = ("consent-choices", "own-choice")
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
PATTERNS = (
    REWARDED,
    BY_DOING,
    SILENCE,
    TICKED,
    UNREAD,
    TIED,
    IMPLIED,
    UNASKED,
    INCLUDED,
    NO_IS_YES,
)
NEEDS = (*PATTERNS,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first yes that is taken rather than asked for; none that leaves a free no."""
    text = parsed.plain
    if "☑" not in text and CUES.isdisjoint(words_in(text)):
        return
    for pattern in PATTERNS:
        match = pattern.search(text)
        if match and not FREE.search(text):
            yield Hit(*match.span(), others=_others(text, pattern))
            return


def _others(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    if pattern is UNREAD:
        return ("form-help",)
    if pattern is INCLUDED:
        return ("own-choice",)
    if pattern in (SILENCE, TICKED, UNASKED):
        if STORY.search(text):
            return ("story-choice",)
        sent = MESSAGES.search(text) and not SHARED.search(text)
        return ("messages-wanted",) if sent else ("share-choice",)
    return EACH
