"""Small drafts, and what shows only across each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.model import (
    Category,
    Draft,
    Finding,
    Kind,
    Level,
    Option,
    Question,
    QuestionReview,
    Reading,
    Seen,
    Survey,
    Unread,
    WhyStatus,
    WhyWeAsk,
)
from nlp.survey import minutes, survey
from nlp.survey.guide import load_guide
from nlp.why.lines import load_lines
from nlp.why.topics import Topics, sensitivity, topics_of
from nlp.why.topics_file import load_topics
from nlp.yamlfile import LEXICONS, LexiconError

LINES = load_lines(LEXICONS / "why-lines.yaml")
GUIDE = load_guide(LEXICONS / "survey.yaml", LINES)
TOPICS: Topics = load_topics(LEXICONS / "topics.yaml")

INTRO = (
    "We use your answers to plan meals and rides for families like yours. Our staff see them. "
    "You can skip any question. We will share what we learn in May."
)
EASY = ("What brings you here today?", "What are you good at?", "What is your ZIP code?")


def question(text: str, start: int, options: Sequence[str] = (), **more: object) -> Question:
    made = tuple(Option(option, start, start) for option in options)
    return replace(Question(text, start, start + len(text), options=made), **more)  # type: ignore[arg-type]


def reviewed(asked: Question, grade: int = 5, findings: tuple[Finding, ...] = ()) -> QuestionReview:
    options = [option.text for option in asked.options]
    topics = topics_of(asked.text, options, TOPICS)
    return QuestionReview(
        question=asked,
        findings=findings,
        rewordings=(),
        other_questions=(),
        drop="",
        reading=Reading(grade, 3),
        topics=topics,
        sensitivity=sensitivity(asked.text, options, topics, TOPICS),
        why_we_ask=WhyWeAsk(WhyStatus.MISSING),
    )


def looked(
    texts: Sequence[str | Question], introduction: str = "", ending: str = ""
) -> tuple[Draft, list[QuestionReview], Survey]:
    """Return a draft made of texts, its reviews and its survey."""
    questions = tuple(
        question(text, 1000 + 100 * at) if isinstance(text, str) else text
        for at, text in enumerate(texts)
    )
    unread = (Unread(ending, 9000, 9000 + len(ending), "instruction"),) if ending else ()
    draft = Draft("", questions, unread, introduction)
    reviews = [reviewed(one) for one in questions]
    return draft, reviews, survey(draft, reviews, 6, GUIDE)


def checks(
    texts: Sequence[str | Question], introduction: str = INTRO, ending: str = ""
) -> dict[str, tuple[int, ...]]:
    """Return the findings of a draft: check -> positions of its questions."""
    _, _, seen = looked(texts, introduction, ending)
    return {finding.check: finding.questions for finding in seen.findings}


def test_a_gentle_draft_has_no_findings() -> None:
    assert checks(EASY) == {}


@pytest.mark.parametrize("texts", [[], ["Have you ever been arrested?"], list(EASY[:2])])
def test_a_small_draft_is_not_scolded(texts: list[str]) -> None:
    _, _, seen = looked(texts)
    assert seen.findings == ()
    assert all(standard.seen is not Seen.NOT_SEEN for standard in seen.scorecard)


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        (["Have you ever been arrested?", *EASY], (0,)),
        (["What is your name?", "Do you use drugs?", *EASY, "Who is on your side?"], (1,)),
        (["What was your income last month?", "What do you enjoy?", "What is your goal?"], (0,)),
        (["What is your race?", "What do you enjoy?", "What is your goal?"], (0,)),
    ],
)
def test_a_private_opening(texts: list[str], at: tuple[int, ...]) -> None:
    assert checks(texts, ending="Call us for support.")["order-sensitive-first"] == at


@pytest.mark.parametrize(
    "texts",
    [
        [*EASY, "Have you ever been arrested?", "What are you proud of?"],
        ["What is your name?", "What is your phone number?", "What is your goal?"],
        ["What is your date of birth?", "How old are your children?", "What is your goal?"],
        ["Are you in recovery?", "Do you drink alcohol?", "Have you used drugs?"],
    ],
)
def test_an_opening_that_is_fine(texts: list[str]) -> None:
    assert "order-sensitive-first" not in checks(texts)


HARD = (
    "Have you ever been arrested?",
    "Are you on probation?",
    "Do you use drugs?",
    "Do you drink alcohol every day?",
    "Has anyone at home hit you?",
)


def test_five_hard_questions_in_a_row() -> None:
    found = checks([*EASY, *HARD, "What gives you hope?"], ending="Call 988 to talk.")
    assert found["order-hard-run"] == (3, 4, 5, 6, 7)


def test_four_hard_questions_are_not_a_run() -> None:
    found = checks([*EASY, *HARD[:4], "What gives you hope?"], ending="Call 988 to talk.")
    assert "order-hard-run" not in found


def test_a_hard_ending() -> None:
    assert checks([*EASY, HARD[0]])["order-hard-ending"] == (3,)
    assert "order-hard-ending" not in checks([*EASY, HARD[0]], ending="Thank you!")
    assert "order-hard-ending" not in checks([*EASY, HARD[0], "What gives you hope?"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Do you feel safe at home?", "How safe do you feel at home?"),
        ("What is your date of birth?", "Date of birth"),
        ("How old are you?", "Age"),
        ("Did staff treat you with respect?", "Were you treated with respect by our staff?"),
        ("What is your phone number?", "Best telephone number"),
        ("Do you have enough food?", "Do you currently have sufficient food?"),
        ("Where do you live?", "Please tell us where you live."),
        ("What are your goals?", "Please list your goals."),
        ("Do you have kids?", "Do you have any children?"),
        ("Is your housing stable?", "Do you have stable housing?"),
        (
            "How satisfied are you with our services?",
            "Are you happy with the services you received?",
        ),
    ],
)
def test_the_same_thing_twice(one: str, other: str) -> None:
    assert checks([one, "What do you enjoy?", other])["repeated"] == (0, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How satisfied are you with the food?", "How satisfied are you with the staff?"),
        ("In the past 30 days, did you use alcohol?", "In the past 30 days, did you use tobacco?"),
        ("How many children live with you?", "How many adults live with you?"),
        (
            "Before the program, how often did you exercise?",
            "After the program, how often did you exercise?",
        ),
        ("First name", "Last name"),
        ("Parent 1 phone", "Parent 2 phone"),
        ("What is your date of birth?", "What is your child's date of birth?"),
        ("Where do you live?", "Who lives with you?"),
        ("If yes, please explain.", "If no, please describe."),
        ("Did you feel safe?", "Did you not feel safe?"),
        ("How often?", "How often?"),
        ("Who helps you?", "How can we help you?"),
        ("What went well?", "What did not go well?"),
        ("Do you have a phone?", "What is your phone number?"),
        ("Do you want help with housing?", "Do you have housing?"),
        ("Did you work last week?", "Did you work last month?"),
    ],
)
def test_parallel_questions_are_not_repeats(one: str, other: str) -> None:
    assert "repeated" not in checks([one, "What do you enjoy?", other])


def test_the_same_field_in_two_sections_is_not_a_repeat() -> None:
    fields = [
        question("Date of birth", 1000, kind=Kind.PHRASE, section="Child 1"),
        question("Date of birth", 1100, kind=Kind.PHRASE, section="Child 2"),
    ]
    assert "repeated" not in checks([*fields, "What do you enjoy?"])


def test_no_introduction() -> None:
    assert "no-introduction" in checks(EASY, "")
    assert "no-introduction" in checks(EASY, "Hi all, could you take a look before Friday?")
    draft, reviews, _ = looked(EASY)
    for text, reason, missing in (
        ("This survey is about our meals.", "introduction", False),
        ("These questions are about your home.", "instructions", False),
        ("Question, options, and why we ask", "header row", True),
    ):
        seen = survey(replace(draft, unread=(Unread(text, 0, 30, reason),)), reviews, 6, GUIDE)
        assert ("no-introduction" in {finding.check for finding in seen.findings}) is missing


@pytest.mark.parametrize(
    ("introduction", "options"),
    [
        ("You can skip any question.", ()),
        ("All questions are optional.", ()),
        ("It is up to you what you answer.", ()),
        ("Thank you for your time.", ("Yes", "No", "Prefer not to answer")),
    ],
)
def test_a_word_on_what_is_optional(introduction: str, options: tuple[str, ...]) -> None:
    texts: list[str | Question] = [*EASY[:2], question("What is your income?", 1500, options)]
    assert "nothing-optional" not in checks(texts, introduction)


def test_nothing_is_optional() -> None:
    _, _, seen = looked([*EASY, "What is your income?"], "Welcome to our program.")
    found = {finding.check: finding for finding in seen.findings}
    assert found["nothing-optional"].level is Level.CLARITY
    _, _, seen = looked([*EASY[:2], "What do you enjoy?"], "Welcome to our program.")
    found = {finding.check: finding for finding in seen.findings}
    assert found["nothing-optional"].level is Level.NOTE


def test_one_line_that_may_be_skipped_does_not_speak_for_all() -> None:
    line = "So we can find rent help for you. Our staff see it. You can skip this."
    asked = replace(question("What is your income?", 1500), why_line=line)
    found = checks([*EASY[:2], asked, "What is your race?"], "Welcome to our program.")
    assert found["few-optional"] == (2,)
    assert "nothing-optional" not in found


@pytest.mark.parametrize(
    "opening", ["What name would you like us to call you?", "What is a safe way to reach you?"]
)
def test_a_kind_opening_is_not_private(opening: str) -> None:
    assert "order-sensitive-first" not in checks([opening, *EASY])


@pytest.mark.parametrize(
    "text",
    [
        "Failure to answer truthfully may result in being asked to leave.",
        "You must complete all questions before we can help you.",
        "Incomplete forms will be rejected.",
    ],
)
def test_pressure_around_the_questions(text: str) -> None:
    assert "pressure" in checks(EASY, f"{INTRO} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "You will not be asked to give your name.",
        "You can leave any question blank and still get help.",
        "We must report it if a child is in danger.",
        "Please answer as many questions as you like.",
    ],
)
def test_words_that_put_no_pressure_on_people(text: str) -> None:
    assert "pressure" not in checks(EASY, f"{INTRO} {text}")


def test_a_funders_wish_is_no_benefit_to_those_asked() -> None:
    line = "Our funder asks how many children we reach. They see counts, not names."
    asked = replace(question("How many children live with you?", 1500), why_line=line)
    _, _, seen = looked([*EASY, asked], "Welcome to our program.")
    assert card(seen)["benefit"] == (Seen.NOT_SEEN, "")


HURT = "Has anyone at home hurt you?"


@pytest.mark.parametrize(
    "ending",
    ["If this brought up hard feelings, you can talk with us.", "You can call 988 at any time.",
     "Here is a list of resources."],
)  # fmt: skip
def test_a_support_line_after_a_hard_topic(ending: str) -> None:
    assert "no-support" not in checks([*EASY, HURT], ending=ending)


def test_no_support_after_a_hard_topic() -> None:
    assert checks([*EASY, HURT, "What gives you hope?"])["no-support"] == (3,)
    followed = [*EASY, HURT, "Would you like to talk with an advocate?"]
    assert "no-support" not in checks(followed)
    noted: list[str | Question] = [
        *EASY,
        question(HURT, 1900, note="You can call 988 to talk with someone."),
    ]
    assert "no-support" not in checks(noted)


def test_a_way_to_reach_a_person_who_may_not_be_safe() -> None:
    texts = [*EASY, HURT, "What is your phone number?"]
    assert checks(texts, ending="Call 988 to talk.")["unsafe-contact"] == (4,)
    asked = [*texts, "Is it safe to leave a message?"]
    assert "unsafe-contact" not in checks(asked, ending="Call 988 to talk.")
    named = [*EASY, HURT, "What is your full name?"]
    assert "unsafe-contact" not in checks(named, ending="Call 988 to talk.")


PROBLEMS = (
    "What problems do you have?",
    "What barriers to work do you face?",
    "Are you behind on your rent?",
    "Do you have trouble paying bills?",
)


def test_only_problems() -> None:
    assert checks(PROBLEMS)["only-problems"] == (0, 1, 2, 3)
    assert "only-problems" not in checks([*PROBLEMS, "What is going well?"])
    assert "only-problems" not in checks([*PROBLEMS, "Who can you count on for support?"])


def test_sharing_back() -> None:
    plain = "Our staff see your answers. You can skip any question."
    assert "no-sharing-back" in checks(EASY, plain)
    for ending in ("We will post the results in June.", "We will tell you what we learned."):
        assert "no-sharing-back" not in checks(EASY, plain, ending)


def test_anonymous_beside_a_name_is_a_false_promise() -> None:
    introduction = "This survey is anonymous. " + INTRO
    _, _, seen = looked(["What is your full name?", *EASY[:2]], introduction)
    found = [finding for finding in seen.findings if finding.check == "false-promise"]
    assert [(one.level, "anonymous" in one.message) for one in found] == [(Level.CARE, True)]
    assert "false-promise" not in checks(EASY[:2], introduction)


def test_a_promise_is_judged_in_a_small_draft_too() -> None:
    assert "false-promise" in checks(EASY[:1], "Everything you say is completely confidential.")


def test_how_long_it_takes() -> None:
    choices = [question(f"Question {at}?", at, ("Yes", "No")) for at in range(85)]
    low, high = minutes(choices, GUIDE)
    assert low in (15, 16)
    assert high == 29
    assert minutes([], GUIDE) == (0, 0)
    assert minutes(choices[:1], GUIDE) == (1, 1)
    told = [question("Tell us about your hopes.", 0)] * 10
    assert minutes(told, GUIDE) == (4, 10)
    rows = [question("I feel listened to.", 0, kind=Kind.STATEMENT)] * 10
    assert minutes(rows, GUIDE) == (1, 2)


def test_a_long_draft() -> None:
    many = [question(f"Do you know place {at}?", at, ("Yes", "No")) for at in range(85)]
    _, _, seen = looked(many, INTRO)
    long = [finding for finding in seen.findings if finding.check == "too-long"]
    assert [finding.level for finding in long] == [Level.NOTE]
    assert f"{seen.minutes[0]} to {seen.minutes[1]} minutes" in long[0].message


def test_grade_is_the_median() -> None:
    draft, reviews, _ = looked(EASY)
    graded = [
        replace(one, reading=Reading(grade, 3))
        for one, grade in zip(reviews, (4, 6, 12), strict=True)
    ]
    assert survey(draft, graded, 6, GUIDE).grade == 6
    assert survey(Draft("", ()), (), 6, GUIDE).grade is None


def test_findings_are_worded_for_people() -> None:
    texts = ["Have you ever been arrested?", *HARD, HURT, "What is your phone number?", *PROBLEMS]
    _, _, seen = looked([*texts, texts[0]], "This is completely confidential.")
    assert len(seen.findings) >= 6
    for finding in seen.findings:
        assert finding.why
        assert finding.sources
        assert "{" not in finding.message
        assert "don't" not in finding.message.lower()


def card(seen: Survey) -> dict[str, tuple[Seen, str]]:
    return {one.name.partition(": ")[2]: (one.seen, one.words) for one in seen.scorecard}


def test_a_scorecard_shows_the_words() -> None:
    _, _, seen = looked([*EASY, "What language do you like to speak?"], INTRO)
    assert card(seen) == {
        "benefit": (
            Seen.SEEN,
            "We use your answers to plan meals and rides for families like yours.",
        ),
        "access": (Seen.SEEN, "What language do you like to speak?"),
        "sharing back": (Seen.SEEN, "We will share what we learn in May."),
        "purpose": (
            Seen.SEEN,
            "We use your answers to plan meals and rides for families like yours.",
        ),
        "consent and transparency": (
            Seen.SEEN,
            "You can skip any question. Our staff see them.",
        ),
        "trauma-informed": (Seen.CANNOT_TELL, ""),
        "protection": (Seen.NOT_SEEN, ""),
        "quality": (Seen.SEEN, EASY[0]),
    }


def test_a_bare_draft_shows_little() -> None:
    _, _, seen = looked([*EASY[:2], HURT])
    shown = {name: standard for name, (standard, _) in card(seen).items()}
    assert shown == {
        "benefit": Seen.NOT_SEEN,
        "access": Seen.CANNOT_TELL,
        "sharing back": Seen.NOT_SEEN,
        "purpose": Seen.NOT_SEEN,
        "consent and transparency": Seen.NOT_SEEN,
        "trauma-informed": Seen.NOT_SEEN,
        "protection": Seen.NOT_SEEN,
        "quality": Seen.SEEN,
    }


def test_a_harmful_wording_is_not_trauma_informed() -> None:
    draft, reviews, _ = looked([*EASY, HURT], INTRO)
    hit = Finding("x", "x", Category.BLAME, Level.CARE, 0, 3, "Why didn't you", "m", "w", ("s",))
    reviews[0] = replace(reviews[0], findings=(hit,))
    seen = card(survey(draft, reviews, 6, GUIDE))
    assert seen["trauma-informed"] == (Seen.NOT_SEEN, "Why didn't you")
    assert seen["quality"] == (Seen.NOT_SEEN, "Why didn't you")


def test_the_projects_own_guide_is_the_default() -> None:
    draft, reviews, seen = looked(EASY, INTRO)
    assert survey(draft, reviews, 6) == seen


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("small: 3", "tiny: 3", "there is no 'small'. You could add it."),
        ("category: repeated", "category: twice", "'twice' is not a valid Category"),
        ("    - 988|911|211", "    - .. 988", "has to begin with a word"),
        ("  too-long:", "  long:", "there is no 'too-long'. You could add it."),
    ],
)
def test_a_mistake_in_the_guide_is_explained(old: str, new: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "survey.yaml"
    text = (LEXICONS / "survey.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"^survey\.yaml:\d+: ") as error:
        load_guide(path, LINES)
    assert says in str(error.value)
