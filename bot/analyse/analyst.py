"""Articles to their analyses, with the models and tables that this takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.analyse.article import analyse
from bot.analyse.language import language
from bot.analyse.models.ner import NameModel, RawSpan
from bot.attempt import Failed, attempt
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.text.furniture.related_headlines import without_related_headlines

LONGEST: Final = 60.0  # seconds of the processor's time; the longest texts that are read take a few


@dataclass(frozen=True, slots=True)
class Analyst:
    """Analyses articles with a name model and the known names, each within ``seconds`` of the processor's time."""

    model: NameModel
    gazetteer: Gazetteer
    seconds: float = LONGEST

    def analyses(self, articles: Sequence[Article]) -> list[Analysis | Failed]:
        """The analysis of each article; one that fails or takes too long must not keep the others waiting."""
        named = attempt(partial(self._named, articles))
        if not isinstance(named, Failed):
            return [attempt(partial(analyse, *each, self.gazetteer), self.seconds) for each in named]
        if len(articles) == 1:
            return [named]
        return [analysis for article in articles for analysis in self.analyses([article])]

    def _named(self, articles: Sequence[Article]) -> list[tuple[Article, str, Sequence[RawSpan]]]:
        """Each article with its language and the names that the model finds in it."""
        languages = [article.language or language(article.text) for article in articles]
        names = self.model.spans([without_related_headlines(article.text) for article in articles], languages)
        return list(zip(articles, languages, names, strict=True))
