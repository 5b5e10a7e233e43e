"""Questions about the person's own arrests, convictions, jail and supervision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.retold import may_be_skipped
from nlp.sense.sentences import offers_help, reassures, sentence_at
from nlp.sense.things_said import names_a_thing
from nlp.sense.whose import asks_own, asks_what_helps

CHECK = Check(
    id="convictions",
    category=Category.UNNECESSARY,
    level=Level.CARE,
    message="“{match}” can turn people away before help begins.",
    why="An arrest is not guilt, and a past conviction says little about what somebody needs now.",
    sources=("nelp", "fortune_words", "marshall_words"),
    examples=(
        Example(before="Have you ever been arrested?"),
        Example(before="Do you have a criminal record?", also=("justice-labels",)),
        Example(before="Felony: Y/N"),
        Example(before="Has the applicant been convicted of a crime?"),
        Example(before="Have you spent time in jail or prison?"),
        Example(before="Did you ever do time?"),
        Example(before="Is anyone in your household on parole?", also=("third-party",)),
        Example(before="Do you have a record?"),
        Example(before="Is the youth on probation?"),
        Example(before="Why were you sent to prison?"),
        Example(before="Arrests and charges, if any:"),
        Example(before="What is your cousin serving time for?"),
        Example(before="Dates of incarceration:"),
        Example(before="What might we find on your record?"),
        Example(before="Length of last prison stay:"),
        Example(before="Have you ever been cited for trespassing?"),
        Example(before="Has the volunteer ever been arrested, even if charges were dropped?"),
        Example(before="Has the tutor had any arrest, whether or not it led to court?"),
        Example(before="Was the tenant ever charged, even if found not guilty?"),
        Example(fine="Has the volunteer ever been late, even once?"),
        Example(fine="Were you picked up for the game on time?"),
        Example(fine="What songs are on your record album?"),
        Example(fine="Does the clinic have a record of your shots?"),
        Example(fine="Would you like help clearing a past conviction?"),
        Example(fine="Was the person who hurt you arrested?"),
        Example(fine="We do not ask about convictions. What kind of work would you like?"),
        Example(fine="Has a doctor told you that you had a cardiac arrest?"),
        Example(fine="Do people here speak with conviction?"),
        Example(before="What was your sentence for?", also=("missing-optout",)),
        Example(fine="What was your sentence in the spelling game?"),
        Example(fine="Do you rent rooms to people on parole?"),
        Example(fine="Are you on probation at your new job?"),
        Example(fine="Was your bike locked up at the rack?"),
        Example(fine="Does the job need a criminal background check?"),
        Example(fine="If you have been in jail, what support would be useful now?"),
        Example(fine="If you are on probation, would a letter from us be useful to you?"),
        Example(fine="If you are on parole, which appointments should we plan around?"),
        Example(
            fine="Have you been released from jail in the past 90 days? We ask because a grant "
            "may pay for your ID.",
            options=("Yes", "No", "Prefer not to answer"),
        ),
    ),
)

JAIL = r"(?:jail|prison|juvie|juvenile (?:detention|hall)|detention|lockup)"
CHARGED = (
    r"(?:arrested|convicted|imprisoned|incarcerated|indicted|jailed|locked up|found guilty"
    r"|picked up by (?:the )?(?:police|cops)|sentenced|charged with (?:an?|any)"
    r"|charged(?=,? (?:but|even|or (?:convicted|not)|whether))|taken into custody)"
)
BETWEEN = r"(?: (?!some|any|him\b|her\b|them|people|person|partner|abuser|out\b)\w+,?){0,3}?"
OTHER_PROBATION = (
    r"(?! (?:at|for|in|with) (?:\w+ ){0,3}(?:college|company|employer|job|position|school|work)\b"
    r"| period)"
)
OTHER_TIME = r"(?! (?:in|with|for) (?:the|your) (?:air|army|military|navy|marines|guard|service))"
ABOUT_RECORDS = r"(?! (?:and hope|board|checks?|clearing|class|clinic|polic|reform|screening))"
STATES = (
    rf"\b(?:been|were|was|ever|get|got|gotten|had|being){BETWEEN} {CHARGED}\b"
    rf"|\b(?:been|gone|go|spent (?:any )?time|time spent|time|stayed) (?:to|in) (?:a "
    rf"|the )?{JAIL}\b"
    rf"|\b(?:out of|released from|how long were you in|you(?: ever)? in(?: an?| the)?) {JAIL}\b"
    rf"|\b(?:go|gone|sent|taken|went) (?:away |back |off )?to (?:an? |the )?{JAIL}\b"
    r"|\bbehind bars\b"
    r"|\b(?:handcuffed|in handcuffs)\b"
    rf"|(?<!academic )\b(?:on|under) (?:probation|parole)\b{OTHER_PROBATION}"
    r"|\bany (?:dui|dwi)s?\b|\b(?:(?:do|does|did) the (?:cops|police)|(?:are|is|were) (?:he|she"
    r"|they|you)) (?:know|known"
    r" to the (?:cops|police))\b(?: you\b)?(?! (?:about|who|how|that|where))"
    r"|\bin trouble with the (?:law|police|cops)\b|\b(?:trouble|run-ins?) with the (?:law|police"
    r"|cops)\b|\b(?:open |active |outstanding )?warrants? (?:out )?(?:for|against) (?:you|your)\b"
    rf"|\bserved (?:any )?time\b{OTHER_TIME}|\b(?:you|ever|he|she|they) (?:do|did|done|serve)"
    rf"(?: any| some| hard)? time\b{OTHER_TIME}"
    rf"|\bhow much time (?:did|have) you (?:do|done|serve|served)\b{OTHER_TIME}"
    r"|\bwhat (?:were|are) you in (?:\w+ )?for\b"
)
RECORDS = (
    r"\b(?:criminal|police) (?:records?|history|histories|background|convictions?|charges?|past)\b"
    rf"{ABOUT_RECORDS}|\bfelon(?:y|ies)\b|\bmisdemeanou?rs?\b"
    r"|\b(?:prior|past|any|previous|a|your|all) convictions?\b" + ABOUT_RECORDS + ""
    r"|\bhow long (?:is|was) (?:your|his|her|their) (?:jail |prison )?sentence(?= *(?:\?|$))"
    r"|\bwhat (?:is|was) (?:your|his|her|their) (?:jail |prison )?sentence for(?= *(?:\?|$))"
    r"|\bconviction (?:history|record)\b|(?<!cardiac )\barrest (?:record|history)\b"
    r"|\b(?:prior|past|any|previous|many|all|each|your) arrests?\b|\barrests and convictions\b"
    r"|\b(?:have|has|had|with) (?:an?|any) (?:\w+ )?record(?= *(?:[?.,;)]|$)| (?:at all"
    rf"|of any kind|or (?:a |an )?(?:warrant|pending))\b){ABOUT_RECORDS}"
    r"|^(?:\w+ )?(?:arrests?|convictions?|(?:criminal|juvenile|past|prior) (?:charges"
    r"|offenses))\b(?= *(?:[:,/(?&]|$)| and\b| or\b)"
    r"|\b(?:active|any|open|outstanding|pending)\b[^.?!]{0,24}\bwarrants?\b|\b(?:open|pending) "
    r"(?:court|criminal) cases?\b"
    r"|\b(?:anything|what)\b[^.?!]{0,16}\b(?:appear|come up|find|show"
    r"(?: up)?)\b[^.?!]{0,12}\bbackground check"
    r"|\b(?:reason|date)s? (?:for|of) (?:arrest|incarceration|release)(?:(?: date)? (?:and"
    r"|/) charges?)?(?= *(?:[:?(/]|$))"
    r"|\bhistory with (?:the )?(?:courts?|law|police)\b|\bwanted by (?:the )?(?:law|police)\b"
    r"|\bon (?:her|his|their|your) record\b(?! (?:album|card|label|player))"
    rf"|\b(?:date|length|number|reason)s? (?:for|of) [\w ]{{0,24}}?\b(?:arrests?|incarcerations?"
    rf"|{JAIL})\b"
    r"|\bhow (?:long|many (?:months|years)|much time) did (?:he|she|they|you) (?:do|serve)(?= *"
    r"(?:[?.]|$))"
    r"|\b(?:booked|busted|cited|picked up) for (?:a |any )?(?:assault|drugs|dui|fighting"
    r"|possession|prostitution"
    r"|shoplifting|solicit\w+|steal\w+|theft|trespass\w*|violen\w+)\b"
    r"|\bjuvenile (?:offenses?|record|history)\b|\bclean background\b(?! check)|\brap sheet\b"
    r"|\b(?:all|any|each|every|list|what) (?:\w+ )?(?:criminal )?charges\b(?= *[,:?.(]|$| (?:"
    r"against|even|including|that (?:were|was)))"
    r"|^(?:arrest|jail|prison)(?: ?[/&] ?\w+| (?:and|or) \w+)? (?:history|record|time)(?= *"
    r"(?:[:?(]|$))"
    r"|\bpending charges\b|\bcharges pending\b"
    r"|\bcrimes? (?:are|did|has|have|is|was|were) (?:he|she|they|you)\b"
    rf"|\bserving (?:a (?:prison )?sentence|time)\b{OTHER_TIME}"
    r"|\b(?:name|number|phone) (?:for|of) (?:his|her|the"
    r"|your) (?:probation|parole) officer\b"
    r"|\bon (?:a|the) sex offender registry\b"
)
LABEL = (
    r"(?:parolee|probationer|felon|sex offender|ex-?(?:con(?:vict)?|felon|offender|prisoner)"
    r"|convicted criminal)"
)
LABELS = (
    rf"\b(?:are|is|were|was|considered|as) (?:\w+ ){{0,3}}?an? (?:\w+ )?{LABEL}\b"
    rf"|^{LABEL}(?= *[:?(])"
)
JUSTICE = later(f"{STATES}|{RECORDS}|{LABELS}", re.IGNORECASE)
CUES = frozenset({
    "dui", "duis", "dwi", "dwis", "arrest", "arrested", "arrests", "background", "bars",
    "charged", "charges", "con",
    "convict", "convicted", "conviction", "convictions", "cops", "crime", "crimes", "criminal",
    "detention", "felon", "felonies", "felony", "guilty", "handcuffed", "handcuffs",
    "imprisoned", "incarcerated", "indicted", "jail", "jailed", "juvenile", "juvie", "law",
    "locked", "lockup", "misdemeanor", "misdemeanors", "misdemeanour", "offender", "parole",
    "parolee", "police", "prison", "prisoner", "probation", "probationer", "rap", "release",
    "incarceration", "record", "offenses", "offense", "sentence", "sentenced",
    "booked", "busted", "cited", "custody", "picked", "plead", "pleaded", "pled", "serve", "served",
    "serving", "warrant", "warrants",
})  # fmt: skip
HIRED = later(
    r"\b(?:did|has|was) (?:the|this|your) (?:\w+ )?(?:aide|candidate|coach|driver|employee|intern"
    r"|mentor|nanny|sitter|teacher|tutor|volunteer|worker) (?:ever|had any|have any)\b",
    re.IGNORECASE,
)
SPOKEN = later("(?:months|years) did|in for|time (?:did|have) you|d(?:id|o|one)(?: any)? time")
DROP = (
    "You could leave this out, unless a rule for this service needs it. If one does, you could ask "
    "late, name the offenses and years that matter, and say that a yes is not an automatic no."
)
NEEDS = (SPOKEN, JUSTICE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first direct question about the person's arrests or convictions."""
    plain = parsed.plain
    if CUES.isdisjoint(words_in(plain)) and not SPOKEN.search(plain):
        return
    for match in JUSTICE.finditer(plain):
        sentence = sentence_at(plain, match.start())
        start = match.start() - plain.index(sentence)
        aside = offers_help(sentence) or reassures(sentence) or asks_what_helps(sentence, start)
        aside = aside or (bool(parsed.question.why_line) and may_be_skipped(parsed.question))
        aside = aside or names_a_thing(match.group().split())
        own = asks_own(sentence, start, start + len(match.group())) or HIRED.search(sentence)
        if not aside and own:
            yield Hit(*match.span(), others=("justice-help",), drop=DROP)
            return
