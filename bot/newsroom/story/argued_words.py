"""Words of a question that only opinion and analysis in a story have, which are not compared with its reports."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.answering.answer import AT_ODDS, answer_from_sentences
from bot.answering.wanted import words_in_reports
from bot.model.article import ARGUING
from bot.model.story import Report
from bot.model.story_answer import StoryAnswer
from bot.newsroom.finding.lookup import typed_words
from bot.store import Store
from bot.text.typed.question import question


def with_words_argued(store: Store, answer: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with sentences of the story's opinion pieces for those of its words that no report has, if any do."""
    read = {report.article.id for report in reports}
    of_asked = (head for head in answer.heads if answer.outlet in ("", head.outlet))
    pieces = [head.id for head in of_asked if head.genre in ARGUING and head.id not in read]
    if not answer.lacking or not pieces:
        return answer
    arguing = store.reports(pieces)
    asked = question(typed_words(" ".join(answer.lacking)))
    argued = words_in_reports(asked, arguing)
    words = [word for word in answer.lacking if word.lower() in argued]
    if not words:
        return answer
    sides = answer_from_sentences(asked, arguing).sides
    return replace(
        answer,
        lacking=tuple(word for word in answer.lacking if word not in words),
        apart=(*answer.apart, *words),
        having=(*answer.having, *islice(sides, AT_ODDS)),
    )
