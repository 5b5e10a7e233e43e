"""Two sexes and no more, or one that has to be proved: in a line, a pair of words, a rule."""

from __future__ import annotations

import re

from nlp.later import later

HE = r"(?:boys?|gentlem[ae]n|gents?|guys?|he|him(?:self)?|males?|m[ae]n|masculine|sir|son)"
SHE = r"(?:females?|feminine|gals?|girl(?:s|y)?|her(?:self)?|lad(?:y|ies)|ma['’]?am|madam|she|daughter|wom[ae]n)"
ONE, TWO = rf"{HE}(?:['’]s?)?", rf"{SHE}(?:['’]s?)?"
JOIN = r",? ?(?:/|or|\|)(?: (?:as )?an?| the)? ?"
WHOSE = (
    r"(?:applicant|baby|baby['’]s sex|child|client|gender|newborn|patient|person|resident|sex|student"
    r"|(?:head of )?household)"
)
EITHER = later(
    rf"^\W*(?:m\b{JOIN}f|f\b{JOIN}m|{ONE}{JOIN}{TWO}|{TWO}{JOIN}{ONE})\W*$"
    rf"|\b(?:choose|check|circle|indicate|mark|pick|select|state|tick|fill in)\b[^.?!]{{0,40}}?[\W_]"
    rf"(?:an? |the )?(?:{ONE}(?:{JOIN}|\W{{1,9}}){TWO}|{TWO}(?:{JOIN}|\W{{1,9}}){ONE})\b(?! (?:doctor|nurse"
    r"|counselor|driver|worker))"
    rf"|\b(?:{ONE} (?P<of>\w+){JOIN}{TWO}|{TWO} (?P<at>\w+){JOIN}{ONE}) (?:(?P=of)|(?P=at))\b"
    rf"|\b(?:{ONE}{JOIN}{TWO}|{TWO}{JOIN}{ONE}) (?:form|line|list|page|parts?|section|side)\b"
    rf"|\b(?:answer|identif\w+|identify (?:him|her)self|live|register|consider yourself|born|sign up)"
    rf" (?:\w+ or \w+ )?(?:as )?(?:an? )?(?:{ONE}{JOIN}{TWO}|{TWO}{JOIN}{ONE})\b"
    rf"|\b{WHOSE}(?: is)?(?:['’]s (?:sex|gender))?\W{{1,6}}(?:an? )?(?:{ONE}\W{{1,6}}{TWO}|{TWO}\W{{1,6}}{ONE}|m\W{{1,6}}f\b"
    rf"|f\W{{1,6}}m\b|b\W{{1,4}}g\b|1 ?= ?m\w*\W+2 ?= ?f\w*)"
    rf"|\b(?:are|is|which are) (?:you|(?:your|the) \w+)[:,]? (?:an? )?(?:{ONE}{JOIN}{TWO}|{TWO}{JOIN}{ONE})\b"
    r"|\b(?:gender|sex)\b[^.?!]{0,12}\(? ?(?:m ?/ ?f|f ?/ ?m|male ?/ ?female|female ?/ ?male)\b"
    r"|^\W*(?:mr|ms|mrs|miss)\.? or (?:mr|ms|mrs|miss)\b\.?\W*$"
    rf"|\b(?:is (?:it|the baby|your baby|the child)) (?:an? )?(?:{ONE}{JOIN}{TWO}|{TWO}{JOIN}{ONE})\b",
    re.IGNORECASE,
)
ONLY_ONE = later(
    r"^\W*are you (?:an? |really an? |biologically )?(?:boy|girl|male|female|man|woman)\W*(?:yes\b.*)?$"
    r"|^\W*(?:for )?(?:the )?(?:ladies|men|women|gentlemen|girls|boys)(?: only)?:"
    r"|\b(?:boys|gentlemen|guys|males|men) \w+[^.?!]*[,;:.] ?(?:and |while )?(?:females|gals|girls|ladies"
    r"|women)\b|\b(?:females|gals|girls|ladies|women) \w+[^.?!]*[,;:.] ?(?:and |while )?(?:boys|gentlemen"
    r"|guys|males|men)\b(?! and)",
    re.IGNORECASE,
)
PROVED = later(
    r"\b(?:bathroom|bed|bunk|dorm|gender|restroom|room)\b[^.?!]{0,40}\b(?:birth certificate|biological\w*"
    r"|legal sex|you were born)\b"
    r"|\bbiological(?:ly)? (?:a )?(?:female|gender|girl|boy|male|man|sex|woman)\b"
    r"|\bopposite[- ](?:gender|sex)\b|\b(?:must|has to|should|have to) be (?:of )?the same (?:gender|sex)\b"
    r"|\bsex[- ]change\b|\b(?:had|have|want) (?:the|gender|top|bottom|sex) (?:reassignment )?surgery\W*$"
    r"|\b(?:become|became|decide[d]? to (?:be|become)|turn(?:ed)? into|want(?:ed)? to be) an? (?:boy|girl"
    r"|man|trans\w*|woman)\b|\bhermaphrodites?\b"
    r"|\b(?:dead|birth|legal|old|real|given) name\b[^.?!]{0,24}\b(?:before|not the (?:one|name)|transition"
    r"\w*)\b|\btrans(?:gender)?\b[^.?!]{0,24}\b(?:birth|old|real|dead|former) name\b"
    r"|\b(?:normal|real|regular) (?:boy|girl|man|woman)\b|\bdress like (?:a|one)\b"
    r"|\b(?:pronouns?|name|gender),? if you (?:insist|must)\b",
    re.IGNORECASE,
)
CLOTHES = later(
    r"\b(?:clothes|clothing|clothier|closet|coats?|shoes?|sizes?|shirts?|team|teams|tee|pants|socks"
    r"|doctor|nurse|counselor|therapist|interpreter|prefer|rather|comfortable|class|classes|club"
    r"|meeting|game|games|group)\b",
    re.IGNORECASE,
)


def two_only(asked: str) -> re.Match[str] | None:
    """Return where two sexes are all there is, or one's own has to be proved; None for neither."""
    if found := PROVED.search(asked):
        return found
    return None if CLOTHES.search(asked) else EITHER.search(asked) or ONLY_ONE.search(asked)
