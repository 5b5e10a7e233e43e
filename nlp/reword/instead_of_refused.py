"""Kinder words for an answer that says refused: preferring not to answer, or a plain no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Edit, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.answers import add_option
from nlp.reword.identity_options import left_out

REASON = "not answering is a right"
WHO = (
    r"(?:the )?(?P<who>applicant|caller|child|client|consumer|guardian|guest|member|mother|parent"
    r"|participant|patient|person|resident|respondent|student|subject|survivor|tenant|veteran"
    r"|youth)?(?:clt|ct|cl|pt|resp)?\.?"
)
SAYS = "answer|disclose|discuss|give|provide|report|respond|reveal|say|share|sign|state|tell"
SAY = f"(?:{SAYS})"
UNWILLING = (
    r"(?:unco-?operative|non-?compliant|resist(?:ant|ive)|unwilling|evasive"
    r"|(?:no|non-?|not) ?cooperat(?:ion|ing|ive))"
)
RESISTED = later(UNWILLING, re.IGNORECASE)
WILLING = later(
    r"\b(?:agree[ds]?|allow|consent|cooperate|let|participate|want|willing|wish)\b", re.IGNORECASE
)
# What is offered to many: an answer that staff write down says which of it somebody did not want.
HELP = r"assistance|care|counseling|help|housing|referrals?|services?|shelter|support|treatment"
# What a person, and not an office, says no to.
TURNED_DOWN = (
    rf"(?: to (?!(?:{SAYS}|accept|approve|complete|cover|fix|help|hire|honor|insure|lend"
    r"|let (?:him|her|me|them)|pay|question|rent|repair|sell|serve|specify|take (?!part)|treat"
    r"|work)\b)"
    r"[a-z-]+(?: [\w' ]{2,24})?| to sign(?: [\w' ]{2,24})?"
    r"| (?:all |any |the )?(?:assessment|bed|contact|exam|examination|interview|intake"
    r"|medication|medicine|meds|offer|placement|program|screen(?:ing)?|shot|test(?:ing)?|vaccine"
    rf"|visit|(?P<help>{HELP})))"
)
REFUSED = later(
    rf"(?P<code>(?:(?:\d+|[a-z]) ?[.)=] ?)?){WHO}\s?\b"
    r"(?P<word>(?:declined|don't know|unknown) ?(?:/|or) "
    r"?refus(?:ed|es|al)|refus(?:ed|es|al|e|ing)"
    rf"|(?:would not|wouldn't|will not|won't)(?= (?:answer|say|tell))|declined|{UNWILLING}"
    r"|evaded|dodged)"
    r"(?: ?/ ?(?:declined|unknown|don't know))?"
    rf"(?:(?P<thing>{TURNED_DOWN})| ?(?:to|the|)(?: (?:complete|question|specify|{SAYS})){{1,2}}"
    r"(?: (?:it|us|this|the question))?)?"
    rf"(?: ?[-–—/,:(]+ ?(?:\w+ )?(?:{UNWILLING}|non-?compliance)(?: \w+)?\)?)?",
    re.IGNORECASE,
)
I_REFUSE = later(rf"(?:i|you) refuse to (?:self-)?(?:{SAYS}|identify)(?: this)?", re.IGNORECASE)
DONE = later(
    r"(?:(?:yes|y)\b[ ,:–-]+)?(?:accept|complet|done|given|negative|positive"
    r"|receiv|taken|took)\w*\b",
    re.IGNORECASE,
)
# Whether somebody did it: who said no to the medicine did not keep back an answer.
DID = later(
    r"(?:did|has|was) (?:the |this |your )?(?!you\b)\w+ (?:had|gotten|been given) an?\b"
    r"|(?:did|has|was) (?:the |this |your )?(?!you\b)\w+ (?:accept\w*|attend\w*|complet\w+|eat"
    r"|eaten|receiv\w+|screened|seen|sign(?:ed)?|tested|treated|vaccinated|take|taken)\b"
    r"|(?!wh|how|[^?]*\byour?\b)[\w ]{3,40} (?:administered|completed|done|given"
    r"|offered|received|taken)(?: today)?\W*$"
    r"|(?:the )?(?:applicant|child|client|guest|participant|patient|resident|student|tenant"
    r"|veteran|youth) (?:accept|attend|complet|receiv|took)\w*",
    re.IGNORECASE,
)
OF_THEM = later(r"(?:does|has|is|was)(?: not|n['’]t) ", re.IGNORECASE)  # staff write it down
YOU = later(r"\byour?\b", re.IGNORECASE)
BY_STAFF = later(
    r"\bthe (?:applicant|client|guest|participant|patient|person|resident|student|tenant|veteran"
    r"|youth)\b",
    re.IGNORECASE,
)
UNKNOWN = later(
    r"(?:the )?(?:applicant|client|guest|participant|patient|pt|resident|respondent|youth)\.? "
    r"(?:doesn['’]?t|does not|did(?:n['’]t| not)) know\b",
    re.IGNORECASE,
)
ANY = frozenset(Protected)
# "Yes, refused", "No - refused it": what is said first stays.
ANSWERED = later(
    r"(?:yes|no|y|n|offered|done|given)\b[\s,;:(–—-]+(?:but |and )?(?:client |he |patient |pt |she "
    r"|they )?refuse[ds]\b(?! (?:by|service))",
    re.IGNORECASE,
)
TURNED_AWAY = later(r"\brefuse(?P<how>[ds])\b", re.IGNORECASE)
SOMEBODY = later(r"\b[\w ]+ prefers not\b")
SAID_NO_TO = later(r"\b(?:\w+ )?said no to\b", re.IGNORECASE)
NO = frozenset({"n", "no"})
OFFERED = later(r"(?:did|do|does|will|would) ", re.IGNORECASE)
WISHED = later(
    r"(?:do|does|did|will|would) (?:the |your )?\w+ (?:accept|agree|like|need|want|wish)\b",
    re.IGNORECASE,
)
# "What did the landlord do?": there somebody else refused.
OFFICE = later(
    r"\b(?:did|do|does|has|have|is|was|were|will) (?:the|their|your) (?:agency|boss|clinic|court"
    r"|doctor|employer|hospital|insur\w+|landlord|office|police|school|worker)\b",
    re.IGNORECASE,
)
NOT_SURE = later(r"don't know|unknown", re.IGNORECASE)
CODED = frozenset({"REF", "REF.", "RF", "R/F", "REFD"})
RULED = later(r"(?:approved|denied|dismissed|granted|upheld)\b", re.IGNORECASE)


def instead_of_refused(parsed: Parsed) -> Iterator[tuple[int, tuple[Edit, ...]]]:
    """Yield each answer that says refused, with the edits that put kinder words for it.

    None where an office or a court is asked about, or has ruled: there somebody else refused.
    """
    texts = [option.text.strip() for option in parsed.question.options]
    if any(map(RULED.match, texts)) or OFFICE.search(parsed.plain):
        return
    done = any(map(DONE.match, texts)) or DID.match(parsed.plain) is not None
    told = {"yes", "no"}.issubset(map(str.lower, texts)) and not YOU.search(parsed.plain)
    for number, text in enumerate(texts):
        if told and (RESISTED if not WILLING.search(parsed.plain) else REFUSED).search(text):
            yield number, ()  # what it says beside "No" is a verdict, and not another answer
        elif kinder := _kinder(text, done):
            new = _fitting(_to_you(kinder, parsed.plain), texts, parsed)
            yield number, tuple(_answers(parsed, number, new))


def _fitting(new: str, texts: list[str], parsed: Parsed) -> str:
    """Return kinder words as they fit the question and the other answers."""
    if _lacks_no(parsed):
        return "No"
    of_them = any(map(OF_THEM.match, texts)) or _by_staff(parsed.plain)
    if (new == "Said no" and not NO.isdisjoint(map(str.lower, texts))) or (
        new == "Prefer not to answer" and of_them
    ):
        return "Prefers not to answer"
    return new


def _to_you(new: str, asked: str) -> str:
    """Let people answer for themselves where the question is put to them: "your"."""
    if not YOU.search(asked):
        return new
    return SAID_NO_TO.sub("I do not want", SOMEBODY.sub("Prefer not", new))


def _by_staff(asked: str) -> bool:
    """Tell whether staff write down what a client says: "Would the guest like …?"."""
    return BY_STAFF.search(asked) is not None and not YOU.search(asked)


def _kinder(text: str, done: bool) -> str:
    """Return kinder words for an answer that says refused; "" for any other answer."""
    if text in CODED:
        return "Prefer not to answer"
    if I_REFUSE.fullmatch(text):
        return "I prefer not to answer" if text[0] in "Ii" else "Prefer not to answer"
    if ANSWERED.match(text):
        return TURNED_AWAY.sub(_declined, text)
    match = REFUSED.fullmatch(text)
    if match is None or (done and match["word"].lower() == "declined"):
        return ""
    lead, subject = match["code"], match["who"]
    if done or match["thing"]:
        said = "declined" if done else "said no to" if match["help"] else "said no"
        said = f"{said} {(match['help'] or '').lower()}".rstrip()
        return f"{lead}{subject} {said}" if subject else f"{lead}{said.capitalize()}"
    if NOT_SURE.search(text):
        return f"{lead}Not sure, or prefer not to answer"
    return f"{lead}{subject} prefers not to answer" if subject else f"{lead}Prefer not to answer"


def _declined(word: re.Match[str]) -> str:
    """ "Yes, refused" -> "Yes, declined"."""
    return "declined" if word["how"].lower() == "d" else "declines"


def _lacks_no(parsed: Parsed) -> bool:
    """Tell whether "yes" has no "no" beside it but a refusal: "Would you like a flu shot?"."""
    said = {option.text.strip().lower() for option in parsed.question.options}
    if said.isdisjoint({"y", "yes"}) or not said.isdisjoint(NO):
        return False
    return (OFFERED if len(said) == 2 else WISHED).match(parsed.plain) is not None


def _answers(parsed: Parsed, number: int, new: str) -> Iterator[Edit]:
    """Yield the edits that put kinder words, after answers that the list lacks where it is last."""
    question = parsed.question
    last = number == len(question.options) - 1
    texts = [*(left_out(parsed) if last else ()), new]
    others = [one.text for at, one in enumerate(question.options) if at != number]
    if others and all(map(str.islower, others)):
        texts = [text.lower() for text in texts]
    old = question.options[number].text
    yield Edit(0, len(old), old, texts[0], REASON, ANY, option=number)
    for at, one in enumerate(question.options):
        if YOU.search(parsed.plain) and (known := UNKNOWN.match(one.text)):  # one voice for all
            yield Edit(0, known.end(), known.group(), "Don't know", REASON, ANY, option=at)
    for text in texts[1:]:
        yield add_option(question, text, REASON)  # only behind the last one
