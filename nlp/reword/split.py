"""Two questions made of one, where that is safe: copied tails, shared beginnings, agreement."""

from __future__ import annotations

from spacy.tokens import Token

from nlp.model import Edit
from nlp.parse import Parsed
from nlp.reword.grammar import match_case
from nlp.reword.shared_words import left_start, shared_tail
from nlp.reword.two_texts import LEANS, REASON, single, split_edit
from nlp.sense.joined import Pair, word_before
from nlp.sense.syntax import SUBJECTS, WH_TAGS, end_of, is_person, verb_above
from nlp.words import words

AMOUNTS = frozenset({"amount", "kind", "lot", "lots", "number", "sort", "type"})
GAPPED = {
    "was": ("was", "were"), "were": ("was", "were"), "is": ("is", "are"), "are": ("is", "are"),
}  # fmt: skip
NOUNS = ("NOUN", "PROPN")
DONE = frozenset({"VB", "VBD", "VBN"})
THEIRS = frozenset({"her", "him", "his", "their", "them"})


def shown(pair: Pair) -> tuple[int, int]:
    """Return the offsets of the words to show: both halves, without a long tail."""
    left, right = pair.left, pair.right
    first = left.left_edge if left.pos_ == "NOUN" else left
    last = right if right.pos_ in ("NOUN", "ADJ") else right.right_edge
    return first.idx, end_of(last)


def split(parsed: Parsed, pair: Pair) -> tuple[Edit, ...]:
    """Return the edits that make two questions of a pair; empty where a half cannot be told."""
    between = parsed.doc[pair.left.i : pair.joiner.i]
    if any(one.text == "," and one.nbor().tag_ in DONE for one in between):
        return ()  # "rented a room, paid for it, and moved in"
    return _gapped(parsed, pair.joiner) or _shared(parsed, _lifted(pair))


def _lifted(pair: Pair) -> Pair:
    """Return "feeling … and losing" for "feeling tired and losing": two of one form."""
    verb = pair.left.head
    state = pair.left.tag_ in ("JJ", "VBN") and verb.tag_ == "VBG" and verb.i + 1 == pair.left.i
    return Pair(verb, pair.joiner, pair.right) if state and pair.right.tag_ == "VBG" else pair


def _shared(parsed: Parsed, pair: Pair) -> tuple[Edit, ...]:
    """Return the edits where both halves share what stands around them."""
    doc, text = parsed.doc, parsed.question.text
    start, tail = left_start(pair), shared_tail(pair)
    if start is None or tail is None or not single(parsed) or not _same_form(pair):
        return ()
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in AMOUNTS:
        return ()  # "a lot of debt and bad credit"
    if start and doc[start - 1].text == ",":
        return ()  # "at home, at work and in the street": a list of three
    right = pair.joiner.i + 1 + (pair.joiner.nbor().lower_ == "also")
    again = _thing_again(parsed, pair)
    leans = any(
        token.lower_ in words("leaning") and not (_meant_before(token, start) or again)
        for token in doc[right:tail]
    )
    gapped = pair.left.pos_ != "NOUN" and doc[right].dep_ in ("det", "poss")
    if leans or gapped or pair.left.pos_ == "PRON" or doc[right].tag_ in WH_TAGS:
        return ()  # gapped: "the staff were kind and the rooms clean"
    if _tied(pair):
        return ()
    helper = _agreeing(pair)
    if helper is None:
        return ()
    mark = text.rstrip()[-1]
    ending = text[end_of(doc[tail - 1]) : text.rindex(mark)].rstrip()
    shared, edits = text[: doc[start].idx], list[Edit]()
    if helper:
        aux, one, two = helper
        first = match_case(aux.text, one)
        if first != aux.text:
            edits.append(Edit(aux.idx, end_of(aux), aux.text, first, REASON))
        shared = text[: aux.idx] + match_case(aux.text, two) + shared[end_of(aux) :]
    new = f"{ending}{mark}\n{shared}"
    return (*edits, split_edit(text, end_of(word_before(pair.joiner)), doc[right].idx, new), *again)


def _tied(pair: Pair) -> bool:
    """Tell whether a half belongs to a word beside it, so that it cannot stand alone."""
    if pair.right.pos_ == "NOUN" and _runs_on(pair.right):
        return True
    before = word_before(pair.joiner)
    if pair.right.pos_ == "ADJ" and before.tag_ == "VB" and before.nbor(-1).lower_ == "to":
        return True  # "able to cook and clean": a verb, read as a state
    # "able-bodied and able", "able-minded and able-bodied"
    return any(part.i and part.nbor(-1).text == "-" for part in (pair.left, pair.right))


