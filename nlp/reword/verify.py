"""Whether a candidate wording may be shown: every check again, and nothing lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Token

from nlp.analysis import READING, Analysis, Found
from nlp.model import Category, Edit, Hit, Level
from nlp.reading import easier_or_same
from nlp.reword.ledger import undeclared
from nlp.reword.sanity import oddities
from nlp.reword.sendable import unsent
from nlp.words import words

# What may follow where a word does not judge.
HARMLESS_AFTER = {
    "normal": ("hours", "business", "vision"),
    "violent": ("crime", "crimes"),
}
IS_NEW, IS_CARE = " is new", " is a care finding"
TIMELESS = "no-period"

MARKS = 2  # question marks: more are a list of questions
PLAINER = frozenset({
    Category.DOUBLE_BARRELED, Category.JARGON, Category.LONG, Category.PRESUMPTION,
    Category.READING_LEVEL, Category.RECALL_BURDEN, Category.VAGUE,
})  # fmt: skip
PRIVATE = frozenset({Category.THIRD_PARTY, Category.UNNECESSARY})
HIDING = frozenset({
    Category.BLAME, Category.COERCIVE, Category.CONSENT, Category.DEFICIT, Category.FALSE_PROMISE,
    Category.SAFETY, Category.TRAUMA,
})  # fmt: skip


def faults(
    before: Analysis,
    after: Sequence[Analysis],
    edits: Sequence[Edit],
    fixed: frozenset[tuple[str, str]],
) -> list[str]:
    """Return why a candidate is withheld, in plain words; empty where it is verified.

    `after` is the candidate, one analysis a text; `fixed` are the problems that it should settle.
    """
    return [
        *(fault for edit in edits for fault in undeclared(edit)),
        *_new_findings(before, after, fixed),
        *_out_of_sight(before, edits, fixed),
        *_grammar(before, after),
        *_shape(before, after),
        *_judging(after),
        *_prying(before, after, fixed),
        *unsent(before, after, edits),
        *_reading(before, after, edits),
    ]


def _new_findings(
    before: Analysis, after: Sequence[Analysis], fixed: frozenset[tuple[str, str]]
) -> list[str]:
    had = Counter(found.key for found in before.found if found.flags)
    has = Counter(found.key for one in after for found in one.found if found.flags)
    has.pop((READING.id, ""), None)  # the reading gate below judges that, word by word
    has.pop(
        (TIMELESS, ""), None
    )  # no wording may bring in a stretch of time, and none takes it out
    problems = [f"{key[0]} is still there" for key in fixed if has[key] >= max(1, had[key])]
    problems += [f"{key[0]}{IS_NEW}" for key in has if has[key] > had[key] * len(after)]
    care = {found.check.id for one in after for found in one.found if found.level is Level.CARE}
    return problems + [f"{check}{IS_CARE}" for check in sorted(care)]


def _out_of_sight(
    before: Analysis, edits: Sequence[Edit], fixed: frozenset[tuple[str, str]]
) -> list[str]:
    """A care finding is settled by an edit of its own, or all its words go: nothing is hidden."""
    return [
        f"{found.check.id} drops out of sight"
        for found in before.found
        if found.level is Level.CARE and found.key not in fixed and _hidden(found, edits)
    ]


def _hidden(found: Found, edits: Sequence[Edit]) -> bool:
    """Tell whether a finding goes though its words stay; what is assumed may be partly reworded."""
    if found.check.category is Category.PRESUMPTION:
        return not any(
            edit.option == found.hit.option
            and edit.start < found.hit.end
            and found.hit.start < edit.end
            for edit in edits
        )
    return found.check.category in HIDING and not _rewritten(found.hit, edits)


def _rewritten(hit: Hit, edits: Sequence[Edit]) -> bool:
    return any(
        edit.option == hit.option and edit.start <= hit.start and hit.end <= edit.end
        for edit in edits
    )


def _grammar(before: Analysis, after: Sequence[Analysis]) -> list[str]:
    odd = frozenset[str]().union(*(oddities(one.parsed.doc) for one in after))
    return sorted(odd - oddities(before.parsed.doc)) if odd else []


def _judging(after: Sequence[Analysis]) -> list[str]:
    """A word that judges is not to be polished around: that it stays keeps a wording from use."""
    said = {token.lemma_.lower() for one in after for token in one.parsed.doc if _free(token)}
    return ["it keeps a word that judges"] if said & words("judging") else []


def _prying(
    before: Analysis, after: Sequence[Analysis], fixed: frozenset[tuple[str, str]]
) -> list[str]:
    """Plainer words alone do not mend what asks for a fact that is private or somebody else's."""
    if any(one.check.category not in PLAINER for one in before.found if one.key in fixed):
        return []
    flagged = {found.check.category for one in after for found in one.found if found.flags}
    return ["it still asks for what is private"] if flagged & PRIVATE else []


def _free(token: Token) -> bool:
    """Tell whether a word may say what somebody is like: no name, "normal hours", "bullied"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    felt = any(one.lemma_ == "feel" for one in token.ancestors)  # "have you felt hopeless": a mood
    harmless = felt or after.lower_ in HARMLESS_AFTER.get(token.lower_, ())
    return token.pos_ != "PROPN" and token.tag_ != "VBN" and not harmless


def _shape(before: Analysis, after: Sequence[Analysis]) -> list[str]:
    """Each text is one question, and options are none the fewer."""
    problems = []
    marks = before.question.text.count("?")
    if any(one.question.text.count("?") > max(1, marks) for one in after):
        problems.append("it asks more than one thing")
    if marks > MARKS:
        problems.append("it asks one thing after another")
    if any(len(one.question.options) < len(before.question.options) for one in after):
        problems.append("it loses a response option")
    return problems


def _reading(before: Analysis, after: Sequence[Analysis], edits: Sequence[Edit]) -> list[str]:
    prescribed = frozenset(word for edit in edits for word in edit.new.lower().split())
    fits = all(easier_or_same(before.parsed.doc, one.parsed.doc, prescribed) for one in after)
    return [] if fits else ["it is harder to read"]
