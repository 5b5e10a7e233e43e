"""Other questions that serve the purpose: which are offered, and where none is."""

import pytest

from nlp.review import Engine


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


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What is your dead name?", "Which names should we know?"),
        ("Provide proof that you were abused.", "What would be easiest for you to show us"),
        ("May we call and leave a message about your abuse case?", "What are safe ways"),
        (
            "You are required to attend chapel before dinner.",
            "Would you like to take part in prayer or worship here? Either",
        ),
        ("Is your son a slow learner?", "What would help your son learn and grow?"),
        (
            "Are you illiterate or just a poor reader?",
            "What would help you with reading and writing",
        ),
        ("Why did you try to kill yourself?", "Would you like to talk with someone about staying"),
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
        ("Why did you let your son miss school?", "What makes it hard for your son"),
        ("Did you get yourself evicted?", "What led to leaving your last home?"),
        ("Why can't you control your daughter?", "What helps you get through hard"),
        ("Would your old boss call you lazy?", "What would someone you have worked with say"),
        ("When did you get clean, and was your urine dirty?", "What would help you with"),
        ("List any mental patients in your home.", "Would you, or anyone you live with"),
        ("With your wife in the room, does she hurt you?", "Ask in private, apart"),
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
            "Do you agree to drug tests",
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
def test_what_a_question_is_after_decides(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    (other,) = review.questions[0].other_questions
    assert other.text.startswith(asked)


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
            "In the past month, about how many times did Maria's teacher call?",
        ),
        (
            "Number of clinic visits:",
            "In the past 12 months, about how many clinic visits did you have?",
        ),
        (
            "How many jobs have you ever applied for?",
            "In the past month, about how many jobs have you applied for?",
        ),
        ("How many letters have you sent us?", ""),
        ("How many times have you moved?", ""),
    ],
)
def test_a_count_of_times_is_a_rate_and_one_of_things_stays(
    engine: Engine, counted: str, rate: str
) -> None:
    (review,) = engine.review_lines([counted])
    assert [one.text for one in review.questions[0].other_questions] == ([rate] if rate else [])


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
        ("To get a winter coat, give the last four of your SSN.", "clothes-sign-up"),
        ("Why did you wait so long to bring your son in?", "sooner-hard"),
        ("Volunteer application: do you have a criminal record?", "background-talk"),
        ("Is your housing adequate?", "housing-troubles"),
        ("Passport or A-number:", "find-my-record"),
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


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sex of each camper: M / F", "How does each camper describe their gender?"),
        ("How did you cause your children to be placed in foster care?", "What would help you and"),
        ("Enter the SSNs of all adults in your home to get a food box.", "How many people is"),
        ("What did you do to get locked up?", "Would you like help with any of these?"),
        (
            "In what ways is the student behind other kids in reading?",
            "What would help the student with reading",
        ),
    ],
)
def test_what_was_asked_is_kept(engine: Engine, text: str, asked: str) -> None:
    (review,) = engine.review_lines([text])
    others = review.questions[0].other_questions
    assert others[0].text.startswith(asked)


@pytest.mark.parametrize(
    "text",
    [
        "Are crazy people allowed at your community dinner?",
        "Would you be willing to talk to the other ex-cons in our job club?",
        "We promise you will get a job if you finish the course. Will you start on Monday?",
        "What are the last four digits of your SSN? They will be your login.",
    ],
)
def test_what_is_not_about_whoever_answers_is_asked_of_nobody(engine: Engine, text: str) -> None:
    (review,) = engine.review_lines([text])
    assert not any(one.other_questions for one in review.questions)
