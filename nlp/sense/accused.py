"""Words that lay a fault at somebody's door: what they did to cause it, or should have done."""

from __future__ import annotations

import re

from nlp.quick.later import later

ACCUSING = later(
    r"\bwhat did (?:you|he|she|they|the \w+|your \w+) do (?:that|which) (?:\w+ )?(?:caused"
    r"|contributed|led|made|resulted|set|upset)\b(?! you (?:feel )?(?:happy|proud))"
    r"|\bhow (?:did|do|have) (?:you|he|she|they|the client) contributed? to (?:the|this|that|your"
    r"|their) (?!team|group|class|community|garden|project)"
    r"|\bwhat (?:could|should) (?:the|your) \w+ have done\b"
    r"|\bwhat ma(?:de|kes) (?:you|him|her|them) think (?:it|that)(?: is|'s| was) (?:acceptable"
    r"|all right|fine|ok|okay|right)\b"
    r"|\bwhy (?:is|are|was|were) (?:the|your) (?:rent|bills?|payments?|reports?|forms?|paperwork"
    r"|homework|fees?|application) (?:\w+ )?(?:behind|incomplete|late|missing|overdue|unpaid)\b"
    r"|\bdid (?:he|she|they|you|the (?:client|complainant|survivor|victim)) (?:even )?(?:fight back"
    r"|resist|scream|struggle|try to (?:escape|fight|get away|resist))\b"
    r"|\bwhat (?:kept|prevented|stopped) (?:the|your) (?:caregiver|client|father|mother|parents?"
    r"|survivor|victim) from\b"
    r"|\bwhy (?:did|has|does) it tak(?:e|en) (?:you|him|her|them|the \w+) (?:so|this|that"
    r"|until) \w+"
    r"|\b(?:is|was|were) (?:the|this|your) [^.?!,]{3,30} because (?:he|she|they|you) (?:did(?:n't"
    r"| not)|drank"
    r"|failed|forgot|fought|let|refused|smoked|used|were (?:drunk|high|late)|yelled)\b"
    r"|\bwhy (?:was|were) (?:he|she|they|you) (?:\w+ )?(?:alone|dressed|drinking|out (?:alone|so)"
    r"|walking"
    r"|wearing)\b"
    r"|\bwas (?:it|that|this) because (?:you|he|she|they|the \w+) (?:did(?:n't| not)|drank"
    r"|failed|got"
    r"|had been|let|provoked|refused|used|wore|were (?:drunk|drinking|high|late))\b"
    r"|\bwhat did (?:you|he|she|they) do to (?:provoke|cause|deserve|upset|anger|trigger|make|lose"
    r"|end up|get (?:yourself )?(?:hit|hurt|fired|evicted|arrested|kicked|suspended|banned))\b"
    r"|\bwhose fault\b|\b(?:was|is) (?:it|this|that) (?:your|his|her|their) (?:own )?fault\b"
    r"|\bwhat could (?:you|they) have done (?:differently|better|to (?:prevent|avoid|stop))\b"
    r"|\bwhat (?:kept|stopped) you from (?:fighting|getting away|leaving (?:him|her|them"
    r"|the (?:house|marriage|relationship))|saying no|telling (?:anyone|someone|the police))\b"
    r"|\b(?:was|were|had) the (?:complainant|survivor|victim)s? (?:already |also |been )?"
    r"(?:drinking|drunk|high|intoxicated"
    r"|using (?:alcohol|drugs)|wearing(?! (?:an? )?(?:brace|glasses|helmet"
    r"|mask|seat ?belt)))\b"
    r"|\bwhat (?:was|were) the (?:complainant|survivor|victim)s? wearing\b"
    r"|\bwhat (?:part|role) did you (?:have|play) in (?:being|getting|the (?:abuse|assault|attack"
    r"|fight|violence))\b",
    re.IGNORECASE,
)
WHOM = (
    r"(?:you|he|she|they|(?:the|your) (?:caregiver|child|client|daughter|father|mother|parents?"
    r"|patient"
    r"|resident|son|student|survivor|tenant|victim|youth))"
)
ANSWERABLE = later(
    rf"\bcould {WHOM} (?:possibly )?have (?:acted|avoided|called|done|handled|left|prevented|said"
    r"|stopped"
    r"|tried)\b"
    rf"|\bdid {WHOM} do (?:anything|something)(?: \w+)? (?:to|that) (?:may have |might have "
    r"|would )?(?:anger"
    r"|attract|bring|cause|deserve|encourage|invite|lead|make|provoke|set|trigger|upset)\w*\b"
    r"|\b(?:is|was) it (?:her|his|their|your) (?:own )?(?:anger|attitude|behavior|drinking|fault"
    r"|habits|laziness|lifestyle"
    r"|mouth|temper) that\b"
    rf"|\bwhat {WHOM} (?:did|had done|said)(?: \w+)? (?:to|that|which) (?:\w+ )?(?:anger|bring"
    r"|cause"
    r"|deserve|encourage|invite|lead|led|provoke|set off|start|trigger|upset)\w*\b"
    rf"|\bwhat (?:has |is )?(?:kept|keeping|prevented|stopped|stopping) {WHOM} from"
    r" (?:at least|even|just|simply) "
    rf"|\bdo(?:es)? {WHOM} (?:agree|believe|feel|think)\b[^.?!]*\b(?:had|have|played?|plays?) "
    r"(?:a|an|any|some) (?:part|role|hand) in (?:what happened|it|this|that"
    r"|the (?:abuse|arrest|assault|attack|eviction|fight|incident|removal))\b"
    r"|\bhow (?:did|do|does|has|have|might|much did) your [\w' ]{3,30} (?:add|cause|contribut"
    r"|lead|led|result)"
    r"\w* (?:to|in)? ?(?:the|this|that|your|his|her)\b"
    r"|\baccount for (?:all |any |the |your )+(?:\w+ )?(?:absences?|days|gaps?|hours|money|months"
    r"|time|weeks"
    r"|whereabouts|years)\b"
    rf"|\b(?:describe|tell us|what) (?:what )?{WHOM} (?:was|were) wearing\b|\bwhat (?:was"
    rf"|were) {WHOM} wearing\b"
    rf"|\bwhat (?:has|have) {WHOM} (?:ever )?(?:done|tried) to (?:avoid|better|change|correct"
    r"|deserve|earn|fix"
    r"|improve|prevent|solve|stop)\b"
    r"|\bwhy (?:was|were|is|are) (?:the|this|your) (?:baby|child(?:ren)?|daughter|home|house"
    r"|infant|kids?"
    r"|resident|son) (?:\w+ )?(?:allowed|alone|dirty|hungry|in|late|left|not|out|so|unattended"
    r"|unsupervised|without)\b"
    rf"|\bif {WHOM} (?:had )?(?:knew|known|saw|seen|were (?:aware|warned))\b[^.?!]*\bwhy\b",
    re.IGNORECASE,
)
SHOULD_HAVE = later(
    r"\b(?:do|would)(?:n't)? you (?:not )?(?:agree|believe|feel|say|think) (?:that )?"
    r"(?:you|he|she|they|your \w+)"
    r" (?:should|could|ought to)"
    r"(?:'ve| (?:\w+ )?have| of)\b(?! (?:been|gotten|had|received))"
    r"|\bshouldn't (?:you|he|she|they|(?:your|the) \w+) (?:\w+ )?have \w+"
    r"|\byou(?:'d| should have)? (?:really |surely )?(?:knew|know|known) better\b(?! than)",
    re.IGNORECASE,
)
FAILURE = later(
    r"\byour (?:repeated )?failure to\b|^(?:the |main )*reasons? for (?:the )?"
    r"(?:failing|failure|inability) to\b|^(?:the |main )*reasons? for (?:the |your |any |all )*"
    r"(?:late|missed|overdue|past[- ]due|repeated|skipped|unpaid) (?!bus|call)\w+\b"
    r"|^reasons? (?:the |your )?\w+ (?:was|were) (?:late|missed|not|skipped)\b",
    re.IGNORECASE,
)
