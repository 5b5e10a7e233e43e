"""Commands ("List all…") and threats ("You must answer"): pressure where a question would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Edit, Example, Hit, Level, Protected
from nlp.parse import Parsed
from nlp.quick.doors import a_word_of
from nlp.quick.glance import words_in
from nlp.quick.later import later
from nlp.reword.open_question import open_questions
from nlp.sense.orders import COMMANDS, asked_for, command_start, orders
from nlp.sense.pressure import FORCED, PRESSED, pressing
from nlp.sense.syntax import end_of, replace
from nlp.sense.weight import asks_faults, informs_on, mild, weighs

CHECK = Check(
    id="coercive-command",
    category=Category.COERCIVE,
    level=Level.CLARITY,
    message="“{match}” puts pressure on people. A question leaves more room.",
    why="People who feel pressed give polite or partial answers. A question says that they have a "
    "choice, and “if any” that nothing has to be there.",
    sources=("pulse_for_good", "evalacademy"),
    examples=(
        Example(
            before="List all medicines you take.",
            after=("What medicines do you take, if any?",),
        ),
        Example(
            before="Describe your housing situation.",
            after=("How would you describe your housing situation?",),
        ),
        Example(
            before="Please list every job your child has had this year.",
            after=("What jobs has your child had this year, if any?",),
        ),
        Example(
            before="State your income.",
            after=("What is your income?",),
        ),
        Example(
            before="Indicate whether you are working.",
            after=("Are you working?",),
        ),
        Example(
            before="List everyone who lives with you.",
            after=("Who lives with you?",),
        ),
        Example(before="You must answer every question on this form.", also=("house-orders",)),
        Example(before="Answer honestly or your benefits will stop.", also=("pressure",)),
        Example(before="How old are you? (all guests must answer)"),
        Example(fine="How old are you? (answer required)"),
        Example(before="Describe a time when you needed help."),
        Example(before="Sign here or you will not receive a parking permit.", also=("pressure",)),
        Example(before="Provide a letter from your landlord."),
        Example(
            before="Give the date of your last visit.",
            after=("What was the date of your last visit?",),
        ),
        Example(
            before="Please explain any gaps in employment.",
            also=("accusing-words",),
        ),
        Example(before="If you do not complete this survey your child cannot attend camp."),
        Example(before="Sign this release or we cannot help you."),
        Example(before="Give the father's name or your benefits will be cut."),
        Example(fine="Sign up online, or we can mail you a form."),
        Example(fine="If you want a hearing, you must tell us by May 1."),
        Example(fine="If you do not answer, you will not lose your place."),
        Example(fine="What foods do you like? Select all that apply."),
        Example(fine="If you chose other, please specify."),
        Example(fine="Please tell us about your goals."),
        Example(fine="Name of employer:"),
        Example(fine="You do not have to answer this question. What is your age?"),
        Example(fine="Do you have a list of your medicines?"),
        Example(fine="What do you have to report to the housing office?"),
    ),
)

CUES = COMMANDS | PRESSED | {"write", "put", "jot"}
ASIDE = later(r" ?(?:\[[^\]]*\]|\([^)]*\))")
NO_ORDER = "leaves it to the person"
WRITE_DOWN = later(
    r"(?:^|[.!?:] )(?:please )?(?:write|put|jot) down (?:all|any|each|every)\b", re.IGNORECASE
)
PRESSED_WHY = (
    "Saying that an answer is forced, or what follows without one, makes people fear the form."
)
PRESSED_SOURCES = ("nhs_questions", "va_patterns", "pulse_for_good")
NEEDS = (FORCED, a_word_of(CUES))


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a hit for pressure to answer, else for the first command."""
    plain, said = parsed.plain, words_in(parsed.plain)
    if match := FORCED.search(plain):
        yield _pressure(match)
    elif CUES.isdisjoint(said):
        return
    elif not PRESSED.isdisjoint(said) and (match := pressing(plain)):
        yield _pressure(match, _without_order(parsed, match))
    elif match := WRITE_DOWN.search(plain):
        yield Hit(*match.span(), level=mild(parsed.doc[:]))
    elif not COMMANDS.isdisjoint(said):
        yield from _command(parsed)


def _pressure(match: re.Match[str], way: tuple[Edit, ...] = ()) -> Hit:
    """Return the hit for words that say what follows without an answer, or that it is forced."""
    return Hit(
        *match.span(),
        (way,) if way else (),
        level=Level.CARE,
        why=PRESSED_WHY,
        sources=PRESSED_SOURCES,
        others=("form-help",),
    )


def _command(parsed: Parsed) -> Iterator[Hit]:
    """Yield the hit for the first command, with the questions that ask for the same."""
    verbs = [token for token in parsed.doc if token.lower_ in COMMANDS and orders(token)]
    if not verbs:
        return
    verb = verbs[0]
    rest = asked_for(verb)
    plain = len(verbs) == 1 and not asks_faults(rest) and not informs_on(rest)
    ways = open_questions(parsed, verb) if plain else ()
    level = mild(rest) if weighs(parsed, verb, rest) else Level.NOTE
    yield Hit(int(command_start(verb).idx), end_of(verb.nbor(1)), ways, level=level)


def _without_order(parsed: Parsed, match: re.Match[str]) -> tuple[Edit, ...]:
    """Return the way that leaves out an order in brackets, "[all women must complete]"."""
    around = next(
        (one for one in ASIDE.finditer(parsed.plain) if match.start() in range(*one.span())), None
    )
    if around is None:
        return ()
    return (replace(parsed, *around.span(), "", NO_ORDER, *Protected),)
