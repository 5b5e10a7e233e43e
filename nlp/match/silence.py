"""Why an entry stays silent where its words stand, in plain words."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

from nlp.lexicon.entry import CUE
from nlp.match.conditions import holds, words_around
from nlp.match.names import in_name, only_titled
from nlp.match.use import Use, stands_alone
from nlp.quick.later import later
from nlp.sense.fiction import made_up
from nlp.sense.roles import Role, misses_verb
from nlp.sense.sentences import is_question
from nlp.sense.syntax import lemmas
from nlp.sense.things_said import of_a_thing

MENTION = frozenset({"word", "term", "phrase", "label", "called", "wording"})
QUOTED = later(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
MENTIONED_WORDS = 5  # a quotation of up to this many words mentions rather than says
NO_DUTY = later(r"\byou (?:do (?:not|n't) (?:have|need) to|need not|never have to)\b")
OTHER_SENSE = "its sense here is another one (no `when:` holds)"
NEGATIONS = frozenset({"not", "n't", "never", "no"})
REASSURING = frozenset({"we", "nobody", "staff", "one", "nothing"})


def silence(use: Use, named: list[Span]) -> str:
    """Return why a match stays silent, in plain words; empty where it speaks."""
    span, entry = use.span, use.entry
    if exception := excepted(use):
        return exception
    if not entry.names and (only_titled(use) if use.pos == CUE else in_name(span, named)):
        return "it is part of a name"
    if use.pos in ("noun", "adjective") and made_up(use.plain, use.start, use.end):
        return "it is said of somebody made up"
    if use.pos == CUE and of_a_thing(use.span):
        return "it is said of a thing"
    if mentioned(use):
        return "the words are quoted or mentioned, not used"
    if reassured(span):
        return "the sentence promises that it will not happen"
    if not fits_part_of_speech(use):
        return f"here it is not a {use.pos}"
    if not entry.when:
        return default_sense(use)
    if not any(holds(condition, use) for condition in entry.when):
        return OTHER_SENSE
    return ""


def excepted(use: Use) -> str:
    """Return the longer phrase, as a reason, of which the words are a part; empty for none."""
    if not use.entry.unless:
        return ""
    text = use.plain.lower()
    for phrase in filter(text.__contains__, use.entry.unless):
        for hit in re.finditer(rf"\b{re.escape(phrase)}(?=e?s?\b)", text):
            if hit.start() < use.end and use.start < hit.end():
                return f"it is part of “{phrase}”"
    return ""


def elsewhere(use: Use, stem: Doc) -> str:
    """Return why an entry for options stays silent, by the words of the option and its stem."""
    entry = use.entry
    if entry.where != "option" or not entry.when:
        return ""
    said = (stem, use.span.doc)
    around = lemmas(stem) | lemmas(use.span.doc)
    if any(words_around(condition, around, said) for condition in entry.when):
        return ""
    return OTHER_SENSE


def default_sense(use: Use) -> str:
    """Return why an entry without conditions stays silent: a noun that only modifies another."""
    if use.role is Role.MODIFIER:
        return "it only describes another noun"
    return ""


def fits_part_of_speech(use: Use) -> bool:
    """Tell whether the parse leaves room for the entry's part of speech."""
    if use.pos == "verb":
        return _may_be_verb(use.span)
    return use.pos != "noun" or stands_alone(use) or _may_be_noun(use.span)


def _may_be_verb(span: Span) -> bool:
    """Tell whether words may be a verb, though the model may have read an adjective or a noun."""
    head, last = span[0], span[-1]
    if len(span) > 1 and last.dep_ == "compound" and last.head.i > last.i:
        return False
    if head.pos_ in ("VERB", "AUX"):
        return True
    return head.tag_ in ("JJ", "NN") and (len(span) > 1 or misses_verb(head))


def _may_be_noun(span: Span) -> bool:
    """Tell whether words may be a noun: an adjective needs something before it that says so."""
    head, before = span[-1], span.doc[span.start - 1] if span.start else None
    if head.tag_ == "JJ" and (before is None or before.pos_ not in ("DET", "ADJ", "NUM")):
        return False
    return head.pos_ not in ("VERB", "AUX", "ADV") or head.dep_ in ("dobj", "pobj", "attr")


def mentioned(use: Use) -> bool:
    """Tell whether the words are talked about: in a short quotation, or after "the word"."""
    span, text = use.span, use.plain
    before = span.doc[max(0, span.start - 2) : span.start]
    if any(token.lower_ in MENTION for token in before):
        return True
    return any(
        quote.start() < use.start
        and use.end < quote.end()
        and len(quote.group().split()) <= MENTIONED_WORDS
        and len(quote.group()) < len(text.strip())
        for quote in QUOTED.finditer(text)
    )


def reassured(span: Span) -> bool:
    """Tell whether the sentence is a promise not to ("We will never call you…")."""
    sent = span[0].sent
    if is_question(sent):
        return False
    said = ["" if span.start <= token.i < span.end else token.lower_ for token in sent]
    if NO_DUTY.search(" ".join(token.lower_ for token in sent)):
        return True
    return any(
        word in REASSURING and not NEGATIONS.isdisjoint(said[i : i + 4])
        for i, word in enumerate(said[:4])
    )
