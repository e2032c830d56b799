"""An answer read in the context of a thread about a story.

Who a line names, and then which story it names, decide before its words do; the first rule that applies holds:

1. A number in a list that is not there is nothing to ask a story.
2. A name alone is asked of the story if it names one bearer: what they say in it, else where it names them. Who they
   are is shown of the one in the story too.
3. Somebody who is not in the story is shown, unless the words are sentences of the story, or say what was done.
4. Words too common to mean another story, or none at all, are asked of the story.
5. A question, or words alone, leave the story only for one that they name clearly.
6. Otherwise the answer stands as it is without the thread.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.question import question
from bot.errors import NotFoundError
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.lookup import DISTINCT, UNCOMMON, tells
from bot.newsroom.spelling import is_used
from bot.newsroom.story_questions import is_named_by
from bot.newsroom.threads.named_stories import is_phrase
from bot.text.synonyms import is_past, synonyms, term_of
from bot.text.typed_lines import COMMANDING, LISTED, QUESTION, bare, is_foreign, refers_back
from bot.text.words import STOP_WORDS, rarity, stem, words

_SHORT: Final = 4  # most words of a question without a verb
LISTED_DIGITS: Final = 2  # most digits in the number of a list item
_EVERY: Final = 100_000  # no limit in practice: all articles that mention an entity
_NAME_ALONE: Final = frozenset({What.ABOUT, What.WORDS})
_BY_WORDS: Final = frozenset({What.ENTITY, What.ABOUT, What.WORDS})
_ASKING: Final = frozenset({What.ABOUT, What.COMPARE, What.SUMMARY, What.WORDS})


def of_thread(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject, typed: str = "") -> Answer:
    """The answer, read in the context of the thread's story; ``typed`` is the whole line."""
    if not subject.story or (ask.what is What.WORDS and in_list(ask.words)):
        return answer
    try:
        if own := _of_bearer(newsroom, ask, answer, subject.story):
            return own
        if isinstance(answer, Profile):
            return _of_stranger(newsroom, ask, answer, subject)
        return _of_words(newsroom, ask, answer, subject.story) or _kept(newsroom, ask, answer, subject, typed) or answer
    except NotFoundError:  # the story no longer exists: keep the answer from the whole index
        return answer


