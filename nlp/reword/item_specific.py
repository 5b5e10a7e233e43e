"""From a statement to agree with to a question about the thing itself, with answers that fit it.

"I feel hopeful about the future" becomes "How hopeful do you feel about the future?". To agree is
easier than to say no, whatever is said; answers about the thing itself are truer (Saris, Krosnick
and Shaeffer 2005, Comparing questions with agree/disagree and construct-specific response options).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc, Token

from nlp.model import OtherQuestion
from nlp.parse import Parsed, english
from nlp.quick.later import later
from nlp.reword.grammar import agree
from nlp.reword.turned import as_question
from nlp.sense.joined import coordinated
from nlp.sense.periods import names_a_period
from nlp.sense.stated import stated
from nlp.sense.syntax import is_negated, is_person
from nlp.words import words

ITEM_SPECIFIC = "item-specific"
WHY = "It asks for the thing itself, with answers that fit it. To agree is easier than to say no."
NO_WORD = ("Not sure", "Prefer not to answer")
HOW = ("Very", "Somewhat", "A little", "Not at all", *NO_WORD)
WELL = ("Very well", "Somewhat well", "Not very well", "Not at all", *NO_WORD)
MUCH = ("A lot", "Some", "A little", "Not at all", *NO_WORD)
OFTEN = ("Always", "Often", "Sometimes", "Never", *NO_WORD)
EASY = ("Very easy", "Somewhat easy", "Somewhat hard", "Very hard", *NO_WORD)
PARTLY = ("Yes", "Partly", "No", *NO_WORD)
BETTER = " for the better"
CHANGED = ("For the better", "Not at all", "For the worse", *NO_WORD)
YOURS = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are"}
THINKING = frozenset({"believe", "feel", "find", "know", "say", "think"})
FELT = frozenset({"enjoy", "like", "trust", "value"})
CARED = frozenset({"care", "help", "support"})
GRASPED = frozenset({"explain", "know", "prepare", "understand"})
DONE = frozenset({
    "answer", "ask", "fix", "help", "keep", "knock", "listen", "respect", "respond",
    "return", "support", "treat",
})  # fmt: skip
GOT = frozenset({"get", "receive"})
TIMES = frozenset({"always", "generally", "never", "often", "rarely", "sometimes", "usually"})
MANNER = frozenset({
    "badly", "clearly", "fairly", "kindly", "politely", "promptly", "quickly", "respectfully",
    "safely", "well",
})  # fmt: skip
UNGRADED = frozenset({
    "able", "aware", "better", "here", "less", "more", "most", "other", "own", "same", "there",
    "true", "worth", "worse",
})  # fmt: skip
WHOLLY = frozenset({"absolutely", "completely", "fully", "totally"})
PRAISES = later(
    r"\babove and beyond\b|\b(?:bad|better|good|great) (?:dad|father|mom|mother|parent)\b", re.I
)  # whatever the answer, it would still praise or grade somebody
LOADED = frozenset({
    "ashamed", "blessed", "dependent", "grateful", "guilty", "lazy", "lucky", "responsible",
    "sorry", "thankful", "worthless",
})  # fmt: skip
BE = frozenset({"am", "are", "is", "was", "were"})
PAST = frozenset({"VBD", "VBN"})
FRAME = later(
    r"((?:at|during|for|in|over|since|thinking (?:about|back|of|over)|within)\b[^,:.?!]*),\s",
    re.IGNORECASE,
)
Asked = tuple[str, tuple[str, ...]]


def item_specific(parsed: Parsed) -> OtherQuestion | None:
    """Return the question that asks what a statement says; None where no plain form fits."""
    said = stated(parsed)
    if not said or PRAISES.search(said):
        return None
    doc = english()(said)
    verb = _judged(doc)
    if verb is None:
        return None
    subject = _subject(verb)
    if subject is None or coordinated(verb) or any(is_negated(token) for token in doc):
        return None
    if any(token.lemma_.lower() in words("self-charge") for token in doc):
        return None  # "How responsible are you for the situation you are in" would be no kinder
    for ask in ASKS:
        found = ask(doc, subject, verb, len(doc) - 1)
        if found is not None:
            text, options = found
            text = f"{_time_frame(parsed.plain, said)}{text[0].lower()}{text[1:]}?"
            return OtherQuestion(ITEM_SPECIFIC, f"{text[0].upper()}{text[1:]}", options, WHY)
    return None


def _time_frame(plain: str, said: str) -> str:
    """Return "Thinking about your visits this year, " where what is said does not hold it."""
    match = FRAME.match(plain)
    if match is None or match[1].lower() in said.lower() or not names_a_period(match[1]):
        return ""
    return f"{match[1]}, "


def _judged(doc: Doc) -> Token | None:
    """Return the verb of what is said: "treats" in "I feel that staff treats me well"."""
    sents = list(doc.sents)
    verb = sents[0].root
    if len(sents) != 1 or doc[-1].text != ".":
        return None
    inner = next((one for one in verb.children if one.dep_ == "ccomp"), None)
    thinks = verb.lemma_ in THINKING and verb.i == 1 and doc[0].lower_ == "i"
    if inner is not None and thinks and inner.pos_ in ("AUX", "VERB"):
        return inner if inner.i > verb.i else None
    return verb


def _subject(verb: Token) -> Token | None:
    """Return what a verb is said of, where that stands first, or right after "I feel (that)"."""
    subject = next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    before = [token.lower_ for token in verb.doc[: subject.left_edge.i] if token.lower_ != "that"]
    return subject if not before or (len(before) == 2 and before[0] == "i") else None


def _how(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I feel safe here" -> "How safe do you feel here"."""
    said = next((one for one in verb.children if one.dep_ in ("acomp", "oprd")), None)
    if said is None or said.pos_ != "ADJ" or coordinated(said) or _ungraded(said):
        return None
    between = {token.lower_ for token in doc[verb.i + 1 : said.i]}
    if not between <= TIMES | {"very", "really", "so"}:
        return None
    who = _yours(doc, subject.left_edge.i, verb.i)
    rest = _yours(doc, said.i + 1, end)
    if verb.lower_ in BE and verb.i == subject.right_edge.i + 1:
        asked = f"How {said.lower_} {YOURS.get(verb.lower_, verb.lower_)} {who}"
    elif verb.lemma_ == "feel" and verb.i == subject.i + 1:
        asked = f"How {said.lower_} {_do(verb, subject)} {who} feel"
    else:
        return None
    return f"{asked} {rest}".rstrip(), HOW


