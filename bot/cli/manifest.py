"""The Slack CLI's get-manifest hook: app.json, in the form that the CLI asks for.

The CLI adds `--protocol=message-boundaries --boundary=X` and reads what stands between two X
(docs.slack.dev, Slack CLI, "Project hooks").
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from bot import resources

BOUNDARY = "--boundary="


def answer(arguments: Sequence[str]) -> str:
    """Return the manifest between boundaries, or alone where none is given."""
    data = json.loads(resources.manifest().read_text(encoding="utf-8"))
    data.pop("$schema", None)
    given = (one.removeprefix(BOUNDARY) for one in arguments if one.startswith(BOUNDARY))
    boundary = next(given, "")
    return f"{boundary}{json.dumps(data)}{boundary}"


if __name__ == "__main__":
    sys.stdout.write(f"{answer(sys.argv[1:])}\n")
