"""Personal details are masked before anything is stored; what a form asks for is left alone."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.kinds import MARKS, Kind
from bot.intake.masking import mask_patterns, mask_people, notice
from nlp.draft import split
from nlp.review import Engine

AGENCIES = ("Salvation Army", "Bright Horizons", "Casa Esperanza")

PATTERNS = [
    ("Call me at 312-555-0148.", "Call me at [phone number]."),
    ("Call me at (312) 555-0148, please", "Call me at [phone number], please"),
    ("cell 312.555.0148", "cell [phone number]"),
    ("312 555 0148", "[phone number]"),
    ("Phone:3125550148", "Phone:[phone number]"),
    ("1-312-555-0148 or +1 312 555 0148", "[phone number] or [phone number]"),
    ("+1 (312) 555-0148 ext. 22", "[phone number]"),
    ("312-555-0148 x9, home", "[phone number], home"),
    ("Ring +44 20 7946 0958 or +52 55 1234 5678", "Ring [phone number] or [phone number]"),
    ("+447700900123", "[phone number]"),
    ("011 52 55 1234 5678", "[phone number]"),
    ("Please text 555-0148.", "Please text [phone number]."),
    ("Her cell is 555‑0148", "Her cell is [phone number]"),
    ("She called the hotline from 312-555-0148", "She called the hotline from [phone number]"),
    ("312-555-0148, 312-555-0149", "[phone number], [phone number]"),
    ("Write to ana.lopez@agency.org.", "Write to [email address]."),
    ("<mailto:a.lopez+x@mail.agency.co.uk>", "<mailto:[email address]>"),
    ("ANA_L@X.ORG", "[email address]"),
    ("SSN 219-09-9999", "SSN [private number]"),
    ("Her SSN: 219 09 9998", "Her SSN: [private number]"),
    ("SSN: 219099999", "SSN: [private number]"),
    ("Social Security number is 219099999.", "Social Security number is [private number]."),
    ("xxx-xx-4821", "[private number]"),
    ("***-**-4821 on file", "[private number] on file"),
    ("SSN (last 4): 4821", "SSN (last 4): [private number]"),
    ("his SSN ends in 4821", "his SSN ends in [private number]"),
    ("last four digits of her social: 4821", "last four digits of her social: [private number]"),
    ("DOB 4/3/1982", "DOB [birth date]"),
    ("D.O.B.: 04-03-82", "D.O.B.: [birth date]"),
    ("Date of birth: April 3, 1982", "Date of birth: [birth date]"),
    ("He was born on 3 April 1982 in Ohio.", "He was born on [birth date] in Ohio."),
    ("Born 1982-04-03", "Born [birth date]"),
    ("4/3/1982 (DOB)", "[birth date] (DOB)"),
    ("birthday is Sept. 3rd, 1982", "birthday is [birth date]"),
    ("Was your client, born 4/3/1982, seen?", "Was your client, born [birth date], seen?"),
    ("He was arrested on 4/3/2023 downtown.", "He was arrested on [date] downtown."),
    ("Died: March 3, 2021", "Died: [date]"),
    ("Were you evicted on 4/3/23?", "Were you evicted on [date]?"),
    ("On 4/3/2024 her worker came by.", "On [date] her worker came by."),
    ("Her visit, January 5, 2024, went well.", "Her visit, [date], went well."),
    ("Case #4521-B", "Case #[ID number]"),
    ("Case number: 2024-11873", "Case number: [ID number]"),
    ("case no. CW 20811", "case no. [ID number]"),
    ("File No. 48213", "File No. [ID number]"),
    ("Client ID: A10293", "Client ID: [ID number]"),
    ("Medicaid ID AB12345C", "Medicaid ID [ID number]"),
    ("Medicaid #: 183 456 782", "Medicaid #: [ID number]"),
    ("HMIS ID 88213", "HMIS ID [ID number]"),
    ("driver’s license number D400-7836", "driver’s license number [ID number]"),
    ("passport no 533380006", "passport no [ID number]"),
    ("MRN: 0045821", "MRN: [ID number]"),
    ("A 208 345 671 and A-208345671", "A [ID number] and A-[ID number]"),
    ("Case: 4521-B", "Case: [ID number]"),
    ("Client: 10293", "Client: [ID number]"),
    ("Member number is 20114", "Member number is [ID number]"),
    ("Card 4111 1111 1111 1111", "Card [private number]"),
    ("3782 822463 10005", "[private number]"),
    ("pays by 5555555555554444", "pays by [private number]"),
    ("Lives at 1420 Elm Street", "Lives at [address]"),
    ("1420 W. Elm St., Apt 4B, Springfield, IL 62701", "[address]"),
    ("at 12 Martin Luther King Jr. Blvd since May", "at [address] since May"),
    ("Address: 7 42nd Ave NE", "Address: [address]"),
    ("stays at 233 oak lane #12", "stays at [address]"),
    ("88 County Road", "[address]"),
    ("P.O. Box 1182", "[address]"),
    ("RR 2, Box 15", "[address]"),
    ("9 Willow Court, Dayton OH 45402", "[address]"),
]

UNTOUCHED = [
    "Phone: ______", "Phone number (###-###-####)", "Phone: (___) ___-____",
    "Phone (e.g. 312-555-0148)", "Format: 312-555-0148", "(555) 555-5555", "123-456-7890",
    "555-555-5555", "Call or text 988.", "Dial 911 or 211.", "United Way, 211",
    "National hotline: 1-800-799-7233", "1-800-799-7233 (crisis line)",
    "toll-free 1 (877) 565-8860",
    "Have you called 800-273-8255?", "8002738255", "Zoom Meeting ID: 812 3456 7890",
    "Our 24-hour hotline: 312-555-0148", "Text HOME to 741741",
    "The help line is at 312-555-0148.",
    "Email: ______", "Write to info@agency.org or intake@agency.org", "name@example.com",
    "Follow @agency", "E-mail (e.g. ana@agency.org)",
    "SSN (last four digits)", "What is your Social Security number?", "xxx-xx-xxxx", "XXX-XX-____",
    "Social Security Number: ___-__-____", "123-45-6789", "000-00-0000", "SSI of $943 in 2024",
    "Did you get Social Security in 2024?",
    "Date of birth (MM/DD/YYYY)", "DOB: __/__/____", "Date of birth (e.g., 01/31/1990)",
    "Date of birth: mm/dd/yy", "What year were you born?", "Born in 1982", "In what month?",
    "Since January 1, 2024, how often did you skip meals?",
    "On the night of January 22, 2025, where did you sleep?",
    "Between 1/1/2024 and 12/31/2024 we served families.", "From 7/1/2024 to 6/30/2025",
    "Were you born before January 1, 2007?", "Were you here on January 5, 2025?",
    "Sent: Monday, October 6, 2025 4:31 PM", "Revised 3/4/2025", "Due by March 3, 2025.",
    "March 3, 2025", "Draft 2, updated 03/04/2025",
    "2024-2025", "Are you 18-24, 25-34 or 65+?", "Age: 43", "$1,200-$2,400 a month", "$312 555",
    "1. Name\n2. Phone\n10. Age", "Q12. Do you rent?", "12) Are you well?", "Section 8",
    "Title 19 and Form 1040", "1 2 3 4 5 6 7 8 9 10", "0 1 2 3", "24/7", "9:30-10:15", "50/50",
    "5/10/15 minutes", "Rate from 1-10", "Step 1/2/3",
    "Case number: ____", "Case #", "Case 2 of 10", "Medicaid ID:", "Client ID (if known)",
    "Question ID: 1001", "Medicare, 2024", "File: 2024-2025", "Client: 30 years old",
    "Case manager: 2 visits a month", "Item number 1234",
    "1234 5678 9012 3456", "0000 0000 0000 0000", "In the past 30 days",
    "30 days street outreach", "5 people in one place", "What street do you live on?",
    "3 blocks from the street", "2 Your Safe Place", "Street address: ______", "ZIP code 60601",
    "15 minute drive", "10 miles by road", "211 United Way", "Apt. ____", "4 Is this the best way?",
]  # fmt: skip

PEOPLE = [
    ("Maria Gonzalez, DOB 4/3/1982", "[name], DOB [birth date]"),
    ("maria gonzalez, dob 4/3/1982", "[name], dob [birth date]"),
    ("MARIA GONZALEZ 312-555-0148", "[name] [phone number]"),
    ("Gonzalez, Maria, DOB 4/3/1982", "[name], DOB [birth date]"),
    ("Client: Maria L. Gonzalez\nDOB: 4/3/1982", "Client: [name]\nDOB: [birth date]"),
    ("Name: Grace Young\nPhone: 312-555-0148", "Name: [name]\nPhone: [phone number]"),
    ("Call Maria at 312-555-0148.", "Call [name] at [phone number]."),
    ("please text jamal at 312-555-0148", "please text [name] at [phone number]"),
    ("Grace Young, born 4/3/1982", "[name], born [birth date]"),
    ("Grace Young, SSN 219-09-9999", "[name], SSN [private number]"),
    ("Grace Young (case #4521-B)", "[name] (case #[ID number])"),
    ("Xochitl Brown, 1420 Elm Street", "[name], [address]"),
    ("Did Jamal O’Neil (312-555-0148) sign?", "Did [name] ([phone number]) sign?"),
    ("Ana de la Cruz lives at 1420 Elm Street", "[name] lives at [address]"),
    ("Reach Dr. Young at 312-555-0148", "Reach Dr. [name] at [phone number]"),
    ("1. Name: Jane Doe 2. DOB: 4/3/1982", "1. Name: [name] 2. DOB: [birth date]"),
    ("Mr. Young, 312-555-0148", "Mr. [name], [phone number]"),
    ("Maria’s number is 312-555-0148", "[name]’s number is [phone number]"),
    ("312-555-0148 (Maria Gonzalez)", "[phone number] ([name])"),
    ("From: Ana Lopez <ana@agency.org>", "From: [name] <[email address]>"),
    ("Questions? Call Ana at 312-555-0148", "Questions? Call [name] at [phone number]"),
    ("ana@agency.org, Ana Lopez", "[email address], [name]"),
    ("DOB: 4/3/1982\nName: Maria Gonzalez", "DOB: [birth date]\nName: [name]"),
    ("Maria Gonzalez\t4/3/1982 (DOB)\t312-555-0148", "[name]\t[birth date] (DOB)\t[phone number]"),
    ("Maria Gonzalez, age 43, DOB 4/3/1982", "[name], age 43, DOB [birth date]"),
]

NO_PEOPLE = [
    "United Way, 211", "United Way, [phone number]", "Salvation Army, [phone number]",
    "Casa Esperanza, [phone number]", "Bright Horizons: [ID number]", "Main Office: [phone number]",
    "Emergency Contact: [phone number]", "Crisis Line: [phone number]",
    "Case Manager [phone number]",
    "Legal Aid Society, [address]", "Thomas Jefferson Elementary, [phone number]",
    "Client Information\nDOB: [birth date]",
    "Medicaid ID: [ID number]", "SNAP EBT case number: [ID number]",
    "Green Card Number: [ID number]",
    "Date of Birth: [birth date]", "Home Phone [phone number]", "Phone: [phone number]",
    "Maria Gonzalez asks: are you well?", "Maria Gonzalez. Case number: ____",
    "Who is Maria Gonzalez?", "Please Call Us At [phone number]", "[phone number] Staff Only",
    "[phone number]. Maria asks.", "[name], [birth date]", "St. Vincent Shelter, [address]",
    "What is your address? [address]", "you can reach us at [phone number]", "my [birth date]",
    "Today [date] Maria", "Blue Shield [ID number]",
]  # fmt: skip


@pytest.mark.parametrize(("text", "masked"), PATTERNS)
def test_details_are_masked(text: str, masked: str) -> None:
    found = mask_patterns(text)
    assert found.text == masked
    assert found.kinds


@pytest.mark.parametrize("text", UNTOUCHED)
def test_blanks_formats_and_plain_numbers_stay(text: str) -> None:
    assert mask_patterns(text).text == text
    assert mask_patterns(text).kinds == ()


@pytest.mark.parametrize(("text", "masked"), PEOPLE)
def test_names_at_details_are_masked(text: str, masked: str) -> None:
    found = mask_people(text, AGENCIES)
    assert found.text == masked
    assert Kind.NAME in found.kinds


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_other_names_stay(text: str) -> None:
    assert mask_people(text, AGENCIES).text == text


QUESTIONS = ["How did {} help you?", "Did you move to {} last year?", "Who is {} to you?"]


@pytest.mark.parametrize("mark", sorted(set(MARKS.values())))
def test_marks_are_words_of_a_question(mark: str) -> None:
    for question in QUESTIONS:
        text = question.format(mark)
        assert [found.text for found in split(text).questions] == [text]
        assert mask_people(text).text == text


def test_no_check_finds_anything_in_a_mark(engine: Engine) -> None:
    for mark in sorted(set(MARKS.values())):
        for question in QUESTIONS:
            plain = engine.review(question.format("Ana")).questions[0]
            marked = engine.review(question.format(mark)).questions[0]
            assert {found.check for found in marked.findings} <= {
                found.check for found in plain.findings
            }


def test_a_draft_keeps_its_questions() -> None:
    draft = (
        "Call Ana Lopez at 312-555-0148 about this.\n1. Where do you sleep?\n"
        "  a. Street\n  b. Shelter\n2. Did 4521 Elm Street feel safe?\n"
    )
    masked = mask_people(draft)
    assert masked.kinds == (Kind.PHONE, Kind.ADDRESS, Kind.NAME)
    assert [question.text for question in split(masked.text).questions] == [
        "Where do you sleep?",
        "Did [address] feel safe?",
    ]


def test_the_notice_names_each_kind_once() -> None:
    assert notice(()) == ""
    assert notice([Kind.PHONE]) == (
        "I left out a phone number before saving this, so that it stays private. "
        "The review works without it."
    )
    assert notice([Kind.PHONE, Kind.NAME, Kind.PHONE]).startswith(
        "I left out a phone number and a name before saving this, so that they stay private."
    )
    assert "a phone number, a name and an address" in notice([Kind.PHONE, Kind.NAME, Kind.ADDRESS])


def test_what_overlaps_is_masked_once() -> None:
    assert (
        mask_patterns("Card or case #4111 1111 1111 1111").text == "Card or case #[private number]"
    )
    assert mask_patterns("DOB 4/3/1982, born 4/3/1982").kinds == (Kind.BIRTH,)


# Text that nobody would write


PIECES = st.sampled_from(
    [
        "312-555-0148", "4/3/1982", "219-09-9999", "ana@x.org", "1420 Elm Street", "Case #", "4521",
        "DOB", "born", "Maria", "Gonzalez", "maria", "hotline", "1-800-799-7233", "between", "and",
        "e.g.", "?", ".", ",", "\n", " ", " ", " ", "-", "+", "(", ")", "[", "]", "[name]", "@",
        "1",
        "20", "x", "Name:", "A", "at", "\u00a0", "Medicaid ID", "to", "January 5, 2024", "PO Box 7",
    ]
)  # fmt: skip
DRAFT = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(DRAFT)
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask_patterns(text)
    assert mask_patterns(once.text).text == once.text
    named = mask_people(text)
    assert mask_people(named.text).text == named.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_text_without_digits_and_at_signs_is_untouched(text: str) -> None:
    bare = re.sub(r"[\d@]", "", text)
    assert mask_patterns(bare).text == bare


@pytest.mark.parametrize(
    "piece",
    [
        "1", "1 ", "1-", "312-555-", "a@", "a.", "a@a.", "+1 ", "(3", "4111 ", "1 A ",
        "1 Aa Bb Cc ",
        "born ", "between 1/1/2024 ", "case # ", "hotline 312-555-0148 ", "Ana 312-555-0148 ", "é1",
        "4/3/1982 ", "x" * 60 + "1", "like ", "name ana@x.org ", "on on on 4/3/2024 ", "\u0663",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        mask_people(text, AGENCIES)
        return time.process_time() - began

    short = seconds(10_000)
    assert seconds(40_000) < 12 * short + 0.5
