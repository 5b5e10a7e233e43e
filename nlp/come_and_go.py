"""States and doings that come and go, asked without a stretch of time: sad, sick, out of food."""

from __future__ import annotations

import re

from nlp.later import later

WHO = (
    r"(?:you|he|she|they|anyone(?: (?:at|in) (?:the|your) \w+)?|(?:your|the|this|his|her|their)"
    r" (?:(?:child|children|client|daughter|family|grandchild|household|kids?|mother|father|parent"
    r"|participant|partner|patient|resident|son|student|teen|tenant|veteran|youth)))"
)
MUCH = r"(?:a lot|a little|ever so|extremely|feeling|more|often|quite|really|so|too|unusually|very)"
MOOD = (
    r"(?:afraid|alone|angry|anxious|ashamed|blue|confused|dizzy|depressed|down|exhausted|guilty"
    r"|hopeless|irritable|isolated|lonely|nervous|on edge|overwhelmed|panicky|restless|sad|scared"
    r"|stressed(?: out)?|suicidal|tense|tired|unhappy|unsafe|upset|worried|worthless)"
)
BODY = r"(?:cold|dehydrated|hungry|ill|in pain|in trouble|sick|sleepless|thirsty|unwell)"
AFTER = (
    r"\s*(?:[?.,:;]|$)| (?:a lot|about (?!(?:our|the|this|that|today|your visit|us)\b)|and|because"
    r"|from|much|of|often|or|with (?!our|the|us))"
)
ENDS = rf"(?={AFTER})"
USED = (
    r"(?:been drinking|binged|cut (?:back on|down on) (?:food|meals|medicine)|drunk (?:alcohol|too much)"
    r"|fainted|gambled|got(?:ten)? sick|looked for (?:a job|work)|(?:gained|lost) weight(?! without)|skipped meals"
    r"|smoked|thought (?:about|of) (?:dying|ending|harming|hurting|killing|self|suicide)|used (?:alcohol"
    r"|any drugs|drugs|opioids|marijuana|substances)|vaped|vomited|wet the bed|wandered|been (?:excluded"
    r"|expelled|suspended|sent home))"
)
WITHOUT = (
    r"(?:(?:get|got) (?:hurt|sick)|go without [^.?!]{3,24}|have (?:enough|thoughts of|trouble"
    r" (?:paying|sleeping|breathing))[^.?!]{0,20}|lose (?:sleep|weight)|run short[^.?!]{0,20}|skip"
    r" (?!this|that|any (?:page|question)|the (?:class|step))[^.?!]{3,30})"
)
STATE = later(
    rf"^\W*(?:(?:have|has) {WHO} (?:been|felt|been feeling) (?:{MUCH} )?(?:{MOOD}|{BODY}){ENDS}"
    rf"|(?:have|has) {WHO} (?:{USED})\b|(?:have|has) {WHO} had (?:any |recurring )?(?:thoughts? of|urges? to)\b"
    rf"|(?:have|has) {WHO} had (?:an? |the )?(?:cold|cough|cravings?|fever|flu|pain|seizures?)\b"
    rf"|(?:did|do|does) {WHO} feel (?:{MUCH} )?(?:{MOOD}|{BODY}){ENDS}"
    rf"|(?:did|do|does) {WHO} (?:often )?have (?:any |a hard time |difficulty |problems |trouble )(?:affording"
    r"|breathing|buying|coping|eating|falling asleep|getting (?:out of bed|to sleep|up)|keeping up|making ends meet"
    r"|paying|remembering|sleeping|walking)\b"
    rf"|did {WHO} {WITHOUT}(?=\s*(?:[?.]|$)| (?:because|for lack|so|to save)\b)"
    rf"|(?:have|has) {WHO}(?:['’]s?)? (?:appetite|energy|memory|mood|sleep|weight) (?:changed|dropped"
    rf"|gone \w+|been)|(?:have|has) your (?:appetite|energy|memory|mood|sleep|weight) (?:changed|dropped)"
    rf"|(?:was|were) {WHO} (?:ever )?(?:{MUCH} )?(?:{BODY}|{MOOD}|unable to (?:afford|buy|eat|get|heat|leave"
    rf"|pay|sleep|work))\b(?={AFTER}| (?:for|paying|to)\b)"
    rf"|(?:have|has) {WHO} been (?:able|unable) to (?:afford|buy|heat|pay|sleep|eat)\b)",
    re.IGNORECASE,
)
NOW = later(
    r"\b(?:here|right now|on (?:the|this)|at (?:the|our|this)|with (?:us|our|staff))\b", re.I
)
HOW_OFTEN_THEN = later(
    r"^\W*(?:are|did|do|does|had|has|have|is|was|were)\b[^.?!]*\?\s*(?:and )?(?P<all>how (?:frequently|long"
    r"|many(?: (?:days|nights|times|hours))?|much|often)|(?:number of )?(?:days|times))\s*(?:\?|:|_|$)",
    re.IGNORECASE,
)
COUNTED = later(
    r"\bhow many (?:times|(?:days|nights)(?= (?:did|has|have|was|were)\b[^.?!]*\b(?:absent|late|miss|missed|sad|sick|unable|without)\b)) (?:has|have|had|did|was|were|does|do)\b(?! (?:it|our|that|this|we)\b)"
    r"(?![^.?!]*\b(?:like|need|plan|this program|want|wish)\b)[^.?!]{4,}"
    rf"|\bhow much (?:money )?did {WHO} (?:drink|gamble|lose|smoke|spend|win)\b"
    rf"|\bhow many hours (?:are|is) {WHO} (?:alone|at|away|in|on|online|outside)\b",
    re.IGNORECASE,
)
FIELD = later(
    r"^(?:the |total |average |approximate )*(?:(?:frequency|amount) of (?!(?:the )?(?:classes|meetings"
    r"|newsletter|updates))[^.?!:]{3,}|(?:hours|minutes|nights?) of (?:exercise|pain|play|reading|screen"
    r"|sleep|study|tv|work)|(?:beers?|cigarettes|drinks|meals|miles|packs|pills|servings|steps|hours"
    r"|doses|days)(?: of \w+)? (?:absent|consumed|drunk|eaten|missed|ridden|run|skipped|slept|smoked"
    r"|used|volunteered|walked|worked)|times (?:absent|angry|drunk|hungry|late|sick|tardy)[^.?!:]*"
    r"|screen time|alcohol (?:consumption|intake|use)|tobacco use)(?=\s*(?:[:_(?]|$))",
    re.IGNORECASE,
)


def comes_and_goes(asked: str) -> re.Match[str] | None:
    """Return what comes and goes and is asked without a period; the caller looks for one first."""
    found = FIELD.search(asked) or HOW_OFTEN_THEN.search(asked) or COUNTED.search(asked)
    if found is not None:
        return found
    return None if NOW.search(asked) else STATE.search(asked)
