"""The system, things, involved, enough services: the very point could mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.model import Category, Check, Edit, Example, Hit, Kind, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import replace

CHECK = Check(
    id="vague-point",
    category=Category.VAGUE,
    level=Level.CLARITY,
    message="“{match}” could mean many things, so two people would answer about different ones.",
    why="You could name what you mean: which service, which part of life, which change.",
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(before="Have you had problems with the system?"),
        Example(before="How do you feel about the system?"),
        Example(before="How are things going?"),
        Example(before="Are things at school OK?"),
        Example(before="Have things improved for your family?"),
        Example(before="Do you get enough services?"),
        Example(before="Do you have a strong support network?"),
        Example(before="Are your basic needs met?"),
        Example(before="Do you take reasonable precautions?"),
        Example(before="Was your experience with the office acceptable?"),
        Example(before="Do you eat healthy food most of the time?", also=("vague",)),
        Example(
            before="Are you involved in your child's education?",
            after=("How, if at all, are you involved in your child's education?",),
        ),
        Example(before="Are you doing well?"),
        Example(before="Any problems?"),
        Example(before="Everything okay?"),
        Example(fine="Any problems with the elevator?"),
        Example(fine="Any questions?"),
        Example(before="Do you feel connected to your community?"),
        Example(before="Is your living situation OK these days?"),
        Example(before="Did the client make meaningful progress on key goals?"),
        Example(before="How has the system treated you?"),
        Example(before="Have you been having any problems lately?", also=("vague",)),
        Example(fine="Have you had any problems with the stove lately?", also=("vague",)),
        Example(fine="Do you have any concerns?"),
        Example(fine="Did the system help you log in?"),
        Example(fine="Is your phone working OK these days?"),
        Example(fine="How are things at home?"),
        Example(fine="Is everything OK with your order?"),
        Example(fine="Is the phone system working?"),
        Example(fine="Did the system let you log in?"),
        Example(fine="Are your things at the front desk?"),
        Example(fine="How are things going with the new stove?"),
        Example(fine="Which things would you like to bring?"),
        Example(fine="Were you involved in the bake sale?"),
        Example(fine="Do you get enough notice of schedule changes?"),
        Example(before="Do you get enough support from the community?"),
        Example(before="Does he take part in activities?"),
        Example(fine="Do you get enough mail from the community garden?"),
        Example(fine="Do you have enough forks?"),
        Example(fine="Is this time OK for you?"),
        Example(fine="Was the room temperature acceptable?"),
        Example(fine="Does your child need support with reading?"),
    ),
)

WHO = (
    r"(?:you|he|she|they|(?:your|the|this|his|her|their) (?:\w+['’]s )?\w+(?!['’])"
    r"|client|participant|patient|resident|student|tenant|youth)"
)
OWN = r"(?:your|his|her|their|the (?:\w+['’]s )?|(?:your|the) \w+['’]s) ?"
GOOD = (
    r"(?:acceptable|adequate|appropriate|decent|good|healthy|normal|positive|proper|reasonable"
    r"|reliable|satisfactory|solid|stable|strong|sufficient|suitable|supportive)"
)
WELL = (
    r"(?:all right|alright|bad|better|different|easier|fine|good|great|hard|harder|okay|ok|rough"
    r"|stable|the same|tough|well|worse)"
)
SUPPORT = (
    r"(?:assistance|care|help|relationships?|resources|services|support(?: (?:network|systems?))?"
    r"|family support|social support|supports|social (?:life|network)|home life|lifestyle"
    r"|environment"
    r"|attitude"
    r"|habits|memory|outlook|self-esteem|skills)"
)
AREA = (
    r"(?:behaviou?r|care|environment|experiences?|health|hygiene|home|home (?:environment|life)"
    r"|household|housing|income|finances|life|marriage|mood|neighborhood|sleep"
    r"|apartment|attendance|attitude|boundaries|budget|diet|employment|engagement|family(?: life)?"
    r"|functioning|job|memory|participation|performance|transportation|work|anger|anxiety|pain"
    r"|stress|symptoms"
    r"|living (?:arrangement|conditions?|situation)|needs|parenting|progress"
    r"|relationships?|services|situation|supervision|support|treatment)"
)
LOOSELY = (
    r"(?:as a rule|from (?:other people|others|society|(?:the|your) community|those around (?:her"
    r"|him|you))"
    r"|in (?:the|your) community|more or less|at (?:the moment|present|times)|currently"
    r"|for the most part|generally|in general"
    r"|lately|latley|most (?:days|of the time)|on the whole|overall|recently|right now"
    r"|since (?:he|her|his|joining|she|starting|the|their|they|you)\b[^?.,]{0,30}|these days)"
)
END = rf"(?:,? {LOOSELY}){{0,2}}(?=\s*(?:[?.,:]|$))"
FINE = (
    r"(?:acceptable|adequate|all right|appropriate|decent|enough|fine|good|healthy|manageable|nice"
    r"|normal|ok|okay|positive|reasonable|reliable|satisfactory|secure|solid|stable|steady|strong"
    r"|sufficient|suitable|under control|(?:going|working out) (?:all right|fine|good|great|okay"
    r"|ok|well)"
    r"|in (?:a )?(?:decent|fair|good|reasonable) (?:condition|order|place|repair|shape))"
)
SYSTEM = later(
    rf"\b(?:by|in|into|about|against|with|from|through|to) the system{END}"
    r"|\bthe system (?:ever |has |have |really )?(?:affect|harm|help|hurt|impact"
    r"|support|treat|work)\w*(?: (?:against|for|fair to|good to|kind to))?"
    r" (?:he|her|him|them|you|your|the client)\b",
    re.IGNORECASE,
)
MACHINE = later(
    r"\b(?:account|alarm|app|button|computer|device|error|heat\w*|kiosk|log|login|online|password"
    r"|phone|portal|press|print\w*|screen|sign|software|speaker|sprinkler|tablet|website|wifi)\b",
    re.IGNORECASE,
)
THINGS = later(
    rf"\bhow (?:are|have|were) (?:things|everything)(?: (?:been|going|lately|these days))*{END}"
    r"|(?<![\w'] )\b(?:are|have|would you say|did) things (?:at (?:home|school|work) )?"
    r"(?:for \w+(?: \w+)? )?(?:are |have )?(?:been |become |changed|get |getting |going |gone "
    rf"|gotten |got |improved?)?(?:a little |any |much )?(?:{WELL})?(?! with\b)"
    r"(?= (?:at|for|since|after|lately|now|today|yet)\b|\s*(?:[?.,:]|$))"
    rf"|\b(?:feel|say|think) (?:like |that )?things (?:are|have (?:become|been|gotten)) {WELL}\b",
    re.IGNORECASE,
)
HELPED = later(
    r"\b(?:assistance|care|coping|doing|getting by|help|managing|needs|resources|services"
    r"|support\w*)\b",
    re.IGNORECASE,
)
PROGRAM = later(r"\b(?:class|group|program|services?|since|training)\b", re.IGNORECASE)
CHANGE = later(r"\b(?:better|changed|different|easier|improved?|worse)\b", re.IGNORECASE)
ENOUGH = later(
    rf"^(?:are|did|do|does|has|have|is) {WHO} (?:\w+ )?(?:get|getting|given|had|have|having"
    r"|offered|receive|received|receiving) (?:enough|adequate|sufficient|appropriate|proper)"
    rf" {SUPPORT}{END}"
    rf"|^(?:do|does|did) {WHO} have (?:an? )?{GOOD} (?:\w+ )?{SUPPORT}\b(?! (?:animal|dog|group)\b)"
    rf"|^(?:do|does) {WHO} have (?:access to |enough |the right )?resources{END}"
    rf"|^(?:do|does) {WHO} have (?:an? )?(?:support (?:network|system){END}|{GOOD} access to )",
    re.IGNORECASE,
)
MET = later(
    r"\b(?:are|were|have) (?:all )?(?:of )?(?:your|his|her|their|the \w+['’]s) (?:basic |daily "
    r"|family['’]s |personal )?needs (?:been |being )?(?:\w+ly )?met(?: to an? \w+ \w+)?"
    rf"{END}|\bto (?:a certain|a reasonable|some) (?:degree|extent)\b",
    re.IGNORECASE,
)
CARE = later(
    rf"^(?:do|does|did|have|has) {WHO} (?:always |usually )?(?:follow|practice|provide|set|show"
    r"|shown|take|taken|use) (?:adequate|appropriate|basic|good|necessary|proper|reasonable"
    r"|sensible|the (?:necessary|proper|right)) (?:action|behaviou?r|boundaries|care|discipline"
    r"|judgment|measures|precautions|steps|supervision)\b"
    rf"|^(?:do|does) {WHO} (?:act|communicate|function|parent|respond|speak)"
    rf" (?:adequately|appropriately|effectively|properly|reasonably|well)\b",
    re.IGNORECASE,
)
FITTING = later(
    rf"^(?:is|are|was|were) {OWN}(?:current |recent |present |overall |mental |physical )?"
    rf"(?:{AREA} )?{AREA}(?: (?:at|with|in|here|that|they|you)\b[^?.,]{{0,30}})? {FINE}{END}",
    re.IGNORECASE,
)
EATING = later(
    r"^(?:do|does) (?:you|he|she|they|your \w+) (?:usually |generally |mostly )?eat (?:"
    r"(?:enough )?healthy"
    r"|nutritious|well-balanced|good|right)(?: (?:diet|food|foods|meals))?\b",
    re.IGNORECASE,
)
INVOLVED = later(
    rf"^(?P<be>are|is|was|were) (?P<who>{WHO}) (?P<how>(?:actively |very )?(?:active|engaged"
    r"|invested|involved))(?= (?:in|with) (?:your|his|her|their|the (?:child|client|community"
    rf"|school)(?:['’]s)?)\b[^?]*\?|{END})",
    re.IGNORECASE,
)
STATE = later(
    rf"^(?:are|is) {WHO} (?:coping|getting by|managing){END}"
    rf"|^(?:do|does) {WHO} (?:generally |usually )?feel (?:all right|fine|good|okay|ok|well){END}"
    rf"|^(?:has|have) {WHO} had (?:an? |any )?(?:bad|good|negative|positive) experiences?\b"
    rf"|^(?:are|is) {WHO} in an? (?:bad|better|good|stable) place{END}"
    rf"|^(?:do|does) {WHO} get along (?:all right|fine|ok|okay|well)"
    rf"(?: with (?:family|other people|others|people|peers))?{END}|^(?:are"
    rf"|is) {WHO} doing better(?=\s*(?:[?.]|$))"
    rf"|^(?:are|is) {WHO} (?:doing|getting (?:along|by)|managing) (?:all right"
    rf"|fine|good|okay|ok|well)(?: (?:at|in) (?:class|home|life|school|work))?{END}"
    rf"|^(?:do|does) {WHO} feel (?:connected|supported)(?: (?:by|to) (?:your|the) community)?{END}",
    re.IGNORECASE,
)
ISSUES = later(
    rf"^(?:any|are|did|do|does|has|have|is)(?: (?:{WHO}|there))?(?: (?:been )?(?:experienc|fac"
    r"|hav|had)"
    r"(?:e|ed|ing)?)? (?:any |some )?(?:difficulties|issues|problems|struggles|trouble)"
    rf"(?: with (?:your|the) (?:family|life|situation))?(?:,? {LOOSELY})(?=\s*(?:[?.,:]|$))"
    r"|^(?:have|has) (?:you|he|she|they) (?:been having|had) (?:any )?(?:issues|problems)\s*\??$",
    re.IGNORECASE,
)
BARE = later(
    r"^\W*(?:(?:are there |do you have |is there |have you )?any(?:thing)?(?: else| other)? )?(?:"
    r"(?:difficulties|issues|problems|struggles)(?: at all)?|going on)\W*$"
    r"|^\W*(?:is )?everything (?:all right|fine|good|ok|okay)\W*$",
    re.IGNORECASE,
)
LOOSE = later(
    rf"^(?:do|does) {WHO} (?:get along|make (?:bad|better|good|healthy|poor|positive|wise)"
    r" (?:choices|decisions)|(?:get involved|participate|take part) in (?:activities|programs"
    r"|services|things)"
    rf"|use (?:resources|services)){END}"
    r"|^is (?:your )?(?:child ?care|food|health|housing|income|money|safety|sleep|stress"
    r"|substance use|transportation"
    rf"|work) an? (?:barrier|challenge|concern|issue|problem)(?: for (?:her|him|them|you))?{END}"
    rf"|^(?:do|does) {WHO} have (?:any )?(?:big|major|serious|significant) (?:\w+ )?(?:concerns"
    rf"|issues|needs|problems){END}"
    rf"|^(?:are|is|was|were) {WHO} an? (?:active|frequent|heavy|occasional|regular) (?:member"
    r"|participant|user|visitor)(?: (?:in|of) (?:our|the (?:center|clinic|pantry|program|shelter)"
    r"|these|this)"
    rf"(?: \w+)?)?{END}"
    rf"|^(?:are|is) {WHO} (?:advancing|developing|growing|learning|progressing) (?:adequately"
    r"|appropriately|fine"
    rf"|normally|ok|okay|properly|well){END}"
    rf"|^(?:did|has|have|is) {WHO} (?:demonstrat|ma[dk]|making|saw|see|seen|show)(?:e|ed|es|ing|n)?"
    r" (?:any |enough |some )?(?:adequate |good |meaningful |measurable |noticeable |real "
    r"|satisfactory |significant |sufficient |substantial )?(?:changes?|gains|growth|improvements?"
    rf"|progress)(?: (?:across|in|on|toward|towards|with) (?:[\w'’]+ ){{0,3}}(?:areas?|domains?"
    rf"|goals?|objectives?|outcomes?|plan|skills)(?: (?:during|in|over) [^?.,]{{3,40}})?)?{END}"
    rf"|^(?:has|have) there been (?:any )?(?:growth|improvements?|progress){END}"
    rf"|^(?:has|have) {OWN}(?:life|situation) (?:changed|gotten better|improved)"
    rf"(?: a lot| much| significantly| for the better)?{END}"
    rf"|^(?:do|does) {WHO} have (?:acceptable|adequate|appropriate|decent|proper|satisfactory"
    r"|sufficient|suitable) (?:child ?care|clothing|food|housing|income|nutrition|supervision"
    rf"|transportation){END}|^is {OWN}(?:family|household|rent|debt) (?:very )?(?:big|high|large"
    r"|low"
    rf"|small){END}"
    rf"|^(?:do|does) {WHO} live (?:in|on) an? (?:bad|decent|good|nice|okay|quiet|rough) (?:area"
    r"|block|home"
    rf"|neighborhood|part of town|place|street){END}"
    rf"|^(?:do|does|is|are) (?:{WHO}|there) (?:have )?(?:any )?(?:difficulties|issues|problems"
    rf"|trouble) (?:at home|in (?:your|the) (?:family|home|life)){END}"
    rf"|^(?:are|is|was|were) [^?.,]{{3,40}} timely{END}",
    re.IGNORECASE,
)
REASON = "lets each person say how"
DECLARES = (Protected.QUESTION_WORD, Protected.PERSON, Protected.QUANTIFIER)


def _measured(things: str, text: str) -> str:
    """Return the question that measures the same: a change, or how things are."""
    if CHANGE.search(things) is None:
        return "all-in-all"
    return "what-changed" if PROGRAM.search(text) else "things-compared"


NEEDS = (INVOLVED, SYSTEM, THINGS, ENOUGH, MET, STATE, BARE, ISSUES, CARE, FITTING, EATING, LOOSE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the words on which everything hangs and that each person takes otherwise."""
    text = parsed.plain
    if parsed.question.kind is Kind.STATEMENT:
        return
    if involved := INVOLVED.match(text):
        yield Hit(*involved.span("how"), ways=_openly(parsed, involved))
    elif (system := SYSTEM.search(text)) and not MACHINE.search(text):
        yield Hit(*system.span())
    elif things := THINGS.search(text):
        yield Hit(*things.span(), others=(_measured(things.group(), text),))
    elif found := _first_of((ENOUGH, MET, STATE), text):
        helped = HELPED.search(found.group())
        yield Hit(*found.span(), others=("support-enough", "turn-to") if helped else ())
    elif found := _first_of((BARE, ISSUES, CARE, FITTING, EATING, LOOSE), text):
        yield Hit(*found.span())


def _first_of(patterns: Sequence[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((found for one in patterns if (found := one.search(text))), None)


def _openly(parsed: Parsed, match: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """ "Are you involved in …?" -> "How, if at all, are you involved in …?"."""
    if parsed.question.options or not parsed.question.text.rstrip().endswith("?"):
        return ()
    opening = f"how, if at all, {match['be'].lower()}"
    return ((replace(parsed, *match.span("be"), opening, REASON, *DECLARES),),)
