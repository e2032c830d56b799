"""Questions to the newsroom: one function per kind of question."""

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
from bot.newsroom.followups import changes_in, missing_in
from bot.newsroom.headline_search import headlined, named_apart
from bot.newsroom.lookup import tells
from bot.newsroom.outlets import outlet_called, outlet_meant
from bot.text.words import STOP_WORDS, stem, words
from handlers.everyday_words import is_common
from handlers.followed import changes_named, missing_named
from handlers.parse import bare
from handlers.render import Answer, Cuttings
from handlers.render.passages import span
from handlers.request import SPANS, Part, Request, Span, What
from handlers.sides import beside

LISTED = 2  # most digits in the number of a list item
FACTS, SINGLE = 3, 5  # agreed facts shown as a thread's evidence; sentences if nothing is agreed


def ask_newsroom(newsroom: Newsroom, ask: Request) -> Answer:  # noqa: C901, PLR0911 - one line per kind of question
    """The newsroom's answer.

    Raises:
        CopydeskError: what the question names no longer exists, or the index cannot be used.
    """
    match ask.what:
        case What.SUMMARY:
            return _summary(newsroom, ask)
        case What.CHANGES if ask.words:
            return changes_named(newsroom, ask)
        case What.CHANGES:
            return changes_in(newsroom, ask.story, ask.named, from_first=ask.part is Part.CORRECTIONS)
        case What.COMPARE:
            return _compare(newsroom, ask)
        case What.ENTITY:
            return (
                newsroom.profile(ask.entity) if ask.entity else _by_address(newsroom, ask) or newsroom.entity(ask.words)
            )
        case What.COVERAGE:
            return _by_address(newsroom, ask) or newsroom.search(ask.words, ask.page)
        case What.ABOUT:
            return _profile_or_search(newsroom, ask.words)
        case What.EVIDENCE:
            return _evidence(newsroom, ask)
        case What.ASKED:
            return newsroom.asked(ask.words, ask.story, [each for each in (ask.article, ask.other) if each])
        case What.SAYS:
            return _says(newsroom, ask)
        case What.WORDS:
            return _by_words(newsroom, bare(ask.words))
    msg = "I can't tell what this button was for. Run the command again."
    raise UsageError(msg)


def of_thread(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject) -> Answer:
    """The answer, read in the context of the thread's story.

    Of several entities with one name, the one that the story names. If the typed words name no entity, the story's
    sentences that contain them ("who were the victims?").
    """
    if not subject.story or (ask.what is What.WORDS and _in_list(ask.words)):
        return answer
    try:
        named = _entity_in_story(newsroom, subject.story, answer) if isinstance(answer, Choice) else answer
        if isinstance(named, Profile) and named is not answer:
            return named
        return _of_story(newsroom, ask, answer, subject.story) or named
    except NotFoundError:  # the story no longer exists: keep the answer from the whole index
        return answer


def _of_story(newsroom: Newsroom, ask: Request, answer: Answer, story: str) -> Answer | None:
    """The story's own sentences on words that name nothing else, or that are common words with a capital."""
    common = is_common(ask, answer)
    if not common and (ask.what not in (What.ENTITY, What.ABOUT, What.WORDS) or not ask.words or _by_name(answer)):
        return None
    found = newsroom.asked(ask.words, story)
    has_any = isinstance(found, StoryAnswer) and bool(found.told)
    if common and (has_any or bare(ask.words).islower() or not _by_name(answer)):
        return found
    fits = isinstance(found, StoryAnswer) and has_any and (ask.what is not What.WORDS or _fits(found, answer))
    return found if fits and not _by_name(answer) else None


