"""All hits in a parsed question: structural checks, the lexicon's entries, a team's own terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from nlp.checks import Structural
from nlp.instruments import Recognised
from nlp.lexicon import Lexicon
from nlp.lexicon.entry import Entry
from nlp.match import EntryMatcher
from nlp.match.use import Use
from nlp.model import (
    Category,
    Check,
    Edit,
    Hit,
    KeptWording,
    Level,
    OwnTerm,
    Preferences,
    Protected,
    Question,
    alike,
)
from nlp.parse import Parsed, english, parse, plain
from nlp.quick.doors import Doors
from nlp.reading import MARGIN, difficulty
from nlp.reword.chosen import becomes_chosen, chosen_roles
from nlp.reword.edits import ways
from nlp.reword.lead_in import without_lead_in, without_praise
from nlp.reword.ledger import kinds_in
from nlp.reword.must import asked_openly
from nlp.reword.without import without_clause
from nlp.rough import text_in_full
from nlp.sense.address import said_of
from nlp.sense.notes import ASKED_IN_NOTES, on_question, says_more
from nlp.sense.retold import may_be_skipped
from nlp.sense.titles import in_title

OWN_CHECK = Check(
    id="own-terms",
    category=Category.STIGMA,
    level=Level.CARE,
    message="Your team asked to be told about “{match}”.",
    why="Your team added this term.",
    sources=(),
)
INSTRUMENT = Check(
    id="instrument",
    category=Category.OPTIONS,
    level=Level.NOTE,
    message="This reads like part of a validated or required set of questions.",
    why="",
    sources=(),
)
READING = Check(
    id="reading-level",
    category=Category.READING_LEVEL,
    level=Level.CLARITY,
    message="This may be hard to read for many people.",
    why="Stress shortens attention, and many people read in a second language.",
    sources=("plainlanguage_gov", "cdc_everyday"),
)
LEFT_ALONE = (
    "It looks like {name}, {what}. A changed item is no longer the validated one, so it is left "
    "word for word. You could lead into it kindly, and say why you ask."
)
CHANGED = (
    "It is close to {name}, {what}, but changed. If you mean to use that set, you could use its "
    "own words; if not, nothing is lost."
)
EASED = frozenset({Category.TRAUMA, Category.UNNECESSARY})  # by a way not to tell
SURE_WORDS = 8  # a label or fragment is too short for the estimate to be sure of
LEFT_OUT = {
    Category.COERCIVE: without_lead_in,
    Category.FALSE_PROMISE: without_lead_in,
    Category.LEADING: without_praise,
}
RANK = {Level.CARE: 0, Level.CLARITY: 1, Level.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its check and the level that holds here."""

    check: Check
    hit: Hit

    @property
    def level(self) -> Level:
        """Return the hit's own level, else the check's."""
        return self.hit.level or self.check.level

    @property
    def key(self) -> tuple[str, str]:
        """Return what makes two findings the same problem."""
        return self.check.id, self.hit.entry

    @property
    def flags(self) -> bool:
        """Tell whether it flags the question."""
        return self.level is not Level.NOTE


@dataclass(frozen=True, slots=True)
class Analysis:
    """A parsed question and everything that was found in it."""

    parsed: Parsed
    found: tuple[Found, ...]
    instrument: str = ""

    @property
    def question(self) -> Question:
        """Return the question."""
        return self.parsed.question


