"""How a sentence asks: yes or no, by degrees, with an offer, on a condition, or not at all."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from nlp.model import Kind
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.joined import Pair
from nlp.sense.sentences import is_question
from nlp.sense.syntax import WH_TAGS

INFORMS = later(
    r"(?:please (?!(?:evaluate|grade|rank|rate|say how|tell us how|tell us if|tell us whether))"
    r"|we|(?:our |the )?(?:office|shelter|staff) (?:can|may|will)|you (?:can|may|will"
    r"|do not|don't))\b",
    re.IGNORECASE,
)  # asks nothing
INVITES = later(r"\band you (?:are welcome|can|do not|don't|may|will)\b", re.IGNORECASE)
LISTING = later(r"such as|includ|e\.g|for example|for instance|following|:", re.IGNORECASE)
WHETHER = later(
    r"\s*(?:please |kindly )?(?:indicate|let us know|mark|note|say|state|tell (?:me|us))"
    r" (?:if|whether) ",
    re.IGNORECASE,
)
YES_NO = later(r"\byes ?(?:/|or|,) ?no\b|\by ?/ ?n\b", re.IGNORECASE)
RATED_AFTER = later(
    r"\s*[(\[]?(?:please )?(?:circle|\d+ ?(?:=|-|to|–|through)|mark|on a scale|rate\b|scale)",
    re.IGNORECASE,
)
SET_PHRASE = later(
    r"\b(?:(?:can|do|does|will) and (?:\w+not|\w+n't|do not|will not)"
    r"|(?:check|clock|drop|log|pick|sign)(?:ing|ed)?[- ](?:in|off|up|on) (?:and|&|or)"
    r" (?:(?:check|clock|drop|log|pick|sign)(?:ing|ed)?[- ])?(?:in|off|out|up)"
    r"|bed and breakfast|come and go|grab and go|heat and eat|hide and seek|lunch and learn"
    r"|meet(?:s|ing)?[ -](?:and|&|n)[ -]greets?|mix and mingle|paint and sip|park and ride"
    r"|rest and relaxation|show and tell|sip and paint|stay and play|stop and shop|wash and fold"
    r"|wash and dry)\b",
    re.IGNORECASE,
)  # what people say as one thing
RATING = frozenset({"rate", "feel", "grade", "rank", "evaluate", "satisfied", "happy"})
OFFERS = (
    "would you like",
    "would you want",
    "do you want",
    "shall we",
    "may we",
    "can we",
    "can you",
    "could you",
    "please",
)


def informs(plain: str) -> bool:
    """Tell whether a text asks nothing: it tells people what to do, or that they are welcome."""
    return "?" not in plain and (INFORMS.match(plain) or INVITES.search(plain)) is not None


def asks(parsed: Parsed, pair: Pair) -> bool:
    """Tell whether a pair stands where it is asked about, not in a list, condition or heading."""
    sent = pair.joiner.sent
    whether = WHETHER.match(parsed.plain, sent.start_char)
    said = parsed.question.kind is Kind.STATEMENT or rates(sent) or _stated_to_rate(parsed, sent)
    if not (is_question(sent) or said or (whether and yes_or_no(parsed))):
        return False
    if any(one.start() <= pair.joiner.idx < one.end() for one in SET_PHRASE.finditer(parsed.plain)):
        return False
    before = parsed.plain[sent.start_char : pair.left.idx]
    if LISTING.search(before) or before.count("(") > before.count(")") or before.count('"') % 2:
        return False
    offered = " ".join(option.text.lower() for option in parsed.question.options)
    if re.search(r"\b(?:both|neither)\b", offered) and "satisfied" not in offered:
        return False
    if any(len(word.text) > 2 and word.lower_ in offered for word in (pair.left, pair.right)):
        return False
    return bool(whether and pair.left.idx > whether.end()) or not conditional(pair.left)


def yes_or_no(parsed: Parsed) -> bool:
    """Tell whether one yes or no is to answer it."""
    offered = [option.text.lower().strip() for option in parsed.question.options]
    return "yes" in offered or YES_NO.search(parsed.plain) is not None


def _stated_to_rate(parsed: Parsed, sent: Span) -> bool:
    """Tell whether a scale follows a plain statement: "The food is good. (Rate 1 to 5)"."""
    return sent.start == 0 and RATED_AFTER.match(parsed.plain, sent.end_char) is not None


def rates(sent: Span) -> bool:
    """Tell whether a sentence says "rate" or "rank"."""
    return sent.root.lemma_.lower() in RATING and sent.root.tag_ == "VB"


def conditional(token: Token) -> bool:
    """Tell whether a token stands in a clause that only says when, why or which."""
    for _ in range(12):
        if token.dep_ in ("relcl", "acl", "advcl", "csubj", "pcomp"):
            opened_by_be = token.head.i == token.sent.start and token.tag_ in ("VBG", "VBN")
            trouble = token.head.lemma_ in ("trouble", "difficulty", "problem", "help")
            if not opened_by_be and not (trouble and token.tag_ == "VBG"):
                return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def closed(token: Token) -> bool:
    """Tell whether one answer is expected: yes or no, a grade, a count."""
    word = question_word(token.sent)
    if word == "":
        return rates(token.sent) or not offers(token.sent)
    return word == "how" and graded(token.sent)


def graded(sent: Span) -> bool:
    """Tell whether a sentence asks by degrees: "how satisfied", "how easy"."""
    how = next((token for token in sent if token.lower_ == "how"), None)
    if how is None or how.i + 1 >= len(sent.doc):
        return False
    follows = how.nbor()
    return follows.pos_ in ("ADJ", "ADV") or any(token.lemma_.lower() in RATING for token in sent)


def offers(sent: Span) -> bool:
    """ "Would you like…", "May we…": an offer, not a measurement."""
    opening = sent.text.lower().lstrip()
    return opening.startswith(OFFERS) and WHETHER.match(opening) is None


def question_word(sent: Span) -> str:
    """Return the first question word, unless a verb and its subject come before it."""
    for token in sent:
        if token.tag_ in WH_TAGS:
            return str(token.lower_)
        if token.pos_ in ("VERB", "AUX"):
            return ""
    return ""
