"""What a question may stand on, by its wording: a trouble, a turn, a feast, what not all have.

Each expression names as `said` (or `near`) the words that take it for granted.
"""

from __future__ import annotations

import re

from nlp.quick.later import later


def room_for(deeds: str) -> re.Pattern[str]:
    """Return what says that nobody has to have what is asked about; `deeds` follow "if you"."""
    return later(
        rf"\bif (?:any\w*|at all|ever|applicable|so|you (?:{deeds})\b)"
        r"|\bhelp(?:s|ed|ful|ing)?\b|\bsupport\w*",
        re.IGNORECASE,
    )


HARM = (
    r"(?:(?:\w+ )?made (?:it|life|things) (?:\w+ )?(?:difficult|hard|harder|impossible|tough"
    r"|tougher|worse)|(?:cost|damage|disrupt|frighten|harm|hold|held|hurt|limit|prevent|ruin"
    r"|sadden|scar"
    r"|scare|strain|stop|stopp|upset|wear|worn|wore|worsen|worrie|worry)(?:e?d|s)? (?:back |out )?"
    r"(?:her|him|his|them|their|you|your)(?: out)?|(?:get|got|gotten) in (?:the|your) way"
    r"|interfer\w+ with your)"
)
MADE_HARD = later(
    r"^(?:and |so )?(?:how(?: \w+)?|in what ways?) (?:did|do|does|had|has|have|is) "
    r"(?P<said>(?:the \w+ (?:\w+ )?(?:destroy|ruin|wreck)(?:ed)? (?:you|your)\b"
    rf"|(?!during|nothing)(?:\w+ing|your)\b[^.?!,]{{2,70}}? {HARM}\b))",
    re.IGNORECASE,
)
MOST = later(
    r"\b(?P<said>which(?: one)? of our (?:\w+ ){1,3}?(?:has |have )?(?:changed|encouraged|guided"
    r"|helped|improved|inspired|motivated|saved|taught|touched) (?:you|your)\b)"
    r"(?=[^.?!]*\b(?:best|most)\b)"
    r"|\b(?P<near>which(?: one)? of our (?:\w+ ){1,3}?(?:has been|have been|is|was|were) the "
    r"(?:best|kindest|most"
    r" \w+|nicest|\w+iest|smartest|warmest)(?: \w+)? (?:for|to|with) (?:you|your)\b)",
    re.IGNORECASE,
)
NOTICED = later(
    r"\b(?P<said>(?:first|you) (?:became? aware of|discover(?:ed)?|f(?:i|ou)nd out about"
    r"|learn(?:ed)? (?:about|of)|noticed?|observed?|recogni[sz]ed?|saw|see|suspect(?:ed)?)"
    r" (?:her|his|the|their|these|your)(?: child's| \w+ing)?"
    r" (?:delay|difficult(?:y|ies)|disabilit(?:y|ies)|disorder|illness|signs|symptoms?))\b",
    re.IGNORECASE,
)
STRUGGLES = later(
    r"\b(?:how long (?:did|has|have|had)|since when (?:has|have)|when did)\b(?: \w+){1,3}? "
    r"(?P<said>(?:been |first |start |begin |to )*(?:battl|den(?:y|ied)|hid(?:e|ing) (?:her|his"
    r"|it|that|their|this|your)\b|neglect"
    r"|starv|struggl|suffer)\w*)",
    re.IGNORECASE,
)
FEASTS = (
    "christmas", "diwali", "easter", "eid", "hanukkah", "kwanzaa", "passover", "ramadan",
    "thanksgiving", "xmas",
)  # fmt: skip
FEAST = later(
    r"^(?:how|what|where|which|who)\b[^.?!]{0,40}? (?:are|did|do|does|is|will) (?P<said>(?:you|your"
    r" (?:children|family|household|kids))\b[^.?!]{0,40}?\b(?:bak|buy|cook|decorat|eat|giv|"
    r"get|hang|host|mak|prepar|serv|visit|wear)\w*[^.?!]{0,40}?\b(?:(?:at|during|for|on|over) )"
    rf"(?:the )?(?:{'|'.join(FEASTS)}))\b"
    r"(?! (?:at (?:our|the)|basket|box|card|class|dinner|event|lunch|meal|party|with us))",
    re.IGNORECASE,
)
HOLIDAYS = later(
    r"\b(?P<said>(?:which|what) (?:religious )?holidays (?:do|does) (?:you|your \w+) (?:celebrate"
    r"|keep|observe))\b",
    re.IGNORECASE,
)
EXTRA = later(
    r"\b(?:do|spend|use|save|put)\b[^.?!]*\b(?P<said>the (?:additional|extra|leftover|spare)"
    r" (?:\w+ )?(?:cash|income|money|savings|time))\b",
    re.IGNORECASE,
)
WHICH_OF_YOURS = later(
    r"\b(?P<said>which(?: one)? of your (?:\w+ )?(?:addictions|arrests|conditions|convictions"
    r"|credit cards|debts"
    r"|diagnoses|disabilities|divorces|exes|ex-\w+|illnesses|jobs|loans|marriages|medications"
    r"|medicines|pills"
    r"|prescriptions|problems|relapses|symptoms|therapists))\b",
    re.IGNORECASE,
)
RANKED = later(
    r"\b(?P<said>which (?:one )?of your (?:\w+ )?(?:aunts|brothers|classmates|coworkers|cousins"
    r"|exes|friends"
    r"|neighbors|parents|relatives|roommates|siblings|sisters|uncles|workers)\b(?:[^.?!]{2,40}\b"
    r"(?:least|most|worst)| (?:are|do|is|will) (?!you (?:like|need|want)\b)\w+))\b",
    re.IGNORECASE,
)
BLOW = later(
    r"\b(?P<said>(?:after|before|because of|during|following|since|through|with)"
    r" (?:her|his|the|their|your) "
    r"(?:\w+ )?(?:abortion"
    r"|bankruptcy|break-?up|deportation|divorce|layoff|miscarriage|separation|stillbirth"
    r"|suicide attempt))\b",
    re.IGNORECASE,
)
SORE = (
    r"(?:addiction|anger|anxiety|break-?up|condition|cravings?|deaths?|depression|diagnos[ei]s"
    r"|disabilit(?:y|ies)|jealousy|loneliness|rage|temper|urges"
    r"|divorce|drinking|grief|illness|incarceration|injur(?:y|ies)|loss(?:es)?|miscarriage|pain"
    r"|pregnancy|back|eyes|hearing|heart|hips?|knees?|legs?|lungs?|nerves|sight|ptsd|sadness"
    r"|separation|stress|trauma|weight)"
)
# "… because of your disability", "coping with the loss", "since you lost your job".
DUE_TO = later(
    r"^(?:how|what|when|where|which|who|why)\b[^.?!]*\b(?P<said>(?:because of|due to|on account of)"
    rf" (?:her|his|their|your) {SORE})\b",
    re.IGNORECASE,
)
COPING = later(
    r"^how (?:\w+ )?(?:are|did|do|does|has|have|is) (?:he|she|they|you|your \w+) (?:been )?"
    r"(?P<said>"
    r"(?:adjust|bear|cop|deal|get|handl|hold|liv|manag)\w* (?:(?:over|through|to|up|with) )*"
    rf"(?:her|his|the|their|your) {SORE})\b",
    re.IGNORECASE,
)
LOST = later(
    r"\b(?P<said>(?:after|because|before|now that|since|when) (?:he|she|they|you) (?:"
    r"(?:first )?lost"
    r" (?:her|his|the|their|your) (?:\w+ )?(?:apartment|baby|benefits|child\w*|father|home|hous\w+"
    r"|husband|job|kids|mother|partner|son|daughter|wife)|failed (?!to)|quit work|ha(?:d|ve) to "
    r"(?:beg|borrow|close|declare|flee|give up|leave (?:her|his|the"
    r"|their|your) (?:\w+ )?(?:country|family|home|house|job)|quit|sell)"
    r"|(?:got|was|were) (?:divorced|evicted|expelled|fired|kicked out|laid off|let go)|stopped"
    r" working))\b",
    re.IGNORECASE,
)
WHOM = (
    r"(?:he|she|they|you|(?:the|your) (?:child|client|daughter|partner|resident|son|student"
    r"|teen))"
)
# A question word and a turn for the worse: "When did you give up …?", "What did he default on?"
TURNED_BAD = later(
    rf"^(?:how|what|when|where|which|who)\b[^.?!]{{0,40}}?\b(?P<said>{WHOM} (?:(?:ever|finally"
    r"|first|last)"
    r" )?(?:break up|cheat|default|fall behind|get (?:cut off|in(?:to)? (?:a fight|debt"
    r"|trouble)"
    r"|kicked (?:off|out)|thrown out|turned away|written up)|give up(?! (?:her|his|that|the"
    r"|your) seat)"
    r"|go (?:broke|hungry)|hit rock bottom|lose (?:control|her|his|hope|interest|touch|your"
    r" (?:apartment|benefits|children|home|house|job|kids|temper))|run (?:away|out of money)"
    r"|stop (?:caring"
    r"|looking|talking|trying)))\b",
    re.IGNORECASE,
)
# "What do you and your partner fight about?": so they do.
QUARREL = later(
    r"^(?:how often|what|when|where|why) (?:did|do|does) (?P<said>(?:you and your \w+"
    r"|your \w+ and you) (?:\w+ )?"
    r"(?:argue|disagree|fight|quarrel))\b",
    re.IGNORECASE,
)
# "if you relapsed again": so it happened before.
AGAIN = later(
    r"\b(?P<said>(?:he|she|they|you) (?:\w+ )?(?:arrested|drank|drink|evicted|fired"
    r"|hospitalized"
    r"|relapsed?|steal|stole|used?|went (?:back )?to (?:jail|prison"
    r"|rehab))\b[^.?!]{0,16}? again)\b",
    re.IGNORECASE,
)
ASKED_FOR_IT = later(
    r"\b(?:court|lawyer|legal|filed|group|class|offer|would|like|refill\w*|bring|list|pick"
    r"(?:ed)? up|need)\b",
    re.I,
)
LAPSES = later(
    r"\b(?P<said>how (?:many times(?: an? \w+)?|often) do(?:es)? (?:he|she|they|you"
    r"|your (?:child|children|daughter|family|kids?|sons?|teens?))"
    r" (?:avoid|cheat|forget|get (?:in|into) (?:fights?|trouble)|hide|ignore|lie|neglect|skip"
    r"|sneak))\b",
    re.IGNORECASE,
)
LAST_ROW = later(
    r"\b(?P<said>the (?:biggest|first|last|latest|most recent|worst) (?:\w+ )?(?:argument"
    r"|breakdown|crisis|fight"
    r"|lapse|meltdown|outburst|panic attack|quarrel|relapse|setback|slip) (?:that )?(?:he|she"
    r"|they|you)\b)",
    re.IGNORECASE,
)
STOPPING = later(
    r"^(?:how soon|when)\b[^.?!]{0,30}?\b(?P<said>(?:be off|come off|get off|quit|stop)(?:ping"
    r"|ting)? (?:\w*ing (?:on )?)?"
    r"(?:aid|assistance|benefits|disability|food (?:assistance|stamps)|help|our help|services"
    r"|snap|ssi|welfare))\b",
    re.IGNORECASE,
)
OFFICER = later(
    r"^(?:how|what|when|where|who)\b[^.?!]{0,40}?\b(?P<said>your (?:parole|probation) officer)\b"
    r"(?!'s (?:name|number|phone))",
    re.IGNORECASE,
)
REACTED = later(
    r"^(?:how did you (?:react|respond)|what was your (?:first )?(?:reaction|response)) (?P<said>"
    r"(?:to|when) (?:the"
    r"|your|his|her|they|he|she|someone)\b[^.?!]{3,60})",
    re.IGNORECASE,
)
SHAME_OF = later(
    r"^(?:how|what|who)\b[^.?!]{0,40}?\b(?P<said>the (?:anger|burden|embarrassment|fear|grief"
    r"|guilt|loneliness|pain"
    r"|sadness|shame|stigma|stress|trauma|worry) of (?:your \w+|\w+ing))\b",
    re.IGNORECASE,
)
CLOSEST = later(
    r"\b(?P<said>which(?: one)? of our (?:\w+ ){1,3}?(?:do|did|have) you (?:\w+ )?(?:feel|felt"
    r"|like|liked|trust|trusted)"
    r"\b[^.?!]{0,20}\b(?:best|closest|least|most|safest))\b",
    re.IGNORECASE,
)
SHAPES = (
    LAST_ROW,
    STOPPING,
    OFFICER,
    REACTED,
    SHAME_OF,
    CLOSEST,
    LAPSES,
    WHICH_OF_YOURS,
    RANKED,
    BLOW,
    MADE_HARD,
    MOST,
    NOTICED,
    STRUGGLES,
    FEAST,
    HOLIDAYS,
    EXTRA,
    DUE_TO,
    COPING,
    LOST,
    TURNED_BAD,
    QUARREL,
    AGAIN,
)
