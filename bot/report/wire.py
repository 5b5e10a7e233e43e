"""Review -> the documented JSON, version 1 (docs/json.md, review.schema.json beside this file).

Where there is nothing to say a text is null, never "". Offsets are in characters, `end` exclusive.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from nlp.model import (
    DraftFinding,
    Edit,
    Finding,
    HardWord,
    OtherQuestion,
    QuestionReview,
    Reading,
    Review,
    Rewording,
    Standard,
    Survey,
    Unread,
    WhyWeAsk,
)

VERSION = 1

Json = dict[str, Any]


def schema() -> Json:
    """Return the JSON Schema (draft 2020-12) that every output of `as_json` holds to."""
    text = files("bot.report").joinpath("review.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def as_json(review: Review) -> Json:
    """Return a review as the documented object, made of plain lists, dicts and values."""
    draft = review.draft
    return {
        "version": VERSION,
        "audience": str(draft.audience),
        "introduction": draft.introduction or None,
        "questions": [_question(question) for question in review.questions],
        "survey": _survey(review.survey),
        "unread": [_unread(piece) for piece in draft.unread],
    }


def dumps(review: Review, indent: int | None = 2) -> str:
    """Return a review as JSON text in ASCII, so that no console or pipe can garble it."""
    return json.dumps(as_json(review), indent=indent, allow_nan=False)


def _question(review: QuestionReview) -> Json:
    question = review.question
    return {
        "text": question.text,
        "start": question.start,
        "end": question.end,
        "number": question.number or None,
        "section": question.section or None,
        "kind": str(question.kind),
        "required": question.required,
        "english": question.english,
        "options": [option.text for option in question.options],
        "option_spans": [[option.start, option.end] for option in question.options],
        "note": question.note or None,
        "flagged": review.flagged,
        "findings": [_finding(finding) for finding in review.findings],
        "rewordings": [_rewording(rewording) for rewording in review.rewordings],
        "other_questions": [_other(other) for other in review.other_questions],
        "drop": review.drop or None,
        "reading": _reading(review.reading),
        "topics": list(review.topics),
        "sensitivity": review.sensitivity,
        "why_we_ask": _why(review.why_we_ask),
        "instrument": review.instrument or None,
    }


def _finding(finding: Finding) -> Json:
    return {
        "check": finding.check,
        "entry": finding.entry or None,
        "category": str(finding.category),
        "level": str(finding.level),
        "start": finding.start,
        "end": finding.end,
        "option": finding.option,
        "match": finding.match,
        "message": finding.message,
        "why": finding.why,
        "sources": list(finding.sources),
    }


def _rewording(rewording: Rewording) -> Json:
    return {
        "texts": list(rewording.texts),
        "options": list(rewording.options),
        "fixes": list(rewording.fixes),
        "best": rewording.best,
        "edits": [_edit(edit) for edit in rewording.edits],
    }


def _edit(edit: Edit) -> Json:
    return {
        "start": edit.start,
        "end": edit.end,
        "old": edit.old,
        "new": edit.new,
        "reason": edit.reason or None,
        "declares": sorted(str(kind) for kind in edit.declares),
    }


def _other(other: OtherQuestion) -> Json:
    return {
        "id": other.id,
        "text": other.text,
        "options": list(other.options),
        "why": other.why,
    }


def _reading(reading: Reading) -> Json:
    return {
        "grade": reading.grade,
        "margin": reading.margin,
        "hard_words": [_hard_word(word) for word in reading.hard_words],
        "notes": list(reading.notes),
    }


def _hard_word(word: HardWord) -> Json:
    return {
        "word": word.word,
        "start": word.start,
        "end": word.end,
        "reason": word.reason,
        "plainer": list(word.plainer),
    }


def _why(why: WhyWeAsk) -> Json:
    return {
        "status": str(why.status),
        "text": why.text or None,
        "draft": why.draft or None,
        "choices": list(why.choices),
        "problems": list(why.problems),
        "covered_by": why.covered_by or None,
        "ask_first": why.ask_first or None,
        "gentler": list(why.gentler),
    }


def _survey(survey: Survey) -> Json:
    return {
        "findings": [_draft_finding(finding) for finding in survey.findings],
        "minutes": list(survey.minutes),
        "grade": survey.grade,
        "formulas": dict(survey.formulas),
        "scorecard": {standard.name: _standard(standard) for standard in survey.scorecard},
    }


def _draft_finding(finding: DraftFinding) -> Json:
    return {
        "check": finding.check,
        "category": str(finding.category),
        "level": str(finding.level),
        "message": finding.message,
        "why": finding.why,
        "sources": list(finding.sources),
        "questions": list(finding.questions),
    }


def _standard(standard: Standard) -> Json:
    return {"seen": str(standard.seen), "words": standard.words or None}


def _unread(piece: Unread) -> Json:
    return {"text": piece.text, "start": piece.start, "end": piece.end, "reason": piece.reason}
