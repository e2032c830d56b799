"""The answer to a request, read in the context of its thread."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.answer import Answer, Answered
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Part, Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.lookup import newest
from bot.newsroom.story_questions import refers_back
from bot.newsroom.threads import subjects
from bot.newsroom.threads.ask import answer_to
from bot.newsroom.threads.in_thread import is_common_noun, is_named, of_thread
from bot.newsroom.threads.offered import in_question
from bot.newsroom.threads.sides import of_one_outlet, of_outlets, outlets_meant
from bot.newsroom.threads.who_reports import of_last
from bot.newsroom.threads.whole_line import of_whole_line, without_story


def answered(
    newsroom: Newsroom,
    ask: Request,
    subject: Subject,
    *,
    typed: str = "",
    in_thread: bool = False,
    otherwise: Request | None = None,
) -> Answered:
    """The answer to a request where ``subject`` is spoken of; if nothing is found, to another reading of it.

    ``typed`` is the whole line if the request was typed, ``otherwise`` the reading to try before a corrected spelling.

    Raises:
        CopydeskError: what the request names no longer exists, or the index cannot be used.
    """
    ask = of_last(ask, subject)
    ask = outlets_meant(newsroom, ask, subject) if typed else ask
    if pair := of_outlets(newsroom, ask, subject, typed):
        return Answered(pair, answer_to(newsroom, pair), subject)  # the thread stays with all of its story
    if told := of_whole_line(newsroom, ask, subject, typed):
        return Answered(replace(ask, what=What.ASKED, words=typed), told, subjects.after(subject, told))
    refers = bool(subject.offered) and ask.what is What.ASKED and ask.needs_story and refers_back(ask.words)
    found = newsroom.not_found(ask.words) if refers else answer_to(newsroom, ask)
    misspelt: NotFound | None = None
    if isinstance(found, NotFound):
        other = otherwise or without_story(newsroom, ask, subject, typed)
        ask, found, misspelt = _read_otherwise(newsroom, ask, found, other)
    answer = of_thread(newsroom, ask, found, subject, typed if in_thread else "")
    if isinstance(answer, StorySummary | Summary) and not subject.story and is_common_noun(ask, answer):
        answer = _offered(newsroom, ask, answer)
    if isinstance(answer, NotFound) and ask.what is What.WORDS:
        ask = replace(ask, story=subject.story)
    meant = in_question(newsroom.store, subject, answer)
    then = subjects.after(subject, answer, named=is_named(newsroom, subject, answer), offered=meant)
    if isinstance(answer, NotFound) and ask.needs_story:
        answer = replace(answer, near_stories=_near(newsroom, meant, () if refers else answer.near_stories))
    chosen = isinstance(answer, Profile) and answer is not found
    moved = subject.story and then.story != subject.story and not then.other
    ask = of_one_outlet(newsroom, ask, answer)
    return Answered(ask, answer, then, misspelt, chosen, newsroom.store.story(subject.story) if moved else None)


def _read_otherwise(
    newsroom: Newsroom, ask: Request, found: NotFound, otherwise: Request | None
) -> tuple[Request, Answer, NotFound | None]:
    """The first other reading of a request that leads on, its answer, and what was missed if that is a spelling.

    The request itself if none does.
    """
    for other, missed in ((otherwise, None), (_respelt(ask, found), found)):
        if other and _leads_on(corrected := answer_to(newsroom, other), found):
            return other, corrected, missed
    return ask, found, None


def _near(newsroom: Newsroom, meant: Sequence[Story], near: Sequence[Story]) -> tuple[Story, ...]:
    """The stories to offer, each once: those that may be meant, then those that are near; else the newest."""
    stories = {story.id: story for story in (*meant, *near)}
    return tuple(stories.values()) or tuple(newest(newsroom.store))


def _leads_on(corrected: Answer, found: NotFound) -> bool:
    """Whether another reading finds something, or at least stories to offer where the first found none."""
    if not isinstance(corrected, NotFound):
        return True
    return bool(corrected.near_stories) and not found.near_stories


def _offered(newsroom: Newsroom, ask: Request, answer: StorySummary | Summary) -> Answer:
    """A story that a common noun alone leads to ("suspects"), offered and not opened."""
    story = answer.story if isinstance(answer, StorySummary) else newsroom.store.story(answer.head.story)
    return Choice(ask.words, (story,)) if story else answer


def _respelt(ask: Request, missed: NotFound) -> Request | None:
    """The request in a corrected spelling, if there is one."""
    if not missed.respelt:
        return None
    of_outlet = ask.named and ask.part is Part.MISSING
    return replace(ask, named=missed.respelt) if of_outlet else replace(ask, words=missed.respelt)
