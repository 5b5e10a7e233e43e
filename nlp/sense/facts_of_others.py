"""What is private, and of whom it is asked: "your partner's diagnosis", "who in your home"."""

from __future__ import annotations

import re

from nlp.quick.later import later

FACT = (
    r"(?:(?:full |first |last |legal )?names?|employers?|occupations?|workplaces?|dobs?"
    r"|dates? of birth|birth ?dates?|birthdays|ssns?"
    r"|social security numbers?|hiv status"
    r"|diagnos[ei]s|medical (?:history|histories|conditions)|immigration status|citizenship)"
)
FACT_OF_ONE = (
    r"(?:(?:addiction|affairs?|diagnos[ei]s|medications|mental state|debts|past|temper|sex life"
    r"|therap(?:ist|y)|drinking|drug use|gambling|habits?|infidelity|probation|substance use)\b|"
    r"(?:arrest|criminal|immigration|mental|hiv|legal|psychiatric|ssn|social security)"
    r"(?: \w+){0,2}? ?(?:status|record|history|diagnosis|number)?)"
)
GROUP = (
    r"(?:(?:all |every |each |the |any |other |your )*(?:(?:adults?|people|persons?|individuals?"
    r"|members?|children|household members?|family members?|residents|occupants)"
    r" (?:(?:who|that) (?:eats?|lives?|resides?|sleeps?|stays?) (?:at|in|there|under|with you)"
    r"|living|of|in|at|on)"
    r"|household members?"
    r"|family members?|roommates?)|(?:all|any|five|four|three|two|your|\d) (?:best |close "
    r"|closest |other )?(?:of your )?(?:best |close |closest )?(?:classmates"
    r"|coworkers|friends|neighbors|relatives)|everyone|everybody|anyone|each person|all in (?:the "
    r"|your )?(?:household|home|family|house))"
)
ROSTER = later(rf"\b{FACT}\b[^.?!]{{0,60}}?\b(?:of|for) {GROUP}\b", re.IGNORECASE)
KIN = (
    r"(?:aunts?|boyfriend|brothers?|child's (?:other parent|father|mother)|cousins?|coworkers?|dad"
    r"|ex|(?:best |old )?friends?|girlfriend|husband|in-laws|landlord|mom|mother|father|neighbors?"
    r"|parents?|partner|relatives|roommates?|siblings?|sisters?|spouse|uncles?|wife)"
)
SOMEBODY = (
    r"(?:any ?(?:one|body)(?: else)?|some ?(?:one|body)|any(?: other)? (?:family"
    r"|household) members?"
    r"|a (?:family|household) member|(?:any|which|how many) of your (?:relatives|family|siblings)"
    r"|who in your (?:family|home|household)|(?:any|both|each|either|neither|one) of your \w+"
    rf"|(?:his|the|their|your) \w+['’]s? {KIN}|(?:his|her|their) {KIN}"
    rf"|your (?:family|{KIN})(?: (?:and|or) (?:your )?{KIN})?)"
)
OTHERS_ARE = later(
    rf"\b(?:does|do|has|have|is|are|did|was|were) (?P<you>you or )?(?P<who>{SOMEBODY})(?!'s? )\b"
    r"(?P<rest>[^.?!]*)|\b(?P<which>(?:which of your|who in your|how many of your) (?!clients"
    r"|members|participants|patients|residents|students|tenants|youth)\w+)\b"
    rf"(?P<more>[^.?!]*)",
    re.IGNORECASE,
)
THEIRS = later(
    rf"\byour {KIN}(?:'s?) {FACT_OF_ONE}\b|\b(?:describe|explain|tell us about"
    rf"|what are) your {KIN}'s?"
    r" (?:\w+ )?(?:fights?|issues|problems|struggles|troubles)\b",
    re.IGNORECASE,
)
SENSITIVE = later(
    r"\b(?:drugs?(?! (?:allerg|coverage|plan|store))|alcohol|alcoholics?|drinks? (?:too|a lot"
    r"|heavily|every|more|the most)|drinks?(?=\s*[?.]|$)"
    r"|drinking (?:problem|too|a lot|heavily)|drinking(?=\s*[?.]|$)|addict\w*|substances?"
    r"|overdosed?|mental(?:ly)?|psychiatric|depression|bipolar|schizophreni\w+|suicid\w+"
    r"|arrest\w*|convict\w*|incarcerat\w*|jail|prison|criminal|felon\w*|probation|parole|gang|hiv"
    r"|aids|std|immigration (?:case|papers|status)|an immigrant|immigrated|citizens?\b(?!')"
    r"|undocumented|raped?|molested|abused"
    r"|legal status|documented|abortions?|end(?:ed)? (?:a|any|the|her) pregnanc\w+|foster care"
    r"|have papers"
    r"|relaps\w+|deport\w*|gambl(?:e[sd]?|ing)|warrants?|cheat(?:ed|ing|s)?|(?:un)?faithful|std"
    r"|sexually"
    r"|gay|lesbian|transgender|rehab|psych ward"
    r"|green card|birth control|contraceptives?|an? (?:condition|disease|disorder|illness)"
    r"|self-harm\w*|(?:abuses?|beats?|hits?|hurts?) (?:her|his|their)"
    r"|here (?:il)?legally|on welfare)\b",
    re.IGNORECASE,
)
ILL = later(
    r"\b(?:what|which) (?:\w+ )?(?:conditions|diagnos[ei]s|diseases|disabilities|disorders"
    r"|illnesses|infections)"
    r" (?:did|do|does|has|have) (?:anybody|anyone|each|everybody|everyone|other|the (?:other"
    r"|others|people)"
    rf"|your (?:family|{KIN}))\b",
    re.IGNORECASE,
)
LISTED = later(
    r"\b(?:all|any|identify|list|names?|which|who)\b[^.?!]{0,25}\b(?P<who>(?:family |household )?"
    r"(?:members|friends|neighbors|relatives|roommates|siblings)) (?:that|who|with)\b"
    r"(?P<more>[^.?!]{0,40})",
    re.IGNORECASE,
)
FATHER = later(
    r"\bwho(?:['’]s| is| was| are) (?:the|your|her|their) (?:\w+['’]s )?(?:biological |birth "
    r"|bio |real )?(?:baby (?:daddy|father)|dad|father|fathers)"
    r"(?: of (?:the|this|your|each|her) (?:\w+ )?(?:baby|child|children|kids?|pregnancy))?(?= *"
    r"(?:[?.,]|$))",
    re.IGNORECASE,
)
MEDICINES = later(
    r"\b(?:your|the|his|her|their) (?:other )?(?:caregiver|housemates|(?<=other )children|"
    rf"(?<=other )residents|{KIN})(?: in [\w ]{{3,20}}?)?"
    r" (?:currently )?(?:(?:on|take|takes|taking|using) (?!.*\byou\b)[\w ]{0,16}"
    r"(?:antidepressants|medications?|medicines?|meds|pills|prescriptions)|take(?=\s*[?.]))",
    re.IGNORECASE,
)
