"""Articles to their analyses, with the models and tables that this takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.analyse.article import analyse
from bot.analyse.language import language
from bot.analyse.models.ner import NameModel
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.text.glued import without_glued


@dataclass(frozen=True, slots=True)
class Analyst:
    """Analyses articles with a name model and the known names."""

    model: NameModel
    gazetteer: Gazetteer

    def analyses(self, articles: Sequence[Article]) -> list[Analysis]:
        """The analysis of each article."""
        languages = [article.language or language(article.text) for article in articles]
        names = self.model.spans([without_glued(article.text) for article in articles], languages)
        return [analyse(*each, self.gazetteer) for each in zip(articles, languages, names, strict=True)]
