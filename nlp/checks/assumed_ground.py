"""What a question stands on: a low mood, harm that was done, a trouble, a feast.

Read from its clauses: "when you feel lonely, whom …", "how has … made it hard", "the delay".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Span, Token

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.reword.way_out import none_offered, which_if_any
from nlp.sense.grounds import (
    AGAIN,
    ASKED_FOR_IT,
    BLOW,
    CLOSEST,
    DUE_TO,
    HOLIDAYS,
    LOST,
    MADE_HARD,
    MOST,
    RANKED,
    SHAME_OF,
    SHAPES,
    STRUGGLES,
    TURNED_BAD,
    WHICH_OF_YOURS,
    room_for,
)
from nlp.sense.syntax import end_of, is_person, lemmas
from nlp.words import words

CHECK = Check(
    id="assumed-ground",
    category=Category.PRESUMPTION,
    level=Level.CLARITY,
    message="“{match}” takes something for granted that may not be so.",
    why="Whoever it does not fit has to explain it, make something up or leave. You could ask "
    "whether first, or leave room for none.",
    sources=("va_neutral", "18f_content", "devaus_checklist"),
    examples=(
        Example(before="When you are feeling hopeless, whom do you write to?"),
        Example(before="Where do you go when your roommate gets jealous?"),
        Example(before="How often does your child get in trouble?"),
        Example(fine="How often does your child get on the bus?"),
        Example(before="Who calms you down when you feel like quitting?"),
        Example(before="How has living in a shelter made it hard to study?"),
        Example(before="How has your accent held you back at work?"),
        Example(
            before="Which of our coaches taught you the most?",
            after=("Which of our coaches, if any, taught you the most?",),
        ),
        Example(before="When did you first notice the symptoms?"),
        Example(before="How long has your son been struggling with math?"),
        Example(before="What will you give your kids for Hanukkah?"),
        Example(
            before="Which holidays does your family celebrate in spring?",
            after=("Which holidays, if any, does your family celebrate in spring?",),
        ),
        Example(before="What will you do with the extra money you save on rent?"),
        Example(
            before="Which of your loans worries you most?",
            after=("Which of your loans, if any, worries you most?",),
        ),
        Example(before="Who moved out after your separation?"),
        Example(fine="Which of your pills would you like refilled?"),
        Example(fine="Who is your lawyer since your divorce?"),
        Example(before="When your worries get bad, whom do you tell?"),
        Example(before="Which of your relatives do you trust least?"),
        Example(fine="When the rain gets bad, where do you park?"),
        Example(before="How many times a week do you skip lunch?"),
        Example(fine="How many times a week do you skip lunch, if at all?"),
        Example(before="Tell us about the last fight you had with your landlord."),
        Example(before="What have you sold since you lost your job?"),
        Example(before="When did you give up sports because of your injury?"),
        Example(before="How are you dealing with your divorce?"),
        Example(before="Which of your siblings will visit you?"),
        Example(before="When did he stop talking to his brother?"),
        Example(before="What did she get written up for?"),
        Example(before="Who will you call if you get fired again?"),
        Example(before="Where do you and your sister quarrel?"),
        Example(before="Who drove you when you had to sell your car?"),
        Example(fine="When did the bus stop going to Elm Street?"),
        Example(fine="Which of your neighbors would you like to invite?"),
        Example(fine="What would help, since you lost your job?"),
        Example(fine="How are you dealing with the noise?"),
        Example(fine="What have you tried since you lost your bus pass?"),
        Example(fine="How has the new map helped you?"),
        Example(before="When will you stop needing food assistance?"),
        Example(before="How do you deal with the shame of asking for rides?"),
        Example(
            before="Which of our tutors do you trust most?",
            after=("Which of our tutors, if any, do you trust most?",),
        ),
        Example(fine="When will the bus stop needing repairs?"),
        Example(fine="What helps you when you feel sad?"),
        Example(fine="When you feel lonely, who can you call, if anyone?"),
        Example(fine="When your baby is upset, what do you do?"),
        Example(fine="How has the new bus line made it easier for you to get here?"),
        Example(fine="How does the noise affect your sleep?"),
        Example(fine="Which of our locations did you visit most recently?"),
        Example(fine="When did you first notice the leak?"),
        Example(fine="When did the window start to stick?"),
        Example(fine="What will you wear to our Halloween party?"),
        Example(fine="Which holidays does your family celebrate, if any?"),
        Example(fine="Where should we put the extra chairs?"),
    ),
)

ROOM = room_for("celebrate|do|ever|have|keep|observe|want")
ASKED = frozenset({"describe", "explain", "tell"})
ASKING = frozenset({"how", "what", "when", "where", "which", "who", "whom", "why"})
TIMES = frozenset({"after", "before", "once", "when", "whenever", "while", "time"})
FELT = frozenset({"be", "become", "feel", "get", "grow", "start"})
COMES = frozenset({"become", "begin", "come", "flare", "get", "grow", "happen", "return", "start"})
URGES = frozenset({"cry", "die", "drink", "give", "hurt", "kill", "leave", "quit", "run", "use"})
CHOICES = frozenset({"can", "could", "may", "might", "should", "would"})
HAD = (WHICH_OF_YOURS, RANKED, BLOW, DUE_TO, LOST, TURNED_BAD)  # fair where help is offered for it
HOWEVER = (AGAIN, MADE_HARD, MOST, SHAME_OF)  # "helped" leaves no room here
WHICH = (CLOSEST, HOLIDAYS, MOST, WHICH_OF_YOURS)
OTHERS = {MADE_HARD: ("help-right-now",), STRUGGLES: ("help-right-now",)}
NEEDS = (*SHAPES, a_word_of(TIMES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first thing a question stands on; none where it leaves room for none."""
    text = parsed.plain
    if (ASKING | ASKED).isdisjoint(words_in(text)) or none_offered(parsed):
        return
    for shape in SHAPES:
        match = shape.search(text)
        if match is None or (shape in HAD and ASKED_FOR_IT.search(text)):
            continue
        if shape in HOWEVER or not ROOM.search(text):
            said = "said" if match["said"] else "near"
            room = which_if_any(parsed) if shape in WHICH else None
            yield Hit(*match.span(said), ((room,),) if room else (), OTHERS.get(shape, ()))
            return
    if not TIMES.isdisjoint(words_in(text)) and not lemmas(parsed.doc).isdisjoint(_hard()):
        for sent in parsed.doc.sents:
            if not ROOM.search(sent.text) and (felt := _felt(sent)) is not None:
                yield Hit(int(felt[0].idx), end_of(felt[1]), others=("feeling-support",))
                return


