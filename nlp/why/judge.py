"""Why-we-ask lines: judging a given one, and drafting one with its choices left open.

What a line has to say grows with how sensitive the question is (guidance of hospitals, national
statistics offices and privacy law: sources hret_faq, govuk_equality, census_wwa, privacy_act):
1 the use; 2 also who sees the answer and whether it can be skipped; 3 also what follows from
skipping, and the limits of privacy.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from nlp.model import Question, WhyStatus, WhyWeAsk
from nlp.quick.later import later
from nlp.why.lines import Lines, Part, false_promises, load_lines, parts_of
from nlp.why.topics import Topic, Topics, claims_in

__all__ = ["Lines", "Part", "false_promises", "judge", "load_lines", "parts_of", "why_we_ask"]

NEEDED: Mapping[int, tuple[Part, ...]] = {
    1: (Part.USE,),
    2: (Part.USE, Part.WHO_SEES, Part.SKIP),
    3: (Part.USE, Part.WHO_SEES, Part.SKIP, Part.SKIPPING, Part.LIMITS),
}
OPEN = later(r"\[[^\]]*\]|_{2,}")
MISSING: Mapping[Part, str] = {
    Part.USE: "It does not say yet what you will do with the answer. "
    "You could begin with \u201cWe ask so we can \u2026\u201d.",
    Part.WHO_SEES: "It does not say yet who sees the answer.",
    Part.SKIP: "It does not say yet whether people can skip this question.",
    Part.SKIPPING: "It does not say yet what happens when somebody skips it.",
    Part.LIMITS: "It does not say yet when you would have to share the answer.",
}
CHOICES_OPEN = (
    "There are choices left open. You could pick one in each [bracket] and fill each blank."
)
TAKE_OUT = "You could take out the claim"
CHECK = "You could check this before you promise it:"
WHO = "[Only the person you talk with | Our staff | Our staff and our funder | ____]"
CAN_SKIP = "You [can skip it | need to answer it to get ____]"
IF_SKIPPED = "if you skip it, [you can still get help here | we may miss some help for you | ____]"
LIMITS = "[someone is in danger | a court orders us to share it | ____]"


def judge(
    line: str,
    found: Sequence[Topic],
    sensitivity: int,
    topics: Topics,
    lines: Lines,
    covered: Collection[Part] = (),
) -> tuple[WhyStatus, tuple[str, ...]]:
    """Return a line's status, and short kind sentences on what it still lacks.

    `covered` are the parts that the section's line or the introduction says. A line is vague
    when it gives no specific use, and a draft while anything else is open. A claim that may be
    true of this organisation is named, and leaves a complete line complete.
    """
    if not line.strip():
        return WhyStatus.MISSING, ()
    if OPEN.search(line):
        return WhyStatus.DRAFT, (CHOICES_OPEN,)
    said = parts_of(line, lines) | set(covered)
    lacking = [part for part in NEEDED[sensitivity] if part not in said]
    problems = [MISSING[part] for part in lacking]
    problems += [why for _, _, why in false_promises(line, False, lines)]
    claims = claims_in(line, found, topics)
    problems += [f"{TAKE_OUT} {claim.say}." for claim in claims if not claim.depends]
    cautions = [f"{CHECK} {claim.say}." for claim in claims if claim.depends]
    if Part.USE in lacking:
        return WhyStatus.VAGUE, (*problems, *cautions)
    return (WhyStatus.DRAFT if problems else WhyStatus.COMPLETE), (*problems, *cautions)


def why_we_ask(
    question: Question,
    found: Sequence[Topic],
    sensitivity: int,
    section_line: str,
    introduction: str,
    facts: Mapping[str, str],
    *,
    topics: Topics,
    lines: Lines,
) -> WhyWeAsk:
    """Judge a question's purpose line, or the section's, and draft one where it is not complete.

    The draft's open choices stand in [brackets, like | this]; facts about the organisation come
    only from `facts` (who_sees, skipping, kept, required_by, limits, organization, funder).
    """
    section = parts_of(section_line, lines)
    covered = section | parts_of(introduction, lines) - {Part.USE}
    line = question.why_line or section_line
    status, problems = judge(line, found, sensitivity, topics, lines, covered)
    choices = _purposes(found, facts)
    complete = status is WhyStatus.COMPLETE
    return WhyWeAsk(
        status=status,
        text=question.why_line,
        draft="" if complete else _draft(choices, sensitivity, covered, facts, lines),
        choices=choices,
        problems=problems,
        covered_by="" if question.why_line else section_line,
        ask_first=found[0].ask_first if found and sensitivity == max(NEEDED) else "",
        gentler=tuple(way for topic in found[:1] for way in topic.gentler),
    )


def _purposes(found: Sequence[Topic], facts: Mapping[str, str]) -> tuple[str, ...]:
    """Return fair purposes for the first two topics, and those that confirmed facts allow."""
    purposes = [purpose for topic in found[:2] for purpose in topic.purposes]
    if facts.get("required_by"):
        purposes.append(f"follow a rule ({_bare(facts['required_by'])})")
    if facts.get("funder"):
        purposes.append(f"report to {_bare(facts['funder'])}")
    return tuple(dict.fromkeys(purposes))


def _draft(
    purposes: Sequence[str],
    sensitivity: int,
    covered: Collection[Part],
    facts: Mapping[str, str],
    lines: Lines,
) -> str:
    """Return a line in up to three short sentences, its choices open unless a fact settles them."""
    wanted = [part for part in NEEDED[sensitivity] if part not in covered]
    asker = facts.get("organization", "")
    opening = f"{_bare(asker)} asks" if asker else "We ask"
    sentences = [f"{opening} so we can [{' | '.join(purposes)} | ____]." if purposes
                 else f"{opening} so we can ____."]  # fmt: skip
    sentences += _who_sentences(wanted, facts)
    sentences += _skip_sentences(wanted, facts, lines)
    if facts.get("kept") and sensitivity > 1:
        sentences.append(_said(facts["kept"], "How long we keep it"))
    return " ".join(sentences)


def _who_sentences(wanted: Sequence[Part], facts: Mapping[str, str]) -> list[str]:
    sentences = []
    limits = f", unless {LIMITS}" if Part.LIMITS in wanted and not facts.get("limits") else ""
    if Part.WHO_SEES in wanted and facts.get("who_sees"):
        sentences.append(_said(facts["who_sees"], "Who sees it"))
    elif Part.WHO_SEES in wanted:
        sentences.append(f"{WHO} will see your answer{limits}.")
        limits = ""
    if limits:
        sentences.append(f"We may have to share it if {LIMITS}.")
    if Part.LIMITS in wanted and facts.get("limits"):
        sentences.append(_said(facts["limits"], "When we must share it"))
    return sentences


def _skip_sentences(wanted: Sequence[Part], facts: Mapping[str, str], lines: Lines) -> list[str]:
    skipping = facts.get("skipping", "")
    if Part.SKIP not in wanted and Part.SKIPPING not in wanted:
        return []
    if skipping:
        sentence = _said(skipping, "If you skip it")
        known = Part.SKIP in parts_of(skipping, lines) or Part.SKIP not in wanted
        return [sentence] if known else [f"{CAN_SKIP}.", sentence]
    if Part.SKIPPING not in wanted:
        return [f"{CAN_SKIP}."]
    if Part.SKIP not in wanted:
        return [f"{IF_SKIPPED[0].upper()}{IF_SKIPPED[1:]}."]
    return [f"{CAN_SKIP}; {IF_SKIPPED}."]


def _said(fact: str, label: str) -> str:
    """Return a confirmed fact as it stands where it ends like a sentence, else with a label."""
    fact = fact.strip()
    return fact if fact.endswith(".") else f"{label}: {fact}."


def _bare(fact: str) -> str:
    return fact.strip().rstrip(".")
