"""A yes that nobody gave: taken from silence or a submit button, ticked, unread, tied to help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later
from nlp.sense.yes_by_deed import (
    BY_DOING,
    BY_STAYING,
    CONDITION,
    IMPLIED,
    REWARDED,
    TIED,
    UNREAD,
    WHICH_DAY,
)
from nlp.sense.yes_by_silence import INCLUDED, NO_IS_YES, SILENCE, TICKED, UNASKED

CHECK = Check(
    id="assumed-consent",
    category=Category.CONSENT,
    level=Level.CARE,
    message="“{match}” takes a yes that nobody has freely given.",
    why="A yes counts when people know what it is for and could as well say no. You could ask by "
    "itself, with a box for yes and a box for no, and say that the help stays the same.",
    sources=("ohrp_consent", "ico"),
    examples=(
        Example(before="Submitting this form means that you allow us to use your story."),
        Example(before="By answering you give us permission to contact your landlord."),
        Example(before="Unless you tell us otherwise, we will share your answers."),
        Example(before="Unless you object in writing, we will share your file. Name?"),
        Example(before="Your child's photo will be used in our ads unless you call us."),
        Example(before="If we do not hear from you, we will assume you agree to this."),
        Example(before="Your records will go to the county unless you opt out."),
        Example(before="☑ Share my data with partners (uncheck to opt out)"),
        Example(before="Please sign this release. You can read it later."),
        Example(before="Sign below to get a food box and to join our study."),
        Example(before="To enroll, please let us post your child's picture."),
        Example(before="I want a food box and I agree to get emails from your sponsors."),
        Example(before="Use of the lobby implies consent to be photographed."),
        Example(before="All who eat here automatically join our research study."),
        Example(before="May we film you? Those who agree get a gift card."),
        Example(before="Sign here to join the team and be in our fundraising video."),
        Example(before="If we get no word by noon, that is a yes to the photos.", also=()),
        Example(before="Your son may only swim with us if you sign the photo release."),
        Example(before="If you eat here, you agree that we may take pictures."),
        Example(before="Check here to join the club and our research study."),
        Example(before="What time can we interview you for our newsletter?"),
        Example(before="Keep reading to agree."),
        Example(before="Sign for everybody in the car."),
        Example(before="If you don't send this card, we will use your story."),
        Example(fine="If you don't send a card, we will call you."),
        Example(before="Mail this card back only if you object to the photos."),
        Example(before="We presume that you don't mind being quoted.", also=("leading",)),
        Example(before="In return for a bed, your family will be in our film.", also=("pressure",)),
        Example(before="Our nurse will send your chart to the school unless you tell her not to."),
        Example(fine="The bus will use the side gate unless you ask for the front one."),
        Example(fine="When can we interview the bakers?"),
        Example(fine="You can use the pool if you sign the list."),
        Example(fine="If you stay for lunch, you can pick a seat."),
        Example(fine="Unless we hear from you, the class is at nine."),
        Example(fine="Would you like a gift bag? Those who share a room get one each."),
        Example(fine="Which sign means that the door is open?"),
        Example(fine="By signing, you show that you got your key."),
        Example(fine="By signing in, you agree to keep the room tidy. Is that okay?"),
        Example(fine="Unless you tell us another day, we will see you on Monday."),
        Example(before="If we don't get a note, your son will take part in the survey."),
        Example(before="If you'd like to keep your spot, initial here to let us see your grades."),
        Example(fine="Unless it rains, your child will play outside. Is that all right?"),
        Example(fine="We will not share your answers unless you say yes."),
        Example(fine="Please read this form before you sign. Do you have questions?"),
        Example(fine="Sign below to borrow the book."),
        Example(fine="To enroll, please tell us your name."),
        Example(fine="Would you like to join our study? No changes nothing."),
        Example(fine="Check here to get a reminder and a map."),
    ),
)

FREE = later(
    r"\b(?:either way|if you (?:like|want|wish)(?=[.?!])|it is your choice|no is fine|say no"
    r"|separate\w*)\b",
    re.IGNORECASE,
)
STORY = later(r"\b(?:images?|photos?|pictures?|stor(?:y|ies)|videos?)\b", re.IGNORECASE)
MESSAGES = later(r"\b(?:calls|e-?mails?|messages|newsletters?|reminders|texts)\b", re.IGNORECASE)
SHARED = later(r"\b(?:data|disclos\w+|information|records?|shar\w+)\b", re.IGNORECASE)
EACH = ("consent-choices", "own-choice")
PATTERNS = (
    REWARDED, BY_DOING, SILENCE, TICKED, UNREAD, TIED, IMPLIED, UNASKED, INCLUDED, NO_IS_YES,
    CONDITION, WHICH_DAY, BY_STAYING,
)  # fmt: skip
NEEDS = PATTERNS


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield the first yes that is taken rather than asked for; none that leaves a free no."""
    text = parsed.plain
    for pattern in PATTERNS:
        if match := pattern.search(text):
            if not FREE.search(text):
                yield Hit(*match.span(), others=_others(text, pattern))
            return


def _others(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return what could be asked instead: by what the yes was read out of, and what it is for."""
    if pattern is UNREAD:
        return ("form-help",)
    if pattern is INCLUDED:
        return ("own-choice",)
    if pattern is WHICH_DAY:
        return ("story-choice",)
    if pattern in (SILENCE, TICKED, UNASKED):
        if STORY.search(text):
            return ("story-choice",)
        sent = MESSAGES.search(text) and not SHARED.search(text)
        return ("messages-wanted",) if sent else ("share-choice",)
    return EACH
