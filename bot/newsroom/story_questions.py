"""Questions to a story: what its sentences have on them, and which other story a question names."""

from collections.abc import Sequence
from typing import Final

from bot.compare.answering import asked, speaks_of
from bot.model.answer import StoryAnswer
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.newsroom.lookup import DISTINCT, TELLING, near, typed_words
from bot.store import Store
from bot.text.questions import question
from bot.text.words import rarity, stem, words

_SPOKEN_OF: Final = frozenset("""he she they it him her them his hers their its this that these those""".split())
_READ: Final = 20  # articles of a story in which words are looked for


def in_story(typed: str, story: Story, heads: Sequence[Head], reports: Sequence[Report]) -> StoryAnswer:
    """What the reports that speak for a story have on a question, and whose outlets have nothing."""
    read = question(typed_words(typed))
    told = asked(read, reports)
    telling = {side.passage.outlet for side in told}
    silent = tuple(dict.fromkeys(r.article.outlet for r in reports if r.article.outlet not in telling))
    return StoryAnswer(story, tuple(heads), typed, told, bool(read.kinds), silent)


def named_story(store: Store, typed: str, reports: Sequence[Report] = ()) -> str:
    """The id of the one story that a question names beside those that are spoken of; empty where there is none.

    Its headlines hold words of the question of which ``reports`` have nothing, and these words weigh more than those
    that the reports have: "how many died in the Norwick flood?" beside a strike. Of all words that the reports lack its
    articles speak. A question that says "she" or "it" is of what was spoken of.
    """
    if reports and not _SPOKEN_OF.isdisjoint(words(typed)):
        return ""
    asks = question(typed_words(typed))
    read, held = asks.words, speaks_of(asks, reports)
    lacking = {stem(word): rarity(stem(word)) for word in read if word not in held and not word.isdigit()}
    least = max(DISTINCT, sum(rarity(stem(word)) for word in held))
    scores = {
        story.id: sum(weight for term, weight in lacking.items() if term in headlines(store, story))
        for story in near(store, " ".join(word for word in read if word not in held), TELLING)
    }
    best, *others = sorted(scores, key=lambda story_id: -scores[story_id]) or [""]
    if not best or scores[best] <= least or any(scores[one] == scores[best] for one in others):
        return ""
    speaking = speaks_of(asks, store.reports(store.articles_of(best)[:_READ]))
    return best if speaking >= set(read) - held else ""


def headlines(store: Store, story: Story) -> frozenset[str]:
    """The stems of the words in the headlines of a story's articles."""
    return frozenset(stem(word) for head in store.heads(story.articles) for word in words(head.title))
