"""Things, people and feelings that a question says somebody has: "your car", "your last trip"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from nlp.glance import words_in
from nlp.later import later
from nlp.model import Category, Check, Edit, Example, Hit, Level
from nlp.parse import Parsed
from nlp.reword.way_out import at_end, leaves_room, none_offered
from nlp.syntax import end_of
from nlp.words import words

CHECK = Check(
    id="taken-as-had",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="Not everybody has one, or has been there. You could ask whether first, or add “if any”.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(before="What does your nephew say about the noise?", also=("assumed-turns",)),
        Example(before="What did you do on your last vacation?"),
        Example(before="Which of your symptoms bothers you most?"),
        Example(before="Tell us how your sister is taking the news."),
        Example(
            before="How far has your temper eased since spring?",
            also=("worth-checks", "assumed-history"),
        ),
        Example(before="Where do you keep the extra cash you get now?", also=("whereabouts",)),
        Example(before="How long have you been lonely?"),
        Example(before="How much closer are you to your goal?", also=("only-good",)),
        Example(before="What do you miss most about being young?", also=("taken-for-granted",)),
        Example(before="What does your uncle do to help you with chores?"),
        Example(fine="What does your landlord say about the noise?"),
        Example(fine="What is your first name?"),
        Example(fine="What brought you in on your last visit?"),
        Example(fine="How long have you been waiting here?"),
        Example(fine="Does your landlord allow pets?"),
        Example(fine="Do you have a car? What color is your car?"),
        Example(fine="How much better was the bus today?"),
        Example(fine="What kind of work would you like?"),
        Example(fine="How many people does your ticket admit?"),
        Example(fine="What would help you keep your job?"),
    ),
)

ASKS = later(
    r"^\W*(?:(?:and|at|by|for|from|in|of|on|since|so|to|with|until) )?(?:how|what|when|where|which"
    r"|who|whom|whose|why)\b"
    r"|^\W*(?:please )?(?:describe|explain|list|name|share|tell (?:me|us)|write down)\b"
    r"|, (?:how|what|when|where|which|who|why) (?:are|did|do|does|has|have|is|was|were|will)\b",
    re.IGNORECASE,
)
OPENERS = frozenset({
    "describe", "explain", "how", "list", "name", "share", "tell", "what", "when", "where", "which",
    "who", "whom", "whose", "write",
})  # fmt: skip
ROOM_FOR_NONE = later(
    r"\b(?:if|whether|would|could|should|might|can (?:we|i)|may (?:we|i)|will (?:we|help)|shall"
    r"|need|needs|want|wants|like to|looking for|look for"
    r"|hop(?:e|ing) to|interested|next job|prefer|support|in case|any(?:one|thing)?|or no one"
    r"|skip|so (?:that )?we)\b",
    re.IGNORECASE,
)
FILTERED = later(
    r"\b(?:are|did|do|does|has|have|is|was|were) (?:he|she|they|you|your|the|there)\b[^.?!]*[?]",
    re.IGNORECASE,
)
OURS = later(r"\b(?:our|here|the (?:center|clinic|pantry|program|shelter|school))\b", re.IGNORECASE)
PAST_ONE = frozenset({"final", "first", "last", "latest", "next", "previous", "recent"})
ADMITS = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM"})
BIRTH = later(r"\b(?:born|birth\w*|history|maiden|name of your (?:father|mother))\b", re.IGNORECASE)
REACHED = later(
    r"^(?:['’]s)?(?: \w+){0,2} (?:address|e-?mail|fax|location|name|number|phone|website)\b",
    re.IGNORECASE,
)  # "your landlord's name"
NAMED = later(r"\b(?:contact|email|name|number|phone|reason)\b[^?]{0,20}$", re.IGNORECASE)
SKIPPED = later(
    r"\b(?:can|may) (?:also )?skip\b|\bskip (?:any|it|this)\b|\boptional\b|\bleave (?:it"
    r"|this) blank\b"
    r"|\bsuch as\b|\bleft your (?:last|previous)\b",
    re.IGNORECASE,
)
WELCOMED = later(
    r"\b(?:appointment|arrive|call|come|contact|e-?mail|number|phone|reach|visit|with you)\b",
    re.IGNORECASE,
)
WHO = r"(?:you|he|she|they|(?:the|your) \w+)"
BETTER = later(
    r"\bhow much (?:better|calmer|closer|easier|fewer|happier|healthier|less|more \w+|safer"
    r"|stronger|worse) (?P<who>(?:are|is|do|does|has|have) (?:you|he|she|they|your))\b",
    re.IGNORECASE,
)
EASED = later(
    r"\bhow (?:much|far|quickly|soon) (?:did|do|does|has|have|is|are) (?:your|his|her|their|the"
    r" \w+['’]s) (?P<who>\w+) (?:\w+ )?(?:\w+ly )?(?:cut|declin|decreas|drop|eas|fall|fell"
    r"|go(?:ne)? down|improv|lessen|lower|shr[aiu]nk|slow)\w*\b",
    re.IGNORECASE,
)
SPARE = later(
    r"\b(?:did|do|does|will|are) (?:you|he|she|they)\b[^?]{0,24}\b(?:the|your|all (?:the"
    r"|that)) (?P<who>(?:extra|leftover|spare|additional) (?:\w+ )?(?:cash|income|money|savings))"
    r"\b",
    re.IGNORECASE,
)
BEEN = later(
    rf"\b(?:how long|since when) (?:has|have|had|was|were|are|is) {WHO} (?:been )?(?:so |too )?"
    r"(?P<who>\w+)",
    re.IGNORECASE,
)
MAKES = later(
    r"\bwhat (?:is )?(?:has )?(?:ma(?:de|kes|king)|causes|keeps|gets) (?:you|him|her) (?:so |feel"
    r" (?:so )?)?(?P<who>\w+)|\bwhat (?:are|is) (?:you|he|she) (?:most |so )?(?P<did>afraid"
    r"|anxious|ashamed|angry|guilty|jealous|worried|stressed|scared)\b",
    re.IGNORECASE,
)
DOES = later(
    r"\b(?:what|when|where|how (?:often|many times)[^?]*?|which|who|on what|why|how)\b[^?]{0,40}?"
    r"\b(?:did|do|does) (?:you|he|she|they|(?:the|your) \w+) (?:first |last |most |often "
    r"|usually )?"
    r"(?P<who>\w+)",
    re.IGNORECASE,
)
FEELS = later(
    r"\b(?:what|who|whom)\b[^?]{0,20}?\b(?:did|do|does) (?:you|he|she|they) (?:ever |most |still )?"
    r"(?P<who>\w+)",
    re.IGNORECASE,
)
WHICH_OF = later(
    r"\b(?:which|what|who) (?P<who>in your family(?= (?:can|has|is going|plans|will)\b)"
    r"|of your (?:\w+ )?(?:brothers|children|family members|friends|kids|neighbors|relatives"
    r"|siblings|sisters))\b"
    r"|\b(?:what|how|when|where) (?:do|does|did|has|have|will|is) (?P<did>your (?:family|friends"
    r"|neighbors|children|kids|relatives|parents)) (?:\w+ )?(?:be )?(?:bring|celebrat|cook|feel"
    r"(?!s? like)|react"
    r"|say|said|think|support|plan|spend|taking|taken|took|handl|cop)\w*\b",
    re.IGNORECASE,
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first thing that an open question says somebody has, did or feels."""
    text = parsed.plain
    if OPENERS.isdisjoint(words_in(text)) or leaves_room(text) or SKIPPED.search(text):
        return
    if none_offered(parsed):
        return
    for sent in parsed.doc.sents:
        if not ASKS.search(sent.text) or ROOM_FOR_NONE.search(sent.text):
            continue
        if FILTERED.search(text[: sent.start_char]) and sent.start:
            continue
        if (owned := _owned(sent)) is not None:
            yield Hit(int(owned[0].idx), end_of(owned[1]), ways=_ways(parsed, *owned))
            return
        if (found := _worded(sent)) is not None:
            yield Hit(*found)
            return


