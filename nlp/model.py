"""The values that flow through a review. Frozen, and without logic beyond small derived facts.

Offsets are Python string offsets, `start` inclusive and `end` exclusive. A `Question`'s and an
`Unread`'s offsets point into the pasted draft; an `Edit`'s, a `Finding`'s and a `Hit`'s point into
the question's own `text`, or into one response option's text where `option` says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Category(StrEnum):
    """What kind of harm or trouble a check looks for. A closed list."""

    STIGMA = "stigma"
    DEFICIT = "deficit"
    TRAUMA = "trauma"
    BLAME = "blame"
    PRESUMPTION = "presumption"
    LEADING = "leading"
    DOUBLE_BARRELED = "double_barreled"
    NEGATION = "negation"
    JARGON = "jargon"
    READING_LEVEL = "reading_level"
    ABSOLUTE = "absolute"
    VAGUE = "vague"
    BINARY_GENDER = "binary_gender"
    OUTDATED_IDENTITY = "outdated_identity"
    COERCIVE = "coercive"
    UNNECESSARY = "unnecessary"
    RECALL_BURDEN = "recall_burden"
    PASSIVE = "passive"
    LONG = "long"
    MISSING_OPTOUT = "missing_optout"
    OPTIONS = "options"
    AGREE_SCALE = "agree_scale"
    FALSE_PROMISE = "false_promise"
    THIRD_PARTY = "third_party"
    SAFETY = "safety"
    CONSENT = "consent"
    ORDER = "order"
    REPEATED = "repeated"


class Level(StrEnum):
    """How much a finding matters; `note` is advice only and never flags."""

    CARE = "care"
    CLARITY = "clarity"
    NOTE = "note"


class Kind(StrEnum):
    """The grammatical shape of what was pasted."""

    QUESTION = "question"
    STATEMENT = "statement"
    COMMAND = "command"
    PHRASE = "phrase"


class Audience(StrEnum):
    """Who seems to be answering."""

    PERSON = "person"
    PARENT = "parent"
    STAFF = "staff"


class Protected(StrEnum):
    """What an edit may not touch without declaring that it does (the edit ledger)."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    QUANTIFIER = "quantifier"
    QUESTION_WORD = "question_word"
    TIME_FRAME = "time_frame"
    PERSON = "person"
    SENTENCES = "sentences"


class WhyStatus(StrEnum):
    """How far a why-we-ask line has come."""

    MISSING = "missing"
    DRAFT = "draft"
    VAGUE = "vague"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Option:
    """One response option, as written, and where it stands in the draft."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a draft: stem with its lead-in sentences, options, note, purpose line.

    `text` is `draft[start:end]` with line breaks joined, runs of blanks squeezed and markup
    removed. `number` is the label it carried ("4a"), `section` the heading above it, `period` the
    stretch of time that the introduction sets for all questions.
    """

    text: str
    start: int
    end: int
    kind: Kind = Kind.QUESTION
    options: tuple[Option, ...] = ()
    required: bool = False
    number: str = ""
    section: str = ""
    note: str = ""
    why_line: str = ""
    english: bool = True
    period: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of the draft that is not a question, kept visible, with what it seems to be."""

    text: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A pasted text, split. Questions and unread pieces are in the order of the text."""

    text: str
    questions: tuple[Question, ...]
    unread: tuple[Unread, ...] = ()
    introduction: str = ""
    audience: Audience = Audience.PERSON


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a check or entry rests on (one row of lexicons/sources.yaml)."""

    key: str
    publisher: str
    title: str
    year: str
    url: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a check must fire on (`before`), or must stay silent on (`fine`).

    `after` is the exact best rewording, a tuple when the question is split; empty means that no
    rewording may be offered. `also` names every other care or clarity check that `before` raises.
    `options` are response options; `after_options` what they become, where they change.
    """

    before: str = ""
    after: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    fine: str = ""
    options: tuple[str, ...] = ()
    after_options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One idea of what can go wrong. `message` may hold `{match}`, the words that were hit."""

    id: str
    category: Category
    level: Level
    message: str
    why: str
    sources: tuple[str, ...]
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]`, which reads `old`, by `new`, and declare what that changes.

    A newline in `new` makes two questions of one. `option` is the response option it edits; one
    past the last adds an option.
    """

    start: int
    end: int
    old: str
    new: str
    reason: str = ""
    declares: frozenset[Protected] = frozenset()
    option: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a check hit, and how that could be fixed: all that a check returns.

    `ways` are alternative groups of edits, best first. `others` name entries of
    model-questions.yaml, asked of `whom`: "you", "the client", or whoever the question is about.
    `drop` is a reason to drop or move the question. `level`, `why` and `entry` override the check's
    own. `said` are the words to quote where they stand in the note behind the question.
    """

    start: int
    end: int
    ways: tuple[tuple[Edit, ...], ...] = ()
    others: tuple[str, ...] = ()
    drop: str = ""
    level: Level | None = None
    why: str = ""
    entry: str = ""
    sources: tuple[str, ...] = ()
    option: int | None = None
    whom: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A check's hit in a question, worded for people."""

    check: str
    entry: str
    category: Category
    level: Level
    start: int
    end: int
    match: str
    message: str
    why: str
    sources: tuple[str, ...]
    option: int | None = None


