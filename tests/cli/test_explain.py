"""Why things stand where they stand, in the terminal and in JSON."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from bot.cli.show.comparison import show_comparison
from bot.cli.terminal_page import TerminalPage
from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import NEAR, Agreement, Comparison, Difference, DifferenceKind, PossibleMatch, Side
from bot.model.story import Origin, Story
from bot.newsroom import Newsroom
from tests.fakes.reports import report

Run = Callable[..., str]


@pytest.fixture
def run(seeds_index: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line over the sample articles; gives its output."""

    def command(*words: str) -> str:
        with pytest.raises(SystemExit) as ended:
            main([*words, "--index", str(seeds_index)])
        assert ended.value.code == 0
        return capsys.readouterr().out

    return command


def test_reasons_are_told_only_when_they_are_asked_for(run: Run) -> None:
    for words in (("compare", "ATACMS"), ("summary", "ATACMS"), ("stories",), ("entity", "zelenskiy")):
        assert "why: " not in run(*words)
        explained = run(*words, "--explain").splitlines()
        assert set(run(*words).splitlines()) <= set(explained)
        assert any(line.lstrip().startswith("why: ") for line in explained)


def test_every_agreed_fact_says_what_it_rests_on(run: Run) -> None:
    row = json.loads(run("compare", "ATACMS", "--json"))
    assert row["agreed"]
    for fact in row["agreed"]:
        *told, last = fact["why"]
        assert told
        assert last.startswith("score 0.")
    shown = run("compare", "ATACMS", "--explain")
    for fact in row["agreed"][:12]:
        assert f"\n     why: {' · '.join(fact['why'])}\n" in shown


def test_every_article_of_a_story_but_the_first_says_what_ties_it(run: Run) -> None:
    for row in map(json.loads, run("export", "stories").splitlines()):
        assert [link["article"] for link in row["why"]] == row["articles"][1:]
        assert all(link["near"] in row["articles"] and link["why"][-1].startswith("score ") for link in row["why"])
    compared = json.loads(run("compare", "ATACMS", "--json"))
    assert [link["article"] for link in compared["why"]] == [head["id"] for head in compared["articles"][1:]]
    assert "    why: closest to Harbour Ledger · same words: Ukraine" in run("compare", "ATACMS", "--explain")


def test_the_summary_of_an_article_says_why_it_is_in_its_story(run: Run) -> None:
    copy = "tallyandtrade-20241112-corvane-millbrook"
    assert json.loads(run("summary", copy, "--json"))["why"] is None  # the first of its story
    second = json.loads(run("summary", "metro-2024-1112-11", "--json"))["why"]
    assert (second["article"], second["near"]) == ("metro-2024-1112-11", copy)
    assert f" with {copy} · same words: Corvane, Millbrook" in run("summary", "metro-2024-1112-11", "--explain")


def test_a_name_says_why_it_was_taken_for_somebody(run: Run) -> None:
    assert "\nwhy: another of its names · score 100 of 100\n" in run("entity", "zelenskiy", "--explain")
    assert "\nwhy: spelt or sounding like “Zelenskiy” · score " in run("entity", "zelenski", "--explain")
    assert json.loads(run("entity", "Ukrainian", "--json"))["why"] == ["demonym of Ukraine", "score 97 of 100"]
    chosen = json.loads(run("entity", "Calloway", "--json"))
    assert len(chosen["why"]) == len(chosen["entities"]) > 1
    assert "    why: surname of Helena Calloway · score 82 of 100\n" in run("entity", "Calloway", "--explain")


def test_every_sentence_of_a_comparison_says_who_stands_behind_it(run: Run, newsroom: Newsroom) -> None:
    row = json.loads(run("compare", "ATACMS", "--json"))
    parts = [part for fact in row["agreed"] for part in fact["sentences"]] + row["only"]
    parts += [part for pair in row["perhaps"] for part in (pair["sentence"], pair["nearest"])]
    kinds = set()
    for part in parts:
        said, report = part["attribution"], newsroom.store.report(part["article"])
        assert report is not None
        assert report.article.text[said["start"] : said["end"]] == said["source"] == part["source"]
        kinds.add(said["kind"])
    assert kinds == {"named", "unnamed", "none"}
    assert "  [unnamed source: sources familiar with the decision]\n" in run("compare", "ATACMS")


