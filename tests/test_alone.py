"""A wording stands alone: nothing leans on what was cut, and no risky question stays bare."""

import pytest

from nlp.review import Engine

WITHHELD = {
    "a half that points back": "Has your English improved, and has that helped you find work?",
    "a half without its thing": "Have you applied for a voucher and a loan, and were you approved?",
    "harm after a promise": "Nobody will ever see this form. Has your caregiver hit you?",
    "no consequence promised": "Your answers cannot affect your benefits. Did you earn any cash?",
    "a threat before suicide": "No answers, no bed. Have you thought about ending your life?",
    "a name for somebody who hit": "Has the alcoholic in your family ever hit you?",
    "a neighbor's illness": "Does your elderly neighbor suffer from dementia?",
    "one of two parents": "Which one of your parents is the alcoholic?",
    "a husband to plan for": "What will your husband do while you attend class?",
    "one more of the same": "Do you have a handicap or suffer from mental retardation?",
    "two things in a half": "Did the ramp and the bars get installed quickly and correctly?",
    "a rule on what to tell": "Residents must tell staff about any visitor. Who visits you?",
    "a question cut short": "Doctors agree that children need sleep. Does your child get enough?",
    "no names, but an address": "This survey is totally anonymous. What is your apartment number?",
    "others to be named": "List the phone numbers of three friends who have a landlord.",
    "a detail taken for granted": "List all members of your family, beginning with the father.",
    "a sentence after an order": "State the e-mail you check. All news will go there only.",
    "two verbs of the trade": "Do you utilize public transportation to ambulate to the clinic?",
    "a push that stays": "Wouldn't you agree that our staff are kinder than others?",
    "a pronoun to be picked": "What is your preferred pronoun? (He / She)",
    "either in a half": "Have you lost weight or appetite, and are you sleeping poorly?",
}
SAID = {
    "a field of the other parent": (
        "Mother's name:\nFather's name:",
        ["Parent or guardian's name:", "Other parent or guardian's name, if any:"],
    ),
    "a mate, if any": ("Husband's place of work:", ["Spouse or partner's place of work, if any:"]),
    "a mate before the question": (
        "How long has your husband lived here?",
        ["If you have a spouse or partner, how long have they lived here?"],
    ),
    "what others like, left out": (
        "Most of our members love the Friday dance. What about you?",
        ["What do you think of the Friday dance?"],
    ),
    "members": ("List the members of your family.", ["Who is in your family?"]),
    "an amount": ("Indicate the amount of your rent.", ["How much is your rent?"]),
    "not over yet": (
        "Why haven't you enrolled your son in school yet?",
        ["What, if anything, has made it hard to enroll your son in school?"],
    ),
    "both sides of a test": (
        "Was your last urine screen clean or dirty?",
        ["Was your last urine screen negative or positive?"],
    ),
    "all that was said first": (
        "Our award-winning clinic has helped thousands. How was your visit?",
        ["How was your visit?"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", WITHHELD.values(), ids=WITHHELD.keys())
def test_nothing_is_offered_where_something_stays(engine: Engine, text: str) -> None:
    (question,) = engine.review(text).questions
    assert question.flagged
    assert question.rewordings == ()


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID.keys())
def test_it_is_said_as_one_would(engine: Engine, text: str, said: list[str]) -> None:
    questions = engine.review(text).questions
    assert [one.rewordings[0].texts[0] for one in questions] == said
