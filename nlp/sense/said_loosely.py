"""Points so loosely put that each person takes them otherwise: things, the system, enough help."""

from __future__ import annotations

import re

from nlp.quick.later import later

WHO = (
    r"(?:you|he|she|they|(?:your|the|this|his|her|their) (?:\w+['’]s )?\w+(?!['’])"
    r"|client|participant|patient|resident|student|tenant|youth)"
)
OWN = r"(?:your|his|her|their|the (?:\w+['’]s )?|(?:your|the) \w+['’]s) ?"
GOOD = (
    r"(?:acceptable|adequate|appropriate|decent|good|healthy|normal|positive|proper|reasonable"
    r"|reliable|satisfactory|solid|stable|strong|sufficient|suitable|supportive)"
)
WELL = (
    r"(?:all right|alright|bad|better|different|easier|fine|good|great|hard|harder|okay|ok|rough"
    r"|stable|the same|tough|well|worse)"
)
SUPPORT = (
    r"(?:assistance|care|help|relationships?|resources|services|support(?: (?:network|systems?))?"
    r"|family support|social support|supports|social (?:life|network)|home life|lifestyle"
    r"|environment"
    r"|attitude"
    r"|habits|memory|outlook|self-esteem|skills)"
)
AREA = (
    r"(?:behaviou?r|care|environment|experiences?|health|hygiene|home|home (?:environment|life)"
    r"|household|housing|income|finances|life|marriage|mood|neighborhood|sleep"
    r"|apartment|place|attendance|attitude|boundaries|budget|diet|employment|engagement|family"
    r"(?: life)?"
    r"|functioning|job|memory|participation|performance|transportation|work|anger|anxiety|pain"
    r"|stress|symptoms"
    r"|living (?:arrangement|conditions?|situation)|needs|parenting|progress"
    r"|relationships?|services|situation|supervision|support|treatment)"
)
LOOSELY = (
    r"(?:as a rule|from (?:other people|others|society|(?:the|your) community|those around (?:her"
    r"|him|you))"
    r"|in (?:the|your) community|more or less|at (?:the moment|present|times)|currently"
    r"|for the most part|generally|in general"
    r"|lately|latley|most (?:days|of the time)|on the whole|overall|recently|right now"
    r"|since (?:he|her|his|joining|she|starting|the|their|they|you)\b[^?.,]{0,30}|these days)"
)
END = rf"(?:,? {LOOSELY}){{0,2}}(?=\s*(?:[?.,:]|$))"
FINE = (
    r"(?:acceptable|adequate|all right|appropriate|decent|enough|fine|good|healthy|manageable|nice"
    r"|normal|ok|okay|positive|reasonable|reliable|satisfactory|secure|solid|stable|steady|strong"
    r"|sufficient|suitable|under control|(?:going|working out) (?:all right|fine|good|great|okay"
    r"|ok|well)"
    r"|in (?:a )?(?:decent|fair|good|reasonable) (?:condition|order|place|repair|shape))"
)
SYSTEM = later(
    rf"\b(?:by|in|into|about|against|with|from|through|to) the system{END}"
    r"|\bthe system (?:ever |has |have |really )?(?:affect|harm|help|hurt|impact"
    r"|support|treat|work)\w*(?: (?:against|for|fair to|good to|kind to))?"
    r" (?:he|her|him|them|you|your|the client)\b",
    re.IGNORECASE,
)
THINGS = later(
    rf"^(?:how(?:'s| is| are| was| were)|is|are) (?:your|things with your|everything with your)"
    rf" (?:family|life|situation|circumstances)(?: (?:going|{WELL}))?{END}"
    rf"|^(?:how )?(?:are|is|were) (?:things|everything) (?:going )?(?:{WELL} )?with your (?:family"
    rf"|kids|life|partner)(?: {WELL})?{END}"
    rf"|\bhow (?:are|have|were) (?:things|everything)(?: (?:been|going|lately|these days))*{END}"
    r"|(?<![\w'] )\b(?:are|have|would you say|did) things (?:at (?:home|school|work) )?"
    r"(?:for \w+(?: \w+)? )?(?:are |have )?(?:been |become |changed|get |getting |going |gone "
    rf"|gotten |got |improved?)?(?:a little |any |much )?(?:{WELL})?(?! with\b)"
    r"(?= (?:at|for|since|after|lately|now|today|yet)\b|\s*(?:[?.,:]|$))"
    rf"|\b(?:feel|say|think) (?:like |that )?things (?:are|have (?:become|been|gotten)) {WELL}\b",
    re.IGNORECASE,
)
ENOUGH = later(
    rf"^(?:are|did|do|does|has|have|is) {WHO} (?:\w+ )?(?:get|getting|given|had|have|having"
    r"|offered|receive|received|receiving) (?:enough|adequate|sufficient|appropriate|proper)"
    rf" {SUPPORT}{END}"
    rf"|^(?:do|does) {WHO} have enough{END}"
    rf"|^(?:do|does|did) {WHO} have (?:an? )?{GOOD} (?:\w+ )?{SUPPORT}\b(?! (?:animal|dog|group)\b)"
    rf"|^(?:do|does) {WHO} have (?:access to |enough |the right )?resources{END}"
    rf"|^(?:do|does) {WHO} have (?:an? )?(?:support (?:network|system){END}|{GOOD} access to )",
    re.IGNORECASE,
)
MET = later(
    r"\b(?:are|were|have) (?:all )?(?:of )?(?:your|his|her|their|the \w+['’]s) (?:basic |daily "
    r"|family['’]s |personal )?needs (?:been |being )?(?:\w+ly )?met(?: to an? \w+ \w+)?"
    rf"{END}|\bto (?:a certain|a reasonable|some) (?:degree|extent)\b",
    re.IGNORECASE,
)
CARE = later(
    rf"^(?:do|does|did|have|has) {WHO} (?:always |usually )?(?:follow|practice|provide|set|show"
    r"|shown|take|taken|use) (?:adequate|appropriate|basic|good|necessary|proper|reasonable"
    r"|sensible|the (?:necessary|proper|right)) (?:action|behaviou?r|boundaries|care|discipline"
    r"|judgment|measures|precautions|steps|supervision)\b"
    rf"|^(?:do|does) {WHO} (?:act|communicate|function|parent|respond|speak)"
    rf" (?:adequately|appropriately|effectively|properly|reasonably|well)\b",
    re.IGNORECASE,
)
FITTING = later(
    rf"^(?:is|are|was|were) {OWN}(?:current |recent |present |overall |mental |physical )?"
    rf"(?:{AREA} )?{AREA}(?: (?:at|with|in|here|that|they|you)\b[^?.,]{{0,30}})? {FINE}{END}",
    re.IGNORECASE,
)
EATING = later(
    r"^(?:do|does) (?:you|he|she|they|your \w+) (?:usually |generally |mostly )?eat (?:"
    r"enough|ok(?:ay)?|well(?!-)|(?:enough )?healthy"
    r"|nutritious|well-balanced|good|right)(?: (?:diet|food|foods|meals))?\b",
    re.IGNORECASE,
)
INVOLVED = later(
    rf"^(?P<be>are|is|was|were) (?P<who>{WHO}) (?P<how>(?:actively |very )?(?:active|engaged"
    r"|invested|involved))(?= (?:in|with) (?:your|his|her|their|the (?:child|client|community"
    rf"|school)(?:['’]s)?)\b[^?]*\?|{END})",
    re.IGNORECASE,
)
STATE = later(
    rf"^(?:are|is) {WHO} (?:coping|getting by|managing){END}"
    rf"|^(?:do|does) {WHO} (?:generally |usually )?feel (?:all right|fine|good|okay|ok|well){END}"
    rf"|^(?:has|have) {WHO} had (?:an? |any )?(?:bad|good|negative|positive) experiences?\b"
    rf"|^(?:are|is) {WHO} in an? (?:bad|better|good|stable) place{END}"
    rf"|^(?:do|does) {WHO} get along (?:all right|fine|ok|okay|well)"
    rf"(?: with (?:family|other people|others|people|peers))?{END}|^(?:are"
    rf"|is) {WHO} doing better(?=\s*(?:[?.]|$))"
    rf"|^(?:are|is) {WHO} (?:doing|getting (?:along|by)|managing) (?:all right"
    rf"|fine|good|okay|ok|well)(?: (?:at|in) (?:class|home|life|school|work))?{END}"
    rf"|^(?:do|does) {WHO} feel (?:connected|supported)(?: (?:by|to) (?:your|the) community)?{END}",
    re.IGNORECASE,
)
ISSUES = later(
    rf"^(?:any|are|did|do|does|has|have|is)(?: (?:{WHO}|there))?(?: (?:been )?(?:experienc|fac"
    r"|hav|had)"
    r"(?:e|ed|ing)?)? (?:any |some )?(?:difficulties|issues|problems|struggles|trouble)"
    rf"(?: with (?:your|the) (?:family|life|situation))?(?:,? {LOOSELY})(?=\s*(?:[?.,:]|$))"
    r"|^(?:have|has) (?:you|he|she|they) (?:been having|had) (?:any )?(?:issues|problems)\s*\??$",
    re.IGNORECASE,
)
BARE = later(
    r"^\W*(?:(?:are there |do you have |is there |have you )?any(?:thing)?(?: else| other)? )?(?:"
    r"(?:difficulties|issues|problems|struggles)(?: at all)?|going on)\W*$"
    r"|^\W*(?:is )?(?:everything|it all|stuff) (?:all )?(?:all ?right|fine|good|ok|okay)"
    r"(?: at (?:home|school|work)| with your (?:family|kids))?\W*$",
    re.IGNORECASE,
)
LOOSE = later(
    rf"^(?:do|does) {WHO} (?:get along|make (?:bad|better|good|healthy|poor|positive|wise)"
    r" (?:choices|decisions)|(?:get involved|participate|take part) in (?:activities|programs"
    r"|services|things)"
    rf"|use (?:resources|services)){END}"
    r"|^is (?:your )?(?:child ?care|food|health|housing|income|money|safety|sleep|stress"
    r"|substance use|transportation"
    rf"|work) an? (?:barrier|challenge|concern|issue|problem)(?: for (?:her|him|them|you))?{END}"
    rf"|^(?:do|does) {WHO} have (?:any )?(?:big|major|serious|significant) (?:\w+ )?(?:concerns"
    rf"|issues|needs|problems){END}"
    rf"|^(?:are|is|was|were) {WHO} an? (?:active|frequent|heavy|occasional|regular) (?:member"
    r"|participant|user|visitor)(?: (?:in|of) (?:our|the (?:center|clinic|pantry|program|shelter)"
    r"|these|this)"
    rf"(?: \w+)?)?{END}"
    rf"|^(?:are|is) {WHO} (?:advancing|developing|growing|learning|progressing) (?:adequately"
    r"|appropriately|fine"
    rf"|normally|ok|okay|properly|well){END}"
    rf"|^(?:did|has|have|is) {WHO} (?:demonstrat|ma[dk]|making|saw|see|seen|show)(?:e|ed|es|ing|n)?"
    r" (?:any |enough |some )?(?:adequate |good |meaningful |measurable |noticeable |real "
    r"|satisfactory |significant |sufficient |substantial )?(?:changes?|gains|growth|improvements?"
    rf"|progress)(?: (?:across|in|on|toward|towards|with) (?:[\w'’]+ ){{0,3}}(?:areas?|domains?"
    rf"|goals?|objectives?|outcomes?|plan|skills)(?: (?:during|in|over) [^?.,]{{3,40}})?)?{END}"
    rf"|^(?:has|have) there been (?:any )?(?:growth|improvements?|progress){END}"
    rf"|^(?:has|have) {OWN}(?:life|situation) (?:changed|gotten better|improved)"
    rf"(?: a lot| much| significantly| for the better)?{END}"
    rf"|^(?:do|does) {WHO} have (?:acceptable|adequate|appropriate|decent|proper|satisfactory"
    r"|sufficient|suitable) (?:child ?care|clothing|food|housing|income|nutrition|supervision"
    rf"|transportation){END}|^is {OWN}(?:family|household|income|rent|debt) (?:very )?(?:big|high"
    r"|large"
    r"|low"
    rf"|small){END}"
    rf"|^(?:do|does) {WHO} live (?:in|on) an? (?:bad|decent|good|nice|okay|quiet|rough) (?:area"
    r"|block|home"
    rf"|neighborhood|part of town|place|street){END}"
    rf"|^(?:do|does|is|are) (?:{WHO}|there) (?:have )?(?:any )?(?:difficulties|issues|problems"
    rf"|trouble) (?:at home|in (?:your|the) (?:family|home|life)){END}"
    rf"|^(?:are|is|was|were) [^?.,]{{3,40}} timely{END}",
    re.IGNORECASE,
)
