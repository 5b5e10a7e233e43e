"""The kinds of personal details, and the words that stand in for them."""

from __future__ import annotations

from enum import StrEnum

AROUND = 60  # characters before or after a hit that may tell what it is


class Kind(StrEnum):
    """A kind of personal detail; the value is how it is called in a sentence."""

    EMAIL = "an e-mail address"
    CARD = "a card number"
    SSN = "a Social Security number"
    CASE = "a case or ID number"
    PHONE = "a phone number"
    BIRTH = "a date of birth"
    DATE = "an exact date"
    ADDRESS = "an address"
    NAME = "a name"


Found = tuple[int, int, Kind]

# Words without a digit or an @, in which no check finds anything.
MARKS = {
    Kind.EMAIL: "[email address]",
    Kind.CARD: "[private number]",
    Kind.SSN: "[private number]",
    Kind.CASE: "[ID number]",
    Kind.PHONE: "[phone number]",
    Kind.BIRTH: "[birth date]",
    Kind.DATE: "[date]",
    Kind.ADDRESS: "[address]",
    Kind.NAME: "[name]",
}
