"""Commands ("List all…") and threats ("You must answer"): pressure where a question would do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.open_question import gap, open_questions
from nlp.sense.address import asks_an_organization
from nlp.sense.syntax import end_of, is_person, replace
from nlp.words import words

CHECK = Check(
    id="coercive-command",
    category=Category.COERCIVE,
    level=Level.CLARITY,
    message="“{match}” puts pressure on people. A question leaves more room.",
    why="People who feel pressed give polite or partial answers. A question says that they have a "
    "choice, and “if any” that nothing has to be there.",
    sources=("pulse_for_good", "evalacademy"),
    examples=(
        Example(
            before="List all medicines you take.",
            after=("What medicines do you take, if any?",),
        ),
        Example(
            before="Describe your housing situation.",
            after=("How would you describe your housing situation?",),
        ),
        Example(
            before="Please list every job your child has had this year.",
            after=("What jobs has your child had this year, if any?",),
        ),
        Example(
            before="State your income.",
            after=("What is your income?",),
        ),
        Example(
            before="Indicate whether you are working.",
            after=("Are you working?",),
        ),
        Example(
            before="List everyone who lives with you.",
            after=("Who lives with you?",),
        ),
        Example(before="You must answer every question on this form.", also=("house-orders",)),
        Example(before="Answer honestly or your benefits will stop.", also=("pressure",)),
        Example(
            before="How old are you? (all guests must answer)",
            after=("How old are you?",),
            also=("house-orders",),
        ),
        Example(before="Describe a time when you needed help."),
        Example(before="Sign here or you will not receive a parking permit.", also=("pressure",)),
        Example(before="Provide a letter from your landlord."),
        Example(
            before="Give the date of your last visit.",
            after=("What was the date of your last visit?",),
        ),
        Example(
            before="Please explain any gaps in employment.",
            also=("accusing-words",),
        ),
        Example(before="If you do not complete this survey your child cannot attend camp."),
        Example(before="Sign this release or we cannot help you."),
        Example(before="Give the father's name or your benefits will be cut."),
        Example(fine="Sign up online, or we can mail you a form."),
        Example(fine="If you want a hearing, you must tell us by May 1."),
        Example(fine="If you do not answer, you will not lose your place."),
        Example(fine="What foods do you like? Select all that apply."),
        Example(fine="If you chose other, please specify."),
        Example(fine="Please tell us about your goals."),
        Example(fine="Name of employer:"),
        Example(fine="You do not have to answer this question. What is your age?"),
        Example(fine="Do you have a list of your medicines?"),
        Example(fine="What do you have to report to the housing office?"),
    ),
)

COMMANDS = frozenset({
    "describe", "detail", "disclose", "enumerate", "explain", "give", "identify", "indicate",
    "list", "name", "provide", "report", "specify", "state",
})  # fmt: skip
ALSO_NOUNS = frozenset({"detail", "list", "name", "report", "state"})
PRESSED = frozenset({
    "admit", "bring", "give", "name", "prove", "show", "write",
    "answer", "answered", "answers", "complete", "completed", "disclose", "explain", "failure",
    "fill", "filled", "list", "mandatory", "provide", "refusal", "refuse", "reply", "report",
    "required", "respond", "responses", "say", "sign", "state", "submit", "tell",
})  # fmt: skip
CUES = COMMANDS | PRESSED | {"write", "put", "jot"}
ANSWERING = r"(?:answer|complete|disclose|provide|reply|report|respond|say|submit|tell|sign)"
LOSING = (
    r"(?:(?:can't|cannot|may not|will not|won't) (?:attend|be (?:considered|eligible|enrolled"
    r"|seen|served)|come|eat|enroll|enter|join"
    r"|participate|sleep|start|stay|take part"
    r"|get|have|receive)|cancel\w*|close[ds]?|cut|delay\w*|den(?:y|ied)|end|end(?:s|ed)|lose"
    r"|losing|removed?"
    r"|report(?:ed)?|stop(?:s|ped)?|suspend\w*|terminat\w*|turned away)\b"
)
PRESSING = later(
    r"\b(?<!do )(?<!did )(?<!would )you (?:must|have to|are required to|need to) (?:answer"
    r"|complete|disclose|explain|fill|give|list|name|provide|report|respond|reveal|share|state"
    r"|tell)\b"
    r"|\b(?:all|every|each)(?: of)?(?: the| these| this)? ?(?:questions?|fields?|items?"
    r"|sections?)? (?:must|has to|have to) be "
    r"(?:answered|completed|filled)\b"
    r"|\b(?:questions?|fields?|items?|answers?|responses?)(?: (?:on|in|of) [\w ]{2,20})? (?:is"
    r"|are) (?:compulsory|mandatory|required)\b"
    r"|[\[(](?:all|every|each) [\w ]{3,30}?must (?:answer|be answered|complete|fill)\b[^\])]*"
    r"|^(?:compulsory|mandatory|required):|\b(?:failure|refusal) to (?:answer|complete|respond"
    r"|provide|disclose|list|name|report|submit"
    rf"|comply)\b|\bif you (?:decline|do not|don't|fail to"
    rf"|refuse(?: to)?) {ANSWERING}\b[^?!]*\b{LOSING}"
    r"|^(?:please |you (?:must|have to|need to) )?(?:admit|answer|bring|complete|disclose"
    r"|explain|fill|give"
    r"|list|name|prove|provide|report|show|sign|state|submit|tell"
    r"|write)\b[^.?!]*?,? or (?:else )?(?:(?:we|staff)"
    r" (?:can't|cannot|can not|won't|will not|will have to|are unable)|(?:you"
    r"|your [\w ]{2,20}?) (?:can't"
    r"|cannot|won't|will (?!be (?:able|asked which))|may lose|could lose|risk))\b"
    rf"|\b{ANSWERING}\b[^.?!]*\bor (?:(?:be|lose)\b|(?:we|you|your)\b[^.?!]*\b{LOSING})",
    re.IGNORECASE,
)
ASIDE = later(r" ?(?:\[[^\]]*\]|\([^)]*\))")
NO_ORDER = "leaves it to the person"
FORCED = later(
    r"\bunder (?:\w+ )?(?:pain|penalty|threat) of\b|\b(?:do not|don't|never) skip (?:a|any|this"
    r"|these|the)\b"
    r"|\b(?:this|it|which|answering|response) (?:is|are) (?:compulsory|mandatory|not optional)\b"
    r"|\bno exceptions\b|\bif you (?:do not|don't|fail to|refuse to|won't) (?:comply|cooperate"
    r"|obey)\b"
    r"|\b(?:anyone|clients|people|residents|those|whoever) (?:who|that) (?:decline|do not|don't"
    r"|refuse)s?\b"
    r"[^.?!]*\b(?:be|end|go|last|lose|may not|will not|won't|without)\b"
    r"|\bonly (?:clients|people|residents|those)(?: who are)? (?:who (?:agree|answer|share|sign)"
    r"|willing to)\b"
    r"[^.?!]*\b(?:can|get|may|stay|will)\b"
    r"|\b(?:we (?:need|must have|require)|tell us)\b[^.?!]*\bbefore (?:we|you) (?:can|may|will)\b"
    r"|\b(?:you|we) (?:can't|cannot|may not|won't) (?:be|eat|enter|get|give|have|help|leave|see"
    r"|sleep|stay)\b"
    r"[^.?!]{0,20}\b(?:unless|until) you (?:answer|disclose|explain|finish|fill|list|name|share"
    r"|tell)\b"
    r"|\b(?:no one|nobody|you) (?:can leave|leaves|may leave) (?:before|unless|until)\b"
    r"|\bcounts? against you\b|\breasons? (?:why )?we should (?:help|keep|let|take)\b|^admit "
    r"(?:it|that|what|your)\b"
    r"|\bdo(?: not|n't) leave (?:any\w*|it|that|these|this)(?: \w+)? (?:blank|empty|out"
    r"|unanswered)\b"
    r"|\b(?:declining|not answering|refusing|skipping) [^.?!]{2,40}\b(?:can|could|may|might"
    r"|will) (?:affect|count"
    r"|cost|delay|end|hurt|mean|result)\b|[.:] (?:answer )?(?:mandatory|required)[.!]?$"
    r"|^(?:answer|tell us|tell staff)\b[^.?!]*\bor (?:go|leave|you leave)[.!]?$|\bobligated to "
    r"(?:answer|disclose"
    r"|report|tell)\b|\b(?:we|i) (?:can't|cannot|won't|will not) (?:\w+ ){1,4}until you (?:answer"
    r"|disclose|explain"
    r"|list|tell|name)\b"
    r"|\bdo (?:as|what) (?:our|the) (?:staff|worker)s? (?:say|tell)s?\b",
    re.IGNORECASE,
)
KEEPING = later(
    rf"{ANSWERING}\b.*(?:\b(?:never|no one|nobody|not|nothing)|n't)(?: \w+){{0,2}} {LOSING}$",
    re.IGNORECASE | re.DOTALL,
)  # "If you do not answer, you will not lose your place"
DEADLINE = later(
    r"\bif (?:you|your|anything)\b[^.?!,]*, (?:then )?(?:please )?(?:you )?(?:must|have to|need to"
    r"|are required to) (?:tell|report|respond)$",
    re.IGNORECASE,
)  # "If you want a hearing, you must tell us by May 1"
QUANTIFIED = frozenset({
    "all", "any", "anyone", "anything", "each", "every", "everyone", "everything", "why",
})  # fmt: skip
DEMANDING = frozenset(
    {
        "detail",
        "disclose",
        "enumerate",
        "explain",
        "indicate",
        "report",
        "specify",
        "state",
    }
)
FUTURE = later(r"\bhow (?:[\w']+ ){1,3}?(?:plans? to|will|would)\b", re.IGNORECASE)
FIELDS = frozenset({"name", "address", "phone", "number", "email", "e-mail", "zip"})
LIKED = frozenset({
    "allergic", "allergy",
    "dream", "enroll", "ideal", "perfect", "register",
    "enjoy", "favorite", "food", "goal", "hobby", "hope", "idea", "interest", "like", "look",
    "love",
    "prefer", "question", "skill", "snack", "strength", "suggestion", "talent",
})  # fmt: skip
FAULTS = frozenset({
    "deficit", "failure", "failing", "fault", "flaw", "inadequacy", "limitation", "misbehavior",
    "shortcoming", "vice", "weakness",
})  # fmt: skip
FAULTY = frozenset({"bad", "behavior", "maladaptive", "problem", "undesirable"})
WRITE_DOWN = later(
    r"(?:^|[.!?:] )(?:please )?(?:write|put|jot) down (?:all|any|each|every)\b", re.IGNORECASE
)
POLITE = frozenset({"please", "kindly", "briefly", "also", "then", "now", "and", "so", ","})
POINTING = frozenset({"above", "below", "box", "boxes", "extent", "following", "here", "scale"})
WISHED = frozenset({"like", "prefer", "want", "would"})
OWNED = frozenset({"cost", "have", "own", "owe", "pay", "price", "take", "use", "value"})
SPELLS = frozenset({"date", "day", "evening", "hour", "month", "morning", "time", "week"})
SUITS = frozenset({
    "available", "away", "be", "busy", "can", "cannot", "come", "could", "free", "may", "meet",
    "plan", "prefer", "suit", "suits", "will", "work", "works", "would",
})  # fmt: skip
PRONOUNS = frozenset({"it", "them", "these", "this", "those"})
RATED = frozenset({"agreement", "comfort", "confidence", "interest", "satisfaction"})
ANSWERS = frozenset(
    {
        "answer",
        "answers",
        "choice",
        "choices",
        "other",
        "reason",
        "reasons",
        "reasoning",
        "response",
        "responses",
        "selection",
    }
)
HANDED_IN = frozenset(
    {
        "consent",
        "copy",
        "copies",
        "documentation",
        "documents",
        "permission",
        "proof",
        "receipt",
        "receipts",
        "signature",
        "stubs",
    }
)
OPENERS = frozenset({
    "a", "all", "an", "any", "anyone", "someone", "anything", "each", "every", "everyone",
    "everything", "his", "her", "how", "if", "their", "the",
    "what", "when", "where", "whether", "which", "who", "your", "both", "his/her",
})  # fmt: skip
PRESSED_WHY = (
    "Saying that an answer is forced, or what follows without one, makes people fear the form."
)
PRESSED_SOURCES = ("nhs_questions", "va_patterns", "pulse_for_good")
NEEDS = (FORCED, a_word_of(CUES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for pressure to answer, else for the first command."""
    said = words_in(parsed.plain)
    if forced := FORCED.search(parsed.plain):
        yield Hit(
            *forced.span(),
            level=Level.CARE,
            why=PRESSED_WHY,
            sources=PRESSED_SOURCES,
            others=("form-help",),
        )
        return
    if CUES.isdisjoint(said):
        return
    if not PRESSED.isdisjoint(said) and (match := _pressing(parsed.plain)):
        yield Hit(
            *match.span(),
            _without_order(parsed, match),
            level=Level.CARE,
            why=PRESSED_WHY,
            sources=PRESSED_SOURCES,
            others=("form-help",),
        )
        return
    if match := WRITE_DOWN.search(parsed.plain):
        yield Hit(*match.span(), level=_mild(parsed.doc[:]))
        return
    if COMMANDS.isdisjoint(said):
        return
    verbs = [token for token in parsed.doc if token.lower_ in COMMANDS and _orders(token)]
    if not verbs:
        return
    verb = verbs[0]
    rest = _rest(parsed.doc, verb)
    plain = len(verbs) == 1 and not _asks_faults(rest) and not _informs_on(rest)
    ways = open_questions(parsed, verb) if plain else ()
    start = _command_start(verb)
    level = _mild(rest) if _weighs(parsed, verb, rest) else Level.NOTE
    yield Hit(int(start.idx), end_of(verb.nbor(1)), ways, level=level)


