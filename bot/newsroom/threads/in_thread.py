"""An answer read in the context of a thread about a story.

The first of these rules that applies decides; names of people come first, then names of stories, then other words:

1. A bare number picks an item of a list; without a list, it asks the story nothing.
2. A name alone, if exactly one of those who have it is in the story, asks what they say in it, else where it names
   them. Of several with one name, "who is" shows the one in the story too.
3. The profile of somebody who is not in the story is shown, unless a sentence of the story has all of the words, or
   they say what was done. A person's name typed alone is no verb of the story ("trump").
4. Words that are too common to mean another story, or that name none, are asked of the thread's story; so is a name in
   its own headlines, or a line that goes on with them ("and the strike?").
5. A question goes to another story only if it has two rare words of its headlines, or a name in them; words without a
   verb if they name it clearly; "anything on immigration?" goes to the index if the story has nothing on it.
6. Otherwise the answer is what it would be outside the thread.
"""

import re
from dataclasses import replace
from typing import Final

from bot.errors import NotFoundError
from bot.model.analysis import EntityType
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import IDF_RARE, is_distinctive
from bot.newsroom.finding.spelling import is_used
from bot.newsroom.story.words_of_story import is_named_by, names_story
from bot.newsroom.threads.named_stories import asks_in_short
from bot.text.lexicon.synonyms import is_past, synonyms, term_of
from bot.text.typed.question import question
from bot.text.typed.typed_lines import COMMANDING, QUESTION, is_lower, is_order, refers_back, without_politeness
from bot.text.words import STOP_WORDS, WORD, idf, stem, words

_GOES_ON: Final = re.compile(r"(?:and|but|also|in|at|on|for|from|with|by)\s", re.IGNORECASE)
_ANY: Final = re.compile(r"any\w* (?:else )?(?:on|about)\b", re.IGNORECASE)
_TWO_NOUNS: Final = re.compile(r"(?:search|find|look) [a-z]+")
LISTED_DIGITS: Final = 2  # most digits in the number of a list item
_NAME_ALONE: Final = frozenset({What.ABOUT, What.WORDS})
_BY_WORDS: Final = frozenset({What.ENTITY, What.ABOUT, What.WORDS})
_ASKING: Final = frozenset({What.ABOUT, What.COMPARE, What.SUMMARY, What.WORDS})


def in_context_of_story(
    newsroom: Newsroom, request: Request, answer: Answer, subject: Subject, typed: str = ""
) -> Answer:
    """The answer, read in the context of the thread's story; ``typed`` is the whole line."""
    if not subject.story or (request.what is What.WORDS and in_list(request.words)):
        return answer
    try:
        if own := _entity_in_story(newsroom, request, answer, subject.story):
            return own
        if isinstance(answer, Profile):
            return _entity_elsewhere(newsroom, request, answer, subject)
        return (
            _said_in_story(newsroom, subject.story, typed)
            or _words_in_story(newsroom, request, answer, subject.story)
            or _stay_in_story(newsroom, request, answer, subject, typed)
            or answer
        )
    except NotFoundError:  # the story no longer exists: keep the answer from the whole index
        return answer


def _entity_in_story(newsroom: Newsroom, request: Request, answer: Answer, story: str) -> Answer | None:
    """Rule 2: what the story has on the entity of the answer; None unless it names exactly one of them."""
    alone = request.what in _NAME_ALONE and by_name(answer)
    match answer:
        case Profile(entity=entity) if alone:
            found = [entity.id]
        case Choice(entities=entities, stories=stories) if alone or not stories:
            found = [entity for entity, _, _ in entities]
        case _:
            return None
    here = [entity for entity in found if mentions(newsroom, Subject(story=story), entity)]
    if len(here) != 1:
        return None
    profile = newsroom.profile(here[0])
    return _on_name(newsroom, profile, request.words, story) or profile if alone else profile


def _on_name(newsroom: Newsroom, profile: Profile, typed: str, story: str) -> Answer | None:
    """What somebody says in the story, else the sentences that have the name as it was typed; None if it has none."""
    said = newsroom.says(profile.entity.name, story_id=story)
    if said.voices:
        return replace(said, entity=profile.entity.id)
    return _found_by_words(newsroom.ask_story(without_politeness(typed), story))


