"""A no that is held against people, and stories or faces that everybody has to give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later

CHECK = Check(
    id="held-against",
    category=Category.COERCIVE,
    level=Level.CARE,
    message="“{match}” leaves no free no.",
    why="A yes means something only where a no costs nothing. You could ask whether people would "
    "like to, and say that a no changes nothing.",
    sources=("pulse_for_good", "ohrp_consent"),
    examples=(
        Example(before="I know that missing a class may be treated as noncompliance. Initials:"),
        Example(before="Turning down a visit counts as not cooperating. Which day suits you?"),
        Example(before="Every mom is expected to speak at the fundraiser. Which date suits you?"),
        Example(before="We need all of our guests to let reporters interview them. Which day?"),
        Example(before="By declining, I accept that I may lose points. Sign:"),
        Example(before="It is your duty to tell us about your past. What happened?"),
        Example(before="The home visit is not optional. When will you be home?"),
        Example(before="If you really want to keep your room, you will name your guests."),
        Example(before="If you loved your son, you would sign up.", also=("pressure",)),
        Example(fine="If you really need a ride, you can call us. What is your number?"),
        Example(fine="Refusing a visit will not change your help. Would you like one?"),
        Example(fine="Would you like to share your story? You can say no."),
        Example(fine="We need every family to bring a chair. Which day will you come?"),
        Example(fine="Everyone is welcome in the photo. Would you like to be in it?"),
        Example(fine="Is the visit treated as a day off?"),
    ),
)

SAYING_NO = (
    r"(?:declining|leaving early|missing|no[nt][- ](?:answering|attend(?:ance|ing)|coming"
    r"|participati\w+|taking part)|opting out|refus(?:al|ing)|saying no|skipping|turning down)"
)
COUNTED = (
    r"(?:classed|considered|counted|counts|deemed|handled|looked upon|marked|noted|read|recorded"
    r"|regarded|reported|seen|taken|treated|viewed)"
)
AGAINST = (
    r"(?:admission|against you|an? (?:failed|negative|positive|yes)\b|fail\w*|guilt\w*|lack"
    r"|lack of \w+"
    r"|neglect\w*|non-?(?:complian(?:ce|t)|cooperati(?:on|ve))|not (?:caring|complying|cooperating"
    r"|engaged|interested)|resist\w+|uncooperative|unwilling\w*|violati\w+)"
)
HELD = later(
    rf"\b{SAYING_NO}\b[^.?!]{{0,50}}?\b{COUNTED}\b(?: as| to be)?[^.?!]{{0,16}}?\b{AGAINST}\b"
    r"|\bby (?:declining|refusing|saying no|skipping)\b[^.?!]{0,40}\b(?:i|you) (?:accept|agree"
    r"|give up"
    r"|lose|may|understand|will)\b"
    r"|\bnon-?(?:compliance|cooperation) will be (?:noted|recorded|reported)\b"
    r"|\b(?:it is|it's) your (?:duty|job|obligation|responsibility) to (?:admit|answer|disclose"
    r"|explain"
    r"|report|say|share|tell)\b|\byou owe (?:it to )?(?:our|the|us)\b[^.?!]* to\b"
    r"|\bif you(?:'ve| have)? (?:got |have )?nothing to hide\b|\bwhat do you have to hide\b"
    r"|\b(?:decent|good|honest|loving|responsible|smart) (?:\w+ )?(?:citizens|clients|fathers"
    r"|guests|kids|moms|mothers"
    r"|neighbors|parents|people|residents|students|tenants) (?:always )?(?:answer|come|cooperate"
    r"|give|let|report|say|share"
    r"|sign|tell|would|will)\b"
    r"|\bif you (?:(?:actually|honestly|really|sincerely|truly) (?:cared?|loved?|mean|meant|need"
    r"|needed|want|wanted)|(?:(?:are|'re|were) (?:really |truly )?(?:committed|motivated"
    r"|serious))|cared?"
    r"|loved?)\b[^.?!]{3,80}?,? (?:then )?you(?:'d|'ll| must| should| will| would| (?:have|need)"
    r" to)\b(?! (?:be|find|get|have|like|love|see|want)\b)"
    r"|\b(?:counseling|drug test|group|home visit|interview|photo|prayers?|search|session|visit)s? "
    r"(?:is|are) not (?:optional|voluntary)\b",
    re.IGNORECASE,
)
EXPECTED = later(
    r"\b(?:we|staff|your (?:\w+ )?(?:advocate|counselor|judge|landlord|manager|officer|school"
    r"|worker))"
    r" (?:all )?expects? you to (?:agree|answer|attend|complete|enroll|join|pray|share|sign"
    r"|take part"
    r"|tell)\b"
    r"|\byou will (?:answer|complete|disclose|explain|fill (?:in|out)|list|report|tell) (?:all"
    r"|each|every)\b"
    r"|\bif you (?:can't|decline|do not|don't|refuse|skip|will not|won't)\b[^.?!]{2,40}\bwe "
    r"(?:will |have "
    r"to |must )?(?:assume|conclude|presume|suspect|take it)\b",
    re.IGNORECASE,
)
ALL = (
    r"(?:(?:all|each|every|everybody|everyone)\b(?: of)?(?: our| the| these)?(?: (?!can\b"
    r"|may\b)\w+){0,7}?)"
)
MUST = (
    r"(?:(?:are|is) (?:all )?(?:asked|expected|obliged|required|supposed) to|ha(?:s|ve) to|must"
    r"|needs? to"
    r"|will need to|will have to)"
)
SHOWN = (
    r"(?:appear (?:in|on)|be (?:filmed|in (?:a|our|the) (?:\w+ )?(?:film|photo|picture|video)"
    r"|interviewed"
    r"|photographed|recorded)|give (?:an? |their )?(?:interview|speech|testimonial|testimony)"
    r"|let (?:\w+ )?(?:donors|film|journalists|reporters|us)\b|perform (?:at|for)|pose (?:for|with)"
    r"|(?:share|tell|write) (?:an? |his |her |their |your )?(?:\w+ )?(?:stor(?:y|ies)"
    r"|testimon\w+|thank"
    r"|thank-you)"
    r"|speak (?:at|in front|on|to)|testify|thank (?:our|the))"
)
SHOWN_OFF = later(
    rf"\b{ALL} {MUST} {SHOWN}|(?<!do )(?<!did )\byou {MUST} {SHOWN}|\bwe (?:expect|need"
    rf"|require|want) {ALL} to {SHOWN}",
    re.IGNORECASE,
)
OWED = later(r"\b(?:owe|your (?:duty|job|obligation|responsibility))\b", re.IGNORECASE)
CHOICE = later(
    r"\b(?:if you (?:like|wish)|no is fine|not|only if|optional|say no|would like to)\b", re.I
)
CUES = frozenset({
    "hide", "good", "decent", "honest", "responsible", "loving", "care", "cared", "really",
    "serious", "truly", "love", "loved", "committed",
    "declining", "missing", "refusal", "refusing", "saying", "skipping", "turning", "opting",
    "leaving",
    "noncompliance", "non-compliance", "noncooperation", "duty", "obligation", "responsibility",
    "owe",
    "optional", "voluntary", "expect", "expects", "if", "will", "all", "each", "every",
    "everybody", "everyone", "job",
    "nonattendance", "you",
    "non-attendance", "nonparticipation", "non-participation", "not",
})  # fmt: skip
NEEDS = (HELD, EXPECTED, SHOWN_OFF)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a no that counts against people, or a story that all have to tell."""
    text = parsed.plain
    if CUES.isdisjoint(words_in(text)):
        return
    if match := HELD.search(text) or EXPECTED.search(text):
        owed = OWED.search(match.group())
        yield Hit(*match.span(), others=() if owed else ("own-choice",))
    elif (match := SHOWN_OFF.search(text)) and not CHOICE.search(text):
        yield Hit(*match.span(), others=("story-choice",))
