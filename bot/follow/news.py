"""Read from the index what a thread has not been told of its story."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.follow.rules import home, mark, rewritten, unknown
from bot.model.article import Article
from bot.model.developments import Correction, Developments
from bot.model.follow import Follow
from bot.model.passage import Head
from bot.newsroom.developments.correction_changes import changes
from bot.newsroom.developments.new_leads import with_leads
from bot.newsroom.developments.since import StoryTimeline, developments_from
from bot.store import Store


@dataclass(frozen=True, slots=True)
class News:
    """What changed in a story since its thread was last told, and what the thread knows of once it is told this."""

    found: Developments
    told: Mapping[str, str]


def known_now(store: Store, story_id: str) -> dict[str, str]:
    """The articles of a story that may be shown, with the marks of their versions, the earliest first."""
    ids = store.articles_of(story_id)
    texts = store.texts(ids)
    marks = {head.id: mark(head.title, head.byline, texts[head.id]) for head in store.heads(ids) if head.id in texts}
    return {article: marks[article] for article in ids if article in marks}


def story_of(store: Store, follow: Follow) -> str:
    """The id that the follow's story has now; '' if none of its articles may be shown."""
    return home(store.heads(list(follow.told)))


def news(store: Store, zone: ZoneInfo, follow: Follow) -> News | None:
    """What is new for a thread; None while the story is being prepared, or none of its articles may be shown.

    A new article counts, and a corrected one if the correction changed a headline, a sentence, a figure or a name.
    """
    story_id = story_of(store, follow)
    story = store.story(story_id) if story_id else None
    marks = known_now(store, story_id)
    comparison = store.whole_comparison(story_id)
    if story is None or not marks.keys() <= set(story.articles) or (comparison is None and len(marks) > 1):
        return None
    timeline = StoryTimeline(store.heads(list(marks)), zone)
    new = unknown(follow.told, timeline.heads)
    corrected = list(_corrected(store, follow, timeline.heads, rewritten(follow.told, marks)))
    day = follow.told_until.astimezone(zone).date()
    found = with_leads(developments_from(story, timeline, day, new, corrected, comparison), store.reports)
    return News(found, {**follow.told, **marks})


def _corrected(store: Store, follow: Follow, heads: Sequence[Head], ids: Sequence[str]) -> Iterator[Correction]:
    """What changed in each article since the text that the thread knows, if that may still be shown."""
    read = store.last_read(ids)
    head_of = {head.id: head for head in heads}
    for report in store.reports(ids):
        article = report.article.id
        known = [one for one in store.earlier_versions(article) if _mark(one.article) == follow.told[article]]
        found = changes(known[-1], report) if known else []
        if found and article in head_of and article in read:
            yield Correction(head_of[article], head_of[article].updated or read[article], tuple(found))


def _mark(article: Article) -> str:
    return mark(article.title, article.byline, article.text)
