"""From a statement to how: how safe, how easy, how clearly."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from nlp.reword.put_to_you import PAST, YOURS, auxiliary, yours
from nlp.reword.scales import EASY, HOW, WELL, Asked
from nlp.sense.joined import coordinated

GRASPED = frozenset({"explain", "know", "prepare", "understand"})
TIMES = frozenset({"always", "generally", "never", "often", "rarely", "sometimes", "usually"})
MANNER = frozenset({
    "badly", "clearly", "fairly", "kindly", "politely", "promptly", "quickly", "respectfully",
    "safely", "well",
})  # fmt: skip
UNGRADED = frozenset({
    "able", "aware", "better", "here", "less", "more", "most", "other", "own", "same", "there",
    "true", "worth", "worse",
})  # fmt: skip
LOADED = frozenset({
    "ashamed", "blessed", "dependent", "grateful", "guilty", "lazy", "lucky", "responsible",
    "sorry", "thankful", "worthless",
})  # fmt: skip
BE = frozenset({"am", "are", "is", "was", "were"})


def how(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I feel safe here" -> "How safe do you feel here"."""
    said = next((one for one in verb.children if one.dep_ in ("acomp", "oprd")), None)
    if said is None or said.pos_ != "ADJ" or coordinated(said) or ungraded(said):
        return None
    between = {token.lower_ for token in doc[verb.i + 1 : said.i]}
    if not between <= TIMES | {"very", "really", "so"}:
        return None
    who = yours(doc, subject.left_edge.i, verb.i)
    rest = yours(doc, said.i + 1, end)
    if verb.lower_ in BE and verb.i == subject.right_edge.i + 1:
        asked = f"How {said.lower_} {YOURS.get(verb.lower_, verb.lower_)} {who}"
    elif verb.lemma_ == "feel" and verb.i == subject.i + 1:
        asked = f"How {said.lower_} {auxiliary(verb, subject)} {who} feel"
    else:
        return None
    return f"{asked} {rest}".rstrip(), HOW


def ungraded(said: Token) -> bool:
    """Tell whether "how …" would ask nothing, or would judge whatever the answer: "how guilty"."""
    return said.lower_ in UNGRADED | LOADED or said.tag_ in ("JJR", "JJS")


def how_safe_a_place(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "This is a safe place for us" -> "How safe is this for us"."""
    place = next((one for one in verb.children if one.dep_ == "attr"), None)
    if place is None or place.lemma_ != "place" or verb.lower_ not in ("is", "was"):
        return None
    kinds = doc[place.left_edge.i : place.i]
    if len(kinds) != 2 or kinds[1].pos_ != "ADJ" or subject.lower_ in ("it", "that", "this"):
        return None
    who = yours(doc, subject.left_edge.i, verb.i)
    rest = yours(doc, place.i + 1, end)
    return f"How {kinds[1].lower_} {verb.lower_} {who} {rest}".rstrip(), HOW


def how_easy(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "I find it easy to ask for help" -> "How easy or hard is it for you to ask for help"."""
    said = next((one for one in doc[verb.i + 1 : end] if one.lower_ in ("easy", "hard")), None)
    if said is None or verb.lemma_ not in ("find", "be") or doc[said.i + 1].lower_ != "to":
        return None
    between = {one.lower_ for one in doc[verb.i + 1 : said.i]}
    found = verb.lemma_ == "find" and subject.lower_ == "i" and "it" in between
    was = "was" if verb.tag_ in PAST else "is"
    rest = yours(doc, said.i + 1, end)
    if found:
        return f"How easy or hard {was} it for you {rest}", EASY
    if between or verb.lower_ not in BE or subject.lower_ in ("i", "they", "he", "she"):
        return None
    who = yours(doc, subject.left_edge.i, verb.i)
    return f"How easy or hard {verb.lower_} {who} {rest}", EASY


def how_well(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My lawyer explained things clearly" -> "How clearly did my lawyer explain things"."""
    if verb.i != subject.right_edge.i + 1 or verb.pos_ != "VERB":
        return None
    manner = next((one for one in verb.children if one.lower_ in MANNER and one.i > verb.i), None)
    if manner is None and verb.lemma_ not in GRASPED:
        return None
    who, do, lemma = yours(doc, subject.left_edge.i, verb.i), auxiliary(verb, subject), verb.lemma_
    if manner is None:
        known = subject.lower_ != "i" and not _clause_below(verb)
        rest = yours(doc, verb.i + 1, end)
        return (f"How well {do} {who} {lemma} {rest}", WELL) if known and rest else None
    first = manner.left_edge.i if all(one.pos_ == "ADV" for one in manner.subtree) else manner.i
    rest = f"{yours(doc, verb.i + 1, first)} {yours(doc, manner.i + 1, end)}".strip()
    options = WELL if manner.lower_ == "well" else HOW
    return f"How {manner.lower_} {do} {who} {lemma} {rest}".rstrip(), options


def _clause_below(verb: Token) -> bool:
    """Tell whether a clause hangs on a verb: "how well do they know that …" would not do."""
    return any(one.dep_ in ("ccomp", "xcomp", "advcl") for one in verb.children)


def how_made(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
    """ "My tutor makes learning fun" -> "How fun does my tutor make learning"."""
    said = doc[end - 1]
    plain = verb.lemma_ == "make" and verb.i == subject.right_edge.i + 1 and end - verb.i in (3, 4)
    if not plain or said.pos_ != "ADJ" or ungraded(said) or subject.lower_ == "i":
        return None
    what = yours(doc, verb.i + 1, end - 1)
    if what in ("you", "me") and doc[end - 2].lower_ != "me":
        return None
    who = yours(doc, subject.left_edge.i, verb.i)
    return f"How {said.lower_} {auxiliary(verb, subject)} {who} make {what}", HOW


def how_treated(doc: Doc, subject: Token, verb: Token, end: int) -> Asked | None:
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
    rest = yours(doc, manner.i + 1, end)
    options = WELL if manner.lower_ == "well" else HOW
    return f"How {manner.lower_} {was} you {verb.lower_} {rest}".rstrip(), options
