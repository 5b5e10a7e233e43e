"""Where the lexicon's entries match, and which of them speak where several do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.cues import find, index, read_cues
from nlp.lexicon.entry import CUE, Entry
from nlp.match.silence import elsewhere, excepted, silence
from nlp.match.use import Use, role_of
from nlp.parse import Parsed
from nlp.phrases import Phrases
from nlp.reword import grammar
from nlp.reword.grammar import singular
from nlp.sense.roles import Role
from nlp.sense.syntax import is_person
from nlp.words import words

MOST = 60  # matches looked at in one question: more say nothing new, and each takes its time


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
                silent = excepted(use) or elsewhere(use, stem)
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
