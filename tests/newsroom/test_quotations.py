"""Quotations looked up in all articles."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.model.article import Article, PubStatus
from bot.newsroom.people.quotations import quoted
from bot.store import Store, open_store
from tests.fakes.aligned import analysed
from tests.fakes.clock import SetClock

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "quoted.yaml").read_text(encoding="utf-8")
)
HIDDEN: dict[str, dict[str, Any]] = {
    "gone": {"pubstatus": PubStatus.CANCELED},
    "later": {"embargoed": datetime(2099, 1, 1, tzinfo=UTC)},
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(tmp_path_factory.mktemp("quoted") / "index.sqlite", SetClock(), create=True)
    with store.writing() as writer:
        for key, report in zip(CASES["articles"], analysed(*CASES["articles"].values()), strict=True):
            article: Article = replace(report.article, id=key, **HIDDEN.get(key, {}))
            writer.put_article(article, report.analysis, id_given=True, ready=True, story=f"story-{key}")
    return store


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["ask"])
def test_a_quotation_is_found_where_articles_have_it(store: Store, case: dict[str, Any]) -> None:
    first = case.get("first", "ledger")
    found = quoted(store, case["ask"], f"story-{first}")
    for part in ("told", "near", "nearest"):
        told = [f"{voice.speaker}: {voice.passage.text}" for voice in getattr(found, part)]
        assert told == case.get(part, [])
        assert all(voice.passage.text in CASES["articles"][voice.passage.article] for voice in getattr(found, part))
