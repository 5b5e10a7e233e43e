"""Exact details of what somebody lived through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.sense.address import asks_about_the_person, asks_an_organization
from nlp.sense.hardship import ACCOUNT, SCENE, TELL
from nlp.sense.ordeal import Event, Ordeal, event_words, events
from nlp.sense.retold import may_be_skipped, retold
from nlp.sense.sentences import offers_help, reassures, sentence_at
from nlp.sense.syntax import end_of, lemmas

CHECK = Check(
    id="trauma-detail",
    category=Category.TRAUMA,
    level=Level.CARE,
    message="“{match}” asks people to go through it again, in detail.",
    why="Telling the story can bring the harm back and leaves a record that others may ask for. It "
    "is rarely needed to offer help.",
    sources=("chcs_aces", "casbhc_aces", "legal_momentum"),
    examples=(
        Example(before="Please describe the abuse in detail."),
        Example(before="List each incident of violence."),
        Example(before="How many times were you assaulted?", also=("no-period",)),
        Example(before="What were you wearing when it happened?", also=("blame",)),
        Example(before="How old were you when the abuse began?"),
        Example(before="Who abused you?"),
        Example(before="Have you lost a child? How did it happen?"),
        Example(before="How did the attacker get in?", also=("trauma-questions",)),
        Example(fine="Have you been hurt? If so, would you like to see a nurse?"),
        Example(before="Where on your body did he touch you?"),
        Example(before="Walk us through the night of the assault."),
        Example(fine="Describe the support you would like after the assault."),
        Example(fine="Have you experienced abuse?"),
        Example(fine="Do you know how to report child abuse?"),
        Example(fine="How does your agency respond to a report of abuse?"),
        Example(fine="Who can you call if there is violence at home?"),
        Example(fine="When does the domestic violence support group meet?"),
        Example(fine="How has the violence affected your sleep?"),
        Example(fine="Were you drinking enough water?"),
        Example(fine="When did you finish the trauma course?"),
        Example(fine="What is the number of assault survivors your program serves?"),
        Example(fine="Did the vet give your dog a shot?"),
        Example(fine="Did the police arrest the person who hurt you?"),
        Example(fine="Were you drunk at the time of the accident?"),
        Example(fine="When was your last panic attack?"),
        Example(before="Explain what it was like to lose custody.", also=("coercive-command",)),
        Example(
            before="Write about the night your family lost its home.", also=("coercive-command",)
        ),
        Example(before="Write down everything that happened on the night you left."),
        Example(before="Have you ever been sexually abused? If yes, by whom?"),
        Example(before="What happened when you fled your partner?"),
        Example(before="What did your sister hear the night the rebels came?"),
        Example(before="Which places on your body got hurt?"),
        Example(
            before="In 200 words, share the darkest year of your childhood.",
            also=("trauma-questions",),
        ),
        Example(fine="Which parts of your body feel sore after the class?"),
        Example(before="How were you tortured, and by which group?"),
        Example(fine="How were you treated at the clinic?"),
        Example(fine="What happened when you left your last job?"),
        Example(fine="Tell us about the day you finished the class."),
        Example(fine="Is there any kind of touch that you would like us to avoid?"),
    ),
)

# What one person does to another. A shot in the arm, a heart attack and a sore knee are none of it.
DONE = (
    r"(?:abused?|abusing|assault(?:ed)?|attack(?:ed)?|raped?|molest(?:ed)?|traffick(?:ed)?"
    r"|tortured?|strangled?|choked?|stabbed|kidnap(?:ped)?|beat(?:en)?|harass(?:ed)?|stalk(?:ed)?"
    r"|hit|hurt|harm(?:ed)?|touch(?:ed)?|forced?|threaten(?:ed)?|punch(?:ed)?|slap(?:ped)?"
    r"|groom(?:ed)?|violated?|shoot|shot)"
)
DOING = (
    r"(?:abusing|assaulting|attacking|beating|choking|hitting|hurting|molesting|punching|raping"
    r"|slapping|threatening|touching)"
)
HARM = (
    r"(?:abused?|abuse|abusing|assault(?:s|ed)?|(?<!heart )(?<!panic )(?<!asthma )(?<!anxiety )"
    r"(?:attack(?:s|ed)|attack)|rape[sd]?|molest(?:ed|ation)|incest|trauma(?:s|tic)?|violen(?:ce|t)"
    r"|trafficked|trafficking|tortured?|strangled|choked|stabbed|(?:been|get|got|was|were) shot"
    r"|kidnapped|beaten|beatings?|harassed|stalked|overdoses?|overdosed"
    r"|sexual (?:acts?|contact|encounters?)"
    r"|suicide attempts?|attempt(?:ed|s)? (?:at )?suicide|self-?harm(?:ed)?|kill (?:him|her)self"
    r"|miscarriages?|abortions?|(?:hit|hurts?|beat|harmed|touched|forced|threaten(?:s|ed)?"
    r"|shot(?: at)?) you|you (?:got|were) hurt|(?:did|done) to (?:you|your body)"
    r"|(?:worst|scariest|most painful|horrible|terrible) (?:thing|things|memory|memories"
    r"|experiences?|night|moment)|(?:bruises|injuries|scars) (?:from|that|he|she|they|your))"
)
ORDER = later(rf"\b{TELL}\b[^.?!]{{0,70}}?\b{HARM}\b", re.IGNORECASE)
HURTER = (
    r"(?:abuser|attacker|rapist|perpetrator|trafficker|molester"
    rf"|(?:person|man|woman|one|people|guy) (?:that|who) (?:had |has )?{DONE} you)"
)
HIM = (
    r"(?:he|she|they|that (?:man|person|woman)|the (?:man|person|woman|smugglers?|traffickers?)"
    r"|your (?:abuser|boyfriend|ex|father|girlfriend|husband|mother|partner|spouse|stepfather"
    r"|uncle|wife))"
)
GRAVELY = (
    r"abused|assaulted|attacked|beaten|kidnapped|molested|raped|stabbed|strangled|tortured"
    r"|trafficked"
    r"|violated"
)
VICTIM = r"(?:you|him|her|them|your \w+|the (?:child|client|participant|patient|student))"
DETAIL = later(
    r"\b(?:when (?:did|was|were|and)|where (?:did|was|were|and)|how many (?:times|incidents)"
    r"|how often (?:were|was|did|does|has|have)"
    r"|how old (?:were|was)|(?:at )?what age|what was your age|on what dates?|how long (?:did"
    r"|was|were)|(?:what|which) (?:date|day|kind|method|sort|time|type|weapon)|by whom)\b"
    rf"[^.?!]{{0,60}}?\b{HARM}\b"
    r"|(?:^|[.?!:,] |\band )(?:who|which \w+|which of your \w+)(?: (?:has|had|was|is|were))?"
    rf"(?: (?:ever|first))? (?:it that )?{DONE} {VICTIM}\b(?!['’]s)"
    rf"|\b(?:who (?:was|is|were)|what (?:did|does)) (?:the |your )?{HURTER}\b"
    rf"|\b(?:name|names|identity) of (?:the |your )?{HURTER}\b"
    r"|\b(?:dates?|time|place|location|details?|nature|description|narrative|frequency"
    rf"|number) (?:and \w+ )?of (?:the |your |each |any |all )?(?:\w+ )?{HARM}\b"
    rf"|\bhow (?:exactly |badly |hard )?(?:did|does) {HIM} (?:\w+ )?{DONE} {VICTIM}\b"
    rf"|\bwhere (?:exactly |on (?:your|the) body )?did {HIM} {DONE} {VICTIM}\b"
    rf"|\bwhat (?:did|does|has) {HIM} (?:do|done) to {VICTIM}\b"
    r"|\bhow many (?:\w+ )?(?:abortions|assaults|attacks|attempts|beatings|miscarriages|overdoses"
    r"|rapes) (?:did|have|had) (?:you|she|he|they|the \w+)\b"
    rf"|\bwho (?:is|was) the (?:first |last )?(?:man|one|person|woman) to {DONE} {VICTIM}\b"
    rf"|\bhow many (?:men|people|women) (?:(?:have|has|had) )?{DONE} {VICTIM}\b"
    rf"|\b(?:how|what|where|which|who)\b[^.?!]*\b(?:as|before|when|while) {HIM}"
    rf" (?:(?:was|were) {DOING}|{DONE}) {VICTIM}\b"
    rf"|\b(?:how|in what ways?) (?:was|were) {VICTIM} (?:\w+ )?(?:{GRAVELY})\b"
    r"|\bwhat (?:abuse|assaults?|beatings?|torments?|tortures?|violence)\b[^.?!]{0,30}\b"
    r"(?:against|did"
    rf"|has|have|on|to|was|were) {VICTIM}\b"
    r"|\bwhat was done to you\b|\bwho did (?:this|it|that) to you\b",
    re.IGNORECASE,
)
DRINKING = (
    r"(?:were|was|had|have) (?:you|she|he|they) (?:been )?(?:drinking|drunk|high|intoxicated"
    r"|using (?:drugs|alcohol))"
)
THEN = rf"(?:it happened|this happened|that (?:night|day|time)|the incident|{HARM})"
PICTURED = r"(?:on|in (?:the|your|this) (?:\w+ )?(?:film|photo|picture|play|video))"
BLAMING = later(
    rf"\bwhat were you wearing\b(?! {PICTURED}\b)|\b{DRINKING}\b[^.?!]*\b{THEN}\b"
    r"|\bdid you (?:fight (?:back|(?:him|her|them) off)|say no|scream|resist|struggle"
    r"|lead (?:him|her|them) on)\b",
    re.IGNORECASE,
)
FORWARD = later(
    r"\b(?:affect|impact|cope|coping|help|support|services?|counsel\w+|heal\w*|feel|feelings"
    r"|resources?|prevent\w*|safe|safety|(?<!which )group|training|"
    r"policy|class|program|shelter|hotline|advocate|like to|would you|if (?:you|there)|stronger"
    r"|needs?)\w*\b",
    re.IGNORECASE,
)
NEEDED = later(r"\b(?:helped|help|services?|support|you need|would you)\b", re.IGNORECASE)
TAUGHT = later(
    r"(?:[- ]\w+){0,2} (?:awareness|course|curriculum|lessons?|presentation|seminar|workshop)\b"
)
COUNTS = later(r"(?:how many (?!times|incidents)|number )", re.IGNORECASE)
SO_THAT = later(r"\b(?:so|in order)(?: that)? (?:we|our|to|staff)\b.*", re.IGNORECASE)
BEFORE = later(
    r"^(?:as part of|before|for (?:the|this|your)|in order (?:for|to)|to|until) [^,.?!]*, ",
    re.IGNORECASE,
)
BEGINNINGS = frozenset({
    "abort", "abuse", "abusi", "assau", "attac", "beat", "beate", "beati", "bruis", "choke",
    "drink", "drunk", "fight", "force", "groom", "haras", "harm", "harme", "harms", "herse",
    "high", "himse", "hit", "horri", "hurt", "hurts", "inces", "injur", "intox", "kidna",
    "lead", "memor", "misca", "moles", "overd", "painf", "perpe", "punch", "rape", "raped",
    "rapes", "rapis", "sexua", "resis", "say", "scari", "scars", "screa", "self", "shoot", "shot",
    "slap", "slapp", "stab", "stabb", "stalk", "stran", "strug", "suici", "terri", "threa",
    "tortu", "touch", "traff", "traum", "using", "viola", "viole", "weari", "worst",
})  # fmt: skip
HOW_TO = later(r"\b(?:how|when|where|whom?) to $", re.IGNORECASE)
FOLLOW_UP = later(
    r"(?:if (?:ever|so|yes|you have),? (?:at what|by whom|how|when|where|which|who)|(?:"
    r"(?:at what age|by whom|how(?: long| many times| often)?|when|where|who|what happened)(?:,? "
    r"(?:and |or )?)?)+(?=\?)|if (?:so|yes),? (?:please )?(?:answer|describe|explain|give|how"
    r"|list|share|state|tell"
    r"|what|when"
    r"|where|who)|(?:please )?(?:describe|elaborate|explain|give (?:details|examples)"
    r"|tell us (?:more|what"
    r"|how))|(?:how|when|where) (?:did|does|was) (?:it|that|this)|what happened|by whom"
    r"|who (?:was it|did"
    r" (?:it|this|that)))\b",
    re.IGNORECASE,
)
# Harm behind a row of words that the parse does not hold: "been physically or sexually abused".
BEEN_HURT = later(
    r"\b(?:been|was|were) (?:\w+,? ){1,6}(?:abused|assaulted|attacked|beaten|harmed|hurt|molested"
    r"|raped|threatened)\b",
    re.IGNORECASE,
)
OTHERS = ("hard-times-support",)
KINDS = {
    Ordeal.LOSS: ("loss-support", "hard-times-support"),
    Ordeal.SELF: ("hard-times-support", "feeling-support"),
}
GRIEF = later(
    r"\b(?:dead|death|die[ds]?|kill(?:ed)?|murder\w*|pass(?:ed)? away|suicides?)\b", re.IGNORECASE
)
PREGNANCY = later(r"\b(?:abort\w*|miscarr\w*|pregnan\w*)\b", re.IGNORECASE)
DROP = (
    "You could leave this out, or leave it to a trained advocate, clinician or lawyer when the "
    "person has asked for a step that needs it."
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first request for details of harm; none to an organization."""
    if asks_an_organization(parsed):
        return
    hit = _by_words(parsed) or _by_parse(parsed) or _by_account(parsed)
    if hit is not None:
        yield hit


