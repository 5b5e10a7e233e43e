"""Wording that hints at the answer: tags, praise, "don't you think", what everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace as replace_hit
from functools import lru_cache

from spacy.tokens import Span, Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.both_ways import both_ways
from nlp.reword.grammar import match_case, singular
from nlp.reword.turned import as_question
from nlp.sense.syntax import end_of, token_at
from nlp.words import words

CHECK = Check(
    id="leading",
    category=Category.LEADING,
    level=Level.CLARITY,
    message="“{match}” hints at the answer you hope for.",
    why="People who depend on your help may tell you what they think you want to hear.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="Don't you feel safer since you joined?",
            after=("Do you feel safer, less safe or about the same since you joined?",),
        ),
        Example(
            before="Your son is doing better since he came here, isn't he?",
            after=("Is your son doing better, worse or about the same since he came here?",),
        ),
        Example(before="Wouldn't it be better for you to finish school first?"),
        Example(
            before="Don't you agree that the classes are useful?",
            after=("Are the classes useful?",),
        ),
        Example(
            before="Isn't it true that the class helped you?", after=("Did the class help you?",)
        ),
        Example(before="You feel welcome here, right?", after=("Do you feel welcome here?",)),
        Example(
            before="How often did our amazing staff call you?",
            after=("How often did our staff call you?",),
        ),
        Example(
            before="How helpful was our award-winning team?",
            after=("How helpful was our team?",),
        ),
        Example(
            before="The meals are wonderful, aren't they?",
            after=("How would you rate the meals?",),
        ),
        Example(before="Do you agree that parents should take classes?"),
        Example(
            before="Most people think the new hours are better. What do you think?",
            also=("crowd-pressure",),
        ),
        Example(
            before="How satisfied were you with the friendly and helpful staff?",
            after=("How satisfied were you with the staff?",),
        ),
        Example(fine="Your last name is spelled Ruiz, isn't it?"),
        Example(fine="Don't worry if you are late. What is your bus number?"),
        Example(fine="How satisfied were you with the professional training?"),
        Example(fine="Your birthday is in May. Is this correct?"),
        Example(fine="Why didn't the bus come?"),
        Example(fine="Do you think the classes are useful?"),
        Example(fine="Many people have trouble paying bills. Did you have trouble last month?"),
        Example(fine="Do you have a great deal of pain?"),
        Example(before="Our cooks work long shifts for you. How good was lunch?"),
        Example(fine="Our cooks work from six to two. How good was lunch?"),
        Example(before="The bakers gave up their Sunday for you. Please rate the bread."),
        Example(before="How much did the nurse's gentle manner lift your mood?"),
        Example(fine="We give out bread on Sundays. How good is the bread?"),
        Example(fine="How much did the warm coat help you on the way?"),
        Example(fine="What is the right time to call?"),
        Example(fine="What, if anything, isn't working?"),
    ),
)

REASON = "asks without hinting at an answer"
DECLARES = frozenset({
    Protected.NEGATION, Protected.PERSON, Protected.QUANTIFIER, Protected.QUESTION_WORD,
})  # fmt: skip
CLAIMS = frozenset({
    "agree", "agrees", "believe", "believes", "clearly", "course", "given", "know", "knows",
    "naturally", "obviously", "prefer", "realize", "recommend", "recommends", "say", "says",
    "show", "shows", "support",
    "surely", "think", "thinks", "urge",
})  # fmt: skip
CHOSEN = later(r"which (?:one )?of (?:our|the|these)\b", re.IGNORECASE)  # each is praised alike
PRESSES = frozenset({"agree", "fair"})
SORTS = frozenset({"expert", "popular", "professional"})  # a sort of training, not praise
RATES = frozenset({"enjoy", "enjoyed", "happy", "pleased", "rate", "satisfied"})
PLAIN_FORMS = {
    "don't": "do", "doesn't": "does", "didn't": "did", "isn't": "is", "aren't": "are",
    "wasn't": "was", "weren't": "were", "haven't": "have", "hasn't": "has", "hadn't": "had",
    "can't": "can", "couldn't": "could", "won't": "will", "wouldn't": "would",
    "shouldn't": "should",
}  # fmt: skip
WHO = r"(?:he|i|it|our|she|that|the|there|they|this|we|you|your)"
URGED = r"(?:be|bother|feel|forget|hesitate|hurry|let|panic|rush|stress|worry)"  # "Don't worry"
FRONTED = later(
    rf"(?:(?:^|(?<=[.!?] ))(?:{'|'.join(PLAIN_FORMS)})(?= \w)(?! {URGED}\b)"
    rf"|(?<=, )(?:{'|'.join(PLAIN_FORMS)})(?= {WHO}\b))",
    re.IGNORECASE,
)
ASIDE = later(
    r"(?:don't you agree|wouldn't you (?:say|agree)|isn't it (?:true|the case|fair to say)"
    r"|would you say(?= (?:that )?(?:our|this|the) [^?]*\b(?:better|best|amazing|excellent|great"
    r"|helpful"
    r"|wonderful)\b)"
    r"|would you agree|do you not agree|is it (?:not )?fair to say|do you agree)"
    r"(?: that)?(?= (?!or\b|with\b|to\b))",
    re.IGNORECASE,
)
# A name spelled, a time heard: there the person is to set it right, not to agree.
CONFIRMS = later(
    r"\b(?:have|heard|got|get) (?:it|that|you|your \w+)(?: \w+)? (?:correct(?:ly)?|down|right)\b"
    r"|\b(?:pronounced?|spell(?:ed|ing)?|to (?:check|confirm|make sure))\b[^?]*(?:, |: )",
    re.IGNORECASE,
)
TAG = later(
    r", (?:right|correct|yes|is that right|is that correct|don't you (?:think|agree)"
    r"|wouldn't you (?:say|agree)|(?:is|are|was|were|do|does|did|have|has|would|should|ca|wo)n't"
    r" (?:i|you|he|she|it|we|they|there))\?$",
    re.IGNORECASE,
)
NEGATIVE_TAG = later(
    r"(?:n't|\bnot|\bnever)\b[^.?!]*, (?:is|are|was|were|do|does|did|have|has|can|will|would"
    r"|should)"
    r" (?:i|you|he|she|it|we|they|there)\?$",
    re.IGNORECASE,
)
KNOWN = later(
    r"\bas (?:you|we all|everyone|we) (?:may |probably |already )?knows?\b"
    r"|^(?:obviously|clearly|of course|surely|naturally)\b"
    r"|\b(?:most|many|all) (?:people|parents|families|clients|students|experts|doctors)"
    r" (?:think|believe|agree|say|know|prefer|support)\b"
    r"|\b(?:everyone|everybody) (?:knows|agrees|thinks|believes|says)\b"
    r"|\b(?:doctors|experts|guidelines|research|studies|teachers) (?:agrees?|recommends?|shows?"
    r"|says?"
    r"|urges?)\b(?!.*\bto you\b)"
    r"|^given that\b|^like (?:most|many|all|other) (?:people|parents|families|clients)\b"
    r"|\bdo(?:n't)? you (?:realize|not realize) that\b",
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
    r"|tireless\w*|up (?:her|his|the|their)\b|up at (?:4|5|four|five)|very|with (?:love|care)"
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
# "How much did the coach's patient teaching help you?": praise stands in what is to be judged.
WARMED = later(
    r"\bhow (?:deeply|far|greatly|many|much|strongly|well) (?:did|do|does|has|have) (?:our|the"
    r"|these"
    r"|this|your) (?:[\w-]+(?:['’]s?)? ){0,2}?(?P<praise>[\w-]+) (?:[\w-]+ ){1,4}?(?:boost"
    r"|brighten|change"
    r"|ease|help|improve|lift|make|raise)(?:d|s)? (?:him|her|them|you)\w*\b",
    re.IGNORECASE,
)
WARM = frozenset({"gentle", "loving", "patient", "tireless", "warm", "welcoming", "inspiring"})
NEGATED = later(
    r"n't\b|\b(?:clear|obvious|time) (?:that|to)\b|\b(?:false|incorrect|never|no|not|untrue"
    r"|wrong)\b",
    re.IGNORECASE,
)
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
TWO_SIDED = later(
    r"\b(?:others? (?:believe|do|feel|find|like|prefer|say|think)|some people|while some)\b"
    r"|\bagree or disagree\b",
    re.IGNORECASE,
)
FILLERS = frozenset({"very", "truly", "really", "so", "most", "and", ",", "-"})
SHAMING = later(
    r"\b(?:do|would)n't you (?:care|love|want|wish)\b[^.?!]*\b(?:best|better|care|change|get well"
    r"|good|healthy|kids|child|children|recover|safe|succeed)\b",
    re.IGNORECASE,
)
PUSHING = later(
    r"\b(?:is|are) (?:best|better|essential|important|vital)\b|\byou (?:should|ought to)\b"
)
ACCUSES = later(
    r"\b(?:should|could|ought to)(?:n't)?(?:'ve| (?:\w+ ){0,3}?have| of)\b"
    r"|\b(?:know|knew|known) better\b|\bwhat(?:'s| is) (?:best|right) for\b",
    re.IGNORECASE,
)
GLOWING = (
    r"(?:amazing|awesome|beautiful|delicious|excellent|fantastic|great|incredible|lovely"
    r"|outstanding"
    r"|perfect|superb|terrific|wonderful)"
)
SERVED = r"(?P<who>(?:our|the|these|this|your) [^,.?!]+?)"
VERY = r"(?:(?:just|really|so|truly|very) )?"
GLOWS = later(
    rf"^(?:(?:is|are|was|were)n't {SERVED} {VERY}{GLOWING}"
    rf"|(?:[^,.?!]* (?:agree|say|true|think)(?: that)? )?{SERVED.replace('who', 'what')}"
    rf" (?:is|are|was|were) {VERY}{GLOWING}(?:, [\w' ]+)?)\?$",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield openers, tags, praise and appeals to what others think; neutral forms where safe."""
    plain = parsed.plain
    said = words_in(plain)
    if not _praise_cues().isdisjoint(said):
        yield from _praise(parsed)
    claims = not CLAIMS.isdisjoint(said) or plain.startswith(("Like ", "like "))
    presses = "n't" in plain or ", " in plain or not PRESSES.isdisjoint(said)
    warmed = WARMED.search(plain)
    if warmed and _is_praise(warmed):
        yield Hit(*warmed.span("praise"))
        return
    built = BUILT_IN.search(plain) or CONCEDES.search(plain) or EFFORT.search(plain)
    if built and not TWO_SIDED.search(plain):
        yield Hit(*built.span())
        return
    if not (claims or presses) or TWO_SIDED.search(plain):
        return
    if claims and (known := KNOWN.search(plain)):
        yield Hit(*known.span())
    if presses and plain.rstrip().endswith("?"):
        yield from _pressing(parsed, plain.rstrip())


