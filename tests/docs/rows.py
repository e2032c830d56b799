"""The shapes of JSON rows, read from the rows of the sample articles."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bot.cli.json_rows import comparison_row, entities_row, figures_row, quotes_row, story_row, summary_row
from bot.model.story import Report, Story
from bot.newsroom import Newsroom

_WIDTH = 110


def row_shapes(newsroom: Newsroom) -> dict[str, str]:
    """The shape of each kind of ``export``, as a fenced block, under its name: ``export stories``."""
    stories = list(newsroom.stories(1000))
    reports = list(newsroom.store.all_reports())
    of_articles: dict[str, Callable[[Report], object]] = {
        "entities": entities_row,
        "figures": figures_row,
        "quotes": quotes_row,
    }
    rows: dict[str, Iterable[object]] = {
        "summaries": (summary_row(newsroom.article_summary(report.article.id)) for report in reports),
        "stories": map(story_row, stories),
        "comparisons": _comparisons(newsroom, stories),
        **{kind: map(row, reports) for kind, row in of_articles.items()},
    }
    return {f"export {kind}": f"```text\n{shape(list(these))}\n```" for kind, these in rows.items()}


def shape(values: list[object]) -> str:
    """One shape that fits all values: ``{"story": text, "articles": [text], "first": text or null}``.

    An object of several lines that has been given under another key is ``like that key``.
    """
    return _shape(values, "", 0, {})


def _shape(values: list[object], key: str, depth: int, given: dict[str, str]) -> str:
    kinds = {_kind(value) for value in values}
    if kinds == {"object"}:
        found = [value for value in values if isinstance(value, dict)]
        flat = _object(found, 0, dict(given))
        if flat in given:
            return f"like {given[flat]}"
        told = _object(found, depth, given)
        if "\n" in flat:
            given.setdefault(flat, key)
        return told
    if kinds == {"list"}:
        inner = [item for value in values if isinstance(value, list) for item in value]
        return f"[{_shape(inner, key, depth, given)}]" if inner else "[]"
    return " or ".join(sorted(kinds, key=lambda kind: (kind == "null", kind)))


def _object(values: list[dict[str, Any]], depth: int, given: dict[str, str]) -> str:
    keys = dict.fromkeys(key for value in values for key in value)
    parts = [
        f'"{key}": ' + _shape([value[key] for value in values if key in value], key, depth + 1, given) for key in keys
    ]
    line = "{" + ", ".join(parts) + "}"
    if len(line) + 2 * depth <= _WIDTH and "\n" not in line:
        return line
    indent = "  " * depth
    return "{\n" + ",\n".join(f"{indent}  {part}" for part in parts) + f"\n{indent}}}"


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "number"
        case str():
            return "text"
        case dict():
            return "object"
        case _:
            return "list"


def _comparisons(newsroom: Newsroom, stories: list[Story]) -> Iterator[object]:
    for story in stories:
        comparison = newsroom.store.comparison(story.id)
        if comparison is not None:
            yield comparison_row(comparison)
