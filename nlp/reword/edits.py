"""From a lexicon match to edits: one function a grammatical role.

Each returns the edits of one way to say it, or None where the sentence leaves no safe way: then
the finding stays as advice. Replacements come from an entry's `becomes:`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from nlp.match import Use
from nlp.model import Edit
from nlp.parse import titled
from nlp.reword.grammar import Form, article, inflect, match_case, plural, singular
from nlp.roles import TIMES, Role, copula_of, label_copula, misses_verb, noun_head
from nlp.syntax import BE_FORMS, coordinated, inverted_subject, subject_of

Way = tuple[Edit, ...]

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
TIME_ADVERBS = frozenset({"currently", "now", "still", "ever", "also", "already", "recently"})
PLURAL_DETERMINERS = frozenset({"are", "were", "these", "those", "many", "few", "several", "all"})


def ways(use: Use) -> tuple[Way, ...]:
    """Return the ways to say a match differently, best first; empty where none is safe."""
    found = tuple(way for way in _all_ways(use) if way)
    return tuple(dict.fromkeys(found))


def _all_ways(use: Use) -> Iterator[Way]:
    becomes = use.entry.becomes
    if use.option is not None:
        key = "option" if "option" in becomes else "words"
        yield from (_swap(use, new) for new in becomes.get(key, ()))
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
        return "many" if is_plural(use.span[-1]) else "one"
    if key == "before_noun":
        head = noun_head(use.span[-1])
        plural = head is not None and is_plural(head) and "before_nouns" in use.entry.becomes
        return "before_nouns" if plural else "before_noun"
    return key


def is_plural(noun: Token) -> bool:
    """Tell whether a noun is plural, by tag or by an irregular form ("servicemen")."""
    if noun.tag_ in ("NNS", "NNPS") or "Number=Plur" in str(noun.morph):
        return True
    lower = noun.lower_
    return not lower.endswith("s") and singular(lower) != lower and plural(singular(lower)) == lower


def _edit(use: Use, start: int, end: int, new: str) -> Edit:
    old = use.text[start:end]
    if use.titled and not old.isupper():
        new = titled(new)
    elif old.isupper() or start == _sentence_start(use.span.doc, start):
        new = match_case(old, new)
    return Edit(start, end, old, new, use.entry.why)


def _sentence_start(doc: Doc, offset: int) -> int:
    """Return the offset of the first word of the sentence that holds an offset."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    sent = span[0].sent if span is not None else doc[:]
    words = [token for token in sent if not token.is_punct and not token.is_space]
    return int(words[0].idx) if words else int(sent.start_char)


def _swap(use: Use, new: str) -> Way:
    """Replace the words, in the case that they had."""
    old = use.text[use.start : use.end]
    new = titled(new) if use.titled and not old.isupper() else match_case(old, new)
    return (Edit(use.start, use.end, old, new, use.entry.why),)


def with_article(span: Span, new: str) -> tuple[int, str]:
    """Return where a replacement starts and how it reads once its "a" or "an" agrees."""
    start = int(span.start_char)
    if span.start == 0:
        return start, new
    before = span.doc[span.start - 1]
    if before.lower_ in ("a", "an"):
        return int(before.idx), f"{article(new)} {new}"
    return start, new


def _plain_swap(use: Use, new: str) -> Way:
    """Replace the words; "a" or "an" before them agrees."""
    if _follows_possessive(use.span) and _is_long(new):
        return ()
    start, text = with_article(use.span, new)
    return (_edit(use, start, use.end, text),)


def _follows_possessive(span: Span) -> bool:
    return span.end < len(span.doc) and span.doc[span.end].tag_ == "POS"


def _is_long(new: str) -> bool:
    return len(new.split()) > 2  # "the policeman's badge" works, "the person with…'s" does not


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
    if modifiers & LABEL_MODIFIERS and any(mark in f" {new} " for mark in POSTMODIFIERS):
        return ()
    if any(mark in new for mark in POSTMODIFIERS) and _goes_on(use, new):
        return ()
    if new.split()[0] in PERSON and not is_plural(use.span[-1]) and not _determined(use.span):
        return ()
    return _plain_swap(use, new)


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


