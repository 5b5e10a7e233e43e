"""Where the lexicon's entries match, in which role and sense, and where they stay silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from nlp.cues import find, index, read_cues
from nlp.lexicon.entry import CUE, Condition, Entry, Words
from nlp.parse import WORDS, Parsed, capitals_mean_nothing
from nlp.phrases import Phrases
from nlp.quick.later import later
from nlp.reword import grammar
from nlp.reword.grammar import singular
from nlp.sense.fiction import made_up
from nlp.sense.roles import Role, adjective_role, misses_verb, noun_head, noun_role
from nlp.sense.syntax import is_person, is_question, lemmas, objects, subject_of
from nlp.sense.things_said import of_a_thing
from nlp.sense.titles import in_title, runs_into_title
from nlp.words import words

MENTION = frozenset({"word", "term", "phrase", "label", "called", "wording"})
JOINERS = frozenset({"of", "the", "for", "and", "with", "in", "on", "&", "-"})
QUOTED = later(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
MENTIONED_WORDS = 5  # a quotation of up to this many words mentions rather than says
NO_DUTY = later(r"\byou (?:do (?:not|n't) (?:have|need) to|need not|never have to)\b")
OTHER_SENSE = "its sense here is another one (no `when:` holds)"
MOST = 60  # matches looked at in one question: more say nothing new, and each takes its time
REASSURING = frozenset({"we", "nobody", "staff", "one", "nothing"})


@dataclass(frozen=True, slots=True)
class Use:
    """An entry's match: its tokens, part of speech and role, and why it stays silent (or "").

    `text` is the question's, as written, and `plain` as it was parsed; where `option` is an index,
    both are that response option's. `start` and `end` are offsets into them.
    """

    entry: Entry
    span: Span
    pos: str
    role: Role
    text: str
    plain: str
    silent: str = ""
    option: int | None = None

    @property
    def titled(self) -> bool:
        """Tell whether the text is in title case or capitals, so that a capital names nothing."""
        return capitals_mean_nothing(WORDS.findall(self.text))

    @property
    def start(self) -> int:
        """Return the offset of the first character."""
        return int(self.span.start_char)

    @property
    def end(self) -> int:
        """Return the offset one past the last character."""
        return int(self.span.end_char)


class EntryMatcher:
    """Finds entries in parsed questions. Built once for a lexicon, or for a team's own terms."""

    def __init__(self, nlp: Language, entries: Iterable[Entry], names: Iterable[str] = ()) -> None:
        self._nlp = nlp
        self._entries = tuple(entries)
        self._cues = index(
            cue
            for number, entry in enumerate(self._entries)
            for pos, term in entry.terms
            if pos == CUE
            for cue in read_cues(term, str(number))
        )
        self._phrases = Phrases(
            nlp,
            (
                (form, f"{number} {pos}")
                for number, entry in enumerate(self._entries)
                for pos in sorted({pos for pos, _ in entry.terms} - {CUE})
                for form in _forms(entry, pos)
            ),
        )
        self._names = Phrases(nlp, ((name, "name") for name in names))

    def uses(self, parsed: Parsed, own_names: frozenset[str] = frozenset()) -> list[Use]:
        """Return every match in the stem and in the options, silent ones with their reason."""
        doc = parsed.doc
        found_here = (match for match in self._matches(doc) if match[0].where != "option")
        matches = list(islice(found_here, MOST))
        matches.extend(self._ideas(parsed))
        named = self._name_spans(parsed, own_names) if matches else []
        found = [self._in_stem(parsed, match, named) for match in matches]
        for number, option in enumerate(parsed.question.options):
            found.extend(self._in_option(option.text, number, doc))
        return drop_contained(found)

    def _matches(self, doc: Doc) -> Iterator[tuple[Entry, str, Span]]:
        for key, start, end in self._phrases.find(doc):
            number, pos = key.split()
            yield self._entries[int(number)], pos, doc[start:end]

    def _ideas(self, parsed: Parsed) -> Iterator[tuple[Entry, str, Span]]:
        """Yield the matches of entries that are written as cues."""
        for found in find(self._cues, parsed.plain):
            span = parsed.doc.char_span(found.start, found.end, alignment_mode="expand")
            if span is not None:
                yield self._entries[int(found.cue.label)], CUE, span

    def _in_stem(self, parsed: Parsed, match: tuple[Entry, str, Span], named: list[Span]) -> Use:
        entry, pos, span = match
        use = Use(entry, span, pos, role_of(span, pos), parsed.question.text, parsed.plain)
        reason = silence(use, named)
        return replace(use, silent=reason) if reason else use

    def _in_option(self, text: str, number: int, stem: Doc) -> Iterator[Use]:
        """Yield matches in an option; of an entry for options, if the words around it allow it."""
        doc = self._nlp.make_doc(text)
        said = [token for token in doc if not token.is_punct and not token.is_space]
        for entry, pos, span in self._matches(doc):
            whole = sum(not token.is_punct for token in span) == len(said)
            if entry.where == "option" or (entry.where == "anywhere" and whole):
                if not whole:  # a whole answer can be swapped, a part of one may lean on the rest
                    entry = replace(entry, becomes={})
                use = Use(entry, span, pos, Role.PHRASE, text, text, option=number)
                silent = _excepted(use) or _elsewhere(use, stem)
                yield replace(use, silent=silent or ("" if whole else self._of_a_thing(use)))

    def _of_a_thing(self, use: Use) -> str:
        """Return why a word in an option names nobody: "Crazy Eights", "Drunk driving class"."""
        doc = self._nlp(use.text)
        here = doc.char_span(use.start, use.end, alignment_mode="expand")
        after = doc[here.end] if here is not None and here.end < len(doc) else None
        if after is None or after.pos_ not in ("NOUN", "PROPN") or is_person(after):
            return ""
        person = singular(after.lower_) in words("person")
        return "" if person else "it only describes another noun"

    def _name_spans(self, parsed: Parsed, own: frozenset[str]) -> list[Span]:
        doc = parsed.doc
        spans = [doc[start:end] for _, start, end in self._names.find(doc)]
        lower = parsed.plain.lower() if own else ""
        for name in own:
            for hit in re.finditer(rf"(?<!\w){re.escape(name.lower())}(?!\w)", lower):
                span = doc.char_span(hit.start(), hit.end(), alignment_mode="expand")
                if span is not None:
                    spans.append(span)
        return spans


