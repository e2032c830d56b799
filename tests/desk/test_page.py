"""The page in a browser, with a real app behind it."""

import re

from playwright.sync_api import Locator, Page, expect
from slack_sdk import WebClient

from tests.fakes.browser import shot
from tests.fakes.desk_driver import DrivenDesk


def _message(page: Page, words: str) -> Locator:
    return page.locator("#scroll .message").filter(has_text=words).last


def _compare(page: Page, words: str) -> Locator:
    page.locator("#composer").fill(f"/compare {words}")
    page.keyboard.press("Enter")
    answer = _message(page, f"Compared: {words}")
    expect(answer).to_be_visible()
    return answer


def test_a_newcomer_is_shown_what_to_try(page: Page) -> None:
    expect(page.get_by_role("heading", name="Welcome to Newsroom")).to_be_visible()
    expect(page.locator("#composer")).to_be_focused()
    shot(page, "desk-welcome")
    page.get_by_role("button", name="/compare harbour tunnel").click()
    expect(page.locator("#composer")).to_have_value("/compare harbour tunnel")
    expect(page.locator("#composer")).to_be_focused()


def test_examples_stand_in_the_first_channel_alone(page: Page) -> None:
    page.get_by_role("button", name="politics").click()
    expect(page.get_by_role("heading", name="politics").last).to_be_visible()
    expect(page.locator(".example")).to_have_count(0)


def test_a_message_to_nobody_says_how_to_be_heard(page: Page) -> None:
    page.locator("#composer").fill("hello")
    page.keyboard.press("Enter")
    expect(page.locator("#working")).to_contain_text("reads only messages that mention it: begin with @")


def test_a_command_is_completed_and_answered_in_blocks(page: Page) -> None:
    page.keyboard.type("/co")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.first).to_contain_text("Lay what outlets report side by side")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    shot(page, "desk-completion")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    expect(page.locator("#composer")).to_have_value("/compare ")
    expect(page.locator(".hint").first).to_contain_text("[a story, or A vs B]")
    page.keyboard.type("typed & sent")
    page.keyboard.press("Enter")
    answer = _message(page, "Compared: typed & sent")
    expect(answer).to_contain_text("Only visible to you")
    expect(answer.get_by_role("heading", name="Compared: typed & sent")).to_be_visible()
    expect(answer.get_by_role("link", name="Northwire")).to_have_attribute("href", "https://example.org/wire")
    expect(answer.locator("blockquote").first).to_have_text("The tunnel reopens on Monday")
    expect(answer.locator("strong", has_text="What at least two report")).to_be_visible()
    expect(answer.locator(".date")).to_have_text("17 Nov 2024 at 13:00")  # noon in UTC, read in Paris
    shot(page, "desk-answer-light")


def test_hostile_words_stay_words(page: Page) -> None:
    answer = _compare(page, "<img src=x onerror=alert(1)>")
    expect(answer).to_contain_text("<!channel> & <b>nobody</b>")
    expect(answer).to_contain_text("<script>alert('no')</script>")
    expect(answer).to_contain_text("*not bold*")
    expect(answer.locator("script, img, b")).to_have_count(0)


def test_a_button_shows_that_it_works_and_shares(page: Page) -> None:
    _compare(page, "to share").get_by_role("button", name="Share to channel").click()
    shared = _message(page, "Shared with everybody")
    expect(shared).not_to_contain_text("Only visible to you")
    expect(shared.locator("strong", has_text="Shared")).to_have_count(1)


def test_a_dangerous_button_asks_first(page: Page) -> None:
    answer = _compare(page, "to hide")
    answer.get_by_role("button", name="Hide").click()
    dialog = page.get_by_role("dialog", name="Hide this answer?")
    expect(dialog).to_contain_text("You can ask again at any time.")
    shot(page, "desk-confirm")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(answer.get_by_role("button", name="Hide")).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Hide").click()
    expect(page.locator(".message").filter(has_text="Compared: to hide")).to_have_count(0)


