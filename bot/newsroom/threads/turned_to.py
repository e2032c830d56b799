"""The story that a line turns to, named apart from what is asked of it: "back to the flood: how many died?"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.conversation import Subject
from bot.model.request import Naming, Request, StoryNamed, What
from bot.model.story import Story
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined
from bot.newsroom.finding.lookup import headlines, stories_near
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.story.words_of_story import has_all, speaks_of_all, speaks_of_any
from bot.newsroom.threads.named_stories import is_phrase
from bot.store import Store
from bot.text.typed.question import question
from bot.text.words import terms


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """What is asked where a line turns to a story, as a request or in words; '' for the line itself.

    ``subject`` is what the thread is about from there on.
    """

    asked: Request | str
    subject: Subject


def turn_to_story(newsroom: Newsroom, named: StoryNamed | None, typed: str, subject: Subject) -> TurnedTo:
    """What a line, in which a story may be ``named``, asks of the story that it turns to.

    A story that is not turned back to is asked the last question, if that is not answered yet or the story has its
    words. If the words name several stories, those are offered; if they name none of those that await a choice, the
    last question is asked again.
    """
    store = newsroom.store
    if story := _story(store, named, typed, subject):
        question = named.question if named else ""
        last = "" if named and named.naming is Naming.BACK else _last_question_for(store, story, subject)
        return TurnedTo(question or last or Request(What.SUMMARY, story=story.id), Subject(story=story.id))
    match named:
        case StoryNamed(Naming.MEANT, called, "") if _is_awaiting_choice(subject) and subject.offered:
            again = not stories_headlined(store, called)
            asked = (What.ASKED, subject.last_question) if again else (What.WORDS, called)
            return TurnedTo(Request(*asked), subject)
        case StoryNamed(Naming.BACK | Naming.MEANT, called, "") if stories_near(store, called):
            return TurnedTo(Request(What.WORDS, called), subject)
    return TurnedTo("", subject)


def _story(store: Store, named: StoryNamed | None, typed: str, subject: Subject) -> Story | None:
    """The one story that a line turns to, if it does."""
    match named:
        case StoryNamed(Naming.BACK, called):
            return _picked(store, called, subject.offered)
        case StoryNamed(Naming.MEANT, called):
            return _picked(store, called, subject.offered, subject.story)
        case StoryNamed(Naming.RULED_OUT, called):
            return _remaining(store, called, subject.offered)
        case StoryNamed(Naming.NAMESAKE, called):
            return _of_namesake(store, called, subject.story)
        case StoryNamed(Naming.TOPIC, called):
            return _of_topic(store, called, subject.story)
    return _chosen(store, typed, subject)


def _picked(store: Store, typed: str, offered: Sequence[str], here: str = "") -> Story | None:
    """The one of the stories offered that words name by its headlines, its year or its text; else the one they call.

    Of several that they call, the thread's (``here``). While a choice is open, it is called by its headlines alone.
    """
    among = store.stories_of(offered)
    called = [story for story in among if _is_called(store, typed, story)]
    picked = called or [story for story in among if has_all(store, typed, story.id)]
    if len(picked) == 1:
        return picked[0]
    own = store.story(here) if here else None
    found = stories_headlined(store, typed) or ([] if among else stories_near(store, typed))
    return found[0] if len(found) == 1 else own if own and _is_called(store, typed, own) else None


def _remaining(store: Store, typed: str, offered: Sequence[str]) -> Story | None:
    """The one of the stories offered that remains if the words rule others out."""
    stories = store.stories_of(offered)
    remaining = [story for story in stories if not _is_called(store, typed, story)]
    return remaining[0] if len(remaining) == 1 < len(stories) else None


def _of_namesake(store: Store, name: str, here: str) -> Story | None:
    """The one other story that a name in the headlines of the thread's story calls; None if there is not just one."""
    own = store.story(here) if here else None
    if not own or not _is_called(store, name, own):
        return None
    others = [story for story in stories_headlined(store, name) if story.id != here]
    return others[0] if len(others) == 1 else None


def _of_topic(store: Store, typed: str, here: str) -> Story | None:
    """The one story headlined so before a question, unless the thread's has all of the words, or an outlet is named."""
    if (here and speaks_of_all(store, typed, here)) or outlet_meant(store.outlets(), typed):
        return None
    found = stories_headlined(store, typed)
    return found[0] if len(found) == 1 else None


def _chosen(store: Store, typed: str, subject: Subject) -> Story | None:
    """The one story that a line without a verb names by its headlines, if the last question awaits that."""
    if not _is_awaiting_choice(subject) or not is_phrase(typed) or typed.rstrip().endswith("?"):
        return None
    picked = [story for story in store.stories_of(subject.offered) if _is_called(store, typed, story)]
    found = picked or stories_headlined(store, typed)
    return found[0] if len(found) == 1 else None


def _last_question_for(store: Store, story: Story, subject: Subject) -> str:
    """The last question, if it awaits the story that is turned to, or that has all of its words; else ''.

    A story that was not offered and has none of its words is another than the question awaits.
    """
    last = subject.last_question
    awaits = _is_awaiting_choice(subject) and (
        story.id in subject.offered or not question(last).words or speaks_of_any(store, last, story.id)
    )
    return last if awaits or speaks_of_all(store, last, story.id) else ""


def _is_awaiting_choice(subject: Subject) -> bool:
    """Whether the last question is not answered because nobody has said which story it is about."""
    return bool(subject.last_question) and (bool(subject.offered) or not subject.story)


def _is_called(store: Store, typed: str, story: Story) -> bool:
    """Whether a story's headlines, or the years of its articles, have all of the words."""
    asked = set(terms(typed))
    days = (head.published for head in store.heads(story.articles))
    return bool(asked) and asked <= headlines(store, story) | {str(day.year) for day in days if day}
