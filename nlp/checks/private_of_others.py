"""Private facts about people close by: neighbors, bosses, friends, in-laws, a partner's past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from nlp.later import later
from nlp.model import Category, Check, Example, Hit, Kind, Level
from nlp.parse import Parsed
from nlp.retold import may_be_skipped
from nlp.syntax import end_of, is_question, lemmas, offers_help, reassures, token_at
from nlp.words import words

CHECK = Check(
    id="private-of-others",
    category=Category.THIRD_PARTY,
    level=Level.CLARITY,
    message="“{match}” asks for something private about somebody who is not here to answer.",
    why="It puts people on file who do not know it, and makes the one who answers tell on them. "
    "You could ask only how things are for the one who answers.",
    sources=("triagency", "macc_datajustice"),
    examples=(
        Example(before="What religion are your neighbors?"),
        Example(before="Does your landlord gamble?", also=("third-party",)),
        Example(before="How is your sister-in-law's marriage?"),
        Example(before="Is your aunt behind on her taxes?"),
        Example(before="Neighbor's name, phone and income:"),
        Example(before="Why are your parents divorced?", also=("family-shape", "unneeded-facts")),
        Example(before="Who else in your building is pregnant?"),
        Example(before="Has your cousin tried to harm himself?"),
        Example(before="Reference's employer and salary:"),
        Example(fine="Emergency contact's name and date of birth:"),
        Example(fine="Does your landlord accept checks for the rent?"),
        Example(fine="Can a neighbor bring your medicine?"),
        Example(fine="Did your boss fire you because you were pregnant?"),
        Example(fine="Does your roommate's drinking worry you? You can skip this."),
        Example(fine="Would you like a friend to come with you to court?"),
        Example(fine="What is your landlord's phone number?"),
        Example(fine="Who in your building would like a flyer?"),
        Example(fine="Does your teacher speak Spanish?"),
        Example(fine="Has your doctor changed your medicine?"),
        Example(fine="Do your friends make you laugh?"),
        Example(fine="What date does your aunt arrive?"),
        Example(fine="Did your neighbor tell you about the food program?"),
    ),
)

DROP = "You could leave this out, or ask only how things are for the person who answers."
YOURSELF = frozenset({"me", "our", "us", "we", "you", "yours", "yourself", "i", "my"})
OWNERS = frozenset({"your", "his", "her", "their", "the", "any", "which", "a", "other", "each"})
FIRST = frozenset({"how", "why", "what", "which", "who", "whom", "where", "when"})
AUXILIARY = frozenset({"are", "did", "do", "does", "had", "has", "have", "is", "was", "were"})
TELL = frozenset({"give", "indicate", "note"})
GROUP = later(
    r"\b(?:who(?: else)?|which (?:of the )?(?:other )?(?:\w+)|anyone(?: else)?|anybody(?: else)?"
    r"|someone|anyone you know) (?:in|at|from|on) (?:your|the|this|our) (?:apartment|block|building"
    r"|choir|church|class|club|congregation|crew|dorm|floor|group|hall|house|job|mosque"
    r"|neighborhood|office|program|school|shelter|street|synagogue|team|temple|unit|work"
    r"|workplace)\b"
    r"|\b(?:people|person|man|woman|those|anyone|everyone) (?:that |who |whom )?you (?:carpool"
    r"|live|share|stay|work|worship|hang out|go to \w+) with\b"
    r"|\bknow (?:of )?(?:any|anyone|anybody|some|somebody|someone|other)(?: other)?(?: \w+)? who\b",
    re.IGNORECASE,
)
PRIVATE_LIFE = later(
    r"\b(?:home|love|personal|private|sex) li(?:fe|ves)\b|\bsocial media (?:accounts?|names?"
    r"|pages?|handles?)\b|\bbehind on\b|\bnot on (?:the|their) lease\b"
    r"|\b(?:cut|harm|hurt|kill)(?:s|ed|ing)? (?:herself|himself|themsel(?:f|ves))\b",
    re.IGNORECASE,
)
NAMED = later(
    r"^\W*(?:please )?(?:name|identify|who (?:is|was)) (?:the|your|all|each|every) (?:man|men|boys?"
    r"|person|dealer|supplier|lovers?|guys?)(?= (?:that|who)\b[^.?!]*\b(?:daughter|pregnant|sells?"
    r"|sold|slept)\b|\s*(?:[.?!]|$))",
    re.IGNORECASE,
)
ASIDE = later(
    r"\b(?:because|discriminat\w*|if|treat(?:ed|s|ing)?|affect\w*|worr\w+|help\w*|support\w*"
    r"|safe|afraid|threat\w*"
    r"|harass\w*|hurts?(?! (?:her|him|them)sel)|refus\w+|ask(?:ed|s)?|tell|told|said"
    r"|would|want|prefer|needs?|allow\w*|accept\w*|raise[ds]?"
    r"|office|workshop|movie|book|game|store|test(?:ing)?|speak|emergency(?! contact))\b",
    re.IGNORECASE,
)
ORDER = later(r"^\W*(?:please )?(?:tell|ask) (?:us|me|the \w+)\b", re.IGNORECASE)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first private fact that is asked about somebody who is not there."""
    if may_be_skipped(parsed.question):
        return
    if named := NAMED.search(parsed.plain):
        yield Hit(*named.span(), drop=DROP)
        return
    known = words("near-person") | words("kin")
    if known.isdisjoint(lemmas(parsed.doc)) and GROUP.search(parsed.plain) is None:
        return
    for sent in parsed.doc.sents:
        if not _asks(parsed, sent) or offers_help(sent.text) or reassures(sent.text):
            continue
        said = parsed.plain[sent.start_char : sent.end_char]
        if ASIDE.search(ORDER.sub("", said)):
            continue
        found = _of_somebody(sent) or _of_group(sent, said)
        if found is not None:
            first, last = sorted(found, key=lambda token: token.i)
            yield Hit(first.idx, end_of(last), drop=DROP)
            return


