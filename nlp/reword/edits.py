"""From a lexicon match to edits: one function a grammatical role.

Each returns the edits of one way to say it, or nothing where the sentence leaves no safe way:
then the finding stays as advice. Replacements come from an entry's `becomes:`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Span, Token

from nlp.match import Use
from nlp.reword.grammar import Form, forms, inflect, plural, singular
from nlp.reword.owner import may_own, of_owner, owns
from nlp.reword.placing import Way, place, swap, with_article
from nlp.reword.predicate import adjective, graded, label
from nlp.roles import SOME, TIMES, Role, misses_verb, noun_head
from nlp.syntax import BE_FORMS, PARTS, coordinated, end_of, is_person
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
PERSON = ("person", "someone", "adult", "child")
# Verbs that sound as natural in the passive; "was gotten" and "was had" do not.
GOOD_PASSIVES = frozenset(
    {
        "approve", "ask", "buy", "change", "check", "cover", "fix", "follow", "give", "help", "keep",
        "limit", "make", "misuse", "pay", "send", "share", "show", "start", "stop", "use",
    }
)  # fmt: skip
AGE_LIMITS = frozenset({"under", "over", "aged"})


def ways(use: Use) -> tuple[Way, ...]:
    """Return the ways to say a match differently, best first; empty where none is safe."""
    found = tuple(way for way in _all_ways(use) if way)
    return tuple(dict.fromkeys(found))


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


def _many(use: Use) -> bool:
    """Tell whether a noun that matched is plural: its written form says so better than a tag."""
    written = use.span.text.lower().replace("-", " ")
    terms = [term.lower().replace("-", " ") for pos, term in use.entry.terms if pos == "noun"]
    if written not in terms and any(written in forms(term, "noun") for term in terms):
        return True
    return is_plural(use.span[-1])


def is_plural(noun: Token) -> bool:
    """Tell whether a noun is plural, by tag or by an irregular form ("servicemen")."""
    if noun.tag_ in ("NNS", "NNPS") or "Number=Plur" in str(noun.morph):
        return True
    lower = noun.lower_
    return not lower.endswith("s") and singular(lower) != lower and plural(singular(lower)) == lower


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
    if new.split()[0] in PERSON and not _many(use) and not _determined(use.span):
        return ()
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


def _determined(span: Span) -> bool:
    """Tell whether a noun has an article or another determiner, as one person needs."""
    if any(child.dep_ in ("det", "poss", "nummod") for child in span.root.children):
        return True
    return span.start > 0 and span.doc[span.start - 1].pos_ in ("DET", "PRON", "NUM", "ADJ")


def _plain_swap(use: Use, new: str) -> Way:
    """Replace the words; "a" or "an" before them agrees, and a possessive is turned around."""
    start, text = with_article(use.span, new)
    way = (place(use, start, use.end, text),)
    if owns(use.span[-1]) and not may_own(new):
        return of_owner(use, use.span[-1], way)
    return way


# Adjectives


def _attributive(use: Use, new: str) -> Way:
    """ "homeless veterans" -> "veterans experiencing homelessness"."""
    if new.endswith(" {head}"):
        return _plain_swap(use, new.removesuffix(" {head}"))
    span, doc = use.span, use.span.doc
    head = noun_head(span[-1])
    if head is None or coordinated(span[-1]) or graded(span) or _modifies_more(span, head):
        return ()
    last = _last_of_noun(head)
    if last is None or _misread(head, new) or _after_comma(span):
        return ()
    noun = " ".join(use.text[span.end_char : end_of(last)].split())
    start, text = with_article(span, new.replace("{head}", noun))
    way = (place(use, start, end_of(last), text),)
    return of_owner(use, head, way) if owns(head) else way


def _modifies_more(span: Span, head: Token) -> bool:
    """Tell whether it cannot be told whose label it is ("disabled veteran benefits")."""
    doc = span.doc
    if head.i + 1 < len(doc) and _goes_with(doc[head.i + 1]):
        return True  # "homeless youth you serve": the clause belongs to the noun
    return any(
        token.pos_ in ("NOUN", "PROPN") and token.nbor(1).text != "-" and token.nbor(-1).text != "-"
        for token in doc[span.end : head.i]
    )


def _goes_with(following: Token) -> bool:
    """Tell whether what follows belongs to the noun: "youth you serve", "veterans event"."""
    if following.tag_ in ("NN", "NNS"):
        return following.lower_ not in TIMES and not misses_verb(following)
    return following.tag_ == "PRP"


def _last_of_noun(head: Token) -> Token | None:
    """Return the word after which a noun's new description may stand; None where there is none.

    An age, "with children" and other people named beside the noun stay with it: "children under 5
    with disabilities". Other phrases with "of" or "with" would take the description for theirs.
    """
    doc = head.doc
    following = doc[head.i + 1 : head.i + 4]
    words = [token.lower_ for token in following]
    if list(head.conjuncts) and words and words[0] in ("and", "or", ","):
        return _last_beside(head)
    if not words or words[0] not in AGE_LIMITS | {"of", "with"}:
        return head
    if len(words) < 3 or words[0] == "of" or words[2] in ("and", "or", "to", "-", ",", "years"):
        return None
    fits = following[1].like_num if words[0] in AGE_LIMITS else _bare_people(following)
    return following[1] if fits else None


def _bare_people(following: Span) -> bool:
    """Tell whether "with" is followed by people and no more ("with children")."""
    person, after = following[1], following[2]
    return is_person(person) and is_plural(person) and after.lower_ not in ("with", "who", "under")


def _last_beside(head: Token) -> Token | None:
    """Return the last of the people named together: "homeless men and women".

    Those with a word of their own ("and their children") are not described; where it cannot be
    told, there is none.
    """
    beside = [token for token in head.conjuncts if token.i > head.i]
    own = {child.dep_ for token in beside for child in token.lefts} - {"cc", "punct", "conj"}
    if own & {"det", "poss"} or not beside:
        return head
    last = beside[-1]
    plain = all(is_person(token) for token in beside) and not own
    ended = last.i + 1 == len(head.doc) or last.nbor(1).lower_ not in AGE_LIMITS | {"of", "with"}
    return last if plain and ended else None


def _after_comma(span: Span) -> bool:
    """Tell whether a comma joins the adjective to one before it ("an old, homeless man")."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return len(before) == 2 and before[0].pos_ == "ADJ" and before[1].text == ","


