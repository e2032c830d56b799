"""Questions to the newsroom: one call a kind of question."""

from collections.abc import Sequence
from dataclasses import replace

from bot.blockkit import is_web_address
from bot.errors import NotFoundError, UsageError
from bot.model.answer import Statements, StoryAnswer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.passage import Evidence, Passage
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.headline_search import headlined, named_apart
from bot.newsroom.lookup import DISTINCT, tells
from bot.newsroom.outlets import outlet_called, outlet_meant
from bot.text.words import STOP_WORDS, stem, words
from handlers.parse import bare
from handlers.render import Answer, Cuttings
from handlers.render.passages import span
from handlers.request import SPANS, Request, Span, What
from handlers.sides import beside

LISTED = 2  # digits of a number in a list
FACTS, SINGLE = 3, 5  # agreed facts of which a thread's evidence is shown; sentences where none is agreed


def ask_newsroom(newsroom: Newsroom, ask: Request) -> Answer:  # noqa: PLR0911 - one line a kind of question
    """The newsroom's answer.

    Raises:
        CopydeskError: what is named does not exist any more, or the index cannot be used.
    """
    match ask.what:
        case What.SUMMARY:
            return _summary(newsroom, ask)
        case What.COMPARE:
            return _compare(newsroom, ask)
        case What.ENTITY:
            return (
                newsroom.profile(ask.entity) if ask.entity else _by_address(newsroom, ask) or newsroom.entity(ask.words)
            )
        case What.COVERAGE:
            return _by_address(newsroom, ask) or newsroom.search(ask.words, ask.page)
        case What.ABOUT:
            return _about(newsroom, ask.words)
        case What.EVIDENCE:
            return _evidence(newsroom, ask)
        case What.ASKED:
            return newsroom.asked(ask.words, ask.story, [each for each in (ask.article, ask.other) if each])
        case What.SAYS:
            return _says(newsroom, ask)
        case What.WORDS:
            return _named(newsroom, bare(ask.words))
    msg = "I can't tell what this button was for. Run the command again."
    raise UsageError(msg)


def of_thread(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject) -> Answer:
    """The answer as the thread's story has it.

    Of several entities a name may mean, the one that the story names. Where no entity goes by the words that were
    typed, the story's own sentences that hold them ("who were the victims?"). Two outlets of the story are compared by
    what they report of it.
    """
    if not subject.story or (ask.what is What.WORDS and _in_list(ask.words)):
        return answer
    try:
        named = _named_in(newsroom, subject.story, answer) if isinstance(answer, Choice) else answer
        if isinstance(named, Profile) and named is not answer:
            return named
        return _of_story(newsroom, ask, answer, subject.story) or named
    except NotFoundError:  # the story is gone since: what was found in the whole index stands
        return answer