def _asks(parsed: Parsed, sent: Span) -> bool:
    """Tell whether a sentence asks or orders, or is a field to fill in."""
    first = sent[0].lower_
    if is_question(sent):
        return first in FIRST | AUXILIARY or sent[0].is_punct or first in ("and", "in", "to")
    if first in ("please", "kindly") and len(sent) > 1:
        first = sent[1].lower_
    told = first in words("tell-verb") | TELL
    return told or parsed.question.kind is Kind.PHRASE or sent.text.rstrip().endswith(":")


def _of_somebody(sent: Span) -> tuple[Token, Token] | None:
    """Return somebody who is named as near, and what is private about them."""
    for person in sent:
        lemma = person.lemma_.lower()
        outside = lemma in words("near-person") or _in_law(person)
        if not (outside or lemma in words("kin")) or not _owned(person):
            continue
        secret = words("private-fact")
        outside = outside or _theirs(person) or _listed(person)
        fact = _fact(sent, person, secret | words("private-outside") if outside else secret)
        if fact is not None and _only_theirs(sent, person) and (outside or _rare(sent, fact)):
            return person, fact
    return None


def _in_law(token: Token) -> bool:
    return token.lower_.startswith("law") and token.i > 1 and token.nbor(-2).lower_ == "in"


def _owned(person: Token) -> bool:
    """Tell whether somebody is spoken of as there: "your aunt", "which of the tenants"."""
    before = person.doc[max(person.sent.start, person.i - 6) : person.i]
    field = not is_question(person.sent) and person.i - person.sent.start < 3
    return field or person.i == person.sent.start or any(one.lower_ in OWNERS for one in before)


def _theirs(person: Token) -> bool:
    """Tell whether it is somebody of somebody else's: "your son's girlfriend"."""
    before = person.doc[max(person.sent.start, person.i - 2) : person.i]
    return any(one.lower_ in ("'s", "’s", "'") for one in before)


def _listed(person: Token) -> bool:
    """Tell whether a field lists several facts about somebody: "Mother's age, job and debts"."""
    after = person.doc[person.i + 1 : person.i + 2].text in ("'s", "’s", "'", "’")
    rest = person.doc[person.i + 1 : person.sent.end]
    return after and not is_question(person.sent) and any(one.text == "," for one in rest)


def _rare(sent: Span, fact: Token) -> bool:
    """Tell whether a fact about close family is asked as a why or a how, or nobody may ask it."""
    opened = {token.lower_ for token in sent[:2]}
    return bool(opened & {"why", "how"}) or fact.lemma_.lower() in words("private-always")


def _fact(sent: Span, person: Token, secrets: frozenset[str]) -> Token | None:
    if life := PRIVATE_LIFE.search(sent.text):
        return token_at(sent.doc, sent.start_char + life.start())
    for token in sent:
        if token.i == person.i:
            continue
        dated = token.lemma_ == "date" and token.pos_ != "VERB"
        if not dated and (token.lemma_.lower() in secrets or token.lower_ in secrets):
            return token
    return None


def _only_theirs(sent: Span, person: Token) -> bool:
    """Tell whether the one who answers is nowhere in the question but as "your" aunt."""
    return not any(
        token.lower_ in YOURSELF or (token.lower_ == "your" and token.i > person.i)
        for token in sent
    )


def _of_group(sent: Span, said: str) -> tuple[Token, Token] | None:
    match = GROUP.search(said)
    if match is None:
        return None
    start = sent.start_char + match.start()
    first = next(token for token in sent if token.idx >= start)
    fact = _fact(sent, first, words("private-fact"))
    return (first, fact) if fact is not None and _only_theirs(sent, fact) else None
