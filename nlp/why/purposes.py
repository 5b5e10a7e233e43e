"""A question's topics and its why-we-ask line, within the draft that it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nlp.model import Draft, Question, Unread, WhyWeAsk
from nlp.why.judge import why_we_ask
from nlp.why.lines import Lines, load_lines
from nlp.why.topics import Topics, sensitivity, topics_of
from nlp.why.topics_file import load_topics
from nlp.yamlfile import LEXICONS

HEADING, SECTION_LINE = "heading", "section why line"  # reasons that the splitter gives


@dataclass(frozen=True, slots=True)
class PurposeLines:
    """Topics and the wordings of purpose lines, loaded once."""

    topics: Topics
    lines: Lines

    @classmethod
    def load(cls, folder: Path = LEXICONS) -> PurposeLines:
        """Read topics.yaml and why-lines.yaml; raise `LexiconError`."""
        return cls(load_topics(folder / "topics.yaml"), load_lines(folder / "why-lines.yaml"))

    def topics_of(self, question: Question) -> tuple[tuple[str, ...], int]:
        """Return a question's topics, the most fitting first, and how sensitive it is, 1 to 3."""
        if not question.english:
            return (), 1
        options = [option.text for option in question.options]
        found = topics_of(question.text, options, self.topics)
        return found, sensitivity(question.text, options, found, self.topics)

    def why_we_ask(
        self,
        question: Question,
        found: tuple[str, ...],
        level: int,
        section_line: str,
        introduction: str,
        facts: Mapping[str, str],
    ) -> WhyWeAsk:
        """Judge the question's line, or its section's, and draft one where it is not complete."""
        return why_we_ask(
            question,
            self.topics.named(found),
            level,
            section_line,
            introduction,
            facts,
            topics=self.topics,
            lines=self.lines,
        )


def section_lines(draft: Draft) -> Mapping[int, str]:
    """Return the purpose line of each question's section, by the question's start; "" for none."""
    lines: dict[int, str] = {}
    line = ""
    pieces: list[Question | Unread] = [*draft.unread, *draft.questions]
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if isinstance(piece, Unread):
            line = {HEADING: "", SECTION_LINE: piece.text}.get(piece.reason, line)
        else:
            lines[piece.start] = line
    return lines
