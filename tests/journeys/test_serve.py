"""The whole product as a newcomer starts it: `copydesk serve` over the sample articles, used in a browser."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.fakes.browser import open_browser, shot

ROOT = Path(__file__).parents[2]
ADDRESS = re.compile(r"Copydesk is at (http://127\.0\.0\.1:\d+/)")
PATIENT = 15_000  # milliseconds: the machine may be busy


@pytest.fixture(scope="module")
def address(seeds_index: Path) -> Iterator[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SLACK_")}
    command = [sys.executable, "-m", "bot.cli", "serve", "--no-index", "--index", str(seeds_index)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        found = next((match[1] for line in served.stdout if (match := ADDRESS.search(line))), "")
        assert found
        yield found
        served.send_signal(signal.SIGTERM)
        rest = served.stdout.read()
        assert served.wait(timeout=60) == 0
        assert "Stopping: finishing what is being sent" in rest


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 1400}, timezone_id="Europe/London", locale="en-GB")
    opened = context.new_page()
    opened.set_default_timeout(PATIENT)
    opened.goto(address)
    expect(opened.locator("#composer")).to_be_focused()
    expect(opened.get_by_text("Copydesk is online")).to_be_visible(timeout=PATIENT)
    yield opened
    context.close()


def ask(page: Page, words: str) -> None:
    page.locator("#composer").fill(words)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")


def answer(page: Page, words: str, *, place: str = "#scroll") -> Locator:
    found = page.locator(f"{place} .message").filter(has_text=words).last
    expect(found).to_be_visible(timeout=PATIENT)
    return found


def test_compare_shows_agreement_and_what_one_reports_each_in_its_own_words(page: Page) -> None:
    ask(page, "/compare ATACMS")
    found = answer(page, "US lets Ukraine fire American missiles deep into Russia")
    expect(found).to_contain_text("Only visible to you")
    expect(found).to_contain_text("2 outlets")
    expect(found).to_contain_text("The Biden administration has given Ukraine permission to use weapons supplied by")
    expect(found).to_contain_text("The Biden administration has dropped its refusal, according to people familiar")
    shot(page, "product-compare")
    found.get_by_role("button", name="Evidence").first.click()
    evidence = answer(page, "In the articles' own paragraphs")
    expect(evidence).to_contain_text("Only visible to you")
    shot(page, "product-evidence")
    answer(page, "Only one reports").get_by_role("button", name=re.compile("All .* agreed")).click()
    agreed = answer(page, "pleading for this for months")
    expect(agreed).to_contain_text("President Volodymyr Zelensky had appealed for the permission for months.")


def test_each_answer_is_read_from_its_beginning_however_long_the_one_before(page: Page) -> None:
    page.set_viewport_size({"width": 1100, "height": 700})
    for command, title in (
        ("/compare ATACMS", "US lets Ukraine fire American missiles deep into Russia"),
        ("/compare saltmere strike", "Saltmere dockers settle for 6.5 per cent after 11 days"),
        ("/coverage government", "Coverage: government"),
        ("/summary qqqq", "Nothing in the index on “qqqq”."),
    ):
        ask(page, command)
        expect(answer(page, title).get_by_text(title).first).to_be_in_viewport(ratio=1)
    page.locator("#scroll").evaluate("element => { element.scrollTop = 0; }")
    ask(page, "/summary Osterleigh train")
    expect(answer(page, "Osterleigh").get_by_role("heading").first).to_be_in_viewport(ratio=1)
    answer(page, "Osterleigh").get_by_role("button", name="Evidence").click()
    evidence = answer(page, "In the articles' own paragraphs")
    expect(evidence.get_by_text("In the articles' own paragraphs")).to_be_in_viewport(ratio=1)
    shot(page, "product-long-answers")


def test_an_answer_is_shared_with_the_channel(page: Page) -> None:
    ask(page, "/summary Osterleigh train")
    found = answer(page, "Osterleigh")
    expect(found).to_contain_text("Meridian Wire")
    found.get_by_role("button", name="Share to channel").click()
    shared = answer(page, "Shared by")
    expect(shared).not_to_contain_text("Only visible to you")
    shot(page, "product-shared")


def test_a_name_is_found_however_it_is_spelt(page: Page) -> None:
    ask(page, "/entity Volodymir Zelenskiy")
    found = answer(page, "Volodymyr Zelensky")
    expect(found).to_contain_text("person")
    shot(page, "product-entity")


def test_coverage_finds_articles_and_pages(page: Page) -> None:
    ask(page, "/coverage government")
    found = answer(page, "page 1 of")
    found.get_by_role("button", name="Next").click()
    expect(answer(page, "page 2 of")).to_be_visible()
    shot(page, "product-coverage")


def test_a_mention_opens_a_thread_that_knows_its_story(page: Page) -> None:
    ask(page, "@Copydesk compare Saltmere strike")
    asked = page.locator("#scroll .message").filter(has_text="compare Saltmere strike").last
    asked.get_by_role("button", name=re.compile("1 reply")).click()
    expect(answer(page, "Saltmere", place="#thread")).to_contain_text("4 outlets")
    thread = page.get_by_role("complementary", name="Thread")
    page.locator("#thread-composer").fill("@Copydesk summarise it ")
    page.keyboard.press("Enter")
    expect(thread.locator(".message")).to_have_count(4, timeout=PATIENT)
    expect(thread.locator(".message").last).to_contain_text("Who says what")
    shot(page, "product-thread")


def test_the_digest_is_there_and_can_be_previewed(page: Page) -> None:
    page.get_by_role("link", name="digests").or_(page.get_by_role("button", name="digests")).first.click()
    digest = answer(page, "What the newsroom is reading")
    expect(digest).to_contain_text("It ends with the newest article in the index")
    ask(page, "/digest preview")
    expect(answer(page, "Only visible to you")).to_contain_text("What the newsroom is reading")
    shot(page, "product-digest")


@pytest.mark.parametrize("hostile", ["hospital", "mark insurers", "rota file"])
def test_hostile_articles_stay_text(page: Page, hostile: str) -> None:
    ask(page, f"/compare {hostile}")
    found = answer(page, "hospital")
    expect(found.locator("script")).to_have_count(0)
    expect(found.locator(".mention, .broadcast")).to_have_count(0)
    assert "\u202e" not in found.inner_text()


def test_nonsense_gets_a_polite_answer(page: Page) -> None:
    ask(page, "/summary qqqq zzzz")
    expect(answer(page, "qqqq zzzz")).to_contain_text("Nothing in the index on")
    ask(page, "/compare")
    expect(answer(page, "/compare")).to_contain_text("Only visible to you")