def _is_praise(warmed: re.Match[str]) -> bool:
    """Tell whether a word is praise: a patient teacher, but a warm coat."""
    word = warmed["praise"].lower()
    of_somebody = "'" in warmed.group() or " our " in warmed.group().lower()
    return word in words("praise") or (of_somebody and word in WARM)


@lru_cache(maxsize=1)
def _praise_cues() -> frozenset[str]:
    """Return what a word of praise begins with: "top" for "top-notch"."""
    return frozenset(word.partition("-")[0] for word in words("praise"))


@lru_cache(maxsize=1)
def _praise_of_something() -> re.Pattern[str]:
    praise = "|".join(map(re.escape, sorted(words("praise"))))
    return re.compile(
        rf"\b(?:our|the|these|this|your) (?:(?:most|really|so|truly|very) )?(?:{praise})\b",
        re.IGNORECASE,
    )


def _rated(parsed: Parsed, text: str) -> tuple[tuple[Edit, ...], ...]:
    """ "Our teachers are great, aren't they?" -> "How would you rate our teachers?"."""
    glows = GLOWS.match(text)
    group = "who" if glows and glows["who"] else "what"
    if glows is None or singular(glows[group].split()[-1].lower()) in words("relative"):
        return ()
    who = parsed.question.text[slice(*glows.span(group))]
    new = f"How would you rate {who[0].lower()}{who[1:]}"
    return (
        (Edit(0, len(text) - 1, parsed.question.text[: len(text) - 1], new, REASON, DECLARES),),
    )


