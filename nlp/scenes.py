"""Scenes that a question calls up: weapons, bodies, wounds, places of harm, what was seen there."""

from __future__ import annotations

import re

from nlp.later import later

TELL = (
    r"(?:describe|detail|document|explain|give (?:an?|the|your) (?:\w+ )?(?:account|story)|list|narrate"
    r"|recall|recount|relive|report|share|state|tell (?:us |me |the \w+ )?(?:about|of|what|how)"
    r"|talk (?:us |me )?(?:about|through)|walk (?:us|me) through|write (?:about|down|up|an? \w+ about))"
)
PLACE = (
    r"(?:asylum|barracks|battle\w*|boat|bomb\w*|bunker|cell|combat|crash|crossing|desert"
    r"|deployment|detention(?: center)?|earthquake|explosion|fire(?! (?:alarm|chief|department|drill"
    r"|escape|exit|extinguisher|safety|station))|flood|foster home|front line|group home|hurricane|isolation"
    r"|jail|juvenile hall|massacre|prison|prisoner|psych(?:iatric)? (?:hospital|ward|unit)|raid"
    r"|refugee camp|(?:labor|prison|death) camp|camps|restraints|riot|seclusion|shooting|solitary"
    r"|shipwreck|siege|smuggl\w+|solitary confinement|tornado|trafficking|trenches|war(?! (?:veteran|memorial))"
    r"|wreck)"
)
WOUND = r"(?:bruis\w+|burns|injur(?:y|ies)|marks|scars?|welts|wounds?)"
WEAPON = r"(?:belt|bat|bottle|cord|fists?|gun|hammer|hose|knife|machete|pipe|rope|stick|switch|weapons?|whip)"
HE = (
    r"(?:he|she|they|(?:your|the|his|her|their) (?:\w+ )?(?:abuser|attacker|aunt|boyfriend|brother|captors?"
    r"|caregiver|dad|ex|father|gang|girlfriend|guards?|husband|man|men|mom|mother|officers?|partner|parents"
    r"|pastor|police|priest|smugglers?|soldiers?|spouse|staff|stepfather|stepmother|teacher|traffickers?"
    r"|uncle|wife|woman)|soldiers|guards|police)"
)
YOU = (
    r"(?:you|him|her|them|(?:your|his|her|their) (?:\w+ )?(?:body|brother|child(?:ren)?|daughter|face|family"
    r"|father|grandma|kids|mother|sister|son|wife)|the (?:\w+ )?(?:child|client|elder|patient|resident"
    r"|student|women|men|girls|boys)|grandma|grandpa)"
)
SCENE = later(
    rf"\bwhat(?: exactly)? (?:did )?{HE} (?:did|do) with (?:the|a|his|her|their) {WEAPON}\b"
    rf"|\b(?:what|how|exactly what|everything)\b[^.?!]{{0,20}}\b{HE} (?:did|do|has done) to {YOU}\b"
    rf"|^\W*(?:all |any |your |the |visible )*{WOUND} (?:(?:and|or) \w+ )?(?:left|received|suffered|sustained"
    r"|you (?:got|have|had|received|suffered))\b"
    rf"|\b{TELL}\b[^.?!]{{0,24}}\b{WOUND}\b[^.?!]{{0,16}}\b(?:by|caused|from|left|received|you (?:got|have))\b"
    rf"|\bwhere (?:were|are) (?:the|your|his|her) {WOUND}\b"
    rf"|\b(?:draw|mark|point|show|circle)\b[^.?!]{{0,40}}\bwhere (?:(?:you|he|she|they) (?:were|was|are) (?:hit"
    rf"|hurt|injured|struck|touched)|{HE} (?:\w+ )?(?:hit|hurt|put|struck|touched))"
    rf"|\b(?:was|were|is) (?:a |any )?{WEAPON} (?:ever )?(?:fired|involved|present|pointed|used)\b"
    r"|\bwas there (?:any )?(?:blood|bleeding|penetration|semen|screaming)\b"
    r"|\bhow many (?:men|people|guards|soldiers|attackers|boys) (?:did (?:it|this)|held you|took part"
    r"|took turns|took you|(?:was|were) (?:there|involved))\b"
    r"|\b(?:an )?open hand or\b|\bclosed fist\b"
    rf"|\b{HE}(?:['’]s)? exact words\b|\bthreats? (?:made|received)\b[^?]*\b(?:quote|word|exact)"
    r"|\b(?:what|which)(?: (?:kinds?|sorts?|types?|forms?|methods?) of)? (?:abuse|acts|beatings?|punishments?"
    r"|sexual (?:acts|things)|threats?|tortures?|violence|weapons?) (?:was|were|did|had|have)\b"
    r"|\bwhy do you (?:believe|think) (?:he|she|they) (?:chose|hurt|picked|targeted|wanted) you\b"
    r"|\bwhat did (?:he|she|they) (?:make|force) you (?:to )?do\b"
    r"|\b(?:did|have|had) you (?:ever )?(?:had to )?(?:trade|traded|sell|sold|exchange|exchanged) sex\b"
    r"|\bwhat did you (?:have to )?do to survive\b"
    r"|\b(?:last|final) words\b[^.?!]{0,30}\b(?:before|die[ds]?|said|say|to you)\b"
    r"|\b(?:done|happened) to (?:you|him|her|them) (?:as|when you were) an? (?:baby|boy|child|girl|kid|teen\w*)\b"
    r"|\bthe (?:day|moment|morning|night|time) (?:that |when )?(?:cps|he|ice|police|she|soldiers|the \w+|they) (?:\w+ )?"
    r"(?:arrested|attacked|came for|deported|dragged|removed|separated|took) (?:away )?(?:you|your|him|her|them)\b"
    r"|\b(?:body|face|head|hurts?)\b[^.?!]{0,20}\b(?:because of|from|since) what (?:he|she|they) did\b"
    r"|\bwhat were (?:the|his|her|their|your \w+['’]s) (?:last|final) words\b",
    re.IGNORECASE,
)
NIGHTMARE = later(
    r"\b(?:what|which)\b[^.?!]{0,30}\b(?:images|memories|thoughts|flashbacks|nightmares|dreams)\b[^.?!]{0,20}"
    r"\b(?:about|awake|back|haunt\w*|up at night|wake|keep)\b"
    r"|\bwhat\b[^.?!]{0,16}\b(?:happens|see|hear) in (?:your|the|these|those) (?:bad )?(?:dreams|flashbacks"
    r"|nightmares)\b|\b(?:describe|tell us about) your (?:bad dreams|flashbacks|nightmares)\b",
    re.IGNORECASE,
)
SENSED = later(
    rf"(?=[\s\S]*\b{PLACE}\b)[\s\S]*?(?P<all>\bwhat did (?:you|he|she|they|your \w+) (?:feel|hear|see|smell|witness)\b"
    r"|\bwho was (?:burned|crying|dead|hit|hurt|killed|screaming|trapped)\b"
    rf"|\bhow (?:was|were) (?:he|she|they|you|your \w+) (?:beaten|captured|caught|fed|held|hurt|injured|restrained"
    r"|taken|treated)\b|\b(?:faces|images|screams|sights|smells|sounds)\b[^.?!]{0,30}\b(?:heard|recall|remember"
    r"|saw|seen)\b|\bwhat happened (?:in|on|during|at|inside) (?:the|that|your)\b"
    r"|\bwhat did they feed you\b|\bhow long were you (?:held|kept|trapped)\b)",
    re.IGNORECASE,
)
RECOUNTED = later(
    rf"(?:^|[.?!:,;] |\b(?:and|please|then|to|you) ){TELL} (?:(?:in detail|fully|briefly|to us) )?(?:about )?"
    r"(?:(?:what (?:it|life) was like|how (?:it|you) felt) )?(?:(?:the|your|his|her|their|each|every|any) )?"
    r"(?:(?:\w+ ){0,2}(?:days|experiences?|journey|memor\w+|months|night|stay|story|time|trip|years) )?"
    rf"(?:(?:as|at|by|during|from|in|inside|of|on|with) )?(?:an? |the |your )?(?:\w+ )?{PLACE}\b"
    r"(?! (?:class|job|plan|policy|program|project|record|release|school|training|work))"
    rf"|\bhow (?:were|was) (?:you|he|she|they|your \w+) (?:injured|hurt|wounded)\b[^.?!]{{0,12}}\b(?:in|during)"
    rf" (?:the )?{PLACE}\b|\bwho (?:else )?(?:died|was killed)\b(?! (?:in the (?:book|film|movie|play)))",
    re.IGNORECASE,
)
COUNTED_DEAD = later(
    r"\b(?:number of|how many) (?:enemy )?(?:bodies|corpses|dead|kills?)\b|\bbodies (?:found|seen|handled|you saw)\b"
    r"|\b(?:did|have) you (?:ever )?(?:see|seen|find|found|carry|carried|handle[d]?) (?:any )?(?:dead )?bod(?:y|ies)\b"
    r"|\bbody count\b",
    re.IGNORECASE,
)
SELF_HARM = later(
    r"\b(?:cut|burned?|harm(?:ed)?|hurt) yourself\b[^.?!]*\?[^.?!]*\b(?:how (?:deep|often|many)|what (?:with|did you"
    r" use)|where|with what)\b|\bhow deep\b[^.?!]{0,16}\b(?:cuts?|wounds?)\b",
    re.IGNORECASE,
)
LOSS = later(
    r"\bat (?:how many|what) (?:weeks|months)\b[^.?!]*\b(?:cause|los[est]+|miscarr\w+|stillb\w+)\b|\b(?:lost|lose)"
    r" (?:a|the|your) (?:baby|pregnancy)\b[^.?!]*\b(?:at how|cause|how far|what|weeks|why)\b"
    r"|\bhow did it feel (?:to be|to lose|when|as)\b[^.?!]*\b(?:arrest\w*|body|died|evict\w*|hit|hurt|los\w+|left"
    r"|removed|taken)\b"
    r"|\bwho(?: all)? was (?:there|present|in the (?:house|room))\b[^.?!]*\b(?:abused|assaulted|attacked|died|hit"
    r"|hurt|raped|shot)\b|\beveryone who was\b[^.?!]*\b(?:abused|assaulted|attacked|hit|hurt|raped|shot)\b",
    re.IGNORECASE,
)


PICTURED = later(r"\b(?:book|exhibit|film|game|movie|museum|news|play|show|story)\b", re.IGNORECASE)


def scene(asked: str) -> tuple[int, int] | None:
    """Return the span of words that call up a scene of harm, war, disaster or a death."""
    for pattern in (SCENE, NIGHTMARE, RECOUNTED, COUNTED_DEAD, SELF_HARM, LOSS):
        if found := pattern.search(asked):
            return found.span()
    if PICTURED.search(asked):
        return None
    return found.span("all") if (found := SENSED.search(asked)) else None
