"""A headless browser for tests: an installed Chromium or Chrome, else Playwright's own."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

INSTALL = ".venv/bin/playwright install chromium"
SHOTS = Path("test-output")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser until the block ends; the test fails with the command to run where there is none."""
    with sync_playwright() as playwright:
        executable = browser_path(playwright)
        if executable is None:
            pytest.fail(f"no browser was found; run: {INSTALL}", pytrace=False)
        arguments = ["--no-sandbox"] if _root() else []
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


def browser_path(playwright: Playwright) -> str | None:
    """Where the browser is: COPYDESK_CHROMIUM, an installed one, Playwright's own, or nowhere."""
    if chosen := os.environ.get("COPYDESK_CHROMIUM"):
        return chosen
    installed = next(filter(None, map(shutil.which, _NAMES)), None)
    if installed is None and Path(playwright.chromium.executable_path).exists():
        return playwright.chromium.executable_path
    return installed


def shot(page: Page, name: str) -> Path:
    """A picture of the page as it is, in test-output/."""
    SHOTS.mkdir(exist_ok=True)
    path = SHOTS / f"{name}.png"
    page.screenshot(path=path)
    return path


def _root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


if __name__ == "__main__":  # `make test` asks whether there is a browser
    with sync_playwright() as started:
        sys.exit(0 if browser_path(started) else f"no browser was found; run: {INSTALL}")
