"""Sentences compared by meaning too: the columns that it adds, and what becomes of a comparison with them."""

from collections.abc import Sequence

import numpy as np

from bot.compare import compare
from bot.compare.align.align import shipped_models
from bot.compare.align.attention import shipped_attention
from bot.compare.align.features import pair_features
from bot.compare.align.meaning_features import UNLIKE, put_meaning
from bot.compare.align.pairs import Pairs
from bot.compare.lines import ComparedSentence, lines
from bot.model.story import Report, Story
from bot.stories import origins
from tests.fakes.aligned import analysed
from tests.fakes.encoder import WordEncoder
from tests.fakes.reports import describe

BRIDGE = (
    "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port authority said. "
    "Nobody was hurt there."
)
CROSSING = (
    "The mayor thanked the fire brigade. The port authority said a barge had hit the eastern pier of the swing bridge "
    "at Norwick on Sunday, and the bridge was shut."
)
REPORTS = analysed(BRIDGE, CROSSING)
NETWORK = shipped_attention()


def story(reports: Sequence[Report]) -> Story:
    return describe("bridge", reports, origins(reports))


def with_meaning(told: list[ComparedSentence], encoder: WordEncoder | None = None) -> Pairs:
    pairs = pair_features(told, REPORTS)
    put_meaning(
        pairs, told, np.array([line.report for line in told]), (encoder or WordEncoder()).token_vectors, NETWORK
    )
    return pairs


def test_meaning_adds_columns_and_changes_no_other() -> None:
    told = lines(REPORTS)
    without, added = pair_features(told, REPORTS), with_meaning(told)
    assert all((added.columns[name] == column).all() for name, column in without.columns.items())
    new = added.columns.keys() - without.columns.keys()
    assert "attention" in new
    assert {name.split("_")[0] for name in new} == {"attention"}


def test_the_shipped_models_read_the_columns_that_there_are() -> None:
    told = lines(REPORTS)
    plain = pair_features(told, REPORTS)
    added = with_meaning(told)
    assert set(shipped_models().first.features) <= plain.columns.keys()
    assert set(shipped_models(semantic=True).first.features) <= added.columns.keys()
    assert "attention" in shipped_models(semantic=True).first.features


def test_what_is_compared_by_meaning_is_the_same_in_any_order_of_the_articles() -> None:
    there = compare(story(REPORTS), REPORTS, encode=WordEncoder().token_vectors)
    back = compare(story(REPORTS), REPORTS[::-1], encode=WordEncoder().token_vectors)
    assert there == back
    assert there.agreed


def test_sentences_that_words_alone_rule_out_are_not_asked_for() -> None:
    encoder = WordEncoder()
    compare(story(REPORTS), REPORTS, encode=encoder.token_vectors)
    assert sorted(sentence.split()[1] for sentence in encoder.asked) == ["port", "swing"]


def test_words_are_laid_beside_each_other_only_where_both_sentences_were_asked_for() -> None:
    told = lines(REPORTS)
    pairs = with_meaning(told)
    asked = {place for place, line in enumerate(told) if "pier" in line.text}
    both = zip(pairs.left, pairs.right, pairs.columns["attention"], strict=True)
    assert {(int(one), int(other)) for one, other, odds in both if odds > UNLIKE} == {(min(asked), max(asked))}


def test_stories_without_lines_are_compared_too() -> None:
    empty = analysed("Photo.", "Photo.")
    assert compare(story(empty), empty, encode=WordEncoder().token_vectors).agreed == ()
