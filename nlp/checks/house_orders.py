"""House orders and penalties, stated beside a question: what people must, may not or will lose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.sentences import offers_help

CHECK = Check(
    id="house-orders",
    category=Category.COERCIVE,
    level=Level.CARE,
    message="“{match}” can sound like a threat.",
    why="When an order or a penalty stands beside a question, people say what they think you want "
    "to hear. You could say why it matters, and what people can choose.",
    sources=("pulse_for_good", "nhs_questions"),
    examples=(
        Example(before="All guests must be in bed by 9 pm. Do you agree?"),
        Example(before="Women here are not allowed to have boyfriends. Do you have one?"),
        Example(before="Parents who do not volunteer will be fined. How will you take part?"),
        Example(before="By checking this box you give up the right to complain. Initials?"),
        Example(before="We will only consider you if you name your doctor. Name?"),
        Example(
            before="Missing information = automatic rejection. What is your age?",
            after=("What is your age?",),
            also=("pressure",),
        ),
        Example(fine="Guests must sign in at the desk. What is your name?"),
        Example(fine="Do residents have to leave by noon?"),
        Example(fine="Children must be with an adult. Who will come along?"),
        Example(fine="By checking this box you join our list. Is that okay?"),
        Example(fine="You may not need all of these. Which would you like?"),
        Example(fine="Members will be called when a spot opens. What is your number?"),
    ),
)

WHO = (
    r"(?:guests?|residents?|clients?|applicants?|parents?|mothers?|fathers?|moms|women|men|tenants?"
    r"|participants?|families|members?|patients?|recipients?|everyone|you|youth|teens|individuals"
    r"|survivors?|victims?|caregivers?|immigrants?|refugees?|boarders?|occupants?|callers?"
    r"|visitors?|volunteers?|students?|customers?|people|couples)"
)
PAST_WHO = r"(?: (?!not |never |will )[\w'-]+){0,6}?"
HARMLESS = (
    r"(?: (?:also|first|always|please))? (?:arrive|be (?:able|accompanied|at least|between|over|\d+"
    r"|signed|with|on time)|book|bring|call|check in|check out|choose|come|have|know|live|meet"
    r"|park|pick|register|reserve|return|rsvp|show (?:up|their|your)|sign|use|wear|apply|enroll"
    r"|contact|schedule|love|like|feel|need|want|think|be (?:tired|hungry|busy|proud|worried))\b"
)
PENALTY = (
    r"(?:asked to leave|barred|banned|billed extra|blocked|charged (?:a|extra|with|\$)|denied|"
    r"disciplined|dismissed|disqualified|dropped|evicted|excluded|expelled|fined|held (?:back"
    r"|responsible|accountable)|kicked out|locked out|lose|losing|marked (?:down|absent)|moved to"
    r" the (?:back|bottom|end)|penali[sz]ed|put out|punished|rejected|removed|reported|sanctioned"
    r"|searched|sent (?:away|home|to)|shamed|suspended|terminated|thrown out|turned away"
    r"|withheld|written up)\b"
)
ORDERS = later(
    rf"(?:^|[.!?:;] )(?:all |any |every |no |our |the )?{WHO}{PAST_WHO} (?:(?:must|shall)(?! not"
    rf" worry)(?!{HARMLESS})|(?:are|is) (?:not |never |strictly )?(?:allowed|permitted"
    rf"|forbidden|prohibited|barred|banned)(?! in the (?:lot|garage))|may not(?! (?:need|want|know"
    rf"|like|have|be (?:able|sure|ready)))|(?:are|is) (?:required|obligated|obliged|expected) to"
    rf"(?!{HARMLESS})|will be {PENALTY}|(?:lose|forfeit)s?\b)"
    rf"|\bwho (?:do not|don't|does not|doesn't|fail|fails|refuse|refuses|skip|miss|break|lie)"
    rf"\b[^.?!]{{0,50}}\b(?:will|may|can|are|get) (?:be )?{PENALTY}"
    r"|\bby (?:answering|checking|clicking|completing|continuing|entering|initialing|signing"
    r"|staying|submitting|ticking|typing)\b[^.?!]{0,40} you (?:\w+ )?(?:accept (?:all|any|full"
    r"|that)|agree (?:never|not|to (?:accept|any|abide|obey|pay|random|give|let|follow))"
    r"|forfeit|give up|lose|promise|release|surrender|swear|waive)\b"
    r"|\bonly (?:accept|admit|consider|enroll|feed|give|help|house|process|see|serve|take) "
    r"[^.?!]{1,40}\b(?:if|once|when|after|who) (?:you|they|tell|name|give|sign|agree)\b"
    r"|(?:=|means|equals|is) (?:automatic|immediate|instant) (?:denial|dismissal|discharge"
    r"|disqualification|eviction|rejection|removal|termination)\b"
    rf"|\bor (?:you|they|he|she|your \w+) (?:will|may|can|could|shall|must) (?:be )?{PENALTY}"
    r"|\b(?:will|may|can) be (?:told|notified|informed|called|contacted) if you (?:do not|don't"
    r"|refuse|skip|lie|fail)\b"
    r"|\bif you[^.?!,]{1,50}, (?:then )?you(?:'re| are) (?:out|gone|done|finished|off the)\b"
    r"|\bif your (?:answer|test|urine|result|story|room)\w*[^.?!,]{1,30},? (?:then )?you(?:'re| are"
    r"| will be) (?:out|gone|done)\b"
    r"|\bto keep (?:your|the|custody)\b[^.?!]{1,40}, (?:agree|sign|you (?:must|need|have)|tell"
    r"|answer|submit|complete)\b"
    r"|\byou owe (?:us|it to us|staff|the program)\b"
    r"|\bdo (?:what|as|whatever) (?:staff|we|you are|you're|the staff) (?:say|tell|told|ask)\b"
    r"|\bwill not (?:be )?(?:considered|go further|processed|reviewed|served) (?:if|unless|until"
    r"|without)\b|\bgoes no further\b"
    r"|\b(?:no|without) (?:signature|answer|form|test|proof|id|papers),? no (?:\w+)\b",
    re.IGNORECASE,
)
CUES = frozenset({
    "allowed", "answering", "banned", "barred", "by", "equals", "expected", "forbidden",
    "forfeit", "if", "is", "keep", "lose", "loses", "may", "means", "must", "no", "obligated",
    "obliged", "only", "or", "owe", "permitted", "prohibited", "required", "shall", "tell", "told",
    "who", "will", "say", "further",
})  # fmt: skip
ASKED = later(
    r"^(?:are|can|could|did|do|does|how|is|may|must|shall|should|were|what|when|where"
    r"|which|who|why|will|would)\b",
    re.IGNORECASE,
)
KIND = later(
    r"\b(?:not|never) (?:be|lose|asked|charged|denied|turned|affect)|\bwon't\b|\blandlord\b"
    r"|\bfree of|\bcourts?\b|\bif you (?:like|wish|want)\b",
    re.IGNORECASE,
)
NEEDS = (ORDERS,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first order or penalty that is stated; a question about a rule is none."""
    text = parsed.plain
    if CUES.isdisjoint(words_in(text)) or _only_asks(text):
        return
    match = ORDERS.search(text)
    if match is None or offers_help(text):
        return
    start = match.start() + len(match.group()) - len(match.group().lstrip(".!?:; "))
    sentence = _sentence(text, start)
    if (sentence.endswith("?") and ASKED.search(sentence)) or KIND.search(sentence):
        return
    yield Hit(start, match.end(), others=("rules-talk",))


def _only_asks(text: str) -> bool:
    """Tell whether a text is one question and states nothing before or after it."""
    said = text.rstrip(" ?")
    return (
        "?" in text
        and not any(mark in said for mark in ".:;!?=")
        and ASKED.search(said) is not None
    )


def _sentence(text: str, offset: int) -> str:
    start = max(text.rfind(mark, 0, offset) for mark in ".?!;") + 1
    ends = [at for at in (text.find(mark, offset) for mark in ".?!") if at >= 0]
    return text[start : min(ends, default=len(text)) + 1].strip()