def _by_parse(parsed: Parsed) -> Hit | None:
    """Return the hit where a sentence asks for an account of what somebody lived through."""
    if lemmas(parsed.doc).isdisjoint(event_words()) or may_be_skipped(parsed.question):
        return None
    before: Event | None = None
    for sent in parsed.doc.sents:
        told = before or BEEN_HURT.search(parsed.plain, 0, sent.start_char)
        if told and (more := FOLLOW_UP.match(sent.text)):
            others = KINDS.get(before.kind, OTHERS) if before else OTHERS
            start = sent.start_char
            return Hit(start, start + len(more.group()), others=others, drop=DROP)
        if not FORWARD.search(sent.text):
            before = next(events(sent), before)
        found = retold(sent)
        if found is not None and not (reassures(sent.text) or offers_help(sent.text)):
            start, event = found
            others = KINDS.get(event.kind, OTHERS)
            return Hit(parsed.doc[start].idx, end_of(event.token), others=others, drop=DROP)
    return None


def _by_words(parsed: Parsed) -> Hit | None:
    plain = parsed.plain
    if BEGINNINGS.isdisjoint(beginnings_in(plain)) and " to you" not in plain:
        return None
    match = BLAMING.search(plain) or ORDER.search(plain) or DETAIL.search(plain)
    if match is None or HOW_TO.search(plain[: match.start()]):
        return None
    sentence = BEFORE.sub("", SO_THAT.sub("", sentence_at(plain, match.start())))
    aside = offers_help(sentence) or reassures(sentence) or FORWARD.search(sentence)
    if TAUGHT.match(plain, match.end()) or _is_count(parsed, match):
        return None
    if match.re is BLAMING or not aside:
        return Hit(*match.span(), others=_others(plain), drop=DROP)
    return None


def _by_account(parsed: Parsed) -> Hit | None:
    """Return the hit where a hard time is to be told as a story, from what it was like on."""
    match = ACCOUNT.search(parsed.plain) or SCENE.search(parsed.plain)
    if match is None or may_be_skipped(parsed.question):
        return None
    sentence = sentence_at(parsed.plain, match.start())
    after = sentence[sentence.find(match.group()) :]
    if offers_help(sentence) or reassures(sentence) or NEEDED.search(after):
        return None
    return Hit(*match.span(), others=_others(parsed.plain), drop=DROP)


def _others(plain: str) -> tuple[str, ...]:
    """Return what may be asked instead: about support with that kind of hard time."""
    if PREGNANCY.search(plain):
        return ("reproductive-talk",)
    return KINDS[Ordeal.LOSS] if GRIEF.search(plain) else OTHERS


def _is_count(parsed: Parsed, match: re.Match[str]) -> bool:
    """Tell whether people are counted ("How many victims did you serve"): nobody relives it."""
    return COUNTS.match(match.group()) is not None and not asks_about_the_person(parsed)