def _ways(parsed: Parsed, owner: Token, head: Token) -> tuple[tuple[Edit, ...], ...]:
    """Return ", if you have one" at the end, where no later noun could be the one."""
    later_nouns = any(one.pos_ in ("NOUN", "PROPN") for one in owner.doc[head.i + 1 :])
    single = head.tag_ in ("NN", "NNP") and head.lemma_.lower() in words("one-may-have")
    if owner.lower_ != "your" or later_nouns or not single or not parsed.plain.endswith("?"):
        return ()
    edit = at_end(parsed, end_of(head), "if you have one")
    return ((edit,),) if edit else ()


def _owned(sent: Span) -> tuple[Token, Token] | None:
    """Return "your landlord", "your last vacation", or "your symptoms" in "which of"."""
    if sent[0].lower_ == "why":
        return None  # what a why takes for granted is another matter
    for owner in sent:
        if not _owns(owner) or owner.i + 1 >= sent.end:
            continue
        head = _head(owner, sent)
        said = {head.lemma_.lower(), head.lower_, head.lower_.removesuffix("s")}
        proper = head.nbor(-1).pos_ == "PROPN"
        past = not proper and not PAST_ONE.isdisjoint(
            one.lower_ for one in sent.doc[owner.i + 1 : head.i]
        )
        if _is_reached(owner, head, sent):
            continue
        have = said & words("not-all-have") or (past and said & words("not-all-had"))
        if have and not OURS.search(sent.text):
            return owner, head
        if said & words("not-all-near") and not _is_welcomed(owner, sent):
            return owner, head
    return None


