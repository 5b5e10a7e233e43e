"""Messages, shared mailboxes, sign-in sheets and emergency contacts that give somebody away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.sense.syntax import offers_help, reassures

CHECK = Check(
    id="unsafe-contact",
    category=Category.SAFETY,
    level=Level.CARE,
    message="“{match}” can tell the wrong person where somebody is, or why.",
    why="Somebody else may open the mail, hear the message or read the list. You could ask for a "
    "safe way to be in touch, and name nothing.",
    sources=("safe_contact", "victimconnect"),
    examples=(
        Example(before="May we leave a message about your protective order at home?"),
        Example(before='Can we text you a reminder that says "Your PrEP refill is ready"?'),
        Example(
            before="We leave a voice message with the clinic's name and the reason for your visit. "
            "What number should we use?",
        ),
        Example(before="May we email your intake summary to the family email account?"),
        Example(before="Text us photos of your bruises.", also=("trauma-detail",)),
        Example(before="Write your name and room number on the sign-in sheet by the front door."),
        Example(before="Emergency contact: spouse"),
        Example(before="We will text you: 'Your detox group meets at 2.' Cell number:"),
        Example(before="Tell the group chat which town you moved to.", also=("told-to-others",)),
        Example(before="We send your safety plan to your home by post.", also=("whereabouts",)),
        Example(fine="Tell the group chat which game you want to play."),
        Example(fine="We will mail your garden plan to your home."),
        Example(fine="We will text you: 'Your ride is here.' Cell number:"),
        Example(before="Please give your child's bus stop and pickup time for our newsletter."),
        Example(fine="Is it safe to leave a message about your appointment?"),
        Example(fine="Is it OK to leave you a voicemail? We will only say our first name."),
        Example(fine="May we text you when your library book is ready?"),
        Example(fine="May we email the team schedule to the family email account?"),
        Example(fine="Please write your name on the sign-in sheet."),
        Example(fine="Emergency contact (spouse, friend or anybody you trust):"),
        Example(fine="Would you like your photo in our newsletter?"),
        Example(fine="Did you get the text that said the bus was late?"),
    ),
)

CHANNEL = (
    r"(?:call|card|e-?mail(?:ed)?|envelope|fax|flyer|letter|mail(?:ed)?|message|notice|phone"
    r"|postcard"
    r"|reminder|robocall|send|sms|text|voice ?mail|voice message|write)s?"
)
WE = (
    r"(?:we|us|staff|our (?:\w+ )?(?:office|staff|team|nurse|advocate|counselor|clinic)|your "
    r"(?:advocate|case ?worker|counselor|nurse))"
)
TOPIC = (
    r"(?:(?:protection|protective|restraining) order|court advocacy|abortion|abus\w+|addiction"
    r"|aids|assault|bankruptcy"
    r"|birth control"
    r"|clean needles?|contracepti\w+|court case|crisis|custody case|detox|divorce"
    r"|domestic violence|drug test|dv\b"
    r"|gender care|hepatitis|hiv|hormones?|immigration case|leaving (?:him|her|an? \w+|your \w+)"
    r"|lgbtq\w*|mental health|methadone|miscarriage"
    r"|overdose|parole|pregnancy(?: test)?|prep\b|probation|psychiatr\w+|rape|recovery group"
    r"|rehab|safety plan|sexual \w+"
    r"|shelter stay|std|sti\b|substance use|suboxone|suicid\w+|test results?|trafficking|your "
    r"(?:case|visit) (?:here|with us)"
    r"|your safety|violence)"
)
NAMING = (
    rf"\b(?:{CHANNEL})\b[^.?!]{{0,60}}\b(?:that (?:says?|reads?|tells?)|saying|which says|with "
    r"(?:(?:the|our|your) )?(?:\w+ )?"
    r"(?:(?:agency|clinic|program|shelter|organization|center|hotline)['’]?s? (?:full )?(?:name"
    r"|logo)|logo|full name|diagnosis"
    r"|reason|results?)|the reason (?:for|of)|why (?:we|you)|(?:name|logo) (?:of|on) (?:the|our) "
    r"(?:clinic|program|shelter|agency|envelope))"
)
ABOUT = (
    rf"\b{CHANNEL}\b(?! to (?:speak|talk))[^.?!]{{0,60}}\b(?:about|concerning|for|from (?:the"
    rf"|our)|mentioning|regarding|with|to confirm|your) [^.?!]{{0,25}}?\b{TOPIC}"
)
THEIRS = (
    r"(?:(?:the|your|a) (?:family|household|shared|joint)(?:['’]s)?|(?:(?:the|your|his|her) )?"
    r"(?:boyfriend|caregiver|dad|father|girlfriend"
    r"|guardian|husband|landlord|mom|mother|parent|partner|spouse|wife)s?['’]s?)"
)
SHARED = (
    rf"{THEIRS} (?:shared |joint )?(?:account|cell|cell ?phone|calendar|computer|e-?mail"
    r"(?: account| address)?|inbox|mailbox|phone"
    r"(?: number)?|tablet|voice ?mail)\b"
)
PRIVATE = (
    r"\b(?:answers?|appointments?|assessment|bruises|case|counsel\w+|court|diagnos\w+|evaluation"
    r"|exam"
    r"|injur\w+|intake|medical|notes|order|plan|records?|referral|report|results?|safety|shelter"
    r"|summary|therapy|treatment|visits?"
    rf"|{TOPIC})\b"
)
SENT = (
    r"\b(?:dm|e-?mail|message|post|reply|send|text|upload)\b[^.?!]{0,25}?\b(?:your|the|his|her"
    r"|any) (?:\w+ )?"
    r"(?:bruises|code word|hiding place|injuries|protective order|restraining order|safety plan"
    r"|escape plan|address where|location of your shelter|story of (?:the )?(?:abuse|assault))\b"
    r"|\b(?:dm|e-?mail|message|post|send|text|upload)\b[^.?!]{0,20}?\b(?:photos?|pictures?"
    r"|video) of (?:your|the|his|her|any) (?:\w+ )?(?:bruises|injur\w+|wounds?|scars?)\b"
)
PLACE = (
    r"(?:sign[- ]?(?:in|out|up)(?: sheets?| log| list| book| board)?|news ?letters?"
    r"|bulletin board|front (?:desk|door)|lobby|hallway|web ?site|web page|facebook|instagram"
    r"|social media|clipboard|log ?book|waiting room"
    r"|white ?board|public (?:\w+ )?(?:board|calendar|list|page|website)|(?:wall|hallway|door"
    r"|window|posted) (?:chart|list|sign|roster)|directory|guest book|house list|group chat|"
    r"(?:on the )?fridge|(?:family|wall|kitchen|shared) calendar|on "
    r"(?:the|your) door)"
)
WHERE = (
    r"(?<!business )(?<!company )(?<!work )(?:(?:home |street |current )?(?<!business )"
    r"(?<!company )(?<!work )address(?:es)?|room(?: number)?|bed(?: number)?|unit number|"
    r"(?:your |child['’]s )school\b|bus stop|pick-?up|drop-?off|schedule|whereabouts|location"
    r"|where (?:you|they|she|he) (?:live|lives|stay|stays|is|are)\b|reason (?:for|that|why|you)|"
    r"(?:and|your) program|diagnos\w+|case ?worker|phone number|case number|hiv|custody|status)"
)
SHOW = (
    r"(?:add|display|enter|fill in|give|include|list|place|post|print|provide|publish|put|record"
    r"|share|sign|tell|write)"
)
PUBLIC = (
    r"\bsign(?:ing)? in with\b[^.?!]{0,40}\b(?:diagnosis|reason (?:for|of|you)|why you)|"
    rf"\b{SHOW}(?:ed)?\b[^.?!]{{0,50}}\b{WHERE}[^.?!]{{0,40}}\b(?:at|by|for|in|near|on"
    rf"|over)\b[^.?!]{{0,30}}\b{PLACE}"
    rf"|\b{PLACE}[^.?!]{{0,30}}:[^.?!]*\b{WHERE}|\b{WHERE}[^.?!]{{0,30}}\b(?:will be|are|is) "
    r"(?:posted|published|printed|displayed|listed|shown|visible)\b"
)
SPOUSE = r"(?:spouse|husband|wife|partner|boyfriend|girlfriend)"
EMERGENCY = (
    r"\bemergency contact\b[^.?!]{0,20}\b(?:must|has to|should) (?:be somebody |be someone )?"
    r"(?:who )?"
    r"(?:lives?|living|stays?) (?:at|in|with) (?:you\b|(?:your|the same) (?:address|home|house"
    r"|household))|"
    r"\bemergency contact\b[^.?!\w]*(?:\w+ )?(?:your |is |must be |should be |will be |only )*"
    rf"(?:the |your |a )?(?:legal )?{SPOUSE}"
    r"|\bemergency contact\b[^.?!\w]*(?:\w+ )?(?:must|has to|only) (?:be )?(?:an? |the "
    rf"|your )?{SPOUSE}"
    rf"|\b{SPOUSE}(?:['’]?s)? (?:name|phone|number|cell|work)[^.?!]{{0,25}}\b(?:for|in)"
    r"(?: case of)?(?: an?| your)? emergenc"
    rf"|\bin (?:case of |an )*emergency[^.?!]{{0,25}}(?:call|contact|notify"
    rf"|reach)[^.?!]{{0,20}}\b(?:your |the )?{SPOUSE}"
)
BEARS = (
    r"\b(?:benefits|bills?|letters?|notices?|reminders?|results?|statements?|summar(?:y"
    r"|ies))\b[^.?!]{0,20}"
    r"\b(?:go|goes|mailed|sent|shown|visible)\b[^.?!]{0,16}\b(?:account holder|family|guardian"
    r"|husband"
    r"|parents?|partner|policy ?holder|spouse|wife)\b|"
    r"\b(?:caller id|envelopes?|letters?|postcards?|messages?|texts?|e-?mails?|reminders?) "
    r"(?:also )?(?:(?:may|will) )?(?:always )?(?:bears?|carr(?:y|ies)|displays?|has"
    r"|have|lists?|mentions?|names?|says?|shows?|states?)\b[^.?!]{0,30}\b(?:agency|clinic"
    r"|diagnosis|logo|name|program|reason|results?|shelter|why)\b"
    r"|\b(?:our|(?:agency|clinic|counselor|program|shelter)(?:['’]s)?) (?:full |own )?(?:logo"
    r"|name)\b[^.?!]{0,24}\b(?:appears?|be|is|shows?)(?: up)? (?:in|on) (?:the |your |our )?"
    r"(?:bill|caller id|card|envelope"
    r"|postcard|statement|subject line|text|voice ?mail)\b"
    rf"|\b{TOPIC}\b[^.?!]{{0,40}}\b(?:by|in|on|with) (?:an? |the )?(?:open |regular )?(?:letter"
    r"|mail"
    r"|postcard"
    r"|voice ?mail)\b"
)
WEAK = (
    r"(?:your (?:case|counsel\w+|stay|therapy|treatment|visits?)\b"
    r"|shelter)"
)
LEFT = (
    r"(?:broke up|divorced?|get(?:ting)? away|got away|left|leaving|mov(?:ed|ing) out|separat\w+"
    r"|split(?: up)?"
    r"|shelter|safe house)"
)
NEW_PLACE = (
    r"(?:(?:new|current) (?:address|apartment|area|city|home|house|neighborhood|place|street"
    r"|town)|(?:what|which)"
    r" (?:block|city|neighborhood|safe house|shelter|state|street|town)|(?:city|neighborhood"
    r"|shelter|street|town)"
    r" (?:that )?you|where you(?:'re| are|'ve| have)? (?:\w+ )?(?:liv|mov|sleep|stay)\w*)"
)
OPENLY = (
    r"(?:(?:group|open|our|the) (?:chat|page|thread|wall)|(?:in (?:the|a) )?comments?\b"
    r"|reply[- ]all|sign[- ]?in"
    r" sheet|(?:on|to) (?:our|the) (?:board|feed|page|wall)|public\w*)"
)
# "Post in the comments which town you moved to": told where anybody reads it.
FOR_ALL = later(rf"\b{OPENLY}[^.?!]*\b{NEW_PLACE}|\b{NEW_PLACE}[^.?!]*\b{OPENLY}", re.IGNORECASE)
GONE = later(
    rf"\b(?:{LEFT}|moved to|new (?:address|apartment|area|city|home|house|neighborhood|place"
    r"|street|town))\b",
    re.IGNORECASE,
)
PACKET = (
    r"\b(?:deliver|leave|mail|post|send)\b(?: you| out)? (?:a copy of )?(?:the|this|your) "
    rf"(?:\w+ )?{TOPIC}[^.?!]"
    r"{0,30}\b(?:by (?:mail|post)|to (?:the|your) (?:address|apartment|home|house|mailbox|work))\b"
)
TO_THE_DOOR = (
    rf"\b(?:deliver|drop off|mail|post|send)\b[^.?!]{{0,30}}\b(?:about|for|from|on"
    r"|regarding) [^.?!]"
    rf"{{0,20}}?(?:{TOPIC}|{WEAK})[^.?!]{{0,20}}\bto (?:the|your) (?:address|apartment|home|house"
    r"|job"
    r"|mailbox|work|workplace)\b"
)
TOLD = later(
    r"\bwe(?:['’]ll| will| shall| may| can| do)?(?: \w+)? (?:call|leave|mail|post|send|text"
    rf"|write)\b(?! you a (?:code|link))[^.?!]{{0,40}}\b(?:about|for"
    rf"|regarding|with) [^.?!]{{0,16}}?{WEAK}",
    re.IGNORECASE,
)
QUOTED = later(
    rf"\b{CHANNEL}\b[^.?!'\"“‘]{{0,24}}(?:['\"“‘]|: )[^'\"”]*\b(?:{TOPIC}|{WEAK}|counsel\w+)",
    re.IGNORECASE,
)  # We text you: "Your shelter bed is ready"
GIVES_AWAY = later(f"{NAMING}|{ABOUT}|{SENT}", re.IGNORECASE)
BORNE = later(f"{BEARS}|{TO_THE_DOOR}|{PACKET}", re.IGNORECASE)
MAILBOX = later(SHARED, re.IGNORECASE)
SEEN = later(PUBLIC, re.IGNORECASE)
ONLY_SPOUSE = later(EMERGENCY, re.IGNORECASE)
PRIVATELY = later(PRIVATE, re.IGNORECASE)
WRITES = later(
    rf"\b(?:we|us|staff|reply|send|use|leave)\b[^.?!]*\b{CHANNEL}\b|\b(?:e-?mail|fax|mail|send"
    r"|text|call|leave|reply|(?:appointment )?reminders?|messages?|results)\b",
    re.IGNORECASE,
)
OURS = later(
    rf"\b{WE}(?:['’]ll)? (?:\w+ ){{0,2}}(?:{CHANNEL}|leave)|\bwill be (?:e-?mailed|mailed|sent"
    rf"|texted)\b|\b(?:can|may|shall|should|will|could|must) {WE}\b"
    rf"|\b{WE} (?:will|may|can|must|leave|send|mail|text|call)\b",
    re.IGNORECASE,
)
RETOLD = later(
    rf"\b{WE}(?:['’]ll)? (?:\w+ ){{0,2}}(?:e-?mail|mail|post|send|text) (?:you )?(?:"
    r"(?:a )?copy of )?"
    r"(?:what you (?:say|said|tell|told|write|wrote)|your (?:\w+ )?(?:answers|notes|plan|responses"
    r"|story))\b|\b(?:answers|form|notes|responses|results|statement)\b[^.?!]{0,45}\b(?:is|are|be)"
    r" (?:e-?mailed|mailed|sent|texted) to (?:the|your)\b|\bleave (?:\w+ )?(?:details|word"
    r"|the reason)"
    r"\b|\btext (?:the )?results to (?:the|your)\b",
    re.IGNORECASE,
)
GRAVE = later(
    r"\b(?:abus\w+|afraid|leav(?:e|ing) (?:him|her|your \w+)|violen\w+|hurt\w*|hiv|std|sti"
    r"|(?:protective|restraining) order|pregnan\w+|rape|assault|shelter|results)\b",
    re.IGNORECASE,
)
SELFIE = later(
    r"\b(?:post|share|upload)\b[^.?!]{0,24}\b(?:selfie|photo|picture|video)s?\b[^.?!]{0,40}\b"
    r"(?:address|house number|school|shelter|street|where you live)\b",
    re.IGNORECASE,
)
EASED = later(
    r"\b(?:safe(?:ly|r|st)?|only say|just say|plain (?:envelope|letter)|without (?:naming|saying"
    r"|our)|nothing (?:else|about|that)|would (?:you|it)"
    r"|do you want|prefer|like us|how should|who|whom|hotline|(?:did|have|has) (?:you|we|any|our"
    r"|it|the)|when did|unmarked|no name)\b",
    re.IGNORECASE,
)
ANYBODY = later(
    r"\b(?:anybody|anyone|choose|friend|neighbor|other|relationship|relative|someone|somebody"
    r"|trust|not|sibling|sister"
    r"|son|daughter|or)\b",
    re.IGNORECASE,
)
FALLBACK = later(
    rf"\b{SPOUSE}['’]?s (?:\w+ )?(?:cell|number|phone)\b[^.?!]{{0,12}}\b(?:if|in case) we (?:are"
    r"|can|cannot|do)",
    re.IGNORECASE,
)
SHARED_WITH = later(
    r"\b(?:call|e-?mail|mail|send|text|write)\b[^.?!]*\b(?:account|computer|e-?mail|inbox|number"
    r"|phone) (?:that )?you"
    rf" share with (?:your )?{SPOUSE}\b",
    re.IGNORECASE,
)
HUNG = later(
    rf"\b(?:are|is|will be) (?:displayed|hung|posted|printed|published)\b[^.?!]{{0,30}}\b{PLACE}",
    re.IGNORECASE,
)
PERSONAL = later(r"\b(?:address|child|children|names?|room|school|where you)\b", re.IGNORECASE)
MUST = later(r"\b(?:must|has to|only)\b", re.IGNORECASE)
BEGINNINGS = frozenset({
    "answe", "leave", "call", "calls", "card", "email", "e-mai", "emerg", "e", "envel", "fax",
    "flyer", "lette",
    "mail", "mailb", "spous", "husba", "wife", "wife'", "partn", "boyfr", "girlf", "calle",
    "clipb", "log", "waiti", "visit", "cell",
    "messa", "notic", "phone", "postc", "post", "poste", "remin", "robo", "reply", "send", "sms",
    "text", "voice", "write",
    "sign", "newsl", "bulle", "front", "lobby", "websi", "faceb", "insta", "board", "publi",
    "accou",
    "comme",
    "threa", "chat", "wall", "page",
    "dm", "uploa", "direc", "door", "calen", "inbox",
})  # fmt: skip
CONTACT = ("safe-contact", "safe-when-alone")
DROP = "You could leave this out, or ask what is safe and let the person choose."
SENTENCES = later(r"[^.?!]+[.?!]*(?:['\"”]+[^.?!]*[.?!]*)?")


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield what would tell the wrong person where somebody is, or that they ask for help."""
    if BEGINNINGS.isdisjoint(beginnings_in(parsed.plain)):
        return
    asked = parsed.plain
    if match := _spouse_alone(parsed, asked):
        yield Hit(*match.span(), others=("emergency-call",), whom=YOU)
        return
    for part in SENTENCES.finditer(asked):
        match = _given_away(part.group(), asked)
        if match is not None:
            start, end = part.start() + match.start(), part.start() + match.end()
            yield Hit(start, end, others=CONTACT, whom=YOU, drop=DROP)
            return


