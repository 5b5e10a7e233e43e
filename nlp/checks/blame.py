"""Why-questions that sound like blame, and the circumstance that could be asked about instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.accusing import RESISTING, about_harm, about_service, accuses, lemma_of
from nlp.reword.circumstance import circumstance
from nlp.reword.failing import failing
from nlp.reword.why_clause import WhyClause, why_clauses
from nlp.sense.syntax import end_of
from nlp.words import words

CHECK = Check(
    id="blame",
    category=Category.BLAME,
    level=Level.CARE,
    message="“{match}” can sound as if it was the person's fault.",
    why="People who feel blamed tend to close up. A question about what happened around them is "
    "easier to answer, and shows what could help.",
    sources=("hopeandsafety", "havenprogram", "uofl_power"),
    examples=(
        Example(
            before="Why didn't you come to your appointment?",
            after=("What, if anything, got in the way of coming to your appointment?",),
        ),
        Example(
            before="Why did you miss your appointments?",
            after=("What, if anything, got in the way of getting to your appointments?",),
        ),
        Example(
            before="Why haven't you turned in your paperwork yet?",
            after=("What, if anything, has made it hard to turn in your paperwork?",),
        ),
        Example(
            before="Please explain why your child did not attend school last week.",
            after=("What, if anything, got in the way of your child attending school last week?",),
        ),
        Example(
            before="Why did you drop out of school?",
            after=("What led you to leave school?",),
            also=("skill-labels",),
        ),
        Example(
            before="Reason for failing to attend the class:",
            after=("What, if anything, got in the way of attending the class?",),
        ),
        Example(before="Why didn't you leave the relationship sooner?"),
        Example(before="What did you do to make him so angry?", also=("blame-phrases",)),
        Example(before="Don't you think you should have asked first?", also=("leading",)),
        Example(before="Was the victim drinking?"),
        Example(
            before="What did you do that led to your stay?", also=("blame-phrases", "brought-about")
        ),
        Example(before="What could the client have done to avoid this?"),
        Example(before="How did you contribute to the conflict?"),
        Example(before="Why did it take you so long to call?"),
        Example(before="Was it because you drank too much?"),
        Example(fine="How did you contribute to the garden?"),
        Example(fine="Was it because of the rain that the bus was late?"),
        Example(before="Why don't you trust our staff?"),
        Example(before="Has he said what he did to upset the manager?"),
        Example(before="What stopped you from just asking for help?"),
        Example(fine="What kept you from coming to the fair?", also=()),
        Example(
            before="Reasons why the student was unable to finish the class:",
            after=("What, if anything, got in the way of the student finishing the class?",),
            also=("shortfalls",),
        ),
        Example(
            before="Please explain why you ran out of food this month.",
            after=("What led up to running out of food this month?",),
        ),
        Example(fine="Please tell us why you chose our program."),
        Example(fine="Why did you choose our program?"),
        Example(fine="Why do you like coming to the garden?"),
        Example(fine="Why did the bus not stop here?"),
        Example(fine="Why do we ask? So that we can plan rides."),
        Example(fine="Is there a reason you cannot come on Tuesdays?"),
        Example(fine="What was the main reason you left your last job?"),
        Example(fine="Should you have any questions, call us. What is your name?"),
        Example(fine="What made you feel welcome at the center?"),
    ),
)

CUES = frozenset({
    "back", "because", "better", "caused", "come", "contribute", "could", "could've", "do", "done",
    "drinking", "drunk", "escape", "failure", "fault", "high", "incomplete", "kept", "late",
    "made", "makes", "missing", "overdue", "part", "prevented", "reason", "reasons", "resist",
    "role", "scream", "should", "should've", "shouldn't", "stopped", "struggle", "think", "unpaid",
    "wearing", "why",
})  # fmt: skip
ACCUSING = later(
    r"\bwhat did (?:you|he|she|they|the \w+|your \w+) do (?:that|which) (?:\w+ )?(?:caused"
    r"|contributed|led|made|resulted|set|upset)\b(?! you (?:feel )?(?:happy|proud))"
    r"|\bhow (?:did|do|have) (?:you|he|she|they|the client) contributed? to (?:the|this|that|your"
    r"|their) (?!team|group|class|community|garden|project)"
    r"|\bwhat (?:could|should) (?:the|your) \w+ have done\b"
    r"|\bwhat ma(?:de|kes) (?:you|him|her|them) think (?:it|that)(?: is|'s| was) (?:acceptable"
    r"|all right|fine|ok|okay|right)\b"
    r"|\bwhy (?:is|are|was|were) (?:the|your) (?:rent|bills?|payments?|reports?|forms?|paperwork"
    r"|homework|fees?|application) (?:\w+ )?(?:behind|incomplete|late|missing|overdue|unpaid)\b"
    r"|\bdid (?:he|she|they|you|the (?:client|complainant|survivor|victim)) (?:even )?(?:fight back"
    r"|resist|scream|struggle|try to (?:escape|fight|get away|resist))\b"
    r"|\bwhat (?:kept|prevented|stopped) (?:the|your) (?:caregiver|client|father|mother|parents?"
    r"|survivor|victim) from\b"
    r"|\bwhy (?:did|has|does) it tak(?:e|en) (?:you|him|her|them|the \w+) (?:so|this|that"
    r"|until) \w+"
    r"|\b(?:is|was|were) (?:the|this|your) [^.?!,]{3,30} because (?:he|she|they|you) (?:did(?:n't"
    r"| not)|drank"
    r"|failed|forgot|fought|let|refused|smoked|used|were (?:drunk|high|late)|yelled)\b"
    r"|\bwhy (?:was|were) (?:he|she|they|you) (?:\w+ )?(?:alone|dressed|drinking|out (?:alone|so)"
    r"|walking"
    r"|wearing)\b"
    r"|\bwas (?:it|that|this) because (?:you|he|she|they|the \w+) (?:did(?:n't| not)|drank"
    r"|failed|got"
    r"|had been|let|provoked|refused|used|wore|were (?:drunk|drinking|high|late))\b"
    r"|\bwhat did (?:you|he|she|they) do to (?:provoke|cause|deserve|upset|anger|trigger|make|lose"
    r"|end up|get (?:yourself )?(?:hit|hurt|fired|evicted|arrested|kicked|suspended|banned))\b"
    r"|\bwhose fault\b|\b(?:was|is) (?:it|this|that) (?:your|his|her|their) (?:own )?fault\b"
    r"|\bwhat could (?:you|they) have done (?:differently|better|to (?:prevent|avoid|stop))\b"
    r"|\bwhat (?:kept|stopped) you from (?:fighting|getting away|leaving (?:him|her|them"
    r"|the (?:house|marriage|relationship))|saying no|telling (?:anyone|someone|the police))\b"
    r"|\b(?:was|were|had) the (?:complainant|survivor|victim)s? (?:already |also |been )?"
    r"(?:drinking|drunk|high|intoxicated"
    r"|using (?:alcohol|drugs)|wearing(?! (?:an? )?(?:brace|glasses|helmet"
    r"|mask|seat ?belt)))\b"
    r"|\bwhat (?:was|were) the (?:complainant|survivor|victim)s? wearing\b"
    r"|\bwhat (?:part|role) did you (?:have|play) in (?:being|getting|the (?:abuse|assault|attack"
    r"|fight|violence))\b",
    re.IGNORECASE,
)
WHOM = (
    r"(?:you|he|she|they|(?:the|your) (?:caregiver|child|client|daughter|father|mother|parents?"
    r"|patient"
    r"|resident|son|student|survivor|tenant|victim|youth))"
)
ANSWERABLE = later(
    rf"\bcould {WHOM} (?:possibly )?have (?:acted|avoided|called|done|handled|left|prevented|said"
    r"|stopped"
    r"|tried)\b"
    rf"|\bdid {WHOM} do (?:anything|something)(?: \w+)? (?:to|that) (?:may have |might have "
    r"|would )?(?:anger"
    r"|attract|bring|cause|deserve|encourage|invite|lead|make|provoke|set|trigger|upset)\w*\b"
    r"|\b(?:is|was) it (?:her|his|their|your) (?:own )?(?:anger|attitude|behavior|drinking|fault"
    r"|habits|laziness|lifestyle"
    r"|mouth|temper) that\b"
    rf"|\bwhat {WHOM} (?:did|had done|said)(?: \w+)? (?:to|that|which) (?:\w+ )?(?:anger|bring"
    r"|cause"
    r"|deserve|encourage|invite|lead|led|provoke|set off|start|trigger|upset)\w*\b"
    rf"|\bwhat (?:has |is )?(?:kept|keeping|prevented|stopped|stopping) {WHOM} from"
    r" (?:at least|even|just|simply) "
    rf"|\bdo(?:es)? {WHOM} (?:agree|believe|feel|think)\b[^.?!]*\b(?:had|have|played?|plays?) "
    r"(?:a|an|any|some) (?:part|role|hand) in (?:what happened|it|this|that"
    r"|the (?:abuse|arrest|assault|attack|eviction|fight|incident|removal))\b"
    r"|\bhow (?:did|do|does|has|have|might|much did) your [\w' ]{3,30} (?:add|cause|contribut"
    r"|lead|led|result)"
    r"\w* (?:to|in)? ?(?:the|this|that|your|his|her)\b"
    r"|\baccount for (?:all |any |the |your )+(?:\w+ )?(?:absences?|days|gaps?|hours|money|months"
    r"|time|weeks"
    r"|whereabouts|years)\b"
    rf"|\b(?:describe|tell us|what) (?:what )?{WHOM} (?:was|were) wearing\b|\bwhat (?:was"
    rf"|were) {WHOM} wearing\b"
    rf"|\bwhat (?:has|have) {WHOM} (?:ever )?(?:done|tried) to (?:avoid|better|change|correct"
    r"|deserve|earn|fix"
    r"|improve|prevent|solve|stop)\b"
    r"|\bwhy (?:was|were|is|are) (?:the|this|your) (?:baby|child(?:ren)?|daughter|home|house"
    r"|infant|kids?"
    r"|resident|son) (?:\w+ )?(?:allowed|alone|dirty|hungry|in|late|left|not|out|so|unattended"
    r"|unsupervised|without)\b"
    rf"|\bif {WHOM} (?:had )?(?:knew|known|saw|seen|were (?:aware|warned))\b[^.?!]*\bwhy\b",
    re.IGNORECASE,
)
SHOULD_HAVE = later(
    r"\b(?:do|would)(?:n't)? you (?:not )?(?:agree|believe|feel|say|think) (?:that )?"
    r"(?:you|he|she|they|your \w+)"
    r" (?:should|could|ought to)"
    r"(?:'ve| (?:\w+ )?have| of)\b(?! (?:been|gotten|had|received))"
    r"|\bshouldn't (?:you|he|she|they|(?:your|the) \w+) (?:\w+ )?have \w+"
    r"|\byou(?:'d| should have)? (?:really |surely )?(?:knew|know|known) better\b(?! than)",
    re.IGNORECASE,
)
WHAT_DID = frozenset({"did", "what"})
THERE_IS = later(
    r"\b(?:is|are|was|were) there (?:an?|any|some)(?: \w+)? $|\b(?:do|did) you have (?:an?|any)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
VICTIMS = frozenset({"complainant", "survivor", "victim"})
NOW = frozenset({"are", "ca", "can", "do", "does", "is", "will", "wo"})
FAILURE = later(
    r"\byour (?:repeated )?failure to\b|^(?:the |main )*reasons? for (?:the )?"
    r"(?:failing|failure|inability) to\b",
    re.IGNORECASE,
)
SUBSTANCE = frozenset({"drink", "overdose", "relapse", "smoke", "use", "vape"})
UNASKED = frozenset({
    "divorce", "separate",
    "abandon", "cheat", "disobey", "care", "fight", "gamble", "hide", "hit", "ignore", "let",
    "lie", "know", "neglect", "remember", "resist", "shout", "steal", "trust", "understand",
    "violate", "want", "wander", "waste", "wish", "yell",
})  # fmt: skip
HARM_OTHERS = ("support-now", "safety-now")
HARD_OTHERS = ("what-made-it-hard",)
TOLD_OTHERS = ("what-was-going-on",)
SUBSTANCE_OTHERS = ("substance-support",)
HARM_WHY = (
    "Nobody is to blame for what somebody else did, or for getting through it the way they could. "
    "A question about safety or support now can help more."
)
HARM_DROP = (
    "You could leave this question out. The answer rarely changes what help you can offer, and "
    "it can sound as if the person should have done something else."
)
NEEDS = (ANSWERABLE, a_word_of(CUES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield at most one hit: a why-clause that accuses, or another blaming phrase."""
    text = parsed.question.text
    said = words_in(parsed.plain)
    if answerable := ANSWERABLE.search(parsed.plain):
        yield _accused(parsed, answerable, HARD_OTHERS)
        return
    cues = said & CUES
    if not cues or (cues == {"do"} and not said >= WHAT_DID):
        return
    if match := ACCUSING.search(parsed.plain):
        yield _accused(parsed, match, TOLD_OTHERS)
        return
    if match := FAILURE.search(text) or SHOULD_HAVE.search(parsed.plain):
        yield _accused(parsed, match, HARD_OTHERS, failing(parsed))
        return
    clauses = list(why_clauses(parsed.doc, text))
    accusing = [one for one in clauses if accuses(one) and not _asks_what_hinders(text, one)]
    if not accusing:
        return
    clause = accusing[0]
    end = end_of(clause.verb if clause.verb is not None else clause.subject)
    if about_harm(clause):
        yield Hit(clause.start, end, (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)
        return
    alone = len(clauses) == 1 and not THERE_IS.search(text[: clause.start])
    way = _fair_way(parsed, clause) if alone else ()
    yield Hit(clause.start, end, (way,), ()) if way else Hit(clause.start, end, (), _others(clause))


def _accused(
    parsed: Parsed, match: re.Match[str], others: tuple[str, ...], way: tuple[Edit, ...] = ()
) -> Hit:
    """Return the hit for a blaming phrase: safety first where somebody may have been hurt."""
    forms = {form for token in parsed.doc for form in (token.lower_, token.lemma_.lower())}
    if forms.isdisjoint(words("harm") | words("close-person") | VICTIMS):
        return Hit(*match.span(), (way,) if way else (), others)
    return Hit(*match.span(), (), HARM_OTHERS, HARM_DROP, why=HARM_WHY)


def _asks_what_hinders(text: str, clause: WhyClause) -> bool:
    """Tell whether it is "Is there a reason you cannot come": what stands in the way now."""
    return clause.auxiliary in NOW and THERE_IS.search(text[: clause.start]) is not None


def _fair_way(parsed: Parsed, clause: WhyClause) -> tuple[Edit, ...]:
    """Return the rewording, where what was or was not done is about a service."""
    verb = clause.verb
    if verb is None or (clause.negated and not _fair(verb)):
        return ()
    inner = {lemma_of(child) for child in verb.children if child.dep_ in ("acomp", "oprd", "xcomp")}
    if ({lemma_of(verb)} | inner) & (UNASKED | (frozenset() if clause.negated else SUBSTANCE)):
        return ()
    return circumstance(parsed, clause)


def _fair(verb: Token) -> bool:
    return about_service(verb) and lemma_of(verb) not in RESISTING


def _others(clause: WhyClause) -> tuple[str, ...]:
    verb = clause.verb
    if verb is not None and {lemma_of(verb), *map(lemma_of, verb.children)} & SUBSTANCE:
        return SUBSTANCE_OTHERS
    return HARD_OTHERS if clause.negated else TOLD_OTHERS