def _without_order(parsed: Parsed, match: re.Match[str]) -> tuple[tuple[Edit, ...], ...]:
    """Return the way that leaves out an order in brackets, "[all women must complete]"."""
    around = next(
        (one for one in ASIDE.finditer(parsed.plain) if match.start() in range(*one.span())), None
    )
    if around is None:
        return ()
    return ((replace(parsed, *around.span(), "", NO_ORDER, *Protected),),)


def _pressing(plain: str) -> re.Match[str] | None:
    """Return what presses; not a deadline for a choice, nor a promise that nothing is lost."""
    match = PRESSING.search(plain)
    if match is None or KEEPING.search(match.group()) or DEADLINE.search(plain[: match.end()]):
        return None
    return match


def _mild(rest: Iterable[Token]) -> Level | None:
    """Return the level of an order for a plain field, or for what somebody likes: a note."""
    lemmas = [token.lemma_.lower() for token in rest]
    field = "your" in lemmas[:2] and not FIELDS.isdisjoint(lemmas[:6])
    return Level.NOTE if field or not LIKED.isdisjoint(lemmas) else None


def _weighs(parsed: Parsed, verb: Token, rest: list[Token]) -> bool:
    """Tell whether an order weighs on people: it wants everything, a reason or a private thing."""
    if asks_an_organization(parsed) or FUTURE.search(parsed.plain):
        return False
    if _of_a_thing(rest) or _of_a_time(rest):
        return False
    first = {token.lower_ for token in rest[:2]}
    if first & QUANTIFIED or verb.lower_ in DEMANDING:
        return True
    return any(
        token.lemma_.lower() in words("weighty") or token.lower_ in words("weighty")
        for token in rest
    )