def _is_reached(owner: Token, head: Token, sent: Span) -> bool:
    """Tell whether only a name or a number is asked for, or the thing is new or wished for."""
    named = NAMED.search(sent.text[: owner.idx - sent.start_char])
    between = {one.lower_ for one in sent.doc[owner.i + 1 : head.i]}
    after = sent.doc.text[end_of(head) : sent.end_char]
    return bool(named or REACHED.match(after) or between & {"desired", "dream", "new"})


def _is_welcomed(owner: Token, sent: Span) -> bool:
    """Tell whether somebody is spoken of as known: where born, how to reach, "you and your"."""
    beside = sent.text[: owner.idx - sent.start_char].lower().endswith("you and ")
    return bool(beside or BIRTH.search(sent.text) or WELCOMED.search(sent.text))


def _owns(owner: Token) -> bool:
    """Tell whether a word says whose: "your", or "'s" after a person spoken of."""
    if owner.lower_ in ("your", "his", "her"):
        return True
    before = owner.nbor(-1).lemma_.lower() if owner.i else ""
    return owner.tag_ == "POS" and before in words("others-own")


def _head(owner: Token, sent: Span) -> Token:
    """Return the noun that is owned: "dental cleaning" in "your last dental cleaning"."""
    head = owner.nbor()
    while head.i + 1 < sent.end and head.pos_ in ADMITS:
        follows = head.nbor()
        if follows.pos_ not in ("NOUN", "ADJ", "PROPN") or head.tag_ in ("NNS", "NNPS"):
            break
        head = follows
    return head


def _worded(sent: Span) -> tuple[int, int] | None:
    """Return where a doing, a feeling or a change is taken for granted."""
    start = sent.start_char
    for pattern, allowed in WORDED:
        for match in pattern.finditer(sent.text):
            name = next(one for one, value in match.groupdict().items() if value)
            if allowed and not _is_one(sent, start + match.start(name), allowed):
                continue
            first, last = match.span(name)
            return start + first, start + last
    return None


def _is_one(sent: Span, offset: int, allowed: str) -> bool:
    """Tell whether the word at a place is one of a class, by its base or its written form."""
    token = next((one for one in sent if one.idx == offset), None)
    return token is not None and bool({token.lower_, token.lemma_.lower()} & words(allowed))


WORDED = (
    (BETTER, ""), (EASED, "own-trouble"), (WHICH_OF, ""), (SPARE, ""), (BEEN, "not-all-are"),
    (MAKES, "not-all-are"), (DOES, "not-all-do"), (FEELS, "not-all-feel"),
)  # fmt: skip
