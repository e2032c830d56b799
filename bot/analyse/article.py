"""One article analysed, step by step."""

from collections.abc import Sequence
from dataclasses import replace

from bot.analyse.attribution import attributions
from bot.analyse.descriptions import descriptions
from bot.analyse.entities import mentions
from bot.analyse.figures import figures
from bot.analyse.model import RawSpan
from bot.analyse.quotes import quotes
from bot.analyse.salience import salience
from bot.analyse.wire import wire
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.text.sentences import sentences
from bot.text.shingles import signature
from bot.text.words import WORD


def analyse(article: Article, language: str, spans: Sequence[RawSpan], gazetteer: Gazetteer) -> Analysis:
    """All that answers need of one article in a language; ``spans`` are the names a model found in its text."""
    text = article.text
    parts = sentences(text)
    named = mentions(text, parts, spans, gazetteer)
    measured = figures(text, article.published)
    quoted = quotes(text, parts, named)
    said = attributions(text, parts, quoted, named)
    weights = salience(article.title, text, parts, named, measured, quoted)
    return Analysis(
        language=language,
        words=sum(1 for _ in WORD.finditer(text)),
        sentences=tuple(
            replace(part, salience=weight, attribution=who)
            for part, weight, who in zip(parts, weights, said, strict=True)
        ),
        mentions=named,
        figures=measured,
        quotes=quoted,
        descriptions=descriptions(text, parts, named),
        wire=wire(text, article.byline, article.title),
        shingles=signature(text),
    )
