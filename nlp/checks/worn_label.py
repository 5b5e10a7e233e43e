""" "Do you consider yourself poor?": a judgment that people have to put on themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import is_person, replace, token_at

CHECK = Check(
    id="worn-label",
    category=Category.STIGMA,
    level=Level.CARE,
    message="“{match}” asks people to put a name on themselves.",
    why="Many whom it means say no, since the word does not sound like them, and those who say "
    "yes have to wear it. A question about the thing itself finds out more.",
    sources=("uofl_power", "ask_question", "jama_stigma"),
    examples=(
        Example(before="Do you consider yourself an abuser?"),
        Example(before="Would you call yourself poor?", also=("poverty-labels",)),
        Example(before="Do you see yourself as an abusive partner?"),
        Example(before="Does the client identify as disabled?", also=("contested-words",)),
        Example(before="Are you a survivor?"),
        Example(before="We run a group for torture victims. Are you one?"),
        Example(before="Do you admit that you are a bully?", also=("accusing-words",)),
        Example(
            before="As a victim of crime, how would you rate our clinic?",
            after=("How would you rate our clinic?",),
        ),
        Example(before="I am a trafficking survivor: Y N"),
        Example(before="Do you identify as a compulsive shopper?"),
        Example(before="Does he see himself as a survivor of torture?"),
        Example(before="Please confirm that you are disabled.", also=("contested-words",)),
        Example(before='On your badge, print "dropout" below your name.', also=()),
        Example(fine='On your badge, print "guest" below your name.'),
        Example(fine="As a survivor of breast cancer, would you like to join the choir?"),
        Example(fine="As a volunteer, how would you rate our training?"),
        Example(fine="Do you consider yourself part of this neighborhood?"),
        Example(fine="Do you think of yourself as gay, straight or bisexual?"),
        Example(before="Are you a compulsive spender?"),
        Example(before="I am a survivor of (choose one):"),
        Example(before="Is she a trafficked girl?"),
        Example(before="Do your neighbors find you unstable?"),
        Example(fine="What should we call you?"),
        Example(fine="Do you see yourself as an artist?"),
        Example(fine="Did the survivors' choir sing for you?"),
        Example(fine="Is the poor light in the hall fixed?"),
        Example(fine="Would you call yourself a cab, or should we?"),
    ),
)

SELF = r"(?:yourself|yourselves|himself|herself|themselves|themself|him|her|them)"
NAMES = (
    rf"\b(?:(?:call|class|classify|consider|count|describe|identify|label|regard|see|view) {SELF}"
    rf"(?: as being| as| to be| among)?|think of {SELF} as|identif(?:y|ies) as|feel like|"
    rf"(?:accept|acknowledge|admit|affirm|agree|attest|certify|confirm|declare|deny|recogni[sz]e"
    r"|say|state|think|verify)(?: that)?"
    r" (?:you|he|she|they)(?:'re| are| is)|(?:call|consider|describe|find|label|see|think of) you"
    r"(?: as)?)"
)
BEFORE = r"(?: (?:an?|the|one of the))?(?: (?!not\b|no\b)[\w-]+){0,2}?"
OUT = (
    r"(?: of (?!our\b|the\b|this\b)[\w ]{3,30})?(?: (?:right now|at all|now|today"
    r"|currently))?\W*$|(?=,| or\b| and\b)"
)
HARMED = r"(?:abused|broken|damaged|neglected|oppressed|survivors?|traumati[sz]ed|victims?)"
HARMING = (
    r"(?:abus(?:er|ive)(?: \w+)?|aggressor|bully|batterer|controlling|dangerous(?: \w+)?"
    r"|perpetrator|violent(?: \w+)?|wife-beater)"
)
POOR = (
    r"(?:destitute|disadvantaged|food[- ]insecure|hard up|housing[- ]insecure|impoverished"
    r"|low[- ]income|needy|poor|rent[- ]burdened|underprivileged|unstably housed|very poor"
    r"|working poor|in poverty)"
)
BODY = r"(?:disabled|feeble|frail|handicapped|impaired|infirm|invalid)"
WEIGHT = r"(?:fat|heavy|obese|overweight|underweight)"
OTHER = (
    r"(?:at[- ]risk|codependent|delinquent|dysfunctional|enabler|failure|high[- ]risk|hopeless"
    r"|(?:angry|difficult|dishonest|needy|violent|weak) (?:man|parent|person|woman)"
    r"|(?:compulsive|pathological|problem) \w+|criminal|gambler|gang member|hoarder|runaway|truant"
    r"|illiterate|loner|loser|lazy|minority|misfit|outcast|unfit|unemployable|unstable|vulnerable"
    r"|workaholic"
    r"|burden(?: to| on)?(?: \w+){0,2}|bad \w+|good for nothing)"
)
KINDS = (
    (HARMED, ("hard-times-support",)),
    (HARMING, ()),
    (POOR, ("money-stretch",)),
    (BODY, ("take-part",)),
    (WEIGHT, ("weight-talk",)),
    (OTHER, ("help-right-now",)),
)
PATTERNS = tuple(
    (later(rf"{NAMES}{BEFORE} {kind}(?:{OUT})", re.IGNORECASE), others) for kind, others in KINDS
)
NOUNS = (
    r"(?:abusers?|addicts?|alcoholics?|batterers?|felons?|hoarders?|offenders?|perpetrators?"
    r"|sufferers?|survivors?|victims?)"
)
ARE_YOU = later(
    r"\b(?:are|is|were|was) (?P<who>you|he|she|they|the \w+|your \w+) (?:an? |the )?"
    r"(?:(?:abuse|assault|crime|domestic violence|incest|rape|sexual \w+|torture|trafficking|"
    r"(?:labor|sex) trafficking) )?"
    r"(?:(?:abused|exploited|neglected|trafficked|troubled) (?:boy|child|girl|man|mother"
    r"|parent"
    r"|person|teen|wife|woman|youth)|survivors?|abusers?|perpetrators?|enablers?|"
    r"(?:human )?trafficking victims?"
    r"|(?:(?:chronic|compulsive|habitual|heavy|pathological|problem) )(?:gambler|hoarder|liar"
    r"|overeater|shopper|spender)s?)"
    r"(?:,? (?:yes or no|y/n))?\W*$",
    re.IGNORECASE,
)
ONE_OF_THEM = later(
    rf"\b{NOUNS}\b[^.?!]{{0,40}}[.!;:,-]+ ?(?:and )?(?:(?:are|is|were|would|could|might) "
    r"(?:you|this|that|it|he|she|they)(?: be)?|does (?:this|that)|do you) "
    r"(?:one\b|among them|fit|you\W*$|(?:describe|sound like|fit|mean) you|them\b|part of)",
    re.IGNORECASE,
)

STATUS = (
    r"(?:(?:addicted|at-risk|battered|homeless|illegal|low-income|poor|troubled|undocumented"
    r"|unwed) \w+"
    r"|drop-?outs?|ex-?(?:cons?|convicts?|offenders?)|(?:food stamp|welfare) recipients?)"
)
# "As a victim of crime, …", "I am a rape survivor.": put on the person before they say a word.
PUT_ON = later(
    r"(?P<aside>(?:^|(?<=[.!?] ))(?:(?:speaking|given that you are|being|since becoming) )?"
    r"(?:as )?"
    rf"(?<!\w)an? (?:[\w-]+ ){{0,3}}?(?:{NOUNS}|{HARMED} \w+|{STATUS})\b[^,.?!]{{0,40}}, )(?=\w)"
    rf"|^\W*(?:i am|i'm) an? (?:[\w-]+ ){{0,3}}?{NOUNS}(?: of)?(?= *(?:[.:(]|$))",
    re.IGNORECASE,
)
SHORT = (
    r"(?:(?:ab)?used|abuser|addict|alcoholic|bipolar|convict|crazy|criminal|disabled|drop-?out"
    r"|drunk"
    r"|ex-?(?:con|convict|felon|offender)|felon|handicapped|high[- ]risk|homeless|illegal"
    r"|illiterate"
    r"|immigrant|inmate|junkie|low[- ]income|lazy|mentally ill|needy|not disabled|obese|offender"
    r"|poor|runaway"
    r"|recovering \w+|refugee|single mother|special needs|survivor|undocumented|user|victim"
    r"|welfare)"
)
# 'Write "victim" or "survivor" after your name': the word stands ready in quotation marks.
WRITTEN = later(
    r"\b(?:add|call yourself|choose|circle|enter|mark|pick|print|put|say|sign|use"
    r"|write)\b[^.?!\"“]{0,40}"
    rf"[\"“'‘]{SHORT}[.,]?[\"”'’]"
    rf"|\b(?:{SHORT}) or (?:an? )?{SHORT},? (?:whichever|which(?:ever)? one) (?:fits|you are)\b"
    rf"|\b(?:say|which(?: word)?)\b[^.?!]{{0,24}}\byou are\b[^.?!]{{0,6}}\b{SHORT}\b",
    re.IGNORECASE,
)
# "Check if you are: poor / addicted / abused": labels wait among the answers.
OF_YOU = later(
    r"\b(?:check|choose|circle|mark|pick|tick|which)\b[^.?!]*\b(?:are you|you are)\b[^\w?]*\??$",
    re.IGNORECASE,
)
OFFERED = later(
    rf"(?:an? )?(?:{SHORT}|{HARMED}|{HARMING}|{POOR}|{BODY}|{NOUNS}|addicted)", re.IGNORECASE
)
OPENS = later(r"(?:as|being|given|since|speaking)\b", re.IGNORECASE)
ILLNESS = later(
    r"\b(?:brain|burn|cancer|fire|flood|heart|injury|storm|stroke|tornado)\b", re.IGNORECASE
)
REASON = "asks without naming what somebody is"
NEEDS = (*(pattern for pattern, _ in PATTERNS), ONE_OF_THEM, WRITTEN, ARE_YOU, PUT_ON, OF_YOU)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first label that people are asked to put on themselves."""
    text = parsed.plain
    for pattern, others in PATTERNS:
        if found := pattern.search(text):
            yield Hit(*found.span(), others=others)
            return
    if (
        (found := ONE_OF_THEM.search(text) or WRITTEN.search(text))
        or ((found := ARE_YOU.search(text)) and _a_person(parsed, found))
        or ((found := OF_YOU.search(text)) and _labels(parsed) > 1)
    ):
        yield Hit(*found.span(), others=("hard-times-support",))
    if found is None and (found := PUT_ON.search(text)) and not ILLNESS.search(found.group()):
        yield from _put_on(parsed, found)


def _labels(parsed: Parsed) -> int:
    """Count the answers that are labels."""
    return sum(OFFERED.fullmatch(one.text.strip()) is not None for one in parsed.question.options)


def _put_on(parsed: Parsed, found: re.Match[str]) -> Iterator[Hit]:
    """Yield a label that the question puts on the person, and the question without it."""
    aside = found["aside"]
    if aside is None:
        yield Hit(*found.span(), others=("hard-times-support",))
    elif OPENS.match(aside):
        first = parsed.question.text[found.end()].upper()
        kinds = (Protected.PERSON, Protected.QUANTIFIER, Protected.NAME)
        edit = replace(parsed, found.start(), found.end() + 1, first, REASON, *kinds)
        yield Hit(found.start(), found.end() - 2, ways=((edit,),))


def _a_person(parsed: Parsed, found: re.Match[str]) -> bool:
    """Tell whether it is somebody, and not a town or a tree, that is asked to be one."""
    last_word = parsed.plain.rfind(" ", 0, found.end("who")) + 1
    return is_person(token_at(parsed.doc, last_word))
