"""What somebody says: in the thread's story, in the one that is named, or anywhere.

A speaker in the thread's story comes first, then the story that the topic names, the sentences of the thread's story
that have the words, the profile of the name, an outlet's articles, and at last the articles on the topic. What somebody
says in another story is told only of "she", who was shown before.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.model.analysis import AttributionKind
from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, SearchPage
from bot.model.story import Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined
from bot.newsroom.finding.outlets import outlet_called, outlet_meant
from bot.newsroom.people.speakers import NOT_NAMING, fits_word
from bot.newsroom.story.words_of_story import speaks_of_any
from bot.newsroom.threads.name_or_word import mentions
from bot.text.silence import UNANSWERED
from bot.text.words import words

_FEW: Final = 3  # sentences on something else, of somebody who is asked of another story


def says(newsroom: Newsroom, request: Request) -> Answer:
    """What a speaker says in the thread's story, else in the story named; without a story, the speaker's profile.

    Of somebody who says nothing there, the story's sentences that have the words, first that they did not comment:
    "what does the opposition say?".
    """
    entity = request.entity
    if entity:  # "she": whom the thread is about
        request = replace(request, entity="", speaker=newsroom.profile(entity).entity.name)
    found = _said(newsroom, request)
    if found is None:
        return _profile_or_coverage(newsroom, request)
    if found.voices:
        return _beside_silence(newsroom, request, found) or replace(found, entity=entity)
    if outlet := outlet_called(newsroom.store.outlets(), request.speaker):
        return replace(found, speaker=outlet, is_outlet=True)
    if found.instead:
        return replace(found, entity=entity)
    here = ("", request.articles) if request.story and request.articles else (found.story.id,)
    there = newsroom.ask_story(f"{request.speaker} comment", *here) if found.story.id else None
    own = there if isinstance(there, StoryAnswer) and there.by_words and there.story.id == here[0] else None
    own = replace(own, asked=request.speaker) if own and _names(own, request.speaker) else None
    if better := own or (_elsewhere(newsroom, request, entity) if entity else None):
        return better
    outlet = outlet_meant(newsroom.store.outlets(), request.speaker) if found.others else ""
    return replace(found, speaker=outlet, is_outlet=True) if outlet else found


def _beside_silence(newsroom: Newsroom, request: Request, found: Statements) -> StoryAnswer | None:
    """The story's sentences on somebody of whom it only has that they do not answer, if others say more of them."""
    if not found.story.id or not all(UNANSWERED.search(voice.passage.text) for voice in found.voices):
        return None
    told = newsroom.ask_story(f"{request.speaker} comment", found.story.id)
    if found.is_outlet or not isinstance(told, StoryAnswer):
        return None
    shown = told.meant | {voice.passage.place for voice in found.voices}
    said = [side for side in told.told if side.passage.attribution.kind is not AttributionKind.NONE]
    beside = tuple(side for side in said if side.passage.place not in shown)
    more = bool(beside) and _names(replace(told, told=beside), found.speaker)
    return replace(told, asked=request.speaker) if more else None


def _names(answer: StoryAnswer, who: str) -> bool:
    """Whether a sentence has a word of a name itself: what "bests" somebody is no Trump."""
    told = {word for side in answer.told for word in words(side.passage.text)}
    return any(fits_word(told, word) for word in words(who) if word not in NOT_NAMING)


def _elsewhere(newsroom: Newsroom, request: Request, entity: str) -> Answer | None:
    """What an entity says whom the thread's story does not mention: in the one story that does, else who they are."""
    stories = newsroom.profile(entity).stories
    if mentions(newsroom, Subject(request.story, request.article, request.other), entity):
        return None
    if len(stories) == 1:
        return says(newsroom, replace(request, what=What.SAYS, story=stories[0][0], article="", other=""))
    return _profile_or_coverage(newsroom, request)


def _said(newsroom: Newsroom, request: Request) -> Statements | None:
    """What a speaker says in the thread's story, else in the story named; None without a story."""
    here = (
        newsroom.says(request.speaker, request.words, request.story, request.articles, owning=request.owning)
        if request.story or request.articles
        else None
    )
    if here and (not request.words or (here.voices and here.on_it)):
        return here
    stories = stories_headlined(newsroom.store, request.words) if request.words else []
    if here and here.voices and not here.is_outlet:
        return _offering(newsroom, request, here, stories)
    if len(stories) == 1 and stories[0].id != request.story:
        there = newsroom.says(request.speaker, story_id=stories[0].id, owning=request.owning)
        if there.voices or not here:
            return there
    return here


def _offering(newsroom: Newsroom, request: Request, here: Statements, stories: Sequence[Story]) -> Statements:
    """What somebody says on something else than on what heads ``stories``: what they say there, else a few with those.

    All that they say here, if this story speaks of it too.
    """
    if not stories or speaks_of_any(newsroom.store, request.words, here.story.id):
        return here
    there = [newsroom.says(request.speaker, request.words, story.id, owning=request.owning) for story in stories]
    best = max(there, key=lambda said: said.on_it)
    return best if best.on_it else replace(here, voices=here.voices[:_FEW], elsewhere=tuple(stories))


def _profile_or_coverage(newsroom: Newsroom, request: Request) -> Answer:
    """The profile of a name, else an outlet's articles on a topic, else a similar name or all articles on the topic.

    With a topic, what the name says in the one story that has both, or the articles that have both.
    """
    named = newsroom.entity(request.speaker)
    if isinstance(named, Profile | Choice) and not named.guessed:
        return (_on_topic(newsroom, request) if request.words else None) or named
    if outlet := outlet_meant(newsroom.store.outlets(), request.speaker):
        return newsroom.search(request.words, outlet=outlet)
    return named if isinstance(named, Profile | Choice) or not request.words else newsroom.search(request.words)


def _on_topic(newsroom: Newsroom, request: Request) -> Statements | SearchPage | None:
    """What a speaker says on a topic in the one story that has both; else the articles that have both, if any.

    For an outlet, its own articles on the topic.
    """
    outlet = outlet_called(newsroom.store.outlets(), request.speaker)
    found = newsroom.search(request.words if outlet else f"{request.speaker} {request.words}", outlet=outlet)
    if not isinstance(found, SearchPage):
        return None
    if outlet:
        return found
    stories = {hit.head.story for hit in found.hits}
    if len(stories) != 1 or not all(stories):
        return found
    said = newsroom.says(request.speaker, request.words, stories.pop(), owning=request.owning)
    return said if said.on_it else found
