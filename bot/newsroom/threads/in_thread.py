"""An answer read in the context of a thread about a story: the rules, the first of which that applies decides.

Names of people come first, then names of stories, then other words. Where none applies, the answer is what it would be
outside the thread.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
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
from bot.newsroom.followups import story_of
from bot.newsroom.story.words_of_story import is_named_by
from bot.newsroom.threads.name_or_word import by_name, in_list, is_common, is_entity_mentioned, mentions
from bot.newsroom.threads.named_stories import asks_in_short
from bot.newsroom.threads.whole_line import ANYTHING
from bot.text.lexicon.synonyms import is_past, synonyms, term_of
from bot.text.typed.question import question
from bot.text.typed.typed_lines import COMMANDING, QUESTION, is_order, refers_back, without_politeness
from bot.text.words import STOP_WORDS, WORD, idf, stem, terms, words

_GOES_ON: Final = re.compile(r"(?:and|but|also|in|at|on|for|from|with|by)\s", re.IGNORECASE)
_TWO_NOUNS: Final = re.compile(r"(?:search|find|look) [a-z]+")
_NAME_ALONE: Final = frozenset({What.ABOUT, What.WORDS})
_BY_WORDS: Final = frozenset({What.ENTITY, What.ABOUT, What.WORDS})
_ASKING: Final = frozenset({What.ABOUT, What.COMPARE, What.SUMMARY, What.WORDS})


@dataclass(frozen=True, slots=True)
class Line:
    """A request with its answer outside the thread, what the thread is about, and the whole line as typed."""

    request: Request
    answer: Answer
    subject: Subject
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by which a line stays with the thread's story or leaves it, with a story and a line as an example."""

    name: str
    decide: Callable[[Newsroom, Line], Answer | None]
    example: tuple[str, str]


def bare_number(_: Newsroom, line: Line) -> Answer | None:
    """A bare number picks an item of a list; where none is shown, it asks the story nothing."""
    return line.answer if line.request.what is What.WORDS and in_list(line.request.words) else None


def name_in_story(newsroom: Newsroom, line: Line) -> Answer | None:
    """A name alone, if exactly one who has it is in the story, asks what they say in it; "who is" shows that one."""
    request, answer, story = line.request, line.answer, line.subject.story
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


def profile_of_another(newsroom: Newsroom, line: Line) -> Answer | None:
    """The profile of somebody else is shown, unless a sentence of the story has all words, or they say what was done.

    The name may be a common noun in it, or linked to nobody; a person's name typed alone is no verb of it ("trump").
    """
    request, profile, subject = line.request, line.answer, line.subject
    if not isinstance(profile, Profile):
        return None
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


def word_for_word(newsroom: Newsroom, line: Line) -> Answer | None:
    """A line that begins like an order is asked of the story that has it word for word: "search teams"."""
    said = without_politeness(line.typed).lower()
    found = _found_by_words(newsroom.ask_story(said, line.subject.story)) if _TWO_NOUNS.fullmatch(said) else None
    return found if found and any(said in side.passage.text.lower() for side in found.told) else None


def common_words(newsroom: Newsroom, line: Line) -> Answer | None:
    """Words too common to mean another story are asked of the thread's."""
    if not is_common(line.request, line.answer):
        return None
    return _on_common_words(newsroom, line.request, line.answer, line.subject.story)


def own_headline(newsroom: Newsroom, line: Line) -> Answer | None:
    """A name in the story's headlines, or a line that goes on with their words, is asked of it: "and the strike?"."""
    again = line.request.what is What.WORDS and _names_no_one(line) and _opened(line.answer) == line.subject.story
    return _on_headline(newsroom, line.request.words, line.subject.story) if again else None