def _of_story(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """The story's own sentences on words that name nothing else, or only what a capital may have made a name."""
    common = _is_common(ask, answer)
    if not common and (ask.what not in (What.ENTITY, What.ABOUT, What.WORDS) or not ask.words or _by_name(answer)):
        return None
    told = newsroom.asked(ask.words, story)
    found = isinstance(told, StoryAnswer) and bool(told.told)
    if common and (found or bare(ask.words).islower() or not _by_name(answer)):
        return told
    fits = isinstance(told, StoryAnswer) and found and (ask.what is not What.WORDS or _fits(told, answer))
    return told if fits and not _by_name(answer) else None


def _is_common(ask: Request, answer: Answer) -> bool:
    """Whether words are too common to name another story than the thread's, or in lower case are nobody's name.

    Keyboards make the first letter of a line a capital; a capital inside of it is a name's.
    """
    if ask.what is What.ENTITY:
        return isinstance(answer, NotFound) and ask.words.islower() and not answer.outlet
    typed = bare(ask.words)
    found = ask.what is What.WORDS and isinstance(answer, StorySummary | Summary | Choice)
    if not found or not typed[1:].islower():
        return False
    return not any(tells(word, DISTINCT) for word in words(typed))


def is_named(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether what was spoken of names the entity of an answer, or the answer is of none that articles mention."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    spoken_of = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return not set(spoken_of).isdisjoint(newsroom.store.mentioned_in(answer.entity.id, answer.articles))


def _named_in(newsroom: Newsroom, story: str, choice: Choice) -> Answer:
    """Of several entities the one that a story names; the choice itself where it names none of them, or several."""
    if not choice.entities or choice.stories:
        return choice
    named = {name.entity for name in (*newsroom.story_summary(story).names, *newsroom.compare_story(story).names)}
    here = [entity for entity, _, _ in choice.entities if entity in named]
    return newsroom.profile(here[0]) if len(here) == 1 else choice


def _fits(told: StoryAnswer, answer: Answer) -> bool:
    """Whether sentences hold all of the words that were typed, which tell something and are no name of their story."""
    held = {stem(word) for side in told.told for word in words(side.passage.text)}
    typed = [word for word in words(told.asked) if word not in STOP_WORDS]
    own = isinstance(answer, StorySummary | Summary) and told.story.id == _story_of(answer)
    return not own and any(map(tells, typed)) and all(stem(word) in held for word in typed)


def _story_of(answer: StorySummary | Summary) -> str:
    return answer.story.id if isinstance(answer, StorySummary) else answer.head.story


def _by_name(answer: Answer) -> bool:
    """Whether the words that were typed are the name of what is answered, not only spelt like it."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def _in_list(typed: str) -> bool:
    """Whether words are the number of a list that is not there."""
    number = bare(typed)
    return number.isdigit() and len(number) <= LISTED


def _named(newsroom: Newsroom, words: str) -> Answer:
    """What is called by words with which nothing is said to be done: a story, a name, or a choice where several are."""
    if _in_list(words):
        return newsroom.not_found(words)
    stories = headlined(newsroom.store, words)
    named = newsroom.entity(words)
    if not _by_name(named):
        named = newsroom.not_found(words)
    if isinstance(named, NotFound) and len(stories) == 1:
        return newsroom.story_summary(stories[0].id)
    if stories:
        found = [named.entity] if isinstance(named, Profile) else []
        one = tuple((entity.id, entity.name, entity.type) for entity in found)
        return Choice(words, tuple(stories), entities=named.entities if isinstance(named, Choice) else one)
    if isinstance(named, NotFound) and (several := named_apart(newsroom.store, words)):
        return Choice(words, several)
    summed = newsroom.summary(words) if isinstance(named, NotFound) else named
    return summed if isinstance(summed, NotFound) else named


def _says(newsroom: Newsroom, ask: Request) -> Answer:
    """What somebody says in the story that was spoken of, else in the one that is named; without a story, who it is."""
    if ask.entity:  # "she", of whom was spoken
        ask = replace(ask, entity="", named=newsroom.profile(ask.entity).entity.name)
    told = _said(newsroom, ask)
    if told is None:
        return _profile_or_coverage(newsroom, ask)
    outlet = "" if told.voices else outlet_called(newsroom.store.outlets(), ask.named)
    return replace(told, speaker=outlet, is_outlet=True) if outlet else told


def _said(newsroom: Newsroom, ask: Request) -> Statements | None:
    articles = [each for each in (ask.article, ask.other) if each]
    here = newsroom.says(ask.named, ask.words, ask.story, articles) if ask.story or articles else None
    if here and (here.voices or not ask.words):
        return here
    stories = headlined(newsroom.store, ask.words) if ask.words else []
    if len(stories) == 1 and stories[0].id != ask.story:
        there = newsroom.says(ask.named, story_id=stories[0].id)
        if there.voices or not here:
            return there
    return here


def _profile_or_coverage(newsroom: Newsroom, ask: Request) -> Answer:
    """Who somebody is, or an outlet's articles on a matter; of anybody else, the articles on it."""
    named = newsroom.entity(ask.named)
    if isinstance(named, Profile | Choice) and not named.guessed:
        return named
    if outlet := outlet_meant(newsroom.store.outlets(), ask.named):
        return newsroom.search(f'outlet:"{outlet}" {ask.words}'.strip())
    return named if isinstance(named, Profile | Choice) or not ask.words else newsroom.search(ask.words)


def _summary(newsroom: Newsroom, ask: Request) -> Answer:
    count = ask.count or None
    if ask.article:
        return newsroom.article_summary(ask.article, count)
    if ask.story:
        return newsroom.story_summary(ask.story, count)
    return newsroom.summary(ask.words, count)


def _compare(newsroom: Newsroom, ask: Request) -> Answer:
    if ask.named:
        return beside(newsroom, ask)
    if ask.story:
        return newsroom.compare_story(ask.story)
    if ask.article and ask.other:
        return newsroom.compare_articles(ask.article, ask.other)
    if ask.article:
        head = newsroom.article_summary(ask.article).head
        return newsroom.compare_story(head.story) if head.story else newsroom.article_summary(ask.article)
    return newsroom.compare(ask.words)


def _about(newsroom: Newsroom, words: str) -> Answer:
    """What is said of a name, or else of a matter: the articles that speak of it."""
    named = newsroom.entity(words)
    if not isinstance(named, Choice | NotFound):
        return named
    found = newsroom.search(words)
    return found if isinstance(found, SearchPage) else named


def _evidence(newsroom: Newsroom, ask: Request) -> Cuttings:
    spans = ask.spans or tuple(map(span, _shown(newsroom, ask)))[:SPANS]
    found = [cutting for place in spans if (cutting := _cutting(newsroom, place))]
    if not found:
        msg = (
            "These passages are no longer in the index: their articles were changed, withdrawn or removed."
            " Search for them with /coverage."
        )
        raise NotFoundError(msg)
    # Once an article was corrected, two places may be in one sentence of it.
    return Cuttings(tuple(dict.fromkeys(found)), len(spans) - len(found))


def _shown(newsroom: Newsroom, ask: Request) -> Sequence[Passage]:
    """What stands first in the answer that a thread is about.

    Raises:
        NotFoundError: it is gone, or no sentence stands there: opinion and analysis leave nothing to compare.
    """
    if ask.entity:
        profile = newsroom.profile(ask.entity)
        return (*profile.telling, *profile.latest)
    if not ask.story and not ask.article:
        return ()
    told = _compare(newsroom, replace(ask, what=What.COMPARE, words=""))
    if isinstance(told, Comparison):
        if told.alone:
            raise NotFoundError(told.left_out)
        return [part for fact in told.facts[:FACTS] for part in fact.sentences] or told.only[:SINGLE]
    return told.sentences if isinstance(told, Summary) else ()


def _cutting(newsroom: Newsroom, place: Span) -> Evidence | None:
    try:
        return newsroom.evidence(place.article, place.start, place.end)
    except NotFoundError:
        return None


def _by_address(newsroom: Newsroom, ask: Request) -> Answer | None:
    return _summary(newsroom, replace(ask, what=What.SUMMARY)) if is_web_address(ask.words) else None
