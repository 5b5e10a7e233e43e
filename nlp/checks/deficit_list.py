"""A list of somebody's problems, or of what they cannot do, with no room for anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.words import words

CHECK = Check(
    id="deficit-list",
    category=Category.DEFICIT,
    level=Level.CLARITY,
    message="“{match}” asks people to count what is wrong, and leaves no room for what is right.",
    why="A list of problems tells little about what would help; what somebody wants, and what "
    "already works, gets further.",
    sources=("sv2_asset", "uofl_power"),
    examples=(
        Example(before="What problems brought you here?"),
        Example(before="What problems led to your coming here?"),
        Example(before="What problems have kept you from finding a place to live?"),
        Example(before="Check each problem you have."),
        Example(before="Check the things you struggle with: anger, money, parenting, addiction"),
        Example(before="Which daily tasks does your mother fail at?"),
        Example(
            before="List each thing that you cannot do on your own.", also=("coercive-command",)
        ),
        Example(before="Tasks the client cannot perform:"),
        Example(before="Rank the participant's problems from worst to least."),
        Example(before="Which weaknesses describe this student?", also=("deficit-words",)),
        Example(
            before="Mark each part of this year that went wrong for you.", also=("recall-period",)
        ),
        Example(before="Name one thing that you would fix about yourself.", also=("shortfalls",)),
        Example(before="List two parts of yourself that need work."),
        Example(before="What could the student not do?"),
        Example(before="What are the problems in your marriage?", also=()),
        Example(fine="What can the gym no longer do?"),
        Example(fine="Mark each thing that went well for you."),
        Example(fine="Name one thing that you would fix about our park."),
        Example(fine="Tick each lamp that is broken."),
        Example(fine="List your problems with the shower in order."),
        Example(fine="Which words describe this student?"),
        Example(fine="Which problems with the website kept you from signing up?"),
        Example(fine="Check any problem you have had with the shower."),
        Example(fine="Which foods can you not eat?"),
        Example(fine="Which tasks would you like help with, if any?"),
        Example(fine="Check any days you cannot come."),
        Example(fine="What brought you here today?"),
    ),
)

FAULT = (
    r"(?:barriers?|deficits?|deficienc(?:y|ies)|difficult(?:y|ies)|dysfunctions?|failings?"
    r"|failures?|flaws?|impairments?|incapacit(?:y|ies)|issues?|limitations?|problems?"
    r"|shortcomings?|struggles?|troubles?|weakness(?:es)?)"
)
TASK = (
    r"(?:activit(?:y|ies)|adls?|areas?|chores?|duties|everything|life skills?|skills?"
    r"|tasks?|things?)"
)
WHO = (
    r"(?:you|he|she|they|(?:your|the|this|that|his|her|their) (\w+)(?:'s)?"
    r"|(?:applicant|child|client|consumer|parent|participant|patient|resident|student|youth))"
)
LIST = (
    r"(?:check|choose|circle|describe|explain|identify|indicate|list|mark|name|select|tick|tell us)"
)
HINDERED = (
    r"(?:(?:has|have|had|is|are|do|does|did) )?(?:brought|bring|caused?|drove|forced?|got|kept|keep"
    r"|keeping|led|lead|made|make|makes|prevent(?:ed|ing|s)?|sent|stop(?:ped|ping|s)?)"
)
STRUGGLE = (
    r"(?:have (?:difficulty|problems|trouble) (?:with|doing)"
    r"|need to (?:change|fix|work on)|struggle with)"
)
CANNOT = (
    r"(?:can't|cannot|can not|could not|couldn't|(?:is|are) (?:not able|unable|incapable)"
    r"|fails?(?: at| to)?|(?:do|does) (?:poorly|badly))"
)
PROBLEMS = later(
    rf"\b(?:what|which)(?: (?:kinds?|sorts?) of| \w+)? {FAULT} {HINDERED} (?:{WHO}\b|to (?:you"
    r"|your|his|her|their) "
    r"(?:being|coming|visit|referral|needing|move))"
    rf"|\b(?:what|which) (?:kinds? of |of (?:the|these)(?: following)? )?{FAULT} (?:do|does) "
    r"(?:(?:the|this|your) (?:block|community|neighborhood|town|village)"
    rf"|{WHO}) have\b",
    re.IGNORECASE,
)
LISTED = later(
    rf"\b{LIST}(?: (?:all|any|each|every|of|the|your|any of)){{0,3}}(?: \w+)? {FAULT}"
    rf"(?: that| which)? {WHO}(?: (?:currently|now|still))? "
    r"(?:have|has|face|faces|had|struggle with|struggles with|suffer from|suffers from)\b",
    re.IGNORECASE,
)
STRUGGLING = later(
    rf"\b{LIST}(?: (?:all|any|each|every|everything|of|the|which))*(?: {TASK})?(?: that| which)? "
    rf"{WHO} (?:currently |now |still )?{STRUGGLE}\b",
    re.IGNORECASE,
)
UNABLE = later(
    rf"\b(?:{LIST}|what|which)\b[^.?!:]{{0,40}}\b{TASK}(?: that| which)?(?: do| does)? {WHO} "
    rf"{CANNOT}\b|\b{LIST} (?:all|anything|everything|what)(?: that)? {WHO} {CANNOT}\b"
    rf"|^\W*{TASK}(?: that| which)? (?:you|the client|client|the child|child|the patient|patient)"
    rf" {CANNOT}\b|\b(?:what|which)\b[^.?!:]{{0,40}}\b{TASK} (?:do|does) {WHO} "
    r"(?:fail|struggle|do badly|do poorly)\b",
    re.IGNORECASE,
)
WORST = r"(?:(?:biggest|chief|greatest|main|major|top|worst) )"
FALLS_SHORT = later(
    rf"\b(?:what|which)(?: of (?:the|these|those)(?: following)?)?(?: \w+)? {FAULT} (?:appl(?:y"
    r"|ies)"
    r"|are true|describes?|fits?|sounds? like)\b"
    rf"|\b(?:in )?(?:what|which) (?:areas?|parts?|subjects?|things?|ways?)\b[^.?!:]{{0,30}}\b"
    r"(?:are|did|do|does"
    rf"|is) {WHO} (?:currently )?(?:behind|deficient|fail|failing|fall short|lack|lacking|lagging"
    r"|poor"
    r"|struggl\w+|weak|worst)\b"
    rf"|\bwhat (?:are|is|were) (?:your|his|her|the \w+'s) {WORST}?(?:failures?|faults?|flaws?"
    r"|limitations?"
    r"|mistakes?|problems?|shortcomings?|weakness(?:es)?)(?= as\b|\?)"
    rf"|\b(?:what|which) (?:\w+ )?{FAULT} (?:did|do|does|has|have) {WHO} (?:currently )?(?:face"
    r"|had|have|present"
    r"|show|suffer)\b"
    rf"|\bwhat (?:can|could) {WHO} (?:no longer|not) do\b"
    r"|\bwhat (?:are|is) the (?:difficult(?:y|ies)|issues?|problems?|troubles?) (?:in|of|with) "
    r"(?:his|her"
    r"|their|your) (?:family|home life|household|life|marriage|relationships?)\b"
    rf"|\bwhat (?:did|do|does) {WHO} (?:fail|have (?:difficulty|trouble)|lack|struggle|not (?:do"
    r"|have))\b"
    rf"(?! (?:finding|getting here|parking))"
    r"|\b(?:describe|explain|list|tell us|say)(?: all)? what (?:you|he|she|your \w+|the \w+)"
    r" (?:do|does|did|is|are) (?:\w+ )?(?:bad|badly|poorly|wrong)\b|\b(?:gaps|deficits|holes) in "
    r"(?:the|your|his"
    r"|her) [\w']+ ?\w* (?:ability|knowledge|parenting|skills)\b|\b(?:barriers|hurdles"
    r"|obstacles) (?:has|have|did)"
    r" (?:he|she|they|you) (?:\w+ )?fail|\b(?:in )?(?:what|which) (?:subjects?|areas?|tasks?) "
    r"(?:do|does|did)"
    r" (?:your|the) \w+ (?:perform|do|score) (?:badly|poorly|worst)\b"
    r"|\bwhat (?:do not|don't|can't|cannot) (?:you|he|she|they) (?:like|stand) about (?:your|him"
    r"|her|them)"
    r"(?:self|selves)?\b"
    rf"|\bwhat (?:has |have |is |keeps )?(?:gone|go(?:es|ing)|went) wrong (?:in|with) your\b"
    r"|\bwhat (?:do|does) (?:(?:his|her|the|their|your|most) )?\w+ (?:complain|criticize"
    r"|dislike)s?\b[^.?!]{0,16}"
    r"\b(?:in|about|with) (?:him|her|them|you(?:r \w+)?)\b"
    rf"|\b(?:{LIST}|name)\b[^.?!]{{0,20}}\bthings? wrong (?:in|about|with) (?:you|your)\b"
    r"|\bwhat needs (?:changing|correcting|fixing|improving|to (?:be fixed|change)) (?:about|in"
    r"|with) (?:the"
    r" way you|you|your (?!room|unit|apartment|home|building))"
    rf"|\bwhat (?:are|is) the {WORST}(?:difficult(?:y|ies)|issues?|problems?|trouble) (?:in|of"
    r"|with) your"
    r" (?:block|community|family|life|neighborhood|town)\b"
    rf"|\b{LIST} (?:all|each|everything|what(?:ever)?)(?: that| of the things| the things)? "
    rf"(?:{WHO}|your"
    r" family) (?:do not have|don't have|fails?|lacks?|(?:is|are) (?:bad at|missing|without))\b",
    re.IGNORECASE,
)
WHOSE = r"(?:your|his|her|their|(?:the|this|each|every) (\w+)'s|(\w+)'s)"
# "List the client's problems, worst first", "What failures describe this youth?"
RANKED = later(
    rf"\b(?:{LIST}|order|put|rank|write down) (?:all |each of |any of )?{WHOSE} "
    rf"(?:[\w-]+ ){{0,3}}?{FAULT}"
    r"(?<=s)\b(?! (?:in|on|with) (?:our|the|this)\b)"
    rf"|^\W*(?:\w+ )?{FAULT} of (?:the|this) (\w+)\b(?= *[(:]|$)"
    rf"|\b(?:what|which|{LIST})\b[^.?!]{{0,30}}\b(?:{FAULT}|risk factors?)\b[^.?!]{{0,40}}?\b"
    rf"(?:characteri[sz]es?|defines?|describes?|sums? up) {WHO}\b"
    rf"|\bwhat [^.?!]{{0,24}}\b(?:makes?|places?|puts?) {WHO} (?:at (?:high )?risk of|likely to) "
    r"(?:drop|failing|failure|offend\w*|relaps\w+)",
    re.IGNORECASE,
)
WENT_BADLY = (
    r"(?:(?:did not|didn't) (?:go well|work out)|fell apart|g(?:o|oes|oing|one) (?:badly|poorly"
    r"|wrong)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:bad|behind|broken|failing|lacking|missing|not normal|wrong)"
    r"|needs? (?:fixing|improvement|work)|went (?:badly|poorly|wrong))"
)
# "Tick each thing that went badly", "Name two things you'd change about yourself".
ALL_BAD = later(
    rf"\b(?:{LIST}|write(?: down| in)?)\b[^.?!,]{{0,30}}?\b(?:area|everything|part|reason|subject"
    r"|thing|way)s?"
    rf"(?: \w+){{0,3}}? (?:(?:in )?which |that |where )?[^.?!,]{{0,40}}?\b{WENT_BADLY}\b"
    rf"|\b(?:{LIST}|write(?: down)?|what|which)\b[^.?!]{{0,30}}?\b(?:change|dislike|fix|hate"
    r"|improve|work on)"
    r" (?:about|in|with) (?:him|her|them|your)sel(?:f|ves)\b"
    rf"|\b(?:{LIST}|write(?: down)?)\b[^.?!]{{0,24}}?\b(?:\w+ )?(?:things?|parts?) (?:about|of) "
    r"(?:you|yourself)"
    r" (?:that |which |you )?(?:could be better|do not|don't|need|should)\b"
    rf"|\b(?:{LIST})\b[^.?!]{{0,12}}?\byour (?:\w+ )?{WORST}?(?:failings|faults|flaws|mistakes"
    r"|shortcomings"
    r"|vices|weaknesses|bad habits)\b"
    r"|\b(?:what|which) (?:of your )?(?:bad |\w+ )?(?:habits|traits|ways) (?:do you have that )?"
    r"(?:get in"
    r" (?:the|your) way|hold you back|hurt you|keep you)\b",
    re.IGNORECASE,
)
NEGATIVES = ("bad", "can't", "cannot", "lack of", "no", "not", "never", "poor", "unable", "without")
NEGATIVE = later(rf"(?:{'|'.join(NEGATIVES)})\b", re.IGNORECASE)
OWN_FAULTS = later(
    r"\b(?:barriers|problems|issues|deficits|difficulties)\b[^?]*\b(?:client|do you|you|your)\b",
    re.IGNORECASE,
)
ELSEWHERE = later(
    r"\b(?:app|bike|bus|building|car|computer|delivery|door|form|(?<!in )order|oven|printer|tv"
    r"|washer"
    r"|heat\w*|laundry|online|(?<!to )our|phone|roof|shower|sink"
    r"|site|unit|website|wifi)\b|\bwith (?:the|this|our)\b",
    re.IGNORECASE,
)
FOR_NOW = later(
    r"\b(?:attend|come|eat|make it|meet|today|tomorrow|tonight|this (?:week|month|day)|"
    r"if any|would like help|like to|at this (?:site|event))\b",
    re.IGNORECASE,
)
GOOD = later(
    r"\b(?:strengths?|goals?|hopes?|proud|good at|go(?:es)? well|works? well|enjoy)", re.IGNORECASE
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a list of problems or of inabilities that a person has to make of themselves."""
    text = parsed.plain
    found = next((way for way in _found(text) if _of_a_person(way[0])), None)
    offered = [option.text.strip() for option in parsed.question.options]
    if found is None and len(offered) > MOST_LACKS and all(map(NEGATIVE.match, offered)):
        asked = OWN_FAULTS.search(text)
        found = (asked, ("help-right-now",)) if asked else None
    if found and not (ELSEWHERE.search(text) or FOR_NOW.search(text) or GOOD.search(text)):
        yield Hit(*found[0].span(), others=found[1])


def _found(text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield each way in which a text asks for a list of faults, with what may be asked instead."""
    for pattern, others in WAYS:
        if match := pattern.search(text):
            yield match, others


WAYS = (
    (PROBLEMS, ("help-right-now",)),
    (LISTED, ("help-right-now",)),
    (STRUGGLING, ("help-right-now",)),
    (UNABLE, ("daily-help",)),
    (FALLS_SHORT, ("help-right-now",)),
    (RANKED, ("help-right-now",)),
    (ALL_BAD, ("help-right-now",)),
)
NEEDS = (*(pattern for pattern, _ in WAYS), a_word_of(NEGATIVES))
MOST_LACKS = 2  # more answers than these, and all say what is missing


def _of_a_person(found: re.Match[str]) -> bool:
    named = (name for name in found.groups() if name)
    people = words("helped-person") | words("relative") | words("served") | words("own-child")
    return all(singular(name.lower()) in people | {"elder", "senior"} for name in named)
