""" "Refused" as an answer: it makes a right look like misbehavior."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.reword.instead_of_refused import SAY, TURNED_DOWN, instead_of_refused

CHECK = Check(
    id="refused-option",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” reads as if the person did something wrong.",
    why="Not answering is a right. Federal homeless-services data moved to “prefers not to answer” "
    "in 2024.",
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
            after_options=(
                "Woman",
                "Man",
                "Nonbinary",
                "Let me describe it: ____",
                "Prefer not to answer",
            ),
            after=("What is your gender?",),
        ),
        Example(
            before="Flu shot today:",
            options=("Taken", "Not due", "Refused"),
            after=("Flu shot today:",),
            after_options=("Taken", "Not due", "Declined"),
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
            after_options=("Yes", "No", "Declined"),
        ),
        Example(
            before="Was the guest offered a test?",
            options=("Yes, accepted", "Yes, refused", "No"),
            after_options=("Yes, accepted", "Yes, declined", "No"),
            after=("Was the guest offered a test?",),
        ),
        Example(
            before="Did the resident take the bus pass?",
            options=("Yes", "No", "Refused"),
            after=("Did the resident take the bus pass?",),
            after_options=("Yes", "No", "Declined"),
        ),
        Example(
            before="How did the visit end?",
            options=("Signed up", "Refused services", "Will call back", "Not sure"),
            after=("How did the visit end?",),
            after_options=("Signed up", "Said no to services", "Will call back", "Not sure"),
        ),
        Example(
            before="Would you like to meet a tutor?",
            options=("Yes", "Later", "Refused help"),
            after=("Would you like to meet a tutor?",),
            after_options=("Yes", "Later", "No"),
        ),
        Example(
            fine="What did the landlord do?", options=("Fixed it", "Refused services", "Not sure")
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
    rf"(?:refus(?:ed|es|al))"
    rf"(?= ?(?:[_,/)\]|:.;☐]|$)| to {SAY}| {SAY}| \(|, |{TURNED_DOWN}\W*$)"
    r"|\b(?:applicant|child|client|consumer|he|participant|patient|pt|resident|respondent|she"
    r"|student|tenant"
    rf"|youth) (?:(?:declined|has|or) ){{0,2}}(?:refuse[sd])(?= (?:to )?{SAY}|:)"
    rf"|\b(?:refused to {SAY})\W*$|\b(?:declined or refused)\b"
    r"|(?:[\"'“]refus(?:ed|al|es)[\"'”])|\b(?:if (?:the \w+ )?refuse[sd]),? "
    r"(?:check|circle|code"
    r"|enter|mark|write)"
    r"|\b(?:check|mark|tick)(?: \w+)? if (?:\w+ ){0,2}(?:refus(?:ing|es|ed))\b"
    r"|\bif (?:the )?\w+ (?:refuse[sd])(?=[.,]?$| (?:this|the|q))"
    r"|\b(?:refuse[sd]? (?:this |the )?(?:question|item|q\d+))\b|^[\w ]{2,20}\b"
    r"(?:non-?cooperative)\b"
    r"|^reasons? (?:for )?refused\b(?! entry)"
    r"|\((?:if refused)\b|: [^?]{3,40}, (?:refuses to work)\b",
    re.IGNORECASE,
)
ASKS_WHO = later(
    r"\b(?:has|have|was|were|why)\b[^.?!]*$|\b(?:landlord|office|police|school)\b", re.I
)
SIGNS = ("refus", "cooperat", "not answer", "not say")  # one of them is in whatever is found


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
    for number, way in instead_of_refused(parsed):
        yield Hit(
            0, len(parsed.question.options[number].text), ways=(way,) if way else (), option=number
        )
