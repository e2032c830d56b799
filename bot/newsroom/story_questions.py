"""Questions to a story: which sentences answer them, and which other story a question names."""

from collections.abc import Sequence
from typing import Final

from bot.compare.answering import asked, speaks_of
from bot.model.analysis import FigureKind
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.model.story_answer import Sought, StoryAnswer
from bot.newsroom.lookup import DISTINCT, headlines, near, typed_words
from bot.newsroom.outlets import outlet_asked
from bot.store import Store
from bot.text.questions import Question, question
from bot.text.words import rarity, stem, words

_SPOKEN_OF: Final = frozenset("""he she they it him her them his hers their its this that these those""".split())
_READ: Final = 20  # articles of a story searched for the words
# Rarity, in nats, of the words that name another story to somebody who speaks of one: two distinctive words or a name,
# but not an office ("the mayor") or a thing that every town has.
_CLEAR: Final = 6.0
_TITLE: Final = 2  # words that are no accident if a story's headlines have all of them


def in_story(typed: str, story: Story, heads: Sequence[Head], reports: Sequence[Report]) -> StoryAnswer:
    """What the reports of a story say on a question, and which outlets say nothing.

    "Does the Ledger mention Quill?" asks the sentences of the Ledger alone.
    """
    outlet, about = outlet_asked(typed, reports)
    read = question(typed_words(about or typed))
    asks = [report for report in reports if report.article.outlet == outlet] if outlet else reports
    sides = asked(read, asks)
    outlets = {side.passage.outlet for side in sides}
    silent = tuple(dict.fromkeys(r.article.outlet for r in asks if r.article.outlet not in outlets))
    return StoryAnswer(story, tuple(heads), typed, sides, _sought(read), silent)


def _sought(read: Question) -> Sought:
    if read.kinds:
        return Sought.DATE if FigureKind.DATE in read.kinds else Sought.FIGURE
    if read.clock:
        return Sought.TIME
    return Sought.PLACE if read.where else Sought.WORDS


def named_story(store: Store, typed: str, reports: Sequence[Report] = ()) -> str:
    """The id of the one other story that a question names; '' if there is none.

    Its headlines have words of the question that ``reports`` lack, these name it clearly, and they outweigh the words
    that the reports have: "how many died in the Norwick flood?" in a thread about a strike. Its articles have all words
    that the reports lack. A question with "she" or "it", of what an outlet reports, or for the toll, stays with this
    story.
    """
    if reports and (not _SPOKEN_OF.isdisjoint(words(typed)) or outlet_asked(typed, reports)[0]):
        return ""
    asks = question(typed_words(typed))
    if reports and asks.of_any_story:
        return ""
    read, held = asks.words, speaks_of(asks, reports)
    lacking = {stem(word): rarity(stem(word)) for word in read if word not in held and not word.isdigit()}
    least = max(DISTINCT, sum(rarity(stem(word)) for word in held))
    scores = {
        story.id: sum(weight for term, weight in lacking.items() if term in headlines(store, story))
        for story in near(store, " ".join(word for word in read if word not in held))
    }
    best, *others = sorted(scores, key=lambda story_id: -scores[story_id]) or [""]
    if not best or scores[best] <= least or any(scores[one] == scores[best] for one in others):
        return ""
    if reports and not is_named_by(store, typed, best):
        return ""
    speaking = speaks_of(asks, store.reports(store.articles_of(best)[:_READ]))
    return best if speaking >= set(read) - held else ""


def is_named_by(store: Store, typed: str, story_id: str) -> bool:
    """Whether typed words name a story clearly.

    Its headlines have all of several, or rare ones; or one in its headlines is a name in its articles.
    """
    asked = question(typed_words(typed)).words
    story = store.story(story_id)
    told = [word for word in asked if story and stem(word) in headlines(store, story)]
    if len(asked) == len(told) >= _TITLE or sum(rarity(stem(word)) for word in told) > _CLEAR:
        return True
    reports = store.reports(store.articles_of(story_id)[:_READ]) if told else ()
    names = {mention.text.lower() for report in reports for mention in report.analysis.mentions}
    return not names.isdisjoint(told)


def speaks_of_all(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have all the words that a question asks about, or synonyms of them."""
    asks = question(typed_words(typed))
    return speaks_of(asks, store.reports(store.articles_of(story_id)[:_READ])) >= set(asks.words)
