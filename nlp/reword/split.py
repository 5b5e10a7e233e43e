"""Two questions made of one, where that is safe: copied tails, shared beginnings, agreement."""

from __future__ import annotations

import dataclasses
import re

from spacy.tokens import Span, Token

from nlp.model import Edit, Hit, Kind, Protected
from nlp.parse import Parsed
from nlp.reword.grammar import match_case
from nlp.reword.ledger import kinds_in
from nlp.reword.named_again import named_again
from nlp.syntax import (
    SUBJECTS,
    WH_TAGS,
    Pair,
    end_of,
    is_person,
    pieces,
    verb_above,
    word_before,
)
from nlp.words import words

REASON = "each part can have its own answer"
LEANS = frozenset({Protected.PERSON, Protected.SENTENCES})
KINDS = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADP": "preposition"}
TRAINED = frozenset({"bound", "ready", "schooled", "smart", "trained"})
ALONE = frozenset({"without", "yourself", "alone", "together"})  # "… by yourself": both or one?
PERIODS = frozenset({"last", "past", "this", "each", "every", "today", "now", "yesterday", "since"})
FINITE = frozenset(
    {"caused", "got", "gets", "happened", "helped", "helps", "led", "leads", "made", "makes"}
)
AMOUNTS = frozenset({"amount", "kind", "lot", "lots", "number", "sort", "type"})
GIVING = frozenset({
    "allow", "ask", "assign", "award", "charge", "deny", "give", "grant", "lend", "offer", "pay",
    "prescribe", "promise", "refuse", "send", "serve", "show", "teach", "tell",
})  # fmt: skip
GAPPED = {
    "was": ("was", "were"), "were": ("was", "were"), "is": ("is", "are"), "are": ("is", "are"),
}  # fmt: skip
NOUNS = ("NOUN", "PROPN")
THEIRS = frozenset({"her", "him", "his", "their", "them"})
DONE = frozenset({"VB", "VBD", "VBN"})
SOME = frozenset({"any", "both", "each", "either", "neither", "one"})
LITERACY = frozenset({"read", "write", "speak", "understand"})


def opens_second(token: Token) -> bool:
    """Tell whether "and" opens a second whole question: "… and do you", "… and where were you"."""
    doc = token.doc
    if token.lower_ not in ("and", "&") or token.i + 2 >= len(doc):
        return False
    if not any(before.pos_ in ("AUX", "VERB") for before in doc[token.sent.start : token.i]):
        return False
    i = token.i + 1 + (token.nbor().lower_ == "also")
    asking = doc[i].tag_ in WH_TAGS
    if asking and doc[token.i - 1].tag_ in WH_TAGS:
        return False
    if doc[i].lower_ == "what" and doc[i + 1].lower_ in FINITE:
        return True  # "… and what led you to leave"
    while (
        asking and i < len(doc) - 2 and doc[i].lower_ not in words("auxiliary") and i < token.i + 6
    ):
        i += 1
    if (
        doc[i].lower_ not in words("auxiliary")
        or i + 1 >= len(doc)
        or (asking and doc[i - 1].tag_ == "PRP")
    ):
        return False
    helps = doc[i].dep_ in ("aux", "auxpass") or doc[i].lower_ in ("is", "are", "was", "were")
    subject = doc[i + 1].tag_ in ("PRP$", "DT", "NNS", "NN", "NNP", "EX")
    return doc[i + 1].tag_ == "PRP" or (helps and (subject or doc[i + 1].lower_ in SOME))