def _of_a_thing(rest: list[Token]) -> bool:
    """Tell whether a fault or a state of a thing is asked for: "the problem with the window"."""
    lowers = [token.lower_ for token in rest]
    if _wished(lowers) or _lists_things(rest):
        return True
    for i, lower in enumerate(lowers[:5]):
        if lower in ("with", "in", "of", "to", "on") and i and lowers[i + 1 : i + 2]:
            owned = lowers[i + 1] in ("the", "your", "our", "this", "that", "a", "an", "any")
            named = rest[i + 1 + owned : i + 4 + owned]
            heads = [token for token in named if token.pos_ in ("NOUN", "PROPN")]
            return bool(heads) and any(one.lemma_.lower() in words("fixture") for one in heads)
    return False


def _wished(lowers: list[str]) -> bool:
    """Tell whether a wish is asked for: "State where you want the tree"."""
    return any(one == "you" and two in WISHED for one, two in pairwise(lowers))


def _lists_things(rest: list[Token]) -> bool:
    """Tell whether things are listed that nobody owns: "all the rooms that need paint"."""
    nouns = [token for token in rest[:6] if token.pos_ in ("NOUN", "PROPN")][:2]
    said = {token.lemma_.lower() for token in rest}
    if {"if", "whether"} & {rest[0].lower_}:
        return False
    private = said & (words("weighty") | OWNED) or any(map(is_person, nouns))
    return not private and any(noun.lemma_.lower() in words("fixture") for noun in nouns)


