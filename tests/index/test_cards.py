"""Cards: what is kept of an article comes back whole."""

from dataclasses import replace
from hashlib import blake2b

from bot.compare.clipping import digests
from bot.index.cards import (
    MADE,
    card,
    digests_by,
    laid_by,
    read_voices,
    sentences_by,
    spelt_by,
    tell,
    told_by,
    with_laid,
    written_voices,
)
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.stories import Laid, spelt_features
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
    told = tell(REPORT)
    kept = card(REPORT, told)
    again = told_by(kept)
    assert again.uses == told.uses
    for field in ("head", "pin", "mark", "words", "signature", "headline", "opening"):
        assert getattr(again.features, field) == getattr(told.features, field)
    assert again.features.own.tolist() == told.features.own.tolist()
    assert spelt_by(kept) == spelt_features(REPORT)
    assert list(spelt_by(kept).features.terms) == list(spelt_features(REPORT).features.terms)
    assert digests_by(kept) == digests(REPORT)
    assert sentences_by(kept) == tuple(REPORT.body)
    assert laid_by(kept) is None
    laid = Laid("a", "b", "c", (0.1 + 0.2, -1.0), 3, ("same words: bridge",))
    assert laid_by(with_laid(kept, laid)) == laid


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
    assert len({tell(one).features.mark for one in (REPORT, *others)}) == len(others) + 1
    assert (
        tell(replace(REPORT, analysis=replace(REPORT.analysis, mentions=()))).features.mark
        == tell(REPORT).features.mark
    )


def test_voices_come_back_unless_they_were_found_in_another_way() -> None:
    kept = written_voices([["a", "b"], ["c"]])
    assert read_voices(kept) == (("a", "b"), ("c",))
    assert read_voices(kept.replace(b'"made":%d' % MADE, b'"made":0')) == ()
    assert read_voices(b"") == ()


def test_cards_of_one_number_are_made_alike() -> None:
    """Whoever changes what a card is made of must raise ``MADE``, then write the new digest here."""
    kept = card(REPORT, tell(REPORT))
    parts = (kept.told, kept.shingles, kept.traced, kept.digests, kept.sentences)
    assert (MADE, blake2b(b"|".join(parts), digest_size=6).hexdigest()) == (5, "134ad60a898a")
