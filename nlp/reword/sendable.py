"""The last look at a wording: would one send it as it stands? Signs that something sore stays.

A wording that mends one thing and leaves another is worse than none: it looks approved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from nlp.analysis import Analysis
from nlp.model import Category, Edit, Question
from nlp.quick.later import later
from nlp.reading import difficulty
from nlp.reword.alone import not_alone
from nlp.reword.leans import leans, led, says
from nlp.reword.little_else import says_more
from nlp.reword.stays import kept_ideas
from nlp.reword.whole import half_mended
from nlp.sense.passing import passes
from nlp.words import words

STAYS = "it keeps "
# A private fact on a sheet for something else: gentler words do not make it needed there.
FOR_SHEET = later(
    r"\b(?:needed|required) (?:for|to (?:book|enter|get|hold|join|pick|receive|reserve|save"
    r"|sign))\b|\b(?:delivery|gift|repair|toy) (?:form|request|sheet)\b"
    r"|\bsign-?up (?:form|sheet)\b|\b(?:book|coat|food|toy) drive"
    r"\b|\b(?:class|club|gym|league|library|membership|picnic|raffle|ride|trip) (?:application"
    r"|card"
    r"|form"
    r"|registration|request|sheet)\b",
    re.IGNORECASE,
)
PRIVATE = later(
    r"\b(?:antidepress\w+|arrest\w*|citizenship|convict\w+|debts?|diagnos\w+|earn\w*|salary|wages"
    r"|disabilit\w+|drugs?"
    r"|faith|gender|hiv|immigra\w+|income|medicat\w+|medicines?|mental|orientation|pregnan\w+"
    r"|psychiatric|religio\w+|sex\w*|social security|suicid\w+|therap\w+)\b",
    re.IGNORECASE,
)
# Who one is: nobody has to say, and a list never holds everybody.
SELF = later(
    r"\b(?:your|you)\b[^?]*\b(?:citizenship|faith|gender|hiv|immigration status|mental health"
    r"|pregnan\w+|pronouns?|religion|sex|sexual orientation)\b|\bsex (?:are|were) you\b",
    re.IGNORECASE,
)
# A rule or a notice: a kinder name for people leaves it an order.
ORDER = later(
    r"^(?:all |any |the )?(?:adults|guests|individuals|men|people|persons|residents|tenants|women"
    r"|youth)\b[^?]*(?:\b(?:must|shall|may not|cannot|are (?:required|expected|not allowed))\b"
    r"|: *\w)",
    re.IGNORECASE,
)
EITHER = later(
    r"\bor\b(?! (?:any(?:one|thing)?|at all|less|more|not|other|others|so|someone|something)\b)"
    r"(?! (?:are|can|did|do|does|has|have|is|was|were|will|would) )",
    re.IGNORECASE,
)
LABEL = later(
    r"\b(?:adult|child|people|person|someone)\w* (?:experiencing|from|in|living|who|with|without)\b"
)
HOW_MUCH = later(
    r"\d|^(?:quite )?(?:a (?:bit|few|little|lot)|many|not much|often|some|sometimes)\W*$", re.I
)
EVERYDAY = 1.0  # rarity of all words: "application" adds 0.3, "counselor" 1.8
MANY = 3  # words of one sentence: a reader would write it anew
SAID_OF_NOUN = frozenset({"acl", "amod", "compound", "relcl"})
PURPOSE = frozenset({"advcl", "xcomp"})
DEFINITE = frozenset({"that", "the", "this", "your"})
WORD = later(r"[a-z-]+")
LIST = later(r", [^,?]+, [^,?]+,? and (?!(?:so on|the like)\b)", re.IGNORECASE)
YES_NO = later(r"^(?:are|can|could|did|do|does|has|have|is|was|were|will|would)\b", re.IGNORECASE)
CLOSED = later(
    r"^(?:are|can|could|did|do|does|has|have|how|is|was|were|will|would)\b", re.IGNORECASE
)
YES = later(
    r"^(?:accepted|done|given|taken|y|yes|no|n|true|false|not sure|unsure|i don.t know)\b",
    re.IGNORECASE,
)
RATED = later(
    r"\b(?:all|always|almost|ever|every|little|lot|never|not|often|once|rarely|sometimes|some"
    r"|somewhat|usually|very)\b|\d",
    re.IGNORECASE,
)
ROOM = later(r"\bif (?:any|anything|at all|ever)\b", re.IGNORECASE)
GOOD = later(
    r"(?:(?:very|extremely|really) )?(?:amazing|awesome|excellent|good|great|helpful|perfect"
    r"|useful)"
)
NONE = later(r"\b(?:0|no|none|never|not|nothing|n/a|don.t|other|zero)\b", re.IGNORECASE)


def unsent(before: Analysis, after: Sequence[Analysis], edits: Sequence[Edit]) -> list[str]:
    """Return what stays in a wording, or comes with it, for which one would not send it."""
    found = dict.fromkeys(sign for one in after for sign in _left(one))
    found |= dict.fromkeys(not_alone(before, after, edits))
    found |= dict.fromkeys(f"{STAYS}{sign}" for sign in half_mended(before, after, edits))
    if len(after) > 1 and any(_condition(one.question.text) for one in after):
        found[f"{STAYS}a condition on one half"] = None
    if len(after) > 1 and any(map(_either, after)):
        found[f"{STAYS}one thing or another in one half"] = None
    if len(after) > 1 and any(_two_things(one) for one in after):
        found[f"{STAYS}two things in one half"] = None
    if len(after) > 1 and any(_two_acts(one.parsed.doc) for one in after):
        found[f"{STAYS}two things in one half"] = None
    if any(_stays_sore(one, edit) for one in after for edit in edits if LABEL.search(edit.new)):
        found[f"{STAYS}what is hard beside a kinder label"] = None
    if says_more(before, edits):
        found[f"{STAYS}a sentence that says more"] = None
    if _patched(before, edits) and not all(map(_plain, after)):
        found[f"{STAYS}a sentence of trade words"] = None
    if led(before) and any(map(leans, after)):
        found[f"{STAYS}a leaning word"] = None
    return list(found)


def _left(one: Analysis) -> Iterator[str]:
    if ORDER.match(one.parsed.plain):
        yield f"{STAYS}an order"
    shown = f"{one.parsed.plain} {one.question.note}"
    if FOR_SHEET.search(shown) and PRIVATE.search(one.parsed.plain):
        yield f"{STAYS}a private fact that the form does not need"
    if says(one.parsed.doc, "unsent"):
        yield f"{STAYS}a word that stings"
    if YES_NO.match(one.parsed.plain) and any(map(_or_another, one.parsed.doc)):
        yield f"{STAYS}one act or another"
    if YES_NO.match(one.parsed.plain) and LIST.search(one.parsed.plain):
        yield f"{STAYS}a list to say yes to at once"
    offered = [option.text for option in one.question.options]
    yield from (f"{STAYS}{idea}" for idea in kept_ideas(one.parsed.plain, offered))
    if any(found.check.id == "no-period" for found in one.found) and _numbered(offered):
        yield f"{STAYS}answers for no time"
    if not _answers(one.question):
        yield f"{STAYS}answers that do not fit"


def _numbered(offered: Sequence[str]) -> bool:
    """Tell whether answers are numbers, or words for how much, that need a stretch of time."""
    return sum(HOW_MUCH.search(option) is not None for option in offered) > 1


def _either(one: Analysis) -> bool:
    """Tell whether one answer is still for one thing or another: "a wheelchair or hearing aids"."""
    text = one.parsed.plain
    return CLOSED.match(text) is not None and EITHER.search(text) is not None


def _or_another(verb: Token) -> bool:
    """Tell whether a verb is the second of two under "or": "use a wheelchair or have asthma"."""
    first = verb.head
    if verb.dep_ != "conj" or verb.lemma_ == first.lemma_ or not verb.pos_ == first.pos_ == "VERB":
        return False
    joined = any(child.dep_ == "cc" and child.lower_ == "or" for child in first.children)
    own = all(any(c.dep_ in ("dobj", "prep") for c in one.children) for one in (first, verb))
    shared = not any(child.dep_ in ("aux", "auxpass", "nsubj") for child in verb.children)
    return joined and own and shared


SAID = frozenset({"ADJ", "ADV", "VERB"})


def _two_acts(doc: Doc) -> bool:
    """Tell whether two things that somebody does, or is, are still asked about at once."""
    return any(
        token.dep_ == "conj" and token.pos_ in SAID and _said_of(token.head) for token in doc
    )


def _two_things(one: Analysis) -> bool:
    """Tell whether a yes would still be for two things: "read in English and Spanish"."""
    return YES_NO.match(one.parsed.plain) is not None and any(
        token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and _anded(token.head)
        for token in one.parsed.doc
    )


def _said_of(word: Token) -> bool:
    said = word.pos_ in ("ADV", "VERB") or (word.pos_ == "ADJ" and word.dep_ in ("acomp", "ROOT"))
    return said and _anded(word)


def _anded(verb: Token) -> bool:
    return any(child.dep_ == "cc" and child.lower_ == "and" for child in verb.children)


def _answers(question: Question) -> bool:
    """Tell whether the options answer a yes-or-no question, where it is one without "or"."""
    text = question.text
    if len(question.options) < 2:
        return True
    offered = [option.text.strip().lower() for option in question.options]
    given = [text for text in offered if not passes(text)]
    if given and len(given) == len(offered) and all(map(GOOD.fullmatch, given)):
        return False
    if ROOM.search(question.text) and not any(map(NONE.search, given)):
        return False
    if not YES_NO.match(text) or " or " in text:
        return True
    return any(YES.match(text) or RATED.search(text) for text in given)


def hems_in(one: Analysis) -> bool:
    """Tell whether a list about who somebody is lacks people, or a way to pass or describe it."""
    offered = [option.text.lower() for option in one.question.options]
    if len(offered) < 2:
        return False
    must_pick = not any(passes(text) or "__" in text for text in offered)
    straight = {"gay", "straight"}.issubset(offered)
    return (straight and not any("bi" in text for text in offered)) or (
        must_pick and SELF.search(one.parsed.plain) is not None
    )


def _condition(text: str) -> bool:
    return bool(re.match(r"if you have a\b", text, re.IGNORECASE) or ", or " in text)


def _stays_sore(one: Analysis, edit: Edit) -> bool:
    """Tell whether harm or crime is spoken of beside somebody known who got a kinder name."""
    before, named, after = one.parsed.plain.lower().partition(edit.new.lower())
    known = bool(named) and before.split()[-1:] and before.split()[-1] in DEFINITE
    return bool(known) and any(word in words("risky") for word in WORD.findall(before + after))


def _plain(one: Analysis) -> bool:
    """Tell whether a text is made of everyday words: then it matters less how many changed."""
    return difficulty(one.parsed.doc).rarity < EVERYDAY


def _patched(before: Analysis, edits: Sequence[Edit]) -> bool:
    """Tell whether a sentence of trade words was mended word by word: it reads put together.

    So it does with three words changed, with a noun and what is said of it, or with two verbs.
    """
    spans = [one.hit for one in before.found if one.check.category is Category.JARGON and one.flags]
    swaps = [
        edit
        for edit in edits
        if edit.option is None
        and edit.new
        and any(
            hit.start < edit.end and edit.start < hit.end for hit in spans if hit.option is None
        )
    ]
    if len(swaps) >= MANY:
        return True
    mended = [[t for t in before.parsed.doc if e.start <= t.idx < e.end] for e in swaps]
    return any(
        (token.dep_ in SAID_OF_NOUN and token.head in other)
        or (token.dep_ == "pobj" and token.head.head in other)
        or (token.dep_ in PURPOSE and token.head in other)
        for one in mended
        for token in one
        for other in mended
        if other is not one
    )