def _of_a_time(rest: list[Token]) -> bool:
    """Tell whether days or hours are asked for that suit somebody, or do not."""
    nouns = [token.lemma_.lower() for token in rest[:4] if token.pos_ in ("NOUN", "PROPN")]
    said = {token.lower_ for token in rest}
    return bool(nouns) and nouns[0] in SPELLS and not said.isdisjoint(SUITS)


def _informs_on(rest: list[Token]) -> bool:
    """Tell whether others are to be named for what they do: no politer order makes that kind."""
    lemmas = {token.lemma_.lower() for token in rest}
    return {"name", "who"} <= lemmas and not lemmas.isdisjoint(words("others"))


def _asks_faults(rest: list[Token]) -> bool:
    """Tell whether faults are asked for: there the content is the trouble, not the order."""
    lemmas = [token.lemma_.lower() for token in rest]
    paired = any({one, two} <= FAULTY and one != two for one, two in pairwise(lemmas))
    return paired or not FAULTS.isdisjoint(lemmas)


def _command_start(verb: Token) -> Token:
    before = verb.nbor(-1) if verb.i else verb
    return before if before.lower_ in ("please", "kindly") else verb


def _orders(verb: Token) -> bool:
    """Tell whether a word opens a command that asks something of the person."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or not _opens(verb):
        return False
    following = doc[verb.i + 1]
    rest = _rest(doc, verb)
    if not _object_begins(verb, following) or _about_the_form(verb, rest):
        return False
    if any(token.lemma_.lower() in words("harm") for token in rest):
        return False  # trauma-detail speaks there
    polite = _command_start(verb) is not verb
    return not (polite and following.lower_ == "any") or gap(tuple(rest))


def _rest(doc: Doc, verb: Token) -> list[Token]:
    rest = []
    for token in doc[verb.i + 1 :]:
        if token.text in (".", "?", "!", ":"):
            break
        rest.append(token)
    return rest


def _opens(verb: Token) -> bool:
    """Tell whether a verb opens its sentence, or the part after an if-clause."""
    doc, i = verb.doc, verb.i - 1
    while i >= 0 and doc[i].lower_ in POLITE:
        i -= 1
    if i < 0 or doc[i].text in (".", "?", "!", ":", ")", "-", "*"):
        return True
    return doc[i + 1].text == "," and any(token.lower_ == "if" for token in doc[: i + 1])


def _object_begins(verb: Token, following: Token) -> bool:
    if following.lower_ in OPENERS or following.like_num:
        return following.lower_ != "if" or (
            verb.i + 2 < len(verb.doc)
            and (
                verb.doc[verb.i + 2].lower_ in ("you", "your", "he", "she", "they", "the", "anyone")
            )
        )
    if verb.lower_ == "describe" and following.lower_ in ("in", "yourself"):
        return following.lower_ != "in" or verb.nbor(2).lower_ == "detail"
    return verb.lower_ not in ALSO_NOUNS - {"list"} and following.pos_ in ("NOUN", "ADJ", "PROPN")


def _about_the_form(verb: Token, rest: list[Token]) -> bool:
    """Tell whether a command is about answering itself, or about papers to hand in."""
    lowers = [token.lower_ for token in rest]
    if lowers[0] in PRONOUNS | {"why"} or POINTING & {*lowers[:3], lowers[-1]} - {"here"}:
        return True
    if (
        "here" in (lowers[0], *lowers[1:2])
        or ("level" in lowers and RATED & set(lowers))
        or (len(lowers) < 4 and ANSWERS & set(lowers))
    ):
        return True
    return verb.lower_ in ("give", "provide") and bool(HANDED_IN & set(lowers[:6]))
