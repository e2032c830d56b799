"""Answers of any size, page by page: nothing is lost, nothing is too long."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.blockkit import cautions, faults
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, PossibleMatch, Side
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Correction, NewerValue
from bot.model.follow import Follow, Followed
from bot.model.passage import Head, Passage
from bot.model.request import Part, Request, What
from bot.model.story import Origin
from bot.model.summary import StorySummary
from handlers.button_values import unpack
from handlers.render import Frame, Message, follows, render
from tests.handlers import bridge

pytestmark = pytest.mark.slow

LONG = {"wide": "W" * 400, "hidden": "\u202e" * 400, "entities": "&<>" * 130, "usual": "word " * 60}
SHOWN_BY_ALL = Frame(private=False, shared_by="U0ROBIN")


def heads(number: int, text: str) -> tuple[Head, ...]:
    address = "https://example.org/" + "a" * 470
    return tuple(
        replace(bridge.LEDGER, id=f"{'i' * 500}{at}", title=text, outlet=f"{at} {text}", byline=text, url=address)
        for at in range(number)
    )


def passages(number: int, text: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{'i' * 500}{at}", at, at + 9, f"{at} {text * 8}", f"{at} {text}", 0, "https://example.org/")
        for at in range(number)
    )


def comparison(text: str, outlets: int, facts: int) -> Comparison:
    told = passages(outlets, text)
    story = replace(bridge.STORY, title=text, origins=tuple(Origin((one.article,), text, (text,)) for one in told))
    return Comparison(
        story,
        heads(outlets, text),
        agreed=tuple(Agreement(told, outlets) for _ in range(facts)),
        differ=tuple(
            Difference(DifferenceKind.QUOTE, tuple(Side(one, f"{at} {one.text}") for one in told), text)
            for at in range(facts)
        ),
        only=told,
        perhaps=tuple(PossibleMatch(one, other, 0.3) for one, other in pairwise(told)),
        names=tuple(NameCoverage(f"e{at}", f"{at} {text}", text, (text,) * 9, (text,) * 9) for at in range(facts)),
    )


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("part", Part)
def test_the_longest_comparison_fits(text: str, part: Part) -> None:
    for page in (1, 2, 99):
        assert_fits(render(comparison(text, 30, 4), Request(What.COMPARE, part=part, page=page), SHOWN_BY_ALL))


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("part", Part)
def test_the_longest_summary_fits(text: str, part: Part) -> None:
    told = passages(10, text)
    articles = heads(60, text)
    story = replace(bridge.STORY_SUMMARY.story, title=text)
    named = tuple(replace(name, name=text) for name in bridge.NAMES * 4)
    figures = tuple(replace(key, passage=told[at]) for at, key in enumerate(bridge.STORY_SUMMARY.figures * 2))
    voices = tuple(replace(bridge.QUILL_SAYS, speaker=text, passage=one) for one in passages(5, "x" + text))
    whole = StorySummary(story, told, articles, figures, voices, named)
    alone = replace(
        bridge.SUMMARY,
        head=articles[0],
        sentences=told,
        figures=figures,
        voices=voices,
        names=named,
        changes=(text,) * 9,
    )
    for page in (1, 2, 99):
        for answer in (whole, alone):
            assert_fits(render(answer, Request(What.SUMMARY, part=part, page=page), SHOWN_BY_ALL))


def test_five_hundred_facts_of_two_hundred_outlets() -> None:
    compared = comparison("Short.", 200, 500)
    assert_fits(render(compared, Request(What.COMPARE), Frame()))


@pytest.mark.parametrize("part", [Part.ONLY, Part.PERHAPS])
def test_every_page_is_reached_and_every_sentence_shown_once(part: Part) -> None:
    compared = comparison("One plain sentence.", 23, 7)
    ask, texts = Request(What.COMPARE, part=part), ""
    for _ in range(99):
        message = render(compared, ask, Frame())
        texts += message.text + "\n"
        forward = [one for one in pressed(message) if one.part is part and one.page > ask.page]
        if not forward:
            break
        ask = forward[0]
    pairs = [one for pair in compared.perhaps for one in (pair.passage, pair.nearest)]
    for one, times in Counter(compared.only if part is Part.ONLY else pairs).items():
        assert texts.count(f"{one.outlet}: {one.text}".strip()) == times


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_the_longest_changes_fit_page_by_page(text: str) -> None:
    told, articles = passages(9, text), heads(9, text)
    articles = tuple(replace(head, id=part.article) for head, part in zip(articles, told, strict=True))
    side, other = (Side(part, text) for part in told[:2])
    found = replace(
        bridge.DEVELOPMENTS,
        heads=articles,
        new=articles,
        leads=told,
        newer=(NewerValue(DifferenceKind.NUMBER, text, side, other),) * 9,
        only=tuple((part, told[0]) for part in told),
        corrected=tuple(Correction(head, bridge.NOON, (f"sentence removed: {text}",) * 9) for head in articles),
    )
    ask = Request(What.CHANGES, story="s-bridge")
    for page in (1, 2, 99):
        assert_fits(render(found, replace(ask, page=page), SHOWN_BY_ALL))
    assert_fits(follows.news(found, bridge.NOON))


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_the_longest_list_of_follows_fits(text: str) -> None:
    follow = Follow("C0NEWS", "1.0", "U0ROBIN", bridge.NOON, ended=bridge.NOON, reason=text)
    assert_fits(follows.listing([Followed(follow, text, "s-bridge")] * 50))
    assert_fits(follows.follow_begins(replace(bridge.STORY, title=text), "U0ROBIN", 1440, 365, instead=text))


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_the_longest_gap_fits(text: str) -> None:
    compared = comparison(text, 30, 4)
    gap = CoverageGap(compared.story, compared.heads, (text, text), compared.agreed, compared.only, 4_000, (text,) * 3)
    for page in (1, 2, 99):
        ask = Request(What.COMPARE, story="s-bridge", part=Part.MISSING, page=page)
        assert_fits(render(gap, ask, SHOWN_BY_ALL))


def assert_fits(message: Message) -> None:
    assert faults(message.payload()) == ()
    assert cautions(message.payload()) == ()


def pressed(message: Message) -> list[Request]:
    """The questions that a message's buttons carry."""
    stored = dict(message.stored_values)
    return [
        unpack(stored.get(element["value"], element["value"]))
        for block in message.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]
