"""One article analysed, step by step."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.analyse.attribution.antecedents import antecedents
from bot.analyse.attribution.attributions import attributions
from bot.analyse.attribution.quotes import quotes
from bot.analyse.described.descriptions import descriptions
from bot.analyse.figures import figures
from bot.analyse.models.ner import RawSpan
from bot.analyse.names.entities import mentions
from bot.analyse.own_headline import with_title_as_heading
from bot.analyse.restore_spans import restored
from bot.analyse.salience import salience
from bot.analyse.wire import wire
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import Analysis, Sentence
from bot.model.article import Article
from bot.text.furniture.related_headlines import own_parts, without_related_headlines
from bot.text.sentences import sentences
from bot.text.shingles import signature
from bot.text.words import word_count

_A_REWRITE: Final = timedelta(days=7)  # later, it is as likely a correction of one word


def analyse(article: Article, language: str, spans: Sequence[RawSpan], gazetteer: Gazetteer) -> Analysis:
    """All that answers need of one article in a language.

    ``spans`` are the names that a model found in its text ``without_related_headlines``: nothing is read from those.
    """
    text = without_related_headlines(article.text)
    found = _analysis(article, text, language, spans, gazetteer)
    return found if text == article.text else restored(found, article.text, list(own_parts(article.text)))


def _analysis(article: Article, text: str, language: str, spans: Sequence[RawSpan], gazetteer: Gazetteer) -> Analysis:
    published = article.local
    split = sentences(text, published.date() if published else None)
    parts = with_title_as_heading("" if article.title_from_text else article.title, text, split)
    named = mentions(text, parts, spans, gazetteer)
    measured = figures(text, published, _rewritten(article))
    people = antecedents(text, parts, named)
    quoted = quotes(text, parts, people)
    said = attributions(text, parts, quoted, people)
    weights = salience(article.title, text, parts, measured)
    return Analysis(
        language=language,
        words=word_count(text),
        sentences=tuple(
            Sentence(part.start, part.end, part.paragraph, part.kind, weight, who)
            for part, weight, who in zip(parts, weights, said, strict=True)
        ),
        mentions=named,
        figures=measured,
        quotes=quoted,
        descriptions=descriptions(text, parts, named),
        wire=wire(text, article.byline, article.title),
        shingles=signature(text),
    )


def _rewritten(article: Article) -> date | None:
    """The day an article was updated, if that is another and so soon that its text may be of either."""
    published = article.local
    if published is None or article.updated is None:
        return None
    updated = article.updated.astimezone(published.tzinfo)
    soon = updated - published <= _A_REWRITE
    return updated.date() if soon and updated.date() > published.date() else None
