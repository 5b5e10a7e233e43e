"""What gentler words do not mend: ideas for which one would not send a wording as it stands.

Each is a row of phrases that share one idea, named as it reads after "it keeps ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.later import later

KIN = (
    r"(?:brother|child(?:ren)?|daughters?|father|husband|kids?|mother|parents?|partner|relatives?"
    r"|sister|sons?|spouse|teen(?:ager)?s?|wife)"
)
DRUGS = r"(?:alcohol|cocaine|drugs?|heroin|meth|opioids?|pills|substances?)"
PERSON_WITH = (
    r"(?:a person|people|persons|someone|somebody) (?:experiencing|in|living|who|with|without)\b"
)

CONFESSING = later(
    r"\bcrimes?\b[^?]*\b(?:have|has|did) \w+ commit|\bcommitted (?:a|any) crimes?\b"
    r"|\b(?:ever|have you|did you) (?:ever )?(?:abused?|beaten|harmed|hit|hurt|neglect\w*)"
    r" (?:a|an|any|anyone|her|him|someone|(?:the|your) (?:baby|child(?:ren)?|kids?|partner|wife"
    r"|husband))\b|\b(?:ever|have you|did you) (?:ever )?(?:stolen|steal|shoplift\w*)\b"
    rf"|\b(?:use|used|using|drink|drinking) (?:{DRUGS} )?(?:around|in front of|near) (?:the|your)"
    r" (?:baby|child(?:ren)?|kids?)\b|\btrad(?:e|ed|ing) sex to (?:buy|get|pay for) (?:alcohol"
    r"|drugs)\b|\b(?:drove|drive) (?:drunk|high)"
    r"|\byou (?:ever |currently |often )?misuse\b",
    re.IGNORECASE,
)
NEAR_YOU = r"(?:boss|co-?worker|friend|housemate|landlord|neighbor|roommate|teacher)s?"
OTHERS = later(
    rf"\b(?:do|does|has|have|is|are) (?:any of )?(?:the|your) (?:\w+ )?{NEAR_YOU} (?:\w+ )?"
    r"(?:an?|autistic|blind|deaf|have|has|had|in|living|live|on|undocumented|with)\b[^?]*\b"
    r"(?:addict\w*|autis\w+"
    r"|condition|dementia|depress\w+|disabilit\w+|disorder|hiv|illness\w*|jail|medic\w+|parole"
    r"|prison|probation)\b"
    rf"|\b(?:are|is) there (?:any )?{PERSON_WITH}[^?]*\b(?:addiction|drugs|felony)\b"
    r"[^?]* (?:in|near|on) your?\b"
    r"|\bbec[ao]me (?:a person|someone) who\b|^names of (?:\w+ )?(?:older|elderly) "
    r"|\bwhich (?:one )?of (?:her|his|the|their|your) \w+ (?:has|have) an?\b"
    r"|\b(?:any|how many|which|who)\b[^?]*\b(?:undocumented|without (?:legal )?(?:papers"
    r"|status))\b|\bfather of (?:all|any|both|each) (?:of )?your\b|\bnames? of (?:any|every)"
    r"(?:body|one) who\b"
    rf"|\bdid (?:the|your) {KIN} die by suicide\b"
    r"|\bhow many (?:adults|people|persons) [^?]*\b(?:addiction|convict\w+|hiv|mental|papers"
    r"|record"
    r"|undocumented)\b[^?]*\b(?:home|household|unit|with you)\b|\bnames? of (?:any|all|the"
    r"|your) (?:\w+ ){0,2}(?:adults?|people|persons?|relatives"
    r"|residents)"
    r" (?:experiencing|in|on|who|with)\b"
    r"|\b(?:anyone|anybody|someone|household members?) (?:\w+ )?(?:at home|in (?:the|your)"
    r" \w+)?[^?]{0,20}\b(?:medicines?|medication|counsel\w+|therap\w+|psychiatr\w+)\b"
    r"|\b(?:any|what|which) (?:alcohol|drugs|medicines|substances) (?:he|she|they) \w+\b"
    r"|\b(?:who|which) (?:\w+ ){0,3}\w+s (?:abuse|drink|misuse|smoke|use) (?:alcohol|drugs|pills)\b"
    r"|\bthe (?:father|mother|parent|partner|husband|wife|sibling)s? living with an?\b"
    r"|\b(?:boss|caregiver|landlord|neighbor|teacher|the (?:father|mother"
    r"|parent))\b[^?]*\b(?:have|has|had) an?"
    r" (?:\w+ )?(?:addiction|drinking problem)\b"
    rf"|\b(?:does|do|did|is|has) (?:your|the) (?:\w+ or )?{KIN} (?:ever )?(?:use|uses|used|using)"
    rf" {DRUGS}\b|\byou (?:a|the) (?:child|daughter|father|mother|son|spouse|partner|wife"
    rf"|husband) of {PERSON_WITH}"
    r"|^(?:are you|is (?:he|she)) (?:an? )?(?:asexual|bisexual|gay|lesbian|queer|transgender)\b"
    r"|\bis (?:the|your) (?:child|client|daughter|partner|participant|resident|roommate|son"
    r"|student|youth|teen) (?:a )?(?:gay|lesbian|bisexual|transgender|of (?:a|the) \w+ sex)\b"
    r"|\bwhat (?:are|is) the (?:[\w ]+, )+[\w ]+ and [\w ]+ of (?:each|every|the|your)\b"
    r"|\bis (?:the|your) (?:caregiver|coach|doctor|landlord|neighbor|nurse|teacher|worker)"
    r" (?:asian"
    r"|black|gay|hispanic|latino|lesbian|white)\b",
    re.IGNORECASE,
)
LEANS = later(
    r"\b(?:clients|families|parents|people|residents|tenants) [^?]*\btoo (?:many|much|often)\b"
    r"|\bspecial needs\b|\bpretty (?:good|sharp|smart)\b|\b(?:better|worse) off\b|\bwould it "
    r"(?:be|help|make)\b"
    r"|\bfor the better\b|\bwould you"
    r" rather\b"
    r"|\bare you (?:clean|sober)\?|\bthe"
    r" (?:\w+ )?"
    r"(?:best|fair|responsible|right|sensible|smart|wise) thing\b|\b(?:at (?:her|his|their|your)"
    r" age|do you object|look forward to|still able to)\b|\b(?:clean|sober|well) for (?:her|his"
    r"|the"
    r"|their|your)\b|\bso (?:\w+ )?\w+(?:ing|ful|ish|bad|hard|slow|long|rude) (?:that )?(?:it"
    r"|they|you)"
    r"\b|\b(?:ignore|overlook|tolerate) (?:\w+ ){0,2}(?:residents?'?|people'?s?|their)\b"
    r"|\b(?:love|loved|enjoyed?|like|liked) (?:the )?(?:most|best)\b|\bshould \w+(?: \w+)?"
    r" (?:be grateful|thank)\b|\bwhile on (?:assistance|benefits|food stamps|welfare)\b|\bempty"
    r" (?:days?|evenings?|hours?|house|life|nest)\b|\bout of (?:jail|trouble)\b"
    r"|\b(?:because|since) (?:your kind|people like)\b|\bmy \w+ [^?]*\bwhenever i need anything\b",
    re.IGNORECASE,
)
UNSAFE = later(
    r"\b(?:boyfriend|family member|father|girlfriend|husband|mother|parents?|partner|spouse"
    r"|wife)\b"
    r"[^?]*\b(?:interpret|fill (?:in|out)|sit in|stay in the room|translate|be (?:present|there"
    r"|with you))\b"
    r"[^?]*\b(?:abuse|hurt|safe\w*|violence)\b|\b(?:abuse|hurt|violence)\b[^?]*\b(?:in front of"
    r"|with)"
    r" your (?:boyfriend|husband|partner|spouse|wife)\b",
    re.IGNORECASE,
)
BARGAIN = later(
    r"\b(?:be|get) rewarded\b|\b(?:as (?:a )?(?:payment|thanks) for|in (?:exchange|return) for"
    r"|in order to (?:get|keep"
    r"|receive|stay)|to (?:get|keep|receive) your (?:bed|benefits|box|food|spot|voucher)|or (?:you"
    r" will|else|we will))\b|\b(?:answer|response) (?:is )?required\b|\brequired to (?:continue"
    r"|proceed)\b",
    re.IGNORECASE,
)
CLUMSY = later(
    r"\b(?:did|do|does|has|have) (?:he|she|they|you) \w+, (?:and )?"
    r"(?:her|his|its|the|their|your) \w+"
    r"|\b(?:get|getting|making it) to\b[^?]*\bwithout \w+ing\b"
    rf"|\byou (?:are|been|were) {PERSON_WITH}|\b(?:that|this) person (?:experiencing|in|with"
    r"|without|who (?:has|is|was))\b|\bthe person (?:with an? \w+ conviction|who was in jail)\b"
    r"|\bat birth of\b|\ban? last name at birth\b"
    r"|\b(?:amount|date|name|number|reason|result)s?\b[^?]* for (?:all|each|every)\b"
    r"|\bshould [^?]+ \w+(?:ed|en)(?: \w+)? without\b|\bwhich (?:individuals|people|persons)"
    r" (?:are|eat|have|live|sleep|stay|were|will)\b"
    r"|^if you have an? [\w ]+, (?:what|where|who) will they\b"
    rf"|\b(?:birth|biological|own) (?:children|kids)\b[^?]*\bnot"
    rf" (?:counting"
    r"|including)\b|\b(?:adoptive|birth|foster|natural) parent or guardian\b|\bwho is your [^?]*"
    r"\bwho (?:are|is|live|lives|will)\b|\b(?:on|taking) medicines? (?:and|or) \w+ing\b"
    r"|\bpartner or (?:boy|girl)friend\b|\bperson from another country\b|\bhistory of an? \w+"
    r"|\band what for\b|\bgiven a (?:negative|positive)\b|\bsex assigned at birth (?:as|on)\b"
    r"|\bincluding (?:as"
    r"|when you were) an? young (?:person"
    r"|people)\b|\bin the (?:recent|distant) past\b|\ba mental illness\b|\bpresent with thoughts\b"
    r"|\bthe value of all\b|\bof all (?:[\w ]+, )+|\bwhat conditions? (?:are|do|does|did|have)\b"
    r"|\b\w+ \([A-Z]{2,6}\) (?:bracket|category|eligib\w+|level|limit\w*|percent\w*|score|status"
    r"|threshold)\b|\bhow often do you know\b|\btell us your [^,?]+, [^,?]+ and\b"
    r"|^what (?:\w+ )?(?:conditions|disabilities|illnesses|medicines) do you (?:have|take|use)\?$"
    r"|\bwhere did (?:he|she|they|you|your [\w ]+) (?:get married|go to college"
    r"|graduate)\b(?!.*\bif\b)|^how do you (?:cope|live|manage)\?|\bwhat are"
    r" (?:the|your) (?:\w+ )?status\b"
    r"|\blast positive (?:drug|screen|test|urine)|\byour name\b[^?]*\b(?:rate|satisfied|think"
    r" of)\b"
    r"|\b(?:birth date|case number|phone)\b[^?]*: (?:did|do|how|what)\b",
    re.IGNORECASE,
)
IDEAS = (
    ("a confession", CONFESSING),
    ("somebody else's private facts", OTHERS),
    ("a leaning or a put-down", LEANS),
    ("somebody close where one speaks of harm", UNSAFE),
    ("a bargain", BARGAIN),
    ("a clumsy or bare phrase", CLUMSY),
)
MISSPELLED = later(
    r"\b(?:acheive\w*|accomodat\w+|adress\w*|apartement|appartment|appoint?ement\w*|beleive\w*"
    r"|compleat\w*|definately|dependant on|goverment|gaurdian\w*|greatful|independant\w*|marraige"
    r"|medecine\w*|neccess?ar\w+|nieghbor\w*|occur(?:ed|ence\w*)|oppurtunit\w+|persue\w*"
    r"|priviledge\w*"
    r"|reciev\w*|recom+end(?:ed|ation)s?(?<!recommended)(?<!recommendation)(?<!recommendations)"
    r"|recomend\w*|refered|relevent|resturant\w*|seperat\w*|succes+full?(?<!successful)"
    r"|tommorow|untill|wether|wich|writting)\b",
    re.IGNORECASE,
)
PRAISES = later(
    r"(?:(?:really|so|very) )?(?:amazing|awesome|excellent|fabulous|fantastic|great|incredible"
    r"|life-changing|outstanding|perfect|superb|terrific|wonderful)",
    re.IGNORECASE,
)
PLAIN_GOOD = later(r"(?:very )?good|fine|okay|ok|satisfied", re.IGNORECASE)
WORN = later(
    r"(?:an? )?(?:addict|alcoholic|alien|con|criminal|drunk|druggie|felon|illegal|junkie|loser"
    r"|normal|prostitute|user|\*?required.*|.*\*required.*)",
    re.IGNORECASE,
)
GROUP = later(
    r"\b(?:african|american indian|asian|black|caucasian|hispanic|latin[aeox]|native|pacific"
    r" islander|spanish|white)\b|(?<!african )(?<!african-)(?<!asian )(?<!native )\bamericans?\b"
    r"(?! indian)",
    re.IGNORECASE,
)
ROOM = later(r"\b(?:another|describe|else|prefer\w*|self)\b|_", re.IGNORECASE)
# "18-25", "Under $15,000": an answer that a paste left without its question.
BRACKET = later(
    r"(?:(?:over|under|less than|more than|up to) )?\$?\d[\d,]*(?: ?(?:-|–|to) ?\$?\d[\d,]*)?"
    r"(?: ?(?:\+|and (?:over|up)|or (?:less|more)|years?))?",
    re.IGNORECASE,
)
GOOD = later(
    r"(?:(?:completely|extremely|fairly|mostly|quite|somewhat|very) )?(?:amazing|awesome"
    r"|excellent|good|great|happy"
    r"|outstanding|perfect|pleased|satisfied|wonderful)",
    re.IGNORECASE,
)
POOR = later(
    r"(?:(?:completely|extremely|fairly|mostly|quite|somewhat|very) )?(?:awful|bad|dissatisfied"
    r"|fair|poor|terrible"
    r"|unhappy|unsatisfied)",
    re.IGNORECASE,
)


def kept_ideas(text: str, options: Sequence[str]) -> Iterator[str]:
    """Yield what stays in a wording, or in its answers, that no gentler word has mended."""
    yield from (idea for idea, sign in IDEAS if sign.search(text))
    if MISSPELLED.search(text):
        yield "a misspelled word"
    offered = [option.strip().lower() for option in options]
    if any(one.endswith("?") for one in offered) or (len(offered) == 1 and text.endswith(":")):
        yield "a question among the answers"
    if any(map(WORN.fullmatch, offered)):
        yield "an answer that labels"
    if sum(map(bool, map(PRAISES.fullmatch, offered))) > 1 and not any(
        map(PLAIN_GOOD.fullmatch, offered)
    ):
        yield "answers that praise"
    if "transgender" in offered and _two_sexes(offered):
        yield "an answer that sets people apart"
    if (
        sum(map(bool, map(GOOD.fullmatch, offered)))
        > sum(map(bool, map(POOR.fullmatch, offered))) + 1
    ):
        yield "more praise than blame among the answers"
    if BRACKET.fullmatch(text.strip(" ?:")):
        yield "an answer in the place of a question"
    groups = {found.lower() for found in GROUP.findall(" / ".join((text, *options)))}
    if len(groups) > 1 and not ROOM.search(" / ".join(options)):
        yield "a short list of groups to be put in"


def _two_sexes(offered: Sequence[str]) -> bool:
    said = frozenset(offered)
    return not (said.isdisjoint({"man", "male", "m"}) or said.isdisjoint({"woman", "female", "f"}))
