"""Wording that hints at the answer: tags, praise, "don't you think", what everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.reword.grammar import match_case
from nlp.syntax import SUBJECTS, end_of, is_negated, token_at
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
            after=("Do you feel safer since you joined?",),
        ),
        Example(
            before="Don't you agree that the classes are useful?",
            after=("Are the classes useful?",),
        ),
        Example(
            before="Isn't it true that the class helped you?", after=("Did the class help you?",)
        ),
        Example(before="You feel welcome here, right?", after=("Do you feel welcome here?",)),
        Example(
            before="How much did our amazing staff help you?",
            after=("How much did our staff help you?",),
        ),
        Example(before="Do you agree that parents should take classes?"),
        Example(before="Most people think the new hours are better. What do you think?"),
        Example(fine="How much do you agree that the rules are fair?"),
        Example(fine="Your birthday is in May. Is this correct?"),
        Example(fine="Why didn't the bus come?"),
        Example(fine="Do you think the classes are useful?"),
        Example(fine="Many people have trouble paying bills. Did you have trouble last month?"),
        Example(fine="Do you have a great deal of pain?"),
        Example(fine="What is the right time to call?"),
    ),
)

REASON = "asks without hinting at an answer"
CUES = re.compile(
    r"n't\b|^how\b|, (?:right|correct|yes|no|\w+ \w+)\?|\b(?:agree|as (?:you|we)|of course"
    r"|obviously"
    r"|clearly|surely"
    r"|everyone|everybody|most|many people|experts|research|studies|given that|realize|fair to say"
    r"|our|your|this|these|the)\b",
    re.IGNORECASE,
)
PLAIN_FORMS = {
    "don't": "do", "doesn't": "does", "didn't": "did", "isn't": "is", "aren't": "are",
    "wasn't": "was", "weren't": "were", "haven't": "have", "hasn't": "has", "hadn't": "had",
    "can't": "can", "couldn't": "could", "won't": "will", "wouldn't": "would",
    "shouldn't": "should",
}  # fmt: skip
FRONTED = re.compile(rf"(?:^|(?<=[.!?] )|(?<=, ))(?:{'|'.join(PLAIN_FORMS)})(?= \w)", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:don't you agree|wouldn't you (?:say|agree)|isn't it (?:true|the case|fair to say)"
    r"|would you agree|do you not agree|is it (?:not )?fair to say|do you agree)"
    r"(?: that)?(?= (?!or\b|with\b|to\b))",
    re.IGNORECASE,
)
TAG = re.compile(
    r", (?:right|correct|yes|is that right|is that correct|don't you (?:think|agree)"
    r"|wouldn't you (?:say|agree)|(?:is|are|was|were|do|does|did|have|has|would|should|ca|wo)n't"
    r" (?:i|you|he|she|it|we|they|there))\?$",
    re.IGNORECASE,
)
NEGATIVE_TAG = re.compile(
    r"(?:n't|\bnot|\bnever)\b[^.?!]*, (?:is|are|was|were|do|does|did|have|has|can|will|would"
    r"|should)"
    r" (?:i|you|he|she|it|we|they|there)\?$",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"\bas (?:you|we all|everyone|we) (?:may |probably |already )?knows?\b"
    r"|^(?:obviously|clearly|of course|surely|naturally)\b"
    r"|\b(?:most|many|all) (?:people|parents|families|clients|students|experts|doctors)"
    r" (?:think|believe|agree|say|know|prefer|support)\b"
    r"|\b(?:everyone|everybody) (?:knows|agrees|thinks|believes|says)\b"
    r"|\b(?:experts|research|studies) (?:agrees?|shows?|says?)\b"
    r"|^given that\b|\bdo(?:n't)? you (?:realize|not realize) that\b",
    re.IGNORECASE,
)
GUSHING = re.compile(
    r"^how (?:much (?:do|did) (?:you|your child) (?=love)|(?=amazing|awesome|excellent|fantastic"
    r"|incredible"
    r"|outstanding|terrific|wonderful))(\w+)\b",
    re.IGNORECASE,
)
TWO_SIDED = re.compile(
    r"\b(?:others?|some people|while some)\b|\bagree or disagree\b", re.IGNORECASE
)
FILLERS = frozenset({"very", "truly", "really", "so", "most", "and", ",", "-"})


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield openers, tags, praise and appeals to what others think; neutral forms where safe."""
    text = parsed.plain
    if not CUES.search(text):
        return
    yield from _praise(parsed)
    if gushing := GUSHING.search(text):
        yield Hit(*gushing.span(1))
    if TWO_SIDED.search(text):
        return
    if known := KNOWN.search(text):
        yield Hit(*known.span())
    if text.rstrip().endswith("?"):
        yield from _pressing(parsed, text.rstrip())


