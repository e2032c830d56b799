"""A comparison's counts and lists, as a reader meets them."""

from dataclasses import replace

from handlers.ask import Ask, Part, What
from handlers.render import Frame, render
from tests.handlers import bridge

FIRST, SECOND, _ = bridge.COMPARISON.agreed
AGAIN = replace(FIRST, sentences=(FIRST.sentences[0], SECOND.sentences[1]), origins=2, again=True)


def test_a_pair_of_sentences_from_facts_above_is_no_fact_of_its_own() -> None:
    compared = replace(bridge.COMPARISON, agreed=(*bridge.COMPARISON.agreed, AGAIN))
    assert "*3* agreed" in render(compared, Ask(What.COMPARE), Frame()).text
    listed = render(compared, Ask(What.COMPARE, part=Part.AGREED), Frame()).text
    assert "4." not in listed
    assert "Again, of sentences above: 2 origins report this" in listed


def test_a_sentence_that_several_outlets_print_is_counted_once() -> None:
    alone = bridge.COMPARISON.only[0]
    compared = replace(bridge.COMPARISON, only=(alone, replace(alone, article="wire-2", outlet="Uplands Courier")))
    assert "*1* told by one only" in render(compared, Ask(What.COMPARE), Frame()).text
