from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.ingest import Draft
from bot.ingest.decide import Decision, decide, identified
from bot.model.article import Article, PubStatus, StoredVersion

EARLY, LATE = datetime(2024, 11, 17, tzinfo=UTC), datetime(2024, 11, 18, tzinfo=UTC)
BASE = Article(id="a", text="one", title="T", outlet="Ledger", file="a.md")


def version(article: Article, number: int = 1, *, current: bool = True) -> StoredVersion:
    return StoredVersion(article, number, current, ready=current, id_given=True, story="")


@pytest.mark.parametrize(
    ("article", "stored", "decision"),
    [
        (BASE, [], Decision.NEW),
        (BASE, [version(BASE)], Decision.SAME),
        (replace(BASE, file="copy.md"), [version(BASE)], Decision.SAME),
        (replace(BASE, title="U"), [version(BASE)], Decision.FIELDS),
        (replace(BASE, pubstatus=PubStatus.CANCELED), [version(BASE)], Decision.FIELDS),
        (replace(BASE, title="U", updated=EARLY), [version(replace(BASE, updated=EARLY))], Decision.FIELDS),
        (replace(BASE, title="U", updated=LATE), [version(replace(BASE, updated=EARLY))], Decision.FIELDS),
        (replace(BASE, title="U", updated=EARLY), [version(replace(BASE, updated=LATE))], Decision.SAME),
        (replace(BASE, title="U"), [version(replace(BASE, updated=LATE))], Decision.SAME),
        (BASE, [version(replace(BASE, updated=LATE, pubstatus=PubStatus.CANCELED))], Decision.SAME),
        (replace(BASE, text="two"), [version(BASE)], Decision.NEW_VERSION),
        (replace(BASE, text="two", updated=LATE), [version(replace(BASE, updated=EARLY))], Decision.NEW_VERSION),
        (replace(BASE, text="two", updated=EARLY), [version(replace(BASE, updated=LATE))], Decision.OLD_VERSION),
        (replace(BASE, text="two"), [version(replace(BASE, updated=EARLY))], Decision.OLD_VERSION),
        (
            BASE,
            [version(BASE, current=False), version(replace(BASE, text="two", file="b.md", updated=LATE), 2)],
            Decision.SAME,
        ),
        (BASE, [version(BASE, current=False), version(replace(BASE, text="two"), 2)], Decision.NEW_VERSION),
    ],
)
def test_decision(article: Article, stored: list[StoredVersion], decision: Decision) -> None:
    assert decide(Draft(article, id_given=True), stored) is decision


def test_the_address_names_an_article_only_where_no_id_is_given() -> None:
    at = replace(BASE, url="https://ledger.example/a")
    assert identified(Draft(at, id_given=False), "first").article.id == "first"
    assert identified(Draft(at, id_given=True), "first").article.id == "a"
    assert identified(Draft(BASE, id_given=False), "").article.id == "a"
