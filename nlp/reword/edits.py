"""From a lexicon match to edits: one function a grammatical role.

Each returns the edits of one way to say it, or nothing where the sentence leaves no safe way:
then the finding stays as advice. Replacements come from an entry's `becomes:`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Span, Token

from nlp.match.use import Use
from nlp.quick.later import later
from nlp.reword.attributive import before_noun
from nlp.reword.grammar import Form, forms, inflect
from nlp.reword.owner import may_own, of_owner, owns
from nlp.reword.placing import Way, place, swap, with_article
from nlp.reword.predicate import adjective, label
from nlp.sense.roles import SOME, Role, is_plural, noun_head
from nlp.sense.syntax import BE_FORMS, PARTS, coordinated, end_of
from nlp.tables.forms import verb_variants

POSTMODIFIERS = (
    " with ", " of ", " who ", " experiencing ", " in ", " from ", " without ", " that ",
    " living ",
)  # fmt: skip
# "recovering alcoholic", "former addict": the modifier belongs to the label, not to the person.
LABEL_MODIFIERS = frozenset(
    {
        "active", "admitted", "alleged", "chronic", "convicted", "current", "ex", "first",
        "former", "habitual", "known", "lifelong", "previous", "recovered", "recovering",
        "registered", "repeat", "suspected",
    }
)  # fmt: skip
TIED = (later(r"\w-"), later(r"-\w"))
PERSON = ("person", "someone", "adult", "child")
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


def ways(use: Use) -> tuple[Way, ...]:
    """Return the ways to say a match differently, best first; empty where none is safe."""
    if _in_a_compound(use):
        return ()
    found = tuple(way for way in _all_ways(use) if way)
    return tuple(dict.fromkeys(found))


def _in_a_compound(use: Use) -> bool:
    """Tell whether a hyphen ties a match to a word around it: "blind-baking", "pre-addict"."""
    around = use.text[max(0, use.start - 2) : use.start], use.text[use.end : use.end + 2]
    tied = any(tie.fullmatch(text) for tie, text in zip(TIED, around, strict=True))
    return use.option is None and tied


def _all_ways(use: Use) -> Iterator[Way]:
    becomes = use.entry.becomes
    if use.option is not None:
        key = "option" if "option" in becomes else "words"
        yield from (swap(use, new) for new in becomes.get(key, ()))
        return
    for key, make in MAKERS[use.role]:
        number = _numbered(key, use)
        for new in becomes.get(number, ()):
            way = make(use, new)
            if way:
                yield way


def _numbered(key: str, use: Use) -> str:
    """Return "many" or "before_nouns" instead of the singular key for plural words."""
    if key == "one":
        return "many" if _many(use) else "one"
    if key == "before_noun":
        head = noun_head(use.span[-1])
        several = head is not None and is_plural(head) and "before_nouns" in use.entry.becomes
        return "before_nouns" if several else "before_noun"
    return key


def _pointed_at(use: Use) -> bool:
    """Tell whether it is known who is meant: "this inmate" may be plainly "this person"."""
    before = use.span.doc[use.span.start - 1].lower_ if use.span.start else ""
    return before in ("this", "that")


def _many(use: Use) -> bool:
    """Tell whether a noun that matched is plural: its written form says so better than a tag."""
    written = use.span.text.lower().replace("-", " ")
    terms = [term.lower().replace("-", " ") for pos, term in use.entry.terms if pos == "noun"]
    if written not in terms and any(written in forms(term, "noun") for term in terms):
        return True
    return is_plural(use.span[-1])


# Nouns


def _noun(use: Use, new: str) -> Way:
    """Replace a noun, unless its modifiers or its company would no longer fit."""
    modifiers = {
        child.lower_
        for child in use.span.root.children
        if child.dep_ in ("amod", "compound") and child.i < use.span.start
    }
    modifiers |= {
        token.lower_ for token in use.span.doc[max(0, use.span.start - 1) : use.span.start]
    }
    if modifiers & LABEL_MODIFIERS and _postmodified(new):
        return ()
    if _postmodified(new) and _goes_on(use, new):
        return ()
    if _one_of_two(use, new):
        return ()
    if new.split()[0] in PERSON and not _many(use) and not _determined(use.span):
        return ()
    if new.startswith("person ") and not _many(use) and _pointed_at(use):
        new = "person"
    return _plain_swap(use, new)


def _postmodified(new: str) -> bool:
    return any(mark in f" {new} " for mark in POSTMODIFIERS)


def _goes_on(use: Use, new: str) -> bool:
    """Tell whether what follows the noun would seem to belong to the end of its replacement."""
    after = [child for child in use.span.root.rights if child.i >= use.span.end]
    clause = " who " in new or " that " in new
    return any(
        child.lower_ == "of" or (clause and child.lower_ in ("with", "without")) for child in after
    )


def _one_of_two(use: Use, new: str) -> bool:
    """Tell whether a label shares its article with another: "a drug addict or alcoholic"."""
    noun = use.span.root
    if _many(use) or not coordinated(noun):
        return False
    others = [one for one in noun.conjuncts if one.pos_ in ("NOUN", "PROPN", "ADJ")]
    alone = all(any(child.dep_ == "det" for child in one.children) for one in (noun, *others))
    return " or " in new or (_postmodified(new) and not alone)


def _determined(span: Span) -> bool:
    """Tell whether a noun has an article or another determiner, as one person needs."""
    if any(child.dep_ in ("det", "poss", "nummod") for child in span.root.children):
        return True
    return span.start > 0 and span.doc[span.start - 1].pos_ in ("DET", "PRON", "NUM", "ADJ")


def _plain_swap(use: Use, new: str) -> Way:
    """Replace the words; "a" or "an" before them and "'s" after them follow."""
    start, text = with_article(use.span, new)
    last = use.span[-1]
    if owns(last) and may_own(new):
        mark = last.nbor(1)
        text += use.text[mark.idx] + ("" if new.endswith("s") and _many(use) else "s")
        return (place(use, start, end_of(mark), text),)
    way = (place(use, start, use.end, text),)
    return of_owner(use, last, way) if owns(last) else way


# Adjectives


def _attributive(use: Use, new: str) -> Way:
    """ "older {head}" takes the adjective's place; anything else goes after the noun."""
    if new.endswith(" {head}"):
        return _plain_swap(use, new.removesuffix(" {head}"))
    return before_noun(use, new)