def test_what_is_perhaps_shared_stands_beside_the_nearest_sentence(
    capsys: pytest.CaptureFixture[str], newsroom: Newsroom
) -> None:
    queues, shut = (
        replace(told.passage(told.analysis.sentences[0]), outlet=told.article.outlet)
        for told in (
            report("a", "Queues reached the fish market.", outlet="Ledger"),
            report("b", "Traffic stood for hours.", outlet="Bell"),
        )
    )
    compared = Comparison(Story("s", "Bridge", ("a", "b"), (), ()), (), perhaps=(PossibleMatch(queues, shut, 0.314),))
    show_comparison(TerminalPage(newsroom.settings.zone), compared, explain=True)
    assert (
        "\nPossibly the same: these may report the same fact, or part of it (1)\n"
        "  Ledger: Queues reached the fish market.\n"
        "     nearest: Bell: Traffic stood for hours.\n"
        "     why: score 0.31\n"
    ) in capsys.readouterr().out


def test_one_report_confirms_nothing(capsys: pytest.CaptureFixture[str], newsroom: Newsroom) -> None:
    told = report("a", "Queues reached the fish market.", outlet="Ledger")
    only = replace(told.passage(told.analysis.sentences[0]), outlet="Ledger")
    story = Story("s", "Bridge", ("a", "b"), (Origin(("a", "b"), "Norline", ("Ledger", "Bell")),), ())
    heads = tuple(report(one, "Shut.", outlet=outlet).head for one, outlet in (("a", "Ledger"), ("b", "Bell")))
    show_comparison(TerminalPage(newsroom.settings.zone), Comparison(story, heads, only=(only,)))
    shown = capsys.readouterr().out
    assert (
        "\nAgreed by several outlets (0)\n"
        "  All of this is one report (copies and follow-ups count once), so it has no independent confirmation.\n"
    ) in shown
    assert "\nIn this one report, by Ledger, Bell (1)\n  Ledger: Queues reached the fish market.\n" in shown


def test_what_one_report_has_names_the_outlets_that_carry_it(
    capsys: pytest.CaptureFixture[str], newsroom: Newsroom
) -> None:
    outlets = {"a": "Ledger", "b": "Bell", "c": "Metro"}
    told = report("a", "Queues reached the fish market.", outlet="Ledger")
    only = replace(told.passage(told.analysis.sentences[0]), outlet="Ledger")
    copied, own = Origin(("a", "b"), "Norline", ("Ledger", "Bell")), Origin(("c",), "", ("Metro",))
    story = Story("s", "Bridge", tuple(outlets), (copied, own), ())
    heads = tuple(report(one, "Shut.", outlet=outlet).head for one, outlet in outlets.items())
    show_comparison(TerminalPage(newsroom.settings.zone), Comparison(story, heads, only=(only,)))
    assert (
        "\nOnly one reports (1)\n  Ledger (article also carried by Bell): Queues reached the fish market.\n"
        in capsys.readouterr().out
    )


def test_a_sentence_that_nothing_is_near_to_and_one_that_two_print_alike(
    capsys: pytest.CaptureFixture[str], newsroom: Newsroom
) -> None:
    queues, shut = (
        replace(told.passage(told.analysis.sentences[0]), outlet=told.article.outlet)
        for told in (
            report("a", "Queues reached the fish market.", outlet="Ledger"),
            report("b", "Queues reached the fish market.", outlet="Bell"),
        )
    )
    copied = Agreement((queues, shut), 1, copies=(("Ledger", "Bell"),), common=("fish market",))
    compared = Comparison(
        Story("s", "Bridge", ("a", "b"), (), ()), (), (copied,), perhaps=(PossibleMatch(queues, shut, NEAR - 0.01),)
    )
    show_comparison(TerminalPage(newsroom.settings.zone), compared)
    shown = capsys.readouterr().out
    assert "\n  1. Both outlets, 1 independent report · in common: “fish market”\n" in shown
    assert "     Bell: Queues reached the fish market.\n     same words in Ledger and Bell\n" in shown
    assert shown.endswith(" or part of it (1)\n  Ledger: Queues reached the fish market.\n")