def _misread(head: Token, new: str) -> bool:
    """Tell whether "Is your mother experiencing homelessness safe?" would come of it."""
    described = new.replace("{head} ", "").split()[0]
    opener = head.sent[0]
    return (
        (described.endswith("ing") or described == "without")
        and opener.lower_ in BE_FORMS
        and head.dep_ in ("nsubj", "nsubjpass")
        and head.head.i == opener.i
        and any(child.dep_ == "poss" for child in head.children)
    )


def _group(use: Use, new: str) -> Way:
    """ "the homeless" -> "people experiencing homelessness"; "any homeless" keeps its "any"."""
    span, doc = use.span, use.span.doc
    before = doc[span.start - 1].lower_ if span.start else ""
    of_them = [token.lower_ for token in doc[max(0, span.start - 3) : span.start]]
    if coordinated(span[-1]) or before not in SOME | {"the"}:
        return ()
    if of_them[1:] == ["of", "the"] and of_them[0] in PARTS:
        return ()  # "any of the homeless": "any of people" would not do
    if span.start > 2 and doc[span.start - 2].lower_ == "of" and (
        before == "the" and doc[span.start - 3].lower_ in PARTS
    ):
        return ()  # "many of the blind": "many of people" would be odd
    start = int(doc[span.start - 1].idx) if before == "the" else use.start
    way = (place(use, start, use.end, new),)
    return of_owner(use, span[-1], way) if owns(span[-1]) else way


# Verbs


def _verb(use: Use, new: str) -> Way:
    """Replace a verb in its tense; in the passive only by one that is natural there."""
    verb = use.span[0]
    form = _form(use)
    if form is Form.PARTICIPLE and _passive(verb) and new not in GOOD_PASSIVES:
        return ()
    text = inflect(new, form)
    if verb.lower_ in BE_FORMS or coordinated(verb):
        return () if " " in new else swap(use, text)
    start, text = with_article(use.span, text)
    return (place(use, start, use.end, text),)


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
