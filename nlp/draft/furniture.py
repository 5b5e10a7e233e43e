"""Take off what survey tools and printers write between a form's lines, before they are read.

None of it belongs to a question, and each line of it would part a question from its options.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nlp.draft import editors
from nlp.draft.charts import answers_shown
from nlp.draft.lines import Line
from nlp.draft.markers import Shape
from nlp.draft.reasons import HEADING, INTRODUCTION, TOOL_TEXT
from nlp.draft.state import State
from nlp.draft.text import Clean
from nlp.draft.words import helps
from nlp.quick.later import later

BETWEEN = later(
    # Google Forms: the page around a form, the editor, the charts of its answers
    r"(?:no |\d{1,6} )(?:of \d{1,6} )?responses?(?: yet)?|copy(?: chart| link)?|copied|"
    r"\d{1,3}(?:\.\d{1,2})?\s?%(?:\s?\(\d{1,6}\))?|(?:not )?accepting responses|link to sheets|"
    r"view in sheets|published|send|untitled (?:form|question|title|section)|image title|"
    r"video title|caption|(?:or )?add (?:option|question|[\"“]other[\"”]|an? (?:item|card))|"
    r"sign in to google to save your progress.{0,20}|"
    r"\S{1,80}@\S{1,80}\.\w{2,9} (?:switch|not shared).{0,9}|"
    r"this form is (?:automatically )?collecting (?:valid )?e-?mails.{0,60}|"
    r"switch accounts?|not shared|learn more|draft saved|saving\W*|all changes saved.{0,12}|"
    r"\W?\s?indicates required (?:question|field)s?|"
    r"add file|view folder|upload file|file number limit:.{0,20}|single file size limit:.{0,20}|"
    r"allowed file types:.{0,80}|"
    # Typeform
    r"shift ⇧? ?\+ ?enter.{0,40}|(?:press|hit) (?:ctrl|cmd|⌘|enter)\b.{0,30}|"
    r"question \d{1,3} of \d{1,3}|\d{1,3} ?% (?:completed?|done)|\d{1,3} of \d{1,3} answered|"
    # Jotform
    r"example@example\.com|\W?0{3}\W? 0{3}-0{4}|\S?please enter a valid (?:phone|e-?mail).{0,20}|"
    r"please verify that you are human\W*|browse files|choose a file|"
    r"(?:drag (?:and|&|or) )?drop (?:your )?files? here.{0,30}|upload or drag files? here.{0,30}|"
    r"clear form|find an option|"
    r"(?:cancel ?)?of|should be empty:?|"
    r"jotform|"
    # SurveyMonkey and Microsoft Forms
    r"see how easy it is to create.{0,40}|privacy (?:& cookie notice|and cookies|policy).{0,40}|"
    r"you can print a copy of your answers? .{0,40}|"
    r"never (?:give out your|submit) passwords?.{0,40}|"
    r"microsoft (?:forms|365).{0,40}|this content is (?:created by|neither created).{0,160}|"
    r"the owner of this form has not .{0,200}|"
    # REDCap and Qualtrics
    r"\d{1,5} ?(?:of|/) ?\d{2,5} (?:max(?:imum)? )?(?:characters?|words?)(?: \w+)?|"
    r"expand|view equation|add signature|upload (?:file|document)|"
    r"\d{1,5} (?:max(?:imum)? )?(?:characters?|words?) (?:remaining|left|max(?:imum)?)|"
    r"max(?:imum)?(?: of)?:? \d{2,5} (?:characters?|words?)|"
    r"powered by .{0,40}|qualtrics survey software|end of survey|▼ .{1,200}|"
    # a browser's print
    r"https?://\S{1,300}(?:\s{1,9}\d{1,3}\s?/\s?\d{1,3})?|\d{1,2}/\d{1,2}/\d{2,4},? "
    r"\d{1,2}:\d\d(?: ?[ap]m)?",
    re.I,
)
OF_SO_MANY = later(r"of \d{1,3}:?")  # "Question 1 of 8", whose number is off
CHROME = frozenset(("questions", "responses", "settings", "summary", "question", "individual"))
COLUMNS = frozenset(("answer", "answers", "response", "options", "type", "notes"))  # of a table
COUNT = later(r"\d{1,3}\s?/\s?\d{1,3}")  # a page of so many, below a printed address
PRESS = later(r"press (?:ctrl|cmd|⌘|enter)\b", re.I)
BELOW_TITLE = later(
    r"^\W{0,2}(?:indicates )?required$|^\W{0,2}indicates required|sign in to google|switch account",
    re.I,
)
ENDS = later(
    r"\d{1,3}(?:\.\d{1,2})?\s?%.{0,12}|\d+ \(\d.{0,9}%\)|add option", re.I
)  # charts, and the editor's last row, are below a question's options


@dataclass(frozen=True, slots=True)
class Form:
    """A form's own lines, the title and description above them, and a tool's lines between."""

    lines: list[Line]
    above: list[Line]
    between: list[Line]


def part(lines: list[Line], clean: Clean) -> Form:
    """Tell a form's lines from those of the tool that shows it."""
    kept: list[Line] = []
    above: list[Line] = []
    off: list[Line] = []
    gap, apart = False, _buttons(lines) | answers_shown(lines) | _cards(lines) | editors.told(lines)
    for at, line in enumerate(lines):
        told = line.at in apart or clean.starts[line.at] in clean.remarks
        if told or _is_between(lines, at):
            off.append(line)
            gap |= line.gap or bool(ENDS.fullmatch(line.body))
            if BELOW_TITLE.search(line.body) and not above and _are_title(kept):
                above, kept = kept, []
        else:
            kept.append(replace(line, gap=True) if gap and not line.gap else line)
            gap = False
    kept, kinds = editors.types_off(kept)
    return Form(editors.closed_up(kept), above, [*off, *kinds])


