"""Two questions in one: a yes to one part and a no to the other have nowhere to go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.reword.split import shown, split
from nlp.reword.two_clauses import if_so, opens_second, two_clauses
from nlp.sense.asking import asks, informs, yes_or_no
from nlp.sense.joined import Pair, pairs, word_before
from nlp.sense.life_areas import of_two_areas
from nlp.sense.other_pairs import crossed, otherwise
from nlp.sense.syntax import end_of, is_person, token_at
from nlp.sense.two_things import two_targets

CHECK = Check(
    id="double-barreled",
    category=Category.DOUBLE_BARRELED,
    level=Level.CLARITY,
    message="“{match}” asks about two things at once.",
    why=(
        "Someone may want to say yes to one part and no to the other, and one answer cannot hold "
        "both."
    ),
    sources=("devaus_checklist", "pew_wording"),
    examples=(
        Example(
            before="Are you satisfied with your housing and your job?",
            after=("Are you satisfied with your housing?", "Are you satisfied with your job?"),
        ),
        Example(
            before="Do you feel safe at home and have enough food?",
            after=("Do you feel safe at home?", "Do you have enough food?"),
        ),
        Example(
            before="Was the staff friendly and helpful?",
            after=("Was the staff friendly?", "Was the staff helpful?"),
        ),
        Example(
            before="Do your teacher and coach listen to you?",
            after=("Does your teacher listen to you?", "Does your coach listen to you?"),
        ),
        Example(
            before="Are you working and do you have a car?",
            after=("Are you working?", "Do you have a car?"),
        ),
        Example(
            before="Did you get the form and was it clear?",
            after=("Did you get the form?", "Was the form clear?"),
        ),
        Example(
            before="Were staff respectful and did they explain your rights?",
            after=("Were staff respectful?", "Did staff explain your rights?"),
        ),
        Example(before="Did you call the office and was it hard to get through?"),
        Example(
            before="Do you know your rights and the rules of the program?",
            after=("Do you know your rights?", "Do you know the rules of the program?"),
        ),
        Example(before="How would you rate the speed, kindness and skill of our staff?"),
        Example(before="Is your home warm, dry and safe?"),
        Example(before="Do you have a stove, a fridge and a table at home?"),
        Example(before="Has your aunt rented a room, paid for it, and moved in?"),
        Example(before="Do you have safe housing and health insurance?"),
        Example(before="Did you get a map, and did any of it help?"),
        Example(
            before="Was the bus on time and clean?",
            after=("Was the bus on time?", "Was the bus clean?"),
        ),
        Example(before="Do you have pets or trouble sleeping? Yes / No"),
        Example(before="Do you have a bike or need a ride? Yes / No"),
        Example(before="This month, has your son skipped lunch or gotten into fights?"),
        Example(before="Did you miss rent or lose your job last year?"),
        Example(fine="Has your son skipped lunch or gone without dinner this week?"),
        Example(fine="Have you gone to the hospital or been sick this week?"),
        Example(fine="Do you have pain or trouble sleeping? Yes / No"),
        Example(fine="Do you have a bike or a car? Yes / No"),
        Example(fine="Do you have peanut butter and jelly sandwiches?"),
        Example(fine="Would you like to know what you can and cannot bring?"),
        Example(
            before="Have you seen a dentist, and if so, were you in pain?",
            after=("Have you seen a dentist?", "If so, were you in pain?"),
        ),
        Example(before="Have you applied for a seat, and if so, when?"),
        Example(before="Did the guide greet you, explain the tour and answer your questions?"),
        Example(before="Last week, how many days were you tired or unable to walk?"),
        Example(
            before="Has your son been linked to a tutor and started class?",
            after=("Has your son been linked to a tutor?", "Has your son started class?"),
        ),
        Example(fine="Last week, how many days did you walk or bike to work?"),
        Example(before="How long have you lived here and why?"),
        Example(before="Please tell us whether the hours and the rules work for you. Yes / No"),
        Example(before="Are you comfortable asking for help or telling staff about a problem?"),
        Example(
            before="The tutor came on time and heard me out. (1 = not true, 5 = very true)",
            after=("The tutor came on time.", "The tutor heard me out."),
        ),
        Example(fine="Are you comfortable calling us or writing a letter?"),
        Example(fine="Are you able to come on Monday or Tuesday?"),
        Example(fine="The kitchen is open and you can use it at any time."),
        Example(fine="Tell us if the time and place suit you."),
        Example(fine="If so, would you like a copy?"),
        Example(before="How clear and how useful was the map?"),
        Example(before="Was the bread fresh and delivered on time?"),
        Example(before="Please rate the comfort and speed of the bus."),
        Example(before="Is your aunt able to eat, dress and bathe alone?"),
        Example(before="Do you or your son have asthma or trouble hearing?"),
        Example(fine="Do you have asthma or another illness?"),
        Example(fine="Please bring your map and your ticket."),
        Example(fine="What is your race and ethnicity?"),
        Example(fine="Do you want salt and pepper with your lunch?"),
        Example(fine="What are your hopes, dreams and goals?"),
        Example(fine="Have you used any of the following: a food pantry and a clothing closet?"),
        Example(before="Have you or anyone in your household been without heat?"),
        Example(fine="Do you have a physical or mental health condition?"),
        Example(fine="Which programs and services would help you most?"),
        Example(fine="You can stop at any time, and you don't have to say why."),
        Example(before="Do you know your rights and how to file a complaint?"),
        Example(fine="Do you have enough food and money to buy more?"),
        Example(before="Are you able-bodied and able to lift boxes?", also=("disability-labels",)),
        Example(before="Are you able-minded and able-bodied?", also=("disability-labels",)),
        Example(fine="Do you use a cane or a walker?"),
        Example(fine="Would you like to come and see the garden?"),
        Example(fine="Which pick up and drop off spot works best for you?"),
        Example(fine="Are you going to the meet and greet on Friday?"),
        Example(fine="If you work and go to school, how do you get there?"),
    ),
)
HOUSEHOLD = (
    "Some people can only answer for themselves, and the others have not agreed to be asked about."
)
AND_IF_SO = later(
    r",? (?:and|or) (?P<asked>(?P<if>if (?:so|yes)),? (?P<then>[^?.]+))\?", re.IGNORECASE
)
AND_WHY = later(
    r"\b(?:and|or) (?P<asked>(?:for )?(?:how (?:long|much|often)|why(?: not)?))\s*\?", re.IGNORECASE
)
COUNTED = later(
    r"\b(?:how (?:many|often)|able|comfortable|confident|difficult|easy|hard|prepared|ready)\b"
    r"[^?.]*\bor\b",
    re.IGNORECASE,
)
# A second question behind a comma alone: "Was she kind, did she explain the form?"
ASKING = r"(?:are|can|did|do|does|has|have|is|was|were|will)"
SPLICED = later(
    rf"(?:(?:^|[.!?] ){ASKING}\b[^.?!,]+,|^(?:any|dates?|names?|number)\b[^.?!]+ and) "
    rf"(?P<asked>{ASKING} (?:he|it|she|they|you|(?:the|your) \w+)"
    r" \w+ \w+[^?]*)\?",
    re.IGNORECASE,
)
# "Is the room quiet and the bed comfortable?"
EACH_IS = later(
    r"^(?:are|is|was|were) (?P<both>(?:our|the|your) \w+ (?P<one>\w+) and (?:our|the|your) \w+"
    r" (?P<two>\w+))\?",
    re.IGNORECASE,
)
JOINED = later(r"&|\b(?:and|as well as|you or|your \w+ or)\b", re.IGNORECASE)
NEEDS = (a_word_of({"&", "and", "as well as", "or"}), COUNTED, SPLICED)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield pairs of targets under one answer, with the two questions where the split is safe."""
    plain = parsed.plain
    link = JOINED.search(parsed.question.text) or COUNTED.search(plain)
    asks_two = link is not None or (" or " in plain and yes_or_no(parsed))
    if apart := _side_by_side(parsed):
        yield apart
        return
    if not asks_two or informs(plain):
        return
    if clauses := _two_clauses(parsed):
        yield clauses
        return
    joined = [_anchored(pair) for pair in pairs(parsed.doc) if asks(parsed, pair)]
    targets = [pair for pair in joined if two_targets(pair)]
    for pair in targets:
        way = split(parsed, pair) if len(targets) == 1 else ()
        yield Hit(*shown(pair), ways=(way,) if way else ())
    other = None if targets else otherwise(parsed)
    if other is not None:
        yield Hit(*other)
    yield from _persons(parsed, joined)