def _entity_elsewhere(newsroom: Newsroom, request: Request, profile: Profile, subject: Subject) -> Answer:
    """Rule 3: the profile, unless the story answers: the name may be a common noun in it, or linked to nobody.

    A word for what was done to somebody is not a name: "who was fired?".
    """
    if not request.words or is_entity_mentioned(newsroom, subject, profile):
        return profile
    found = newsroom.ask_story(request.words, subject.story)
    if is_past(request.words) and synonyms(term_of(request.words)):
        return found
    here = _found_by_words(found)
    if here and profile.entity.type == EntityType.PERSON and request.what is What.WORDS and not _is_name_in(here):
        return profile
    return here if here and here.story.id == subject.story and holds_all(here) else profile


def _is_name_in(answer: StoryAnswer) -> bool:
    """Whether a question's word has a capital in a sentence: "federal laws trump state laws" is nobody's name."""
    named = {word.lower() for one in answer.told for word in WORD.findall(one.passage.text) if word[0].isupper()}
    return answer.asked.rstrip().endswith("?") or not named.isdisjoint(set(words(answer.asked)) - STOP_WORDS)


def _said_in_story(newsroom: Newsroom, story: str, typed: str) -> Answer | None:
    """What the story has on a line that it has word for word, though it begins like an order: "search teams"."""
    line = without_politeness(typed).lower()
    found = _found_by_words(newsroom.ask_story(line, story)) if _TWO_NOUNS.fullmatch(line) else None
    return found if found and any(line in side.passage.text.lower() for side in found.told) else None


def _words_in_story(newsroom: Newsroom, request: Request, answer: Answer, story: str) -> Answer | None:
    """Rule 4: the story's sentences on words that are common, or that name nothing by themselves."""
    if is_common(request, answer) and (found := _on_common_words(newsroom, request, answer, story)):
        return found
    if not request.words or request.what not in _BY_WORDS or by_name(answer):
        return None
    opened = _story_of(answer) if isinstance(answer, StorySummary | Summary) else ""
    again = opened == story and request.what is What.WORDS
    if again and (asked := _on_headline(newsroom, request.words, story)):
        return asked
    here = _found_by_words(newsroom.ask_story(without_politeness(request.words), story))
    if here is None or request.what is not What.WORDS:
        return here
    if isinstance(answer, NotFound):
        return here if (here.named or _is_on_it(newsroom, here)) and not is_order(request.words) else None
    # "her lawyer?" asks more than the story's name
    own = here.story.id == opened and not refers_back(request.words)
    return here if not own and any(map(is_distinctive, words(request.words))) and holds_all(here) else None


def _on_common_words(newsroom: Newsroom, request: Request, answer: Answer, story: str) -> Answer | None:
    """What the story has on words too common to name another; None if it has nothing on a name typed as one."""
    found = _asked(newsroom, request, answer, story)
    named = by_name(answer) and not without_politeness(request.words).islower()
    return found if found is answer or not named or _found_by_words(found) else None


def _on_headline(newsroom: Newsroom, typed: str, story: str) -> Answer | None:
    """What the thread's story has on words that name it: a name alone, or a line that goes on ("and the strike?").

    None if the line only names the story again.
    """
    line = without_politeness(typed)
    named = newsroom.entity(line)
    if isinstance(named, Profile) and by_name(named) and mentions(newsroom, Subject(story=story), named.entity.id):
        return _on_name(newsroom, named, typed, story)
    goes_on = typed.rstrip().endswith("?") or _GOES_ON.match(typed)
    return _found_by_words(newsroom.ask_story(line, story)) if goes_on else None


def _stay_in_story(newsroom: Newsroom, request: Request, answer: Answer, subject: Subject, typed: str) -> Answer | None:
    """Rule 5: the story's answer, even an empty one; None if the words name another story."""
    if not _asks(request, typed):
        return None
    if request.what is What.WORDS and isinstance(answer, NotFound):
        other_ids = [one.id for one in answer.near_stories if one.id != subject.story]
        is_short_question = asks_in_short(newsroom, request.words, subject.story, other_ids)
        return newsroom.ask_story(request.words, subject.story) if is_short_question else None
    answer_stories = _stories_of(answer)
    if answer_stories is None:
        return None
    if subject.story in answer_stories:
        is_list = isinstance(answer, SearchPage) or (isinstance(answer, Choice) and request.what is not What.WORDS)
        return newsroom.ask_story(request.words, subject.story) if is_list else None
    names_another = by_name(answer) or any(is_named_by(newsroom.store, request.words, each) for each in answer_stories)
    answer_here = None if names_another else _asked(newsroom, request, answer, subject.story)
    if answer_stories and answer_here and _ANY.match(typed) and not _found_by_words(answer_here):
        return None
    return answer_here


