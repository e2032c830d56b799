"""An article whose page glued headlines into its sentences: nothing is read from them, and all has its place."""

from datetime import UTC, datetime

from bot.analyse.article import analyse
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import EntityType
from bot.model.article import Article
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.shingles import signature
from tests.fakes.plain_tools import plain_tools

GLUED = " Ada Jane QuillIs the ferry late? Port: 40 boats sank on Friday, says Norwick MORE"
OPENING = f"Mayor Ada Quill{GLUED}, a former pilot, said on Monday that 12 boats were back."
CLOSING = f"“I told Tom Reyes{GLUED.replace('Ada Jane Quill', 'Tom Reyes')} to wait,” Quill said."
ARTICLE = Article(
    "bell", f"{OPENING}\n{CLOSING}", "Boats are back", "Evening Bell", published=datetime(2024, 11, 13, tzinfo=UTC)
)


def test_nothing_is_read_from_glued_headlines() -> None:
    [names] = plain_tools().analyst.model.spans([without_related_headlines(ARTICLE.text)], ["en"])
    found = analyse(ARTICLE, "en", names, Gazetteer())
    text = ARTICLE.text
    assert [text[one.start : one.end] for one in found.sentences] == [OPENING, CLOSING]
    assert [(one.attribution.source, one.attribution.cue) for one in found.sentences] == [
        ("Mayor Ada Quill", "said"),
        ("Quill", "said"),
    ]
    assert [(one.text, text[one.start : one.end]) for one in found.figures] == [("Monday", "Monday"), ("12", "12")]
    people = [one for one in found.mentions if one.type is EntityType.PERSON]
    assert [(one.text, text[one.start : one.end]) for one in people] == [
        (one, one) for one in ("Ada Quill", "Tom Reyes", "Quill")
    ]
    assert [(one.text, text[one.start : one.end], text[one.name :][:9]) for one in found.descriptions] == [
        ("Mayor", "Mayor", "Ada Quill"),
        ("a former pilot", "a former pilot", "Ada Quill"),
    ]
    assert [(one.text, one.speaker, text[one.speaker_start : one.speaker_end]) for one in found.quotes] == [
        (CLOSING.partition(",”")[0][1:] + ",", "Quill", "Quill")
    ]
    assert found.shingles == signature(without_related_headlines(text))
