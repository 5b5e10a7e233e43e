"""Asking for the story of a hard time: what it was like, the night it happened, step by step."""

from __future__ import annotations

import re

from nlp.quick.later import later

TELL = (
    r"(?:describe|detail|list|explain|recount|recall|report|state|specify|provide|give"
    r"|write (?:down|about)|(?:tell|walk|take) (?:us|me)|share|what (?:exactly )?happened"
    r"|disclose|go (?:over|through)|relive|the story of|what do you remember)"
)
HARDSHIP = (
    r"(?:addict\w*|arrested|bomb\w*|cancer|crash|custody|deported|detained|died?|death|diagnosed"
    r"|disaster"
    r"|dropped out|escaped?|evict\w*|fire(?! (?:alarm|chief|drill|escape|exit|station))|fled|flee"
    r"|flood|foreclos\w+|foster care|homeless\w*|hungry|incarcerat\w+|jail|kicked out"
    r"|left (?:home|him|her|your (?:country|husband|partner|wife))|los(?:e|ing|t) (?:custody"
    r"|everything|it all|(?:her|his|its|the|their|your) \w+)"
    r"|miscarr\w+|overdos\w+|placed|prison|raid\w*|relaps\w+|removed|rock bottom|ran away"
    r"|running away|rehab|separated|stillb\w+"
    r"|streets?|suicid\w+|taken (?:away|from|into)|the (?:abuse|accident|crime|incident"
    r"|night you left|storm|violence)|war|you left)"
)
ARMED = (
    r"(?:agents|army|bombs?|captors|cartel|cops|fighters|gang|guards|gunmen|ice|militia|officers"
    r"|police|rebels|shells|shooters?|smugglers|soldiers|traffickers|troops)"
)
WORST = r"(?:darkest|hardest|lowest|most painful|saddest|scariest|toughest|worst)"
# What was seen when armed people came, where a body was hurt, and a low point told for a prize.
SCENE = later(
    r"\bwhat (?:all |else )?(?:(?:did|do) (?:he|she|they|you|your \w+) (?:do|feel|hear|remember|see"
    r"|smell|witness)|happened|was happening|went on|(?:was|were) (?:he|she|they|you"
    r"|your \w+) doing)\b[^.?!]{0,80}?\b(?:as|day|morning|night|once|time"
    rf"|when|while)\b (?:the |that )?{ARMED} (?:\w+ )?(?:arrived|barged|broke|burned|burst|came"
    r"|entered|fell|marched|raided|shot|stormed|took|were)\b(?! (?:in|to) (?:the )?(?:class"
    r"|school))"
    rf"|\bwhat did (?:the|those) {ARMED} do to (?:him|her|people|the \w+|them|you|your \w+)\b"
    r"|\b(?:areas?|parts?|places?|spots?|where) (?:exactly )?(?:of|on) (?:his|her|the|their|your)"
    r" body\b[^.?!]{0,20}\b(?:got|had been|was|were) (?:\w+ )?(?:beaten|bruised|burned|cut|harmed"
    r"|hit|hurt|injured|touched|wounded)\b"
    r"|\b(?:areas?|parts?|places?|spots?) (?:of|on) (?:his|her|the|their|your) body (?:did"
    r"|that)\b[^.?!]{0,30}"
    r"\b(?:bit|beat|bruised?|burn(?:ed)?|cut|hit|touch(?:ed)?|were (?:burned|hit|cut|touched))\b"
    r"|\bbody map\b[^.?!]{0,80}\b(?:beaten|harmed|hit|hurt|injured|touched|wounded)\b"
    rf"|\b{WORST} (?:day|moment|night|point|thing|week|year)s? (?:that )?(?:he|she|they|you"
    r"|your \w+)"
    r" (?:ever |have |has )*(?:experienced|faced|had|lived|saw|seen|spent|went)\b"
    rf"|\b(?:essay|pages?|paragraphs?|words)\b[^.?!]{{0,80}}\b{WORST} (?:day|moment|night|point"
    r"|thing|time"
    r"|week|year)s?\b",
    re.IGNORECASE,
)
ACCOUNT = later(
    rf"(?:^|[.?!:,] |\b(?:and|please|then|to|you) ){TELL}\b[^.?!]{{0,30}}?\b(?:what (?:it|that"
    r"|life) (?:was|is|has been|felt) like|what it(?:['’]s| is) like|how (?:it|that|you) felt"
    r"|everything"
    r" (?:that|you)|the (?:day|moment|morning|night|time|week)s? (?:that |when )?(?:he|she|they"
    rf"|you|your))\b[^.?!]*?\b{HARDSHIP}"
    rf"|(?:^|[.?!:,] |\b(?:and|please|then|to|you) ){TELL}\b[^.?!]*\b{HARDSHIP}\b[^.?!]*\b"
    r"(?:blow by blow|from (?:beginning|start) to \w+|in (?:(?:as much|close|full|graphic|great"
    r"|vivid) )?detail|minute by minute"
    r"|moment by moment|step by step)\b"
    rf"|\b{TELL}\b[^.?!]{{0,30}}\b(?:crossing|escape|flight|journey|trip|voyage) (?:from|out of) "
    r"(?:her|his|the|their|your) (?:\w+ )?(?:country|home|homeland|village)\b"
    r"|\b(?:beaten|harmed|hit|hurt|injured|threatened)\b[^.?!]{0,12}\bwhat (?:did (?:he|she|they"
    r"|the \w+) use|was used)\b"
    r"|\b(?:most painful|saddest|scariest|worst) (?:bit|day|memory|moment|night|part|thing"
    rf"|time)s? (?:about|during|in|of|when|while)\b[^.?!]{{0,30}}\b{HARDSHIP}"
    r"|\b(?:describe|explain|recount|tell us about|write about) (?:(?:the|your) (?:first|last"
    r"|most recent|next to last|worst) (?:and worst )?|(?:all|each|every) (?:of the )?)(?:episode"
    r"|incident)s?\b"
    r"|\bwhat (?:exactly )?happened\b[^.?!]{0,20}\b(?:he|she|they|you|your \w+) (?:escaped|fled"
    r"|got away|left (?:her|him|home|your (?:abuser|country|husband|partner|wife))|ran away|were"
    r" (?:arrested|deported|detained|evicted|taken))\b"
    r"|\b(?:darkest|hardest|lowest|saddest|scariest|worst) (?:day|moment|night|point|time)s? "
    r"(?:in|of) your life\b"
    rf"|\b{TELL}\b[^.?!]{{0,20}}\beverything (?:that )?(?:happened|he did|she did|they did)(?= *"
    r"(?:[.?!,]|$)| (?:that|the) (?:day|night)| to you)"
    r"|\b(?:bruises|injuries|marks|wounds)\b[^?]*\? (?:on )?wh(?:at|ich|ere)\b[^?]{0,20}\bbody\b",
    re.IGNORECASE,
)
