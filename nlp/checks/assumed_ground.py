"""What a question stands on: a low mood, harm that was done, a trouble, a feast.

Read from its clauses: "when you feel lonely, whom …", "how has … made it hard", "the delay".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span, Token

from nlp.glance import words_in
from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.reword.way_out import none_offered, which_if_any
from nlp.syntax import end_of, is_person, lemmas
from nlp.words import words

CHECK = Check(
    id="assumed-ground",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="Whoever it does not fit has to explain it, make something up or leave. You could ask "
    "whether first, or leave room for none.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(before="When you are feeling hopeless, whom do you write to?"),
        Example(before="Where do you go when your roommate gets jealous?"),
        Example(before="Who calms you down when you feel like quitting?"),
        Example(before="How has living in a shelter made it hard to study?"),
        Example(before="How has your accent held you back at work?"),
        Example(
            before="Which of our coaches taught you the most?",
            after=("Which of our coaches, if any, taught you the most?",),
        ),
        Example(before="When did you first notice the symptoms?"),
        Example(before="How long has your son been struggling with math?"),
        Example(before="What will you give your kids for Hanukkah?"),
        Example(
            before="Which holidays does your family celebrate in spring?",
            after=("Which holidays, if any, does your family celebrate in spring?",),
        ),
        Example(before="What will you do with the extra money you save on rent?"),
        Example(
            before="Which of your loans worries you most?",
            after=("Which of your loans, if any, worries you most?",),
        ),
        Example(before="Who moved out after your separation?"),
        Example(fine="Which of your pills would you like refilled?"),
        Example(fine="Who is your lawyer since your divorce?"),
        Example(before="When your worries get bad, whom do you tell?"),
        Example(before="Which of your relatives do you trust least?"),
        Example(fine="When the rain gets bad, where do you park?"),
        Example(before="How many times a week do you skip lunch?"),
        Example(fine="How many times a week do you skip lunch, if at all?"),
        Example(fine="What helps you when you feel sad?"),
        Example(fine="When you feel lonely, who can you call, if anyone?"),
        Example(fine="When your baby is upset, what do you do?"),
        Example(fine="How has the new bus line made it easier for you to get here?"),
        Example(fine="How does the noise affect your sleep?"),
        Example(fine="Which of our locations did you visit most recently?"),
        Example(fine="When did you first notice the leak?"),
        Example(fine="When did the window start to stick?"),
        Example(fine="What will you wear to our Halloween party?"),
        Example(fine="Which holidays does your family celebrate, if any?"),
        Example(fine="Where should we put the extra chairs?"),
    ),
)

ROOM = later(
    r"\bif (?:any\w*|at all|ever|applicable|so|you (?:celebrate|do|ever|have|keep|observe|want)\b)"
    r"|\bhelp(?:s|ed|ful|ing)?\b|\bsupport\w*",
    re.IGNORECASE,
)
ASKING = frozenset({"how", "what", "when", "where", "which", "who", "whom", "why"})
TIMES = frozenset({"after", "before", "once", "when", "whenever", "while", "time"})
FELT = frozenset({"be", "become", "feel", "get", "grow", "start"})
COMES = frozenset({"become", "begin", "come", "flare", "get", "grow", "happen", "return", "start"})
URGES = frozenset({"cry", "die", "drink", "give", "hurt", "kill", "leave", "quit", "run", "use"})
CHOICES = frozenset({"can", "could", "may", "might", "should", "would"})
HARM = (
    r"(?:(?:\w+ )?made (?:it|life|things) (?:\w+ )?(?:difficult|hard|harder|impossible|tough"
    r"|tougher|worse)|(?:cost|damage|disrupt|harm|hold|held|hurt|limit|prevent|ruin|scar|strain"
    r"|stop|stopp|worsen)(?:e?d|s)? (?:back )?(?:her|him|his|them|their|you|your)"
    r"|(?:get|got|gotten) in (?:the|your) way|interfer\w+ with your)"
)
MADE_HARD = later(
    r"^(?:and |so )?(?:how(?: \w+)?|in what ways?) (?:did|do|does|had|has|have|is) "
    r"(?P<said>(?:the \w+ (?:\w+ )?(?:destroy|ruin|wreck)(?:ed)? (?:you|your)\b|(?:being|growing"
    rf"|having|living|losing|your)\b[^.?!,]{{2,70}}? {HARM}\b))",
    re.IGNORECASE,
)
MOST = later(
    r"\b(?P<said>which(?: one)? of our (?:\w+ ){1,3}?(?:has |have )?(?:changed|encouraged|guided"
    r"|helped|improved|inspired|motivated|saved|taught|touched) (?:you|your)\b)"
    r"(?=[^.?!]*\b(?:best|most)\b)"
    r"|\b(?P<near>which(?: one)? of our (?:\w+ ){1,3}?(?:has been|have been|is|was|were) the "
    r"(?:best|kindest|most"
    r" \w+|nicest|\w+iest|smartest|warmest)(?: \w+)? (?:for|to|with) (?:you|your)\b)",
    re.IGNORECASE,
)
NOTICED = later(
    r"\b(?P<said>(?:first|you) (?:became? aware of|discover(?:ed)?|f(?:i|ou)nd out about"
    r"|learn(?:ed)? (?:about|of)|noticed?|observed?|recogni[sz]ed?|saw|see|suspect(?:ed)?)"
    r" (?:her|his|the|their|these|your)(?: child's| \w+ing)?"
    r" (?:delay|difficult(?:y|ies)|disabilit(?:y|ies)|disorder|illness|signs|symptoms?))\b",
    re.IGNORECASE,
)
STRUGGLES = later(
    r"\b(?:how long (?:did|has|have|had)|since when (?:has|have)|when did)\b(?: \w+){1,3}? "
    r"(?P<said>(?:been |first |start |begin |to )*(?:battl|den(?:y|ied)|hid(?:e|ing) (?:her|his"
    r"|it|that|their|this|your)\b|neglect"
    r"|starv|struggl|suffer)\w*)",
    re.IGNORECASE,
)
FEASTS = frozenset({"christmas", "diwali", "easter", "eid", "hanukkah", "kwanzaa", "passover",
                    "ramadan", "thanksgiving", "xmas"})  # fmt: skip
FEAST = later(
    r"^(?:how|what|where|which|who)\b[^.?!]{0,40}? (?:are|did|do|does|is|will) (?P<said>(?:you|your"
    r" (?:children|family|household|kids))\b[^.?!]{0,40}?\b(?:bak|buy|cook|decorat|eat|giv|"
    r"get|hang|host|mak|prepar|serv|visit|wear)\w*[^.?!]{0,40}?\b(?:(?:at|during|for|on|over) )"
    r"(?:the )?"
    r"(?:christmas|diwali|easter|eid|hanukkah|kwanzaa|passover|ramadan|thanksgiving|xmas))\b"
    r"(?! (?:at (?:our|the)|basket|box|card|class|dinner|event|lunch|meal|party|with us))",
    re.IGNORECASE,
)
HOLIDAYS = later(
    r"\b(?P<said>(?:which|what) (?:religious )?holidays (?:do|does) (?:you|your \w+) (?:celebrate"
    r"|keep|observe))\b",
    re.IGNORECASE,
)
EXTRA = later(
    r"\b(?:do|spend|use|save|put)\b[^.?!]*\b(?P<said>the (?:additional|extra|leftover|spare)"
    r" (?:\w+ )?(?:cash|income|money|savings|time))\b",
    re.IGNORECASE,
)
WHICH_OF_YOURS = later(
    r"\b(?P<said>which(?: one)? of your (?:\w+ )?(?:addictions|arrests|conditions|convictions"
    r"|credit cards|debts"
    r"|diagnoses|disabilities|divorces|exes|ex-\w+|illnesses|jobs|loans|marriages|medications"
    r"|medicines|pills"
    r"|prescriptions|problems|relapses|symptoms|therapists))\b",
    re.IGNORECASE,
)
RANKED = later(
    r"\b(?P<said>which (?:one )?of your (?:\w+ )?(?:aunts|brothers|classmates|coworkers|cousins"
    r"|exes|friends"
    r"|neighbors|parents|relatives|roommates|siblings|sisters|uncles|workers)\b[^.?!]{2,40}\b"
    r"(?:least|most"
    r"|worst))\b",
    re.IGNORECASE,
)
BLOW = later(
    r"\b(?P<said>(?:after|before|because of|during|following|since|through|with)"
    r" (?:her|his|the|their|your) "
    r"(?:\w+ )?(?:abortion"
    r"|bankruptcy|break-?up|deportation|divorce|layoff|miscarriage|separation|stillbirth"
    r"|suicide attempt))\b",
    re.IGNORECASE,
)
ASKED_FOR_IT = later(
    r"\b(?:court|lawyer|legal|filed|group|class|offer|would|like|refill\w*|bring|list|pick"
    r"(?:ed)? up|need)\b",
    re.I,
)
LAPSES = later(
    r"\b(?P<said>how (?:many times(?: an? \w+)?|often) do(?:es)? (?:he|she|they|you) (?:avoid"
    r"|cheat|forget|hide|ignore|lie|neglect|skip|sneak))\b",
    re.IGNORECASE,
)
SHAPES = (
    LAPSES,
    WHICH_OF_YOURS,
    RANKED,
    BLOW,
    MADE_HARD,
    MOST,
    NOTICED,
    STRUGGLES,
    FEAST,
    HOLIDAYS,
    EXTRA,
)
WHICH = (WHICH_OF_YOURS, MOST, HOLIDAYS)
OTHERS = {MADE_HARD: ("help-right-now",), STRUGGLES: ("help-right-now",)}


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first thing a question stands on; none where it leaves room for none."""
    text = parsed.plain
    if ASKING.isdisjoint(words_in(text)) or none_offered(parsed):
        return
    for shape in SHAPES:
        match = shape.search(text)
        if match is None or (shape in (WHICH_OF_YOURS, BLOW) and ASKED_FOR_IT.search(text)):
            continue
        if shape in (MADE_HARD, MOST) or not ROOM.search(text):
            said = "said" if match["said"] else "near"
            room = which_if_any(parsed) if shape in WHICH else None
            yield Hit(*match.span(said), ((room,),) if room else (), OTHERS.get(shape, ()))
            return
    if not TIMES.isdisjoint(words_in(text)) and not lemmas(parsed.doc).isdisjoint(_hard()):
        for sent in parsed.doc.sents:
            if not ROOM.search(sent.text) and (felt := _felt(sent)) is not None:
                yield Hit(int(felt[0].idx), end_of(felt[1]), others=("feeling-support",))
                return


