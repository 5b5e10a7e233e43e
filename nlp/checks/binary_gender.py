"""Gender with two boxes, or three that mix sex and gender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.later import later
from nlp.sense.passing import passes
from nlp.words import words

CHECK = Check(
    id="binary-gender",
    category=Category.BINARY_GENDER,
    level=Level.CARE,
    message="“{match}” does not have an answer for everyone here.",
    why=(
        "People who are neither have no true answer, and people who are both trans and a woman or "
        "a man "
        "have to pick. You could first ask whether you need it, then let people describe "
        "themselves."
    ),
    sources=("nasem_sogi", "nhs_questions", "fenway"),
    examples=(
        Example(
            before="What is your gender?", options=("Male", "Female"), also=("missing-optout",)
        ),
        Example(before="Gender", options=("M", "F", "Prefer not to answer")),
        Example(before="Are you male or female?"),
        Example(before="Is your child a boy or a girl?"),
        Example(before="Are you male, female or other?", also=("two-boxes",)),
        Example(before="Client is a ___ male ___ female"),
        Example(before="Please check Mr., Mrs. or Miss."),
        Example(
            before="What is your gender?",
            options=("Male", "Female", "Transgender", "Prefer not to say"),
        ),
        Example(
            fine="How do you describe your gender?",
            options=(
                "Woman",
                "Man",
                "Nonbinary",
                "Let me describe it: ____",
                "Prefer not to answer",
            ),
        ),
        Example(before="Pink cups are for girls and green cups for boys. Which color do you need?"),
        Example(before="Shall we write to a Mr. or a Mrs.?"),
        Example(fine="The van seats men and women. Which seat do you need?"),
        Example(fine="Shoes come in men's and women's sizes. What size do you wear?"),
        Example(fine="What sex were you assigned at birth?", options=("Female", "Male")),
        Example(
            before="Please pick one so we can find a coach.", options=("Girl", "Boy", "Transgender")
        ),
        Example(fine="Would you rather talk with a man or a woman?"),
        Example(fine="Is the doctor you see a man or a woman?"),
        Example(fine="Which kind of clothes do you need?", options=("Men", "Women")),
        Example(fine="Do you want a male or female counselor?", options=("Male", "Female")),
        Example(fine="Do you have boys or girls in your group?"),
        Example(fine="Would your child like the boys or girls team shirt?"),
        Example(before="Title", options=("Mr.", "Mrs.", "Miss")),
        Example(before="Which dorm do you need?", options=("Men's", "Women's")),
        Example(before="Which restroom do you use, men's or ladies'?"),
        Example(fine="Title", options=("Mr.", "Ms.", "Mx.", "No title")),
        Example(fine="Which restroom is closest, the men's or the women's?"),
        Example(fine="Did Mr. and Mrs. Lopez lead the class?"),
    ),
)

GENDERED = frozenset({"m", "f", "male", "female", "man", "woman", "boy", "girl"})
SIDES = later(
    r"(?:the )?(?:(?:wo)?m[ae]n'?s?|(?:fe)?males?'?s?|ladies'?|gentlemen'?s?|gents'?|boys'?|girls'?"
    r"|guys'?)(?: (?:bathroom|bed|dorm|floor|restroom|room|shelter|shower|side|unit|wing))?",
    re.IGNORECASE,
)
SLEEPING = later(
    r"\b(?:bathrooms?|bed|bunk|cabin|dorms?|dormitory|floor|locker room|restrooms?|shelter|showers?"
    r"|sleeping area|side|toilet|unit|ward|wing)\b",
    re.IGNORECASE,
)
GIVEN_TITLES = frozenset({"mr", "mrs", "miss", "ms", "sir", "madam", "ma'am"})
OR_SIDES = later(
    r"\b(?:(?:wo)?men's|(?:fe)?male|ladies'?|boys'?|girls'?|gents'?)(?: \w+)?,? or (?:the )?"
    r"(?:(?:wo)?men's|(?:fe)?male|ladies'?|boys'?|girls'?|gents'?)(?!\w)",
    re.IGNORECASE,
)
COMFORT = later(r"\b(?:clean|close|comfortable|near|open|prefer|rather|safe|where is)\w*\b", re.I)
MIXED = frozenset({"trans", "transgender", "transsexual"})
TWO = (
    r"(?:m(?:ale|an)?|boy)[\W_]{1,12}(?:or (?:an? )?)?(?:f(?:emale)?|woman|girl)"
    r"|(?:f(?:emale)?|woman|girl)[\W_]{1,12}(?:or (?:an? )?)?(?:m(?:ale|an)?|boy)"
)
IN_STEM = later(
    r"\b(?:are you,?|is (?:your|the|this) (?:child|client|applicant|patient|student|person|baby))"
    r"(?: an?)? (male,? (?:or(?: an?)? female|female,? or (?:other|trans\w*))"
    r"|female or(?: an?)? male|man or(?: an?)? woman"
    r"|woman or(?: an?)? man"
    r"|boy or(?: an?)? girl|girl or(?: an?)? boy)\b"
    r"|\b(?:are you|(?:applicant|baby|child|client|gender|patient|participant|person|resident|sex"
    r"|student)(?:'s)?(?: gender| sex)?(?: is)?(?: \(?circle(?: one)?\)?)?)(?: an?)?"
    rf"[\W_]{{1,8}}({TWO})\b(?! \w)"
    rf"|\b(?:gender|sex)\b[^.?!]{{0,25}}[?:] ((?:fe)?male or (?:fe)?male)\b",
    re.IGNORECASE,
)
TITLES = later(
    r"\bmr\b\W{1,4}(?:or )?(?:an? )?(?:mrs|miss|ms)\b(?![^?]*\b(?:mx|none|prefer|dr)\b)", re.I
)
MEN, WOMEN = r"(?:boys|gentlemen|gents|guys|males|men)", r"(?:females|girls|ladies|women)"
APART = rf"(?!,? (?:and|or|to) (?:{MEN}|{WOMEN})\b|['’])\b[^.?!'’]{{4,40}}?\b"
# "Blue bags go to boys and pink ones to girls. Which one …?": each has a place, others have none.
SORTED = later(
    rf"(?P<both>\b(?:{MEN}\b{APART}{WOMEN}|{WOMEN}\b{APART}{MEN})\b(?!['’]))[^.?!]{{0,80}}[.!;] "
    r"(?:in |on )?(?:what|where|which)\b(?![^.?!]{0,80}\b(?:class|event|like|prefer|want|would)\b)",
    re.IGNORECASE,
)
GIVEN_REASON = later(
    r"\bat birth\b|\bon your (?:id|insurance|license|birth|medicaid|passport)", re.IGNORECASE
)
NOT_A_PERSON = later(
    r"\b(?:adapter|cable|cat|connector|dog|fitting|guinea pig|hamster|horse|kitten|pet|pig"
    r"|plant|plug|puppy|rabbit)s?\b(?![^?]*\b(?:owner|sitter|walker)\b)",
    re.IGNORECASE,
)
PURPOSE = later(r"\bso (?:that )?(?:staff|we)\b[^.?!]*", re.IGNORECASE)  # "so we can find a bed"
SOMEBODY_ELSE = later(
    r"\b(?:prefer|rather|would you like|comfortable|doctor|nurse|counselor|therapist|interpreter"
    r"|provider|worker"
    r"|roommate|mentor|coach|room|bathroom|dorm|clothes|clothing|sizes?)\b",
    re.IGNORECASE,
)
NEEDS = (TITLES, SORTED, SLEEPING, a_word_of(GENDERED | GIVEN_TITLES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a choice of two genders in the options or the question itself."""
    text, options = parsed.plain, parsed.question.options
    if NOT_A_PERSON.search(text):
        return
    if match := IN_STEM.search(text):
        if not options or _two_only(parsed):
            start = match.start(match.lastindex or 0)
            yield Hit(start, match.end(), others=("gender-self-described",))
        return
    if match := TITLES.search(text):
        yield Hit(*match.span(), level=Level.CLARITY, others=("title-to-use",))
        return
    if sorted_by := SORTED.search(text):
        yield Hit(*sorted_by.span("both"), level=Level.CLARITY, others=_place(text))
        return
    if _all_in(parsed, GIVEN_TITLES):
        yield Hit(0, len(text), level=Level.CLARITY, others=("title-to-use",))
        return
    if side := _two_sides(parsed):
        yield Hit(*side, level=Level.CLARITY, others=("room-of-choice",))
        return
    if len(options) < 2 or GIVEN_REASON.search(text):
        return
    for_self = MIXED.intersection(_answers(parsed)) or not SOMEBODY_ELSE.search(
        PURPOSE.sub("", text)
    )
    if for_self and _two_only(parsed):
        yield Hit(0, len(text), others=("gender-self-described",))