def _attributive(use: Use, new: str) -> Way:
    """ "homeless veterans" -> "veterans experiencing homelessness"."""
    span, doc = use.span, use.span.doc
    head = noun_head(span[-1])
    if head is None or coordinated(span[-1]) or _graded(span):
        return ()
    if head.i + 1 < len(doc) and doc[head.i + 1].tag_ == "POS":
        return ()
    between = use.text[span.end_char : head.idx].strip()
    if head.i + 1 < len(doc) and _goes_with(doc[head.i + 1]):
        return ()  # "homeless youth you serve": the clause belongs to the noun
    if any(
        token.pos_ in ("NOUN", "PROPN") and token.nbor(1).text != "-" and token.nbor(-1).text != "-"
        for token in doc[span.end : head.i]
    ):
        return ()  # "disabled veteran benefits": whose label it is cannot be told
    noun = " ".join(
        part for part in (between, use.text[head.idx : head.idx + len(head.text)]) if part
    )
    text = new.replace("{head}", noun)
    start, text = with_article(span, text)
    return (_edit(use, start, int(head.idx) + len(head.text), text),)


def _goes_with(following: Token) -> bool:
    """Tell whether what follows belongs to the noun: "youth you serve", "veterans event"."""
    if following.tag_ in ("NN", "NNS"):
        return following.lower_ not in TIMES and not misses_verb(following)
    return following.tag_ == "PRP"


def _adjective_swap(use: Use, new: str) -> Way:
    """Replace an adjective by another adjective, wherever it stands."""
    return _plain_swap(use, new)


def _graded(span: Span) -> bool:
    """Tell whether an adverb right before an adjective grades it ("very", "chronically")."""
    if span.start == 0:
        return False
    before = span.doc[span.start - 1]
    return before.pos_ == "ADV" and before.lower_ not in TIME_ADVERBS


def _group(use: Use, new: str) -> Way:
    """ "the homeless" -> "people experiencing homelessness"."""
    span, doc = use.span, use.span.doc
    if span.start == 0 or doc[span.start - 1].lower_ != "the" or coordinated(span[-1]):
        return ()
    return (_edit(use, int(doc[span.start - 1].idx), use.end, new),)


def _predicate(use: Use, new: str) -> Way:
    """ "Is your child disabled?" -> "Does your child have a disability?"."""
    span = use.span
    copula = copula_of(span[-1]) or copula_of(span.root)
    if copula is None or coordinated(span[-1]) or _graded(span):
        return ()
    if span.doc[span.start - 1].lower_ in ("a", "an", "the"):
        return ()
    return predicate_edits(use, copula, span.start, new)


def _label(use: Use, new: str) -> Way:
    """ "Are you an addict?" -> "Do you use drugs?", where an entry allows it."""
    span = use.span
    copula = label_copula(span[-1])
    start = span.start
    while start - 1 > _index(copula) and _belongs(span.doc[start - 1]):
        start -= 1
    if copula is None or coordinated(span[-1]) or list(span[-1].rights):
        return ()
    if any(token.dep_ == "amod" for token in span.doc[start : span.start]):
        return ()
    return predicate_edits(use, copula, start, new)


def _belongs(token: Token) -> bool:
    return token.dep_ in ("det", "amod") or token.lower_ in ("a", "an", "the")


def _index(token: Token | None) -> int:
    return token.i if token is not None else -1


def predicate_edits(use: Use, copula: Token, first: int, new: str) -> Way:
    """Return the edits that put a verb phrase where "be" and a complement stood.

    `first` is the token index where the complement begins. A phrase that starts with "be" keeps
    the verb; any other takes its tense and person, with "do" where the sentence is inverted.
    """
    doc = use.span.doc
    begin = int(doc[first].idx)
    if new.startswith("be "):
        return _after_be(use, copula, begin, new[3:])
    if any(child.dep_ == "neg" for child in (*copula.children, *copula.head.children)):
        return ()
    if copula.lower_ in ("'s", "'re", "'m") or _asked_twice(copula):
        return ()
    subject = inverted_subject(copula)
    if subject is not None and copula.i < subject.i < first:
        return _inverted(use, copula, begin, new)
    return _declarative(use, copula, begin, new)