def test_the_answer_to_a_button_is_where_the_keyboard_goes_on(page: Page) -> None:
    _compare(page, "in front of all").get_by_role("button", name="Share to channel").focus()
    page.keyboard.press("Enter")
    expect(_message(page, "Shared with everybody")).to_be_focused()


def test_a_button_works_by_keyboard(page: Page) -> None:
    answer = _compare(page, "by keyboard")
    answer.get_by_role("button", name="Most telling first").focus()
    page.keyboard.press("Enter")
    changed = _message(page, "Sorted by telling")
    expect(changed).to_contain_text("(edited)")
    expect(changed).to_be_focused()


def test_a_message_has_a_menu_that_works_by_keyboard(page: Page) -> None:
    page.locator("#composer").fill("Is the tunnel open?")
    page.keyboard.press("Enter")
    said = _message(page, "Is the tunnel open?")
    more = said.get_by_label("More actions")
    more.focus()
    page.keyboard.press("Enter")
    choice = said.get_by_role("button", name="Look into this")
    expect(choice).to_be_visible()
    shot(page, "desk-message-menu")
    page.keyboard.press("Escape")
    expect(choice).to_be_hidden()
    expect(more).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    answer = _message(page, "Looked into: Is the tunnel open?")
    expect(answer).to_contain_text("Only visible to you")
    expect(choice).to_be_hidden()
    expect(answer.get_by_label("More actions")).to_have_count(0)  # Slack has none for what only one person sees


def test_the_menu_of_a_reply_is_answered_in_its_thread(page: Page) -> None:
    page.locator("#composer").fill("@Copydesk when does it open?")
    page.keyboard.press("Enter")
    _message(page, "when does it open?").get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    reply = thread.locator(".message").last
    reply.hover()
    reply.get_by_label("More actions").click()
    reply.get_by_role("button", name="Look into this").click()
    expect(thread.locator(".message").last).to_contain_text("Looked into: You said")


def test_an_app_that_does_not_answer_is_told(page: Page) -> None:
    page.locator("#composer").fill("/slow")
    page.keyboard.press("Enter")
    expect(page.locator("#working")).to_have_text("Copydesk is working on /slow")
    failed = page.locator(".notice").last
    expect(failed).to_contain_text("/slow failed with the error “operation_timeout”.", timeout=8_000)
    expect(failed).to_contain_text("Only visible to you")


def test_a_mention_is_answered_in_a_thread(page: Page) -> None:
    page.keyboard.type("@co")
    expect(page.get_by_role("option")).to_have_text(["@CopydeskApp"])
    page.keyboard.press("Enter")
    page.keyboard.type("who is Ilse Brandt?")
    page.keyboard.press("Enter")
    said = _message(page, "who is Ilse Brandt?")
    expect(said.locator(".mention")).to_have_text("@Copydesk")
    said.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.locator(".message")).to_have_count(2)
    expect(page.locator("#thread-composer")).to_be_focused()
    page.keyboard.type("@Copydesk and now?")
    page.keyboard.press("Enter")
    expect(thread.locator(".message")).to_have_count(4)
    shot(page, "desk-thread")
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    expect(page.locator("#thread-working")).to_contain_text("reads only messages that mention it: begin with @")
    expect(page.locator("#working")).to_have_text("")
    page.keyboard.type("/compare this")
    page.keyboard.press("Enter")
    expect(page.locator("#thread-working")).to_contain_text("/compare does not work in threads")
    page.keyboard.press("Escape")
    expect(thread).to_be_hidden()
    expect(said.get_by_role("button", name="4 replies")).to_be_focused()


def test_a_direct_message_needs_no_mention(page: Page) -> None:
    page.get_by_role("button", name="Copydesk App").click()
    page.get_by_role("button", name="summarise this https://example.org/tunnel").click()
    page.keyboard.press("Enter")
    expect(_message(page, "Just us: summarise this")).to_be_visible()
    page.reload()
    expect(_message(page, "Just us: summarise this")).to_be_visible()  # still in the same room