def _buttons(lines: list[Line]) -> frozenset[int]:
    """Return where "OK" is the button below each question: at least once below a helper text."""
    found = [at for at, line in enumerate(lines) if line.body == "OK"]
    ends = [at for at in found if at + 1 == len(lines) or lines[at + 1].gap or lines[at + 1].marked]
    told = any(at and helps(lines[at - 1].body) for at in ends)
    keyed = [at for at in found if at + 1 < len(lines) and PRESS.match(lines[at + 1].body)]
    if len(keyed) > 1:
        return frozenset(lines[at].at for at in keyed)
    return frozenset(lines[at].at for at in ends if told)


def _cards(lines: list[Line]) -> frozenset[int]:
    """Return where an editor writes "Question" above each question: it stands there again."""
    found = [line.at for line in lines if line.body == "Question" and line.shape == Shape.NONE]
    return frozenset(found if len(found) > 1 else ())


def put_off(reader: State, form: Form) -> None:
    """Keep what is no line of the form itself as unread."""
    reader.unread.extend(((line.at, line.end), TOOL_TEXT) for line in form.between)
    for at, line in enumerate(form.above):
        reader.unread.append(((line.at, line.end), INTRODUCTION if at else HEADING))
    if form.above:
        reader.titles.add(form.above[0].body.lower())
        reader.section = form.above[0].body.rstrip(": ")
        reader.titled = False


def _are_title(lines: list[Line]) -> bool:
    """Tell a form's title and description: a few lines with nothing to fill in."""
    return 0 < len(lines) < 7 and not any(
        line.marked or line.shape == Shape.BOX or "__" in line.body for line in lines
    )


def _is_between(lines: list[Line], at: int) -> bool:
    """Tell a tool's line; the names of its pages stand together."""
    line = lines[at]
    if line.shape == Shape.NUMBER and OF_SO_MANY.fullmatch(line.body):
        return True
    if line.shape not in (Shape.NONE, Shape.BULLET):
        return False
    if line.shape == Shape.BULLET and line.body in ("Required", "required"):
        return _are_title(lines[:at])  # "* Required", what the stars below mean
    if BETWEEN.fullmatch(line.body):
        return True
    above = lines[at - 1] if at else None
    if above and COUNT.fullmatch(line.body) and above.body.startswith("http"):
        return True
    beside = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
    if line.body == "or" and all(BETWEEN.fullmatch(other.body) for other in beside):
        return True
    counted = line.body.isdigit() and any(other.body == "Responses" for other in beside)
    names = {other.body.lower() for other in beside}
    if at < 12 and line.body.lower() in COLUMNS:
        return not names.isdisjoint(CHROME) and not line.gap
    if line.body.lower() not in CHROME and not counted:
        return False
    return at < 12 and not names.isdisjoint(CHROME | COLUMNS)