def _asked_twice(copula: Token) -> bool:
    """Tell whether "be" shares its subject with another question ("are you or have you been")."""
    doc = copula.doc
    return any(
        token.lower_ in ("or", "and") and doc[token.i + 1].pos_ == "AUX"
        for token in doc[copula.sent.start : copula.i]
    )


def _after_be(use: Use, copula: Token, begin: int, new: str) -> Way:
    """Keep "be". After "been", "experiencing" would be odd: an entry may say what stands there."""
    if copula.lower_ == "being" and new.split()[0].endswith("ing"):
        return (_edit(use, int(copula.idx), use.end, new),) if _joins(copula, begin) else ()
    perfect = use.entry.becomes.get("after_been")
    if copula.lower_ != "been" or not new.split()[0].endswith("ing"):
        return (_edit(use, begin, use.end, new),)
    if not perfect or not _joins(copula, begin):
        return ()
    return (_edit(use, int(copula.idx), use.end, perfect[0]),)


DO = {"is": "does", "are": "do", "am": "do", "was": "did", "were": "did"}


def _inverted(use: Use, copula: Token, begin: int, new: str) -> Way:
    if copula.lower_ not in DO:
        return ()
    start, end = int(copula.idx), int(copula.idx) + len(copula.text)
    auxiliary = match_case(use.text[start:end], DO[copula.lower_])
    return (
        Edit(start, end, use.text[start:end], auxiliary, use.entry.why),
        _edit(use, begin, use.end, new),
    )


FORMS = {
    "is": Form.S, "are": Form.BASE, "am": Form.BASE, "was": Form.PAST, "were": Form.PAST,
    "be": Form.BASE, "been": Form.PARTICIPLE, "being": Form.ING,
}  # fmt: skip


def _declarative(use: Use, copula: Token, begin: int, new: str) -> Way:
    form = FORMS.get(copula.lower_)
    subject = subject_of(use.span.root)
    if form is None or subject is None or not _joins(copula, begin):
        return ()
    verb = inflect(new, form)
    start = int(copula.idx)
    between = use.text[start + len(copula.text) : begin].strip()
    text = f"{between} {verb}".strip()
    return (_edit(use, start, use.end, text),)


def _joins(copula: Token, begin: int) -> bool:
    """Tell whether only adverbs stand between the verb and its complement."""
    between = (token for token in copula.doc[copula.i + 1 :] if token.idx < begin)
    return all(token.pos_ == "ADV" for token in between)


def _verb(use: Use, new: str) -> Way:
    """Replace a verb in its tense; active voice only."""
    verb = use.span[0]
    if verb.tag_ == "VBN" and any(
        child.dep_ in ("auxpass", "nsubjpass") for child in verb.children
    ):
        return ()
    text = inflect(new, _form(verb))
    if verb.lower_ in BE_FORMS or coordinated(verb):
        return () if " " in new else _swap(use, text)
    start, text = with_article(use.span, text)
    return (_edit(use, start, use.end, text),)


def _form(verb: Token) -> Form:
    """Return a verb's form; after "have" a past is a participle, whatever its tag."""
    if verb.tag_ == "VBD" and any(
        child.lemma_ == "have" for child in verb.children if child.dep_ == "aux"
    ):
        return Form.PARTICIPLE
    return Form.of_tag(verb.tag_)


Maker = Callable[[Use, str], Way]

MAKERS: dict[Role, Sequence[tuple[str, Maker]]] = {
    Role.ATTRIBUTIVE: (("before_noun", _attributive), ("words", _adjective_swap)),
    Role.PREDICATE: (("predicate", _predicate), ("words", _adjective_swap)),
    Role.GROUP: (("group", _group),),
    Role.NOUN: (("one", _noun),),
    Role.LABEL: (("predicate", _label), ("label", _plain_swap)),
    Role.MODIFIER: (("before_noun", _attributive),),
    Role.VERB: (("verb", _verb),),
    Role.PHRASE: (("words", _plain_swap),),
}
