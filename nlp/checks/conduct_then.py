"""What the one who was hurt did just then: "Had you been drinking before the attack?"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.sense.ordeal import Ordeal, events
from nlp.sense.syntax import end_of, is_person
from nlp.words import words

CHECK = Check(
    id="conduct-then",
    category=Category.BLAME,
    level=Level.CARE,
    message="“{match}” can sound as if what they did brought it on.",
    why="Nobody is to blame for what somebody else did. What they need now tells you more.",
    sources=("hopeandsafety", "uofl_power"),
    examples=(
        Example(before="Before the attack, had you gone out alone?"),
        Example(before="Were you flirting with her before the assault?"),
        Example(before="On the night of the robbery, was the client drunk?"),
        Example(before="Were you alone when you were mugged?"),
        Example(before="Did you lock your door the night he attacked you?"),
        Example(fine="Before the class, had you gone out alone?"),
        Example(fine="Was anyone with you after the attack?"),
        Example(fine="Did you have a place to stay after the assault?"),
        Example(fine="Would you like company, or to be alone, when you talk about the assault?"),
        Example(fine="Were you drinking water before the race?"),
    ),
)

PAST = frozenset({"did", "had", "has", "have", "was", "were"})
INCIDENTS = frozenset({"incident", "mug", "mugging", "robbery"})
REACH = 6  # words from the person to what they did
OTHERS = ("safety-now", "support-now")
DROP = (
    "You could leave this question out. The answer rarely changes what help you can offer, and "
    "it can sound as if the person should have done something else."
)
NEEDS = (a_word_of(PAST),)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield what the person harmed did, where it is asked in one breath with the harm."""
    said = words_in(parsed.plain)
    if PAST.isdisjoint(said) or words("risky-conduct").isdisjoint(said):
        return
    for sent in parsed.doc.sents:
        person, deed = next(_conduct(sent), (None, None))
        if person is None or deed is None or not _harmed(sent, deed):
            continue
        yield Hit(int(person.idx), end_of(deed), others=OTHERS, drop=DROP)
        return


def _conduct(sent: Span) -> Iterator[tuple[Token, Token]]:
    """Yield the person and the deed of "had you been drinking"."""
    for aux in sent:
        following = aux.doc[aux.i + 1 : min(aux.i + 4, sent.end)]
        person = next((one for one in following if is_person(one)), None)
        if aux.lower_ not in PAST or person is None:
            continue
        for deed in aux.doc[person.i + 1 : min(person.i + 1 + REACH, sent.end)]:
            if deed.text in ",;":
                break
            if deed.lower_ in words("risky-conduct") and deed.nbor(-1).tag_ != "PRP$":
                yield person, deed


def _harmed(sent: Span, deed: Token) -> bool:
    """Tell whether the sentence names a harm done to somebody, other than the deed."""
    if any(one.lemma_.lower() in INCIDENTS for one in sent):
        return True
    return any(one.kind is Ordeal.HARM and one.token.i != deed.i for one in events(sent))