def _group(use: Use, new: str) -> Way:
    """ "the homeless" -> "people experiencing homelessness"; "any homeless" keeps its "any"."""
    span, doc = use.span, use.span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    of_them = [token.lower_ for token in doc[max(0, span.start - 3) : span.start]]
    if coordinated(span[-1]) or before not in SOME | {"the"}:
        return ()
    if of_them[1:] == ["of", "the"] and of_them[0] in PARTS:
        return ()  # "any of the homeless": "any of people" would not do
    start = int(doc[span.start - 1].idx) if before == "the" else use.start
    way = (place(use, start, use.end, new),)
    return of_owner(use, span[-1], way) if owns(span[-1]) else way


# Verbs


def _verb(use: Use, new: str) -> Way:
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
    return any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)


Maker = Callable[[Use, str], Way]

MAKERS: dict[Role, Sequence[tuple[str, Maker]]] = {
    Role.ATTRIBUTIVE: (("before_noun", _attributive), ("words", _plain_swap)),
    Role.PREDICATE: (("predicate", adjective), ("words", _plain_swap)),
    Role.GROUP: (("group", _group),),
    Role.NOUN: (("one", _noun),),
    Role.LABEL: (("predicate", label), ("label", _plain_swap)),
    Role.MODIFIER: (("before_noun", _attributive),),
    Role.VERB: (("verb", _verb),),
    Role.PHRASE: (("words", _plain_swap),),
}