def _hard() -> frozenset[str]:
    hard = (words(name) for name in ("ailment", "trouble", "harm-noun", "low-feeling"))
    return frozenset({"like"}).union(*hard)


def _felt(sent: Span) -> tuple[Token, Token] | None:
    """Return "when you feel lonely" beside a question that is built on it: "whom do you call?"."""
    said = {token.lower_ for token in sent}
    if said & CHOICES or not any(token.text == "?" for token in sent[-2:]):
        return None
    for opener in sent[:-3]:
        if opener.lower_ not in TIMES:
            continue
        fronted = opener.i == sent.start
        asked = sent.doc[opener.i + 1 : sent.end] if fronted else sent[: opener.i - sent.start]
        if not any(token.lower_ in ASKING for token in asked) or _of_a_child(opener.nbor(2)):
            continue
        low = _trouble_comes(opener) or _low_after(opener, sent)
        if low is not None:
            return opener, low
    return None


def _trouble_comes(opener: Token) -> Token | None:
    """Return "bullying" of "when the bullying gets bad", or "pain" of "when your pain starts"."""
    owner, noun = opener.nbor(), opener.nbor(2)
    known = any(noun.lemma_.lower() in words(name) for name in ("ailment", "trouble", "harm-noun"))
    follows = noun.doc[noun.i + 1 : noun.i + 2]
    comes = any(one.lemma_.lower() in COMES and one.tag_ != "VBD" for one in follows)
    return noun if owner.lower_ in ("her", "his", "the", "your") and known and comes else None


def _of_a_child(noun: Token) -> bool:
    """Tell whether a parent is asked about a child: children cry, and are upset."""
    return noun.lemma_.lower() in words("own-child")


def _low_after(opener: Token, sent: Span) -> Token | None:
    """Return "lonely" of "when you are feeling lonely": a person, a verb of being, a low mood."""
    clause = sent.doc[opener.i + 1 : min(opener.i + 8, sent.end)]
    if not any(is_person(token) for token in clause[:2]):
        return None
    being = False
    for before, token in pairwise(clause):
        if token.is_punct or token.dep_ == "neg":
            return None
        being = being or token.lemma_.lower() in FELT
        urge = before.lower_ == "like" and token.lemma_.lower() in URGES and token.tag_ == "VBG"
        if being and (urge or token.lower_ in words("low-feeling")):
            return token
    return None
