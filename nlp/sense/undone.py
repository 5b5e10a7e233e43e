"""Refusing a refusal: not wanting something left out, "unless" between nots, what cannot not be."""

from __future__ import annotations

import re

from nlp.quick.later import later

TANGLED = later(
    r"\b(?:against|deny|disagree|false|impossible|object to|oppose|opposed to|untrue)\b"
    r"[^.?!,;:]{0,40}?(?:\b(?:never|no one|nobody|not|nothing)\b|n't\b)"
    r"|\bnot (?!only\b)(?:(?!\b(?:and|but|or)\b)[^.?!,;:]){0,25}(?<!\bif )\bnot\b"
    r"|\b(?:isn't it|is it not) (?:fair to say|right|so|the case|true)\b[^.?!;]{0,80}"
    r"(?:\b(?:never|no one|nobody|not)\b|n't\b)",
    re.IGNORECASE,
)
NOT = r"(?:\b(?:never|no|nobody|none|not|nothing|without)\b|n't\b)"
STOP = r"(?:avoid|cancel|cease|discontinue|exclude|opt out|prevent|remove|stop|withhold)"
STOPPED = later(
    rf"(?:\bnot|n't) (?:like|prefer|want|wish)(?: for)?(?: (?!to\b)\w+){{0,3}} to {STOP}\b"
    r"|\b(?:neither|no one|nobody|none|nothing)\b[^.?!;,]{0,40} (?:be|been) (?:banned|barred"
    r"|denied|excluded|kept from|prevented|refused|stopped)\b"
    rf"|\bno objections?\b[^.?!;,]{{0,20}}{NOT}",
    re.IGNORECASE,
)
# "Would you rather he not be left out": what is not to be is itself a not.
UNDONE = (
    r"(?:be (?:(?:cut|kicked|left|taken) (?:off|out)|denied|dropped|excluded|kept from"
    r"|passed over|refused"
    r"|removed|turned (?:away|down)))"
)
LEAVES = (
    r"(?:cancel|deny|exclude|leave (?:out|off|\w+ (?:out|off))|omit|refuse|remove|skip|stop"
    r"|withhold)"
)
UNDOING = later(
    rf"\b(?:mind|object|prefer|rather|want|wish)\b[^.?!;,]{{0,40}}(?:\bnot|n't) (?:to )?{UNDONE}\b"
    rf"|\b(?:care|mind|object|prefer|rather|want|wish)\b[^.?!;,]{{0,24}}\b(?:i|she|he|staff|they"
    r"|us|we)"
    rf" ?(?:did|do|does|to)? ?(?:not|n't)(?: to)? {LEAVES}\b"
    rf"|\b(?:not|n't)(?: [a-z]+)? (?:want|wish|like|prefer) (?:\w+ ){{0,2}}to (?:{UNDONE}"
    rf"|{LEAVES})\b"
    rf"|\b(?:mind|object to|oppose) not {UNDONE.replace('be (', 'being (')}\b"
    rf"|\b(?:could|may|must|should) (?:(?:he|she|they|we|you) )?(?:not|n't) {UNDONE}\b"
    r"|\b(?:angry|bothered|disappointed|mad|sad|sorry|un(?:comfortable|happy)"
    r"|upset) if\b[^.?!;,]{0,30}"
    r"(?:\b(?:never|no longer|nobody|not)\b|n't\b)"
    rf"|\b(?:can|could|may|shall|should|would) \w+ not {STOP}\b"
    r"|\bdoubt (?:that |whether )?[^.?!;,]{0,40}\b(?:cannot|in(?:correct|appropriate)|never|no"
    r"|not|nothing"
    r"|un(?:acceptable|fair|fit|kind|likely|reasonable|safe|true))\b"
    r"|\b(?:cease|quit|stop)(?:ped|s)? (?:not|never|denying|excluding|forbidding|leaving out"
    r"|omitting"
    r"|refusing|turning away|withholding)\b",
    re.IGNORECASE,
)
UNLESS = later(
    rf"\bunless\b[^.?!;]*{NOT}[^.?!;]*(?:{NOT}|\b(?:blank|empty|omit|skip)\b)|"
    r"\b(?:blank|cannot|impossible|unable|unlikely|don't|empty|never|no|nobody|not|omit|opt out"
    r"|skip|uncheck|won't|wouldn't)\b"
    r"[^.?!;]*\bunless [^.?!;,]*(?:\b(?:never|no|nobody|none|not|nothing|without)\b|n't\b)",
    re.IGNORECASE,
)  # "unless" is itself a "not": two more around it make three

UNLESS_NOT = later(rf"\bunless\b[^.?!;,]*{NOT}", re.IGNORECASE)
