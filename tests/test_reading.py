"""The reading level of one question: a steady estimate, hard words, structure, the gate."""

from __future__ import annotations

import subprocess
import sys
from statistics import mean, pstdev

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nlp.reading import difficulty, easier_or_same, read

# question: estimated grade
GOLDEN = {
    "Do you feel safe at home?": 4,
    "Do you have diabetes?": 4,
    "Are you homeless?": 2,
    "Are you experiencing homelessness?": 6,
    "Do you have a safe place to stay tonight?": 5,
    "Was the lien on the deed moot?": 10,
    "Please specify:": 2,
    "What name would you like us to use?": 5,
    "Who lives with you?": 2,
    "How many people live in your home?": 4,
    "Do you rent or own your home?": 4,
    "Do you need help with food?": 4,
    "Do you get SNAP?": 6,
    "Do you get help from the Supplemental Nutrition Assistance Program (SNAP)?": 6,
    "What is your current employment status?": 7,
    "What kind of work do you do, if any?": 5,
    "Are you a veteran?": 4,
    "Have you ever served in the military?": 5,
    "Have you been incarcerated, institutionalized, or hospitalized?": 11,
    "Have you ever stayed in a jail, a hospital or a group home?": 6,
    "Do you utilize public transportation?": 6,
    "Do you use the bus or train?": 4,
    "How would you describe your overall health?": 5,
    "What is the highest level of education that you have attained?": 8,
    "What was the last grade of school that you finished?": 5,
    "Do you have adequate household income to meet your basic needs?": 9,
    "Do you have enough money for food, rent and bills?": 5,
    "Is there a history of substance use in your immediate family?": 8,
    "Have you experienced any adverse childhood events?": 8,
    "Did you have a hard time when you were a child?": 6,
    "Do you require reasonable accommodations in order to participate?": 10,
    "What would make it easier for you to take part?": 5,
    "Which benefits are you eligible for?": 6,
    "What languages do you speak at home?": 4,
    "In the past 12 months, how often did you worry that food would run out?": 7,
    "To what extent do you concur with the modified eligibility criteria?": 12,
    "How did you hear about us?": 4,
    "What do you hope will change?": 4,
    "Do you want to talk to someone about this?": 5,
    "We ask everyone this. You can skip it. Do you feel safe with your partner?": 4,
    "Do you EVER feel that you are NOT heard?": 5,
    "Have you been diagnosed with a mental health condition?": 8,
}


@pytest.fixture(scope="module")
def english() -> Language:
    """Return a tokenizer; the estimate needs no parse."""
    return spacy.blank("en")


def words_of(doc: Doc) -> list[int]:
    return [token.i for token in doc if token.text[:1].isalnum()]


def without(doc: Doc, place: int) -> Doc:
    texts = [token.text for token in doc]
    return Doc(doc.vocab, words=texts[:place] + texts[place + 1 :])


@pytest.mark.parametrize(("question", "grade"), GOLDEN.items(), ids=GOLDEN)
def test_estimate(english: Language, question: str, grade: int) -> None:
    assert read(english(question), question).grade == grade


def test_estimate_of_a_short_question_hangs_on_no_single_word(english: Language) -> None:
    docs = [doc for doc in map(english, GOLDEN) if difficulty(doc).words <= 8]
    spread = [pstdev(difficulty(without(doc, i)).grade for i in words_of(doc)) for doc in docs]
    assert len(spread) >= 20
    assert mean(spread) <= 0.5


@pytest.mark.parametrize(
    ("plain", "hard"),
    [
        pytest.param("Do you use the bus?", "Do you utilize the bus?", id="rare-word"),
        pytest.param("Who lives here?", "Who are the residents of this household?", id="longer"),
        pytest.param("Is it your home?", "Is it your domicile?", id="legal-word"),
        pytest.param("Do you get help?", "Do you get SSDI?", id="acronym"),
    ],
)
def test_estimate_orders_pairs(english: Language, plain: str, hard: str) -> None:
    assert difficulty(english(plain)).grade < difficulty(english(hard)).grade


