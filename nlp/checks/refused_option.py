""" "Refused" as an answer: it makes a right look like misbehavior."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.reword.answers import add_option
from nlp.reword.identity_options import left_out

CHECK = Check(
    id="refused-option",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” reads as if the person did something wrong.",
    why=(
        "Not answering is a right. Federal homeless-services data moved to “prefers not to answer” "
        "in 2024."
    ),
    sources=("steh_hmis", "ica_hmis", "uofl_power"),
    examples=(
        Example(
            before="What is your date of birth?",
            options=("Full date", "Not sure", "Refused"),
            after_options=("Full date", "Not sure", "Prefer not to answer"),
            after=("What is your date of birth?",),
        ),
        Example(
            before="Where did you stay last night?",
            options=("A shelter", "My own place", "Client refused"),
            after_options=("A shelter", "My own place", "Prefer not to answer"),
            after=("Where did you stay last night?",),
        ),
        Example(
            before="Where did the client stay last night?",
            options=("A shelter", "Their own place", "Client refused"),
            after_options=("A shelter", "Their own place", "Client prefers not to answer"),
            after=("Where did the client stay last night?",),
        ),
        Example(
            before="Do you have a phone?",
            options=("Yes", "No", "Refused to answer"),
            after_options=("Yes", "No", "Prefer not to answer"),
            after=("Do you have a phone?",),
        ),
        Example(
            before="What is your gender?",
            options=("Woman", "Man", "Nonbinary", "Pt. refuses to state"),
            after_options=("Woman", "Man", "Nonbinary", "Prefer not to answer"),
            after=("What is your gender?",),
        ),
        Example(
            before="Flu shot today:",
            options=("Taken", "Not due", "Refused"),
            after=("Flu shot today:",),
            after_options=("Taken", "Not due", "Said no"),
        ),
        Example(
            before="Would you like a flu shot?",
            options=("Yes", "Refused"),
            after=("Would you like a flu shot?",),
            after_options=("Yes", "No"),
        ),
        Example(
            before="Date of birth:",
            options=("Full date", "Part of it", "Doesn't know", "Refused"),
            after=("Date of birth:",),
            after_options=("Full date", "Part of it", "Doesn't know", "Prefers not to answer"),
        ),
        Example(
            before="What is your religion?",
            options=("Christian", "Muslim", "Jewish", "None", "Refused"),
            after=("What is your religion?",),
            after_options=(
                "Christian",
                "Muslim",
                "Jewish",
                "None",
                "Let me describe it: ____",
                "Prefer not to answer",
            ),
        ),
        Example(
            before="Does the youth want to meet the mentor?",
            options=("Yes", "No", "Refuses to engage"),
            after=("Does the youth want to meet the mentor?",),
            after_options=("Yes", "No", "Prefers not to answer"),
        ),
        Example(
            before="Do you live alone?",
            options=("Yes", "No", "I refuse to say"),
            after=("Do you live alone?",),
            after_options=("Yes", "No", "I prefer not to answer"),
        ),
        Example(
            before="Patient accepted interpreter:",
            options=("Yes", "No", "Refused"),
            after=("Patient accepted interpreter:",),
            after_options=("Yes", "No", "Chose not to"),
        ),
        Example(
            before="Did the resident take the bus pass?",
            options=("Yes", "No", "Refused"),
            after=("Did the resident take the bus pass?",),
            after_options=("Yes", "No", "Chose not to"),
        ),
        Example(before="What is your income? (staff: mark Refused if there is no answer)"),
        Example(fine="Did the office mark the form refused by mistake?", options=("Yes", "No")),
        Example(fine="Do you have a phone?", options=("Yes", "No", "Prefer not to answer")),
        Example(fine="Were you refused service?", options=("Yes", "No")),
        Example(fine="How did the court rule?", options=("Granted", "Refused", "Still open")),
        Example(
            fine="What happened next?", options=("The office refused my form", "I got a letter")
        ),
        Example(fine="Do you have a phone?", options=("Yes", "No", "Decline to answer")),
    ),
)

REASON = "not answering is a right"
WHO = (
    r"(?:the )?(?P<who>applicant|caller|child|client|consumer|guardian|guest|member|mother|parent"
    r"|participant|patient|person|resident|respondent|student|subject|survivor|tenant|veteran"
    r"|youth)?(?:clt|ct|cl|pt|resp)?\.?"
)
SAY = r"(?:answer|disclose|discuss|give|provide|report|respond|reveal|say|share|sign|state|tell)"
UNWILLING = (
    r"(?:unco-?operative|non-?compliant|resist(?:ant|ive)|unwilling|evasive"
    r"|(?:no|non-?|not) ?cooperat(?:ion|ing|ive))"
)
# What a person, and not an office, says no to.
TURNED_DOWN = (
    rf"(?: to (?!(?:{SAY[3:-1]}|accept|approve|complete|cover|fix|help|hire|honor|insure|lend"
    r"|let (?:him|her|me|them)|pay|question|rent|repair|sell|serve|specify|take (?!part)|treat"
    r"|work)\b)"
    r"[a-z-]+(?: [\w' ]{2,24})?| to sign(?: [\w' ]{2,24})?"
    r"| (?:all |any |the )?(?:assessment|bed|contact|counseling|exam|examination|interview|intake"
    r"|medication|medicine|meds|offer|placement|program|screen(?:ing)?|shot|test(?:ing)?|vaccine"
    r"|visit))"
)
REFUSED = later(
    rf"(?P<code>(?:(?:\d+|[a-z]) ?[.)=] ?)?){WHO}\s?\b"
    r"(?P<word>(?:declined|don't know|unknown) ?(?:/|or) "
    r"?refus(?:ed|es|al)|refus(?:ed|es|al|e|ing)"
    rf"|(?:would not|wouldn't|will not|won't)(?= (?:answer|say|tell))|declined|{UNWILLING}"
    r"|evaded|dodged)"
    r"(?: ?/ ?(?:declined|unknown|don't know))?"
    rf"(?:(?P<thing>{TURNED_DOWN})| ?(?:to|the|)(?: (?:complete|question|specify|{SAY[3:]}){{1,2}}"
    r"(?: (?:it|us|this|the question))?)?"
    rf"(?: ?[-–—/,:(]+ ?(?:\w+ )?(?P<added>{UNWILLING}|non-?compliance)(?: \w+)?\)?)?",
    re.IGNORECASE,
)
I_REFUSE = later(rf"(?:i|you) refuse to (?:self-)?{SAY[:-1]}|identify)(?: this)?", re.IGNORECASE)
AS_ANSWER = later(
    r"\b(?:check|circle|code|enter|mark|note|put|record|score|select|tick|use|write)(?: it| this"
    r"| box| one| down| them| answer| as| in){0,3} [\"'(]?(?P<word>refus(?:ed|al)|uncooperative)\b"
    r"(?! (?:by|to (?:let|pay|rent|sell|serve|treat|work)|service|entry))"
    r"|\b(?:code|enter|mark|put|use|write)\b[^.?!]{0,8}?\b(?:r|ref|rf|x|\d{1,3})['\"”]? (?:for|if"
    r"|when)(?: \w+){0,2}? (?P<letter>refus(?:al|ed|es)|declines)\b"
    r"|\bcode \d+ (?:if|for|when) (?:\w+ ){0,2}?(?P<coded>refus(?:ed|al|es))\b"
    r"|(?:[\[(☐□] ?[\])]? ?(?:\w+ )?|\b(?:r|ref|rf|9+|-?\d) ?= ?|[,/|] ?(?:or )?)"
    r"(?P<key>refus(?:ed|al|es)|(?:would|will) not (?:answer|say))"
    r"[^\w?]*$",
    re.IGNORECASE,
)
# "Age: ___ or refused", "HIV status: positive / negative / refuses to disclose".
IN_TEXT = later(
    rf"(?:[,/|:()\[\]☐□_]|\bor\b|\by(?:es)? no?\b) ?(?:client |if |mark |or )?"
    rf"(?P<listed>refus(?:ed|es|al))"
    rf"(?= ?(?:[_,/)\]|:.;☐]|$)| to {SAY}| {SAY}| \(|, |{TURNED_DOWN}\W*$)"
    r"|\b(?:applicant|child|client|consumer|he|participant|patient|pt|resident|respondent|she"
    r"|student|tenant"
    rf"|youth) (?:(?:declined|has|or) ){{0,2}}(?P<told>refuse[sd])(?= (?:to )?{SAY}|:)"
    rf"|\b(?P<end>refused to {SAY})\W*$|\b(?P<both>declined or refused)\b"
    r"|(?P<quoted>[\"'“]refus(?:ed|al|es)[\"'”])|\b(?P<mark>if (?:the \w+ )?refuse[sd]),? "
    r"(?:check|circle|code"
    r"|enter|mark|write)"
    r"|\b(?:check|mark|tick)(?: \w+)? if (?:\w+ ){0,2}(?P<ing>refus(?:ing|es|ed))\b"
    r"|\bif (?:the )?\w+ (?P<then>refuse[sd])(?=[.,]?$| (?:this|the|q))"
    r"|\b(?P<this>refuse[sd]? (?:this |the )?(?:question|item|q\d+))\b|^[\w ]{2,20}\b"
    r"(?P<nco>non-?cooperative)\b"
    r"|\((?P<when>if refused)\b|: [^?]{3,40}, (?P<work>refuses to work)\b",
    re.IGNORECASE,
)
ASKS_WHO = later(
    r"\b(?:has|have|was|were|why)\b[^.?!]*$|\b(?:landlord|office|police|school)\b", re.I
)
DONE = later(r"(?:accept|complet|done|given|receiv|taken|took)\w*\b", re.IGNORECASE)
# Whether somebody did it: who said no to the medicine did not keep back an answer.
DID = later(
    r"(?:did|has|was) (?:the |this |your )?(?!you\b)\w+ (?:accept\w*|attend\w*|complet\w+|eat|eaten"
    r"|receiv\w+|screened|seen|sign(?:ed)?|tested|treated|vaccinated|take|taken)\b"
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
SOMEBODY = later(r"\b[\w ]+ prefers not\b")
NO = frozenset({"n", "no"})
OFFERED = later(r"(?:did|do|does|will|would) ", re.IGNORECASE)
NOT_SURE = later(r"don't know|unknown", re.IGNORECASE)
SIGNS = ("refus", "cooperat", "not answer", "not say")  # one of them is in whatever is found
CODED = frozenset({"REF", "REF.", "RF", "R/F", "REFD"})
RULED = later(r"(?:approved|denied|dismissed|granted|upheld)\b", re.IGNORECASE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield answers that call a person's silence a refusal, with kinder words for each option."""
    for text, inside in ((parsed.plain, True), (plain(parsed.question.note), False)):
        lower = text.lower()
        if not any(sign in lower for sign in SIGNS):
            continue
        if told := AS_ANSWER.search(text):
            word = told.lastgroup or "word"
            yield Hit(*told.span(word)) if inside else Hit(0, len(parsed.plain))
        elif (told := IN_TEXT.search(text)) and not ASKS_WHO.search(text[: told.start()]):
            yield Hit(*told.span()) if inside else Hit(0, len(parsed.plain))
    yield from _in_options(parsed)


