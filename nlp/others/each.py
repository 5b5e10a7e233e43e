"""From one answer for several things to an answer for each of them.

"Rate the meals and the rooms." becomes "How would you rate each of these …?" with a line for the
meals and one for the rooms; "Are you able to bathe and dress?" becomes "Which of these …?". Each
thing gets an answer of its own (Dillman, Smyth and Christian 2014, Internet, phone, mail and
mixed-mode surveys).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.model import OtherQuestion
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.syntax import token_at

ID = "each-on-its-own"
WHY = "Each thing gets an answer of its own, so that nobody has to fit two into one."
NO_WORD = ("Not sure", "Prefer not to answer")
GRADES = "from 1 (very poor) to 5 (very good)"
STEPS = "from 1 (not at all) to 5 (very)"
SCALE = later(
    r"[\s,:;.]*(?:[(\[]?(?:please )?(?:circle|from|on a scale|scale|\d ?[-–=(]|\d to \d)\b.*"
    r"|(?:\d[ /,]+){2,}\d.*|[?.:\s]+)$",
    re.IGNORECASE,
)
WHO = r"(?:you|(?:our|the|this|these|your) [\w'-]+(?: [\w'-]+){0,2}?)"
RATED = later(
    r"^(?:please )?(?:(?:rate|grade|evaluate)|how would you rate) (?P<what>(?!how\b).+)$", re.I
)
PLEASED = later(
    r"^how (?P<felt>happy|pleased|satisfied) (?P<be>are|were) you with (?P<what>.+)$", re.IGNORECASE
)
HOW_FAR = later(
    r"^(?:please )?(?:rate|say|tell us|evaluate) how (?P<one>\w+) and (?:how )?(?P<two>[\w' -]+?)"
    r" (?P<who>(?:our|the|this|your) .+?) (?P<be>is|was|are|were)$",
    re.IGNORECASE,
)
FELT = later(
    r"^(?:please )?(?:rate|say|tell us) how (?P<one>\w+) and (?:how )?(?P<two>\w+)"
    r" you (?P<do>feel|felt)(?P<rest>(?: (?:at|during|in|with) .+)?)$",
    re.IGNORECASE,
)
ABLE = later(
    r"^(?:(?:are|is) (?P<who>you|(?:the|your) \w+) able to|can (?P<who2>you|(?:the|your) \w+))"
    r" (?P<what>[^?]+?)(?P<rest> (?:alone|by (?:your|him|her|them)sel(?:f|ves)"
    r"|on (?:your|their) own|without (?:any )?help))?$",
    re.IGNORECASE,
)
DID = later(rf"^(?P<do>did|does|do) (?P<who>{WHO}) (?P<what>\w+ [^?]+)$", re.IGNORECASE)
HELPED = later(
    rf"^(?P<intro>(?:during|in|over|since|thinking)\b[^,]+, )?(?P<ask>how well did|did|has|have)"
    rf" (?P<who>we|{WHO}) (?P<help>help|helped) (?P<whom>you|your \w+) (?P<what>.+)$",
    re.IGNORECASE,
)
DONE = later(
    rf"^(?P<has>has|have) (?P<who>{WHO}) (?P<been>been )?(?P<what>\w+(?:ed|en|ing)\b.+? and"
    r" \w+(?:ed|en|ing)\b.*?)(?P<time> (?:this|in the (?:last|past)) [\w ]+)?$",
    re.IGNORECASE,
)
FITS = later(
    rf"^(?P<intro>(?:thinking|during|in|over)\b[^,]+, )?(?P<be>is|are|was|were)"
    rf" (?P<who>(?!you\b){WHO}) (?P<one>[\w' -]+?) and (?P<two>[\w' -]+)$",
    re.IGNORECASE,
)
WHEN = later(
    r" (?P<when>today|tonight|yesterday|(?:last|this) \w+|on \w+day"
    r"|(?:during|in|over|within) the (?:last|past) [\w ]+|during your [\w ]+)$",
    re.IGNORECASE,
)
GOT = later(r" (?:that )?you (?:got|had|received|were given)$", re.IGNORECASE)
LIST = later(r", (?:and )?| and ", re.IGNORECASE)
KNOTTED = later(
    r"\b(?:because|but|if|or|that|when|whether|which|while|who|why)\b|[:;()?\"]", re.IGNORECASE
)
OWN = {"you": "me", "your": "my", "yours": "mine", "yourself": "myself"}
DOER = later(r"\byou (?=(?:\w+ed|felt|got|had|saw|were)\b)", re.IGNORECASE)
WORD = later(r"[A-Za-z']+")
LONGEST = 10  # words of one thing
LONG = 300  # letters of what is still one question
HAS_WORD = later(r"^(?:the|our|your|this|these|an?)\b", re.IGNORECASE)
OF_IT = later(r"^(?P<thing>[\w'-]+) (?:of|at|in) (?P<whole>(?:our|the|this|these|your) .+)$", re.I)
OWNED = later(r"^(?P<whole>(?:our|the|this|your) [\w' -]+)'s? (?P<thing>[\w'-]+)$", re.IGNORECASE)


def each_on_its_own(parsed: Parsed) -> OtherQuestion | None:
    """Return one question with a line for each thing that is graded or asked after; else None."""
    said = SCALE.sub("", parsed.plain.strip())
    if "?" in said or ". " in said or len(said) > LONG:
        return None
    for pattern, put in WAYS:
        if match := pattern.match(said):
            return put(match)
    for pattern, fitted in PARSED:
        if match := pattern.match(said):
            return fitted(match, parsed)
    return None


def _rated(match: re.Match[str]) -> OtherQuestion | None:
    what, when = _with_its_time(match["what"])
    whole, things = _of_what(_parts(what))
    text = f"How would you rate {whole + ' on ' if whole else ''}each of these{when}, {GRADES}?"
    return _lines(text, things)


def _pleased(match: re.Match[str]) -> OtherQuestion | None:
    felt, be = match["felt"].lower(), match["be"].lower()
    what, when = _with_its_time(match["what"])
    whole, things = _of_what(_parts(what))
    if whole:
        return None  # "satisfied with the hours of our bus" has no short way to say "of our bus"
    return _lines(f"How {felt} {be} you with each of these{when}, {STEPS}?", things)


def _how_far(match: re.Match[str]) -> OtherQuestion | None:
    text = f"How would you rate {match['who']} on each of these, {STEPS}?"
    return _lines(text, (match["one"], match["two"]))


def _felt(match: re.Match[str]) -> OtherQuestion | None:
    do = "did" if match["do"].lower() == "felt" else "do"
    text = f"How much {do} you feel each of these{match['rest']}, {STEPS}?"
    return _lines(text, (match["one"], match["two"]))


def _helped(match: re.Match[str]) -> OtherQuestion | None:
    parts, intro, ask = _parts(match["what"]), match["intro"] or "", match["ask"].lower()
    if parts and HAS_WORD.match(parts[-1]):
        return None
    if ask == "how well did":
        text = f"{intro}how well did {match['who']} help {match['whom']} do each of these,"
        return _lines(_opened(f"{text} from 1 (not at all) to 5 (very well)?"), parts)
    done = f"{match['who']} {match['help']} {match['whom']} do"
    return _ticked(_opened(f"{intro}which of these {ask} {done}, if any?"), parts)


def _done(match: re.Match[str], parsed: Parsed) -> OtherQuestion | None:
    first = token_at(parsed.doc, match.start("what"))
    if first is None or first.tag_ not in ("VBN", "VBG", "VBD"):
        return None
    parts = _parts(match["what"])
    ends = {part.split()[0][-3:] == "ing" for part in parts}
    if len(ends) != 1 or ends != {bool(match["been"])}:
        return None
    doing = "been doing" if match["been"] else "done"
    asked = f"{match['has'].lower()} {match['who']} {doing}{match['time'] or ''}"
    return _ticked(f"Which of these {asked}, if any?", parts)


def _fits(match: re.Match[str], parsed: Parsed) -> OtherQuestion | None:
    parts = match["one"], match["two"]
    first = [token_at(parsed.doc, match.start(one)) for one in ("one", "two")]
    if any(one is None or one.tag_ not in ("JJ", "VBN") for one in first):
        return None
    text = f"{match['intro'] or ''}which of these fit {match['who']}?"
    return _ticked(_opened(text), parts)


def _opened(text: str) -> str:
    return text[0].upper() + text[1:]


def _able(match: re.Match[str]) -> OtherQuestion | None:
    who = (match["who"] or match["who2"]).lower()
    parts = _parts(match["what"])
    if any(HAS_WORD.match(one) or len(one.split()) > 4 for one in parts):
        return None
    be = "are" if who == "you" else "is"
    rest = match["rest"] or ""
    return _ticked(f"Which of these {be} {who} able to do{rest}?", parts)


def _did(match: re.Match[str], parsed: Parsed) -> OtherQuestion | None:
    first = token_at(parsed.doc, match.start("what"))
    while first is not None and first.tag_ != "VB" and first.i < len(parsed.doc) - 1:
        first = first.nbor() if first.pos_ in ("NOUN", "PROPN", "ADJ") else None
    if first is None or first.tag_ != "VB" or match["who"].lower() == "you":
        return None
    parts = _parts(parsed.plain[first.idx : match.end("what")])
    if len(parts) < 3:
        return None
    who = parsed.plain[match.start("who") : first.idx].strip().lower()
    return _ticked(f"Which of these {match['do'].lower()} {who} do, if any?", parts)


def _with_its_time(said: str) -> tuple[str, str]:
    """Return a list without the time at its end, and that time: it is said of each thing."""
    at = WHEN.search(said)
    return (GOT.sub("", said[: at.start()]), f" {at['when']}") if at else (said, "")


def _parts(said: str) -> tuple[str, ...]:
    """Return the things of a plain list; () where it is no plain list."""
    if KNOTTED.search(said):
        return ()
    parts = tuple(part.strip() for part in LIST.split(said))
    plain = all(0 < len(part.split()) <= LONGEST for part in parts)
    return parts if len(parts) > 1 and plain else ()


def _of_what(things: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return what several qualities are of, and these: "our bus", "comfort" and "speed"."""
    if not things:
        return "", ()
    bare = [re.sub(r"^the ", "", one, flags=re.IGNORECASE) for one in things]
    owned, of_it = OWNED.match(things[0]), OF_IT.match(bare[-1])
    if owned and not any(HAS_WORD.match(one) for one in things[1:]):
        return owned["whole"], (owned["thing"], *things[1:])
    single = all(" " not in one for one in bare[:-1])
    if of_it and single and not any(HAS_WORD.match(one) for one in things[1:]):
        return of_it["whole"], (*bare[:-1], of_it["thing"])
    whole = all(HAS_WORD.match(one) for one in things)
    if whole and of_it and single:
        return of_it["whole"], (*bare[:-1], of_it["thing"])
    return "", tuple(things) if whole else ()


def _lines(text: str, things: Sequence[str]) -> OtherQuestion | None:
    if len(things) < 2:
        return None
    return OtherQuestion(
        ID, text, tuple(f"{in_own_voice(one)}: ____" for one in things) + NO_WORD, WHY
    )


def _ticked(text: str, things: Sequence[str]) -> OtherQuestion | None:
    if len(things) < 2:
        return None
    listed = tuple(in_own_voice(one) for one in things)
    return OtherQuestion(
        ID, f"{text} Choose any that fit.", (*listed, "None of these", *NO_WORD), WHY
    )


def in_own_voice(thing: str) -> str:
    """Return a thing as an answer, in the voice of the one who gives it."""
    said = DOER.sub("I ", thing)
    said = WORD.sub(lambda word: OWN.get(word[0].lower(), word[0]), said)
    return said[0].upper() + said[1:]


WAYS = (
    (HELPED, _helped), (FELT, _felt), (HOW_FAR, _how_far), (RATED, _rated),
    (PLEASED, _pleased), (ABLE, _able),
)  # fmt: skip
PARSED = ((DONE, _done), (DID, _did), (FITS, _fits))