@pytest.mark.parametrize("text", ["", "?", "…", "12", "🙂", "☐ ☐ ☐", "a" * 3000])
def test_estimate_stays_in_range(english: Language, text: str) -> None:
    assert 1 <= read(english(text), text).grade <= 16


def test_estimate_is_that_of_the_hardest_sentence(english: Language) -> None:
    hard = "Was the lien on the deed moot?"
    assert difficulty(english("We ask everyone. " + hard)).grade == difficulty(english(hard)).grade


def test_a_name_inside_the_sentence_is_easy(english: Language) -> None:
    named, plain = english("Did Szczepanski call you?"), english("Did somebody call you?")
    assert difficulty(named).grade == difficulty(plain).grade


def test_a_short_form_that_is_spelled_out_is_easy(english: Language) -> None:
    bare = read(english("Do you have a CDP?"), "Do you have a CDP?")
    text = "Do you have a certified driver permit (CDP)?"
    assert [word.word for word in bare.hard_words] == ["CDP"]
    assert "CDP" not in [word.word for word in read(english(text), text).hard_words]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "Do you get SSI?", {"SSI": "a short form that not everybody knows"}, id="acronym"
        ),
        pytest.param("Was the deed moot?", {"moot": "a less common word"}, id="less-common"),
        pytest.param(
            "Are you indigent?", {"indigent": "a word that many people rarely meet"}, id="rare"
        ),
        pytest.param("Is transportation hard?", {"transportation": "a long word"}, id="long"),
        pytest.param(
            "What helps with utilization of care?",
            {"utilization": "it hides an action that a verb could say"},
            id="hidden-verb",
        ),
        pytest.param("What is your current medical status?", {}, id="common-everywhere"),
        pytest.param("Do you EVER feel ill?", {}, id="stressed-word-is-no-acronym"),
        pytest.param("Do you feel safe?", {}, id="easy"),
    ],
)
def test_hard_words(english: Language, question: str, expected: dict[str, str]) -> None:
    found = read(english(question), question).hard_words
    assert {word.word: word.reason for word in found} == expected
    assert all(question[word.start : word.end] == word.word for word in found)


def test_hard_word_brings_plainer_words(english: Language) -> None:
    question = "Is your current home safe, and was your CURRENT home cheap?"
    found = read(english(question), question, plain_words={"current": ("present",)}).hard_words
    assert [(word.word, word.plainer) for word in found] == [("current", ("present",))]
    assert found[0].reason == "there is a plainer word for it"


def test_hard_words_quote_the_question_as_written(english: Language) -> None:
    question = "What’s your INDIGENT neighbor’s name?"
    doc = english("What's your indigent neighbor's name?")
    assert "INDIGENT" in [word.word for word in read(doc, question).hard_words]


def test_margin_is_always_shown(english: Language) -> None:
    assert read(english("Who?"), "Who?").margin == 3


@pytest.mark.parametrize(("target", "noted"), [(7, True), (8, False)])
def test_note_when_far_over_the_target(english: Language, target: int, noted: bool) -> None:
    question = "Was the lien on the deed moot?"
    notes = read(english(question), question, target).notes
    assert any("The target is" in note for note in notes) == noted


def parsed(words: str, pos: str = "", deps: str = "") -> tuple[Doc, str]:
    texts, blank = words.split(), spacy.blank("en")
    tags = {"pos": pos.split()} if pos else {}
    labels = {"deps": deps.split(), "heads": [0] * len(texts)} if deps else {}
    doc = Doc(blank.vocab, words=texts, **tags, **labels)  # type: ignore[arg-type]
    return doc, doc.text


