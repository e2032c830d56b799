"""What changed in a story, what an outlet lacks of it, and which is to be followed, if a line names the story."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answering.question import question
from bot.answering.wanted import words_in_reports
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.request import Request
from bot.model.search import Choice
from bot.model.story import Story
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.followups import changes_in, changes_of, missing_in, missing_of
from bot.newsroom.headline_search import stories_headlined, story_or_other_named
from bot.newsroom.lookup import IDF_RARE, headlines, is_distinctive, stories_near
from bot.newsroom.outlets import outlet_meant
from bot.newsroom.story_questions import is_named_by, reports_read, speaks_of_all, speaks_of_any
from bot.text.typed_lines import ASKS, YES_OR_NO, is_foreign, is_order, without_politeness
from bot.text.words import STOP_WORDS, stem, words

_VERB: Final = re.compile(rf"\b(?:{ASKS}|{YES_OR_NO}|be|been|can|could|should|would)\b", re.IGNORECASE)
_SHORT: Final = 4  # most words of a question without a verb
_CLEAR: Final = 2  # distinctive words that are no accident if one story alone is near a line


def changes_named(newsroom: Newsroom, request: Request) -> Answer:
    """What changed in the story that the words name; if they name none, the sentences of the thread's story on them."""
    if not request.story:
        return changes_of(newsroom, request.words, request.named)
    named = story_or_other_named(newsroom.store, request.words, request.story)
    if isinstance(named, Choice):
        return named
    return changes_in(newsroom, named, request.named) if named else newsroom.ask_story(request.words, request.story)


def missing_named(newsroom: Newsroom, request: Request) -> Answer:
    """What others report and an outlet does not, in the story that is named; if none is, in the thread's.

    Of anyone but an outlet ("what is Quill missing in the race?"), the sentences that have the words.
    """
    if request.words and not outlet_meant(newsroom.store.outlets(), request.words):
        return newsroom.ask_story(f"{request.words} {request.named}", request.story)
    if not request.story:
        return missing_of(newsroom, request.named, request.words)
    named = story_or_other_named(newsroom.store, request.named, request.story)
    if isinstance(named, Choice):
        return named
    compared = newsroom.compare_story(named or request.story)
    return missing_in(newsroom, compared, request.words) if isinstance(compared, Comparison) else compared


def story_called(newsroom: Newsroom, typed: str) -> Story | None:
    """The one story whose headlines have all of the words, else the only one that is near them; None for several."""
    found = stories_headlined(newsroom.store, typed) or stories_near(newsroom.store, typed)
    return found[0] if len(found) == 1 else None


def story_of_topic(newsroom: Newsroom, typed: str, here: str) -> Story | None:
    """The one story that the topic before a question calls, unless the thread's story has all of its words."""
    return None if here and speaks_of_all(newsroom.store, typed, here) else story_called(newsroom, typed)


def is_near(newsroom: Newsroom, typed: str) -> bool:
    """Whether any story is near the words."""
    return bool(stories_near(newsroom.store, typed))


def story_turned_to(newsroom: Newsroom, typed: str, offered: Sequence[str], here: str = "") -> Story | None:
    """The one story of an open choice that words name by its headlines or its year; else the one that they call.

    Of several that they call, the one in hand (``here``).
    """
    picked = [story for story in newsroom.store.stories_of(offered) if _is_called(newsroom, typed, story)]
    if len(picked) == 1:
        return picked[0]
    in_hand = newsroom.store.story(here) if here else None
    return story_called(newsroom, typed) or (in_hand if in_hand and _is_called(newsroom, typed, in_hand) else None)


def story_waited_for(newsroom: Newsroom, typed: str, subject: Subject) -> Story | None:
    """The one story that a line without a verb names by its headlines, if a question waits for its story."""
    if not _waits(subject) or not is_phrase(typed) or typed.rstrip().endswith("?"):
        return None
    picked = [story for story in newsroom.store.stories_of(subject.offered) if _is_called(newsroom, typed, story)]
    found = picked or stories_headlined(newsroom.store, typed)
    return found[0] if len(found) == 1 else None


def asked_of(newsroom: Newsroom, story: Story, subject: Subject) -> str:
    """The last question, if the story that is turned to has all of its words, or is the one that it waits for; else ''.

    A story that was not offered and has none of its words is another than the question waits for.
    """
    waits = _waits(subject) and (
        story.id in subject.offered
        or not question(subject.asked).words
        or speaks_of_any(newsroom.store, subject.asked, story.id)
    )
    return subject.asked if waits or speaks_of_all(newsroom.store, subject.asked, story.id) else ""


