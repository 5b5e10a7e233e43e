"""Other questions: whom they are put to, where they fit, and that each is fit to be sent."""

import re

import pytest

from nlp.draft import split
from nlp.lexicon import load_lexicon
from nlp.model import Category
from nlp.others.another import happened
from nlp.others.asked_for import asked_for
from nlp.others.fidelity import speaks_of_all, themes_asked
from nlp.others.model_questions import HOUSEHOLD, YOU, ModelQuestion, read_model_questions
from nlp.parse import parse
from nlp.review import Engine
from nlp.sense.address import whom_asked_about
from nlp.sense.things import thing_in
from nlp.yamlfile import LEXICONS, LexiconError, load

MODEL = load_lexicon().other_questions
OPEN = ("____", "Ask me each time", "I have questions first", "I will contact you", "No")
SENSITIVE = {
    "housing", "work", "school_records", "substance_use", "disability", "income", "violence",
    "immigration", "justice", "language", "household", "mental_health", "health",
    "hiv_reproductive", "race_ethnicity", "tribe", "sexual_orientation", "military", "religion",
    "food", "gender", "contact", "age", "relationship", "education",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Are you homeless?", YOU),
        ("What is wrong with your child?", "your child"),
        ("Is the applicant a felon?", "the applicant"),
        ("Client's barriers and failures:", "the client"),
        ("How do you discipline your child?", YOU),
        ("Does anyone in your home use drugs?", HOUSEHOLD),
        ("How many homeless people slept here?", ""),
        ("What services do you offer to drug addicts?", ""),
        ("Is your brother an addict?", HOUSEHOLD),
        ("How did the rape happen?", YOU),
        ("Did he use drugs?", "this person"),
        ("Child's faults (use the back if you need to):", "the child"),
        ("Veteran status:", YOU),
    ],
)
def test_whom_a_question_asks_about(text: str, whom: str) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    assert whom_asked_about(parsed) == whom


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is the applicant a felon?", "Would the applicant like help with any of these?"),
        ("Is your child a troublemaker?", "What would help your child do well, if anything?"),
        ("How did your baby die?", "Would you like support with grief"),
        ("Why were you fired?", "What was going on when your last job ended?"),
        ("Are you on welfare?", "Do you or does anyone in your home get any of these now?"),
        ("How many abortions have you had?", "Would you like to talk with someone about birth"),
        ("I trust my doctor. Agree/Disagree", "How much do you trust your doctor?"),
        ("I get the help I need. Agree/Disagree", "How often do you get the help you need?"),
        ("I feel hopeful here. Strongly agree / Disagree", "How hopeful do you feel here?"),
    ],
)
def test_another_question_serves_the_purpose(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions[0].text.startswith(asked)


@pytest.mark.parametrize(
    "text",
    [
        "What services do you offer to drug addicts and the homeless?",
        "How many disabled adults come to your day program?",
        "What percent of your clients are non-white?",
        "Was the victim drinking at the time?",
        "Provide a detailed budget narrative.",
    ],
)
def test_none_is_offered_where_nobody_could_be_asked(engine: Engine, text: str) -> None:
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions == ()


def test_at_most_two_are_offered_and_each_once(engine: Engine) -> None:
    (review,) = engine.review_lines(["Why was your child removed from your custody?"])
    ids = [other.id for other in review.questions[0].other_questions]
    assert 1 <= len(ids) <= 2
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("question", MODEL.values(), ids=lambda one: one.id)
def test_every_model_question_can_be_sent(engine: Engine, question: ModelQuestion) -> None:
    """Clean of care findings, one question, with different options and a way out of each."""
    for whom in (YOU, "your child", "the client"):
        put = question.put_to(whom, "What did your son say?")
        if put is None:
            continue
        assert put.text.count("?") == 1
        assert "{" not in put.text
        assert len(set(put.options)) == len(put.options) >= 2
        ways_out = ("Prefer", "Not now", "Not sure", "No", "Ask me", "I would like", "I have")
        assert any(option.startswith(ways_out) for option in put.options)
        (review,) = engine.review_lines([put.text])
        found = [one.check for one in review.questions[0].findings if one.level == "care"]
        assert found == []


def test_a_list_with_several_answers_says_so() -> None:
    listed = [one for one in MODEL.values() if "Choose any that fit" in one.text]
    assert len(listed) >= 12
    assert all(len(one.options) >= 4 for one in listed)


def test_model_questions_cover_the_sensitive_topics() -> None:
    topics = {topic for question in MODEL.values() for topic in question.topics}
    assert topics >= SENSITIVE


def test_one_person_agrees_with_the_verb() -> None:
    asked = MODEL["gender-self-described"]
    assert asked.put_to("your children") is None
    put = asked.put_to("your son")
    assert put is not None
    assert put.text.startswith("How does your son describe their gender?")


def test_whose_follows_an_s() -> None:
    put = MODEL["race-ethnicity"].put_to("the tenants")
    assert put is not None
    assert put.text.startswith("What is the tenants' race")


@pytest.mark.parametrize(
    ("row", "said"),
    [("txt: Why?", "unknown key 'txt'"), ("text: Why?\n  why: w\n  serves: [rude]", "rude")],
)
def test_a_mistake_is_met_with_its_line(tmp_path, row: str, said: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "model-questions.yaml"
    path.write_text(f"asked:\n  {row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=said):
        read_model_questions(path)


def test_what_serves_is_a_category_and_every_key_is_used() -> None:
    read = read_model_questions(LEXICONS / "model-questions.yaml")
    assert all(isinstance(one, Category) for question in read.values() for one in question.serves)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What is your dead name?", "Which names should we know?"),
        ("Provide proof that you were abused.", "What would be easiest for you to show us"),
        ("May we call and leave a message about your abuse case?", "What are safe ways"),
        (
            "You are required to attend chapel before dinner.",
            "Would you like to take part in prayer or worship here, or would you",
        ),
        ("Is your son a slow learner?", "What would help your son learn and grow?"),
        (
            "Are you illiterate or just a poor reader?",
            "What would help you with reading and writing",
        ),
        (
            "Why did you try to kill yourself?",
            "Would you like to talk with someone about staying",
        ),
        (
            "When did you stop hitting your children?",
            "What would help you as a parent or caregiver",
        ),
        (
            "Residents who skip chores will lose passes. Initial here.",
            "Would you like to talk over",
        ),
        (
            "Pursuant to the lease, have you been served with a notice to quit?",
            "Has anyone told you in writing",
        ),
        ("Before he hit you, what did you say to him?", "Would you like support with safety"),
        (
            "Describe the choices that led to your children being placed in care.",
            "What would help you as a parent",
        ),
        ("Are you chronically homeless?", "About how long have you been without a steady place"),
        ("Does the client have an excuse for being late?", "What makes getting here on time hard"),
    ],
)
def test_what_a_question_is_after_decides(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    (other,) = review.questions[0].other_questions
    assert other.text.startswith(asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Why did you let your son miss school?", "What makes it hard for your son"),
        ("Did you get yourself evicted?", "What led to leaving your last home?"),
        ("Why can't you control your daughter?", "What helps you get through hard"),
        ("Would your old boss call you lazy?", "What would someone you have worked with say"),
        ("When did you get clean, and was your urine dirty?", "What would help you with"),
        ("List any mental patients in your home.", "Would you, or anyone you live with"),
        ("With your wife in the room, does she hurt you?", "Please answer this one only when"),
        ("Why didn't you report the rape to the police?", "Would you like to hear"),
        ("Enter your SSN to get a food box:", "How many people is the food for"),
        ("Dorms: men's or women's, by sex at birth.", "Which sleeping space would feel safest"),
        ("Are you too old to learn to use a computer?", "What would make using a computer"),
        ("What did he use to hurt you?", "Do you feel safe where you are staying"),
        ("On what exact dates in the last five years did you see a dentist?", "When did you last"),
        ("Scan your passport and attach it to this page.", "Which of these could you show us"),
        ("Have you hurt yourself on purpose?", "Would you like to talk with someone about staying"),
        ("Was your mother ever in a mental hospital?", "Is there anything about mental health in"),
        ("List your biggest problems with trust issues.", "What would help you with trusting"),
        ("Are you Negro, Oriental or Caucasian?", "What is your race or ethnicity?"),
        (
            "Residents who refuse a drug test lose their bed. Sign.",
            "What would you like to do about",
        ),
        ("Sign now. We will explain it later.", "What would you like to know before you"),
        ("You have to let us talk to your doctor.", "Who, if anyone, may we speak with"),
        (
            "Submitting this form means that you let us use your story in our newsletter.",
            "May we share your story where",
        ),
        ("How much do you owe, in total, on cars and medical bills?", "About how much do you owe"),
        (
            "Why did you let your benefits lapse?",
            "What would make it easier for you to get or keep",
        ),
    ],
)
def test_a_definite_topic_gets_a_definite_question(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    offered = [other.text for other in review.questions[0].other_questions]
    assert [one[: len(asked)] for one in offered] == [asked]


def test_several_labels_to_tick_are_met_with_support_for_each(engine: Engine) -> None:
    (question,) = engine.review(
        "Which are you?\n( ) An addict\n( ) A felon\n( ) Mentally ill\n( ) None of these"
    ).questions
    (other,) = question.other_questions
    assert other.id == "labels-help"
    assert other.options[:3] == (
        "Alcohol or other drugs", "Courts or a record", "Stress, mood or feelings",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("counted", "rate"),
    [
        ("How many times have you seen a doctor?", "How often do you see a doctor, if at all?"),
        (
            "How many times did Maria's teacher call?",
            "How often did Maria's teacher call, if at all?",
        ),
        ("Number of clinic visits:", "How often do you have clinic visits, if at all?"),
        ("How many jobs have you ever applied for?", "How often do you apply for jobs, if at all?"),
        ("How many letters have you sent us?", ""),
        ("How many times have you moved?", ""),
    ],
)
def test_a_count_is_asked_as_a_rate(engine: Engine, counted: str, rate: str) -> None:
    (review,) = engine.review_lines([counted])
    assert [one.text for one in review.questions[0].other_questions] == ([rate] if rate else [])


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("To get a winter coat, give the last four of your SSN.", "clothes-sign-up"),
        ("Why did you wait so long to bring your son in?", "sooner-hard"),
        ("Volunteer application: do you have a criminal record?", "background-talk"),
        ("Is your housing adequate?", "housing-troubles"),
        ("Passport or A-number:", "find-my-record"),
    ],
)
def test_what_a_form_needs_is_asked(engine: Engine, question: str, other: str) -> None:
    (review,) = engine.review_lines([question])
    assert [one.id for one in review.questions[0].other_questions] == [other]