@pytest.mark.parametrize(
    ("words", "pos", "deps", "expected"),
    [
        pytest.param("word " * 26 + "?", "", "", "It has 26 words", id="long"),
        pytest.param("word " * 25 + "?", "", "", "", id="25-words-are-not-long"),
        pytest.param(
            "one " * 10 + "did ?", "X " * 10 + "VERB PUNCT", "dep " * 10 + "ROOT punct",
            "comes after 10 words", id="late-verb",
        ),
        pytest.param(
            "one " * 9 + "did ?", "X " * 9 + "VERB PUNCT", "dep " * 9 + "ROOT punct", "",
            id="verb-in-time",
        ),
        pytest.param(
            "one " * 6 + ". " + "one " * 6 + "did ?",
            "X " * 6 + "PUNCT " + "X " * 6 + "VERB PUNCT",
            "dep " * 6 + "punct " + "dep " * 6 + "ROOT punct", "", id="verb-counts-from-sentence",
        ),
        pytest.param("one or two or three or four ?", "", "", "“or” 3 times", id="many-choices"),
        pytest.param("one or two or three ?", "", "", "", id="two-or"),
        pytest.param(
            "use eligibility verification form ?", "VERB NOUN NOUN NOUN PUNCT", "",
            "“eligibility verification form”", id="noun-string",
        ),
        pytest.param(
            "use eligibility form ?", "VERB NOUN NOUN PUNCT", "", "", id="two-nouns",
        ),
        pytest.param("use bus stop sign ?", "VERB NOUN NOUN NOUN PUNCT", "", "", id="easy-nouns"),
        pytest.param("We ask . You can skip . Why ?", "", "", "2 sentences before", id="lead-in"),
        pytest.param("You can skip . Why ?", "", "", "", id="one-sentence-first"),
        pytest.param("If ill , would you call us ?", "", "", "imagine something", id="imagined"),
        pytest.param("Would you like help ?", "", "", "", id="polite-would"),
    ],
)  # fmt: skip
def test_structure(words: str, pos: str, deps: str, expected: str) -> None:
    doc, text = parsed(words, pos, deps)
    notes = read(doc, text, target=16).notes
    assert [expected in note for note in notes] == [True] * bool(expected)


@pytest.mark.parametrize(
    ("before", "after", "prescribed", "passes"),
    [
        pytest.param("Do you utilize the bus?", "Do you use the bus?", "", True, id="plainer"),
        pytest.param("Do you use the bus?", "Do you utilize the bus?", "", False, id="rarer"),
        pytest.param(
            "Are you homeless?", "Are you experiencing homelessness?", "", False, id="hard-word",
        ),
        pytest.param(
            "Are you homeless?", "Are you experiencing homelessness?",
            "experiencing homelessness?", True, id="prescribed-words-are-free",
        ),
        pytest.param("Do you eat well?", "Do you eat well?", "", True, id="same"),
        pytest.param("go " * 4, "go " * 19, "", False, id="grade-up-and-no-longer-easy"),
        pytest.param("go " * 4, "go " * 17, "", True, id="grade-up-but-easy"),
        pytest.param(
            "Why didn't you come?", "What got in the way of coming?", "", True, id="still-easy",
        ),
        pytest.param("go " * 26 + "?", "go " * 34 + "?", "", True, id="long-and-8-longer"),
        pytest.param("go " * 26 + "?", "go " * 35 + "?", "", False, id="long-and-9-longer"),
    ],
)  # fmt: skip
def test_gate(english: Language, before: str, after: str, prescribed: str, passes: bool) -> None:
    allowed = frozenset(prescribed.split())
    assert easier_or_same(english(before), english(after), allowed) == passes


def test_gate_takes_a_split_question(english: Language) -> None:
    before = english("Do you have a medical condition and take medication?")
    after = [english("Do you have a medical condition?"), english("Do you take medication?")]
    assert easier_or_same(before, after, frozenset())


def test_gate_counts_a_repeated_hard_word_once(english: Language) -> None:
    before = english("Do you rely on a caregiver or an aide?")
    after = [english("Do you rely on a caregiver?"), english("Is your caregiver an aide?")]
    assert easier_or_same(before, after, frozenset())


def test_reading_does_not_load_textstat() -> None:
    code = "import sys, nlp.reading; print(sorted({'textstat', 'nltk'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
