"""Candidates: the stories that "it" may mean while nobody has said which, until one is chosen or alone answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Intent, Request, What
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story import Story
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import OFFERED, newest_stories
from bot.newsroom.story.story_questions import answered_by
from bot.newsroom.story.words_of_story import is_named_by, speaks_of_all, speaks_of_any, stems_held
from bot.newsroom.threads.subjects import main_story
from bot.store import Store
from bot.text.typed.typed_lines import is_foreign

_ASKED_OF_ONE_STORY: Final = (What.ASKED, What.SAYS)


def with_only_choice(newsroom: Newsroom, subject: Subject, intent: Intent) -> Subject:
    """The subject with its choice taken if there was only one story to choose, and it has all words of a line.

    So has any story those of a line without words of its own: "compare it".
    """
    only = {*subject.offered, subject.story} - {""}
    if not subject.offered or len(only) != 1 or not intent.refers or intent.request.speaker:
        return subject
    story, asked = only.pop(), intent.request.words
    meant = not asked or speaks_of_all(newsroom.store, asked, story)
    return replace(subject, story=story, offered=()) if meant else subject


def candidates_after(store: Store, subject: Subject, answer: Answer, *, mentioned: bool = True) -> tuple[Story, ...]:
    """The stories to choose from after an answer that shows them: a choice, similar ones, those of a name or a search.

    The thread keeps its story, unless the words name others clearly and not that one, or another story has all of them
    and that one has none. Candidates stay until other stories are shown. An entity that the thread's story mentions
    (``mentioned``) adds none.
    """
    match answer:
        case Choice(stories=stories):
            return stories
        case NotFound(typed=typed, near_stories=near, otherwise=otherwise):
            known = _candidates(store, subject)
            shown = near if not (subject.story or known) else _named(store, typed, near, subject, otherwise)
            return tuple(shown or known)
        case SearchPage(query=query, hits=hits) if subject.story and query.words and main_story(hits):
            return tuple(store.stories_of({main_story(hits)} - {subject.story}))
        case Profile(stories=stories) if len(stories) > 1 and not (mentioned and subject.story):
            return tuple(store.stories_of(story_id for story_id, _ in stories[:OFFERED]))
    return ()


def candidates_answering(newsroom: Newsroom, request: Request, subject: Subject) -> frozenset[str]:
    """Of the stories to choose from, those that answer a question by its words; if some have all words, only those.

    None if the words name another story, or the question has one.
    """
    of_one = request.what in _ASKED_OF_ONE_STORY and (request.needs_story or request.story == subject.story)
    known = _candidates(newsroom.store, subject) if of_one else []
    answering = frozenset(story for each in known if (story := _answering(newsroom, request, each)))
    if len(answering) > 1 and request.what is What.ASKED:
        whole = frozenset(each for each in answering if speaks_of_all(newsroom.store, request.words, each))
        answering = whole or _with_words_themselves(newsroom, request.words, answering)
    return answering if answering <= {story.id for story in known} else frozenset()


def _with_words_themselves(newsroom: Newsroom, typed: str, answering: frozenset[str]) -> frozenset[str]:
    """Those of the stories that have most of the words themselves, not only synonyms of them."""
    own = {story: stems_held(newsroom.store, typed, story) for story in answering}
    most = max(own.values())
    return frozenset(story for story, held in own.items() if held == most)


def _answering(newsroom: Newsroom, request: Request, story: Story) -> str:
    """The story that answers a question asked of one, by its words: that one, another that they name, or ''."""
    if request.what is What.SAYS:
        speaker = newsroom.profile(request.entity).entity.name if request.entity else request.speaker
        said = newsroom.says(speaker, request.words, story.id, owning=request.owning)
        return story.id if said.voices and (said.on_it or not request.words) else ""
    return answered_by(newsroom.store, request.words, story)


def stories_to_offer(newsroom: Newsroom, subject: Subject) -> Sequence[Story]:
    """The stories to offer to somebody who has named none: the candidates, else the newest."""
    return _candidates(newsroom.store, subject) or newest_stories(newsroom.store)


def _named(store: Store, typed: str, near: Sequence[Story], subject: Subject, otherwise: int) -> Sequence[Story]:
    """The near stories that words name, the first ones in other words.

    None if the thread's story is among them, or the words are not English.
    """
    if subject.story and is_foreign(typed):
        return ()
    told = () if subject.story and speaks_of_any(store, typed, subject.story) else near[:otherwise]
    named = [story for story in near if story in told or _names(store, typed, story, subject)]
    return () if any(story.id == subject.story for story in named) else named


def _names(store: Store, typed: str, story: Story, subject: Subject) -> bool:
    """Whether words that were not found name a story clearly, or are all of it; none of them the thread's story's."""
    here = subject.story
    if here and speaks_of_any(store, typed, here):
        return False
    return is_named_by(store, typed, story.id) or (bool(here) and speaks_of_all(store, typed, story.id))


def _candidates(store: Store, subject: Subject) -> list[Story]:
    """The stories that were offered, none of which has been chosen, and the one that the thread was about before."""
    return store.stories_of(dict.fromkeys((*subject.offered, subject.story)) if subject.offered else ())