def _forms(entry: Entry, pos: str) -> set[str]:
    forms: set[str] = set()
    for part, term in entry.terms:
        if part == pos:
            forms |= grammar.forms(term, pos)
    return forms | {form.replace("-", " ") for form in forms if "-" in form}


def drop_contained(uses: list[Use]) -> list[Use]:
    """Keep the longest of speaking matches that stand inside one another; keep all silent ones."""
    speaking = [use for use in uses if not use.silent]
    kept: list[Use] = []
    for use in sorted(speaking, key=_precedence):
        if not any(_swallows(other, use) for other in kept):
            kept.append(use)
    keep = {id(use) for use in kept}
    return sorted(
        (use for use in uses if use.silent or id(use) in keep), key=lambda use: (use.start, use.end)
    )


def _precedence(use: Use) -> tuple[int, int, bool, bool, str]:
    """Order matches: longest first; of equals the one with a condition, then with a rewording."""
    entry = use.entry
    return use.start - use.end, use.start, not entry.when, not entry.becomes, entry.key


def _swallows(longer: Use, use: Use) -> bool:
    """Tell whether a longer match speaks for a shorter one; an idea does so for its check alone."""
    if longer.pos == CUE and longer.entry.check != use.entry.check:
        return False
    return _contains(longer, use) or (longer.pos == use.pos == CUE and longer.entry == use.entry)


def _contains(outer: Use, inner: Use) -> bool:
    return outer.option == inner.option and outer.start <= inner.start and inner.end <= outer.end


