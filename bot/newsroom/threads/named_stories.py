"""Stories that a line names: what changed in one, what an outlet lacks of it, which is followed or nearly named."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answering.wanted import words_in_reports
from bot.model.answer import Answer
from bot.model.request import Request
from bot.model.search import Choice
from bot.model.story import Story
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import story_or_other_named
from bot.newsroom.finding.lookup import IDF_RARE, headlines, is_distinctive
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.followups import changes_in, changes_of, missing_in
from bot.newsroom.story.words_of_story import is_named_by, reports_read, speaks_of_all, speaks_of_any
from bot.store import Store
from bot.text.typed.question import question
from bot.text.typed.typed_lines import ASKS, YES_OR_NO, is_foreign, is_order, without_politeness
from bot.text.words import STOP_WORDS, stem, terms, words

_VERB: Final = re.compile(rf"\b(?:{ASKS}|{YES_OR_NO}|be|been|can|could|should|would)\b", re.IGNORECASE)
_SHORT: Final = 4  # most words of a question without a verb
_CLEAR: Final = 2  # distinctive words that are no accident if one story alone is near a line


def changes_named(newsroom: Newsroom, request: Request) -> Answer:
    """What changed in the story that the words name; if they name none, the sentences of the thread's story on them."""
    if not request.story:
        return changes_of(newsroom, request.words, request.since)
    named = story_or_other_named(newsroom.store, request.words, request.story)
    if isinstance(named, Choice):
        return named
    return changes_in(newsroom, named, request.since) if named else newsroom.ask_story(request.words, request.story)


def missing_named(newsroom: Newsroom, request: Request) -> Answer:
    """What others report and an outlet does not, in the story that is named; if none is, in the thread's.

    Of anyone but an outlet ("what is Quill missing in the race?"), the sentences that have the words.
    """
    if request.outlet and not outlet_meant(newsroom.store.outlets(), request.outlet):
        return newsroom.ask_story(f"{request.outlet} {request.story_named}", request.story)
    if not request.story:
        return missing_in(newsroom, newsroom.compare(request.story_named), request.outlet)
    named = story_or_other_named(newsroom.store, request.story_named, request.story)
    if isinstance(named, Choice):
        return named
    return missing_in(newsroom, newsroom.compare_story(named or request.story), request.outlet)


def is_phrase(typed: str) -> bool:
    """Whether a line has no verb by which it asks or orders: "the train crash", "his payoff?"."""
    return not (_VERB.search(typed) or is_order(typed))


def asks_in_short(store: Store, typed: str, story: str, others: Sequence[str]) -> bool:
    """Whether one word, or a few that name no other story, are a question: "his payoff?", "age of the victim".

    Without a question mark, the story has one of the few.
    """
    line = without_politeness(typed)
    if line.isalpha():
        return line.lower() not in STOP_WORDS
    if len(line.split()) > _SHORT or not is_phrase(typed) or is_foreign(line):
        return False
    asks = typed.rstrip().endswith("?") or speaks_of_any(store, line, story)
    return asks and not any(is_named_by(store, typed, other) for other in others)


def story_with_most_words(store: Store, typed: str, near_stories: Sequence[Story], here: str) -> tuple[str, str]:
    """The id of the one story near a line without a verb, and those of its words that the story has.

    They must be most of the line, and two distinctive ones, of which one is in a headline, be words that the thread's
    story (``here``) lacks; none may be in its headlines. Of several, the one is meant that alone has all words and two
    in its headlines, if the thread's story lacks one.
    """
    other_stories = [story for story in near_stories if story.id != here]
    distinctive = [word for word in words(typed) if is_distinctive(word)]
    if not is_phrase(typed) or _is_headlined(store, distinctive, here):
        return "", ""
    if story_with_all := _having_all(store, typed, other_stories, here):
        return story_with_all, " ".join(distinctive)
    if len(other_stories) != 1 or (here and is_foreign(typed)):
        return "", ""
    words_there, words_here = (_words_had(store, typed, story) for story in (other_stories[0].id, here))
    words_had = [word for word in distinctive if word in words_there]
    telling_words = [word for word in words_had if word not in words_here and is_distinctive(word, IDF_RARE)]
    is_clear = len(telling_words) >= _CLEAR and 2 * (len(distinctive) - len(words_had)) <= len(words_had)
    return (
        (other_stories[0].id, " ".join(words_had))
        if is_clear and _is_headlined(store, telling_words, other_stories[0].id)
        else ("", "")
    )


def _having_all(store: Store, typed: str, others: Sequence[Story], here: str) -> str:
    """The id of the one other story with all words of a line, two in its headlines, if the thread's has not all."""
    if not here or speaks_of_all(store, typed, here):
        return ""
    asked = set(terms(typed))
    headed = (one.id for one in others if len(asked & headlines(store, one)) >= _CLEAR)
    whole = [story for story in headed if speaks_of_all(store, typed, story)]
    return whole[0] if len(whole) == 1 else ""


def _is_headlined(store: Store, typed: Sequence[str], story_id: str) -> bool:
    """Whether a story's headlines have any of the words."""
    story = store.story(story_id) if story_id else None
    headlined = headlines(store, story) if story else frozenset[str]()
    return any(stem(word) in headlined for word in typed)


def _words_had(store: Store, typed: str, story: str) -> AbstractSet[str]:
    """The words of a line that a story's articles have."""
    return words_in_reports(question(typed), reports_read(store, story))


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
