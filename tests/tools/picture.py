"""Draw a review of docs/example.txt as a terminal shows it: python -m tests.tools.picture

Writes docs/review.svg. It is a drawing of the real output; nothing in it is typed by hand.
"""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from bot.report.outline import outline
from bot.report.terminal import show
from nlp.review import Engine

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "docs" / "example.txt"
PICTURE = ROOT / "docs" / "review.svg"
WIDTH = 92
QUESTIONS = 3  # the picture stops before the notes on the whole draft

THEME = TerminalTheme(
    (251, 250, 247),
    (44, 44, 44),
    [(44, 44, 44), (176, 38, 60), (30, 110, 62), (140, 92, 0), (34, 86, 150), (132, 42, 120),
     (0, 104, 112), (90, 90, 90)],
)  # fmt: skip

FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
 aria-label="A review of three questions in a terminal">
<style>.{unique_id}-matrix {{ font-family: monospace; font-size: {char_height}px;
 line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#fbfaf7"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g></g></svg>
"""


def picture(engine: Engine) -> str:
    """Return the drawing as SVG."""
    whole = outline(engine.review(DRAFT.read_text(encoding="utf-8")))
    shown = type(whole)(whole.summary, whole.cards[:QUESTIONS], (), whole.sources)
    with Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        console = Console(
            record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="truecolor"
        )
        show(shown, console)
        return console.export_svg(theme=THEME, code_format=FRAME, unique_id="askwell", title="")


if __name__ == "__main__":
    PICTURE.write_text(picture(Engine.default()), encoding="utf-8")