def _in_options(parsed: Parsed) -> Iterator[Hit]:
    """Yield each answer that says refused; not where an office or a court has ruled."""
    texts = [option.text.strip() for option in parsed.question.options]
    if any(map(RULED.match, texts)):
        return
    done = any(map(DONE.match, texts)) or DID.match(parsed.plain) is not None
    for number, text in enumerate(texts):
        new = _to_you(_kinder(text, done), parsed.plain)
        if new and _lacks_no(parsed):
            new = "No"
        elif _of_them(new, texts) or (new == "Prefer not to answer" and _by_staff(parsed.plain)):
            new = "Chose not to" if DID.match(parsed.plain) else "Prefers not to answer"
        if new:
            old = parsed.question.options[number].text
            yield Hit(0, len(old), ways=(tuple(_answers(parsed, number, new)),), option=number)


def _to_you(new: str, asked: str) -> str:
    """Leave out who prefers not to answer where the question is put to that person: "your"."""
    return SOMEBODY.sub("Prefer not", new) if YOU.search(asked) else new


def _by_staff(asked: str) -> bool:
    """Tell whether staff write down what a client says: "Would the guest like …?"."""
    return BY_STAFF.search(asked) is not None and not YOU.search(asked)


def _of_them(new: str, texts: list[str]) -> bool:
    """Tell whether kinder words have to speak of somebody else, or would stand beside a "No"."""
    if new == "Said no":
        return not NO.isdisjoint(map(str.lower, texts))
    return new.startswith("Prefer ") and any(map(OF_THEM.match, texts))


