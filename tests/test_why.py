"""Purpose lines of our own, judged at each sensitivity; promises; drafted lines."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Question, WhyStatus
from nlp.why.judge import Lines, false_promises, judge, load_lines, parts_of, why_we_ask
from nlp.why.purposes import PurposeLines
from nlp.why.topics import Topics, sensitivity, topics_of
from nlp.why.topics_file import load_topics
from nlp.yamlfile import LEXICONS
from tests.why.__main__ import SETS, lines_of

VAGUE_LINES = (
    "Everything you tell us stays within our family of programs.",
    "For our records.",
    "We ask this to better serve you.",
    "This is for statistical purposes only.",
    "Our funder requires us to ask.",
    "Required by our funder.",
    "We need this information.",
    "This helps us improve our services.",
    "We ask so we can help you.",
    "To get to know you better.",
    "For reporting.",
    "This information is used for administrative purposes.",
    "We collect this data for demographic purposes.",
    "Because our grant wants to know.",
    "So that we can provide you with the best possible service.",
    "It helps us understand our clients.",
    "To complete your file.",
    "We use your answers for research.",
    "You can skip this question.",
    "Only our staff will see your answer.",
    "Thank you for sharing this with us!",
    "This is confidential.",
    "For internal use only, and you may skip it.",
    "We ask everyone this question.",
    "In order to serve you better, we need to know more about you.",
)

ONE = (  # complete at 1, open at 2 and 3
    "We ask so we can match you with a class at the right level.",
    "This tells us which bus passes to order.",
    "We use your answer to plan rides.",
    "Your answer helps us choose a time that fits your work.",
    "We ask because some programs have age limits.",
    "That way we can send forms in the language you like best.",
    "So we know how much food to pack for your home.",
    "It lets us book an interpreter for your visit.",
    "We want to find housing help that fits your family.",
    "Your ZIP code shows us whether you live in our service area.",
    "To tell you about benefits for people who served.",
    "We'll use this only to call you about your appointment.",
    "Knowing this helps us set up the room so you can take part.",
    "People who served may have extra benefits. That is the only reason we ask.",
)

TWO = (  # complete at 1 and 2, open at 3
    "We ask so we can find rent help for you. Only your case worker sees it, and you can skip it.",
    "We use this to size your food box. Our pantry staff will see it. It is optional.",
    "So we can see if we treat everyone fairly. Answers are shared with our funder only as "
    "totals, and "
    "you don't have to answer.",
    "This helps us find benefits you can get. Your answer stays with our intake team. Feel free "
    "to skip it.",
    "We ask so we can plan child care. No one outside our agency will see it. Leave it blank if "
    "you like.",
    "To match you with a mentor. Only the mentor coordinator has access to it. It's up to you "
    "whether you answer.",
    "We need your income range to apply for SNAP with you. The county sees it. You cannot apply "
    "without it.",
    "Your answer decides which room we offer you. The shelter manager reads it; answering is your"
    " choice.",
    "Our funder asks for this. They see only counts, not names. You may leave this out.",
    "We ask so we can call you by the right name. Everyone on our staff can see it. You do not "
    "need to answer.",
)

THREE = (  # complete everywhere
    "We ask so we can offer support that you want. Only your counselor sees it, unless someone is"
    " in danger. "
    "You can skip it and still get every service.",
    "This helps us plan safe ways to reach you. Your advocate will see it. Skipping it will not "
    "change your help. "
    "If a child is being hurt, we must report it.",
    "We use this to check one rule for the apartment you want. The property manager sees it. You "
    "can say no; "
    "then we cannot apply for that apartment. A court could order us to share it.",
    "So we can refer you to a clinic. Our nurse reads your answer and nobody else does. You do "
    "not have to answer, "
    "and either way you get the same care. By law we have to report child abuse.",
    "We ask so we can help with court dates. Only our legal team can see this. It is optional: if"
    " you leave it blank, "
    "we will still meet with you. The one exception to privacy is a court order.",
    "To offer naloxone and a bed that is right for you. Night staff see your answer. You may skip"
    " this, and your place here "
    "does not depend on it. We cannot promise privacy if a judge asks for our records.",
)

LATER_VAGUE = (
    "We ask so that our team can support you.",
    "This data helps our agency track outcomes.",
    "The county makes us collect this.",
    "To make sure our records are accurate.",
    "We value your privacy.",
    "Needed for program evaluation.",
    "It is important for us to know who our participants are.",
    "So we can improve.",
    "Your information is safe with us and will be used to serve the community.",
    "You don't have to answer. Only staff see it.",
)
LATER_ONE = (
    "Your age tells us which programs are open to you.",
    "We'd like to know so we can bring the right diapers.",
    "Some jobs need a license, so we ask before we send you leads.",
    "Knowing where you stay helps us bring mail to you.",
    "We will use your phone number to remind you of visits.",
    "This question is here so that staff can seat you near the front if you need it.",
)
LATER_TWO = (
    "We ask so we can save a spot for each child. The teachers will see the list. If you would "
    "rather not say, that's okay.",
    "To check that Black and Native families get help as fast as others do. Results are shown in "
    "groups, never with names. Optional.",
    "This lets us pay for your bus card. It goes to our front desk. We cannot give you a card "
    "without it.",
    "Your answers help us plan Ramadan meals. They stay within the kitchen team. Skip anything "
    "you like.",
)
LATER_THREE = (
    "We ask so we can give you a room away from a person who hurt you. The night manager will "
    "know. You are free to say no, and "
    "you will still have a bed. We have to call for help if a life is in danger.",
    "This helps our lawyer prepare for your hearing. Nobody beyond the legal team reads it. You "
    "may leave it blank; the hearing goes "
    "ahead without it. A judge could make us share it.",
    "We use it to link you with recovery groups. Your peer coach sees it. It's your choice, and "
    "nothing changes if you pass. "
    "The law makes us report abuse of children.",
)

FRESH_ONE = (
    "To see which apartments fit the number of people in your home.",
    "Knowing your allergies helps our cooks keep nuts out of your meals.",
    "We ask since bus routes differ by neighborhood and we want to meet you where you are.",
    "We will use it to text you when a bed opens.",
    "Your reply helps us order the right shirt sizes.",
)
FRESH_VAGUE = (
    "For data purposes.",
    "This information will help us to better understand the population we serve.",
    "We're collecting this because our grant asks for it.",
    "Your honesty is appreciated.",
    "Used to evaluate the program.",
)
FRESH_TWO = (
    "So we can fill in the county's form for you. The county worker sees it; we have to send it"
    " or the county says no.",
    "We ask to learn if the clinic is fair to all races. Names come off before our board sees "
    "the numbers. No need to answer if you'd rather not.",
    "It helps us book the right van. The driver gets your name and stop. Leave this empty if "
    "you don't need a ride.",
    "We use your birth year to find youth programs. Only staff at the front desk will see it. "
    "You can choose not to tell us.",
)
FRESH_THREE = (
    "This is so we can keep you and your children apart from someone who hurt you. Just the two"
    " night staff will know. You may decline, and you'll get a room no matter what. If someone "
    "may get hurt we have to call for help.",
    "We ask so our nurse can plan safe detox care. Only she reads it. It is fine to say "
    "nothing; your bed is yours either way. Courts can sometimes order us to hand over notes.",
)

COMPLETE_AT = {"VAGUE": (), "ONE": (1,), "TWO": (1, 2), "THREE": (1, 2, 3)}
TABLE = [
    (line, complete_at)
    for lines, complete_at in (
        (VAGUE_LINES + LATER_VAGUE + FRESH_VAGUE, COMPLETE_AT["VAGUE"]),
        (ONE + LATER_ONE + FRESH_ONE, COMPLETE_AT["ONE"]),
        (TWO + LATER_TWO + FRESH_TWO, COMPLETE_AT["TWO"]),
        (THREE + LATER_THREE + FRESH_THREE, COMPLETE_AT["THREE"]),
    )
    for line in lines
]

PROMISES = (
    ("Your answers are completely confidential.", "completely confidential"),
    ("Everything you tell us stays 100% private.", "100% private"),
    ("All information will be kept strictly confidential.", "strictly confidential"),
    ("Whatever you share here is private.", "Whatever you share here is private"),
    ("This information will never be shared.", "never be shared"),
    ("We will never share your answers.", "never share"),
    ("No one will ever see this form.", "No one will ever see"),
    ("Your answers will not be shared with anyone.", "not be shared with anyone"),
    ("This question is required by law.", "required by law"),
    ("The law requires us to ask this.", "law requires"),
    ("We are legally required to collect this.", "legally required"),
    ("Federal law says we need your number.", "law says we"),
    ("We guarantee your privacy.", "guarantee your privacy"),
    (
        "Your privacy is guaranteed: we promise complete confidentiality.",
        "complete confidentiality",
    ),
)
LATER_PROMISES = (
    "Your responses are fully anonymous and private.",
    "Rest assured, all responses will remain confidential.",
    "We promise to keep your information confidential.",
    "None of your answers will ever be shared.",
    "Your name will never be given to anyone.",
    "State law requires that you answer this question.",
    "You are required by law to complete this form.",
    "Your data is 100% safe with us.",
    "Nobody but us will ever know what you said.",
    "This form is totally private.",
    "Your answers can never be traced back to you.",
    "No one will be able to identify you.",
    "Your identity will be kept secret.",
    "We will not disclose your information to anybody.",
    "All answers are confidential.",
)
FAIR = (
    "Your answers are private: only your case worker and her boss see them.",
    "We keep answers in a locked cabinet for one year.",
    "Under the HEARTH Act, HUD requires us to ask.",
    "We must, by law, report if a child is in danger.",
    "We will not share your name with your landlord.",
    "No one outside the clinic sees your chart.",
    "Your answers are confidential, except when someone may be hurt.",
    "We can't promise that no one will ever see this.",
    "If you want to stay anonymous, leave the name blank.",
    "We never share your story unless you say yes.",
    "Your answers are kept confidential by our two nurses.",
    "This is not required by law.",
    "Is it safe to leave a message?",
    "We only share totals with our funder.",
    "Do you feel completely safe at home?",
    "Only our two intake workers see your answers.",
    "We keep your answers private, unless someone is in danger.",
    "We cannot promise that everything stays private.",
    "We will never share your answers without your written permission.",
    "We are required by law to report child abuse.",
    "We do not share your answers unless required by law.",
    "The Fair Housing Act requires us to ask this. The rule is required by law.",
    "By law, we have to tell someone if a child is being hurt.",
    "Your answers are not shared with anyone outside our agency.",
    "This survey is not anonymous.",
    "You can stay anonymous if you like.",
    "We ask so we can plan rides.",
    "Required by law (42 USC 1396).",
    "There are times when we cannot keep what you say private.",
)


TOPICS = load_topics(LEXICONS / "topics.yaml")
OWN = load_lines(LEXICONS / "why-lines.yaml")


@pytest.fixture(scope="module")
def topics() -> Topics:
    return TOPICS


@pytest.fixture(scope="module")
def lines() -> Lines:
    return OWN


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize(("line", "complete_at"), TABLE, ids=lambda value: str(value)[:40])
def test_line(
    line: str, complete_at: tuple[int, ...], level: int, topics: Topics, lines: Lines
) -> None:
    status, problems = judge(line, (), level, topics, lines)
    if level in complete_at:
        assert (status, problems) == (WhyStatus.COMPLETE, ())
        return
    expected = WhyStatus.DRAFT if complete_at else WhyStatus.VAGUE
    assert status is expected
    assert problems


@pytest.mark.parametrize("text", LATER_PROMISES)
def test_a_promise_in_other_words(text: str, lines: Lines) -> None:
    assert false_promises(text, True, lines)


def test_an_empty_line_is_missing(topics: Topics, lines: Lines) -> None:
    assert judge("  ", (), 1, topics, lines) == (WhyStatus.MISSING, ())


@pytest.mark.parametrize(
    "line", ["We ask so we can [plan rides | send mail].", "We ask so we can ____."]
)
def test_open_choices_make_a_draft(line: str, topics: Topics, lines: Lines) -> None:
    assert judge(line, (), 1, topics, lines)[0] is WhyStatus.DRAFT


def test_problems_name_only_what_is_missing(topics: Topics, lines: Lines) -> None:
    _, problems = judge("We ask so we can plan rides. You can skip it.", (), 2, topics, lines)
    assert problems == ("It does not say yet who sees the answer.",)


def test_what_is_covered_need_not_be_said_again(topics: Topics, lines: Lines) -> None:
    covered = parts_of("Our staff see your answers. You can skip any question.", lines)
    status, _ = judge("We ask so we can plan rides for you.", (), 2, topics, lines, covered)
    assert status is WhyStatus.COMPLETE


def test_a_line_that_promises_too_much_is_not_complete(topics: Topics, lines: Lines) -> None:
    status, problems = judge(
        "We ask so we can plan rides for you. It is completely private.", (), 1, topics, lines
    )
    assert status is WhyStatus.DRAFT
    assert "Nobody can promise this much" in problems[0]


def test_a_claim_that_a_topic_rules_out_is_named(topics: Topics, lines: Lines) -> None:
    line = "We ask so we can protect you from your partner."
    status, problems = judge(line, topics.named(["violence"]), 1, topics, lines)
    assert status is WhyStatus.DRAFT
    assert problems == ("You could take out the claim that you can keep somebody safe.",)


def test_a_claim_that_may_be_true_is_only_asked_about(topics: Topics, lines: Lines) -> None:
    line = "We ask so we can move you up on the housing list."
    status, problems = judge(line, topics.named(["housing"]), 1, topics, lines)
    assert status is WhyStatus.COMPLETE
    assert problems == (
        "You could check this before you promise it: "
        "that an answer gives a place in line, unless it does.",
    )


@pytest.mark.parametrize(("text", "words"), PROMISES, ids=lambda value: str(value)[:40])
def test_false_promise(text: str, words: str, lines: Lines) -> None:
    found = false_promises(text, False, lines)
    assert any(words in text[start:end] or text[start:end] in words for start, end, _ in found)
    assert all(why for _, _, why in found)


@pytest.mark.parametrize("text", FAIR, ids=lambda value: str(value)[:40])
def test_fair_words_are_left_alone(text: str, lines: Lines) -> None:
    assert false_promises(text, True, lines) == []


@pytest.mark.parametrize(
    "text",
    ["This survey is anonymous.", "Answer anonymously.", "Your answers cannot be traced to you."],
)
def test_anonymous_is_false_only_beside_an_identifying_field(text: str, lines: Lines) -> None:
    assert false_promises(text, True, lines)
    assert false_promises(text, False, lines) == []


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for start, end, _ in false_promises(text, True, OWN):
        assert 0 <= start < end <= len(text)
    status, problems = judge(text, (), 3, TOPICS, OWN)
    assert (status is WhyStatus.COMPLETE) == (not problems and bool(text.strip()))


def asked(text: str, why_line: str = "") -> Question:
    return Question(text, 0, len(text), why_line=why_line)


def test_a_missing_line_gets_a_draft_with_its_choices(topics: Topics, lines: Lines) -> None:
    found = topics.named(["food"])
    why = why_we_ask(
        asked("Do you have enough food?"), found, 2, "", "", {}, topics=topics, lines=lines
    )
    assert why.status is WhyStatus.MISSING
    assert why.choices == found[0].purposes
    assert all(purpose in why.draft for purpose in found[0].purposes)
    assert why.draft.startswith("We ask so we can [")
    assert why.gentler == found[0].gentler
    assert why.ask_first == ""


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_draft_is_complete_once_its_choices_are_made(
    level: int, topics: Topics, lines: Lines
) -> None:
    for topic in topics:
        why = why_we_ask(asked("?"), (topic,), max(level, topic.sensitivity), "", "", {},
                         topics=topics, lines=lines)  # fmt: skip
        for purpose in topic.purposes:
            chosen = re.sub(
                r"\[([^\]]*)\]",
                lambda choice: purpose if purpose in choice[1] else choice[1].split(" | ")[0],  # noqa: B023
                why.draft,
            )
            assert judge(chosen, (topic,), topic.sensitivity, topics, lines) == (
                WhyStatus.COMPLETE,
                (),
            ), chosen


def test_a_draft_states_nothing_that_is_not_a_choice(topics: Topics, lines: Lines) -> None:
    """Outside the brackets stand only the frame's own words."""
    for topic in topics:
        why = why_we_ask(asked("?"), (topic,), 3, "", "", {}, topics=topics, lines=lines)
        frame = re.sub(r"\[[^\]]*\]", "[]", why.draft)
        assert frame == (
            "We ask so we can []. [] will see your answer, unless []. You []; if you skip it, []."
        )


