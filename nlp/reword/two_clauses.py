"""Two whole questions joined by "and": "… and do you", "… and if so, where"."""

from __future__ import annotations

import dataclasses
import re

from spacy.tokens import Token

from nlp.model import Edit, Hit, Protected
from nlp.parse import Parsed
from nlp.reword.named_again import named_again
from nlp.reword.two_texts import LEANS, REASON, single, split_edit
from nlp.sense.joined import word_before
from nlp.sense.syntax import WH_TAGS, end_of
from nlp.words import words

SOME = frozenset({"any", "both", "each", "either", "neither", "one"})
FINITE = frozenset(
    {"caused", "got", "gets", "happened", "helped", "helps", "led", "leads", "made", "makes"}
)


def opens_second(token: Token) -> bool:
    """Tell whether "and" opens a second whole question: "… and do you", "… and where were you"."""
    doc = token.doc
    if token.lower_ not in ("and", "&") or token.i + 2 >= len(doc):
        return False
    if not any(before.pos_ in ("AUX", "VERB") for before in doc[token.sent.start : token.i]):
        return False
    i = token.i + 1 + (token.nbor().lower_ == "also")
    asking = doc[i].tag_ in WH_TAGS
    if asking and doc[token.i - 1].tag_ in WH_TAGS:
        return False
    if doc[i].lower_ == "what" and doc[i + 1].lower_ in FINITE:
        return True  # "… and what led you to leave"
    while (
        asking and i < len(doc) - 2 and doc[i].lower_ not in words("auxiliary") and i < token.i + 6
    ):
        i += 1
    if (
        doc[i].lower_ not in words("auxiliary")
        or i + 1 >= len(doc)
        or (asking and doc[i - 1].tag_ == "PRP")
    ):
        return False
    helps = doc[i].dep_ in ("aux", "auxpass") or doc[i].lower_ in ("is", "are", "was", "were")
    subject = doc[i + 1].tag_ in ("PRP$", "DT", "NNS", "NN", "NNP", "EX")
    return doc[i + 1].tag_ == "PRP" or (helps and (subject or doc[i + 1].lower_ in SOME))


def two_clauses(parsed: Parsed, joiner: Token) -> Hit:
    """Return the hit for two whole questions joined by "and"."""
    doc, text = parsed.doc, parsed.question.text
    second = joiner.nbor(2) if joiner.nbor().lower_ == "also" else joiner.nbor()
    opening = next(t for t in doc if t.tag_ in WH_TAGS or t.pos_ in ("AUX", "VERB"))
    hit = Hit(opening.idx, end_of(doc[-1]) - text.endswith("?"))
    meant = {token.lower_ for token in doc[: joiner.i] if token.lower_ in ("he", "she", "they")}
    leaning = [
        token
        for token in doc[second.i :]
        if token.lower_ in words("leaning") and token.lower_ not in meant
    ]
    named, instead = "", _asked_thing(joiner, leaning)
    if instead is not None:
        leaning = []
    if len(leaning) == 1 and leaning[0].i == second.i + 1:
        named = named_again(joiner, leaning.pop())
        leaning = leaning if named else [second]
    late = opening.i > 0 and opening.lower_ not in words("auxiliary")
    if leaning or late or not single(parsed):
        return hit
    front = text[: opening.idx]
    new = f"?\n{front}{second.text if front else second.text.capitalize()}"
    last = second.nbor() if named else second
    edit = split_edit(text, end_of(word_before(joiner)), end_of(last), f"{new} {named}".rstrip())
    if instead is not None:
        pronoun, what = instead
        again = Edit(pronoun.idx, end_of(pronoun), pronoun.text, what, REASON, LEANS)
        return Hit(hit.start, hit.end, ways=((edit, again),))
    if named:
        edit = dataclasses.replace(edit, declares=edit.declares | {Protected.PERSON})
    return Hit(hit.start, hit.end, ways=((edit,),))


def if_so(parsed: Parsed, follows: re.Match[str]) -> tuple[Edit, ...]:
    """Return the edit that asks "and if so, were you …?" on its own; empty for "if so, when?"."""
    then = follows["then"].split()
    verb = any(word.lower() in words("auxiliary") for word in then[:4])
    if len(then) < 3 or not verb or not single(parsed):
        return ()
    text = parsed.question.text
    start, end = follows.start(), follows.start("then")
    said = text[follows.start("if") : follows.end("if")]
    return (split_edit(text, start, end, f"?\n{said[0].upper()}{said[1:]}, "),)


def _asked_thing(joiner: Token, leaning: list[Token]) -> tuple[Token, str] | None:
    """Return "it", "he" or "she" after "What is your home and …", with what it stands for."""
    first = joiner.doc[joiner.sent.start : joiner.i]
    if len(leaning) != 1 or leaning[0].lower_ not in ("he", "it", "she") or len(first) < 4:
        return None
    opens = first[0].lower_ in ("what", "who") and first[1].lower_ in ("is", "was")
    simple = all(token.pos_ in ("ADJ", "NOUN", "PRON", "DET", "PART") for token in first[2:])
    determined = first[2].lower_ in ("your", "his", "her", "the", "their")
    if not (opens and simple and determined) or first[-1].tag_ != "NN":
        return None
    if (first[0].lower_ == "who") == (leaning[0].lower_ == "it"):
        return None
    return leaning[0], first[2:].text