def _given_away(said: str, asked: str) -> re.Match[str] | None:
    if EASED.search(said) or reassures(said) or offers_help(said):
        return None
    if match := SEEN.search(said) or BORNE.search(said) or _for_all(said):
        return match
    if (match := QUOTED.search(said)) and OURS.search(said):
        return match
    if (match := RETOLD.search(said)) and GRAVE.search(asked):
        return match
    if match := SHARED_WITH.search(said) or SELFIE.search(said):
        return match
    if (match := HUNG.search(said)) and PERSONAL.search(asked):
        return match
    if not said.rstrip().endswith("?") and (match := TOLD.search(said)):
        return match
    if (match := MAILBOX.search(said)) and WRITES.search(said) and PRIVATELY.search(asked):
        return match
    match = GIVES_AWAY.search(said)
    if match is None:
        return None
    ordered = re.match(
        r"\W*(?:please )?(?:dm|e-?mail|leave|message|post|reply|send|text|upload|give)\b",
        said,
        re.I,
    )
    return match if ordered or OURS.search(said) else None


def _for_all(said: str) -> re.Match[str] | None:
    """Match a new place that is told where anybody reads it, by somebody who has left."""
    return FOR_ALL.search(said) if GONE.search(said) else None


def _spouse_alone(parsed: Parsed, asked: str) -> re.Match[str] | None:
    """Return an emergency contact that can be nobody but a spouse or a partner."""
    if fallback := FALLBACK.search(asked):
        return fallback
    options = " ".join(option.text for option in parsed.question.options)
    match = ONLY_SPOUSE.search(asked)
    if match is not None and MUST.search(match.group()):
        return match
    return None if match is None or ANYBODY.search(f"{asked} {options}") else match