def _thing_again(parsed: Parsed, pair: Pair) -> tuple[Edit, ...]:
    """Return the edit that says "the letter" for "it" in "receive the letter and understand it"."""
    left, right = (
        [child for child in verb.children if child.dep_ in ("dobj", "obj")]
        for verb in (pair.left, pair.right)
    )
    if len(left) != 1 or len(right) != 1 or is_person(left[0]):
        return ()
    it, thing = right[0], left[0]
    named = [token for token in pair.left.doc[: it.i] if token.pos_ in NOUNS]
    number = {"it": "NN", "them": "NNS"}.get(it.lower_)
    owned = thing.doc[thing.left_edge.i].lower_ in ("the", "this", "your", "our")
    if named != [thing] or thing.tag_ != number or not owned or it.nbor().text not in "?.":
        return ()
    what = thing.doc[thing.left_edge.i : thing.i + 1].text
    return (Edit(it.idx, end_of(it), it.text, what, REASON, LEANS),)


def _meant_before(pronoun: Token, start: int) -> bool:
    """Tell whether both halves name who is meant: "your mother" in "… and taking her pills"."""
    doc = pronoun.doc
    if pronoun.lower_ not in THEIRS:
        return False
    named = [token for token in doc[: pronoun.i] if token.pos_ in NOUNS and is_person(token)]
    many = named[:1] and named[0].tag_ == "NNS"
    if len(named) != 1 or named[0].i >= start or not named[0].left_edge.i:
        return False
    asked = doc[named[0].left_edge.i - 1].lower_ in words("auxiliary")  # "Does your mother …"
    return asked and (not many or pronoun.lower_ in ("their", "them"))


def _gapped(parsed: Parsed, joiner: Token) -> tuple[Edit, ...]:
    """ "Were the staff friendly and the rooms clean?" -> "…?" and "Were the rooms clean?"."""
    doc = parsed.doc
    first, second = doc[: joiner.i], [t for t in doc[joiner.i + 1 :] if not t.is_punct]
    if doc[0].lower_ not in GAPPED or not single(parsed) or len(second) < 3:
        return ()
    fits = all(
        half[0].lower_ in ("our", "the", "your")
        and half[-1].pos_ == "ADJ"
        and half[-2].pos_ in NOUNS
        for half in (first[1:], second)
        if len(half) > 2
    )
    if not fits or len(first) < 4 or any(t.pos_ in ("ADP", "VERB") for t in (*first, *second)):
        return ()
    past = doc[0].lower_ in ("was", "were")
    be = GAPPED[("was" if past else "is")][second[-2].tag_ == "NNS" or second[-2].lower_ == "staff"]
    new = f"?\n{match_case(doc[0].text, be)} "
    return (split_edit(parsed.question.text, end_of(word_before(joiner)), second[0].idx, new),)


def _runs_on(noun: Token) -> bool:
    """ "the food and the rent help": the second noun modifies what follows."""
    follows = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return follows.pos_ in ("NOUN", "PROPN") or follows.dep_ == "dep"


def _same_form(pair: Pair) -> bool:
    """Tell whether two verbs share an auxiliary: the same form, none of their own."""
    if (pair.left.tag_ == "VBG") != (pair.right.tag_ == "VBG") and pair.right.pos_ == "VERB":
        return _after_be(pair)  # not "getting dressed and taking her pills"
    if pair.left.pos_ != "VERB" or pair.right.pos_ != "VERB":
        return True
    forms = [
        {"VBP": "VB", "VBD": "VBN"}.get(token.tag_, token.tag_) for token in (pair.left, pair.right)
    ]
    helpers = [
        child for child in pair.right.children if child.dep_ in ("aux", "auxpass", "neg", *SUBJECTS)
    ]
    return forms[0] == forms[1] and all(child.lower_ == "to" for child in helpers)


def _after_be(pair: Pair) -> bool:
    """Tell whether "are" alone takes both: "Are you registered and planning to vote?"."""
    helpers = [one.lower_ for one in pair.left.children if one.dep_ in ("aux", "auxpass")]
    own = any(one.dep_ in ("aux", "auxpass", *SUBJECTS) for one in pair.right.children)
    return len(helpers) == 1 and helpers[0] in ("are", "is", "was", "were") and not own


def _agreeing(pair: Pair) -> tuple[Token, str, str] | tuple[()] | None:
    """Return the auxiliary before a coordinated subject with its form for each half.

    Empty where nothing agrees with the pair; None where a half would not agree with its verb.
    """
    left, right = pair.left, pair.right
    if left.pos_ != "NOUN":
        return ()
    plural = [
        token.tag_ == "NNS" or token.lower_ in ("people", "police") for token in (left, right)
    ]
    first = left.left_edge.i
    aux = left.doc[first - 1] if first else left
    if aux.lower_ not in NUMBERED or (left.head.i == aux.i and left.dep_ == "dobj"):
        return () if left.dep_ not in SUBJECTS or all(plural) or not _agrees(left) else None
    one, many = NUMBERED[aux.lower_]
    return aux, many if plural[0] else one, many if plural[1] else one


def _agrees(subject: Token) -> bool:
    """Tell whether the verb after a subject has one form for one and another for many."""
    verb = verb_above(subject)
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    finite = helpers[0] if helpers else verb
    return finite.lower_ in NUMBERED or finite.tag_ in ("VBP", "VBZ")


NUMBERED = {
    form: pair
    for pair in (("does", "do"), ("is", "are"), ("was", "were"), ("has", "have"))
    for form in pair
}
