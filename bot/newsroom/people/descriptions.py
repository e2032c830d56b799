"""How outlets describe an entity: their most used wordings, verbatim, with where each occurs."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from bot.model.analysis import DescriptionKind
from bot.model.entity import Wording
from bot.model.passage import Passage
from bot.model.story import Report
from bot.newsroom.passages import sentence_at
from bot.store import Store, WordingRow
from bot.text.quoted.source_nouns import BODIES

MOST = 5  # wordings shown per entity
PLACES = 3  # outlets whose passage is shown per wording
_POINTS: Final = re.compile(r"(?:his|her|their|its|my|our|your|another)\b")
_CUT: Final = re.compile(r"\b(?:so called|of|the|a|an|and|or|in|for|to|with|at|by|from|on|as)\Z")


def wordings(store: Store, entity_id: str) -> tuple[Wording, ...]:
    """Up to ``MOST`` wordings that say different things, the most used first."""
    by_wording: defaultdict[str, list[WordingRow]] = defaultdict(list)
    for row in store.described(entity_id):
        by_wording[row.wording].append(row)
    chosen = [by_wording[wording] for wording in _distinct(_informative(by_wording))]
    articles = dict.fromkeys(row.article for rows in chosen for row in rows[:PLACES])
    reports = {report.article.id: report for report in store.reports(list(articles))}
    return tuple(found for rows in chosen if (found := _wording(rows, reports)))


def first_wording(store: Store, entity_id: str) -> str:
    """The most used wording; "" if there is none."""
    return next((one.text for one in wordings(store, entity_id)), "")


def _informative(by_wording: dict[str, list[WordingRow]]) -> dict[str, list[WordingRow]]:
    """Wordings that are informative by themselves.

    "His lawyer" and "another adviser" are not, nor one that was cut off, "leader of the so-called", nor "agent" if
    there is "FBI agent"; an office is: "president".
    """
    whole = [wording for wording in by_wording if not _POINTS.match(wording) and not _CUT.search(wording)]
    longer = {word for wording in whole if " " in wording for word in wording.split()}
    return {
        wording: by_wording[wording]
        for wording in whole
        if wording in BODIES or wording.isdigit() or wording not in longer
    }


def _distinct(by_wording: dict[str, list[WordingRow]]) -> list[str]:
    """Wordings without those that a more used one subsumes; at most one age."""
    ranked = sorted(by_wording, key=lambda wording: (-_uses(by_wording[wording]), -len(by_wording[wording]), wording))
    chosen: list[str] = []
    said: list[set[str]] = []
    aged = False
    for wording in ranked:
        words = set(wording.split())
        is_age = by_wording[wording][0].kind is DescriptionKind.AGE or wording.isdigit()
        if len(chosen) < MOST and not (is_age and aged) and not any(words <= other for other in said):
            chosen.append(wording)
            said.append(words)
            aged = aged or is_age
    return chosen


def _uses(rows: Sequence[WordingRow]) -> int:
    return sum(row.uses for row in rows)


def _wording(rows: Sequence[WordingRow], reports: dict[str, Report]) -> Wording | None:
    passages = [_passage(row, reports[row.article]) for row in rows[:PLACES] if row.article in reports]
    if not passages:
        return None
    outlets = tuple((row.outlet, row.uses) for row in rows)
    return Wording(passages[0].text, rows[0].kind, outlets, tuple(passages))


def _passage(row: WordingRow, report: Report) -> Passage:
    article, sentence = report.article, sentence_at(report, row.start, row.end)
    return Passage(
        article=article.id,
        start=row.start,
        end=row.end,
        text=article.text[row.start : row.end],
        outlet=article.outlet,
        paragraph=sentence.paragraph if sentence else 0,
        url=article.url,
        file=article.file,
    )