def test_a_form_for_two_asks_for_a_private_moment(engine: Engine) -> None:
    (review,) = engine.review_lines(
        ["Fill out this form with your partner: has either of you ever hurt the other?"]
    )
    assert [one.id for one in review.questions[0].other_questions] == ["safe-when-alone"]


def test_a_statement_keeps_its_stretch_of_time(engine: Engine) -> None:
    (review,) = engine.review_lines(
        ["Thinking about this year, tell us whether you agree: my tutor treats me fairly."]
    )
    (other,) = review.questions[0].other_questions
    assert other.text == "Thinking about this year, how fairly does your tutor treat you?"


def test_what_is_kindly_optional_is_left_as_it_is(engine: Engine) -> None:
    (review,) = engine.review_lines(
        ["If you want to, tell us the first names of the people who will be staying with you."]
    )
    assert review.questions[0].other_questions == ()


def test_general_help_is_offered_for_general_faults_alone(engine: Engine) -> None:
    general, about_a_rule = engine.review_lines(
        ["List the client's weaknesses.", "Do you support the rule that keeps troublemakers out?"]
    )
    assert general.questions[0].other_questions[0].id == "help-right-now"
    assert about_a_rule.questions[0].other_questions == ()


@pytest.mark.parametrize(
    ("key", "whom", "plain", "asked"),
    [
        ("substance-support", "your son", "", "Would you like support for your son with alcohol"),
        ("substance-support", "the client", "", "Would the client like support with alcohol"),
        ("health-wish", "your kids", "", "Is there anything about your kids' health"),
        ("child-learning", YOU, "Is your Daughter slow?", "What would help your daughter learn"),
        ("child-learning", YOU, "Do you have any slow children?", "What would help your children"),
    ],
)
def test_a_parent_is_asked_as_a_parent(key: str, whom: str, plain: str, asked: str) -> None:
    put = MODEL[key].put_to(whom, plain)
    assert put is not None
    assert put.text.startswith(asked)


