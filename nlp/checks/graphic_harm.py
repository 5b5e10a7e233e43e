"""Killing, torture, rape and their traces: words that bring the scene back, with no way around."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.sense.passing import may_pass
from nlp.sense.sentences import offers_help, reassures

CHECK = Check(
    id="graphic-harm",
    category=Category.TRAUMA,
    level=Level.CARE,
    message="“{match}” puts the scene itself before people's eyes.",
    why="Words like these can bring it all back before anybody has chosen to speak of it. You "
    "could ask about safety or support now, and say that this can be skipped.",
    sources=("casbhc_aces", "pulse_for_good"),
    examples=(
        Example(before="Have you seen dead bodies?"),
        Example(before="Did the fire kill anyone you loved?"),
        Example(before="Was your brother murdered?"),
        Example(before="Have you ever watched someone die?"),
        Example(
            before="Did your captors speak English?", also=("trauma-questions", "assumed-history")
        ),
        Example(before="Did you hear your mother scream?"),
        Example(fine="Would you like to talk to somebody about a murder in your family?"),
        Example(fine="Have you been raped? You can skip this."),
        Example(fine="Did you kill the weeds in the garden?"),
        Example(fine="Who wrote the murder mystery that we showed?"),
        Example(fine="Did your battery die?"),
        Example(
            fine="Has someone tortured you?",
            options=("Yes", "No", "Prefer not to answer"),
        ),
    ),
)

KIN = (
    r"(?:any(?:one|body)|some(?:one|body)|you|him|her|them|us|people|others|a (?:child|man|person"
    r"|woman)|(?:your|his|her|the|their) (?:\w+ )?(?:aunt|baby|boyfriend|brothers?|buddies|buddy"
    r"|child(?:ren)?|comrades?|cousins?|dad|daughters?|family|father|friends?|girlfriend"
    r"|grand\w+|husband|infant|kids?|mom|mother|neighbors?|parents?|partner|relatives?|siblings?"
    r"|sisters?|sons?|spouse|twin|uncle|unit|wife)|friends|relatives|children|family members?"
    r"|loved ones?)"
)
GRAPHIC = later(
    r"\b(?:dead bod(?:y|ies)|bod(?:y|ies) parts?|corpses?|human remains|caskets?|coffins?"
    rf"|(?:hear|heard|see|seen|saw|watch|watched|witness|witnessed|while"
    rf"|as) {KIN} (?:\w+ )?(?:die|get (?:hit|hurt|shot|killed))\w*"
    rf"|(?:did|hear|heard|saw|see|seen) {KIN} (?:\w+ )?(?:beg|bleed|cry out|get (?:hit|hurt|shot"
    rf"|killed)|scream)\w*"
    r"|captors?|held hostage|(?:your|his|her|their) kidnappers?"
    r"|tortur(?:e|ed|er|ers|ing)|strangl\w+|stabb(?:ed|ing)s?|molest\w*|sodomi\w+|gang[- ]?rap\w+"
    r"|rap(?:ed|es|ing|ists?)|behead\w*|decapitat\w+|massacre\w*|mutilat\w+|lynch(?:ed|ing)"
    r"|murder(?:ed|ers?|s)?|gunned down|shot (?:dead|to death|in the)"
    r"|(?<!the )(?<!flu )(?<!a )shot and|beaten (?:to|until|up)"
    r"|bled to death|burned (?:alive|to death)|hanged (?:him|her|them)self"
    rf"|kill(?:ed|ing|s)? {KIN}|(?:was|were|been|got|getting|being) (?:\w+ )?(?:executed|killed"
    rf"|murdered|slaughtered)|{KIN} (?:\w+ )?(?:killed|murdered))\b",
)
BEGINNINGS = frozenset({
    "beate", "behea", "die", "watch", "witne", "bled", "bodie", "body", "burne", "capto", "caske",
    "coffi", "corps",
    "decap", "gang", "gunne", "hange", "held", "human", "kidna", "kill", "kille", "killi", "kills",
    "lynch", "massa", "moles", "murde", "mutil", "raped", "rapes", "rapin", "rapis",
    "screa", "begge", "bleed", "cry", "shot", "sodom", "stabb", "stran", "tortu", "execu", "slaug",
})  # fmt: skip
PERSON = later(r"\b(?:you|your|he|she|him|her|his|client|child|resident|patient|applicant)\b")
ELSEWHERE = later(
    r"\b(?:actor|book|charity|class|counseling|crisis|documentary|film|free|game|group"
    r"|help(?:ed|ful)?"
    r"|hotline|how likely|museum|mystery|novel|optional|play|policy|prevention|program"
    r"|rather not|services?|shelter"
    r"|show|skip|song|staff|story time|support|talk|thoughts? of|training|tv|workshop|worker"
    r"|yourself|himself|herself|themselves)\b",
)
NEEDS = (GRAPHIC,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first graphic word put to a person; none where there is a way around it."""
    text = parsed.plain
    if BEGINNINGS.isdisjoint(beginnings_in(text)):
        return
    lower = text.lower()
    match = GRAPHIC.search(lower)
    if match is None or not PERSON.search(lower) or ELSEWHERE.search(lower):
        return
    if offers_help(text) or reassures(text):
        return
    if not may_pass(plain(option.text).lower() for option in parsed.question.options):
        yield Hit(match.start(), match.end(), others=("support-now",))
