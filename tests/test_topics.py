"""Questions of our own for every topic.

FIRST were written before the cues. LATER and FRESH were written after them and tried once before
any cue was mended: 113 of 124 and 54 of 62 were found.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.why.purposes import PurposeLines
from nlp.why.topics import Topics, sensitivity, topics_of
from nlp.why.topics_file import load_topics
from nlp.yamlfile import LEXICONS, LexiconError
from tests.why.__main__ import SETS, questions_of

FIRST: Mapping[str, tuple[str, ...]] = {
    "race_ethnicity": (
        "What is your race or ethnicity? Choose all that fit.",
        "How do you describe your racial background?",
        "Are you Hispanic or Latino?",
        "Ethnicity:",
    ),
    "language": (
        "What language do you speak most often at home?",
        "Would you like an interpreter for your visits?",
        "In which language should we send you letters?",
        "How well do you speak English?",
    ),
    "tribe": (
        "Are you a member of a Tribe or Nation?",
        "What is your tribal affiliation?",
        "Are you enrolled in a federally recognized tribe?",
        "If you are American Indian, which tribes are you connected to?",
    ),
    "gender": (
        "What is your gender?",
        "What pronouns do you use?",
        "How do you describe your gender identity?",
        "Do you identify as transgender?",
    ),
    "sex_on_records": (
        "What sex were you assigned at birth?",
        "Sex:",
        "What sex is listed on your insurance card?",
        "What sex is shown on your birth certificate?",
    ),
    "sexual_orientation": (
        "What is your sexual orientation?",
        "Do you think of yourself as gay, lesbian, straight or bisexual?",
        "Do you identify as LGBTQ+?",
        "Are you attracted to men, women or both?",
    ),
    "age": (
        "How old are you?",
        "What is your date of birth?",
        "Age:",
        "Are you 60 years of age or older?",
    ),
    "income": (
        "What was your total household income last year?",
        "Do you get SNAP, WIC or SSI?",
        "How much money did you earn last month?",
        "Please attach your three most recent pay stubs.",
    ),
    "housing": (
        "Where did you sleep last night?",
        "Do you have a safe place to sleep?",
        "Are you behind on your rent?",
        "Have you ever been evicted?",
    ),
    "household": (
        "Who lives with you?",
        "How many people are in your household?",
        "How many children under 5 live in your home?",
        "Please list the names and birth dates of all household members.",
    ),
    "relationship": (
        "What is your marital status?",
        "Are you married?",
        "Do you live with a spouse or partner?",
        "Are you divorced, separated or widowed?",
    ),
    "work": (
        "Are you working right now?",
        "What kind of job are you looking for?",
        "How many hours did you work last week?",
        "Have you lost a job in the last 12 months?",
    ),
    "education": (
        "What is the highest grade you finished in school?",
        "Do you have a high school diploma or GED?",
        "Do you need help reading or writing?",
        "Would you like to take a class this fall?",
    ),
    "disability": (
        "Do you have a disability?",
        "What would help you take part, such as large print or a ramp?",
        "Do you use a wheelchair or a walker?",
        "Do you have serious difficulty hearing?",
    ),
    "health": (
        "Do you have any health conditions?",
        "What medicines do you take?",
        "When did you last see a doctor?",
        "Do you have any allergies?",
    ),
    "hiv_reproductive": (
        "What is your HIV status?",
        "Are you pregnant?",
        "Have you had an abortion?",
        "What birth control do you use?",
    ),
    "mental_health": (
        "How often have you felt hopeless or depressed?",
        "Have you thought about hurting yourself?",
        "Have you ever had a mental health diagnosis?",
        "Are you seeing a therapist or counselor?",
    ),
    "substance_use": (
        "How many drinks do you have in a week?",
        "Have you used drugs in the last 30 days?",
        "Are you in recovery?",
        "Have you ever been to rehab?",
    ),
    "violence": (
        "How safe do you feel at home?",
        "Has anyone hit, kicked or hurt you?",
        "Are you afraid of your partner?",
        "Have you experienced domestic violence?",
    ),
    "justice": (
        "Have you ever been arrested?",
        "Are you on probation or parole?",
        "Do you have a criminal record?",
        "When were you released from prison?",
    ),
    "immigration": (
        "Are you a U.S. citizen?",
        "What is your immigration status?",
        "In what country were you born?",
        "When did you come to the United States?",
    ),
    "religion": (
        "What is your religion?",
        "Do you go to church?",
        "Are there holidays or spiritual practices we should respect?",
        "How important is faith in your life?",
    ),
    "military": (
        "Have you ever served in the military?",
        "Are you a veteran?",
        "What branch did you serve in?",
        "What type of discharge did you receive?",
    ),
    "id_numbers": (
        "What is your Social Security number?",
        "SSN:",
        "Driver's license number",
        "Please give the last four digits of your Social.",
    ),
    "contact": (
        "What is your phone number?",
        "What is the best way to reach you?",
        "E-mail address:",
        "Is it safe to leave a message?",
    ),
    "address": (
        "What is your home address?",
        "What is your ZIP code?",
        "In which county do you live?",
        "Mailing address:",
    ),
    "transport": (
        "How do you get to your appointments?",
        "Do you need a ride?",
        "Do you own a car?",
        "Would a bus pass help you get here?",
    ),
    "food": (
        "Do you run out of food before the month ends?",
        "Did you skip meals because there wasn't enough money for food?",
        "How often do you eat fruits and vegetables?",
        "Are there foods you do not eat?",
    ),
    "insurance": (
        "Do you have health insurance?",
        "Who is your insurance provider?",
        "Are you covered by Medicaid or Medicare?",
        "What is your insurance member number?",
    ),
    "school_records": (
        "Does your child have an IEP?",
        "What school does your child attend?",
        "How many days of school did your child miss?",
        "May we see your child's report card?",
    ),
    "stories": (
        "May we use your photo in our newsletter?",
        "Would you like to share your story?",
        "How satisfied are you with our services?",
        "What could we do better?",
    ),
}

NONE_FIRST = (
    "How did you hear about us?",
    "What are your goals for this year?",
    "What do you hope to get from this program?",
    "Is there anything else you would like us to know?",
    "What time of day works best for you?",
    "What are you most proud of?",
    "Today's date:",
    "Which workshop did you attend?",
    "Who referred you?",
    "Please check all that apply.",
    "What do you enjoy doing?",
    "Have you been here before?",
    "How many times did you come last month?",
    "What would make a good day for you?",
    "Do you understand how the program works?",
    "Do you have any questions for us?",
)

LATER: Mapping[str, tuple[str | tuple[str, tuple[str, ...]], ...]] = {
    "race_ethnicity": (
        (
            "Which of these describe you? Mark one or more.",
            ("White", "Black or African American", "Asian", "Something else"),
        ),
        "Do you consider yourself Black, White, Asian or something else?",
        "Please write in your race, ethnicity or origin.",
        "Do you feel you were treated worse here because of your race?",
    ),
    "language": (
        "Do you want someone to interpret for you at court or clinic visits?",
        "Preferred language (spoken)",
        "Should we send forms in Spanish?",
        "What languages are spoken in your home?",
    ),
    "tribe": (
        "Is anyone in your family enrolled with a Tribe?",
        "Please enter your tribal enrollment number.",
        "Which Native nation do you belong to?",
        "Have you ever lived on a reservation?",
    ),
    "gender": (
        ("How do you identify?", ("Woman", "Man", "Nonbinary", "Let me describe it")),
        "What name would you like us to call you?",
        "Is your current gender different from the one you were given at birth?",
        ("Gender", ("Male", "Female")),
    ),
    "sex_on_records": (
        ("Sex", ("M", "F")),
        ("Please choose one:", ("Male", "Female")),
        "Were you assigned male or female at birth?",
        "Patient sex",
    ),
    "sexual_orientation": (
        (
            "Do you think of yourself as:",
            ("Straight", "Gay or lesbian", "Bisexual", "Something else"),
        ),
        "Do you have sex with men, women, or both?",
        "Are you part of the LGBTQ community?",
        "Have you told your family that you are gay?",
    ),
    "age": (
        ("Which age group are you in?", ("Under 18", "18 to 24", "25 to 34")),
        "DOB (mm/dd/yyyy)",
        "What year were you born?",
        "Are you at least 18 years old?",
    ),
    "income": (
        "Do you have trouble paying your bills?",
        "What is your gross monthly income before taxes?",
        "Are you receiving any public benefits right now?",
        "After you pay for rent and food, do you have any money left?",
    ),
    "housing": (
        (
            "Where are you staying now?",
            ("My own place", "Shelter", "With family or friends", "Hotel or motel"),
        ),
        "Have you ever been homeless?",
        "Does your apartment have working heat and running water?",
        "Did you get a notice to leave from your landlord?",
    ),
    "household": (
        "Do you have any children under 18?",
        "What are the ages of your kids?",
        "Do your parents live with you?",
        "Has a child ever been removed from your home?",
    ),
    "relationship": (
        ("Marital status", ("Single", "Married", "Divorced", "Widowed")),
        "Is your husband employed?",
        "How long have you and your partner been together?",
        "Are you in a committed relationship?",
    ),
    "work": (
        "What is your current employment status?",
        "Who is your employer?",
        "Do you want help finding a job?",
        "What shift do you usually work?",
    ),
    "education": (
        "Did you finish high school?",
        "Are you in school or college now?",
        "Do you need someone to read letters to you?",
        "What job training would you like?",
    ),
    "disability": (
        "Do you need any accommodations?",
        "Because of a physical or mental condition, do you have trouble concentrating or "
        "remembering?",
        "Are you blind, or do you have serious difficulty seeing?",
        "Has your child been diagnosed with autism?",
    ),
    "health": (
        "In general, how would you rate your health?",
        "Have you been to the emergency room in the last 6 months?",
        "Do you have asthma, diabetes or high blood pressure?",
        "How many times did you go to the dentist last year?",
    ),
    "hiv_reproductive": (
        "Have you been tested for HIV?",
        "When is your baby due?",
        "How many pregnancies have you had?",
        "Have you had a sexually transmitted infection?",
    ),
    "mental_health": (
        "Over the last two weeks, how often have you felt little interest in doing things?",
        "Do you take medicine for anxiety?",
        "Have you ever tried to kill yourself?",
        "Do you feel lonely?",
    ),
    "substance_use": (
        "Do you smoke or vape?",
        "Has drinking ever caused problems for you?",
        "How many days have you been sober?",
        "Have you ever overdosed on opioids?",
    ),
    "violence": (
        "Does anyone in your life threaten you?",
        "Has your partner ever forced you to have sex?",
        "Do you feel unsafe in your relationship?",
        "Please describe the abuse in detail.",
    ),
    "justice": (
        "Do you have any open warrants?",
        "Have you been convicted of a felony?",
        "When is your next court date?",
        "Have you spent time in jail?",
    ),
    "immigration": (
        "Do you have a green card?",
        "Are you or anyone in your family undocumented?",
        "What country are you from?",
        "How long have you lived in the United States?",
    ),
    "religion": (
        "Do you belong to a faith community?",
        "What faith tradition were you raised in?",
        "Do you pray or meditate?",
        "Would you like to talk with a chaplain?",
    ),
    "military": (
        "Did you or your spouse ever serve in the US Army, Navy or Marines?",
        "Were you honorably discharged?",
        "Have you been deployed to a combat zone?",
        "Are you on active duty, in the Guard or in the Reserve?",
    ),
    "id_numbers": (
        "Enter your SSN or ITIN.",
        "Please bring a state ID or passport.",
        "What is your A-number?",
        "Social Security # of each household member",
    ),
    "contact": (
        "What number can we text you at?",
        "Who should we call in an emergency?",
        "How would you like to hear from us?",
        "First and last name:",
    ),
    "address": (
        "Where do you live?",
        "Street address, city, state",
        "Which neighborhood do you live in?",
        "Where can you get mail?",
    ),
    "transport": (
        "Has a lack of rides kept you from coming to visits?",
        "Do you take the bus?",
        "How far do you travel to get here?",
        "Do you have a valid driver's license?",
    ),
    "food": (
        "Within the past 12 months, did you worry that food would run out before you got money to"
        " buy more?",
        "Do you have a working stove to cook on?",
        "How many meals did you miss last week?",
        "Would you like a grocery card?",
    ),
    "insurance": (
        "Medicaid ID number",
        "Is everyone at home covered by a health plan?",
        "Have you been without health coverage in the last year?",
        (
            "What kind of coverage do you have?",
            ("Medicaid", "Medicare", "Private insurance", "None"),
        ),
    ),
    "school_records": (
        "What grade is your daughter in?",
        "Has your son ever been suspended from school?",
        "Who is your child's teacher?",
        "May we get your student's transcript and test scores?",
    ),
    "stories": (
        "Did our staff treat you with respect?",
        "How likely are you to recommend us to a friend?",
        "Can we quote you on our website?",
        ("Overall, how was the workshop?", ("Very helpful", "Somewhat helpful", "Not helpful")),
    ),
}  # fmt: skip

NONE_LATER = (
    "What brings you here today?",
    "What would you like to get better at?",
    "When would you like to start?",
    "Which of our events did you come to?",
    "What does a good week look like for you?",
    "Who is on your side?",
    "Why did you choose our program?",
    "Is there anything we should know before we begin?",
    "Do you agree to the rules of the program?",
    "What do you want to do next?",
    "How can we help?",
    "Who told you about this event?",
    "Which day suits you?",
    "What are you looking forward to?",
    "How confident do you feel about reaching your goals?",
    "What skills would you like to build?",
    "Are you a new or a returning participant?",
    "What do you do for fun?",
    "How often do you visit our website?",
    "Please sign here.",
)

FRESH: Mapping[str, tuple[str, ...]] = {
    "race_ethnicity": (
        "How would you describe your ethnic background?",
        "Is your child Asian American or Pacific Islander?",
    ),
    "language": (
        "Will you need an ASL interpreter at the meeting?",
        "Which language do you read best?",
    ),
    "tribe": (
        "Is your child a descendant of a tribal member?",
        "Do you get care from the Indian Health Service?",
    ),
    "gender": (
        "Are you a man, a woman, or nonbinary?",
        "Which pronouns should we use for you?",
    ),
    "sex_on_records": (
        "What is the sex marker on your ID?",
        "What is your legal sex?",
    ),
    "sexual_orientation": (
        "Are you straight, gay, lesbian, bisexual or queer?",
        "What is your sexual identity?",
    ),
    "age": (
        "In what month and year were you born?",
        "Are any of the people in your group under 12?",
    ),
    "income": (
        "How much do you get paid per hour?",
        "Did anyone help you apply for SNAP?",
    ),
    "housing": (
        "Do you have a lease in your name?",
        "Are you worried about losing your home?",
    ),
    "household": (
        "How many adults live in your home?",
        "Do you take care of any grandchildren?",
    ),
    "relationship": (
        "Do you have a husband or wife?",
        "Are you single, dating or married?",
    ),
    "work": (
        "What was your last job?",
        "Do you work nights or weekends?",
    ),
    "education": (
        "What is the last year of school you completed?",
        "Are you interested in GED classes?",
    ),
    "disability": (
        "Do you use any mobility aids?",
        "Do you have trouble climbing stairs?",
    ),
    "health": (
        "Do you have a primary care doctor?",
        "Have you been in the hospital since we last met?",
    ),
    "hiv_reproductive": (
        "Do you want to become pregnant in the next year?",
        "Do you use condoms?",
    ),
    "mental_health": (
        "In the last month, how often did you feel stressed?",
        "Have you been to a psychiatrist?",
    ),
    "substance_use": (
        "How often do you have a drink containing alcohol?",
        "Do you use marijuana?",
    ),
    "violence": (
        "Do you have a protective order against anyone?",
        "Has someone ever stalked you?",
    ),
    "justice": (
        "Do you have any pending charges?",
        "Are you required to check in with a parole officer?",
    ),
    "immigration": (
        "Do you have refugee status?",
        "Where were your parents born?",
    ),
    "religion": (
        "Are you active in a church, mosque or temple?",
        "Do your beliefs affect what care you want?",
    ),
    "military": (
        "Did you serve in Vietnam, Iraq or Afghanistan?",
        "Has a parent or guardian been in the armed forces?",
    ),
    "id_numbers": (
        "Last 4 of SSN",
        "Do you have a passport number we can use?",
    ),
    "contact": (
        "May we text you?",
        "What is a good e-mail for you?",
    ),
    "address": (
        "What city and state do you live in?",
        "Current residence (street and number)",
    ),
    "transport": (
        "Did you come here by car, bus or on foot?",
        "Is it hard for you to get to our office?",
    ),
    "food": (
        "Did you ever go hungry because you could not afford to eat?",
        "How often do you use a food pantry?",
    ),
    "insurance": (
        "Did you lose your Medicaid this year?",
        "Do you have dental coverage?",
    ),
    "school_records": (
        "How is your son doing in school?",
        "Does your child get special education services?",
    ),
    "stories": (
        "Would you come back to us again? What would you change?",
        "How would you rate your visit today?",
    ),
}

NONE_FRESH = (
    "How are you today?",
    "Which of these topics interest you?",
    "What made you decide to come?",
    "Please read the statement and circle one.",
    "What is one thing you learned?",
    "Would you like to volunteer with us?",
    "How many sessions did you attend?",
    "What else is on your mind?",
    "Is this your first visit?",
    "Did the workshop start on time?",
    "Do you plan to come back?",
    "What does success look like to you?",
    "Who is filling out this form?",
    "What would help most right now?",
    "Name of the program",
    "How long have you been coming here?",
    "Which group do you belong to?",
    "Do you have a mentor?",
    "What are you curious about?",
    "Did you get an answer to your question?",
)

SENSITIVE = (
    ("Which age group are you in?", 1),
    ("What is your date of birth?", 2),
    ("What is your tribal affiliation?", 2),
    ("Please send proof of your tribal enrollment.", 3),
    ("About how much money comes into your home each month?", 2),
    ("Please attach two pay stubs to show your income.", 3),
    ("How many people live in your home?", 2),
    ("List the names and birth dates of all children in your home.", 3),
    ("Do you rent or own your home?", 2),
    ("Did you sleep outside or in a car last night?", 3),
    ("Are you working right now?", 1),
    ("Did you lose your job this year?", 2),
    ("Have you ever served in the military?", 1),
    ("What type of discharge did you receive?", 2),
    ("Do you have health insurance?", 1),
    ("What is your insurance member number?", 2),
    ("What is your ZIP code?", 2),
    ("Is your address confidential, or are you in hiding?", 3),
    ("What is your phone number?", 1),
    ("Is it safe to leave you a message?", 3),
    ("What is your gender?", 2),
    ("Is any student in your home transgender?", 3),
    ("How did you hear about us?", 1),
    ("Have you ever been arrested?", 3),
    ("How satisfied are you with our services?", 1),
    ("May we use your photo?", 2),
)

OWN = load_topics(LEXICONS / "topics.yaml")
Row = tuple[str, str, tuple[str, ...]]


def rows(table: Mapping[str, tuple[object, ...]]) -> list[Row]:
    """Return (topic, text, options) for every question of a table."""
    return [
        (topic, item, ()) if isinstance(item, str) else (topic, *item)  # type: ignore[misc]
        for topic, items in table.items()
        for item in items
    ]


@pytest.fixture(scope="module")
def topics() -> Topics:
    return OWN


@pytest.mark.parametrize(("topic", "text", "options"), [*rows(FIRST), *rows(LATER), *rows(FRESH)])
def test_topic_is_found(topic: str, text: str, options: tuple[str, ...], topics: Topics) -> None:
    assert topic in topics_of(text, options, topics)


@pytest.mark.parametrize("text", NONE_FIRST + NONE_LATER + NONE_FRESH)
def test_no_topic(text: str, topics: Topics) -> None:
    assert topics_of(text, (), topics) == ()


def test_the_best_fitting_topic_comes_first(topics: Topics) -> None:
    cases = [*rows(FIRST), *rows(LATER), *rows(FRESH)]
    first = [topic == topics_of(text, options, topics)[:1][0] for topic, text, options in cases
             if topics_of(text, options, topics)]  # fmt: skip
    assert sum(first) >= 0.95 * len(cases)


def test_every_topic_has_questions(topics: Topics) -> None:
    assert {topic.key for topic in topics} == set(FIRST) == set(LATER) == set(FRESH)


@pytest.mark.parametrize(("text", "level"), SENSITIVE)
def test_sensitivity(text: str, level: int, topics: Topics) -> None:
    assert sensitivity(text, (), topics_of(text, (), topics), topics) == level


def test_options_raise_sensitivity(topics: Topics) -> None:
    text, options = "Where did you stay last night?", ("My own place", "In a car", "Outside")
    assert sensitivity(text, options, topics_of(text, options, topics), topics) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HAVE YOU EVER BEEN ARRESTED?", "justice"),
        ("Did you have enough to eat?", "food"),
        ("Don\u2019t you have a doctor?", "health"),
        ("E-mail", "contact"),
    ],
)
def test_how_it_is_written_does_not_matter(text: str, expected: str, topics: Topics) -> None:
    assert topics_of(text, (), topics)[0] == expected


def test_at_most_three_topics(topics: Topics) -> None:
    text = "Do you need food, housing, a job, health care, a ride or legal help?"
    assert len(topics_of(text, (), topics)) == 3


def test_empty_text_has_no_topic(topics: Topics) -> None:
    assert topics_of("", (), topics) == ()
    assert sensitivity("", (), (), topics) == 1


def test_every_topic_says_all_that_is_asked_of_it(topics: Topics) -> None:
    for topic in topics:
        assert topic.purposes
        assert topic.never_claim
        assert topic.gentler
        assert topic.ask_first.endswith("?")
        assert all(purpose[0].islower() and purpose[-1] != "." for purpose in topic.purposes)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_is_read(text: str, options: list[str]) -> None:
    found = topics_of(text, options, OWN)
    assert len(found) <= 3
    assert sensitivity(text, options, found, OWN) in (1, 2, 3)


GOOD = """
topics:
  - {key: cats, name: cats, sensitivity: 1, strong: [cat], purposes: [feed it], sources: [a],
     never_claim: [{say: that cats obey, cues: [obey]}], gentler: [Ask the cat.]}
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("sensitivity: 1", "sensitivity: 7", ":3: topic 'cats': sensitivity is 1, 2 or 3."),
        ("strong: [cat]", "strong: [.. cat]", ":3: the cue '.. cat' has to begin with a word"),
        ("strong: [cat]", "strong: [7]", ":3: the cue 7 is not text. You could put quotes"),
        ("strong: [cat]", "strong: cat", ":3: topic 'cats': 'strong' is a list."),
        (
            "name: cats,",
            "nam: cats,",
            ":3: topic 'cats' has an unknown key 'nam'. Use one of: key,",
        ),
        ("purposes: [feed it],", "", ":3: topic 'cats' has no 'purposes'. You could add it."),
        ("{say: that cats obey, cues: [obey]}", "obey", "each never_claim has a 'say'"),
        ("topics:", "topic:", ":1: there are no topics."),
        ("topics:\n", "topics: [\n", "this is not valid YAML"),
    ],
)
def test_a_mistake_is_explained(old: str, new: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "topics.yaml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_topics(path)
    assert says in str(error.value)
    assert str(error.value).startswith("topics.yaml:")


def test_two_topics_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / "topics.yaml"
    path.write_text(GOOD + GOOD.partition("topics:\n")[2], encoding="utf-8")
    with pytest.raises(LexiconError, match=r"topics.yaml:5: two topics are called 'cats'"):
        load_topics(path)


@pytest.mark.parametrize("name", SETS.values())
def test_labelled_sets_keep_their_topics(name: str) -> None:
    """python -m tests.why shows what each set reached on its first run."""
    rows = questions_of(name, PurposeLines.load())
    assert sum(row.right for row in rows) >= 0.97 * len(rows)