def test_what_was_sent_comes_back_by_the_arrow(page: Page) -> None:
    field = page.locator("#composer")
    for words in ("first words", "second words"):
        field.fill(words)
        page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_value("second words")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_value("first words")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_value("")
    page.keyboard.type("one line")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two lines")
    expect(field).to_have_value("one line\ntwo lines")
    page.keyboard.press("Enter")
    expect(_message(page, "two lines").locator("br")).to_have_count(1)


def test_news_elsewhere_is_counted(page: Page, app_desk: DrivenDesk) -> None:
    app_desk.say("#politics", "Anything on the budget?", user="Sam Okoro")
    politics = page.locator(".sidebar .place").filter(has_text="politics")
    expect(politics.locator(".count")).to_have_text(re.compile(r"\d+ unread"))
    expect(page).to_have_title(re.compile(r"^\(\d+\) newsroom"))
    politics.click()
    expect(_message(page, "Anything on the budget?")).to_be_visible()
    expect(page.locator(".sidebar .count")).to_have_count(0)


def test_a_draft_waits_in_its_room(page: Page) -> None:
    page.locator("#composer").fill("half a thought")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("heading", name="politics").first).to_be_visible()
    expect(page.locator("#composer")).to_have_value("")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#composer")).to_have_value("half a thought")


def test_who_reads_above_is_left_there_by_what_comes_by_itself(page: Page, app_desk: DrivenDesk) -> None:
    for words in ("one", "two", "three"):
        _compare(page, words)
    scrolled = "() => document.querySelector('#scroll').scrollTop"
    page.locator("#scroll").evaluate("element => { element.scrollTop = 40; }")
    app = WebClient(app_desk.bot_token, app_desk.api_url)
    app.chat_postMessage(channel="C0NEWSROOM", text="By itself, while reading")
    expect(_message(page, "By itself, while reading")).to_be_attached()
    assert page.evaluate(scrolled) == 40
    page.locator("#scroll").evaluate("element => { element.scrollTop = element.scrollHeight; }")
    app.chat_postMessage(channel="C0NEWSROOM", text="By itself, at the end")
    expect(_message(page, "By itself, at the end")).to_be_in_viewport(ratio=1)


def test_the_dark_theme_is_kept(page: Page) -> None:
    _compare(page, "in the dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) == "rgb(27, 29, 32)"
    page.emulate_media(color_scheme="light")
    toggle = page.get_by_role("button", name="Dark theme")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    expect(toggle).to_be_focused()
    page.reload()
    page.wait_for_selector(".message")
    assert page.evaluate(paper) == "rgb(27, 29, 32)"
    shot(page, "desk-answer-dark")


def test_a_narrow_screen_has_the_channels_behind_a_button(page: Page) -> None:
    _compare(page, "on a telephone")
    page.set_viewport_size({"width": 390, "height": 800})
    page.locator("#scroll").evaluate("element => { element.scrollTop = element.scrollHeight; }")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    menu = page.get_by_role("button", name="Channels and messages")
    expect(page.get_by_role("button", name="politics")).to_be_hidden()
    shot(page, "desk-narrow")
    menu.click()
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".sidebar [aria-current]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    menu.click()
    page.get_by_role("button", name="politics").click()
    expect(page.get_by_role("button", name="politics")).to_be_hidden()


def test_each_step_by_keyboard_can_be_seen(page: Page) -> None:
    _compare(page, "to walk through")
    page.locator("#composer").focus()
    seen: set[str] = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        name = page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")
        tag = page.evaluate("document.activeElement.tagName")
        assert outline != "none" or tag in ("TEXTAREA", "BODY"), name
        seen.add(name.strip())
    assert {"Dark theme", "politics", "Share to channel", "Most telling first", "Hide"} <= seen
