"""Messages, shared mailboxes, sign-in sheets and emergency contacts that give somebody away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.sense.seen_by_all import HUNG, PERSONAL, SEEN, SELFIE, place_told_to_all
from nlp.sense.sentences import offers_help, reassures
from nlp.sense.told_by_message import (
    BORNE,
    FIELD,
    GIVES_AWAY,
    GRAVE,
    MAILBOX,
    OURS,
    PRIVATELY,
    QUOTED,
    RETOLD,
    SHARED_WITH,
    SPOUSE,
    TOLD,
    WRITES,
)

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
        Example(before="Cell phone for texts about your custody case:"),
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

ONLY_SPOUSE = later(
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
    rf"|reach)[^.?!]{{0,20}}\b(?:your |the )?{SPOUSE}",
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
ORDERED = later(
    r"\W*(?:please )?(?:dm|e-?mail|leave|message|post|reply|send|text|upload|give)\b", re.I
)
MUST = later(r"\b(?:must|has to|only)\b", re.IGNORECASE)
BEGINNINGS = frozenset({
    "accou", "answe", "board", "boyfr", "bulle", "calen", "call", "calle", "calls", "card",
    "cell", "chat", "clipb", "comme", "direc", "dm", "door", "e", "e-mai", "email", "emerg",
    "envel", "faceb", "fax", "flyer", "front", "girlf", "husba", "inbox", "insta", "leave",
    "lette", "lobby", "log", "mail", "mailb", "messa", "newsl", "notic", "page", "partn",
    "phone", "post", "postc", "poste", "publi", "remin", "reply", "robo", "send", "sign", "sms",
    "spous", "text", "threa", "uploa", "visit", "voice", "waiti", "wall", "websi", "wife",
    "wife'", "write",
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
    """Match what a sentence gives away; not where it asks what is safe, reassures or offers."""
    if EASED.search(said) or reassures(said) or offers_help(said):
        return None
    if match := SEEN.search(said) or BORNE.search(said) or place_told_to_all(said):
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
    ours = ORDERED.match(said) or OURS.search(said) or FIELD.match(said)
    return match if match and ours else None


def _spouse_alone(parsed: Parsed, asked: str) -> re.Match[str] | None:
    """Return an emergency contact that can be nobody but a spouse or a partner."""
    if fallback := FALLBACK.search(asked):
        return fallback
    options = " ".join(option.text for option in parsed.question.options)
    match = ONLY_SPOUSE.search(asked)
    if match is not None and MUST.search(match.group()):
        return match
    return None if match is None or ANYBODY.search(f"{asked} {options}") else match
