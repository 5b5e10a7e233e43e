"""Reviews built by hand, with every field in use somewhere, for tests of what people see."""

from dataclasses import replace

from nlp.model import (
    Category,
    Draft,
    DraftFinding,
    Edit,
    Finding,
    HardWord,
    Kind,
    Level,
    Option,
    OtherQuestion,
    Protected,
    Question,
    QuestionReview,
    Reading,
    Review,
    Rewording,
    Seen,
    Standard,
    Survey,
    Unread,
    WhyStatus,
    WhyWeAsk,
)

CDC = "CDC: Preferred Terms (2022), https://example.org/terms"
AP = "AP: Stylebook (2020), https://example.org/style"
MISSING = WhyWeAsk(WhyStatus.MISSING, draft="We ask so that we can [what you will do].")
DRAFT = """Welcome. *Skip what you like.*
4a. Are you homeless? ( ) Yes ( ) No
4b. Why didn't you bring your paperwork?
4c. What is your name?
4d. ¿Dónde vive usted?
Office use only
"""


def at(text: str, within: str = DRAFT) -> tuple[int, int]:
    start = within.index(text)
    return start, start + len(text)


def quiet(text: str, number: str = "") -> QuestionReview:
    """A question in which nothing is flagged."""
    return QuestionReview(
        question=Question(text, *at(text), number=number),
        findings=(),
        rewordings=(),
        other_questions=(),
        drop="",
        reading=Reading(2, 3),
        topics=(),
        sensitivity=0,
        why_we_ask=MISSING,
    )


def homeless() -> QuestionReview:
    """A question with a finding of each level, one in an option, and all kinds of answer."""
    text = "Are you homeless?"
    best = "Are you experiencing homelessness?"
    edit = Edit(8, 16, "homeless", "experiencing homelessness", "Puts the person first.")
    return QuestionReview(
        question=Question(
            text,
            *at(text),
            options=(Option("Yes", *at("Yes")), Option("No", *at("No"))),
            number="4a",
            section="Home",
            required=True,
        ),
        findings=(
            Finding(
                "homeless-labels", "homeless-people", Category.STIGMA, Level.CARE, 8, 16,
                "homeless", "names a person by a situation.",
                "A situation can change; a label stays.", (CDC, AP),
            ),
            Finding(
                "missing-optout", "", Category.MISSING_OPTOUT, Level.CLARITY, 0, 17, text,
                "It is required, and no option lets people pass.", "Some would rather not say.",
                (AP,),
            ),
            Finding(
                "bare-no", "", Category.OPTIONS, Level.NOTE, 0, 2, "No",
                "a softer “Not now” may fit.", "", (), option=1,
            ),
        ),
        rewordings=(
            Rewording(
                (best,), ("homeless-labels", "missing-optout"), (edit,), best=True,
                options=("Yes", "No", "I’d rather not say"),
            ),
            Rewording(("Do you have no steady place to live?",), ("homeless-labels",), (edit,)),
        ),
        other_questions=(
            OtherQuestion(
                "housing-night", "Where did you sleep last night?",
                ("At home", "With friends", "Somewhere else"), "It names places, not people.",
            ),
        ),
        drop="Your referral form may already say it.",
        reading=Reading(
            5, 3, (HardWord("homeless", 8, 16, "long", ("without a home",)),), ("Short.",)
        ),
        topics=("housing",),
        sensitivity=2,
        why_we_ask=WhyWeAsk(
            WhyStatus.VAGUE,
            text="For our records.",
            draft="We ask so that we can [purpose]. [Who] sees it.",
            choices=("find a bed", "plan a visit"),
            problems=("It could say who sees the answer.",),
            ask_first="What would you do differently if you knew?",
            gentler=("Ask about last night.",),
        ),
    )  # fmt: skip


def paperwork() -> QuestionReview:
    """A flagged question that has been split in two."""
    text = "Why didn't you bring your paperwork?"
    edit = Edit(
        0, 36, text, "Did you bring papers?\nWhat got in the way?", "", frozenset(Protected)
    )
    return QuestionReview(
        question=Question(text, *at(text), number="4b", kind=Kind.QUESTION),
        findings=(
            Finding(
                "why-didnt-you", "", Category.BLAME, Level.CARE, 0, 14, "Why didn't you",
                "“Why didn't you” can sound like blame.", "People may close up.", (CDC,),
            ),
        ),
        rewordings=(
            Rewording(
                ("Did you bring papers?", "What got in the way?"), ("why-didnt-you",), (edit,),
                best=True,
            ),
        ),
        other_questions=(),
        drop="",
        reading=Reading(3, 3),
        topics=(),
        sensitivity=1,
        why_we_ask=WhyWeAsk(WhyStatus.COMPLETE, text="We ask so that we can help with papers."),
    )  # fmt: skip


def foreign() -> QuestionReview:
    """A question in another language."""
    text = "¿Dónde vive usted?"
    review = quiet(text, "4d")
    return QuestionReview(
        Question(text, *at(text), number="4d", english=False),
        (), (), (), "", review.reading, (), 0, WhyWeAsk(WhyStatus.MISSING),
    )  # fmt: skip


def whole() -> Review:
    """A draft with every kind of question, findings across it, and a piece left unread."""
    questions = (homeless(), paperwork(), quiet("What is your name?", "4c"), foreign())
    survey = Survey(
        findings=(
            DraftFinding(
                "no-support-line", Category.SAFETY, Level.CARE,
                "No support line follows questions 1 and 2.", "Some people may need one.",
                (CDC,), (0, 1),
            ),
        ),
        minutes=(1, 2),
        grade=3,
        scorecard=(
            Standard("Purpose", Seen.NOT_SEEN),
            Standard("Consent", Seen.SEEN, "Skip what you like."),
            Standard("Sharing back", Seen.CANNOT_TELL),
        ),
        formulas={"Flesch-Kincaid": 2.6},
    )  # fmt: skip
    draft = Draft(
        DRAFT,
        tuple(item.question for item in questions),
        (
            Unread("Welcome.", *at("Welcome."), "introduction"),
            Unread("Office use only", *at("Office use only"), "not understood"),
        ),
        "Welcome. *Skip what you like.*",
    )
    return Review(draft, questions, survey)


def single(question: QuestionReview) -> Review:
    """A draft of one question."""
    return Review(Draft(DRAFT, (question.question,)), (question,), Survey((), (0, 1), None, ()))


def renamed(review: QuestionReview, text: str) -> QuestionReview:
    """The same review of other words."""
    return replace(review, question=replace(review.question, text=text))
