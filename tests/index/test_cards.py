"""Cards: what is kept of an article comes back whole."""

from dataclasses import replace
from hashlib import blake2b

from bot.compare.article_outlines import digests
from bot.index.cards import (
    MADE,
    article_features,
    card,
    digests_of,
    features_of,
    linking_of,
    read_origins,
    sentences_of,
    spelling_of,
    with_linking,
    written_origins,
)
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.stories import Linking, spelt_features
from bot.text.shingles import signature
from tests.fakes.reports import report

HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, ("Holt",))
TEXT = (
    "OSTERLEIGH — Jana Holt shut the Norwick bridge on Friday, 38 hours after a barge had struck it. "
    "“We heard a bang,” said Holt, “and the lamps went out.”\n\nSome 14,000 vehicles use the bridge each weekday."
)
REPORT = report("one", TEXT, title="Barge shuts Norwick bridge", names=[HOLT])
REPORT = replace(REPORT, analysis=replace(REPORT.analysis, wire="AP", lent=(51,), shingles=signature(TEXT)))


def test_what_is_kept_of_an_article_is_what_the_article_tells() -> None:
    features = article_features(REPORT)
    kept = card(REPORT, features)
    again = features_of(kept)
    assert again.uses == features.uses
    for field in ("head", "pin", "mark", "words", "signature", "headline", "opening"):
        assert getattr(again.features, field) == getattr(features.features, field)
    assert again.features.own.tolist() == features.features.own.tolist()
    assert spelling_of(kept) == spelt_features(REPORT)
    assert list(spelling_of(kept).features.terms) == list(spelt_features(REPORT).features.terms)
    assert digests_of(kept) == digests(REPORT)
    assert sentences_of(kept) == tuple(REPORT.body)
    assert linking_of(kept) is None
    linking = Linking("a", "b", "c", (0.1 + 0.2, -1.0), 3, ("same words: bridge",))
    assert linking_of(with_linking(kept, linking)) == linking


def test_any_other_text_date_or_headline_has_another_mark() -> None:
    others = [
        replace(REPORT, article=replace(REPORT.article, **{field: value}))
        for field, value in (
            ("id", "two"),
            ("text", TEXT + " "),
            ("title", "Bridge shut"),
            ("published", None),
            ("published_is_date", True),
            ("published_offset", 600),
            ("story_pin", "bridge"),
        )
    ]
    others.append(replace(REPORT, analysis=replace(REPORT.analysis, wire="")))
    assert len({article_features(one).features.mark for one in (REPORT, *others)}) == len(others) + 1
    assert (
        article_features(replace(REPORT, analysis=replace(REPORT.analysis, mentions=()))).features.mark
        == article_features(REPORT).features.mark
    )


def test_origins_come_back_unless_they_were_found_in_another_way() -> None:
    kept = written_origins([["a", "b"], ["c"]])
    assert read_origins(kept) == (("a", "b"), ("c",))
    assert read_origins(kept.replace(b'"made":%d' % MADE, b'"made":0')) == ()
    assert read_origins(b"") == ()


def test_cards_of_one_number_are_made_alike() -> None:
    """Whoever changes what a card is made of must raise ``MADE``, then write the new digest here."""
    kept = card(REPORT, article_features(REPORT))
    parts = (kept.features, kept.shingles, kept.spelling, kept.digests, kept.sentences)
    assert (MADE, blake2b(b"|".join(parts), digest_size=6).hexdigest()) == (5, "134ad60a898a")
