"""What a question asks about, from lexicons/topics.yaml, and how sensitive that is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.cues import Cue, CueIndex, Found, find, index, read_cues
from nlp.yamlfile import LexiconError, line_of, load

STRONG, TELLING, WEAK, NEUTRAL, NOT = 3, 2, 1, 0, -1
ENOUGH = 2
CUES = (("strong", STRONG), ("telling", TELLING), ("weak", WEAK), ("not", NOT))
SHORT = 4  # blanks; in a shorter question one weak cue speaks for its topic, where it is alone
MOST = 3
LISTS = ("strong", "telling", "weak", "not", "options", "purposes", "gentler", "sources")
KEYS = ("key", "name", "sensitivity", *LISTS, "raises", "never_claim", "ask_first")
NEEDED = ("key", "name", "sensitivity", "strong", "purposes", "never_claim", "gentler", "sources")


@dataclass(frozen=True, slots=True)
class NeverClaim:
    """What a line should not promise. One that `depends` may be true of some organisations."""

    say: str
    depends: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: fair purposes to pick from, what never to claim, gentler ways to learn it.

    A purpose completes "We ask so we can ...". `sensitivity` is 1 to 3.
    """

    key: str
    name: str
    sensitivity: int
    purposes: tuple[str, ...]
    never_claim: tuple[NeverClaim, ...]
    gentler: tuple[str, ...]
    ask_first: str
    sources: tuple[str, ...]


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


def load_topics(path: Path) -> Topics:
    """Read topics.yaml; raise `LexiconError` ("file:line: what and how to mend it")."""
    data = load(path)
    rows = data.get("topics") if isinstance(data, dict) else None
    if not isinstance(rows, list) or not rows:
        raise LexiconError(f"{path.name}:1: there are no topics. You could add a list 'topics:'.")
    for at, row in enumerate(rows):
        _check(path, at, row)
    topics = tuple(_topic(row, data.get("ask_first", "")) for row in rows)
    _check_keys(path, topics)
    return Topics(
        topics,
        {topic.key: topic for topic in topics},
        cues=index([*_neutral(path, data), *_cues(path, rows)]),
        options=index(_option_cues(path, rows)),
        raises=index(_raises(path, rows)),
        claims=index(_claims(path, rows)),
    )


def topics_of(text: str, options: Sequence[str], topics: Topics) -> tuple[str, ...]:
    """Return the keys of what a question asks about, at most three.

    Most fitting first, and of two that fit alike the more sensitive. One strong cue or two weak
    ones are enough, or two response options that fit one topic.
    """
    found = find(topics.cues, text)
    heard = _heard(found)
    best = {key: max(weights) for key, weights in heard.items()}
    score = Counter({key: sum(weights) for key, weights in heard.items()})
    for key, chosen in _option_score(options, topics).items():
        if chosen >= ENOUGH or key in score:
            score[key] += chosen
    enough = ENOUGH if len(score) > 1 or text.count(" ") >= SHORT else WEAK
    fitting = [key for key, points in score.items() if points >= enough]
    fitting.sort(key=lambda key: (-best.get(key, 0), -score[key], -topics[key].sensitivity))
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
        if any(_speaks_for(other, one) for other in cues):
            continue
        place = one.cue.label, one.first
        best[place] = max(best.get(place, 0), one.cue.weight)
    heard = defaultdict(list)
    for (label, _), weight in best.items():
        heard[label].append(weight)
    return heard


def _speaks_for(other: Found, one: Found) -> bool:
    """Tell whether a fuller phrase speaks for a cue's words; a weak one only for its own topic."""
    fuller = other.last - other.first > one.last - one.first
    if not (fuller and other.first <= one.first and one.last <= other.last):
        return False
    return other.cue.weight > WEAK or other.cue.label == one.cue.label


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


def _topic(row: Mapping[str, Any], ask_first: str) -> Topic:
    return Topic(
        key=row["key"],
        name=row["name"],
        sensitivity=row["sensitivity"],
        purposes=tuple(row["purposes"]),
        never_claim=tuple(
            NeverClaim(claim["say"], claim.get("depends", False)) for claim in row["never_claim"]
        ),
        gentler=tuple(row["gentler"]),
        ask_first=row.get("ask_first", ask_first),
        sources=tuple(row["sources"]),
    )


def _neutral(path: Path, data: Mapping[str, Any]) -> list[Cue]:
    phrases = data.get("neutral", [])
    return [
        cue
        for at, text in enumerate(phrases)
        for cue in _read(path, text, "", NEUTRAL, "neutral", at)
    ]


def _cues(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for name, weight in CUES:
            for place, text in enumerate(row.get(name, ())):
                yield from _read(path, text, row["key"], weight, "topics", at, name, place)


def _option_cues(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for place, text in enumerate(row.get("options", ())):
            yield from _read(path, f"^ {text}", row["key"], WEAK, "topics", at, "options", place)


def _raises(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for level, texts in row.get("raises", {}).items():
            for text in texts:
                yield from _read(path, text, f"{row['key']}:{level}", WEAK, "topics", at, "raises")


def _claims(path: Path, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cue]:
    for at, row in enumerate(rows):
        for place, claim in enumerate(row["never_claim"]):
            for text in claim.get("cues", ()):
                label = f"{row['key']}:{place}"
                yield from _read(path, text, label, WEAK, "topics", at, "never_claim", place)


def _read(path: Path, text: object, label: str, weight: int, *keys: str | int) -> list[Cue]:
    try:
        if not isinstance(text, str):
            raise ValueError(f"the cue {text!r} is not text. You could put quotes around it.")
        return read_cues(text, label, weight)
    except ValueError as error:
        raise LexiconError(f"{path.name}:{line_of(path, *keys)}: {error}") from error


def _check(path: Path, at: int, row: object) -> None:
    problem, keys = _problem(row)
    if problem:
        raise LexiconError(f"{path.name}:{line_of(path, 'topics', at, *keys)}: {problem}")


def _problem(row: object) -> tuple[str, tuple[str, ...]]:
    """Return what is wrong with a topic and where, or an empty text."""
    if not isinstance(row, dict):
        return "this topic is not a set of keys. You could begin with 'key:'.", ()
    name = row.get("key", "without a key")
    for key in row:
        if key not in KEYS:
            return f"topic '{name}' has an unknown key '{key}'. Use one of: {', '.join(KEYS)}.", (
                key,
            )
    for key in NEEDED:
        if not row.get(key):
            return f"topic '{name}' has no '{key}'. You could add it.", ()
    if row["sensitivity"] not in (1, 2, 3):
        return f"topic '{name}': sensitivity is 1, 2 or 3.", ("sensitivity",)
    for key in LISTS:
        if not isinstance(row.get(key, []), list):
            return f"topic '{name}': '{key}' is a list. You could put it in [ ].", (key,)
    if not all(isinstance(claim, dict) and claim.get("say") for claim in row["never_claim"]):
        return f"topic '{name}': each never_claim has a 'say' and 'cues'.", ("never_claim",)
    return "", ()


def _check_keys(path: Path, topics: Sequence[Topic]) -> None:
    for key, count in Counter(topic.key for topic in topics).items():
        if count > 1:
            at = max(at for at, topic in enumerate(topics) if topic.key == key)
            where = line_of(path, "topics", at, "key")
            raise LexiconError(f"{path.name}:{where}: two topics are called '{key}'. Rename one.")