def test_a_childs_question_needs_a_child() -> None:
    assert MODEL["child-learning"].put_to(YOU, "Are you slow?") is None


def test_options_are_ticked_by_whoever_writes() -> None:
    noted = MODEL["race-ethnicity"].put_to("the client")
    told = MODEL["race-ethnicity"].put_to("your son")
    assert noted is not None
    assert told is not None
    assert noted.options[-2:] == ("In their words: ____", "Prefers not to say")
    assert told.options[-1] == "Prefer not to answer"


@pytest.mark.parametrize(
    "text",
    [
        "I am responsible for the situation I am in. Agree / Disagree",
        "Have you ever been to detox, and did it help?",
        "Was your parole officer fair and quick?",
        "How often do you regularly pay your bills late?",
    ],
)
def test_what_is_well_asked_for_is_kept(engine: Engine, text: str) -> None:
    """Where only how it is put is at fault, nothing stands in for it."""
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions == ()


def test_nobody_is_offered_support_for_having_died(engine: Engine) -> None:
    (review,) = engine.review_lines(["How did your son die?"])
    asked = [other.text for other in review.questions[0].other_questions]
    assert asked[0].startswith("Would you like support with grief")
    assert not [text for text in asked if "your son" in text]


@pytest.mark.parametrize(
    "text",
    [
        "Failure to disclose all income will result in termination of benefits.",
        "Answer truthfully. We will check with your probation officer.",
        "Client refused to answer",
        "I give up my right to see my file. Signature?",
        "Do you think that illegals should get help?",
        "Number of homeless served",
    ],
)
def test_where_nothing_serves_a_reason_says_what_to_do(engine: Engine, text: str) -> None:
    (review,) = engine.review_lines([text])
    assert review.questions[0].other_questions == ()
    assert review.questions[0].drop.startswith("You could ")


