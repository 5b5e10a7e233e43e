"""Two questions in one: a yes to one part and a no to the other have nowhere to go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from spacy.tokens import Span, Token

from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.reword.shared_words import KINDS
from nlp.reword.split import shown, split
from nlp.reword.two_clauses import if_so, opens_second, two_clauses
from nlp.sense.syntax import (
    SUBJECTS,
    WH_TAGS,
    Pair,
    end_of,
    first_conjunct,
    is_person,
    is_question,
    pairs,
    verb_above,
    word_before,
)
from nlp.words import words

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

INFORMS = later(
    r"(?:please (?!(?:evaluate|grade|rank|rate|say how|tell us how|tell us if|tell us whether))"
    r"|we|(?:our |the )?(?:office|shelter|staff) (?:can|may|will)|you (?:can|may|will"
    r"|do not|don't))\b",
    re.IGNORECASE,
)  # asks nothing
INVITES = later(r"\band you (?:are welcome|can|do not|don't|may|will)\b", re.IGNORECASE)
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
HOW_OFTEN = later(r"\bhow (?:many|often)\b[^?.]*\bor\b", re.IGNORECASE)
JOINED = later(r"&|\b(?:and|as well as|you or|your \w+ or)\b", re.IGNORECASE)
LISTING = later(r"such as|includ|e\.g|for example|for instance|following|:", re.IGNORECASE)
WHETHER = later(
    r"\s*(?:please |kindly )?(?:indicate|let us know|mark|note|say|state|tell (?:me|us))"
    r" (?:if|whether) ",
    re.IGNORECASE,
)
YES_NO = later(r"\byes ?(?:/|or|,) ?no\b|\by ?/ ?n\b", re.IGNORECASE)
RATED_AFTER = later(
    r"\s*[(\[]?(?:please )?(?:circle|\d+ ?(?:=|-|to|–|through)|mark|on a scale|rate\b|scale)",
    re.IGNORECASE,
)
ABLE = frozenset({"able", "comfortable", "confident", "difficult", "easy", "hard", "prepared",
                  "ready"})  # fmt: skip
REACHING = frozenset({"call", "come", "email", "mail", "meet", "send", "speak", "stop", "talk",
                      "text", "visit", "write"})  # fmt: skip
SET_PHRASE = later(
    r"\b(?:(?:can|do|does|will) and (?:\w+not|\w+n't|do not|will not)"
    r"|(?:check|clock|drop|log|pick|sign)(?:ing|ed)?[- ](?:in|off|up|on) (?:and|&|or)"
    r" (?:(?:check|clock|drop|log|pick|sign)(?:ing|ed)?[- ])?(?:in|off|out|up)"
    r"|bed and breakfast|come and go|grab and go|heat and eat|hide and seek|lunch and learn"
    r"|meet(?:s|ing)?[ -](?:and|&|n)[ -]greets?|mix and mingle|paint and sip|park and ride"
    r"|rest and relaxation|show and tell|sip and paint|stay and play|stop and shop|wash and fold"
    r"|wash and dry)\b",
    re.IGNORECASE,
)  # what people say as one thing
MODIFIES = frozenset({"amod", "compound", "nmod", "nummod", "poss", "advmod", "quantmod", "det"})
ARRIVALS = frozenset({"go", "come", "try", "stop", "sit", "wait", "call", "stay"})
TELLING = frozenset(
    {"tell", "share", "describe", "explain", "list", "give", "provide", "say", "write"}
)
RATING = frozenset({"rate", "feel", "grade", "rank", "evaluate", "satisfied", "happy"})
HOLDING = frozenset({"get", "have", "own", "receive"})  # "Do you have a bed, a stove and a table?"
OFFERS = (
    "would you like",
    "would you want",
    "do you want",
    "shall we",
    "may we",
    "can we",
    "can you",
    "could you",
    "please",
)
OPEN_WORDS = frozenset({"what", "which", "who", "whom", "whose", "where", "why", "when"})


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield pairs of targets under one answer, with the two questions where the split is safe."""
    plain = parsed.plain
    link = JOINED.search(parsed.question.text) or COUNTED.search(plain)
    asks_two = link is not None or (" or " in plain and _yes_or_no(parsed))
    if not asks_two or _informs(plain):
        return
    if clauses := _two_clauses(parsed):
        yield clauses
        return
    joined = [_anchored(pair) for pair in pairs(parsed.doc) if _asks(parsed, pair)]
    targets = [pair for pair in joined if _two_targets(pair)]
    for pair in targets:
        way = split(parsed, pair) if len(targets) == 1 else ()
        yield Hit(*shown(pair), ways=(way,) if way else ())
    other = None if targets else _otherwise(parsed)
    if other is not None:
        yield Hit(*other)
    for pair in joined:
        if is_person(pair.left) and is_person(pair.right) and pair.joiner.lower_ == "or":
            crossed = _crossed(pair, parsed)
            last = (
                pair.right.right_edge if pair.right.right_edge.i < pair.right.i + 5 else pair.right
            )
            if crossed is not None:
                yield Hit(pair.left.idx, end_of(crossed))
            elif pair.left.lower_ == "you":
                yield Hit(pair.left.idx, end_of(last), level=Level.NOTE, why=HOUSEHOLD)