def two_clauses(parsed: Parsed, joiner: Token) -> Hit:
    """Return the hit for two whole questions joined by "and"."""
    doc, text = parsed.doc, parsed.question.text
    second = joiner.nbor(2) if joiner.nbor().lower_ == "also" else joiner.nbor()
    opening = next(t for t in doc if t.tag_ in WH_TAGS or t.pos_ in ("AUX", "VERB"))
    hit = Hit(opening.idx, end_of(doc[-1]) - text.endswith("?"))
    meant = {token.lower_ for token in doc[: joiner.i] if token.lower_ in ("he", "she", "they")}
    leaning = [
        token
        for token in doc[second.i :]
        if token.lower_ in words("leaning") and token.lower_ not in meant
    ]
    named, instead = "", _asked_thing(joiner, leaning)
    if instead is not None:
        leaning = []
    if len(leaning) == 1 and leaning[0].i == second.i + 1:
        named = named_again(joiner, leaning.pop())
        leaning = leaning if named else [second]
    late = opening.i > 0 and opening.lower_ not in words("auxiliary")
    if leaning or late or not _single(parsed):
        return hit
    front = text[: opening.idx]
    new = f"?\n{front}{second.text if front else second.text.capitalize()}"
    last = second.nbor() if named else second
    edit = _edit(text, end_of(word_before(joiner)), end_of(last), f"{new} {named}".rstrip())
    if instead is not None:
        pronoun, what = instead
        again = Edit(pronoun.idx, end_of(pronoun), pronoun.text, what, REASON, LEANS)
        return Hit(hit.start, hit.end, ways=((edit, again),))
    if named:
        edit = dataclasses.replace(edit, declares=edit.declares | {Protected.PERSON})
    return Hit(hit.start, hit.end, ways=((edit,),))


def if_so(parsed: Parsed, follows: re.Match[str]) -> tuple[Edit, ...]:
    """Return the edit that asks "and if so, were you …?" on its own; empty for "if so, when?"."""
    then = follows["then"].split()
    verb = any(word.lower() in words("auxiliary") for word in then[:4])
    if len(then) < 3 or not verb or not _single(parsed):
        return ()
    text = parsed.question.text
    start, end = follows.start(), follows.start("then")
    said = text[follows.start("if") : follows.end("if")]
    return (_edit(text, start, end, f"?\n{said[0].upper()}{said[1:]}, "),)


def _asked_thing(joiner: Token, leaning: list[Token]) -> tuple[Token, str] | None:
    """Return "it", "he" or "she" after "What is your home and …", with what it stands for."""
    first = joiner.doc[joiner.sent.start : joiner.i]
    if len(leaning) != 1 or leaning[0].lower_ not in ("he", "it", "she") or len(first) < 4:
        return None
    opens = first[0].lower_ in ("what", "who") and first[1].lower_ in ("is", "was")
    simple = all(token.pos_ in ("ADJ", "NOUN", "PRON", "DET", "PART") for token in first[2:])
    determined = first[2].lower_ in ("your", "his", "her", "the", "their")
    if not (opens and simple and determined) or first[-1].tag_ != "NN":
        return None
    if (first[0].lower_ == "who") == (leaning[0].lower_ == "it"):
        return None
    return leaning[0], first[2:].text


def _single(parsed: Parsed) -> bool:
    """Tell whether the text is one plain question, or one plain statement to judge."""
    text = parsed.question.text.strip()
    judged = parsed.question.kind is Kind.STATEMENT and text.endswith(".")
    return (judged or text.endswith("?")) and not re.search(r"[(;:?!\"“]|\.\s", text[:-1])


def _edit(text: str, start: int, end: int, new: str) -> Edit:
    declares = kinds_in(new) | {Protected.SENTENCES}
    return Edit(start, end, text[start:end], new, REASON, declares)


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
    if start is None or tail is None or not _single(parsed) or not _same_form(pair):
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
    if pair.right.pos_ == "NOUN" and _runs_on(pair.right):
        return ()
    if any(part.i and doc[part.i - 1].text == "-" for part in (pair.left, pair.right)):
        return ()  # "able-bodied and able", "able-minded and able-bodied"
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
    return (*edits, _edit(text, end_of(word_before(pair.joiner)), doc[right].idx, new), *again)


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
    if doc[0].lower_ not in GAPPED or not _single(parsed) or len(second) < 3:
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
    return (_edit(parsed.question.text, end_of(word_before(joiner)), second[0].idx, new),)


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