def test_confirmed_facts_settle_choices(topics: Topics, lines: Lines) -> None:
    facts: Mapping[str, str] = {
        "who_sees": "only your case worker",
        "skipping": "You can skip it and still get every service.",
        "limits": "a judge orders it",
        "kept": "one year",
        "required_by": "the HEARTH Act",
        "funder": "Example County",
        "organization": "Example House",
    }
    found = topics.named(["justice"])
    why = why_we_ask(asked("?"), found, 3, "", "", facts, topics=topics, lines=lines)
    assert why.draft.startswith("Example House asks so we can [")
    assert "follow a rule (the HEARTH Act)" in why.choices
    assert "report to Example County" in why.choices
    assert why.draft.endswith(
        "Who sees it: only your case worker. When we must share it: a judge orders it. "
        "You can skip it and still get every service. How long we keep it: one year."
    )


def test_the_sections_line_covers_its_questions(topics: Topics, lines: Lines) -> None:
    section = "We ask so we can size your food box. Our pantry staff see it. You can skip it."
    found = topics.named(["household"])
    why = why_we_ask(
        asked("How many children?"), found, 2, section, "", {}, topics=topics, lines=lines
    )
    assert why.status is WhyStatus.COMPLETE
    assert why.covered_by == section
    assert why.draft == ""


