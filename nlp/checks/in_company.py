"""Questions about harm or a secret, asked where the wrong person hears, reads or answers them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.company import ARRANGED, BESIDE, CHOICE, HE_MAY, NEAR, ORDERED, TOLD

CHECK = Check(
    id="in-company",
    category=Category.SAFETY,
    level=Level.CARE,
    message="“{match}” lets somebody hear or see this who may be the danger.",
    why="With somebody close by, reading along or putting it into words, people cannot say what is "
    "true, or they pay for it later. You could ask alone, with a trained interpreter where one "
    "is needed.",
    sources=("simmons_inquiry", "casbhc_aces"),
    examples=(
        Example(
            before="Ask the patient, with her partner interpreting: Are you afraid of anyone?",
        ),
        Example(before="Please have your son read you this: Has anyone taken your money?"),
        Example(
            before="Ask the child in front of the foster parent: Do you feel safe here?",
            also=("safety-traps",),
        ),
        Example(before="Does your caregiver hurt you? (Your caregiver may stay in the room.)"),
        Example(before="May your daughter interpret when we ask about violence at home?"),
        Example(before="Is the person who came with you today hurting you?"),
        Example(before="Talk this over with your parents: Do you ever feel unsafe at home?"),
        Example(before="Please answer these questions about abuse with your partner present."),
        Example(before="Please fill in this domestic violence form together with your partner."),
        Example(before="Are you afraid of the person sitting next to you?"),
        Example(
            before="Please bring your partner so he can answer questions about violence.",
            also=("told-to-others",),
        ),
        Example(before="While her partner is in the room, ask whether she is safe."),
        Example(before="Does your uncle hurt you? (You can answer while he is here.)"),
        Example(before="Your spouse must sign this request for a protective order."),
        Example(
            before="We will mail your answers to your home. Are you thinking of leaving him?",
            also=("unsafe-contact",),
        ),
        Example(before="Guardian reads the questions to the youth: Does an adult here hit you?"),
        Example(
            before="Bring your husband along: are you afraid of anybody?", also=("told-to-others",)
        ),
        Example(before="Do you feel afraid at home? Please answer with him present."),
        Example(fine="Bring your son along: does he like to swim?"),
        Example(before="Have your caregiver mark how safe you feel with them."),
        Example(fine="We will mail the map to your home. Do you feel safe on this street?"),
        Example(fine="Would you like your partner to stay while we talk about safety?"),
        Example(fine="Has anyone hurt you in front of your children? You can skip this."),
        Example(fine="Do you feel safe when your partner is in the room?"),
        Example(fine="May your daughter interpret while we fix the class times?"),
        Example(fine="Please have your spouse sign the tax form."),
        Example(fine="Would you rather talk about safety without your partner in the room?"),
        Example(fine="Is it safe for the kids to play in front of the house?"),
        Example(fine="Read the story aloud to your child. Did it scare her?"),
        Example(fine="Ask the person alone, without their partner: Do you feel safe at home?"),
        Example(fine="Talk to your child about staying safe in traffic. Did you like the book?"),
    ),
)

HARM = later(
    r"\b(?:abus(?!er)\w+|afraid|fear(?:ful)?|scared?|scares|unsafe|hurt(?:s|ing)?|harm(?:s|ed"
    r"|ing)?|hits?"
    r"|hitting|violen\w+|chok(?:e|ed|es)|kick(?:ed|s)?|punch\w*|push(?:es|ed)? you|scream\w*"
    r"|slap\w*|yell(?:ed|s)?|frighten\w*|had sex|threat\w*|assault\w*|rap(?:e|ed)|force[sd]?"
    r"|mistreat\w*|neglect\w*"
    r"|stalk\w*|traffick(?!er)\w+|coerc\w+|touch(?:es|ed)? (?:in|you)|rough with|(?:go|going"
    r"|return) (?:back )?home|how (?:un)?safe|treated at home|safe (?:at|around|here"
    r"|in this|in your|with)|safety (?:at|form"
    r"|part|plan|questions|section)|safely|(?:are|be|feels?|is"
    r"|was|were)(?: \w+){0,2} safe|(?:take|taken|taking|took|steal|stolen|control\w*)"
    r" (?:any of )?your (?:money|check|card|pension|benefits|pills)|leav(?:e|ing) (?:him|her|home"
    r"|(?:the|this|your) (?:husband|marriage|partner|relationship|wife))"
    r"|leaving your"
    r"|(?:protective|restraining) order|safe house|suicid\w+|self-harm|kill your"
    r"|hiv|sti|std|abortion|pregnan\w+|birth control|sexual\w*|gay|lesbian|transgender|divorce"
    r"|lgbtq\w*|queer|sexuality|gender identity|fighting|physical fights?"
    r"|against your will|(?:get|gets|getting) along|treats? (?:her|him|them|you)|your (?:marriage"
    r"|relationship))\b",
    re.IGNORECASE,
)
PARTS = later(r"[^.?!()\[\]\n]+[.?!]*")
APART = ("safe-when-alone", "private-talk")
NEARBY = (
    (later(r"\b(?:aide|caregiver|carer|helper)\b", re.IGNORECASE), ("cared-for-alone",)),
    (
        later(
            r"\b(?:aloud|beside|came with|here with|in front of|interpret\w*|listen\w*|loud|nearby"
            r"|next to|presen(?:t|ce)|room|sits?|sitting|translat\w*)\b",
            re.IGNORECASE,
        ),
        ("private-talk",),
    ),
    (
        later(r"\b(?:daughter|foster|money|sons?)\b", re.IGNORECASE),
        ("cared-for-alone", "private-talk"),
    ),
    (
        later(r"\b(?:boyfriend|girlfriend|husband|partner|spouse|wife)\b", re.IGNORECASE),
        ("safe-when-alone",),
    ),
)
DROP = (
    "You could ask this where nobody else can see or hear, and leave out anything that brings "
    "others in."
)
NEEDS = (HARM,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield words that bring somebody close into a question about harm or a secret."""
    asked = parsed.plain
    if not HARM.search(asked):
        return
    for part in PARTS.finditer(asked):
        span = _company(asked, part)
        if span is not None:
            others = next((found for sign, found in NEARBY if sign.search(asked)), APART)
            yield Hit(*span, others=others, whom=YOU, drop=DROP)
            return


def _company(asked: str, part: re.Match[str]) -> tuple[int, int] | None:
    """Return where a part of a question sets it in company, unless that is left to the person."""
    said = part.group()
    if CHOICE.search(said):
        return None
    match = ARRANGED.search(said)
    told = not said.endswith("?")
    if match is None and (told or ORDERED.search(said)):
        match = TOLD.search(said)
    if match is None and HARM.search(said):
        match = BESIDE.search(said)
    if match is None and told and NEAR.search(asked):
        match = HE_MAY.search(said)
    return match and (part.start() + match.start(), part.start() + match.end())
