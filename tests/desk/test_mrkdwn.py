"""Slack's markup as the page draws it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from bot.blockkit import in_mrkdwn

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "mrkdwn.yaml").read_text(encoding="utf-8"))

_DRAW = """async ([text, verbatim]) => {
  const { drawMrkdwn } = await import("/static/blocks/mrkdwn.js");
  const store = {
    users: new Map([["U0SAMOKORO", { real_name: "Sam Okoro" }]]),
    rooms: new Map([["C0POLITICS", { name: "politics" }]]),
  };
  const holder = document.createElement("div");
  holder.append(...drawMrkdwn(store, text, { verbatim }));
  for (const link of holder.querySelectorAll("a")) { link.removeAttribute("target"); link.removeAttribute("rel"); }
  for (const date of holder.querySelectorAll(".date")) date.removeAttribute("title");
  return [holder.innerHTML, holder.textContent];
}"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_markup_is_drawn_as_slack_draws_it(still_page: Page, case: dict[str, Any]) -> None:
    assert still_page.evaluate(_DRAW, [case["text"], case.get("verbatim", False)])[0] == case["drawn"]


@pytest.mark.parametrize(
    "text",
    ["*bold* _slanted_ ~gone~ `code`", "> quoted\n* list", "<!channel> <@U1> :wave:", "https://example.org/ _a_"],
)
def test_article_words_in_markup_are_drawn_without_force(still_page: Page, text: str) -> None:
    html, words = still_page.evaluate(_DRAW, [in_mrkdwn(text), False])
    assert not [tag for tag in ("<strong", "<em", "<s>", "<code", "<a", "<span", "<blockquote") if tag in html]
    assert len(words) == len(text.replace("\n", ""))


@pytest.mark.parametrize("text", ["*a " * 1_000, "<" * 3_000, ":a" * 1_500, "h" * 3_000])
def test_markup_that_never_closes_is_drawn_as_it_stands(still_page: Page, text: str) -> None:
    assert still_page.evaluate(_DRAW, [text, False])[1] == text


@pytest.mark.parametrize(("text", "drawn"), [("*_~" * 1_000, "_~~**_" * 250), ("`" * 2_999, "`````")])
def test_a_long_run_of_marks_is_drawn_in_pairs(still_page: Page, text: str, drawn: str) -> None:
    assert still_page.evaluate(_DRAW, [text, False])[1] == drawn
