"""An answer read in the context of a thread: its story is asked first, and left only for one that a line names."""

from typing import Final

from bot.compare.synonyms import is_past, synonyms, term_of
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
from bot.newsroom.story_questions import is_named_by, speaks_of_all
from bot.text.typed_lines import COMMANDING, QUESTION, bare
from bot.text.words import STOP_WORDS, stem, words

LISTED: Final = 2  # most digits in the number of a list item
_ASKING: Final = frozenset({What.ABOUT, What.COMPARE, What.SUMMARY, What.WORDS})


def of_thread(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject, typed: str = "") -> Answer:
    """The answer, read in the context of the thread's story; ``typed`` is the whole line, in a thread only.

    Of several entities with one name, the one that the story names. If the typed words name no entity, the story's
    sentences that contain them ("who were the victims?"). A question whose answer is elsewhere is asked of the story
    too, unless it names another one.
    """
    if not subject.story or (ask.what is What.WORDS and in_list(ask.words)):
        return answer
    try:
        named = _entity_in_story(newsroom, subject.story, answer) if isinstance(answer, Choice) else answer
        if isinstance(named, Profile):
            return named if named is not answer else _of_stranger(newsroom, ask, named, subject)
        found = _of_story(newsroom, ask, answer, subject.story)
        return found or (_stayed(newsroom, ask, answer, subject.story) if _may_leave(ask, typed) else None) or named
    except NotFoundError:  # the story no longer exists: keep the answer from the whole index
        return answer


def is_named(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether the thread's story or articles mention the answer's entity; True if there is no mentioned entity."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    articles = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return not set(articles).isdisjoint(newsroom.store.mentioned_in(answer.entity.id, answer.articles))


def by_name(answer: Answer) -> bool:
    """Whether the typed words are the name of the entity found, not only a similar spelling."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def in_list(typed: str) -> bool:
    """Whether words are the number of an item in a list that is not there."""
    number = bare(typed)
    return number.isdigit() and len(number) <= LISTED


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


def _of_stranger(newsroom: Newsroom, ask: Request, profile: Profile, subject: Subject) -> Answer:
    """The story's sentences with all the typed words, if its names do not include the entity found; else the profile.

    A common noun may be somebody's name elsewhere, and a name of the story may have been linked to nobody. What was
    done to somebody is no name: "who was fired?".
    """
    if not ask.words or is_named(newsroom, subject, profile):
        return profile
    found = newsroom.asked(ask.words, subject.story)
    if is_past(ask.words) and synonyms(term_of(ask.words)):
        return found
    here = isinstance(found, StoryAnswer) and found.story.id == subject.story and _holds_all(found)
    return found if here else profile


def _of_story(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """The story's own sentences on words that name nothing else, or that are common words with a capital."""
    common = is_common(ask, answer)
    if not common and (ask.what not in (What.ENTITY, What.ABOUT, What.WORDS) or not ask.words or by_name(answer)):
        return None
    found = newsroom.asked(ask.words, story)
    has_any = isinstance(found, StoryAnswer) and bool(found.told)
    if common and (has_any or bare(ask.words).islower() or not by_name(answer)):
        return found
    fits = isinstance(found, StoryAnswer) and has_any and (ask.what is not What.WORDS or _fits(newsroom, found, answer))
    return found if fits and not by_name(answer) else None


def _may_leave(ask: Request, typed: str) -> bool:
    """Whether a line typed in a thread is a question, or words alone, that may be meant for its story."""
    asking = bool(typed and ask.words) and ask.what in _ASKING
    return asking and (ask.what is What.WORDS or bool(QUESTION.match(typed))) and not COMMANDING.match(typed)


def _stayed(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """What the thread's story has on the words, even if that is nothing; None if they name a story that answers."""
    if ask.what is What.WORDS and isinstance(answer, NotFound):
        typed = bare(ask.words)
        alone = typed.isalpha() and typed.lower() not in STOP_WORDS
        return newsroom.asked(ask.words, story) if alone else None
    match answer:
        case StorySummary() | Comparison() | Summary():
            found, own = [_story_of(answer)], False
        case Choice():
            found, own = [each.id for each in answer.stories], ask.what is not What.WORDS
        case SearchPage():
            found, own = [each.head.story for each in answer.hits], True
        case NotFound():
            found, own = [], False
        case _:
            return None
    if story in found:
        return newsroom.asked(ask.words, story) if own else None
    named = by_name(answer) or any(is_named_by(newsroom.store, ask.words, each) for each in found)
    return None if named else newsroom.asked(ask.words, story)


def _entity_in_story(newsroom: Newsroom, story: str, choice: Choice) -> Answer:
    """The one entity of a choice that a story names; the choice itself if it names none or several."""
    if not choice.entities or choice.stories:
        return choice
    named = {name.entity for name in (*newsroom.story_summary(story).names, *newsroom.compare_story(story).names)}
    here = [entity for entity, _, _ in choice.entities if entity in named]
    return newsroom.profile(here[0]) if len(here) == 1 else choice


def _fits(newsroom: Newsroom, found: StoryAnswer, answer: Answer) -> bool:
    """Whether sentences answer words alone: they contain all of them, or these name and order nothing.

    In the second case the story must have all the words somewhere. Not if the words name this very story, or if none of
    them is distinctive.
    """
    own = isinstance(answer, StorySummary | Summary) and found.story.id == _story_of(answer)
    nameless = isinstance(answer, NotFound) and not COMMANDING.match(bare(found.asked))
    if nameless and speaks_of_all(newsroom.store, found.asked, found.story.id):
        return True
    return not own and any(map(tells, words(found.asked))) and _holds_all(found)


def _holds_all(found: StoryAnswer) -> bool:
    """Whether there are sentences, and they contain all typed words."""
    held = {stem(word) for side in found.told for word in words(side.passage.text)}
    typed = [word for word in words(found.asked) if word not in STOP_WORDS]
    return bool(held) and all(stem(word) in held for word in typed)


def _story_of(answer: StorySummary | Summary | Comparison) -> str:
    return answer.head.story if isinstance(answer, Summary) else answer.story.id


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
