"""What "it" means."""

from dataclasses import replace

import pytest

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.request import Intent, Part, Request, What
from bot.newsroom import Newsroom
from bot.newsroom.threads.candidates import with_only_choice
from bot.newsroom.threads.intents import request_of
from bot.newsroom.threads.subjects import FEW_LINES, subject_after
from tests.handlers import bridge

STORY = Subject(story="s-bridge")
ARTICLE = Subject(story="s-bridge", article="ledger-1")
PAIR = Subject(article="a", other="b")
NAME = Subject(story="s-bridge", entity="e-quill")
OPEN = Subject(offered=("s-bridge",))


@pytest.mark.parametrize(
    ("what", "subject", "asked"),
    [
        (What.COMPARE, STORY, Request(What.COMPARE, story="s-bridge")),
        (What.COMPARE, ARTICLE, Request(What.COMPARE, story="s-bridge")),
        (What.COMPARE, Subject(article="a"), Request(What.COMPARE, article="a")),
        (What.COMPARE, PAIR, Request(What.COMPARE, article="a", other="b")),
        (What.SUMMARY, STORY, Request(What.SUMMARY, story="s-bridge", count=5)),
        (What.SUMMARY, ARTICLE, Request(What.SUMMARY, article="ledger-1", count=5)),
        (What.ENTITY, NAME, Request(What.ENTITY, entity="e-quill")),
        (What.ABOUT, NAME, Request(What.ENTITY, entity="e-quill")),
        (What.ABOUT, STORY, Request(What.SUMMARY, story="s-bridge", count=5, part=Part.DETAILS)),
        (What.ENTITY, STORY, Request(What.COMPARE, story="s-bridge", part=Part.NAMES)),  # who?
        (What.ENTITY, Subject(), None),
        (What.COMPARE, Subject(), None),
        (What.SUMMARY, Subject(entity="e-quill"), None),
        (What.COVERAGE, NAME, None),
        (What.EVIDENCE, STORY, Request(What.EVIDENCE, story="s-bridge")),
        (What.EVIDENCE, PAIR, Request(What.EVIDENCE, article="a", other="b")),
        (What.EVIDENCE, Subject(entity="e-quill"), Request(What.EVIDENCE, entity="e-quill")),
        (What.EVIDENCE, Subject(), None),
        (What.CHANGES, ARTICLE, Request(What.CHANGES, story="s-bridge")),
        (What.CHANGES, NAME, Request(What.CHANGES, story="s-bridge")),
        (What.CHANGES, Subject(), Request(What.COVERAGE)),  # what's new?
        (What.COMPARE, replace(OPEN, story="s-ferry"), None),  # any of two
        (What.ASKED, replace(OPEN, story="s-ferry"), Request(What.ASKED)),
        (What.ASKED, Subject(entity="e-quill"), Request(What.ASKED)),  # of the story that its words name, if any
    ],
)
def test_it_is_what_the_thread_is_about(what: What, subject: Subject, asked: Request | None) -> None:
    assert request_of(Intent(Request(what, count=5), refers=True), subject) == asked


def test_a_question_goes_to_the_threads_story() -> None:
    asked = Intent(Request(What.ASKED, "how many died"), refers=True)
    assert request_of(asked, ARTICLE) == Request(What.ASKED, words="how many died", story="s-bridge")
    assert request_of(asked, PAIR) == Request(What.ASKED, words="how many died", article="a", other="b")


def test_who_says_so_of_a_name_alone_is_its_profile() -> None:
    voices = Intent(Request(What.SUMMARY, part=Part.VOICES), refers=True)
    assert request_of(voices, Subject(entity="e-quill")) == Request(What.ENTITY, entity="e-quill")
    assert request_of(voices, STORY) == Request(What.SUMMARY, story="s-bridge", part=Part.VOICES)


def test_words_and_links_need_no_subject() -> None:
    assert request_of(Intent(Request(What.ENTITY, "Quill")), STORY) == Request(What.ENTITY, words="Quill")
    assert request_of(Intent(Request(What.SUMMARY, count=2), ("https://a.b/c",)), STORY) == Request(
        What.SUMMARY, words="https://a.b/c", count=2
    )
    both = Intent(Request(What.COMPARE), ("https://a.b/c", "https://a.b/d"))
    assert request_of(both, STORY) == Request(What.COMPARE, words="https://a.b/c", against="https://a.b/d")


@pytest.mark.parametrize(
    ("before", "answer", "then"),
    [
        (Subject(), bridge.COMPARISON, STORY),
        (NAME, bridge.STORY_SUMMARY, NAME),
        (PAIR, bridge.SUMMARY, ARTICLE),
        (ARTICLE, bridge.PROFILE, Subject(story="s-bridge", article="ledger-1", entity="e-quill")),
        (NAME, bridge.SEARCH, NAME),
        (Subject(), bridge.SEARCH, STORY),  # both articles are of one story
        (NAME, bridge.NOT_FOUND, NAME),
        (replace(OPEN, story="s-ferry"), bridge.SEARCH, Subject(story="s-ferry")),
        (OPEN, bridge.STORY_SUMMARY, STORY),
    ],
)
def test_an_answer_becomes_the_subject(before: Subject, answer: Answer, then: Subject) -> None:
    assert replace(subject_after(before, answer), last_shown="") == then


def test_stories_that_were_offered_are_open_until_one_is_taken() -> None:
    for before, answer in ((Subject(), bridge.NOT_FOUND), (Subject(story="s-ferry"), bridge.CHOICE)):
        then = subject_after(before, answer, offered=[bridge.STORY])
        assert then == replace(before, offered=("s-bridge",))
        assert subject_after(then, bridge.STORY_SUMMARY) == replace(STORY, last_shown="s-bridge", left=before.story)