@dataclass(frozen=True, slots=True)
class Rewording:
    """A verified wording that asks for the same information; two texts when it was two questions.

    `fixes` are the ids of the checks that it settles; `edits` say what changed and why, against
    the original text.
    """

    texts: tuple[str, ...]
    fixes: tuple[str, ...]
    edits: tuple[Edit, ...]
    best: bool = False
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherQuestion:
    """A question that serves the same purpose but asks something different."""

    id: str
    text: str
    options: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word that may be hard to read, why, and plainer words that fit here (may be none)."""

    word: str
    start: int
    end: int
    reason: str
    plainer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a question is: "about grade n", give or take `margin`; never a decimal."""

    grade: int
    margin: int
    hard_words: tuple[HardWord, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhyWeAsk:
    """The state of a question's purpose line.

    `draft` is a start with open choices in [brackets]; `choices` are the purposes to pick from;
    `problems` say what a given line still lacks; `covered_by` quotes the section's line.
    """

    status: WhyStatus
    text: str = ""
    draft: str = ""
    choices: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    covered_by: str = ""
    ask_first: str = ""
    gentler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionReview:
    """Everything about one question."""

    question: Question
    findings: tuple[Finding, ...]
    rewordings: tuple[Rewording, ...]
    other_questions: tuple[OtherQuestion, ...]
    drop: str
    reading: Reading
    topics: tuple[str, ...]
    sensitivity: int
    why_we_ask: WhyWeAsk
    instrument: str = ""

    @property
    def flagged(self) -> bool:
        """Tell whether there is a care or clarity finding."""
        return any(finding.level != Level.NOTE for finding in self.findings)


class Seen(StrEnum):
    """Whether the draft shows that a data justice standard is met."""

    SEEN = "seen"
    NOT_SEEN = "not seen"
    CANNOT_TELL = "cannot tell from the text"


@dataclass(frozen=True, slots=True)
class Standard:
    """One line of the scorecard: a standard, whether it shows, and the words that show it."""

    name: str
    seen: Seen
    words: str = ""


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """A finding across the whole draft; `questions` are positions in the review, from 0."""

    check: str
    category: Category
    level: Level
    message: str
    why: str
    sources: tuple[str, ...]
    questions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What shows only across the whole draft.

    `minutes` is a range, low and high. `grade` is the median of the questions' estimates.
    `formulas` are textstat's grades, for formulas whose length limit the draft reaches.
    """

    findings: tuple[DraftFinding, ...]
    minutes: tuple[int, int]
    grade: int | None
    scorecard: tuple[Standard, ...]
    formulas: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """Everything about a draft."""

    draft: Draft
    questions: tuple[QuestionReview, ...]
    survey: Survey

    @property
    def flagged(self) -> int:
        """Count the questions with a care or clarity finding."""
        return sum(question.flagged for question in self.questions)


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A team's own term: words to match, what to say instead (may be empty), and why.

    `form` says which forms are found: "phrase" the words as they stand, "noun" one and many,
    "verb" every form of the first word; `instead` is given in the same base form.
    """

    match: str
    instead: str
    why: str
    form: str = "phrase"


def alike(text: str) -> str:
    """Return a wording without what makes no difference: capitals and blanks."""
    return " ".join(text.lower().split())


@dataclass(frozen=True, slots=True)
class KeptWording:
    """A wording that a team chose to keep as it is, for a reason.

    `check` is the id of the check that it is kept against, or "check/entry".
    """

    text: str
    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """A workspace's or channel's own words, laid over the lexicon. Nothing is rebuilt for them.

    `suggestions` maps "check/entry" to the words to suggest instead; `mutes` holds check ids or
    "check/entry"; `identity_first` the communities that chose identity-first words; `names` are
    left alone; `facts` are confirmed for purpose lines ("who_sees", "skipping", "kept"...).
    """

    own_terms: tuple[OwnTerm, ...] = ()
    suggestions: Mapping[str, str] = field(default_factory=dict)
    mutes: frozenset[str] = frozenset()
    kept: tuple[KeptWording, ...] = ()
    identity_first: frozenset[str] = frozenset()
    target_grade: int = 6
    names: frozenset[str] = frozenset()
    facts: Mapping[str, str] = field(default_factory=dict)
    audience: Audience | None = None