def test_the_introduction_covers_all_but_the_use(topics: Topics, lines: Lines) -> None:
    introduction = "We use this form to plan meals. Our cooks see it. You can skip any question."
    question = asked("What foods do you not eat?")
    found = topics.named(["food"])
    without = why_we_ask(question, found, 2, "", introduction, {}, topics=topics, lines=lines)
    assert without.status is WhyStatus.MISSING
    assert "will see" not in without.draft
    question = asked("What foods do you not eat?", "We ask so we can plan food that you can eat.")
    with_line = why_we_ask(question, found, 2, "", introduction, {}, topics=topics, lines=lines)
    assert with_line.status is WhyStatus.COMPLETE


def test_a_hard_topic_asks_first_what_would_change(topics: Topics, lines: Lines) -> None:
    text = "Have you ever been arrested?"
    keys = topics_of(text, (), topics)
    level = sensitivity(text, (), keys, topics)
    why = why_we_ask(asked(text), topics.named(keys), level, "", "", {}, topics=topics, lines=lines)
    assert why.ask_first.startswith("What would you do differently for this person if you knew")


@pytest.mark.parametrize("name", SETS.values())
def test_labelled_sets_keep_their_states(name: str) -> None:
    """python -m tests.why shows what each set reached on its first run."""
    rows = lines_of(name, PurposeLines.load())
    assert sum(row.status is row.expected for row in rows) >= 0.95 * len(rows)
