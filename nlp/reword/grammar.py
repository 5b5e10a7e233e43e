"""English grammar: inflection, number, articles, agreement, do-support, capitals.

Regular rules and frozen exceptions (`nlp.tables`), nothing guessed from context. Plain text comes
in and goes out; the first word's capitals are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from nlp.quick.later import later
from nlp.tables.forms import Form, plurals, singular_of, stem_of_s, verb_variants
from nlp.tables.sounds import article

__all__ = [
    "Form", "Support", "agree", "article", "do_form", "form_for_be", "forms", "inflect",
    "match_case", "plural", "singular",
]  # fmt: skip

PartOfSpeech = Literal["noun", "verb", "adjective", "phrase"]

BE = {Form.BASE: "be", Form.ING: "being", Form.PARTICIPLE: "been"}
BE_FORMS = frozenset({"be", "am", "is", "are", "was", "were", "being", "been"})
MODALS = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"}
)


def match_case(old: str, new: str) -> str:
    """Give `new` the capitals of `old`: all of them, the first, or none.

    A first capital goes ("They" for "he" gives "they") only when `old` starts in lower case and
    `new` is an ordinary word: "I", "I'm" and words with inner capitals stay as they are.
    """
    if old.islower() and new.islower():
        return new
    letters = [letter for letter in old if letter.isalpha()]
    if not letters or not new:
        return new
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    if letters[0].isupper() and old != "I":
        return new[0].upper() + new[1:]
    first = re.match(r"[\w'’-]*", new)
    word = first.group() if first else ""
    if word in ("I", "I'm", "I've", "I'd", "I'll") or not word[1:].islower():
        return new
    return new[0].lower() + new[1:]


# Verbs


def inflect(
    verb_phrase: str, form: Form, *, plural: bool | None = None, person: int | None = None
) -> str:
    """Inflect the first word of a verb phrase given in its base form.

    "have a disability" and PAST give "had a disability". Number and person matter for "be" alone:
    BASE is "be" when neither is given, else the present form that agrees.
    """
    verb, gap, rest = verb_phrase.partition(" ")
    lemma = verb.lower()
    if lemma in MODALS:
        return verb_phrase
    new = be(form, plural, person) if lemma == "be" else verb_variants(lemma, form)[0]
    return match_case(verb, new) + gap + rest


def be(form: Form, plural: bool | None = None, person: int | None = None) -> str:
    """Return the form of "be" that agrees; third person singular is taken for granted."""
    many = bool(plural) or person == 2
    if form == Form.PAST:
        return "were" if many else "was"
    if form == Form.S or (form == Form.BASE and (plural is not None or person is not None)):
        return "are" if many else "am" if person == 1 else "is"
    return BE[form]


# Agreement and do-support

PLURAL_OF = {
    "is": "are", "was": "were", "has": "have", "does": "do", "'s": "'re", "isn't": "aren't",
    "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
SINGULAR_OF = {many: one for one, many in PLURAL_OF.items()} | {"be": "is", "am": "is"}


def agree(verb: str, plural: bool, lemma: str = "") -> str:
    """Return a finite verb in the form for a third person subject, one or many.

    Takes the base or -s form, or a form of "be", contracted or not. "'s" is read as "is", unless
    `lemma` is "have". Modals and negated modals come back unchanged; so must past forms of
    other verbs, which do not agree: do not pass them.
    """
    word = verb.lower().replace("’", "'")
    if lemma == "have" and word in ("'s", "'ve"):
        return "'ve" if plural else "'s"
    known = PLURAL_OF | {"be": "are", "am": "are"} if plural else SINGULAR_OF
    if word in known:
        return match_case(verb, known[word])
    if word in MODALS or word in PLURAL_OF or word in SINGULAR_OF or "'" in word:
        return verb
    if plural:
        return match_case(verb, stem_of_s(word) or word)
    return verb if stem_of_s(word) else match_case(verb, verb_variants(word, Form.S)[0])


class Support(NamedTuple):
    """An auxiliary, and the form in which a verb phrase follows it."""

    auxiliary: str
    form: Form


DO = {
    "is": "does", "am": "do", "are": "do", "was": "did", "were": "did",
    "'s": "does", "'re": "do", "'m": "do",
    "isn't": "doesn't", "aren't": "don't", "ain't": "don't", "wasn't": "didn't",
    "weren't": "didn't",
}  # fmt: skip
HAVE = frozenset({"have", "has", "had", "haven't", "hasn't", "hadn't", "'ve", "'d"})


def do_form(auxiliary: str) -> Support:
    """Return what stands for an auxiliary when "be + adjective" becomes a verb phrase.

    In "Is your child X?" the text "Is" gives ("Does", BASE): "Does your child <verb phrase>?".
    "Have you been X?" keeps "Have", and the phrase becomes a participle ("been" goes); "Will you
    be X?" keeps "Will" and the base form. "'s" is read as "is".
    """
    word = auxiliary.lower().replace("’", "'")
    if word in DO:
        return Support(match_case(auxiliary, DO[word]), Form.BASE)
    return Support(auxiliary, Form.PARTICIPLE if word in HAVE else Form.BASE)


def form_for_be(be_word: str) -> Form:
    """Return the form in which a verb stands where a form of "be" stood in a statement.

    "is" gives S, "are" and "am" BASE, "was" PAST, "been" PARTICIPLE, "being" ING.
    """
    return {
        "is": Form.S,
        "'s": Form.S,
        "was": Form.PAST,
        "were": Form.PAST,
        "being": Form.ING,
        "been": Form.PARTICIPLE,
    }.get(be_word.lower().replace("’", "'"), Form.BASE)


# Nouns

POST_MODIFIER = later(
    r" (?:(?:with|without|of|who|whose|that|which|in|on|at|from|for|to|by|about|under|over|"
    r"experiencing|facing|having|needing|receiving|seeking|using|affected)"
    r"|(?:living|staying|working|going|caring|coming|leaving|recovering|waiting|returning)"
    r" (?:with|without|in|on|at|for|from|to|through|alone))\b"
)
WITH_ONE = later(r" (?P<link>(?:[a-z]+ )?with) an? (?P<noun>(?:[\w'’-]+ )*[\w'’-]+)")
WHO = later(r" (?:who|that|which) (?P<verb>[\w'’]+)")


def plural(noun_phrase: str) -> str:
    """Return the plural of a noun phrase given in the singular.

    The last word changes ("emergency rooms"), or the one before a post-modifier ("people
    experiencing homelessness"). What depends on it follows where that is plain: "people with
    disabilities", "people who use drugs". Where it is not, give explicit forms instead.
    """
    found = POST_MODIFIER.search(noun_phrase)
    if found:
        return plural(noun_phrase[: found.start()]) + agreeing(noun_phrase[found.start() :])
    before, gap, noun = noun_phrase.rpartition(" ")
    if noun.isupper() and len(noun) > 1:  # IDs, UTIs
        return f"{before}{gap}{noun}s"
    return before + gap + match_case(noun, plurals(noun.lower())[0])


def agreeing(modifier: str) -> str:
    """Put a post-modifier (with its leading blank) into the plural, where that is plain."""
    one = WITH_ONE.fullmatch(modifier)
    if one and not POST_MODIFIER.search(" " + one["noun"]):
        return f" {one['link']} {plural(one['noun'])}"
    if who := WHO.match(modifier):
        start, end = who.span("verb")
        return modifier[:start] + agree(who["verb"], plural=True) + modifier[end:]
    return modifier


def singular(noun: str) -> str:
    """Return the singular of a noun or noun phrase's last word; a singular stays as it is."""
    before, gap, last = noun.rpartition(" ")
    if len(last) > 2 and last[:-1].isupper() and last.endswith("s"):
        return before + gap + last[:-1]
    return before + gap + match_case(last, singular_of(last.lower()))


# All forms, for matching


@lru_cache(maxsize=4096)
def forms(phrase: str, pos: PartOfSpeech) -> frozenset[str]:
    """Return every surface form, in lower case, on which a lexicon match should fire.

    A noun adds its plurals; a verb adds all forms of its first word in all spellings ("canceled",
    "cancelled"); adjectives and fixed phrases stand for themselves.
    """
    phrase = phrase.lower()
    if pos == "verb":
        verb, gap, rest = phrase.partition(" ")
        return frozenset(form + gap + rest for form in all_forms(verb))
    if pos == "noun":
        if POST_MODIFIER.search(phrase):
            return frozenset({phrase, plural(phrase)})
        before, gap, noun = phrase.rpartition(" ")
        return frozenset({phrase} | {before + gap + form for form in plurals(noun)})
    return frozenset({phrase})


def all_forms(verb: str) -> frozenset[str]:
    """Return all forms of a verb in lower case, contracted ones left out."""
    if verb == "be":
        return BE_FORMS
    if verb in MODALS:
        return frozenset({verb})
    return frozenset(spelling for form in Form for spelling in verb_variants(verb, form))
