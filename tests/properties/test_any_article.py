"""Whatever stands in an article, it is read to the end and every part points into its text."""

from datetime import UTC, datetime
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.analyse.article import analyse
from bot.analyse.models.ner import open_model
from bot.entities.gazetteer import Gazetteer
from bot.entities.link import Linker
from bot.model.article import Article
from bot.model.story import Report
from bot.stories.cluster_features import cluster_features

PIECES = (
    "Jana Holt",
    "J. Holt",
    "Holt Jr.",
    "former mayor",
    "a lawyer for the",
    "who is",
    "one of the",
    "(R-Ohio)",
    "62,",
    "Hurricane",
    "Cup",
    "film",
    "Mr. O’Neill",
    "A.B. C",
    "van der Berg",
    "Al-Rashid",
    "José",
    "St. Mary's",
    "U.S.",
    "the",
    "said",
    "“We go,”",
    "‘no’",
    "“",
    "”",
    "(",
    ")",
    "—",
    "-",
    "$1.2bn",
    "24",
    "two dozen",
    "190 miles (306 km)",
    "on Monday",
    "Jan. 20",
    "1,",
    ".",
    "!",
    "?",
    ",",
    ":",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u202e",
    "\u2028",
    "\x0b",
    "😀",
    "Ǆ",
    "ﬁ",
    "İ",
    "王毅",
    "according to",
    "sources",
    "told",
    "he",
    "F-16",
    "ATACMS",
    "(AP) —",
    "By",
    "##",
    "*",
    "_",
    "<!channel>",
    "&amp;",
    "%",
    "’s",
    "'",
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=60).map(" ".join)


@lru_cache(maxsize=1)
def tools() -> tuple[Gazetteer, Linker]:
    return Gazetteer(), Linker()


@settings(deadline=None)  # the first example loads the tables
@given(TEXTS, st.sampled_from(["en", "es", ""]))
def test_any_text_is_analysed_linked_and_traced(text: str, language: str) -> None:
    gazetteer, linker = tools()
    article = Article(id="a", text=text, title=text[:80], outlet="x", published=datetime(2024, 11, 17, tzinfo=UTC))
    [spans] = open_model("none").spans([text], [language])
    found = analyse(article, language, spans, gazetteer)
    linked = linker.link(text, found.mentions)
    assert cluster_features(Report(article, found)).article == "a"
    assert len(linked.mentions) == len(found.mentions)
    ends = [0]
    for part in found.sentences:
        assert ends[-1] <= part.start < part.end <= len(text)
        ends.append(part.end)
    for piece in (*linked.mentions, *found.figures, *found.quotes, *found.descriptions):
        assert text[piece.start : piece.end] == piece.text