class Analyst:
    """Finds what may hurt or confuse. Built once; a team's preferences are laid over it."""

    def __init__(self, lexicon: Lexicon, structural: Iterable[Structural]) -> None:
        structural = tuple(structural)
        self._structural = Doors((one, one.needs) for one in structural)
        self._matcher = EntryMatcher(english(), lexicon.entries, lexicon.names)
        self._instruments = lexicon.instruments
        self.checks = {**lexicon.checks, **{one.check.id: one.check for one in structural}}

    def analyse(self, parsed: Parsed, preferences: Preferences) -> Analysis:
        """Return every hit in a question, in the order of its text."""
        if not parsed.question.english:
            return Analysis(parsed, ())
        found = [*self._by_structure(parsed), *self._by_entry(parsed, preferences)]
        if hard_to_read(parsed, preferences.target_grade):
            found.append(Found(READING, Hit(0, len(parsed.question.text))))
        found += self._by_note(parsed, preferences, frozenset(one.key for one in found))
        found = [_without_threat(_eased(one, parsed), parsed) for one in found]
        aside = preferences.mutes | _kept_checks(parsed.question, preferences)
        kept = [one for one in found if not _set_aside(one, aside)]
        kept.sort(key=lambda one: (one.hit.option is not None, one.hit.start, RANK[one.level]))
        recognised = self._instruments.of(parsed.question.text)
        if recognised is None:
            return Analysis(parsed, tuple(kept))
        if recognised.exact:
            kept = [_as_note(one) for one in kept]
        return Analysis(
            parsed,
            (*kept, Found(INSTRUMENT, _instrument_hit(parsed, recognised))),
            recognised.instrument.name if recognised.exact else "",
        )

    def uses(self, parsed: Parsed, preferences: Preferences) -> list[Use]:
        """Return the lexicon's matches, silent ones with their reason."""
        found = self._matcher.uses(parsed, preferences.names)
        if preferences.own_terms:
            found.extend(_own_matcher(preferences.own_terms).uses(parsed, preferences.names))
        return found

    def _by_note(
        self, parsed: Parsed, preferences: Preferences, known: frozenset[tuple[str, str]]
    ) -> Iterator[Found]:
        """Yield what only the note behind a question makes of it: "(be exact)", "(names too)".

        A note is part of what is asked, but no edit reaches it: the question itself is the hit.
        """
        question, end = parsed.question, len(parsed.question.text)
        if not says_more(question.note):
            return
        whole = replace(question, text=f"{question.text} {question.note}", note="")
        for both in parse([whole]):
            for one in (*self._by_structure(both), *self._by_entry(both, preferences)):
                new = one.hit.option is None and one.key not in known
                told = one.flags or one.check.level is Level.NOTE
                if new and told and one.check.category in ASKED_IN_NOTES:
                    yield Found(one.check, on_question(one.hit, whole.text, end))

    def _by_structure(self, parsed: Parsed) -> Iterator[Found]:
        for one in self._structural.open_to(everything(parsed)):
            for hit in one.find(parsed):
                if hit.option is not None or not in_title(parsed.plain, hit.start, hit.end):
                    yield Found(one.check, hit)

    def _by_entry(self, parsed: Parsed, preferences: Preferences) -> Iterator[Found]:
        for use in self.uses(parsed, preferences):
            if not use.silent and use.entry.community not in preferences.identity_first - {""}:
                check = self.checks.get(use.entry.check, OWN_CHECK)
                yield Found(check, _hit(use, preferences))


def everything(parsed: Parsed) -> str:
    """Return a question with its note and options, in plain signs."""
    question = parsed.question
    if not (question.note or question.options):
        return parsed.plain
    return " ".join(
        (parsed.plain, plain(question.note), *(plain(one.text) for one in question.options))
    )


def hard_to_read(parsed: Parsed, target: int) -> bool:
    """Tell whether a question is over the target beyond doubt: by twice the estimate's margin.

    From one margin on, the reading level itself says so, without flagging: of well-designed
    questions one in six reaches that.
    """
    level = difficulty(parsed.doc)
    sure = level.words >= SURE_WORDS and level.hard_words > 1
    return sure and level.grade >= target + 2 * MARGIN


def _eased(found: Found, parsed: Parsed) -> Found:
    """Take a private fact, or a hard one, that nobody has to give as a note."""
    eased = found.check.category in EASED and found.level is Level.CLARITY
    if not eased or not may_be_skipped(parsed.question):
        return found
    return replace(found, hit=replace(found.hit, level=Level.NOTE))