@lru_cache(maxsize=1)
def _hard() -> frozenset[str]:
    hard = (words(name) for name in ("ailment", "trouble", "harm-noun", "low-feeling"))
    return frozenset({"like"}).union(*hard)


def _felt(sent: Span) -> tuple[Token, Token] | None:
    """Return "when you feel lonely" beside a question that is built on it: "whom do you call?"."""
    said = {token.lower_ for token in sent}
    if said & CHOICES or not any(token.text == "?" for token in sent[-2:]):
        return None
    for opener in sent[:-3]:
        if opener.lower_ not in TIMES:
            continue
        fronted = opener.i == sent.start
        asked = sent.doc[opener.i + 1 : sent.end] if fronted else sent[: opener.i - sent.start]
        if not any(token.lower_ in ASKING for token in asked) or _of_a_child(opener.nbor(2)):
            continue
        low = _trouble_comes(opener) or _low_after(opener, sent)
        if low is not None:
            return opener, low
    return None


def _trouble_comes(opener: Token) -> Token | None:
    """Return "bullying" of "when the bullying gets bad", or "pain" of "when your pain starts"."""
    owner, noun = opener.nbor(), opener.nbor(2)
    known = any(noun.lemma_.lower() in words(name) for name in ("ailment", "trouble", "harm-noun"))
    follows = noun.doc[noun.i + 1 : noun.i + 2]
    comes = any(one.lemma_.lower() in COMES and one.tag_ != "VBD" for one in follows)
    return noun if owner.lower_ in ("her", "his", "the", "your") and known and comes else None


def _of_a_child(noun: Token) -> bool:
    """Tell whether a parent is asked about a child: children cry, and are upset."""
    return noun.lemma_.lower() in words("own-child")


def _low_after(opener: Token, sent: Span) -> Token | None:
    """Return "lonely" of "when you are feeling lonely": a person, a verb of being, a low mood."""
    clause = sent.doc[opener.i + 1 : min(opener.i + 8, sent.end)]
    if not any(is_person(token) for token in clause[:2]):
        return None
    being = False
    for before, token in pairwise(clause):
        if token.is_punct or token.dep_ == "neg":
            return None
        being = being or token.lemma_.lower() in FELT
        urge = before.lower_ == "like" and token.lemma_.lower() in URGES and token.tag_ == "VBG"
        if being and (urge or token.lower_ in words("low-feeling")):
            return token
    return None