def words_of_story(newsroom: Newsroom, line: Line) -> Answer | None:
    """Words that name nothing, or less than the story has of them, are asked of the story."""
    request, answer, story = line.request, line.answer, line.subject.story
    if not _names_no_one(line):
        return None
    here = _found_by_words(newsroom.ask_story(without_politeness(request.words), story))
    if here is None or request.what is not What.WORDS:
        return here
    if isinstance(answer, NotFound):
        return here if (here.named or _is_on_it(newsroom, here)) and not is_order(request.words) else None
    # "her lawyer?" asks more than the story's name
    own = here.story.id == _opened(answer) and not refers_back(request.words)
    return here if not own and any(map(is_distinctive, words(request.words))) and holds_all(here) else None


def _names_no_one(line: Line) -> bool:
    """Whether a line has words that may name a story, and are nobody's name."""
    return bool(line.request.words) and line.request.what in _BY_WORDS and not by_name(line.answer)


def _opened(answer: Answer) -> str:
    """The story that an answer opens; '' if it opens none."""
    return story_of(answer) if isinstance(answer, StorySummary | Summary) else ""


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


def stays_in_story(newsroom: Newsroom, line: Line) -> Answer | None:
    """A question stays with the story, unless it has two rare words of another's headlines, or a name in them.

    Words without a verb leave it if they name another clearly; "anything on immigration?", if it has nothing on it.
    """
    request, answer, subject, typed = line.request, line.answer, line.subject, line.typed
    if not _asks(request, typed):
        return None
    if request.what is What.WORDS and isinstance(answer, NotFound):
        other_ids = [one.id for one in answer.near_stories if one.id != subject.story]
        is_short_question = asks_in_short(newsroom.store, request.words, subject.story, other_ids)
        return newsroom.ask_story(request.words, subject.story) if is_short_question else None
    answer_stories = _stories_of(answer)
    if answer_stories is None:
        return None
    if subject.story in answer_stories:
        is_list = isinstance(answer, SearchPage) or (isinstance(answer, Choice) and request.what is not What.WORDS)
        return newsroom.ask_story(request.words, subject.story) if is_list else None
    names_another = by_name(answer) or any(is_named_by(newsroom.store, request.words, each) for each in answer_stories)
    answer_here = None if names_another else _asked(newsroom, request, answer, subject.story)
    if answer_stories and answer_here and ANYTHING.match(typed) and not _found_by_words(answer_here):
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
            return [story_of(answer)]
        case Choice():
            return [each.id for each in answer.stories]
        case SearchPage():
            return [each.head.story for each in answer.hits]
        case NotFound():
            return []
    return None


def _found_by_words(found: Answer) -> StoryAnswer | None:
    """An answer if it has sentences with words that were typed."""
    return found if isinstance(found, StoryAnswer) and found.by_words else None


def holds_all(found: StoryAnswer) -> bool:
    """Whether its sentences contain all typed words."""
    shown = {stem(word) for side in found.told for word in words(side.passage.text)}
    return shown.issuperset(terms(found.asked))


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


# In the order in which they apply, each with a story and a line in its thread that it decides, which a test types.
RULES: Final = (
    Rule("bare number", bare_number, ("saltmere strike", "7")),
    Rule("name in the story", name_in_story, ("saltmere strike", "Hugh Varley")),
    Rule("profile of another", profile_of_another, ("saltmere strike", "who is Imre Balodis")),
    Rule("word for word", word_for_word, ("corvane millbrook oats", "look closely")),
    Rule("common words", common_words, ("corvane millbrook oats", "who's the CFO")),
    Rule("own headline", own_headline, ("saltmere strike", "and the strike?")),
    Rule("words of the story", words_of_story, ("saltmere strike", "automatic cranes")),
    Rule("stays in the story", stays_in_story, ("calloway resigns as mayor", "coaches")),
)


def in_thread_of_story(newsroom: Newsroom, line: Line) -> tuple[Answer, str]:
    """The answer to a line in its thread's story, with the name of the rule that decided; '' if none applies."""
    if not line.subject.story:
        return line.answer, ""
    try:
        for rule in RULES:
            if (found := rule.decide(newsroom, line)) is not None:
                return found, rule.name
    except NotFoundError:  # the story no longer exists: keep the answer from the whole index
        pass
    return line.answer, ""
