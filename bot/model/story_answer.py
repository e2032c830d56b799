"""A question to a story: the sentences of its outlets that may answer, or what somebody says in it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import compress

from bot.model.article import ARGUING
from bot.model.comparison import Side
from bot.model.passage import Head
from bot.model.story import Story
from bot.model.summary import Voice


class Sought(StrEnum):
    """What a question asks a sentence for."""

    FIGURE = "figure"
    DATE = "date"
    TIME = "time of day"
    PLACE = "place"
    WORDS = "sentence"


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """A story's own sentences that may answer a question, each outlet's best first.

    The ``value`` of each is the figure or date that was ``sought``, empty if none was; ``meant`` has the places of what
    was found by meaning. ``agreed`` report the same fact as one of them, for outlets without such a sentence;
    ``silent`` are the others, of which those ``unmentioning`` have none of the words ``about`` which is asked, in any
    form. ``lacking`` are the question's words that no sentence of the story has, or none of the ``outlet`` if only one
    is asked; ``apart`` those that only other sentences have, as ``having`` do, if only of an opinion piece. If nothing
    is ``told``, ``nearest`` are the sentences least far in meaning. ``dated``: when each was published tells which to
    believe. ``elsewhere`` are other stories that it may be meant for. ``named``: words of the question only name the
    story, and were left out of it, since nothing else of it is told.
    """

    story: Story
    heads: tuple[Head, ...]
    asked: str
    told: tuple[Side, ...] = ()
    sought: Sought = Sought.WORDS
    silent: tuple[str, ...] = ()
    agreed: tuple[Side, ...] = ()
    meant: frozenset[tuple[str, int]] = frozenset()
    lacking: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    having: tuple[Side, ...] = ()
    outlet: str = ""
    about: tuple[str, ...] = ()
    unmentioning: tuple[str, ...] = ()
    nearest: tuple[Side, ...] = ()
    dated: bool = False
    elsewhere: tuple[Story, ...] = ()
    named: bool = False

    @property
    def by_meaning(self) -> bool:
        """Whether all of its sentences were found by meaning."""
        return bool(self.told) and all(side.passage.place in self.meant for side in self.told)

    @property
    def pieces(self) -> tuple[Head, ...]:
        """The opinion pieces and analyses of which it has sentences, for words that no report has."""
        having = {side.passage.article for side in self.having}
        return tuple(head for head in self.heads if head.genre in ARGUING and head.id in having)

    @property
    def argued(self) -> bool:
        """Whether all that has more of the question's words is opinion or analysis."""
        return bool(self.having) and {side.passage.article for side in self.having} == {head.id for head in self.pieces}

    @property
    def by_words(self) -> bool:
        """Whether there are sentences that have words of the question, or it names the story."""
        return self.named or (bool(self.told) and not self.by_meaning)


@dataclass(frozen=True, slots=True)
class Statements:
    """What a speaker, or an outlet of the index, says in a story; empty if nothing in it is theirs.

    ``speaker`` is the name that was typed, or the outlet's own name if ``voices`` are sentences of its articles
    (``is_outlet``). ``about`` are the words that were asked about; ``on_it`` counts the voices that have them, which
    come first. ``others`` are the story's speakers, if the name is that of nobody in it. ``entity`` is who speaks, if
    an entity's name alone was typed, and ``called`` the full name of the one person who does, if the story gives it.
    Of somebody without ``voices``, ``instead`` has what those say who speak ``for_them``, or else what may be theirs.
    ``elsewhere`` are the stories that the words name, of which this one says nothing.
    """

    story: Story
    heads: tuple[Head, ...]
    speaker: str
    voices: tuple[Voice, ...] = ()
    is_outlet: bool = False
    about: str = ""
    on_it: int = 0
    others: tuple[str, ...] = ()
    entity: str = ""
    called: str = ""
    instead: tuple[Voice, ...] = ()
    for_them: bool = False
    elsewhere: tuple[Story, ...] = ()

    def in_articles(self, articles: Collection[str]) -> "Statements":
        """The same with the voices of these articles alone, if any are given."""
        held = [not articles or voice.passage.article in articles for voice in self.voices]
        instead = tuple(each for each in self.instead if not articles or each.passage.article in articles)
        return replace(self, voices=tuple(compress(self.voices, held)), on_it=sum(held[: self.on_it]), instead=instead)
