"""The articles of one story: features of them all, and full reports of the few that are needed.

All articles of a small story are read. In a large one, all but the new and changed articles have a stored card, so that
one more article costs about the same whether a story has twenty articles or hundreds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.compare.article_outlines import ArticleOutline, StoryOutline, digests
from bot.compare.select_reports import MOST_REPORTS
from bot.index.cards import (
    MADE,
    article_features,
    card,
    digests_of,
    features_of,
    linking_of,
    sentences_of,
    spelling_of,
    with_linking,
)
from bot.model.passage import Passage, passage_of
from bot.model.story import Report
from bot.model.uses import Use, uses
from bot.store import Card, Store
from bot.stories import Linking, OriginFeatures, SpeltFeatures, spelt_features


class StoryArticles:
    """Reads a story's articles as needed; cards are stored for stories of more than ``MOST_REPORTS`` articles."""

    def __init__(self, store: Store, articles: Sequence[str]) -> None:
        self._store = store
        self.keeps = len(articles) > MOST_REPORTS
        self._cards = store.cards(articles, MADE) if self.keeps else {}
        self._reports = {one.article.id: one for one in store.reports([a for a in articles if a not in self._cards])}
        self._features = {article: features_of(kept) for article, kept in self._cards.items()}
        self._features |= {article: article_features(report) for article, report in self._reports.items()}
        self._spelt: dict[str, SpeltFeatures] = {}
        self.articles = [article for article in articles if article in self._features]
        self.linkings = {article: linking for article, kept in self._cards.items() if (linking := linking_of(kept))}

    def uses(self) -> list[tuple[Use, ...]]:
        """The names that each article uses."""
        return [self._features[article].uses for article in self.articles]

    def features(self) -> list[OriginFeatures]:
        """The features of all articles, the earliest first."""
        return sorted((one.features for one in self._features.values()), key=lambda one: one.head.order)

    def spelt(self, article: str) -> SpeltFeatures:
        """The features of an article with the spelling of its words."""
        found = self._spelt.get(article)
        if found is None:
            kept = self._cards.get(article)
            found = self._spelt[article] = spelling_of(kept) if kept else spelt_features(self._reports[article])
        return found

    def report(self, article: str) -> Report:
        """One full report."""
        return self.reports([article])[0]

    def reports(self, articles: Sequence[str]) -> list[Report]:
        """Full reports, in the order asked for."""
        missing = [article for article in articles if article not in self._reports]
        self._reports |= {one.article.id: one for one in self._store.reports(missing)}
        return [self._reports[article] for article in articles]

    def renew(self, report: Report) -> None:
        """Replace a report whose names have changed."""
        article = report.article.id
        self._cards.pop(article, None)
        self._reports[article] = report
        self._features[article] = replace(self._features[article], uses=uses(report.analysis))

    def kept(self) -> StoryOutline:
        """What a comparison needs of all articles."""
        return StoryOutline(
            [ArticleOutline(one.features.head, one.uses, one.capitals) for one in self._features.values()], self
        )

    def digests(self, article: str) -> Sequence[int]:
        """The digests of an article's sentences."""
        kept = self._cards.get(article)
        return digests_of(kept) if kept else digests(self._reports[article])

    def passages(self, wanted: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Passage]]:
        """Sentences by article and number; for an article with a card, only its text is read."""
        texts = self._store.texts([article for article in wanted if article in self._cards])
        return {article: self._passages(article, numbers, texts) for article, numbers in wanted.items()}

    def cards(self, linkings: Mapping[str, Linking]) -> dict[str, Card]:
        """The cards to store: of articles without one, and of those that have just been compared with others."""
        if not self.keeps:
            return {}
        made = {
            article: card(self._reports[article], one)
            for article, one in self._features.items()
            if article not in self._cards
        }
        changed = {**{article: self.linkings[article] for article in made if article in self.linkings}, **linkings}
        known = self._cards | made
        return made | {article: with_linking(known[article], one) for article, one in changed.items()}

    def _passages(self, article: str, numbers: Sequence[int], texts: Mapping[str, str]) -> list[Passage]:
        kept = self._cards.get(article)
        if kept is None:
            report = self._reports[article]
            sentences = report.body
            return [report.passage(sentences[number]) for number in numbers]
        stored = sentences_of(kept)
        return [passage_of(self._features[article].features.head, texts[article], stored[number]) for number in numbers]
