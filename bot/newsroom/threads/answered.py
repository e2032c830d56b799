"""The answer to a request, read in the context of its thread."""

from dataclasses import replace

from bot.model.answer import Answer, Answered
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Part, Request, What
from bot.model.search import Choice, NotFound
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.lookup import newest
from bot.newsroom.story_questions import refers_back
from bot.newsroom.threads import subjects
from bot.newsroom.threads.ask import answer_to
from bot.newsroom.threads.in_thread import is_common_noun, is_named, of_thread
from bot.newsroom.threads.offered import in_question
from bot.newsroom.threads.sides import of_outlets, outlets_meant
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
    ask = outlets_meant(newsroom, ask, subject) if typed else ask
    if pair := of_outlets(newsroom, ask, subject, typed):
        return Answered(pair, answer_to(newsroom, pair), subject)  # the thread stays with all of its story
    if told := of_whole_line(newsroom, ask, subject, typed):
        return Answered(replace(ask, what=What.ASKED, words=typed), told, subjects.after(subject, told))
    refers = bool(subject.offered) and ask.what is What.ASKED and ask.needs_story and refers_back(ask.words)
    found = newsroom.not_found(ask.words) if refers else answer_to(newsroom, ask)
    misspelt: NotFound | None = None
    whole = without_story(newsroom, ask, subject, typed) if isinstance(found, NotFound) else None
    readings = ((otherwise or whole, None), (_respelt(ask, found), found)) if isinstance(found, NotFound) else ()
    for other, missed in readings:
        if other and _leads_on(corrected := answer_to(newsroom, other), found):
            ask, found, misspelt = other, corrected, missed
            break
    answer = of_thread(newsroom, ask, found, subject, typed if in_thread else "")
    if isinstance(answer, StorySummary | Summary) and not subject.story and is_common_noun(ask, answer):
        answer = _offered(newsroom, ask, answer)
    if isinstance(answer, NotFound) and ask.what is What.WORDS:
        ask = replace(ask, story=subject.story)
    meant = in_question(newsroom.store, subject, answer)
    then = subjects.after(subject, answer, named=is_named(newsroom, subject, answer), offered=meant)
    if isinstance(answer, NotFound) and ask.needs_story:
        near = {story.id: story for story in (*meant, *(() if refers else answer.near_stories))}
        answer = replace(answer, near_stories=tuple(near.values()) or tuple(newest(newsroom.store)))
    chosen = isinstance(answer, Profile) and answer is not found
    moved = subject.story and then.story != subject.story and not then.other
    return Answered(ask, answer, then, misspelt, chosen, newsroom.store.story(subject.story) if moved else None)


def _leads_on(corrected: Answer, found: Answer) -> bool:
    """Whether another reading finds something, or at least stories to offer where the first found none."""
    if not isinstance(corrected, NotFound):
        return True
    return bool(corrected.near_stories) and not (isinstance(found, NotFound) and found.near_stories)


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
