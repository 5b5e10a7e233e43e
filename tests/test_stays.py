"""What gentler words do not mend, and what is said of somebody made up."""

import pytest

from nlp.reword.stays import KEPT as IDEAS
from nlp.reword.stays import kept_ideas
from nlp.sense.fiction import made_up
from nlp.yamlfile import load

KEPT = {
    "a crime to own up to": "What crimes, if any, have you committed?",
    "drugs near children": "Do you use drugs around your kids?",
    "a neighbor's illness": "Does your neighbor have an alcohol addiction?",
    "three facts about somebody": "What are the name, age and address of your child's father?",
    "a death in the family": "Did your daughter die by suicide?",
    "people to tell on": "What are the names of everyone who uses drugs in your home?",
    "an answer hoped for": "Would it be better for you to finish school?",
    "a reproach on age": "Can they still drive at their age?",
    "a partner who listens": "Does a spouse or partner want to translate while we ask about abuse?",
    "a gift for a story": "In return for the box, may we use your story?",
    "a bare plural": "What conditions do you have?",
    "a list that goes on": "What bills, if any, do you pay, the company and the date?",
    "coming without": "What, if anything, got in the way of making it to class without calling?",
    "a verb that takes it as done": "When did you stop taking your medicine?",
    "help that is taken as given": "How much did our advocates help you feel safe again?",
    "other, healthier children": "What help does your child need that other, healthy kids don't?",
    "people to be dealt with": "How should the city deal with people experiencing homelessness?",
    "a consent": "To get help I authorize release of my records to anyone.",
    "an amount of each": "What debts do you owe and the amount of each, if any?",
    "a mate out of work": "If you have a spouse or partner, how long have they been out of work?",
    "a test without what it is for": "Did your urine test come back positive last week?",
    "two real parents": "Do your children live with both of their birth or adoptive parents?",
    "food as a consent": "I understand that eating here means that I allow a bag search.",
    "oneself, by harm done": "Do you think of yourself as a woman abused by a partner?",
    "pay for no time": "About how much money, if any, do your parents make?",
    "a reason to say yes": "How important is it that we help our elders by staying open?",
    "prying": "Who are you seeing?",
    "somebody without papers": "Has the immigrant without papers applied for aid?",
    "income for no time": "Spouse or partner's income, if any:",
    "a thing left vague": "How often do you use the system?",
    "a work place for granted": "Where do your parents or guardians work?",
    "a partner for granted": "How often, if at all, do you argue with your partner?",
    "a partner who may not know": "If you have a partner, do they know that you are here?",
    "somebody else's gender": "Is the applicant transgender?",
    "somebody on parole": "Has the person on parole found a job?",
    "one's own label": "Do you identify as a gay or lesbian person?",
    "medicines without a verb": "What are your medicines, if any?",
    "many that is one": "About how much is your last three paychecks?",
    "shorthand": "Has the pt. had any thoughts of suicide?",
    "terms in two questions": "Is the urine test (UA) current and has the form been signed?",
    "a misspelled word": "What gifts have you recieved this year?",
}
SENT = (
    "Have you ever been hurt by someone you live with?",
    "What health conditions do you have, if any?",
    "How old is your child's father?",
    "Do you feel safe at home?",
    "If you do agree, which days suit you?",
    "Would you like an interpreter for a talk about violence at home?",
    "What did you receive this year?",
    "If you stopped taking your medicine, when was that?",
    "How much, if at all, did our advocates help you feel safe?",
    "What other people live with you?",
    "Was your last drug test positive?",
    "About how much, if anything, do you make a month?",
    "How important is it to you that the center stays open?",
)


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_an_idea_stays_in_gentler_words(text: str) -> None:
    assert list(kept_ideas(text, ()))


@pytest.mark.parametrize("text", SENT)
def test_a_plain_question_keeps_nothing(text: str) -> None:
    assert not list(kept_ideas(text, ("Yes", "No", "Not sure")))


def test_every_idea_is_named_once_and_says_why() -> None:
    rows = load(IDEAS)["ideas"]
    said = [says for row in rows for says in row["says"]]
    assert len({row["idea"] for row in rows}) == len(rows)
    assert all(row["why"].endswith(".") for row in rows)
    assert len(set(said)) == len(said)


ANSWERS = {
    "a label among answers": ("A veteran", "An addict"),
    "praise all the way": ("Great", "Perfect", "Fair"),
    "one group beside men and women": ("Man", "Woman", "Transgender"),
}


@pytest.mark.parametrize("offered", ANSWERS.values(), ids=ANSWERS.keys())
def test_answers_keep_what_stings(offered: tuple[str, ...]) -> None:
    assert list(kept_ideas("Which fits you?", offered))


FIGURES = (
    ("Do they like cartoons with aliens in them?", "aliens"),
    ("Who plays the role of the prisoner?", "prisoner"),
    ("Is he the addict in our spring play?", "addict"),
)


@pytest.mark.parametrize(("text", "word"), FIGURES)
def test_a_figure_in_a_story_is_made_up(text: str, word: str) -> None:
    start = text.index(word)
    assert made_up(text, start, start + len(word))


def test_a_person_at_a_film_is_not() -> None:
    text = "Would the prisoners like a movie night?"
    start = text.index("prisoners")
    assert not made_up(text, start, start + len("prisoners"))


@pytest.mark.parametrize(("last", "stays"), [("Street", True), ("My own place", False)])
def test_a_list_of_places_has_a_home(last: str, stays: bool) -> None:
    places = ("Shelter", last, "Prefer not to answer")
    assert bool(list(kept_ideas("Where did you sleep last night?", places))) is stays