def test_unlike_sources_of_one_fact_are_told_below_it(capsys: pytest.CaptureFixture[str], newsroom: Newsroom) -> None:
    parts = []
    for outlet, kind, text, source in (
        ("Ledger", AttributionKind.NAMED, "Nine were hurt, police said.", "police"),
        ("Bell", AttributionKind.UNNAMED, "Nine people were hurt, two officials said.", "two officials"),
    ):
        told = report(outlet, text, outlet=outlet)
        place = text.index(source)
        by = Attribution(kind, source, place, place + len(source), "said")
        parts.append(replace(told.passage(told.analysis.sentences[0]), attribution=by))
    sides = tuple(Side(part, part.attribution.source) for part in parts)
    apart = Difference(DifferenceKind.ATTRIBUTION, sides)
    story = Story("s", "Bridge", ("a",), (), ("Ledger",))
    show_comparison(
        TerminalPage(newsroom.settings.zone), Comparison(story, (), (Agreement(tuple(parts), 2),), (apart,))
    )
    assert (
        "  1. Both outlets\n"
        "     Ledger: Nine were hurt, police said.\n"
        "     Bell: Nine people were hurt, two officials said.  [unnamed source: two officials]\n"
        "     sources: named source (Ledger); unnamed source (Bell)\n"
    ) in capsys.readouterr().out


def test_two_speakers_of_one_quotation_are_told_by_name(capsys: pytest.CaptureFixture[str], newsroom: Newsroom) -> None:
    parts = []
    for outlet, source in (("Ledger", "Mayor Quill"), ("Bell", "Odo Marsh")):
        told = report(outlet, f"“The sluice held,” said {source}.", outlet=outlet)
        by = Attribution(AttributionKind.NAMED, source, 24, 24 + len(source), "said")
        parts.append(replace(told.passage(told.analysis.sentences[0]), attribution=by))
    apart = Difference(DifferenceKind.ATTRIBUTION, tuple(Side(part, part.attribution.source) for part in parts))
    story = Story("s", "Bridge", ("a",), (), ("Ledger",))
    show_comparison(
        TerminalPage(newsroom.settings.zone), Comparison(story, (), (Agreement(tuple(parts), 2),), (apart,))
    )
    shown = capsys.readouterr().out
    assert "     but the speaker differs: Mayor Quill, Odo Marsh\n" in shown
    assert (
        "  Same quote, different speakers\n"
        "     Ledger — “Mayor Quill”: “The sluice held,” said Mayor Quill.\n"
        "     Bell — “Odo Marsh”: “The sluice held,” said Odo Marsh.\n"
    ) in shown


def test_a_difference_tells_its_own_reasons_or_what_its_kind_means(
    capsys: pytest.CaptureFixture[str], newsroom: Newsroom
) -> None:
    told = report("a", "Nine were hurt.")
    part = told.passage(told.analysis.sentences[0])
    sides = (Side(part, "Nine"), Side(part, "Seven"))
    story = Story("s", "Bridge", ("a",), (), ("Ledger",))
    own = Difference(DifferenceKind.NUMBER, sides, "hurt", ("both count people hurt", "score 0.60"))
    plain = Difference(DifferenceKind.QUOTE, sides)
    compared = Comparison(story, (), (Agreement((part,), 1),), (own, plain))
    show_comparison(TerminalPage(newsroom.settings.zone), compared, explain=True)
    shown = capsys.readouterr().out
    assert "     why: both count people hurt · score 0.60\n" in shown
    assert "     why: the same quotation in other words\n" in shown
