"""The rules by which a line stays with its thread's story: each decides its example, typed in a sample story."""

from functools import partial
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.model.conversation import Subject
from bot.model.summary import StorySummary
from bot.newsroom import Newsroom
from bot.newsroom.threads import answer_in_thread, has_word, is_byline, is_outlet, request_of
from bot.newsroom.threads.in_thread import RULES, Rule
from bot.settings import Settings
from bot.store import open_store
from bot.text.typed.typed_lines import without_politeness
from handlers.parsing.known import Known
from handlers.parsing.parse import parse_message


@pytest.fixture(scope="module")
def newsroom(seeds_index: Path) -> Newsroom:
    clock = SystemClock()
    return Newsroom(open_store(seeds_index, clock), Settings(index=seeds_index), clock)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_each_rule_decides_its_example(newsroom: Newsroom, rule: Rule) -> None:
    named, line = rule.example
    opened = newsroom.summary(named)
    assert isinstance(opened, StorySummary)
    subject = Subject(story=opened.story.id)
    known = Known(
        partial(has_word, newsroom), partial(is_outlet, newsroom, subject.story), partial(is_byline, newsroom)
    )
    request = request_of(parse_message(line, known), subject)
    assert request
    assert answer_in_thread(newsroom, request, subject, typed=without_politeness(line)).rule == rule.name
