"""What nobody remembers: amounts from long ago, small things over long times, days one by one."""

from __future__ import annotations

import re

from nlp.later import later

YOUNG = (
    r"(?:in|during|at|since) (?:elementary|grade|high|junior high|middle|primary|nursery) school"
    r"|in (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth) grade|in kindergarten"
    r"|in grades? k-?\d*|before (?:you|he|she|they) (?:turned|were|was) \w+"
    r"|on (?:your|his|her|their) (?:\d+(?:st|nd|rd|th)|first|tenth|\w+teenth) birthday"
    r"|when (?:you|he|she|they) (?:were|was) (?:an? (?:baby|boy|child|girl|kid|teen\w*)|little|small"
    r"|young|\d|born)|as an? (?:baby|boy|child|girl|infant|kid|teen\w*)|growing up"
    r"|(?:pregnant with|carrying|giving birth to) (?:you|him|her)"
)
AGO = (
    r"(?:in|during|since|before|after|by|of)[^.?!,]{0,24}? (?:19[3-9]\d|200\d|201\d|20th century)\b"
    r"|(?:[3-9]|\d\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several)"
    r" years ago|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) (?:of )?last year|(?:in|of) last (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
)
AMOUNT = (
    r"(?:how (?:many|much|often|long did)|(?:number|amount|total) of|what (?:time|were you (?:earning"
    r"|paid|paying)|(?:(?:did|do) (?:you|\w+ \w+) (?:earn|eat|pay|say|spend|wear|weigh))|(?:was|were)"
    r" (?:your|his|her|their|the) (?:\w+ )?(?:blood pressure|cost|grades?|height|income|pay|price"
    r"|rent|salary|scores?|temperature|wages?|weight))|at what (?:hour|time)|on which dates"
    r"|on what dates?)"
)
LONG_AGO = later(
    rf"\b{AMOUNT}\b[^.?!]*?\b(?:{YOUNG}|{AGO})"
    rf"|\b(?:{YOUNG}|{AGO})\b,?[^.?!]{{0,12}} {AMOUNT}\b"
    r"|\bname of (?:your|his|her|the) (?:\w+-grade|first|old|kindergarten|elementary school) (?:boss"
    r"|caseworker|doctor|landlord|neighbors?|teachers?)\b"
    r"|\bhow many (?:doctor['’]?s? |prenatal )?(?:visits|cigarettes|drinks) did your mother\b"
    r"|\bmedic\w+\b[^.?!]{0,16}\byour mother took\b|\bwho were your (?:\w+ )?(?:bosses|neighbors"
    r"|teachers|classmates|friends)\b",
    re.IGNORECASE,
)
LONG = (
    r"(?:(?:last|past|previous|prior) (?:(?:6|9|1[0-9]|2[0-4]|six|nine|ten|twelve|eighteen) months"
    r"|(?:calendar |school |whole )?year|(?:[2-9]|\d\d|two|three|four|five|six|seven|ten|couple of"
    r"|few|several|twenty) years|decade)|(?:this|the whole|all) year)"
)
MONTH = r"(?:(?:last|past|previous) (?:month|30 days|thirty days|four weeks|[2-6] months|\w+ months)|this month)"
SMALL_SUM = later(
    r"\bhow much (?:money )?(?:do|does|did|have|has|on)\b[^.?!]*\b(?:eat|spend|spent|drink|drank|pay for"
    rf"|smoke|use|used)\b(?![^.?!]*\b(?:rent|mortgage|tuition)\b)[^.?!]*\b{LONG}\b"
    rf"|\bwhat did [^.?!]{{3,24}} (?:spend|eat|pay)\b(?![^.?!]*\b(?:rent|mortgage|tuition)\b)[^.?!]*\b"
    rf"{LONG}\b"
    r"|\bhow many (?:\w+ )?(?:calls|e-?mails|texts|glasses|cups|naps|hours of tv|minutes|meals"
    rf"|snacks|times (?:did|has|have) (?:\w+ ){{1,3}}(?:cry|cried|yell\w*|smile\w*|argue\w*))\b[^.?!]*\b"
    rf"(?:{LONG}|{MONTH})"
    rf"|\bhow many (?:glasses|cups|minutes|naps|snacks)\b[^.?!]*\b{MONTH}\b"
    rf"|\bhow many times (?:did|has|have)\b[^.?!]*\b(?:cry|cried|yell\w*|argu\w+)\b[^.?!]*\b{MONTH}\b",
    re.IGNORECASE,
)
ONE_BY_ONE = later(
    rf"\b(?:{AMOUNT}|what|which)\b[^.?!]*\b(?:at|for|in|on) (?:each|every)\b[^.?!]{{0,40}}\b(?:{LONG}"
    rf"|{MONTH}|(?:last|past) (?:two|three|\d+) (?:weeks|months))"
    r"|\b(?:what|which)\b[^.?!]*\b(?:in|over|during) the (?:last|past) (?:year|\w+ (?:months|years))\b"
    r"[^.?!]*\bhow (?:often|much|many)(?: (?:of )?each)?\b"
    rf"|\bon (?:which|what) dates?\b[^.?!]*\b{LONG}\b"
    rf"|^\W*(?:please )?(?:all|each|every|dates? of all|dates? of every)\b[^.?!]*\b(?:{LONG}"
    r"|(?:since|from) (?:birth|childhood)|birth (?:on|to|until))"
    r"|\b(?:every|each) (?:meal|drink|dollar|bite|call|cigarette)\b[^.?!]*\b(?:last|past) (?:\w+ )?"
    r"(?:weeks?|months?|year)\b"
    r"|\b(?:complete|entire|full|whole) history of (?:your|his|her|their)\b"
    r"|\b(?:all|each|every)(?: of)? (?:your|the|his|her)? ?(?:former|past|previous|prior)"
    r" (?!(?:\w+ )?(?:appointments|classes))\w+"
    r"|\b(?:all|each|every) (?:\w+ )?(?:tickets?|argument|fight|date)s?\b[^.?!]{0,12}\b(?:ever|(?:that )?"
    r"you (?:had|have ever))\b"
    r"|\b(?:all|every|each) (?:person|people|place)s? (?:that |where )?you(?: have|['’]ve) (?:ever )?"
    r"(?:lived|stayed|slept|worked)\b",
    re.IGNORECASE,
)
WORD_FOR_WORD = later(
    r"\bword for word\b|\beverything (?:that )?you (?:can )?(?:recall|remember)\b"
    r"|\b(?:day,? month,? and year|month,? day,? and year|year,? month,? and day)\b[^.?!]{0,40}\b(?:last"
    r"|first|stop\w*|start\w*|began|when)\b"
    r"|\b(?:last|first|stop\w*|start\w*|began)\b[^.?!]*[?.] (?:please )?(?:give|write|include|state|list)"
    r" (?:the )?(?:exact )?(?:date|day,? month,? (?:and|&) year|date and time)\b"
    r"|\bwhen exactly did (?:he|she|they|you|your \w+|the \w+) (?:\w+ )?(?:began|begin|start|stop|first"
    r"|happen|change|end)\b|\bat what exact age\b|\bexact ages?\b[^.?!]{0,12}\b(?:in|to the) (?:days"
    r"|weeks|months)\b"
    r"|\bfirst time (?:that )?(?:he|she|they|you|your child) (?:ever )?(?:felt|feel|cried|cry|laughed"
    r"|lied|worried|argued)\b|\bfirst thing (?:that )?you (?:ate|did|said|saw|thought)\b"
    r"|\bwhat (?:did (?:he|she|they|you|your \w+)|was your) (?:eat|wear|breakfast|lunch|dinner)\b[^.?!]*"
    r"\blast (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)\b"
    r"|\bhow many hours did\b[^.?!]*\bweek of\b[^.?!]*\blast\b",
    re.IGNORECASE,
)
WHOLE_LIFE = later(
    r"\b(?:days|hours|money|nights|years) of your life\b|\b(?:during|in|over|throughout) (?:your|his|her"
    r"|their) (?:adult |entire |whole )?life(?:time)?,? (?:what|which|how|about how)\b"
    r"|\bsince becoming (?:an adult|a parent|\w+),? (?:how|what|which)\b|\b(?:in|of) (?:lifetime|a lifetime"
    r"|your lifetime)\b"
    r"|\bhow (?:many|much|often)\b[^.?!]*\bsince (?:you (?:came|left|turned|moved)|coming|leaving|moving"
    r"|(?:high )?school|19\d\d|20[01]\d)\b"
    r"|\b(?:[1-9]\d|five|six|seven|eight|nine|ten|fifteen|twenty) years, (?:how often|how many|how much)\b",
    re.IGNORECASE,
)
EVERYBODY = later(
    r"^\W*(?:have|has|did) (?:you|he|she|they|anyone|your \w+|the \w+) ever (?:had|have|got|get|gotten|been"
    r"|felt|feel|told|tell|missed|miss|skipped|skip|used|been late|lied|lie|forgot\w*|forget)\b (?:(?:an?"
    r"|any|the) )?(?:\w+ )?(?:cold|fever|headache|stomach ?ache|sore throat|bad day|bad dream|late|lied|lie"
    r"|meal|pill|dose|appointment|argument|homework|bill|nightmare|trouble sleeping|tired|sad|mistake|to"
    r" (?:your|a|the) \w+)\b"
    r"|^\W*(?:have|has|did) (?:you|he|she|they|anyone|your \w+) ever (?:lied|lie|fibbed|cursed|sworn|broken"
    r" a rule|broken a promise|been late)\b",
    re.IGNORECASE,
)


def beyond_memory(asked: str) -> re.Match[str] | None:
    """Return what is asked further back, or in smaller steps, than people remember; None for none."""
    patterns = (LONG_AGO, SMALL_SUM, ONE_BY_ONE, WORD_FOR_WORD, WHOLE_LIFE)
    return next((found for one in patterns if (found := one.search(asked))), None)