def _crossed(people: Pair, parsed: Parsed) -> Token | None:
    """Return the end of "you or your child … asthma or trouble sleeping": four questions in one."""
    named = people.right.lemma_.lower() in words("relative")
    if not (named and _closed(people.left)) or _question_word(people.left.sent):
        return None
    for joiner in parsed.doc[people.right.i + 1 : people.right.sent.end - 2]:
        if joiner.lower_ != "or" or parsed.plain[: joiner.idx].count("("):
            continue
        left, right = joiner.nbor(-1), joiner.nbor()
        what = {left.pos_, right.pos_} <= {"NOUN", "VERB"} and not _fixed(left, right)
        if what and not (is_person(left) or is_person(right)) and right.lower_ not in OTHER_NAMES:
            return right
    return None


OTHER_NAMES = frozenset({"other", "others", "something", "similar"})


def _either_deed(parsed: Parsed) -> tuple[int, int] | None:
    """Return "asking for help or telling staff" under one "Are you comfortable": two abilities."""
    for pair in pairs(parsed.doc):
        deeds = pair.left, pair.right
        if pair.joiner.lower_ != "or" or pair.left.tag_ != pair.right.tag_:
            continue
        own = all(any(one.dep_ in ("dobj", "prep") for one in deed.children) for deed in deeds)
        reach = {deed.lemma_ for deed in deeds} <= REACHING
        if (
            own
            and not reach
            and not _fixed(*deeds)
            and pair.left.tag_ in ("VB", "VBG")
            and _of_ability(pair.left)
        ):
            return shown(pair)
    return None


def _of_ability(deed: Token) -> bool:
    """Tell whether a yes-or-no question asks how able somebody is to do a deed."""
    opener = deed.sent[0].lower_
    judged = any(one.lemma_.lower() in ABLE for one in deed.doc[deed.sent.start : deed.i])
    return judged and opener in ("are", "do", "does", "is") and is_question(deed.sent)


def _two_clauses(parsed: Parsed) -> Hit | None:
    """Return the hit for two whole questions: "… and if so, …?", "… and do you …?"."""
    if follows := AND_IF_SO.search(parsed.plain):
        way = if_so(parsed, follows)
        return Hit(*follows.span("asked"), ways=(way,) if way else ())
    if why := AND_WHY.search(parsed.plain):
        return Hit(*why.span("asked"))
    second = next((token for token in parsed.doc if opens_second(token)), None)
    return two_clauses(parsed, second) if second is not None else None


def _otherwise(parsed: Parsed) -> tuple[int, int] | None:
    return (
        _otherwise_two(parsed)
        or _either_deed(parsed)
        or _unlike_under_yes(parsed)
        or _beside(parsed)
    )


def _unlike_under_yes(parsed: Parsed) -> tuple[int, int] | None:
    """Return "pets or trouble sleeping", "own a bike or need a ride" over one yes and one no."""
    if not _yes_or_no(parsed):
        return None
    for pair in pairs(parsed.doc):
        left, right = pair.left, pair.right
        if pair.joiner.lower_ != "or" or _question_word(left.sent) or _offers(left.sent):
            continue
        troubled = right.lemma_ in TROUBLE and (
            right.nbor().tag_ == "VBG" or right.nbor().lower_ == "with"
        )
        apart = troubled and left.pos_ == "NOUN" and left.lemma_.lower() not in _aches()
        if apart or {verb_above(left).lemma_, right.lemma_} == HAS_OR_NEEDS:
            return shown(pair)
    return None


