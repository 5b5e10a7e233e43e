"""What stands after "be": "Is your child disabled?" -> "Does your child have a disability?"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from nlp.match.use import Use
from nlp.model import Edit
from nlp.reword.grammar import Form, inflect, match_case
from nlp.reword.placing import Way, place
from nlp.sense.joined import coordinated
from nlp.sense.roles import copula_of, label_copula
from nlp.sense.syntax import end_of, inverted_subject, subject_of

TIME_ADVERBS = frozenset({"currently", "now", "still", "ever", "also", "already", "recently"})
ARTICLES = frozenset({"a", "an", "the"})
DO = {"is": "does", "are": "do", "am": "do", "was": "did", "were": "did"}
FORMS = {
    "is": Form.S, "are": Form.BASE, "am": Form.BASE, "was": Form.PAST, "were": Form.PAST,
    "be": Form.BASE, "been": Form.PARTICIPLE, "being": Form.ING, "'s": Form.S, "'re": Form.BASE,
    "'m": Form.BASE,
}  # fmt: skip


def adjective(use: Use, new: str) -> Way:
    """ "Is your child disabled?" -> "Does your child have a disability?"."""
    span = use.span
    copula = copula_of(span[-1]) or copula_of(span.root)
    if copula is None or coordinated(span[-1]) or graded(span) or _stranded(span):
        return ()
    if span.doc[span.start - 1].lower_ in ARTICLES:
        return ()
    return _after_copula(use, copula, span.start, new)


def label(use: Use, new: str) -> Way:
    """ "Is he an addict?" -> "Does he have an addiction?", where an entry allows it."""
    span = use.span
    copula = label_copula(span[-1])
    if copula is None or coordinated(span[-1]) or list(span[-1].rights):
        return ()
    start = span.start
    if start - 1 > copula.i and span.doc[start - 1].lower_ in ARTICLES:
        start -= 1
    if any(child.dep_ == "amod" for child in _before(span, copula, start)):
        return ()
    return _after_copula(use, copula, start, new)


def graded(span: Span) -> bool:
    """Tell whether an adverb right before an adjective grades it ("very", "chronically")."""
    if span.start == 0:
        return False
    before = span.doc[span.start - 1]
    return before.pos_ == "ADV" and before.lower_ not in TIME_ADVERBS


def _after_copula(use: Use, copula: Token, first: int, new: str) -> Way:
    """Return the edits that put a verb phrase where "be" and a complement stood.

    `first` is the token index where the complement begins. A phrase that starts with "be" keeps
    the verb; any other takes its tense and person, with "do" where the sentence is inverted or
    negated.
    """
    if any(child.dep_ == "det" for child in _before(use.span, copula, first)):
        return ()  # "an insulin-dependent diabetic": what describes the label has no place left
    begin = int(use.span.doc[first].idx)
    if new.startswith("be "):
        return _keeping_be(use, copula, begin, new[3:])
    if _asked_twice(copula):
        return ()
    subject = inverted_subject(copula)
    inverted = subject is not None and copula.i < subject.i < first
    if inverted or _denied(copula):
        return _with_do(use, copula, begin, new)
    return _declarative(use, copula, begin, new)


def _stranded(span: Span) -> bool:
    """Tell whether "to" or "in any way" would hang in the air: "What are you addicted to?"."""
    rest = span.doc[span.end : span.sent.end]
    if [token.lower_ for token in rest[:3]] == ["in", "any", "way"]:
        return True
    return len(rest) > 0 and rest[0].pos_ == "ADP" and all(t.is_punct for t in rest[1:])


def _before(span: Span, copula: Token, first: int) -> list[Token]:
    """Return what belongs to a complement and stands between "be" and its first word."""
    return [child for child in span.root.lefts if copula.i < child.i < first]


def _denied(copula: Token) -> bool:
    """Tell whether "not" follows "be" ("is not handicapped", "Isn't she")."""
    around = (*copula.children, *copula.head.children)
    return any(child.dep_ == "neg" and child.i > copula.i for child in around)


def _asked_twice(copula: Token) -> bool:
    """Tell whether "be" shares its subject with another question ("are you or have you been")."""
    doc, start = copula.doc, copula.sent.start
    if doc[start].pos_ != "AUX":
        return False
    return any(
        token.lower_ in ("or", "and") and doc[token.i + 1].pos_ == "AUX"
        for token in doc[start : copula.i]
    )


def _keeping_be(use: Use, copula: Token, begin: int, new: str) -> Way:
    """Keep "be". After "been", "experiencing" would be odd: an entry may say what stands there."""
    if copula.lower_ == "being" and new.split()[0].endswith("ing"):
        return (place(use, int(copula.idx), use.end, new),) if _joins(copula, begin) else ()
    perfect = use.entry.becomes.get("after_been")
    if copula.lower_ != "been" or not new.split()[0].endswith("ing"):
        return (place(use, begin, use.end, new),)
    if not perfect or not _joins(copula, begin) or _asked_twice(copula):
        return ()
    return (place(use, int(copula.idx), use.end, perfect[0]),)


def _with_do(use: Use, copula: Token, begin: int, new: str) -> Way:
    """Ask or deny with "do": only the auxiliary changes, and the complement."""
    if copula.lower_ not in DO:
        return ()
    start, end = int(copula.idx), end_of(copula)
    auxiliary = match_case(use.text[start:end], DO[copula.lower_])
    return (
        Edit(start, end, use.text[start:end], auxiliary, use.entry.why),
        place(use, begin, use.end, new),
    )


def _declarative(use: Use, copula: Token, begin: int, new: str) -> Way:
    """Put a verb where "be" stood, contracted or not ("who's handicapped")."""
    form = FORMS.get(copula.lower_)
    if form is None or subject_of(use.span.root) is None or not _joins(copula, begin):
        return ()
    between = use.text[end_of(copula) : begin].strip()
    text = f"{between} {inflect(new, form)}".strip()
    blank = " " if copula.text[0] in "'’" else ""
    return (place(use, int(copula.idx), use.end, blank + text),)


def _joins(copula: Token, begin: int) -> bool:
    """Tell whether only adverbs stand between the verb and its complement."""
    between = (token for token in copula.doc[copula.i + 1 :] if token.idx < begin)
    return all(token.pos_ == "ADV" for token in between)
