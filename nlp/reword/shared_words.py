"""Which words around a pair belong to both halves: where the first begins, where both end."""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.sense.joined import Pair, pieces
from nlp.words import words

KINDS = {"NOUN": "noun", "VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADP": "preposition"}
TRAINED = frozenset({"bound", "ready", "schooled", "smart", "trained"})
ALONE = frozenset({"without", "yourself", "alone", "together"})  # "… by yourself": both or one?
PERIODS = frozenset({"last", "past", "this", "each", "every", "today", "now", "yesterday", "since"})
GOING = frozenset({
    "arrive", "become", "begin", "come", "fall", "go", "grow", "happen", "have", "leave", "live",
    "return", "start", "stay", "stop", "wait",
})  # fmt: skip
GIVING = frozenset({
    "allow", "ask", "assign", "award", "charge", "deny", "give", "grant", "lend", "offer", "pay",
    "prescribe", "promise", "refuse", "send", "serve", "show", "teach", "tell",
})  # fmt: skip
LITERACY = frozenset({"read", "write", "speak", "understand"})


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
        done = right.tag_ != "VBG" and right.lemma_ not in GIVING and _does_it(right)
        if been is not None and done:
            return been  # "been linked to a tutor and started class"
        to = next((child.i for child in ahead if child.tag_ == "TO"), None)
        both = any(child.tag_ == "TO" for child in right.children)
        return to if both and to is not None else left.i
    if left.pos_ == "ADJ" and any(c.dep_ == "advmod" and c.lower_ != "how" for c in ahead):
        return None
    return left.i


def _does_it(verb: Token) -> bool:
    """Tell whether a participle is no passive: "had to move", "lost a job", "gone home"."""
    own = any(child.dep_ in ("dobj", "obj", "xcomp") for child in verb.children)
    return own or verb.lemma_ in GOING


def _noun_start(left: Token, right: Token) -> int | None:
    first = left.left_edge.i
    ahead = list(left.doc[first : left.i])
    own = any(child.i < right.i and determines(child) for child in right.children)
    shared = [
        i for i, token in enumerate(ahead, first) if determines(token) or token.lower_ == "'s"
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


def determines(token: Token) -> bool:
    """Tell whether a word says which or how much of a noun: "the", "your", "enough"."""
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
        return _ahead_of_head(left, right)
    after = pieces(right, end)
    own = [t for t in left.doc[left.i + 1 : pair.joiner.i] if not t.is_punct]
    frame = end
    if not any(_is_time(token) for token in own):
        while after and _is_frame(after[-1]):
            frame = after.pop().start
    if own and frame < end and left.pos_ != "NOUN" and not _names_period(right.doc[frame:end]):
        return None  # "stop near your home and run on weekends"
    if right.pos_ == "ADP" and not any(child.dep_ == "pobj" for child in left.children):
        return None  # "to and from the bus stop"
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


def _ahead_of_head(left: Token, right: Token) -> int | None:
    """Return where the shared words begin behind a pair that stands before its verb."""
    if right.pos_ == "ADJ" and right.nbor(1).tag_ == "TO":
        easy = words("easy")  # "How helpful and easy to understand was …": helpful to understand?
        return right.i + 1 if left.lemma_ in easy and right.lemma_ in easy else None
    return right.i + 1 if not _own_determiner(right) else right.right_edge.i + 1


def _definite(noun: Token) -> bool:
    return any(child.lower_ == "the" for child in noun.children)


def _own_determiner(noun: Token) -> bool:
    return any(child.i < noun.i and determines(child) for child in noun.children)


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
    if first.lower_ == "on":
        return False  # "employed and current on rent"
    if first.pos_ == "ADP" and first.lower_ in ("in", "at", "during", "around"):
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