def _place(text: str) -> tuple[str, ...]:
    return ("room-of-choice",) if SLEEPING.search(text) else ()


def _answers(parsed: Parsed) -> list[str]:
    """Return the answers in lower case, without ways out."""
    offered = (option.text.lower().strip(" .:_()[]") for option in parsed.question.options)
    return [text for text in offered if not passes(text)]


def _all_in(parsed: Parsed, known: frozenset[str]) -> bool:
    offered = _answers(parsed)
    return len(offered) > 1 and known.issuperset(offered)


def _two_sides(parsed: Parsed) -> tuple[int, int] | None:
    """Return where a place to sleep or wash is for men or for women, and for nobody else."""
    text, offered = parsed.plain, _answers(parsed)
    place = SLEEPING.search(text)
    if place is None or COMFORT.search(text):
        return None
    if either := OR_SIDES.search(text):
        return either.span()
    return place.span() if len(offered) == 2 and all(map(SIDES.fullmatch, offered)) else None


def _two_only(parsed: Parsed) -> bool:
    """Tell whether only men and women (or these and "transgender") can answer."""
    offered = _answers(parsed)
    if not GENDERED & set(offered) or any(
        word in text for text in offered for word in words("self-described")
    ):
        return False
    return len(offered) > 1 and all(
        text in GENDERED | MIXED or text in ("unknown", "n/a") for text in offered
    )
