"""What somebody says: in the thread's story, in the one that is named, or anywhere.

A speaker in the thread's story comes first, then the story that the topic names, that of a known name which the
thread's story lacks, the sentences of the thread's story that have the words, the profile of the name, an outlet's
articles, and at last the articles on the topic.
"""

from dataclasses import replace

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, SearchPage
from bot.model.story_answer import Statements, StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.headline_search import headlined
from bot.newsroom.outlets import outlet_called, outlet_meant
from bot.newsroom.threads.in_thread import by_name, holds_all, mentions


def says(newsroom: Newsroom, ask: Request) -> Answer:
    """What a speaker says in the thread's story, else in the story named; without a story, the speaker's profile.

    Of somebody who says nothing there, the story's sentences that have the words: "what does the opposition say?".
    """
    if ask.entity:  # "she": the thread's entity
        ask = replace(ask, entity="", named=newsroom.profile(ask.entity).entity.name)
    found = _said(newsroom, ask)
    if found is None:
        return _profile_or_coverage(newsroom, ask)
    if found.voices:
        return found
    if outlet := outlet_called(newsroom.store.outlets(), ask.named):
        return replace(found, speaker=outlet, is_outlet=True)
    there = newsroom.asked(ask.named, found.story.id) if found.story.id else None
    own = there if isinstance(there, StoryAnswer) and there.by_words and there.story.id == found.story.id else None
    if told := (None if own and holds_all(own) else _elsewhere(newsroom, ask)) or own:
        return told
    outlet = outlet_meant(newsroom.store.outlets(), ask.named) if found.others else ""
    return replace(found, speaker=outlet, is_outlet=True) if outlet else found


def _elsewhere(newsroom: Newsroom, ask: Request) -> Answer | None:
    """What somebody says whom the thread's story does not mention: in the one story that does, else who they are."""
    named = newsroom.entity(ask.named)
    match named:
        case Profile(entity=entity, articles=articles, stories=stories) if articles:
            known = [entity.id]
        case Choice(entities=entities):
            known, stories = [entity for entity, _, _ in entities], ()
        case _:
            return None
    here = Subject(ask.story, ask.article, ask.other)
    if not by_name(named) or any(mentions(newsroom, here, entity) for entity in known):
        return None
    if len(stories) == 1:
        return says(newsroom, Request(What.SAYS, ask.words, stories[0][0], named=ask.named))
    return _profile_or_coverage(newsroom, ask)


def _said(newsroom: Newsroom, ask: Request) -> Statements | None:
    """What a speaker says in the thread's story, else in the story named; None without a story."""
    here = newsroom.says(ask.named, ask.words, ask.story, ask.articles) if ask.story or ask.articles else None
    if here and (here.voices or not ask.words):
        return here
    stories = headlined(newsroom.store, ask.words) if ask.words else []
    if len(stories) == 1 and stories[0].id != ask.story:
        there = newsroom.says(ask.named, story_id=stories[0].id)
        if there.voices or not here:
            return there
    return here


def _profile_or_coverage(newsroom: Newsroom, ask: Request) -> Answer:
    """The profile of a name, else an outlet's articles on a topic, else a similar name or all articles on the topic.

    With a topic, what the name says in the one story that has both, or the articles that have both.
    """
    named = newsroom.entity(ask.named)
    if isinstance(named, Profile | Choice) and not named.guessed:
        return (_of_both(newsroom, ask) if ask.words else None) or named
    if outlet := outlet_meant(newsroom.store.outlets(), ask.named):
        return newsroom.search(ask.words, outlet=outlet)
    return named if isinstance(named, Profile | Choice) or not ask.words else newsroom.search(ask.words)


def _of_both(newsroom: Newsroom, ask: Request) -> Statements | SearchPage | None:
    """What a speaker says on a topic in the one story that has both; else the articles that have both, if any.

    For an outlet, its own articles on the topic.
    """
    outlet = outlet_called(newsroom.store.outlets(), ask.named)
    found = newsroom.search(ask.words if outlet else f"{ask.named} {ask.words}", outlet=outlet)
    if not isinstance(found, SearchPage):
        return None
    if outlet:
        return found
    stories = {hit.head.story for hit in found.hits}
    said = newsroom.says(ask.named, ask.words, stories.pop()) if len(stories) == 1 and all(stories) else None
    return said if said and said.on_it else found