def role_of(span: Span, pos: str) -> Role:
    """Return the role that a matched span plays, given its part of speech in the entry."""
    if pos == "adjective":
        return adjective_role(span)
    if pos == "noun":
        return noun_role(span)
    return Role.VERB if pos == "verb" else Role.PHRASE


def silence(use: Use, named: list[Span]) -> str:
    """Return why a match stays silent, in plain words; empty where it speaks."""
    span, entry = use.span, use.entry
    if exception := _excepted(use):
        return exception
    if not entry.names and (_titled(use) if use.pos == CUE else in_name(span, named)):
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


def _excepted(use: Use) -> str:
    if not use.entry.unless:
        return ""
    text = use.plain.lower()
    for phrase in (phrase for phrase in use.entry.unless if phrase in text):
        for hit in re.finditer(rf"\b{re.escape(phrase)}(?=e?s?\b)", text):
            if hit.start() < use.end and use.start < hit.end():
                return f"it is part of “{phrase}”"
    return ""


def _elsewhere(use: Use, stem: Doc) -> str:
    """Return why an entry for options stays silent, by the words of the option and its stem."""
    entry = use.entry
    if entry.where != "option" or not entry.when:
        return ""
    around = lemmas(stem) | lemmas(use.span.doc)
    if any(_words_around(condition, around) for condition in entry.when):
        return ""
    return OTHER_SENSE


def default_sense(use: Use) -> str:
    """Return why an entry without conditions stays silent: a noun that only modifies another."""
    if use.role is Role.MODIFIER:
        return "it only describes another noun"
    return ""


def fits_part_of_speech(use: Use) -> bool:
    """Tell whether the parse leaves room for the entry's part of speech."""
    head = use.span[0] if use.pos == "verb" else use.span[-1]
    if use.pos == "verb":
        last = use.span[-1]
        if len(use.span) > 1 and last.dep_ == "compound" and last.head.i > last.i:
            return False
        if head.pos_ in ("VERB", "AUX") or (head.tag_ in ("JJ", "NN") and len(use.span) > 1):
            return True
        return head.tag_ in ("JJ", "NN") and misses_verb(head)
    if use.pos == "noun":
        before = use.span.doc[use.span.start - 1] if use.span.start else None
        if stands_alone(use):
            return True
        if head.tag_ == "JJ" and (before is None or before.pos_ not in ("DET", "ADJ", "NUM")):
            return False
        return head.pos_ not in ("VERB", "AUX", "ADV") or head.dep_ in ("dobj", "pobj", "attr")
    return True


def in_name(span: Span, named: list[Span]) -> bool:
    """Tell whether a span is part of a name: a listed one, or a run of capitalised words."""
    if any(name.start < span.end and span.start < name.end for name in named):
        return True
    doc = span.doc
    if not any(token.text[:1].isupper() for token in span):
        return False
    if _capitalised(_neighbour(doc, span.start, -1)) or _capitalised(
        _neighbour(doc, span.end - 1, 1)
    ):
        return True
    first = span[0]
    return not _opens(first) and not span.text.isupper()


def _opens(token: Token) -> bool:
    """Tell whether a capital is due here anyway: first word, or after a colon or quotation mark."""
    if token.i == 0 or token.is_sent_start:
        return True
    return token.nbor(-1).text in (":", '"', "(", "/", ".", "?", "!", "-", "•")


def _neighbour(doc: Doc, index: int, step: int) -> Token | None:
    """Return the next word on one side, looking past one small joining word."""
    here = index + step
    if 0 <= here < len(doc) and doc[here].lower_ in JOINERS:
        here += step
    return doc[here] if 0 <= here < len(doc) else None


def _capitalised(token: Token | None) -> bool:
    if token is None or token.is_punct or token.lower_ in ("i", "i'm"):
        return False
    return token.text[:1].isupper() and not _opens(token)