def _aches() -> frozenset[str]:
    """Return the troubles that are asked about in one breath with more trouble."""
    return (words("ailment") - {"allergy"}) | TROUBLE | {"asthma", "disability", "injury"}


TROUBLE = frozenset({"difficulty", "problem", "trouble"})
HAS_OR_NEEDS = frozenset({"have", "need"})


def _otherwise_two(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of a count of two things, of "and how to", or of a list of three."""
    if counted := _two_counted(parsed):
        return shown(counted)
    if (second := _and_how(parsed)) is not None:
        return second.nbor(-1).idx, end_of(second)
    listed = next(_graded_lists(parsed), None)
    return (listed[0].idx, end_of(listed[-1])) if listed else None


def _two_counted(parsed: Parsed) -> Pair | None:
    """Return "anxious or unable to sleep" where one count is asked of both; None for none."""
    if not HOW_OFTEN.search(parsed.plain):
        return None
    for pair in pairs(parsed.doc):
        if pair.joiner.lower_ != "or" or not _asks(parsed, pair):
            continue
        own = any(child.dep_ in ("xcomp", "dobj") for child in pair.right.children)
        has = pair.right.lemma_ == "have" and pair.left.lemma_ != "have"
        if own and (has or (pair.left.tag_ == pair.right.tag_ == "JJ")):
            return pair
    return None


def _informs(plain: str) -> bool:
    return "?" not in plain and (INFORMS.match(plain) or INVITES.search(plain)) is not None


def _graded_lists(parsed: Parsed) -> Iterator[list[Token]]:
    """Yield three or more things under one grade, or three qualities under one yes."""
    for joiner in parsed.doc:
        if joiner.dep_ != "cc" or joiner.lower_ not in ("and", "&"):
            continue
        first = first_conjunct(joiner.head)
        listed = [first, *first.conjuncts]
        alike = {KINDS.get(token.pos_) for token in listed}
        if len(listed) < 3 or not _asks(parsed, Pair(first, joiner, listed[-1])):
            continue
        graded = _rates(first.sent) or (_question_word(first.sent) == "how" and _graded(first.sent))
        said = first.dep_ == "acomp" or (first.dep_ == "amod" and first.head.i < first.i)
        qualities = alike == {"adjective"} and said and _closed(first)
        alike_done = first.tag_ == listed[-1].tag_ == "VB" or _have_done(first, listed)
        actions = alike == {"verb"} and alike_done and _done(first)
        held = verb_above(first).lemma_ in HOLDING and _closed(first) and first.dep_ == "dobj"
        held = held and not any(_said_as_one(one, two) for one, two in combinations(listed, 2))
        things = (graded or held) and alike == {"noun"} and not _modifies(first, listed[-1])
        if things or qualities or actions:
            yield sorted(listed, key=lambda token: token.i)


def _done(verb: Token) -> bool:
    """Tell whether a yes-or-no question asks whether several things were done."""
    return _closed(verb) and _question_word(verb.sent) == "" and verb.lemma_ not in TELLING


def _have_done(verb: Token, listed: list[Token]) -> bool:
    """Tell whether it is asked if somebody has done three things: "found a job, kept it, …"."""
    opened = verb.sent[0].lower_ in ("had", "has", "have")
    return opened and all(one.tag_ in ("VBD", "VBN") for one in listed)


def _asks(parsed: Parsed, pair: Pair) -> bool:
    """Tell whether a pair stands where it is asked about, not in a list, condition or heading."""
    sent = pair.joiner.sent
    whether = WHETHER.match(parsed.plain, sent.start_char)
    said = parsed.question.kind is Kind.STATEMENT or _rates(sent) or _stated_to_rate(parsed, sent)
    if not (is_question(sent) or said or (whether and _yes_or_no(parsed))):
        return False
    if any(one.start() <= pair.joiner.idx < one.end() for one in SET_PHRASE.finditer(parsed.plain)):
        return False
    before = parsed.plain[sent.start_char : pair.left.idx]
    if LISTING.search(before) or before.count("(") > before.count(")") or before.count('"') % 2:
        return False
    offered = " ".join(option.text.lower() for option in parsed.question.options)
    if re.search(r"\b(?:both|neither)\b", offered) and "satisfied" not in offered:
        return False
    if any(len(word.text) > 2 and word.lower_ in offered for word in (pair.left, pair.right)):
        return False
    return bool(whether and pair.left.idx > whether.end()) or not _conditional(pair.left)


def _yes_or_no(parsed: Parsed) -> bool:
    """Tell whether one yes or no is to answer it."""
    offered = [option.text.lower().strip() for option in parsed.question.options]
    return "yes" in offered or YES_NO.search(parsed.plain) is not None


def _stated_to_rate(parsed: Parsed, sent: Span) -> bool:
    """Tell whether a scale follows a plain statement: "The food is good. (Rate 1 to 5)"."""
    return sent.start == 0 and RATED_AFTER.match(parsed.plain, sent.end_char) is not None


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


def _rates(sent: Span) -> bool:
    return sent.root.lemma_.lower() in RATING and sent.root.tag_ == "VB"


def _conditional(token: Token) -> bool:
    """Tell whether a token stands in a clause that only says when, why or which."""
    for _ in range(12):
        if token.dep_ in ("relcl", "acl", "advcl", "csubj", "pcomp"):
            opened_by_be = token.head.i == token.sent.start and token.tag_ in ("VBG", "VBN")
            trouble = token.head.lemma_ in ("trouble", "difficulty", "problem", "help")
            if not opened_by_be and not (trouble and token.tag_ == "VBG"):
                return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _two_targets(pair: Pair) -> bool:
    """Tell a real pair of targets from a fixed expression, a modifier or a list."""
    left, right = pair.left, pair.right
    if pair.joiner.lower_ not in ("and", "&", "as"):
        return False
    if left.lower_ == "you":
        return _each_feels(pair)
    if _both_graded(left, right):
        return True
    if _fixed(left, right) or _said_as_one(left, pair.joiner.nbor()) or _buys_more(right):
        return False
    kind = _kind(pair)
    if kind is None or _modifies(left, right):
        return False
    if kind == "verb":
        return _two_actions(pair)
    if kind == "noun":
        return _two_things(pair)
    return _closed(left) and (kind == "adjective" or bool(list(left.children)))


def _both_graded(left: Token, right: Token) -> bool:
    """ "The rooms are clean and the staff are kind": two grades, each of its own."""
    each = ({child.dep_ for child in one.children} for one in (left, right))
    return left.lemma_ == right.lemma_ == "be" and all({"nsubj", "acomp"} <= deps for deps in each)


def _and_how(parsed: Parsed) -> Token | None:
    """Return the verb of "your rights and how to file a complaint", after "Do you know"."""
    for token in parsed.doc[1:-4]:
        how = token.nbor()
        if token.lower_ == "and" and how.tag_ in WH_TAGS and how.nbor().lower_ == "to":
            knows = any(one.lemma_ in _LEARNING for one in token.sent)
            if token.nbor(-1).pos_ == "NOUN" and knows and _question_word(token.sent) == "":
                return how.nbor(2)
    return None


_LEARNING = frozenset({"explain", "inform", "know", "learn", "show", "teach", "tell", "understand"})


TWO_HOWS = later(
    r"\bhow (?P<both>(?!much|many|often|long|do|is|are|can|to)[\w-]+ (?:and|&) (?:how )?[\w-]+)"
    r" (?:are|did|do|is|our|the|was|were|you|your)\b",
    re.IGNORECASE,
)


def _in_a_row(token: Token) -> bool:
    """Tell whether a verb opens "shop, cook and clean" under one yes or no."""
    row = list(token.doc[token.i : token.i + 6])
    if len(row) == 6 and row[3].text == ",":
        del row[3]  # "shop, cook, and clean"
    if len(row) < 5 or row[1].text != "," or row[3].lower_ != "and":
        return False
    deeds = row[0], row[2], row[4]
    own = sum(one.lower_ in words("own-task") for one in deeds) > 1  # the model misreads "dress"
    return own or all(one.tag_ == "VB" for one in deeds)


def _beside(parsed: Parsed) -> tuple[int, int] | None:
    """Return two targets side by side that the parse does not join, by their words alone."""
    if hows := TWO_HOWS.search(parsed.plain):
        return hows.span("both")
    row = next((one for one in parsed.doc[2:-4] if _in_a_row(one)), None)
    able = row is not None and _own_ability(row)
    if row is not None and (able or _measures(row.sent)) and not _conditional(row):
        return int(row.idx), end_of(row.nbor(4))
    for joiner in parsed.doc[2:-1]:
        if joiner.lower_ not in ("and", "&"):
            continue
        left, right = joiner.nbor(-1), _first_word(joiner)
        if right is not None and _own_thing(left, right):
            right = left.head  # "reliable transportation and child care"
        if right is None or not _asks(parsed, Pair(left, joiner, right)):
            continue
        if _measures(joiner.sent) and _unlike(left, joiner, right):
            return int(left.idx), end_of(right)
    return None


def _own_ability(deed: Token) -> bool:
    """Tell whether "Can you dress …" asks what somebody can do for themselves: no request."""
    return deed.sent[0].lower_ == "can" and deed.lower_ in words("own-task")


def _first_word(joiner: Token) -> Token | None:
    """Return the noun, adjective or verb that follows "and", past "how", "the" and adverbs."""
    for token in joiner.doc[joiner.i + 1 : joiner.i + 5]:
        if token.tag_ in WH_TAGS or token.pos_ in ("ADV", "DET", "PART") or token.tag_ == "PRP$":
            continue
        return token if token.pos_ in ("ADJ", "NOUN", "VERB") else None
    return None


def _measures(sent: Span) -> bool:
    """Tell whether one yes, one no or one grade is expected, and nothing is offered."""
    word = _question_word(sent)
    if word == "how":
        return _graded(sent)
    return word == "" and is_question(sent) and not _offers(sent) and not _informs(sent.text)


def _unlike(left: Token, joiner: Token, right: Token) -> bool:
    """Tell whether a quality stands beside a deed, or a thing beside another with its own "the"."""
    if _fixed(left, right) or _conditional(left) or _buys_more(right):
        return False
    if left.pos_ == "ADJ" and right.tag_ == "VBN":
        return True
    if _own_thing(left, right.nbor(-1)):
        return verb_above(right).lemma_ in HOLDING
    own = joiner.nbor().pos_ == "DET" or joiner.nbor().tag_ == "PRP$"
    graded = _question_word(left.sent) == "how"
    return graded and own and left.pos_ == right.pos_ == "NOUN" and _is_thing(left)


def _own_thing(left: Token, right: Token) -> bool:
    """Tell whether a noun with its own adjective only seems to describe what follows "and"."""
    seems = left.dep_ == "nmod" and left.pos_ == "NOUN" and left.nbor(-1).pos_ == "ADJ"
    return seems and right.pos_ == "NOUN" and left.head.i == right.i + 1


def _is_thing(token: Token) -> bool:
    return not is_person(token) and token.ent_type_ == ""


def _buys_more(right: Token) -> bool:
    """ "food and money to buy more": the second is there to get the first."""
    after = [token.lower_ for token in right.doc[right.i + 1 : right.i + 5]]
    return after[:1] == ["to"] and not {"it", "more", "them"}.isdisjoint(after)


def _each_feels(pair: Pair) -> bool:
    """ "Do you and your children feel safe?": each may feel otherwise."""
    verb = verb_above(pair.left)
    feels = verb.lemma_ == "feel" or any(child.dep_ == "acomp" for child in verb.children)
    return feels and is_person(pair.right) and _question_word(pair.left.sent) == ""


def _kind(pair: Pair) -> str | None:
    left, right = (KINDS.get(token.pos_) for token in (pair.left, pair.right))
    if {left, right} == {"adjective", "verb"}:
        other = pair.left if left == "verb" else pair.right
        return "adjective" if other.tag_ in ("VBN", "VBD", "VBG") else None
    if {left, right} == {"adjective", "preposition"}:
        beside = pair.left.dep_ in ("acomp", "prep") or _said_first(pair.left)
        return "adjective" if beside else None
    return left if left == right else None


def _said_first(left: Token) -> bool:
    """Tell whether an adjective ends what is said of the subject: "Was the soup hot and on …"."""
    opened = left.sent[0].lemma_ == "be" and left.pos_ == "ADJ"
    return opened and left.head.i == left.i - 1 and left.nbor().lower_ in ("and", "&")


def _fixed(left: Token, right: Token) -> bool:
    if right.lower_ in words("leaning") or left.lower_ in words("leaning"):
        return True
    if right.lemma_ == left.lemma_ and left.pos_ not in ("ADP", "VERB"):
        return True
    if any(token.like_num or token.pos_ in ("PRON", "NUM", "PROPN") for token in (left, right)):
        return True
    if any(
        child.lower_ in ("other", "others", "both", "between")
        for child in (*left.children, *right.children)
    ):
        return True
    return _said_as_one(left, right)


def _said_as_one(left: Token, right: Token) -> bool:
    names = [{token.lemma_.lower(), token.lower_} for token in (left, right)]
    return any(frozenset((a, b)) in _binomials() for a in names[0] for b in names[1])


@lru_cache(maxsize=1)
def _binomials() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in words("binomial"))


def _modifies(left: Token, right: Token) -> bool:
    """ "group and individual counseling": two modifiers of one noun."""
    return left.dep_ in MODIFIES and left.head.i > right.i


def _two_actions(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    between = [one for one in left.doc[left.i + 1 : pair.joiner.i] if one.tag_ not in ("RP", "RB")]
    alone = right.i - left.i == 2
    if (not between and left.lemma_ in ARRIVALS) or left.i == left.sent.start:
        return False
    if left.lemma_ in TELLING and _offers(left.sent):
        return False
    word = _question_word(left.sent)
    if word in OPEN_WORDS and any(token.tag_ == "MD" for token in left.sent):
        return False  # "Where can you rest and feel safe?"
    return word not in OPEN_WORDS or word in ("where", "when") or not alone


def _two_things(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    verb = verb_above(left)
    taking_part = left.dep_ in ("dobj", *SUBJECTS) and verb.lemma_ in words("mutual")
    if taking_part or (verb.lemma_.lower() in TELLING and _offers(left.sent)):
        return False
    relation = left.head.lower_ if left.dep_ == "pobj" else ""
    if relation in ("between", "among", "than", "like", "as"):
        return False
    if relation == "about" and verb.lemma_ in ("know", "hear", "learn", "talk", "like"):
        return False
    if any(token.text[0].isupper() for token in (left, right)):
        return False
    word = _question_word(left.sent)
    if word == "what":
        opined = relation in ("about", "of") and verb.lemma_ == "think"
        return opined or _own_facts(left, right)
    own = any(child.lower_ in ("a", "an") for child in right.children)
    return _closed(left) or (own and left.sent.text.lower().startswith("would you like"))


def _own_facts(left: Token, right: Token) -> bool:
    """ "What is your age and income?": two facts about the person."""
    mine = any(child.dep_ == "poss" for child in left.children)
    return mine and left.tag_ == right.tag_ == "NN" and left.head.lemma_ == "be"


def _closed(token: Token) -> bool:
    """Tell whether one answer is expected: yes or no, a grade, a count."""
    word = _question_word(token.sent)
    if word == "":
        return _rates(token.sent) or not _offers(token.sent)
    return word == "how" and _graded(token.sent)


def _graded(sent: Span) -> bool:
    how = next((token for token in sent if token.lower_ == "how"), None)
    if how is None or how.i + 1 >= len(sent.doc):
        return False
    follows = how.nbor()
    return follows.pos_ in ("ADJ", "ADV") or any(token.lemma_.lower() in RATING for token in sent)


def _offers(sent: Span) -> bool:
    """ "Would you like…", "May we…": an offer, not a measurement."""
    opening = sent.text.lower().lstrip()
    return opening.startswith(OFFERS) and WHETHER.match(opening) is None


def _question_word(sent: Span) -> str:
    """Return the first question word, unless a verb and its subject come before it."""
    for token in sent:
        if token.tag_ in WH_TAGS:
            return str(token.lower_)
        if token.pos_ in ("VERB", "AUX"):
            return ""
    return ""
