"""Immigration status, citizenship and country of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.sense.retold import may_be_skipped
from nlp.sense.sentences import offers_help, reassures, sentence_at
from nlp.sense.whose import asks_own, asks_what_helps, is_served
from nlp.words import words

CHECK = Check(
    id="immigration",
    category=Category.UNNECESSARY,
    level=Level.CARE,
    message="“{match}” can make people afraid that they will be reported.",
    why="That fear keeps families away from food, health care and school, and a file can be "
    "demanded by others.",
    sources=("triagency", "swtp_ceus"),
    examples=(
        Example(before="Are you a U.S. citizen?"),
        Example(before="What is your immigration status?"),
        Example(before="Country of birth:"),
        Example(before="When did you come to the United States?"),
        Example(before="What type of visa do you have?"),
        Example(before="Are you here legally?"),
        Example(before="Do you have papers?"),
        Example(before="Are you legally allowed to be in this country?"),
        Example(before="Is each member of the household lawfully present?"),
        Example(before="Is your immigration status legal?"),
        Example(before="How many people in your household are illegal?"),
        Example(before="Were you or any member of your household born outside the United States?"),
        Example(before="We need to know whether you are here legally."),
        Example(before="Papers? (yes / no / in process)"),
        Example(
            before="Does anyone in your household not have papers?",
            also=("facts-about-others", "third-party"),
        ),
        Example(before="Does the client have a pending asylum claim?"),
        Example(before="Is the caller legal?"),
        Example(before="Are any of the adults in your home undocumented?"),
        Example(before="Are all persons living at this address legally in the United States?"),
        Example(fine="Are all the cars at this address parked legally?"),
        Example(fine="Are some of the steps undocumented?"),
        Example(fine="Are you allowed to stay here until Friday?"),
        Example(before="Status (citizen, visa, other):"),
        Example(
            before="When did your child's grandparents enter the country?", also=("unneeded-facts",)
        ),
        Example(before="Which country gave you a passport?"),
        Example(before="Country where your mother was born:"),
        Example(before="Language and visa type:", also=("unneeded-facts",)),
        Example(fine="Status of your order (new, paid, sent):"),
        Example(before="What visa did your parents enter the country on?"),
        Example(before="Tick what applies: citizen, green card, undocumented."),
        Example(fine="Which visa letter can we help you with, if any?"),
        Example(fine="Papers to sign:"),
        Example(fine="We check whether you are in the right class. Which one is it?"),
        Example(before="How did you get into the country?"),
        Example(fine="Would you like help finding advice about your immigration status?"),
        Example(fine="Does the citizen science group meet near you?"),
        Example(fine="We will not ask about your immigration status. What is your first name?"),
        Example(fine="Did the Office of Immigration Services send you a letter?"),
        Example(fine="Would a Visa gift card or a store card suit you better?"),
        Example(fine="What country's food do you like to cook?"),
        Example(fine="Does your clinic see undocumented immigrants?"),
        Example(fine="How can citizens get involved?"),
        Example(fine="Has anyone threatened to have you deported? You can skip this."),
        Example(fine="Were your expenses undocumented?"),
        Example(before="Did you come here with a visa or without one?"),
        Example(fine="Do you have papers to sign?"),
        Example(fine="What country were your parents born in? You can skip this."),
        Example(fine="Do your parents work with immigrants?"),
    ),
)

HERE = (
    r"(?:here|(?:the )?(?:us|u\.s\.?a?\.?|usa|united states|america|states)"
    r"|(?:the|this|our) country(?! (?:club|fair|house|music|side|store)))"
)
WHO = (
    r"(?:(?:you (?:and|or) )?(?:you|he|she|they|(?:any|every|some)(?: ?one|body)(?: else)?|all"
    r"|each|who|(?:all|any|both|each|every|most|none|one|some) of (?:her|his|the|these|those|your)"
    r" (?:(?!in\b)[\w']+ )??(\w+)|(?:the|this|your|any|both|each|every|all|some)"
    r"(?: (?!in\b|of\b)[\w']+){0,2}? (\w+)))"
    r"(?: (?:who (?:is|are) )?(?:(?:liv|resid|stay)(?:e|es|ing|s) )?(?:in|of|at|with) (?:you\b"
    r"|home\b"
    r"|(?:your|the|this) \w+)| (?:living|residing|staying)? ?(?:here|at home))?"
)
CITIZEN = (
    r"(?:(?:non-?)?citizens?\b(?! (?:academy|advis|council|group|of the (?:month|year)|science)|')"
    r"|permanent residents?|immigrants?|refugees?|asylees?|asylum seekers?|migrants?"
    r"|(?:illegal )?aliens?|(?:un)?documented|naturali[sz]ed|green card holders?"
    r"|legal residents?(?! of (?:our|the|this) (?:city|county|state)))"
)
LEGAL = (
    r"(?:(?:(?:il)?legal(?:ly)?|lawfully)(?= *(?:[?.,;)]|$)| (?:here|immigrant|now|or|to (?:be"
    r"|live|stay|work))"
    rf"| (?:in|within) {HERE}))"
)
STATES = (
    rf"\b(?:are|is|was|were) {WHO} (?:(?:already|also|both|currently|either|here|in this country"
    rf"|not|now|still) )*(?:(?:an?|the|us|u\.s\.|american|lawful|legal|dual) )*(?:{CITIZEN}"
    rf"|{LEGAL})"
    rf"|\b(?:are|is) {WHO} (?:here |in {HERE} )?on an? (?:\w+ )?visa\b"
    rf"|\b(?:whether|if|that|say|sure) {WHO} (?:(?:already|also|both|currently|either|not|now"
    r"|still) )*(?:are|is|was|were) (?:(?:an?|the|us|u\.s\."
    rf"|american|lawful|legal) )*(?:{CITIZEN}|(?:here|in {HERE}) (?:il)?legally|(?:il)?legally "
    r"(?:here|in))"
    rf"|\b(?:what|which) (?:kind of |type of )?visa (?:are|did|do|does|has|have|is|was"
    rf"|were) {WHO}\b"
    rf"|\b(?:do|does) {WHO} (?:(?:currently|not) )*(?:have|lack) (?:any |your |immigration |legal "
    rf"|the right )?papers"
    rf"(?= *(?:[?.]|$)| (?:to (?:be|live|stay|work) )?(?:{HERE}|or not))"
    r"|\bdo (?:all|any|some) of (?:the|these|your) (?:children|family|kids|members|people|tenants"
    r"|workers)\b[\w ]{0,30}? (?:not have|have no|lack) papers\b"
    rf"|\bhow did {WHO} (?:first )?cross(?: over)?(?= *[?.])"
    rf"|\b(?:are|were) {WHO} born (?:here|abroad|overseas|outside|in another country|in {HERE})"
    rf"|\bwas {WHO} born (?:abroad|overseas|outside|in another country|in {HERE})"
    rf"|\b(?:when|how|(?:in )?(?:what|which) year|(?:on )?what date) did {WHO} (?:first )?(?:arrive"
    rf"|come|cross|enter|get|immigrate|move)(?: in| into| to)? (?!here){HERE}"
    rf"|\b(?<!to )(?:has|have|was|were) {WHO} (?:ever )?(?:been )?(?:deported|detained by (?:ice"
    rf"|immigration)"
    rf"|in (?:deportation|removal) proceedings)"
)
RECORDS = (
    r"\b(?:immigration|immigrant|citizenship|residency|alien|visa|documentation) status\b"
    r"|\blegal status\b(?! of (?:the|your) (?:business|case|group|marriage|nonprofit|organization))"
    r"|\b(?:your|his|her|their|dual|(?:countr(?:y|ies)|evidence|proof) of) citizenship\b"
    r"|^(?:us |u\.s\. )?(?:citizen|citizenship|nationality)\b(?= *(?:[:?(]|$))"
    r"|\b(?:have|hold|or|your|on) (?:an? |your )?(?:valid )?(?:green cards?\b|work (?:permit"
    r"|visa)\b)"
    r"|\b(?:home|household|family|house)(?: members)? (?:who )?(?:are|is) (?:here )?(?:(?:il)?legal"
    r"|undocumented|aliens|immigrants|(?:not |non-?)?(?:us |u\.s\. )?citizens)\b"
    r"|\bcitizen\b[,;/| ][^.?!]{0,30}\b(?:green card|(?:non-?|not an? )citizen|no papers"
    r"|permanent resident|undocumented)\b"
    r"|^green card ?[/,|]|[/,|] ?green card\b|\b(?:type|kind) of visa\b"
    r"|\bvisa (?:type|category|class)\b|\byour visa (?:\w+ )?(?:current"
    r"|end|expire|good|run|valid)\w*"
    r"|\b(?:aliens|immigrants|noncitizens|undocumented) (?:\w+ ){1,3}?(?:your|the) (?:home"
    r"|household|family)\b|\bnationality\b"
    rf"|\b(?:live|living|stay|staying|enter|entered|came|come|cross|crossed)\b[^.?!]{{0,30}}"
    rf"(?:{HERE}|border) (?:(?:il)?legally|without (?:papers|documents|permission|a visa))\b"
    rf"|\b(?:il)?(?:legally|lawfully) (?:able|admitted|allowed|authori[sz]ed|entitled|living"
    rf"|permitted|present|residing|staying|working)(?: to (?:be|live|remain|reside|stay|work))?"
    rf" (?:in )?{HERE}"
    rf"|\b(?:allowed|authori[sz]ed|entitled|permitted|supposed) to (?:be|live|remain|reside|stay)"
    rf" in (?!here){HERE}|\blawful(?:ly)? presen(?:ce|t)\b"
    r"|\b(?:have|hold|show|your|valid|current|legal) (?:\w+ )?immigration (?:documents?|papers"
    r"|paperwork)\b"
    rf"|\b(?:authori[sz]ation|permission|right) to (?:be|live|remain|stay|work) (?:in )?{HERE}"
    rf"|\b(?:how|when|where|which border) did {WHO} cross(?: the border)?\b(?! the (?:road|street))"
    rf"|\b(?:{HERE}|in) on an? (?:\w+ )?visa\b|\boverstay(?:ed)? (?:an?|his|her|the|their"
    rf"|your) visa\b"
    r"|\b(?:cross|crossed|enter(?:ed)?|live|living|work|working) (?:here )?"
    r"(?:illegally|without papers)\b|\b(?:is|are|was|were|who['’]s) (?:here|there) illegally\b"
    r"|\b(?:are|is) (?:they|everybody|everyone) (?:all |both )?legal(?= *(?:[?.!]|$))"
    r"|\blegal papers to (?:be|live|remain|stay|work)\b"
    r"|^naturali[sz]ed\b|\bcountr(?:y|ies)\b[^.?!]{0,30}\bpassports?\b|\bpassports? (?:country"
    r"|from)\b"
    r"|\b(?:legal |residency )?status\b[^?!]{0,12}[(:][^?!]{0,30}?\b(?:asyl\w+|citizen|green card"
    r"|permanent resident|refugee|undocumented|visa)\b"
    r"|^(?:legal |immigration |residency )?papers(?= *[?:(])|\b(?:deportation|removal) (?:case"
    r"|hearing|order|proceedings)\b"
    r"|\b(?:did|has|have) (?:ice|la migra|immigration(?: agents?| officers?| police)?) (?:ever )?"
    r"(?:arrest|come|contact|detain|question|stop|visit)\w*"
    r"|\bif (?:you are |he is |she is )?(?:a non-?|not an? |not a )(?:us |u\.s\. )?citizen\b"
    rf"|\b(?:are|is|was|were)\b[^.?!]{{0,40}}\bin {HERE} (?:il)?legally\b|\blawful "
    r"(?:permanent )?residen(?:ce|ts?)\b"
    r"|\b(?:her|his|the|their|your) work (?:authorization|permit|visa)\b"
    r"|\bnotice to appear\b|\btemporary protected status\b|\b[tu] visa\b"
    r"|\bdaca\b|\basylum (?:applica\w+|case|claim|hearing|seeker|status)\b"
    r"|\bwhich country are you a citizen\b|\b(?:american|us|u\.s\.) (?:birth certificates?"
    r"|passports?)\b"
    r"|\b(?:or|and) have (?:he|she|they|you) ever been (?:deported|undocumented)\b"
    rf"|\b(?:came?|come|enter(?:ed)?|arrived?) (?:in |into |to )?{HERE} (?:on|with|without) an? "
    r"(?:\w+ )?visa\b"
)
WORK = rf"\b(?:authori[sz]ed|eligible|allowed|legally able) to work (?:in )?{HERE}"
ORIGIN = (
    r"\b(?:country|place) (?:of (?:birth|origin)|where [^?]{2,40} (?:was|were) born)\b|\bwh(?:ere"
    r"|at country|ich country) (?:were"
    r"|was) (?:you|he|she|your \w+|the \w+) born\b|\bbirth country\b"
    r"|\b(?:in )?(?:what|which) country (?:were|are) you (?:born|from)\b"
    rf"|\bhow long have you (?:been|lived) in (?!here){HERE}\b"
    r"|\b(?:date|year) of (?:entry|arrival)\b|\bport of entry\b|\b(?:you|they) immigrated?\b"
)
SERVICE = later(
    r"\b(?:immigration|citizenship|naturali[sz]ation) (?:(?!status)\w+ )?(?:class(?:es)?|clinic"
    r"|workshop|lawyer|attorney|services?|help|legal|test|advice|court)\b"
    r"|\b(?:teach|class|learn)\w* (?:about )?citizenship\b",
    re.IGNORECASE,
)
CUES = frozenset({
    "abroad", "alien", "aliens", "authorization", "residence", "ice", "migra", "appear",
    "deportation", "protected", "removal",
    "allowed", "america", "asylee", "asylum", "birth", "border",
    "born", "card", "cross", "cards", "citizen", "citizens", "citizenship", "country", "daca",
    "deported", "documentation", "documented", "entry", "illegal", "illegally", "immigrant",
    "immigrants", "immigrate", "immigrated", "immigration", "lawful", "lawfully", "legal",
    "legally", "migrant", "nationality", "naturalised", "naturalized", "noncitizen", "passport",
    "passports",
    "noncitizens", "origin", "papers", "permit", "refugee", "refugees", "residency", "resident",
    "residents", "s", "states", "status", "undocumented", "us", "usa", "visa",
})  # fmt: skip
PICK = later(r"(?:please )?(?:check|choose|circle|mark|pick|select|tick)\b", re.IGNORECASE)
CHOICES = frozenset({
    "citizen", "green card", "green card holder", "no papers", "non-citizen", "permanent resident",
    "refugee", "u.s. citizen", "undocumented", "us citizen", "visa", "visa holder",
})  # fmt: skip
STATUS_OTHERS = ("immigration-help",)
ORIGIN_OTHERS = ("language-wanted", "traditions")
DROP = (
    "You could leave this out, unless the law behind a benefit asks for it. If it does, you could "
    "ask only the person who applies, and keep the answer apart from other notes."
)
RACE = later(r"\brac(?:e|ial)\b|\bethnic|\bskin colou?r\b", re.IGNORECASE)
RACE_OTHERS = ("race-ethnicity",)  # "Nationality or race:" asks for a group, not for papers
KINDS = (
    (later(STATES, re.IGNORECASE), STATUS_OTHERS, None),
    (later(RECORDS, re.IGNORECASE), STATUS_OTHERS, None),
    (later(WORK, re.IGNORECASE), STATUS_OTHERS, Level.CLARITY),
    (later(ORIGIN, re.IGNORECASE), ORIGIN_OTHERS, None),
)
NEEDS = (PICK, *(pattern for pattern, _, _ in KINDS))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for the first question about status or origin."""
    plain = parsed.plain
    offered = [one.text.strip(" .").lower() for one in parsed.question.options]
    if offered and PICK.match(plain) and sum(one in CHOICES for one in offered) > 1:
        yield Hit(0, len(plain), others=STATUS_OTHERS, drop=DROP)
        return
    if CUES.isdisjoint(words_in(plain)):
        return
    free = may_be_skipped(parsed.question)
    for pattern, others, level in KINDS:
        if free and others == ORIGIN_OTHERS:
            continue
        for match in pattern.finditer(plain):
            if _asked(plain, match):
                others = RACE_OTHERS if RACE.search(plain) else others
                yield Hit(*match.span(), others=others, drop=DROP, level=level)
                return


def _asked(plain: str, match: re.Match[str]) -> bool:
    sentence = sentence_at(plain, match.start())
    start = match.start() - plain.index(sentence)
    if offers_help(sentence) or reassures(sentence) or SERVICE.search(sentence):
        return False
    nouns = [noun for noun in match.groups() if noun]
    if not all(map(_somebody, nouns)) or asks_what_helps(sentence, start):
        return False
    return bool(nouns) or asks_own(sentence, start, start + len(match.group()))


def _somebody(noun: str) -> bool:
    """Tell whether a noun is somebody served, or close to the person."""
    one = singular(noun.lower())
    return is_served(noun) or one in words("relative") or one in ("adult", "people")