def _pressing(parsed: Parsed, text: str) -> Iterator[Hit]:
    """Yield what presses for a yes; with no way where praise or an accusation would stay."""
    unfair = ACCUSES.search(text) is not None
    glowing = re.search(rf"\b(?:{GLOWING}|love)\b", text, re.IGNORECASE) is not None
    for pressed in _pressed(parsed, text):
        balanced = tuple(both_ways(parsed.plain, way) for way in pressed.ways)
        hit = replace_hit(pressed, ways=balanced)
        if glowing and not unfair:
            yield replace_hit(hit, ways=_rated(parsed, text))
        else:
            yield (
                replace_hit(hit, ways=())
                if unfair or SHAMING.search(text) or PUSHING.search(text)
                else hit
            )


def _pressed(parsed: Parsed, text: str) -> Iterator[Hit]:
    """Yield an opener, a tag or a negative verb."""
    opener = ASIDE.search(text)
    if opener and (opener.start() == 0 or text[opener.start() - 2] in ".,!?"):
        yield Hit(*opener.span(), ways=_opener_ways(parsed, opener))
    elif CONFIRMS.search(text):
        return
    elif tag := TAG.search(text):
        way = _inverted(parsed, 0, tag.start())
        yield Hit(tag.start() + 2, tag.end() - 1, ways=(way,) if way else ())
    elif tag := NEGATIVE_TAG.search(text):
        yield Hit(text.rindex(", ") + 2, tag.end() - 1)
    elif fronted := FRONTED.search(text):
        tangled = NEGATED.search(text, fronted.end()) is not None
        ways = () if tangled else ((_plain_form(parsed, fronted),),)
        yield Hit(*fronted.span(), ways=ways)


