"""What is hoped for, said before anybody has answered: "surely", "most people agree"."""

from __future__ import annotations

import re

from nlp.model import Hit
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.grammar import singular
from nlp.words import words

CLAIMS = frozenset({
    "agree", "agrees", "enjoys", "likes", "loves", "prefers", "believe", "believes", "clearly",
    "course", "given", "know", "knows",
    "naturally", "obviously", "prefer", "realize", "recommend", "recommends", "say", "says",
    "show", "shows", "support",
    "surely", "tell", "think", "thinks", "told", "urge",
})  # fmt: skip
KNOWN = later(
    r"\bas (?:you|we all|everyone|we) (?:may |probably |already )?knows?\b"
    r"|^(?:obviously|clearly|of course|surely|naturally)\b"
    r"|\b(?:everyone|everybody) (?:knows|agrees|enjoys|likes|loves|prefers|thinks|believes|says)\b"
    r"|\b(?:doctors|experts|guidelines|research|studies|teachers) (?:agrees?|recommends?|shows?"
    r"|says?"
    r"|urges?)\b(?!.*\bto you\b)"
    r"|^given that\b|^like (?:most|many|all|other) (?:people|parents|families|clients)\b"
    r"|\bdo(?:n't)? you (?:realize|not realize) that\b",
    re.IGNORECASE,
)
# "Most caregivers tell us": whoever they are, they are people, and speak of no hard time.
CROWD = later(
    r"\b(?:all|many|most|other)(?: of)?(?: our| the)?(?: other)? (?P<whom>[a-z]+)(?: here)?"
    r" (?:agree|believe|(?:have )?told us|know|prefer|say|support|tell us|think)\b[^.?!]*",
    re.IGNORECASE,
)
HARDSHIP = later(
    r"\b(?:afraid|alone|angry|anxious|behind|difficult|hard|hurt|lonely|lose|lost|nervous|pain"
    r"|rough"
    r"|run (?:out|short)|sad|skip|stress\w*|struggl\w*|tired|trouble|unsure|worr\w*)\b",
    re.IGNORECASE,
)
HARD = (
    r"(?:(?:above|beyond)\b|around the clock|at (?:4|5|four|five)\b|day and night|double|early"
    r"|extra"
    r"|extra (?:days|hours|mile|nights)|for (?:days|free|hours)|generous\w*|hard|late|long|many "
    r"(?:extra )?"
    r"(?:days|hours|nights)|nights|past (?:hours|midnight)|out of (?:her|his|their) way|over"
    r"(?:time)?|so\b|the extra|their"
    r" (?:all|evenings?|free|hearts?|own|saturdays?|sundays?|time|weekends?)|through the night"
    r"|tireless\w*|(?:up )?every (?:day|evening|morning|night|saturday|sunday|week\w*)"
    r"|up (?:her|his|the|their)\b|up at (?:4|5|four|five)|very|with (?:love|care)"
    r"|without pay)"
)
EFFORT = later(
    r"(?:^|(?<=[.!?] ))(?:our|the|these|those|we|your)(?: \w+){0,3}? (?:cares?|donat\w+|fought"
    r"|fights?"
    r"|gave|gives?|gets?|goes|got|go|labor\w*|pour\w*|puts?(?: in)?|sacrific\w+|spen[dt]s?|stay"
    r"(?:ed|s)?"
    rf"|volunteer\w*|went|work(?:ed|s)?)(?: \w+)? {HARD}[^.?!]*[.!] "
    r"(?=(?:how (?!many|old)|please (?:grade|rate|score)|what (?:did|do) you (?:like|think)"
    r"|would you (?:say|rate|recommend))\b)",
    re.IGNORECASE,
)  # what staff give, said before they are to be rated
# What is hoped for is said, or built in, before anybody has answered.
GOODNESS = r"(?:best|better|calmer|easier|happier|healthier|improved|safer|stronger|wiser)"
BUILT_IN = later(
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:assume|bet|expect|imagine|presume|suppose|sure|take it"
    r"|trust)"
    r"(?: that)? (?:our|the|this|you|your)\b"
    r"|\b(?:no doubt|doubtless|surely)\b(?=[^.?!]*\byou)"
    rf"|\b(?:would|is|was) it not (?:be )?(?:\w+ )?(?:{GOODNESS}|good|right|time|true|wise)\b"
    r"|\b(?:our|the|your) (?:caring|compassionate|dedicated|devoted|generous|hard-?working|kind"
    r"|talented"
    r"|tireless)(?:(?:,| and|, and) \w+){0,2} (?:case ?managers?|case ?workers?|coach(?:es)?"
    r"|counselors?"
    r"|doctors?|drivers?|mentors?|nurses?|staff|teachers?|team|tutors?|volunteers?|workers?)\b"
    r"|^(?:after|because|considering|given|in light of|seeing|since|with)\b[^.?!]*?\b(?:all"
    r"|everything"
    r"|how (?:hard|much|well)|so (?:hard|many|much))\b[^.?!]*, (?:are|can|do|how|shouldn't|what"
    r"|will"
    r"|would|wouldn't)\b"
    r"|(?:^|[.!?] )(?:it is|it's) (?:always |so |very )?(?:best|better|crucial|essential|good"
    r"|healthy|important"
    r"|natural|necessary|right|vital|wise|wrong|a sin) (?:for \w+ )?(?:not )?to \w+[^.?!]*\. "
    r"(?:are|did|do|does"
    r"|has|have|how|when|will|would)\b"
    r"|\ball the (?:good|great|many|ways|wonderful)\b[^.?!]*\b(?:better|chang|good|grow|help"
    r"|improv|program"
    r"|we|you love)\w*"
    rf"|\b{GOODNESS}\b[^.?!]*\b(?:because of|due to|thanks to) (?:our|the program|this|us)\b"
    r"|\bwhat makes (?:our|the|this) [\w ]{2,30} (?:so|the best|better than)\b"
    r"|^how (?:awful|brave|cruel|delighted|delightful|dreadful|horrible|pleased|rude|terrible"
    r"|unfair|unfriendly|unhelpful|unpleasant|wasteful) (?:are|did|do|does|has|have|is|was|were)\b"
    r"|\bagree with (?:doctors|experts|most|us|our|the)\b[^?]*\bthat\b"
    r"|\bas (?:a|an|somebody|someone)(?: \w+)? (?:person )?who (?:cares|loves|values|wants)\b"
    r"|\bas (?:excited|glad|happy|pleased|proud|sure|worried) (?:about \w+ )?as (?:everyone|i|we)\b"
    r"|\b(?:see|understand|explain|tell us) why (?:it is|it's|that is|this is|you (?:love|like"
    r"|chose|will choose|would"
    r" (?:choose|recommend))|\w+ing is)\b[^?]*\b(?:again|bad|best|better|good|importan\w+|right"
    r"|us|wrong)\b"
    r"|\b(?:amazing|excellent|great|wonderful) or (?:just|merely|only|simply) (?:fine|good|okay)\b"
    r"|\breason (?:our|this|the) [\w ]{2,20} is (?:the best|your favorite|so)\b|\bis (?:the only"
    r"|the best)"
    r" (?:choice|one|path|thing|way)\b[^.?!]*\. (?:are|did|do|how|when|will|would)\b"
    r"|\bhow much (?:did|do|does|has|have) (?:our|the|this)[^?]{2,40}\b(?:mean|meant) to you\b"
    r"|\b(?:so many|lots of|nothing but|such) (?:compliments|good|great|kind|praise|thanks"
    r"|thank-yous)\b"
    r"[^?]*[.!] "
    r"|\b(?:back|favor|oppose|support) (?:giving|helping|letting) (?:our|the|those) (?:brave|good"
    r"|hard-?working"
    r"|lazy|innocent|poor)\b"
    r"|, like (?:all|many|most|other) [\w ]{2,20},"
    r"|\b(?:back|favor|oppose|support) (?:keeping|making|protecting|saving)\b[^.?!]*\b(?:clean"
    r"|free|safe)\b",
    re.IGNORECASE,
)
# "Has she come to see that leaving is right?": the answer stands in the question.
CONCEDES = later(
    r"^(?:are|can|did|do|does|has|have|is|will)\b[^.?!]*\b(?:accept(?:ed)?|admit(?:ted)?|come to "
    r"(?:accept"
    r"|see|understand)|learn(?:ed)?|realiz\w+|recogniz\w+|see|understand|understood)(?: now)? "
    r"(?:that|how)"
    r"\b[^.?!]*\b(?:bad(?:ly)?|best|better|choice|dangerous|fault|good|harm\w*|hurt\w*|important"
    r"|mistakes?|need\w*"
    r"|problems?|right|should|wrong)\b",
    re.IGNORECASE,
)
FINE_WORD = (
    r"(?:amazing|awesome|best|delicious|excellent|fantastic|favorite|great|healthiest|helpful"
    r"|life-?(?:changing|saver)|lovely|loved|perfect|popular|proven|safest|success\w*|terrific"
    r"|wonderful)"
)
JUDGED = (
    r"(?:how (?!can|do (?:i|we)|many|old|soon)|(?:do|did|would) you (?:agree|enjoy|feel|find|like"
    r"|love|rate|recommend|say|support|think)|(?:are|were) you (?:glad|happy|pleased|satisfied))"
)
FEELS = (
    r"(?:be (?:\w+ )?(?:excited|glad|grateful|happy|lonely|proud|relieved|sad|scared|upset"
    r"|worried)|enjoy|feel|hate|have (?:been|enjoyed|felt|loved|wanted)|love|miss)"
)
# The answer is put before the question, in the feeling that "must" be there, or in what is lost.
GIVEN = later(
    rf"^[^?]*\b(?:are|been|is|was|were) (?:(?:a|an|by far|really|so|the|truly|very) )*{FINE_WORD}\b"
    rf"[^?]*[.!] {JUDGED}\b"
    r"|\b(?:everyone|everybody|we(?: all)?|you) (?:all |already )?knows? (?:how "
    r"|that )?[^.?!]{3,60}\b(?:best|better|good|harm\w*|health\w*|helps?|hurts?|important|keeps?"
    r"|kills?"
    r"|matters?|right|safe\w*|should|works?|wrong)\b[^.?!]{0,40}, (?:so|right)\b"
    rf"|\b(?:he|she|they|you|your \w+) must (?:all |already |really |still )?{FEELS}\b"
    r"|\bwould you (?:like|want|wish)(?: for)? (?:her|him|them|(?:our|your) (?:baby|child(?:ren)?"
    r"|community|daughter|family|friends|kids?|neighbors|neighborhood|son|street|town)) to "
    r"(?:be left|fail|fall behind"
    r"|go hungry"
    r"|go without|lose out|miss out|suffer)\b"
    r"|\b(?:back|favor|oppose|support) (?:our|the|this) (?:effort|idea|law|plan|proposal|rule)s? "
    r"(?:for"
    r"|of|to) (?:ending|end|fix\w*|help\w*|improv\w+|keep\w*|mak\w+|protect\w*|sav\w+|stop\w*)\b"
    r"|^(?:please )?(?:describe|list|say|share|tell us|write(?: down)?) (?:the things|what|why)"
    r"(?: that)?"
    r" you (?:adore|appreciate|enjoy|love|value)d? (?:most |best )?(?:about )?(?:being|coming|our"
    r"|the"
    r"|this|your)\b"
    r"|^(?:our|the|these|this)\b[^?]*\b(?:(?:help|protect|save)s? (?:everybody|everyone|families"
    r"|kids|lives"
    r"|money|people|time|us all)|makes? [^.?!]{2,40}(?:better|easier|faster|safer)|works? (?:best"
    r"|better"
    r"|wonders))\b[^?]*[.!] (?:do|would) you (?:agree|like|prefer|support|want)\b"
    r"|^[^?]*\b(?:damages?|harms?|hurts?|is bad for|kills?|ruins?|wastes?)\b[^?]*[.!] (?:are|can"
    r"|do|will|would)"
    r" (?:he|she|they|you|your \w+) (?:going to |plan to |promise to |willing to )?(?:change|cut"
    r"|give up|quit"
    r"|stop)\b"
    r"|^(?:do|don't|would) (?:he|she|they|you|your \w+) (?:agree|believe|feel|say|think)"
    r"(?: that)? [^?]{2,40}"
    r" (?:are|is) (?:\w+ )?(?:cheating|destroying|failing|harming|hurting|ignoring|ruining|spoiling"
    r"|stealing|wasting)\b"
    r"|^(?:because|now that|since) (?:our|the|this|we)\b[^,.?]*\b(?:best|better|cleaner|easier"
    r"|faster|great"
    r"|improved|nicer|safer)\b[^,.?]*, (?:are|can|do|how|will|would)\b"
    r"|\b(?:that|who) \w+ [^.?!]{0,40}?\b(?:are|do|feel|get|grow up|learn|live|stay) (?:\w+ )?"
    r"(?:better|calmer"
    r"|happier|healthier|longer|safer|stronger)\b[^?]*[.!] (?:are|do|does|has|have|is|will) "
    r"(?:you|yours?)\b"
    r"|\bshould (?:our \w+|the \w+|we) (?:continue to |go on |keep )?(?:coddl|ignor|punish|reward"
    r"|throw away"
    r"|wast)\w*\b"
    r"|\b(?:are|were) you (?:\w+ )?(?:grateful|thankful)\b"
    r"|^what(?:'s| is| was) (?:so )?wrong with (?:our|the|this|your) (?:class(?:es)?|clinic|food"
    r"|help|meals?"
    r"|office|pantry|program|services?|shelter|staff|teachers?|volunteers?)\b"
    r"|\b(?:old|used to)\b[^?]*[.!] (?:are|is) (?:our|the) new [\w ]{1,20}?(?:better|clearer|easier"
    r"|faster|nicer|simpler)\?",
    re.IGNORECASE,
)
TWO_SIDED = later(
    r"\b(?:others? (?:believe|do|feel|find|like|prefer|say|think)|some people|while some)\b"
    r"|\bagree or disagree\b",
    re.IGNORECASE,
)


def both_sides(plain: str) -> bool:
    """Tell whether a text names the other side as well: "some people … others …"."""
    return TWO_SIDED.search(plain) is not None


def hoped_for(plain: str) -> Hit | None:
    """Return the hit for what is hoped for, where it is built into the question."""
    ways = (way.search(plain) for way in (BUILT_IN, CONCEDES, EFFORT, GIVEN))
    built = next(filter(None, ways), None)
    return Hit(*built.span()) if built else None


def others_say(plain: str) -> Hit | None:
    """Return the hit for what others are said to think: "as we all know", "most people agree"."""
    claims = not CLAIMS.isdisjoint(words_in(plain)) or plain.startswith(("Like ", "like "))
    known = (KNOWN.search(plain) or _crowd(plain)) if claims else None
    return Hit(*known.span()) if known else None


def _crowd(plain: str) -> re.Match[str] | None:
    """Return "most caregivers tell us": people, who are not said to have a hard time."""
    said = CROWD.search(plain)
    whom = singular(said["whom"].lower()) if said else ""
    return None if said is None or whom not in words("person") or HARDSHIP.search(plain) else said
