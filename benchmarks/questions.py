"""Questions as people would ask them, drawn from an index: always the same ones for the same index."""

import random

from bot.newsroom import Newsroom

STORIES = 500  # the latest ones, which people ask about


class Questions:
    """Draws words, names, articles and stories of one index."""

    def __init__(self, newsroom: Newsroom, seed: int = 7) -> None:
        self._rng = random.Random(seed)
        stories = newsroom.stories(STORIES)
        self._stories = [story.id for story in stories]
        self._shared = [story.articles for story in stories if len(story.articles) > 1]
        articles = [article for story in stories for article in story.articles]
        self._heads = newsroom.store.heads(articles)
        self._names = sorted({row.name for row in newsroom.store.names()})

    def words(self, count: int = 2) -> str:
        """Words of one headline."""
        words = [word for word in self._rng.choice(self._heads).title.split() if len(word) > 3] or ["harbour"]
        return " ".join(self._rng.sample(words, min(count, len(words))))

    def title(self) -> str:
        """A whole headline."""
        return self._rng.choice(self._heads).title

    def article(self) -> str:
        """An article's id."""
        return self._rng.choice(self._heads).id

    def pair(self) -> str:
        """Two articles of one story, as "A vs B"."""
        return " vs ".join(self._rng.sample(self._rng.choice(self._shared), 2))

    def story(self) -> str:
        """A story's id."""
        return self._rng.choice(self._stories)

    def name(self) -> str:
        """A name in the index."""
        return self._rng.choice(self._names)

    def misspelt(self) -> str:
        """A name with one letter wrong."""
        name = self.name()
        place = self._rng.randrange(len(name))
        return name[:place] + self._rng.choice("aeiounrs") + name[place + 1 :]
