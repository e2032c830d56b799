"""Questions to a newsroom whose model of meaning was whole when it was opened and is not when it is first needed."""

import json
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.analyse.models.meaning import VOCABULARY, WEIGHTS, open_encoder
from bot.analyse.models.pinned import package_folder
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.journeys import stories

Break = Callable[[Path], object]


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:1_000])


def number_past_all_states(vocabulary: Path) -> None:
    """It loads, but the network has no state for its pieces."""
    read = json.loads(vocabulary.read_text(encoding="utf-8"))
    read["model"]["vocab"] = {piece: number + 10**6 for piece, number in read["model"]["vocab"].items()}
    vocabulary.write_text(json.dumps(read), encoding="utf-8")


@pytest.mark.parametrize(
    ("kept", "ruin"),
    [
        (WEIGHTS, Path.unlink),
        (WEIGHTS, truncate),
        (VOCABULARY, Path.unlink),
        (VOCABULARY, truncate),
        (VOCABULARY, number_past_all_states),
    ],
)
def test_words_alone_answer_and_the_log_says_why_once(
    kept: tuple[str, str],
    ruin: Break,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    package, file = kept
    copy = tmp_path / package
    for needed in ("__init__.py", file):
        (copy / needed).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package_folder(package) / needed, copy / needed)
    monkeypatch.syspath_prepend(tmp_path)
    encoder = open_encoder()
    assert encoder is not None
    ruin(copy / file)
    store = open_store(tmp_path / "index.sqlite", SetClock(), create=True)
    stories.fill(store)
    settings = Settings(index=tmp_path / "index.sqlite")
    newsroom = Newsroom(store, settings, SetClock(), encoder)
    by_words = Newsroom(store, settings, SetClock())
    with caplog.at_level(logging.WARNING):
        for typed in ("were the trams rerouted?", "was the ferry cancelled?"):
            told = newsroom.ask_story(typed, stories.STORY.id)
            assert isinstance(told, StoryAnswer)
            assert told.told
            assert told == by_words.ask_story(typed, stories.STORY.id)
    assert sum(record.getMessage().startswith("no_meaning ") for record in caplog.records) == 1
    store.close()