def is_named(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether the thread's story or articles mention the answer's entity; True if there is no mentioned entity."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    articles = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return not set(articles).isdisjoint(newsroom.store.mentioned_in(answer.entity.id, answer.articles))


def _entity_in_story(newsroom: Newsroom, story: str, choice: Choice) -> Answer:
    """The one entity of a choice that a story names; the choice itself if it names none or several."""
    if not choice.entities or choice.stories:
        return choice
    named = {name.entity for name in (*newsroom.story_summary(story).names, *newsroom.compare_story(story).names)}
    here = [entity for entity, _, _ in choice.entities if entity in named]
    return newsroom.profile(here[0]) if len(here) == 1 else choice


def _fits(found: StoryAnswer, answer: Answer) -> bool:
    """Whether the sentences contain all typed words, some of them distinctive; not if they name this very story."""
    held = {stem(word) for side in found.told for word in words(side.passage.text)}
    typed = [word for word in words(found.asked) if word not in STOP_WORDS]
    own = isinstance(answer, StorySummary | Summary) and found.story.id == _story_of(answer)
    return not own and any(map(tells, typed)) and all(stem(word) in held for word in typed)


def _story_of(answer: StorySummary | Summary) -> str:
    return answer.story.id if isinstance(answer, StorySummary) else answer.head.story


def _by_name(answer: Answer) -> bool:
    """Whether the typed words are the name of the entity found, not only a similar spelling."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def _in_list(typed: str) -> bool:
    """Whether words are the number of an item in a list that is not there."""
    number = bare(typed)
    return number.isdigit() and len(number) <= LISTED


def _by_words(newsroom: Newsroom, words: str) -> Answer:
    """Words without a verb ("harbour bridge"): the story or entity they name, or a choice if there are several."""
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
    """What a speaker says in the thread's story, else in the story named; without a story, the speaker's profile."""
    if ask.entity:  # "she": the thread's entity
        ask = replace(ask, entity="", named=newsroom.profile(ask.entity).entity.name)
    found = _said(newsroom, ask)
    if found is None:
        return _profile_or_coverage(newsroom, ask)
    outlet = "" if found.voices else outlet_called(newsroom.store.outlets(), ask.named)
    return replace(found, speaker=outlet, is_outlet=True) if outlet else found


def _said(newsroom: Newsroom, ask: Request) -> Statements | None:
    """What a speaker says in the thread's story, else in the story named; None without a story."""
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
    """The profile of a name, else an outlet's articles on a topic, else a similar name or all articles on the topic."""
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


def _missing(newsroom: Newsroom, ask: Request) -> Answer:
    """What others report and the outlet of the words, or the newsroom's own, does not."""
    if ask.named:
        return missing_named(newsroom, ask)
    compared = _compare(newsroom, replace(ask, words="", part=Part.FIRST))
    return missing_in(newsroom, compared, ask.words) if isinstance(compared, Comparison) else compared


def _compare(newsroom: Newsroom, ask: Request) -> Answer:
    if ask.part is Part.MISSING:
        return _missing(newsroom, ask)
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


def _profile_or_search(newsroom: Newsroom, words: str) -> Answer:
    """The profile of a name, else the articles that contain the words."""
    named = newsroom.entity(words)
    if not isinstance(named, Choice | NotFound):
        return named
    found = newsroom.search(words)
    return found if isinstance(found, SearchPage) else named


def _evidence(newsroom: Newsroom, ask: Request) -> Cuttings:
    spans = ask.spans or tuple(map(span, _first_sentences(newsroom, ask)))[:SPANS]
    found = [cutting for place in spans if (cutting := _cutting(newsroom, place))]
    if not found:
        msg = (
            "These passages are no longer in the index: their articles were changed, withdrawn or removed."
            " Search for them with /coverage."
        )
        raise NotFoundError(msg)
    # After a correction, two places may be in the same sentence.
    return Cuttings(tuple(dict.fromkeys(found)), len(spans) - len(found))


def _first_sentences(newsroom: Newsroom, ask: Request) -> Sequence[Passage]:
    """The first sentences of the answer that a thread is about.

    Raises:
        NotFoundError: it is gone, or has no sentences: opinion and analysis leave nothing to compare.
    """
    if ask.entity:
        profile = newsroom.profile(ask.entity)
        return (*profile.telling, *profile.latest)
    if not ask.story and not ask.article:
        return ()
    compared = _compare(newsroom, replace(ask, what=What.COMPARE, words=""))
    if isinstance(compared, Comparison):
        if compared.alone:
            raise NotFoundError(compared.left_out)
        return [part for fact in compared.facts[:FACTS] for part in fact.sentences] or compared.only[:SINGLE]
    return compared.sentences if isinstance(compared, Summary) else ()


def _cutting(newsroom: Newsroom, place: Span) -> Evidence | None:
    try:
        return newsroom.evidence(place.article, place.start, place.end)
    except NotFoundError:
        return None


def _by_address(newsroom: Newsroom, ask: Request) -> Answer | None:
    return _summary(newsroom, replace(ask, what=What.SUMMARY)) if is_web_address(ask.words) else None
