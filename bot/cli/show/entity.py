"""Profiles in the terminal."""

from collections.abc import Sequence

from bot.cli.page import Page, counted
from bot.model.entity import Profile
from bot.model.summary import Voice


def show_profile(page: Page, profile: Profile, *, explain: bool = False) -> None:
    """Who or what a name is; ``explain`` adds why the typed name was taken for it."""
    page.title(f"{profile.entity.name} ({profile.entity.type})")
    if explain:
        page.why(profile.why)
    seen = [f"{counted(profile.mentions, 'mention')} in {counted(profile.articles, 'article')}"]
    if profile.first and profile.last:
        seen.append(f"first {page.time(profile.first)}, last {page.time(profile.last)}")
    page.note("; ".join(seen))
    page.heading("Names in use")
    for use in profile.names:
        page.line(f"{use.name}: " + ", ".join(f"{outlet} {count}" for outlet, count in use.outlets), 2)
    for title, passages in (("Latest", profile.latest), ("Most telling", profile.telling)):
        if passages:
            page.heading(title)
            for part in passages:
                page.quote(part)
    _quotes(page, "Quotes by", profile.quotes_by)
    _quotes(page, "Quotes about", profile.quotes_about)
    if profile.with_others:
        page.heading("Appears with")
        page.line(", ".join(f"{other.name} ({other.mentions})" for other in profile.with_others), 2)
    if profile.stories:
        page.heading("Stories")
        for story_id, title in profile.stories:
            page.line(f"{title}  [{story_id}]", 2)


def _quotes(page: Page, title: str, voices: Sequence[Voice]) -> None:
    if voices:
        page.heading(title)
        for voice in voices:
            page.quote(voice.passage, label=f"{voice.speaker} ({voice.passage.outlet})")
