"""What the cards are drawn from in tests: by hand or at random, hostile text included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from bot.records import (
    Concern,
    Deed,
    Entry,
    Item,
    KeepReason,
    Kept,
    Paste,
    Seen,
    Standing,
    State,
)
from nlp.model import (
    Audience,
    Category,
    DraftFinding,
    Edit,
    Finding,
    HardWord,
    Level,
    Option,
    OtherQuestion,
    Question,
    QuestionReview,
    Reading,
    Rewording,
    Standard,
    Survey,
    Unread,
    WhyStatus,
    WhyWeAsk,
)
from nlp.model import Seen as Shown
from tests.samples import homeless, quiet

MARK = "zqx"  # stands in everything that people or findings say, and in nothing of ours
HOSTILE = (
    f"{MARK} <!channel> <@U012ABC> *bold* _it_ `code` &amp; <https://example.org|click> :smile:"
)
RTL = f"{MARK} هل أنت بلا مأوى؟ \u202eabc"
EMOJI = f"{MARK} 👩‍👩‍👧‍👦🏽 " * 40
LONG = f"{MARK} " + "very " * 2_000
UNBROKEN = MARK + "x" * 10_000
TEXTS = ("", " ", HOSTILE, RTL, EMOJI, LONG, UNBROKEN, f"{MARK} Are you homeless?")

texts = st.one_of(
    st.sampled_from(TEXTS),
    st.text(max_size=200).map(lambda text: f"{MARK} {text}"),
)
some = st.one_of(st.integers(0, 3), st.sampled_from([12, 40]))


def many(one: st.SearchStrategy[Any], most: int = 40) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return tuples of few drawn values, repeated up to `most` times."""
    few = st.lists(one, min_size=1, max_size=2)
    counts = some.map(lambda count: min(count, most))
    return st.tuples(few, counts).map(lambda pair: tuple((pair[0] * 40)[: pair[1]]))


options = texts.map(lambda text: Option(text, 0, 0))
questions = st.builds(
    Question,
    text=texts,
    start=st.just(0),
    end=st.just(0),
    options=many(options),
    required=st.booleans(),
    number=texts,
    section=texts,
    note=texts,
    why_line=texts,
    english=st.booleans(),
)
findings = st.builds(
    Finding,
    check=st.sampled_from(["housing-labels", "blame"]),
    entry=st.sampled_from(["", "homeless-people"]),
    category=st.sampled_from(Category),
    level=st.sampled_from(Level),
    start=st.just(0),
    end=st.just(1),
    match=texts,
    message=texts,
    why=texts,
    sources=st.just(("CDC: Terms (2022), https://example.org/terms", f"{MARK} no address")),
    option=st.sampled_from([None, 0, 99]),
)
edits = st.builds(Edit, start=st.just(0), end=st.just(1), old=texts, new=texts, reason=texts)
rewordings = st.builds(
    Rewording,
    texts=st.one_of(st.tuples(texts), st.tuples(texts, texts)),
    fixes=st.just(("blame",)),
    edits=many(edits),
    best=st.booleans(),
    options=many(texts),
)
others = st.builds(OtherQuestion, id=st.just("where"), text=texts, options=many(texts), why=texts)
readings = st.builds(
    Reading,
    grade=st.integers(1, 14),
    margin=st.integers(0, 4),
    hard_words=many(
        st.builds(HardWord, texts, st.just(0), st.just(1), texts, many(texts, 3)),
    ),
    notes=many(texts),
)
whys = st.builds(
    WhyWeAsk,
    status=st.sampled_from(WhyStatus),
    text=texts,
    draft=texts,
    choices=many(texts),
    problems=many(texts),
    covered_by=texts,
    ask_first=texts,
    gentler=many(texts),
)
reviews = st.builds(
    QuestionReview,
    question=questions,
    findings=many(findings),
    rewordings=many(rewordings, 3),
    other_questions=many(others, 3),
    drop=texts,
    reading=readings,
    topics=st.just(()),
    sensitivity=st.integers(0, 3),
    why_we_ask=whys,
    instrument=texts,
)
people = st.sampled_from(["U012ABC", "former", "W99", "<!channel>"])
kept = st.builds(
    Kept,
    check=st.sampled_from(["housing-labels", "other"]),
    entry=st.sampled_from(["", "homeless-people"]),
    reason=st.sampled_from(KeepReason),
    words=texts,
    who=people,
    at=st.just(0.0),
)
concerns = st.builds(
    Concern,
    check=st.just("blame"),
    entry=st.just(""),
    category=st.just(Category.BLAME),
    level=st.sampled_from(Level),
    message=texts,
)
standings = st.builds(Standing, open=many(concerns), why=st.sampled_from(WhyStatus))
entries = many(
    st.builds(
        Entry,
        at=st.sampled_from([0.0, 1.7e9]),
        who=people,
        deed=st.sampled_from(Deed),
        words=texts,
    )
)