@pytest.mark.parametrize(
    ("open_", "then"),
    [
        (OPEN, STORY),  # nothing else can be meant
        (replace(OPEN, story="s-bridge"), STORY),
        (replace(OPEN, story="s-ferry"), replace(OPEN, story="s-ferry")),
        (Subject(offered=("a", "b")), Subject(offered=("a", "b"))),
        (STORY, STORY),
    ],
)
def test_a_choice_of_one_story_is_as_good_as_taken_by_a_line_without_words(
    small: Newsroom, open_: Subject, then: Subject
) -> None:
    assert with_only_choice(small, open_, Intent(Request(What.COMPARE), refers=True)) == then
    asked = Intent(Request(What.ASKED, words="who mediated"), refers=True)
    assert with_only_choice(small, open_, asked) == open_


SEVERAL = replace(bridge.PROFILE, stories=(("s-bridge", "A"), ("s-ferry", "B")))


@pytest.mark.parametrize(
    ("before", "answer", "named", "then"),
    [
        (Subject(story="s-strike"), bridge.PROFILE, True, Subject(story="s-strike", entity="e-quill")),
        (PAIR, bridge.PROFILE, True, replace(PAIR, entity="e-quill")),
        (Subject(story="s-strike", article="a"), bridge.PROFILE, False, NAME),
        (Subject(story="s-strike"), SEVERAL, False, Subject(entity="e-quill")),
        (Subject(), bridge.PROFILE, True, NAME),
        (Subject(entity="e-other"), bridge.PROFILE, False, NAME),
        (Subject(), SEVERAL, False, Subject(entity="e-quill")),
        (Subject(story="s-strike"), bridge.UNMENTIONED, True, Subject(story="s-strike", entity="person:mo-vane")),
    ],
)
def test_a_name_leads_to_its_own_story_where_the_one_spoken_of_does_not_name_it(
    before: Subject,
    answer: Answer,
    named: bool,  # noqa: FBT001 - a case's value
    then: Subject,
) -> None:
    assert replace(subject_after(before, answer, mentioned=named), left="") == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (Subject(story="s-strike", article="a", entity="e-quill"), NAME),
        (ARTICLE, ARTICLE),
        (Subject(), STORY),
    ],
)
def test_a_question_that_another_story_answers_moves_to_it(before: Subject, then: Subject) -> None:
    assert replace(subject_after(before, bridge.IN_STORY), left="") == replace(then, last_shown="s-bridge")
    assert subject_after(before, replace(bridge.IN_STORY, story=replace(bridge.STORY, id=""))) == before


def test_a_line_that_names_a_story_is_asked_with_the_one_at_hand() -> None:
    changed = Intent(Request(What.CHANGES, "the ferry strike", since="Monday"))
    lacking = Intent(Request(What.COMPARE, outlet="Ledger", story_named="ferry strike", part=Part.MISSING), refers=True)
    for subject, story in ((STORY, "s-bridge"), (Subject(), "")):
        assert request_of(changed, subject) == Request(
            What.CHANGES, words="the ferry strike", story=story, since="Monday"
        )
        assert request_of(lacking, subject) == Request(
            What.COMPARE, outlet="Ledger", story=story, story_named="ferry strike", part=Part.MISSING
        )


def test_a_part_of_the_threads_story_is_asked_for() -> None:
    asked = Intent(Request(What.COMPARE, outlet="Ledger", part=Part.ONLY), refers=True)
    assert request_of(asked, STORY) == Request(What.COMPARE, outlet="Ledger", story="s-bridge", part=Part.ONLY)
    assert request_of(asked, PAIR) == Request(What.COMPARE, outlet="Ledger", article="a", other="b", part=Part.ONLY)


@pytest.mark.parametrize(
    ("before", "answer", "shown"),
    [
        (Subject(), bridge.SUMMARY, "s-bridge"),
        (STORY, bridge.STATEMENTS, "s-bridge"),
        (replace(STORY, last_shown="s-bridge"), bridge.PROFILE, "s-bridge"),  # an aside
        (replace(STORY, last_shown="s-bridge"), bridge.CHOICE, ""),
        (replace(STORY, last_shown="s-bridge"), bridge.NOT_FOUND, ""),
        (STORY, replace(bridge.NOT_FOUND, here=bridge.STORY), "s-bridge"),
        (Subject(story="s-strike", last_shown="s-strike"), bridge.SEARCH, ""),
    ],
)
def test_the_story_of_the_last_answer_is_shown(before: Subject, answer: Answer, shown: str) -> None:
    assert subject_after(before, answer).last_shown == shown


def test_what_was_offered_beneath_an_answer_leaves_its_story_in_hand() -> None:
    beneath = replace(STORY, offered=("s-ferry",), last_shown="s-bridge")
    assert request_of(Intent(Request(What.COMPARE), refers=True), beneath) == Request(What.COMPARE, story="s-bridge")


def test_a_story_that_was_left_is_remembered_for_a_few_lines() -> None:
    after = subject_after(Subject(story="s-strike"), bridge.IN_STORY)
    left = [after := subject_after(after, bridge.NOT_FOUND) for _ in range(FEW_LINES)]
    assert {each.left for each in left} == {"s-strike"}
    assert subject_after(left[-1], bridge.NOT_FOUND).left == ""
    assert subject_after(replace(left[0], story="s-ferry"), bridge.IN_STORY).left == "s-ferry"
