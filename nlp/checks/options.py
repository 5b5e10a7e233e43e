"""Response options that overlap, leave a gap, repeat, or offer good answers only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.reword.options_mended import mended
from nlp.sense.durations import lengths_apart
from nlp.sense.left_out import missing
from nlp.sense.ranges import compared, out_of_step
from nlp.sense.tones import tone

CHECK = Check(
    id="options",
    category=Category.OPTIONS,
    level=Level.CLARITY,
    message="“{match}” leaves somebody with two answers, or with none.",
    why="Answers need even steps that do not overlap and leave no gap.",
    sources=("pew_wording", "devaus_checklist", "diabetes_lang"),
    examples=(
        Example(
            before="How old are you?",
            options=("18-25", "25-35", "35 or older"),
            after=("How old are you?",),
            after_options=("18-24", "25-34", "35 or older"),
        ),
        Example(
            before="How old are you?",
            options=("18-25", "25-35", "35-50"),
            after=("How old are you?",),
            after_options=("18-24", "25-34", "35-50", "Another age: ____"),
        ),
        Example(
            before="How far do you live from the bus?",
            options=("1 to 3 blocks", "3 to 5 blocks", "5 to 10 blocks"),
            after=("How far do you live from the bus?",),
            after_options=(
                "1 to 2 blocks",
                "3 to 4 blocks",
                "5 to 10 blocks",
                "More than 10 blocks",
            ),
        ),
        Example(
            before="How far is the pantry from your home?",
            options=("Less than 5 miles", "5 to 10 miles", "10 to 20 miles"),
            after=("How far is the pantry from your home?",),
            after_options=(
                "Less than 5 miles",
                "5 to under 10 miles",
                "10 to 20 miles",
                "More than 20 miles",
            ),
        ),
        Example(
            before="How much rent do you pay each month?",
            options=("$200-$500", "$500-$900", "Not sure"),
            after=("How much rent do you pay each month?",),
            after_options=(
                "Less than $200",
                "$200-$499",
                "$500-$900",
                "More than $900",
                "Not sure",
            ),
        ),
        Example(
            before="How was our service?",
            options=("Excellent", "Very good", "Good", "Fair"),
            after=("How was our service?",),
            after_options=("Excellent", "Very good", "Good", "Fair", "Poor"),
        ),
        Example(
            before="How was the food?",
            options=("Excellent", "Very good", "Good", "Nice", "Not good"),
        ),
        Example(
            fine="How was the food?", options=("Excellent", "Very good", "Good", "Fair", "Poor")
        ),
        Example(
            before="How long did you wait?",
            options=("0 to 10 minutes", "15 to 30 minutes", "Over 30 minutes"),
            after=("How long did you wait?",),
            after_options=(
                "0 to 10 minutes",
                "11 to 14 minutes",
                "15 to 30 minutes",
                "Over 30 minutes",
            ),
        ),
        Example(
            before="How was your visit?",
            options=("Excellent", "Very good", "Good"),
            after=("How was your visit?",),
            after_options=("Excellent", "Very good", "Good", "Fair", "Poor"),
        ),
        Example(
            before="Do you feel safe?",
            options=("Always", "Never"),
            after=("Do you feel safe?",),
            after_options=("Always", "Often", "Sometimes", "Rarely", "Never"),
        ),
        Example(
            before="How have you been feeling?",
            options=("Good", "Bad"),
            after=("How have you been feeling?",),
            after_options=("Good", "Fair", "Bad"),
        ),
        Example(
            before="Did you like the class?",
            options=("Yes, very much", "Yes", "Sort of"),
            after=("Did you like the class?",),
            after_options=("Yes, very much", "Yes", "Sort of", "No"),
        ),
        Example(fine="Did the form work?", options=("Yes", "Partly", "No")),
        Example(fine="Are you coming?", options=("Yes, in person", "Yes, by phone", "No")),
        Example(before="Which day?", options=("Monday", "Tuesday", "Monday")),
        Example(
            before="How many children do you have?",
            options=("1", "2", "3 or more"),
            after=("How many children do you have?",),
            after_options=("None", "1", "2", "3 or more"),
        ),
        Example(
            before="How many jobs have you had this year?",
            options=("0", "1", "2"),
            after=("How many jobs have you had this year?",),
            after_options=("0", "1", "2 or more"),
        ),
        Example(
            before="What is your job status?",
            options=("Full-time", "Part-time"),
            after=("What is your job status?",),
            after_options=(
                "Full-time",
                "Part-time",
                "Not working right now",
                "Something else: ____",
            ),
        ),
        Example(
            before="What is your housing?",
            options=("Own", "Rent"),
            after=("What is your housing?",),
            after_options=("Own", "Rent", "Something else: ____"),
        ),
        Example(
            before="How long have you lived here?",
            options=("Less than 1 month", "3-6 months", "Over 1 year"),
        ),
        Example(
            before="Main reason you left the class:",
            options=("Too hard", "Forgot"),
            after=("Main reason you left the class:",),
            after_options=("Too hard", "Forgot", "Something else: ____"),
        ),
        Example(
            fine="How long have you lived here?",
            options=("Less than 6 months", "6-11 months", "1-2 years", "Over 2 years"),
        ),
        Example(fine="How long a class do you want?", options=("30 minutes", "1-2 hours")),
        Example(
            fine="Which pickup would suit you?",
            options=("8 to 9 a.m.", "11 a.m. to noon", "2 to 3 p.m.", "None of these"),
        ),
        Example(
            fine="Can we help? You don't have to give a reason.", options=("Yes", "No", "Later")
        ),
        Example(fine="Main reason you came:", options=("Food", "Clothes", "Both")),
        Example(
            fine="How old are you?", options=("Under 18", "18 to 24", "25 to 64", "65 or older")
        ),
        Example(before="How is the new bunk?", options=("Love it", "Hate it")),
        Example(before="Is the trip fun?", options=("Wonderful", "Horrible")),
        Example(fine="Was the map useful?", options=("Useful", "Not useful")),
        Example(fine="How was your visit?", options=("Excellent", "Good", "Fair", "Poor")),
        Example(
            fine="How much comes in each month?",
            options=("Less than $1,500", "$1,500 to $2,999", "$3,000 or more", "Not sure"),
        ),
        Example(
            before="How often do you go to a meeting?",
            options=("Never", "Once a week", "Every day"),
        ),
        Example(
            fine="How often do you go to a meeting?",
            options=("Never", "A few times a month", "Once a week", "Every day"),
        ),
        Example(fine="How much did it help?", options=("A lot", "Some", "A little", "Not at all")),
        Example(
            fine="How hard is it to pay for food?",
            options=("Very hard", "Hard", "Somewhat hard", "Not hard"),
        ),
        Example(
            fine="How many calls did you make today?", options=("None", "1", "2 or 3", "4 or more")
        ),
        Example(
            before="How many pets live with you?",
            options=("1", "2-3", "5 or more"),
            after=("How many pets live with you?",),
            after_options=("None", "1", "2-3", "4", "5 or more"),
        ),
        Example(fine="How many bedrooms do you need?", options=("1", "2", "3")),
        Example(fine="How many children do you have?", options=("None", "1", "2 or more")),
        Example(fine="Is your housing safe?", options=("Yes", "No")),
        Example(fine="Which times work for you?", options=("9 to 10", "10 to 11", "1 to 2")),
    ),
)

REPEATED = "The same answer is here twice."


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first trouble with the response options; hits stand in the option concerned."""
    options = parsed.question.options
    if len(options) < 2:
        return
    offered = [compared(option.text) for option in options]
    found = (
        _repeated(offered)
        or out_of_step(parsed.question.text, offered)
        or lengths_apart(parsed.plain, offered)
        or tone(offered)
        or missing(parsed.plain, offered)
    )
    if found is not None:
        number, why = found
        way = mended(parsed, number, why)
        yield Hit(0, len(options[number].text), (way,) if way else (), why=why, option=number)


def _repeated(offered: Sequence[str]) -> tuple[int, str] | None:
    """Return the option that stands there a second time; blanks to fill in may."""
    for number, option in enumerate(offered):
        if option in offered[:number] and len(option) > 1 and option.strip("_"):
            return number, REPEATED
    return None
