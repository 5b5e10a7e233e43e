"""Questions that take prison, drugs, harm or an arrest for granted, and ask for the details."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.sense.presupposed import presupposed
from nlp.sense.sentences import sentence_at

CHECK = Check(
    id="assumed-history",
    category=Category.PRESUMPTION,
    level=Level.CARE,
    message="“{match}” takes a hard past for granted.",
    why="Whoever it does not fit is taken for somebody else, and whoever it fits was given no say "
    "in telling it. You could ask what help would be useful, or whether first, with a way to skip.",
    sources=("va_neutral", "devaus_checklist"),
    examples=(
        Example(
            before="When do you plan to leave your abuser?", also=("trauma-detail", "whereabouts")
        ),
        Example(before="When did you first realize you had a drinking problem?"),
        Example(before="Are you still fighting?"),
        Example(before="Have you stopped stealing?"),
        Example(
            before="What do you do when your partner hits you?",
            also=("trauma-detail",),
        ),
        Example(before="How did you end up incarcerated?"),
        Example(before="Who knows about your gambling problem?", also=("taken-for-granted",)),
        Example(fine="If your partner hits you, who can you call?"),
        Example(fine="Would you like help with a drinking problem?"),
        Example(fine="Are you still fighting your eviction in court?"),
        Example(fine="Have you stopped using the bus pass?"),
        Example(fine="Do you still live on Main Street?"),
        Example(fine="When did you realize that you had a talent for cooking?"),
        Example(fine="What do you do when your baby cries?"),
        Example(fine="What would you want to say to your abuser, if you have one?"),
        Example(before="How many times have you been evicted?", also=("no-period",)),
        Example(before="Is the man who beat you at home now?", also=("trauma-questions",)),
        Example(before="When your mom is drunk, what do you do?"),
        Example(before="Who watches your kids when you go back to jail?", also=("convictions",)),
        Example(fine="Who watches your kids when you go back to school?"),
        Example(before="What made you turn to drugs?"),
        Example(fine="Who do you turn to for advice?"),
        Example(before="What did you steal?", also=("verdict-words",)),
        Example(before="How many evictions have you had?"),
        Example(fine="How many attempts do students have on the test?"),
        Example(fine="Where does your baby lie down?"),
        Example(before="Where do you usually get your drugs?"),
        Example(fine="Where do you get your prescription drugs filled?"),
        Example(before="Do you still use heroin?"),
        Example(before="Does your partner still hit you?"),
        Example(before="What drugs were you on?"),
        Example(before="When you were abused, who knew about it?", also=("trauma-detail",)),
        Example(before="How old was the client when she was first expelled?"),
        Example(before="How do your reading difficulties show up at work?"),
        Example(fine="What did you say about your parking problems?"),
        Example(fine="If you were evicted, how many times has that happened?"),
        Example(fine="Do you still use our bus pass program?"),
        Example(fine="How many times have you been to our clinic?"),
        Example(
            fine="How many times have you been evicted?",
            also=("no-period",),
            options=("0", "1", "2 or more", "Prefer not to answer"),
        ),
        Example(fine="What drug is your child allergic to?"),
        Example(fine="How long were you on the waiting list?"),
        Example(fine="Do you still live at this address?"),
    ),
)

WHO = (
    r"(?:you|he|she|they|(?:your|the|this) (?:boyfriend|brother|child|client|daughter|father"
    r"|girlfriend|husband|mother|partner|resident|sister|son|spouse|tenant|wife))"
)
LOCKED = r"(?:detention|detox|jail|juvie|lockup|prison|rehab|the (?:penitentiary|psych ward))"
DONE_TO = (
    r"(?:arrested|convicted|divorced|evicted|expelled|fired|foreclosed on|institutionalized"
    r"|incarcerated|jailed|suspended)"
)
FELL = r"(?:attempted suicide|gone to (?:jail|prison|rehab)|overdosed|relapsed|run away)"
HABIT = (
    r"(?:abus|beat|cutt?|drink|gambl|hit(?! traffic)|hurt|lying|smok|steal|vap|yell)(?:e|t?ing)?"
)
ON = (
    r"(?:alcohol|cocaine|crack|dope|drugs|fentanyl|heroin|marijuana|meth|opioids|parole|pills"
    r"|probation|weed|welfare)"
)
ASSUMES = later(
    rf"\bhow many times (?:have|has|had|were|was|did) {WHO} (?:ever )?"
    rf"(?:(?:been |get |gotten )?{DONE_TO}|{FELL}|been (?:in|to) {LOCKED})\b"
    rf"|\b(?:do|does|are|is) {WHO} still (?:{HABIT}|(?:on|using|use|selling|sell|doing|do) {ON}"
    r"|getting high|in a gang)\b"
    rf"|\bwhat (?:drugs?|substances?|pills) (?:are|is|was|were) {WHO} (?:addicted to|high on"
    r"|hooked on|on|using)\b"
    rf"|\b(?:what|which) gangs? (?:are|did|do|does|is|was|were) {WHO} (?:belong|claim|in|join"
    rf"|roll|run|with)\b"
    rf"|\bhow long (?:was|were|have|has) {WHO} (?:been )?(?:in {LOCKED}|on {ON}|unable to)\b"
    rf"|\b(?:when|while) {WHO} (?:was|were) (?:being )?(?:abused|assaulted|beaten|molested"
    rf"|neglected|raped|trafficked|in {LOCKED}|on {ON})\b"
    rf"|\bhow old (?:was|were) {WHO} when {WHO} (?:(?:was|were|got) )?(?:first )?(?:\w+ or )?"
    rf"(?:{DONE_TO}|ran away)\b"
    rf"|\b(?:what|which) (?:jail|prison|rehab) (?:are|did|was|were) {WHO}\b"
    r"|\b(?:when (?:was|were)|what was the date of) your (?:first|last|latest|most recent)"
    r" (?:arrest|abortion|conviction|eviction|offense|overdose|relapse|suicide attempt)\b"
    r"|\bdate of (?:first|last|most recent) (?:arrest|conviction|drug use|offense|overdose|relapse"
    r"|use)\b"
    rf"|\bwhen did {WHO} (?:first )?(?:begin|quit|start|stop) (?:cutting|fighting|lying"
    r"|running away|shoplifting|stealing)\b"
    rf"|\bwhat (?:benefits|welfare) (?:are|is) {WHO} living on\b"
    rf"|\bhow much welfare (?:do|does) {WHO} (?:get|receive|collect)\b",
    re.IGNORECASE,
)
OPEN = later(r"\b(?:if|whether|would you like|in case)\b", re.IGNORECASE)
NONE_OPTION = later(r"\b(?:0|don'?t|do not|n/a|never|no|none|not|zero)\b", re.IGNORECASE)
CUES = frozenset({
    "benefits", "drug", "drugs", "first", "gang", "gangs", "jail", "last", "latest", "long", "old",
    "pills", "prison", "recent", "rehab", "still", "substance", "substances", "times", "welfare",
    "when", "while",
})  # fmt: skip


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first wording that takes a past for granted; none where an "if" opens it."""
    text = parsed.plain
    if any(NONE_OPTION.search(option.text) for option in parsed.question.options[:-1] or ()):
        return
    match = None if CUES.isdisjoint(words_in(text)) else ASSUMES.search(text)
    if match is None or OPEN.search(sentence_at(text, match.start())):
        hit = presupposed(parsed)
        if hit is not None:
            yield hit
        return
    yield Hit(match.start(), match.end(), others=_others(match.group().lower()))


def _others(said: str) -> tuple[str, ...]:
    if re.search(r"evict|foreclos", said):
        return ("where-stayed",)
    if re.search(
        rf"\b{ON}\b|drug|drink|smok|vap|high|rehab|detox|relapsed|overdosed|addict|hooked", said
    ):
        return ("substance-filter",)
    if re.search(r"arrest|convict|incarcer|jail|prison|gang|expel", said):
        return ("justice-help",)
    return ("support-now",)
