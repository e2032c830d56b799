"""What a request means in its thread, how it was read, and what the thread is about then."""

from dataclasses import replace

import pytest

from bot.errors import UsageError
from bot.model.conversation import Subject
from bot.model.request import OF_CONVERSATION, Part, Request, What
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to
from bot.newsroom.threads.thread_answers import answer_in_thread
from tests.journeys.stories import BELL, BEN, LEDGER, MATCH, QUILL, STORY

BRIDGE = Subject(story=STORY.id)
SHOWN = Subject(story=STORY.id, last_shown=STORY.id)
GOAL = Subject(story=f"story-{MATCH.article.id}", article=MATCH.article.id)


@pytest.mark.parametrize(
    ("ask", "typed", "read", "kind", "then"),
    [
        (Request(What.ENTITY, words="Quill"), "who is Quill", None, "Profile", replace(BRIDGE, entity=QUILL.id)),
        (Request(What.ENTITY, words="Ben Quill"), "who is Ben Quill", None, "Profile", replace(BRIDGE, entity=BEN.id)),
        (Request(What.WORDS, words="Ben Quill"), "Ben Quill", None, "Profile",
         Subject(story=GOAL.story, entity=BEN.id)),
        (Request(What.WORDS, words="the bell"), "the bell",
         Request(What.SAYS, story=STORY.id, speaker="Evening Bell"), "Statements", SHOWN),
        (Request(What.WORDS, words="the bell"), "",  # of a button: it means what it meant
         None, "NotFound", SHOWN),
        (Request(What.COMPARE, words="the ledger vs the bell"), "the ledger vs the bell",
         Request(What.COMPARE, article=LEDGER.article.id, other=BELL.article.id), "Comparison", BRIDGE),
        (Request(What.WORDS, words="zeppelins, xyzzy"), "zeppelins, xyzzy",
         None, "NotFound", SHOWN),
        (Request(What.SUMMARY, words="quill strikes twice"), "quill strikes twice", None, "Summary",
         replace(GOAL, last_shown=GOAL.story)),
    ],
)  # fmt: skip
def test_a_request_is_read_in_its_thread(
    small: Newsroom, ask: Request, typed: str, read: Request | None, kind: str, then: Subject
) -> None:
    found = answer_in_thread(small, ask, BRIDGE, typed=typed)
    assert (found.request, type(found.answer).__name__, replace(found.subject, left="")) == (read or ask, kind, then)
    is_left = then.story not in ("", STORY.id)
    assert (found.one_of_namesakes, found.previous_story) == (
        ask.words == "Quill",
        small.story(STORY.id) if is_left else None,
    )


@pytest.mark.parametrize(
    ("ask", "otherwise", "read", "misspelt"),
    [
        (Request(What.SUMMARY, words="norwick brigde"), None, Request(What.SUMMARY, words="norwick bridge"),
         "norwick brigde"),
        (Request(What.SUMMARY, words="99 norwick bridge"), Request(What.SUMMARY, words="norwick bridge", count=10),
         Request(What.SUMMARY, words="norwick bridge", count=10), ""),
        (Request(What.SUMMARY, words="norwick bridge"), Request(What.SUMMARY, words="quill strikes twice"),
         Request(What.SUMMARY, words="norwick bridge"), ""),  # nothing else is tried
        (Request(What.COMPARE, outlet="the bell", story_named="norwick brigde", part=Part.MISSING), None,
         Request(What.COMPARE, outlet="the bell", story_named="norwick bridge", part=Part.MISSING), "norwick brigde"),
    ],
)  # fmt: skip
def test_what_finds_nothing_is_read_in_another_way(
    small: Newsroom, ask: Request, otherwise: Request | None, read: Request, misspelt: str
) -> None:
    found = answer_in_thread(small, ask, Subject(), otherwise=otherwise)
    assert (found.request, found.subject.story) == (read, STORY.id)
    assert (found.misspelt.typed if found.misspelt else "") == misspelt


@pytest.mark.parametrize("what", OF_CONVERSATION)
def test_the_newsroom_is_not_asked_what_a_conversation_answers(small: Newsroom, what: What) -> None:
    with pytest.raises(UsageError, match="what this button was for"):
        answer_to(small, Request(what))
