"""What a question asks about, and how sensitive that is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.cues import CueIndex, Found, find
from nlp.notation import Slot

STRONG, TELLING, WEAK, NEUTRAL, NOT = 3, 2, 1, 0, -1
ENOUGH = 2
SHORT = 4  # blanks; in a shorter question one weak cue speaks for its topic, where it is alone
MOST = 3


@dataclass(frozen=True, slots=True)
class NeverClaim:
    """What a line should not promise. One that `depends` may be true of some organisations."""

    say: str
    depends: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: fair purposes to pick from, what never to claim, gentler ways to learn it.

    A purpose completes "We ask so we can ...". `sensitivity` is 1 to 3. A topic that `leads` comes
    first where another is heard as strongly: a faith, an arrest or a drug is what a question is
    about; a clinic, a job or a form is often only where it comes up.
    """

    key: str
    name: str
    sensitivity: int
    purposes: tuple[str, ...]
    never_claim: tuple[NeverClaim, ...]
    gentler: tuple[str, ...]
    ask_first: str
    sources: tuple[str, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Topics:
    """Every topic, with its cues ready to be found.

    The labels of `raises` and `claims` are "key:level" and "key:position in never_claim".
    """

    all: tuple[Topic, ...]
    by_key: Mapping[str, Topic]
    cues: CueIndex
    options: CueIndex
    raises: CueIndex
    claims: CueIndex

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.all)

    def __getitem__(self, key: str) -> Topic:
        return self.by_key[key]

    def named(self, keys: Sequence[str]) -> tuple[Topic, ...]:
        """Return the topics with these keys, in the order of the keys."""
        return tuple(self[key] for key in keys)


def topics_of(text: str, options: Sequence[str], topics: Topics) -> tuple[str, ...]:
    """Return the keys of what a question asks about, at most three.

    Most fitting first; of two that fit alike, one that leads, then the more sensitive. One strong
    cue or two weak ones are enough, or two response options that fit one topic.
    """
    found = find(topics.cues, text)
    heard = _heard(found)
    best = {key: max(weights) for key, weights in heard.items()}
    score = Counter({key: sum(weights) for key, weights in heard.items()})
    for key, chosen in _option_score(options, topics).items():
        if chosen >= ENOUGH or key in score:
            score[key] += chosen
            best[key] = max(best.get(key, WEAK), TELLING if chosen >= ENOUGH else WEAK)
    enough = ENOUGH if len(score) > 1 or text.count(" ") >= SHORT else WEAK
    fitting = [key for key, points in score.items() if points >= enough]
    fitting.sort(
        key=lambda key: (
            -best[key], not topics[key].leads, -score[key], -topics[key].sensitivity
        )
    )  # fmt: skip
    return tuple(fitting[:MOST])


def sensitivity(text: str, options: Sequence[str], found: Sequence[str], topics: Topics) -> int:
    """Return 1 to 3: the most of the topics found, or what a cue in the text or options raises."""
    levels = [topic.sensitivity for topic in topics.named(found)]
    if not levels:
        return 1
    for hit in find(topics.raises, "\n".join([text, *options])):
        key, _, level = hit.cue.label.partition(":")
        if key in found:
            levels.append(int(level))
    return max(levels)


def claims_in(line: str, found: Sequence[Topic], topics: Topics) -> tuple[NeverClaim, ...]:
    """Return what a purpose line claims although its topics say never to."""
    by_key = {topic.key: topic for topic in found}
    claims = []
    for hit in find(topics.claims, line):
        key, _, at = hit.cue.label.partition(":")
        if key in by_key:
            claims.append(by_key[key].never_claim[int(at)])
    return tuple(dict.fromkeys(claims))


def _heard(found: list[Found]) -> Mapping[str, list[int]]:
    """Return what each topic's cues weigh, apart from those in a fuller or a `not` phrase."""
    guards = [one for one in found if one.cue.weight <= NEUTRAL]
    cues = [one for one in found if one.cue.weight > NEUTRAL]
    if guards:
        cues = [one for one in cues if not any(_silences(guard, one) for guard in guards)]
    best: dict[tuple[str, int], int] = {}
    for one in cues:
        if _is_spoken_for(one, cues):
            continue
        place = one.cue.label, one.first
        best[place] = max(best.get(place, 0), one.cue.weight)
    heard = defaultdict(list)
    for (label, _), weight in best.items():
        heard[label].append(weight)
    return heard


def _is_spoken_for(one: Found, cues: Sequence[Found]) -> bool:
    """Tell whether a fuller phrase speaks for a cue's words; a weak one only for its own topic.

    `cues` are in the order of the text.
    """
    first, last = one.first, one.last
    for other in cues:
        if other.first > first:
            return False
        if other.last < last or (other.first == first and other.last == last):
            continue
        if other.cue.label == one.cue.label:
            return True
        if other.cue.weight > WEAK and _says_all(other, one):
            return True
    return False


def _says_all(other: Found, one: Found) -> bool:
    """Tell whether all of a cue's words are the other's words, rather than within its gap."""
    return all(
        kind != Slot.WORD or any(not words.isdisjoint(theirs) for _, theirs in other.cue.slots)
        for kind, words in one.cue.slots
    )


def _silences(guard: Found, one: Found) -> bool:
    """Tell whether a neutral phrase holds a cue, or a topic's `not` phrase touches its own cue."""
    if guard.cue.weight == NEUTRAL:
        return guard.first <= one.first and one.last <= guard.last
    same = guard.cue.label == one.cue.label
    return same and one.first < guard.last and guard.first < one.last


def _option_score(options: Sequence[str], topics: Topics) -> Counter[str]:
    score: Counter[str] = Counter()
    for option in options:
        score.update({hit.cue.label for hit in find(topics.options, option)})
    return score