def _titled(use: Use) -> bool:
    """Tell whether an idea's words stand in a title or a name, or only reach into one."""
    where = use.plain, use.start, use.end
    return in_title(*where) or runs_into_title(*where)


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
    words = ["" if span.start <= token.i < span.end else token.lower_ for token in sent]
    if NO_DUTY.search(" ".join(token.lower_ for token in sent)):
        return True
    return any(
        word in REASSURING
        and any(later in ("not", "n't", "never", "no") for later in words[i : i + 4])
        for i, word in enumerate(words[:4])
    )


def holds(condition: Condition, use: Use) -> bool:
    """Tell whether every part of a condition is true of a match."""
    if condition.role is not None and use.role not in condition.role:
        return False
    if (
        condition.role is None
        and use.role is Role.MODIFIER
        and use.pos == "noun"
        and (condition.head is None)
    ):
        return False
    people = "person" in (condition.about or ())
    means_people = people and (use.role is Role.GROUP or stands_alone(use))
    checks = (
        (None if means_people else condition.about, condition.not_about, _about),
        (condition.subject, None, lambda use: _one(subject_of(_anchor(use)))),
        (condition.object, condition.not_object, _objects),
        (condition.head, condition.not_head, lambda use: _one(noun_head(use.span[-1]))),
        (condition.governor, condition.not_governor, lambda use: _one(use.span.root.head)),
        (condition.before, condition.not_before, lambda use: _beside(use, -1)),
        (condition.after, condition.not_after, lambda use: _beside(use, 1)),
    )
    for wanted, unwanted, look in checks:
        if wanted is not None and not any(_is_one_of(token, wanted) for token in look(use)):
            return False
        if unwanted is not None and any(_is_one_of(token, unwanted) for token in look(use)):
            return False
    if condition.near is None and condition.not_near is None:
        return True
    return _words_around(condition, lemmas(use.span.doc))


def stands_alone(use: Use) -> bool:
    """Tell whether a question or field is nothing but the word: "Homeless?", "Felon:"."""
    if use.option is not None or use.span.lemma_.lower() in words("also-of-things"):
        return False
    aside = use.plain.find("(") if "(" in use.plain else len(use.plain)
    words_here = (token for token in use.span.doc if token.idx < aside)
    rest = [token for token in words_here if not (token.is_punct or token.is_space)]
    around = [token for token in rest if not use.span.start <= token.i < use.span.end]
    return all(token.lower_ in ("a", "an") for token in around)


def _words_around(condition: Condition, around: frozenset[str]) -> bool:
    """Tell whether the words that have to be near are there, and those that may not are not."""
    return not (
        (condition.near is not None and not (condition.near & around))
        or (condition.not_near is not None and condition.not_near & around)
    )


def about(use: Use) -> Token | None:
    """Return what an expression is said of: the noun it describes, else its subject."""
    if use.role in (Role.ATTRIBUTIVE, Role.MODIFIER):
        return noun_head(use.span[-1])
    if use.role is Role.GROUP:
        return None
    return subject_of(_anchor(use))


def _about(use: Use) -> list[Token]:
    return _one(about(use))


def _anchor(use: Use) -> Token:
    return use.span[0] if use.pos == "verb" else use.span.root


def _one(token: Token | None) -> list[Token]:
    return [token] if token is not None else []


def _objects(use: Use) -> list[Token]:
    found = list(objects(_anchor(use)))
    last = use.span[-1]
    for child in last.children:  # "abuse of alcohol", "addicted to heroin"
        if child.dep_ == "prep":
            found.extend(objects(child))
    if last.dep_ == "prep":
        found.extend(objects(last))
    return found


def _beside(use: Use, step: int) -> list[Token]:
    here = use.span.start - 1 if step < 0 else use.span.end
    return _one(use.span.doc[here]) if 0 <= here < len(use.span.doc) else []


def _is_one_of(token: Token, wanted: Words) -> bool:
    if token.lemma_.lower() in wanted or token.lower_ in wanted:
        return True
    return "person" in wanted and is_person(token)
