"""Questions about harm or a secret, asked where the wrong person hears, reads or answers them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.others.model_questions import YOU
from nlp.parse import Parsed
from nlp.quick.later import later

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

CLOSE = (
    r"(?:abusers?|aides?|aunt|boss|boyfriend|brothers?|caregivers?|carers?|child(?:ren)?|companion"
    r"|cousin|dad|daughters?|employer|ex|famil(?:y|ies)(?: members?)?|father|foster (?:famil(?:y"
    r"|ies)"
    r"|father|mother|parents?)|girlfriend|grand\w+|guardians?|helper|husband|kids|landlord|mom"
    r"|mother|parents?|part(?:ners?|ies)|relatives?|roommates?|siblings?|sisters?|sons?|sponsor"
    r"|spouses?"
    r"|teens?"
    r"|step\w+|supervisor|trafficker|uncle|wife)"
)
THEM = (
    r"(?:(?:the|your|his|her|their|both|all|an?|any|either|each|other) )+(?:\w+ and )?"
    r"(?:\w+['’]s? )?"
    rf"(?:older |other |foster |grown |adult |teenage )?{CLOSE}"
)
HOUSE = r"every(?:one|body) (?:at|in) (?:the|your) (?:family|home|house|household)"
THEM_BARE = rf"(?:{THEM}|(?<!-){CLOSE})"
HEARD = (
    r"(?:attending|beside|close by|helping|here|in attendance|in earshot|in the (?:same )?room"
    r"|interpreting|listening(?: in)?|looking on|nearby|next to (?:you|him|her|them)"
    r"|on (?:speaker|the line|the call)|present|reading|asking|sitting (?:in|there)|standing by"
    r"|there"
    r"|translating|watching)"
)
DO = (
    r"(?:answer|approve|attend|be (?:in|present|there)|check|mark|co-?sign|complete|confirm|explain"
    r"|fill|help|initial|interpret|join|know|listen|look (?:at|over)|read|remain|review|sign|sit"
    r"|stay|translate|witness|write)"
)
SETTING = (
    rf"^\W*(?:{THEM}|he|she|they) (?:are|is) (?:\w+ )?{HEARD}|"
    rf"\bwith {THEM_BARE} (?:also |still )?{HEARD}"
    rf"|\bbring {THEM} (?:along|in|with (?:her|him|them|you))\b"
    rf"|\b(?:ask|interview|question|see) (?:the |both )?(?:couple|partners|famil(?:y|ies)|{THEM})"
    r" (?:as a pair|at the same time|jointly|together)\b"
    rf"|\b(?:be|remain|sit|stay) (?:in the room )?with {THEM} (?:as|when|while)\b"
    rf"|\binterpreter\b[^.?!]{{0,4}}(?:an? )?(?:{CLOSE}|family member|friend)\b"
    rf"|\b(?:in front of|in the presence of|in the hearing of) {THEM_BARE}"
    rf"|\bin {THEM}['’]s? (?:hearing|presence)"
    r"|\b(?:answers?|form|questions?|responses?|what you \w+|your story)\b[^.?!]{0,20}\b(?:aloud"
    r"|out loud)\b"
    r"|\b(?:in the (?:hallway|lobby|waiting (?:area|room))|raise your hand|(?:in front of|to) "
    r"(?:everybody|everyone|the (?:class|group"
    r"|others|room|whole \w+)))\b"
    rf"|^\W*(?:\w+['’]s )?{THEM_BARE} to (?:answer|complete|fill|read|sign)\b"
    rf"|^\W*{CLOSE}(?:/{CLOSE})? (?:asks?|reads?)(?: \w+){{0,3}} to\b"
    rf"|\bread (?:\w+ )?(?:aloud )?to {THEM_BARE}\b|\bboth {CLOSE} (?:answer|complete|fill|sign)\b"
    rf"|\bjoint (?:interview|meeting|session|visit)\b"
    rf"|\b(?:while|when|as) {THEM} (?:is|are|sits?|waits?|listens?|interprets?|translates?|watch"
    r"(?:es)?)\b"
    rf"(?: {HEARD})?"
)
PAPER = (
    r"(?:(?:your|this|these|the|survey|a copy of [\w ]{3,12}) )*(?:answers?|copy|form|questions?"
    r"|replies"
    r"|responses?|results|sheet|survey)"
)
SENT_HOME = (
    rf"\b(?:e-?mail|leave|mail|post|send|text)s? {PAPER}\b[^.?!]{{0,12}}\b(?:at|on|to) "
    r"(?:the|your|their) (?:\w+ )?(?:account holder|address|door|home|house|mailbox|machine"
    r"|voicemail)\b"
    rf"|\b{PAPER} (?:will |can |may )?(?:be (?:e-?mailed|left|mailed|posted|sent)|comes?|goes?) "
    r"(?:\w+ )?(?:home\b|to (?:the|your|their) (?:account holder|address|home|house))"
)
SENT_BY = (
    rf"\b(?:in|via|through|using|by) {THEM}['’]?s? (?:e-?mail|envelope|mailbox|phone|account)"
    rf"|\b(?:return|give|hand|send|pass|bring) (?:this|it|the \w+|your \w+)(?: \w+)? to {THEM}\b"
)
LET = (
    rf"\b(?:have|let|get|ask|allow|invite|bring|tell) (?:{THEM}|{HOUSE}) (?:to |so (?:that )?"
    r"(?:he|she|they) "
    rf"(?:can|could|may) )?(?:\w+ )?{DO}\b"
    rf"|\b(?:can|could|may|shall|should|will) {THEM} (?:\w+ )?{DO}\b"
    rf"|{THEM} (?:can|could|has to|have to|is (?:free|welcome) to|may|must|needs? to|should"
    rf"|will(?: need to)?) (?:also |always |still )?{DO}\b"
    rf"|^\W*{CLOSE} (?:can|could|may|must|should|will) (?:also |always |still )?{DO}\b"
    rf"|^\W*{CLOSE} (?:will )?(?:interprets?|is {HEARD}|translates?)\b"
    rf"|{THEM} (?:must|will|has to|should) be (?:called|contacted|informed|notified|told)"
    r"|\b(?:we|staff|may we|can we|should we) (?:\w+ )?(?:\w+ )?(?:call|contact|inform|notify"
    rf"|tell) {THEM}"
    rf"|^\W*(?:please )?(?:ask|inform|notify|tell) {THEM}(?= (?:if|that|whether)\b| *[:,])"
    r"|(?:^\W*|: |\b(?:and|please|then|to) )(?:answer|complete|discuss|do (?:it|these|this)|fill"
    r"|go|read|review|share"
    rf"|talk)\b(?: \w+){{0,6}} with {THEM}\b"
    rf"|\b(?:give|read|say|share|show|tell)\b[^.?!]{{0,12}}\b(?:answers?|form|page|questions?"
    rf"|responses?|sheet) (?:\w+ )?to {THEM}"
    rf"|\b(?:signature|initials|consent|permission) of {THEM}"
    rf"|{THEM}['’]s? (?:signature|initials|permission)\b"
    r"|\b(?:as a (?:couple|family)|(?:couples?|family) (?:interview|meeting|session))\b"
)
BESIDE = later(
    r"\b(?:person|man|woman|one|adult|somebody|someone|anybody|anyone) (?:who(?: is|['’]s)? "
    r"|that )?"
    r"(?:came|brought|drove|is|with|sitting|standing|waiting|here)\b[^.?!]{0,20}"
    r"(?:\b(?:with|next to|beside) (?:you|her|him|them)|\byou (?:here|in)|\bhere with)",
    re.IGNORECASE,
)
HARM = later(
    r"\b(?:abus(?!er)\w+|afraid|fear(?:ful)?|scared?|scares|unsafe|hurt(?:s|ing)?|harm(?:s|ed"
    r"|ing)?|hits?"
    r"|hitting|violen\w+|chok(?:e|ed|es)|kick(?:ed|s)?|punch\w*|push(?:es|ed)? you|scream\w*"
    r"|slap\w*|yell(?:ed|s)?|frighten\w*|had sex|threat\w*|assault\w*|rap(?:e|ed)|force[sd]?"
    r"|mistreat\w*|neglect\w*"
    r"|stalk\w*|traffick(?!er)\w+|coerc\w+|touch(?:es|ed)? (?:in|you)|rough with|(?:go|going"
    r"|return) (?:back )?home|how (?:un)?safe|treated at home|safe (?:at|around|here"
    r"|in this|in your|with)|safety (?:at|form|plan|questions|section)|safely|(?:are|be|feels?|is"
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
NEAR = later(rf"{THEM}\b", re.IGNORECASE)
HE_MAY = later(
    rf"\b(?:he|she) (?:can|could|is (?:free|welcome) to|may|must|should) (?:also |always )?{DO}\b"
    rf"|\b(?:as|when|while) (?:he|she|they) (?:is|are) {HEARD}\b",
    re.IGNORECASE,
)
CHOICE = later(
    r"\b(?:would (?:you|he|she|they|it) (?:be|feel|like|prefer|rather|want)|do (?:you|they) want"
    r"|rather|prefer|alone|in private"
    r"|privately|without|(?:can|do|does|may|must|should|will) not\b|n['’]t\b|never|no one else"
    r"|nobody else|away from|separate(?:ly)?"
    r"|leave the room|wait (?:outside|elsewhere)|if (?:you|they) (?:want|like|choose|wish)"
    r"|only if|is it (?:ok|okay|safe)|one on one|sure that)\b",
    re.IGNORECASE,
)
ORDERED = later(
    r"^\W*(?:staff|interviewer|note|nurse|worker)?\W*(?:please |then |now )?(?:answer|ask|call"
    r"|check|complete|discuss|fill"
    r"|give|hand|have|let|mail|read|record|return|send|share|take|talk|tell|with|while|when"
    r"|in front of)\b|:",
    re.IGNORECASE,
)
PARTS = later(r"[^.?!()\[\]\n]+[.?!]*")
TOLD = later(f"{SETTING}|{SENT_BY}|{SENT_HOME}", re.IGNORECASE)
ARRANGED = later(LET, re.IGNORECASE)
ALONE = ("private-talk",)
APART = ("safe-when-alone", "private-talk")
NEARBY = (
    (
        later(r"\b(?:aide|caregiver|carer|helper)\b", re.IGNORECASE),
        ("cared-for-alone",),
    ),
    (
        later(
            r"\b(?:aloud|beside|came with|here with|in front of|interpret\w*|listen\w*|loud|nearby"
            r"|next to|presen(?:t|ce)|room|sits?|sitting|translat\w*)\b",
            re.IGNORECASE,
        ),
        ALONE,
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
    if match is None and (not said.endswith("?") or ORDERED.search(said)):
        match = TOLD.search(said)
    if match is None and HARM.search(said):
        match = BESIDE.search(said)
    if match is None and not said.endswith("?") and NEAR.search(asked):
        match = HE_MAY.search(said)
    if match is None:
        return None
    return part.start() + match.start(), part.start() + match.end()
