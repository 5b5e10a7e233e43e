"""Race, gender or faith put down by somebody else, from looks, a name or an accent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed, plain
from nlp.quick.later import later
from nlp.sense.things_said import names_a_thing

CHECK = Check(
    id="identity-guess",
    category=Category.OUTDATED_IDENTITY,
    level=Level.CARE,
    message="“{match}” leaves it to somebody else to say who a person is.",
    why="A guess from looks, a name or an accent is often wrong. You could ask the person, and "
    "note if they would rather not say.",
    sources=("rwjf_script", "nhs_questions", "reald"),
    examples=(
        Example(before="Race (staff to complete)"),
        Example(before="Staff: mark the client's race based on appearance."),
        Example(before="Interviewer: record gender by observation."),
        Example(before="From the surname, note the child's likely ethnic group."),
        Example(before="Ethnicity of student (staff: mark by observation, do not ask)"),
        Example(before="If the client does not say, make your best guess at their race."),
        Example(before="Perceived race of client"),
        Example(fine="What is your race or ethnicity? Staff will not guess."),
        Example(fine="Have you been treated badly because of your race or how you look?"),
        Example(fine="Did anyone assume your gender from your name?"),
        Example(fine="Date of observation by staff:"),
        Example(
            before="Going by the accent, what background does the caller seem to have?",
            also=("identity-doubted",),
        ),
        Example(fine="From the photo, which background do you like for the poster?"),
        Example(fine="Can you tell a robin by its looks?"),
        Example(fine="Does the stain look black or brown?"),
        Example(fine="Did the doctor see the baby's sex by ultrasound?"),
    ),
)

RACE, GENDER, FAITH = "race-ethnicity", "gender-self-described", "faith-practices"
TOPICS = (
    (later(r"\b(?:rac(?:e|es|ial)(?! (?:bib|car|course|day|distance|number|result|start|time"
           r"|track))|ethnic\w*|nationality|national origin|tribe)\b", re.I), RACE),
    (later(r"\b(?:sexual orientation|sexuality|gay|lesbian)\b", re.I),
     "orientation-self-described"),
    (later(r"\b(?:gender|sex)\b(?! (?:with|act|work|worker|trade|offen|education))", re.I), GENDER),
    (later(r"\b(?:religion|religious|faith)\b", re.I), FAITH),
)  # fmt: skip
LOOKS = (
    r"(?:appearances?|looks?|sight|sur ?names?|(?:last|family|first) names?|names?|accents?"
    r"|skin(?: colou?r| tone)?|complexion|hair(?:style)?|voice|photo\w*|picture|cloth(?:es|ing)"
    r"|dress|speech|(?:facial|physical) features|features|manner\w*"
    r"|how (?:he|she|they|the \w+) (?:looks?|sounds?|dress\w*))\b"
)
GUESS = later(
    rf"\b(?:by|from|(?:based|going|depending) (?:on|by)|judging (?:by|from)|according to|using"
    rf"|go(?:ing)? by) (?:(?:the|their|his|her|its|client's|person's|physical|outward|general"
    rf"|visual|visible|staff|your|own|last|and|first) ){{0,3}}(?:{LOOKS}|observation|visual"
    r" \w+|looking(?! at the (?:board|calendar|clock|list|map|schedule|sheet|sign))|eye\b)"
    r"|\bat a glance\b"
    r"|\bvisual(?:ly)? (?:assess\w*|check|determin\w*|id\b|identif\w*|inspect\w*|observ\w*)"
    r"|\b(?:without asking|do not ask|don't ask|no need to ask)\b"
    r"|\b(?:blank|refuse[ds]?|unknown|unsure|not (?:known|said|sure))\b[^.?!]{0,12}\bguess\b"
    r"|\bguess (?:if|when|where)\b|^\W*guess\b"
    r"|\b(?:best|educated|make a|your|a|please|staff|or|should|can|must) guess\b"
    r"|\b(?:apparent|assumed|perceived|presumed|likely|probable) "
    r"(?:rac|ethnic|gender|sex\b|sexual|nationality|religion)"
    r"|\b(?:race|ethnicity|ethnic group|gender|sex) (?:as )?(?:observed|perceived|noted)\b"
    r"|\b(?:observed|visible) (?:race|ethnicity|gender|sex)\b"
    r"|\bas you see it\b|\b(?:stranger|others?|anyone|neighbors?) (?:would )?(?:guess|say|think"
    r"|take)\b"
    r"|\b(?:best|own|your) judge?ment\b|\bpeople (?:assume|say|take you|think)\b"
    r"|\b(?:staff|worker|interviewer|visual) (?:observation|perception|judgment)\b"
    r"|\b(?:as )?(?:observed|perceived|determined|assigned|judged) by (?:the )?"
    r"(?:staff|interviewer|worker|clerk|screener)\b",
    re.I,
)
STATUS = later(
    r"\b(?:appear|look|seem|sound)s? (?:to be |like )?(?:an? )?(?:alien"
    r"|(?:here )?(?:il)?legal(?:ly)?"
    r"|immigrant|non-?citizen|undocumented)\b|\baccent\b[^.?!]{0,30}\b(?:abroad|birth|born"
    r"|citizen|foreign|immigra\w+)\b",
    re.IGNORECASE,
)
SEEMS = later(
    rf"\b(?:by|from|on) [^?,]{{0,30}}\b{LOOKS}[^?]{{0,60}}\b(?:background|culture|homeland"
    r"|origins?)\b"
    r"[^?]{0,40}\b(?:appear|come|guess|look|seem)\w*\b|"
    r"\b(?:complexion|skin)\b[^?]{0,20}\b(?:dark|light|black|brown|fair|kinky)\b|"
    r"\b(?:appear|look|seem|sound)s?(?: to be| like)? (?:an? )?(?:african|arab|asian|black"
    r"|foreign|gay"
    r"|hispanic|indian|jewish|latin[ao]|mexican|mixed|muslim|native|transgender|white)\b",
    re.IGNORECASE,
)
BY_STAFF = later(
    r"\b(?:caseworker|clerk|interviewer|office|officer|screener|staff|volunteer|worker)"
    r"(?:'s)?(?:,|:)? (?:to |will |should |must |please )?"
    r"(?:assess|assign|choose|complete|decide|determine|enter|estimate|fill|judge|mark|note|pick"
    r"|record|select)\w*\b|\bby staff\b|\bvisual\b",
    re.I,
)
ASKED = later(
    r"\b(?:ask (?:the |your )?\w+ (?:how|what|which|to (?:choose|describe|pick|say|tell))"
    r"|self[- ](?:described|identif\w+|report\w*)|in (?:his|her|their|your) own words"
    r"|(?:what|as|how) (?:the )?(?:client|he|she|they|person|patient|youth) "
    r"(?:says?|tells?|describes?|reports?))\b",
    re.I,
)
UNFAIR = later(
    r"\b(?:assum|(?:did|has|have) (?:any|some)(?:body|one)|bias|bull[iy]|den[iy]"
    r"|discriminat|disrespect|fair|harass|hate|insult|joke|judged|mock"
    r"|mistreat|picked on|prejudice|profil|refus|stopped|stereotyp|teas|treat|turned away|unfair)",
    re.I,
)
NOT = later(r"\b(?:not|never|no one|nobody|won't|cannot|can't|don't need to)(?: \w+){0,2} ?$", re.I)
PROMISED = later(r"\b(?:we|i|they|anyone|anybody|somebody|someone|he|she|you) ?$", re.I)
NEEDS = (SEEMS, STATUS, *(pattern for pattern, _ in TOPICS))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield where somebody else puts down who a person is."""
    text, note = parsed.plain, plain(parsed.question.note)
    whole = f"{text} {note}" if note else text
    if (seems := SEEMS.search(text)) and not names_a_thing(text[: seems.start()].split()):
        yield Hit(*seems.span(), others=(RACE,))
        return
    if status := STATUS.search(text):
        yield Hit(*status.span())
        return
    topic = next(
        ((found, other) for about, other in TOPICS if (found := about.search(whole))), None
    )
    if topic is None or UNFAIR.search(whole) or ASKED.search(whole):
        return
    for part, inside in ((text, True), (note, False)):
        guess = GUESS.search(part) or BY_STAFF.search(part)
        if guess is None or _denied(part[: guess.start()], guess.group()):
            continue
        yield Hit(*(guess.span() if inside else _topic_in(text)), others=(topic[1],))
        return


def _denied(before: str, guess: str) -> bool:
    """Tell whether a sentence promises not to guess, or says who else might."""
    return bool(NOT.search(before)) or ("ask" in guess and bool(PROMISED.search(before)))


def _topic_in(text: str) -> tuple[int, int]:
    """Return where a question names its topic, else all of it."""
    found = next((hit for about, _ in TOPICS if (hit := about.search(text))), None)
    return found.span() if found else (0, len(text))
