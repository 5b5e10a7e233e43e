"""Messages that give away to whoever opens them that somebody asks for help, and with what."""

from __future__ import annotations

import re

from nlp.quick.later import later

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
SENT = (
    r"\b(?:dm|e-?mail|message|post|reply|send|text|upload)\b[^.?!]{0,25}?\b(?:your|the|his|her"
    r"|any) (?:\w+ )?"
    r"(?:bruises|code word|hiding place|injuries|protective order|restraining order|safety plan"
    r"|escape plan|address where|location of your shelter|story of (?:the )?(?:abuse|assault))\b"
    r"|\b(?:dm|e-?mail|message|post|send|text|upload)\b[^.?!]{0,20}?\b(?:photos?|pictures?"
    r"|video) of (?:your|the|his|her|any) (?:\w+ )?(?:bruises|injur\w+|wounds?|scars?)\b"
)
SPOUSE = r"(?:spouse|husband|wife|partner|boyfriend|girlfriend)"
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
PACKET = (
    r"\b(?:deliver|e-?mail|leave|mail|post|send)\b(?: you| out)? (?:a copy of )?(?:an?|our|some"
    r"|the|this|your) "
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
FIELD = later(r"\W*(?:\w+ ){0,2}(?:address|cell|e-?mail|number|phone)\b[^.?!]* for\b", re.I)
GIVES_AWAY = later(f"{NAMING}|{ABOUT}|{SENT}", re.IGNORECASE)
BORNE = later(f"{BEARS}|{TO_THE_DOOR}|{PACKET}", re.IGNORECASE)
MAILBOX = later(
    rf"{THEIRS} (?:shared |joint )?(?:account|cell|cell ?phone|calendar|computer|e-?mail"
    r"(?: account| address)?|inbox|mailbox|phone"
    r"(?: number)?|tablet|voice ?mail)\b",
    re.IGNORECASE,
)
PRIVATELY = later(
    r"\b(?:answers?|appointments?|assessment|bruises|case|counsel\w+|court|diagnos\w+|evaluation"
    r"|exam"
    r"|injur\w+|intake|medical|notes|order|plan|records?|referral|report|results?|safety|shelter"
    r"|summary|therapy|treatment|visits?"
    rf"|{TOPIC})\b",
    re.IGNORECASE,
)
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
SHARED_WITH = later(
    r"\b(?:call|e-?mail|mail|send|text|write)\b[^.?!]*\b(?:account|computer|e-?mail|inbox|number"
    r"|phone) (?:that )?you"
    rf" share with (?:your )?{SPOUSE}\b",
    re.IGNORECASE,
)
