"""The data justice scorecard: which standards a draft shows, and the words that show them.

The standards follow the Data Justice Standards for Human Service Organizations (source
macc_datajustice): do good (benefit, access, sharing back), and do no harm (purpose, consent and
transparency, trauma-informed practice, protection, quality). There are no points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nlp.cues import find
from nlp.model import Category, Draft, Level, QuestionReview, Seen, Standard, WhyStatus
from nlp.survey.guide import Guide
from nlp.survey.voice import cue_in, general_voice, voice, words_of
from nlp.why.lines import Part, false_promises, said_in

SENSITIVE = 2
HARD = 3
PEOPLE = {"you", "your", "families", "people", "neighbors", "children", "community", "everyone"}
HARMFUL = (Category.TRAUMA, Category.BLAME, Category.COERCIVE)


@dataclass(frozen=True, slots=True)
class _Look:
    """A draft as the standards see it: its texts, and what they and the introduction say."""

    reviews: Sequence[QuestionReview]
    texts: Sequence[str]
    said: dict[Part, str]
    uses: Sequence[str]
    general: dict[Part, str]
    opening: dict[Part, str]
    target: int
    guide: Guide

    def first(self, name: str) -> str:
        """Return the first sentence with a cue of this list, or an empty text."""
        return next(filter(None, (cue_in(text, name, self.guide) for text in self.texts)), "")

    @property
    def most_sensitive(self) -> int:
        """Return the sensitivity of the most sensitive question."""
        return max((review.sensitivity for review in self.reviews), default=0)


def scorecard(
    draft: Draft, reviews: Sequence[QuestionReview], target: int, guide: Guide
) -> tuple[Standard, ...]:
    """Return every standard in its fixed order; a small draft is never told "not seen"."""
    texts = [text for _, text in voice(draft)]
    parts = [said_in(text, guide.lines) for text in texts]
    said = _first_said(parts)
    general = _first_said([said_in(text, guide.lines) for _, text in general_voice(draft)])
    uses = [_bare(one[Part.USE]) for one in parts if Part.USE in one]
    opening = said_in(draft.introduction, guide.lines)
    look = _Look(reviews, texts, said, uses, general, opening, target, guide)
    small = len(reviews) < guide.small
    return tuple(_standard(name, judge, look, small) for name, judge in STANDARDS)


def _first_said(parts: Sequence[dict[Part, str]]) -> dict[Part, str]:
    return {part: sentence for one in reversed(parts) for part, sentence in one.items()}


Judge = Callable[[_Look], tuple[Seen, str]]


def _standard(name: str, judge: Judge, look: _Look, small: bool) -> Standard:
    seen, words = judge(look)
    if small and seen is Seen.NOT_SEEN:
        return Standard(name, Seen.CANNOT_TELL)
    return Standard(name, seen, words)


def _shown(words: str) -> tuple[Seen, str]:
    return (Seen.SEEN, _bare(words)) if words else (Seen.NOT_SEEN, "")


def _bare(words: str) -> str:
    """Return the words without a label such as "Why we ask:" before them."""
    label, colon, rest = words.partition(":")
    return rest.strip() if colon and label.lower().startswith("why") else words


def _benefit(look: _Look) -> tuple[Seen, str]:
    """Look for a use that serves the people asked, rather than the one who pays."""
    for use in look.uses:
        if PEOPLE & set(words_of(use)) and not find(look.guide.lines.funder, use):
            return Seen.SEEN, use
    return Seen.NOT_SEEN, ""


def _access(look: _Look) -> tuple[Seen, str]:
    words = _bare(look.first("access")) or next(
        (review.question.text for review in look.reviews if "language" in review.topics), ""
    )
    return (Seen.SEEN, words) if words else (Seen.CANNOT_TELL, "")


def _sharing_back(look: _Look) -> tuple[Seen, str]:
    return _shown(look.first("sharing_back"))


def _purpose(look: _Look) -> tuple[Seen, str]:
    lines = [review.why_we_ask for review in look.reviews]
    complete = [line for line in lines if line.status is WhyStatus.COMPLETE]
    if lines and len(complete) == len(lines):
        return Seen.SEEN, lines[0].text or lines[0].covered_by
    return _shown(look.opening.get(Part.USE, ""))


def _consent(look: _Look) -> tuple[Seen, str]:
    """Look for words on the whole draft; one question's own line speaks for that question."""
    skip, who = look.general.get(Part.SKIP, ""), look.general.get(Part.WHO_SEES, "")
    return _shown(" ".join(dict.fromkeys([_bare(skip), _bare(who)])) if skip and who else "")


def _trauma_informed(look: _Look) -> tuple[Seen, str]:
    for review in look.reviews:
        for finding in review.findings:
            if finding.category in HARMFUL and finding.level is Level.CARE:
                return Seen.NOT_SEEN, finding.match
    if look.most_sensitive < HARD:
        return Seen.CANNOT_TELL, ""
    return _shown(look.first("warning") or look.first("support") or look.said.get(Part.SKIP, ""))


def _protection(look: _Look) -> tuple[Seen, str]:
    for text in look.texts:
        for start, end, _ in false_promises(text, False, look.guide.lines):
            return Seen.NOT_SEEN, text[start:end]
    for review in look.reviews:
        for finding in review.findings:
            if finding.category is Category.FALSE_PROMISE:
                return Seen.NOT_SEEN, finding.match
    words = look.said.get(Part.LIMITS) or look.said.get(Part.KEPT) or look.first("protection")
    if words or look.most_sensitive >= SENSITIVE:
        return _shown(words or "")
    return Seen.CANNOT_TELL, ""


def _quality(look: _Look) -> tuple[Seen, str]:
    if not look.reviews:
        return Seen.CANNOT_TELL, ""
    for review in look.reviews:
        for finding in review.findings:
            if finding.level is not Level.NOTE:
                return Seen.NOT_SEEN, finding.match
        if review.reading.grade - review.reading.margin >= look.target + 1:
            return Seen.NOT_SEEN, review.question.text
    return Seen.SEEN, look.reviews[0].question.text


STANDARDS: tuple[tuple[str, Judge], ...] = (
    ("Do good: benefit", _benefit),
    ("Do good: access", _access),
    ("Do good: sharing back", _sharing_back),
    ("Do no harm: purpose", _purpose),
    ("Do no harm: consent and transparency", _consent),
    ("Do no harm: trauma-informed", _trauma_informed),
    ("Do no harm: protection", _protection),
    ("Do no harm: quality", _quality),
)