def _waits(subject: Subject) -> bool:
    """Whether a question was asked for which it is open which story is meant."""
    return bool(subject.asked) and (bool(subject.offered) or not subject.story)


def story_beside(newsroom: Newsroom, name: str, here: str) -> Story | None:
    """The one other story that a name in the headlines of the story in hand calls; None if there is not just one."""
    in_hand = newsroom.store.story(here) if here else None
    if not in_hand or not _is_called(newsroom, name, in_hand):
        return None
    others = [story for story in stories_headlined(newsroom.store, name) if story.id != here]
    return others[0] if len(others) == 1 else None


def story_left(newsroom: Newsroom, typed: str, offered: Sequence[str]) -> Story | None:
    """The one story of an open choice that is left if words leave others out."""
    stories = newsroom.store.stories_of(offered)
    left = [story for story in stories if not _is_called(newsroom, typed, story)]
    return left[0] if len(left) == 1 < len(stories) else None


def is_phrase(typed: str) -> bool:
    """Whether a line has no verb by which it asks or orders: "the train crash", "his payoff?"."""
    return not (_VERB.search(typed) or is_order(typed))


def asks_in_short(newsroom: Newsroom, typed: str, story: str, others: Sequence[str]) -> bool:
    """Whether one word, or a few that name no other story, are a question: "his payoff?", "age of the victim".

    Without a question mark, the story has one of the few.
    """
    line = without_politeness(typed)
    if line.isalpha():
        return line.lower() not in STOP_WORDS
    if len(line.split()) > _SHORT or not is_phrase(typed) or is_foreign(line):
        return False
    asks = typed.rstrip().endswith("?") or speaks_of_any(newsroom.store, line, story)
    return asks and not any(is_named_by(newsroom.store, typed, other) for other in others)


def story_in_words(newsroom: Newsroom, typed: str, near_stories: Sequence[Story], here: str) -> tuple[str, str]:
    """The id of the one story near a line without a verb, and those of its words that the story has.

    They must be most of the line, and two distinctive ones, of which one is in a headline, be words that the story in
    hand lacks; none may be in its headlines.
    """
    others = [story for story in near_stories if story.id != here]
    distinctive = [word for word in words(typed) if is_distinctive(word)]
    if len(others) != 1 or not is_phrase(typed) or _is_headlined(newsroom, distinctive, here):
        return "", ""
    if here and is_foreign(typed):
        return "", ""
    speaks, in_hand = (_speaks(newsroom, typed, story) for story in (others[0].id, here))
    held = [word for word in distinctive if word in speaks]
    apart = [word for word in held if word not in in_hand and is_distinctive(word, IDF_RARE)]
    clear = len(apart) >= _CLEAR and 2 * (len(distinctive) - len(held)) <= len(held)
    return (others[0].id, " ".join(held)) if clear and _is_headlined(newsroom, apart, others[0].id) else ("", "")


def _is_headlined(newsroom: Newsroom, typed: Sequence[str], story_id: str) -> bool:
    """Whether a story's headlines have any of the words."""
    story = newsroom.store.story(story_id) if story_id else None
    told = headlines(newsroom.store, story) if story else frozenset[str]()
    return any(stem(word) in told for word in typed)


def _speaks(newsroom: Newsroom, typed: str, story: str) -> AbstractSet[str]:
    """The words of a line that a story's articles have."""
    return words_in_reports(question(typed), reports_read(newsroom.store, story))


def _is_called(newsroom: Newsroom, typed: str, story: Story) -> bool:
    terms = {stem(word) for word in words(typed) if word not in STOP_WORDS}
    days = (head.published for head in newsroom.store.heads(story.articles))
    return bool(terms) and terms <= headlines(newsroom.store, story) | {str(day.year) for day in days if day}


def story_meant(newsroom: Newsroom, request: Request) -> Story | None:
    """The one story that is to be followed; None if the words name none, or several.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
    """
    if request.story:
        return newsroom.story(request.story)
    found = newsroom.summary(request.words)
    if isinstance(found, StorySummary):
        return found.story
    return newsroom.story(found.head.story) if isinstance(found, Summary) and found.head.story else None
