"""A verb replaced in its tense, with its particle and what it does."""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.match.use import Use
from nlp.reword.grammar import Form, inflect
from nlp.reword.placing import Way, place, swap, with_article
from nlp.sense.joined import coordinated
from nlp.sense.syntax import BE_FORMS, end_of
from nlp.tables.forms import verb_variants

# Verbs that sound as natural in the passive; "was gotten" and "was had" do not.
GOOD_PASSIVES = frozenset(
    {
        "approve", "ask", "buy", "change", "check", "cover", "end", "fix", "follow", "give", "help",
        "keep", "limit", "make", "misuse", "pay", "send", "share", "show", "start", "stop", "use",
    }
)  # fmt: skip
DOING = " {doing}"  # "have trouble {doing}": takes in the verb after the match
PARTICLES = frozenset({"apart", "aside", "away", "back", "down", "off", "out", "together", "up"})
OBJECTS = frozenset({"it", "them", "him", "me", "us"})


def verb_replaced(use: Use, new: str) -> Way:
    """Replace a verb in its tense; in the passive only by one that is natural there."""
    verb = use.span[0]
    form = _form(use)
    if new.endswith(DOING):
        return _and_doing(use, inflect(new.removesuffix(DOING), form))
    if form is Form.PARTICIPLE and _passive(verb) and new not in GOOD_PASSIVES:
        return ()
    text = inflect(new, form)
    if _said_again(use, new):
        return (place(use, use.start, int(use.span.doc[use.span.end].idx), ""),)
    if verb.lower_ in BE_FORMS or coordinated(verb):
        return () if " " in new else swap(use, text)
    start, text = with_article(use.span, text)
    thing = _pronoun_after(use.span)
    first, _, particle = text.partition(" ")
    if particle in PARTICLES and thing is not None:  # "carry it out", not "carry out it"
        return (place(use, start, end_of(thing), f"{first} {thing.text} {particle}"),)
    return (place(use, start, use.end, text),)


def _said_again(use: Use, new: str) -> bool:
    """Tell whether the verb before "or" is the same already: "have asthma or suffer from pain"."""
    verb, doc = use.span[0], use.span.doc
    joined = verb.dep_ == "conj" and verb.i > 0 and doc[verb.i - 1].lower_ in ("and", "or")
    return joined and verb.head.lemma_ == new and use.span.end < len(doc)


def _and_doing(use: Use, new: str) -> Way:
    """ "fail to pay" -> "have trouble paying": the verb after the match takes its -ing form."""
    doc, at = use.span.doc, use.span.end
    if at >= len(doc) or not doc[at].is_alpha or doc[at].tag_ not in ("VB", "VBP", "NN"):
        return ()
    doing = doc[at]
    if any(child.dep_ == "conj" and child.pos_ == "VERB" for child in doing.children):
        return ()
    text = f"{new} {inflect(doing.lower_, Form.ING)}"
    return (place(use, use.start, end_of(doing), text),)


def _pronoun_after(span: Span) -> Token | None:
    """Return the pronoun right after a verb that is its object ("implement it")."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after if after is not None and after.lower_ in OBJECTS else None


def _passive(verb: Token) -> bool:
    """Tell whether a participle is passive: after "be", or on its own after a noun."""
    passive = ("auxpass", "nsubjpass")
    helpers = [child for child in verb.children if child.i < verb.i]
    if any(child.dep_ in passive or child.lower_ in BE_FORMS for child in helpers):
        return True
    return verb.dep_ == "acl" and not any(child.lemma_ == "have" for child in helpers)


def _form(use: Use) -> Form:
    """Return a verb's form: its tag's where the written word can be that, else the word's own.

    After "have" a past is a participle, whatever its tag.
    """
    verb = use.span[0]
    tagged = Form.of_tag(verb.tag_)
    written = _written_forms(use, verb.lower_)
    if written & {Form.PAST, Form.PARTICIPLE} and _after_have(verb):
        return Form.PARTICIPLE
    if tagged in written or not written:
        return tagged
    return next(form for form in Form if form in written)


def _written_forms(use: Use, word: str) -> frozenset[Form]:
    """Return which forms of the entry's verb a written word can be."""
    verbs = {term.lower().split()[0] for pos, term in use.entry.terms if pos == "verb"}
    return frozenset(
        form for verb in verbs - {"be"} for form in Form if word in verb_variants(verb, form)
    )


def _after_have(verb: Token) -> bool:
    """Tell whether a verb has "have" as its helper: "has begged"."""
    return any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
