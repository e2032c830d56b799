"""Values as JSON rows: the formats of ``export`` and, with more fields, of ``--json``."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

import click

from bot.model.comparison import Agreement, Comparison, Difference
from bot.model.entity import Candidate
from bot.model.passage import Passage
from bot.model.story import Report, Story
from bot.model.summary import Summary

Row = dict[str, Any]


def write_row(value: object) -> None:
    """Write a value in a line."""
    click.echo(json.dumps(plain(value), ensure_ascii=False))


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Any value of the model as JSON types; times in ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def summary_row(summary: Summary) -> Row:
    """``{"article", "sentences": [{"start", "end", "text", "attribution"}], ...}``."""
    return {
        "article": summary.head.id,
        "sentences": [_span(part) for part in summary.sentences],
        "title": summary.head.title,
        "outlet": summary.head.outlet,
        "head": plain(summary.head),
        "figures": plain(summary.figures),
        "voices": plain(summary.voices),
        "names": plain(summary.names),
        "reading_minutes": summary.reading_minutes,
        "changes": list(summary.changes),
        "why": plain(summary.link),
    }


def story_row(story: Story) -> Row:
    """``{"story", "articles", "origins", ...}``."""
    return {
        "story": story.id,
        "articles": list(story.articles),
        "origins": [list(origin.articles) for origin in story.origins],
        "newsrooms": [list(newsroom.articles) for newsroom in story.newsrooms],
        "title": story.title,
        "outlets": list(story.outlets),
        "wires": [origin.wire for origin in story.origins],
        "first": plain(story.first),
        "last": plain(story.last),
        "why": plain(story.ties),
    }


def comparison_row(comparison: Comparison) -> Row:
    """``{"articles", "agreed", "only", "perhaps", "differ", ...}``; every span with its article, offsets and text."""
    return {
        "story": comparison.story.id,
        "title": comparison.story.title,
        "articles": [
            {"id": head.id, "outlet": head.outlet, "title": head.title, "genre": head.genre}
            for head in comparison.heads
        ],
        "origins": [list(origin.articles) for origin in comparison.story.origins],
        "newsrooms": [list(newsroom.articles) for newsroom in comparison.story.newsrooms],
        "agreed": [_agreed(fact) for fact in comparison.agreed],
        "only": [_placed(part) for part in comparison.only],
        "perhaps": [
            {"sentence": _placed(each.passage), "nearest": _placed(each.nearest), "score": round(each.score, 2)}
            for each in comparison.perhaps
        ],
        "differ": [_differ(difference) for difference in comparison.differ],
        "names": plain(comparison.names),
        "cut": list(comparison.cut),
        "not_compared": [
            {"article": head.id, "outlet": head.outlet, "language": head.language}
            for head in comparison.in_other_languages
        ],
        "why": plain(comparison.story.ties),
    }


def _agreed(fact: Agreement) -> Row:
    return {
        "sentences": [_placed(part) for part in fact.sentences],
        "origins": fact.origins,
        "again": fact.again,
        "sure": fact.sure,
        "cites": [list(pair) for pair in fact.cites],
        "copies": [list(pair) for pair in fact.copies],
        "common": list(fact.common),
        "score": round(fact.score, 2),
        "why": list(fact.why),
    }


def _differ(difference: Difference) -> Row:
    return {
        "kind": difference.kind.value,
        "about": difference.about,
        "slight": difference.slight,
        "sides": [_placed(side.passage) | {"value": side.value} for side in difference.sides],
        "words": [list(pair) for pair in difference.words],
        "why": list(difference.why),
    }


def entities_row(report: Report) -> Row:
    """``{"article", "mentions": [...], "descriptions": [...]}``."""
    found = report.analysis
    return {
        "article": report.article.id,
        "mentions": plain(found.mentions),
        "descriptions": plain(found.descriptions),
    }


def figures_row(report: Report) -> Row:
    """``{"article", "figures": [...]}``."""
    return {"article": report.article.id, "figures": plain(report.analysis.figures)}


def quotes_row(report: Report) -> Row:
    """``{"article", "quotes": [...]}``."""
    return {"article": report.article.id, "quotes": plain(report.analysis.quotes)}


def candidates_row(query: str, candidates: Sequence[Candidate]) -> Row:
    """``{"query", "candidates": [{"id", "name", "type", "score"}]}``."""
    return {
        "query": query,
        "candidates": [
            {
                "id": found.entity.id,
                "name": found.entity.name,
                "type": str(found.entity.type),
                "score": round(found.score, 2),
                "why": found.why,
            }
            for found in candidates
        ],
    }


def _span(passage: Passage) -> Row:
    return {
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "attribution": plain(passage.attribution),
    }


def _placed(passage: Passage) -> Row:
    return {
        "article": passage.article,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "outlet": passage.outlet,
        "attribution": plain(passage.attribution),
        "source": passage.attribution.source,
    }