def _persons(parsed: Parsed, joined: Sequence[Pair]) -> Iterator[Hit]:
    """Yield two people under "or" of whom one is asked something else, or of whom one is asked."""
    for pair in joined:
        if not (is_person(pair.left) and is_person(pair.right) and pair.joiner.lower_ == "or"):
            continue
        person = crossed(pair, parsed)
        edge = pair.right.right_edge
        last = edge if edge.i < pair.right.i + 5 else pair.right
        if person is not None:
            yield Hit(pair.left.idx, end_of(person))
        elif pair.left.lower_ == "you":
            yield Hit(pair.left.idx, end_of(last), level=Level.NOTE, why=HOUSEHOLD)


def _side_by_side(parsed: Parsed) -> Hit | None:
    """Return the hit for two questions that only a comma, or a form's short words, hold apart."""
    if spliced := SPLICED.search(parsed.plain):
        return Hit(*spliced.span("asked"))
    each = EACH_IS.match(parsed.plain)
    if each and _graded(parsed, each):
        return Hit(*each.span("both"))
    areas = of_two_areas(parsed) if " or " in parsed.plain else None
    return Hit(*areas) if areas else None


def _graded(parsed: Parsed, each: re.Match[str]) -> bool:
    """Tell whether two things are each said to be something."""
    words = (token_at(parsed.doc, each.start(name)) for name in ("one", "two"))
    return all(word is not None and word.pos_ in ("ADJ", "VERB") for word in words)


def _two_clauses(parsed: Parsed) -> Hit | None:
    """Return the hit for two whole questions: "… and if so, …?", "… and do you …?"."""
    if follows := AND_IF_SO.search(parsed.plain):
        way = if_so(parsed, follows)
        return Hit(*follows.span("asked"), ways=(way,) if way else ())
    if why := AND_WHY.search(parsed.plain):
        return Hit(*why.span("asked"))
    second = next((token for token in parsed.doc if opens_second(token)), None)
    return two_clauses(parsed, second) if second is not None else None


def _anchored(pair: Pair) -> Pair:
    """Join like to like where the model does not: "feel safe and heard"."""
    near = word_before(pair.joiner)
    if pair.right.tag_ == "JJ" and pair.left.dep_ == "pobj" and pair.left.head.dep_ == "prep":
        return Pair(pair.left.head, pair.joiner, pair.right)  # "on time and polite"
    if pair.right.tag_ == "JJ" and pair.left.tag_ == "VB" and pair.left.head.tag_ == "JJ":
        return Pair(pair.left.head, pair.joiner, pair.right)  # "easy to find and open late"
    alike = near.i > pair.left.i and {near.tag_, pair.right.tag_} <= {"JJ", "VBN", "VBD"}
    return (
        Pair(near, pair.joiner, pair.right) if alike and pair.left.tag_ in ("VB", "VBP") else pair
    )