@st.composite
def seens(draw: st.DrawFn) -> Seen:
    """Draw a question with a review of it."""
    review = draw(reviews)
    item = Item(
        "q00000000000001", "d00000000000001", "T1", draw(people), 1.0, review.question,
        draw(texts), version=draw(st.integers(1, 10**6)), state=draw(st.sampled_from(State)),
        channel=draw(st.sampled_from(["", "C012ABC", "<!here>"])), kept=draw(many(kept)),
        standing=draw(standings),
    )  # fmt: skip
    total = draw(st.sampled_from([1, 2, 7, 2_000]))
    return Seen(item, review, draw(st.integers(1, total)), total)


pastes = st.builds(
    Paste,
    id=st.just("d00000000000001"),
    team=st.just("T1"),
    author=people,
    created=st.just(1.7e9),
    introduction=texts,
    audience=st.sampled_from(Audience),
    unread=many(
        st.builds(
            Unread,
            texts,
            st.just(0),
            st.just(1),
            st.one_of(texts, st.just("not understood")),
        )
    ),
    masked=many(texts),
)
surveys = st.builds(
    Survey,
    findings=many(
        st.builds(
            DraftFinding,
            check=st.just("order"),
            category=st.just(Category.ORDER),
            level=st.sampled_from(Level),
            message=texts,
            why=texts,
            sources=st.just(("CDC: Terms (2022), https://example.org/terms",)),
        )
    ),
    minutes=st.sampled_from([(0, 1), (2, 4), (300, 500)]),
    grade=st.sampled_from([None, 6]),
    scorecard=many(st.builds(Standard, texts, st.sampled_from(Shown), texts)),
)
drafts = st.tuples(seens(), st.sampled_from([0, 1, 2, 9, 101, 2_000])).map(
    lambda pair: draft_of(*pair)
)


def draft_of(seen: Seen, count: int) -> list[Seen]:
    """Return a draft of `count` questions like the one given."""
    return [
        replace(seen, item=replace(seen.item, id=f"q{n:013}"), position=n, total=count)
        for n in range(1, count + 1)
    ]


def sample(state: State = State.PRIVATE, review: QuestionReview | None = None, **more: Any) -> Seen:
    """Return the hand-made question that has a bit of everything."""
    review = review or homeless()
    item = Item(
        "q1", "d1", "T1", "U012ABC", 1.0, review.question, review.question.text, version=3,
        state=state, channel="" if state is State.PRIVATE else "C012ABC",
        standing=standing_of(review), **more,
    )  # fmt: skip
    return Seen(item, review, 3, 7)


def split() -> QuestionReview:
    """Return a review whose best rewording makes two questions of one."""
    asked = quiet("What is your name?")
    edit = Edit(5, 5, "", "\n", "asks for one thing at a time")
    best = Rewording(("Do you have a job?", "Do you want one?"), ("blame",), (edit,), best=True)
    hit = replace(homeless().findings[0], level=Level.CLARITY, message="asks for two things.")
    return replace(asked, findings=(hit,), rewordings=(best,))


def standing_of(review: QuestionReview) -> Standing:
    """Return what is open in a review where nobody kept anything."""
    open_ = (
        Concern(one.check, one.entry, one.category, one.level, one.message)
        for one in review.findings
        if one.level is not Level.NOTE
    )
    return Standing(tuple(open_), review.why_we_ask.status)


def texts_in(node: object, kind: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a payload with its kind: mrkdwn, plain_text, text, quote…"""
    if isinstance(node, dict):
        own = str(node.get("type", kind))
        if isinstance(node.get("text"), str):
            yield own, node["text"]
        for value in node.values():
            yield from texts_in(value, own)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from texts_in(part, kind)
