"""Promises about privacy that cannot be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="false-promise",
    category=Category.FALSE_PROMISE,
    level=Level.CARE,
    message="“{match}” may promise more than can be kept.",
    why=(
        "A broken promise breaks trust, and some things must be shared by law. You could say who "
        "sees "
        "the answer, and when it would have to be shared."
    ),
    sources=("ohrp_consent", "ico", "nextstep_dv"),
    examples=(
        Example(
            before="Your answers are completely confidential. What do you worry about?",
            after=("What do you worry about?",),
        ),
        Example(before="This survey is anonymous. What is your name?"),
        Example(
            before="No one will ever see this. How do you feel at home?",
            also=("sure-promises",),
            after=("How do you feel at home?",),
        ),
        Example(before="Nothing you say here can ever be used against you."),
        Example(before="What is your birth date? This is required by law."),
        Example(
            before="Nothing you write here will ever be shared with anyone. How do you feel?",
            after=("How do you feel?",),
        ),
        Example(before="Your teacher will never read this. Do you like school?"),
        Example(before="We will make sure he can never find you. Where do you live?"),
        Example(before="Tell us what you need and we will make sure you get it."),
        Example(before="We will find you a job. What work have you done?"),
        Example(before="Filling out this form will get your record cleared."),
        Example(before="Your answers cannot affect your case in any way. What happened?"),
        Example(before="I won't tell your parents. Are you safe?"),
        Example(before="You will feel better once you have told us. What happened?"),
        Example(before="No agency will ever get this list. Who lives with you?"),
        Example(before="Our coaches will solve your housing search. What do you look for?"),
        Example(before="There is no way this form could hurt you. How are you?"),
        Example(before="When you finish, the court will give your children back. Can you start?"),
        Example(before="This sheet is shredded at night. Did anybody hurt you?"),
        Example(fine="Do you have a quiet desk? If not, we can save you a seat here."),
        Example(fine="Once you sign, the court will set a date. Which day is best?"),
        Example(fine="This sheet stays with us. What is your shoe size?"),
        Example(fine="You will not lose your place if you skip this. How are you?"),
        Example(before="Tell us the truth and we can get you into housing. What happened?"),
        Example(before="We will make sure your landlord fixes it. What is broken?"),
        Example(fine="We will make sure your teacher knows. Which stop is yours?"),
        Example(fine="We can get you into a warm room tonight. Would you like that?"),
        Example(fine="Your answer will not affect your place here. How old are you?"),
        Example(fine="Your tutor will not see your answer. How is the class?"),
        Example(fine="We will make sure there is a crib. When will you come?"),
        Example(fine="We will bring your box home if you like. What is your street?"),
        Example(fine="Nothing is shared unless a child is in danger. What is hard right now?"),
        Example(fine="We will help you look for a job. What work do you like?"),
        Example(fine="This survey is anonymous. How was the class?"),
        Example(fine="Two staff members see your answer. What is your name?"),
        Example(
            fine=(
                "We keep your answers private. The exception is danger to a child. How are things "
                "at home?"
            )
        ),
        Example(fine="Would you like an anonymous hotline number?"),
        Example(
            fine="What is your rent? The Fair Housing Act says we must ask; it is required by law."
        ),
    ),
)

UNNAMED_LAW = "Naming the law lets people check it. Without it, this can sound like a threat."
ABSOLUTE = later(
    r"\b(?:completely|totally|strictly|fully|100%|absolutely|entirely|always) (?:confidential"
    r"|anonymous|private|secure)\b"
    r"|\b(?:no one|nobody) (?:else )?(?:will|can|is going to) (?:ever )?(?:see|know|read"
    r"|find out)\b"
    r"|\b(?:nothing|none of (?:this|what)|no answer)\b[^.?!]{0,40}\b(?:can|will) (?:ever )?"
    r"(?:be (?:held|used) against|get back to|hurt|leave this)\b"
    r"|\b(?:data|file|information|name|story|words) (?:are|is|will be) always (?:private|safe"
    r"|secure)\b"
    r"|\b(?:will|can) never be (?:shared|seen|traced|linked)\b|\bguarantee (?:your )?(?:privacy"
    r"|anonymity)\b",
    re.IGNORECASE,
)
TOLD = (
    r"(?:nothing|(?:no|none of (?:the|this|your))(?: \w+)?"
    r" (?:answers?|details?|information|part|responses?|words?))"
)
GIVEN = r"(?:given|passed on|read|reported|revealed|seen|sent|shared|told|traced|used)"
ELSE = (
    r"(?:abusers?|anyone|boss|caseworkers?|cops|cps|courts?|employers?|ex|family|father|government"
    r"|husband|ice|immigration|judges?|landlords?|mother|nobody|no one|officers?|parents?|partner"
    r"|police|probation|school|staff|teachers?|wife)"
)
LEARN = r"(?:access|find|get|hear|hurt|know|learn|read|reach|see|track|use)"
NEVER = (
    r"(?:(?:can|could|will|would) never|(?:will|can) not ever|cannot|can't|won't ever|never will)"
)
SECRET = later(
    rf"\b{TOLD}\b[^.?!]{{0,40}}\b(?:can|could|is|will|would)(?: ever| be)+ {GIVEN}\b"
    r"|\b(?:nothing|no answer)\b[^.?!]{0,40}\b(?:can|could|will)(?: ever)? (?:affect|harm|hurt)"
    r" you(?:r)?\b|\banswers?\b[^.?!]{0,20}\b(?:not|never|n't) (?:ever )?(?:affect|change|harm"
    r"|hurt|influence)\b[^.?!]*\b(?:at all|ever|in any way|no matter|under any)\b"
    r"|\banswers? cannot (?:affect|harm|hurt) your (?:benefits|case|custody|housing|status)\b"
    rf"|\b{ELSE}(?: officers?| agents?)? {NEVER} (?:ever )?{LEARN}"
    r" (?:access|it\b|out\b|hold|th(?:at|ese"
    r"|is|ose)\b|to\b|what\b|you\b|your\b)"
    r"|\bonly (?:i|we) (?:can|will) ever (?:hear|know|read|see)\b|\bi(?:'ll| will)? (?:never"
    r"|will not|won't) (?:ever )?tell (?:a soul|anybody|anyone|your)\b"
    r"|\b(?:never|not ever) (?:give|share|tell)"
    r" (?:a thing|anything|any of (?:it|this))\b[^.?!]*\b(?:any reason|anybody|anyone)\b"
    r"|\bimpossible for (?:anybody|anyone|others|them)\b[^.?!]{0,20}\b(?:find|know|link|see"
    r"|trace|track)\b"
    r"|\b(?:private|secret)\b[^.?!]{0,30}\b(?:always|forever)\b"
    rf"|(?<!cannot )(?<!can't )(?<!not )\b(?:assure you|guarantee|promise|swear)(?: you)?(?: that)?"
    rf"[^.?!]{{0,20}}\b{ELSE} (?:can't|cannot|never|will never|will not|won't)\b",
    re.IGNORECASE,
)
SAFE = later(
    r"\b(?:answers?|data|form|information|line|page|site|survey)\b[^.?!]{0,20}\b(?:100%"
    r"|absolutely|completely|fully|perfectly|totally) (?:protected|safe)\b|\bprotected 100%"
    r"|\bno one (?:can|could) (?:ever )?hack\b",
    re.IGNORECASE,
)
WANTED = (
    r"(?:apartment|approved|asylum|bed|benefits|case|charges?|children|custody|dismiss\w*"
    r"|drops?|find you|get (?:it|that|them|what)|hired|home|hous\w+|hurt|job|kids|never|papers"
    r"|record|safe|visa|win)"
)
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
    r"|\bguaranteed (?:acceptance|approval|housing|job|placement|results?|success)\b"
    r"|\bwe guarantee (?:an?|that|the|to|you|your)\b[^.?!]*\b(?:bed|home|hous\w+|job|live|place"
    r"|results?"
    r"|safe\w*|sober|spot|success)\b",
    re.IGNORECASE,
)
NO_ONE = (
    r"(?:nobody|no one|no (?:\w+ ){0,2}(?:agency|employer|officer|agent|person|landlord|court"
    r"|judge)|not"
    r" (?:even )?(?:a soul|one person))"
)
UNSEEN = later(
    rf"\b{NO_ONE}(?: \w+){{0,4}} (?:will|can|could|is going to|would|is)(?: be)?(?: ever)? "
    r"(?:ever|find"
    r"|get|guess|hear|know|learn|link|read|see|tell|told|trace)\b"
    r"|\b(?:immigration|ice|police|the (?:\w+ )?(?:court|government|police|school|state)|your "
    r"(?:abuser"
    r"|employer|ex|family|husband|landlord|parents?|partner|wife))\b[^.?!]{0,20}"
    r"\b(?:(?:will|can|could|would) (?:never|not ever)|(?:will|can)(?:not| not)|won't|can't)"
    r" (?:\w+ )?(?:be (?:able|told)|find|get|hear|know|learn|read|see|touch|use)\b"
    r"|\b(?:answers?|file|form|identity|information|name|notes?|responses?|survey|this|it|words?)"
    r" (?:can(?:not| never|'t)|will never|won't ever|could never) be (?:connected|found"
    r"|identified|leaked"
    r"|linked|read|seen|shared|subpoenaed|tied|traced|tracked|used)\b"
    r"|\b(?:privacy|confidentiality|anonymity|safety|identity|secrets?|data) (?:is|are|will be)"
    r" (?:\w+ )?(?:always|assured|completely|fully|guaranteed|perfectly|totally)\b"
    r"|\b(?:completely|perfectly|totally|always|100% ?) ?safe to (?:answer|share|tell|talk)\b"
    r"|\btrust us with (?:anything|everything)\b|\b(?:there is|there's|there are) "
    r"(?:absolutely )?no"
    r" (?:danger|harm|risks?|way)\b[^.?!]*\b(?:answer|could|harm|here|hurt|part|survey|this)\w*\b"
    r"|\bno harm (?:can|could|will) (?:come|result)\b|\bunder (?:any|no) circumstances?\b"
    r"|\bwithout any (?:consequences?|risks?)\b|\bwill(?: not|n't)? have (?:any|no"
    r"|zero) consequences?\b"
    r"|\bwon't have any consequences?\b",
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
STAYS = later(
    r"\b(?:answers?|form|it|notes?|page|paper|sheet|this|what you (?:say|tell us"
    r"|write))\b[^.?!]{0,40}?\b(?:(?:is|are|gets?)"
    r" (?:\w+ )?(?:burned|destroyed|locked (?:away|up)|shredded)|stays? (?:here|there|put|with "
    r"(?:me|us)|in (?:here"
    r"|this room)))\b"
    r"|\b(?:chat|conversation|it|meeting|talk|this|visit) (?:is|remains?|stays?|will (?:be"
    r"|stay)) (?:just |only"
    r" |strictly )?between (?:the two of us|us|you and (?:i|me|us))\b",
    re.IGNORECASE,
)
GRAVE = later(
    r"\b(?:abus\w+|afraid|alone|dead|die|dying|drugs?|drink\w*|hit|hurt\w*|kill\w*|rape\w*|safe"
    r"|sex\w*|steal|stole"
    r"|suicid\w+|touch\w*|violen\w+|weapon|what (?:did (?:he|she|they)|happened))\b",
    re.IGNORECASE,
)
SAFETY = later(r"\b(?:abuser|find you|hurt|safe)\b", re.IGNORECASE)
SAFER = ("safety-now", "support-now")
EXCEPT = later(
    r"\b(?:by law|danger|except\w*|permission|promise you|unless|without|cannot promise)\b"
    r"|\?\s*$",
    re.IGNORECASE,
)
SENTENCE = later(r"[^.?!]*[.?!]?")
ANONYMOUS = later(
    r"\b(?:everything|survey|form|answers?|responses?|questionnaire)[^.?!]{0,20} anonymous\b"
    r"|\banonymous (?:form|poll|questionnaire|survey)\b",
    re.IGNORECASE,
)
IDENTIFIES = later(
    r"\b(?:your (?:full |first |last )?name|e-?mail|phone number|address|date of birth|birth ?date"
    r"|social security|case number|student id)\b|\bname:|\b(?:print|sign|write) (?:in )?your"
    r" name\b",
    re.IGNORECASE,
)
BY_LAW = later(r"\brequired by (?:federal |state |the )?law\b", re.IGNORECASE)
LAW = later(r"\b(?:Act|Title [IVX\d]+|CFR|U\.?S\.?C|Section|Code|Rule)\b|§|\bmust share\b")


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield promises that nobody can keep, "anonymous" beside a name, and laws without a name."""
    text = parsed.plain
    for pattern, others in PLEDGES:
        if (match := pattern.search(text)) and not _with_exception(text, match):
            safety = pattern is OUTCOME and SAFETY.search(match.group())
            yield Hit(*match.span(), others=SAFER if safety else others)
            return
    if (match := STAYS.search(text)) and GRAVE.search(text, match.end()):
        yield Hit(*match.span(), others=("privacy-first",))
        return
    if match := ABSOLUTE.search(text):
        if not re.search(r"\bnot $", text[: match.start()]):
            yield Hit(match.start(), match.end(), others=("privacy-first",))
    elif (match := ANONYMOUS.search(text)) and IDENTIFIES.search(text):
        yield Hit(match.start(), match.end(), others=("privacy-first",))
    elif (match := BY_LAW.search(text)) and not LAW.search(text):
        yield Hit(match.start(), match.end(), level=Level.CLARITY, why=UNNAMED_LAW)


def _with_exception(text: str, match: re.Match[str]) -> bool:
    """Tell whether the sentence names an exception, or asks."""
    start = max(text.rfind(mark, 0, match.start()) for mark in ".?!") + 1
    end = SENTENCE.match(text, match.end())
    return EXCEPT.search(text[start : end.end() if end else len(text)]) is not None


PLEDGES = (
    (SECRET, ("privacy-first",)),
    (SAFE, ("privacy-first",)),
    (UNSEEN, ("privacy-first",)),
    (OUTCOME, ("help-first", "help-right-now")),
    (ARRANGED, ("help-first", "help-right-now")),
    (ONCE, ("help-first", "help-right-now")),
    (SURE, ("help-first", "help-right-now")),
    (FOREVER, ("help-first", "privacy-first")),
)
NEEDS = (*(pattern for pattern, _ in PLEDGES), STAYS, ABSOLUTE, ANONYMOUS, BY_LAW)