def test_a_purpose_decides_only_where_something_was_found(engine: Engine) -> None:
    (review,) = engine.review_lines(["What is the best time to reach you?"])
    assert review.questions[0].other_questions == ()


def test_every_question_that_is_named_exists() -> None:
    rows = load(LEXICONS / "asked-for.yaml").values()
    named = {key for row in rows for key in row["ask"]}
    named |= {key for one in MODEL.values() for key in (*one.closer, *one.otherwise)}
    assert named <= MODEL.keys()


def test_each_purpose_asks_something_or_gives_a_reason() -> None:
    quiet = [
        key
        for key, row in load(LEXICONS / "asked-for.yaml").items()
        if not row["ask"] and not row.get("drop")
    ]
    assert quiet == ["unfair", "others-reported", "others-known"]


def test_things_fit_whoever_they_are_said_of() -> None:
    things = load(LEXICONS / "things.yaml")
    assert not [one for one in things if re.search(r"\b(?:your?|my|his|her|their)\b", one)]
    for name in (name for one in MODEL.values() for name in one.things):
        assert name in things


def test_what_stands_on_top_is_taken() -> None:
    assert thing_in("Do you forget your pills in the morning?") == "mornings"
    assert thing_in("Do you forget your pills at school?") == "taking medicine"
    assert thing_in("Are you well?") == ""


