"""Articles to their analyses, with the models and tables that this takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.analyse.article import analyse
from bot.analyse.language import language
from bot.analyse.models.ner import NameModel, RawSpan
from bot.clock import TooSlowError, limited_to
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.text.related_headlines import without_related_headlines

LONGEST: Final = 60.0  # seconds of the processor's time; the longest texts that are read take a few


@dataclass(frozen=True, slots=True)
class Analyst:
    """Analyses articles with a name model and the known names, each within ``seconds`` of the processor's time."""

    model: NameModel
    gazetteer: Gazetteer
    seconds: float = LONGEST

    def analyses(self, articles: Sequence[Article]) -> list[Analysis | None]:
        """The analysis of each article, None for one that takes too long: it must not keep the others waiting."""
        languages = [article.language or language(article.text) for article in articles]
        names = self.model.spans([without_related_headlines(article.text) for article in articles], languages)
        return [self._analysis(*each) for each in zip(articles, languages, names, strict=True)]

    def _analysis(self, article: Article, language: str, names: Sequence[RawSpan]) -> Analysis | None:
        try:
            with limited_to(self.seconds):
                return analyse(article, language, names, self.gazetteer)
        except TooSlowError:
            return None