def left_start(pair: Pair) -> int | None:
    """Return where the first half begins: what stands before it belongs to both."""
    left, right = pair.left, pair.right
    ahead = [child for child in left.children if child.i < left.i]
    if left.pos_ == "NOUN":
        return _noun_start(left, right)
    if any(child.dep_ in ("compound", "npadvmod", "nmod") for child in ahead):
        return None  # "potty trained and able to dress"
    if left.lower_ in TRAINED and left.i > 1 and left.nbor(-1).pos_ == "NOUN":
        return None  # "is your child toilet trained and able to dress"
    if left.pos_ in ("VERB", "AUX"):
        been = next((child.i for child in ahead if child.lower_ == "been"), None)
        done = right.tag_ != "VBG" and right.lemma_ not in GIVING and _has_object(right)
        if been is not None and done:
            return been  # "been linked to a tutor and started class"
        to = next((child.i for child in ahead if child.tag_ == "TO"), None)
        both = any(child.tag_ == "TO" for child in right.children)
        return to if both and to is not None else left.i
    if left.pos_ == "ADJ" and any(c.dep_ == "advmod" and c.lower_ != "how" for c in ahead):
        return None
    return left.i


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "obj") for child in verb.children)


def _noun_start(left: Token, right: Token) -> int | None:
    first = left.left_edge.i
    ahead = list(left.doc[first : left.i])
    own = any(child.i < right.i and _determines(child) for child in right.children)
    shared = [
        i for i, token in enumerate(ahead, first) if _determines(token) or token.lower_ == "'s"
    ]
    after = max(shared, default=first - 1) + 1
    article = any(token.lower_ in ("a", "an") for token in ahead)
    if own or article:
        bare = right.tag_ == "NNS" or right.lemma_ in words("mass")
        counted = left.doc[first].lower_ == "how"
        return (after if counted else first) if own or bare else None
    if any(token.pos_ == "ADJ" for token in left.doc[after : left.i]):
        return None
    return after


def _determines(token: Token) -> bool:
    return token.dep_ in ("det", "poss") or token.lower_ in (
        "enough",
        "many",
        "much",
        "any",
        "some",
    )


def shared_tail(pair: Pair) -> int | None:
    """Return the token index where words begin that belong to both halves; None if unsure."""
    left, right = pair.left, pair.right
    end = next((t.i for t in right.doc[right.i :] if t.text in "?."), len(right.doc))
    if left.head.i > right.i:
        return right.i + 1 if not _own_determiner(right) else right.right_edge.i + 1
    after = pieces(right, end)
    own = [t for t in left.doc[left.i + 1 : pair.joiner.i] if not t.is_punct]
    frame = end
    if not any(_is_time(token) for token in own):
        while after and _is_frame(after[-1]):
            frame = after.pop().start
    if own and frame < end and left.pos_ != "NOUN" and not _names_period(right.doc[frame:end]):
        return None  # "stop near your home and run on weekends"
    if right.pos_ == "ADP":
        return max(right.right_edge.i + 1, right.i + 1) if right.right_edge.i < end else end
    if not after:
        unsure = right.pos_ == "VERB" and any(token.lower_ in ("enough", "much") for token in own)
        return None if unsure else frame  # "get enough sleep and exercise"
    kind = "adjective" if left.tag_ == "VBN" else KINDS.get(left.pos_)
    if kind == "verb" and _adrift(after, own):
        return None
    if own and kind != "noun":
        return frame
    choose = {"verb": _after_verb, "adjective": _after_adjective}.get(kind or "", _after_noun)
    both = choose(left, right, after, bool(own))
    return None if both is None else (right.i + 1 if both else frame)


def _definite(noun: Token) -> bool:
    return any(child.lower_ == "the" for child in noun.children)


def _own_determiner(noun: Token) -> bool:
    return any(child.i < noun.i and _determines(child) for child in noun.children)


def _is_time(token: Token) -> bool:
    return token.lemma_.lower() in words("time") or token.lower_ in (
        "now",
        "today",
        "currently",
        "here",
    )