def _kinder(text: str, done: bool) -> str:
    """Return kinder words for an answer that says refused; "" for any other answer."""
    if text in CODED:
        return "Prefer not to answer"
    if I_REFUSE.fullmatch(text):
        return "I prefer not to answer" if text[0] in "Ii" else "Prefer not to answer"
    match = REFUSED.fullmatch(text)
    if match is None:
        return ""
    lead, subject = match["code"], match["who"]
    if done or match["thing"]:
        return f"{lead}{subject} said no" if subject else f"{lead}Said no"
    if NOT_SURE.search(text):
        return f"{lead}Not sure, or prefer not to answer"
    return f"{lead}{subject} prefers not to answer" if subject else f"{lead}Prefer not to answer"


def _lacks_no(parsed: Parsed) -> bool:
    """Tell whether "yes" has no other answer than a refusal: "Would you like a flu shot?"."""
    said = {option.text.strip().lower() for option in parsed.question.options}
    return (
        len(said) == 2 and not said.isdisjoint({"y", "yes"}) and bool(OFFERED.match(parsed.plain))
    )


def _answers(parsed: Parsed, number: int, new: str) -> Iterator[Edit]:
    """Yield the edits that put kinder words, after answers that the list lacks where it is last."""
    question = parsed.question
    last = number == len(question.options) - 1
    texts = [*(left_out(parsed) if last else ()), new]
    old = question.options[number].text
    yield Edit(0, len(old), old, texts[0], REASON, frozenset(Protected), option=number)
    for text in texts[1:]:
        yield add_option(question, text, REASON)  # only behind the last one
