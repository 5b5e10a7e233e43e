"""The one harness for every example of every entry and check, through the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.checks import structural_checks
from nlp.lexicon.entry import Entry
from nlp.model import Example, Level, QuestionReview
from nlp.review import Engine


@dataclass(frozen=True, slots=True)
class Case:
    """One example and whose it is. `entry` is empty for a structural check."""

    check: str
    entry: str
    example: Example
    place: str

    @property
    def name(self) -> str:
        """Return a name for test reports."""
        return f"{self.check}/{self.entry}" if self.entry else self.check


def cases(engine: Engine) -> Iterator[Case]:
    """Yield every example there is."""
    for entry in engine.lexicon.entries:
        for example in entry.examples:
            yield Case(entry.check, entry.id, example, _place(entry))
    for one in structural_checks():
        place = f"nlp/checks/{one.check.id.replace('-', '_')}.py"
        for example in one.check.examples:
            yield Case(one.check.id, "", example, place)


def _place(entry: Entry) -> str:
    return f"lexicons/terms/{entry.file}, entry '{entry.id}'"


Reviewed = Mapping[str, QuestionReview | str]


def failures(engine: Engine, only: str = "") -> Iterator[str]:
    """Yield a sentence for every example that does not hold; none when all is well.

    `only` narrows it to the checks and entries whose name holds that text.
    """
    chosen = [case for case in cases(engine) if only in case.name]
    reviewed = review_all(engine, chosen)
    for case in chosen:
        for problem in problems(case, reviewed):
            yield f"{case.place}: {problem}"


def review_all(engine: Engine, chosen: Sequence[Case]) -> Reviewed:
    """Review every sentence of some examples in one batch; a string says what is not a question."""
    lines = dict.fromkeys(line for case in chosen for line in lines_of(case.example))
    return {
        line: review.questions[0]
        if len(review.questions) == 1
        else f"“{line}” is read as {len(review.questions)} questions, not one."
        for line, review in zip(lines, engine.review_lines(lines), strict=True)
    }


def lines_of(example: Example) -> tuple[str, ...]:
    """Return every sentence that an example holds, with its response options, as pasted lines."""
    after = [as_line(text, example.after_options or example.options) for text in example.after]
    given = [as_line(text, example.options) for text in (example.before, example.fine) if text]
    return (*given, *after)


def as_line(text: str, options: Sequence[str]) -> str:
    """Return a question with its response options on one line."""
    return " ".join([text, *(f"( ) {option}" for option in options)])


def problems(case: Case, all_reviewed: Reviewed) -> list[str]:
    """Return what is wrong with one example, each with the sentence and what was found."""
    example = case.example
    if unread := [one for line in lines_of(example) if isinstance(one := all_reviewed[line], str)]:
        return unread
    if example.fine:
        return _must_be_silent(case, _get(all_reviewed, example.fine, example.options))
    reviewed = _get(all_reviewed, example.before, example.options)
    shown = f"“{example.before}”"
    found = []
    if not any(_own(case, reviewed)):
        found.append(f"{shown} raises nothing from this entry; it raises {_flags(reviewed)}.")
    if unexpected := _flags(reviewed) - {case.check, *example.also}:
        found.append(
            f"{shown} also raises {unexpected}; name them under `also:` if they are right."
        )
    best, options = next(
        ((one.texts, one.options) for one in reviewed.rewordings if one.best), ((), ())
    )
    if best != example.after:
        found.append(f"{shown} becomes {best or 'nothing'}, not {example.after or 'nothing'}.")
    if example.after_options and options != example.after_options:
        found.append(f"{shown} gets the options {options}, not {example.after_options}.")
    return found + _after_is_clean(case, reviewed, all_reviewed)


def _get(all_reviewed: Reviewed, text: str, options: Sequence[str]) -> QuestionReview:
    reviewed = all_reviewed[as_line(text, options)]
    if isinstance(reviewed, str):
        raise TypeError(reviewed)
    return reviewed


def _own(case: Case, reviewed: QuestionReview) -> Iterator[bool]:
    for finding in reviewed.findings:
        yield finding.check == case.check and (not case.entry or finding.entry == case.entry)


def _flags(reviewed: QuestionReview) -> set[str]:
    return {finding.check for finding in reviewed.findings if finding.level is not Level.NOTE}


def _must_be_silent(case: Case, reviewed: QuestionReview) -> list[str]:
    found = _flags(reviewed) - set(case.example.also)
    if any(_own(case, reviewed)):
        found.add(case.check)
    return [f"“{case.example.fine}” should be silent, but raises {found}."] if found else []


def _after_is_clean(case: Case, before: QuestionReview, all_reviewed: Reviewed) -> list[str]:
    found = []
    for text in case.example.after:
        reviewed = _get(all_reviewed, text, case.example.after_options or case.example.options)
        if any(_own(case, reviewed)):
            found.append(f"“{text}” still raises this entry.")
        if new := _flags(reviewed) - _flags(before):
            found.append(f"“{text}” raises {new}, which the sentence before did not.")
        care = {one.check for one in reviewed.findings if one.level is Level.CARE}
        if care:
            found.append(f"“{text}” raises a care finding: {care}.")
    return found
