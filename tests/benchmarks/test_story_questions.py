"""The labels of questions to seeds/, and what counts as a right answer to one."""

import pytest

from benchmarks.story_questions import KINDS, cases, result
from bot.model.comparison import Side
from bot.model.passage import Passage
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from tests.handlers import bridge

EVERY = [*cases(tuned_on=True), *cases(tuned_on=False)]
FLED, RAIN = (Passage("a", 0, 9, text, "Ledger", 0) for text in ("NORWICK — Some fled.", "It rained."))


def test_each_label_begins_a_sentence_of_its_story(newsroom: Newsroom) -> None:
    story_of = {article: story for story in newsroom.stories(100) for article in story.articles}
    for case in EVERY:
        reports = newsroom.store.reports(story_of[case.article].articles)
        whole = " ".join(report.article.text for report in reports)
        assert [begin for begin in case.right if begin not in whole] == [], case.asked
    assert {case.kind for case in EVERY} == set(KINDS)
    assert all(bool(case.right) is (case.kind != "nothing") for case in EVERY)


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ((FLED, RAIN), "right first"),
        ((RAIN, FLED), "right among those shown"),
        ((RAIN,), "wrong ones shown"),
        ((), "nothing shown"),
    ],
)
def test_a_reader_sees_the_right_sentence_first_later_or_not(told: tuple[Passage, ...], seen: str) -> None:
    found = StoryAnswer(bridge.STORY, (), "who fled?", tuple(Side(passage, "") for passage in told))
    assert result(found, ("Some fled",)) == seen
