"""Money counted in full: what things are worth, what others earn, what was given or won."""

from __future__ import annotations

import re

from nlp.later import later

OWNED = (
    r"(?:401\(?k\)?s?|annuit\w+|antiques|belongings|boat|burial|car|cars|electronics|equity|furniture"
    r"|herd|home|house|household goods|ira|insurance|investments?|jewel(?:le)?ry|land|livestock|pension"
    r"|phone|property|retirement|rv|savings|checking|settlement|stocks?|things|truck|valuables"
    r"|vehicles?|everything|trust fund|will)"
)
THEIRS = (
    r"(?:(?:your|his|her|their|the) (?:\w+['’]s? )?(?:(?:adult|grown|ex-?|other|teenage) ?)*(?:boyfriend"
    r"|boss|brother|child(?:ren)?|coworkers?|dad|daughter|ex|father|friends?|girlfriend|grown kids"
    r"|housemates?|husband|kids|mom|mother|neighbors?|parents|partner|roommates?|siblings?|sister"
    r"|sons?|spouse|wife))"
)
GOODS = later(
    rf"\b(?:cash|current|estimated|fair|market|resale|total)? ?(?:equity|price|value|worth) (?:of|in|for)"
    rf" [^.?!]{{0,40}}?\b{OWNED}\b"
    rf"|\b(?:your|his|her|their|the family['’]s?) (?:\w+ )?{OWNED}(?:['’]s)? (?:value|worth)\b"
    rf"|\b(?:what|how much)(?: is|['’]s| are) (?:your|his|her|their) [^.?!]{{0,24}}?{OWNED} worth\b"
    r"|\bhow much are you worth\b"
    rf"|\bhow much (?:money |cash )?(?:is|do (?:you|they) (?:have|keep)|does \w+ have)(?: in| saved in"
    rf"| set aside in) (?:it\b|(?:your|his|her|the|a) [^.?!]{{0,24}}?{OWNED})"
    r"|\bhow much (?:money |cash )?(?:do|does) (?:you|he|she|they) have (?:put away|saved|set aside)\b"
    r"|\b(?:do|does) (?:you|he|she|they) have (?:in|at) the bank\b"
    r"|\bmost money (?:that )?you (?:have|['’]ve)? ?(?:ever )?\w+\b"
    r"|\b(?:how much|what)(?: amount| sum)? did (?:you|your \w+|grandma|grandpa|he|she|they) (?:inherit"
    r"|leave (?:you )?in|win)\b|\b(?:amount|size|sum) of (?:the|your|any|his|her) (?:exact )?"
    r"(?:(?:tax )?refund|inheritance|settlement|stimulus|winnings)\b"
    r"|\b(?:savings|checking|retirement|account)\b[^.?!]{0,20}\bbalances?\b"
    r"|\bhow much (?:bail|back child support|bond|child support|hush|ransom)(?: money)? (?:do|does|did)"
    r" (?:each|the|your (?:family|ex)|you)\b"
    r"|\bwhat did you do with (?:your|the) (?:\w+ )?(?:check|payment|refund|settlement|stimulus)\b"
    r"|\b(?:how much|what)(?: total)? (?:did|do|does) (?:you|your \w+|the \w+) (?:and \w+ )?(?:cost"
    r"|give|pay|paid|donate|tithe|spend)\b[^.?!]{0,24}\b(?:bail|bride|dowry|church|funeral|charity"
    r"|mosque|temple|wedding|tithes?|fines?|shoes|phone|tv|tattoos?|(?:your|the) car)\b"
    r"|\bhow much do(?:es)? (?:you|he|she|they|your \w+) tithe\b|\bwhat did the (?:funeral|wedding) cost\b"
    r"|\bprice (?:that )?(?:you|he|she|they) paid\b|\bprice of (?:all|each|every)\b"
    r"|\bhow much (?:money )?(?:do|does|did) (?:you|they|he|she) (?:earn|get|make|bring in)\b[^.?!]{0,16}"
    r"\b(?:begging|babysitting|off the books|odd jobs|panhandling|plasma|recycling|selling|side jobs"
    r"|tips|under the table)\b|\bearn\b[^.?!]{0,16}\b(?:off the books|under the table)\b"
    r"|\b(?:are you|do you get) paid (?:in cash|under the table|off the books)\b"
    r"|\bhow much of (?:your|his|her|the) (?:benefits|check|income|money|paycheck|pay)\b[^.?!]{0,24}\b"
    r"(?:go(?:es)?|spend|spent|use[ds]?|wasted?)\b"
    r"|\bof your (?:food stamps|snap|benefits)\b[^.?!]{0,24}\bon what\b",
    re.IGNORECASE,
)
PAID_TO_OTHERS = later(
    rf"\b(?:how much|what)(?: money| rent| income| salary)? (?:do|does|did) (?:{THEIRS}|each (?:father"
    rf"|parent|adult|person)|(?:the|their) father)[^.?!]{{0,12}} (?:bring in|earn|get paid|make(?! (?:for|the|to|with|you)\b)|pay you"
    rf"|receive)\b"
    rf"|\bhow much (?:rent )?(?:do|does|did) (?:you|he|she|they) (?:charge|get from) {THEIRS}\b"
    rf"|\bhow much (?:money )?(?:did|do|does|have|has) {THEIRS} (?:given?|lent|lend|sent|send) (?:you|him"
    r"|her|them)\b"
    rf"|\b(?:what(?: is|['’]s)|enter|state|give|list) {THEIRS}['’]s? (?:\w+ )?(?:income|pay|salary|wages?"
    r"|earnings|paycheck)\b"
    r"|\b(?:income|salary|wages?|earnings) of (?:each|every|all|parent \d|siblings?|(?:the )?(?:father"
    r"|mother|spouse|other))\b"
    r"|\bowe (?:money )?to (?:a loan shark|family|friends|relatives|your \w+)\b"
    r"|\b(?:is|has) anyone (?:giv(?:e|es|ing|en)|sen(?:d|ds|ding|t)|lent) you money\b"
    r"|\b(?:gifts|money)\b[^.?!]{0,24}\b(?:names? of|who (?:gave|gives|from))\b"
    r"|\bmoney have you borrowed\b",
    re.IGNORECASE,
)
TO_THE_JOB = later(
    r"\b(?:how much|what) (?:are|do|does|did|is|were) (?:you|he|she|they|the \w+|your \w+) (?:earn|get(?: paid)?"
    r"|make|paid)\b[^.?!]{0,12}\b(?:an|each|every|for each|per|by the) (?:day|hour|month|week|year)\b"
    r"|\b(?:hourly|starting) (?:pay|rate|salary|wage)\b[^.?!]{0,30}\b(?:and|,)[^.?!]{0,20}(?:pay|salary"
    r"|take-home|wage)\b"
    r"|\b(?:amounts?|total) of all\b[^.?!]{0,24}\b(?:bills|cards|debts?|loans)\b|\badjusted gross"
    r"|\bgross (?:income|pay|wages?)\b[^.?!]{0,40}(?:\band net\b|,[^.?!]*\band\b)|\bgross and net\b"
    r"|\bitemized by\b|\b(?:down to )?(?:the last|every (?:last )?|each ) ?(?:cent|penny|dime)\b"
    r"|\bwhat do you owe on (?:all|each|every|your)\b|\b(?:how much|what) did you owe\b"
    r"|\bexactly (?:how much|what)\b[^.?!]*\b(?:check|paycheck|pay|earn|owe|spend)\b"
    r"|\bverified by (?:your |the )?employer\b",
    re.IGNORECASE,
)
SPENDING = later(
    r"\$ ?_+[^$]*\$ ?_+|(?:_{2,}|: ?\$)[^?]*(?:_{2,}|: ?\$)",
)
ITEMS = later(
    r"\b(?:alcohol|cable|checking|cigarettes|eating out|income of|phone|savings|spent)\b",
    re.IGNORECASE,
)
WHEN_YOUNG = later(r"\b(?:family|parents?)['’]?s?['’]? income when you were\b", re.IGNORECASE)


def money_in_full(asked: str) -> re.Match[str] | None:
    """Return what is asked thing by thing, job by job, or of somebody else's pay; None for none."""
    for pattern in (GOODS, PAID_TO_OTHERS, TO_THE_JOB, WHEN_YOUNG):
        if match := pattern.search(asked):
            return match
    return SPENDING.search(asked) if ITEMS.search(asked) else None