def _plain_form(parsed: Parsed, match: re.Match[str]) -> Edit:
    """ "Don't you" -> "Do you"."""
    old = parsed.question.text[match.start() : match.end()]
    new = match_case(old, PLAIN_FORMS[match.group().lower()])
    return Edit(match.start(), match.end(), old, new, REASON, frozenset({Protected.NEGATION}))


def _opener_ways(parsed: Parsed, opener: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """Return the way that asks what follows the opener; none for "Do you agree that"."""
    if opener.group().lower().startswith(("do you", "would you", "is it")):
        return ()
    way = _inverted(
        parsed, opener.start(), len(parsed.question.text.rstrip()) - 1, opener.end() + 1
    )
    return (way,) if way else ()


def _inverted(parsed: Parsed, start: int, end: int, said: int | None = None) -> tuple[Edit, ...]:
    """Return the edit that turns a statement, from `said` to `end`, into a plain question.

    Empty where the statement has no plain subject and verb, or a negation in it.
    """
    text = parsed.question.text
    said = start if said is None else said
    if (start and said == start) or re.search(r"[.!?;:]\s", text[:end]):
        return ()
    first = token_at(parsed.doc, said)
    asked = as_question(parsed.doc, first, end, text) if first is not None else ""
    if not asked:
        return ()
    asked = asked[0].upper() + asked[1:] if start == 0 else asked
    old = text[start : len(text.rstrip()) - 1]
    declares = frozenset({Protected.NEGATION, Protected.PERSON})
    return (Edit(start, start + len(old), old, asked, REASON, declares),)


def _praise(parsed: Parsed) -> Iterator[Hit]:
    """ "our amazing staff" -> "our staff"."""
    doc, text = parsed.doc, parsed.question.text
    if not _praise_of_something().search(parsed.plain) or CHOSEN.match(parsed.plain):
        return
    hyphened = {part for word in words("praise") if "-" in word for part in word.split("-")}
    passed = words("praise") | FILLERS | hyphened
    for owner in doc[:-2]:
        if owner.lower_ not in ("our", "this", "these", "the", "your"):
            continue
        last = owner.i
        while last + 1 < len(doc) - 1 and doc[last + 1].lower_ in passed:
            last += 1
        while last > owner.i and doc[last].lower_ in FILLERS:
            last -= 1
        if last > owner.i and _praised(owner, doc[owner.i + 1 : last + 1]):
            start, end = doc[owner.i + 1].idx, doc[last + 1].idx
            edit = Edit(start, end, text[start:end], "", "leaves the judgment to who answers")
            yield Hit(start, end_of(doc[last]), ways=((edit,),))


def _rated_already(praise: Span) -> bool:
    """Tell whether praise stands in what is rated: "how satisfied with the helpful staff"."""
    judged = any(token.lower_ not in SORTS for token in praise)
    return judged and any(token.lower_ in RATES for token in praise.doc[: praise.start])


def _praised(owner: Token, praise: Span) -> bool:
    """Tell whether words of praise stand before a noun of ours, or the name of a service."""
    noun = praise.doc[praise.end]
    if noun.pos_ not in ("NOUN", "PROPN", "ADJ") or any(t.text[0].isupper() for t in praise):
        return False
    if owner.lower_ == "our" or (owner.lower_ in ("this", "these") and owner.dep_ == "det"):
        return True
    following = {token.lemma_.lower() for token in praise.doc[praise.end : praise.end + 2]}
    strong = any(token.lower_ in words("high-praise") for token in praise) or _rated_already(praise)
    served = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ in ("our", "we")  # "great meals we"
    return served or (strong and bool(following & words("service")))
