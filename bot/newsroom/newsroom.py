"""The single entry point to all answers, for the terminal and for Slack."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from threadpoolctl import ThreadpoolController

from bot.answering.sentence_vectors import Meaning
from bot.clock import SystemClock
from bot.compare import compare, shipped_models
from bot.compare.select_reports import MOST_REPORTS, reports_to_align
from bot.entities.dictionary import load_dictionary
from bot.errors import GoneError
from bot.model.comparison import Comparison
from bot.model.entity import Candidate, Profile
from bot.model.passage import Evidence, Head
from bot.model.search import Choice, Freshness, NotFound, SearchPage
from bot.model.story import Report, Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom.developments.correction_changes import changes
from bot.newsroom.developments.newest_first import newest_first
from bot.newsroom.finding.lookup import OFFERED, find, typed_words
from bot.newsroom.finding.name_book import NameBooks, is_guess, namesakes, ranked, reasons
from bot.newsroom.finding.no_results import check_words, choice_or_not_found, not_compared, not_found, outlet_named
from bot.newsroom.finding.pairs import pair_story, shared_scores, two_meant
from bot.newsroom.finding.paraphrase_search import ParaphraseSearch
from bot.newsroom.finding.searching import search
from bot.newsroom.passages import in_paragraph
from bot.newsroom.people.descriptions import first_wording
from bot.newsroom.people.profiles import profile
from bot.newsroom.people.statements import statements
from bot.newsroom.story.agreed_facts import with_agreed
from bot.newsroom.story.argued_words import with_words_argued
from bot.newsroom.story.story_questions import answer_in_story, named_story, with_other_stories
from bot.newsroom.story.summaries import summarise, summarise_story
from bot.ports import Clock, Encoder
from bot.settings import Settings
from bot.store import Store, open_store

_GONE = "This article is no longer in the index, or may not be shown."
_NO_STORY = "This story is no longer in the index."


def open_newsroom(settings: Settings) -> "Newsroom":
    """The newsroom for the index in the settings.

    Raises:
        IndexMissingError: there is no index yet.
        SettingsError: the dictionary of names cannot be used.
    """
    clock = SystemClock()
    return Newsroom(open_store(settings.index, clock), settings, clock)


class Newsroom:
    """Answers questions from one index; thread-safe."""

    def __init__(self, store: Store, settings: Settings, clock: Clock, encoder: Encoder | None = None) -> None:
        self.store = store
        self.settings = settings
        self.clock = clock
        self._names = NameBooks(store, load_dictionary(settings.entities) if settings.entities else ())
        self._meaning = Meaning(encoder) if encoder else None
        self._paraphrases = ParaphraseSearch(store, self._meaning)
        self._threads = ThreadpoolController()  # scans all loaded libraries: once, not for each question

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""
        self._names.current()
        shipped_models()
        if several := [story for story in self.store.stories(20) if len(story.articles) > 1]:
            self.compare_articles(*several[0].articles[:2])

    def freshness(self) -> Freshness:
        """How much is in the index and how new it is."""
        return self.store.freshness()

    def summary(self, typed: str, count: int | None = None) -> Summary | StorySummary | Choice | NotFound:
        """The summary of an article or story, asked for by words, headline, address or id."""
        found = find(self.store, typed.strip(), typed_words(typed))
        if len(found.heads) == 1:
            return self.article_summary(found.heads[0].id, count)
        if found.best_story:
            return self.story_summary(found.best_story, count)
        return self._paraphrases.beside(choice_or_not_found(self.store, self._names.current().index, typed, found))

    def article_summary(self, article_id: str, count: int | None = None) -> Summary:
        """One article in ``count`` of its own sentences (1 to 10; by default, as many as the settings say).

        Raises:
            NotFoundError: there is no such article, or it may not be shown.
        """
        report, head = self.store.report(article_id), self.store.head(article_id)
        if report is None or head is None:
            raise GoneError(_GONE)
        earlier = self.store.earlier_versions(article_id)
        changed = changes(earlier[-1], report) if earlier else []
        story = self.store.story(head.story) if head.story else None
        link = next((link for link in story.ties if link.article == article_id), None) if story else None
        made = summarise(report, head, self._count(count), self._names.current().labels, changed)
        return replace(made, link=link, together=len(story.articles) if story else 1)

    def story_summary(self, story_id: str, count: int | None = None) -> StorySummary | Summary:
        """A story in ``count`` sentences from its origins; the summary of its article if it has only one.

        Raises:
            NotFoundError: there is no such story, or it is being prepared.
        """
        ids = self.store.articles_of(story_id)
        if len(ids) == 1:
            return self.article_summary(ids[0], count)
        story = self.story(story_id)
        heads, comparison = self.store.heads(ids), self.store.comparison(story_id)
        labels = self._names.current().labels
        return summarise_story(story, heads, self._chosen_reports(story, heads), comparison, self._count(count), labels)

    def compare(self, typed: str, against: str = "") -> Comparison | Summary | Choice | NotFound:
        """The comparison of a story, or of two articles: "A vs B", or A ``against`` B; the summary of a single one."""
        if (two := two_meant(self.store, typed, against)) is not None:
            return self._beside(two)
        found = find(self.store, typed.strip(), typed_words(typed))
        if found.best_story:
            return self.compare_story(found.best_story)
        if len(found.heads) == 1:
            [head] = found.heads
            return self.compare_story(head.story) if head.story else self.article_summary(head.id)
        missing = self._paraphrases.beside(choice_or_not_found(self.store, self._names.current().index, typed, found))
        two = two_meant(self.store, typed, surely=False) if isinstance(missing, NotFound) else None
        return missing if two is None or isinstance(two, str) else self._beside(two)

    def _beside(self, two: tuple[str, str] | Choice | str) -> Comparison | Summary | Choice | NotFound:
        """The comparison of two articles or of the one story of both, a choice, or that words name nothing."""
        if isinstance(two, Choice):
            return self.compare_story(two.stories[0].id) if len(two.stories) == 1 else two
        return self.not_found(two) if isinstance(two, str) else self.compare_articles(*two)

    def compare_story(self, story_id: str) -> Comparison | Summary:
        """A story's prepared comparison; the summary of its article if it has only one.

        Raises:
            NotFoundError: there is no such story, or it is being prepared.
        """
        ids = self.store.articles_of(story_id)
        if len(ids) == 1:
            return self.article_summary(ids[0])
        self.story(story_id)
        comparison = self.store.comparison(story_id)
        if comparison is None:
            raise not_compared(self.settings.index)
        return comparison

    def ask_story(self, typed: str, story_id: str = "", article_ids: Sequence[str] = ()) -> StoryAnswer | NotFound:
        """What the sentences of a story, or of these articles, say on a question, or another story that it names.

        Raises:
            NotFoundError: there is no such story, or none of the articles may be shown.
        """
        if not story_id and not article_ids:
            named = named_story(self.store, typed)
            return self._ask_story(typed, named)[0] if named else self.not_found(typed)
        here, reports = self._ask_story(typed, story_id, article_ids)
        named = named_story(self.store, typed, reports)
        there = self._ask_story(typed, named)[0] if named else here
        answers = named and (there.by_words or (there.told and not here.by_words))
        return there if answers else with_other_stories(self.store, here, reports)

    def says(
        self, who: str, about: str = "", story_id: str = "", article_ids: Sequence[str] = (), *, owning: bool = False
    ) -> Statements:
        """What somebody, or an outlet, says in a story, as these articles have it, or in articles; ``about`` first.

        Raises:
            NotFoundError: there is no such story, or none of the articles may be shown.
            UsageError: ``who`` has no letter and no digit.
        """
        check_words(who)
        story, heads, reports = self._load(story_id, article_ids)
        return statements(story, heads, reports, who, about, owning=owning).in_articles(article_ids)

    def _ask_story(self, typed: str, story_id: str, ids: Sequence[str] = ()) -> tuple[StoryAnswer, Sequence[Report]]:
        story, heads, reports = self._load(story_id, ids)
        found = with_words_argued(self.store, answer_in_story(typed, story, heads, reports, self._meaning), reports)
        return newest_first(self.store, with_agreed(self.store, found, reports), reports), reports

    def _load(self, story_id: str, ids: Sequence[str]) -> tuple[Story, Sequence[Head], Sequence[Report]]:
        """A story, or one made of these articles, with the heads of all articles and the reports that represent it."""
        heads = self.store.heads_of(story_id) if story_id else self.store.heads(ids)
        if not heads:
            msg = "What this thread was about is no longer in the index."
            raise GoneError(msg)
        story = self.story(story_id) if story_id else pair_story(self.store.reports(ids))
        return story, heads, self._chosen_reports(story, heads)

    def entity(self, typed: str) -> Profile | Choice | NotFound:
        """Who or what a name is, by any name, alias or misspelling; a choice if it may mean several.

        Raises:
            UsageError: the input has no letter and no digit.
        """
        check_words(typed)
        clear, found = ranked(self._names.current(), typed_words(typed))
        if all(map(is_guess, found)) and (outlet := outlet_named(self.store, typed)):
            return outlet
        if clear:
            return replace(self.profile(found[0].entity.id), why=reasons(found[0]), guessed=is_guess(found[0]))
        return namesakes(typed, found[:OFFERED], partial(first_wording, self.store)) if found else self.not_found(typed)

    def profile(self, entity_id: str) -> Profile:
        """What the index knows of an entity; the newsroom's entry alone if no visible article mentions it.

        Raises:
            NotFoundError: no visible article mentions it, and the newsroom does not list it.
        """
        entity = self.store.entity(entity_id)
        if entity is None or not self.store.mentioned_in(entity_id, 1):
            if listed := self._names.listed(entity_id):
                return Profile(listed, (), 0, 0, None, None, searched=self.freshness())
            msg = "No article in the index mentions this name any more."
            raise GoneError(msg)
        labels = self._names.current().labels
        return profile(self.store, replace(entity, name=labels.get(entity_id, (entity.name,))[0]), labels)

    def candidates(self, name: str, limit: int = OFFERED) -> Sequence[Candidate]:
        """Entities that a name may mean, best first."""
        return self._names.current().index.candidates(name, limit)

    def search(self, typed: str, page: int = 1, outlet: str = "") -> SearchPage | NotFound:
        """Articles by words and filters, of an ``outlet`` if one is given, or the newest; pages count from 1.

        Raises:
            NotFoundError: no outlet has the name in the filter.
            UsageError: a filter cannot be parsed, or the input has neither a filter nor a word.
        """
        book, now, zone = self._names.current(), self.clock.now(), self.settings.zone
        return self._paraphrases.beside(search(self.store, book, typed, now, zone, page, outlet))

    def story(self, story_id: str) -> Story:
        """One story.

        Raises:
            NotFoundError: there is none with this id, or it is being prepared.
        """
        story = self.store.story(story_id)
        if story is None:
            raise not_compared(self.settings.index) if self.store.articles_of(story_id) else GoneError(_NO_STORY)
        return story

    def stories(self, limit: int = 20) -> Sequence[Story]:
        """Stories, the latest first."""
        return self.store.stories(limit)

    def evidence(self, article_id: str, start: int, end: int) -> Evidence:
        """A sentence in its paragraph.

        Raises:
            NotFoundError: the article is gone, hidden, or has no sentence there.
        """
        report, head = self.store.report(article_id), self.store.head(article_id)
        found = in_paragraph(report, head, start, end) if report and head else None
        if found is None:
            msg = "This passage is no longer in the index: the article was changed, withdrawn or removed."
            raise GoneError(msg)
        return found

    def not_found(self, typed: str) -> NotFound:
        """The answer if nothing matches: how fresh the index is, and similar stories and names.

        Raises:
            UsageError: the input has no letter and no digit.
        """
        return not_found(self.store, self._names.current().index, typed, typed_words(typed))

    def compare_articles(self, one: str, other: str) -> Comparison | Summary:
        """Two articles compared on demand, by the scores of the story that they share or by words; of one its summary.

        Raises:
            NotFoundError: one of them does not exist, or may not be shown.
        """
        if one == other:
            return self.article_summary(one)
        reports, scores = self.store.reports([one, other]), shared_scores(self.store, [one, other])
        if len(reports) < 2:  # noqa: PLR2004 - a pair
            raise GoneError(_GONE)
        with self._threads.limit(limits=1, user_api="blas"):  # as in indexing: threads cost more than they save
            comparison = compare(pair_story(reports), reports, scores=scores)
        return replace(comparison, heads=tuple(self.store.heads([head.id for head in comparison.heads])))

    def _chosen_reports(self, story: Story, heads: Sequence[Head]) -> Sequence[Report]:
        """The reports that represent a story: those that are compared, or the first ones if none is news."""
        return self.store.reports(reports_to_align(story, heads) or [head.id for head in heads[:MOST_REPORTS]])

    def _count(self, count: int | None) -> int:
        return min(10, max(1, count or self.settings.summary_sentences))
