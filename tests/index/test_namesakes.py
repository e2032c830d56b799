"""Two people of one name: their stories tell them apart."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.index.build import build
from bot.index.renew import renew
from bot.model.entity import Profile
from bot.model.search import Choice
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names_apart.yaml").read_text(encoding="utf-8"))


def people(store: Store) -> dict[str, list[str]]:
    """Everybody called Quill, with the stories that name them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for story in store.stories(100):
        for report in store.reports(list(story.articles)):
            for mention in report.analysis.mentions:
                if "Quill" in mention.text:
                    found[mention.entity].add(report.article.id)
    return {entity: sorted(stories) for entity, stories in sorted(found.items())}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_who_is_who(case: dict[str, Any], store: Store, tmp_path: Path, clock: SetClock) -> None:
    rows = [
        {"id": story, "story": story, "text": text, "outlet": "Ledger", "date": f"2024-11-1{day}"}
        for day, (story, text) in enumerate(case["articles"])
    ]
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build([source], store, plain_tools(), clock, Silence(), 20_000)
    assert people(store) == case["people"]
    answer = Newsroom(store, Settings(entities=None), clock).entity(case["typed"])
    if asked := case.get("asked"):
        assert isinstance(answer, Choice)
        assert {entity: kind for entity, _, kind in answer.entities} == asked
    else:
        assert isinstance(answer, Profile)
    renew(store, plain_tools(), clock, Silence())
    build([], store, plain_tools(), clock, Silence(), 20_000)
    assert people(store) == case["people"]  # they are found again when their stories are prepared again
