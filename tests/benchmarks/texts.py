"""Questions to time: made from parts, so that none is like another and nothing is cached."""

from itertools import islice, product

PLAIN = (
    "What kind of help with {thing} would you like at the {place} {when}?",
    "How did you hear about the {thing} at the {place} {when}?",
    "Which days work best for you to pick up {thing} at the {place} {when}?",
    "What would make it easier to get {thing} from the {place} {when}?",
    "How would you like the {place} to contact you {when} about the {thing}?",
    "What language do you like to speak when you ask for {thing} at the {place} {when}?",
    "How satisfied are you with the {thing} that you got from the {place} {when}?",
    "Who at the {place} helped you with the {thing} {when}?",
)
TROUBLED = (
    "Why didn't you pick up the {thing} at the {place} {when}?",
    "Are homeless people able to get {thing} at the {place} {when}?",
    "Does the client know where he/she can get the {thing} from the {place} {when}?",
    "Was your child handicapped when you got {thing} from the {place} {when}?",
    "List all of the {thing} you got from the {place} {when}.",
    "Did the {place} help you find a job {when} and explain the {thing}?",
)
PLACES = ("food pantry", "clinic", "front desk", "school office", "library", "shelter kitchen",
          "job center", "help line", "day program", "family center")  # fmt: skip
TIMES = ("this week", "last month", "in the last 30 days", "on weekends", "in the evening",
         "next month", "in the last 12 months", "today")  # fmt: skip
THINGS = ("bus passes", "diapers", "tax papers", "lunch boxes", "winter coats", "school forms",
          "phone cards", "reading classes")  # fmt: skip


def questions(templates: tuple[str, ...], count: int) -> list[str]:
    """Return that many different questions."""
    parts = product(THINGS, TIMES, PLACES, templates)
    made = (
        template.format(place=place, when=when, thing=thing)
        for thing, when, place, template in parts
    )
    return list(islice(dict.fromkeys(made), count))
