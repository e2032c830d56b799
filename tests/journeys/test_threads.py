"""Conversations about the sample articles: which story is in hand after each line."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.clock import SystemClock
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.journeys.conftest import SETTINGS, Person, connected

CASES: list[dict[str, Any]] = [
    case
    for name in ("threads", "outlet_questions")
    for case in yaml.safe_load((Path(__file__).parents[1] / f"cases/{name}.yaml").read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def desk(seeds_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrivenDesk]:
    path = Path(shutil.copy(seeds_index, tmp_path_factory.mktemp("threads") / "index.sqlite"))
    clock = SystemClock()
    newsroom = Newsroom(open_store(path, clock), Settings(index=path), clock)
    with driven_desk(SETTINGS) as handle, connected(handle, newsroom):
        yield handle


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_conversation_keeps_its_story_in_hand(desk: DrivenDesk, case: dict[str, Any]) -> None:
    direct = case.get("direct", False)
    person = Person(desk).direct() if direct else Person(desk)
    thread, answer = "", person.say("wrong story") if direct else None
    for line in case["lines"]:
        if line.get("below"):
            assert answer
            thread = answer.ts
        if "press" in line:
            assert answer
            answer = person.press(answer, line["press"])
        else:
            answer = person.say(line["say"] if direct else f"@Copydesk {line['say']}", thread)
            thread = thread if direct else answer.thread_ts
        assert answer.text == line["is"] if "is" in line else answer.text.startswith(line["begins"])
