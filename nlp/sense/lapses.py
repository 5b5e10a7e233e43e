"""What happens to people now and then: doses missed, meals skipped, food that runs out."""

from __future__ import annotations

import re

from nlp.model import Kind
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.things_said import names_a_thing

EVENTS = (
    r"(?:any |some |a |an |many |your |his |her |their |all |multiple |taking )*(?:\w+ ){0,2}?"
    r"(?:appointments?|bills?|breakfast|check-?ins?|class(?:es)?|court (?:dates?|hearings?)|days?"
    r"|deadlines?|dinner|doses?|homework|insulin|lunch|meals?|medications?|medicines?|meds"
    r"|meetings?|payments?|pills?|practices?|rent|school|sessions?|shifts?|therapy|treatments?"
    r"|visits?|work)"
)
BODILY = (
    r"(?:affording|breathing|buying|concentrating|controlling|coping|eating|falling asleep"
    r"|feeding|focusing|going to sleep|keeping|making ends meet|managing|paying|remembering"
    r"|sleeping|staying|swallowing|walking)"
)
DUES = (
    r"(?:affording|breathing|buying (?:food|groceries|medicines?)|concentrating|falling asleep"
    r"|focusing|getting to (?:appointments|school|work)|making ends meet|paying (?:for )?(?:(?:the"
    r"|your) )?(?:\w+ )?(?:bills?|food|heat|medicines?|mortgage|rent|utilities)|sleeping)\b"
    r"(?! (?:at|by|online|through)\b)"
)
WHO = (
    r"(?:you(?: or \w+(?: \w+){0,4}?)?|he|she|they|anyone(?: \w+){0,4}?|(?:your|the|this|his|her)"
    r" (?!\w+ing\b)\w+(?: \w+)?)"
)
LAPSE = later(
    rf"(?:^|[.?!:,;] )(?P<all>(?:(?:do|does|did) {WHO} (?:[a-z]+ ){{0,4}}?"
    rf"(?:(?:miss|skip)(?= (?!the |this |that ){EVENTS}\b)"
    r"|run (?:out of|short of|low on) (?!room|space|time)|(?:do|go) without|forgo"
    r"|go (?:to bed )?hungry|cut (?:back on|down on|the size of)|forget to (?:eat|take)"
    r"|fall(?=\s*(?:[?.]|$))|fall down|lose your temper)"
    rf"|did {WHO} (?:fall behind (?:on|with) (?:\w+ ){{0,3}}?(?:bills?|mortgage|payments|rent)\b"
    rf"|have (?:any |a )?(?:difficulty|hard time|problems|trouble) {DUES})"
    rf"|(?:have|has) {WHO} (?:(?:missed|skipped)(?= (?!the |this |that |your |our )"
    rf"{EVENTS}\b)|run (?:out of|short of) (?:food|groceries|meals|medications?|medicines?|money)\b"
    r"|gone (?:(?:to bed )?hungry|without)|fallen(?=\s*(?:[?.]|$))|fallen down|forgotten to take"
    r"|(?:been )?(?:absent|late (?:for|on|paying|to|with)(?! (?:the|this|your) ))"
    r"|been (?:hospitalized|(?:in|to) (?:an? |the )?(?:er|emergency (?:department|room)|hospital"
    r"|urgent care))|had (?:an? |any |some )?(?:accidents|arguments|falls?|fights|headaches"
    r"|hospital stays?|hospitalizations?|nightmares|panic attacks)"
    rf"|had (?:any )?(?:difficulty|problems|trouble|a hard time) {BODILY}\b)))",
    re.IGNORECASE,
)
WHOSE = later(r"\w+ (?:your|the|this|his|her) \w+(?: \w+)?", re.IGNORECASE)
PAST_THE = later(r"\b(?:did|has|have) [^?]*\b(?:miss|missed|skip|skipped) (?:my|our|the|your)\b",
                 re.IGNORECASE)  # fmt: skip


def lapse_in(parsed: Parsed) -> re.Match[str] | None:
    """Return the match ("all") of a yes-or-no question about such a thing; None for no other.

    What was missed once ("the class", "your stop") needs no stretch of time.
    """
    if PAST_THE.search(parsed.plain) or parsed.question.kind is Kind.STATEMENT:
        return None
    found = LAPSE.search(parsed.plain)
    who = WHOSE.match(found["all"]) if found else None
    return None if who and names_a_thing(who.group().split()) else found