def _of_bearer(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """Rule 2: what the story has on the one entity of an answer that it names; None if it names none or several."""
    alone = ask.what in _NAME_ALONE and by_name(answer)
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
    if not alone:
        return profile
    said = newsroom.says(profile.entity.name, story_id=story)
    return replace(said, entity=here[0]) if said.voices else _telling(newsroom.asked(bare(ask.words), story)) or profile


def _of_stranger(newsroom: Newsroom, ask: Request, profile: Profile, subject: Subject) -> Answer:
    """Rule 3: a common noun may be a name elsewhere, and a name of the story may have been linked to nobody.

    What was done to somebody is no name: "who was fired?".
    """
    if not ask.words or is_named(newsroom, subject, profile):
        return profile
    found = newsroom.asked(ask.words, subject.story)
    if is_past(ask.words) and synonyms(term_of(ask.words)):
        return found
    told = _telling(found)
    return told if told and told.story.id == subject.story and holds_all(told) else profile


def _of_words(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """Rule 4: the story's sentences on words that are common, or that name nothing by themselves."""
    if is_common(ask, answer):
        found = _asked(newsroom, ask, answer, story)
        if found is answer or _telling(found) or bare(ask.words).islower() or not by_name(answer):
            return found
    if not ask.words or ask.what not in _BY_WORDS or by_name(answer):
        return None
    told = _telling(newsroom.asked(bare(ask.words), story))
    if told is None or ask.what is not What.WORDS:
        return told
    if isinstance(answer, NotFound):
        return told if _is_on_it(newsroom, told) and not _is_order(ask.words) else None
    own = isinstance(answer, StorySummary | Summary) and told.story.id == _story_of(answer)
    own = own and not refers_back(ask.words)  # "her lawyer?" asks more than the story's name
    return told if not own and any(map(tells, words(ask.words))) and holds_all(told) else None


def _kept(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject, typed: str) -> Answer | None:
    """Rule 5: what the story has on the words, even if that is nothing; None if they name another story."""
    if not typed or not ask.words or ask.against or ask.what not in _ASKING or COMMANDING.match(typed):
        return None
    if ask.what is What.WORDS and isinstance(answer, NotFound):
        asks = _asks_in_short(newsroom, ask.words, [one.id for one in answer.near_stories if one.id != subject.story])
        return newsroom.asked(ask.words, subject.story) if asks else None
    if ask.what is not What.WORDS and not QUESTION.match(typed):
        return None
    found = _stories_of(answer)
    if found is None:
        return None
    if subject.story in found:
        is_list = isinstance(answer, SearchPage) or (isinstance(answer, Choice) and ask.what is not What.WORDS)
        return newsroom.asked(ask.words, subject.story) if is_list else None
    named = by_name(answer) or any(is_named_by(newsroom.store, ask.words, each) for each in found)
    return None if named else _asked(newsroom, ask, answer, subject.story)


def _asked(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer:
    """What the story has on the words; the answer as it is if they are all of the one that it opens: "the coach"."""
    found = newsroom.asked(ask.words, story)
    opens = isinstance(answer, StorySummary | Summary) and ask.what is What.WORDS
    return answer if opens and isinstance(found, StoryAnswer) and found.story.id != story else found


def _asks_in_short(newsroom: Newsroom, typed: str, others: Sequence[str]) -> bool:
    """Whether a word, or a few with a question mark that name none of other stories, ask something: "his payoff?"."""
    line = bare(typed)
    if line.isalpha():
        return line.lower() not in STOP_WORDS
    short = typed.rstrip().endswith("?") and len(line.split()) <= _SHORT and is_phrase(typed) and not is_foreign(line)
    return short and not any(is_named_by(newsroom.store, typed, other) for other in others)


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


def is_named(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether the thread's story or articles mention the answer's entity; True if there is no mentioned entity."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    return mentions(newsroom, subject, answer.entity.id)


def mentions(newsroom: Newsroom, subject: Subject, entity: str) -> bool:
    """Whether the story or the articles that are spoken of mention an entity."""
    articles = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return not set(articles).isdisjoint(newsroom.store.mentioned_in(entity, _EVERY))


def by_name(answer: Answer) -> bool:
    """Whether the typed words are the name of the entity found, not only a similar spelling."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def in_list(typed: str) -> bool:
    """Whether words are the number of an item in a list that is not there."""
    number = bare(typed)
    return number.isdigit() and len(number) <= LISTED_DIGITS


def is_common(ask: Request, answer: Answer) -> bool:
    """Whether words are too common to mean a story other than the thread's, or, in lower case, name no entity.

    Keyboards capitalise the first letter of a line; a capital further on is a name's.
    """
    if ask.what is What.ENTITY:
        return isinstance(answer, NotFound) and ask.words.islower() and not answer.outlet
    typed = bare(ask.words)
    if ask.what is not What.WORDS or not typed[1:].islower():
        return False
    match answer:
        case Choice():
            return not any(tells(word, DISTINCT) for word in words(typed))
        case StorySummary() | Summary():
            return not _calls(words(typed), answer)
    return False


def is_common_noun(ask: Request, answer: Answer) -> bool:
    """Whether a word alone is too common to mean a story."""
    return sum(word not in STOP_WORDS for word in words(ask.words)) == 1 and is_common(ask, answer)


def _telling(found: Answer) -> StoryAnswer | None:
    """An answer if it has sentences with words that were typed."""
    return found if isinstance(found, StoryAnswer) and found.by_words else None


def _is_order(line: str) -> bool:
    """Whether a line orders something, or means an item of a list: it asks nothing of a story."""
    return bool(COMMANDING.match(bare(line)) or LISTED.match(bare(line)))


def holds_all(found: StoryAnswer) -> bool:
    """Whether its sentences contain all typed words."""
    held = {stem(word) for side in found.told for word in words(side.passage.text)}
    typed = [word for word in words(found.asked) if word not in STOP_WORDS]
    return all(stem(word) in held for word in typed)


def _is_on_it(newsroom: Newsroom, found: StoryAnswer) -> bool:
    """Whether its sentences contain a distinctive word that was typed, or those that weigh most; or synonyms.

    Misspelt words weigh nothing.
    """
    held = {term_of(word) for side in found.told for word in words(side.passage.text)}
    asked = [word for word in question(found.asked).words if not in_list(word) and is_used(newsroom.store, word)]
    weights = {word: rarity(stem(word)) for word in asked}
    of_held = [word for word in asked if not held.isdisjoint({term_of(word), *synonyms(term_of(word))})]
    most = 2 * sum(map(weights.__getitem__, of_held)) >= sum(weights.values())
    return most or any(tells(word, DISTINCT) for word in of_held)


def _story_of(answer: StorySummary | Summary | Comparison) -> str:
    return answer.head.story if isinstance(answer, Summary) else answer.story.id or answer.heads[0].story


def _calls(typed: list[str], answer: StorySummary | Summary) -> bool:
    """Whether words call a story: one of them is distinctive, and if it is the only one, uncommon too or its subject.

    The subject is in at least half of the headlines, and not only in those taken from the text.
    """
    distinct = [word for word in typed if tells(word, DISTINCT)]
    if sum(word not in STOP_WORDS for word in typed) > 1 or any(tells(word, UNCOMMON) for word in distinct):
        return bool(distinct)
    heads = answer.heads if isinstance(answer, StorySummary) else (answer.head,)
    named = [head for head in heads for word in distinct if stem(word) in map(stem, words(head.title))]
    return 2 * len(named) >= len(heads) and not all(head.title_from_text for head in named)
