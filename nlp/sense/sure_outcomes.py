"""Promises of an outcome: what a court, a landlord or luck decides is sold for an answer."""

from __future__ import annotations

import re

from nlp.quick.later import later

WANTED = (
    r"(?:apartment|approved|asylum|bed|benefits|case|charges?|children|custody|dismiss\w*"
    r"|drops?|find you|get (?:it|that|them|what)|hired|home|hous\w+|hurt|job|kids|never|papers"
    r"|record|safe|visa|win)"
)
# "We will make sure that you win your case", "you will never be homeless".
OUTCOME = later(
    r"\b(?:i|we|our (?:advocates?|lawyers?|staff|team))(?:'ll| will) (?:ensure|guarantee"
    r"|make (?:certain|sure)|see to it)(?: that)? (?:he|it|no one|nobody|she|the (?:court|judge"
    rf"|landlord|police)|they|you|your)\b[^.?!]{{0,60}}\b{WANTED}\b"
    r"|\b(?:i|we)(?:'ll| will) (?:clear|cure|erase|fix|save|solve|win) (?:everything|it\b|that"
    r"|your (?:case|credit|debts?|family|life|marriage|problems?|record))"
    r"|\b(?:i|we)(?:'ll| will) (?:bring|get|win) (?:back )?(?:custody|your (?:children|kids?|son"
    r"|daughter))(?: home| back)(?=[^.?!]*\b(?:if|once|when) you\b|[.?!]| fast| soon)"
    r"|\b(?:i|we)(?:'ll| will) (?:find|get) you (?:an? )?(?:\w+ )?(?:apartment|green card|home"
    r"|house"
    r"|housing|job|visa|work permit)\b"
    r"|\byou(?:'re| are) (?:bound|certain|sure) to (?:be|get|have|keep|win)\b"
    r"|\byou(?:'ll| will) (?:never (?:be (?:evicted|homeless|hungry|hurt|sick)|fail|relapse|use"
    r"|worry)|always be safe|be safe (?:forever|from now on|here (?:always|forever|from now on)))\b"
    r"|\b(?:answering|completing|filling (?:in|out)|finishing|signing|taking|telling)\b[^.?!]{3,40}"
    r"\bwill (?:bring|clear|erase|get|give|guarantee|keep|make sure|win)\b[^.?!]*\b(?:apartment"
    r"|benefits|case|charges|children|cleared|custody|home|hous\w+|job|kids|record|visa)\b"
    r"|\byou(?:'ll| will) get your \w+ back (?:if|once|when)\b"
    r"|\b(?:you|your \w+)(?:'ll| will) be (?:cured|debt[- ]free|erased|forgiven|gone|healed)\b"
    r"|\b(?:anger|fear|grief|hurt|nightmares?|pain|problems?|sadness|stress|trauma|troubles?|worr"
    r"(?:y|ies))"
    r"(?:'ll| will) (?:all )?(?:be (?:gone|over)|disappear|end|go away|stop|vanish)\b"
    r"|\b(?:i|we) promise (?:that we(?:'ll| will)|to) (?!(?:ask|keep|listen|never|not|respect"
    r"|tell|try)\b)\w+"
    r"|\b(?:i|we)(?:'ll| will) (?:\w+ )?keep (?:ice|immigration|the (?:court|police|state)|(?:him"
    r"|her|them|your \w+))"
    r" (?:away|out of)\b|[,.] guaranteed(?=[.!?])"
    r"|\beverything will be (?:all right|fine|okay|ok)\b|\byour story will (?:change|save|win)\b",
    re.IGNORECASE,
)
# What an organisation cannot hold in its hands: everything, for ever, for everybody.
CURE = (
    r"(?:bring (?:back|home)|clear|cure|end|erase|find (?:you )?an?|fix|free|get (?:back|rid"
    r"|you an?)"
    r"|heal|keep (?:you|him|her|them|your \w+) (?:alive|from|out|safe|sober|together)|make (?:all"
    r"|it"
    r"|sure|you (?:better|happy|well))|protect (?:you|your)|save(?! (?:him|her|them|you"
    r"|your \w+) (?:an?|some|the)\b)|solve|stop (?:the|all|your)|win"
    r"|take (?:away|care of everything))"
)
SURE = later(
    rf"\b(?:our|the|this|these) (?!goal)(?:[\w-]+ ){{1,3}}(?:will|can|is going to) "
    rf"(?:always )?{CURE}"
    r"\b(?=[^.?!]*\b(?:you|your)\b)"
    r"|\b(?:i|we)(?:'ll| will| can) (?:always )?(?:end|cure|heal|erase|stop|solve|save(?! (?:him"
    r"|her|them|you|your \w+) (?:an?|some|the)\b)"
    r"|keep (?:you|your \w+) (?:from|out|safe|sober|together))\b[^.?!]*\b(?:you|your)\b"
    r"|\byou(?:'ll| will) (?:(?:definitely|soon|surely) )?(?:feel (?:\w+ )?(?:better|calmer|fine"
    r"|free|happy"
    r"|lighter|relieved|safe)|never (?:again )?\w+|be (?:all right|happy|okay|safe|fine))\b"
    r"|\byou (?:won't|will not|can't|cannot) (?:be|get|lose)\b(?![^.?!]*\b(?:declin|leav|no\b|not\b"
    r"|skip))[^.?!]*\b(?:by|for|if|for what|over)\b"
    r"|\byour (?:baby|benefits|case|child(?:ren)?|family|home|job|kids?|marriage|record|status)"
    r"(?:'ll| will) (?:always |never )?be (?:affected|approved|cleared|fine|fixed|protected"
    r"|returned"
    r"|safe|taken|expunged|okay|won)\b"
    r"|\b(?:you(?:'re| are)|is|are|be) (?:assured|guaranteed) (?:an?|of|that|the|to|your)\b"
    r"|\b(?:certain|sure|bound|guaranteed) to (?:be|find|get|have|keep|qualify|win)\b"
    r"|\b(?:honesty|telling (?:us )?the truth|the truth|your answers?)(?: here)? (?:can(?:not|'t)"
    r"|(?:can|will) never|won't) (?:be used against|harm|hurt) you\b"
    r"|\byou(?:'ll| will) (?:absolutely |really )?love (?:it|our|the|your)\b(?=[^?]*[.!])"
    r"|\bguaranteed (?:acceptance|approval|housing|job|placement|results?|success)\b"
    r"|\bwe guarantee (?:an?|that|the|to|you|your)\b[^.?!]*\b(?:bed|home|hous\w+|job|live|place"
    r"|results?"
    r"|safe\w*|sober|spot|success)\b",
    re.IGNORECASE,
)
# Said for all time, or of what is not the asker's to give.
FOREVER = later(
    r"\b(?:for good|forever|no matter what|you have (?:my|our) word|nothing to (?:fear|lose"
    r"|worry about)"
    r"|always accurate|painless|risk[- ]free|foolproof|(?:the )?safest \w+ (?:around|in|on)"
    r"|(?:keep|kept|keeps|stays?) (?:\w+ ){0,3}secret)\b(?=[^?]*[.!:])"
    r"|\b(?:i|we) (?:promise|swear|vow) you(?:'ll| will)\b|\bour (?:\w+ )?(?:advocates|attorneys"
    r"|counselors|lawyers"
    r"|staff|team) (?:always|never) (?:cure|fail|find|get|lose|succeed|win)s?\b"
    r"|\b(?:can|could|will) (?:never|not ever) be (?:disclosed|given|passed|punished|released"
    r"|reported|told)\b"
    r"|\bmake (?:all|every) \w+(?: \w+)? (?:disappear|go away|vanish)\b"
    r"|\b(?:assures?|ensures?|guarantees?|promises?) (?:complete|full|perfect|total|your) "
    r"(?:anonymity"
    r"|confidentiality|privacy|safety|secrecy)\b"
    r"|\b(?:can't|cannot|never|won't)(?: ever)? (?:be subpoenaed|come back to|let (?:any(?:one"
    r"|thing|body))"
    r"|haunt)\b|\bonly (?:i|the \w+|your \w+) (?:can|will) (?:ever )?(?:hear|know|read|see)\b"
    r"|\byour (?:anxiety|bed|children|credit|debts?|depression|family|home|job|kids|life|marriage"
    r"|pain|problems?"
    r"|record|rent|stress|troubles?|worries)(?:'ll| will) (?!(?:also )?(?:attend|be (?:asked"
    r"|called|coming|in|invited)"
    r"|bring|come|eat|get|go|have|live|meet|need|pick|share|start|stay|want))\w+"
    r"|\byou(?:'ll| will) (?:be (?:debt[- ]free|off \w+|out of \w+|sober|housed|hired)|keep your"
    r"|walk (?:away|out))\b"
    r"|\b(?:employers?|landlords?|judges?|schools?)(?:'ll| will) (?:accept|agree|approve|be|drop"
    r"|forgive|hire|love)\b",
    re.IGNORECASE,
)
# What lies with a landlord, a court, a boss or luck, and follows if only people answer.
PLACE = (
    r"(?:apartment|asylum|college|custody|green card|home|house|housing|job|papers"
    r"|place of your own"
    r"|program|shelter|treatment|unit|visa|voucher|work)"
)
OTHERS_ACT = (
    r"(?:boss|company|courts?|creditors?|employer|ex|father|husband|judges?|landlord|landlady"
    r"|mother"
    r"|neighbors?|parents|partner|police|school|teacher|wife)"
)
ARRANGED = later(
    r"\b(?:i|we)(?:'ll| will| can) (?:always |definitely |surely )?(?:get you (?:(?:back )?in"
    r"(?:to)?|off"
    rf"|out of) (?:an? |our |the |your )?(?:[\w-]+ )?(?:{PLACE}|debt|jail|drugs|probation"
    r"|the streets?)\b"
    r"|get you (?:accepted|approved|cleared|hired|housed)\b"
    r"|(?:ensure|guarantee|make|make (?:certain|sure)|see to it)(?: that)? (?:him|her|he|she"
    r"|they|(?:your"
    rf"|the|his|her) {OTHERS_ACT}) (?!an?\b|dinner|lunch|gets?\b|ha(?:s|ve)\b|knows?\b|sees?\b)\w+"
    r"|(?:see|make sure|see to it) that it (?:ends|stops)|make (?:it|that|them|this|the \w+) "
    r"(?:end|go away|leave|stop)|take care of (?:all|everything|it|that|your (?:bills|debts?|rent))"
    r"|get (?:all |the |your )?(?:bills|debts?|fines?|it|rent|that|them) (?:forgiven|paid"
    r"|waived))\b"
    r"|\byou(?:'ll| will) (?:find|get|have|land|own) (?:an? |the |your )?(?:own |new "
    rf"|good )?{PLACE}"
    r"(?= (?:again|before|by|in|next|soon|this|within)\b|[.,!])"
    r"|(?:^|[.!?] )(?:answer|complete|fill|give|share|sign|tell|write)\b[^.?!]* and (?:an? |our "
    r"|the )?"
    r"(?:\w+ ){1,2}will (?:buy|clear|cover|erase|forgive|free|hire|house|pay|win)\b[^.?!]*\byour?\b"
    r"|\b(?:answer(?:s|ing)?|honesty|it|sharing|telling (?:the truth|us)|the truth|this|what you "
    r"(?:say"
    r"|tell us|write))\b[^.?!]{0,24}\b(?:can(?:not|'t)|has no|have no|never|not"
    r"|won't)\b[^.?!]{0,40}"
    r"\b(?:affect|against|change|effect|harm|held|hurt|matter)\w*\b[^.?!]*\b(?:at all|ever"
    r"|guaranteed"
    r"|in any way|no matter what|period|whatsoever)\b",
    re.IGNORECASE,
)
GRANTING = (
    r"(?:accept|approve|believe|cancel|clear|dismiss|drop|erase|forgive|free|give|grant|hire|keep"
    r"|let|love"
    r"|release|return|side|stop|understand|win)"
)
# "Once you tell us, the judge will let you stay": what others decide is sold for an answer.
ONCE = later(
    r"\b(?:after|as soon as|if|once|when) (?:(?:all|the|this|your) (?:\w+ )?(?:class|course|form"
    r"|paper)\w* (?:is|are)"
    rf"|you)\b[^.?!,]{{2,50}},? (?:the|your) (?:\w+ )?{OTHERS_ACT}(?:'ll| will) "
    rf"(?:\w+ )?{GRANTING}\b"
    rf"|\b(?:answer|fill|sign|share|tell)\b[^.?!]{{3,40}} and (?:the|your) (?:\w+ )?{OTHERS_ACT}"
    r"(?:'ll| will)"
    rf" {GRANTING}\b"
    r"|\b(?:your )?(?:case|green card|papers|visa)(?:'ll| will) (?:be (?:approved|granted|ready"
    r"|won)|(?:come|go)"
    r" through)\b",
    re.IGNORECASE,
)
