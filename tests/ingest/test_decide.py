from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.ingest import Draft
from bot.ingest.decide import Decision, decide, identified
from bot.model.article import Article, PubStatus, StoredVersion

EARLY, LATE = datetime(2024, 11, 17, tzinfo=UTC), datetime(2024, 11, 18, tzinfo=UTC)
BASE = Article(id="a", text="one", title="T", outlet="Ledger", file="a.md")
TOLD_AT_TEN = replace(BASE, published=EARLY, published_offset=600)  # 10:00 on a clock ten hours ahead


def version(article: Article, number: int = 1, *, current: bool = True) -> StoredVersion:
    return StoredVersion(article, number, current, ready=current, id_given=True, story="")


@pytest.mark.parametrize(
    ("article", "stored", "decision"),
    [
        (BASE, [], Decision.NEW),
        (BASE, [version(BASE)], Decision.SAME),
        (replace(BASE, file="copy.md"), [version(BASE)], Decision.SAME),
        (replace(BASE, url="https://ledger.example/u"), [version(BASE)], Decision.FIELDS),
        # another headline or byline is a new version, unless one of them was never shown
        (replace(BASE, title="U"), [version(BASE)], Decision.NEW_VERSION),
        (replace(BASE, title="“T”"), [version(replace(BASE, title='"T"'))], Decision.FIELDS),
        (replace(BASE, title="U", title_from_text=True), [version(BASE)], Decision.FIELDS),
        (replace(BASE, byline="Ada Quill"), [version(replace(BASE, byline="Bo Fenn"))], Decision.NEW_VERSION),
        (replace(BASE, byline="Ada Quill"), [version(BASE)], Decision.FIELDS),
        (replace(BASE, title="U", embargoed=LATE), [version(BASE)], Decision.FIELDS),
        (replace(BASE, title="U", pubstatus=PubStatus.CANCELED), [version(BASE)], Decision.FIELDS),
        (replace(BASE, title="U"), [replace(version(BASE), ready=False)], Decision.FIELDS),
        # an earlier headline: in its file the correction was taken back, in another file it is a copy left behind
        (BASE, [version(BASE, current=False), version(replace(BASE, title="U"), 2)], Decision.NEW_VERSION),
        (BASE, [version(BASE, current=False), version(replace(BASE, title="U", file="b.md"), 2)], Decision.SAME),
        (
            replace(BASE, updated=LATE),
            [version(BASE, current=False), version(replace(BASE, title="U", file="b.md"), 2)],
            Decision.NEW_VERSION,
        ),
        (
            replace(BASE, pubstatus=PubStatus.CANCELED),
            [version(BASE, current=False), version(replace(BASE, title="U", file="b.md"), 2)],
            Decision.FIELDS,
        ),
        (replace(BASE, pubstatus=PubStatus.CANCELED), [version(BASE)], Decision.FIELDS),
        (replace(BASE, title="U", updated=EARLY), [version(replace(BASE, updated=EARLY))], Decision.NEW_VERSION),
        (replace(BASE, title="U", updated=LATE), [version(replace(BASE, updated=EARLY))], Decision.NEW_VERSION),
        (replace(BASE, title="U", updated=EARLY), [version(replace(BASE, updated=LATE))], Decision.SAME),
        (replace(BASE, title="U"), [version(replace(BASE, updated=LATE))], Decision.SAME),
        (BASE, [version(replace(BASE, updated=LATE, pubstatus=PubStatus.CANCELED))], Decision.SAME),
        (TOLD_AT_TEN, [version(TOLD_AT_TEN)], Decision.SAME),
        (TOLD_AT_TEN, [version(replace(TOLD_AT_TEN, published_offset=None))], Decision.SAME),
        (
            replace(TOLD_AT_TEN, url="https://ledger.example/u"),
            [version(replace(TOLD_AT_TEN, published_offset=None))],
            Decision.FIELDS,
        ),
        (TOLD_AT_TEN, [version(replace(TOLD_AT_TEN, published_offset=0))], Decision.FIELDS),
        (TOLD_AT_TEN, [version(BASE)], Decision.FIELDS),
        (replace(BASE, text="two"), [version(BASE)], Decision.NEW_VERSION),
        (replace(BASE, text="two", updated=LATE), [version(replace(BASE, updated=EARLY))], Decision.NEW_VERSION),
        (replace(BASE, text="two", updated=EARLY), [version(replace(BASE, updated=LATE))], Decision.OLD_VERSION),
        (replace(BASE, text="two"), [version(replace(BASE, updated=EARLY))], Decision.OLD_VERSION),
        (
            BASE,
            [version(BASE, current=False), version(replace(BASE, text="two", file="b.md", updated=LATE), 2)],
            Decision.SAME,
        ),
        (
            replace(BASE, updated=LATE),
            [version(BASE, current=False), version(replace(BASE, text="two", file="b.md", updated=EARLY), 2)],
            Decision.NEW_VERSION,
        ),
        (BASE, [version(BASE, current=False), version(replace(BASE, text="two"), 2)], Decision.NEW_VERSION),
    ],
)
def test_decision(article: Article, stored: list[StoredVersion], decision: Decision) -> None:
    assert decide(Draft(article, id_given=True), stored) is decision


HERE = replace(BASE, url="https://ledger.example/a")
THERE = replace(BASE, url="https://ledger.example/b", text="two")


@pytest.mark.parametrize(
    ("draft", "stored", "at_address", "wanted"),
    [
        (Draft(HERE, id_given=False), [], "first", "first"),
        (Draft(HERE, id_given=True), [], "first", "a"),
        (Draft(BASE, id_given=False), [], "", "a"),
        (Draft(HERE, id_given=False), [], "", "a"),
        (Draft(HERE, id_given=False), [version(HERE)], "first", "a"),
        # another address is another article, unless the text is known or no address was
        (Draft(THERE, id_given=False), [version(HERE)], "", "a#9ea5b560361b1c98"),
        (Draft(THERE, id_given=False), [version(HERE)], "first", "first"),
        (Draft(replace(THERE, text="one"), id_given=False), [version(HERE)], "", "a"),
        (Draft(THERE, id_given=False), [version(BASE)], "", "a"),
        (Draft(THERE, id_given=True), [version(HERE)], "", "a"),
    ],
)
def test_an_address_names_an_article_where_no_id_is_given(
    draft: Draft, stored: list[StoredVersion], at_address: str, wanted: str
) -> None:
    assert identified(draft, stored, at_address).article.id == wanted
