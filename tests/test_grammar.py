"""Grammar: forms of words and small phrases, one table a function."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nlp.reword import grammar
from nlp.reword.grammar import Form, article, forms, inflect, plural, singular

# base: -s, past, -ing, participle
VERBS = {
    "lie": "lies lied lying lied",
    "quit": "quits quit quitting quit",
    "bias": "biases biased biasing biased",
    "program": "programs programmed programming programmed",
    "go": "goes went going gone",
    "refer": "refers referred referring referred",
    "dye": "dyes dyed dyeing dyed",
    "die": "dies died dying died",
    "travel": "travels traveled traveling traveled",
    "commit suicide": "commits committed committing committed",
    "visit": "visits visited visiting visited",
    "suffer": "suffers suffered suffering suffered",
    "stop": "stops stopped stopping stopped",
    "fix": "fixes fixed fixing fixed",
    "try": "tries tried trying tried",
    "play": "plays played playing played",
    "see": "sees saw seeing seen",
    "agree": "agrees agreed agreeing agreed",
    "happen": "happens happened happening happened",
    "open": "opens opened opening opened",
    "retell": "retells retold retelling retold",
    "use": "uses used using used",
    "have": "has had having had",
    "do": "does did doing done",
    "show": "shows showed showing shown",
    "help": "helps helped helping helped",
    "hit": "hits hit hitting hit",
    "cope": "copes coped coping coped",
    "get": "gets got getting gotten",
    "drink": "drinks drank drinking drunk",
    "eat": "eats ate eating eaten",
    "put": "puts put putting put",
    "hurt": "hurts hurt hurting hurt",
    "feel": "feels felt feeling felt",
    "live": "lives lived living lived",
    "abuse": "abuses abused abusing abused",
    "equip": "equips equipped equipping equipped",
    "quiz": "quizzes quizzed quizzing quizzed",
    "panic": "panics panicked panicking panicked",
    "overeat": "overeats overate overeating overeaten",
    "relapse": "relapses relapsed relapsing relapsed",
    "rely": "relies relied relying relied",
    "enroll": "enrolls enrolled enrolling enrolled",
    "benefit": "benefits benefited benefiting benefited",
    "fail": "fails failed failing failed",
    "wed": "weds wed wedding wed",
    "free": "frees freed freeing freed",
    "singe": "singes singed singeing singed",
    "rethink": "rethinks rethought rethinking rethought",
    "ban": "bans banned banning banned",
    "sue": "sues sued suing sued",
    "admit": "admits admitted admitting admitted",
    "develop": "develops developed developing developed",
    "focus": "focuses focused focusing focused",
    "bully": "bullies bullied bullying bullied",
    "veto": "vetoes vetoed vetoing vetoed",
    "disagree": "disagrees disagreed disagreeing disagreed",
    "misspell": "misspells misspelled misspelling misspelled",
    "cancel": "cancels canceled canceling canceled",
    "undergo": "undergoes underwent undergoing undergone",
    "withdraw": "withdraws withdrew withdrawing withdrawn",
}


@pytest.mark.parametrize(("verb_phrase", "expected"), VERBS.items(), ids=VERBS)
def test_inflect(verb_phrase: str, expected: str) -> None:
    rest = "".join(verb_phrase.partition(" ")[1:])
    wanted = [form + rest for form in expected.split()]
    kinds = (Form.S, Form.PAST, Form.ING, Form.PARTICIPLE)
    assert [inflect(verb_phrase, kind) for kind in kinds] == wanted


@pytest.mark.parametrize(
    ("form", "plural", "person", "expected"),
    [
        pytest.param(Form.BASE, None, None, "be living with", id="infinitive"),
        pytest.param(Form.BASE, True, None, "are living with", id="present-many"),
        pytest.param(Form.BASE, None, 2, "are living with", id="present-you"),
        pytest.param(Form.BASE, False, 1, "am living with", id="present-i"),
        pytest.param(Form.S, None, None, "is living with", id="present-one"),
        pytest.param(Form.PAST, False, None, "was living with", id="past-one"),
        pytest.param(Form.PAST, True, None, "were living with", id="past-many"),
        pytest.param(Form.ING, None, None, "being living with", id="ing"),
        pytest.param(Form.PARTICIPLE, None, None, "been living with", id="participle"),
    ],
)
def test_inflect_be(form: Form, plural: bool | None, person: int | None, expected: str) -> None:
    assert inflect("be living with", form, plural=plural, person=person) == expected


def test_inflect_keeps_capitals_and_modals() -> None:
    assert inflect("Have a home", Form.PAST) == "Had a home"
    assert inflect("can pay", Form.PAST) == "can pay"


@pytest.mark.parametrize(
    ("tag", "form"),
    [("VB", "base"), ("VBP", "base"), ("VBZ", "s"), ("VBD", "past"), ("VBG", "ing"),
     ("VBN", "participle"), ("MD", "base")],
)  # fmt: skip
def test_form_of_tag(tag: str, form: str) -> None:
    assert Form.of_tag(tag) == form


PLURALS = {
    "emergency room": "emergency rooms",
    "person with a disability": "people with disabilities",
    "person experiencing homelessness": "people experiencing homelessness",
    "child": "children",
    "foster child": "foster children",
    "foster-child": "foster-children",
    "sister-in-law": "sisters-in-law",
    "stepchild": "stepchildren",
    "person who uses drugs": "people who use drugs",
    "person who is disabled": "people who are disabled",
    "person living with HIV": "people living with HIV",
    "person in recovery": "people in recovery",
    "member of the household": "members of the household",
    "policeman": "policemen",
    "human": "humans",
    "caregiver": "caregivers",
    "family": "families",
    "disability": "disabilities",
    "boss": "bosses",
    "crisis": "crises",
    "diagnosis": "diagnoses",
    "life": "lives",
    "wife": "wives",
    "belief": "beliefs",
    "photo": "photos",
    "hero": "heroes",
    "status": "statuses",
    "housing": "housing",
    "advice": "advice",
    "ID": "IDs",
    "Person": "People",
    "series": "series",
    "police": "police",
    "passerby": "passersby",
    "grandchild": "grandchildren",
    "salesperson": "salespeople",
    "parent with a job": "parents with jobs",
    "person with a history of trauma": "people with a history of trauma",
    "person who has a disability": "people who have a disability",
    "person living with a disability": "people living with disabilities",
    "tooth": "teeth",
    "house": "houses",
    "use": "uses",
    "virus": "viruses",
    "survivor of abuse": "survivors of abuse",
    "man": "men",
    "parenting class": "parenting classes",
    "support group": "support groups",
    "information": "information",
    "spouse": "spouses",
    "income": "incomes",
    "attorney": "attorneys",
}


@pytest.mark.parametrize(("noun", "expected"), PLURALS.items(), ids=PLURALS)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected


SINGULARS = {
    "people": "person",
    "children": "child",
    "movies": "movie",
    "houses": "house",
    "viruses": "virus",
    "news": "news",
    "lives": "life",
    "families": "family",
    "series": "series",
    "status": "status",
    "statuses": "status",
    "classes": "class",
    "boxes": "box",
    "emergency rooms": "emergency room",
    "IDs": "ID",
    "ties": "tie",
    "diagnoses": "diagnosis",
    "mothers-in-law": "mother-in-law",
    "policemen": "policeman",
    "sizes": "size",
    "heroes": "hero",
    "photos": "photo",
    "child": "child",
    "bus": "bus",
    "diabetes": "diabetes",
    "caregivers": "caregiver",
    "caretakers": "caretaker",
    "nurses": "nurse",
    "spouses": "spouse",
    "causes": "cause",
    "leaves": "leaf",
    "knives": "knife",
    "campuses": "campus",
    "boss": "boss",
    "stepchildren": "stepchild",
    "analyses": "analysis",
    "expenses": "expense",
    "services": "service",
    "addresses": "address",
    "headaches": "headache",
    "calories": "calorie",
    "crises": "crisis",
    "mice": "mouse",
    "hours": "hour",
    "siblings": "sibling",
    "benefits": "benefit",
}


@pytest.mark.parametrize(("noun", "expected"), SINGULARS.items(), ids=SINGULARS)
def test_singular(noun: str, expected: str) -> None:
    assert singular(noun) == expected


ARTICLES = [
    "an 8-hour",
    "a one-time",
    "an HIV",
    "a UTI",
    "an hour",
    "a unit",
    "a SNAP card",
    "an SSI check",
    "a WIC clinic",
    "an 18-year-old",
    "a 110",
    "an 11-month",
    "an 1800s house",
    "an 80",
    "a 12",
    "an ID",
    "a US citizen",
    "an RN",
    "an X-ray",
    "a European",
    "an honest",
    "a uniform",
    "an uninsured",
    "an unhoused",
    "a university",
    "an heir",
    "a history",
    "a once-a-week",
    "an MRI",
    "an EBT card",
    "a TANF",
    "an unidentified",
    "a user",
    "a HUD",
    "an FAQ",
    "a U-turn",
    "an F",
    "a ukulele",
    "an IEP",
    'a "usual"',
    "an “hourly”",
    "an LGBTQ",
    "an M.D.",
    "a FAFSA",
    "a home",
    "an umbrella",
    "a utility",
    "a euro",
    "an SRO",
    "a one",
    "an oven",
    "a unicorn",
    "an animal",
    "an NP",
    "a DUI",
    "an STI",
    "an LPN",
    "an SUD",
    "an HMIS record",
    "a one-on-one",
    "an only child",
    "a union",
    "an unmet",
    "an ER",
    "a herself",
    "an undocumented",
    "a 100",
    "an 811",
    "an 11",
    "a 111",
    "an 8,000",
    "a 1,100",
    "an 11,000",
    "a day",
    "an hour-long",
    "a euphemism",
    "an ally",
    'a "user"',
]


@pytest.mark.parametrize("phrase", ARTICLES)
def test_article(phrase: str) -> None:
    expected, _, words = phrase.partition(" ")
    assert article(words) == expected


@pytest.mark.parametrize(
    ("verb", "one", "many"),
    [
        ("have", "has", "have"),
        ("has", "has", "have"),
        ("be", "is", "are"),
        ("is", "is", "are"),
        ("was", "was", "were"),
        ("isn't", "isn't", "aren't"),
        ("Does", "Does", "Do"),
        ("Don’t", "Doesn't", "Don’t"),
        ("needs", "needs", "need"),
        ("carries", "carries", "carry"),
        ("goes", "goes", "go"),
        ("use", "uses", "use"),
        ("uses", "uses", "use"),
        ("can", "can", "can"),
        ("can't", "can't", "can't"),
        ("misses", "misses", "miss"),
        ("vetoes", "vetoes", "veto"),
        ("'s", "'s", "'re"),
        ("tries", "tries", "try"),
        ("lies", "lies", "lie"),
        ("dies", "dies", "die"),
        ("focuses", "focuses", "focus"),
        ("echoes", "echoes", "echo"),
        ("pass", "passes", "pass"),
        ("discuss", "discusses", "discuss"),
    ],
)
def test_agree(verb: str, one: str, many: str) -> None:
    assert grammar.agree(verb, plural=False) == one
    assert grammar.agree(verb, plural=True) == many


def test_agree_reads_s_as_have_when_told() -> None:
    assert grammar.agree("'s", plural=True, lemma="have") == "'ve"
    assert grammar.agree("'ve", plural=False, lemma="have") == "'s"


@pytest.mark.parametrize(
    ("auxiliary", "expected", "form"),
    [
        ("Is", "Does", Form.BASE),
        ("is", "does", Form.BASE),
        ("Are", "Do", Form.BASE),
        ("Was", "Did", Form.BASE),
        ("were", "did", Form.BASE),
        ("'s", "does", Form.BASE),
        ("Isn't", "Doesn't", Form.BASE),
        ("isn’t", "doesn't", Form.BASE),
        ("WEREN'T", "DIDN'T", Form.BASE),
        ("Have", "Have", Form.PARTICIPLE),
        ("hasn't", "hasn't", Form.PARTICIPLE),
        ("Will", "Will", Form.BASE),
    ],
)
def test_do_form(auxiliary: str, expected: str, form: Form) -> None:
    assert grammar.do_form(auxiliary) == (expected, form)


@pytest.mark.parametrize(
    ("be_word", "expected"),
    [("is", "has"), ("’s", "has"), ("are", "have"), ("am", "have"), ("was", "had"),
     ("were", "had"), ("been", "had"), ("being", "having"), ("be", "have")],
)  # fmt: skip
def test_form_for_be(be_word: str, expected: str) -> None:
    assert inflect("have", grammar.form_for_be(be_word)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("He", "they", "They", id="first-capital"),
        pytest.param("HE", "they", "THEY", id="shouted"),
        pytest.param("he", "They", "they", id="lower"),
        pytest.param("I", "they", "they", id="i-is-no-capital"),
        pytest.param("he", "I", "I", id="i-stays"),
        pytest.param("the", "HIV", "HIV", id="acronym-stays"),
        pytest.param("he", "McDonald", "McDonald", id="inner-capital-stays"),
        pytest.param("A", "person", "Person", id="one-letter"),
        pytest.param("", "person", "person", id="nothing-to-copy"),
        pytest.param("He", "", "", id="nothing-to-write"),
    ],
)
def test_match_case(old: str, new: str, expected: str) -> None:
    assert grammar.match_case(old, new) == expected


@pytest.mark.parametrize(
    ("phrase", "pos", "expected"),
    [
        pytest.param(
            "suffer from", "verb",
            {"suffer from", "suffers from", "suffered from", "suffering from"}, id="verb-phrase",
        ),
        pytest.param(
            "Cancel", "verb",
            {"cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling"},
            id="both-spellings",
        ),
        pytest.param(
            "be confined to", "verb",
            {f"{be} confined to" for be in grammar.BE_FORMS}, id="be",
        ),
        pytest.param("person", "noun", {"person", "people", "persons"}, id="two-plurals"),
        pytest.param("foster child", "noun", {"foster child", "foster children"}, id="noun-phrase"),
        pytest.param(
            "person with a disability", "noun",
            {"person with a disability", "people with disabilities"}, id="post-modifier",
        ),
        pytest.param("disabled", "adjective", {"disabled"}, id="adjective"),
        pytest.param("the homeless", "phrase", {"the homeless"}, id="fixed-phrase"),
    ],
)  # fmt: skip
def test_forms(phrase: str, pos: grammar.PartOfSpeech, expected: set[str]) -> None:
    assert forms(phrase, pos) == expected


@pytest.mark.parametrize("noun", [noun for noun in PLURALS if " " not in noun])
def test_singular_undoes_plural(noun: str) -> None:
    assert singular(plural(noun)) == noun


def test_grammar_needs_no_inflection_library() -> None:
    code = (
        "import sys, nlp.reword.grammar as g; g.plural('person'); g.article('hour');"
        "print(sorted({'spacy', 'lemminflect', 'nltk', 'textstat'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