def _without_threat(found: Found, parsed: Parsed) -> Found:
    """Give a threat, a promise or praise before a question a way: to leave it out."""
    hit = found.hit
    category = found.check.category
    if hit.option is not None or not found.flags:
        return found
    if hit.ways:
        more = category is Category.LEADING and without_praise(parsed, hit.start, hit.end)
        return replace(found, hit=replace(hit, ways=(*hit.ways, more))) if more else found
    if category is Category.COERCIVE and found.level is not Level.CARE:
        return found
    leave_out = LEFT_OUT.get(category)
    way = leave_out(parsed, hit.start, hit.end) if leave_out else ()
    way = way or without_clause(parsed, hit, category)
    ways = (way,) if way else asked_openly(parsed, hit, category)
    return replace(found, hit=replace(hit, ways=ways)) if ways else found


def _as_note(found: Found) -> Found:
    """Keep what a check has to say about a validated item as advice alone."""
    return replace(found, hit=replace(found.hit, level=Level.NOTE, ways=(), others=(), drop=""))


def _instrument_hit(parsed: Parsed, recognised: Recognised) -> Hit:
    instrument = recognised.instrument
    why = (LEFT_ALONE if recognised.exact else CHANGED).format(
        name=instrument.name, what=instrument.what
    )
    return Hit(0, len(parsed.question.text), why=why)


def _hit(use: Use, preferences: Preferences) -> Hit:
    entry = use.entry
    if chosen := preferences.suggestions.get(entry.key):
        entry = replace(entry, becomes=becomes_chosen(entry, chosen))
        use = replace(use, entry=entry)
    whom = said_of(use)
    return Hit(
        start=use.start,
        end=use.end,
        ways=tuple(tuple(_declared(edit, use) for edit in way) for way in ways(use)),
        others=entry.ask_instead if whom is not None else (),
        whom=whom or "",
        drop=entry.drop,
        level=entry.level,
        why=entry.why,
        entry=entry.id,
        sources=entry.sources,
        option=use.option,
    )


def _declared(edit: Edit, use: Use) -> Edit:
    """Let a lexicon edit change what its curated words themselves hold, and nothing else."""
    curated = " ".join(text for texts in use.entry.becomes.values() for text in texts)
    kinds = edit.declares | kinds_in(curated) | kinds_in(use.span.text)
    if use.entry.names or use.titled:
        kinds |= {Protected.NAME}
    return replace(edit, declares=kinds, option=use.option)


@lru_cache(maxsize=64)
def _own_matcher(terms: tuple[OwnTerm, ...]) -> EntryMatcher:
    """Return a matcher for a team's own terms; kept, since a team's terms seldom change."""
    entries = [
        Entry(
            id=term.match.lower(),
            check=OWN_CHECK.id,
            terms=((term.form, term.match),),
            becomes=chosen_roles(term.form, term.instead, option=True),
            why=term.why,
            where="anywhere",
        )
        for term in terms
    ]
    return EntryMatcher(english(), entries)


def _kept_checks(question: Question, preferences: Preferences) -> frozenset[str]:
    """Return the checks and entries against which the team keeps this very wording."""
    if not preferences.kept:
        return frozenset()
    text = alike(question.text)
    return frozenset(check for kept, check in _read_in_full(preferences.kept) if kept == text)


@lru_cache(maxsize=8)
def _read_in_full(kept: tuple[KeptWording, ...]) -> tuple[tuple[str, str], ...]:
    """Return the wordings that a team keeps, as questions are read, each with its check."""
    return tuple((alike(text_in_full(one.text)), one.check) for one in kept)


def _set_aside(found: Found, aside: frozenset[str]) -> bool:
    """Tell whether the team muted this check or entry, or kept this wording for a reason."""
    return found.check.id in aside or f"{found.check.id}/{found.hit.entry}" in aside
