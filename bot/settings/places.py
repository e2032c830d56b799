"""Where a setting is in its file, in words for people: its line, and the name of its entry."""

from pathlib import Path

import yaml

from bot.settings.yaml_file import LOADER

Step = int | str


def described(file: Path, steps: tuple[Step, ...]) -> str:
    """``digests.yaml, line 3: entry 1 (morning), times 2``, as far as the file has such a place."""
    node = yaml.compose(file.read_text(encoding="utf-8"), Loader=LOADER) if file.is_file() else None
    parts: list[str] = []
    line = 0
    for number, step in enumerate(steps):
        node = _inside(node, step)
        line = node.start_mark.line + 1 if node else line
        if isinstance(step, str):
            parts.append(step)
        else:
            parts[-1:] = [f"{parts[-1] if number else 'entry'} {step + 1}{_called(node)}"]
    where = f"{file}, line {line}" if line else str(file)
    return f"{where}: {', '.join(parts)}" if parts else where


def _inside(node: yaml.Node | None, step: Step) -> yaml.Node | None:
    """The node at a key or index; None if there is none."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: yaml.Node = node.value[step]
        return found
    return None


def _called(node: yaml.Node | None) -> str:
    """`` (morning)``: the id of an entry, else its title or name; '' if it has none."""
    names = (_inside(node, key) for key in ("id", "title", "name"))
    name = next((name.value for name in names if isinstance(name, yaml.ScalarNode) and name.value), "")
    return f" ({name})" if name else ""
