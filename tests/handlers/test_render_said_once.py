"""What is said once in a message: days, times, differences and speakers."""

import re
from dataclasses import replace

import pytest

from bot.model.comparison import Difference, DifferenceKind, Side
from bot.model.passage import Head
from bot.model.request import Part, Request, What
from handlers.render import Frame, render
from handlers.render.heads import span_of
from tests.handlers import bridge

FIRST, SECOND, _ = bridge.COMPARISON.agreed
QUOTE = Difference(
    DifferenceKind.QUOTE,
    (
        Side(bridge.MAYOR, "We will have a ferry by Monday"),
        Side(bridge.said(bridge.BELL, 300, "“We want a ferry by Monday,” she said."), "We want a ferry by Monday"),
    ),
    words=(("will have", "want"), ("", "soon"), ("want", "will have")),
)
AGAIN = replace(FIRST, sentences=(FIRST.sentences[0], SECOND.sentences[1]), origins=2, again=True)


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        ((), ""),
        ((replace(bridge.LEDGER, published=None),), ""),
        ((bridge.BELL, bridge.BELL), "17 Nov 2024"),
        ((bridge.METRO, bridge.COURIER), "17 Nov 2024, 12:05 UTC"),
        ((bridge.BELL, bridge.METRO), "17 Nov 2024, 12:05 UTC"),
        ((bridge.METRO, bridge.LEDGER), "17 Nov 2024, 07:30 UTC – 17 Nov 2024, 12:05 UTC"),
    ],
)
def test_the_days_of_a_story_are_its_first_and_its_last_each_once(heads: tuple[Head, ...], told: str) -> None:
    assert re.sub(r"<!date[^|]*\|([^>]*)>", r"\1", span_of(heads)) == told


def test_a_summary_says_once_in_what_outlets_differ() -> None:
    sides = tuple(side.passage for side in bridge.COMPARISON.differ[0].sides)
    told = render(replace(bridge.STORY_SUMMARY, sentences=(bridge.SHUT, *sides)), Request(What.SUMMARY), Frame()).text
    assert told.count("they differ on people hurt") == 1
    details = render(bridge.STORY_SUMMARY, Request(What.SUMMARY, part=Part.DETAILS), Frame()).text
    assert details.count("they differ on people hurt") == 1


def test_a_speaker_whom_the_sentence_does_not_name_stands_before_it() -> None:
    [voice] = bridge.STORY_SUMMARY.voices
    for speaker, told in (
        ("The mayor of Norwick", "• The mayor of Norwick · Harbour Ledger: “"),
        ("Ada Quill", "• Harbour Ledger: “"),
    ):
        summary = replace(bridge.STORY_SUMMARY, voices=(replace(voice, speaker=speaker),))
        assert f"Who says what\n{told}" in render(summary, Request(What.SUMMARY), Frame()).text


def test_a_name_of_one_moment_has_its_time_once() -> None:
    told = render(replace(bridge.PROFILE, first=bridge.NOON, last=bridge.NOON), Request(What.ENTITY), Frame()).text
    assert " · mentioned 17 Nov 2024, 12:05 UTC\n" in told


def test_a_sentence_with_two_figures_stands_once_and_is_not_a_voice_again() -> None:
    hurt = bridge.SEVEN_HURT
    again = replace(hurt, figure=replace(hurt.figure, text="seven", high=8.0))
    copied = replace(bridge.STORY_SUMMARY.voices[0], passage=replace(hurt.passage, article="copy", start=900))
    summary = replace(bridge.STORY_SUMMARY, figures=(hurt, again), voices=(*bridge.STORY_SUMMARY.voices, copied))
    details = render(summary, Request(What.SUMMARY, part=Part.DETAILS), Frame()).text
    assert details.count(hurt.passage.text) == 1
    assert bridge.STORY_SUMMARY.voices[0].passage.text in details


def test_a_voice_whose_copy_is_among_the_sentences_is_not_heard_again() -> None:
    [voice] = bridge.STORY_SUMMARY.voices
    copied = replace(
        voice.passage, article="copy", start=900, outlet="Metro", text=voice.passage.text.replace("“", '"')
    )
    told = render(replace(bridge.STORY_SUMMARY, sentences=(bridge.SHUT, copied)), Request(What.SUMMARY), Frame()).text
    assert "Who says what" not in told