def _ungraded(said: Token) -> bool:
    """Tell whether "how …" would ask nothing, or would judge whatever the answer: "how guilty"."""
    return said.lower_ in UNGRADED | LOADED or said.tag_ in ("JJR", "JJS")


def _safe_place(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "This is a safe place for us" -> "How safe is this for us"."""
    place = next((one for one in verb.children if one.dep_ == "attr"), None)
    if place is None or place.lemma_ != "place" or verb.lower_ not in ("is", "was"):
        return None
    kinds = doc[place.left_edge.i : place.i]
    if len(kinds) != 2 or kinds[1].pos_ != "ADJ" or subject.lower_ in ("it", "that", "this"):
        return None
    who = _yours(doc, subject.left_edge.i, verb.i)
    rest = _yours(doc, place.i + 1, end)
    return f"How {kinds[1].lower_} {verb.lower_} {who} {rest}".rstrip(), HOW


def _how_often(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I always eat lunch" -> "How often do you eat lunch"."""
    at = subject.right_edge.i + 1
    if doc[at].lower_ not in TIMES or verb.i != at + 1 or verb.pos_ != "VERB":
        return None
    who, rest = _yours(doc, subject.left_edge.i, at), _yours(doc, verb.i + 1, end)
    asked = f"How often {_do(verb, subject)} {who} {verb.lemma_.lower()} {rest}"
    return asked.rstrip(), OFTEN


def _how_easy(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I find it easy to ask for help" -> "How easy or hard is it for you to ask for help"."""
    said = next((one for one in doc[verb.i + 1 : end] if one.lower_ in ("easy", "hard")), None)
    if said is None or verb.lemma_ not in ("find", "be") or doc[said.i + 1].lower_ != "to":
        return None
    between = {one.lower_ for one in doc[verb.i + 1 : said.i]}
    found = verb.lemma_ == "find" and subject.lower_ == "i" and "it" in between
    was = "was" if verb.tag_ in PAST else "is"
    rest = _yours(doc, said.i + 1, end)
    if found:
        return f"How easy or hard {was} it for you {rest}", EASY
    if between or verb.lower_ not in BE or subject.lower_ in ("i", "they", "he", "she"):
        return None
    who = _yours(doc, subject.left_edge.i, verb.i)
    return f"How easy or hard {verb.lower_} {who} {rest}", EASY


def _how_well(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My lawyer explained things clearly" -> "How clearly did my lawyer explain things"."""
    if verb.i != subject.right_edge.i + 1 or verb.pos_ != "VERB":
        return None
    manner = next((one for one in verb.children if one.lower_ in MANNER and one.i > verb.i), None)
    if manner is None and verb.lemma_ not in GRASPED:
        return None
    who, do, lemma = _yours(doc, subject.left_edge.i, verb.i), _do(verb, subject), verb.lemma_
    if manner is None:
        known = subject.lower_ != "i" and not _clause_below(verb)
        rest = _yours(doc, verb.i + 1, end)
        return (f"How well {do} {who} {lemma} {rest}", WELL) if known and rest else None
    first = manner.left_edge.i if all(one.pos_ == "ADV" for one in manner.subtree) else manner.i
    rest = f"{_yours(doc, verb.i + 1, first)} {_yours(doc, manner.i + 1, end)}".strip()
    options = WELL if manner.lower_ == "well" else HOW
    return f"How {manner.lower_} {do} {who} {lemma} {rest}".rstrip(), options


def _clause_below(verb: Token) -> bool:
    return any(one.dep_ in ("ccomp", "xcomp", "advcl") for one in verb.children)


def _much_or_often(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I trust my doctor" -> "How much do you trust your doctor"; what others do, how often."""
    lemma = verb.lemma_.lower()
    own = subject.lower_ == "i"
    felt = lemma in FELT if own else lemma in CARED and _about_me(verb)
    often = lemma in (GOT if own else DONE)
    if verb.i != subject.right_edge.i + 1 or not (felt or often):
        return None
    if any(token.lower_ in TIMES or token.tag_ in ("JJR", "RBR") for token in doc[verb.i : end]):
        return None
    end -= doc[end - 1].lower_ in WHOLLY
    who, rest = _yours(doc, subject.left_edge.i, verb.i), _yours(doc, verb.i + 1, end)
    way = "How often"
    if felt:
        way = "How much" if own or lemma == "care" else "How much, if at all,"
    asked = f"{way} {_do(verb, subject)} {who} {lemma} {rest}"
    return asked.rstrip(), MUCH if felt else OFTEN


def _about_me(verb: Token) -> bool:
    """Tell whether it is me whom somebody cares about, helps or supports."""
    return any(token.lower_ in ("me", "my", "us") for token in verb.doc[verb.i + 1 : verb.i + 3])


def _learned(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I learned a lot in this class" -> "How much did you learn in this class"."""
    lot = [token.lower_ for token in doc[verb.i + 1 : verb.i + 3]]
    if verb.i != subject.i + 1 or lot != ["a", "lot"] or doc[verb.i + 3].lower_ == "of":
        return None
    who, rest = _yours(doc, subject.left_edge.i, verb.i), _yours(doc, verb.i + 3, end)
    return f"How much {_do(verb, subject)} {who} {verb.lemma_} {rest}".rstrip(), MUCH


def _made(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My tutor makes learning fun" -> "How fun does my tutor make learning"."""
    said = doc[end - 1]
    plain = verb.lemma_ == "make" and verb.i == subject.right_edge.i + 1 and end - verb.i in (3, 4)
    if not plain or said.pos_ != "ADJ" or _ungraded(said) or subject.lower_ == "i":
        return None
    what = _yours(doc, verb.i + 1, end - 1)
    if what in ("you", "me") and doc[end - 2].lower_ != "me":
        return None
    who = _yours(doc, subject.left_edge.i, verb.i)
    return f"How {said.lower_} {_do(verb, subject)} {who} make {what}", HOW


def _treated(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I was treated fairly" -> "How fairly were you treated"."""
    manner = verb.nbor()
    be = verb.nbor(-1)
    if manner.lower_ not in MANNER or be.lower_ not in ("are", "was", "were", "am"):
        return None
    if be.i != subject.right_edge.i + 1:
        return None
    was = "were" if be.tag_ == "VBD" or be.lower_ in ("was", "were") else "are"
    if subject.lower_ not in ("i", "we", "you"):
        return None
    rest = _yours(doc, manner.i + 1, end)
    options = WELL if manner.lower_ == "well" else HOW
    return f"How {manner.lower_} {was} you {verb.lower_} {rest}".rstrip(), options


def _more(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I feel more ready because of this class" -> "Because of this class, do you feel more …"."""
    more = doc[verb.i + 1]
    because = next((one for one in doc[verb.i :] if one.lower_ in ("because", "since")), None)
    if verb.lemma_ != "feel" or more.lower_ != "more" or subject.lower_ != "i" or because is None:
        return None
    said = doc[more.i + 1]
    if said.pos_ != "ADJ" or coordinated(said) or because.i < said.i:
        return None
    why = _yours(doc, because.i, end)
    about = _yours(doc, said.i, because.i)
    asked = f"{why}, do you feel more {about}, less {said.lower_}, or about the same"
    return asked, (f"More {said.lower_}", "About the same", f"Less {said.lower_}", *NO_WORD)


def _everything(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "It gives me everything I need" -> "How much of what you need does it give you"."""
    whole = next((one for one in doc[verb.i + 1 : verb.i + 3] if one.lower_ == "everything"), None)
    if whole is None or verb.i != subject.right_edge.i + 1 or doc[end - 1].lemma_ != "need":
        return None
    needed = _yours(doc, whole.i + 1, end)
    who, got = _yours(doc, subject.left_edge.i, verb.i), _yours(doc, verb.i + 1, whole.i)
    asked = f"How much of what {needed} {_do(verb, subject)} {who} {verb.lemma_} {got}"
    return asked.rstrip(), ("All of it", "Most of it", "Some of it", "None of it", *NO_WORD)


def _whether(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My plan reflects my goals" -> "Does my plan reflect my goals"; no verdict on oneself."""
    first = doc[subject.left_edge.i]
    known = subject.lower_ == "i" or first.lower_ in ("my", "our", "the", "these", "this")
    label = any(one.dep_ == "attr" and is_person(one) for one in verb.children)
    told = any(one.tag_ == "MD" and one.lower_ != "can" for one in verb.children)
    if not known or label or told or any(token.lower_ in TIMES for token in doc):
        return None
    asked = put_to_you(as_question(doc, first, doc[end].idx, doc.text))
    if asked.endswith(BETTER):
        asked = asked.removesuffix(BETTER)
        return f"How, if at all, {asked[0].lower()}{asked[1:]}", CHANGED
    return (asked, PARTLY) if asked else None


def put_to_you(asked: str) -> str:
    """Return a question that somebody asks about themselves, put to them."""
    asked = re.sub(r"^was I\b", "were you", asked)
    asked = re.sub(r"\bI was\b", "you were", asked)
    return re.sub(r"[A-Za-z]+", lambda word: YOURS.get(word[0].lower(), word[0]), asked)


def _do(verb: Token, subject: Token) -> str:
    if verb.tag_ in PAST:
        return "did"
    return "does" if verb.tag_ == "VBZ" and subject.lower_ != "i" else agree("does", plural=True)


def _yours(doc: Doc, start: int, end: int) -> str:
    """Return words as they are put to the one who answers: "my doctor" -> "your doctor"."""
    pieces = []
    for token in doc[start:end]:
        word = YOURS.get(token.lower_, token.text)
        first = token.i == 0 and (token.pos_ != "PROPN" or is_person(token))
        pieces.append((word.lower() if first else word) + token.whitespace_)
    return "".join(pieces).strip().replace("you was ", "you were ")


ASKS: tuple[Callable[[Doc, Token, Token, int], Asked | None], ...] = (
    _how_often, _how_easy, _more, _how, _safe_place, _made, _treated, _how_well, _learned,
    _everything, _much_or_often, _whether,
)  # fmt: skip
