"""What somebody tells a form, passed on to a partner, a parent, a landlord, or a whole room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.sentences import offers_help

CHECK = Check(
    id="told-to-others",
    category=Category.SAFETY,
    level=Level.CARE,
    message="“{match}” may tell somebody who can do harm with it.",
    why="Whoever hears of it may be the danger, the landlord or the boss. You could ask whom, if "
    "anybody, it is safe to tell.",
    sources=("safe_contact", "victimconnect"),
    examples=(
        Example(
            before="Your husband will get a letter that you applied. What is his address?",
            also=("presumption",),
        ),
        Example(before="We send a copy of your answers to all adults in the household. Initials:"),
        Example(before="We will tell your boss that you are in therapy. Boss's number:"),
        Example(before="Your new address will be given to the other parent. Address:"),
        Example(before="May we put a crisis center sticker on your car?"),
        Example(before="Wear a badge with your diagnosis. What is your shirt size?"),
        Example(before="Your case will be called out in the waiting room. Is that fine?"),
        Example(
            before="Give your landlord a copy of your HIV test. Landlord's address:",
            also=("facts-about-others",),
        ),
        Example(before="Is your son gay? We will discuss it with him.", also=("missing-optout",)),
        Example(before="Your spouse has to agree to your counseling. Spouse's name:"),
        Example(before="Our app tracks your location for your family. Do you agree?"),
        Example(fine="Whom, if anyone, may we tell that you are here?"),
        Example(fine="We will not share your address with anybody. What is it?"),
        Example(fine="We will tell your landlord that the heat is out. What is the unit number?"),
        Example(fine="Would you like us to send a copy of your plan to your sister?"),
        Example(fine="May we send your child's report card to the other parent?"),
        Example(
            fine="With your permission, we share your visit notes with your doctor. Is that OK?"
        ),
        Example(fine="May we text you about the case management class?"),
        Example(fine="Has your landlord seen the letter about the garden?"),
        Example(before="Tell the other clients who hurt you.", also=("trauma-detail",)),
        Example(fine="Tell the class who should go first."),
        Example(fine="Wear a badge with your first name. What name should it say?"),
    ),
)

INTIMATE = (
    r"(?:abusers?|boyfriend|co-?parent|ex(?:-\w+)?|father of (?:your|the) \w+|girlfriend|husband"
    r"|(?:other|child['’]s (?:other )?) ?(?:father|mother|parents?)|partner|spouse|wife"
    r"|(?:other|opposing) (?:party|side)|all parties|person who (?:\w+ ){1,3}you)"
)
POWERFUL = (
    r"(?:boss|caregivers?|case ?worker|dad|employers?|famil(?:y|ies)|father|guardians?|household"
    r"|(?:adults|everybody|everyone|others|people) (?:in|at) (?:the|your) (?:home|house|household)"
    r"|landlord|mom|mother|parents?|pastor|principal|relatives|roommates?|school|supervisor|uncle"
    r"|neighbors|in-laws|workplace|(?:the|your) (?:class|group|whole \w+)|everybody|everyone"
    r"|other (?:clients|families|guests|members|residents))"
)
OF = r"(?:(?:a|all|any|both|every|his|her|their|the|your|the other) )*(?:\w+['’]s? )?"
TOLD = (
    r"(?:add|call|contact|copy|discuss|e-?mail|explain|forward|give|inform|let|mail|notify|pass|"
    r"phone|post|read|report|reveal|say|send|share|show|speak|talk|tell|text|visit|write)"
)
BEEN = (
    r"(?:called|copied|discussed|e-?mailed|forwarded|given|informed|mailed|notified|passed(?: on)?"
    r"|posted|read(?: out)?|released|reported|reviewed|sent|shared|shown|told)"
)
WE = r"(?:we|us|i|staff|our (?:\w+ )?(?:advocate|app|counselor|office|staff|team|van))"
MAY = r"(?:(?:also|always|can|could|do|have to|may|must|shall|should|then|will|would|'ll|’ll) ?)*"
PASSED_ON = later(
    rf"\b{WE}(?:['’]ll)? ?{MAY}\b{TOLD}\b[^.?!]{{0,60}}?\b{OF}(?P<them>{INTIMATE}|{POWERFUL})\b"
    rf"|\b(?:can|may|shall|should) (?:we|i|staff) {TOLD}\b[^.?!]{{0,60}}?\b{OF}"
    rf"(?P<they>{INTIMATE}|{POWERFUL})\b"
    rf"|\b(?:is|are|be|gets?) (?:\w+ )?{BEEN}\b[^.?!]{{0,24}}\b(?:by|in|of|on|to|with)\b"
    rf"[^.?!]{{0,16}}?\b{OF}(?P<whom>{INTIMATE}|{POWERFUL})\b"
    rf"|\b{OF}(?P<who>{INTIMATE}|{POWERFUL}) (?:has to|have to|must|needs? to|will)"
    rf" (?:also )?(?:agree|approve|be (?:called|contacted|copied|informed|notified|shown|told)|get"
    rf"|hear|receive|see|sign)\b"
    rf"|^\W*(?:please )?(?:give|hand|send|show|tell|bring|have|let|ask)\b[^.?!]{{0,12}}?\b{OF}"
    rf"(?P<her>{INTIMATE}|{POWERFUL})\b"
    rf"|\b{OF}(?P<sign>{INTIMATE})['’]s? (?:signature|permission|consent|approval|initials)\b",
    re.IGNORECASE,
)
SECRET = later(
    r"\b(?:abus\w+|afraid|answers?|birth control|case|case notes|counsel\w+|court|diagnos\w+"
    r"|gay|harm|hiv|hurt\w*|immigration|lesbian|leav(?:e|ing)|medication|mental|moved?"
    r"|(?:new|safe|current) (?:address|phone|number)|your address|where you (?:are|live|stay)"
    r"|pregnan\w+|prep|reason (?:for|you|why)|rape|results?|safety|sex\w*|shelter|sti|std"
    r"|substance|test|therapy|transgender|treatment|victim|violen\w+|visits?|why you|you (?:applied"
    r"|are here|came|asked)|brought you|copy of (?:this|the|your) (?:application|form|intake)"
    r"|your (?:form|status|location|record|story|notes|stay))\b",
    re.IGNORECASE,
)
PRONOUN = later(
    rf"\b{WE}(?:['’]ll)? ?{MAY}(?:discuss|share|talk|speak)\b[^.?!]{{0,30}}\b(?:to|with) (?:him|her"
    rf"|them)\b|\b{WE}(?:['’]ll)? ?{MAY}(?:ask|call|confront|question) (?:him|her|them)\b"
    r"|\b(?:ask|get|have) (?:him|her|them) (?:to )?(?:agree|approve|initial|sign)\b",
    re.IGNORECASE,
)
THEIRS = later(rf"\b(?:{INTIMATE}|daughter|parents?|sons?|teens?|mother|father)\b", re.IGNORECASE)
GRAVE = later(
    r"\b(?:abus\w+|birth control|bruis\w+|counsel\w+|gay|hit|hiv|hurt\w*|know|leav\w+|lesbian"
    r"|pregnan\w+"
    r"|shelter|transgender|violen\w+)\b",
    re.IGNORECASE,
)
HERS = later(
    r"\b(?:address|answers?|appl\w+|appointments?|asked|came|case|copy|counsel\w+|form|here"
    r"|letter|location"
    r"|number|phone|records?|results?|story|visits?|why|you)\b",
    re.IGNORECASE,
)
SEEN_BY_ALL = later(
    r"\b(?:badge|bracelet|bumper sticker|hoodie|name ?tag|shirt|sticker|uniform|van|vehicle"
    r"|wristband)s?\b",
    re.IGNORECASE,
)
MARKED = later(
    r"\b(?:abus\w+|client|crisis|diagnos\w+|hiv|homeless|offender|rape|recovery|shelter|safe haven"
    r"|survivor|victim|violen\w+|parole)\b",
    re.IGNORECASE,
)
WORN = later(r"\b(?:drive|marked|park|pick(?:s|ed)? you up|put|show|wear|with|come)\b", re.I)
CALLED_OUT = later(
    r"\b(?:called|read|announced|said|shouted) (?:out|aloud|over the (?:loud)?speaker)\b"
    r"|\b(?:call|shout|say|announce|read)\b[^.?!]{0,60}\b(?:at the (?:counter|desk|window)|aloud"
    r"|on our"
    r" (?:podcast|radio|show|stream)|out loud|over the (?:loud)?speaker|podcast)\b",
    re.IGNORECASE,
)
TRACKED = later(
    r"\blocation sharing\b|\b(?:share|shares|show|shows|track|tracks|turn on)\b[^.?!]{0,20}\b"
    r"(?:your )?(?:gps|live location|location|whereabouts)\b(?! of (?:our|the))"
    r"|\b(?:screenshot|photo|pin)\b[^.?!]{0,16}\b(?:location|where you are)\b",
    re.IGNORECASE,
)
FACE_TO_FACE = later(
    r"\b(?:confront|face|mediat\w+|meet|sit down|talk)\b[^.?!]{0,20}\b(?:with )?(?:your |the )?"
    r"(?:abuser|attacker|batterer|rapist|stalker|the person who hurt you)\b",
    re.IGNORECASE,
)
CHOSEN = later(
    r"\b(?:would (?:you|it)|do you want|like us|whom?(?= (?:are|can|do|is|may|shall|should|will"
    r"|would)\b)|if (?:any\w*|you (?:agree|choose|like|say"
    r"|want|wish))|only (?:if|with|when)|with your (?:consent|permission|ok(?:ay)?)|without your"
    r"|unless you|never|not|n['’]t|nobody|no one|safe to|is it (?:ok|okay|safe)|prefer|rather)\b",
    re.IGNORECASE,
)
TO_YOU = later(r"\byou\b(?! and\b)[^.?!]*\babout\b", re.IGNORECASE)  # "text you about the class"
SENTENCES = later(r"[^.?!]+[.?!]*")
CUES = frozenset({
    "abuser", "abuser's", "badge", "boss", "boyfriend", "bracelet", "caregiver", "class", "dad",
    "employer", "everybody", "everyone", "ex", "families", "family", "father", "girlfriend", "gps",
    "group", "guardian", "household", "husband", "husband's", "landlord", "location", "loud",
    "mom", "mother", "name", "neighbors", "nametag", "out", "parent", "parents", "parties",
    "partner", "partner's", "party", "podcast", "principal", "relatives", "residents",
    "school", "shirt", "side", "spouse", "spouse's", "sticker", "supervisor", "uniform",
    "van", "wife", "wife's", "wristband", "aloud", "attacker", "stalker", "clients", "members",
    "co-parent", "her", "him", "them", "house", "home", "others", "workplace",
})  # fmt: skip
DROP = "You could leave this out, or ask whom it is safe to tell, and let the person choose."
NEEDS = (a_word_of(CUES),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first sentence that passes on what keeps somebody safe, or shows it to all."""
    asked = parsed.plain
    if CUES.isdisjoint(words_in(asked)):
        return
    for part in SENTENCES.finditer(asked):
        match = _told(part.group(), asked)
        if match is not None:
            start, end = part.start() + match.start(), part.start() + match.end()
            yield Hit(start, end, others=("safe-contact",), whom=YOU, drop=DROP)
            return


def _told(said: str, asked: str) -> re.Match[str] | None:
    if CHOSEN.search(said) or offers_help(said):
        return None
    if found := FACE_TO_FACE.search(said) or TRACKED.search(said):
        return found
    if (found := CALLED_OUT.search(said)) and SECRET.search(asked):
        return found
    if (found := SEEN_BY_ALL.search(said)) and WORN.search(said) and MARKED.search(said):
        return found
    found = PRONOUN.search(said)
    if found and GRAVE.search(asked) and THEIRS.search(asked):
        return found
    found = PASSED_ON.search(said)
    if found is None or TO_YOU.search(found.group()):
        return None
    intimate = re.search(INTIMATE, found.group(), re.IGNORECASE)
    secret = SECRET.search(said) or (intimate and not found["her"] and HERS.search(said))
    return found if secret or found["sign"] else None
