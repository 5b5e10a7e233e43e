"""Private facts on the form for a coat, a class or a card: a service that has no use for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.later import later

CHECK = Check(
    id="wrong-form",
    category=Category.UNNECESSARY,
    level=Level.NOTE,
    message="“{match}” has little to do with what this form is for.",
    why="People wonder what you want with it, and some go without. You could leave it out, or say "
    "right here what it changes.",
    sources=("nhs_questions", "macc_datajustice"),
    examples=(
        Example(before="Name of your psychiatrist (library card form):"),
        Example(before="Do you and your spouse sleep in the same room? (food shelf application)"),
        Example(before="Bike repair sign-up. Have you had a miscarriage?"),
        Example(before="To get a bus pass, tell us who you slept with."),
        Example(fine="Which size? (coat drive form)"),
        Example(fine="Any medical needs on the trip? (camp form)"),
        Example(fine="Do you need a diet for health reasons? (food shelf application)"),
        Example(fine="Would you like a therapist? (library card form)"),
        Example(fine="Which church hall is the coat drive in?"),
    ),
)

GOODS = (
    r"(?:after-?school|art|backpack|bicycle|bike|blanket|book|bus|camp|carpool|chess|choir|cleaning"
    r"|clothes|clothing|coat|community garden|computer|cooking|craft|dance|diaper|dinner|driver"
    r"|driving|emergency food|energy|english|esl|exercise|firewood|food|furniture|garden|ged|gift"
    r"|gifts?|grocery|groceries|gym|haircut|holiday|home repair|internet|job|job fair|knitting"
    r"|laptop|laundry|lawn|library|lunch|meal|meals|moving|museum|music|parking|pantry|pet food"
    r"|phone|picnic|pool|quilting|raffle|reading|recreation|rent|rental|resume|ride|school supply"
    r"|scholarship|sewing|shower|ski|soccer|sports?|summer|swim|swimming|tax|tenant|theater|tool"
    r"|toy|transit|transport|transportation|turkey|tutor|tutoring|utility|volunteer|voter|waitlist"
    r"|weatherization|wifi|winter|workshop|yard|yoga)"
)
PAPER = (
    r"(?:application|appointment|bank|box|card|class|closet|club|course|drive|enrollment|form"
    r"|giveaway|help|helper|intake|kit|league|lending|list|membership|pantry|pass|permit|program"
    r"|questionnaire|registration|repair|request|reservation|room|service|share|shelf|sign[- ]?up"
    r"|survey|team|ticket|trip|voucher|waitlist|waiting list|workshop)"
)
FORM = later(
    rf"\({GOODS}(?: [\w-]+){{0,3}}\)|^{GOODS}(?: [\w-]+){{0,2}}? {PAPER}(?: [\w-]+){{0,2}}?"
    rf"\s*[.:,-]|\bto (?:get|receive|borrow|join|use|sign up for|register for|enter"
    rf"|pick up) (?:a |an |the"
    rf" |your |our )?(?:free )?(?:bag of |box of )?{GOODS}(?: {PAPER})?(?=[,.: ])",
    re.IGNORECASE,
)
PRIVATE = later(
    r"\b(?:abortions?|adopted|adultery|affairs?|antidepressants?|arrest(?:s|ed)?|bipolar"
    r"|blood (?:test|type)|body fat|born again|breast\w*|bowel|charges pending|church"
    r"|circumcis\w+|citizenship|condoms?|conviction|convicted|credit score|criminal|custody"
    r"|debts?|depress\w+|diagnos\w+|diseases?|divorc\w+|dna|drugs?"
    r"|drink(?:ing)? (?:alcohol|problem)|ever been (?:fired|hospitalized|evicted"
    r"|suspended|sued)|felon\w*|fingerprints?|gay"
    r"|gender|genital\w*|gods?|green card|guns?|herpes|hiv|immigra\w+|income tax returns?"
    r"|in the same (?:bed|room)|jail|legal status|lesbian|love life|marital|married"
    r"|medical (?:condition|history|records?)|medications?|menstru\w+|mental\w*|miscarr\w+"
    r"|maiden name|nationality|net worth|orientation|parole|passport|passwords?|police record"
    r"|politic\w*|pregnan\w+|prescriptions?|prison|probation|psychiatr\w+|psycholog\w+|rehab"
    r"|relationship status|religion|religious|romantic\w*|salary|schizo\w+|sex|sexual\w*"
    r"|slept with|social security|ssn|std|sti|sterili\w+|suicid\w+|tattoos?|therap(?:y|ist)"
    r"|transgender|undocumented|virgin\w*|vote|voted|weigh|weight|who you (?:date|love))\b",
    re.IGNORECASE,
)
USEFUL = later(
    r"\b(?:allerg\w*|assistance|clinic|diet|dose|emergency|exempt\w*|filing|would you"
    r"|do you (?:need|want)|help|if any|interpreter|like|lifts?|need|needs|nurse|optional"
    r"|prefer|safe(?:ty|ly)?|seat"
    r"|size|skip|support|trip|medicine should)\b",
    re.IGNORECASE,
)
NEEDS = (FORM,)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a private fact asked on a form that names another service; none where it is of use."""
    text = parsed.plain
    form = FORM.search(text)
    if form is None:
        return
    rest = text[: form.start()] + " " * (form.end() - form.start()) + text[form.end() :]
    match = PRIVATE.search(rest)
    if match and not USEFUL.search(rest):
        yield Hit(match.start(), match.end())