def _asks(request: Request, typed: str) -> bool:
    """Whether a line is a question, or words without a verb, and orders nothing."""
    line = request.words if request.what is What.WORDS else typed
    if not typed or not request.words or request.against or request.what not in _ASKING or COMMANDING.match(line):
        return False
    return request.what is What.WORDS or QUESTION.match(typed) is not None


def _asked(newsroom: Newsroom, request: Request, answer: Answer, story: str) -> Answer:
    """What the story has on the words; the answer as it is if they are all of the one that it opens: "the coach"."""
    found = newsroom.ask_story(request.words, story)
    opens = isinstance(answer, StorySummary | Summary) and request.what is What.WORDS
    return answer if opens and isinstance(found, StoryAnswer) and found.story.id != story else found


def _stories_of(answer: Answer) -> list[str] | None:
    """The stories that an answer leads to; None for one that leads to no story."""
    match answer:
        case StorySummary() | Comparison() | Summary():
            return [_story_of(answer)]
        case Choice():
            return [each.id for each in answer.stories]
        case SearchPage():
            return [each.head.story for each in answer.hits]
        case NotFound():
            return []
    return None


def is_entity_mentioned(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether the thread's story or articles mention the answer's entity; True if there is no mentioned entity."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    return mentions(newsroom, subject, answer.entity.id)


def mentions(newsroom: Newsroom, subject: Subject, entity: str) -> bool:
    """Whether the story or the articles that a thread is about mention an entity."""
    articles = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return newsroom.store.is_mentioned(entity, articles)


def by_name(answer: Answer) -> bool:
    """Whether the typed words are the name of the entity found, not only a similar spelling."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def in_list(typed: str) -> bool:
    """Whether words are only the number of an item in a list, though none is shown."""
    number = without_politeness(typed)
    return number.isdigit() and len(number) <= LISTED_DIGITS


def is_common(request: Request, answer: Answer) -> bool:
    """Whether words are too common to mean a story other than the thread's, or, in lower case, name no entity.

    Keyboards capitalise the first letter of a line; a capital further on is a name's.
    """
    if request.what is What.ENTITY:
        return isinstance(answer, NotFound) and is_lower(request.words) and not answer.outlet
    typed = without_politeness(request.words)
    if request.what is not What.WORDS or not typed[1:].islower():
        return False
    match answer:
        case Choice():
            return not any(is_distinctive(word, IDF_RARE) for word in words(typed))
        case StorySummary(heads=heads):
            return not names_story(words(typed), heads)
        case Summary(head=head):
            return not names_story(words(typed), (head,))
    return False


def is_common_noun(request: Request, answer: Answer) -> bool:
    """Whether a word alone is too common to mean a story."""
    return sum(word not in STOP_WORDS for word in words(request.words)) == 1 and is_common(request, answer)


def _found_by_words(found: Answer) -> StoryAnswer | None:
    """An answer if it has sentences with words that were typed."""
    return found if isinstance(found, StoryAnswer) and found.by_words else None


def holds_all(found: StoryAnswer) -> bool:
    """Whether its sentences contain all typed words."""
    shown = {stem(word) for side in found.told for word in words(side.passage.text)}
    typed = [word for word in words(found.asked) if word not in STOP_WORDS]
    return all(stem(word) in shown for word in typed)


def _is_on_it(newsroom: Newsroom, found: StoryAnswer) -> bool:
    """Whether its sentences have a typed word that is rare, or most of the words by weight; synonyms count too.

    Misspelt words weigh nothing.
    """
    shown = {term_of(word) for side in found.told for word in words(side.passage.text)}
    asked = [word for word in question(found.asked).words if not in_list(word) and is_used(newsroom.store, word)]
    weights = {word: idf(stem(word)) for word in asked}
    having = [word for word in asked if not shown.isdisjoint({term_of(word), *synonyms(term_of(word))})]
    most = 2 * sum(map(weights.__getitem__, having)) >= sum(weights.values())
    return most or any(is_distinctive(word, IDF_RARE) for word in having)


def _story_of(answer: StorySummary | Summary | Comparison) -> str:
    return answer.head.story if isinstance(answer, Summary) else answer.story.id or answer.heads[0].story
