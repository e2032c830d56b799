"""What somebody, or an outlet, says in a story."""

import pytest

from bot.newsroom.pairs import pair_story
from bot.newsroom.statements import statements
from tests.fakes.aligned import analysed, renamed

LEDGER, BELL = (
    renamed(told, outlet)
    for told, outlet in zip(
        analysed(
            "A barge hit the bridge at Norwick. “A ferry will run by Monday,” Mayor Ada Quill said.\n\n"
            "Quill said the lights were out. A friend of Quill said she was tired. Police said the barge was fast.",
            "The bridge is shut. “We saw nothing,” Quill spokesman Ben Orme said.\n\n"
            "Norwick police said the bridge was shut at noon. The Quill campaign said nobody was hurt.",
        ),
        ("Harbour Ledger", "Evening Bell"),
        strict=True,
    )
)
REPORTS = [LEDGER, BELL]


def said(who: str, about: str = "") -> list[str]:
    found = statements(pair_story(REPORTS), (), REPORTS, None, who, about)
    return [voice.passage.text for voice in found.voices]


@pytest.mark.parametrize("who", ["Quill", "Ada Quill", "quill", "Mayor Quill", "the mayor"])
def test_a_person_is_meant_by_name_or_by_role(who: str) -> None:
    assert sorted(said(who)) == [
        "Quill said the lights were out.",
        "“A ferry will run by Monday,” Mayor Ada Quill said.",
    ]


@pytest.mark.parametrize(
    ("who", "sentences"),
    [
        ("Orme", ["“We saw nothing,” Quill spokesman Ben Orme said."]),
        ("the coach", []),
        ("police", ["Norwick police said the bridge was shut at noon.", "Police said the barge was fast."]),
        ("Norwick police", ["Norwick police said the bridge was shut at noon.", "Police said the barge was fast."]),
        ("Vane", []),
        ("the", []),
    ],
)
def test_others_are_not_taken_for_them(who: str, sentences: list[str]) -> None:
    assert sorted(said(who)) == sentences


def test_an_outlet_says_its_own_sentences() -> None:
    found = statements(pair_story(REPORTS), (), REPORTS, None, "the evening bell")
    assert (found.speaker, found.is_outlet) == ("Evening Bell", True)
    assert [voice.passage.text for voice in found.voices][:2] == [
        "The bridge is shut.",
        "“We saw nothing,” Quill spokesman Ben Orme said.",
    ]
    assert said("Bell") == said("the evening bell")


def test_what_it_is_asked_about_comes_first() -> None:
    found = statements(pair_story(REPORTS), (), REPORTS, None, "Quill", "the lights")
    assert found.on_it == 1
    assert found.voices[0].passage.text == "Quill said the lights were out."
    assert statements(pair_story(REPORTS), (), REPORTS, None, "Quill", "trams").on_it == 0


@pytest.mark.parametrize("character", list(" ,ao."))
def test_a_long_speaker_is_no_burden(character: str) -> None:
    hostile = renamed(analysed(f"“We saw nothing at all here,” said {character * 20_000} Quill.")[0], "Harbour Ledger")
    assert len(statements(pair_story([hostile]), (), [hostile], None, f"Quill{character * 20_000}").voices) <= 1