def test_answers_are_about_what_was_named() -> None:
    put = MODEL["consent-choices"].put_to(YOU, "I agree to treatment and to release my records.")
    assert put is not None
    assert put.options[:2] == (
        "Treatment or care",
        "Information being shared (what, and with whom): ____",
    )
    assert len(put.options) == 4
    assert MODEL["consent-choices"].put_to(YOU, "I agree to treatment.") is None


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("What did you do to get thrown out?", True),
        ("Why are you so angry?", False),
        ("How many times did you fail?", False),
        ("Have you ever brought this on yourself?", False),
    ],
)
def test_a_time_is_spoken_of_where_there_was_one(text: str, past: bool) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    assert happened(parsed) is past


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Any false statement will result in dismissal. Initials?", "honesty-threat"),
        ("Will your program result in jobs?", None),
        ("Has your mother ever attempted suicide?", "suicide-close-by"),
    ],
)
def test_a_notice_is_no_question(text: str, after: str | None) -> None:
    (parsed,) = parse(split(text, lines=True).questions)
    found = asked_for(parsed)
    assert next((one.id for one in found), None) == after


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Do you use drugs?", {"alcohol and drugs"}),
        ("Job search history:", {"work"}),
        ("What is your HIV status? (Needed for kitchen volunteers.)", {"hiv"}),
        ("Our shelter serves veterans. Are you pregnant?", {"pregnancy"}),
        ("We serve gamblers. Which fits you?", {"gambling"}),
        ("Enter your license number to join the art class.", {"numbers and papers"}),
        ("How did the class go?", {"taking part in groups"}),
        ("Who are the adults living next door?", {"neighbors"}),
        ("Did you miss any pills? Write down each dose missed.", {"medicine", "missed doses"}),
        ("Why were your children placed in care?", {"custody"}),
        ("Have you prayed since coming to our shelter?", {"religion"}),
        ("Does she let you have your own money?", set()),
        ("Was the baby planned?", {"birth of a child"}),
    ],
)
def test_what_a_question_asks_about(text: str, asked: set[str]) -> None:
    assert themes_asked(text) == asked


def test_another_question_speaks_of_all_that_is_asked() -> None:
    jail = MODEL["family-in-prison"]
    assert speaks_of_all(jail, "Was your mother ever in jail?")
    assert not speaks_of_all(jail, "Was your mother ever in jail or in a mental hospital?")
    assert speaks_of_all(MODEL["help-with"], "How could you get better grades?")
    assert not speaks_of_all(MODEL["safe-contact"], "Does your partner hit you?")


def test_the_themes_of_model_questions_are_known() -> None:
    known = set(load(LEXICONS / "themes.yaml"))
    assert {name for one in MODEL.values() for name in one.covers | one.themes} <= known


def test_another_question_is_withheld_where_it_would_lose_what_is_asked(engine: Engine) -> None:
    about_drugs, about_gambling = engine.review_lines(
        ["Are you a drug addict?", "Are you a gambling addict?"]
    )
    assert about_drugs.questions[0].other_questions[0].id == "substance-support"
    offered = [one.id for one in about_gambling.questions[0].other_questions]
    assert "substance-support" not in offered


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What is wrong with your neighborhood?", "neighborhood-wish"),
        ("Are you a gambling addict?", "gambling-support"),
        ("What is your Medicaid number?", "health-coverage"),
        ("Would you say the client is a battered woman?", "support-after-harm"),
        ("Are you a homosexual or a transsexual?", "identity-to-know"),
        ("Has your mother been in jail or in a mental hospital?", "family-lives-with"),
        ("Put your SSN on this survey so that we can match your answers.", "match-answers"),
        ("Why didn't you make the effort to come to the parent group?", "came-hard"),
        ("Failure to return the exit survey will be reported. Rate your coach.", "feedback-wish"),
        ("Overall, are things better?", "things-compared"),
        ("Does your wife hit you? (Fine to answer while she is in the room.)", "safe-when-alone"),
    ],
)
def test_what_is_asked_is_not_lost(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    assert [one.id for one in review.questions[0].other_questions] == [asked]


def test_several_consents_are_named_one_by_one(engine: Engine) -> None:
    (review,) = engine.review_lines(
        ["I consent to treatment, to release of my medical records and to follow-up surveys."]
    )
    (other,) = review.questions[0].other_questions
    assert other.options[:3] == (
        "Treatment or care", "Health information being shared (what, and with whom): ____",
        "Surveys later on",
    )  # fmt: skip


def test_a_household_is_asked_about_where_one_is_meant() -> None:
    savings = MODEL["savings-range"]
    own = savings.put_to(YOU, "How much is in your savings account?")
    shared = savings.put_to(YOU, "How much does your household have in savings?")
    assert own is not None
    assert shared is not None
    assert "do you have" in own.text
    assert "your household" in shared.text


def test_some_questions_fit_only_a_child_or_a_grown_up() -> None:
    assert MODEL["child-learning"].put_to("the client") is None
    assert MODEL["parent-support"].put_to("the child") is None
    assert MODEL["parent-support"].put_to("the client") is not None