def _pressing(parsed: Parsed, text: str) -> Iterator[Hit]:
    """Yield an opener, a tag or a negative verb that presses for a yes."""
    opener = ASIDE.search(text)
    if opener and (opener.start() == 0 or text[opener.start() - 2] in ".,!?"):
        yield Hit(*opener.span(), ways=_opener_ways(parsed, opener))
    elif tag := TAG.search(text):
        way = _inverted(parsed, 0, tag.start())
        yield Hit(tag.start() + 2, tag.end() - 1, ways=(way,) if way else ())
    elif tag := NEGATIVE_TAG.search(text):
        yield Hit(text.rindex(", ") + 2, tag.end() - 1)
    elif fronted := FRONTED.search(text):
        yield Hit(*fronted.span(), ways=((_plain_form(parsed, fronted),),))


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
    asked = _ask(parsed.doc, first, end, text) if first is not None else ""
    if not asked:
        return ()
    asked = asked[0].upper() + asked[1:] if start == 0 else asked
    old = text[start : len(text.rstrip()) - 1]
    declares = frozenset({Protected.NEGATION, Protected.PERSON})
    return (Edit(start, start + len(old), old, asked, REASON, declares),)


def _ask(doc: Doc, first: Token, end: int, text: str) -> str:
    """Return "Did the class help you" for "the class helped you"; empty where unsure."""
    subject = next((t for t in doc[first.i :] if t.dep_ in SUBJECTS and t.idx < end), None)
    if subject is None or subject.left_edge.i != first.i or subject.tag_ in ("WP", "WDT", "EX"):
        return ""
    verb = subject.head
    inside = doc[first.i : max(subject.right_edge.i, verb.i) + 1]
    if verb.pos_ not in ("VERB", "AUX") or is_negated(verb) or any(t.text == "," for t in inside):
        return ""
    after = subject.right_edge.i + 1
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass") and t.i >= after]
    finite = helpers[0] if helpers else verb
    adverbs = doc[after : finite.i]
    if finite.i < after or any(token.pos_ != "ADV" for token in adverbs) or "'" in finite.text:
        return ""
    opening, rest = _turned(finite, bool(helpers))
    if not opening:
        return ""
    who = text[first.idx : end_of(subject.right_edge)]
    if first.pos_ != "PROPN" and first.text != "I":
        who = who[0].lower() + who[1:]
    pieces = (
        opening,
        who,
        text[doc[after].idx : finite.idx].strip(),
        rest + text[end_of(finite) : end],
    )
    return " ".join(piece.strip() for piece in pieces if piece.strip())


def _turned(finite: Token, helps: bool) -> tuple[str, str]:
    """Return the word that opens the question, and what stays behind of the verb."""
    if helps or finite.lemma_ == "be":
        return finite.lower_, ""
    support = {"VBZ": "does", "VBP": "do", "VBD": "did"}.get(finite.tag_)
    return (support, finite.lemma_.lower()) if support else ("", "")


def _praise(parsed: Parsed) -> Iterator[Hit]:
    """ "our amazing staff" -> "our staff"."""
    doc, text = parsed.doc, parsed.question.text
    if words("praise").isdisjoint(parsed.plain.lower().split()):
        return
    passed = words("praise") | FILLERS
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


def _praised(owner: Token, praise: Span) -> bool:
    """Tell whether words of praise stand before a noun of ours, or the name of a service."""
    noun = praise.doc[praise.end]
    if noun.pos_ not in ("NOUN", "PROPN", "ADJ") or any(t.text[0].isupper() for t in praise):
        return False
    if owner.lower_ == "our" or (owner.lower_ in ("this", "these") and owner.dep_ == "det"):
        return True
    following = {token.lemma_.lower() for token in praise.doc[praise.end : praise.end + 2]}
    strong = any(token.lower_ in words("high-praise") for token in praise)
    return strong and bool(following & words("service"))
