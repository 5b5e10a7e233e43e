"""What the why-clause reader, the command reader and the small helpers of the checks return."""

import pytest

from nlp.checks import blame, coercive_command, paired_pronouns
from nlp.model import Protected, Question
from nlp.parse import Parsed, parse
from nlp.reword.command import read_command
from nlp.reword.ledger import undeclared
from nlp.reword.why_clause import WhyClause, why_clauses
from nlp.sense.sentences import offers_help, reassures, sentence_at
from nlp.sense.syntax import replace, token_at


def parsed(text: str) -> Parsed:
    return next(parse([Question(text, 0, len(text))]))


def clauses(text: str) -> list[WhyClause]:
    return list(why_clauses(parsed(text).doc, text))


@pytest.mark.parametrize(
    ("text", "whom", "auxiliary", "negated", "verb"),
    [
        pytest.param("Why didn't you call?", "", "did", True, "call", id="contraction"),
        pytest.param("Why did he not come?", "him", "did", True, "come", id="not after subject"),
        pytest.param("How come she never came?", "her", "", True, "came", id="how come"),
        pytest.param("Explain why you have moved.", "", "have", False, "moved", id="embedded"),
        pytest.param("What made you leave?", "", "made", False, "leave", id="what made"),
        pytest.param(
            "Why couldn't you and your son stay?", "you and your son", "could", True, "stay",
            id="two subjects",
        ),
    ],
)  # fmt: skip
def test_why_clause(text: str, whom: str, auxiliary: str, negated: bool, verb: str) -> None:
    (clause,) = clauses(text)
    assert clause.verb is not None
    found = (clause.whom, clause.auxiliary, clause.negated, clause.verb.lower_)
    assert found == (whom, auxiliary, negated, verb)


def test_a_command_is_part_of_the_asking() -> None:
    (clause,) = clauses("We want to help. Please explain why you left.")
    assert (clause.start, clause.ordered) == (17, True)


@pytest.mark.parametrize("text", ["Why not?", "If no, why?", "Why or why not?"])
def test_no_clause_after_a_bare_why(text: str) -> None:
    assert clauses(text) == []


def test_edits_take_the_capitals_of_what_they_replace() -> None:
    shouted = parsed("WHY DID YOU STOP?")
    edit = replace(shouted, 0, 7, "what led", "because", Protected.QUESTION_WORD)
    assert (edit.old, edit.new) == ("WHY DID", "WHAT LED")
    assert undeclared(edit) == []


def test_an_edit_of_a_name_is_not_excused_in_plain_text() -> None:
    edit = replace(parsed("Why did you leave Bob out?"), 0, 21, "what led you", "because")
    assert "it loses a name" in undeclared(edit)


def test_a_list_of_things_is_read_as_the_things() -> None:
    one = parsed("Provide a list of your goals.")
    command = read_command(one, one.doc[0])
    assert command is not None
    assert [token.text for token in command.rest] == ["your", "goals"]


def test_token_at_returns_the_token_that_holds_a_character() -> None:
    token = token_at(parsed("Do you agree?").doc, 4)
    assert token is not None
    assert token.text == "you"


def test_sentence_at() -> None:
    text = "We can help. Are you well? Thanks."
    assert sentence_at(text, 15) == "Are you well?"
    assert sentence_at(text, 0) == "We can help."
    assert sentence_at(text, len(text) - 1) == "Thanks."


@pytest.mark.parametrize(
    ("sentence", "offer", "reassurance"),
    [
        ("Would you like help with court?", True, False),
        ("You do not need to give a number.", False, True),
        ("What is your number?", False, False),
    ],
)
def test_offers_and_reassurance(sentence: str, offer: bool, reassurance: bool) -> None:
    assert (offers_help(sentence), reassures(sentence)) == (offer, reassurance)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        pytest.param(blame, "Why did you have so many jobs?", id="the judgment would stay"),
        pytest.param(blame, "Why didn't you come and why didn't you call?", id="two questions"),
        pytest.param(coercive_command, "Name two goals and describe your plan.", id="two commands"),
        pytest.param(paired_pronouns, "He/she eats, sleeps, feels well.", id="a misread list"),
        pytest.param(paired_pronouns, "Ana knows where he/she is and sees us.", id="whose verb"),
    ],
)
def test_a_finding_without_a_safe_way_is_advice(check: object, text: str) -> None:
    hits = list(check.find(parsed(text)))  # type: ignore[attr-defined]
    assert [hit.ways for hit in hits] == [()]
