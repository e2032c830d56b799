"""The Home tab on the Desk's page, by mouse and by keyboard."""

from playwright.sync_api import Page, expect

from tests.fakes.browser import shot


def test_the_home_stands_beside_the_messages(page: Page) -> None:
    page.get_by_role("button", name="Copydesk App").click()
    expect(page.get_by_role("tab", name="Messages")).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    expect(home.get_by_role("heading", name="Good morning")).to_be_visible()
    expect(home).to_contain_text("<b>Nothing else")
    expect(page.locator("#composer")).to_be_hidden()
    shot(page, "desk-home")
    home.get_by_role("button", name="Good evening").click()
    expect(home.get_by_role("heading", name="Good evening")).to_be_visible()
    home.get_by_role("button", name="Write to me").click()
    expect(page.get_by_role("tab", name="Messages 1 unread")).to_be_visible()
    page.get_by_role("tab", name="Messages").click()
    expect(page.locator("#scroll .message").filter(has_text="Written from the Home").last).to_be_visible()
    expect(page.locator(".tab .count")).to_have_count(0)
    page.get_by_role("button", name="politics").click()
    expect(page.get_by_role("tab")).to_have_count(0)


def test_the_home_is_opened_and_pressed_by_keyboard(page: Page) -> None:
    page.keyboard.press("Alt+ArrowUp")
    page.get_by_label("Dark theme").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name="Messages")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Good morning")).to_be_visible()
    expect(page.get_by_role("tab", name="Home")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Good evening")).to_be_visible()
    expect(page.get_by_role("button", name="Good evening")).to_be_focused()
    expect(page.locator("#home-said")).to_have_text("You were greeted.")


def test_the_tabs_are_one_stop_that_arrows_and_home_and_end_move(page: Page) -> None:
    page.get_by_role("button", name="Copydesk App").click()
    home, messages = page.get_by_role("tab", name="Home"), page.get_by_role("tab", name="Messages")
    expect(page.get_by_role("tabpanel", name="Messages")).to_be_visible()
    messages.focus()
    for key, tab, other in [("Home", home, messages), ("End", messages, home), ("ArrowRight", home, messages)]:
        page.keyboard.press(key)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("tabindex", "0")
        expect(other).to_have_attribute("tabindex", "-1")
    page.get_by_role("button", name="politics").click()
    expect(page.get_by_role("tabpanel", include_hidden=False)).to_have_count(0)


def test_a_reload_stays_on_the_home_and_the_skip_link_leads_to_it(page: Page) -> None:
    page.get_by_role("button", name="Copydesk App").click()
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_role("heading", name="Good morning", level=2)).to_be_visible()
    page.reload()
    expect(page.get_by_role("tab", name="Home")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("heading", name="Good morning")).to_be_visible()
    address = page.url
    page.get_by_role("link", name="Skip to the Home").press("Enter")
    expect(page.locator("#home")).to_be_focused()
    expect(page).to_have_url(address)
    page.get_by_role("tab", name="Messages").click()
    address = page.url
    page.get_by_role("link", name="Skip to the message field").press("Enter")
    expect(page.locator("#composer")).to_be_focused()
    expect(page).to_have_url(address)
    page.reload()
    expect(page.get_by_role("tab", name="Messages")).to_have_attribute("aria-selected", "true")
