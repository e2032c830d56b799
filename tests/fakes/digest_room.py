"""What digests are tested in: an index with a few stories, a clock that is set, and Slack as it may behave."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.digest.make import Draw
from bot.digest.run import DigestPoster
from bot.model.analysis import Sentence
from bot.model.article import Article
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, Side
from bot.model.digest import Digest
from bot.model.edition import Edition
from bot.model.passage import Passage
from bot.model.story import Origin, Report, Story
from bot.outbox.deliver import Pace
from bot.outbox.messenger import Messenger
from bot.settings import DigestPlan, SectionPlan
from bot.store import Store, StoryEntry, open_store
from handlers.delivery.delivery import payloads
from handlers.delivery.sender import Sender
from handlers.render.digest import digest
from tests.fakes.clock import SetClock
from tests.fakes.reports import report
from tests.fakes.slack_api import SlackApi

PACE = Pace(lease=timedelta(minutes=2), settle=timedelta(seconds=40))
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def plan(**changed: object) -> DigestPlan:
    """A digest at eight every morning."""
    given: dict[str, object] = {
        "id": "morning",
        "title": "Morning digest",
        "channel": "C0DIGESTS",
        "days": EVERY_DAY,
        "times": ("08:00",),
        "zone": "UTC",
        "set_up_by": "Mara Vell",
        "sections": (SectionPlan(title="All"),),
    }
    return DigestPlan.model_validate(given | changed)


class Room:
    """An index, a clock and a channel, and programs that post digests from the one to the other."""

    def __init__(self, index_file: Path, clock: SetClock, api: SlackApi) -> None:
        self.index_file = index_file
        self.store = open_store(index_file, clock, create=True)
        self.clock = clock
        self.api = api

    def program(self, *plans: DigestPlan, draw: Draw | None = None, messenger: Messenger | None = None) -> DigestPoster:
        """A program that was just started."""
        sends = messenger or Sender(self.api.client())
        return DigestPoster(self.store, plans or (plan(),), draw or self.draw, sends, self.clock, PACE)

    def draw(self, told: Digest) -> list[dict[str, Any]]:
        """The messages of a digest, as they are sent."""
        return payloads(digest(told), self.store.conversations)

    def tick_on(self, program: DigestPoster, **times: float) -> None:
        """Move the clock and let a program look at it."""
        self.clock.forward(**times)
        program.tick()

    def edition(self) -> Edition:
        """The only edition there is."""
        (only,) = self.store.editions.since(datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
        return only

    def index(self, *reports: Report, story: str = "") -> None:
        """Index the articles of one story, with what a comparison of them finds."""
        story_id = story or reports[0].article.id
        with self.store.writing() as writer:
            for one in reports:
                writer.put_article(one.article, one.analysis, id_given=True, ready=True, story=story_id)
            writer.put_story(StoryEntry(story_id, b"{}", (story_id,), None, None, len(reports)))
        self.compare(story_id)

    def compare(self, story_id: str) -> None:
        """Describe a story with all its articles."""
        told = _story(story_id, self.store.reports(self.store.articles_of(story_id)))
        with self.store.writing() as writer:
            writer.put_prepared(told, _comparison(told, self.store))

    def end_first_load(self) -> None:
        """The index is filled: whatever comes now is new."""
        with self.store.writing() as writer:
            writer.note("first_load", self.clock.now().isoformat())


def article(article_id: str, at: str, text: str = "", outlet: str = "Harbour Ledger") -> Report:
    """A short article that was published at a time."""
    words = text or f"Ferry {article_id} struck the pier at Norwick. Nobody was hurt. It sails again on Friday."
    return report(article_id, words, published=datetime.fromisoformat(at), outlet=outlet)


def _story(story_id: str, reports: Sequence[Report]) -> Story:
    articles = [one.article for one in reports]
    outlets = tuple(dict.fromkeys(one.outlet for one in articles))
    origins = tuple(Origin((one.id,), outlets=(one.outlet,)) for one in articles)
    return Story(story_id, articles[0].title, tuple(one.id for one in articles), origins, outlets)


def _comparison(told: Story, store: Store) -> Comparison | None:
    """The first sentences agree; the last ones are told by one alone; where two hold numbers, these differ."""
    reports = store.reports(told.articles)
    if len(reports) == 1:
        return None
    parts = [[_passage(one.article, part) for part in one.analysis.sentences] for one in reports]
    numbers = [(part, word) for mine in parts for part in mine for word in part.text.split() if word.isdigit()]
    sides = tuple(Side(part, word) for part, word in numbers)
    return Comparison(
        told,
        tuple(store.heads(told.articles)),
        agreed=(Agreement(tuple(mine[0] for mine in parts), len(parts)),),
        differ=(Difference(DifferenceKind.NUMBER, sides, "hurt"),) if len({side.value for side in sides}) > 1 else (),
        only=tuple(mine[-1] for mine in parts if len(mine) > 1),
    )


def _passage(article: Article, part: Sentence) -> Passage:
    words = article.text[part.start : part.end]
    return Passage(article.id, part.start, part.end, words, article.outlet, part.paragraph, article.url, article.file)
