"""Reading the lexicon's YAML files, with errors that name the file and line."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.quick.copies import read_copy, stamp_of, write_copy

if TYPE_CHECKING:
    import yaml

LEXICONS = Path(__file__).resolve().parent.parent / "lexicons"


@lru_cache(maxsize=1)
def _loader() -> type[yaml.CSafeLoader]:
    """Make the loader: safe, and refusing a key written twice, of which one would be lost.

    "Yes" and "No" are answers here, not truth values: only true and false are, as in YAML 1.2.
    Importing yaml takes longer than reading all copies, so it waits until there is a file to read.
    """
    import yaml

    class Loader(yaml.CSafeLoader):
        yaml_implicit_resolvers = {  # noqa: RUF012 - as its base class has it
            first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:bool"]
            for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
        }

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
            keys = [key.value for key, _ in node.value]
            if len(keys) != len(set(keys)):
                twice = next(key for at, key in enumerate(keys) if key in keys[:at])
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{twice}' stands here twice", node.start_mark
                )
            return super().construct_mapping(node, deep)

    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:bool", re.compile(r"(?:true|True|false|False)$"), list("tTfF")
    )
    return Loader


class LexiconError(ValueError):
    """A lexicon file is wrong; the text is "file:line: what is wrong and how to mend it"."""


def load(path: Path) -> Any:
    """Return a YAML file's data; raise `LexiconError` where it cannot be read.

    A copy of what was read is kept, since reading YAML takes ten times as long.
    """
    stamp = stamp_of([path])
    copy = read_copy(path, stamp)
    if copy is not None:
        return copy
    data = parse(path)
    write_copy(path, stamp, data)
    return data


def parse(path: Path) -> Any:
    """Return a YAML file's data, read anew; raise `LexiconError` with the line."""
    import yaml

    try:
        with path.open(encoding="utf-8") as file:
            return yaml.load(file, Loader=_loader())  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        raise LexiconError(
            f"{path.name}:{line}: this is not valid YAML ({error.problem}). "
            "You could check the indentation and put quotes around text that holds a colon."
        ) from error


def line_of(path: Path, *keys: str | int) -> int:
    """Return the line, from 1, of the node at a path of keys and positions; else of its parent."""
    import yaml

    with path.open(encoding="utf-8") as file:
        node = yaml.compose(file, Loader=yaml.CSafeLoader)
    for key in keys:
        inner = _child(node, key)
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1 if node else 1


def _child(node: yaml.Node | None, key: str | int) -> yaml.Node | None:
    import yaml

    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        return node.value[key] if key < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return value  # type: ignore[no-any-return]
    return None
