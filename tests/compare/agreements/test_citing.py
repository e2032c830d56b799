"""Outlets that have a fact from another outlet."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.article import analyse
from bot.analyse.models.ner import RawSpan
from bot.compare import compare
from bot.compare.agreements.credits import cites
from bot.model.analysis import EntityType, Mention
from bot.model.story import Report
from bot.stories import origins
from tests.fakes.aligned import NO_NAMES, analysed, renamed
from tests.fakes.reports import describe, report


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The talks broke down, Quill told the Harbour Ledger.", "Harbour Ledger"),
        ("The talks broke down, Quill told the Ledger on Sunday.", "The Ledger"),
        ("According to the Evening Bell, the talks broke down.", "The Evening Bell"),
        ("The talks broke down, the Bell reported.", "Bell News"),
        ("The talks broke down, the Bell first reported on Sunday.", "Bell (Online)"),
        ("A report by the Bell says that the talks broke down.", "Bell - News"),
        ("The Meridian Wire's report shook the council.", "Meridian Wire"),
        ("The talks broke down, she told the MW.", "Meridian Wire"),
        ("The council, citing documents published by Courier, denied it.", "Courier.com"),
        ("The Bell, which obtained the letter, named nobody.", "Bell Online"),
        ("The talks broke down, Quill told The Ledger.", "The Ledger"),
        ("The talks broke down, as first reported by The Harbour Ledger.", "Harbour Ledger"),
        ("The talks broke down, Bell News has learned.", "Bell Online News"),
        ("The talks broke down, according to Courier News.", "Courier"),
        ("The talks broke down, NWB reported.", "NWB News (Online)"),
        ("The talks broke down, Quill said in an interview on NWB.", "NWB News (Online)"),
        ("The talks broke down, Bell reported.", "Bell News"),
        ("The talks broke down, as Bell first reported on Sunday.", "Bell News (Online)"),
        ("The talks broke down, Quill told NewsHarbour.", "NewsHarbour News"),
        ("The talks broke down, AP reported.", "Associated Press"),
        ("On Tuesday Courier reported that the talks broke down.", "Courier"),
        ("Quill told Courier Tuesday that the talks broke down.", "Courier"),
        ("Quill told Bell News Tonight that the talks broke down.", "Bell News (Online)"),
        ("The talks broke down, reports the Harbour Ledger.", "Harbour Ledger"),
        ("The talks broke down (via the Harbour Ledger):", "Harbour Ledger"),
        ("Quill spoke exclusively to the Harbour Ledger on Sunday.", "Harbour Ledger"),
    ],
)
def test_an_outlet_is_given_for_the_news(text: str, outlet: str) -> None:
    assert cites(text, outlet)


SAYS, TO = "The talks broke down, the Ledger article said.", "The talks broke down, Quill told the Ledger."


@pytest.mark.parametrize(
    ("outlet", "before", "says", "cited"),
    [
        ("Bell", "The Harbour Ledger reported it.", SAYS, True),
        ("Bell", "The Harbour Ledger reported it.", TO, True),
        ("Bell", "The Ledger is shut.", SAYS, False),
        ("Bell", "The Harbour Ledger and the Norwick Ledger reported it.", SAYS, False),
        ("Bell", "The Norwick Ledger reported it.", SAYS, False),
        ("Norwick Ledger", "The Harbour Ledger reported it. © The Norwick Ledger", SAYS, True),
        ("Norwick Ledger", "The Harbour Ledger reported it.", TO, False),
    ],
)
def test_the_last_word_is_the_outlet_that_the_article_names_in_full(
    outlet: str, before: str, says: str, *, cited: bool
) -> None:
    article = report("a", f"{before} {says}", outlet=outlet).article
    assert cites(says, "Harbour Ledger - News", article) is cited


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Harbour Ledger building was shut.", "Harbour Ledger"),
        ("Quill told the Bellmen that it was over.", "Bell"),
        ("She told the sun and the moon.", "The Sun"),
        ("Bell said nothing of the kind to the Evening Bell.", "Evening Bell"),
        ("The talks broke down.", ""),
        ("The talks broke down, it reported.", "It"),
        ("Detroit said on Tuesday that it will sue.", "Detroit News"),
        ("According to Detroit, the talks broke down.", "Detroit News"),
        ("The US said on Tuesday that it will sue.", "US News"),
        ("The UN said on Tuesday that the talks broke down.", "UN News"),
        ("The talks broke down, the EU said.", "Evening Union"),
        ("Bell said nothing of the kind.", "Bell News"),
        ("Bell reported to the police on Sunday.", "Bell News"),
        ("She reports the Bell to the police.", "The Bell"),
        ("Deputy Bell reported that it was over.", "Bell News"),
        ("Detroit reported nine cases on Sunday.", "Detroit News"),
        ("Ledger reported that it was over.", "The Ledger"),
        ("Quill told Bell that it was over.", "Bell News"),
        ("Deputy Hill said that it was over.", "The Hill"),
        ("Quill told Hill that it was over.", "The Hill"),
        ("The Norwick Ledger reported that the talks broke down.", "The Ledger"),
        ("The Norwick Courier reported that the talks broke down.", "Courier"),
        ("Quill told the Courier Foundation that it was over.", "Courier"),
        ("Her age is unknown, which is said to be common.", "unknown"),
        ("Quill once wrote for the Evening Bell, which closed in 2010.", "Evening Bell"),
        ("told the " * 20_000, "Ledger"),
    ],
)
def test_an_outlet_is_only_named_or_another_is_meant(text: str, outlet: str) -> None:
    assert not cites(text, outlet)


TOLD = analysed(
    "The Norwick bridge is shut after a barge struck it on Sunday, Outlet 1 reported. The mayor gave no date.",
    "A barge struck the Norwick bridge on Sunday and shut it. At least nine people were hurt there.",
    "Norwick bridge was struck by a barge and shut on Sunday. The council wants 40 buses to run by Monday.",
)


@pytest.mark.parametrize(("told", "count"), [(TOLD[:2], 1), (TOLD, 2), (TOLD[1:], 2)])
def test_who_cites_another_is_no_second_origin(told: list[Report], count: int) -> None:
    [fact] = compare(describe("s", told, origins(told)), told).agreed
    assert fact.origins == count
    assert fact.cites == ((("Outlet 0", "Outlet 1"),) if TOLD[0] in told else ())


INTERVIEW = "“I waited two years for a reply from the council,” Ada Quill told me. Her flat looks out on the bridge."


@pytest.mark.parametrize(
    ("second", "cites"),
    [
        ("Ada Quill told Outlet 0 on Sunday that she will sue. The interview with Outlet 0 is her first.", 1),
        ("According to Outlet 0, which first obtained her letter, Ada Quill will sue. It is her first.", 1),
        ("She will sue, she told Outlet 0 on Sunday. It is her first interview.", 1),  # in the same paragraph
        ("She has a lawyer.\n\nAda Quill told Outlet 0 on Sunday that she will sue. It is her first interview.", 0),
        (f"She has a lawyer. {'She has waited long enough. ' * 40}She will sue, she told Outlet 0 on Sunday.", 0),
    ],
)
def test_a_report_that_rests_on_anothers_interview_has_its_quotations_from_there(second: str, cites: int) -> None:
    told = analysed(INTERVIEW, f"“I waited two years for a reply from the council,” Quill said. {second}")
    [fact] = [fact for fact in compare(describe("s", told, origins(told)), told).agreed if "waited" in str(fact)]
    assert fact.cites == (("Outlet 1", "Outlet 0"),) * cites
    assert fact.origins == 2 - cites


SAID = "“I waited two years for a reply from the council,” Ada Quill {}."
TOLD_TWICE = (
    ".\n\nIt is cold.\n\nAda Quill told Outlet 0 that she will sue. She waits.\n\nQuill told Outlet 0 of her cat"
)


@pytest.mark.parametrize(
    ("first", "second", "third", "cites"),
    [
        ("told me", f"said{TOLD_TWICE}", "", [("Outlet 1", "Outlet 0")]),
        ("told me", f"said{TOLD_TWICE.replace('Ada Quill told', 'Orla Fenn told').replace('Quill', 'Fenn')}", "", []),
        ("told me", f"said in a letter{TOLD_TWICE}", "", []),
        ("said in a statement", f"said{TOLD_TWICE}", "", []),
        ("told me", f"said{TOLD_TWICE}", "said", []),
    ],
    ids=["her-interview", "another-speaker", "a-letter", "a-statement-elsewhere", "a-third-has-it-too"],
)
def test_what_is_said_to_all_or_by_another_is_not_from_the_outlet_credited(
    first: str, second: str, third: str, cites: list[tuple[str, str]]
) -> None:
    texts = analysed(SAID.format(first), SAID.format(second), *[SAID.format(third)] * bool(third))
    told = [with_people(one) for one in texts]
    [fact] = [fact for fact in compare(describe("s", told, origins(told)), told).agreed if "waited" in str(fact)]
    assert list(fact.cites) == cites


CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "cited_by_two.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_two_that_cite_one_outlet_are_one_origin_and_it_does_not_lack_the_fact(case: dict[str, Any]) -> None:
    texts = analysed(*case["sentences"], "It snowed upon the quiet hills.")
    told = [
        with_names(renamed(each, outlet), "Saltmere Herald", "Saltmere Council")
        for each, outlet in zip(texts, case["outlets"], strict=True)
    ]
    compared = compare(describe("s", told, origins(told)), told)
    [fact] = compared.facts
    assert (fact.origins, [list(pair) for pair in fact.cites]) == (case["origins"], case["cites"])
    cited = any(source == "Harbour Ledger" for _, source in case["cites"])
    assert compared.surely_without([told[-1].article.id]) == ([] if cited else [fact])


def with_people(one: Report) -> Report:
    """The report analysed with everybody among its names."""
    found = re.finditer(r"(?:Ada |Orla )?(?:Quill|Fenn)", one.article.text)
    people = [RawSpan(*name.span(), "PERSON") for name in found]
    return replace(one, analysis=analyse(one.article, "en", people, NO_NAMES))


def with_names(one: Report, *organisations: str) -> Report:
    """The report with these organisations among its names."""
    text = one.article.text
    found = [
        Mention(text.index(name), text.index(name) + len(name), name, EntityType.ORGANISATION)
        for name in organisations
        if name in text
    ]
    return replace(one, analysis=replace(one.analysis, mentions=tuple(found)))
