"""Others who are brought in, listen, or are told: whether a question is to be answered alone."""

from __future__ import annotations

import re

from nlp.quick.later import later

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
    rf"\bwith (?:her|him|them|{THEM_BARE}) (?:also |still )?{HEARD}"
    rf"|\bbring {THEM} (?:along|in|with (?:her|him|them|you))\b"
    rf"|\b(?:ask|interview|question|see) (?:the |both )?(?:couple|partners|famil(?:y|ies)|{THEM}"
    rf"|(?:applicant|client|patient|resident|victim) and (?:\w+ )?{CLOSE})"
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
BESIDE = later(
    r"\b(?:person|man|woman|one|adult|somebody|someone|anybody|anyone) (?:who(?: is|['’]s)? "
    r"|that )?"
    r"(?:came|brought|drove|is|with|sitting|standing|waiting|here)\b[^.?!]{0,20}"
    r"(?:\b(?:with|next to|beside) (?:you|her|him|them)|\byou (?:here|in)|\bhere with)",
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
TOLD = later(f"{SETTING}|{SENT_BY}|{SENT_HOME}", re.IGNORECASE)
ARRANGED = later(
    rf"\b(?:have|let|get|ask|allow|invite|bring|tell) (?:{THEM}|{HOUSE}) (?:to |so (?:that )?"
    r"(?:he|she|they) "
    rf"(?:can|could|may) )?(?:\w+ )?{DO}\b"
    rf"|\b(?:can|could|may|shall|should|will) {THEM} (?:\w+ )?{DO}\b"
    rf"|{THEM} (?:can|could|has to|have to|is (?:free|welcome) to|may|must|needs? to|should"
    rf"|will(?: need to)?) (?:also |always |still )?{DO}\b"
    rf"|^\W*(?:\w+: )?{CLOSE} (?:can|could|may|must|should|will) (?:also |always |still )?{DO}\b"
    rf"|^\W*{CLOSE} (?:will )?(?:interprets?|is {HEARD}|translates?)\b"
    rf"|^\W*{CLOSE}s?[:,]? (?:please )?(?:sit|stay|wait) (?:beside|by|next to|with) (?:her|him|them"
    r"|you)\b"
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
    r"|\b(?:as a (?:couple|family)|(?:couples?|family) (?:interview|meeting|session))\b",
    re.IGNORECASE,
)
