"""Wording that hints at the answer: tags, praise, "don't you think", what everybody knows."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.sense.hoped import both_sides, hoped_for, others_say
from nlp.sense.praise import praised, warmed
from nlp.sense.pressing import pressing

CHECK = Check(
    id="leading",
    category=Category.LEADING,
    level=Level.CLARITY,
    message="“{match}” hints at the answer you hope for.",
    why="People who depend on your help may tell you what they think you want to hear.",
    sources=("pew_wording", "devaus_checklist"),
    examples=(
        Example(
            before="Don't you feel safer since you joined?",
            after=("Do you feel safer, less safe or about the same since you joined?",),
        ),
        Example(
            before="Your son is doing better since he came here, isn't he?",
            after=("Is your son doing better, worse or about the same since he came here?",),
        ),
        Example(before="Wouldn't it be better for you to finish school first?"),
        Example(
            before="Don't you agree that the classes are useful?",
            after=("How useful do you find the classes?",),
        ),
        Example(
            before="Isn't it true that the class helped you?",
            after=("How, if at all, did the class help you?",),
        ),
        Example(before="You feel welcome here, right?", after=("Do you feel welcome here?",)),
        Example(
            before="How often did our amazing staff call you?",
            after=("How often did our staff call you?",),
        ),
        Example(
            before="How helpful was our award-winning team?",
            after=("How helpful was our team?",),
        ),
        Example(
            before="The meals are wonderful, aren't they?",
            after=("How would you rate the meals?",),
        ),
        Example(before="Do you agree that parents should take classes?"),
        Example(
            before="Most people think the new hours are better. What do you think?",
            also=("crowd-pressure",),
        ),
        Example(
            before="How satisfied were you with the friendly and helpful staff?",
            after=("How satisfied were you with the staff?",),
        ),
        Example(fine="Your last name is spelled Ruiz, isn't it?"),
        Example(fine="Don't worry if you are late. What is your bus number?"),
        Example(fine="How satisfied were you with the professional training?"),
        Example(fine="Your birthday is in May. Is this correct?"),
        Example(fine="Why didn't the bus come?"),
        Example(fine="Do you think the classes are useful?"),
        Example(fine="Many people have trouble paying bills. Did you have trouble last month?"),
        Example(fine="Do you have a great deal of pain?"),
        Example(
            before="Most renters tell us the new locks are better. Do you think so?",
            also=("crowd-pressure",),
        ),
        Example(before="You know sleep keeps kids well, so when is bedtime?"),
        Example(before="Your son must miss his old school. Does he?"),
        Example(before="Would you like your street to go without lights?"),
        Example(before="The new van is a great success. How do you like it?"),
        Example(before="Tell us what you love about our choir.", also=("one-sided",)),
        Example(before="Do you support the plan to keep our park clean by closing it at night?"),
        Example(before="Our new ovens save time. Do you like them?"),
        Example(before="Loud music hurts your ears. Will you stop playing it?"),
        Example(before="Do you think the city is ruining our parks?"),
        Example(fine="Mold hurts the lungs. Do you see any at home?"),
        Example(before="What is wrong with the classes?"),
        Example(before="People who walk live longer. Do you walk?"),
        Example(before="Should the city keep ignoring our block?", also=("one-sided",)),
        Example(fine="Should the city keep the gate open?"),
        Example(before="Now that our website is easier to use, will you sign up there?"),
        Example(before="Would you say that our choir made a difference?"),
        Example(fine="Now that the door is fixed, will you use it?"),
        Example(fine="What is wrong with the dryer?"),
        Example(fine="You know the bus stop, so where should we meet?"),
        Example(fine="You must have a ticket. Do you have one?"),
        Example(fine="Many parents say it is hard to find time to read. When do you?"),
        Example(fine="The best time to call is in the morning. Do you want a call?"),
        Example(before="Our cooks work long shifts for you. How good was lunch?"),
        Example(fine="Our cooks work from six to two. How good was lunch?"),
        Example(before="The bakers gave up their Sunday for you. Please rate the bread."),
        Example(before="How much did the nurse's gentle manner lift your mood?"),
        Example(fine="We give out bread on Sundays. How good is the bread?"),
        Example(fine="How much did the warm coat help you on the way?"),
        Example(fine="What is the right time to call?"),
        Example(fine="What, if anything, isn't working?"),
    ),
)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield openers, tags, praise and appeals to what others think; neutral forms where safe."""
    plain = parsed.plain
    praises = tuple(praised(parsed))
    yield from praises
    if praise := warmed(plain):
        if all(praise.start != one.start for one in praises):
            yield praise
    elif both_sides(plain):
        return
    elif built := hoped_for(plain):
        yield built
    else:
        if known := others_say(plain):
            yield known
        yield from pressing(parsed)