def _is_frame(piece: Span) -> bool:
    """Tell whether a phrase says when, or "here": it frames both halves."""
    root = piece.root
    if root.pos_ == "ADP" and root.lower_ in ("through", "of", "to", "with"):
        return False
    if piece.text.lower() in ("on time", "in time"):
        return False
    if root.dep_ == "advcl":
        return piece[0].lower_ in ("when", "since", "after", "before", "while", "during")
    timed = root.pos_ in ("ADP", "SCONJ", "ADV") or root.dep_ in ("npadvmod", "advmod", "tmod")
    return timed and any(_is_time(token) for token in piece)


def _names_period(frame: Span) -> bool:
    """Tell a reference period ("in the last year", "since you came") from a habit's hour."""
    return any(token.lower_ in PERIODS or token.dep_ == "advcl" for token in frame)


def _adrift(after: list[Span], own: list[Token]) -> bool:
    """ "see a doctor and get medicine at the clinic": where did they see the doctor?"""
    last = after[-1].root
    if any(token.lower_ in ALONE for piece in after for token in piece):
        return True
    place = last.pos_ == "ADP" and last.lower_ in ("at", "in", "from", "here")
    return place and len(after) > 1 and not any(token.pos_ == "ADP" for token in own)


def _after_verb(left: Token, right: Token, after: list[Span], _: bool) -> bool | None:
    """Tell whether what follows the second verb is the first one's as well; None if unsure."""
    first, alone = after[0].root, left.lemma_ in words("stand-alone")
    if {left.lemma_, right.lemma_} <= LITERACY:
        return True
    if right.lemma_ in words("goes-with") and first.pos_ == "ADP":
        return False if alone else None
    if first.dep_ in ("dobj", "obj") or first.pos_ in ("NOUN", "PROPN"):
        return False if alone else (True if left.lemma_ in words("needs-object") else None)
    if first.pos_ == "ADP" and alone and first.lower_ in ("in", "at", "on", "near", "with"):
        return True
    if all(piece.root.pos_ == "ADV" for piece in after):
        return True
    return False if alone and first.dep_ in ("acomp", "xcomp") else None


def _after_adjective(left: Token, right: Token, after: list[Span], _: bool) -> bool | None:
    """Tell whether what follows the second adjective is the first one's as well."""
    first = after[0].root
    if right.tag_ == "VBG" or (right.lower_ == "free" and first.lower_ == "of"):
        return False
    if first.dep_ in ("xcomp", "ccomp", "advcl") or after[0][0].tag_ == "TO":
        both = left.lemma_ in words("easy")
        return (both or False) if right.lemma_ in words("easy") else None
    if first.lower_ == "to" and right.lemma_ in NEXT_TO and left.lemma_ not in NEXT_TO:
        return False  # "affordable and close to work"
    if first.pos_ == "ADP" and first.lower_ in ("in", "at", "on", "during", "around"):
        return None if right.lower_ in ("interested", "involved", "good", "skilled") else True
    return None


NEXT_TO = frozenset({"close", "near", "next", "similar"})


def _has_sides(noun: Token) -> bool:
    """Tell whether a noun names a side of something: "the taste of", "the length of"."""
    return noun.lemma_.lower() in words("side") or noun.lower_.endswith(("ity", "ness"))


def _after_noun(left: Token, right: Token, after: list[Span], own: bool) -> bool | None:
    """Tell whether what follows the second noun is the first one's as well."""
    if after[0].root.lower_ == "of" and not own and not _has_sides(left):
        return False if _has_sides(right) else None  # "the food and the delivery time of …"
    if after[0].root.head.i != right.i or after[0].root.pos_ == "ADJ":
        return True
    if _definite(left) and _definite(right) and after[0].root.pos_ == "ADP" and not own:
        return True
    if after[0][0].tag_ == "TO" and _own_determiner(right):
        return False
    return None if own or _own_determiner(right) else True
