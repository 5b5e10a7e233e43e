"""One yes for several things: services, sharing, photos, research."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="bundled-consent",
    category=Category.CONSENT,
    level=Level.CARE,
    message="“{match}” asks for one yes to several things.",
    why=(
        "Consent is not free when one signature covers everything. You could ask for each by "
        "itself, "
        "say what it is for, and that a no does not change the help."
    ),
    sources=("nnedv_confidentiality", "ohrp_consent", "ico"),
    examples=(
        Example(before="I consent to photos, research and services."),
        Example(
            before="Do you agree to treatment and to sharing your information with our partners?",
            also=("double-barreled",),
        ),
        Example(before="Check this box to let us use your story and share your file."),
        Example(before="By signing below, I agree to all of the above."),
        Example(before="I agree to the use of my photo, story and records."),
        Example(before="I let you talk to my employer, landlord and doctor about me."),
        Example(fine="May we share your phone number with the clinic?"),
        Example(fine="Do you agree to get text messages from us?"),
        Example(before="Initial to approve all of the following."),
        Example(fine="Did you agree on a time for services?"),
        Example(fine="May we use your photo in our newsletter?"),
    ),
)

CONSENT = later(
    r"\b(?:i|you) (?:hereby |also )?(?:consent|agree|authorize)\b|\b(?:permission|consent) (?:to"
    r"|for)\b|\b(?:allow|let|permit) (?:us|you)\b",
    re.I,
)
OTHERS = ("consent-choices",)
MANY = 3  # so many who are told, and one yes for all of them
SHARED = ("share-choice", "consent-choices")
TELLS = later(r"\b(?:contact|disclos\w+|discuss|exchange|releas\w+|shar\w+|speak|talk)\b", re.I)
PARTIES = later(
    r"\b(agenc(?:y|ies)|banks?|churchs?|clinics?|counselors?|courts?|doctors?|employers?|family"
    r"|funders?|hospitals?|landlords?|lawyers?|neighbors?|partners?|police|(?:parole"
    r"|probation)(?: officers?)?|relatives?|schools?|sponsors?|teachers?|therapists?)\b",
    re.IGNORECASE,
)
EVERYTHING = later(r"\bagree to (?:all|everything)\b(?: of the above| terms)?", re.IGNORECASE)
PURPOSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:photo\w*|stor(?:y|ies)|testimonial\w*|video\w*|record(?:ed|ing)|image)\b",
        r"\b(?:research|study|evaluation)\b",
        r"\b(?:drug|random|urine) (?:screen|test)\w*|\bsearch(?:es)?\b",
        r"\b(?:polic(?:y|ies)|rules|terms)\b",
        r"\b(?:services?|treatment|counseling|enroll\w*|participat\w+)\b",
        r"\b(?:shar\w+|releas\w+|disclos\w+|exchange|(?:my|our|your) [^.?!]*\brecords?)\b",
        r"\b(?:marketing|newsletters?|text messages|e-?mails?|fundraising)\b",
    )
)


MORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:field )?trips?\b|\btransport\w*|\brides\b",
        r"\b(?:vaccin|immuniz|medicat|treat)\w*|\bfirst aid\b|\btelehealth\b",
        r"\b(?:bill(?:ing|ed)?|insurance|fees?|pay(?:ment)?)\b",
        r"\b(?:contact|calls?|texts?|remind\w+|mail\w*|donor)\b",
        r"\b(?:film|interview|publish|media)\w*",
        r"\b(?:home )?visits?\b|\binspections?\b|\bbackground checks?\b|\bprivacy\b",
    )
)
# A consent in so many words, and three things in a row after it.
GRANTS = later(
    r"\b(?:i|you) (?:\w+ )?(?:agree (?:to|with)|authorize|consent(?: to)?|permit|approve)\b"
    r"|^(?:please )?(?:initial|sign|(?:check|mark|tick) (?:the|this) box)\b"
    r"[^.?!]{0,25}(?:\bto (?:accept|allow|approve|authorize)\b|:)"
    r"|\b(?:agree(?:ment)?|consents?|permission|authorization) (?:to|with|for|is given)\b"
    r"|\b(?:sign(?:ing|ature)?|initial|box|yes)\b[^.?!]{0,25}\b(?:agree|consents?|covers"
    r"|applies) (?:to|with)?"
    r"|\bmy (?:child|children|daughter|son|kids) (?:can|may) be\b|\bagree to all\b"
    r"|\bsignature covers\b",
    re.IGNORECASE,
)
ROW = later(r"[^,.?!;]{3,40}, [^,.?!;]{3,50},? (?:and|&|or) [^,.?!;]{3,}", re.IGNORECASE)
WHOLE = later(
    r"\b(?:one|a single) (?:initial|signature|yes) (?:applies|covers|for|is (?:enough"
    r"|good))\b[^.?!]*"
    r"|\b(?:check|circle|initial|mark|say|tick) (?:yes )?(?:by |for |next to |to )?(?:all|each"
    r"|every(?:thing| box| item| line))\b[^.?!]*\bto (?:continue|enroll|enter|get|join|qualify"
    r"|receive|stay)\b"
    r"|\bany and all (?:disclosures?|purposes?|release|sharing|uses?)\b"
    r"|\b(?:disclose|release|share|use)\b[^.?!]{2,60}?,? (?:as|whenever|where) (?:we |staff )?"
    r"(?:deem"
    r"|deemed|find|see|think)?(?: it| is)? ?(?:appropriate|fit|helpful|necessary|needed)\b"
    r"|\b(?:consent|give|permission)\b[^.?!]*\b(?:contact|release|share|speak"
    r"|talk)\b[^.?!]{0,24}\b(?:anybody|anyone)"
    r"\b[^.?!]*\b(?:about|at any time|regarding)\b"
    r"|\b(?:authority|consent|permission|right) (?:for|to)\b[^.?!]{0,20}\b(?:anything"
    r"|whatever)\b[^.?!]{0,40}"
    r"|\bsign (?:all|both|each)\b[^.?!]{0,40}\b(?:and|&)\b[^.?!]{0,20}\b(?:consent|release"
    r"|waiver)\b"
    r"|\b(?:to|with) any\b[^.?!]{0,40}\bfor any (?:purpose|reason|use)\b"
    r"|\b(?:accept|approve) (?:all|everything)(?: of)? (?:the )?(?:above|below|following|releases"
    r"|terms|uses)\b"
    r"|\bto any (?:agency|one|person|party)\b[^.?!]{0,20}\bany (?:purpose|reason|time)\b"
    r"|\b(?:agree|consent) to (?:all|anything|everything)\b(?: \w+){0,4}|\bblanket (?:consent"
    r"|release)\b",
    re.IGNORECASE,
)
NEEDS = (WHOLE, GRANTS, CONSENT)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a consent that names two or more purposes, or everything at once."""
    text = parsed.plain
    asked = CONSENT.search(text)
    if match := WHOLE.search(text):
        yield Hit(*match.span(), others=OTHERS)
        return
    grants = GRANTS.search(text)
    row = ROW.search(text, grants.end()) if grants else None
    if grants and row and sum(bool(one.search(text)) for one in (*PURPOSES, *MORE)) > 1:
        yield Hit(grants.start(), row.end(), others=OTHERS)
        return
    if asked is None:
        return
    if match := EVERYTHING.search(text):
        yield Hit(match.start(), match.end(), others=OTHERS)
        return
    sentence = re.split(r"(?<=[.?!])\s", text[asked.start() :])[0]
    told = {match[1].lower().rstrip("s") for match in PARTIES.finditer(sentence)}
    if len(told) >= MANY and TELLS.search(sentence):
        yield Hit(asked.start(), asked.start() + len(sentence.rstrip(".?! ")), others=SHARED)
        return
    if " and " not in sentence and " & " not in sentence:
        return
    named = sum(bool(purpose.search(sentence)) for purpose in (*PURPOSES, *MORE[3:5]))
    if named > 1 and not re.search(r"\bagree (?:on|with|that)\b", sentence, re.IGNORECASE):
        end = asked.start() + len(sentence.rstrip(".?! "))
        yield Hit(asked.start(), end, others=OTHERS)
